"""Looks back: each worked out once on its day and kept as it was."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import CheckpointsWords
from lib.records.checkpoint import Checkpoint
from lib.tracker.charts.checkpoint_table import card
from lib.tracker.checkpoint import compute as engine
from lib.tracker.checkpoint.sentences import number, tell
from lib.tracker.facts import progress
from lib.ui import components, dates, library, site, state
from lib.ui.tracker import charts, support_offer, take_away
from lib.ui.tracker.tracker_view import TrackerView, mine

ACROSS = 3
"""How many looks back stand side by side: a phone has room for no more."""


def freeze(view: TrackerView) -> TrackerView:
    """Keep every look back whose day has come; later changes of the log change none of them."""
    if not view.mine:
        return view
    made = engine.due(view.tracker(), view.today)
    if not made:
        return view
    state.keep(*made)
    return mine()


def draw(view: TrackerView) -> None:
    words, says = library.wording(CheckpointsWords), library.wording(FindingsWords)
    if view.started is None:
        st.markdown(words.not_begun)
        return
    made = sorted(view.notes.of(Checkpoint), key=lambda each: each.months, reverse=True)
    if made:
        st.subheader(_title(made[0], words, says), anchor=False)
        one(made[0], words, says)
    for earlier in made[1:]:
        with st.expander(_title(earlier, words, says)):
            one(earlier, words, says)
    coming(view, words, says)
    if len(made) > 1:
        st.subheader(words.together, anchor=False)
        side_by_side(made)
    if view.mine:
        take_away.calendar(words.take)


def _title(made: Checkpoint, words: CheckpointsWords, says: FindingsWords) -> str:
    return words.after.format(months=made.months, answer=dates.inner(says.decisions[made.decision]))


def one(made: Checkpoint, words: CheckpointsWords, says: FindingsWords) -> None:
    """What the log showed, what it can't tell, and a question."""
    if made.decision == "more_severe":
        support_offer.open_numbers()
    told = tell(made, says)
    shows = "\n".join(f"- {sentence}" for sentence in told.shows)
    st.markdown(
        f"**{says.shows_title}**\n\n{shows}\n\n"
        f"**{says.cannot_title}**\n\n{told.cannot}\n\n"
        f"**{says.question_title}**\n\n{told.question}"
    )
    if made.decision == "more":
        site.link(words.support.page, words.support.label, icon=":material/call:")
    components.small_print(f"{says.footer} {words.computed.format(date=dates.full(made.computed_on))}")


def coming(view: TrackerView, words: CheckpointsWords, says: FindingsWords) -> None:
    """How far the log is toward the next look back, and what to expect of it."""
    ahead = progress(view.tracker(), view.today)
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
    components.small_print(f"{says.mostly} {says.every_third_day}")


def side_by_side(made: Sequence[Checkpoint]) -> None:
    """Counts of every look back in columns, as many as a phone has room for, and what each showed below."""
    pen = charts.pen_of(components.ink())
    ordered = sorted(made, key=lambda each: each.months)
    for at in range(0, len(ordered), ACROSS):
        shown = card(ordered[at : at + ACROSS], pen)
        *counts, answers = shown.rows
        st.markdown(charts.table(shown.columns, tuple(counts)))
        lines = zip(shown.columns[1:], answers[1:], strict=True)
        st.markdown("\n".join(f"- **{months}:** {answer}" for months, answer in lines))
