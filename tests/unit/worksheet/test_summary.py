"""The page at the end, the look back, the tripwire, and the records behind them."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from lib.records.kinds import KINDS
from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.worksheet import answers, comparison, picks, summary
from lib.worksheet.evidence import MOST, Logged, cards
from lib.worksheet.summary import SummaryParagraph, SummarySection
from lib.worksheet.tripwire import tripwire
from tests.worksheet import DAY, LOG, PAGE, QUESTIONS, Person, everything, nothing

BLOCKS = ["decision", "matters", "seen", "sides", "unknown", "mind", "step"]


def full(**more: object) -> Person:
    person = Person(log=LOG, **more)  # type: ignore[arg-type]
    person.walk(everything)
    return person


def part(person: Person, block: str) -> SummarySection:
    return next(section for section in summary.sections(person.sheet, PAGE) if section.id == block)


def by_label(section: SummarySection) -> dict[str, SummaryParagraph]:
    return {paragraph.label: paragraph for paragraph in section.paragraphs}


class TestPage:
    @pytest.mark.parametrize("person", [Person(), full(), Person(way="short")], ids=["new", "full", "short"])
    def test_it_always_has_its_seven_parts(self, person: Person) -> None:
        found = summary.sections(person.sheet, PAGE)
        assert [section.id for section in found] == BLOCKS
        assert all(section.paragraphs for section in found)

    def test_a_part_without_answers_says_so(self) -> None:
        assert part(Person(), "unknown").paragraphs == (SummaryParagraph(PAGE.nothing),)

    def test_what_was_typed_stands_word_for_word_and_is_marked(self) -> None:
        text = "I   want **this**\n<b>now</b>"
        found = by_label(part(Person().say(deciding=text), "decision"))["What I am deciding"]
        assert (found.text, found.typed) == (text, True)

    def test_every_question_with_a_place_on_the_page_gets_there(self) -> None:
        person = full()
        placed = {question.says for question in QUESTIONS.questions if question.says}
        shown = {paragraph.label for section in summary.sections(person.sheet, PAGE) for paragraph in section.paragraphs}
        assert placed <= shown

    def test_rather_not_say_stays_off_the_page(self) -> None:
        person = Person().say(set_by="rather-not", place="close")
        assert [paragraph.text for paragraph in part(person, "decision").paragraphs] == ["I am close to a decision"]

    def test_each_option_has_the_same_parts_in_the_mixed_order(self) -> None:
        person = Person().say(ways=["as-now", "end", "not-yet"], own_way__1="move out", dependents="yes", cost__end="the house")
        groups: list[list[str]] = []
        for paragraph in part(person, "sides").paragraphs:
            if paragraph.head:
                groups.append([])
            else:
                groups[-1].append(paragraph.label)
        assert [paragraph.text for paragraph in part(person, "sides").paragraphs if paragraph.head] == [
            pick.label for pick in picks.options(person.sheet)
        ]
        assert len({tuple(sorted(group)) for group in groups}) == 1
        assert len(groups) == 4

    def test_what_matters_most_to_the_person_stands_first_within_an_option(self) -> None:
        person = Person().say(ways=["end"], gain__end="peace", gain_matters__end="m1", cost__end="home", cost_matters__end="m4")
        assert [p.text for p in part(person, "sides").paragraphs][1:] == ["home", "peace"]
        person.say(gain_matters__end="m4", cost_matters__end="rather-not")
        assert [p.text for p in part(person, "sides").paragraphs][1:] == ["peace", "home"]

    def test_weights_are_said_in_words(self) -> None:
        person = Person().say(ways=["end"], gain__end="peace", gain_matters__end="m4", gain_sure__end="dont-know")
        notes = [paragraph.note for paragraph in part(person, "sides").paragraphs]
        assert "It matters: very much. Would it come: don't know." in notes

    def test_no_number_is_made_of_what_was_answered(self) -> None:
        shown = summary.as_text(full().sheet, PAGE)
        digits = [line for line in shown.splitlines() if any(c.isdigit() for c in line)]
        ours = ("Begun on", "In place", "By when", "By this date", "I look at this again on", "From my log")
        assert [line for line in digits if "my words on" not in line and not line.startswith(ours)] == []

    def test_equals_stand_under_one_place(self) -> None:
        person = Person().all_no().say(cards_picked=["respect", "hope"], two_by_two="yes", pair__hope_respect="equal")
        labels = [paragraph.label for paragraph in part(person, "matters").paragraphs]
        assert labels == ["In place 1", ""]

    def test_lines_of_the_log_stand_there_as_they_were_on_the_day(self) -> None:
        person = Person(log=LOG).all_no()
        record = answers.about_card(person.sheet, LOG.cards[0], "include")
        person.kept[record.id] = record
        person.log = type(LOG)()
        shown = SummaryParagraph(LOG.cards[0].text, typed=True, label="From my log")
        assert by_label(part(person, "seen"))["From my log"] == shown

    def test_a_line_that_was_left_out_stays_off(self) -> None:
        person = Person(log=LOG).all_no()
        record = answers.about_card(person.sheet, LOG.cards[0], "leave-out")
        person.kept[record.id] = record
        assert LOG.cards[0].text not in summary.as_text(person.sheet, PAGE)

    def test_the_text_has_every_part_the_closing_and_the_lean(self) -> None:
        person = full()
        person.answer(summary.LEAN, "", "towards a rest")
        text = summary.as_text(person.sheet, PAGE)
        at = [text.index(PAGE.blocks[block].upper()) for block in PAGE.blocks]
        assert at == sorted(at)
        assert text.endswith(f"{PAGE.closing}\ntowards a rest")
        assert "my words on deciding" in text


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
        then, now = Person(id="old").all_no().say(s1="partly"), Person(id="new").all_no().say(s1="no")
        row = next(row for row in comparison.rows(then.sheet, now.sheet, PAGE))
        assert (row.then, row.now, row.short, row.same) == ("Partly", "No", True, False)

    def test_all_answers_of_a_second_time_are_compared(self) -> None:
        then, now = full(id="old"), full(id="new", again="old")
        rows = comparison.rows(then.sheet, now.sheet, PAGE)
        assert all(row.same for row in rows)
        assert {row.about for row in rows if row.about} == {pick.label for pick in picks.options(now.sheet)}
        assert {row.label for row in rows} >= {PAGE.gain, PAGE.cost, "Do I feel sure about what is right for me now?"}

    def test_the_same_options_in_another_mix_are_the_same(self) -> None:
        then, now = (
            Person(id=name, seed=seed).all_no().say(ways=["as-now", "apart", "end"]) for name, seed in (("old", 1), ("new", 2))
        )
        assert [pick.id for pick in picks.options(then.sheet)] != [pick.id for pick in picks.options(now.sheet)]
        assert [row.same for row in comparison.rows(then.sheet, now.sheet, PAGE) if row.label == "The options I see"] == [True]

    def test_another_option_of_their_own_is_not_taken_for_the_old_one(self) -> None:
        then = Person(id="old").all_no().say(own_way__1="move out", gain__own_1="quiet")
        now = Person(id="new").all_no().say(own_way__1="travel", gain__own_1="air")
        row = next(row for row in comparison.rows(then.sheet, now.sheet, PAGE) if row.label == PAGE.gain)
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
    def test_it_is_a_value_for_a_tracker(self) -> None:
        found = tripwire(full().sheet)
        assert found
        assert found.by == DAY + dt.timedelta(days=90)
        assert found.look_again == found.by
        assert (found.saw, found.not_wait, found.times) == ("my words on trip-saw", "my words on not-wait", "Once")

    def test_there_is_none_where_nothing_was_said(self) -> None:
        assert tripwire(Person().sheet) is None
        person = Person()
        person.walk(nothing)
        assert tripwire(person.sheet) is None


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
        [("set-by", ["me"]), ("set-by", 3), ("ways", "end"), ("by", "soon"), ("by", dt.date(3000, 1, 1)), ("deciding", None)],
    )
    def test_what_does_not_fit_is_no_answer(self, question: str, value: object) -> None:
        record = answers.answer(Person().sheet, question, "", value)
        assert isinstance(record, Answer)
        assert record.empty

    def test_text_is_cut_to_what_fits_and_cleaned(self) -> None:
        sheet = Person().sheet
        page, line = (answers.answer(sheet, name, "", "x" * 9000) for name in ("deciding", "say"))
        assert isinstance(page, Answer)
        assert isinstance(line, Answer)
        assert (len(page.text), len(line.text)) == (4000, 280)
        hidden = answers.answer(sheet, "say", "", "a\u202eb\x00\ud800 ")
        assert isinstance(hidden, Answer)
        assert hidden.text == "ab"

    @pytest.mark.parametrize("who", ["partner", "parent", "unsaid", None, "somebody", 3])
    def test_a_reflection_is_about_someone_known_or_nobody(self, who: object) -> None:
        begun = answers.begun("abc", DAY, who, "full")
        assert begun.relation == (who if who in {"partner", "parent"} else None)
        assert 0 <= begun.seed <= 65535
        assert begun.started_on == DAY

    def test_one_that_looks_back_is_about_the_same_person(self) -> None:
        before = answers.begun("a", DAY, "parent", "full")
        after = answers.begun("b", DAY, "partner", "short", before)
        assert (after.relation, after.again) == ("parent", "a")


class TestEvidence:
    def test_no_log_gives_no_card(self) -> None:
        assert cards() == ()
        assert cards(checkpoint=[Logged("x", "   ")]) == ()

    def test_each_line_is_a_card_once_newest_first(self) -> None:
        old, new = Logged("1", "old", dt.date(2026, 1, 1)), Logged("2", "new", dt.date(2026, 6, 1))
        found = cards(checkpoint=[old, new, Logged("3", "old")], boundary=[Logged("4", "limit")])
        assert [(card.text, card.source) for card in found] == [
            ("new", "checkpoint"),
            ("old", "checkpoint"),
            ("limit", "boundary"),
        ]

    def test_a_card_keeps_its_name_and_the_same_id_in_two_places_makes_two(self) -> None:
        one = cards(pulse=[Logged("f" * 64, "a")])[0]
        assert one.id == cards(pulse=[Logged("f" * 64, "b")])[0].id
        assert one.id != cards(safety=[Logged("f" * 64, "a")])[0].id
        assert len(one.id) <= 32

    def test_there_are_never_more_than_a_few_screens_of_them(self) -> None:
        assert len(cards(checkpoint=[Logged(str(n), f"line {n}") for n in range(200)])) == MOST
