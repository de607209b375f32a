"""Looking back: what is laid beside what was written before, and what was named to look for."""

from __future__ import annotations

import datetime as dt

from lib.records.reflection import Reflection
from lib.worksheet import comparison, picks
from lib.worksheet.tripwire import tripwire, watch_of
from tests.worksheet import DAY, PAGE, Person, full, nothing


class TestLookingBack:
    def test_only_what_was_answered_anew_is_laid_beside_the_old(self) -> None:
        then, now = full(id="old"), Person(id="new", again="old")
        assert comparison.rows(then.sheet, now.sheet, PAGE) == ()
        now.say(deciding="something else", s1="no")
        assert {row.label for row in comparison.rows(then.sheet, now.sheet, PAGE)} == {
            "What I am deciding",
            "I have seen change, and it has lasted",
        }

    def test_a_row_says_then_and_now_and_no_more(self) -> None:
        then, now = Person(id="old").say(s1="partly"), Person(id="new").say(s1="no")
        row = next(row for row in comparison.rows(then.sheet, now.sheet, PAGE))
        assert (row.then, row.now, row.short, row.same) == ("Partly", "No", True, False)

    def test_all_answers_of_a_second_time_are_compared(self) -> None:
        then, now = full(id="old"), full(id="new", again="old")
        rows = comparison.rows(then.sheet, now.sheet, PAGE)
        assert all(row.same for row in rows)
        assert {row.about for row in rows if row.about} == {pick.label for pick in picks.options(now.sheet)}
        assert {row.label for row in rows} >= {
            *PAGE.sides.values(),
            "Do I feel sure about what is right for me now?",
            "How sure I am today",
        }

    def test_the_same_options_in_another_mix_are_the_same(self) -> None:
        then, now = (Person(id=name, seed=seed).say(torn=["as-now", "end"]) for name, seed in (("old", 1), ("new", 3)))
        assert [pick.id for pick in picks.options(then.sheet)] != [pick.id for pick in picks.options(now.sheet)]
        assert [row.same for row in comparison.rows(then.sheet, now.sheet, PAGE)] == [True]

    def test_another_option_of_their_own_is_not_taken_for_the_old_one(self) -> None:
        then = Person(id="old").add("torn", "move out").say(gain__own="quiet")
        now = Person(id="new").add("torn", "travel").say(gain__own="air")
        row = next(row for row in comparison.rows(then.sheet, now.sheet, PAGE) if row.label == PAGE.sides["gain"])
        assert (row.about, row.then, row.now) == ("travel", "", "air")

    def test_the_one_it_was_begun_from_comes_first_then_the_newest(self) -> None:
        a, b, c, d = (
            Reflection(id=name, started_on=DAY + dt.timedelta(days=n), again="b" if name == "d" else None)
            for n, name in enumerate("abcd")
        )
        assert [each.id for each in comparison.earlier(d, [a, b, c, d])] == ["b", "c", "a"]
        assert comparison.earlier(a, [a, b, c, d]) == ()

    def test_two_of_one_day_are_told_apart_by_which_was_begun_first(self) -> None:
        a, b = Reflection(id="z", started_on=DAY), Reflection(id="a", started_on=DAY)
        assert comparison.earlier(b, [a, b]) == (a,)
        assert comparison.earlier(a, [a, b]) == ()


class TestTripwire:
    def test_it_is_a_value_for_the_tracker_with_the_day_to_look_again(self) -> None:
        person = full()
        found = tripwire(person.sheet)
        assert found
        assert (found.saw, found.ruled_out, found.earlier) == ("my words on could-if", "my words on could-not-if", False)
        watch = watch_of(person.sheet, DAY)
        assert watch
        assert (watch.text, watch.by) == ("my words on could-if", DAY + dt.timedelta(days=90))
        later = DAY + dt.timedelta(days=200)
        person.answer("look-again", "", later)
        again = watch_of(person.sheet, DAY)
        assert again
        assert again.by == later

    def test_there_is_none_where_nothing_was_said(self) -> None:
        assert tripwire(Person().sheet) is None
        person = Person()
        person.walk(nothing)
        assert tripwire(person.sheet) is None
        assert watch_of(Person().say(could_if="x").sheet, DAY) is None, "nothing without a date"
