"""A session that its server lost: every kind of field, the view that was open and what was being changed come back."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import ShellWords
from lib.records import page_copy
from lib.records.notebook import changes_since
from lib.records.own_words import OwnWords
from lib.records.tracker import Boundary, Entry, WeekPulse
from lib.ui import keys, library, site, state, sync
from tests.app.conftest import everything, fresh, go, open_page
from tests.app.tracker import BEGUN, TODAY, a_fixed_day, notes, press, put

__all__ = ["a_fixed_day"]
SHELL = library.wording(ShellWords)
ENTRY = Entry(id="e1", sort="red_flag", occurred_on=dt.date(2026, 11, 3), logged_on=TODAY, category="put_downs", intensity=2)
DAY, TIME = dt.date(2026, 11, 5), dt.time(23, 30)
FIELDS = ("pills", "segmented_control", "date_input", "time_input", "text_input", "text_area", "selectbox", "multiselect")
TICKS = ("checkbox", "toggle", "radio")


def kept_in_page(at: AppTest) -> dict[str, Any]:
    """What the page keeps of a session, from what the last run sent to it."""
    sent = [json.loads(component.proto.json) for component in at.get("bidi_component")]
    (page,) = [data[0]["page"] for data in sent if isinstance(data, list)]
    changes = json.loads(page_copy.to_json(changes_since(notes(at), -1)))
    return {"kinds": changes["put"], "page": page}


def in_new_session(copy: object, page: str, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    """The page of a session that was lost, in a new one that it hands its copy to."""
    navigation = site.navigation

    def restore_first() -> Any:
        if not state.begun():
            sync.restore()
        return navigation()

    with monkeypatch.context() as patched:
        patched.setattr(site, "navigation", restore_first)
        patched.setattr(state, "trigger", lambda *_: {"nonce": "n1", "copy": json.dumps(copy)})
        at = fresh()
    return go(at, page, **query)


def lose(at: AppTest, page: str, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    return in_new_session(kept_in_page(at), page, monkeypatch, **query)


def fields(at: AppTest) -> dict[str, object]:
    widgets: list[Any] = [widget for kind in (*FIELDS, *TICKS) for widget in at.get(kind)]
    return {widget.key: widget.value for widget in widgets}


def test_the_second_entry_of_a_visit_comes_back_with_its_day_rating_time_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("entry", BEGUN)
    put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again")
    press(at, "save", keys.TRACKER_ENTRY, to="today")
    press(at, "add", to="entry")
    form = keys.TRACKER_ENTRY
    press(at, "more", "red_flag")
    put(at, form, day=DAY, category__red_flag="rage_at_criticism", step__red_flag=0, setting="just_us")
    put(at, form, topics=["time", "feelings", "apology", "safety"])
    put(at, form, what="Half a sentence", part="evening", time=TIME, feelings=["sad", "numb"], plan_due=DAY, concern="not_sure")
    before = fields(at)
    assert before[f"{form}.1.day.0"] == DAY
    assert fields(lose(at, "entry", monkeypatch)) == before


def test_a_field_that_was_emptied_comes_back_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("entries", BEGUN, ENTRY)
    press(at, "change", "entry", "e1", to="entry")
    put(at, "tracker_entry-e1", day=None, category__red_flag=None, step__red_flag=None)
    back = lose(at, "entry", monkeypatch)
    assert fields(back) == fields(at)
    assert fields(back)["tracker_entry-e1.0.day.0"] is None


def test_the_entry_that_was_being_changed_is_the_one_that_is_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("entries", BEGUN, ENTRY)
    press(at, "change", "entry", "e1", to="entry")
    put(at, "tracker_entry-e1", step__red_flag=4)
    back = lose(at, "entry", monkeypatch)
    press(back, "save", "tracker_entry-e1", to="entries")
    assert notes(back).of(Entry) == (ENTRY.model_copy(update={"intensity": 4}),)


def test_the_form_that_was_open_comes_back_and_leads_back(monkeypatch: pytest.MonkeyPatch) -> None:
    boundary = Boundary(id="b1", when=OwnWords("I am shouted at"), then=OwnWords("leave the room"))
    at = open_page("boundaries", BEGUN, boundary)
    press(at, "change", "boundary", "b1", to="write")
    put(at, "tracker_boundary-b1", why="It matters", safe_aloud="no", active_from=DAY)
    back = lose(at, "write", monkeypatch)
    assert fields(back) == fields(at)
    press(back, "save", "boundary", to="boundaries")
    assert notes(back).of(Boundary) == (
        boundary.model_copy(update={"why": "It matters", "safe_aloud": "no", "active_from": DAY}),
    )


def test_ratings_of_a_week_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("week", BEGUN)
    week: Any = next(box.value for box in at.selectbox if "week" in str(box.key))
    form = f"{keys.TRACKER_PULSE}-{week.isoformat()}"
    put(at, form, contact_days=5, unlogged_hard="not_sure", room=0, peace=3)
    back = lose(at, "week", monkeypatch)
    assert fields(back) == fields(at)
    press(back, "save_pulse")
    assert notes(back).of(WeekPulse) == (
        WeekPulse(id=week.isoformat(), contact_days=5, unlogged_hard="not_sure", room=0, peace=3),
    )


def test_ticks_days_and_choices_of_the_other_pages_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("notes", BEGUN, ENTRY)
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.selectbox(key=f"{keys.IDLE_COVER}.0").set_value(5).run()
    before = fields(at)
    assert fields(lose(at, "notes", monkeypatch)) == before
    go(at, "document", **{"for": "3"})
    at.date_input(key=f"{keys.DOCUMENT_FIRST}.0").set_value(DAY).run()
    at.text_area(key=f"{keys.DOCUMENT_NAMES}.0").set_value("Jo").run()
    assert fields(lose(at, "document", monkeypatch, **{"for": "3"})) == fields(at)


def test_a_phrase_is_not_in_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("notes", BEGUN, ENTRY)
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("three quiet herons").run()
    assert "herons" not in json.dumps(kept_in_page(at))
    assert fields(lose(at, "notes", monkeypatch))[f"{keys.LOCK_PHRASE}.0"] == ""


def test_more_search_results_stay_open(monkeypatch: pytest.MonkeyPatch) -> None:
    at = go(fresh(), "library")
    at.text_input(key=f"{keys.SEARCH}.0").set_value("partner")
    at.button[0].click().run()
    at.button(key=keys.SEARCH_MORE).click().run()
    assert state_of(lose(at, "library", monkeypatch)) == state_of(at)


def state_of(at: AppTest) -> list[str]:
    return [str(element.value) for element in at.markdown]


def test_what_could_not_be_read_is_said_until_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    at = in_new_session({"kinds": {"entry": {"e1": {"id": "e1", "colour": "blue"}}}, "page": {}}, "today", monkeypatch)
    assert SHELL.incomplete in everything(at)
    at.button(key=keys.INCOMPLETE).click().run()
    assert SHELL.incomplete not in everything(at)


def test_what_was_entered_since_stays_and_what_was_only_drawn_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy in the tab is opened with its phrase long after the new session has drawn its fields."""
    at = open_page("entry", BEGUN)
    form = keys.TRACKER_ENTRY
    put(at, form, day=DAY, category__red_flag="sorry_again", step__red_flag=1)
    copy = kept_in_page(at)
    later = go(fresh(), "entry")
    navigation = site.navigation
    monkeypatch.setattr(state, "trigger", lambda *_: {"nonce": "n1", "copy": json.dumps(copy)})

    def call(callback: Any) -> None:
        """Have the page call a callback before the next run."""

        def once() -> Any:
            monkeypatch.setattr(site, "navigation", navigation)
            callback()
            return navigation()

        monkeypatch.setattr(site, "navigation", once)
        later.run()

    call(sync.page_locked)
    put(later, form, category__red_flag="pulling_away")
    call(sync.restore)
    go(later, "entry")
    shown = fields(later)
    assert shown[f"{form}.0.day.0"] == DAY, "not today, which nobody chose"
    assert shown[f"{form}.0.step.red_flag.0"] == 1
    assert shown[f"{form}.0.category.red_flag.0"] == "pulling_away"
