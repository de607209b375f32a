"""What stands on every page, empty and with something entered."""

import dataclasses

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.pages import PAGES
from lib.ui import keys
from tests.app.conftest import OpenPage, everything, fresh, go, sound


@pytest.mark.parametrize("name", PAGES)
def test_every_page_draws_when_nothing_was_entered(open_page: OpenPage, name: str) -> None:
    at = open_page(name)
    assert len(at.title) == 1
    assert "This page holds nothing about you." in everything(at)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_draws_with_something_entered(open_page: OpenPage, name: str) -> None:
    at = open_page("library")
    at.text_input[0].set_value("waiting")
    at.form_submit_button[0].click().run()
    go(at, "help")
    at.selectbox[0].set_value("uk").run()
    go(at, name)
    assert "This page holds: the country you chose, the words in the search box." in everything(at)


def test_titles_and_addresses_name_no_topic() -> None:
    topic = ("narciss", "abuse", "change", "relation", "leave", "partner", "trait", "violence", "crisis")
    for info in PAGES.values():
        assert not any(word in f"{info.title} {info.url}".lower() for word in topic)
    assert sum(info.listed for info in PAGES.values()) <= 6


def notice(at: AppTest) -> bool:
    return "Before you read" in everything(at)


def test_the_notice_stays_on_the_first_page_until_closed() -> None:
    at = fresh()
    assert notice(at)
    go(at, "library")
    assert not notice(at), "once a session is enough"
    go(at, "start")
    assert notice(at)
    at.button(key=f"{keys.NOTICE}_close").click().run()
    sound(at)
    assert not notice(at)


@pytest.mark.parametrize("name", ["help", "moment"])
def test_nothing_stands_before_the_numbers_and_the_notice_still_comes(name: str) -> None:
    at = fresh()
    at.session_state["app"] = dataclasses.replace(at.session_state["app"], landing=None)
    go(at, name)
    assert not notice(at)
    go(at, "library")
    assert notice(at)


def test_a_filter_counts_as_held(open_page: OpenPage) -> None:
    at = open_page("library", **{"for": "2"})
    assert "This page holds: the articles you filtered for" in everything(at)


def test_erasing_empties_every_field_and_every_choice(open_page: OpenPage) -> None:
    at = open_page("help")
    at.selectbox[0].set_value("uk").run()
    go(at, "library")
    at.text_input[0].set_value("my words")
    at.form_submit_button[0].click().run()
    at.button(key=keys.ERASE).click().run()
    sound(at)
    assert at.text_input[0].value == ""
    assert "This page holds nothing about you." in everything(at)
    assert "Erased." in everything(at)
    assert "my words" not in str(at.session_state.to_dict())
    go(at, "help")
    assert at.selectbox[0].value is None


def test_a_failing_page_says_one_kind_sentence_and_keeps_the_exit(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from lib.ui import site

    def fail(*_: object, **__: object) -> None:
        raise ValueError("what-a-person-typed")

    at = open_page("library")
    monkeypatch.setattr(site, "link", fail)
    at.switch_page(str(PAGES["start"].script)).run()
    assert not at.exception
    assert "Nothing you entered is lost" in at.error[0].value
    assert at.get("bidi_component")
    assert "what-a-person-typed" not in everything(at)
    assert "what-a-person-typed" not in caplog.text
    assert "ValueError at " in caplog.text
