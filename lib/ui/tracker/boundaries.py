"""Limits: if this happens, I will do that."""

from __future__ import annotations

import streamlit as st

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import BoundariesWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Boundary
from lib.tracker import follow_through, record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import components, dates, fields, forms, keys, library
from lib.ui.tracker import record_list
from lib.ui.tracker.tracker_view import TrackerView


def draw(view: TrackerView) -> None:
    record_list.draw(kind(view), view.notes.of(Boundary), mine=view.mine)


def kind(view: TrackerView) -> record_list.Kind[Boundary]:
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.limits
    held = {each.boundary.id: each for each in forms.once("log_limits", follow_through.boundaries, view.tracker())}

    def read(limit: Boundary) -> None:
        st.text(said.reads.format(when=limit.when, then=limit.then))
        if limit.why:
            st.text(limit.why)
        lines = [words.aloud_reads.format(answer=dates.inner(names.yes_no_unsure[limit.safe_aloud]))]
        if limit.active_from:
            lines.append(said.since_reads.format(date=dates.full(limit.active_from)))
        if limit.safe_aloud != "yes":
            lines.append(words.keep_inside)
        components.small_print(" ".join(lines))
        _history(held.get(limit.id), said.not_yet)
        if limit.safe_aloud == "yes" and view.mine:
            st.button(
                said.find_words,
                key=keys.tracker("find_words", limit.id),
                type="tertiary",
                icon=":material/chat:",
                on_click=find_words,
                args=(limit.when,),
            )

    return record_list.Kind(
        key=keys.TRACKER_BOUNDARY,
        title=words.parts["limits"],
        page="boundaries",
        model=Boundary,
        read=read,
        ask=ask,
        make=make,
        values=values,
        labels={"when": said.when, "then": said.then, "why": said.why},
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def _history(held: follow_through.Held | None, none: str) -> None:
    """How often it came up and what came of it; the sentence holds what was typed, so it is drawn as it stands."""
    if held is None or not held.times:
        components.small_print(none)
        return
    st.text(
        library.wording(FindingsWords).boundary.format(
            text=held.boundary.when,
            times=held.times,
            respected=held.respected,
            tested=held.tested,
            crossed=held.crossed,
            followed=held.followed,
            not_safe=held.not_safe,
        )
    )


def ask(form: str) -> None:
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.limits
    fields.page(said.when, form, "when", said.when_help)
    fields.page(said.then, form, "then", said.then_help)
    fields.words(said.why, form, "why")
    aloud = fields.one(words.aloud, names.yes_no_unsure, form, "aloud")
    if aloud in {"no", "not_sure"}:
        components.small_print(words.keep_inside)
    fields.day(said.since, form, "since")


def make(form: str, maker: Maker) -> Boundary | FormError:
    return record_drafts.boundary(forms.get_fields(form), maker)


def values(limit: Boundary | None) -> dict[str, object]:
    if limit is None:
        return {}
    return {
        "when": limit.when,
        "then": limit.then,
        "why": limit.why,
        "aloud": limit.safe_aloud,
        "since": limit.active_from,
    }


def find_words(when: str) -> None:
    """Callback: start a statement about what a limit is about."""
    forms.fill(keys.TRACKER_STATEMENT, {"when": when})
    forms.put_field(keys.TRACKER_PARTS, "boundaries", "words")
    record_list.write(keys.TRACKER_STATEMENT, record_list.NEW, "boundaries")
