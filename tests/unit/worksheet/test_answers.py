"""The records behind the worksheet: what is kept of an answer, and what no answer may be."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.records.registry import KINDS
from lib.worksheet import answers
from tests.worksheet import DAY, Person, full


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
