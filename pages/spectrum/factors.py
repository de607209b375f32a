"""The change explorer: six conditions by seven authors, what research says, and what could be seen."""

import streamlit as st

from lib.content import markdown
from lib.content.models import ARTICLE_IDS
from lib.content.words.spectrum import Factor, FactorReading, FactorWords
from lib.spectrum import practice
from lib.tracker import watching
from lib.ui import components, keys, library, shell, site, spectrum, state

words = library.wording(FactorWords)

FACTORS = {factor.id: factor for factor in words.factors}
ALL = "all"


def take_click() -> None:
    """Show what a click on the picture means."""
    names = {f"{factor} {article}": (factor, article) for factor in FACTORS for article in ARTICLE_IDS}
    cell = practice.clicked(practice.selected(state.event(keys.FACTOR_MATRIX)), words.factors)
    # A second click on a mark takes it out of the selection, so nothing arrives; it means the same mark.
    name = " ".join(cell) if cell else state.choice(keys.FACTOR_CLICKED, names)
    if name:
        state.show(keys.FACTOR_CLICKED, name)
        state.show(keys.FACTOR, names[name][0])
        state.show(keys.FACTOR_ARTICLE, names[name][1])


def table() -> str:
    rows = [(f.title, *(words.marks[f.cells[article].reading] for article in ARTICLE_IDS)) for f in words.factors]
    names = [library.article_name(article) for article in ARTICLE_IDS]
    key = " · ".join(f"{words.marks[reading]} {label.lower()}" for reading, label in words.readings.items())
    return f"{key}\n\n{markdown.table((words.column_factor, *names), rows, align='-ccccccc')}"


def choose() -> tuple[Factor, str | None]:
    factor = st.pills(
        words.choose_factor,
        list(FACTORS),
        default=next(iter(FACTORS)),
        required=True,
        format_func=lambda each: FACTORS[each].label,
        key=state.draft(keys.FACTOR),
        persist_state="session",
        wrap=True,
    )
    names = {ALL: words.all_articles} | {article: library.article_name(article) for article in ARTICLE_IDS}
    article = st.pills(
        words.choose_article,
        list(names),
        default=ALL,
        required=True,
        format_func=names.__getitem__,
        key=state.draft(keys.FACTOR_ARTICLE),
        persist_state="session",
        wrap=True,
    )
    return FACTORS[str(factor)], None if article == ALL else str(article)


def told(article: str, cell: FactorReading) -> str:
    return f"- **{library.article_name(article)}** {components.badge(words.voices[article])} {cell.says}"


def all_seven(factor: Factor) -> None:
    parts = [
        f"**{words.marks[reading]} {words.readings[reading]}**\n\n" + "\n".join(told(*cell) for cell in cells)
        for reading, cells in practice.by_reading(factor)
    ]
    st.markdown("\n\n".join(parts))
    spectrum.claims_drawer(words.claims, factor.id, practice.claims_behind(factor))


def one(factor: Factor, article: str) -> None:
    cell = factor.cells[article]
    with st.container(border=True):
        st.markdown(f"**{words.marks[cell.reading]} {words.readings[cell.reading]}**\n\n{told(article, cell)}")
        if cell.claims:
            spectrum.said(cell.claims, (), "")
        label = words.read.format(article=library.article_name(article))
        site.link("article", label, icon=":material/menu_book:", n=str(ARTICLE_IDS.index(article) + 1))


def research(factor: Factor) -> None:
    st.markdown(f"**{words.research}.** {factor.research}")
    if factor.notes:
        spectrum.claims_drawer(words.notes, f"{factor.id}-research", (), factor.notes, words.research)


def send(factor: Factor) -> None:
    """Hand what was ticked to the tracker."""
    ticked = [item.id for item in factor.watch if state.ticked(keys.watching(item.id))]
    spectrum.send_to_tracker(ticked)
    state.show(keys.WATCH_SENT, len(ticked))


def names_of(claims: tuple[str, ...]) -> str:
    return ", ".join(map(library.article_name, practice.articles_of(claims)))


def watch(factor: Factor) -> None:
    st.subheader(words.watch_title, anchor=False)
    components.small_print(words.watch_lead)
    lines = {item.id: f"{item.text} {components.small(names_of(item.claims))}" for item in factor.watch}
    held = watching.items_held(state.notes())
    there = [line for watch_id, line in lines.items() if watch_id in held]
    if there:
        st.markdown("\n".join(f"- {line}" for line in there))
        components.small_print(words.watch_there)
        site.link("options", words.watch_see, icon=":material/visibility:")
    for watch_id, line in lines.items():
        if watch_id not in held:
            st.checkbox(line, key=state.draft(keys.watching(watch_id)), persist_state="session")
    if len(there) < len(lines) and st.button(words.watch_button, key=keys.WATCH, on_click=send, args=(factor,)):
        st.markdown(words.watch_sent if state.place(keys.WATCH_SENT, len(lines) + 1) else words.watch_nothing)


def explorer() -> None:
    picture = st.container()
    factor, article = choose()
    with picture:
        spectrum.matrix(words, factor.id, article, take_click)
        st.markdown(f"**{words.matrix_caption}**")
        with st.expander(words.matrix_table):
            st.markdown(f"{table()}\n\n{words.matrix_caption}")
    st.subheader(factor.title, anchor=False)
    st.markdown(factor.asks)
    if factor.care and factor.risky:
        components.way_to_help(factor.care, words.help)
    elif factor.care:
        st.markdown(factor.care)
    if article:
        one(factor, article)
    else:
        all_seven(factor)
    research(factor)
    if not state.presenting():
        watch(factor)


shell.title("factors", words.title)
st.markdown(words.lead)
st.header(words.matrix_title, anchor=False)
st.markdown(words.matrix_says)
explorer()

with st.container(horizontal=True, gap="small"):
    site.link(words.origins.page, words.origins.label, icon=":material/arrow_forward:")
    site.link(words.more.page, words.more.label, icon=":material/alt_route:")
