"""The walks that people come for, by keyboard alone: read, log, reflect, ask, run a group's session, and leave."""

from __future__ import annotations

import time
from collections.abc import Callable

from lib.content.words.flat import ArticleWords, GroupWords, LibraryWords, ShellWords, StartWords, TalkWords, TodayWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.ui import library
from tests.proof.keyboard import Keyboard
from tests.proof.table import Row
from tests.tour.walks import MOST_SCREENS

ASKED = "he said sorry yesterday and did the same thing again"
WROTE = "They asked how the day had been."


def read(keyboard: Keyboard) -> None:
    """From the first page to an article, in full, and to what research says about one part of it."""
    words, shell = library.wording(ArticleWords), library.wording(ShellWords)
    keyboard.enter(shell.ways["library"], library.wording(LibraryWords).title)
    keyboard.enter(library.wording(LibraryWords).read, library.library().articles[0].head.short)
    keyboard.to(words.minute)
    keyboard.press("ArrowRight")
    if keyboard.focus()[0] != "BODY":
        keyboard.press("Space")
    keyboard.shows(library.library().articles[0].sections[0].heading)
    keyboard.enter(words.claims.split("{count}")[1].strip())
    keyboard.shows(words.research)


def log(keyboard: Keyboard) -> None:
    """From the first page to what happened, saved, and seen in the list."""
    words = library.wording(TodayWords)
    label = next(way.link.label for way in library.wording(StartWords).ways if way.link.page == "today")
    keyboard.enter(label, words.title)
    _to_field(keyboard)
    keyboard.type(WROTE)
    keyboard.enter(words.save, tag="BUTTON")
    keyboard.shows(WROTE)
    keyboard.enter(words.ways["entries"], words.ways["entries"], back=True)
    keyboard.shows(WROTE)


def _to_field(keyboard: Keyboard) -> None:
    for _ in range(60):
        keyboard.press("Tab")
        if keyboard.focus()[0] == "TEXTAREA":
            return
    raise AssertionError("Tab never comes to a box to write in")


def reflect(keyboard: Keyboard) -> None:
    """From the first page through the worksheet to its letter; what can be passed over is."""
    words, end = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords).title
    label = next(way.link.label for way in library.wording(StartWords).ways if way.link.page == "worksheet")
    before = keyboard.title()
    keyboard.enter(label)
    keyboard.until(lambda: keyboard.title() != before, "the worksheet")
    keyboard.rest()  # the address changes before the page does
    _to_field(keyboard)
    keyboard.type("Whether to move out.")
    _leave_screen(keyboard, (words.begin,))
    for _ in range(MOST_SCREENS):
        if keyboard.title() == end:
            return
        _leave_screen(keyboard, (words.next, "No", words.skip))
    raise AssertionError("the letter was not reached")


def _leave_screen(keyboard: Keyboard, ways_on: tuple[str, ...]) -> None:
    """Tab to the first button that leads on, and press it."""
    before = keyboard.title()
    for _ in range(80):
        keyboard.press("Tab")
        tag, name = keyboard.focus()
        if tag == "BUTTON" and name.split("\n")[-1] in ways_on:
            keyboard.press("Enter")
            keyboard.until(lambda: keyboard.title() != before, f"a screen after {before!r}")
            keyboard.rest()
            return
    raise AssertionError(f"no way on from {before!r} can be reached")


def ask(keyboard: Keyboard) -> None:
    """A question on the first page, the note of a passage in the answer, and the article that the note links to."""
    words = library.wording(TalkWords)
    _to_field(keyboard)
    keyboard.type(ASKED)
    keyboard.press("Enter", away=True)  # to the answer; the keyboard stays in the box, for the next question
    keyboard.shows(words.reply.take_out)
    time.sleep(1.2)  # the window scrolls to the answer
    keyboard.to(words.reply.note.replace("{article}", "").replace("{evidence}", ""), "BUTTON", back=True)
    keyboard.press("Enter")
    keyboard.shows(words.reply.open_article)
    keyboard.press("Tab")
    assert words.reply.open_article in keyboard.focus()[1], f"Tab goes past the note, to {keyboard.focus()}"
    keyboard.press("Enter")
    keyboard.until(lambda: "/read" in str(keyboard.hands.ask("location.pathname")), "the article")
    keyboard.rest()


def group(keyboard: Keyboard) -> None:
    """From the first page through every step of a session, presenting, with what its steps show; and out of it again."""
    words, plan = library.wording(GroupWords), library.group().plans[1]
    keyboard.enter(library.wording(ShellWords).ways["library"], library.wording(LibraryWords).title)
    label = next(link.label for link in library.wording(LibraryWords).more if link.page == "group")
    keyboard.enter(label, words.title)
    keyboard.enter(plan.head.title, plan.head.title)
    keyboard.enter(words.begin_and_present, plan.steps[0].title)
    shown = False
    for place, step in enumerate(plan.steps):
        keyboard.until(lambda title=step.title: keyboard.title() == title, step.title)  # type: ignore[misc]
        keyboard.rest()
        if step.show and not shown:
            shown = True
            keyboard.enter("Show", tag="A")
            keyboard.until(lambda: "/session" not in str(keyboard.hands.ask("location.pathname")), "what the step shows")
            keyboard.rest()
        if place < len(plan.steps) - 1:
            keyboard.press("ArrowRight")
    keyboard.enter(words.end, words.title, back=True)


def leave(keyboard: Keyboard) -> None:
    """The first stop of the keyboard leads out of the app."""
    keyboard.press("Tab")
    keyboard.hands.press("Enter")
    keyboard.presses += 1
    end = library.exit_words().address.split("/")[2]
    keyboard.until(lambda: end in str(keyboard.hands.ask("location.href")), end)


WALKS: dict[str, Callable[[Keyboard], None]] = {"read": read, "log": log, "reflect": reflect, "ask": ask, "group": group}


def walked(name: str, walk: Callable[[Keyboard], None], keyboard: Keyboard) -> Row:
    """Go one walk, and say how it went; what went wrong is printed."""
    wrong, began = "", time.monotonic()
    try:
        walk(keyboard)
    except AssertionError as error:
        wrong = str(error)
    faults = (keyboard.lost, keyboard.unseen, keyboard.bare)
    for kind, places in zip(("lost", "out of sight", "unmarked"), faults, strict=True):
        for place in sorted(set(places)):
            print(f"  {kind}: {place}")
    if wrong:
        print(f"  {wrong} (after {time.monotonic() - began:.0f} s)")
    said = ", ".join((("no" if wrong else "yes"), str(keyboard.presses), *(str(len(set(places))) for places in faults)))
    return Row(f"by keyboard: {name}", said, "yes, 0 × 3", over=bool(wrong or any(faults)))
