"""One question as it stands on the screen: its words, and a field that keeps each answer as it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.worksheet import Question, WorksheetWords
from lib.records.reflection import FIRST_DAY, LAST_DAY
from lib.ui import components, keys, library, state
from lib.ui.worksheet import steps, store
from lib.worksheet import answers, picks, priorities
from lib.worksheet.answered import Answered
from lib.worksheet.picks import Pick
from lib.worksheet.priorities import EQUAL
from lib.worksheet.route import Ask

SOON = (30, 91, 182, 365)
"""In how many days a day to look again may be, in one tap."""
_ROOM = 96
"""How high room to write is, in pixels."""


def tap(own: str, label: str, callback: Callable[..., None], *args: Any, **look: Any) -> None:
    """A button for one change to a reflection; it goes by the name of what it does."""
    key = state.draft(keys.worksheet(own, callback.__name__, *map(str, args)))
    st.button(label, key=key, on_click=callback, args=(own, *args), **look)


def field(answered: Answered, ask: Ask) -> None:
    """The field of a question, without its words; a line for own words below the choices where it has one."""
    question = ask.question
    label = answered.fill(question.ask)
    match question.kind:
        case "choice" | "several" if question.choices != "options":
            _pills(answered, ask, label)
        case "several":
            _options(answered, question)
        case "ranked":
            _ranked(answered, question)
        case "date":
            _date(answered, ask, label)
        case _:
            written(answered, ask, label)
    if question.own:
        key = key_of(answered, question.id, picks.OWN)
        shown: dict[str, Any] = {"value": answered.text(question.id), "max_chars": answers.LINE, "key": state.draft(key)}
        st.text_input(question.own, on_change=store.own_words, args=(answered.reflection.id, question.id, key), **shown)


def key_of(answered: Answered, question: str, item: str, *more: str) -> str:
    return keys.worksheet(answered.reflection.id, question, item, *more)


def _kept(answered: Answered, ask: Ask) -> dict[str, Any]:
    """What makes a field keep what it shows."""
    key = key_of(answered, ask.question.id, ask.item)
    args = (answered.reflection.id, ask.question.id, ask.item, key)
    return {"key": state.draft(key), "on_change": store.answer, "args": args, "label_visibility": "collapsed"}


def written(answered: Answered, ask: Ask, label: str, at_first: str = "") -> None:
    """Room to write in; `at_first` is wording of ours to start from."""
    question = ask.question
    if question.rows > 1:
        label = library.wording(WorksheetWords).row.format(ask=label, number=ask.item)
    most = answers.LINE if question.kind == "line" else answers.PAGE
    text = answered.text(question.id, ask.item) or at_first
    st.text_area(label, value=text, max_chars=most, height=_ROOM, **_kept(answered, ask))


def labels(answered: Answered, ask: Ask) -> dict[str, str]:
    """What there is to choose from, as Markdown: the person's own words among it are made literal."""
    if ask.question.choices == "pair":
        two = next(two for two in priorities.pairs(answered) if priorities.pair_name(two[0].id, two[1].id) == ask.item)
        return {pick.id: label_of(pick) for pick in two} | {EQUAL: library.wording(WorksheetWords).equal}
    return {choice.id: choice.label for choice in answered.words.sets.get(ask.question.choices or "", ())}


def label_of(pick: Pick) -> str:
    return literal(pick.label) if pick.typed else pick.label


def _pills(answered: Answered, ask: Ask, label: str) -> None:
    names, kept = labels(answered, ask), _kept(answered, ask)
    if ask.question.id == "card":
        kept |= {"on_change": store.decide_card, "args": (answered.reflection.id, ask.item, kept["args"][-1])}
    if ask.question.kind == "several":
        chosen = [name for name in answered.chosen(ask.question.id) if name in names]
        st.pills(label, list(names), selection_mode="multi", default=chosen, format_func=names.__getitem__, **kept)
    else:
        choice = answered.choice(ask.question.id, ask.item)
        st.pills(label, list(names), default=choice if choice in names else None, format_func=names.__getitem__, **kept)


def _options(answered: Answered, question: Question) -> None:
    """The five options, each told at the same length and in the same type, in the order mixed for this reflection."""
    words, own, ticked = library.wording(WorksheetWords), answered.reflection.id, answered.chosen(question.id)
    told = {str(option.id): option for option in answered.options.options(answered.reflection.relation)}
    offered = picks.options_offered(answered)
    full = len(ticked) >= (question.most or len(told))
    for pick in offered:
        key = state.draft(key_of(answered, question.id, pick.id, "tick"))
        with st.container(gap=None):
            st.checkbox(
                pick.label,
                value=pick.id in ticked,
                key=key,
                on_change=store.pick,
                args=(own, question.id, pick.id),
                disabled=full and pick.id not in ticked,
            )
            components.small_print(told[pick.id].means)
    if full:
        components.small_print(words.most_two)
    with st.expander(words.living_title):
        for pick in offered:
            st.markdown(words.living.format(option=pick.label, living=told[pick.id].living))


def _ranked(answered: Answered, question: Question) -> None:
    """What was tapped, in order; and what is left to tap."""
    words, own, wanted = library.wording(WorksheetWords), answered.reflection.id, picks.wanted(answered)
    out = {"icon": ":material/close:", "icon_position": "right", "width": "stretch"}
    if wanted:
        components.small_print(words.ranked)
        with st.container(gap="xsmall", key=keys.WORKSHEET_CHOSEN):
            for number, pick in enumerate(wanted, start=1):
                line = [key_of(answered, question.id, picks.OWN)] if pick.id == picks.OWN else []
                label = words.chosen.format(number=number, label=label_of(pick))
                tap(own, label, store.pick, question.id, pick.id, *line, **out)
        if priorities.apart(answered):
            components.small_print(words.apart)
    if len(wanted) == question.most:
        components.small_print(words.most)
        return
    with st.container(horizontal=True, gap="xsmall", key=keys.WORKSHEET_ROWS):
        for pick in (pick for pick in picks.cards_offered(answered) if pick not in wanted):
            tap(own, pick.label, store.pick, question.id, pick.id)


def rows(answered: Answered, ask: Ask, at: str) -> None:
    """One answer of several as rows, the whole of each to tap; a tap goes on."""
    chosen, question = answered.choice(ask.question.id, ask.item), ask.question.id
    with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
        for name, label in labels(answered, ask).items():
            icon = ":material/check:" if name == chosen else None
            tap(answered.reflection.id, label, steps.choose, question, ask.item, name, at, icon=icon, width="stretch")


def _date(answered: Answered, ask: Ask, label: str) -> None:
    """Days in one tap, and any other."""
    given = answered.answer(ask.question.id, ask.item)
    key = key_of(answered, ask.question.id, ask.item)
    with st.container(horizontal=True, gap="xsmall"):
        for days, name in zip(SOON, library.wording(WorksheetWords).soon, strict=True):
            tap(answered.reflection.id, name, store.set_day, ask.question.id, key, days)
    limits: dict[str, Any] = {"min_value": FIRST_DAY, "max_value": LAST_DAY, "format": "YYYY-MM-DD", "width": 260}
    st.date_input(label, value=given.on if given else None, **limits, **_kept(answered, ask))
