"""Pieces that the practice pages share: parts that open, stepping through a deck, and pictures. All text is our content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from lib.content.models import ARTICLE_IDS
from lib.content.words.flat import ArticleWords
from lib.content.words.shell import LabelWords
from lib.content.words.spectrum import DIALS, DialName, Dials, FactorWords, Opener, Point, SpectrumWords, StepperWords
from lib.spectrum import charts as pictures
from lib.spectrum.practice import step
from lib.ui import components, keys, library, state, tables
from lib.ui.tracker import watches

# What puts things to watch, by their ids in content/spectrum/factors.toml, into the tracker.
send_to_tracker: Callable[[Sequence[str]], None] = watches.keep


def said(claims: Iterable[str], notes: Iterable[str], research: str) -> None:
    """The claims behind something, each with its article, and what research says."""
    content, labels, words = library.library(), library.wording(LabelWords), library.wording(ArticleWords)
    found = content.claims_named(claims)
    if found:
        components.claims(found, labels, words, named=True)
    studied = content.notes_named(notes)
    if studied:
        st.markdown(f"**{research}**")
        components.evidence(studied, labels, words)


@st.fragment
def opener(part: Opener, name: str, research: str) -> None:
    """A part that opens, drawn only once someone opens it."""
    drawer = st.expander(part.title, key=state.draft(keys.opener(name)), on_change="rerun")
    if drawer.open:
        with drawer:
            st.markdown(part.text)
            said(part.claims, part.notes, research)


@st.fragment
def claims_drawer(label: str, name: str, claims: Sequence[str], notes: Sequence[str] = (), research: str = "") -> None:
    """The claims behind a part of a page, drawn only once someone opens them."""
    drawer = st.expander(label, key=state.draft(keys.opener(name)), on_change="rerun")
    if drawer.open:
        with drawer:
            said(claims, notes, research)


def stepper(key: str, count: int, words: StepperWords) -> int:
    """Buttons through a deck that goes round; returns which of it is open."""
    at = state.place(key, count)
    with st.container(horizontal=True, vertical_alignment="center"):
        for name, label, by in (("previous", words.previous, -1), ("next", words.next, 1)):
            st.button(label, key=f"{key}_{name}", on_click=state.show, args=(key, step(at, by, count)))
        st.markdown(components.small(words.position.format(number=at + 1, count=count)))
    return at


def dial_words(words: SpectrumWords, dials: Dials, names: Iterable[DialName] = DIALS) -> str:
    """The dials and where they stand, in words."""
    return "; ".join(f"{words.dials[dial].name}: {words.dials[dial].level(dials[dial])}" for dial in names)


def picture(words: SpectrumWords, point: Point, now: Dials, before: Dials | None) -> None:
    """The spectrum, with the scene's place on it and its dials."""
    ink = components.ink()
    tables.chart(
        pictures.spectrum_figure(words, point, ink=ink, now=now, before=before),
        alt=words.picture_alt.format(
            bands=", ".join(band.label for band in words.points.values()),
            here=words.picture_here.format(band=words.points[point].label),
            dials=words.picture_dials.format(dials=dial_words(words, now)),
        ),
        key=keys.SCENE_PICTURE,
    )


def matrix(words: FactorWords, factor: str, article: str | None, on_select: Callable[[], None]) -> None:
    """Six factors by seven articles; a click on a mark calls `on_select`."""
    names = {a: library.article_name(a) for a in ARTICLE_IDS}
    rows = " ".join(
        f"{factor.title}: {', '.join(f'{names[a]} {words.readings[factor.cells[a].reading].lower()}' for a in ARTICLE_IDS)}."
        for factor in words.factors
    )
    tables.chart(
        pictures.matrix_figure(words, names, ink=components.ink(), row=factor, column=article),
        alt=words.matrix_alt.format(rows=rows),
        key=state.draft(keys.FACTOR_MATRIX),
        on_select=on_select,
    )
