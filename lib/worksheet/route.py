"""The path through the questions, worked out anew from the answers each time; nothing about it is ever stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lib.content.words.questions import Question, Screen, Stage
from lib.worksheet import picks, priorities, safety_gate
from lib.worksheet.answered import SAFETY, Answered, once
from lib.worksheet.evidence import Evidence
from lib.worksheet.priorities import PAIRS_A_SCREEN, Pair, pair_name

CARDS_A_SCREEN = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One screen on the path; `item` says for which option, or which part of a list, it stands there."""

    stage: Stage
    screen: Screen
    item: str = ""

    @property
    def key(self) -> str:
        """Its name, to find it again on a path worked out later."""
        return f"{self.screen.id}.{self.item}"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it stands on a step."""

    question: Question
    item: str = ""


@once
def path(answered: Answered) -> tuple[Step, ...]:
    """All steps from the first to the last, as the answers have it so far."""
    return tuple(step for stage in stages(answered) for step in _steps(answered, stage))


def stages(answered: Answered) -> tuple[Stage, ...]:
    """The stages of the way that was chosen."""
    return tuple(stage for stage in answered.words.stages if stage.short or answered.reflection.route == "full")


def _steps(answered: Answered, stage: Stage) -> Iterator[Step]:
    if stage.id == SAFETY:
        yield from _safety(answered, stage)
        return
    # Screens that follow each other and are shown for each option go together: one option to its end, then the next.
    for each, screens in groupby(stage.screens, key=lambda screen: screen.each):
        shown = [screen for screen in screens if _shown(answered, screen)]
        for item in _items(answered, each):
            yield from (Step(stage, screen, item) for screen in shown)


def _safety(answered: Answered, stage: Stage) -> Iterator[Step]:
    """The safety questions; the safety page stands right after the answer that opens it, before anything else."""
    help_screen = next(screen for screen in stage.screens if screen.kind == "help")
    helped = answered.tracker.concern
    if helped:
        yield Step(stage, help_screen)
    for screen in stage.screens:
        if screen.kind == "questions":
            yield Step(stage, screen)
            if not helped and safety_gate.alarmed_by(answered, screen):
                yield Step(stage, help_screen)
                helped = True
    yield from (Step(stage, screen) for screen in stage.screens if screen.kind == "safe")


def _shown(answered: Answered, screen: Screen) -> bool:
    if screen.involves_them and safety_gate.gate(answered) != "open":
        return False
    if screen.long and answered.reflection.route == "short":
        return False
    if screen.kind == "ranking" and len(priorities.comparable(answered)) < 2:
        return False
    if screen.kind == "order" and not picks.cards(answered):
        return False
    return screen.when is None or answered.holds(screen.when.question, screen.when.any_of)


def _items(answered: Answered, each: str | None) -> tuple[str, ...]:
    match each:
        case "option":
            return tuple(pick.id for pick in picks.options(answered))
        case "pairs":
            return _parts(len(priorities.pairs(answered)), PAIRS_A_SCREEN)
        case "cards":
            return _parts(len(answered.tracker.cards), CARDS_A_SCREEN)
        case _:
            return ("",)


def _parts(count: int, size: int) -> tuple[str, ...]:
    return tuple(str(n) for n in range(1, -(-count // size) + 1))


def pairs_on(answered: Answered, step: Step) -> tuple[Pair, ...]:
    start = (int(step.item) - 1) * PAIRS_A_SCREEN
    return priorities.pairs(answered)[start : start + PAIRS_A_SCREEN]


def cards_on(answered: Answered, step: Step) -> tuple[Evidence, ...]:
    start = (int(step.item) - 1) * CARDS_A_SCREEN
    return answered.tracker.cards[start : start + CARDS_A_SCREEN]


def asks(answered: Answered, step: Step) -> tuple[Ask, ...]:
    """The questions that stand on a step, in order."""
    screen = step.screen
    if screen.questions_of:
        again = next(each for each in answered.words.screens if each.id == screen.questions_of)
        return tuple(Ask(question, screen.id) for question in again.questions)
    found = [Ask(q, item) for q in screen.questions for item in _ask_items(answered, step, q) if _asked(answered, q, item)]
    if screen.kind == "cards":  # what the log misses stands under its own card
        return tuple(sorted(found, key=lambda ask: [card.id for card in cards_on(answered, step)].index(ask.item)))
    return tuple(found)


def _ask_items(answered: Answered, step: Step, question: Question) -> tuple[str, ...]:
    match question.each:
        case "need":
            return tuple(number for number, _ in answered.lines("need"))
        case "pair":
            return tuple(pair_name(one.id, other.id) for one, other in pairs_on(answered, step))
        case "card":
            return tuple(card.id for card in cards_on(answered, step))
        case _ if question.rows > 1:
            return tuple(str(n) for n in range(1, question.rows + 1))
        case _:
            return (step.item,)


def _asked(answered: Answered, question: Question, item: str) -> bool:
    if question.choices == "picked" and question.id.startswith("top-"):
        return int(question.id.removeprefix("top-")) <= len(priorities.comparable(answered))
    when = question.when
    if when is None:
        return True
    if question.each:
        return answered.choice(when.question, item) in when.any_of
    return answered.holds(when.question, when.any_of)


def passed(answered: Answered, step: Step) -> bool:
    """Whether everything on a step was answered or passed over."""
    if step.screen.kind == "checkin":  # nothing to answer or to see that could be missed
        return True
    here = asks(answered, step)
    if here:
        return all(answered.met(ask.question.id, ask.item) for ask in here)
    if step.stage.id == SAFETY:
        return step.screen.id in answered.safety
    return (step.screen.id, step.item) in answered.answers


def first_open(answered: Answered) -> Step | None:
    """Where to go on: the first step that was not passed; None at the end."""
    return next((step for step in path(answered) if not passed(answered, step)), None)


def find(answered: Answered, key: str | None) -> Step | None:
    return next((step for step in path(answered) if step.key == key), None)


def allowed(answered: Answered, wanted: Step) -> Step:
    """The step itself, or the safety question that has to come first."""
    order: list[str] = [stage.id for stage in stages(answered)]
    if order.index(wanted.stage.id) <= order.index(SAFETY):
        return wanted
    safety = (step for step in path(answered) if step.stage.id == SAFETY)
    return next((step for step in safety if not passed(answered, step)), wanted)


def after(answered: Answered, key: str) -> Step | None:
    """The step after this one; where it has gone from the path meanwhile, the first open one. None at the end."""
    steps = path(answered)
    at = next((n for n, step in enumerate(steps) if step.key == key), None)
    if at is None:
        return first_open(answered)
    return allowed(answered, steps[at + 1]) if at + 1 < len(steps) else None


def before(answered: Answered, key: str) -> Step | None:
    """The step before this one; None at the first."""
    steps = path(answered)
    at = next((n for n, step in enumerate(steps) if step.key == key), 0)
    return steps[at - 1] if at > 0 else None


def start_of(answered: Answered, stage: str) -> Step | None:
    """The first step of a stage, or the safety question that comes first; None where the way does not lead there."""
    found = next((step for step in path(answered) if step.stage.id == stage), None)
    return allowed(answered, found) if found else None
