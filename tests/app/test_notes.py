"""The page of one's notes: what is kept, what is in a file, opening, erasing, and putting back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import FilesWords, NotesWords, ShellWords
from lib.records import session as transitions
from lib.records.file import read, write
from lib.records.kinds import KINDS
from lib.records.plan import PlanLine, PlanMark
from lib.records.reflection import SafetyAnswer
from lib.records.session import AppState, Incoming, Outgoing
from lib.ui import keys, library
from tests.app.conftest import OpenPage, everything, go

WORDS = library.wording(NotesWords)
SHELL = library.wording(ShellWords)
LINES = (PlanLine(id="a", section="safer", text="Ring *Mina*"), PlanLine(id="b", section="safer", text="Pack"))


def holding(at: AppTest, **changes: object) -> AppTest:
    """The notes page of a session with two lines of a plan, and whatever else the state is to hold."""
    current: AppState = at.session_state["app"]
    at.session_state["app"] = replace(transitions.kept(current, *LINES), **changes)  # type: ignore[arg-type]
    return go(at, "notes")


def held(at: AppTest) -> AppState:
    found: AppState = at.session_state["app"]
    return found


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label == label).click().run()
    return at


def test_an_empty_page_says_what_to_do(open_page: OpenPage) -> None:
    shown = everything(open_page("notes"))
    assert WORDS.save_nothing in shown
    assert WORDS.open_says in shown


def test_every_kind_of_note_has_a_name() -> None:
    assert set(WORDS.kinds) == set(KINDS)


def test_what_is_kept_is_counted_and_can_be_erased_kind_by_kind(open_page: OpenPage) -> None:
    at = open_page("notes")
    at.session_state["app"] = transitions.kept(held(at), *LINES, PlanMark(id="x", state="done"))
    go(at, "notes")
    shown = everything(at)
    assert f"{WORDS.kinds['plan_line']} | 2" in shown
    assert "3 notes of yours" in shown
    at.button(key=keys.erase_kind("plan_line")).click().run()
    assert held(at).notes.counts() == {"plan": 1}
    press(at, SHELL.put_back)
    assert held(at).notes.counts() == {"plan_line": 2, "plan": 1}


def test_it_says_how_much_is_not_in_a_file(open_page: OpenPage) -> None:
    at = holding(open_page("start"))
    assert WORDS.status_never.format(count=2) in everything(at)
    at.button(key=keys.SAVE).click().run()
    assert WORDS.status_all.format(ago=WORDS.ago_now) in everything(at)
    at.session_state["app"] = transitions.kept(held(at), PlanLine(id="c", section="safer", text="More"))
    at.run()
    assert WORDS.status_some_one.format(ago=WORDS.ago_now) in everything(at)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, WORDS.ago_now),
        (1, WORDS.ago_minute),
        (59, WORDS.ago_minutes.format(count=59)),
        (150, WORDS.ago_hours.format(count=2)),
        (3000, WORDS.ago_days.format(count=2)),
    ],
)
def test_it_says_how_long_ago(open_page: OpenPage, minutes: int, said: str) -> None:
    at = holding(open_page("start"))
    then = dt.datetime.now() - dt.timedelta(minutes=minutes)  # noqa: DTZ005 - the person's own clock
    at.session_state["app"] = transitions.saved(held(at), Outgoing("f", "n", ""), then)
    assert WORDS.status_all.format(ago=said) in everything(at.run())


def test_saving_hands_over_a_file_once(open_page: OpenPage) -> None:
    at = holding(open_page("start"))
    at.text_input(key=f"{keys.FILE_NAME}.0").set_value("../recipes?").run()
    at.button(key=keys.SAVE).click().run()
    assert any(text.value == "recipes.json" for text in at.text)
    assert held(at).outgoing is None, "the page has it; the session does not hold it twice"


def test_a_weak_phrase_saves_nothing(open_page: OpenPage) -> None:
    at = holding(open_page("start"))
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("abc").run()
    at.button(key=keys.SAVE).click().run()
    assert WORDS.lock_weak in everything(at)
    assert held(at).saved is None


def test_a_phrase_is_forgotten_once_used(open_page: OpenPage) -> None:
    at = holding(open_page("start"))
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("three quiet herons").run()
    assert "herons" not in str(held(at).link), "nor told to the page's copy"
    at.button(key=keys.SAVE).click().run()
    assert "herons" not in str(at.session_state.to_dict())


def test_answers_about_safety_go_into_a_file_only_when_asked(open_page: OpenPage) -> None:
    at = open_page("start")
    assert not SafetyAnswer.saved
    at = holding(at)
    assert keys.WITH_UNSAVED not in {box.key for box in at.checkbox}


@pytest.mark.parametrize("reason", ["packed", "newer", "bad-value"])
def test_a_refused_file_says_why_and_changes_nothing(open_page: OpenPage, reason: str) -> None:
    at = holding(open_page("start"), incoming=Incoming(b"x", refused=reason))  # type: ignore[arg-type]
    assert library.wording(FilesWords).refused[reason] in everything(at)
    assert len(held(at).notes) == 2
    press(at, WORDS.never_mind)
    assert held(at).incoming is None


def opened(*records: PlanLine) -> Incoming:
    book = transitions.kept(AppState(), *records).notes
    data = write.dump(book, dt.date(2026, 3, 5)).encode()
    return Incoming(data, opened=read.load(data))


def test_opening_says_what_would_change_and_merges_by_id(open_page: OpenPage) -> None:
    file = opened(PlanLine(id="a", section="safer", text="Ring Bea"), PlanLine(id="z", section="safer", text="New"))
    at = holding(open_page("start"), incoming=file)
    shown = everything(at)
    assert WORDS.inside.format(date="5 March 2026") in shown
    assert f"| {WORDS.row_new} | {WORDS.row_differs} | {WORDS.row_here} |" in shown
    assert "| 1 | 1 | 1 |" in shown
    assert len(held(at).notes) == 2, "nothing has changed yet"
    at.radio(key=f"{keys.PREFER}.0").set_value("here").run()
    press(at, WORDS.add)
    texts = {line.id: line.text for line in held(at).notes.of(PlanLine)}
    assert texts == {"a": "Ring *Mina*", "b": "Pack", "z": "New"}


def test_replacing_can_be_undone(open_page: OpenPage) -> None:
    at = holding(open_page("start"), incoming=opened(PlanLine(id="z", section="safer", text="New")))
    press(at, WORDS.replace)
    assert [line.id for line in held(at).notes.of(PlanLine)] == ["z"]
    press(at, SHELL.put_back)
    assert [line.id for line in held(at).notes.of(PlanLine)] == ["a", "b"]


def test_a_cover_is_chosen_and_kept_after_erasing(open_page: OpenPage) -> None:
    at = holding(open_page("start"))
    at.selectbox(key=f"{keys.IDLE_COVER}.0").set_value(5).run()
    assert held(at).idle.cover == 300
    at.button(key=keys.ERASE_ALL).click().run()
    assert held(at).idle.cover == 300
    assert len(held(at).notes) == 0


def test_a_locked_copy_in_the_tab_is_offered_on_every_page(open_page: OpenPage) -> None:
    at = open_page("library")
    at.session_state["app"] = replace(held(at), locked=True)
    go(at, "compare")
    assert "Your notes are locked in this tab" in everything(at)
