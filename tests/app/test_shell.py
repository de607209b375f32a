"""What stands on every page, empty and with something entered."""

import dataclasses

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.pages import ALIASES, PAGES, way
from lib.content.words.flat import ShellWords
from lib.records import session as transitions
from lib.records.own_words import OwnWords
from lib.records.plan import PlanLine
from lib.records.reflection import SafetyAnswer, answer_id
from lib.ui import keys, library
from tests.app.conftest import everything, fresh, go, open_page, page_says, sound

WORDS = library.wording(ShellWords)


def test_every_page_draws_when_nothing_was_entered_and_can_be_saved_once_a_line_is_kept(subtests: pytest.Subtests) -> None:
    at = fresh()
    for name, info in PAGES.items():
        with subtests.test(name):
            go(at, name)
            assert len(at.title) == 1
            assert "This page holds nothing about you." in everything(at)
            assert save_line(at) is None
            back = [
                link
                for link in at.page_link
                if link.value == WORDS.up.get(info.parent, "") and "chevron_left" in link.proto.icon
            ]
            assert len(back) == bool(info.parent)
            assert PAGES[way(name)].parent is None
    with_a_line(at)
    for name in PAGES:
        with subtests.test(f"{name}: the line that saves"):
            go(at, name)
            if name != "notes":  # which has more than a line for that
                assert save_line(at) == WORDS.kept
                assert at.button(key=f"{keys.SAVE_LINE}_now").label == WORDS.save
                assert WORDS.save_locked.label in [link.value for link in at.page_link]


def test_every_page_draws_with_something_entered(subtests: pytest.Subtests) -> None:
    at = open_page("library")
    at.text_input[0].set_value("waiting")
    at.form_submit_button[0].click().run()
    go(at, "help")
    at.pills[0].set_value("uk").run()
    for name in PAGES:
        with subtests.test(name):
            go(at, name)
            assert "This page holds: the country you chose, the words in the search box." in everything(at)


def test_titles_and_addresses_name_no_topic() -> None:
    topic = ("narciss", "abuse", "change", "relation", "leave", "partner", "trait", "violence", "crisis")
    for info in PAGES.values():
        assert not any(word in f"{info.title} {info.url}".lower() for word in topic)
    assert sum(info.parent is None for info in PAGES.values()) <= 6


def test_old_addresses_lead_to_pages_there_are() -> None:
    assert set(ALIASES.values()) <= set(PAGES)
    assert not set(ALIASES) & {info.url for info in PAGES.values()}


def notice(at: AppTest) -> bool:
    return WORDS.notice_leave in everything(at)


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


def with_a_line(at: AppTest, name: str = "library") -> AppTest:
    line = PlanLine(id="a", section="safer", text=OwnWords("Ring *Mina*"))
    at.session_state["app"] = transitions.kept(at.session_state["app"], line)
    return go(at, name)


def save_line(at: AppTest) -> str | None:
    """What the line says; nothing where there is none."""
    lines = [WORDS[key] for key in WORDS if key.startswith("kept")]
    return next((str(text.value) for text in at.markdown if text.value in lines), None)


def test_the_line_saves_at_once_and_says_what_is_in_the_file() -> None:
    at = with_a_line(open_page("start"))
    at.button(key=f"{keys.SAVE_LINE}_now").click().run()
    assert "Ring *Mina*" in at.session_state["app"].outgoing.content
    assert save_line(at) == WORDS.kept, "the page has not made it yet"
    assert save_line(page_says(at, made=False)) == WORDS.kept_failed
    at.button(key=f"{keys.SAVE_LINE}_now").click().run()
    assert save_line(page_says(at, made=True)) == WORDS.kept_sent
    assert save_line(at.run()) == WORDS.kept_all
    assert not [button for button in at.button if button.key == f"{keys.SAVE_LINE}_now"]
    at.session_state["app"] = transitions.kept(
        at.session_state["app"], PlanLine(id="b", section="safer", text=OwnWords("Pack"))
    )
    assert save_line(at.run()) == WORDS.kept_change


def test_what_goes_into_no_file_is_not_said_to_be_in_one() -> None:
    at = open_page("library")
    told = SafetyAnswer(id=answer_id("r1", "neck"), reflection="r1", question="neck", choice="yes")
    at.session_state["app"] = transitions.kept(at.session_state["app"], told)
    assert save_line(at.run()) == WORDS.kept_here
    with_a_line(at)
    at.button(key=f"{keys.SAVE_LINE}_now").click().run()
    page_says(at, made=True)
    assert save_line(at.run()) == WORDS.kept_but


def test_who_locks_their_file_is_not_offered_to_save_it_open() -> None:
    at = with_a_line(open_page("start"), "notes")
    at.toggle(key=f"{keys.LOCK}.0").set_value(True).run()
    go(at, "library")
    assert save_line(at) == WORDS.kept
    assert not [each for each in at.button if each.key == f"{keys.SAVE_LINE}_now"]


def test_with_a_phrase_leads_to_where_one_is_typed() -> None:
    at = go(with_a_line(open_page("start")), "notes", **WORDS.save_locked.query)
    assert at.toggle(key=f"{keys.LOCK}.0").value is True
    at.toggle(key=f"{keys.LOCK}.0").set_value(False).run()
    assert at.toggle(key=f"{keys.LOCK}.0").value is False


def test_a_filter_counts_as_held() -> None:
    at = open_page("library", **{"for": "2"})
    assert "This page holds: the articles you filtered for" in everything(at)


def test_erasing_empties_every_field_and_every_choice() -> None:
    at = open_page("help")
    at.pills[0].set_value("uk").run()
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
    assert at.pills[0].value is None


def test_a_failing_page_says_one_kind_sentence_and_keeps_the_exit(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
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
