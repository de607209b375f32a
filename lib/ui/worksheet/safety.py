"""What the worksheet shows about danger: the sentence before anything else, numbers, and the safety page."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import HelpWords
from lib.content.words.worksheet import WorksheetWords
from lib.ui import components, keys, library, site
from lib.worksheet import safety_gate
from lib.worksheet.answered import SAFETY, Answered
from lib.worksheet.route import Step


def danger(step: Step) -> None:
    """What to do if someone may be hurt right now; on the safety pages it stands before anything else."""
    if step.stage.id == SAFETY and step.screen.kind in {"questions", "help"}:
        components.way_to_help(library.wording(HelpWords).danger, library.wording(WorksheetWords).safe_link)


def numbers() -> None:
    """Where someone is, and the few numbers to call there."""
    content, words = library.library(), library.wording(HelpWords)
    place = components.country_box(content, words, keys.COUNTRY_WORKSHEET)
    shown = [components.number(line) for line in content.first_lines(place or "")]
    if not content.lines_for(place or "", "crisis"):
        shown.append(words.no_crisis)
    st.markdown("\n\n".join(shown))


def crisis() -> None:
    """Lines for someone who thinks of ending their life, on the same screen and at once."""
    words = library.wording(WorksheetWords)
    with st.container(border=True):
        st.markdown(f"**{words.crisis}**")
        numbers()
        components.small_print(words.crisis_else)
        with st.container(horizontal=True, gap="small"):
            site.link(words.safe_link.page, words.safe_link.label, icon=":material/call:")
            site.link(words.moment_link.page, words.moment_link.label, icon=":material/air:")


def help_page(held: Answered) -> None:
    """The safety page: numbers, what someone trained can do, and what stays closed."""
    words = library.wording(WorksheetWords)
    numbers()
    person = held.who.person
    lines = [line.format(person=person) for line in words.help]
    if safety_gate.neck_told(held):
        lines.insert(1, words.help_neck)
    st.markdown("\n\n".join(lines))
    st.info(words.help_closed.format(person=person))


def ending(held: Answered) -> None:
    """The end of the safety questions. It never says that the risk is low."""
    words = library.wording(WorksheetWords)
    if safety_gate.gate(held) == "closed":
        st.markdown(words.safe_after)
    else:
        st.markdown(words.safe_all_no if safety_gate.all_no(held) else words.safe_mixed)
    site.link(words.safe_link.page, words.safe_link.label, icon=":material/call:")
