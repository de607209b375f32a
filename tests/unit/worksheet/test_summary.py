"""The letter, all that someone wrote, the look back, and the records behind them; those of the longer worksheet before too."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from lib.records.file.read import load
from lib.records.file.write import dump
from lib.records.notebook import holding
from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.records.registry import KINDS
from lib.worksheet import answers, comparison, letter, picks, summary
from lib.worksheet.answered import Answered, answered_of
from lib.worksheet.evidence import MOST, Logged, cards
from lib.worksheet.summary import SummaryParagraph, SummarySection
from lib.worksheet.tripwire import tripwire, watch_of
from tests.worksheet import DAY, LOG, OPTIONS, PAGE, QUESTIONS, Person, everything, nothing

EARLIER = (Path(__file__).parent / "earlier.json").read_text(encoding="utf-8")
"""A file as the longer worksheet saved it: one whole reflection, and a short one in which all was passed over."""


def full(**more: object) -> Person:
    person = Person(log=LOG, **more)  # type: ignore[arg-type]
    person.walk(everything)
    person.deepen(everything)
    return person


def part(person: Person, block: str) -> SummarySection:
    return next(section for section in summary.sections(person.sheet, PAGE) if section.id == block)


def by_label(section: SummarySection) -> dict[str, SummaryParagraph]:
    return {paragraph.label: paragraph for paragraph in section.paragraphs}


def told(answered: Answered) -> str:
    """All that stands there, as text."""
    parts = [part for section in summary.sections(answered, PAGE) for part in section.paragraphs]
    return "\n".join(f"{part.label} {part.text} {part.note}" for part in parts)


class TestLetter:
    def labels(self, person: Person) -> list[str]:
        return [line.label for line in letter.lines(person.sheet, PAGE)]

    def test_it_has_the_parts_that_were_answered_in_their_order(self) -> None:
        assert self.labels(full()) == [
            *("What I am deciding", "What matters most to me", "I could stay if", "I would see it in this", "By this day"),
            *("I could not stay if", "My step, in my words", "Who could help me", "How sure I am today"),
        ]

    def test_what_was_left_open_is_absent(self) -> None:
        assert self.labels(Person()) == []
        assert self.labels(Person().say(could_if="he asks", how_sure="rather-not", this_week="rest")) == [
            *("I could stay if", "One step this week")
        ]

    def test_what_matters_stands_in_order_and_safety_apart_first(self) -> None:
        person = Person().unafraid().say(wants=["hope", "safe", "free"])
        line = letter.lines(person.sheet, PAGE)[0]
        assert line.text == "Hope for change, then My safety, then Freedom to be myself"
        line = letter.lines(person.say(fear="yes").sheet, PAGE)[0]
        assert line.text == "My safety, then Hope for change, then Freedom to be myself"

    def test_long_answers_are_cut_at_a_word_and_it_says_so(self) -> None:
        person = Person().say(deciding="whether to go " * 60)
        line = letter.lines(person.sheet, PAGE)[0]
        assert len(line.text) <= letter.MOST
        assert line.text.endswith(" …")
        assert letter.shortened(person.sheet, PAGE)
        assert not letter.shortened(full().sheet, PAGE)

    def test_the_words_fit_who_it_is_about(self) -> None:
        assert "I could stay in this job if" in self.labels(Person(relation="colleague").say(could_if="x"))

    def test_as_text_it_ends_on_not_leaning(self) -> None:
        text = letter.as_text(Person().say(deciding="x\ny").sheet, PAGE)
        assert text.splitlines() == ["22 November 2026", "", "What I am deciding: x y", "", PAGE.closing]


class TestAllThatWasWritten:
    def test_a_part_without_answers_is_absent(self) -> None:
        assert summary.sections(Person().sheet, PAGE) == ()
        assert [section.id for section in summary.sections(Person().say(deciding="x").sheet, PAGE)] == ["decision"]

    def test_what_was_typed_stands_word_for_word_and_is_marked(self) -> None:
        text = "I   want **this**\n<b>now</b>"
        found = by_label(part(Person().say(deciding=text), "decision"))["What I am deciding"]
        assert (found.text, found.typed) == (text, True)

    def test_every_question_with_a_place_gets_there(self) -> None:
        person = full()
        placed = {
            person.sheet.fill(question.says) for question in QUESTIONS.asked if question.says and question.id != "need-fit"
        }
        shown = {paragraph.label for section in summary.sections(person.sheet, PAGE) for paragraph in section.paragraphs}
        assert placed <= shown

    def test_rather_not_say_stays_off_it(self) -> None:
        person = Person().say(set_by="rather-not", place="close")
        assert [paragraph.text for paragraph in part(person, "decision").paragraphs] == ["I'm close to a decision"]

    def test_each_option_has_the_same_parts_in_the_mixed_order(self) -> None:
        person = Person().say(torn=["as-now", "end"], cost__end="the house", others__end="two homes", gain__not_yet="time")
        person.add("torn", "move out")
        groups: list[list[str]] = []
        for paragraph in part(person, "sides").paragraphs[1:]:
            if paragraph.head:
                groups.append([])
            else:
                groups[-1].append(paragraph.label)
        assert [paragraph.text for paragraph in part(person, "sides").paragraphs if paragraph.head] == [
            pick.label for pick in picks.options(person.sheet)
        ]
        assert groups == [[PAGE.sides[name] for name in ("gain", "cost", "others")]] * 4

    def test_no_number_is_made_of_what_was_answered(self) -> None:
        digits = [line for line in told(full().sheet).splitlines() if any(c.isdigit() for c in line)]
        ours = ("In place", "By when", "By this day", "From my tracker")
        assert [line for line in digits if "my words on" not in line and not line.startswith(ours)] == []

    def test_equals_stand_under_one_place(self) -> None:
        person = Person().unafraid().say(wants=["respect", "hope"], pair__hope_respect="equal")
        assert [paragraph.label for paragraph in part(person, "matters").paragraphs] == ["In place 1", ""]

    def test_lines_of_the_tracker_stand_there_as_they_were_on_the_day(self) -> None:
        person = Person(log=LOG).unafraid()
        for card, decision in zip(LOG.cards, ("include", "leave-out"), strict=False):
            record = answers.about_card(person.sheet, card, decision)
            person.kept[record.id] = record
        person.log = type(LOG)()
        assert [p.text for p in part(person, "seen").paragraphs if p.label == "From my tracker"] == [LOG.cards[0].text]


class TestTheLongerWorksheetBefore:
    """Files that it saved open, are shown whole, and compare."""

    def reflections(self) -> tuple[Answered, Answered]:
        kept = load(EARLIER).records
        found = [record for record in kept if isinstance(record, Reflection)]
        given = [record for record in kept if isinstance(record, Answer)]
        whole, short = (answered_of(QUESTIONS, OPTIONS, reflection, given) for reflection in found)
        return whole, short

    def test_a_file_of_it_opens_and_is_written_again_as_it_was(self) -> None:
        opened = load(EARLIER)
        again = json.loads(dump(holding(opened.records), dt.date(2026, 5, 4)))
        assert again == json.loads(EARLIER)

    def test_everything_that_was_written_or_chosen_stands_there(self) -> None:
        whole, short = self.reflections()
        text = told(whole)
        for (question, _), answer in whole.answers.items():
            if answer.choice != "leave-out" and question not in {"lean", "pair"}:
                assert answer.text.raw in text, question
                assert not answer.on or "1 August 2026" in text
        for label in (
            *("Stay for now, with conditions and a review date", "Move to my aunt for the summer", "Me", "I could tell"),
            *("It matters: not at all. How sure I am: sure.", "At least Once", "What the relationship does for it: it helps"),
            *("At the start: Do I feel sure about what is right for me now? Yes", "Children, or others who depend on me Yes"),
            *("Who knows Nobody yet; A friend", "My garden", "In place 1"),
        ):
            assert label in text
        assert summary.sections(short, PAGE) == ()

    def test_its_letter_is_made_of_what_it_asked(self) -> None:
        whole, short = self.reflections()
        assert [(line.label, line.text) for line in letter.lines(whole, PAGE)][:1] == [
            ("What I am deciding", "Whether to stay with M.")
        ]
        assert [line.label for line in letter.lines(whole, PAGE)][2:] == [
            *("I would see it differently if I saw", "By this date", "I would not wait if", "My step, in my words"),
            *("Who I could tell",),
        ]
        assert letter.lines(short, PAGE) == ()

    def test_its_options_are_laid_beside_those_of_today(self) -> None:
        whole, _ = self.reflections()
        now = (
            Person(id="new")
            .unafraid()
            .say(deciding="Whether to move", torn=["end", "not-yet"], gain__end="air", this_week="call", wants=["free"])
        )
        rows = {(row.label, row.about): (row.then, row.now) for row in comparison.rows(whole, now.sheet, PAGE)}
        assert rows["What I am deciding", ""] == ("Whether to stay with M.", "Whether to move")
        assert rows[PAGE.sides["gain"], "Separate"] == ("Quiet evenings (end)", "air")
        assert rows["One step this week", ""] == ("Call someone", "Call someone")
        assert rows[PAGE.blocks["matters"], ""][1] == "Freedom to be myself"
        assert rows[PAGE.blocks["matters"], ""][0]

    def test_what_it_named_to_look_for_is_asked_about(self) -> None:
        whole, short = self.reflections()
        named = tripwire(whole)
        assert named
        assert (named.saw, named.ruled_out) == ("He says sorry without being asked.", "he shouts at the children again")
        assert (named.by, named.earlier) == (dt.date(2026, 8, 1), True)
        assert tripwire(short) is None


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


class TestRecords:
    def test_their_kinds_are_registered(self) -> None:
        assert [KINDS[kind] for kind in ("reflection", "answer", "safety_answer")] == [Reflection, Answer, SafetyAnswer]

    def test_they_survive_being_written_and_read(self) -> None:
        person = full()
        for record in [person.reflection, *person.kept.values()]:
            assert type(record).model_validate_json(record.model_dump_json()) == record

    def test_an_answer_has_one_id_wherever_it_is_given(self) -> None:
        one, two = Person().say(gain__end="a"), Person().say(gain__end="b")
        assert one.kept.keys() == two.kept.keys() == {answer_id("r1", "gain", "end")}
        assert len({answer_id("r1", "gain", "end"), answer_id("r2", "gain", "end"), answer_id("r1", "gain-end")}) == 3

    @pytest.mark.parametrize("change", [{"id": "x"}, {"reflection": "r2"}, {"item": "apart"}])
    def test_an_answer_under_the_id_of_another_is_refused(self, change: dict[str, str]) -> None:
        record = next(iter(Person().say(gain__end="a").kept.values()))
        with pytest.raises(ValidationError, match="another answer"):
            Answer.model_validate({**record.model_dump(), **change})

    @pytest.mark.parametrize(
        ("question", "value"),
        [("set-by", ["me"]), ("set-by", 3), ("torn", "end"), ("by", "soon"), ("by", dt.date(3000, 1, 1)), ("deciding", None)],
    )
    def test_what_does_not_fit_is_no_answer(self, question: str, value: object) -> None:
        assert answers.answer(Person().sheet, question, "", value).empty

    def test_text_is_cut_to_what_fits_and_cleaned(self) -> None:
        sheet = Person().sheet
        page, line = (answers.answer(sheet, name, "", "x" * 9000) for name in ("deciding", "say"))
        assert isinstance(page, Answer)
        assert isinstance(line, Answer)
        assert (len(page.text.raw), len(line.text.raw)) == (4000, 280)
        hidden = answers.answer(sheet, "say", "", "a\u202eb\x00\ud800 ")
        assert isinstance(hidden, Answer)
        assert hidden.text == "ab"

    def test_own_words_and_choices_of_one_question_stand_in_one_record(self) -> None:
        person = Person().say(who_helps=["friend"]).add("who-helps", "Ana").say(who_helps=["friend", "doctor"])
        record = next(iter(person.kept.values()))
        assert isinstance(record, Answer)
        assert (record.chosen, record.text) == (("friend", "doctor"), "Ana")

    @pytest.mark.parametrize("who", ["partner", "parent", "unsaid", None, "somebody", 3])
    def test_a_reflection_is_about_someone_known_or_nobody(self, who: object) -> None:
        begun = answers.begun("abc", DAY, who, "whole")
        assert begun.relation == (who if who in {"partner", "parent"} else None)
        assert 0 <= begun.seed <= 65535
        assert begun.started_on == DAY

    def test_one_that_looks_back_is_about_the_same_person(self) -> None:
        before = answers.begun("a", DAY, "parent", "whole")
        after = answers.begun("b", DAY, "partner", "brief", before)
        assert (after.relation, after.again) == ("parent", "a")


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
