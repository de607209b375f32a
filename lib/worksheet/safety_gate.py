"""Safety before anything else: what opens its questions and the page of help, and what they close. Nothing is counted."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lib.content.words.worksheet import Screen, ScreenKind
from lib.worksheet.answered import UNDISCLOSED, Answered, once


def hears(text: str, phrases: tuple[str, ...], idioms: tuple[str, ...] = ()) -> bool:
    """Whether one of the phrases stands in a text, once the idioms are out of it."""
    plain = " ".join(re.findall(r"[a-z']+|[.!?;\n]", text.casefold().replace("’", "'")))
    return _any(phrases).search(_any(idioms).sub(" , ", plain)) is not None


@cache
def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Phrases as one expression: `*` is any ending of a word, `..` up to four words in between. Without any it fits nothing."""
    found = [re.escape(phrase).replace(r"\*", "[a-z']*").replace(r"\ \.\.", r"(?: [a-z']+){0,4}") for phrase in phrases]
    return re.compile(rf"(?<![a-z'])(?:{'|'.join(found)})(?![a-z'])" if found else r"(?!)")


Gate = Literal["unasked", "open", "closed"]
"""`closed`: something tells of danger, so pages that bring the other person into it are closed. `unasked`: FEAR not met yet."""
Reason = Literal["words", "tracker", "afraid", "sometimes", "unsaid", "told"]

FEAR = "fear"
"""The one question that everybody meets; the others follow where it, or anything else, tells of danger."""
CRISIS = "yourself"
"""Thoughts of ending one's life: help with that at once. It says nothing about the other person, so it closes nothing."""
OPEN_TOO = frozenset({FEAR, "neck", "threat", "weapon", "afraid"})
"""Where leaving it open weighs as much as a yes: people often can't or won't say these."""
_TOLD = frozenset({"yes", "sometimes"})
_LEFT_OPEN = frozenset({"not-sure", UNDISCLOSED, None})


def alarming(answered: Answered, question: str) -> bool:
    """Whether the answer to a safety question tells of danger; passing over some of them does too."""
    return question != CRISIS and answered.met(question) and _alarms(question, answered.choice(question))


def _alarms(question: str, choice: str | None) -> bool:
    return choice in _TOLD or (question in OPEN_TOO and choice in _LEFT_OPEN)


@once
def heard(answered: Answered) -> frozenset[str]:
    """Which of `danger` and `crisis` stand in anything that was written."""
    lists, text = (
        answered.words.hears,
        "\n".join(answer.text.raw for answer in answered.answers.values() if answer.question != "card"),
    )
    return frozenset(name for name in ("danger", "crisis") if hears(text, lists[name], lists["idioms"]))


@once
def gate(answered: Answered) -> Gate:
    """What the answers leave open."""
    if (
        answered.tracker.concern
        or "danger" in heard(answered)
        or any(alarming(answered, question) for question in answered.safety_questions)
        or _told_before(answered)
    ):
        return "closed"
    return "open" if answered.met(FEAR) else "unasked"


def _told_before(answered: Answered) -> bool:
    """Whether answers that the person put with what they wrote, and so into a file, tell of danger."""
    on_page = [name for name in answered.safety_questions if (name, "") in answered.answers]
    return any(name != CRISIS and _alarms(name, answered.answers[name, ""].choice) for name in on_page)


@once
def opened(answered: Answered) -> bool:
    """Whether the other questions about safety are asked."""
    others = answered.safety_questions - {FEAR}
    return bool(gate(answered) == "closed" or heard(answered) or any(question in answered.safety for question in others))


def calls_for(answered: Answered, screen: Screen, kind: ScreenKind) -> bool:
    """Whether the page of help, or the one for thoughts of ending one's life, comes right after a screen."""
    first = screen.id == answered.words.talk[0].id
    asked = {question.id for question in screen.questions}
    if kind == "crisis":
        return (first and "crisis" in heard(answered)) or (CRISIS in asked and in_crisis(answered))
    before = answered.tracker.concern or "danger" in heard(answered)
    return (first and before) or any(alarming(answered, question) for question in asked)


def reason(answered: Answered) -> Reason:
    """Why the page of help stands there: what it says first depends on it."""
    if "danger" in heard(answered):
        return "words"
    if answered.tracker.concern:
        return "tracker"
    if answered.met(FEAR) and alarming(answered, FEAR):
        match answered.choice(FEAR):
            case "yes":
                return "afraid"
            case "sometimes":
                return "sometimes"
            case _:
                return "unsaid"
    return "told"


def in_crisis(answered: Answered) -> bool:
    """Whether a crisis line belongs on the screen now. Not being sure, or not saying, is reason enough."""
    told = answered.safety.get(CRISIS)
    return (told is not None and told.choice in {"yes", "not-sure", UNDISCLOSED}) or "crisis" in heard(answered)


def needs_notice(answered: Answered) -> bool:
    """Whether the letter may only be copied or taken along after the notice on devices; so too while fear was not asked."""
    return gate(answered) != "open"
