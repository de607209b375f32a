"""The way from one page of the log to the others, and out of an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from lib.content.models import PageName
from lib.content.words.flat import TodayWords, Way
from lib.ui import components, dates, forms, keys, library, site
from lib.ui.tracker import examples
from lib.ui.tracker.tracker_view import TrackerView

P = TypeVar("P", bound=str)
JOINED = 4

ICONS: dict[Way, str] = {
    "today": ":material/today:",
    "entries": ":material/list:",
    "boundaries": ":material/handshake:",
    "week": ":material/date_range:",
    "patterns": ":material/grid_on:",
    "checkpoints": ":material/history:",
    "options": ":material/tune:",
}
IN_EXAMPLES: dict[Way, PageName] = {
    "today": "example",
    **{way: way for way in ("entries", "boundaries", "patterns", "checkpoints")},
}


def ways(here: PageName, view: TrackerView) -> None:
    """Links to the log's other pages; an example has a first page of its own."""
    words = library.wording(TodayWords)
    with st.container(horizontal=True, gap="small", key=keys.tracker("ways")):
        for way, icon in ICONS.items():
            if view.mine and way != here:
                site.link(way, words.ways[way], icon=icon)
            elif not view.mine and way in IN_EXAMPLES and IN_EXAMPLES[way] != here:
                site.link(IN_EXAMPLES[way], words.ways[way], icon=icon, e=str(view.example))


def cover(view: TrackerView, *, whole: bool = False) -> None:
    """Above an example: that it is one, and the way out of it; the whole story on its first page."""
    if view.example is None:
        return
    words = library.wording(TodayWords).example
    story = words.stories[examples.STORIES[view.example - 1]]
    with st.container(border=True, gap="small"):
        now = words.now.format(date=dates.full(view.today))
        st.markdown(f"{words.banner}\n\n**{story.label}.** {story.says} {now}" if whole else f"{words.banner} {now}")
        st.button(words.leave, key=keys.tracker("leave"), icon=":material/arrow_back:", on_click=to, args=("today",))


def other_examples(view: TrackerView) -> None:
    """The way to the other examples."""
    words = library.wording(TodayWords).example
    st.subheader(words.choose, anchor=False)
    for number, story in enumerate(examples.STORIES, start=1):
        if number != view.example:
            show_example(number, words.stories[story].label)
            components.small_print(words.stories[story].says)


def show_example(number: int, label: str) -> None:
    """A button rather than a link: one to the page that is open would look as if it had been taken already."""
    st.button(
        label,
        key=keys.tracker("example", str(number)),
        icon=":material/visibility:",
        on_click=to,
        args=("example",),
        kwargs={"e": str(number)},
    )


def open_file(words: TodayWords) -> None:
    """The way to notes that someone had here before; once they are open it leads back here."""
    st.markdown(words.had_notes)
    st.button(words.open_file, key=keys.tracker("open"), icon=":material/folder_open:", on_click=_to_open)


def _to_open() -> None:
    forms.turn_to(BACK, "today")
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
    forms.fill(keys.TRACKER_PARTS, {page: first})
    # A row of joined buttons does not break; more than four of them are wider than a phone.
    draw = st.segmented_control if len(names) <= JOINED else st.pills
    chosen = draw(
        label,
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=forms.field(keys.TRACKER_PARTS, page),
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
    forms.put_field(keys.TRACKER_PARTS, page, part)
    to(page)


def follow() -> None:
    """Go where a callback could not; every page of the log begins with this."""
    page, query = forms.view(WAY, NOWHERE)
    if page:
        forms.turn_to(WAY, NOWHERE)
        site.go(page, **query)
