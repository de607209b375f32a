"""One screen of the worksheet: where it stands, what it says back, its question, and the way on."""

from __future__ import annotations

import streamlit as st

from lib.content.words.worksheet import WorksheetWords
from lib.ui import browser, components, dates, keys, library, state
from lib.ui.worksheet import question, safety, store
from lib.worksheet import picks, route, safety_gate
from lib.worksheet.answered import Answered
from lib.worksheet.echo import echo
from lib.worksheet.evidence import EvidenceCard
from lib.worksheet.route import Ask, Step


def draw(answered: Answered, step: Step) -> None:
    """All of a screen."""
    _top(answered, step)
    if said := _echo(answered, step):
        with st.container(key=keys.WORKSHEET_ECHO):
            st.markdown(said)
    with st.container(key=keys.WORKSHEET_SCREEN):
        st.title(heading(answered, step), anchor=False)
        body(answered, step)
    _on(answered, step)


def heading(answered: Answered, step: Step) -> str:
    return answered.fill(_title(step))


def _title(step: Step) -> str:
    return step.screen.title or step.screen.questions[0].ask


def _top(answered: Answered, step: Step) -> None:
    """The way back, and which of how many it is; screens that come on top are not counted."""
    words = library.wording(WorksheetWords)
    before = route.before(answered, step)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key=keys.WORKSHEET_TOP):
        if before or step.topic:
            st.button(
                words.back,
                key=keys.WORKSHEET_BACK,
                icon=":material/arrow_back:",
                type="tertiary",
                on_click=store.go,
                args=(answered.reflection.id, before.place if before else None),
            )
        components.small_print(_where(answered, step, words))


def _where(answered: Answered, step: Step, words: WorksheetWords) -> str:
    if step.topic:
        return words.deeper.format(topic=next(topic.title for topic, _ in route.topics(answered) if topic.id == step.topic))
    if not step.counted:
        return words.on_top
    number, total = route.count(answered, step)
    return words.count.format(number=number, total=total)


def _echo(answered: Answered, step: Step) -> str:
    """What is said to the screen before; the pages of help have words of their own for what was told."""
    return "" if step.topic or step.screen.kind in {"help", "crisis"} else echo(answered, route.before(answered, step))


def body(answered: Answered, step: Step) -> None:
    """What stands between the heading and the way on."""
    screen, asks = step.screen, route.asks(answered, step)
    if screen.lead:
        st.markdown(answered.fill(screen.lead))
    if screen.each == "option":
        st.text(next(pick.label for pick in picks.options_offered(answered) if pick.id == step.item))
    match screen.kind:
        case "who":
            _who(answered, step)
        case "help":
            safety.help_page(answered)
        case "crisis":
            safety.crisis_page()
        case "cards":
            _cards(answered, step)
        case "words":
            _words(answered, step)
        case _:
            _questions(answered, step, asks)
    _leads(answered, asks)


def _questions(answered: Answered, step: Step, asks: tuple[Ask, ...]) -> None:
    if _taps_on(answered, step):
        _help(answered, asks[0])
        question.rows(answered, asks[0], step.place)
        if asks[0].question.id == safety_gate.FEAR:
            safety.beside()
    elif step.screen.side_by_side:
        _side_by_side(answered, asks)
    else:
        if step.topic == "know" and not answered.tracker.cards:
            components.small_print(library.wording(WorksheetWords).log_none)
        for n, ask in enumerate(asks):
            _ask(answered, ask, named=_named(step, asks, n))


def _taps_on(answered: Answered, step: Step) -> bool:
    """Whether the answers are rows, and tapping one goes on."""
    asks = route.asks(answered, step)
    return not step.topic and len(asks) == 1 and asks[0].question.kind == "choice"


def _named(step: Step, asks: tuple[Ask, ...], n: int) -> bool:
    """Whether a question is written above its field: not where the heading says it, nor twice on a screen."""
    asked = asks[n].question
    repeated = asked in [ask.question for ask in asks[:n]]
    return not repeated and _title(step) != asked.ask


def _ask(answered: Answered, ask: Ask, *, named: bool) -> None:
    for card in answered.tracker.cards:
        if card.source in ask.question.tracker:
            _card(card)
    if named:
        st.markdown(f"**{answered.fill(ask.question.ask)}**")
    _help(answered, ask)
    with st.container(border=ask.question.each is not None):
        if ask.question.each == "need":
            st.text(answered.text("need", ask.item))
        question.field(answered, ask)


def _help(answered: Answered, ask: Ask) -> None:
    if ask.question.help:
        components.small_print(answered.fill(ask.question.help))


def _side_by_side(answered: Answered, asks: tuple[Ask, ...]) -> None:
    """Two and two beside each other, in the same room, on a phone too."""
    for start in range(0, len(asks), 2):
        with st.container(key=f"{keys.WORKSHEET_SIDES}_{start}"):
            for ask, column in zip(asks[start : start + 2], st.columns(2), strict=False):
                with column:
                    _side(answered, ask)


def _side(answered: Answered, ask: Ask) -> None:
    """A field under the name of its option, or of its question, with what some people say of that option."""
    words, asked = library.wording(WorksheetWords), ask.question
    option = next((pick for pick in picks.options(answered) if pick.id == ask.item), None) if asked.each == "two" else None
    if option:
        st.text(option.label)
        told = next((o for o in answered.options.options(answered.reflection.relation) if o.id == option.id), None)
        if told and asked.id in {"gain", "cost"}:
            components.small_print(words.some.format(lines="; ".join(told.good if asked.id == "gain" else told.hard)))
    else:
        st.markdown(f"**{answered.fill(asked.ask)}**")
        _help(answered, ask)
    question.field(answered, ask)


def _who(answered: Answered, step: Step) -> None:
    with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
        for relation in answered.options.relations:
            st.button(
                relation.label,
                key=state.draft(keys.worksheet("who", relation.id)),
                width="stretch",
                on_click=store.say_who,
                args=(answered.reflection.id, relation.id, step.place),
            )


def _card(card: EvidenceCard) -> None:
    """A line of the tracker, which may hold the person's own words."""
    words = library.wording(WorksheetWords)
    with st.container(border=True, gap=None):
        st.text(card.text)
        source = words.sources[card.source]
        dated = words.card_from_on.format(source=source, date=dates.full(card.date)) if card.date else ""
        components.small_print(dated or words.card_from.format(source=source))


def _cards(answered: Answered, step: Step) -> None:
    """Lines of the tracker to include, to leave out, or to add to."""
    for card in route.cards_on(answered, step):
        _card(card)
        for ask in (ask for ask in route.asks(answered, step) if ask.item == card.id):
            st.markdown(f"**{ask.question.ask}**")
            question.field(answered, ask)


def _words(answered: Answered, step: Step) -> None:
    """Sentences to start from, each to change and to copy."""
    words = library.wording(WorksheetWords)
    examples = [sentence.format(mine=answered.who.mine) for sentence in words.sentences]
    for ask, at_first in zip(route.asks(answered, step), examples, strict=False):
        question.written(answered, ask, ask.question.ask, at_first)
        now = answered.text(ask.question.id, ask.item) or at_first
        copy = question.key_of(answered, ask.question.id, ask.item, "copy")
        browser.copy_button(now, words.sentence_copy, words.copied, key=copy)


def _leads(answered: Answered, asks: tuple[Ask, ...]) -> None:
    """Where someone said no to one of the four questions: the topic it points to."""
    noes = {ask.question.leads_to for ask in asks if answered.choice(ask.question.id, ask.item) == "no"} - {None}
    topics = [(topic, steps) for topic, steps in route.topics(answered) if topic.id in noes]
    if topics:
        components.small_print(library.wording(WorksheetWords).no_leads)
        for topic, steps in topics:
            key = state.draft(keys.worksheet(answered.reflection.id, "lead", topic.id))
            st.button(topic.title, key=key, on_click=store.go, args=(answered.reflection.id, steps[0].place))


def _on(answered: Answered, step: Step) -> None:
    """The way on: one filled button, or, where a tap on an answer goes on, a quiet one that leaves it open."""
    words, own = library.wording(WorksheetWords), answered.reflection.id
    last = bool(step.topic) and route.after(answered, step) is None
    taps_on = step.screen.kind == "who" or (step.screen.kind == "questions" and _taps_on(answered, step))
    with st.container(gap="xsmall"):
        if taps_on:
            st.button(words.skip, key=keys.WORKSHEET_SKIP, type="tertiary", on_click=store.next_step, args=(own, step.place))
        else:
            label = words.to_letter if last else words.next
            key = keys.WORKSHEET_NEXT
            st.button(label, key=key, type="primary", on_click=store.next_step, args=(own, step.place))
        if step.screen.safety and not step.counted and taps_on:
            key = keys.worksheet("enough")
            st.button(words.enough, key=key, type="tertiary", on_click=store.enough_about_safety, args=(own, step.place))
        elif answered.answers and not last:
            st.button(words.stop, key=keys.WORKSHEET_STOP, type="tertiary", on_click=store.go, args=(own, None))
