"""Safety before anything else: which answers open the safety page, and what stays closed after them. Nothing is counted."""

from __future__ import annotations

from typing import Literal

from lib.content.words.questions import Screen
from lib.worksheet.answered import Answered, once

Gate = Literal["unasked", "open", "closed"]
"""`closed`: an answer tells of danger, so pages that bring the other person into it are closed. `unasked`: not all met yet."""

CRISIS = "yourself"
"""Thoughts of ending one's life: help with that at once. It says nothing about the other person, so it closes nothing."""
NECK = "neck"
OPEN_TOO = frozenset({"neck", "threat", "weapon", "afraid"})
"""Where leaving it open weighs as much as a yes: people often can't or won't say these."""
_LEFT_OPEN = frozenset({"not-sure", "rather-not", None})


def alarming(answered: Answered, question: str) -> bool:
    """Whether the answer to a safety question opens the safety page; passing over some of them does too."""
    if question == CRISIS or not answered.met(question):
        return False
    choice = answered.choice(question)
    return choice == "yes" or (question in OPEN_TOO and choice in _LEFT_OPEN)


def alarmed_by(answered: Answered, screen: Screen) -> bool:
    return any(alarming(answered, question.id) for question in screen.questions)


@once
def gate(answered: Answered) -> Gate:
    """What the safety answers leave open."""
    if (
        answered.tracker.concern
        or any(alarming(answered, question) for question in answered.safety_questions)
        or _told_before(answered)
    ):
        return "closed"
    return "open" if all(answered.met(question) for question in answered.safety_questions) else "unasked"


def _told_before(answered: Answered) -> bool:
    """Whether answers that the person put on their page, and so into a file, tell of danger."""
    told = {name: answered.answers[name, ""].choice for name in answered.safety_questions if (name, "") in answered.answers}
    return any(
        choice == "yes" or (name in OPEN_TOO and choice in _LEFT_OPEN) for name, choice in told.items() if name != CRISIS
    )


def neck_told(answered: Answered) -> bool:
    return answered.choice(NECK) == "yes"


def in_crisis(answered: Answered) -> bool:
    """Whether a crisis line belongs on the screen now. Not being sure, or not saying, is reason enough."""
    told = answered.safety.get(CRISIS)
    return told is not None and told.choice in {"yes", "not-sure", "rather-not"}


def all_no(answered: Answered) -> bool:
    """Whether every safety question was answered no, and the log tells of no concern."""
    return not answered.tracker.concern and all(answered.choice(question) == "no" for question in answered.safety_questions)


def needs_notice(answered: Answered) -> bool:
    """Whether the page may only be copied or taken away after the notice on devices; so too while safety was not asked."""
    return gate(answered) != "open"
