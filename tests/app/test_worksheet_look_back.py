"""Looking back on the worksheet: letters of two days side by side, of the longer one too; deleting and erasing."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.records import session as transitions
from lib.records.file.read import load
from lib.records.reflection import Answer, Reflection
from lib.ui import clock, keys
from tests.app.conftest import everything, go, open_page, sound
from tests.app.tracker import hold, notes
from tests.app.worksheet import PAGE, WORDS, a_fixed_day, begin, letter, reflection, safe, tap, title, walk

__all__ = ["a_fixed_day"]
EARLIER = Path(__file__).parents[1] / "unit" / "worksheet" / "earlier.json"


def test_an_empty_page_says_what_it_is_for() -> None:
    assert PAGE.none in everything(open_page("worksheet-summary"))
    assert PAGE.again_none in everything(open_page("worksheet-comparison"))


def a_year_later(at: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2027, 11, 22))
    go(at, "worksheet")
    tap(at, WORDS.again)


def test_looking_back_hides_the_earlier_letter_until_there_are_new_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    at = safe(brief=True)
    a_year_later(at, monkeypatch)
    assert at.text_area[0].value == "", "earlier answers are not filled in"
    at.text_area[0].set_value("something else").run()
    go(at, "worksheet")
    at.button(key=f"{keys.worksheet(notes(at).of(Reflection)[0].id, 'go', 'None')}.0").click().run()
    letter(at)
    assert PAGE.again_hidden in everything(at)
    assert "whether to go" not in everything(at)
    tap(at, PAGE.again_show)
    assert "whether to go" in everything(at)


def test_after_new_answers_both_stand_side_by_side_what_was_named_first(monkeypatch: pytest.MonkeyPatch) -> None:
    at = safe(brief=True)
    at.text_area[0].set_value("he asks first")
    at.text_area[1].set_value("he shouts again")
    tap(at, WORDS.next)
    tap(at, WORDS.soon[1])
    a_year_later(at, monkeypatch)
    at.text_area[0].set_value("something else").run()
    tap(at, WORDS.next)
    tap(at, "No")
    walk(at, answering=False)
    go(at, "worksheet-comparison")
    shown = everything(at)
    assert "You wrote on 22 November 2026 that you could stay if, by 21 February 2027:" in shown
    assert "And that you could not stay if:" in shown
    assert "Then, 22 November 2026" in shown
    assert [text.value for text in at.text][:4] == ["he asks first", "he shouts again", "whether to go", "something else"]
    for pills, told in zip(at.pills, ("partly", "no"), strict=False):
        pills.set_value(told)
    at.run()
    sound(at)
    assert {a.question: a.choice for a in notes(at).of(Answer) if a.question.startswith("happened")} == {
        "happened": "partly",
        "happened-not": "no",
    }


def test_a_file_of_the_longer_worksheet_is_shown_whole_and_compared() -> None:
    at = open_page("start")
    hold(at, load(EARLIER.read_text(encoding="utf-8")).records)
    go(at, "worksheet")
    assert WORDS.go_on not in [found.label for found in at.button]
    old = json.loads(EARLIER.read_text(encoding="utf-8"))["records"]["reflection"][0]["id"]
    at.button(key=f"{keys.worksheet(old, 'go', 'None')}.0").click().run()
    letter(at)
    shown = everything(at)
    assert PAGE.earlier in shown
    for text in ("Whether to stay with M.", "He says sorry without being asked.", "Quiet evenings (end)", "Towards a rest"):
        assert text in "\n".join([shown, *(str(area.value) for area in at.text_area)])
    go(at, "worksheet")
    at.button(key=keys.worksheet(old, "again")).click().run()
    sound(at)
    at.text_area[0].set_value("Whether to move").run()
    go(at, "worksheet-comparison")
    assert "this, by 1 August 2026, would" in everything(at)
    tap(at, PAGE.again_show) if PAGE.again_show in [found.label for found in at.button] else None
    assert "Whether to stay with M." in everything(at)


def test_one_can_be_marked_as_not_written_freely(monkeypatch: pytest.MonkeyPatch) -> None:
    at = safe(brief=True)
    go(at, "worksheet")
    at.checkbox(key=f"{keys.worksheet(reflection(at).id, 'not_free')}.0").check().run()
    sound(at)
    assert WORDS.was_not_free in everything(at)
    assert PAGE.not_free in everything(letter(at))
    a_year_later(at, monkeypatch)
    at.text_area[0].set_value("x").run()
    go(at, "worksheet-comparison")
    assert "You marked 22 November 2026 as not written freely." in everything(at)


def test_deleting_takes_everything_of_one_and_can_be_undone() -> None:
    at = safe()
    before = notes(at).counts()
    go(at, "worksheet")
    tap(at, WORDS.delete)
    assert set(notes(at).counts()) <= {"about"}, "who it is about belongs to the tracker as well"
    back = transitions.put_back(at.session_state["app"], at=at.session_state["app"].undo.at)
    assert back.notes.counts() == before


def test_erasing_forgets_where_someone_was() -> None:
    at = begin(deciding="x")
    at.button(key=keys.ERASE).click().run()
    go(at, "worksheet")
    assert title(at) == WORDS.title
    assert at.text_area[0].value == ""
    assert "reflection" not in str(at.session_state.to_dict()["app"].notes.counts())
