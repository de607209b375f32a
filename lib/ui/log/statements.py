"""Words for something hard to say: when, I felt, I need."""

from __future__ import annotations

import streamlit as st

from lib.content.words.agreed import AgreedWords, StatementWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Statement
from lib.tools.diary import phrasing, record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.ui import components, forms, keys, library
from lib.ui.log import dates, editor, fields
from lib.ui.log.book import Book


def draw(book: Book) -> None:
    editor.draw(kind(), book.notes.of(Statement), mine=book.mine)
    help_with_labels(library.wording(AgreedWords).words)


def kind() -> editor.Kind[Statement]:
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.words

    def read(statement: Statement) -> None:
        parts = (
            (said.reads_when, statement.when),
            (said.reads_felt, statement.felt),
            (said.reads_need, statement.need),
        )
        st.text("\n".join(text.format(text=typed) for text, typed in parts if typed))
        answer = words.aloud_reads.format(answer=dates.inner(names.yes_no_unsure[statement.safe_aloud]))
        components.fine(answer if statement.safe_aloud == "yes" else f"{answer} {words.keep_inside}")

    return editor.Kind(
        key=keys.LOG_STATEMENT,
        title=words.parts["words"],
        page="agreed",
        model=Statement,
        read=read,
        ask=ask,
        make=make,
        values=values,
        labels={"when": said.when, "felt": said.felt, "need": said.need},
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def ask(form: str) -> None:
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.words
    fields.page(said.when, form, "when", said.when_help)
    judging = phrasing.found(forms.get_field(form, "when"), said.judging)
    if judging:
        st.info(said.label_found.format(word=judging))
    fields.words(said.felt, form, "felt", said.felt_help)
    fields.page(said.need, form, "need", said.need_help)
    aloud = fields.one(words.aloud, names.yes_no_unsure, form, "aloud")
    if aloud in {"no", "not_sure"}:
        components.fine(words.keep_inside)
    help_with_labels(said)


def help_with_labels(said: StatementWords) -> None:
    """Judgements, and what was seen or heard in their place."""
    with st.expander(said.labels_title):
        rows = "\n".join(f"| {pair.label} | {pair.seen} |" for pair in said.labels)
        st.markdown(f"{said.labels_says}\n\n| {said.labels_column} | {said.seen_column} |\n|---|---|\n{rows}")


def make(form: str, maker: Maker) -> Statement | Trouble:
    return record.statement(forms.get_fields(form), maker)


def values(statement: Statement | None) -> dict[str, object]:
    if statement is None:
        return {}
    return {"when": statement.when, "felt": statement.felt, "need": statement.need, "aloud": statement.safe_aloud}
