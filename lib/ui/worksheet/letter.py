"""The letter, drawn for one screen of a phone; what can be done with it; and under it, the way deeper."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.tracker import watching
from lib.ui import browser, clock, components, dates, drawings, forms, keys, site, state
from lib.ui.worksheet import steps, store, talk
from lib.ui.worksheet.question import SOON, field, key_of, tap
from lib.worksheet import letter, route, safety_gate, summary
from lib.worksheet.answered import Answered
from lib.worksheet.echo import reply
from lib.worksheet.route import Ask
from lib.worksheet.safety_gate import hears
from lib.worksheet.summary import SummaryParagraph
from lib.worksheet.tripwire import tripwire

_PANEL = "think_panel"


def waiting(reflection: Reflection, words: WorksheetSummaryWords) -> None:
    """In place of an earlier letter, while it is answered afresh."""
    st.markdown(words.again_hidden)
    tap(reflection.id, words.again_show, store.show_anyway)


def draw(answered: Answered, words: WorksheetSummaryWords) -> None:
    if answered.reflection.finished_on and (said := reply(answered, route.talk(answered)[-1])):
        st.markdown(said)
    draw_lines(answered, words)
    if state.presenting():
        return
    _actions(answered, words)
    st.header(words.deeper, anchor=False)
    components.small_print(words.deeper_says)
    with st.container(gap="xsmall", key=f"{keys.WORKSHEET_ROWS}_deeper"):
        for topic, topic_steps in route.topics(answered):
            label = f"**{topic.title}**  \n{answered.fill(topic.says)}"
            tap(answered.reflection.id, label, steps.to_screen, topic_steps[0].place, width="stretch")
    with st.expander(words.all):
        everything(answered, words)
        _lean(answered, words)
        _safety(answered, words)


def draw_lines(answered: Answered, words: WorksheetSummaryWords) -> None:
    """The letter itself."""
    lines = letter.lines(answered, words)
    with st.container(border=True, key=keys.WORKSHEET_LETTER):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            components.small_print(dates.full(answered.reflection.started_on))
            drawings.draw("letter", words.drawing, width=100)
        if not lines:
            st.markdown(words.nothing_yet)
        for line in lines:
            _paragraph(line)
    notes = [words.earlier] if answered.reflection.route in {"full", "short"} else []
    notes += [words.not_free] if answered.reflection.not_free else []
    notes += [words.shortened] if letter.shortened(answered, words) else []
    if notes:
        components.small_print(" ".join(notes))


def _paragraph(part: SummaryParagraph) -> None:
    """Label and text; the text literally, whoever wrote it, so that all of it looks alike. Choices stand beside their label."""
    if part.short and not part.typed:
        st.markdown(f"{components.small(f'{part.label}:')} {part.text}")
        return
    with st.container(gap=None):
        if part.label:
            components.small_print(part.label)
        st.text(part.text)
        if part.note:
            components.small_print(part.note)


def _actions(answered: Answered, words: WorksheetSummaryWords) -> None:
    """Keep, change, take along, look again; a tap on one of the last three opens it below, and a second one shuts it."""
    shown, kept = forms.view(_PANEL, ""), watching.kept_of(state.notes(), answered.reflection.id)
    panels = {"change": (words.change, _change), "take": (words.take, _take), "look": (words.look_again, _look_again)}
    with st.container(horizontal=True, gap="xsmall"):
        if st.button(words.keep, key=keys.worksheet("keep"), type="primary"):
            site.go("notes")
        for name, (label, _) in panels.items():
            to = "" if name == shown else name
            st.button(label, key=keys.worksheet("panel", name), on_click=forms.turn_to, args=(_PANEL, to))
    if kept:
        components.small_print(words.look_kept.format(date=dates.full(kept.by)) if kept.by else words.look_looked)
    if shown in panels:
        panels[shown][1](answered, words)


def _change(answered: Answered, words: WorksheetSummaryWords) -> None:
    st.markdown(words.change_says)
    with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
        for step in (step for step in route.talk(answered) if step.counted):
            tap(answered.reflection.id, talk.heading(answered, step), steps.to_screen, step.place, width="stretch")


def _take(answered: Answered, words: WorksheetSummaryWords) -> None:
    """The letter as text, and the way to a document. After anything that tells of danger, the notice on devices comes first."""
    own = answered.reflection.id
    if safety_gate.needs_notice(answered) and not store.notice_read(own):
        with st.container(border=True):
            st.markdown(f"**{words.notice_title}**")
            st.markdown("\n".join(f"- {line}" for line in words.notice))
            tap(own, words.notice_button, store.read_notice)
        return
    browser.copy_button(letter.as_text(answered, words), words.copy_button, words.copied, key=keys.worksheet(own, "copy"))
    components.small_print(words.copy_says)
    site.link(words.document_link.page, words.document_link.label, icon=":material/description:")


def _look_again(answered: Answered, words: WorksheetSummaryWords) -> None:
    """A day to look at it all again, put into the tracker on the person's tap alone."""
    own, named = answered.reflection.id, tripwire(answered)
    ask = Ask(answered.questions["look-again"])
    if watching.kept_of(state.notes(), own):
        tap(own, words.look_drop, store.drop_date)
    st.markdown(f"{answered.fill(ask.question.ask)} {ask.question.help}")
    if named and named.by and (named.by - clock.today()).days not in SOON:  # else it stands among those
        label = words.look_named.format(date=dates.full(named.by))
        tap(own, label, store.set_day, ask.question.id, key_of(answered, ask.question.id, ""), named.by)
    field(answered, ask)


def everything(answered: Answered, words: WorksheetSummaryWords) -> None:
    """All that someone wrote, in parts; what belongs to one option stands together."""
    st.markdown(f"**{words.right_now}**")
    for section in summary.sections(answered, words):
        st.subheader(section.title, anchor=False)
        for part in section.paragraphs:
            if part.head:
                st.divider()
            _paragraph(part)


def _lean(answered: Answered, words: WorksheetSummaryWords) -> None:
    """Room for the way someone leans, and what is said to it."""
    st.markdown(words.closing)
    field(answered, Ask(answered.questions["lean"]))
    lean, lists = answered.text("lean"), answered.words.hears
    if said := next((line for name, line in words.leaning.items() if hears(lean, lists[name])), ""):
        st.markdown(said)


def _safety(answered: Answered, words: WorksheetSummaryWords) -> None:
    """The way to put the safety answers with the rest, or to take them out of it."""
    if summary.on_page(answered):
        tap(answered.reflection.id, words.safety_remove, store.hide_safety)
    elif any(told.choice for told in answered.safety.values()):
        components.small_print(words.safety_says)
        tap(answered.reflection.id, words.safety_add, store.show_safety)
