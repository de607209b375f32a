"""Every entry by day: to search, to filter, to change and to take out."""

from collections.abc import Sequence

import streamlit as st

from lib.content.words.days import DaysWords, ListWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Category, DayCheck, Entry
from lib.keep.records import ref
from lib.tools.diary import draft, find
from lib.tools.diary.find import Asked, Day
from lib.ui import forms, keys, library, shell, state
from lib.ui.log import book as books
from lib.ui.log import card, care, dates, fields, form, nav, take
from lib.ui.log.book import Book

words, names, day_words = library.wording(ListWords), library.wording(TrackerWords), library.wording(DaysWords)

DAYS_AT_FIRST = 30
SHOWN = "days_shown"


def asked(book: Book) -> Asked:
    """What the search box and the filters ask for."""
    query = st.text_input(
        words.search,
        help=words.search_help,
        key=forms.field(form_name, "words"),
        persist_state="session",
        icon=":material/search:",
    )
    with st.expander(words.filters):
        sorts = fields.several(words.sort, names.sorts, form_name, "sorts")
        category = st.selectbox(
            words.category,
            list(kinds(book)),
            index=None,
            placeholder=words.category_any,
            format_func=kinds(book).__getitem__,
            key=forms.field(form_name, "category"),
            persist_state="session",
        )
        settings = fields.several(words.setting, {**names.settings, find.NOT_SAID: words.not_said}, form_name, "settings")
    return Asked(query, sorts, category, settings)


def kinds(book: Book) -> dict[str, str]:
    """The kinds that the log has, by name."""
    used = {each.entry.category for each in book.filed()}
    own = {each.id: each.label for each in book.notes.of(Category)}
    return {key: label for key, label in (books.built_in_names() | own).items() if key in used}


def one(book: Book, entry: Entry) -> None:
    with st.container(border=True, gap="small"):
        card.draw(book, entry)
        if book.mine:
            # One button for both: thirty days of two each would be heavy to draw, and easy to hit by accident.
            st.button(
                words.change,
                key=keys.log("change", entry.id),
                type="tertiary",
                icon=":material/edit:",
                on_click=form.change,
                args=(entry.id, "entries"),
            )


def days(book: Book, found: Sequence[Day]) -> None:
    shown = forms.view(SHOWN, DAYS_AT_FIRST)
    for day in found[:shown]:
        st.subheader(dates.long(day.date, book.today), anchor=False)
        for entry in day.entries:
            one(book, entry)
        if day.check and not day.entries:
            mark(book, day.check)
    left = len(found) - shown
    if left > 0:
        st.button(
            words.more_days.format(count=min(left, DAYS_AT_FIRST)),
            key=keys.log("more_days"),
            width="stretch",
            on_click=forms.turn_to,
            args=(SHOWN, shown + DAYS_AT_FIRST),
        )


def mark(book: Book, check: DayCheck) -> None:
    """A day that was marked and has no entry."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words.day_state.format(state=names.day_states[check.state]))
        if book.mine:
            st.button(
                words.remove_mark,
                key=keys.log("unmark", check.id),
                type="tertiary",
                on_click=state.take_away,
                args=(ref(check),),
            )


def saved(book: Book) -> None:
    """Support beside an entry that was changed and tells of danger."""
    entry = book.notes.get(Entry, forms.view(form.SAVED, ""))
    if entry:
        st.info(day_words.saved_changes)
        if draft.serious(entry):
            care.offer(entry)


def whole(book: Book) -> None:
    st.markdown(words.lead)
    saved(book)
    wanted = asked(book)
    filed = book.filed()
    if wanted:
        entries = find.search(filed, wanted)
        count = len(entries)
        st.markdown(words.found_none if not count else words.found_one if count == 1 else words.found.format(count=count))
        st.button(words.clear, key=keys.log("clear"), type="tertiary", on_click=forms.start_over, args=(form_name,))
        days(book, find.by_day(entries))
    else:
        days(book, book.days())
    if book.mine and filed:
        take.table(words.take)


book = books.opened()
# An example has other kinds than one's own log: what was looked for in one is not looked for in the other.
form_name = keys.LOG_SEARCH if book.mine else f"{keys.LOG_SEARCH}-{book.example}"

nav.follow()
shell.title("entries", words.title)
nav.cover(book)
if book.filed() or book.notes.of(DayCheck):
    whole(book)
else:
    st.markdown(words.empty)
    st.button(words.add, key=keys.log("add"), icon=":material/add:", on_click=form.add, args=("days",))
nav.ways("entries", book)
