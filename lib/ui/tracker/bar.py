"""The way from one page of the tracker to the others, and out of an example."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.content.models import PageName
from lib.content.words.flat import TodayWords
from lib.ui import components, fields, forms, keys, library, site, state
from lib.ui.tracker.tracker_view import TrackerView

JOINED = 3

WAYS: tuple[PageName, ...] = ("today", "entries", "patterns", "checkpoints", "boundaries")
"""The pages of the bar; the week and the options are reached from where they belong."""


PARTS: dict[str, tuple[str, ...]] = {
    "patterns": ("calendar", "timeline", "weekly", "settings", "ladder"),
    "checkpoints": ("checkpoints", "month", "note"),
    "boundaries": ("boundaries", "words", "agreements", "promises"),
    "week": ("pulse", "scenes"),
}
"""The parts of a page in their order: the first is shown where the address says nothing."""


def draw(here: PageName, view: TrackerView) -> None:
    """The bar under the title, the same on every page of the tracker; in an example it stays in the example."""
    forms.turn_to(HERE, here)
    if state.presenting():
        return
    words = library.wording(TodayWords)
    query = {} if view.example is None else {"e": str(view.example)}
    # The same on each of them; Streamlit itself lights the link to the page that is open.
    with st.container(horizontal=True, gap=None, key=keys.TOOL_BAR):
        for way in WAYS:
            site.link(way, words.ways[way], **query)


def arrived(page: PageName) -> bool:
    """Whether another page of the tracker was open before this one; to be asked before the bar is drawn."""
    return forms.view(HERE, page) != page


def cover(view: TrackerView) -> None:
    """Above an example: that it is one, and the way out of it."""
    if view.example is None or state.presenting():
        return
    words = library.wording(TodayWords).example
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        components.small_print(words.banner)
        icon = ":material/arrow_back:"
        st.button(words.leave, key=keys.tracker("leave"), type="tertiary", icon=icon, on_click=to, args=("today",))


def show_example(number: int, label: str) -> None:
    """A button rather than a link: one to the page that is open would look as if it had been taken already."""
    key, icon = keys.tracker("example", str(number)), ":material/visibility:"
    st.button(label, key=key, icon=icon, type="tertiary", on_click=to, args=("today",), kwargs={"e": str(number)})


def quiet_links(*pages: PageName) -> None:
    """Links to pages that are not in the bar."""
    words = library.wording(TodayWords)
    with st.container(horizontal=True, gap="small"):
        for page in pages:
            site.link(page, words.more[page], icon=":material/arrow_forward:")


def open_file(words: TodayWords) -> None:
    """The way to notes that someone had here before; once they are open it leads back here."""
    st.button(words.open_file, key=keys.tracker("open"), type="tertiary", icon=":material/folder_open:", on_click=_to_open)


def _to_open() -> None:
    forms.turn_to(BACK, "today")
    to("notes")


def back() -> None:
    """Callback: return to the page that sent someone to open their file, where one did."""
    page = forms.view(BACK, "")
    if page:
        forms.turn_to(BACK, "")
        to(page)


def parts(page: str, label: str, names: Mapping[str, str]) -> str:
    """A page's parts, of which one is shown: its number stands in the address, so that the browser's Back undoes a choice."""
    options, key = PARTS[page], keys.tracker("part", page)
    shown = state.from_address("p", key, options)
    # A row of joined buttons does not break; more than a few of them are wider than a phone.
    joined = len(options) <= JOINED
    draw = st.segmented_control if joined else st.pills
    look = {"required": True, "label_visibility": "collapsed", "width": "stretch" if joined else "content"}
    fields.tapped(label, {part: names[part] for part in options}, key, state.to_address, "p", key, options, draw=draw, **look)
    return shown


BACK, HERE = "way_back", "tracker_page"


def to(page: str, **query: str) -> None:
    """Callback, and the last step of one: go to another page, from its top."""
    forms.turn_to(HERE, page)  # whoever is led there has not come anew
    site.to(page, **query)


def to_part(page: str, part: str = "") -> None:
    """Callback: go to a page, or to one part of it."""
    to(page, **({"p": str(PARTS[page].index(part) + 1)} if part else {}))
