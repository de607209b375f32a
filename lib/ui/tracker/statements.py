"""Words for something hard to say: when, I felt, I need."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import BoundariesWords, StatementWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Statement
from lib.tracker import phrasing, record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import components, dates, fields, forms, keys, library
from lib.ui.tracker import record_list
from lib.ui.tracker.tracker_view import TrackerView


def draw(view: TrackerView) -> None:
    record_list.draw(kind(), view.notes.of(Statement), mine=view.mine)
    help_with_labels(library.wording(BoundariesWords).words)


def kind() -> record_list.Kind[Statement]:
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.words

    def read(statement: Statement) -> None:
        parts = (
            said.reads_when.format(text=statement.when) if statement.when else "",
            said.reads_felt.format(text=statement.felt) if statement.felt else "",
            said.reads_need.format(text=statement.need) if statement.need else "",
        )
        st.text("\n".join(filter(None, parts)))
        answer = words.aloud_reads.format(answer=dates.inner(names.yes_no_unsure[statement.safe_aloud]))
        components.small_print(answer if statement.safe_aloud == "yes" else f"{answer} {words.keep_inside}")

    return record_list.Kind(
        key=keys.TRACKER_STATEMENT,
        title=words.parts["words"],
        page="boundaries",
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
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.words
    fields.page(said.when, form, "when", said.when_help)
    judging = phrasing.found(forms.get_field(form, "when"), said.judging)
    if judging:
        st.info(said.label_found.format(word=judging))
    fields.words(said.felt, form, "felt", said.felt_help)
    fields.page(said.need, form, "need", said.need_help)
    aloud = fields.one(words.aloud, names.yes_no_unsure, form, "aloud")
    if aloud in {"no", "not_sure"}:
        components.small_print(words.keep_inside)
    help_with_labels(said)


def help_with_labels(said: StatementWords) -> None:
    """Judgements, and what was seen or heard in their place."""
    with st.expander(said.labels_title):
        rows = "\n".join(f"| {pair.label} | {pair.seen} |" for pair in said.labels)
        st.markdown(f"{said.labels_says}\n\n| {said.labels_column} | {said.seen_column} |\n|---|---|\n{rows}")


def make(form: str, maker: Maker) -> Statement | FormError:
    return record_drafts.statement(forms.get_fields(form), maker)


def values(statement: Statement | None) -> dict[str, object]:
    if statement is None:
        return {}
    return {"when": statement.when, "felt": statement.felt, "need": statement.need, "aloud": statement.safe_aloud}
