"""Today in one tap, the two days before, and at most one question."""

import streamlit as st

from lib.content.words.days import DaysWords
from lib.content.words.keep import KeepWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Entry
from lib.tools.diary import draft
from lib.ui import components, forms, keys, library, notes, shell, site, state
from lib.ui.log import ask, care, dates, form, nav, note, today
from lib.ui.log import book as books
from lib.ui.log.book import Book

words, names = library.wording(DaysWords), library.wording(TrackerWords)


def saved(book: Book) -> None:
    """What was just saved, and support beside it where it tells of danger."""
    entry = book.notes.get(Entry, forms.view(form.SAVED, ""))
    if entry is None:
        return
    with st.container(border=True):
        kind, date = names.sorts[entry.sort].lower(), dates.long(entry.occurred_on, book.today)
        st.markdown(words.saved.format(kind=kind, date=date))
        with st.container(horizontal=True, gap="small"):
            st.button(words.saved_add, key=keys.log("another"), on_click=form.add, args=("days",))
            st.button(words.close, key=keys.log("close"), type="tertiary", on_click=forms.turn_to, args=(form.SAVED, ""))
    if draft.serious(entry):
        care.offer(entry)


def save() -> None:
    """A file in one press; who locks theirs goes to where the phrase is asked for."""
    file = state.get().outgoing
    if file:
        st.success(library.wording(KeepWords).saved)
        st.text(file.name)
    elif state.unsaved() and state.ticked(keys.LOCK):
        site.link("notes", words.save_locked, icon=":material/lock:")
    elif state.unsaved():
        st.button(words.save, key=keys.log("save_file"), icon=":material/save:", on_click=notes.save)


def add() -> None:
    st.button(
        words.add,
        key=keys.log("add"),
        icon=":material/add:",
        width="stretch",
        on_click=form.add,
        args=("days",),
    )


def limits() -> None:
    with st.expander(words.limits_title):
        st.markdown("\n".join(f"- {line}" for line in words.limits))


def first_visit(book: Book) -> None:
    st.markdown(words.lead)
    nav.open_file(words)
    today.draw(book)
    add()
    site.link("example", words.see_example, icon=":material/visibility:", e="1")
    components.fine(words.not_for)
    limits()


def returning(book: Book) -> None:
    saved(book)
    today.draw(book)
    add()
    save()
    today.catch_up(book)
    ask.draw(book)
    note.beside(book)
    nav.ways("days", book)
    components.fine(words.not_for)
    limits()


book = books.mine()
nav.follow()
shell.title("days", words.title)
if book.empty:
    first_visit(book)
else:
    returning(book)
