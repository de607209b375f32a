"""One question as it stands on the screen: its words, and a field that keeps each answer as it is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.questions import Question
from lib.content.words.worksheet import WorksheetWords
from lib.records.reflection import FIRST_DAY, LAST_DAY
from lib.ui import clock, components, keys, library, state
from lib.ui.worksheet import store
from lib.worksheet import answers, picks, priorities
from lib.worksheet.answered import Answered
from lib.worksheet.picks import Pick
from lib.worksheet.priorities import EQUAL
from lib.worksheet.route import Ask

SOON = (30, 91, 182, 365)
"""In how many days a day to look again may be, in one tap."""
_ROOM = 96
"""How high room to write is, in pixels."""


def field(answered: Answered, ask: Ask) -> None:
    """The field of a question, without its words; a line for own words below the choices where it has one."""
    question = ask.question
    label = answered.fill(question.ask)
    match question.kind:
        case "choice":
            _choice(answered, ask, label)
        case "several" if question.choices == "options":
            _options(answered, question)
        case "several":
            _several(answered, question, label)
        case "ranked":
            _ranked(answered, question)
        case "date":
            _date(answered, ask, label)
        case _:
            written(answered, ask, label)
    if question.own:
        _own(answered, question)


def key_of(answered: Answered, question: str, item: str, *more: str) -> str:
    return keys.worksheet(answered.reflection.id, question, item, *more)


def written(answered: Answered, ask: Ask, label: str, at_first: str = "") -> None:
    """Room to write in; `at_first` is wording of ours to start from."""
    question, item = ask.question.id, ask.item
    key = key_of(answered, question, item)
    if ask.question.rows > 1:
        label = library.wording(WorksheetWords).row.format(ask=label, number=item)
    st.text_area(
        label,
        value=answered.text(question, item) or at_first,
        max_chars=answers.LINE if ask.question.kind == "line" else answers.PAGE,
        height=_ROOM,
        key=state.draft(key),
        on_change=store.answer,
        args=(answered.reflection.id, question, item, key),
        label_visibility="collapsed",
    )


def _own(answered: Answered, question: Question) -> None:
    key = key_of(answered, question.id, picks.OWN)
    st.text_input(
        question.own or "",
        value=answered.text(question.id),
        max_chars=answers.LINE,
        key=state.draft(key),
        on_change=store.own_words,
        args=(answered.reflection.id, question.id, key),
    )


def labels(answered: Answered, ask: Ask) -> dict[str, str]:
    """What there is to choose from, as Markdown: the person's own words among it are made literal."""
    if ask.question.choices == "pair":
        two = next(two for two in priorities.pairs(answered) if priorities.pair_name(two[0].id, two[1].id) == ask.item)
        return {pick.id: label_of(pick) for pick in two} | {EQUAL: library.wording(WorksheetWords).equal}
    return {choice.id: choice.label for choice in answered.words.sets.get(ask.question.choices or "", ())}


def label_of(pick: Pick) -> str:
    return literal(pick.label) if pick.typed else pick.label


def _choice(answered: Answered, ask: Ask, label: str) -> None:
    names = labels(answered, ask)
    chosen = answered.choice(ask.question.id, ask.item)
    key = key_of(answered, ask.question.id, ask.item)
    about_card = ask.question.id == "card"
    own = answered.reflection.id
    st.pills(
        label,
        list(names),
        default=chosen if chosen in names else None,
        format_func=names.__getitem__,
        key=state.draft(key),
        on_change=store.decide_card if about_card else store.answer,
        args=(own, ask.item, key) if about_card else (own, ask.question.id, ask.item, key),
        label_visibility="collapsed",
    )


def _several(answered: Answered, question: Question, label: str) -> None:
    names = {choice.id: choice.label for choice in answered.words.sets.get(question.choices or "", ())}
    key = key_of(answered, question.id, "")
    st.pills(
        label,
        list(names),
        selection_mode="multi",
        default=[name for name in answered.chosen(question.id) if name in names],
        format_func=names.__getitem__,
        key=state.draft(key),
        on_change=store.answer,
        args=(answered.reflection.id, question.id, "", key),
        label_visibility="collapsed",
    )


def _options(answered: Answered, question: Question) -> None:
    """The five options, each told at the same length and in the same type, in the order mixed for this reflection."""
    words = library.wording(WorksheetWords)
    told = {str(option.id): option for option in answered.options.options(answered.reflection.relation)}
    offered = picks.options_offered(answered)
    ticked = answered.chosen(question.id)
    full = len(ticked) >= (question.most or len(told))
    for pick in offered:
        with st.container(gap=None, key=state.draft(key_of(answered, question.id, pick.id, "row"))):
            st.checkbox(
                pick.label,
                value=pick.id in ticked,
                key=state.draft(key_of(answered, question.id, pick.id, "tick")),
                on_change=store.pick,
                args=(answered.reflection.id, question.id, pick.id),
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
    words, own = library.wording(WorksheetWords), answered.reflection.id
    wanted = picks.wanted(answered)
    if wanted:
        components.small_print(words.ranked)
        apart = priorities.apart(answered)
        with st.container(gap="xsmall", key=keys.WORKSHEET_CHOSEN):
            for number, pick in enumerate(wanted, start=1):
                mine = key_of(answered, question.id, picks.OWN) if pick.id == picks.OWN else None
                st.button(
                    words.chosen.format(number=number, label=label_of(pick)),
                    key=state.draft(key_of(answered, question.id, pick.id, "out")),
                    icon=":material/close:",
                    icon_position="right",
                    width="stretch",
                    on_click=store.clear_own if mine else store.pick,
                    args=(own, question.id, mine or pick.id),
                )
        if apart:
            components.small_print(words.apart)
    if len(wanted) >= (question.most or len(wanted) + 1):
        components.small_print(words.most)
        return
    with st.container(horizontal=True, gap="xsmall", key=keys.WORKSHEET_ROWS):
        for pick in (pick for pick in picks.cards_offered(answered) if pick not in wanted):
            key = state.draft(key_of(answered, question.id, pick.id, "in"))
            st.button(pick.label, key=key, on_click=store.pick, args=(own, question.id, pick.id))


def rows(answered: Answered, ask: Ask, at: str) -> None:
    """One answer of several as rows, the whole of each to tap; a tap goes on."""
    names, chosen = labels(answered, ask), answered.choice(ask.question.id, ask.item)
    with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
        for name, label in names.items():
            st.button(
                label,
                key=state.draft(key_of(answered, ask.question.id, ask.item, name)),
                icon=":material/check:" if name == chosen else None,
                width="stretch",
                on_click=store.choose,
                args=(answered.reflection.id, ask.question.id, ask.item, name, at),
            )


def soon() -> dict[dt.date, str]:
    """Days to look again that may be chosen in one tap, and what they are called."""
    names = library.wording(WorksheetWords).soon
    return {clock.today() + dt.timedelta(days=days): name for days, name in zip(SOON, names, strict=True)}


def _date(answered: Answered, ask: Ask, label: str) -> None:
    own, question = answered.reflection.id, ask.question.id
    given = answered.answer(question, ask.item)
    key = key_of(answered, question, ask.item)
    with st.container(horizontal=True, gap="xsmall"):
        for day, name in soon().items():
            st.button(
                name,
                key=state.draft(key_of(answered, question, "in", str(day))),
                on_click=store.set_day,
                args=(own, question, key, day),
            )
    date_field(label, given.on if given else None, key, store.answer, own, question, ask.item, key)


def date_field(label: str, value: dt.date | None, key: str, on_change: Callable[..., None], *args: object) -> None:
    """A day of one's own."""
    st.date_input(
        label,
        value=value,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="YYYY-MM-DD",
        key=state.draft(key),
        on_change=on_change,
        args=args,
        label_visibility="collapsed",
        width=260,
    )
