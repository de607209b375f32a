"""The one question that is due: asked quietly, answered in a tap, or put off for this visit."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from lib.content.words.flat import TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import Ref, ref
from lib.records.tracker import About, Agreement, Occasion, Promise, Watch
from lib.records.vocabulary import Kept, Outcome, PlanDone, Relation
from lib.tracker import due
from lib.tracker.about import UNSAID
from lib.tracker.due import DueQuestion
from lib.ui import clock, components, dates, fields, forms, keys, library, state
from lib.ui.tracker import bar, watches
from lib.ui.tracker.tracker_view import TrackerView

PUT_OFF = "put_off"
ANSWERS: tuple[PlanDone, ...] = ("done", "partly", "not_done", "dont_know")


def who_line(view: TrackerView) -> None:
    """Who it is about, in one line and once; it can be said or changed under Options too."""
    if view.who_asked or view.started is None:
        return
    words, names = library.wording(TodayWords), library.wording(VocabularyWords)
    labels = _relations(names)
    look = {"index": None, "placeholder": words.who_choose, "filter_mode": None, "label_visibility": "collapsed"}
    fields.tapped(words.who, labels, keys.tracker("who"), _choose_who, draw=st.selectbox, **look)


def _relations(names: VocabularyWords) -> dict[str, str]:
    return {**{relation: names.who[relation].label for relation in get_args(Relation)}, UNSAID: names.who_unsaid.label}


def _choose_who() -> None:
    chosen = state.choice(keys.tracker("who"), (*get_args(Relation), UNSAID))
    if chosen:
        _say_who(chosen)


def draw(view: TrackerView) -> None:
    """At most one question."""
    asked = due.question(view.tracker(), view.today, put_off=forms.view(PUT_OFF, ()))
    if asked is None:
        return
    words, names = library.wording(TodayWords), library.wording(VocabularyWords)
    with st.container(border=True):
        _ask(asked, view, words, names)
        st.button(words.later, key=keys.tracker("later"), type="tertiary", on_click=_later, args=(asked.name,))


def _ask(asked: DueQuestion, view: TrackerView, words: TodayWords, names: VocabularyWords) -> None:
    match asked.kind:
        case "watch":
            _watch(view, asked.about, words)
        case "promise":
            promise_done(view, asked.about, words, names)
        case "kept":
            promise_kept(view, asked.about, words, names)
        case "review":
            _review(view, asked.about, words, names)
        case "look":
            _way(words.look.format(months=asked.about), words.look_link, "checkpoints", "checkpoints")
        case "yardstick":
            _way(words.yardstick, words.yardstick_link, "week", "scenes")
        case "pulse":
            _way(words.pulse, words.pulse_link, "week", "pulse")


def _way(text: str, label: str, page: str, part: str) -> None:
    st.markdown(text)
    st.button(label, key=keys.tracker("way", page, part), on_click=bar.to_part, args=(page, part))


def who(words: TodayWords, names: VocabularyWords) -> None:
    """Who the log is about, in one tap."""
    labels = _relations(names)
    with st.container(horizontal=True, gap="xsmall"):
        for choice, label in labels.items():
            st.button(label, key=keys.tracker("who", choice), on_click=_say_who, args=(choice,))
    components.small_print(words.who_says)


def _say_who(chosen: str) -> None:
    state.keep(About(id="about", who=None if chosen == UNSAID else chosen))  # type: ignore[arg-type] # one of the options
    state.show(keys.WORKSHEET_ABOUT, chosen)  # and where the worksheet would ask


def promise_done(view: TrackerView, promise_id: str, words: TodayWords, names: VocabularyWords) -> None:
    """Whether a plan was carried out; drawn on the page of promises too."""
    promise = view.notes.get(Promise, promise_id)
    if promise is None:
        return
    text = words.promise if promise.due else words.promise_undated
    st.markdown(text.format(date=dates.full(promise.due or promise.made_on)))
    components.own_words(promise.text)
    _answers("done", ref(promise), {one_answer: names.plan_done[one_answer] for one_answer in ANSWERS})


def promise_kept(view: TrackerView, promise_id: str, words: TodayWords, names: VocabularyWords) -> None:
    promise = view.notes.get(Promise, promise_id)
    if promise is None or promise.done_on is None:
        return
    st.markdown(words.kept.format(date=dates.full(promise.done_on)))
    components.own_words(promise.text)
    _answers("kept", ref(promise), {name: names.kept[name] for name in get_args(Kept)})


def _review(view: TrackerView, agreement_id: str, words: TodayWords, names: VocabularyWords) -> None:
    agreement = view.notes.get(Agreement, agreement_id)
    if agreement is None or agreement.review_on is None:
        return
    st.markdown(words.review.format(date=dates.full(agreement.review_on)))
    components.own_words(agreement.text)
    _answers("review", ref(agreement), {name: names.outcomes[name] for name in get_args(Outcome)})


def _watch(view: TrackerView, watch_id: str, words: TodayWords) -> None:
    """The date someone set themselves in the worksheet: what they wrote, and the way there."""
    watch = view.notes.get(Watch, watch_id)
    if watch is None or watch.by is None:
        return
    st.markdown(words.watch.format(date=dates.full(watch.by)))
    watches.read(watch)
    with st.container(horizontal=True, gap="xsmall"):
        st.button(words.watch_think, key=keys.record("watch", ref(watch)), on_click=bar.to, args=("worksheet",))
        st.button(words.watch_looked, key=keys.record("looked", ref(watch)), on_click=watches.looked_at, args=(watch_id,))


def _answers(what: str, of: Ref, labels: dict[str, str]) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        for choice, label in labels.items():
            st.button(label, key=keys.record(what, of, choice), on_click=answer, args=(what, of[1], choice))


def answer(what: str, record_id: str, choice: str) -> None:
    """Callback: note what became of a plan or of an agreement."""
    notes, today = state.notes(), clock.today()
    promise, agreement = notes.get(Promise, record_id), notes.get(Agreement, record_id)
    if what == "done" and promise:
        done_on = today if choice == "done" else None
        state.keep(promise.model_copy(update={"done": choice, "done_on": done_on, "kept_30d": None}))
    elif what == "kept" and promise:
        state.keep(promise.model_copy(update={"kept_30d": choice}))
    elif what == "review" and agreement:
        state.keep(Occasion(id=state.new_id(), agreement=record_id, on=today, outcome=choice))  # type: ignore[arg-type] # an option


def _later(name: str) -> None:
    forms.turn_to(PUT_OFF, (*forms.view(PUT_OFF, ()), name))
