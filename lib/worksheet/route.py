"""The way through the worksheet, worked out anew from the answers each time; of it only the day it was finished is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.content.words.worksheet import DeeperTopic, Question, Screen, ScreenKind
from lib.worksheet import picks, priorities, safety_gate
from lib.worksheet.answered import Answered, once
from lib.worksheet.evidence import EvidenceCard
from lib.worksheet.priorities import PAIRS_A_SCREEN, Pair, pair_name

CARDS_A_SCREEN = 2
CALLED: tuple[ScreenKind, ...] = ("crisis", "help")
"""The pages that stand where something calls for them."""
TORN = "torn"
"""The question about the two ways that the screens after it lay side by side."""


@dataclass(frozen=True, slots=True)
class Step:
    """One screen on the way; `item` says for which option, or which part of a list, it stands there.

    A step of the talk has no topic. `place` is its number, to find it again: it says nothing of what is asked or answered.
    """

    screen: Screen
    place: str
    item: str = ""
    topic: str = ""

    @property
    def key(self) -> str:
        """Its name, to know it by on a way worked out later."""
        return f"{self.screen.id}.{self.item}"

    @property
    def counted(self) -> bool:
        """Whether it is one of the screens that everybody meets; the others come on top, and are not counted."""
        return not self.topic and (not self.screen.safety or self.key == f"{safety_gate.FEAR}.")


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it stands on a step."""

    question: Question
    item: str = ""


@once
def talk(answered: Answered) -> tuple[Step, ...]:
    """The steps from the first to the last, as the answers have it so far.

    The page of help, and the one for thoughts of ending one's life, stand right after what calls for them, and once.
    """
    aside = {screen.kind: screen for screen in answered.words.talk if screen.kind in CALLED}
    steps: list[Step] = []
    for screen in answered.words.talk:
        if screen.kind in CALLED or not _in_talk(answered, screen):
            continue
        steps.append(_step(answered, screen))
        called = [kind for kind in CALLED if kind in aside and safety_gate.calls_for(answered, screen, kind)]
        steps.extend(_step(answered, aside.pop(kind)) for kind in called)
    return tuple(steps)


def _step(answered: Answered, screen: Screen, item: str = "", number: int = 0, topic: str = "") -> Step:
    at = answered.words.numbers[screen.id]
    return Step(screen, f"{at}-{number}" if number else str(at), item, topic)


@once
def topics(answered: Answered) -> tuple[tuple[DeeperTopic, tuple[Step, ...]], ...]:
    """What there is to go deeper into, with its steps; not what has none, or is closed."""
    found = ((topic, tuple(_of_topic(answered, topic))) for topic in answered.words.deeper)
    return tuple((topic, steps) for topic, steps in found if steps)


def _of_topic(answered: Answered, topic: DeeperTopic) -> Iterator[Step]:
    for screen in topic.screens:
        if _open(answered, screen):
            for number, item in enumerate(_items(answered, screen.each), start=1):
                yield _step(answered, screen, item, number if screen.each else 0, topic.id)


def _in_talk(answered: Answered, screen: Screen) -> bool:
    if screen.kind == "who":
        return answered.asks_who and answered.reflection.route == "whole"
    if screen.safety:
        return screen.id == safety_gate.FEAR or safety_gate.opened(answered)
    if answered.reflection.route == "brief" and not screen.brief:
        return False
    # Whoever picked no way is asked about none; until then these screens are counted.
    return not _of_two(screen) or bool(picks.two(answered)) or not _past_torn(answered)


def _of_two(screen: Screen) -> bool:
    return any(question.each == "two" for question in screen.questions)


def _past_torn(answered: Answered) -> bool:
    """Whether the question about two ways was left behind."""
    screens = answered.words.talk
    later = screens[next(n for n, screen in enumerate(screens) if screen.id == TORN) + 1 :]
    return f"{TORN}." in answered.passed or any(answered.given(q.id) for s in later for q in s.questions if not q.each)


def _open(answered: Answered, screen: Screen) -> bool:
    if screen.involves_them and safety_gate.gate(answered) != "open":
        return False
    if _of_two(screen) and not picks.two(answered):
        return False
    return screen.when is None or answered.holds(screen.when.question, screen.when.any_of)


def _items(answered: Answered, each: str | None) -> tuple[str, ...]:
    match each:
        case "option":
            return tuple(pick.id for pick in picks.others(answered))
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


def cards_on(answered: Answered, step: Step) -> tuple[EvidenceCard, ...]:
    start = (int(step.item) - 1) * CARDS_A_SCREEN
    return answered.tracker.cards[start : start + CARDS_A_SCREEN]


def asks(answered: Answered, step: Step) -> tuple[Ask, ...]:
    """The questions that stand on a step, in order."""
    screen = step.screen
    if screen.asks:
        return tuple(Ask(answered.questions[name], step.item) for name in screen.asks)
    found = [Ask(q, item) for q in screen.questions for item in _ask_items(answered, step, q) if _asked(answered, q, item)]
    if screen.kind == "cards":  # what the tracker misses stands under its own card
        return tuple(sorted(found, key=lambda ask: [card.id for card in cards_on(answered, step)].index(ask.item)))
    return tuple(found)


def _ask_items(answered: Answered, step: Step, question: Question) -> tuple[str, ...]:
    match question.each:
        case "two":
            return tuple(pick.id for pick in picks.two(answered))
        case "need":
            return tuple(number for number, _ in answered.lines("need"))
        case "pair":
            return tuple(pair_name(one.id, other.id) for one, other in pairs_on(answered, step))
        case "card":
            return tuple(card.id for card in cards_on(answered, step))
        case _ if question.rows > 1:
            return tuple(str(n) for n in range(1, question.rows + 1))
        case _:
            return (step.item or step.screen.item,)


def _asked(answered: Answered, question: Question, item: str) -> bool:
    when = question.when
    return when is None or answered.choice(when.question, item) in when.any_of


def passed(answered: Answered, step: Step) -> bool:
    """Whether a step of the talk was answered or passed over, or, but for safety, one after it was answered."""
    if step.key in answered.passed or _answered(answered, step):
        return True
    return not step.screen.safety and step.key in _behind(answered)


def _answered(answered: Answered, step: Step) -> bool:
    return any(answered.given(ask.question.id, ask.item) for ask in asks(answered, step))


@once
def _behind(answered: Answered) -> frozenset[str]:
    """The steps before the last one that has an answer."""
    steps = talk(answered)
    last = max((n for n, step in enumerate(steps) if not step.screen.safety and _answered(answered, step)), default=0)
    return frozenset(step.key for step in steps[:last])


def first_open(answered: Answered) -> Step | None:
    """Where to go on: the first step that was not passed; None at the end."""
    return next((step for step in talk(answered) if not passed(answered, step)), None)


def find(answered: Answered, place: str | None) -> Step | None:
    """The step with this number, on the way or among the topics."""
    deeper = (step for _, steps in topics(answered) for step in steps)
    return next((step for step in (*talk(answered), *deeper) if step.place == place), None)


def count(answered: Answered, step: Step) -> tuple[int, int]:
    """Which of how many a counted step is."""
    counted = [one_step.key for one_step in talk(answered) if one_step.counted]
    return counted.index(step.key) + 1, len(counted)


def allowed(answered: Answered, wanted: Step | None) -> Step | None:
    """The step itself, or the question about safety that has to come before it, and before the letter (None)."""
    steps = talk(answered)
    at = steps.index(wanted) if wanted in steps else len(steps)
    return next((step for step in steps[:at] if step.screen.safety and not passed(answered, step)), wanted)


def after(answered: Answered, step: Step) -> Step | None:
    """The step after this one; None at the end of the talk, or of a topic, where the letter comes.

    Questions about safety may have come up late: from the last of them it goes on where it was left.
    """
    following = _neighbour(answered, step, 1)
    if step.screen.safety and following and passed(answered, following):
        following = first_open(answered)
    return allowed(answered, following)


def before(answered: Answered, step: Step) -> Step | None:
    """The step before this one; None at the first."""
    return _neighbour(answered, step, -1)


def _neighbour(answered: Answered, step: Step, by: int) -> Step | None:
    steps = talk(answered) if not step.topic else next((s for topic, s in topics(answered) if topic.id == step.topic), ())
    at = next((n for n, one_step in enumerate(steps) if one_step.key == step.key), None)
    if at is None:
        return first_open(answered)
    return steps[at + by] if 0 <= at + by < len(steps) else None
