"""One article in two depths, the claims behind each part, and where other articles say otherwise."""

import streamlit as st

from lib.content import relations
from lib.content.models import ARTICLE_IDS, Article, Topic
from lib.content.words.flat import ArticleWords
from lib.content.words.shell import LabelWords
from lib.ui import browser, components, dates, keys, library, shell, site, state

content, words, labels = library.library(), library.wording(ArticleWords), library.wording(LabelWords)

FULL = "full"
LINKED_TO_FULL = "2"


def differs(topic: Topic, article: Article) -> None:
    label = words.differs.format(question=topic.short)
    site.link("compare", label, icon=":material/alt_route:", q=str(topic.number), f=str(article.number))


def behind(article: Article, part: int) -> None:
    """The claims behind one part of the summary, drawn only once someone opens them."""
    found = content.claims_named(article.sections[part].claims) if part >= 0 else content.other_claims(article)
    label = words.claim_one if len(found) == 1 else words.claims.format(count=len(found))
    label = label if part >= 0 else words.more_lead.format(count=len(found))
    drawer = st.expander(label, key=state.draft(keys.section_claims(article.number, part)), on_change="rerun")
    if drawer.open:
        with drawer:
            components.claims(found, labels, words)
            notes = content.notes_for(found)
            if notes:
                st.markdown(f"**{words.research}**")
                components.evidence(notes, labels, words)
            # The sharpest disagreement of a part stands under its text already.
            for topic in relations.differing_topics(content, article.id, [claim.id for claim in found])[part >= 0 :]:
                differs(topic, article)


@st.fragment
def in_full(article: Article) -> None:
    for part, section in enumerate(article.sections):
        with st.container(key=keys.article_part(part + 1)):
            st.markdown(f"## {section.heading}\n\n{section.body}", anchors=False)
            for topic in relations.differing_topics(content, article.id, section.claims)[:1]:
                differs(topic, article)
            behind(article, part)
    if asked := relations.linked_number(st.query_params.get("s", ""), len(article.sections)):
        browser.start_at(keys.article_part(asked))
    if content.other_claims(article):
        st.header(words.more_title, anchor=False)
        behind(article, -1)


def about(article: Article) -> str:
    head = article.head
    facts = (words.viewpoint, head.viewpoint), (words.speaks_to, head.speaks_to), (words.solidity, head.solidity)
    lines = "\n".join(f"- **{name}** {text}" for name, text in facts)
    if not head.cautions:
        return lines
    cautions = "\n".join(f"- {caution}" for caution in head.cautions)
    return f"{lines}\n\n**{words.cautions}**\n\n{cautions}"


def neighbours(article: Article, depth: str) -> None:
    way = {"d": LINKED_TO_FULL} if depth == FULL else {}
    with st.container(horizontal=True):
        for number in (article.number - 1, article.number + 1):
            label, icon = words.previous, ":material/arrow_back:"
            if number > article.number:
                label, icon = words.next, ":material/arrow_forward:"
            if other := content.article(number):
                site.link("article", label.format(title=other.head.short), icon=icon, n=str(number), **way)
        site.link("library", words.all_articles, icon=":material/menu_book:")


def not_here(*, known: bool) -> None:
    shell.title("article", words.all_articles)
    st.info(words.broken if known else words.unknown)
    for other in content.articles:
        site.link("article", other.head.short, n=str(other.number))


def ask_depth(article: Article) -> str:
    linked = st.query_params.get("d") == LINKED_TO_FULL
    depth = st.segmented_control(
        words.depth,
        ["minute", FULL],
        default=FULL if linked else "minute",
        required=True,
        format_func={"minute": words.minute, FULL: words.full}.__getitem__,
        key=state.draft(keys.article_depth(article.number)),
    )
    return str(depth)


def whole(article: Article) -> None:
    head = article.head
    # Our short title is the large one: the article's own can be read across a room.
    shell.title("article", head.short)
    year = str(head.year or words.year_unknown)
    byline = components.small(words.byline.format(title=head.title, author=head.author, year=year))
    badges = map(components.badge, (labels.stances[head.stance], labels.rests_on[head.rests_on]))
    st.markdown(f"{byline}\n\n{' '.join(badges)}")
    depth = ask_depth(article)
    st.markdown(f"{article.minute}\n\n{about(article)}")
    if depth == FULL:
        in_full(article)
    else:
        components.small_print(words.read_full.format(minutes=article.minutes))
    st.header(words.original_title, anchor=False)
    reviewed = components.small(words.reviewed.format(date=dates.full(head.reviewed)))
    st.markdown(f"{words.original.format(title=head.title, author=head.author)}\n\n{reviewed}")
    neighbours(article, depth)


number = relations.linked_number(st.query_params.get("n", "1"), len(ARTICLE_IDS))
found = content.article(number) if number else None
if found:
    whole(found)
else:
    not_here(known=number is not None)
