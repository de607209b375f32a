"""Every reason for not saying that hard days are fewer, and what is told beside fewer where it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Category, WeekPulse, Yardstick
from tests.unit.tracker.build import FEWER, RECENT, START, Week, alternating, day, flag, log_of, told, verdict, year


def case(reason: str, sentence: str, *more: Record, start: Any = START, recent: Any = RECENT) -> Any:
    return pytest.param([*year(start, recent), *more], reason, sentence, id=reason)


UNEVEN = {**{at: Week(hard=1 if at % 2 else 0) for at in range(13)}, **{at: Week(hard=2) for at in range(13, 26)}}


@pytest.mark.parametrize(
    ("records", "reason", "sentence"),
    [
        case(
            "private",
            "Around other people there are fewer hard days. In private the log shows no clear difference.",
            start=Week(hard=1, around=3),
            recent=Week(hard=1),
        ),
        case(
            "unstated",
            "On many of the days at the start, where it happened is left out. Without that, the log can't show whether hard "
            "days in private are fewer too. Adding it to new entries helps the next look.",
            start=Week(hard=3, setting=None),
        ),
        case(
            "stronger",
            "Incidents you rated 2 or more are not clearly fewer.",
            start=alternating([Week(hard=3, intensity=1), Week(hard=3, intensity=1), Week(hard=1, intensity=2)], 12),
            recent=alternating([Week(hard=1, intensity=2), Week()]),
        ),
        case(
            "severe",
            "Days rated 3 or 4 have not become fewer (0 then, 1 now).",
            flag(day(30, 6), intensity=3),
        ),
        case(
            "halves",
            "In the two halves of the recent weeks, 13 weeks in each, the log is not clearly fewer in both. The comparison "
            "waits to see what stays.",
            recent=UNEVEN,
        ),
        case(
            "fill",
            "If the 78 days without a check-in were like your early days, the difference would no longer be clear.",
            start=Week(hard=2),
            recent=alternating([Week(hard=1, checked=4), Week(checked=4)]),
        ),
        case(
            "peace",
            "You log fewer hard days and also report doing more to keep the peace. The log can't separate the two.",
            *(WeekPulse(id=day(n).isoformat(), peace=1) for n in range(5, 17)),
            *(WeekPulse(id=day(n).isoformat(), peace=1 + n % 2) for n in range(27, 53)),
        ),
        case(
            "yardstick",
            "You rated the same example scenes lower than at the start. What you count as worth logging may have shifted.",
            Yardstick(id="a", rated_on=day(1), joke=2, phone=3, late=2, dinner=4),
            Yardstick(id="b", rated_on=day(52), joke=1, phone=2, late=1, dinner=4),
        ),
        case(
            "safety",
            "There is a safety concern in this stretch. A count of fewer days does not make that smaller.",
            flag(day(40, 6), intensity=1, concern="yes"),
        ),
        case(
            "new_category",
            "You log a kind of your own that was not there at the start. With those days, the difference "
            "would no longer be clear.",
            Category(id="own", label=OwnWords("Own"), sort="red_flag", created_on=day(20)),
            *(flag(day(n, w), category="own") for n in range(27, 53) for w in (4, 5)),
        ),
        case(
            "start_few",
            "The stretch at the start has 5 hard days. Below 6, there is little to compare with.",
            start={**{at: Week(hard=at < 5, checked=4) for at in range(6)}, **{at: Week(checked=3) for at in range(6, 12)}},
            recent={at: Week(hard=at in {2, 9, 20}) for at in range(26)},
        ),
    ],
)
def test_a_reason_stands_against_fewer(records: list[Record], reason: str, sentence: str) -> None:
    found = verdict(log_of(records))
    assert found.decision == "cant_tell"
    assert reason in found.reasons
    assert sentence in told(log_of(records))


@pytest.mark.parametrize(
    "more",
    [
        [WeekPulse(id=day(n).isoformat(), peace=1) for n in (*range(5, 17), *range(27, 53))],
        [WeekPulse(id=day(n).isoformat(), peace=4) for n in range(27, 53)],  # nothing at the start to compare with
        [Yardstick(id="a", rated_on=day(1), joke=2, phone=3), Yardstick(id="b", rated_on=day(52), joke=2, phone=2)],
        [Yardstick(id="a", rated_on=day(1), joke=4), Yardstick(id="b", rated_on=day(52), phone=0)],  # no scene rated twice
        [flag(day(20), intensity=4, concern="yes")],  # between the stretches
        [flag(day(40, 6), intensity=0, concern="no")],
    ],
    ids=["peace as before", "peace later only", "half a step", "other scenes", "concern before", "no concern"],
)
def test_what_gives_no_reason_leaves_fewer_standing(more: list[Record]) -> None:
    assert verdict(log_of(FEWER, *more)).decision == "fewer"


@pytest.mark.parametrize("concern", ["yes", "not_sure"])
def test_a_concern_counts_whenever_it_was_added(concern: str) -> None:
    late = flag(day(40, 6), intensity=1, concern=concern, logged_on=day(52))
    assert verdict(log_of(FEWER, late)).decision == "cant_tell"
    assert verdict(log_of(FEWER, flag(day(40, 6), intensity=1, safety=("weapon",)))).decision == "cant_tell"


class TestUnrated:
    def test_recent_ones_may_be_as_bad_as_any(self) -> None:
        log = log_of(year(START, alternating([Week(hard=1, intensity=None), Week()])))
        found = verdict(log)
        assert (found.decision, found.reasons) == ("cant_tell", ("unrated",))
        assert found.recent.severe == 0, "what is shown counts ratings only"
        assert (
            "Some recent red flags have no rating. They may have been as strong as any, so the log can't show that strong ones "
            "are fewer. Rating new ones helps the next look." in told(log)
        )

    def test_they_are_hard_days(self) -> None:
        assert verdict(log_of(year(Week(hard=1), Week(hard=3, intensity=None)))).decision == "more"

    def test_they_never_support_more_severe(self) -> None:
        assert verdict(log_of(year(Week(hard=2, intensity=1), Week(hard=2, intensity=None)))).decision == "same"
        unrated_start = log_of(year(Week(hard=3, intensity=None), Week(hard=3, intensity=3)))
        assert verdict(unrated_start).decision == "same"


class TestLate:
    """Red flags written up weeks later, on days that were tapped quiet."""

    LATE = tuple(flag(day(n, 5), logged_on=day(n, 5) + dt.timedelta(days=20), intensity=None) for n in range(27, 49))

    def test_they_count_against_fewer_and_nowhere_else(self) -> None:
        found = verdict(log_of(FEWER, *self.LATE))
        assert (found.decision, found.recent.hard, found.recent.severe) == ("cant_tell", 13, 0)
        assert "late" in found.reasons
        assert "Some days first marked quiet were later written up as hard." in told(log_of(FEWER, *self.LATE))

    def test_on_a_day_that_nobody_tapped_they_stay_out(self) -> None:
        late = {entry.occurred_on.isoformat() for entry in self.LATE}
        assert verdict(log_of([r for r in FEWER if r.id not in late], *self.LATE)).decision == "fewer"

    def test_they_never_make_more_of_it(self) -> None:
        same = year(Week(hard=2), Week(hard=2))
        late = [flag(day(n, w), logged_on=day(n, w) + dt.timedelta(days=20)) for n in range(27, 49) for w in (4, 5, 6)]
        assert verdict(log_of(same, *late)).decision == verdict(log_of(same)).decision

    def test_one_that_changes_nothing_is_told_beside_fewer(self) -> None:
        log = log_of(FEWER, flag(day(40, 5), logged_on=day(43), intensity=1))
        assert verdict(log).decision == "fewer"
        assert "For this question they count as hard." in told(log)


@pytest.mark.parametrize("weeks", [2, 4])
def test_hard_last_weeks_withhold_fewer(weeks: int) -> None:
    recent = {at: Week(hard=4 if weeks == 2 else 2) if at >= 26 - weeks else Week(hard=at % 4 == 0) for at in range(26)}
    log = log_of(year(Week(hard=4), recent))
    assert verdict(log).decision == "cant_tell"
    assert "last_weeks" in verdict(log).reasons
    assert "The last weeks look different again." in told(log)


class TestUnasked:
    def test_what_was_not_asked_is_named_beside_fewer(self) -> None:
        said = told(log_of(FEWER))
        assert "You did not answer whether you did more to keep the peace, so the log can't rule it out." in said
        assert "You did not answer how many days you were in contact" in said
        assert "You did not rate the example scenes again" in said

    def test_what_was_answered_is_not(self) -> None:
        weeks = [WeekPulse(id=day(n).isoformat(), peace=1, contact_days=7) for n in (*range(5, 17), *range(27, 53))]
        scenes = [Yardstick(id=f"y{n}", rated_on=day(n), joke=2) for n in (1, 52)]
        log = log_of(FEWER, *weeks, *scenes)
        assert verdict(log).decision == "fewer"
        assert "You did not" not in told(log)
