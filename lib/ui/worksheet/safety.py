"""What the worksheet shows about danger: numbers to call, the page of help, and the one for thoughts of ending one's life."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import HelpWords
from lib.content.words.worksheet import WorksheetWords
from lib.ui import components, keys, library, site
from lib.worksheet import safety_gate
from lib.worksheet.answered import Answered


def beside() -> None:
    """What to do if someone may be hurt right now, beside the question about fear."""
    components.way_to_help(library.wording(HelpWords).danger, library.wording(WorksheetWords).safe_link)


def _numbers() -> None:
    """Where someone is, and the few numbers to call there."""
    content, words = library.library(), library.wording(HelpWords)
    place = components.country_box(content, words, keys.COUNTRY_WORKSHEET)
    shown = [components.number(line) for line in content.first_lines(place or "")]
    if not content.lines_for(place or "", "crisis"):
        shown.append(words.no_crisis)
    st.markdown("\n\n".join(shown))


def crisis_page() -> None:
    """Lines for someone who thinks of ending their life, before anything else."""
    words = library.wording(WorksheetWords)
    st.markdown(words.crisis)
    _numbers()
    components.small_print(words.crisis_else)
    with st.container(horizontal=True, gap="small"):
        site.link(words.safe_link.page, words.safe_link.label, icon=":material/call:")
        site.link(words.moment_link.page, words.moment_link.label, icon=":material/air:")


def help_page(answered: Answered) -> None:
    """The page of help: why it stands here, numbers, what someone trained can do, and what stays closed."""
    words = library.wording(WorksheetWords)
    st.markdown(f"{words.help_first[safety_gate.reason(answered)]}\n\n{library.wording(HelpWords).danger}")
    _numbers()
    person = answered.who.person
    lines = [line.format(person=person) for line in words.help]
    st.markdown("\n\n".join([*lines, words.help_closed.format(person=person)]))
