"""The way through the worksheet: the whole one, the short one, and going back and forth between its screens."""

from __future__ import annotations

import pytest

from lib.ui import keys
from tests.app.conftest import everything, go, open_page, sound
from tests.app.tracker import notes
from tests.app.worksheet import (
    HOSTILE,
    PAGE,
    QUESTIONS,
    TITLES,
    TODAY,
    WORDS,
    a_fixed_day,
    answers,
    begin,
    field,
    reflection,
    safe,
    tap,
    title,
    walk,
)

__all__ = ["a_fixed_day"]


def test_it_begins_with_the_person_and_keeps_nothing_yet() -> None:
    at = open_page("worksheet")
    shown = everything(at)
    assert title(at) == WORDS.title
    for line in (WORDS.lead, TITLES["deciding"], *WORDS.before, *WORDS.made):
        assert line in shown
    assert "Last reviewed on 22 November 2026" in shown
    assert notes(at).counts() == {}


def test_the_whole_way_answering_everything_has_twelve_screens() -> None:
    at = begin(deciding=HOSTILE)
    assert "2 of 12" in everything(at)
    titles = [TITLES["deciding"], *walk(at, answering=True)]
    names = (
        "deciding",
        "who",
        "fear",
        "wants",
        "torn",
        "gives",
        "costs",
        "stay-if",
        "seen-by",
        "who-helps",
        "this-week",
        "how-sure",
    )
    assert titles == [TITLES[name].format(bond="a relationship", stay="stay") for name in names]
    assert HOSTILE[:20] in everything(at), "in the letter it stands as it was typed"
    for element in at.markdown:
        assert "](http" not in element.value
    assert reflection(at).finished_on == TODAY


def test_skipping_all_of_it_keeps_nothing_that_counts() -> None:
    at = begin()
    titles = walk(at, answering=False)
    assert TITLES["help"] in titles, "leaving the question about fear open opens help"
    assert notes(at).counts() == {}
    assert PAGE.nothing_yet in everything(at)
    go(at, "notes")
    assert not at.session_state["app"].notes


def test_the_five_minute_way_has_six_and_takes_the_rest_later() -> None:
    at = begin(brief=True, deciding="x")
    assert "2 of 6" in everything(at)
    titles = walk(at, answering=True)
    assert len(titles) == 5
    go(at, "worksheet")
    tap(at, WORDS.take_whole)
    assert title(at) == TITLES["how-sure"]
    assert "12" not in everything(at).split("of")[0]


def test_an_answer_is_said_back_to() -> None:
    at = begin(deciding="I don't know if I can stay or leave")
    assert "both are with you" in everything(at)


def test_typing_nothing_and_emptying_a_field_keeps_nothing() -> None:
    at = open_page("worksheet")
    at.text_area[0].set_value("   ").run()
    assert notes(at).counts() == {}
    tap(at, WORDS.begin)
    tap(at, WORDS.back)
    at.text_area[0].set_value("a word").run()
    assert answers(at)["deciding", ""].text == "a word"
    at.text_area[0].set_value("").run()
    sound(at)
    assert answers(at)["deciding", ""].empty


def test_what_is_typed_on_the_first_screen_leaves_it_where_it_is() -> None:
    at = open_page("worksheet")
    at.text_area[0].set_value("a word").run()
    assert at.text_area[0].value == "a word", "leaving the field is not going on"
    tap(at, WORDS.begin_brief)
    assert "2 of 6" in everything(at)
    go(at, "worksheet")
    assert WORDS.past_title in everything(at)


def test_back_goes_one_screen_back_and_a_reload_comes_to_the_same_one() -> None:
    at = safe()
    here = title(at)
    assert at.query_params["s"] == str(QUESTIONS.numbers["wants"])
    at.run()
    assert title(at) == here
    tap(at, WORDS.back)
    assert title(at) == TITLES["fear"]
    at.query_params["s"] = str(QUESTIONS.numbers["wants"])  # the browser's own way forward
    at.run()
    assert title(at) == here


@pytest.mark.parametrize("asked", ["999", "-1", "3-9", "fear", ""])
def test_a_place_that_is_none_leads_to_where_one_was(asked: str) -> None:
    at = safe()
    at.query_params["s"] = asked
    at.run()
    sound(at)
    assert title(at) in {TITLES["wants"].format(bond="a relationship"), WORDS.title}


def test_a_place_after_safety_leads_to_safety_first() -> None:
    at = begin(deciding="x")
    at.query_params["s"] = str(QUESTIONS.numbers["how-sure"])
    at.run()
    assert title(at) == TITLES["fear"]


def test_leaving_and_coming_back_goes_on_at_the_same_place() -> None:
    at = safe()
    at.button[[found.label for found in at.button].index("Health and sleep")].click().run()
    go(at, "library")
    go(at, "worksheet")
    assert title(at) == WORDS.title
    tap(at, WORDS.go_on)
    assert title(at) == TITLES["torn"]
    tap(at, WORDS.back)
    assert "1. Health and sleep" in [found.label for found in at.button]


def test_a_value_chosen_once_leaves_the_list_and_comes_back_to_it() -> None:
    at = safe()
    for name in ("Hope for change", "Being treated with respect"):
        tap(at, name)
    labels = [found.label for found in at.button]
    assert "Hope for change" not in labels
    assert labels.index("1. Hope for change") < labels.index("2. Being treated with respect")
    tap(at, "1. Hope for change")
    assert "1. Being treated with respect" in [found.label for found in at.button]
    assert "Hope for change" in [found.label for found in at.button]
    field(at, "text_input", "wants", "own").set_value(HOSTILE).run()
    assert answers(at)["wants", ""].chosen == ("respect", "own")
    own = next(found for found in at.button if found.label.startswith("2."))
    assert "\\[x\\]" in own.label, "made literal"
    own.click().run()
    sound(at)
    assert answers(at)["wants", ""].text == ""
    assert field(at, "text_input", "wants", "own").value == ""


def test_six_are_as_many_as_fit() -> None:
    at = safe()
    for name in ("My safety", "Love, and the years we share", "Money and home", "Health and sleep", "Hope for change"):
        tap(at, name)
    tap(at, "Being fair to them")
    assert WORDS.most in everything(at)
    assert "Not being alone" not in [found.label for found in at.button]


def test_two_options_stand_side_by_side_alike() -> None:
    at = safe()
    tap(at, WORDS.next)
    for box in at.checkbox[:2]:
        box.check()
    at.run()
    assert all(box.disabled for box in at.checkbox[2:])
    labels = [box.label for box in at.checkbox[:2]]
    tap(at, WORDS.next)
    assert [text.value for text in at.text] == labels
    assert len(at.columns) == len(at.text_area) == 2
    at.text_area[0].set_value("quiet").run()
    tap(at, WORDS.next)
    assert [text.value for text in at.text] == labels


def test_who_it_is_about_changes_the_words_and_the_options() -> None:
    at = begin(deciding="x")
    tap(at, "A parent")
    tap(at, "No")
    assert title(at) == "What do you want from family?"
    tap(at, WORDS.next)
    assert "Have no contact" in [box.label for box in at.checkbox]
    go(at, "worksheet")
    at.pills(key=f"{keys.worksheet(reflection(at).id, 'about')}.0").set_value("colleague").run()
    sound(at)
    tap(at, WORDS.go_on)
    tap(at, WORDS.back)
    assert title(at) == "What do you want from your work?"
