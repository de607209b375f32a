"""What the pages of the support wing share: leaflets, where advice comes from, lines of one's own. All other text is ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import streamlit as st

from lib.content.markdown import literal
from lib.content.models import PageName
from lib.content.words.base import Link
from lib.content.words.flat import ArticleWords
from lib.content.words.shell import LabelWords
from lib.content.words.support import Cited, Leaflet, PartsWords, PlanWords, Source, SourceWords, SupportWords
from lib.records.plan import PlanLine
from lib.records.record import ref
from lib.support import plan
from lib.ui import components, fields, keys, library, shell, site, state

_ICONS: dict[PageName, str] = {"help": ":material/call:", "moment": ":material/air:"}


def leaflet(page: PageName, words: Leaflet) -> None:
    """A page to read: safety first, then its parts, where all that comes from, and a small next step."""
    shell.title(page, words.title)
    with st.container(border=True, gap="small"):
        st.markdown(words.first)
        links(words.first_links)
    st.markdown(words.lead)
    parts(words)
    origins(page, [cited for _, cited in words.cited()])
    st.markdown(words.close)
    links(words.close_links)


def parts(words: PartsWords) -> None:
    """The parts of a leaflet, each with its points, and whose those are that name nobody."""
    for part in words.parts:
        st.header(part.title, anchor=False)
        text = with_names(part.text, part) if part.text else ""
        points = "\n".join(f"- {with_names(point.text, point)}" for point in part.points)
        st.markdown("\n\n".join(filter(None, (text, points))))
    if words.ours:
        components.small_print(words.ours)


def links(targets: Iterable[Link]) -> None:
    """Links side by side, or one below the other where there is no room."""
    targets = tuple(targets)
    if targets:
        with st.container(horizontal=True, gap="small"):
            for target in targets:
                icon = _ICONS.get(target.page, ":material/arrow_forward:")
                site.link(target.page, target.label, icon=icon, **target.query)


def with_names(text: str, cited: Cited) -> str:
    """Advice as Markdown, followed by the articles and others that it comes from, but for those its text names already."""
    content = library.library()
    cited_ids = {claim.article for claim in content.claims_named(cited.claims)}
    articles = (article.credit for article in content.articles if article.id in cited_ids and not article.named_in(text))
    others = (literal(source.who) for source in _sources(cited.sources))
    who = " · ".join(dict.fromkeys(chain(articles, others)))
    return f"{text} {components.small(f'({who})')}" if who else text


@st.fragment
def origins(key: str, cited: Sequence[Cited]) -> None:
    """The claims, the research and the sources behind a page or a part of it, drawn only once someone opens them."""
    content, words, labels = library.library(), library.wording(SupportWords), library.wording(LabelWords)
    claims = content.claims_named(dict.fromkeys(chain.from_iterable(part.claims for part in cited)))
    sources = _sources(tuple(chain.from_iterable(one_part.sources for one_part in cited)))
    if not claims and not sources:
        return
    drawer = st.expander(words.origins, key=state.draft(keys.origins(key)), on_change="rerun")
    if not drawer.open:
        return
    article_words = library.wording(ArticleWords)
    with drawer:
        if claims:
            components.claims(claims, labels, article_words, named=True)
        if notes := content.notes_for(claims):
            st.markdown(f"**{words.research}**")
            components.evidence(notes, labels, article_words)
        if sources:
            lines = "\n".join(f"- {_source(source, words)}" for source in sources)
            st.markdown(f"**{words.sources}**\n\n{lines}\n\n{components.small(words.sources_read)}")


def _sources(ids: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources with these ids; none where their file is broken, as advice must not go missing with its footnotes."""
    try:
        return library.wording(SourceWords).named(ids)
    except library.MissingContentError:
        return ()


def _source(source: Source, words: SupportWords) -> str:
    form = words.source_year if source.year else words.source
    line = form.format(
        who=literal(source.by or source.who), title=literal(source.title), web=literal(source.web), year=source.year
    )
    return f"{line} {words.source_seen.format(seen=literal(source.seen))}" if source.seen else line


LONGEST_LINE = 140


def own_lines(section_id: str, label: str, *, marked: bool = True) -> None:
    """The lines of this part, each to mark where `marked`, and the field for another."""
    for number, line in enumerate(plan.own_lines(state.notes(), section_id), start=1):
        _line(line, number, marked=marked)
    st.text_input(
        label,
        max_chars=LONGEST_LINE,
        key=state.draft(keys.plan_own(section_id)),
        persist_state="session",
    )
    add = library.wording(PlanWords).own_add
    st.button(add, key=keys.plan_own_add(section_id), on_click=_add, args=(section_id,))


def _add(section_id: str) -> None:
    made = plan.own_line(state.new_id(), section_id, state.get_draft(keys.plan_own(section_id)))
    if made:
        state.keep(made)
        state.show(keys.plan_own(section_id), "")


def _mark(line_id: str) -> None:
    """By its id: Streamlit holds what a callback is given for longer than an erased line may be there."""
    if line := state.notes().get(PlanLine, line_id):
        state.keep(plan.marked(line, state.get_draft(keys.plan_own_mark(line.id))))


def _line(line: PlanLine, number: int, *, marked: bool) -> None:
    words = library.wording(PlanWords)
    labels = {"to-do": words.to_do, "done": words.done}
    name = words.own_mark.format(number=number)
    with st.container(gap="xsmall"):
        components.own_words(line.text)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if marked:
                state.show(keys.plan_own_mark(line.id), line.state)
                look = {"required": True, "label_visibility": "collapsed"}
                fields.tapped(name, labels, keys.plan_own_mark(line.id), _mark, line.id, draw=st.segmented_control, **look)
            key = keys.plan_take_out(line.id)
            st.button(words.take_out, key=key, type="tertiary", on_click=state.take_away, args=(ref(line),))
