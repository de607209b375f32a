"""The first page: a plain answer, the box to ask in one's own words, what to begin with, and the ways in."""

from __future__ import annotations

from lib.content.pages import PAGES
from lib.content.words.flat import StartWords, TalkWords
from lib.learn.stances import stances
from lib.records.tracker import DayCheck
from lib.ui import library
from tests.app import tracker
from tests.app.conftest import everything, open_page

WORDS, TALK = library.wording(StartWords), library.wording(TalkWords)


def test_it_answers_before_it_asks() -> None:
    at = open_page("start")
    shown = everything(at)
    assert WORDS.answer in shown
    assert "This is not a diagnosis and not therapy." in shown
    for article in library.library().articles:
        assert article.head.short in shown, "whose answer it is"


def test_there_is_a_box_to_ask_with_six_questions_to_begin_with() -> None:
    at = open_page("start")
    assert [box.placeholder for box in at.chat_input] == [TALK.box]
    labels = [button.label for button in at.button]
    assert len(TALK.starters) == 6
    assert [label for label in labels if label in TALK.starters] == list(TALK.starters)
    assert TALK.log_starter not in labels, "there is no log to ask yet"


def test_a_seventh_asks_the_log_once_there_is_one() -> None:
    at = tracker.session(DayCheck(id="2026-11-20", state="quiet")).run()
    assert TALK.log_starter in [button.label for button in at.button]


def test_the_ways_in_lead_to_an_answer_the_tracker_and_the_worksheet() -> None:
    assert [way.link.page for way in WORDS.ways] == ["compare", "today", "worksheet"]
    at = open_page("start")
    targets = [link.proto.page for link in at.page_link if link.label.startswith("**")]
    assert targets == [PAGES[each.link.page].url for each in (*WORDS.ways, *WORDS.doors)]
    assert WORDS.moment.label in [link.label for link in at.page_link]


def test_every_article_is_named_once_with_the_answer_it_gives() -> None:
    said = stances(library.library().articles, WORDS)
    for article in library.library().articles:
        assert said.count(article.head.short) == 1
    yes, *others = said.split(". ")
    hopeful = {article.head.short for article in library.library().articles if article.head.stance in ("possible", "hopeful")}
    assert all(name in yes for name in hopeful)
    assert len(others) == len(WORDS.leans) - 1
