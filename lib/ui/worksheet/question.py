"""One question as it stands on the screen: its words, and a field that keeps each answer as it is given."""

from __future__ import annotations

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.questions import Question
from lib.content.words.worksheet import WorksheetWords
from lib.records.reflection import FIRST_DAY, LAST_DAY
from lib.ui import components, keys, library, state
from lib.ui.worksheet import store
from lib.worksheet import answers, picks, priorities
from lib.worksheet.answered import Answered
from lib.worksheet.picks import Pick
from lib.worksheet.priorities import EQUAL
from lib.worksheet.route import Ask


def heading(held: Answered, question: Question) -> None:
    """The question itself, and a word of help."""
    st.markdown(f"**{question.ask.format(person=held.who.person)}**")
    if question.help:
        components.small_print(question.help.format(person=held.who.person))


def field(held: Answered, ask: Ask) -> None:
    """The field of a question, without its words."""
    question = ask.question
    label = question.ask.format(person=held.who.person)
    if question.rows > 1:
        label = library.wording(WorksheetWords).row.format(ask=label, number=ask.item)
    match question.kind:
        case "choice":
            _choice(held, ask, label)
        case "several" if question.choices == "options":
            _options(held, ask)
        case "several":
            _several(held, ask)
        case "date":
            _date(held, ask, label)
        case _:
            written(held, ask, label)


def key_of(held: Answered, question: str, item: str, *more: str) -> str:
    return keys.worksheet(held.reflection.id, question, item, *more)


def written(held: Answered, ask: Ask, label: str, at_first: str = "") -> None:
    """Room to write in; `at_first` is wording of ours to start from."""
    question, item = ask.question.id, ask.item
    draw, limit = (st.text_input, answers.LINE) if ask.question.kind == "line" else (st.text_area, answers.PAGE)
    key = key_of(held, question, item)
    draw(
        label,
        value=held.text(question, item) or at_first,
        max_chars=limit,
        key=state.draft(key),
        on_change=store.answer,
        args=(held.reflection.id, question, item, key),
        label_visibility="collapsed",
    )


def _choice(held: Answered, ask: Ask, label: str) -> None:
    names = _labels(held, ask)
    chosen = held.choice(ask.question.id, ask.item)
    key = key_of(held, ask.question.id, ask.item)
    about_card = ask.question.id == "card"
    st.pills(
        label,
        list(names),
        default=chosen if chosen in names else None,
        format_func=names.__getitem__,
        key=state.draft(key),
        on_change=store.decide_card if about_card else store.answer,
        args=(held.reflection.id, ask.item, key) if about_card else (held.reflection.id, ask.question.id, ask.item, key),
        label_visibility="collapsed",
    )


def _labels(held: Answered, ask: Ask) -> dict[str, str]:
    """What there is to choose from, as Markdown: the person's own words among it are made literal."""
    match ask.question.choices:
        case "picked":
            return {pick.id: _label(pick) for pick in priorities.comparable(held)}
        case "pair":
            two = next(two for two in priorities.pairs(held) if priorities.pair_name(two[0].id, two[1].id) == ask.item)
            return {pick.id: _label(pick) for pick in two} | {EQUAL: library.wording(WorksheetWords).pair_equal}
        case name:
            return {choice.id: choice.label for choice in held.words.sets.get(name or "", ())}


def _label(pick: Pick) -> str:
    return literal(pick.label) if pick.typed else pick.label


def _date(held: Answered, ask: Ask, label: str) -> None:
    found = held.answer(ask.question.id, ask.item)
    key = key_of(held, ask.question.id, ask.item)
    st.date_input(
        label,
        value=found.on if found else None,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="YYYY-MM-DD",
        key=state.draft(key),
        on_change=store.answer,
        args=(held.reflection.id, ask.question.id, ask.item, key),
        label_visibility="collapsed",
        width=260,
    )


def _options(held: Answered, ask: Ask) -> None:
    """The five options, each told at the same length and in the same type, in the order mixed for this reflection."""
    told = {option.id: option for option in held.options.options(held.reflection.relation)}
    for pick in picks.options_offered(held):
        with st.container(gap=None):
            _tick(held, ask.question.id, pick, disabled=False)
            components.small_print(told[pick.id].means)  # type: ignore[index]


def _several(held: Answered, ask: Ask) -> None:
    words, question = library.wording(WorksheetWords), ask.question
    offered = picks.cards_offered(held) if question.choices == "cards" else _fixed(held, question.choices or "")
    limit = picks.most(held, question.id)
    kept = held.answer(question.id)
    ticked = kept.chosen if kept else ()
    full = limit is not None and len(ticked) >= limit
    with st.container(gap=None):
        for pick in offered:
            _tick(held, question.id, pick, disabled=full and pick.id not in ticked)
    if full:
        components.small_print(words.most_over if picks.too_many(held) else words.most)


def _fixed(held: Answered, name: str) -> tuple[Pick, ...]:
    return tuple(Pick(choice.id, choice.label) for choice in held.words.sets.get(name, ()))


def _tick(held: Answered, question: str, pick: Pick, *, disabled: bool) -> None:
    kept = held.answer(question)
    key = key_of(held, question, pick.id, "tick")
    st.checkbox(
        pick.label,
        value=kept is not None and pick.id in kept.chosen,
        key=state.draft(key),
        on_change=store.tick,
        args=(held.reflection.id, question, pick.id, key),
        disabled=disabled,
    )
