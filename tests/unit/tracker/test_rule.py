"""The rule from records to decision: every branch, by how often, how strong, in which setting and how evenly."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.records.tracker import DayCheck
from tests.unit.tracker.build import FEWER, RECENT, START, Week, alternating, day, flag, log_of, told, verdict, year


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
