import pytest
from pydantic import ValidationError

from lib.content.words.flat import FilesWords, GlossaryWords
from lib.content.words.shell import ExitWords, LabelWords

GOOD = {"title": "Words", "lead": "Lead.", "unused": "None.", "used": "Used in {articles}.", "also": "Also: {names}."}


def test_known_names_are_allowed() -> None:
    assert GlossaryWords(**GOOD).used.format(articles="A1") == "Used in A1."


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("used", "Used in {articles.", "curly bracket"),
        ("used", "Used in {articles[0]}", "uses"),
        ("used", "Used in {}", "uses"),
    ],
)
def test_brackets_that_no_page_can_fill_in_are_refused(field: str, text: str, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        GlossaryWords(**{**GOOD, field: text})


def test_a_label_for_every_value_is_asked_for() -> None:
    with pytest.raises(ValidationError, match=r"\[stances\] leaves out unlikely"):
        LabelWords.model_validate(
            {name: {} for name in LabelWords.model_fields} | {"stances": {"cannot": "x", "possible": "x", "hopeful": "x"}}
        )


def test_the_exit_works_without_any_content() -> None:
    assert ExitWords().address.startswith("https://")


def test_a_sentence_for_every_reason_to_refuse_a_file_is_asked_for() -> None:
    with pytest.raises(ValidationError, match=r"\[refused\] leaves out empty, too-big, other-kind-of-file"):
        FilesWords.model_validate({"refused": {"damaged": "x"}, "document": {}})
