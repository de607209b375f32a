"""The page at the end, drawn: the person's words as they stand, in one type, with a way to change each part."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.records.reflection import Reflection
from lib.tracker import watching
from lib.ui import browser, clock, components, keys, library, site, state
from lib.ui.worksheet import home, question, store
from lib.worksheet import answers, route, safety_gate, summary
from lib.worksheet.answered import SAFETY, Answered
from lib.worksheet.summary import Paragraph, Section
from lib.worksheet.tripwire import watch_of


def waiting(reflection: Reflection, words: WorksheetSummaryWords) -> None:
    """In place of an earlier page, while it is answered afresh."""
    st.markdown(words.again_hidden)
    key = state.draft(keys.worksheet(reflection.id, "show"))
    st.button(words.again_show, key=key, on_click=store.show_anyway, args=(reflection.id,))
    site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")


def draw(held: Answered, words: WorksheetSummaryWords) -> None:
    st.markdown(words.lead)
    components.small_print(words.dated.format(date=summary.day(held.reflection.started_on)))
    if held.reflection.not_free:
        components.small_print(words.not_free)
    st.markdown(f"**{words.right_now}**")
    sections = summary.sections(held, words)
    for section in sections:
        _section(held, section, words)
    _lean(held, words)
    _safety(held, words)
    _copy(held, sections, words)
    site.link(words.none_link.page, words.none_link.label, icon=":material/arrow_back:")
    made = library.wording(WorksheetWords)
    with st.expander(made.made_title):
        home.made(made)


def _section(held: Answered, section: Section, words: WorksheetSummaryWords) -> None:
    with st.container(border=True):
        st.subheader(section.title, anchor=False)
        for opens, parts in _groups(section.paragraphs):
            with st.container(border=opens, gap="xsmall"):
                for part in parts:
                    _paragraph(part)
        if section.id == "mind":
            _date(held, words)
        target = SAFETY if section.id == "safety" else _stage_of(held, section.id)
        if target and (step := route.start_of(held, target)):
            key = state.draft(keys.worksheet(held.reflection.id, "change", section.id))
            if st.button(words.change, key=key, type="tertiary", on_click=store.go, args=(held.reflection.id, step.key)):
                site.go("worksheet")


def _groups(paragraphs: tuple[Paragraph, ...]) -> list[tuple[bool, list[Paragraph]]]:
    """The paragraphs, those that belong to one option together; True for the groups that an option opens."""
    groups: list[tuple[bool, list[Paragraph]]] = []
    for part in paragraphs:
        if part.head or not groups:
            groups.append((part.head, []))
        groups[-1][1].append(part)
    return groups


def _paragraph(part: Paragraph) -> None:
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


def _date(held: Answered, words: WorksheetSummaryWords) -> None:
    """To put the date someone set themselves into the log, on their tap alone."""
    own, now = held.reflection.id, watch_of(held, clock.today())
    kept = watching.kept_of(state.notes(), own)
    if kept and watching.same(kept, now):
        components.small_print(words.trip_kept.format(date=summary.day(kept.by)) if kept.by else words.trip_looked)
        st.button(words.trip_drop, key=keys.worksheet(own, "drop_date"), type="tertiary", on_click=store.drop_date, args=(own,))
    elif now:
        st.button(words.trip_keep, key=keys.worksheet(own, "keep_date"), on_click=store.keep_date, args=(own,))
        components.small_print(words.trip_says)


def _stage_of(held: Answered, block: str) -> str | None:
    """The stage that a part of the page comes from; None where the way does not lead there."""
    if block in {"matters", "sides"}:
        return block if any(stage.id == block for stage in route.stages(held)) else None
    of_questions = (s.id for s in route.stages(held) for x in s.screens if any(q.block == block for q in x.questions))
    return next(of_questions, None)


def _lean(held: Answered, words: WorksheetSummaryWords) -> None:
    st.markdown(words.closing)
    key = question.key_of(held, summary.LEAN, "")
    st.text_area(
        words.lean,
        value=held.text(summary.LEAN),
        max_chars=answers.PAGE,
        key=state.draft(key),
        on_change=store.answer,
        args=(held.reflection.id, summary.LEAN, "", key),
        label_visibility="collapsed",
    )


def _safety(held: Answered, words: WorksheetSummaryWords) -> None:
    """To put the safety answers on the page, or take them off it."""
    own = held.reflection.id
    if summary.on_page(held):
        st.button(words.safety_remove, key=keys.worksheet(own, "hide_safety"), on_click=store.hide_safety, args=(own,))
    elif any(told.choice for told in held.safety.values()):
        components.small_print(words.safety_says)
        st.button(words.safety_add, key=keys.worksheet(own, "show_safety"), on_click=store.show_safety, args=(own,))


def _copy(held: Answered, sections: tuple[Section, ...], words: WorksheetSummaryWords) -> None:
    """The page as text. After an answer that tells of danger, the notice on devices comes first."""
    own = held.reflection.id
    st.header(words.text_title, anchor=False)
    if safety_gate.needs_notice(held) and not store.notice_read(own):
        with st.container(border=True):
            st.markdown(f"**{words.notice_title}**")
            st.markdown("\n".join(f"- {line}" for line in words.notice))
            st.button(words.notice_button, key=keys.worksheet(own, "notice"), on_click=store.read_notice, args=(own,))
        return
    text = summary.as_text(held, words, sections)
    browser.copy_button(text, words.copy_button, words.copied, key=keys.worksheet(own, "copy"))
    components.small_print(words.text_says)
    with st.expander(words.text_button):
        st.code(text, language=None, wrap_lines=True)
