"""The letter and all that someone wrote; of the longer worksheet before too."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from lib.records.file.read import load
from lib.records.file.write import dump
from lib.records.notebook import holding
from lib.records.reflection import Answer, Reflection
from lib.worksheet import answers, comparison, letter, picks, summary
from lib.worksheet.answered import Answered, answered_of
from lib.worksheet.summary import SummaryParagraph, SummarySection
from lib.worksheet.tripwire import tripwire
from tests.worksheet import LOG, OPTIONS, PAGE, QUESTIONS, Person, full

EARLIER = (Path(__file__).parent / "earlier.json").read_text(encoding="utf-8")
"""A file as the longer worksheet saved it: one whole reflection, and a short one in which all was passed over."""


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
