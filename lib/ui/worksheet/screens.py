"""The screens of the worksheet, one for each kind that content may ask for."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.content.words.questions import Option
from lib.content.words.worksheet import WorksheetWords
from lib.ui import browser, components, keys, library, state
from lib.ui.worksheet import question, safety, store
from lib.worksheet import picks, priorities, route, safety_gate, summary
from lib.worksheet.answered import SAFETY, Answered
from lib.worksheet.evidence import Evidence
from lib.worksheet.picks import Pick
from lib.worksheet.route import Ask, Step

_PARTS = {"keep": "good", "price": "hard"}


def draw(held: Answered, step: Step) -> None:
    """Everything between the title and the way on."""
    if _opens(held, step):
        st.markdown(step.stage.lead.format(person=held.who.person))
    if step.screen.lead:
        st.markdown(step.screen.lead.format(person=held.who.person))
    _KINDS.get(step.screen.kind, _questions)(held, step)


def _opens(held: Answered, step: Step) -> bool:
    """Whether the step is the first of its stage."""
    return next(each for each in route.path(held) if each.stage.id == step.stage.id).key == step.key


def _questions(held: Answered, step: Step) -> None:
    if step.screen.each == "option":
        _option(held, step)
    if step.stage.id == "know" and _opens(held, step) and not held.tracker.cards:
        components.small_print(library.wording(WorksheetWords).log_none)
    asks = route.asks(held, step)
    places = st.columns(len(asks)) if step.screen.side_by_side else [st.container() for _ in asks]
    for ask, place in zip(asks, places, strict=True):
        with place:
            _ask(held, ask, first=ask.question not in [each.question for each in asks[: asks.index(ask)]])
    if step.stage.id == SAFETY:
        if any(ask.question.id == safety_gate.CRISIS for ask in asks) and safety_gate.in_crisis(held):
            safety.crisis()
        if safety_gate.alarmed_by(held, step.screen):
            st.info(library.wording(WorksheetWords).alert)


def _ask(held: Answered, ask: Ask, *, first: bool) -> None:
    """A question with its field. One that is asked several times on a screen is said once, and each field has its frame."""
    for card in held.tracker.cards:
        if card.source in ask.question.tracker:
            _card(card)
    if first:
        question.heading(held, ask.question)
    with st.container(border=ask.question.each is not None):
        if ask.question.each == "need":
            st.text(held.text("need", ask.item))
        question.field(held, ask)


def _card(card: Evidence) -> None:
    """A line of the log, which may hold the person's own words."""
    words = library.wording(WorksheetWords)
    with st.container(border=True, gap=None):
        st.text(card.text)
        source = words.sources[card.source]
        dated = words.card_from_on.format(source=source, date=summary.day(card.date)) if card.date else ""
        components.small_print(dated or words.card_from.format(source=source))


def _option(held: Answered, step: Step) -> None:
    """The option a step is about, named in one type whether the words are ours or not, and what some people say of it."""
    words = library.wording(WorksheetWords)
    pick = next(pick for pick in picks.options(held) if pick.id == step.item)
    with st.container(border=True):
        st.text(pick.label)
        told = next((o for o in held.options.options(held.reflection.relation) if o.id == pick.id), None)
        if told and (part := _PARTS.get(step.screen.id)):
            _told(words, told, part)


def _told(words: WorksheetWords, option: Option, part: str) -> None:
    lead, lines = (words.option_good, option.good) if part == "good" else (words.option_hard, option.hard)
    components.small_print("  \n".join((lead, *(f"· {line}" for line in lines))))
    if part == "good":
        components.small_print(f"{words.option_living} {option.living}")


def _cards(held: Answered, step: Step) -> None:
    """Lines of the log to include, to leave out, or to add to."""
    for card in route.cards_on(held, step):
        _card(card)
        for ask in (ask for ask in route.asks(held, step) if ask.item == card.id):
            question.heading(held, ask.question)
            question.field(held, ask)


def _order(held: Answered, _step: Step) -> None:
    words = library.wording(WorksheetWords)
    if apart := priorities.apart(held):
        _listed([apart], numbered=False)
        components.small_print(words.order_apart)
    ranked = priorities.ranked(held)
    if levels := priorities.order(held):
        st.markdown(f"**{words.order_title}**" if ranked else words.order_open)
        _listed(levels, numbered=ranked)
    if priorities.goes_in_circles(held):
        st.info(words.order_circle)


def _listed(levels: list[tuple[Pick, ...]] | tuple[tuple[Pick, ...], ...], *, numbered: bool) -> None:
    """Cards in order, equals on one line; as plain text, for some may be the person's own words."""
    lines = [" · ".join(pick.label for pick in level) for level in levels]
    st.text("\n".join(f"{n}  {line}" if numbered else line for n, line in enumerate(lines, start=1)))


def _words(held: Answered, step: Step) -> None:
    """Sentences to start from, each to change and to copy."""
    words = library.wording(WorksheetWords)
    asks = route.asks(held, step)
    st.markdown(f"**{asks[0].question.ask}**")
    examples = [sentence.format(mine=held.who.mine) for sentence in words.sentences]
    for ask, at_first in zip(asks, examples, strict=False):
        label = words.row.format(ask=ask.question.ask, number=ask.item)
        question.written(held, ask, label, at_first)
        now = held.text(ask.question.id, ask.item) or at_first
        copy = question.key_of(held, ask.question.id, ask.item, "copy")
        browser.copy_button(now, words.sentence_copy, words.copied, key=copy)


def _checkin(held: Answered, _step: Step) -> None:
    """The four questions then and now; each `no` leads to its stage."""
    words = library.wording(WorksheetWords)
    before = next(screen for screen in held.words.screens if screen.id == "before")
    rows = [f"| {words.checkin_question} | {words.checkin_then} | {words.checkin_now} |", "|---|---|---|"]
    for asked in before.questions:
        then, now = (_said(held, asked.id, item) for item in ("", "after"))
        rows.append(f"| {asked.ask} | {then} | {now} |")
    st.markdown("\n".join(rows))
    noes = [q.leads_to for q in before.questions if q.leads_to and held.choice(q.id, "after") == "no"]
    if noes:
        st.markdown(words.checkin_no)
        with st.container(horizontal=True):
            for stage in (stage for stage in route.stages(held) if stage.id in noes):
                if found := route.start_of(held, stage.id):
                    key = state.draft(keys.worksheet(held.reflection.id, "to", stage.id))
                    st.button(stage.title, key=key, on_click=store.go, args=(held.reflection.id, found.key))
    components.small_print(words.checkin_says)


def _said(held: Answered, question: str, item: str) -> str:
    choice = held.said(question, item)
    return held.label("yes-no", choice) if choice else library.wording(WorksheetWords).checkin_open


_KINDS: dict[str, Callable[[Answered, Step], None]] = {
    "help": lambda held, _step: safety.help_page(held),
    "safe": lambda held, _step: safety.ending(held),
    "cards": _cards,
    "order": _order,
    "words": _words,
    "checkin": _checkin,
}
