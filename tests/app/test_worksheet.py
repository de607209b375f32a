"""The worksheet from the entry script: the whole way, the short one, every sign of danger, the letter, the look back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import HelpWords
from lib.content.words.worksheet import QuestionWords, WorksheetSummaryWords, WorksheetWords
from lib.records import session as transitions
from lib.records.file.read import load
from lib.records.reflection import Answer, Reflection, SafetyAnswer
from lib.records.tracker import Watch
from lib.ui import clock, keys, library
from lib.ui.worksheet import store
from lib.worksheet.evidence import TrackerLines
from tests.app.conftest import OpenPage, everything, go, sound
from tests.app.tracker import hold
from tests.worksheet import LOG

WORDS, PAGE, QUESTIONS = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords), library.wording(QuestionWords)
TITLES = {screen.id: screen.title or screen.questions[0].ask for screen in QUESTIONS.talk}
SAFETY = [question.id for question in QUESTIONS.asked if question.safety]
HOSTILE = "![x](http://example.org/a.png) **b** $x$ :material/x: <script>"
TODAY = dt.date(2026, 11, 22)
EARLIER = Path(__file__).parents[1] / "unit" / "worksheet" / "earlier.json"


@pytest.fixture(autouse=True)
def a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def notes(at: AppTest) -> Any:
    return at.session_state["app"].notes


def reflection(at: AppTest) -> Reflection:
    found: Reflection = notes(at).of(Reflection)[-1]
    return found


def answers(at: AppTest) -> dict[tuple[str, str], Answer]:
    return {(a.question, a.item): a for a in notes(at).of(Answer)}


def button(at: AppTest, label: str) -> Any:
    return next(found for found in at.button if found.label == label)


def tap(at: AppTest, label: str) -> None:
    """Press a button by what it says; AppTest does not remember where the script went by itself from there."""
    here = at.title[0].value
    button(at, label).click().run()
    sound(at)
    if PAGE.title in {here, at.title[0].value} and here != at.title[0].value:
        place = {} if at.title[0].value == PAGE.title else {"s": at.query_params["s"]}
        go(at, "worksheet" if place else "worksheet-summary", **place)


def field(at: AppTest, kind: str, question: str, item: str = "") -> Any:
    """The field of a question, found by the end of its key."""
    return next(found for found in getattr(at, kind) if str(found.key).endswith(f"_{question}_{item}.0"))


def title(at: AppTest) -> str:
    return str(at.title[0].value)


def begin(open_page: OpenPage, *, brief: bool = False, deciding: str = "") -> AppTest:
    """From the first screen on to the next."""
    at = open_page("worksheet")
    if deciding:
        at.text_area[0].set_value(deciding)
    tap(at, WORDS.begin_brief if brief else WORDS.begin)
    return at


def fill(at: AppTest) -> None:
    """Answer all that stands on a screen with fields."""
    for n in range(len(at.pills)):
        pills = at.pills[n]
        first = next(iter(pills.format_func.__self__))  # type: ignore[attr-defined] # the values, which AppTest does not tell
        pills.set_value([first] if isinstance(pills.value, list) else first)
    for box in at.checkbox[:2]:
        box.check()
    for n in range(len(at.text_area)):
        at.text_area[n].set_value(f"area {n} {HOSTILE}")
    for n in range(len(at.text_input)):
        at.text_input[n].set_value(f"line {n} {HOSTILE}")
    at.run()
    sound(at)


ROWS = {"who": "A partner", "fear": "No", "how-sure": "Sure"}


def walk(at: AppTest, *, answering: bool) -> list[str]:
    """Go on to the letter; the titles on the way."""
    titles: list[str] = []
    while title(at) != PAGE.title:
        assert len(titles) < 40, "the talk does not end"
        titles.append(title(at))
        row = next((row for name, row in ROWS.items() if TITLES[name] == title(at)), None)
        labels = [found.label for found in at.button]
        if answering and row:
            tap(at, row)
        elif answering:
            fill(at)
            tap(at, WORDS.next)
        else:
            tap(at, WORDS.next if WORDS.next in labels else WORDS.skip)
    return titles


def safe(open_page: OpenPage, *, brief: bool = False, deciding: str = "whether to go") -> AppTest:
    """Someone who is not afraid, on the screen after that question."""
    at = begin(open_page, brief=brief, deciding=deciding)
    if title(at) == TITLES["who"]:
        tap(at, "A partner")
    tap(at, "No")
    return at


def letter(at: AppTest) -> AppTest:
    return go(at, "worksheet-summary")


# ------------------------------------------------------------------------------------------------------------- the way


def test_it_begins_with_the_person_and_keeps_nothing_yet(open_page: OpenPage) -> None:
    at = open_page("worksheet")
    shown = everything(at)
    assert title(at) == WORDS.title
    for line in (WORDS.lead, TITLES["deciding"], *WORDS.before, *WORDS.made):
        assert line in shown
    assert "Last reviewed on 22 November 2026" in shown
    assert notes(at).counts() == {}


def test_the_whole_way_answering_everything_has_twelve_screens(open_page: OpenPage) -> None:
    at = begin(open_page, deciding=HOSTILE)
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


def test_skipping_all_of_it_keeps_nothing_that_counts(open_page: OpenPage) -> None:
    at = begin(open_page)
    titles = walk(at, answering=False)
    assert TITLES["help"] in titles, "leaving the question about fear open opens help"
    assert notes(at).counts() == {}
    assert PAGE.nothing_yet in everything(at)
    go(at, "notes")
    assert not at.session_state["app"].notes


def test_the_five_minute_way_has_six_and_takes_the_rest_later(open_page: OpenPage) -> None:
    at = begin(open_page, brief=True, deciding="x")
    assert "2 of 6" in everything(at)
    titles = walk(at, answering=True)
    assert len(titles) == 5
    go(at, "worksheet")
    tap(at, WORDS.take_whole)
    assert title(at) == TITLES["how-sure"]
    assert "12" not in everything(at).split("of")[0]


def test_an_answer_is_said_back_to(open_page: OpenPage) -> None:
    at = begin(open_page, deciding="I don't know if I can stay or leave")
    assert "both are with you" in everything(at)


def test_typing_nothing_and_emptying_a_field_keeps_nothing(open_page: OpenPage) -> None:
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


def test_what_is_typed_on_the_first_screen_leaves_it_where_it_is(open_page: OpenPage) -> None:
    at = open_page("worksheet")
    at.text_area[0].set_value("a word").run()
    assert at.text_area[0].value == "a word", "leaving the field is not going on"
    tap(at, WORDS.begin_brief)
    assert "2 of 6" in everything(at)
    go(at, "worksheet")
    assert WORDS.past_title in everything(at)


def test_back_goes_one_screen_back_and_a_reload_comes_to_the_same_one(open_page: OpenPage) -> None:
    at = safe(open_page)
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
def test_a_place_that_is_none_leads_to_where_one_was(open_page: OpenPage, asked: str) -> None:
    at = safe(open_page)
    at.query_params["s"] = asked
    at.run()
    sound(at)
    assert title(at) in {TITLES["wants"].format(bond="a relationship"), WORDS.title}


def test_a_place_after_safety_leads_to_safety_first(open_page: OpenPage) -> None:
    at = begin(open_page, deciding="x")
    at.query_params["s"] = str(QUESTIONS.numbers["how-sure"])
    at.run()
    assert title(at) == TITLES["fear"]


def test_leaving_and_coming_back_goes_on_at_the_same_place(open_page: OpenPage) -> None:
    at = safe(open_page)
    at.button[[found.label for found in at.button].index("Health and sleep")].click().run()
    go(at, "library")
    go(at, "worksheet")
    assert title(at) == WORDS.title
    tap(at, WORDS.go_on)
    assert title(at) == TITLES["torn"]
    tap(at, WORDS.back)
    assert "1. Health and sleep" in [found.label for found in at.button]


def test_a_value_chosen_once_leaves_the_list_and_comes_back_to_it(open_page: OpenPage) -> None:
    at = safe(open_page)
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


def test_six_are_as_many_as_fit(open_page: OpenPage) -> None:
    at = safe(open_page)
    for name in ("My safety", "Love, and the years we share", "Money and home", "Health and sleep", "Hope for change"):
        tap(at, name)
    tap(at, "Being fair to them")
    assert WORDS.most in everything(at)
    assert "Not being alone" not in [found.label for found in at.button]


def test_two_options_stand_side_by_side_alike(open_page: OpenPage) -> None:
    at = safe(open_page)
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


def test_who_it_is_about_changes_the_words_and_the_options(open_page: OpenPage) -> None:
    at = begin(open_page, deciding="x")
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


# --------------------------------------------------------------------------------------------------------------- safety


@pytest.mark.parametrize("fear", ["Yes", "Sometimes", "Rather not say"])
@pytest.mark.parametrize("brief", [True, False])
def test_fear_brings_help_and_then_the_other_questions_not_counted(open_page: OpenPage, fear: str, *, brief: bool) -> None:
    at = begin(open_page, brief=brief, deciding="x")
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


def test_enough_of_these_questions_leaves_all_of_them_open(open_page: OpenPage) -> None:
    at = begin(open_page, brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    tap(at, WORDS.enough)
    assert title(at) == TITLES["stay-if"].format(stay="stay")
    assert {told.question for told in notes(at).of(SafetyAnswer)} == {"fear"}


@pytest.mark.parametrize("way", ["first", "late"])
def test_danger_in_the_words_brings_help_next_wherever_it_is_written(open_page: OpenPage, way: str) -> None:
    if way == "first":
        at = begin(open_page, deciding="He hit me last night")
    else:
        at = safe(open_page, brief=True)
        at.text_area[0].set_value("he stops hitting me")
        tap(at, WORDS.next)
    assert title(at) == TITLES["help"]
    assert WORDS.help_first.words in everything(at)


def test_hands_on_the_neck_are_answered_with_a_doctor(open_page: OpenPage) -> None:
    at = begin(open_page, brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    while title(at) != TITLES["neck"].format(person="this person"):
        tap(at, "No")
    tap(at, "Yes")
    assert "have a doctor look at it" in everything(at)


@pytest.mark.parametrize("answer", ["Yes", "Not sure", "Rather not say"])
def test_thoughts_of_ending_ones_life_show_a_line_at_once(open_page: OpenPage, answer: str) -> None:
    at = begin(open_page, brief=True)
    tap(at, "Yes")
    tap(at, WORDS.next)
    while title(at) != TITLES["yourself"]:
        tap(at, "No")
    tap(at, answer)
    assert WORDS.crisis in everything(at)
    at.selectbox(key=f"{keys.COUNTRY_WORKSHEET}.0").set_value("us").run()
    assert "988" in everything(at)
    assert "911" in everything(at)


def test_no_is_answered_with_the_agreed_sentence_and_nothing_more(open_page: OpenPage) -> None:
    at = safe(open_page)
    assert "You answered no. If that changes, this page is always one tap away." in everything(at)


def test_a_safety_concern_in_the_tracker_puts_help_first(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "tracker", lambda: TrackerLines(concern=True))
    at = begin(open_page, brief=True)
    assert title(at) == TITLES["help"]
    assert WORDS.help_first.tracker in everything(at)


def test_after_danger_the_letter_is_copied_only_after_the_notice(open_page: OpenPage) -> None:
    at = begin(open_page, brief=True, deciding="x")
    tap(at, "Yes")
    letter(at)
    tap(at, PAGE.take)
    assert PAGE.notice[0] in everything(at)
    assert PAGE.copy_says not in everything(at)
    tap(at, PAGE.notice_button)
    assert PAGE.copy_says in everything(at)


def test_without_danger_it_can_be_copied_at_once(open_page: OpenPage) -> None:
    at = letter(safe(open_page, brief=True))
    tap(at, PAGE.take)
    assert PAGE.copy_says in everything(at)
    assert PAGE.notice[0] not in everything(at)


def test_safety_answers_are_put_with_what_was_written_changed_there_and_taken_out(open_page: OpenPage) -> None:
    at = letter(safe(open_page))
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


# --------------------------------------------------------------------------------------------------- the letter, and on


def test_the_letter_has_what_was_answered_and_nothing_else(open_page: OpenPage) -> None:
    at = safe(open_page, brief=True)
    at.text_area[0].set_value("he asks first").run()
    letter(at)
    texts = [text.value for text in at.text]
    assert texts[:2] == ["whether to go", "he asks first"]
    assert PAGE.nothing_yet not in everything(at)
    assert PAGE.closing in everything(at)


def test_a_part_is_changed_from_the_letter(open_page: OpenPage) -> None:
    at = letter(safe(open_page, brief=True))
    tap(at, PAGE.change)
    tap(at, TITLES["who-helps"])
    assert at.query_params["s"] == str(QUESTIONS.numbers["who-helps"])


def test_the_day_to_look_again_goes_into_the_tracker_on_a_tap_and_out_again(open_page: OpenPage) -> None:
    at = letter(safe(open_page, brief=True))
    tap(at, PAGE.look_again)
    assert not notes(at).of(Watch)
    tap(at, WORDS.soon[1])
    assert [watch.by for watch in notes(at).of(Watch)] == [TODAY + dt.timedelta(days=91)]
    assert PAGE.look_kept.format(date="21 February 2027") in everything(at)
    tap(at, PAGE.look_drop)
    assert not notes(at).of(Watch)


def test_a_day_in_one_tap_counts_from_the_day_of_the_tap(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    at = letter(safe(open_page, brief=True))
    tap(at, PAGE.look_again)
    monkeypatch.setattr(clock, "today", lambda: TODAY + dt.timedelta(days=1))
    tap(at, WORDS.soon[1])
    assert [watch.by for watch in notes(at).of(Watch)] == [TODAY + dt.timedelta(days=92)]


def test_the_letter_takes_a_lean_only_if_someone_writes_one(open_page: OpenPage) -> None:
    at = letter(safe(open_page, brief=True))
    field(at, "text_area", "lean").set_value("I've decided to stay").run()
    assert PAGE.leaning["set-on-staying"] in everything(at)
    field(at, "text_area", "lean").set_value("I've decided to leave").run()
    assert PAGE.leaning["set-on-leaving"] in everything(at)
    assert "I've decided to leave" in answers(at)["lean", ""].text.raw


@pytest.fixture
def with_tracker(monkeypatch: pytest.MonkeyPatch) -> TrackerLines:
    monkeypatch.setattr(store, "tracker", lambda: LOG)
    return LOG


def test_every_topic_is_reached_from_the_letter_and_leads_back_to_it(open_page: OpenPage, with_tracker: TrackerLines) -> None:
    at = safe(open_page)
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


def test_without_a_tracker_memory_counts(open_page: OpenPage) -> None:
    at = safe(open_page)
    go(at, "worksheet", s=str(QUESTIONS.numbers["lasting"]))
    assert WORDS.log_none in everything(at)


def test_a_no_of_the_four_questions_leads_to_its_topic(open_page: OpenPage) -> None:
    at = safe(open_page)
    go(at, "worksheet", s=str(QUESTIONS.numbers["now"]))
    field(at, "pills", "c-sure", "after").set_value("no").run()
    sound(at)
    tap(at, "What I can't know yet")
    assert title(at) == "What don't you know that matters?"


def test_sentences_can_be_changed_and_the_change_is_kept(open_page: OpenPage) -> None:
    at = safe(open_page)
    go(at, "worksheet", s=str(QUESTIONS.numbers["sentence"]))
    area = field(at, "text_area", "sentence", "1")
    assert "my partner" in area.value
    area.set_value("Can I come over?").run()
    assert answers(at)["sentence", "1"].text == "Can I come over?"


# ------------------------------------------------------------------------------------------------------- looking back


def test_an_empty_page_says_what_it_is_for(open_page: OpenPage) -> None:
    assert PAGE.none in everything(open_page("worksheet-summary"))
    assert PAGE.again_none in everything(open_page("worksheet-comparison"))


def a_year_later(at: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2027, 11, 22))
    go(at, "worksheet")
    tap(at, WORDS.again)


def test_looking_back_hides_the_earlier_letter_until_there_are_new_answers(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = safe(open_page, brief=True)
    a_year_later(at, monkeypatch)
    assert at.text_area[0].value == "", "earlier answers are not filled in"
    at.text_area[0].set_value("something else").run()
    go(at, "worksheet")
    at.button(key=f"{keys.worksheet(notes(at).of(Reflection)[0].id, 'go', 'None')}.0").click().run()
    letter(at)
    assert PAGE.again_hidden in everything(at)
    assert "whether to go" not in everything(at)
    tap(at, PAGE.again_show)
    assert "whether to go" in everything(at)


def test_after_new_answers_both_stand_side_by_side_what_was_named_first(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = safe(open_page, brief=True)
    at.text_area[0].set_value("he asks first")
    at.text_area[1].set_value("he shouts again")
    tap(at, WORDS.next)
    tap(at, WORDS.soon[1])
    a_year_later(at, monkeypatch)
    at.text_area[0].set_value("something else").run()
    tap(at, WORDS.next)
    tap(at, "No")
    walk(at, answering=False)
    go(at, "worksheet-comparison")
    shown = everything(at)
    assert "You wrote on 22 November 2026 that you could stay if, by 21 February 2027:" in shown
    assert "And that you could not stay if:" in shown
    assert "Then, 22 November 2026" in shown
    assert [text.value for text in at.text][:4] == ["he asks first", "he shouts again", "whether to go", "something else"]
    for pills, told in zip(at.pills, ("partly", "no"), strict=False):
        pills.set_value(told)
    at.run()
    sound(at)
    assert {a.question: a.choice for a in notes(at).of(Answer) if a.question.startswith("happened")} == {
        "happened": "partly",
        "happened-not": "no",
    }


def test_a_file_of_the_longer_worksheet_is_shown_whole_and_compared(open_page: OpenPage) -> None:
    at = open_page("start")
    hold(at, load(EARLIER.read_text(encoding="utf-8")).records)
    go(at, "worksheet")
    assert WORDS.go_on not in [found.label for found in at.button]
    old = json.loads(EARLIER.read_text(encoding="utf-8"))["records"]["reflection"][0]["id"]
    at.button(key=f"{keys.worksheet(old, 'go', 'None')}.0").click().run()
    letter(at)
    shown = everything(at)
    assert PAGE.earlier in shown
    for text in ("Whether to stay with M.", "He says sorry without being asked.", "Quiet evenings (end)", "Towards a rest"):
        assert text in "\n".join([shown, *(str(area.value) for area in at.text_area)])
    go(at, "worksheet")
    at.button(key=keys.worksheet(old, "again")).click().run()
    sound(at)
    at.text_area[0].set_value("Whether to move").run()
    go(at, "worksheet-comparison")
    assert "this, by 1 August 2026, would" in everything(at)
    tap(at, PAGE.again_show) if PAGE.again_show in [found.label for found in at.button] else None
    assert "Whether to stay with M." in everything(at)


def test_one_can_be_marked_as_not_written_freely(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    at = safe(open_page, brief=True)
    go(at, "worksheet")
    at.checkbox(key=f"{keys.worksheet(reflection(at).id, 'not_free')}.0").check().run()
    sound(at)
    assert WORDS.was_not_free in everything(at)
    assert PAGE.not_free in everything(letter(at))
    a_year_later(at, monkeypatch)
    at.text_area[0].set_value("x").run()
    go(at, "worksheet-comparison")
    assert "You marked 22 November 2026 as not written freely." in everything(at)


def test_deleting_takes_everything_of_one_and_can_be_undone(open_page: OpenPage) -> None:
    at = safe(open_page)
    before = notes(at).counts()
    go(at, "worksheet")
    tap(at, WORDS.delete)
    assert set(notes(at).counts()) <= {"about"}, "who it is about belongs to the tracker as well"
    back = transitions.put_back(at.session_state["app"], at=at.session_state["app"].undo.at)
    assert back.notes.counts() == before


def test_erasing_forgets_where_someone_was(open_page: OpenPage) -> None:
    at = begin(open_page, deciding="x")
    at.button(key=keys.ERASE).click().run()
    go(at, "worksheet")
    assert title(at) == WORDS.title
    assert at.text_area[0].value == ""
    assert "reflection" not in str(at.session_state.to_dict()["app"].notes.counts())
