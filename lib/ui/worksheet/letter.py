"""The letter, drawn for one screen of a phone; what can be done with it; and under it, the way deeper."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.reflection import Reflection
from lib.tracker import watching
from lib.ui import browser, clock, components, dates, forms, keys, site, state
from lib.ui.worksheet import question, store, talk
from lib.worksheet import answers, letter, route, safety_gate, summary
from lib.worksheet.answered import Answered
from lib.worksheet.echo import echo
from lib.worksheet.listening import hears
from lib.worksheet.summary import SummaryParagraph
from lib.worksheet.tripwire import watch_of

_PANEL = "think_panel"


def waiting(reflection: Reflection, words: WorksheetSummaryWords) -> None:
    """In place of an earlier letter, while it is answered afresh."""
    st.markdown(words.again_hidden)
    key = state.draft(keys.worksheet(reflection.id, "show"))
    st.button(words.again_show, key=key, on_click=store.show_anyway, args=(reflection.id,))


def draw(answered: Answered, words: WorksheetSummaryWords) -> None:
    steps = route.talk(answered)
    if answered.reflection.finished_on and (said := echo(answered, steps[-1])):
        st.markdown(said)
    _letter(answered, words)
    _actions(answered, words)
    _deeper(answered, words)
    with st.expander(words.all):
        _everything(answered, words)


def _letter(answered: Answered, words: WorksheetSummaryWords) -> None:
    lines = letter.lines(answered, words)
    with st.container(border=True, gap="xsmall", key=keys.WORKSHEET_LETTER):
        components.small_print(words.dated.format(date=dates.full(answered.reflection.started_on)))
        if not lines:
            st.markdown(words.nothing_yet)
        for line in lines:
            paragraph(line)
    notes = [words.earlier] if answered.reflection.route in {"full", "short"} else []
    notes += [words.not_free] if answered.reflection.not_free else []
    notes += [words.shortened] if letter.shortened(answered, words) else []
    if notes:
        components.small_print(" ".join(notes))


def paragraph(part: SummaryParagraph) -> None:
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
    """Keep, change, take along, look again; a tap on one of the last three opens it below."""
    own, shown = answered.reflection.id, forms.view(_PANEL, "")
    parts = {"change": words.change, "take": words.take, "look_again": words.look_again}
    with st.container(horizontal=True, gap="xsmall"):
        st.button(words.keep, key=keys.worksheet("keep"), type="primary", on_click=site.go, args=("notes",))
        for part, label in parts.items():
            to = "" if part == shown else part
            st.button(label, key=keys.worksheet("panel", part), on_click=forms.turn_to, args=(_PANEL, to))
    match shown:
        case "change":
            _change(answered, words)
        case "take":
            _take(answered, words)
        case "look_again":
            _look_again(answered, words)
    if not shown and (kept := watching.kept_of(state.notes(), own)):
        components.small_print(words.look_kept.format(date=dates.full(kept.by)) if kept.by else words.look_looked)


def _change(answered: Answered, words: WorksheetSummaryWords) -> None:
    st.markdown(words.change_says)
    with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
        for step in route.talk(answered):
            if step.counted:
                _row(answered, talk.heading(answered, step), step.place, "change")


def _row(answered: Answered, label: str, place: str, part: str) -> None:
    key = state.draft(keys.worksheet(answered.reflection.id, part, place))
    st.button(label, key=key, width="stretch", on_click=store.to_screen, args=(answered.reflection.id, place))


def _take(answered: Answered, words: WorksheetSummaryWords) -> None:
    """The letter as text, and the way to a document. After anything that tells of danger, the notice on devices comes first."""
    own = answered.reflection.id
    if safety_gate.needs_notice(answered) and not store.notice_read(own):
        with st.container(border=True):
            st.markdown(f"**{words.notice_title}**")
            st.markdown("\n".join(f"- {line}" for line in words.notice))
            st.button(words.notice_button, key=keys.worksheet(own, "notice"), on_click=store.read_notice, args=(own,))
        return
    text = letter.as_text(answered, words)
    browser.copy_button(text, words.copy_button, words.copied, key=keys.worksheet(own, "copy"))
    components.small_print(words.copy_says)
    site.link(words.document_link.page, words.document_link.label, icon=":material/description:")


def _look_again(answered: Answered, words: WorksheetSummaryWords) -> None:
    """A day to look at it all again, put into the tracker on the person's tap alone."""
    own, kept = answered.reflection.id, watching.kept_of(state.notes(), answered.reflection.id)
    now = watch_of(answered, clock.today())
    if kept and watching.same(kept, now):
        st.markdown(words.look_kept.format(date=dates.full(kept.by)) if kept.by else words.look_looked)
        st.button(words.look_drop, key=keys.worksheet(own, "drop_date"), on_click=store.drop_date, args=(own,))
        return
    st.markdown(words.look_says)
    key = question.key_of(answered, "look-again", "")
    days = question.soon()
    if now and now.by and now.by not in days:
        days = {now.by: words.look_put.format(date=dates.full(now.by)), **days}
    with st.container(horizontal=True, gap="xsmall"):
        for number, (day, name) in enumerate(days.items()):
            at = keys.worksheet(own, "look", str(number))
            st.button(name, key=state.draft(at), on_click=store.look_again, args=(own, day, key))
    question.date_field(words.look_says, None, key, store.look_again, own, None, key)


def _deeper(answered: Answered, words: WorksheetSummaryWords) -> None:
    st.header(words.deeper, anchor=False)
    components.small_print(words.deeper_says)
    with st.container(gap="xsmall", key=f"{keys.WORKSHEET_ROWS}_deeper"):
        for topic, steps in route.topics(answered):
            says = answered.fill(topic.says)
            _row(answered, f"**{topic.title}**  \n{says}", steps[0].place, "deeper")


def _everything(answered: Answered, words: WorksheetSummaryWords) -> None:
    """Every answer, word for word, the lean, and the safety answers for someone who wants them here."""
    everything(answered, words)
    st.markdown(words.closing)
    key = question.key_of(answered, "lean", "")
    _lean(answered, words, key)
    own = answered.reflection.id
    if summary.on_page(answered):
        st.button(words.safety_remove, key=keys.worksheet(own, "hide_safety"), on_click=store.hide_safety, args=(own,))
    elif any(told.choice for told in answered.safety.values()):
        components.small_print(words.safety_says)
        st.button(words.safety_add, key=keys.worksheet(own, "show_safety"), on_click=store.show_safety, args=(own,))


def everything(answered: Answered, words: WorksheetSummaryWords) -> None:
    """All that someone wrote, in parts; what belongs to one option stands together."""
    st.markdown(f"**{words.right_now}**")
    for section in summary.sections(answered, words):
        st.subheader(section.title, anchor=False)
        for part in section.paragraphs:
            if part.head:
                st.divider()
            paragraph(part)


def _lean(answered: Answered, words: WorksheetSummaryWords, key: str) -> None:
    lean = answered.text("lean")
    st.text_area(
        words.lean,
        value=lean,
        max_chars=answers.PAGE,
        height=96,
        key=state.draft(key),
        on_change=store.answer,
        args=(answered.reflection.id, "lean", "", key),
        label_visibility="collapsed",
    )
    lists = answered.words.hears
    said = next((line for name, line in words.leaning.items() if hears(lean, lists[name])), "") if lean else ""
    if said:
        st.markdown(said)
