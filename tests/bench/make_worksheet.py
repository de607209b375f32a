"""Makes content/group/worksheet.json, the made-up worksheet that a facilitator shows: part of `make examples`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lib.records import notebook
from lib.records.file.write import dump
from lib.worksheet import picks
from tests.worksheet import Person

DAY = dt.date(2026, 10, 5)
FILE = Path(__file__).resolve().parents[2] / "content" / "group" / "worksheet.json"


def somebody() -> Person:
    """A made-up person who is torn between two ways, and names what they would have to see."""
    person = Person(relation="partner", id="made-up", day=DAY)
    person.say(deciding="Whether to stay another year while Robin goes to the course, or to live apart for a while.").unafraid()
    cards = [pick.id for pick in picks.cards_offered(person.sheet)]
    options = [pick.id for pick in picks.options_offered(person.sheet)]
    person.say(wants=cards[:4], torn=options[:2])
    for option in options[:2]:
        person.answer("gain", option, "A calmer home." if option == options[0] else "Room to hear myself think.")
        person.answer("cost", option, "More months of waiting." if option == options[0] else "Missing the good evenings.")
    return person.say(
        could_if="after a fight Robin comes back the same day and says what they did, without me asking",
        could_not_if="I am called names in front of the children again",
        seen_how="what happens in the week after a hard day, which I write down",
        seen_on=dt.date(2027, 1, 4),
        who_helps=["friend", "therapist"],
        this_week="call",
        how_sure="little",
    )


def main() -> None:
    person = somebody()
    reflection = person.reflection.model_copy(update={"finished_on": DAY})
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(dump(notebook.holding([reflection, *person.kept.values()]), saved_on=DAY), encoding="utf-8")


if __name__ == "__main__":
    main()
