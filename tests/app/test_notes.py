"""The page of one's notes: what is kept, what is in a file, opening, erasing, and putting back."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.child import ChildError
from lib.content.words.flat import FilesWords, NotesWords, ShellWords
from lib.records import session as transitions
from lib.records.file import lock, read, write
from lib.records.own_words import OwnWords
from lib.records.plan import PlanLine, PlanMark
from lib.records.record import Record
from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.records.registry import KINDS
from lib.records.session import AppState, Incoming, Saved
from lib.records.tracker import Entry
from lib.ui import browser, clock, files, keys, library, state
from tests.app.conftest import everything, go, open_page, page_says, sound

WORDS = library.wording(NotesWords)
SHELL = library.wording(ShellWords)
LINES = (
    PlanLine(id="a", section="safer", text=OwnWords("Ring *Mina*")),
    PlanLine(id="b", section="safer", text=OwnWords("Pack")),
)


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


def test_an_empty_page_says_what_to_do() -> None:
    at = open_page("notes")
    assert WORDS.lead_empty in everything(at)
    assert not [button for button in at.button if button.label == WORDS.save]


def test_every_kind_of_note_has_a_name() -> None:
    assert set(WORDS.kinds) == set(KINDS)


def test_what_is_kept_is_counted_and_can_be_erased_kind_by_kind() -> None:
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


def test_questions_that_were_passed_over_are_not_counted() -> None:
    passed = [Answer(id=answer_id("r", f"q{n}"), reflection="r", question=f"q{n}") for n in range(71)]
    at = open_page("notes")
    at.session_state["app"] = transitions.kept(held(at), *LINES, Reflection(id="r", started_on=dt.date(2026, 3, 5)), *passed)
    go(at, "notes")
    shown = everything(at)
    assert "3 notes of yours" in shown
    assert WORDS.status_never.format(count=3) in shown
    assert f"| {WORDS.kinds['answer']} |" not in shown


def test_it_says_how_much_is_not_in_a_file() -> None:
    at = holding(open_page("start"))
    assert WORDS.status_never.format(count=2) in everything(at)
    at.button(key=keys.SAVE).click().run()
    assert WORDS.status_never.format(count=2) in everything(at), "the page has not made the file yet"
    page_says(at, made=True)
    assert WORDS.status_all.format(ago=WORDS.ago_now) in everything(at)
    at.session_state["app"] = transitions.kept(held(at), PlanLine(id="c", section="safer", text=OwnWords("More")))
    at.run()
    assert WORDS.status_some_one.format(ago=WORDS.ago_now) in everything(at)


NOW = dt.datetime.fromisoformat("2026-11-22T00:20:00")


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2026-11-22T00:19:30", WORDS.ago_now),
        ("2026-11-22T00:18:30", WORDS.ago_minute),
        ("2026-11-21T23:21:00", WORDS.ago_minutes.format(count=59)),
        ("2026-11-21T22:00:00", WORDS.ago_yesterday),
        ("2026-11-20T23:59:00", WORDS.ago_days.format(count=2)),
        ("2026-11-22T00:25:00", WORDS.ago_now),  # a clock that was set back
        ("2026-11-22", WORDS.ago_today),  # an opened file says its day and no more
        ("2026-11-21", WORDS.ago_yesterday),
        ("2026-11-12", WORDS.ago_days.format(count=10)),
    ],
)
def test_it_says_how_long_ago(monkeypatch: pytest.MonkeyPatch, then: str, said: str) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    at = holding(open_page("start"))
    moment = dt.datetime.fromisoformat(then) if "T" in then else dt.date.fromisoformat(then)
    at.session_state["app"] = replace(held(at), saved=Saved(held(at).notes.rev, moment))
    assert WORDS.status_all.format(ago=said) in everything(at.run())


def test_saving_hands_over_a_file_once_and_shows_it_once_it_is_made() -> None:
    at = holding(open_page("start"))
    at.text_input(key=f"{keys.FILE_NAME}.0").set_value("../recipes?").run()
    at.button(key=keys.SAVE).click().run()
    assert WORDS.saved not in everything(at)
    page_says(at, made=True)
    assert WORDS.saved in everything(at)
    assert any(text.value == "recipes.json" for text in at.text)
    assert held(at).outgoing is None, "the page has it; the session does not hold it twice"


def test_a_file_that_the_page_could_not_make_is_not_saved() -> None:
    at = holding(open_page("start"))
    at.button(key=keys.SAVE).click().run()
    page_says(at, made=False)
    shown = everything(at)
    assert WORDS.not_made in shown
    assert WORDS.saved not in shown
    assert WORDS.status_never.format(count=2) in shown
    assert held(at).saved is None


def test_a_weak_phrase_saves_nothing() -> None:
    at = holding(open_page("start"))
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("abc").run()
    at.button(key=keys.SAVE).click().run()
    assert WORDS.lock_weak in everything(at)
    assert held(at).saved is None


def test_a_phrase_is_forgotten_once_used() -> None:
    at = holding(open_page("start"))
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("three quiet herons").run()
    assert "herons" not in str(held(at).cursor), "nor told to the page's copy"
    page_says(at.button(key=keys.SAVE).click().run(), made=True)
    assert "herons" not in str(at.session_state.to_dict())


def test_a_lock_that_could_not_be_made_saves_nothing_and_keeps_the_phrase(monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> bytes:
        raise ChildError

    monkeypatch.setattr(lock, "lock", busy)
    at = holding(open_page("start"))
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    at.text_input(key=f"{keys.LOCK_PHRASE}.0").set_value("three quiet herons").run()
    at.button(key=keys.SAVE).click().run()
    assert WORDS.lock_busy in everything(at)
    assert held(at).saved is None
    assert at.text_input(key=f"{keys.LOCK_PHRASE}.0").value == "three quiet herons"


def test_a_file_that_could_not_be_unlocked_just_now_can_be_tried_again() -> None:
    at = holding(open_page("start"), incoming=Incoming(b"age-encryption.org/v1", refused="busy"))
    assert at.button(key=keys.UNLOCK)


def test_answers_about_safety_go_into_a_file_only_when_asked() -> None:
    at = open_page("start")
    assert not SafetyAnswer.saved
    at = holding(at)
    assert keys.WITH_UNSAVED not in {box.key for box in at.checkbox}


@pytest.mark.parametrize("reason", ["other-kind-of-file", "newer", "damaged"])
def test_a_refused_file_says_why_and_changes_nothing(reason: str) -> None:
    at = holding(open_page("start"), incoming=Incoming(b"x", refused=reason))  # type: ignore[arg-type]
    assert library.wording(FilesWords).refused[reason] in everything(at)
    assert len(held(at).notes) == 2
    press(at, WORDS.never_mind)
    assert held(at).incoming is None


def opened(*records: Record) -> Incoming:
    book = transitions.kept(AppState(), *records).notes
    data = write.dump(book, dt.date(2026, 3, 5)).encode()
    return Incoming(data, opened=read.load(data))


def test_opening_says_what_would_change_and_merges_by_id() -> None:
    file = opened(
        PlanLine(id="a", section="safer", text=OwnWords("Ring Bea")), PlanLine(id="z", section="safer", text=OwnWords("New"))
    )
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


@pytest.mark.parametrize(
    ("keep", "texts"),
    [
        ("here", ["Shouted"]),
        ("file", ["Shouted at dinner"]),
        ("both", ["Shouted", "Shouted at dinner"]),
        (None, ["Shouted at dinner"]),
    ],
)
def test_where_both_have_an_entry_both_are_shown_and_either_or_both_can_be_kept(keep: str | None, texts: list[str]) -> None:
    day = dt.date(2026, 3, 1)
    here = Entry(id="e1", sort="note", occurred_on=day, logged_on=day, what_happened=OwnWords("Shouted"))
    there = here.model_copy(update={"what_happened": OwnWords("Shouted at dinner"), "feelings": ("scared",)})
    at = holding(open_page("start"), incoming=opened(there))
    at.session_state["app"] = transitions.kept(at.session_state["app"], here)
    at.run()
    sound(at)
    shown = [text.value for text in at.text]
    assert {"Shouted", "Shouted at dinner"} <= set(shown)
    if keep:
        at.segmented_control(key=f"{keys.record('keep_of', ('entry', 'e1'))}.0").set_value(keep).run()
    press(at, WORDS.add)
    kept = held(at).notes.of(Entry)
    assert sorted(entry.what_happened.raw for entry in kept) == texts
    assert len({entry.id for entry in kept}) == len(texts)


def choose_file(at: AppTest, monkeypatch: pytest.MonkeyPatch, file: Incoming) -> AppTest:
    """Choose a file on the page that is open; the component that reads one has no stand-in in AppTest."""
    monkeypatch.setattr(state, "chosen_file", lambda: b64encode(file.data).decode())
    monkeypatch.setattr(browser, "open_button", lambda *_, **__: st.button("open it", key="open_it", on_click=files.receive))
    at.run()
    at.button(key="open_it").click().run()
    sound(at)
    return at


def test_on_an_empty_page_a_file_is_open_at_once_and_says_where_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    file = opened(PlanLine(id="z", section="safer", text=OwnWords("New")))
    at = choose_file(open_page("start"), monkeypatch, file)
    assert at.title[0].value == WORDS.title
    assert [line.id for line in held(at).notes.of(PlanLine)] == ["z"]
    shown = everything(at)
    assert WORDS.opened_one in shown
    assert WORDS.opened_saved.format(date="5 March 2026") in shown
    assert f"**{WORDS.go_on['plan']}**" in [link.label for link in at.page_link]
    assert not [button for button in at.button if button.key == keys.SAVE], "it is all in the file"


def test_from_anywhere_a_file_changes_nothing_that_is_here_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    at = go(holding(open_page("start")), "start")
    choose_file(at, monkeypatch, opened(PlanLine(id="a", section="safer", text=OwnWords("Ring Bea"))))
    assert WORDS.inside.format(date="5 March 2026") in everything(at)
    assert {line.text for line in held(at).notes.of(PlanLine)} == {"Ring *Mina*", "Pack"}


def test_a_file_that_is_no_file_of_ours_is_turned_away_from_the_first_page_too(monkeypatch: pytest.MonkeyPatch) -> None:
    at = choose_file(open_page("start"), monkeypatch, Incoming(b"<html>"))
    assert WORDS.refused_title in everything(at)
    assert len(held(at).notes) == 0


def test_replacing_can_be_undone() -> None:
    at = holding(open_page("start"), incoming=opened(PlanLine(id="z", section="safer", text=OwnWords("New"))))
    press(at, WORDS.replace)
    assert [line.id for line in held(at).notes.of(PlanLine)] == ["z"]
    press(at, SHELL.put_back)
    assert [line.id for line in held(at).notes.of(PlanLine)] == ["a", "b"]


def test_a_cover_is_chosen_and_kept_after_erasing() -> None:
    at = holding(open_page("start"))
    at.selectbox(key=f"{keys.IDLE_COVER}.0").set_value(5).run()
    assert held(at).idle.cover == 300
    at.button(key=keys.ERASE_ALL).click().run()
    assert held(at).idle.cover == 300
    assert len(held(at).notes) == 0


def test_a_locked_copy_in_the_tab_is_offered_on_every_page() -> None:
    at = open_page("library")
    at.session_state["app"] = replace(held(at), locked=True)
    go(at, "compare")
    assert "Your notes are locked in this tab" in everything(at)
