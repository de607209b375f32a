"""The page that someone came from to ask: what it is about, and its questions to tap."""

from __future__ import annotations

import streamlit as st

from lib.content.models import ARTICLE_IDS
from lib.content.pages import PAGES
from lib.content.words.flat import SubjectWords, TalkWords
from lib.guide.subject import topics_of
from lib.ui import keys, library
from lib.ui.guide import ask_from, messages


def draw() -> tuple[str, ...]:
    """Say where someone came from, with questions to tap; return the topics that a short question is about."""
    page, number = ask_from.asked_from()
    if page in {"", "start", "talk"}:
        return ()
    words, subjects, guide = library.wording(TalkWords), library.wording(SubjectWords), library.guide()
    near = topics_of(guide, page, number, subjects.pages)
    article = library.library().article(number) if page == "article" and number and number <= len(ARTICLE_IDS) else None
    if article:
        st.markdown(words.subject.article.format(name=article.head.short))
    else:
        st.markdown(words.subject.page.format(name=subjects.names.get(page, PAGES[page].title)))
    with st.container(horizontal=True, gap="xsmall"):
        for topic_id in near:
            if topic := guide.topic(topic_id):
                st.button(topic.title, key=keys.talk("subject", topic_id), on_click=messages.choose, args=(topic_id,))
    return near
