"""The way from one page of the log to the others, and out of an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from lib.content.models import PageName
from lib.content.words.days import DaysWords, Way
from lib.ui import components, forms, keys, library, site
from lib.ui.log import dates, examples
from lib.ui.log.book import Book

P = TypeVar("P", bound=str)
JOINED = 4

ICONS: dict[Way, str] = {
    "days": ":material/today:",
    "entries": ":material/list:",
    "agreed": ":material/handshake:",
    "week": ":material/date_range:",
    "picture": ":material/grid_on:",
    "looks": ":material/history:",
    "options": ":material/tune:",
}
IN_EXAMPLES: dict[Way, PageName] = {
    "days": "example",
    **{way: way for way in ("entries", "agreed", "picture", "looks")},
}


def ways(here: PageName, book: Book) -> None:
    """Links to the log's other pages; an example has a first page of its own."""
    words = library.wording(DaysWords)
    with st.container(horizontal=True, gap="small", key=keys.log("ways")):
        for way, icon in ICONS.items():
            if book.mine and way != here:
                site.link(way, words.ways[way], icon=icon)
            elif not book.mine and way in IN_EXAMPLES and IN_EXAMPLES[way] != here:
                site.link(IN_EXAMPLES[way], words.ways[way], icon=icon, e=str(book.example))


def cover(book: Book, *, whole: bool = False) -> None:
    """Above an example: that it is one, and the way out of it; the whole story on its first page."""
    if book.example is None:
        return
    words = library.wording(DaysWords).example
    story = words.stories[examples.STORIES[book.example - 1]]
    with st.container(border=True, gap="small"):
        now = words.now.format(date=dates.full(book.today))
        st.markdown(f"{words.banner}\n\n**{story.label}.** {story.says} {now}" if whole else f"{words.banner} {now}")
        st.button(words.leave, key=keys.log("leave"), icon=":material/arrow_back:", on_click=to, args=("days",))


def other_examples(book: Book) -> None:
    """The way to the other examples."""
    words = library.wording(DaysWords).example
    st.subheader(words.choose, anchor=False)
    for number, story in enumerate(examples.STORIES, start=1):
        if number != book.example:
            show_example(number, words.stories[story].label)
            components.fine(words.stories[story].says)


def show_example(number: int, label: str) -> None:
    """A button rather than a link: one to the page that is open would look as if it had been taken already."""
    st.button(
        label,
        key=keys.log("example", str(number)),
        icon=":material/visibility:",
        on_click=to,
        args=("example",),
        kwargs={"e": str(number)},
    )


def open_file(words: DaysWords) -> None:
    """The way to notes that someone had here before; once they are open it leads back here."""
    st.markdown(words.had_notes)
    st.button(words.open_file, key=keys.log("open"), icon=":material/folder_open:", on_click=_to_open)


def _to_open() -> None:
    forms.turn_to(BACK, "days")
    to("notes")


def back() -> None:
    """Callback: return to the page that sent someone to open their file, where one did."""
    page = forms.view(BACK, "")
    if page:
        forms.turn_to(BACK, "")
        to(page)


def parts(page: str, label: str, names: Mapping[P, str]) -> P:
    """A page's parts, of which one is shown; which one is kept for this visit."""
    first = next(iter(names))
    forms.fill(keys.LOG_PARTS, {page: first})
    # A row of joined buttons does not break; more than four of them are wider than a phone.
    draw = st.segmented_control if len(names) <= JOINED else st.pills
    chosen = draw(
        label,
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=forms.field(keys.LOG_PARTS, page),
        persist_state="session",
        label_visibility="collapsed",
        width="stretch",
    )
    return chosen or first


WAY, BACK = "way", "way_back"
NOWHERE: tuple[str, dict[str, str]] = ("", {})


def to(page: str, **query: str) -> None:
    """Callback, and the last step of one: go to another page, from its top.

    From here the browser scrolls up; from a page's script it would stay where it was. The first run of a session does not
    know its pages yet in a callback: then the page follows.
    """
    try:
        site.go(page, **query)
    except StreamlitPageNotFoundError:
        forms.turn_to(WAY, (page, query))


def to_part(page: str, part: str) -> None:
    """Callback: go to one part of a page."""
    forms.put_field(keys.LOG_PARTS, page, part)
    to(page)


def follow() -> None:
    """Go where a callback could not; every page of the log begins with this."""
    page, query = forms.view(WAY, NOWHERE)
    if page:
        forms.turn_to(WAY, NOWHERE)
        site.go(page, **query)
