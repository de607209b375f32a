"""Words and steps: plans, apologies, boundaries, and what to ask about."""

from __future__ import annotations

from typing import Any

import pytest

from lib.records.checkpoint import FollowThrough
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Boundary, DayCheck, LogStart, Promise
from lib.tracker.checkpoint.findings import about_follow
from lib.tracker.checkpoint.sentences import read
from lib.tracker.days import survey
from lib.tracker.follow_through import boundaries, durability, follow_through, to_ask
from tests.unit.tracker.build import MONDAY, SAYS, day, flag, log_of, sign

TODAY = day(20)


def plan(n: int, **more: Any) -> Promise:
    return Promise(**{"id": f"p{n}", "text": "Ring by six", "made_on": day(2), "due": day(4), **more})


def says(*records: Record) -> list[str]:
    log = log_of(records)
    return [read(said, SAYS) for said in about_follow(log, follow_through(log, TODAY))]


def done(k: int, n: int) -> list[Promise]:
    return [plan(i, done="done" if i < k else "not_done") for i in range(n)]


@pytest.mark.parametrize(
    ("records", "sentence"),
    [
        ([flag(day(1), apology="gesture")], "No apology in the log came with a plan and a date yet."),
        ([plan(1, due=day(30))], "No plan's date has passed yet."),
        (done(1, 2), "1 of 2 plans whose date has passed were carried out."),
        (done(2, 4), "2 of 4. Too few for a rate."),
        (
            done(3, 5),
            "3 of 5 plans whose date has passed were carried out (a rate anywhere from 23 % to 88 % would fit).",
        ),
    ],
)
def test_what_is_said_of_plans(records: list[Record], sentence: str) -> None:
    assert says(*records)[0] == sentence


def test_unknown_outcomes_are_told_and_not_dropped() -> None:
    told = says(*done(1, 3), plan(7, done="dont_know"), plan(8), plan(9))
    assert told[:3] == ["1 of 3. Too few for a rate.", "1 is marked “don't know”.", "2 have no answer yet."]


def test_a_plan_without_a_date_is_looked_at_two_weeks_on() -> None:
    undated = plan(1, due=None, done="partly")
    assert follow_through(log_of([undated]), day(4)).known == 0
    assert follow_through(log_of([undated]), day(4, 1)).known == 1


def test_the_ladder_from_words_to_what_was_kept() -> None:
    records = [
        flag(day(1), id="a1", apology="gesture"),
        flag(day(2), id="a2", apology="blame_or_if"),
        flag(day(3), id="a3", apology="names_it"),
        flag(day(4), id="a4", apology="names_it_and_plan"),
        flag(day(5), id="a5", apology="names_it_and_plan"),
        flag(day(6), id="a6", apology="none"),
        flag(day(7), id="a7"),
        plan(1, entry="a4", done="done", done_on=day(8), kept_30d="yes"),
        plan(2, entry="a5", done="done", done_on=day(8)),
        plan(3, entry="a3", done="dont_know"),
    ]
    found = follow_through(log_of(records), TODAY)
    assert found == FollowThrough(
        known=2, done=2, unknown=1, apologies=5, named=3, planned=3, carried_out=2, carried_unknown=1, kept=1, kept_unknown=1
    )
    assert says(*records)[-1] == (
        "Of 5 apologies: 2 words or gestures only, 3 with a plan, 2 carried out, 1 still kept 30 days later."
    )


def test_what_is_due_is_asked_about_once_and_the_longest_waiting_first() -> None:
    plans = [
        plan(1, due=day(6)),
        plan(2, due=day(5)),
        plan(3, due=day(40)),
        plan(4, done="done", done_on=day(5)),
        plan(5, done="done", done_on=day(19)),
        plan(6, done="done", done_on=day(5), kept_30d="yes"),
        plan(7, done="not_done"),
    ]
    assert [each.id for each in to_ask(log_of(plans), TODAY)] == ["p2", "p1", "p4"]


def checked(weeks: int) -> list[Record]:
    quiet = [DayCheck(id=day(n, w).isoformat(), state="quiet") for n in range(1, weeks + 1) for w in range(7)]
    return [LogStart(id="start", started_on=MONDAY), *quiet]


def test_how_long_apologies_last_is_told_beside_what_chance_would_bring() -> None:
    days = survey(log_of(checked(20)), day(20, 6))
    assert days
    log = log_of(
        [
            *checked(20),
            flag(day(1), apology="names_it"),
            flag(day(4), apology="gesture"),
            flag(day(12), apology="gesture"),
            flag(day(4), category="silent_treatment"),
            flag(day(19), apology="gesture", category="blame_turned"),
        ]
    )
    found = durability(log, days)
    assert (found.apologies, found.quiet_after) == (3, 2), "the last one is too recent"
    assert found.by_chance == pytest.approx(3 * 2.718281828459045 ** (-30 * 3 / 140))


def test_an_apology_after_which_nobody_looked_is_left_out() -> None:
    log = log_of([LogStart(id="start", started_on=MONDAY), flag(day(1), apology="names_it")])
    days = survey(log, day(20))
    assert days
    assert durability(log, days).apologies == 0


def test_a_boundary_tells_how_it_fared_and_what_the_person_did() -> None:
    kept = Boundary(id="b", when=OwnWords("there is shouting"), then=OwnWords("leave the room"))
    entries = [
        flag(day(1), boundary="b", boundary_outcome="crossed", response="did_as_planned"),
        flag(day(2), boundary="b", boundary_outcome="crossed", response="not_safe_to"),
        sign(day(3), boundary="b", boundary_outcome="respected"),
        flag(day(4), boundary="b", boundary_outcome="tested_then_respected", response="did_as_planned"),
        flag(day(5), boundary="b", boundary_outcome="not_about_one", response="did_as_planned"),
        flag(day(6), boundary="gone", boundary_outcome="crossed"),
    ]
    (found,) = boundaries(log_of([kept, *entries]))
    assert (found.times, found.respected, found.tested, found.crossed) == (4, 1, 1, 2)
    assert (found.followed, found.not_safe) == (2, 1)
