"""Pieces that several pages draw: an article's card, a list of claims, a helpline. All text here is our own content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

import streamlit as st

from lib.content.library import Library
from lib.content.markdown import literal
from lib.content.models import Article, Claim, EvidenceNote, Line
from lib.content.words.base import Link
from lib.content.words.flat import ArticleWords, HelpWords, LibraryWords
from lib.content.words.shell import LabelWords
from lib.records.own_words import OwnWords
from lib.support.place import likely
from lib.ui import fields, keys, library, site, state

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from lib.guide.search import Hit

# Made from content alone, so that sessions may share them.

_STATUS_COLOUR = {
    "supported": "green",
    "mixed": "gray",
    "early": "gray",
    "not-supported": "orange",
    "none-found": "gray",
    "contradicted": "orange",
    "guidance": "blue",
}


def ink() -> str:
    """The text colour of the scheme someone reads in; charts can't inherit it with enough contrast."""
    dark = st.context.theme.type == "dark"
    return str(st.get_option(f"theme.{'dark' if dark else 'light'}.textColor") or ("#e8e4dc" if dark else "#24302f"))


def small(markdown: str) -> str:
    """Small print, from our wording; st.caption fades its text below the contrast that tired eyes need."""
    return f":small[:gray[{markdown}]]"


def small_print(text: str) -> None:
    """A paragraph of small print."""
    st.markdown(small(text))


def minor(text: str) -> str:
    """Markdown of a heading of the second level, set like one of the third: for parts that stand right under a page's title."""
    return f"## {text}"


def minor_heading(text: str) -> None:
    """Such a heading by itself."""
    st.markdown(minor(text), anchors=False)


def spoken(name: str) -> DeltaGenerator:
    """Around a message after an action: it is said aloud once it appears on the page, or reads otherwise; see spoken.js."""
    return st.container(key=f"{keys.SAID}{name}", gap="small")


def own_words(words: OwnWords) -> None:
    """A person's own words, as they stand."""
    st.text(words.raw)


def own_words_in(form: str, **parts: OwnWords | int) -> None:
    """A sentence of ours that holds a person's own words, as they stand."""
    st.text(form.format(**{name: part.raw if isinstance(part, OwnWords) else part for name, part in parts.items()}))


def cards(name: str) -> DeltaGenerator:
    """A group in which every link and button is one large target, drawn as a card by page.css."""
    return st.container(key=f"cards_{name}", gap="small")


def card_link(target: Link, text: str = "", *, icon: str | None = None) -> None:
    """A link that is a card: its label in bold and, under it, what it leads to. Draw it inside `cards()`."""
    site.link(target.page, f"**{target.label}**\n\n{text}" if text else f"**{target.label}**", icon=icon, **target.query)


def badge(text: str, colour: str = "gray") -> str:
    """A small label inside Markdown; its words carry the meaning, the colour only sets it apart."""
    return f":{colour}-badge[{text}]"


def article_card(article: Article, words: LibraryWords, labels: LabelWords) -> None:
    """One of the seven, as the library shows it."""
    head = article.head
    badges = (labels.stances[head.stance], labels.rests_on[head.rests_on], words.reading_time.format(minutes=article.minutes))
    with st.container(border=True):
        lines = (minor(head.short), " ".join(map(badge, badges)), head.stance_sentence, head.viewpoint, small(head.solidity))
        st.markdown("\n\n".join(lines), anchors=False)
        site.link("article", words.read, icon=":material/menu_book:", n=str(article.number))


def search_hit(hit: Hit, content: Library, words: LibraryWords) -> None:
    """A sentence that fits a search, its matching words bold, with the way to its article."""
    passage = hit.passage
    article = content.article(passage.article)
    if article is None:
        return
    place = {"minute": words.where_minute, "claim": words.where_claim, "full": passage.heading}[passage.where]
    bold = re.sub(r"[\w'’]+", lambda m: f"**{m[0]}**" if hit.matches(m[0]) else m[0], passage.text)
    with st.container(border=True, gap="small"):
        st.markdown(f"{bold}  \n{small(place)}")
        depth = {} if passage.where == "minute" else {"d": "2"}
        site.link("article", article.head.short, icon=":material/menu_book:", n=str(article.number), **depth)


def claims(found: Iterable[Claim], labels: LabelWords, words: ArticleWords, *, named: bool = False) -> None:
    """Claims as one list, each with what its article offers for it; `named` says which article it is from."""
    lines = "\n".join(_claim(claim, labels, named=named) for claim in found)
    st.markdown(f"{small(words.claims_key)}\n\n{lines}")


def _claim(claim: Claim, labels: LabelWords, *, named: bool) -> str:
    origin = f"**{library.article_name(claim.article)}** " if named else ""
    mark = f" {badge(labels.evidence[claim.evidence])}" if claim.evidence else ""
    items = "".join(f"\n    - {item}" for item in claim.items)
    return f"- {origin}{claim.statement}{mark}{items}"


def evidence(notes: Iterable[EvidenceNote], labels: LabelWords, words: ArticleWords) -> None:
    """What research says about some claims, with its limits and its sources."""
    for note in notes:
        # The verdict first: a claim that research speaks against must not stand out as if it were the finding.
        verdict = badge(labels.statuses[note.status], _STATUS_COLOUR[note.status])
        parts = [f"{verdict} {words.verdict.format(claim=note.claim)}", note.finding]
        if note.limits:
            parts.append(words.limits.format(limits=note.limits))
        if note.sources:
            parts.append(small(words.sources.format(sources=literal(" · ".join(note.sources)))))
        st.markdown("  \n".join(parts))


def way_to_help(text: str, *links: Link) -> None:
    """A sentence that puts safety first, with the links it speaks of."""
    with st.container(border=True, gap="small"):
        st.markdown(text)
        with st.container(horizontal=True, gap="small"):
            for target in links:
                site.link(target.page, target.label, icon=":material/call:" if target.page == "help" else ":material/air:")


def country_box(content: Library, words: HelpWords, key: str) -> str | None:
    """Ask where someone is, in one line; the choice stays in the session. Returns a place's id, 'world', or None."""
    names, place = _places(content, words), here(content)
    options = list(names)
    look = {"index": options.index(place) if place in options else None, "placeholder": words.choose_placeholder}
    fields.tapped(words.choose, names, key, state.choose_country, key, draw=st.selectbox, **look)
    return here(content)


def country_buttons(content: Library, words: HelpWords, key: str) -> None:
    """The same as buttons: in sight where it is not known yet, else behind a line that says whose numbers these are."""
    names, place = _places(content, words), here(content)
    known = names.get(place or "") if place != "world" else None
    says = (words.place_chosen if state.get().country else words.place_likely).format(place=known)
    state.show(key, place)
    with st.expander(says, type="compact") if known else st.container():
        fields.tapped(words.choose, names, key, state.choose_country, key, label_visibility="collapsed" if known else "visible")


def here(content: Library) -> str | None:
    """Where someone is: what they chose, else what the browser's clock or language says, read anew and kept nowhere."""
    return state.get().country or likely(content.places, st.context.timezone, st.context.locale)


def _places(content: Library, words: HelpWords) -> dict[str, str]:
    return {place.id: place.name for place in content.places} | {"world": words.elsewhere}


def helpline(line: Line, words: HelpWords) -> str:
    """One line as Markdown: name and number, whom it serves, how to reach it, also quietly."""
    rows = [
        words.serves.format(whom=literal(line.serves)),
        words.web.format(addresses=", ".join(f"[{literal(a)}](https://{a})" for a in line.web)) if line.web else "",
        words.hours.format(hours=literal(line.hours)) if line.hours else "",
        words.languages.format(languages=literal(line.languages)) if line.languages else "",
        words.silent.format(how=literal(line.silent)) if line.silent else "",
        *(literal(text) for text in (line.trace, line.note) if text),
    ]
    return "  \n".join((f"**{_name(line)}**", *_reached(line), *filter(None, rows)))


def number_sources(lines: Iterable[Line], words: HelpWords) -> None:
    """At the foot, once: that the numbers are not confirmed, and where each was seen."""
    small_print(words.unconfirmed_means)
    with st.expander(words.sources_title, type="compact"):
        st.markdown("\n".join(f"- **{_name(line)}.** {_provenance(line, words)}" for line in lines))


def dialled(number: str) -> str:
    """What a phone dials for a printed number, as a `tel:` address takes it."""
    return quote("".join(c for c in number if c in "0123456789+*#"), safe="+*")


def _provenance(line: Line, words: HelpWords) -> str:
    year = words.year_unknown if line.source_year == "unknown" else str(line.source_year)
    parts = [words.source.format(source=literal(line.source), year=year)]
    if line.confidence == "secondary":
        parts.append(words.secondary)
    if line.verified_on:
        parts.append(words.confirmed.format(date=line.verified_on))
    return " ".join(parts)


def number(line: Line) -> str:
    """A line's name and number only, as Markdown, for someone who can't read more now."""
    return "  \n".join((_name(line), *_reached(line)))


def _reached(line: Line) -> list[str]:
    calls = [f"**{_numbers(line)}**"] if line.phone else []
    return [*calls, literal(line.text)] if line.text else calls


def _name(line: Line) -> str:
    return literal(f"{line.name} ({line.region})" if line.region else line.name)


def _numbers(line: Line) -> str:
    return " · ".join(f"[{literal(number)}](tel:{dialled(number)})" for number in line.phone)
