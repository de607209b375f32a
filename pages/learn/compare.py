"""Where the seven articles differ: one picture, the map of all questions, and each question with its sides."""

import streamlit as st

from lib.content import relations
from lib.content.models import ARTICLE_IDS, Topic
from lib.content.words.flat import ArticleWords, CompareWords
from lib.content.words.shell import LabelWords
from lib.ui import components, keys, library, shell, site, state

content, words, labels = library.library(), library.wording(CompareWords), library.wording(LabelWords)
article_words = library.wording(ArticleWords)


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def stance_table() -> str:
    rows = [f"| {words.column_article} | {words.column_answer} | {words.column_condition} |", "|---|---|---|"]
    for article in content.articles:
        head = article.head
        answer = f"{labels.stances[head.stance]}. {labels.rests_on[head.rests_on]}"
        rows.append("| " + " | ".join(map(cell, (f"{article.id} {head.short}", answer, head.stance_sentence))) + " |")
    return "\n".join(rows)


def map_table() -> str:
    rows = [f"| {words.map_topic} | " + " | ".join(ARTICLE_IDS) + " |", "|---|" + ":-:|" * len(ARTICLE_IDS)]
    for topic in content.topics:
        letters = relations.letters(topic)
        marks = [letters.get(article_id) or words.map_silent for article_id in ARTICLE_IDS]
        rows.append(f"| {cell(topic.short)} | " + " | ".join(marks) + " |")
    return "\n".join(rows)


def picture() -> None:
    readings = "; ".join(f"{a.head.short}, {labels.stance_meanings[a.head.stance]}" for a in content.articles)
    st.plotly_chart(
        components.stance_figure(components.ink()),
        config={"displayModeBar": False},
        alt=words.chart_alt.format(readings=readings),
        key=keys.STANCES,
    )


def sides(topic: Topic) -> None:
    names = {article.id: article.head.short for article in content.articles}
    for letter, label, positions in relations.by_side(topic):
        lines = "\n".join(f"- **{a} {names.get(a, '')}:** {p.says}" for a, p in positions)
        st.markdown(f"**{letter}. {label}**\n\n{lines}")
    quiet = relations.silent(topic)
    if quiet:
        lines = "\n".join(f"- **{a} {names.get(a, '')}:** {p.says}" for a, p in quiet)
        st.markdown(f"**{words.silent}**\n\n{lines}")


@st.fragment
def claims_behind(topic: Topic) -> None:
    drawer = st.expander(words.claims, key=state.draft(keys.topic_claims(topic.number)), on_change="rerun")
    if drawer.open:
        ids = [claim_id for _, position in sorted(topic.positions.items()) for claim_id in position.claims]
        with drawer:
            components.claims(
                (content.claim_by_id[i] for i in ids if i in content.claim_by_id), labels, article_words, named=True
            )
            components.evidence((content.note_by_id[i] for i in topic.notes if i in content.note_by_id), labels, article_words)


@st.fragment
def one_topic(asked: int | None) -> None:
    numbers = [topic.number for topic in content.topics]
    questions = {topic.number: topic.question for topic in content.topics}
    number = st.selectbox(
        words.topic_label,
        numbers,
        index=numbers.index(asked) if asked in numbers else 0,
        format_func=questions.__getitem__,
        key=state.draft(keys.TOPIC),
    )
    topic = content.topic(number)
    if topic is None:
        return
    st.subheader(topic.question, anchor=False)
    st.markdown(f"{components.badge(labels.strengths[topic.strength])}\n\n{topic.summary}")
    if topic.safety:
        components.way_to_help(topic.safety, words.help)
    sides(topic)
    st.markdown(
        f"**{words.settle}** {topic.settle}\n\n**{words.research}** {topic.research}\n\n**{words.reader}** {topic.reader}"
    )
    claims_behind(topic)


def question_part(asked: int | None) -> None:
    st.header(words.topic_title, anchor=False)
    one_topic(asked)


def picture_part() -> None:
    st.header(words.chart_title, anchor=False)
    st.markdown(words.chart_says)
    picture()
    st.markdown(stance_table())


query = st.query_params.get("q", "")
asked = relations.linked_number(query, 99)
origin = content.article(relations.linked_number(st.query_params.get("f", ""), len(ARTICLE_IDS)) or 0)

shell.title("compare", words.title)
if origin:
    site.link(
        "article", words.back.format(article=origin.head.short), icon=":material/arrow_back:", n=str(origin.number), d="2"
    )
st.markdown(words.lead)
if query and content.topic(asked or 0) is None:
    st.info(words.topic_unknown)
# Who comes for one question meets it first; who comes for the whole, the picture.
if asked:
    question_part(asked)
    picture_part()
else:
    picture_part()
    question_part(asked)
st.header(words.map_title, anchor=False)
st.markdown(f"{words.map_says} {words.map_key}")
st.markdown(map_table())
