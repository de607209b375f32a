"""How each kind of record that a short form writes reads in its list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import streamlit as st

from lib.content.markdown import table
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import BoundariesWords, FormsWords, OptionsWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.own_words import OwnWords
from lib.records.record import Ref, ref
from lib.records.tracker import Agreement, Boundary, Category, Entry, Marker, Occasion, Promise, Statement
from lib.tracker import follow_through
from lib.ui import components, dates, forms, keys, library, memo, state
from lib.ui.tracker import due_question, record_list
from lib.ui.tracker.record_list import NEW, Listed, OpenForm
from lib.ui.tracker.tracker_view import TrackerView


def boundary(view: TrackerView, kept: Boundary) -> None:
    """What one will do, and how often it came up."""
    words = library.wording(BoundariesWords)
    said = words.boundaries
    components.own_words_in(said.reads, when=kept.when, then=kept.then)
    if kept.why:
        components.own_words(kept.why)
    lines = [_aloud(kept)]
    if kept.active_from:
        lines.append(said.since.format(date=dates.full(kept.active_from)))
    components.small_print(" ".join(lines))
    held = memo.once("boundaries_held", follow_through.boundaries, view.tracker())
    _history(next((history for history in held if history.boundary.id == kept.id), None), said.not_yet)
    if kept.safe_aloud == "yes" and view.mine:
        key = keys.record("find_words", ref(kept))
        st.button(said.find_words, key=key, type="tertiary", on_click=find_words, args=(kept.when,))


def _aloud(kept: Boundary | Statement) -> str:
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    answer = words.aloud.format(answer=dates.inner(names.yes_no_unsure[kept.safe_aloud]))
    return answer if kept.safe_aloud == "yes" else f"{answer} {library.wording(FormsWords).keep_inside}"


def _history(held: follow_through.Held | None, none: str) -> None:
    """How often it came up and what came of it; the sentence holds what was typed, so it is drawn as it stands."""
    if held is None or not held.times:
        components.small_print(none)
        return
    components.own_words_in(
        library.wording(FindingsWords).boundary,
        text=held.boundary.when,
        times=held.times,
        respected=held.respected,
        tested=held.tested,
        crossed=held.crossed,
        followed=held.followed,
        not_safe=held.not_safe,
    )


def find_words(when: OwnWords) -> None:
    """Callback: start a statement about what a boundary is about."""
    opened = OpenForm("statement", NEW, "boundaries", "words")
    forms.fill(opened.key, {"when": when.raw})
    record_list.write(opened)


def statement(_: TrackerView, kept: Statement) -> None:
    said = library.wording(BoundariesWords).words
    if kept.when:
        components.own_words_in(said.reads_when, text=kept.when)
    if kept.felt:
        components.own_words_in(said.reads_felt, text=kept.felt)
    if kept.need:
        components.own_words_in(said.reads_need, text=kept.need)
    components.small_print(_aloud(kept))


def labels() -> None:
    """Judgements, and what was seen or heard in their place."""
    said = library.wording(BoundariesWords).words
    with st.expander(said.labels_title):
        rows = [(pair.label, pair.seen) for pair in said.labels]
        st.markdown(f"{said.labels_says}\n\n{table((said.labels_column, said.seen_column), rows)}")


def occasions(view: TrackerView, agreement: Agreement) -> list[Occasion]:
    """What was noted of an agreement, the latest first."""
    noted = [occasion for occasion in view.notes.of(Occasion) if occasion.agreement == agreement.id]
    return sorted(noted, key=lambda occasion: (occasion.on, occasion.id), reverse=True)


def occasion_refs(view: TrackerView, agreement: Agreement) -> tuple[Ref, ...]:
    return tuple(map(ref, occasions(view, agreement)))


def agreement(view: TrackerView, kept: Agreement) -> None:
    said = library.wording(BoundariesWords).agreements
    components.own_words(kept.text)
    for label, typed in ((said.who, kept.who_agreed), (said.know, kept.how_we_know)):
        if typed:
            components.small_print(label)
            components.own_words(typed)
    lines = [said.made.format(date=dates.full(kept.made_on))]
    if kept.review_on:
        lines.append(said.review.format(date=dates.full(kept.review_on)))
    noted = occasions(view, kept)
    counts = Counter(occasion.outcome for occasion in noted)
    lines.append(
        said.counts.format(kept=counts["kept"], partly=counts["partly"], broken=counts["broken"], none=counts["no_occasion"])
        if noted
        else said.counts_none
    )
    components.small_print("  \n".join(lines))
    if noted:
        with st.expander(said.noted):
            for occasion in noted:
                _occasion(view, occasion)
    if view.mine:
        opened = OpenForm("occasion", NEW, "boundaries", "agreements", about=kept.id)
        st.button(said.add, key=keys.record("note_occasion", ref(kept)), on_click=record_list.write, args=(opened,))


def _occasion(view: TrackerView, occasion: Occasion) -> None:
    said, names = library.wording(BoundariesWords).agreements, library.wording(VocabularyWords)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(said.noted_on.format(date=dates.full(occasion.on), outcome=names.outcomes[occasion.outcome]))
        if view.mine:
            key, remove = keys.record("remove", ref(occasion)), library.wording(FormsWords).remove
            st.button(remove, key=key, type="tertiary", on_click=state.take_away, args=(ref(occasion),))
    if occasion.text:
        components.own_words(occasion.text)


def promise(view: TrackerView, kept: Promise) -> None:
    """A plan; where something about it is due, the question in its place."""
    names, day_words = library.wording(VocabularyWords), library.wording(TodayWords)
    due = view.mine and kept in follow_through.to_ask(view.tracker(), view.today)
    if due and kept.done == "done":
        due_question.promise_kept(view, kept.id, day_words, names)
    elif due:
        due_question.promise_done(view, kept.id, day_words, names)
    else:
        components.own_words(kept.text)
    components.small_print("  \n".join(_facts(view, kept)))


def _facts(view: TrackerView, kept: Promise) -> Iterator[str]:
    """What is known of a promise, line by line."""
    said, names = library.wording(BoundariesWords).promises, library.wording(VocabularyWords)
    entry = view.notes.get(Entry, kept.entry) if kept.entry else None
    if entry:
        yield said.from_entry.format(date=dates.full(entry.occurred_on))
    else:
        yield said.made.format(date=dates.full(kept.made_on))
    yield said.due.format(date=dates.full(kept.due)) if kept.due else said.no_due
    if kept.done != "not_yet_due":
        yield said.done.format(answer=dates.inner(names.plan_done[kept.done]))
    elif kept.due and kept.due > view.today:
        yield said.waiting
    if kept.kept_30d:
        yield said.kept.format(answer=dates.inner(names.kept[kept.kept_30d]))


def category(view: TrackerView, kept: Category) -> None:
    words, names = library.wording(OptionsWords), library.wording(VocabularyWords)
    components.own_words(kept.label)
    count = sum(filed.entry.category == kept.id for filed in view.filed())
    since = words.own_since.format(date=dates.full(kept.created_on), kind=names.sorts[kept.sort])
    components.small_print(f"{since} {words.own_count_one if count == 1 else words.own_count.format(count=count)}")


def marker(_: TrackerView, kept: Marker) -> None:
    components.own_words(kept.label)
    components.small_print(library.wording(OptionsWords).marker_reads.format(date=dates.full(kept.on)))


BOUNDARIES = Listed("boundary", "boundaries", boundary, "boundaries")
STATEMENTS = Listed("statement", "boundaries", statement, "words")
AGREEMENTS = Listed("agreement", "boundaries", agreement, "agreements", with_it=occasion_refs)
PROMISES = Listed("promise", "boundaries", promise, "promises")
CATEGORIES = Listed("category", "options", category, adds=False)
MARKERS = Listed("marker", "options", marker)
