"""Help now and A bad moment."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import MomentWords
from lib.ui import library
from lib.ui.components import dialled
from tests.app.conftest import everything, go, headings, open_page, sound

PLACES = [place.id for place in library.library().places]


def pick(at: AppTest, place: str | None) -> AppTest:
    """Choose a country by its button."""
    at.pills[0].set_value(place).run()
    sound(at)
    return at


def somewhere(monkeypatch: pytest.MonkeyPatch, timezone: str | None, locale: str | None) -> None:
    """What the browser says of its clock and its language."""
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.timezone", timezone)
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.locale", locale)


@pytest.mark.parametrize("place", PLACES)
def test_help_shows_every_line_of_a_place_with_its_source(place: str) -> None:
    at = open_page("help")
    pick(at, place)
    sound(at)
    shown = everything(at)
    for line in (line for line in library.library().lines if line.place == place):
        assert line.name in shown
        assert line.serves in shown
        assert line.source in shown
        assert all(f"[{number}](tel:{dialled(number)})" in shown for number in line.phone)
        assert line.text is None or line.text in shown
        assert line.silent is None or line.silent in shown
    assert "Calls can show in the phone's call list" in shown
    assert shown.count("not yet confirmed") == 1, "once, at the foot"
    note = next(p.note for p in library.library().places if p.id == place)
    assert note is None or note in shown


@pytest.mark.parametrize("place", PLACES)
def test_where_no_crisis_line_is_known_the_emergency_number_stands_in(place: str) -> None:
    at = open_page("help")
    pick(at, place)
    said = "Call your local emergency number, or go to an emergency department." in everything(at)
    assert said is (not library.library().lines_for(place, "crisis"))


@pytest.mark.parametrize("place", [None, "world"])
def test_help_is_of_use_without_a_country(place: str | None) -> None:
    at = open_page("help")
    pick(at, place)
    sound(at)
    assert "call your local emergency number" in everything(at)
    assert "findahelpline.com" in everything(at)


def test_the_country_is_asked_once() -> None:
    at = open_page("help")
    pick(at, "ireland")
    go(at, "moment")
    assert at.pills[0].value == "ireland"
    pick(at, "us")
    go(at, "help")
    assert at.pills[0].value == "us"


def test_numbers_stand_there_at_once_where_the_clock_says_where_someone_is(monkeypatch: pytest.MonkeyPatch) -> None:
    somewhere(monkeypatch, "Europe/Dublin", "en-US")
    for name in ("help", "moment"):
        at = open_page(name)
        assert "[999](tel:999)" in everything(at)
        assert "**Ireland**, guessed from this device's clock" in everything(at)
        assert at.session_state["app"].country is None, "read, and kept nowhere"
        assert "This page holds nothing about you." in everything(at)
        pick(at, "us")
        assert "[911](tel:911)" in everything(at)
        assert "**United States**, as you chose" in everything(at)


def test_the_language_of_another_country_is_not_taken_for_where_someone_is(monkeypatch: pytest.MonkeyPatch) -> None:
    somewhere(monkeypatch, "Asia/Tokyo", "en-US")
    at = open_page("help")
    assert "tel:911" not in everything(at)
    assert len(at.pills[0].options) == len(PLACES) + 1


def test_one_mistake_in_the_numbers_hides_only_that_one_and_says_so(content: Callable[[str, str, str], None]) -> None:
    content("support/helplines.toml", 'kind = "abuse"', 'kind = "abuze"')
    at = open_page("help")
    pick(at, "us")
    assert "Part of this page is missing" in everything(at)
    assert "911" in everything(at)


@pytest.mark.parametrize("place", PLACES)
def test_a_bad_moment_always_has_someone_to_call(place: str) -> None:
    at = open_page("moment")
    pick(at, place)
    shown = everything(at)
    for line in library.library().first_lines(place):
        assert line.name in shown
    if not library.library().lines_for(place, "crisis"):
        assert "go to an emergency department" in shown
    medical = [line for line in library.library().first_lines(place) if line.kind == "emergency"]
    assert any("ambulance" in f"{x.name} {x.serves}".lower() or "112" in x.phone or "999" in x.phone for x in medical)


def test_a_bad_moment_is_three_lines_numbers_and_a_breath() -> None:
    at = open_page("moment")
    words = library.wording(MomentWords)
    assert all(line in everything(at) for line in words.lines)
    assert len(everything(at).split()) < 130, "no reading"
    assert "Breathe" in everything(at)
    pick(at, "us")
    sound(at)
    assert "911" in everything(at)
    assert "988" in everything(at)


@pytest.mark.parametrize("place", PLACES)
def test_whom_to_call_in_danger_stands_above_everything_else_about_a_place(place: str) -> None:
    at = open_page("help")
    pick(at, place)
    shown = everything(at)
    for line in library.library().first_lines(place):
        if line.kind == "emergency":
            said = line.phone[0] if line.phone else str(line.text)
            assert shown.index(said) < shown.index("These numbers are not yet confirmed")


def test_who_must_not_be_heard_learns_how_to_call_without_a_word() -> None:
    at = open_page("moment")
    pick(at, "uk")
    assert "press 55 when asked" in everything(at)
    assert "Calls can show in the phone's call list" in everything(at)


def test_elsewhere_the_sites_for_every_country_come_first() -> None:
    at = open_page("help")
    pick(at, "world")
    titles = headings(at)
    assert titles.index("Wherever you are") < titles.index("More support")
