"""One reply as a page draws it: help first, what was understood, passages, where articles differ, what to open next."""

from __future__ import annotations

import streamlit as st

from lib.content.markdown import literal
from lib.content.models import Line
from lib.content.words.flat import ArticleWords, HelpWords, TalkWords
from lib.content.words.shell import LabelWords
from lib.guide.replay import AnsweredTurn
from lib.guide.reply import Disagreement, Help, Quote, Reply
from lib.ui import components, keys, library, site
from lib.ui.guide import log_reply, messages, steps

MOST_NUMBERS = 4


def draw(told: AnsweredTurn, reply: Reply, *, newest: bool) -> None:
    """All of a reply."""
    words = library.wording(TalkWords)
    if reply.help:
        _help(reply.help, newest=newest)
        if reply.passages:
            components.small_print(words.reply.answer_below)
    if reply.log:
        log_reply.draw(told, reply.log)
    else:
        st.markdown(f"{reply.says} {reply.who_knows}".strip())
    for place, quote in enumerate(reply.passages):
        _passage(quote, keys.talk("note", told.turn.id, str(place)))
    if reply.disagreement:
        _differ(reply.disagreement, told, words)
    if reply.asks:
        _readings(told, reply)
    if reply.steps and not reply.asks:
        components.small_print(words.reply.steps)
        with st.container(horizontal=True, gap="xsmall"):
            steps.draw(told, reply)
    if newest and not reply.asks and reply.readings:
        with st.expander(words.reply.not_quite, type="compact"):
            st.markdown(words.reply.not_quite_says)
            _readings(told, reply)


def _readings(told: AnsweredTurn, reply: Reply) -> None:
    """Other ways to understand it, as chips."""
    with st.container(horizontal=True, gap="xsmall"):
        for reading in reply.readings:
            key = keys.talk("reading", told.turn.id, reading.topic)
            st.button(reading.title, key=key, on_click=messages.choose, args=(reading.topic,))


def _passage(quote: Quote, key: str) -> None:
    """What one article says; its name and how solid it is open the note."""
    content, words, labels = library.library(), library.wording(TalkWords).reply, library.wording(LabelWords)
    claim, article = content.claim_by_id.get(quote.claim), content.article(int(quote.article[1:]))
    if claim is None or article is None:
        return
    evidence = labels.evidence[claim.evidence] if claim.evidence else words.no_evidence
    with st.container(gap=None, key=key):
        st.markdown(claim.statement)
        label = words.note.format(article=article.head.short, evidence=evidence)
        with st.popover(label, type="tertiary", icon=":material/menu_book:"):
            st.markdown("\n".join([f"- {item}" for item in claim.items] or [claim.statement]))
            st.markdown(words.rests.format(evidence=evidence))
            components.small_print(article.head.solidity)
            components.evidence(content.notes_for([claim]), labels, library.wording(ArticleWords))
            part = next((at for at, section in enumerate(article.sections, 1) if claim.id in section.claims), 0)
            where = {"s": str(part)} if part else {}
            site.link("article", words.open_article, icon=":material/menu_book:", n=str(article.number), d="2", **where)


def _differ(differ: Disagreement, told: AnsweredTurn, words: TalkWords) -> None:
    """Each side in a line, with the way to all of it."""
    names = {article.id: article.head.short for article in library.library().articles}
    lines = (
        words.reply.differ_line.format(
            side=stand.side, articles=", ".join(names.get(one_article, one_article) for one_article in stand.articles)
        )
        for stand in differ.stands
    )
    number = next((topic.number for topic in library.library().topics if topic.id == differ.id), None)
    with st.container(gap="xsmall", key=f"group_differ_{told.turn.id}"):
        st.markdown("\n".join([words.reply.differ, "", *(f"- {line}" for line in lines)]))
        site.link("compare", words.reply.differ_link, icon=":material/alt_route:", **({"q": str(number)} if number else {}))


def _help(given: Help, *, newest: bool) -> None:
    """Support and numbers for where someone is, before all else."""
    content, words, help_words = library.library(), library.wording(TalkWords), library.wording(HelpWords)
    st.markdown("\n\n".join(f"**{sentence}**" for sentence in given.says))
    place = components.here(content)
    lines = numbers(given, place)
    if lines:
        with st.container(key="lines_talk" if newest else None):
            st.markdown("\n\n".join(_number(line, help_words) for line in lines))
    elif place:
        st.markdown(help_words.no_crisis)
    if newest:
        if not place:
            components.small_print(words.help.place)
        components.country_buttons(content, help_words, keys.COUNTRY_TALK)
    with st.container(horizontal=True, gap="small"):
        site.link("help", words.help.link, icon=":material/call:")
        site.link("moment", words.help.calm, icon=":material/air:")


def numbers(given: Help, place: str | None) -> list[Line]:
    """The first lines of each kind that is needed, the most pressing first."""
    content = library.library()
    of_kind = [content.lines_for(place or "", kind) for kind in given.lines]
    first = [next((line for line in lines if line.first), lines[0]) for lines in of_kind if lines]
    return list(dict.fromkeys(first))[:MOST_NUMBERS]


def _number(line: Line, words: HelpWords) -> str:
    quiet = words.silent.format(how=literal(line.silent)) if line.silent and line.kind == "emergency" else ""
    return "  \n".join(filter(None, (components.number(line), quiet)))
