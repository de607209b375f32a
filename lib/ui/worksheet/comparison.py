"""Then and now side by side: what was named first, then what was answered, without arrows, colours or judgement."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.content.markdown import table
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.ui import components, dates, fields, keys, state
from lib.ui.worksheet import letter, store
from lib.worksheet import comparison
from lib.worksheet.answered import Answered
from lib.worksheet.comparison import ComparedAnswer
from lib.worksheet.tripwire import tripwire


def draw(now: Answered, earlier: tuple[Reflection, ...], words: WorksheetSummaryWords) -> None:
    then = store.answered(_chosen(now, earlier, words))
    st.markdown(words.again_lead)
    days = [dates.full(answered.reflection.started_on) for answered in (then, now)]
    for answered, date in zip((then, now), days, strict=True):
        if answered.reflection.not_free:
            components.small_print(words.again_not_free.format(date=date))
    _named(then, now, words)
    if store.waits(then.reflection):
        st.markdown(words.again_hidden)
    rows = comparison.rows(then, now, words)
    _table([row for row in rows if row.short], days, words)
    for row in (row for row in rows if not row.short):
        _written(row, days, words)
    if not store.waits(then.reflection):
        with st.expander(words.again_all.format(date=days[0])):
            letter.everything(then, words)


def _chosen(now: Answered, earlier: tuple[Reflection, ...], words: WorksheetSummaryWords) -> Reflection:
    """Which earlier one; asked only where there are several."""
    by_id = {reflection.id: reflection for reflection in earlier}
    if len(earlier) == 1:
        return earlier[0]
    chosen = st.selectbox(
        words.again_with,
        list(by_id),
        format_func=lambda name: dates.full(by_id[name].started_on),
        key=state.draft(keys.worksheet(now.reflection.id, "with")),
    )
    return by_id[chosen]


def _named(then: Answered, now: Answered, words: WorksheetSummaryWords) -> None:
    """What would have let them stay, or changed their mind, and what would not; and whether it came about."""
    named = tripwire(then)
    if named is None:
        return
    before = "earlier_" if named.earlier else ""
    date, by = dates.full(then.reflection.started_on), dates.full(named.by) if named.by else ""
    parts = (
        (comparison.HAPPENED, named.saw, f"{before}saw_by" if by else f"{before}saw"),
        (comparison.RULED_OUT, named.ruled_out, f"{before}ruled_out"),
    )
    for asked, text, lead in parts:
        if text:
            with st.container(border=True):
                st.markdown(words.named[lead].format(date=date, by=by, stay=then.who.stay))
                st.text(text)
                _happened(then, now, asked, words)


def _happened(then: Answered, now: Answered, asked: str, words: WorksheetSummaryWords) -> None:
    st.markdown(f"**{words.again_happened}**")
    names = {choice.id: choice.label for choice in words.happened}
    chosen = now.choice(asked, comparison.item_of(then.reflection.id))
    key = keys.worksheet(now.reflection.id, asked, then.reflection.id)
    look: dict[str, Any] = {"default": chosen if chosen in names else None, "label_visibility": "collapsed"}
    args = (now.reflection.id, asked, then.reflection.id, key)
    fields.tapped(words.again_happened, names, key, store.happened, *args, **look)


def _table(rows: list[ComparedAnswer], days: list[str], words: WorksheetSummaryWords) -> None:
    """Short answers as one table; all of it is our own wording and dates."""
    if not rows:
        return
    then, now = words.again_then.format(date=days[0]), words.again_now.format(date=days[1])
    cells = [(row.label, row.then or words.again_open, row.now or words.again_open) for row in rows]
    st.markdown(table((words.again_question, then, now), cells))


def _written(row: ComparedAnswer, days: list[str], words: WorksheetSummaryWords) -> None:
    """Longer answers, which are the person's own words, beside each other."""
    with st.container(border=True):
        st.markdown(f"**{row.label}**")
        if row.about:
            st.text(row.about)
        if row.same:
            components.small_print(words.again_same)
            st.text(row.now)
            return
        for column, lead, date, text in zip(
            st.columns(2), (words.again_then, words.again_now), days, (row.then, row.now), strict=True
        ):
            with column:
                components.small_print(lead.format(date=date))
                st.text(text or words.again_open)
