"""What the tests of the log's pages share: a fixed day, a session with notes, and the way through its pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterable
from typing import TypeVar

import pytest
from streamlit.testing.v1 import AppTest

from lib.records import notebook
from lib.records.notebook import Notebook
from lib.records.record import Record
from lib.records.tracker import About, Entry, LogStart
from lib.ui import clock, keys
from tests.app.conftest import everything, go, open_page, sound

TODAY = dt.date(2026, 11, 18)
START = dt.date(2026, 9, 1)
FIELDS = ("pills", "segmented_control", "date_input", "text_input", "text_area", "selectbox", "time_input", "multiselect")
PAGES = ("today", "entry", "write", "example", "entries", "boundaries", "week", "patterns", "checkpoints", "options")
PARTS: dict[str, tuple[str, ...]] = {
    "boundaries": ("boundaries", "words", "agreements", "promises"),
    "week": ("pulse", "scenes"),
    "patterns": ("calendar", "timeline", "weekly", "settings", "ladder"),
    "checkpoints": ("checkpoints", "month", "note"),
}
BEGUN = LogStart(id="start", started_on=START)
ABOUT = About(id="about", who="sibling")
YESTERDAY = TODAY - dt.timedelta(days=1)
MONDAY = TODAY - dt.timedelta(days=TODAY.weekday() + 7)
SAVE = ("save", keys.TRACKER_ENTRY)

R = TypeVar("R", bound=Record)


@pytest.fixture(autouse=True)
def a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def flag(number: int = 1, **more: object) -> Entry:
    values = {"sort": "red_flag", "occurred_on": TODAY, "logged_on": TODAY, "category": "put_downs", **more}
    return Entry(id=f"e{number}", **values)  # type: ignore[arg-type]


def session(*records: Record) -> AppTest:
    """A session that holds these notes, on the start page."""
    return open_page("start", *records)


def hold(at: AppTest, records: Iterable[Record]) -> None:
    at.session_state["app"] = dataclasses.replace(at.session_state["app"], notes=notebook.holding(records))


def notes(at: AppTest) -> Notebook:
    found: Notebook = at.session_state["app"].notes
    return found


def only(at: AppTest, model: type[R]) -> R:
    """The one record of a kind."""
    found = notes(at).of(model)
    assert len(found) == 1
    return found[0]


def press(at: AppTest, *key: str, to: str | None = None) -> AppTest:
    """Press a button of the log; `to` is the page it leads to."""
    at.button(key=keys.tracker(*key)).click().run()
    sound(at)
    at._page_hash = ""  # a page may have changed itself: the next run is one of the page that is there now
    if to:
        title = at.title[0].value
        go(at, to)
        assert at.title[0].value == title, "the button led to another page"
    return at


def put(at: AppTest, form: str, **values: object) -> AppTest:
    """Fill in fields of a form by their names (a dot is written as two underscores); run after each, as a person would."""
    for name, value in values.items():
        # The round that the form is in; fields that were started over have other keys.
        ending = f".{name.replace('__', '.')}.0"
        found = [
            widget
            for kind in (
                "pills",
                "segmented_control",
                "date_input",
                "text_input",
                "text_area",
                "selectbox",
                "time_input",
                "multiselect",
            )
            for widget in getattr(at, kind)
            if str(widget.key).startswith(f"{form}.") and str(widget.key).endswith(ending)
        ]
        assert found, f"{name} is not on the page"
        found[0].set_value(value).run()
        sound(at)
    return at


def part(at: AppTest, page: str, name: str) -> AppTest:
    """Choose a part of a page."""
    key = f"{keys.tracker('part', page)}.{at.session_state['app'].generation}"
    choice = next(widget for kind in ("pills", "segmented_control") for widget in getattr(at, kind) if widget.key == key)
    choice.set_value(name).run()
    sound(at)
    return at


def jot(at: AppTest, text: str) -> AppTest:
    """Write rough words into the box and save them."""
    box = next(area for area in at.text_area if area.label.startswith("What happened"))
    box.set_value(text).run()
    return press(at, "jot")


def tap(at: AppTest, entry: Entry, **values: object) -> AppTest:
    """Tap a row of the card of what was just written; a dot in a row's name is written as two underscores."""
    return put(at, f"{keys.TRACKER_CARD}-{entry.id}", **values)


def svg_of(at: AppTest) -> list[str]:
    """Every picture on the page."""
    data = [element.proto.json for element in at.get("bidi_component")]
    return [json.loads(text)[0]["svg"] for text in data if '"svg"' in text]


def drawings(at: AppTest) -> list[str]:
    """What every picture on the page reads aloud."""
    return [re.findall('aria-label="([^"]*)"', svg)[0] for svg in svg_of(at)]


def has(at: AppTest, *key: str) -> bool:
    return keys.tracker(*key) in {button.key for button in at.button}


def said(at: AppTest, text: str) -> bool:
    return text in everything(at)


def typed_elsewhere(at: AppTest, text: str) -> list[str]:
    """Where a person's text is drawn as anything but plain text or a field."""
    kinds = (at.title, at.header, at.subheader, at.markdown, at.info, at.warning, at.error, at.success)
    found = [str(element.value) for kind in kinds for element in kind if text in str(element.value)]
    labels = (at.button, at.expander, at.pills, at.segmented_control, at.text_input, at.text_area)
    return found + [element.label for kind in labels for element in kind if text in element.label]
