"""Makes the four example logs of content/tracker/examples/, the same each time: `python -m tests.bench.make_examples`.

Each is a whole notes file of a made-up person's year, with the checkpoints that the year would have frozen.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import sys
import tomllib
from pathlib import Path
from random import Random
from typing import Any

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.registry import MODELS
from lib.records.tracker import About, Boundary, DayCheck, Entry, LogStart, Promise, WeekPulse
from lib.records.vocabulary import AFFECTION, Apology, Effect, Feeling, Response
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.windows import plans_until
from lib.tracker.tracker_records import tracker_records
from tests.bench.stories import MONDAY, SAVED, START, STORIES, WEEKS, Story, day

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "content" / "tracker" / "examples"
TEXTS = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8"))


class Year:
    """Lives a story and keeps its records."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.random = Random(story.seed)
        self.texts: dict[str, Any] = TEXTS[story.name]
        self.left: dict[str, list[str]] = {}
        self.counts: dict[str, int] = {}
        self.records: list[Record] = [About(id="about", who=story.who), LogStart(id="start", started_on=START)]
        self.plans = list(self.texts["notes"]["plans"])
        self.coming: set[dt.date] = set()
        self.planned: list[tuple[dt.date, str]] = []

    def live(self) -> list[Record]:
        date = START
        while date < SAVED:
            self.day(date)
            date += dt.timedelta(days=1)
        for week in range(1, WEEKS + 1):
            if self.chance(self.story.pulse) and not self.in_gap(week):
                self.pulse(week)
        self.notes()
        self.promises()
        self.records += self.story.extras
        log = tracker_records(self.records)
        for look in plans_until(START, SAVED):
            on = look.planned_on(MONDAY)
            frozen = checkpoint(log, look, on)
            if frozen:
                self.records.append(frozen)
        return self.records

    # One day

    def day(self, date: dt.date) -> None:
        week = (date - MONDAY).days // 7 + 1
        if self.in_gap(week) or not self.chance(self.story.checks(week)):
            return
        if self.chance(self.story.apart):
            self.records.append(DayCheck(id=date.isoformat(), state="no_contact"))
            return
        rate = self.story.hard(week) / 7
        flags = [
            *([False] * self.chance(1 - math.exp(-rate * (1 - self.story.public)))),
            *([True] * self.chance(1 - math.exp(-rate * self.story.public * self.story.public_hard(week)))),
        ]
        for public in flags:
            self.flag(date, week, public=public)
        if date in self.coming:
            self.affection(date)
        signed = self.chance(self.story.signs(week) / 7)
        if signed:
            self.sign(date, week)
        state = "entry" if flags or signed or date in self.coming else "quiet"
        self.records.append(DayCheck(id=date.isoformat(), state=state))  # type: ignore[arg-type] # one of the two

    def flag(self, date: dt.date, week: int, *, public: bool) -> None:
        warm = self.story.affection > 0
        category = self.pick(tuple(name for name in self.texts["flags"] if not (warm and name == AFFECTION)))
        effect = self.effect(week)
        if effect >= 1 and self.chance(self.story.affection):
            self.coming.add(date + dt.timedelta(days=self.pick((1, 2, 2, 3))))
        apology = self.apology(effect)
        entry = Entry(
            id=self.new_id("flag"),
            sort="red_flag",
            occurred_on=date,
            logged_on=date + dt.timedelta(days=self.pick((0, 0, 0, 1, 2))) if date + dt.timedelta(days=2) < SAVED else date,
            category=category,
            intensity=None if self.chance(0.04) else effect,
            setting=self.story.others if public else self.pick(self.story.alone),
            what_happened=OwnWords(self.text("flags", category) if self.chance(0.55) else ""),
            feelings=self.feelings(effect) if self.chance(0.6) else (),
            effects=self.effects(effect) if self.chance(0.7) else (),
            response=self.pick(RESPONSES) if self.chance(0.4) else None,
            apology=apology,
            **self.about_boundary(),
        )
        self.records.append(entry)
        if apology == "names_it_and_plan" and self.plans:
            self.planned.append((date, entry.id))

    def affection(self, date: dt.date) -> None:
        self.records.append(
            Entry(
                id=self.new_id("flag"),
                sort="red_flag",
                occurred_on=date,
                logged_on=date,
                category=AFFECTION,
                intensity=0,
                setting="just_us",
                what_happened=OwnWords(self.text("flags", AFFECTION)),
            )
        )

    def sign(self, date: dt.date, week: int) -> None:
        category = self.pick(tuple(self.texts["signs"]))
        late = week > WEEKS // 2
        public = self.chance(0.7 if self.story.name == "public" else 0.2)
        self.records.append(
            Entry(
                id=self.new_id("sign"),
                sort="positive_sign",
                occurred_on=date,
                logged_on=date,
                category=category,
                intensity=self.pick((1, 2, 3, 3, 4)) if late and self.story.name == "fewer" else self.pick((0, 0, 1, 1, 2)),
                setting=self.story.others if public else self.pick(self.story.alone),
                what_happened=OwnWords(self.text("signs", category) if self.chance(0.8) else ""),
            )
        )

    # What an entry says

    def effect(self, week: int) -> int:
        if self.chance(self.story.severe(week)):
            return 4 if self.chance(0.15) else 3
        return (0, 1, 1, 1, 2, 2)[int(6 * self.random.random())]

    def apology(self, effect: int) -> Apology | None:
        if effect < 1 or not self.chance(0.4):
            return None
        kinds: tuple[Apology, ...] = ("none", "gesture", "blame_or_if", "blame_or_if", "names_it", "names_it_and_plan")
        return kinds[int(len(kinds) * self.random.random())]

    def feelings(self, effect: int) -> tuple[Feeling, ...]:
        mild: tuple[Feeling, ...] = ("sad", "tense", "confused", "tired", "angry")
        strong: tuple[Feeling, ...] = ("scared", "ashamed", "numb", "lonely", "guilty")
        first = self.pick(strong if effect >= 3 else mild)
        second = self.pick(mild)
        return (first,) if first == second else (first, second)

    def effects(self, effect: int) -> tuple[Effect, ...]:
        mild: tuple[Effect, ...] = ("kept_quiet", "left_the_room", "no_effect")
        strong: tuple[Effect, ...] = ("lost_sleep", "cancelled", "hid_something", "felt_ill", "felt_afraid")
        return (self.pick(strong if effect >= 3 else mild),)

    def about_boundary(self) -> dict[str, Any]:
        known = [record.id for record in self.story.extras if isinstance(record, Boundary)]
        if not known or not self.chance(0.18):
            return {}
        late_fewer = self.story.name == "fewer"
        outcome = self.pick(
            ("respected", "tested_then_respected", "crossed") if late_fewer else ("crossed", "crossed", "respected")
        )
        return {"boundary": self.pick(tuple(known)), "boundary_outcome": outcome}

    def text(self, table: str, category: str) -> str:
        """A text of this category, each once; people write less as a year goes on."""
        left = self.left.setdefault(f"{table}.{category}", list(self.texts[table][category]))
        return left.pop(int(self.random.random() * len(left))) if left else ""

    # What is kept beside entries

    def pulse(self, week: int) -> None:
        def near(mean: float) -> int:
            return max(0, min(4, round(mean + self.random.random() * 1.6 - 0.8)))

        peace, room = self.story.peace(week), self.story.room(week)
        self.records.append(
            WeekPulse(
                id=day(week).isoformat(),
                contact_days=self.pick((6, 7, 7)),
                unlogged_hard=0 if self.chance(0.6) else None,
                room=near(room),
                peace=near(peace),
                safe=near(room + 0.4),
                support_days=self.pick((0, 1, 1, 2, 3)),
            )
        )

    def notes(self) -> None:
        for number, text in enumerate(self.texts["notes"]["notes"]):
            date = day(11 + 12 * number, 6)
            if not self.in_gap(11 + 12 * number):
                self.records.append(
                    Entry(id=self.new_id("note"), sort="note", occurred_on=date, logged_on=date, what_happened=text)
                )

    def promises(self) -> None:
        """A plan for each apology that came with one, while there are texts; what became of it is the story's."""
        made = self.planned or [(day(9), "")]
        for (date, entry), text, done in zip(made, self.plans, self.story.plans_done, strict=False):
            due = date + dt.timedelta(days=self.pick((7, 14, 21)))
            after = due + dt.timedelta(days=35) < SAVED
            self.records.append(
                Promise(
                    id=self.new_id("plan"),
                    text=text,
                    made_on=date,
                    entry=entry or None,
                    due=None if self.chance(0.15) else due,
                    done=done if due < SAVED else "not_yet_due",  # type: ignore[arg-type] # names of the story
                    done_on=due if done == "done" and due < SAVED else None,
                    kept_30d=self.pick(("yes", "yes", "no") if self.story.name == "fewer" else ("no", "dont_know"))
                    if done == "done" and after
                    else None,
                )
            )

    # Chance

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def pick(self, of: tuple[Any, ...]) -> Any:
        return of[int(self.random.random() * len(of))]

    def new_id(self, kind: str) -> str:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{kind}-{self.counts[kind]}"

    def in_gap(self, week: int) -> bool:
        return self.story.gap is not None and self.story.gap[0] <= week <= self.story.gap[1]


RESPONSES: tuple[Response, ...] = ("did_as_planned", "chose_not_to", "not_safe_to", "does_not_apply")


def file_text(records: list[Record]) -> str:
    """A notes file: kinds in the registry's order, one record a line, defaults left out."""
    tables = []
    for model in MODELS:
        rows = [record.model_dump_json(exclude_defaults=True) for record in records if isinstance(record, model)]
        if rows:
            tables.append(f"{json.dumps(model.kind)}: [\n" + ",\n".join(rows) + "\n]")
    head = f'"format": "steady-ground-notes",\n"version": 1,\n"saved_on": "{SAVED.isoformat()}"'
    return f'{{\n{head},\n"records": {{\n' + ",\n".join(tables) + "\n}\n}\n"


def examples() -> dict[str, str]:
    """The text of each example file, by its name."""
    return {story.name: file_text(Year(story).live()) for story in STORIES}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in examples().items():
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(text) / 1024:.0f} kB\n")


if __name__ == "__main__":
    main()
