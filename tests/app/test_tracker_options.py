"""The log's options: who it is about, kinds of one's own, markers."""

from __future__ import annotations

import datetime as dt

from lib.records.own_words import OwnWords
from lib.records.tracker import About, Category, Entry, Marker
from tests.app.conftest import go, open_page
from tests.app.tracker import BEGUN, START, TODAY, a_fixed_day, only, press, put, said, typed_elsewhere
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]


class TestOptions:
    def test_who_it_is_about_can_be_said_and_changed(self) -> None:
        at = press(open_page("options", BEGUN), "who", "parent")
        assert only(at, About).who == "parent"
        assert said(at, "You said: a parent.")
        assert said(at, "This log began on 1 September 2026.")

    def test_a_kind_of_ones_own_is_renamed_and_its_entries_stay(self) -> None:
        own = Category(id="own1", label=OwnWords(HOSTILE[0]), sort="red_flag", created_on=START)
        entry = Entry(id="e1", sort="red_flag", occurred_on=START, logged_on=START, category="own1")
        at = open_page("options", BEGUN, own, entry)
        assert said(at, "1 entry.")
        assert typed_elsewhere(at, HOSTILE[0]) == []
        press(at, "change", "category", "own1", to="write")
        put(at, "tracker_category-own1", label="Reads my post")
        press(at, "save", "category")
        assert only(at, Category) == own.model_copy(update={"label": "Reads my post"})
        press(at, "remove", "category", "own1")
        assert only(at, Entry).category == "own1"
        assert said(go(at, "entries"), "A kind you removed")

    def test_a_marker_is_set_and_a_future_one_refused(self) -> None:
        at = press(open_page("options", BEGUN), "new", "marker", to="write")
        put(at, "tracker_marker", label="Moved house", on=TODAY + dt.timedelta(days=1))
        press(at, "save", "marker")
        assert said(at, "That date hasn't come yet.")
        put(at, "tracker_marker", on=START)
        press(at, "save", "marker")
        marker = only(at, Marker)
        assert (marker.label, marker.on, marker.declared_on) == ("Moved house", START, TODAY)
