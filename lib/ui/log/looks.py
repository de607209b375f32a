"""Looks back: each worked out once on its day and kept as it was."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.charts.log_card import card
from lib.content.words.checkpoint import CheckpointWords
from lib.content.words.looks import LooksWords
from lib.keep.log_checkpoint import Checkpoint
from lib.tools.log import checkpoint as engine
from lib.tools.log.facts import progress
from lib.tools.log.sentences import number, tell
from lib.ui import components, library, site, state
from lib.ui.log import care, dates, pictures, take
from lib.ui.log.book import Book, mine

ACROSS = 3
"""How many looks back stand side by side: a phone has room for no more."""


def freeze(book: Book) -> Book:
    """Keep every look back whose day has come; later changes of the log change none of them."""
    if not book.mine:
        return book
    made = engine.due(book.log(), book.today)
    if not made:
        return book
    state.keep(*made)
    return mine()


def draw(book: Book) -> None:
    words, says = library.wording(LooksWords), library.wording(CheckpointWords)
    if book.started is None:
        st.markdown(words.not_begun)
        return
    made = sorted(book.notes.of(Checkpoint), key=lambda each: each.months, reverse=True)
    if made:
        st.subheader(_title(made[0], words, says), anchor=False)
        one(made[0], words, says)
    for earlier in made[1:]:
        with st.expander(_title(earlier, words, says)):
            one(earlier, words, says)
    coming(book, words, says)
    if len(made) > 1:
        st.subheader(words.together, anchor=False)
        side_by_side(made)
    if book.mine:
        take.calendar(words.take)


def _title(made: Checkpoint, words: LooksWords, says: CheckpointWords) -> str:
    return words.after.format(months=made.months, answer=dates.inner(says.decisions[made.decision]))


def one(made: Checkpoint, words: LooksWords, says: CheckpointWords) -> None:
    """What the log showed, what it can't tell, and a question."""
    if made.decision == "more_severe":
        care.open_numbers()
    told = tell(made, says)
    shows = "\n".join(f"- {sentence}" for sentence in told.shows)
    st.markdown(
        f"**{says.shows_title}**\n\n{shows}\n\n"
        f"**{says.cannot_title}**\n\n{told.cannot}\n\n"
        f"**{says.question_title}**\n\n{told.question}"
    )
    if made.decision == "more":
        site.link(words.support.page, words.support.label, icon=":material/call:")
    components.fine(f"{says.footer} {words.computed.format(date=dates.full(made.computed_on))}")


def coming(book: Book, words: LooksWords, says: CheckpointWords) -> None:
    """How far the log is toward the next look back, and what to expect of it."""
    ahead = progress(book.log(), book.today)
    if ahead is None:
        return
    st.subheader(words.next, anchor=False)
    st.markdown(
        says.progress.format(
            planned_on=number(ahead.planned_on),
            start_checked=ahead.start.checked,
            start_contact=ahead.start.contact,
            recent_checked=ahead.recent.checked,
            recent_contact=ahead.recent.contact,
        )
    )
    components.fine(f"{says.mostly} {says.every_third_day}")


def side_by_side(made: Sequence[Checkpoint]) -> None:
    """Counts of every look back in columns, as many as a phone has room for, and what each showed below."""
    pen = pictures.pen_of(components.ink())
    ordered = sorted(made, key=lambda each: each.months)
    for at in range(0, len(ordered), ACROSS):
        shown = card(ordered[at : at + ACROSS], pen)
        *counts, answers = shown.rows
        st.markdown(pictures.table(shown.columns, tuple(counts)))
        lines = zip(shown.columns[1:], answers[1:], strict=True)
        st.markdown("\n".join(f"- **{months}:** {answer}" for months, answer in lines))
