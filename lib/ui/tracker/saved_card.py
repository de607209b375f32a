"""What was just written, as a card: how it affected one, where it was and what it was, each in one tap and none needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, get_args

import streamlit as st

from lib.content.words.flat import EntryWords, TodayWords
from lib.content.words.tracker import SuggestionWords, VocabularyWords
from lib.records.record import ref
from lib.records.tracker import Entry
from lib.records.vocabulary import Setting, Sort
from lib.tracker import entry_draft, suggest
from lib.tracker.entry_draft import OWN
from lib.ui import components, dates, forms, keys, library, state
from lib.ui.tracker import entry_form, support_offer, tracker_view, write_box
from lib.ui.tracker.tracker_view import TrackerView, built_in_names

SORTS: tuple[Sort, ...] = ("note", "red_flag", "positive_sign")
NO_SORT: Sort | None = None
K = TypeVar("K", str, int)
PENDING, MORE = "card_sort", "card_more"
"""For forms.view: a kind that was tapped and has no category yet, and whether all categories are shown."""


def saved(view: TrackerView) -> Entry | None:
    """The entry that was just written, while it is there."""
    return view.notes.get(Entry, forms.view(write_box.SAVED, ""))


def support(entry: Entry) -> None:
    """The way to help, where the entry or its words tell of danger."""
    phrases, text = library.wording(SuggestionWords), entry.what_happened
    self_harm = suggest.names_any(text.raw, phrases.self_harm)
    if self_harm or entry_draft.serious(entry) or suggest.names_any(text.raw, phrases.danger):
        support_offer.offer(entry, self_harm=self_harm)


def draw(view: TrackerView, entry: Entry) -> None:
    words, names = library.wording(TodayWords), library.wording(VocabularyWords)
    with st.container(border=True, gap="small", key=keys.tracker("card")):
        date = dates.long(entry.occurred_on, view.today)
        with components.spoken(f"saved_{entry.id}"):
            components.small_print(words.kept_as[entry.sort].format(date=date))
        components.own_words(entry.what_happened)
        _rating(entry, words, names)
        _row(entry, "setting", words.where, words.places, entry.setting)
        _kind(view, entry, words, names)
        with st.container(horizontal=True, gap="small"):
            key, args = keys.record("more", ref(entry)), (entry.id, "today")
            st.button(words.add_more, key=key, type="tertiary", on_click=entry_form.change, args=args)
            st.button(words.done, key=keys.tracker("card_done"), type="tertiary", on_click=close)


def close() -> None:
    """Callback: put the card away; the entry is kept."""
    forms.turn_to(write_box.SAVED, "")
    forms.turn_to(PENDING, NO_SORT)
    forms.turn_to(MORE, value=False)


def _form(entry_id: str) -> str:
    return f"{keys.TRACKER_CARD}-{entry_id}"


def _row(entry: Entry, name: str, label: str, options: Mapping[K, str], value: object) -> None:
    """A choice that is kept with the tap; a second tap takes it back."""
    form = _form(entry.id)
    forms.show(form, name, value)
    key, args = forms.field(form, name), (entry.id, name)
    st.pills(label, list(options), format_func=options.__getitem__, key=key, on_change=_tapped, args=args)


def _tapped(entry_id: str, name: str) -> None:
    """Keep what was tapped; the field tells which of the rows it was."""
    entry, form = state.notes().get(Entry, entry_id), _form(entry_id)
    if entry is None:
        return
    match name:
        case "step.effect" | "step.sign":
            state.keep(entry.model_copy(update={"intensity": forms.choice(form, name, range(5))}))
        case "setting":
            state.keep(entry.model_copy(update={"setting": forms.choice(form, name, get_args(Setting))}))
        case "sort":
            _sorted(entry, forms.choice(form, name, SORTS))
        case _:
            pending = forms.view(PENDING, NO_SORT)
            _categorised(entry, pending or entry.sort)


def _sorted(entry: Entry, sort: Sort | None) -> None:
    """A note needs nothing more; the other kinds wait for their category."""
    if sort == "note":
        turn(entry.id, "note", None)
    else:
        forms.turn_to(PENDING, None if sort == entry.sort else sort)


def _categorised(entry: Entry, sort: Sort) -> None:
    offered = entry_form.categories(tracker_view.mine(), sort, more=True, chosen=entry.category)
    category = forms.choice(_form(entry.id), f"category.{sort}", offered)
    if category == OWN:
        entry_form.change(entry.id, "today", sort=sort, category=OWN)
    else:
        turn(entry.id, sort if category else "note", category)


def _rating(entry: Entry, words: TodayWords, names: VocabularyWords) -> None:
    entry_words = library.wording(EntryWords)
    sign = entry.sort == "positive_sign"
    short, label = (entry_words.step_short, entry_words.step) if sign else (words.effect_short, entry_words.effect)
    _row(entry, "step.sign" if sign else "step.effect", label, dict(enumerate(short)), entry.intensity)
    if entry.intensity is not None:
        components.small_print((names.evidence if sign else names.intensity)[entry.intensity])


def _kind(view: TrackerView, entry: Entry, words: TodayWords, names: VocabularyWords) -> None:
    """What it was: a suggestion from its words, and all kinds to choose from; kept as one once a category is chosen."""
    pending = forms.view(PENDING, NO_SORT)
    sort = pending or entry.sort
    if sort == "note":
        _suggestion(entry, words)
    _row(entry, "sort", words.what_kind, {kind: names.sorts[kind] for kind in SORTS}, sort)
    if sort == "note":
        return
    if pending:
        components.small_print(words.choose_one)
    chosen = entry.category if entry.sort == sort else None
    more, entry_words = forms.view(MORE, default=False), library.wording(EntryWords)
    labels = entry_form.categories(view, sort, more=more, chosen=chosen)
    if chosen and not more:
        labels = {chosen: labels[chosen]}  # once it is said, the others would only be in the way
    _row(entry, f"category.{sort}", entry_words.category, labels, chosen)
    if not more:
        key, label = keys.tracker("card_more"), words.other_kind if chosen else entry_words.more
        st.button(label, key=key, type="tertiary", icon=":material/add:", on_click=forms.turn_to, args=(MORE, True))


def _suggestion(entry: Entry, words: TodayWords) -> None:
    phrases = library.wording(SuggestionWords)
    found = suggest.suggestion(entry.what_happened.raw, phrases.flags, phrases.signs)
    if found is None:
        components.small_print(words.as_note)
        return
    components.small_print(words.sounds_like[found.sort])
    key, args = keys.record("suggested", ref(entry)), (entry.id, found.sort, found.category)
    st.button(built_in_names()[found.category], key=key, icon=":material/check:", on_click=turn, args=args)


def turn(entry_id: str, sort: Sort, category: str | None) -> None:
    """Callback: keep the entry as this kind."""
    entry = state.notes().get(Entry, entry_id)
    if entry:
        state.keep(entry_draft.turned(entry, sort, category))
    forms.turn_to(PENDING, NO_SORT)
    forms.turn_to(MORE, value=False)
