"""Help now and A bad moment."""

from collections.abc import Callable

import pytest

from lib.content.words.flat import MomentWords
from lib.ui import library
from lib.ui.components import dialled
from tests.app.conftest import OpenPage, everything, go, sound

PLACES = [place.id for place in library.library().places]


@pytest.mark.parametrize("place", PLACES)
def test_help_shows_every_line_of_a_place_with_its_source(open_page: OpenPage, place: str) -> None:
    at = open_page("help")
    at.selectbox[0].set_value(place).run()
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
    assert shown.count("Not yet confirmed.") >= sum(line.place == place for line in library.library().lines)
    note = next(p.note for p in library.library().places if p.id == place)
    assert note is None or note in shown


@pytest.mark.parametrize("place", PLACES)
def test_where_no_crisis_line_is_known_the_emergency_number_stands_in(open_page: OpenPage, place: str) -> None:
    at = open_page("help")
    at.selectbox[0].set_value(place).run()
    said = "Call your local emergency number, or go to an emergency department." in everything(at)
    assert said is (not library.library().lines_for(place, "crisis"))


@pytest.mark.parametrize("place", [None, "world"])
def test_help_is_of_use_without_a_country(open_page: OpenPage, place: str | None) -> None:
    at = open_page("help")
    at.selectbox[0].set_value(place).run()
    sound(at)
    assert "call your local emergency number" in everything(at)
    assert "findahelpline.com" in everything(at)


def test_the_country_is_asked_once(open_page: OpenPage) -> None:
    at = open_page("help")
    at.selectbox[0].set_value("ireland").run()
    go(at, "moment")
    assert at.selectbox[0].value == "ireland"
    at.selectbox[0].set_value("us").run()
    go(at, "help")
    assert at.selectbox[0].value == "us"


def test_one_mistake_in_the_numbers_hides_only_that_one_and_says_so(
    open_page: OpenPage, content: Callable[[str, str, str], None]
) -> None:
    content("support/helplines.toml", 'kind = "abuse"', 'kind = "abuze"')
    at = open_page("help")
    at.selectbox[0].set_value("us").run()
    assert "Part of this page is missing" in everything(at)
    assert "911" in everything(at)


@pytest.mark.parametrize("place", PLACES)
def test_a_bad_moment_always_has_someone_to_call(open_page: OpenPage, place: str) -> None:
    at = open_page("moment")
    at.selectbox[0].set_value(place).run()
    shown = everything(at)
    for line in library.library().first_lines(place):
        assert line.name in shown
    if not library.library().lines_for(place, "crisis"):
        assert "go to an emergency department" in shown
    medical = [line for line in library.library().first_lines(place) if line.kind == "emergency"]
    assert any("ambulance" in f"{x.name} {x.serves}".lower() or "112" in x.phone or "999" in x.phone for x in medical)


def test_a_bad_moment_is_three_lines_numbers_and_a_breath(open_page: OpenPage) -> None:
    at = open_page("moment")
    words = library.wording(MomentWords)
    assert all(line in everything(at) for line in words.lines)
    assert len(everything(at).split()) < 130, "no reading"
    assert "Breathe" in everything(at)
    at.selectbox[0].set_value("us").run()
    sound(at)
    assert "911" in everything(at)
    assert "988" in everything(at)


@pytest.mark.parametrize("place", PLACES)
def test_whom_to_call_in_danger_stands_above_everything_else_about_a_place(open_page: OpenPage, place: str) -> None:
    at = open_page("help")
    at.selectbox[0].set_value(place).run()
    shown = everything(at)
    for line in library.library().first_lines(place):
        if line.kind == "emergency":
            said = line.phone[0] if line.phone else str(line.text)
            assert shown.index(said) < shown.index("The numbers come from")


def test_who_must_not_be_heard_learns_how_to_call_without_a_word(open_page: OpenPage) -> None:
    at = open_page("moment")
    at.selectbox[0].set_value("uk").run()
    assert "press 55 when asked" in everything(at)
    assert "Calls can show in the phone's call list" in everything(at)


def test_elsewhere_the_sites_for_every_country_come_first(open_page: OpenPage) -> None:
    at = open_page("help")
    at.selectbox[0].set_value("world").run()
    titles = [header.value for header in at.header]
    assert titles.index("Wherever you are") < titles.index("More support")
