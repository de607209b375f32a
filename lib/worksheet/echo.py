"""What the worksheet says back to an answer: a line of ours, chosen by rule. It never repeats what someone wrote."""

from __future__ import annotations

from lib.content.words.base import placeholders
from lib.content.words.worksheet import Echo
from lib.worksheet import priorities, route
from lib.worksheet.answered import Answered
from lib.worksheet.route import Step
from lib.worksheet.safety_gate import gate, hears

NOTHING = "nothing"


def echo(answered: Answered, step: Step) -> str:
    """What a step of the talk says to the one before it; the pages of help have words of their own for what was told."""
    before = route.before(answered, step)
    return reply(answered, before) if before and not step.topic and step.screen.kind not in route.CALLED else ""


def reply(answered: Answered, step: Step) -> str:
    """What is said to the answers given on a step; '' where no line fits."""
    asks = route.asks(answered, step)
    given = [ask for ask in asks if answered.given(ask.question.id, ask.item)]
    values = {ask.question.id for ask in given} or {NOTHING}
    texts: list[str] = []
    for ask in given:
        name, item = ask.question.id, ask.item
        answer = answered.answer(name, item)
        values |= {str(answered.choice(name, item)), *(answer.chosen if answer else ())}
        texts.append(answered.text(name, item))
    first = _names(answered)
    for line in (*step.screen.echo, *answered.words.echo):
        if _fits(answered, line, values, "\n".join(texts)) and placeholders(line.says) <= first.keys():
            return line.says.format(**first)
    return ""


def _fits(answered: Answered, line: Echo, values: set[str], text: str) -> bool:
    lists = answered.words.hears
    return (
        all(not wanted or values & {*wanted} for wanted in (line.any_of, line.also))
        and all(hears(text, lists[name]) for name in line.hears)
        and not any(hears(text, lists[name]) for name in line.unless)
        and line.danger in {None, gate(answered) == "closed"}
    )


def _names(answered: Answered) -> dict[str, str]:
    """What matters most and next, where it stands alone in its place and the words are ours."""
    order = priorities.order(answered)[:2]
    names = {name: level[0].label for name, level in zip(("first", "second"), order, strict=False) if len(level) == 1}
    typed = any(pick.typed for level in order for pick in level)
    return {} if typed else names
