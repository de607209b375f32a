"""Where the seven articles differ: their answers from no to yes, and each question with its sides."""

import streamlit as st

from lib.content import relations
from lib.content.markdown import table
from lib.content.models import ARTICLE_IDS, STANCES, Article, Topic
from lib.content.words.flat import ArticleWords, CompareWords
from lib.content.words.shell import LabelWords
from lib.ui import components, keys, library, shell, site, state

content, words, labels = library.library(), library.wording(CompareWords), library.wording(LabelWords)
article_words = library.wording(ArticleWords)
NAMES = {article.id: article.head.short for article in content.articles}


def answer(article: Article) -> None:
    """One article's answer: its name in a row, and what it says once the row is opened."""
    row = st.expander(f"**{article.head.short}**", key=state.draft(keys.answer(article.number)), on_change="rerun")
    if row.open:
        with row:
            st.markdown(f"{article.head.stance_sentence}\n\n{labels.rests_on[article.head.rests_on]}. {article.head.solidity}")
            site.link("article", words.read, icon=":material/arrow_forward:", n=str(article.number))


@st.fragment  # one for all: Streamlit copies much for each, and thirty took half of a run
def answers() -> None:
    """The seven answers under five headings, from no to yes: the place in the list says where an article stands."""
    for stance in STANCES:
        here = [article for article in content.articles if article.head.stance == stance]
        if here:
            st.markdown(f"**{labels.stances[stance]}**")
            for article in here:
                answer(article)
    with st.expander(words.as_table):
        rows = [(a.head.short, labels.stances[a.head.stance], labels.rests_on[a.head.rests_on]) for a in content.articles]
        st.markdown(table((words.column_article, words.column_answer, words.column_basis), rows))


def sides(topic: Topic) -> None:
    for _, label, positions in relations.by_side(topic):
        lines = "\n".join(f"- **{NAMES.get(article_id, '')}:** {position.says}" for article_id, position in positions)
        st.markdown(f"**{label}**\n\n{lines}")
    if quiet := relations.silent(topic):
        names = ", ".join(NAMES.get(article_id, "") for article_id, _ in quiet)
        st.markdown(f"**{words.silent}** {names}")


def claims_behind(topic: Topic) -> None:
    drawer = st.expander(words.claims, key=state.draft(keys.topic_claims(topic.number)), on_change="rerun", type="compact")
    if drawer.open:
        ids = [claim_id for _, position in sorted(topic.positions.items()) for claim_id in position.claims]
        with drawer:
            components.claims(
                (content.claim_by_id[i] for i in ids if i in content.claim_by_id), labels, article_words, named=True
            )
            components.evidence((content.note_by_id[i] for i in topic.notes if i in content.note_by_id), labels, article_words)


def question(topic: Topic, *, opened: bool) -> None:
    """One question as a row; what stands under it is drawn once it is opened."""
    row = st.expander(
        f"**{topic.question}**", expanded=opened, key=state.draft(keys.topic_row(topic.number)), on_change="rerun"
    )
    if not row.open:
        return
    with row:
        st.markdown(topic.summary)
        if topic.safety:
            components.way_to_help(topic.safety, words.help)
        sides(topic)
        st.markdown(
            f"**{words.settle}** {topic.settle}\n\n**{words.research}** {topic.research}\n\n**{words.reader}** {topic.reader}"
        )
        claims_behind(topic)


@st.fragment
def questions() -> None:
    """Every question but the one that someone came for."""
    for topic in content.topics:
        if topic is not known:
            question(topic, opened=False)


@st.fragment
def first_question(topic: Topic) -> None:
    question(topic, opened=True)


query = st.query_params.get("q", "")
asked = relations.linked_number(query, 99)
known = content.topic(asked or 0)
origin = content.article(relations.linked_number(st.query_params.get("f", ""), len(ARTICLE_IDS)) or 0)

shell.title("compare", words.title)
if origin:
    site.link(
        "article", words.back.format(article=origin.head.short), icon=":material/arrow_back:", n=str(origin.number), d="2"
    )
if query and known is None:
    st.info(words.topic_unknown)
# Who comes for one question meets it first.
if known:
    first_question(known)
else:
    st.markdown(words.lead)
st.header(words.answers_title, anchor=False)
answers()
st.header(words.questions_title, anchor=False)
st.markdown(words.questions_says)
questions()
site.link(words.more.page, words.more.label, icon=":material/arrow_forward:")
