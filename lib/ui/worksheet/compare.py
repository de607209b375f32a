"""Then and now side by side: the tripwire first, then what was answered, without arrows, colours or judgement."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import PageWords
from lib.keep.reflection import Reflection
from lib.tools.worksheet import again, summary
from lib.tools.worksheet.again import Row
from lib.tools.worksheet.sheet import Sheet
from lib.tools.worksheet.tripwire import tripwire
from lib.ui import components, keys, state
from lib.ui.worksheet import store


def draw(now: Sheet, earlier: tuple[Reflection, ...], words: PageWords) -> None:
    then = store.sheet(_chosen(now, earlier, words))
    st.markdown(words.again_lead)
    dates = [summary.day(sheet.reflection.started_on) for sheet in (then, now)]
    for sheet, date in zip((then, now), dates, strict=True):
        if sheet.reflection.not_free:
            components.fine(words.again_not_free.format(date=date))
    _tripwire(then, now, words)
    rows = again.rows(then, now, words)
    if not rows:
        st.markdown(words.again_hidden)
    _table([row for row in rows if row.short], dates, words)
    for row in (row for row in rows if not row.short):
        _written(row, dates, words)


def _chosen(now: Sheet, earlier: tuple[Reflection, ...], words: PageWords) -> Reflection:
    """Which earlier one; asked only where there are several."""
    by_id = {reflection.id: reflection for reflection in earlier}
    if len(earlier) == 1:
        return earlier[0]
    chosen = st.selectbox(
        words.again_with,
        list(by_id),
        format_func=lambda name: summary.day(by_id[name].started_on),
        key=state.draft(keys.think(now.reflection.id, "with")),
    )
    return by_id[chosen]


def _tripwire(then: Sheet, now: Sheet, words: PageWords) -> None:
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
        chosen = now.choice(again.HAPPENED, again.item_of(then.reflection.id))
        key = keys.think(now.reflection.id, again.HAPPENED, then.reflection.id)
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


def _table(rows: list[Row], dates: list[str], words: PageWords) -> None:
    """Short answers as one table; all of it is our own wording and dates."""
    if not rows:
        return
    then, now = words.again_then.format(date=dates[0]), words.again_now.format(date=dates[1])
    lines = [f"| {words.again_question} | {then} | {now} |", "|---|---|---|"]
    lines += [f"| {row.label} | {row.then or words.again_open} | {row.now or words.again_open} |" for row in rows]
    st.markdown("\n".join(lines))


def _written(row: Row, dates: list[str], words: PageWords) -> None:
    """Longer answers, which are the person's own words, beside each other."""
    with st.container(border=True):
        st.markdown(f"**{row.label}**")
        if row.about:
            st.text(row.about)
        if row.same:
            components.fine(words.again_same)
            st.text(row.now)
            return
        for column, lead, date, text in zip(
            st.columns(2), (words.again_then, words.again_now), dates, (row.then, row.now), strict=True
        ):
            with column:
                components.fine(lead.format(date=date))
                st.text(text or words.again_open)
