"""One screen of the worksheet: where it stands, what it says back, its question, and the way on."""

from __future__ import annotations

import streamlit as st

from lib.content.words.flat import HelpWords
from lib.content.words.worksheet import WorksheetWords
from lib.ui import browser, components, dates, keys, library, site
from lib.ui.worksheet import steps
from lib.ui.worksheet.question import field, key_of, rows, tap, written
from lib.worksheet import picks, route, safety_gate
from lib.worksheet.answered import Answered
from lib.worksheet.echo import echo
from lib.worksheet.evidence import EvidenceCard
from lib.worksheet.route import Ask, Step


def beside() -> None:
    """What to do if someone may be hurt right now, beside the question about fear."""
    components.way_to_help(library.wording(HelpWords).danger, library.wording(WorksheetWords).safe_link)


def _numbers() -> None:
    """Where someone is, and the few numbers to call there."""
    content, words = library.library(), library.wording(HelpWords)
    place = components.country_box(content, words, keys.COUNTRY_WORKSHEET)
    shown = [components.number(line) for line in content.first_lines(place or "")]
    if not content.lines_for(place or "", "crisis"):
        shown.append(words.no_crisis)
    st.markdown("\n\n".join(shown))


def crisis_page() -> None:
    """Lines for someone who thinks of ending their life, before anything else."""
    words = library.wording(WorksheetWords)
    st.markdown(words.crisis)
    _numbers()
    components.small_print(words.crisis_else)
    with st.container(horizontal=True, gap="small"):
        site.link(words.safe_link.page, words.safe_link.label, icon=":material/call:")
        site.link(words.moment_link.page, words.moment_link.label, icon=":material/air:")


def help_page(answered: Answered) -> None:
    """The page of help: why it stands here, numbers, what someone trained can do, and what stays closed."""
    words = library.wording(WorksheetWords)
    st.markdown(f"{words.help_first[safety_gate.reason(answered)]}\n\n{library.wording(HelpWords).danger}")
    _numbers()
    person = answered.who.person
    lines = [line.format(person=person) for line in words.help]
    st.markdown("\n\n".join([*lines, words.help_closed.format(person=person)]))


def draw(answered: Answered, step: Step) -> None:
    """All of a screen."""
    _top(answered, step)
    if said := echo(answered, step):
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
    words, before = library.wording(WorksheetWords), route.before(answered, step)
    if step.topic:
        where = words.deeper.format(topic=next(topic.title for topic, _ in route.topics(answered) if topic.id == step.topic))
    elif step.counted:
        number, screens = route.count(answered, step)
        where = words.count.format(number=number, screens=screens)
    else:
        where = words.on_top
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        if before or step.topic:
            to = before.place if before else None
            tap(answered.reflection.id, words.back, steps.go, to, icon=":material/arrow_back:", type="tertiary")
        components.small_print(where)


def body(answered: Answered, step: Step) -> None:
    """What stands between the heading and the way on."""
    screen, asks = step.screen, route.asks(answered, step)
    if screen.lead:
        st.markdown(answered.fill(screen.lead))
    match screen.kind:
        case "who":
            with st.container(gap="xsmall", key=keys.WORKSHEET_ROWS):
                for who in answered.options.relations:
                    tap(answered.reflection.id, who.label, steps.say_who, who.id, step.place, width="stretch")
        case "help":
            help_page(answered)
        case "crisis":
            crisis_page()
        case "words":
            _words(answered, asks)
        case _ if _taps_on(answered, step):
            _help(answered, asks[0])
            rows(answered, asks[0], step.place)
            if asks[0].question.id == safety_gate.FEAR:
                beside()
        case _ if screen.side_by_side:
            _side_by_side(answered, step, asks)
        case _:
            _one_by_one(answered, step, asks)
    _leads(answered, asks)


def _taps_on(answered: Answered, step: Step) -> bool:
    """Whether the answers are rows, and tapping one goes on."""
    asks = route.asks(answered, step)
    return not step.topic and len(asks) == 1 and asks[0].question.kind == "choice"


def _one_by_one(answered: Answered, step: Step, asks: tuple[Ask, ...]) -> None:
    """Each question with its field, and what the tracker has to say on it; named where the heading does not say it."""
    if step.topic == "know" and not answered.tracker.cards:
        components.small_print(library.wording(WorksheetWords).log_none)
    named = {_title(step)}
    for ask in asks:
        asked, shown = ask.question, [card for card in answered.tracker.cards if card.source in ask.question.tracker]
        if asked.id == "card":
            shown, named = [card for card in answered.tracker.cards if card.id == ask.item], {_title(step)}
        for card in shown:
            _card(card)
        if asked.ask not in named:
            st.markdown(f"**{answered.fill(asked.ask)}**")
        named.add(asked.ask if asked.each else "")
        _help(answered, ask)
        if asked.each == "need":
            st.text(answered.text("need", ask.item))
        field(answered, ask)


def _help(answered: Answered, ask: Ask) -> None:
    if ask.question.help:
        components.small_print(answered.fill(ask.question.help))


def _side_by_side(answered: Answered, step: Step, asks: tuple[Ask, ...]) -> None:
    """Two and two beside each other, in the same room, on a phone too."""
    if step.screen.each == "option":
        st.text(next(pick.label for pick in picks.options_offered(answered) if pick.id == step.item))
    for start in range(0, len(asks), 2):
        with st.container(key=f"{keys.WORKSHEET_SIDES}_{start}"):
            for ask, column in zip(asks[start : start + 2], st.columns(2), strict=False):
                with column:
                    _side(answered, ask, of_option=bool(ask.question.each) and not step.screen.each)


def _side(answered: Answered, ask: Ask, *, of_option: bool) -> None:
    """A field under the name of its option, or of its question, with what some people say of that option."""
    words, asked = library.wording(WorksheetWords), ask.question
    if of_option:
        st.text(next(pick.label for pick in picks.options(answered) if pick.id == ask.item))
    else:
        st.markdown(f"**{answered.fill(asked.ask)}**")
    told = next((option for option in answered.options.options(answered.reflection.relation) if option.id == ask.item), None)
    if told and asked.id in {"gain", "cost"}:
        components.small_print(words.some.format(lines="; ".join(told.good if asked.id == "gain" else told.hard)))
    _help(answered, ask)
    field(answered, ask)


def _card(card: EvidenceCard) -> None:
    """A line of the tracker, which may hold the person's own words."""
    words = library.wording(WorksheetWords)
    with st.container(border=True, gap=None):
        st.text(card.text)
        source = words.sources[card.source]
        dated = words.card_from_on.format(source=source, date=dates.full(card.date)) if card.date else ""
        components.small_print(dated or words.card_from.format(source=source))


def _words(answered: Answered, asks: tuple[Ask, ...]) -> None:
    """Sentences to start from, each to change and to copy."""
    words = library.wording(WorksheetWords)
    examples = [sentence.format(mine=answered.who.mine) for sentence in words.sentences]
    for ask, at_first in zip(asks, examples, strict=False):
        written(answered, ask, ask.question.ask, at_first)
        text = answered.text(ask.question.id, ask.item) or at_first
        browser.copy_button(text, words.sentence_copy, words.copied, key=key_of(answered, ask.question.id, ask.item, "copy"))


def _leads(answered: Answered, asks: tuple[Ask, ...]) -> None:
    """Where someone said no to one of the four questions: the topic it points to."""
    noes = {ask.question.leads_to for ask in asks if answered.choice(ask.question.id, ask.item) == "no"}
    topics = [(topic, found) for topic, found in route.topics(answered) if topic.id in noes]
    if topics:
        components.small_print(library.wording(WorksheetWords).no_leads)
    for topic, topic_steps in topics:
        tap(answered.reflection.id, topic.title, steps.go, topic_steps[0].place)


def _on(answered: Answered, step: Step) -> None:
    """The way on: one filled button, or, where a tap on an answer goes on, a quiet one that leaves it open."""
    words, own = library.wording(WorksheetWords), answered.reflection.id
    last = bool(step.topic) and route.after(answered, step) is None
    quiet = step.screen.kind == "who" or _taps_on(answered, step)
    with st.container(gap="xsmall"):
        label = words.skip if quiet else words.to_letter if last else words.next
        tap(own, label, steps.next_step, step.place, type="tertiary" if quiet else "primary")
        if quiet and step.screen.safety and not step.counted:
            tap(own, words.enough, steps.enough, step.place, type="tertiary")
        elif answered.answers and not last and (not step.topic or route.before(answered, step)):  # else Back leads there
            tap(own, words.stop, steps.go, None, type="tertiary")
