"""What a person typed is drawn as it stands, or not at all: nothing but the modules named here reads it as text."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest
import streamlit as st
from pydantic import TypeAdapter, ValidationError

from lib.records.own_words import OwnWords
from lib.records.record import Line
from tests.test_architecture import SOURCES, module, nodes

READS = {
    # what keeps it, writes it to a file or a document, or puts it back into a field
    "lib.records.own_words",
    "lib.records.schema",
    "lib.records.observation",
    "lib.records.group_run",
    "pages.group.agreement",
    "lib.support.plan",
    "lib.tracker.boundaries_document",
    "lib.tracker.bring.already",
    "lib.tracker.bring.labels",
    "lib.tracker.document",
    "lib.tracker.entry_draft",
    "lib.tracker.record_forms",
    "lib.tracker.table",
    "lib.tracker.workbook",
    "lib.ui.document",
    "lib.worksheet.answered",
    "lib.worksheet.from_tracker",
    "lib.worksheet.summary",
    "lib.ui.guide.document",
    "lib.ui.guide.steps",
    # what looks for words in it
    "lib.guide.replay",
    "lib.guide.log_answer",
    "lib.guide.log_source",
    "lib.tracker.find",
    "lib.worksheet.safety_gate",
    # what draws it literally: st.text, the fields of forms, a selectbox, `literal`
    "lib.ui.components",
    "lib.ui.guide.conversation",
    "lib.ui.tracker.entry_form",
    "lib.ui.tracker.entry_parts",
    "lib.ui.tracker.entry_table",
    "lib.ui.tracker.records",
    "lib.ui.tracker.saved_card",
    "lib.ui.tracker.tracker_view",
    "pages.tracker.entries",
}
TEXT = "**bold** of mine"
WORDS = OwnWords(TEXT)


def reads_raw(path: Path) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr == "raw" for node in nodes(path))


def test_only_the_modules_named_here_read_it_as_text() -> None:
    # lib.ui.server.answers has a `raw` of its own: the bytes of a request
    assert {module(path) for path in SOURCES if reads_raw(path)} - {"lib.ui.server.answers"} == READS


@pytest.mark.parametrize(
    "draw",
    [
        str,
        lambda words: f"{words}",
        "{}".format,  # how wording is filled in
        lambda words: "- " + words,
        lambda words: ", ".join((words, words)),  # noqa: FLY002
        lambda words: "%s" % words,  # noqa: UP031
        st.markdown,
        st.write,
        st.button,
        st.caption,
    ],
)
def test_nothing_can_draw_it_by_mistake(draw: object) -> None:
    with pytest.raises(TypeError):
        draw(WORDS)  # type: ignore[operator]


def test_it_is_not_in_what_a_failure_prints() -> None:
    assert "bold" not in repr(WORDS)


def test_it_is_cleaned_kept_within_its_length_and_written_as_text() -> None:
    field = TypeAdapter(Line)
    words = field.validate_python(" two\r\nlines ")
    assert (words, field.dump_python(words), field.dump_json(words)) == ("two\nlines", "two\nlines", b'"two\\nlines"')
    assert field.validate_python(words) == words
    assert pickle.loads(pickle.dumps(words)) == words  # noqa: S301 - our own
    for wrong in ("x" * 281, 3, None, b"x"):
        with pytest.raises(ValidationError):
            field.validate_python(wrong)
