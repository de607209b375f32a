"""From a log to the worksheet's cards: the log's own sentences, and nothing where there is no log."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from lib.content.words.checkpoint import FindingsWords
from lib.records import tracker
from lib.records.file.read import load
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.tracker.checkpoint import compute
from lib.tracker.checkpoint.sentences import read
from lib.tracker.tracker_records import tracker_records
from lib.worksheet import safety_gate
from lib.worksheet.evidence import MOST, Logged, TrackerLines, cards
from lib.worksheet.from_tracker import LineWordings, from_log
from tests.real_content import wording
from tests.trackers import full_log
from tests.worksheet import WORDS, Person

TODAY = dt.date(2026, 11, 18)
EXAMPLES = Path(__file__).resolve().parents[3] / "content" / "tracker" / "examples"
SAYS = wording(FindingsWords)


def told(*records: Record, today: dt.date = TODAY) -> TrackerLines:
    return from_log(tracker_records(records), LineWordings(SAYS, WORDS.from_log), today)


def texts(found: TrackerLines, source: str) -> list[str]:
    return [card.text for card in found.cards if card.source == source]


def flag(number: int, back: int, **more: Any) -> tracker.Entry:
    day = TODAY - dt.timedelta(days=back)
    return tracker.Entry(id=f"e{number}", sort="red_flag", occurred_on=day, logged_on=day, category="put_downs", **more)


def test_no_log_gives_no_cards() -> None:
    assert told() == TrackerLines()
    assert told(tracker.About(id="about", who="partner")) == TrackerLines()


def test_a_full_log_gives_cards_of_every_source_and_no_more_than_fit() -> None:
    records = full_log(TODAY)
    found = told(*records, *compute.due(tracker_records(records), TODAY))
    assert {card.source for card in found.cards} == {"checkpoint", "boundary", "follow-through", "pulse", "safety"}
    assert len(found.cards) <= MOST
    assert not [card for card in found.cards if "{" in card.text and "{name}" not in card.text]


@pytest.mark.parametrize("story", ["cycles", "fewer", "public", "thin"])
def test_sentences_of_looks_back_are_the_frozen_ones(story: str) -> None:
    records = load((EXAMPLES / f"{story}.json").read_text(encoding="utf-8")).records
    made = tracker_records(records).checkpoints
    assert made
    frozen = {read(said, SAYS) for each in made for said in each.says}
    found = told(*records, today=max(each.planned_on for each in made))
    assert frozen.issuperset(texts(found, "checkpoint"))
    edited = [record for record in records if record.kind != "entry"]
    assert texts(told(*edited, today=max(each.planned_on for each in made)), "checkpoint") == texts(found, "checkpoint") != []


def test_the_newest_look_back_comes_first_and_earlier_ones_keep_their_answer() -> None:
    records = full_log(TODAY)
    made = compute.due(tracker_records(records), TODAY)
    dates = [card.date for card in told(*records, *made).cards if card.source == "checkpoint"]
    assert dates[0] == made[-1].planned_on
    assert dates[-1] == made[0].planned_on


def test_limits_are_told_with_their_counts_and_only_those_that_came_up() -> None:
    limit, unused = (
        tracker.Boundary(id="b1", when=OwnWords("I am shouted at"), then=OwnWords("leave")),
        tracker.Boundary(id="b2", when=OwnWords("x"), then=OwnWords("y")),
    )
    crossed = flag(1, 3, boundary="b1", boundary_outcome="crossed", response="not_safe_to")
    (only,) = texts(told(limit, unused, crossed), "boundary")
    assert only.startswith("'I am shouted at': came up 1 times")
    assert "1 times it wasn't safe to" in only


def test_weeks_are_told_by_their_means_without_comparing() -> None:
    monday = dt.date(2026, 11, 9)
    recent = [tracker.WeekPulse(id=(monday - dt.timedelta(weeks=n)).isoformat(), room=n, safe=2) for n in range(3)]
    old = tracker.WeekPulse(id=(monday - dt.timedelta(weeks=30)).isoformat(), room=4, peace=4)
    (only,) = texts(told(*recent, old), "pulse")
    assert only == (
        "In the last three months you looked back at 3 weeks. From 0 to 4, on average: "
        "room to be yourself 1.0; how safe you felt 2.0."
    )


@pytest.mark.parametrize(("back", "concern"), [(0, True), (90, True), (91, False)])
@pytest.mark.parametrize("more", [{"concern": "yes"}, {"concern": "not_sure"}, {"safety": ("tracks_me",)}])
def test_a_worry_about_safety_counts_for_ninety_days(back: int, concern: bool, more: dict[str, Any]) -> None:  # noqa: FBT001
    found = told(flag(1, back, **more))
    assert found.concern == concern
    assert bool(texts(found, "safety")) == concern
    person = Person(log=found).unafraid()
    assert safety_gate.gate(person.sheet) == ("closed" if concern else "open")


def test_no_worry_is_none() -> None:
    assert not told(flag(1, 3, concern="no")).concern


class TestEvidence:
    def test_no_log_gives_no_card(self) -> None:
        assert cards() == ()
        assert cards(checkpoint=[Logged("x", "   ")]) == ()

    def test_each_line_is_a_card_once_newest_first(self) -> None:
        old, new = Logged("1", "old", dt.date(2026, 1, 1)), Logged("2", "new", dt.date(2026, 6, 1))
        found = cards(checkpoint=[old, new, Logged("3", "old")], boundary=[Logged("4", "boundary")])
        assert [(card.text, card.source) for card in found] == [
            ("new", "checkpoint"),
            ("old", "checkpoint"),
            ("boundary", "boundary"),
        ]

    def test_a_card_keeps_its_name_and_the_same_id_in_two_places_makes_two(self) -> None:
        one = cards(pulse=[Logged("f" * 64, "a")])[0]
        assert one.id == cards(pulse=[Logged("f" * 64, "b")])[0].id
        assert one.id != cards(safety=[Logged("f" * 64, "a")])[0].id
        assert len(one.id) <= 32

    def test_there_are_never_more_than_a_few_screens_of_them(self) -> None:
        assert len(cards(checkpoint=[Logged(str(n), f"line {n}") for n in range(200)])) == MOST
