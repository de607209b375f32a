"""The optional parts of an entry: each is a button, and its fields appear once someone wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from lib.content.words.flat import EntryTopic, EntryWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Boundary, Entry
from lib.records.vocabulary import Sort
from lib.ui import components, dates, fields, forms, site
from lib.ui.tracker.tracker_view import TrackerView, category_name

NOT_FOR_NOTES: frozenset[EntryTopic] = frozenset({"boundary", "apology"})
MOST_LINKS = 60
"""How many of the latest entries are offered to link to."""


@dataclass(frozen=True, slots=True)
class Form:
    """What every part needs."""

    view: TrackerView
    words: EntryWords
    names: VocabularyWords
    key: str
    entry: Entry | None


def draw(at: Form, sort: Sort) -> None:
    """The row of parts, and the fields of those that are chosen."""
    offered = {topic: at.words.topic[topic] for topic in PARTS if sort != "note" or topic not in NOT_FOR_NOTES}
    chosen = fields.several(at.words.topics, offered, at.key, "topics")
    for topic, part in PARTS.items():
        if topic in chosen:
            with st.container(border=True):
                part(at)


def _time(at: Form) -> None:
    fields.one(at.words.part, at.names.day_parts, at.key, "part")
    st.time_input(at.words.time, value=None, key=forms.field(at.key, "time"), persist_state="session")


def _feelings(at: Form) -> None:
    fields.several(at.words.feelings, at.names.feelings, at.key, "feelings")
    fields.words(at.words.felt, at.key, "felt")


def _effects(at: Form) -> None:
    fields.several(at.words.effects, at.names.effects, at.key, "effects")


def _boundary(at: Form) -> None:
    boundaries = {boundary.id: boundary for boundary in at.view.notes.of(Boundary)}
    if not boundaries:
        components.small_print(at.words.no_boundaries)
        site.link("boundaries", at.words.write_boundary)
        return
    st.selectbox(
        at.words.boundary,
        list(boundaries),
        index=None,
        placeholder=at.words.boundary_none,
        # What a person typed, as it stands: a selectbox draws no Markdown.
        format_func=lambda each: at.words.boundary_reads.format(when=boundaries[each].when.raw, then=boundaries[each].then.raw),
        key=forms.field(at.key, "boundary"),
        persist_state="session",
    )
    fields.one(at.words.outcome, at.names.boundary_outcomes, at.key, "outcome")
    fields.one(at.words.response, at.names.responses, at.key, "response")
    components.small_print(at.names.not_safe)


def _apology(at: Form) -> None:
    fields.one(at.words.apology, at.names.apologies, at.key, "apology")
    fields.page(at.words.plan, at.key, "plan", at.words.plan_help)
    fields.day(at.words.plan_due, at.key, "plan_due")


def _who_else(at: Form) -> None:
    fields.several(at.words.who_else, at.names.witnesses, at.key, "who_else")


def _evidence(at: Form) -> None:
    fields.words(at.words.evidence, at.key, "evidence")
    components.small_print(at.words.evidence_help)


def _safety(at: Form) -> None:
    concern = fields.one(at.words.concern, at.names.concerns, at.key, "concern")
    if concern in {"yes", "not_sure"}:
        fields.several(at.words.safety, at.names.safety, at.key, "safety")


def _links(at: Form) -> None:
    latest = [filed_entry.entry for filed_entry in at.view.filed() if at.entry is None or filed_entry.entry.id != at.entry.id][
        -MOST_LINKS:
    ]
    linked = at.entry.links if at.entry else ()
    offered = {one_entry.id: one_entry for one_entry in at.view.notes.of(Entry) if one_entry.id in linked} | {
        e.id: e for e in reversed(latest)
    }

    reads = [_reads(at, entry) for entry in offered.values()]
    # A browser tells options apart by what they read: alike ones get a number.
    unlike = {
        entry_id: f"{text} ({reads[:place].count(text) + 1})" if reads.count(text) > 1 else text
        for place, (entry_id, text) in enumerate(zip(offered, reads, strict=True))
    }
    st.multiselect(
        at.words.links, list(offered), format_func=unlike.__getitem__, key=forms.field(at.key, "links"), persist_state="session"
    )


def _reads(at: Form, entry: Entry) -> str:
    category = category_name(entry.category) or at.names.sorts[entry.sort]
    return at.words.link_reads.format(date=dates.short(entry.occurred_on, at.view.today), category=category)


PARTS: dict[EntryTopic, Callable[[Form], None]] = {
    "time": _time,
    "feelings": _feelings,
    "effects": _effects,
    "boundary": _boundary,
    "apology": _apology,
    "who_else": _who_else,
    "evidence": _evidence,
    "safety": _safety,
    "links": _links,
}
