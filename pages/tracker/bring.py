"""Bringing in a log kept elsewhere: what is in which column, what would come in, what can't be read, and adding it."""

from string import ascii_uppercase

import streamlit as st

from lib.content.words.flat import FilesWords, NotesWords
from lib.content.words.tracker import BringWords
from lib.tracker.bring.columns import ROLES, usable
from lib.ui import browser, components, dates, files, forms, keys, library, shell, state, tables
from lib.ui.tracker import bar, bring, entry_card, tracker_view
from lib.ui.tracker.bring import TableReading

words, note_words, file_words = library.wording(BringWords), library.wording(NotesWords), library.wording(FilesWords)
view = tracker_view.mine()

FIRST_ENTRIES = 5
MOST_REFUSED = 500


def receive() -> None:
    """Callback: look into a file; a table stays here, notes are told of on their page."""
    incoming = files.chosen()
    if incoming and (incoming.sheets or incoming.refused):
        state.receive(incoming)
    elif incoming:
        files.hold(incoming)


def said() -> None:
    """What came of the last button."""
    what, count = forms.view(bring.SAID, bring.NOTHING_SAID)
    if what == bring.ADDED:
        st.success(words.added_one if count == 1 else words.added.format(count=count))
        with components.cards("brought"):
            components.card_link(words.go_on)
            components.card_link(words.save)
    elif what == bring.OUT:
        st.success(words.taken_out)
    elif what == bring.FULL:
        st.warning(words.too_many)


def choose() -> None:
    st.markdown(words.lead)
    browser.open_button(words.choose, note_words.too_big, note_words.unreadable, receive)
    components.small_print(words.stays)
    incoming = state.get().incoming
    if incoming and incoming.refused:
        st.warning(f"{note_words.refused_title} {file_words.refused[incoming.refused]} {file_words.can_open}")


def sheet() -> None:
    incoming = state.get().incoming
    names = [one_sheet.name for one_sheet in incoming.sheets] if incoming else []
    if len(names) > 1:
        forms.fill(keys.TRACKER_BRING, {bring.SHEET: bring.chosen_sheet()})
        st.selectbox(
            words.sheet,
            range(len(names)),
            format_func=lambda at: names[at] or words.sheet_number.format(number=at + 1),
            key=forms.field(keys.TRACKER_BRING, bring.SHEET),
            persist_state="session",
        )


def column_name(reading: TableReading, at: int) -> str:
    if at == bring.NOWHERE:
        return words.none
    first, last = divmod(at, len(ascii_uppercase))
    letter = (ascii_uppercase[first - 1] if first else "") + ascii_uppercase[last]
    return reading.layout.labels[at][:40] or words.columns_number.format(letter=letter)


def columns(reading: TableReading, form: str) -> None:
    """What is in which column: in sight where it could not be told, else behind a line."""
    found = reading.layout
    options = list(usable(reading.sheet))
    forms.fill(form, {"columns": list(found.what), **{role: found.roles.get(role, bring.NOWHERE) for role in ROLES}})
    with st.expander(words.columns, expanded=not found.what or "date" not in found.roles):
        components.small_print(words.columns_says)
        for role in ("date", "what", *ROLES[1:]):
            if role == "what":
                st.multiselect(
                    words.columns_of.what,
                    options,
                    format_func=lambda at: column_name(reading, at),
                    key=forms.field(form, "columns"),
                    persist_state="session",
                )
            else:
                st.selectbox(
                    words.columns_of[role],
                    [bring.NOWHERE, *options],
                    format_func=lambda at: column_name(reading, at),
                    key=forms.field(form, role),
                    persist_state="session",
                )


def order(reading: TableReading, form: str) -> None:
    """Which number is the month: told where the file settles it, else asked, with what the first date would be."""
    unsure, settled = reading.evidence.unsure, reading.evidence.order
    if unsure is None or unsure.day_first is None or unsure.month_first is None:
        return
    if settled:
        components.small_print(words.order_settled_day if settled == "day_first" else words.order_settled_month)
        return
    if reading.evidence.day_first:
        st.markdown(words.order_mixed)
    labels = {
        "day_first": words.day_first.format(date=dates.full(unsure.day_first)),
        "month_first": words.month_first.format(date=dates.full(unsure.month_first)),
    }
    st.radio(
        words.order,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=forms.field(form, "order"),
        persist_state="session",
    )


def kinds(reading: TableReading, form: str) -> None:
    names = tracker_view.built_in_names()
    with st.expander(words.kinds):
        st.markdown(words.kinds_says)
        for number, word in enumerate(reading.unknown):
            st.text(word[:80])
            st.selectbox(
                words.kind_number.format(number=number + 1),
                list(names),
                index=None,
                placeholder=words.kind_note,
                format_func=names.__getitem__,
                key=forms.field(form, f"kind{number}"),
                label_visibility="collapsed",
                persist_state="session",
            )


def preview(reading: TableReading) -> None:
    new, here = reading.beside.new, reading.beside.here
    if new:
        st.markdown(f"**{words.ready_one if len(new) == 1 else words.ready.format(count=len(new))}**")
    else:
        st.markdown(words.all_here if here else words.ready_none)
    if here and new:
        st.markdown(words.here_already_one if here == 1 else words.here_already.format(count=here))
    if reading.log.off_scale:
        components.small_print(words.scale)
    buttons(reading)
    if new:
        st.header(words.preview, anchor=False)
    for row in new[:FIRST_ENTRIES]:
        with st.container(border=True, gap="small"):
            components.small_print(dates.full(row.entry.occurred_on))
            entry_card.draw(view, row.entry)


def refused(reading: TableReading) -> None:
    rows = reading.log.refused
    if not rows:
        return
    st.header(words.unread_one if len(rows) == 1 else words.unread.format(count=len(rows)), anchor=False)
    components.small_print(words.unread_says)
    shown = rows[:MOST_REFUSED]
    st.dataframe(
        tables.frame(
            {
                words.row: [row.number for row in shown],
                words.reason: [words.reasons[row.reason] for row in shown],
                words.stands: [tables.safe(" · ".join(row.cells)[:200]) for row in shown],
            }
        ),
        hide_index=True,
        alt=words.unread_alt,
        column_config={
            words.row: st.column_config.NumberColumn(width=60),
            words.reason: st.column_config.TextColumn(width=230),
        },
    )
    if len(rows) > len(shown):
        components.small_print(words.unread_more.format(count=len(shown)))


def buttons(reading: TableReading) -> None:
    count = len(reading.beside.new)
    with st.container(horizontal=True):
        if count:
            label = words.add_one if count == 1 else words.add.format(count=count)
            st.button(label, type="primary", key=keys.tracker("bring_add"), on_click=bring.add)
        st.button(words.never_mind, key=keys.tracker("bring_never_mind"), on_click=bring.never_mind)
        if reading.beside.from_this:
            st.button(words.take_out, key=keys.tracker("bring_take_out"), on_click=bring.take_out)
    if count:
        components.small_print(words.apart)


def opened(reading: TableReading) -> None:
    """A table that can be read."""
    form = bring.form(bring.chosen_sheet())
    sheet()
    known = reading.layout.known
    if known:
        st.markdown({"ours": words.known_ours, "daylio": words.known_daylio, "list": words.known_list}[known])
    else:
        columns(reading, form)
    order(reading, form)
    if "date" not in reading.layout.roles:
        st.info(words.need_date)
    elif reading.asks_order:
        st.button(words.never_mind, key=keys.tracker("bring_never_mind"), on_click=bring.never_mind)
    else:
        if reading.filled or any(row.reason == "no_date" for row in reading.log.refused):
            st.checkbox(words.fill_down, key=forms.field(form, "fill"), persist_state="session")
        if reading.unknown:
            kinds(reading, form)
        preview(reading)
        refused(reading)


tables.warm()
shell.title("bring", words.title)
bar.draw("bring", view)
said()
reading_now = bring.reading()
if reading_now:
    opened(reading_now)
else:
    choose()
