"""Then and now side by side: the tripwire first, then what was answered, without arrows, colours or judgement."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.ui import components, keys, state
from lib.ui.worksheet import store
from lib.worksheet import comparison, summary
from lib.worksheet.answered import Answered
from lib.worksheet.comparison import Row
from lib.worksheet.tripwire import tripwire


def draw(now: Answered, earlier: tuple[Reflection, ...], words: WorksheetSummaryWords) -> None:
    then = store.answered(_chosen(now, earlier, words))
    st.markdown(words.again_lead)
    dates = [summary.day(answered.reflection.started_on) for answered in (then, now)]
    for answered, date in zip((then, now), dates, strict=True):
        if answered.reflection.not_free:
            components.small_print(words.again_not_free.format(date=date))
    _tripwire(then, now, words)
    rows = comparison.rows(then, now, words)
    if not rows:
        st.markdown(words.again_hidden)
    _table([row for row in rows if row.short], dates, words)
    for row in (row for row in rows if not row.short):
        _written(row, dates, words)


def _chosen(now: Answered, earlier: tuple[Reflection, ...], words: WorksheetSummaryWords) -> Reflection:
    """Which earlier one; asked only where there are several."""
    by_id = {reflection.id: reflection for reflection in earlier}
    if len(earlier) == 1:
        return earlier[0]
    chosen = st.selectbox(
        words.again_with,
        list(by_id),
        format_func=lambda name: summary.day(by_id[name].started_on),
        key=state.draft(keys.worksheet(now.reflection.id, "with")),
    )
    return by_id[chosen]


def _tripwire(then: Answered, now: Answered, words: WorksheetSummaryWords) -> None:
    """What would have changed their mind, and whether it came about."""
    found = tripwire(then)
    if found is None or not found.saw:
        return
    date = summary.day(then.reflection.started_on)
    with st.container(border=True):
        lead = words.again_trip_by if found.by else words.again_trip
        st.markdown(lead.format(date=date, by=summary.day(found.by) if found.by else ""))
        st.text(found.saw)
        st.markdown(f"**{words.again_happened}**")
        names = {choice.id: choice.label for choice in words.happened}
        chosen = now.choice(comparison.HAPPENED, comparison.item_of(then.reflection.id))
        key = keys.worksheet(now.reflection.id, comparison.HAPPENED, then.reflection.id)
        st.pills(
            words.again_happened,
            list(names),
            default=chosen if chosen in names else None,
            format_func=names.__getitem__,
            key=state.draft(key),
            on_change=store.happened,
            args=(now.reflection.id, then.reflection.id, key),
            label_visibility="collapsed",
        )


def _table(rows: list[Row], dates: list[str], words: WorksheetSummaryWords) -> None:
    """Short answers as one table; all of it is our own wording and dates."""
    if not rows:
        return
    then, now = words.again_then.format(date=dates[0]), words.again_now.format(date=dates[1])
    lines = [f"| {words.again_question} | {then} | {now} |", "|---|---|---|"]
    lines += [f"| {row.label} | {row.then or words.again_open} | {row.now or words.again_open} |" for row in rows]
    st.markdown("\n".join(lines))


def _written(row: Row, dates: list[str], words: WorksheetSummaryWords) -> None:
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
            st.columns(2), (words.again_then, words.again_now), dates, (row.then, row.now), strict=True
        ):
            with column:
                components.small_print(lead.format(date=date))
                st.text(text or words.again_open)
