"""An entry as it reads in a list. What a person typed is drawn by st.text alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import streamlit as st

from lib.content.words.flat import EntriesWords, EntryWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Boundary, Entry
from lib.tracker import validity
from lib.ui import components, dates, library
from lib.ui.tracker.tracker_view import TrackerView, category_name

K = TypeVar("K", bound=str)

# Shape and word, as on the charts; the colour says nothing that these don't.
MARKS = {"red_flag": "◆", "positive_sign": "●", "note": "–"}


def draw(view: TrackerView, entry: Entry) -> None:
    """What it was, what it did, and everything else that was said of it."""
    words, names = library.wording(EntriesWords), library.wording(VocabularyWords)
    kind, mark = names.sorts[entry.sort], MARKS[entry.sort]
    own = view.own(entry.category)
    known = category_name(entry.category)
    if own is not None:
        components.small_print(f"{mark} {kind}")
        st.text(own)
    elif entry.category:
        st.markdown(f"{components.small(f'{mark} {kind}')}  \n**{known or names.category_gone}**")
    else:
        components.small_print(f"{mark} {kind}")
    if entry.what_happened:
        components.own_words(entry.what_happened)
    said = [*_first(entry, words, names), *_more(entry, words, names)]
    if said:
        components.small_print("  \n".join(said))
    _own_words(view, entry, words)
    if entry.links:
        linked = [dates.short(other.occurred_on, view.today) for i in entry.links if (other := view.notes.get(Entry, i))]
        if linked:
            components.small_print(words.linked.format(items=", ".join(linked)))


def _first(entry: Entry, words: EntriesWords, names: VocabularyWords) -> Iterable[str]:
    """What the form asks everyone."""
    if entry.intensity is not None:
        step = entry.sort == "positive_sign"
        sentence = (names.evidence if step else names.intensity)[entry.intensity]
        yield (words.step if step else words.effect).format(sentence=f"{entry.intensity} · {sentence}")
    if entry.setting:
        yield f"{names.settings[entry.setting]}."
    if entry.date_precision != "exact":
        yield words.precision.format(precision=dates.inner(names.precisions[entry.date_precision]))
    if validity.backfilled(entry):
        yield words.brought_in if entry.brought_in else words.from_memory


def _more(entry: Entry, words: EntriesWords, names: VocabularyWords) -> Iterable[str]:
    """The optional parts that were chosen from lists."""
    time = entry.occurred_time
    if time:
        parts: dict[str, str] = {part: dates.inner(called) for part, called in names.day_parts.items()}
        yield words.at.format(time=parts.get(time, time))
    if entry.feelings:
        yield words.felt.format(items=_joined(names.feelings, entry.feelings))
    if entry.effects:
        yield words.effects.format(items=_joined(names.effects, entry.effects))
    if entry.boundary_outcome:
        yield words.boundary.format(outcome=dates.inner(names.boundary_outcomes[entry.boundary_outcome]))
    if entry.response:
        yield words.response.format(response=names.responses[entry.response])
    if entry.apology:
        yield words.apology.format(apology=dates.inner(names.apologies[entry.apology]))
    if entry.who_else:
        yield words.seen.format(items=_joined(names.witnesses, entry.who_else))
    if entry.concern:
        yield words.worry.format(answer=dates.inner(names.concerns[entry.concern]))
    if entry.safety:
        yield words.worries.format(items=_joined(names.safety, entry.safety))


def _own_words(view: TrackerView, entry: Entry, words: EntriesWords) -> None:
    """The optional parts that hold someone's own words."""
    boundary = view.notes.get(Boundary, entry.boundary) if entry.boundary else None
    if boundary:
        form = library.wording(EntryWords)
        components.own_words_in(form.boundary_reads, when=boundary.when, then=boundary.then)
    for label, text in ((words.felt_words, entry.felt), (words.evidence, entry.evidence)):
        if text:
            components.small_print(label)
            components.own_words(text)


def _joined(names: Mapping[K, str], chosen: Iterable[K]) -> str:
    return ", ".join(dates.inner(names[one]) for one in chosen)
