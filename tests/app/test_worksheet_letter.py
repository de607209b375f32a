"""The worksheet's letter: what stands in it, the day to look again, and the topics that are reached from it."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.records.tracker import Watch
from lib.ui import clock
from lib.ui.worksheet import store
from lib.worksheet.evidence import TrackerLines
from tests.app.conftest import everything, go, sound
from tests.app.tracker import notes
from tests.app.worksheet import (
    PAGE,
    QUESTIONS,
    TITLES,
    TODAY,
    WORDS,
    a_fixed_day,
    answers,
    field,
    fill,
    letter,
    safe,
    tap,
    title,
)
from tests.worksheet import LOG

__all__ = ["a_fixed_day"]


def test_the_letter_has_what_was_answered_and_nothing_else() -> None:
    at = safe(brief=True)
    at.text_area[0].set_value("he asks first").run()
    letter(at)
    texts = [text.value for text in at.text]
    assert texts[:2] == ["whether to go", "he asks first"]
    assert PAGE.nothing_yet not in everything(at)
    assert PAGE.closing in everything(at)


def test_a_part_is_changed_from_the_letter() -> None:
    at = letter(safe(brief=True))
    tap(at, PAGE.change)
    tap(at, TITLES["who-helps"])
    assert at.query_params["s"] == str(QUESTIONS.numbers["who-helps"])


def test_the_day_to_look_again_goes_into_the_tracker_on_a_tap_and_out_again() -> None:
    at = letter(safe(brief=True))
    tap(at, PAGE.look_again)
    assert not notes(at).of(Watch)
    tap(at, WORDS.soon[1])
    assert [watch.by for watch in notes(at).of(Watch)] == [TODAY + dt.timedelta(days=91)]
    assert PAGE.look_kept.format(date="21 February 2027") in everything(at)
    tap(at, PAGE.look_drop)
    assert not notes(at).of(Watch)


def test_a_day_in_one_tap_counts_from_the_day_of_the_tap(monkeypatch: pytest.MonkeyPatch) -> None:
    at = letter(safe(brief=True))
    tap(at, PAGE.look_again)
    monkeypatch.setattr(clock, "today", lambda: TODAY + dt.timedelta(days=1))
    tap(at, WORDS.soon[1])
    assert [watch.by for watch in notes(at).of(Watch)] == [TODAY + dt.timedelta(days=92)]


def test_the_letter_takes_a_lean_only_if_someone_writes_one() -> None:
    at = letter(safe(brief=True))
    field(at, "text_area", "lean").set_value("I've decided to stay").run()
    assert PAGE.leaning["set-on-staying"] in everything(at)
    field(at, "text_area", "lean").set_value("I've decided to leave").run()
    assert PAGE.leaning["set-on-leaving"] in everything(at)
    assert "I've decided to leave" in answers(at)["lean", ""].text.raw


@pytest.fixture
def with_tracker(monkeypatch: pytest.MonkeyPatch) -> TrackerLines:
    monkeypatch.setattr(store, "tracker", lambda: LOG)
    return LOG


def test_every_topic_is_reached_from_the_letter_and_leads_back_to_it(with_tracker: TrackerLines) -> None:
    at = safe()
    for name in ("Hope for change", "Money and home", "Health and sleep"):
        tap(at, name)
    tap(at, WORDS.next)
    at.checkbox[0].check().run()
    for topic in QUESTIONS.deeper:
        letter(at)
        tap(at, next(found.label for found in at.button if found.label.startswith(f"**{topic.title}**")))
        met = 0
        while title(at) != PAGE.title:
            met += 1
            assert WORDS.deeper.format(topic=topic.title) in everything(at)
            fill(at)
            labels = [found.label for found in at.button]
            tap(at, WORDS.next if WORDS.next in labels else WORDS.to_letter)
        assert met >= 1
    shown = everything(at)
    assert with_tracker.cards[0].text in shown, "a line that was included"
    assert "area 0 ![x](http" in shown


def test_without_a_tracker_memory_counts() -> None:
    at = safe()
    go(at, "worksheet", s=str(QUESTIONS.numbers["lasting"]))
    assert WORDS.log_none in everything(at)


def test_a_no_of_the_four_questions_leads_to_its_topic() -> None:
    at = safe()
    go(at, "worksheet", s=str(QUESTIONS.numbers["now"]))
    field(at, "pills", "c-sure", "after").set_value("no").run()
    sound(at)
    tap(at, "What I can't know yet")
    assert title(at) == "What don't you know that matters?"


def test_sentences_can_be_changed_and_the_change_is_kept() -> None:
    at = safe()
    go(at, "worksheet", s=str(QUESTIONS.numbers["sentence"]))
    area = field(at, "text_area", "sentence", "1")
    assert "my partner" in area.value
    area.set_value("Can I come over?").run()
    assert answers(at)["sentence", "1"].text == "Can I come over?"
