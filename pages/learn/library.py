"""The seven articles as cards, filters, and a search over all of them."""

import streamlit as st

from lib.content import relations
from lib.content.models import Audience
from lib.content.words.flat import LibraryWords
from lib.content.words.shell import LabelWords
from lib.ui import components, keys, library, shell, site, state

content, words, labels = library.library(), library.wording(LibraryWords), library.wording(LabelWords)

AT_FIRST, AT_A_TIME = 3, 8
# Links say whom they are for by number, so that the address names nobody.
AUDIENCES: dict[str, Audience] = {"1": "close", "2": "self", "3": "after"}

ICONS = {
    "compare": ":material/alt_route:",
    "factors": ":material/tune:",
    "scenes": ":material/theater_comedy:",
    "glossary": ":material/dictionary:",
    "group": ":material/groups:",
}


def ask() -> str:
    """The search box, in a form: leaving the box must not redraw the page under a finger that is on its way to a link."""
    with st.form(state.draft(keys.SEARCH_FORM), border=False):
        typed = st.text_input(
            words.search_label,
            help=words.search_help,
            key=state.draft(keys.SEARCH),
            persist_state="session",
            icon=":material/search:",
        )
        st.form_submit_button(words.search_button, on_click=state.new_search)
    return typed.strip()


def find() -> None:
    query = ask()
    if not query:
        return
    from lib.guide import search  # noqa: PLC0415 - modules that only a search needs

    if len(query) > search.QUERY_LIMIT:
        st.info(words.query_too_long.format(limit=search.QUERY_LIMIT))
        return
    if not search.has_words(query):
        st.info(words.query_no_words)
        return
    if search.names_any(query, words.danger_words):
        components.way_to_help(words.danger, words.help, words.moment)
    result = search.search(library.index(), query)
    if result.corrected:
        components.small_print(words.corrected.format(words=", ".join(result.corrected)))
    if not result.hits:
        components.way_to_help(words.results_none, words.help, words.moment)
        return
    with components.spoken("results"):
        st.markdown(words.results_one if len(result.hits) == 1 else words.results.format(count=len(result.hits)))
    shown = state.shown_hits(AT_FIRST)
    for hit in result.hits[:shown]:
        components.search_hit(hit, content, words)
    left = len(result.hits) - shown
    if left > 0:
        st.button(
            words.results_more.format(count=min(left, AT_A_TIME)),
            key=keys.SEARCH_MORE,
            on_click=state.show,
            args=(keys.HITS, shown + AT_A_TIME),
        )


shell.title("library", words.title)
st.markdown(words.lead)
with st.container(horizontal=True, gap="xsmall", key="library_more"):
    for more in words.more:
        site.link(more.page, more.label, icon=ICONS[more.page])
find()

asked = AUDIENCES.get(str(st.query_params.get("for", "")))
audience = st.pills(
    words.filter_audience,
    list(labels.audiences),
    default=asked,
    format_func=labels.audiences.__getitem__,
    key=state.draft(keys.AUDIENCE),
)
theme = st.pills(
    words.filter_theme,
    list(labels.themes),
    format_func=labels.themes.__getitem__,
    key=state.draft(keys.THEME),
)
chosen = relations.fitting(content.articles, audience, theme)
for article in chosen:
    components.article_card(article, words, labels)
if not chosen:
    st.info(words.filter_none)
