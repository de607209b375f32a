"""Safety before anything else: which answers open the safety page, and what stays closed after them. Nothing is counted."""

from __future__ import annotations

from typing import Literal

from lib.content.words.questions import Screen
from lib.tools.worksheet.sheet import Sheet, once

Gate = Literal["unasked", "open", "closed"]
"""`closed`: an answer tells of danger, so pages that bring the other person into it are closed. `unasked`: not all met yet."""

CRISIS = "yourself"
"""Thoughts of ending one's life: help with that at once. It says nothing about the other person, so it closes nothing."""
NECK = "neck"
OPEN_TOO = frozenset({"neck", "threat", "weapon", "afraid"})
"""Where leaving it open weighs as much as a yes: people often can't or won't say these."""
_LEFT_OPEN = frozenset({"not-sure", "rather-not", None})


def alarming(sheet: Sheet, question: str) -> bool:
    """Whether the answer to a safety question opens the safety page; passing over some of them does too."""
    if question == CRISIS or not sheet.met(question):
        return False
    choice = sheet.choice(question)
    return choice == "yes" or (question in OPEN_TOO and choice in _LEFT_OPEN)


def alarmed_by(sheet: Sheet, screen: Screen) -> bool:
    return any(alarming(sheet, question.id) for question in screen.questions)


@once
def gate(sheet: Sheet) -> Gate:
    """What the safety answers leave open."""
    if sheet.log.concern or any(alarming(sheet, question) for question in sheet.safety_questions) or _told_before(sheet):
        return "closed"
    return "open" if all(sheet.met(question) for question in sheet.safety_questions) else "unasked"


def _told_before(sheet: Sheet) -> bool:
    """Whether answers that the person put on their page, and so into a file, tell of danger."""
    told = {name: sheet.answers[name, ""].choice for name in sheet.safety_questions if (name, "") in sheet.answers}
    return any(
        choice == "yes" or (name in OPEN_TOO and choice in _LEFT_OPEN) for name, choice in told.items() if name != CRISIS
    )


def neck_told(sheet: Sheet) -> bool:
    return sheet.choice(NECK) == "yes"


def in_crisis(sheet: Sheet) -> bool:
    """Whether a crisis line belongs on the screen now. Not being sure, or not saying, is reason enough."""
    told = sheet.safety.get(CRISIS)
    return told is not None and told.choice in {"yes", "not-sure", "rather-not"}


def all_no(sheet: Sheet) -> bool:
    """Whether every safety question was answered no, and the log tells of no concern."""
    return not sheet.log.concern and all(sheet.choice(question) == "no" for question in sheet.safety_questions)


def needs_notice(sheet: Sheet) -> bool:
    """Whether the page may only be copied or taken away after the notice on devices; so too while safety was not asked."""
    return gate(sheet) != "open"
