"""Presenting: examples in place of one's own notes, large type, and one line that leads through the session."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.content.group import GroupContent
from lib.content.words.flat import GroupWords
from lib.records import notebook
from lib.records.file.read import load
from lib.records.record import Record
from lib.records.talk_turn import TalkTurn
from lib.ui import browser, keys, library, presenting, site
from lib.ui.group import run
from lib.ui.tracker import tracker_view
from lib.ui.tracker.tracker_view import Example

INSTEAD = {"today": "example", "start": "talk", "worksheet": "worksheet-summary"}
"""Where a page leads that begins with one's own, while examples are shown."""
CLOSED = frozenset("entry write bring options week boundaries notes document plan worksheet-comparison".split())
"""Pages that only take in what someone writes or keeps."""


def begin() -> None:
    """Callback: show examples from here on."""
    shown = presented()
    presenting.begin(shown.notes, shown.today)


def end() -> None:
    """Callback: everything of the person's own again, at the group's first page: it is drawn only where someone asks for it."""
    presenting.end()
    site.to("group")


def switch(words: GroupWords) -> None:
    """The one switch, as it stands while nobody presents."""
    st.button(words.present, key=keys.PRESENT, icon=":material/present_to_all:", on_click=begin)


def draw_page(name: str, draw: Callable[[], None]) -> None:
    """While someone presents: a page's script, or what stands in its place."""
    if name in INSTEAD:
        site.go(INSTEAD[name])
    elif name in CLOSED:
        words = library.wording(GroupWords)
        st.title(words.presenting, anchor=False)
        st.markdown(words.closed)
    else:
        draw()


def head() -> None:
    """In the masthead while someone presents: the way out of it."""
    label = library.wording(GroupWords).end
    st.button(label, key=keys.PRESENT, type="tertiary", icon=":material/cancel_presentation:", on_click=end)


def bar() -> None:
    """At the foot of every page while someone presents: on and back through the session."""
    words, at = library.wording(GroupWords), run.current()
    browser.large_type()
    with (
        st.container(key=keys.DOCK),
        st.container(horizontal=True, gap="small", vertical_alignment="center", key=keys.GROUP_BAR),
    ):
        if at:
            run.buttons(at, words)
        else:
            site.link("group", words.to_group)


LOG = 1 + tracker_view.STORIES.index("fewer")
"""The number of the example log that stands for one's own."""

# Content, frozen: sessions may share it.
_made: tuple[GroupContent, Example] | None = None


def presented() -> Example:
    """All made-up records, and the day on which they are seen."""
    global _made  # noqa: PLW0603 - the one shared value of this module
    group = library.group()
    if _made is None or _made[0] is not group:
        log = tracker_view.example(LOG)
        sheet = load((library.CONTENT / "group" / "worksheet.json").read_text(encoding="utf-8"))
        talk = [
            TalkTurn.model_validate({"id": f"made-up-{place}", "asked_on": log.today, "text": message})
            for place, message in enumerate(group.messages)
        ]
        records: list[Record] = [*log.notes, *sheet.records, *talk]
        _made = (group, Example(notebook.holding(records), log.today))
    return _made[1]
