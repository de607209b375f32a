"""What the tests of the worksheet's pages share: a fixed day, and the way through its screens to the letter."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.worksheet import QuestionWords, WorksheetSummaryWords, WorksheetWords
from lib.records.reflection import Answer, Reflection
from lib.ui import clock, library
from tests.app.conftest import go, open_page, sound
from tests.app.tracker import notes

WORDS, PAGE, QUESTIONS = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords), library.wording(QuestionWords)
TITLES = {screen.id: screen.title or screen.questions[0].ask for screen in QUESTIONS.talk}
HOSTILE = "![x](http://example.org/a.png) **b** $x$ :material/x: <script>"
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def reflection(at: AppTest) -> Reflection:
    found: Reflection = notes(at).of(Reflection)[-1]
    return found


def answers(at: AppTest) -> dict[tuple[str, str], Answer]:
    return {(a.question, a.item): a for a in notes(at).of(Answer)}


def button(at: AppTest, label: str) -> Any:
    return next(found for found in at.button if found.label == label)


def tap(at: AppTest, label: str) -> None:
    """Press a button by what it says; AppTest does not remember where the script went by itself from there."""
    here = at.title[0].value
    button(at, label).click().run()
    sound(at)
    if PAGE.title in {here, at.title[0].value} and here != at.title[0].value:
        place = {} if at.title[0].value == PAGE.title else {"s": at.query_params["s"]}
        go(at, "worksheet" if place else "worksheet-summary", **place)


def field(at: AppTest, kind: str, question: str, item: str = "") -> Any:
    """The field of a question, found by the end of its key."""
    return next(found for found in getattr(at, kind) if str(found.key).endswith(f"_{question}_{item}.0"))


def title(at: AppTest) -> str:
    return str(at.title[0].value)


def begin(*, brief: bool = False, deciding: str = "") -> AppTest:
    """From the first screen on to the next."""
    at = open_page("worksheet")
    if deciding:
        at.text_area[0].set_value(deciding)
    tap(at, WORDS.begin_brief if brief else WORDS.begin)
    return at


def fill(at: AppTest) -> None:
    """Answer all that stands on a screen with fields."""
    for n in range(len(at.pills)):
        pills = at.pills[n]
        first = next(iter(pills.format_func.__self__))  # type: ignore[attr-defined] # the values, which AppTest does not tell
        pills.set_value([first] if isinstance(pills.value, list) else first)
    for box in at.checkbox[:2]:
        box.check()
    for n in range(len(at.text_area)):
        at.text_area[n].set_value(f"area {n} {HOSTILE}")
    for n in range(len(at.text_input)):
        at.text_input[n].set_value(f"line {n} {HOSTILE}")
    at.run()
    sound(at)


ROWS = {"who": "A partner", "fear": "No", "how-sure": "Sure"}


def walk(at: AppTest, *, answering: bool) -> list[str]:
    """Go on to the letter; the titles on the way."""
    titles: list[str] = []
    while title(at) != PAGE.title:
        assert len(titles) < 40, "the talk does not end"
        titles.append(title(at))
        row = next((row for name, row in ROWS.items() if TITLES[name] == title(at)), None)
        labels = [found.label for found in at.button]
        if answering and row:
            tap(at, row)
        elif answering:
            fill(at)
            tap(at, WORDS.next)
        else:
            tap(at, WORDS.next if WORDS.next in labels else WORDS.skip)
    return titles


def safe(*, brief: bool = False, deciding: str = "whether to go") -> AppTest:
    """Someone who is not afraid, on the screen after that question."""
    at = begin(brief=brief, deciding=deciding)
    if title(at) == TITLES["who"]:
        tap(at, "A partner")
    tap(at, "No")
    return at


def letter(at: AppTest) -> AppTest:
    return go(at, "worksheet-summary")
