"""The rule from records to decision: every branch, and every reason for not saying that hard days are fewer."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Category, DayCheck, WeekPulse, Yardstick
from tests.unit.tracker.build import Week, alternating, day, flag, log_of, told, verdict, year

# Three hard days a week at the start, three a fortnight since: clearly fewer, in private, in both halves, and no worse.
START = Week(hard=3)
RECENT = alternating([Week(hard=1), Week(hard=0)])
FEWER = year(START, RECENT)


def test_fewer_and_it_has_held() -> None:
    found = verdict(log_of(FEWER))
    assert found.decision == "fewer"
    assert (found.start.hard, found.start.checked, found.recent.hard, found.recent.checked) == (36, 84, 13, 182)
    assert told(log_of(FEWER)).startswith(
        "Your log shows fewer hard days than at the start, in private as well, and it has held in both halves of the last "
        "26 weeks: 13 of 182 checked days, compared with 36 of 84."
    )


def test_six_months_can_show_fewer_and_three_cannot() -> None:
    assert verdict(log_of(year(START, alternating([Week(hard=1), Week()], 12), 6)), 6).decision == "fewer"
    three = log_of(year(Week(hard=4), Week(hard=0), 3))
    assert verdict(three, 3).decision == "first_look"
    assert told(three, 3).startswith(
        "At the start you logged a hard day on 16 of 28 checked days; recently on 0 of 35. Three months shows what has been "
        "happening. It is too short to show whether a change lasts, so there is no comparison yet."
    )


def test_two_years_are_compared_with_the_same_start() -> None:
    records = [*year(START, RECENT), *(r for n in range(79, 105) for r in Week(hard=n % 2).records(day(n)))]
    found = verdict(log_of(records), 24)
    assert found.decision == "fewer"
    assert found.start.hard == 36
    assert found.recent.hard == 13


class TestTooEarly:
    def test_where_fewer_than_half_of_the_days_are_checked(self) -> None:
        log = log_of(year(Week(hard=3, checked=3), RECENT))
        assert verdict(log).reasons == ("coverage",)
        assert told(log).startswith(
            "Too early to compare. For a fair comparison the log needs a check-in on at least half of the days you were in "
            "contact. So far: 36 of 84 days at the start, 182 of 182 recently. Days without a check-in are counted neither "
            "as good nor as hard."
        )

    def test_half_is_enough(self) -> None:
        weeks = alternating([Week(hard=2, checked=3), Week(hard=2, checked=4)], 12)
        assert verdict(log_of(year(weeks, RECENT))).decision != "too_early"

    def test_where_a_stretch_has_fewer_than_21_days(self) -> None:
        log = log_of(year(Week(hard=1, checked=1, apart=6), RECENT))
        assert verdict(log).reasons == ("coverage",)
        assert "Each of the two stretches also needs 21 days with a check-in." in told(log)

    def test_where_there_are_fewer_than_eight_hard_days(self) -> None:
        log = log_of(year({0: Week(hard=4)}, {0: Week(hard=3)}))
        assert verdict(log).reasons == ("few",)
        assert told(log).startswith(
            "Too few hard days to compare. There are 7 in the two stretches together. Below 8, chance alone can make a "
            "big-looking difference."
        )
        assert verdict(log_of(year({0: Week(hard=4)}, {0: Week(hard=4)}))).decision != "too_early"

    def test_nothing_but_days_apart_is_too_early(self) -> None:
        assert verdict(log_of(year(Week(checked=0, apart=7), RECENT))).decision == "too_early"


class TestMore:
    LOG = log_of(year(Week(hard=1), Week(hard=3)))

    def test_more_often(self) -> None:
        assert verdict(self.LOG).decision == "more"
        assert told(self.LOG).startswith(
            "Your log shows hard days more often than at the start: 78 of 182 checked days, compared with 12 of 84."
        )

    def test_three_months_may_say_so(self) -> None:
        assert verdict(log_of(year(Week(hard=1), Week(hard=4), 3)), 3).decision == "more"

    def test_more_severe_comes_first(self) -> None:
        log = log_of(year(Week(hard=1), Week(hard=3, intensity=3)))
        assert verdict(log).decision == "more_severe"
        assert told(log).startswith(
            "Days you rated 3 or 4 come up more often than at the start: 78 of 182, compared with 0 of 84. "
            "Your log shows hard days more often than at the start: 78 of 182"
        )

    def test_severe_days_may_rise_while_all_stay(self) -> None:
        found = verdict(log_of(year(Week(hard=2, intensity=1), Week(hard=2, intensity=4))))
        assert (found.decision, found.more) == ("more_severe", False)

    def test_two_severe_days_are_too_few_to_say_so(self) -> None:
        calm = year(Week(hard=1, intensity=1), alternating([Week(hard=1, intensity=1)]))
        assert verdict(log_of(calm, flag(day(30, 6), intensity=4), flag(day(40, 6), intensity=4))).decision != "more_severe"

    def test_none_at_the_start_has_no_ratio(self) -> None:
        log = log_of(year(Week(), Week(hard=2)))
        assert verdict(log).decision == "more"
        assert "52 of 182 checked days, compared with 0 of 84." in told(log)

    def test_where_a_smaller_share_is_logged_now_what_is_missing_was_quiet(self) -> None:
        """Else a person who stops tapping quiet days would be told that hard days come more often."""
        log = log_of(year(Week(hard=1), alternating([Week(hard=2, checked=4), Week(hard=1, checked=4)])))
        assert 39 / 104 > 1.25 * 12 / 84
        assert verdict(log).decision != "more"


def test_about_the_same() -> None:
    log = log_of(year(Week(hard=3), Week(hard=3)))
    assert verdict(log).decision == "same"
    assert told(log).startswith(
        "About as often as at the start: 78 of 182 checked days, compared with 36 of 84. Your log fits anything from 0.6 to "
        "1.6 times the starting rate."
    )


def test_cannot_tell_yet() -> None:
    log = log_of(year(Week(hard=1), alternating([Week(hard=1), Week(hard=0)])))
    assert verdict(log).decision == "cant_tell"
    assert verdict(log).reasons == ("swing",)
    assert told(log).startswith(
        "Your log can't tell yet. Recently 13 of 182 checked days were hard days; at the start 12 of 84. Swings of this size "
        "often come and go by themselves. Your log would fit anything from 0.2 to 1.3 times the starting rate."
    )


def case(reason: str, sentence: str, *more: Record, start: Any = START, recent: Any = RECENT) -> Any:
    return pytest.param([*year(start, recent), *more], reason, sentence, id=reason)


UNEVEN = {**{at: Week(hard=1 if at % 2 else 0) for at in range(13)}, **{at: Week(hard=2) for at in range(13, 26)}}
PUBLIC = {"setting": "others_there"}


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


class TestSettings:
    def test_in_private_and_around_others_alike(self) -> None:
        log = log_of(year(Week(hard=2, around=2), alternating([Week(hard=1), Week(around=1), Week(), Week()])))
        assert verdict(log).decision == "fewer"
        assert "The difference shows in private and around others alike." in told(log)

    def test_unstated_counts_as_private(self) -> None:
        log = log_of(year(Week(hard=1, setting=None, around=3), Week(hard=1, setting=None)))
        assert verdict(log).start.private == 12
        assert verdict(log).decision == "cant_tell"

    def test_settings_left_out_lately_do_not_make_days_around_others_fewer(self) -> None:
        log = log_of(year(Week(hard=1, around=3), Week(hard=4, setting=None)))
        assert "Around other people there are fewer" not in told(log)

    def test_a_few_left_out_do_not_stand_in_the_way(self) -> None:
        some = alternating([Week(hard=3), Week(hard=3), Week(hard=3, setting=None)], 12)
        assert verdict(log_of(year(some, RECENT))).decision == "fewer"

    @pytest.mark.parametrize("setting", ["just_us", "children_there", "message_or_call"])
    def test_children_and_messages_are_private(self, setting: str) -> None:
        assert verdict(log_of(year(Week(hard=1, setting=setting), Week(hard=3, setting=setting)))).recent.private == 78

    @pytest.mark.parametrize("setting", ["others_there", "online"])
    def test_online_is_around_others(self, setting: str) -> None:
        found = verdict(log_of(year(Week(hard=1, setting=setting), Week(hard=3, setting=setting)))).recent
        assert (found.private, found.around) == (0, 78)


class TestZero:
    def test_no_hard_days_lately(self) -> None:
        log = log_of(year(START, Week()))
        assert verdict(log).decision == "fewer"
        assert (
            "No hard day on 182 checked days. At the start it was 36 of 84. With that many days, the log would still fit up to "
            "0.5 hard days a month." in told(log)
        )

    def test_none_at_all(self) -> None:
        log = log_of(year(Week(), Week()))
        assert "There are 0 in the two stretches together." in told(log)
        assert "No hard day on 182 checked days. At the start it was 0 of 84." in told(log)

    def test_none_at_the_start(self) -> None:
        recent = {at: Week(hard=2, checked=4) if at in {3, 9, 15, 21} else Week(checked=4) for at in range(26)}
        log = log_of(year(Week(checked=4), recent))
        assert verdict(log).decision == "cant_tell"
        assert told(log).startswith("None at the start, 8 of 104 recently.")


def test_days_that_clump_count_for_less_than_days_that_do_not() -> None:
    """Thirteen hard days in two bad fortnights tell less than thirteen in thirteen weeks."""
    fewer_at_start = Week(hard=2)
    spread = verdict(log_of(year(fewer_at_start, RECENT)))
    clumped = verdict(log_of(year(fewer_at_start, {4: Week(hard=4), 5: Week(hard=3), 18: Week(hard=3), 19: Week(hard=3)})))
    assert spread.recent.hard == clumped.recent.hard
    assert spread.decision == "fewer"
    assert spread.dispersion == 1.25
    assert clumped.dispersion is not None
    assert clumped.dispersion > 2
    assert clumped.decision != "fewer"


@pytest.mark.parametrize(
    "monday", [dt.date(2025, 1, 6), dt.date(2023, 9, 4), dt.date(2024, 2, 5)], ids=["", "leap day", "leap"]
)
def test_clock_changes_and_leap_days_take_no_day_away(monday: dt.date) -> None:
    """Weeks of the clock change and of 29 February count seven days like any other."""
    log = log_of(year(START, RECENT, monday=monday))
    assert (verdict(log).start.checked, verdict(log).recent.checked) == (84, 182)


def test_a_log_that_begins_midweek_counts_from_its_first_monday() -> None:
    begun = [record for record in year(START, RECENT) if record.kind != "log_start"]
    early = DayCheck(id="2025-01-02", state="quiet")
    assert verdict(log_of([*begun, early])).start.hard == 36


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


class TestRises:
    @pytest.mark.parametrize(
        ("start", "recent", "rise", "decision"),
        [(13, 42, "possible", "cant_tell"), (12, 66, "strong", "more"), (12, 26, None, "same")],
    )
    def test_they_are_graded_by_strength(self, start: int, recent: int, rise: str | None, decision: str) -> None:
        first = {at: Week(hard=start // 12 + (at < start % 12)) for at in range(12)}
        lately = {at: Week(hard=recent // 26 + (at < recent % 26)) for at in range(26)}
        found = verdict(log_of(year(first, lately)))
        assert found.rise == rise
        assert found.decision == decision or rise is None


def test_the_last_four_weeks_are_counted_beside_every_answer() -> None:
    assert "The last 4 weeks: 2 hard days on 28 checked days." in told(log_of(FEWER))
