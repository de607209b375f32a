"""Safety in the worksheet: every sign of danger, the help it brings, and what of it stands in the letter."""

from __future__ import annotations

import pytest

from lib.content.words.flat import HelpWords
from lib.records.reflection import SafetyAnswer
from lib.ui import keys, library
from lib.ui.worksheet import store
from lib.worksheet.evidence import TrackerLines
from tests.app.conftest import everything, sound
from tests.app.tracker import notes
from tests.app.worksheet import PAGE, QUESTIONS, TITLES, WORDS, a_fixed_day, answers, begin, letter, safe, tap, title

__all__ = ["a_fixed_day"]
SAFETY = [question.id for question in QUESTIONS.asked if question.safety]


@pytest.mark.parametrize("fear", ["Yes", "Sometimes", "Rather not say"])
@pytest.mark.parametrize("brief", [True, False])
def test_fear_brings_help_and_then_the_other_questions_not_counted(fear: str, *, brief: bool) -> None:
    at = begin(brief=brief, deciding="x")
    if not brief:
        tap(at, "A partner")
    assert library.wording(HelpWords).danger in everything(at)
    tap(at, fear)
    assert title(at) == TITLES["help"]
    assert WORDS.on_top in everything(at)
    at.selectbox(key=f"{keys.COUNTRY_WORKSHEET}.0").set_value("uk").run()
    sound(at)
    for line in library.library().first_lines("uk"):
        assert line.name in everything(at)
    tap(at, WORDS.next)
    for name in SAFETY[1:]:
        assert title(at) == TITLES[name].format(person="this person" if brief else "your partner")
        assert WORDS.on_top in everything(at)
        tap(at, "No")
    assert title(at) in {TITLES["wants"].format(bond="a relationship"), TITLES["stay-if"].format(stay="stay")}
    assert "low risk" not in everything(at)
    assert "stay closed" not in everything(letter(at))
    assert "Asking, and talking it over" not in everything(at)


def test_enough_of_these_questions_leaves_all_of_them_open() -> None:
    at = begin(brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    tap(at, WORDS.enough)
    assert title(at) == TITLES["stay-if"].format(stay="stay")
    assert {told.question for told in notes(at).of(SafetyAnswer)} == {"fear"}


@pytest.mark.parametrize("way", ["first", "late"])
def test_danger_in_the_words_brings_help_next_wherever_it_is_written(way: str) -> None:
    if way == "first":
        at = begin(deciding="He hit me last night")
    else:
        at = safe(brief=True)
        at.text_area[0].set_value("he stops hitting me")
        tap(at, WORDS.next)
    assert title(at) == TITLES["help"]
    assert WORDS.help_first.words in everything(at)


def test_hands_on_the_neck_are_answered_with_a_doctor() -> None:
    at = begin(brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    while title(at) != TITLES["neck"].format(person="this person"):
        tap(at, "No")
    tap(at, "Yes")
    assert "have a doctor look at it" in everything(at)


@pytest.mark.parametrize("answer", ["Yes", "Not sure", "Rather not say"])
def test_thoughts_of_ending_ones_life_show_a_line_at_once(answer: str) -> None:
    at = begin(brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    while title(at) != TITLES["yourself"]:
        tap(at, "No")
    tap(at, answer)
    assert WORDS.crisis in everything(at)
    at.selectbox(key=f"{keys.COUNTRY_WORKSHEET}.0").set_value("us").run()
    assert "988" in everything(at)
    assert "911" in everything(at)


def test_no_is_answered_with_the_agreed_sentence_and_nothing_more() -> None:
    at = safe()
    assert "You answered no. If that changes, this page is always one tap away." in everything(at)


def test_a_safety_concern_in_the_tracker_puts_help_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "tracker", lambda: TrackerLines(concern=True))
    at = begin(brief=True)
    assert title(at) == TITLES["help"]
    assert WORDS.help_first.tracker in everything(at)


def test_after_danger_the_letter_is_copied_only_after_the_notice() -> None:
    at = begin(brief=True, deciding="x")
    tap(at, "Yes")
    letter(at)
    tap(at, PAGE.take)
    assert PAGE.notice[0] in everything(at)
    assert PAGE.copy_says not in everything(at)
    tap(at, PAGE.notice_button)
    assert PAGE.copy_says in everything(at)


def test_without_danger_it_can_be_copied_at_once() -> None:
    at = letter(safe(brief=True))
    tap(at, PAGE.take)
    assert PAGE.copy_says in everything(at)
    assert PAGE.notice[0] not in everything(at)


def test_safety_answers_are_put_with_what_was_written_changed_there_and_taken_out() -> None:
    at = letter(safe())
    assert PAGE.safety_title not in everything(at)
    tap(at, PAGE.safety_add)
    assert answers(at)["fear", ""].choice == "no"
    tap(at, PAGE.change)
    tap(at, TITLES["fear"])
    tap(at, "Sometimes")
    assert answers(at)["fear", ""].choice == "sometimes"
    letter(at)
    tap(at, PAGE.safety_remove)
    assert PAGE.safety_title not in everything(at)
    assert ("fear", "") not in answers(at)
