"""The first page: an answer, three ways in, and a place to ask."""

from __future__ import annotations

from lib.content.pages import PAGES
from lib.content.words.flat import StartWords
from lib.learn.leanings import leanings
from lib.ui import keys, library
from tests.app.conftest import OpenPage, everything, go, sound

WORDS = library.wording(StartWords)


def test_it_answers_before_it_asks(open_page: OpenPage) -> None:
    at = open_page("start")
    shown = everything(at)
    assert WORDS.answer in shown
    assert "This is not a diagnosis and not therapy." in shown
    for article in library.library().articles:
        assert article.head.short in shown, "whose answer it is"


def test_three_ways_in_lead_to_an_answer_the_tracker_and_the_worksheet(open_page: OpenPage) -> None:
    assert [way.link.page for way in WORDS.ways] == ["compare", "today", "worksheet"]
    at = open_page("start")
    targets = [link.proto.page for link in at.page_link if link.label.startswith("**")]
    assert targets == [PAGES[each.link.page].url for each in (*WORDS.ways, *WORDS.doors)]
    assert WORDS.moment.label in [link.label for link in at.page_link]


def test_every_article_is_named_once_with_the_answer_it_gives() -> None:
    said = leanings(library.library().articles, WORDS)
    for article in library.library().articles:
        assert said.count(article.head.short) == 1
    yes, *others = said.split(". ")
    hopeful = {article.head.short for article in library.library().articles if article.head.stance in ("possible", "hopeful")}
    assert all(name in yes for name in hopeful)
    assert len(others) == len(WORDS.leans) - 1


def test_what_is_asked_is_looked_for_in_the_articles(open_page: OpenPage) -> None:
    at = open_page("start")
    at.text_input[0].set_value("sorry again")
    at.form_submit_button[0].click().run()
    sound(at)
    assert at.title[0].value == open_page("library").title[0].value
    assert at.text_input[0].value == "sorry again"
    assert "**sorry**" in everything(at).lower()


def test_an_empty_box_asks_nothing(open_page: OpenPage) -> None:
    at = open_page("start")
    at.form_submit_button[0].click().run()
    sound(at)
    assert at.title[0].value == WORDS.title


def test_what_was_asked_still_stands_there_on_the_way_back(open_page: OpenPage) -> None:
    at = open_page("start")
    at.text_input[0].set_value("sorry again")
    at.form_submit_button[0].click().run()
    go(at, "help")
    go(at, "start")
    assert at.text_input[0].value == "sorry again"
    at.button(key=keys.ERASE).click().run()
    assert at.text_input[0].value == ""
