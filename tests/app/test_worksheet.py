"""The worksheet from the entry script: the whole way, the short one, every sign of danger, the page, the look back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import HelpWords
from lib.content.words.questions import QuestionWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.records import session as transitions
from lib.records.reflection import Answer, Reflection, SafetyAnswer
from lib.ui import clock, keys, library
from lib.ui.worksheet import store
from lib.worksheet import route, safety_gate
from lib.worksheet.answered import Answered
from lib.worksheet.evidence import TrackerLines
from tests.app.conftest import OpenPage, everything, go, sound
from tests.worksheet import LOG

WORDS, PAGE, QUESTIONS = library.wording(WorksheetWords), library.wording(WorksheetSummaryWords), library.wording(QuestionWords)
DANGER = [
    q.id for s in QUESTIONS.stages if s.id == "safety" for x in s.screens for q in x.questions if q.id != safety_gate.CRISIS
]
HOSTILE = "![x](http://example.org/a.png) **b** $x$ :material/x: <script>"


def begin(open_page: OpenPage, *, short: bool = False, who: str | None = "partner") -> AppTest:
    at = open_page("worksheet")
    if who:
        at.pills(key=f"{keys.WORKSHEET_ABOUT}.0").set_value(who).run()
    at.button(key=keys.worksheet("begin", "short") if short else keys.worksheet("begin")).click().run()
    sound(at)
    return at


def notes(at: AppTest) -> Any:
    return at.session_state["app"].notes


def answers(at: AppTest) -> dict[tuple[str, str], Answer]:
    return {(a.question, a.item): a for a in notes(at).of(Answer)}


def field(at: AppTest, kind: str, question: str, item: str = "", tick: str = "") -> Any:
    """The field of a question, found by the end of its key."""
    end = f"_{question}_{tick}_tick.0" if tick else f"_{question}_{item}.0"
    return next(each for each in getattr(at, kind) if str(each.key).endswith(end))


def choose(at: AppTest, question: str, value: str | None, item: str = "") -> None:
    field(at, "pills", question, item).set_value(value).run()
    sound(at)


def following(at: AppTest) -> None:
    at.button(key=keys.WORKSHEET_NEXT).click().run()
    sound(at)


def title(at: AppTest) -> str:
    return str(at.title[0].value)


def fill(at: AppTest) -> None:
    """Answer everything that stands on the screen, without a sign of danger."""
    danger = title(at) == "Safety first"
    for n in range(len(at.pills)):
        each = at.pills[n]
        names = {option.casefold(): option for option in each.options}
        labels = each.options
        wanted = names["no"] if danger else names.get("yes", names.get("yes, two by two", labels[0]))
        values = _values(each)
        each.set_value(values[labels.index(wanted)])
    for n in range(len(at.checkbox)):
        if not at.checkbox[n].disabled:
            at.checkbox[n].check()
    for n in range(len(at.date_input)):
        at.date_input[n].set_value(dt.date(2027, 2, 1))
    for n in range(len(at.text_area)):
        at.text_area[n].set_value(f"area {n} {HOSTILE}")
    for n in range(len(at.text_input)):
        at.text_input[n].set_value(f"line {n} {HOSTILE}")
    at.run()
    sound(at)


def _values(pills: Any) -> list[str]:
    """The values behind the labels, which AppTest does not tell."""
    held = pills.format_func.__self__
    return list(held)


def walk(at: AppTest, *, answering: bool) -> list[str]:
    """Go on to the end; the titles on the way."""
    titles: list[str] = []
    while title(at) != PAGE.title:
        assert len(titles) < 80, "the path does not end"
        titles.append(title(at))
        if answering:
            fill(at)
        following(at)
    go(at, "worksheet-summary")  # AppTest does not remember that the script went there by itself
    return titles


def test_the_first_page_says_what_it_is_and_asks_for_nothing(open_page: OpenPage) -> None:
    at = open_page("worksheet")
    shown = everything(at)
    for line in (*WORDS.lead, *WORDS.before, *WORDS.made):
        assert line in shown
    assert "Last reviewed on 22 November 2026" in shown
    assert notes(at).counts() == {}


def test_the_whole_way_answering_everything(open_page: OpenPage) -> None:
    at = begin(open_page)
    titles = walk(at, answering=True)
    assert list(dict.fromkeys(titles)) == [stage.title for stage in QUESTIONS.stages]
    assert "area 0 ![x](http" in everything(at), "on the page it stands as it was typed"
    for element in at.markdown:
        assert "example.org" not in element.value
    assert all("example.org" not in str(b.label) for b in at.button)


def test_the_whole_way_skipping_everything_ends_on_an_empty_page(open_page: OpenPage) -> None:
    at = begin(open_page, who=None)
    titles = walk(at, answering=False)
    assert list(dict.fromkeys(titles)) == [
        *("Before you start", "Safety first", "Help first", "The decision", "What I know", "What matters to me", "Both sides"),
        *("What I can't know yet", "People and next step", "Where I am"),
    ]
    assert everything(at).count(PAGE.nothing) == 7
    assert all(answer.empty for answer in notes(at).of(Answer))


def test_the_short_way(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    titles = walk(at, answering=True)
    assert list(dict.fromkeys(titles)) == ["Safety first", "The decision", "What I can't know yet", "People and next step"]
    assert len(titles) <= 14
    go(at, "worksheet")
    own = notes(at).of(Reflection)[0].id
    at.button(key=keys.worksheet(own, "whole")).click().run()
    sound(at)
    assert title(at) == "Before you start"


def to_safety(at: AppTest) -> None:
    if title(at) == "Before you start":
        following(at)
    assert title(at) == "Safety first"


def answer_safety(at: AppTest, told: dict[str, str]) -> list[str]:
    """Go through the safety questions with no, but for those that are told; the titles on the way."""
    titles = []
    while title(at) in {"Safety first", "Help first"}:
        titles.append(title(at))
        for n in range(len(at.pills)):
            question = str(at.pills[n].key).removesuffix("_.0").rsplit("_", 1)[1]
            at.pills[n].set_value(told.get(question, "no"))
        at.run()
        sound(at)
        following(at)
    return titles


@pytest.mark.parametrize("question", DANGER)
@pytest.mark.parametrize("short", [False, True])
def test_a_yes_brings_help_next_and_closes_what_involves_the_other_person(
    open_page: OpenPage, question: str, *, short: bool
) -> None:
    at = begin(open_page, short=short)
    to_safety(at)
    titles = answer_safety(at, {question: "yes"})
    assert titles.count("Help first") == 1
    asked = [[q.id for q in screen.questions] for screen in QUESTIONS.stages[1].screens]
    assert titles.index("Help first") == 1 + next(n for n, names in enumerate(asked) if question in names)
    held = sheet(at)
    assert not {"asks", "talk"} & {step.screen.id for step in route.path(held)}
    assert "low risk" not in everything(at)


def sheet(at: AppTest) -> Answered:
    from lib.content.words.questions import OptionWords
    from lib.worksheet.answered import answered_of

    kept = [*notes(at).of(Answer), *notes(at).of(SafetyAnswer)]
    return answered_of(QUESTIONS, library.wording(OptionWords), notes(at).of(Reflection)[-1], kept)


def test_danger_stands_before_anything_else_and_help_shows_numbers_of_the_place(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    first = next(m.value for m in at.markdown if "Steady Ground" not in m.value)
    assert first == library.wording(HelpWords).danger
    choose(at, "neck", "yes")
    assert WORDS.alert in everything(at)
    following(at)
    assert title(at) == "Help first"
    at.selectbox(key=f"{keys.COUNTRY_WORKSHEET}.0").set_value("uk").run()
    sound(at)
    shown = everything(at)
    for line in library.library().first_lines("uk"):
        assert line.name in shown
    assert WORDS.help_neck in shown
    assert WORDS.help_closed.format(person="your partner") in shown
    assert shown.index(library.wording(HelpWords).danger) < shown.index(WORDS.help[1])


@pytest.mark.parametrize("answer", ["yes", "not-sure"])
def test_thoughts_of_ending_ones_life_show_a_line_at_once(open_page: OpenPage, answer: str) -> None:
    at = begin(open_page)
    to_safety(at)
    for _ in range(3):
        fill(at)
        following(at)
    assert WORDS.crisis not in everything(at)
    choose(at, safety_gate.CRISIS, answer)
    assert WORDS.crisis in everything(at)
    at.selectbox(key=f"{keys.COUNTRY_WORKSHEET}.0").set_value("us").run()
    assert "988" in everything(at)
    assert "911" in everything(at)


def test_all_no_is_answered_with_the_agreed_sentence_and_nothing_more(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    for _ in range(4):
        fill(at)
        following(at)
    assert "You answered no. If that changes, this page is always one tap away." in everything(at)


def test_after_danger_the_page_is_copied_only_after_the_notice(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {"hurt": "yes"})
    walk(at, answering=False)
    own = notes(at).of(Reflection)[0].id
    assert PAGE.notice[0] in everything(at)
    assert not at.code
    at.button(key=keys.worksheet(own, "notice")).click().run()
    sound(at)
    assert PAGE.right_now in at.code[0].value


def test_without_danger_the_page_can_be_copied_at_once(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {})
    walk(at, answering=False)
    assert PAGE.right_now in at.code[0].value
    assert PAGE.notice[0] not in everything(at)


def test_safety_answers_are_put_on_the_page_and_taken_off_again(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {"tracked": "yes"})
    walk(at, answering=False)
    own = notes(at).of(Reflection)[0].id
    assert PAGE.safety_title not in everything(at)
    at.button(key=keys.worksheet(own, "show_safety")).click().run()
    sound(at)
    assert PAGE.safety_title in everything(at)
    assert ("tracked", "") in answers(at)
    at.button(key=keys.worksheet(own, "hide_safety")).click().run()
    sound(at)
    assert PAGE.safety_title not in everything(at)
    assert ("tracked", "") not in answers(at)


def test_a_safety_answer_that_changes_changes_on_the_page_too(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {"tracked": "yes"})
    walk(at, answering=False)
    own = notes(at).of(Reflection)[0].id
    at.button(key=keys.worksheet(own, "show_safety")).click().run()
    at.button(key=f"{keys.worksheet(own, 'change', 'safety')}.0").click().run()
    sound(at)
    assert title(at) == "Safety first"
    go(at, "worksheet")
    following(at)
    choose(at, "tracked", "no")
    assert answers(at)["tracked", ""].choice == "no"


def test_leaving_and_coming_back_goes_on_at_the_same_place(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    answer_safety(at, {})
    field(at, "text_area", "deciding").set_value("whether to go").run()
    go(at, "library")
    go(at, "worksheet")
    assert title(at) == "The decision"
    assert field(at, "text_area", "deciding").value == "whether to go"
    at.button(key=keys.WORKSHEET_LEAVE).click().run()
    sound(at)
    assert title(at) == WORDS.title
    own = notes(at).of(Reflection)[0].id
    at.button(key=keys.worksheet(own, "go")).click().run()
    sound(at)
    assert title(at) == "The decision"


def test_back_and_every_stage_are_one_tap_away(open_page: OpenPage) -> None:
    at = begin(open_page)
    own = notes(at).of(Reflection)[0].id
    at.button(key=f"{keys.worksheet(own, 'stage', 'people')}.0").click().run()
    sound(at)
    assert title(at) == "Safety first", "safety comes first"
    answer_safety(at, {})
    at.button(key=f"{keys.worksheet(own, 'stage', 'people')}.0").click().run()
    sound(at)
    assert title(at) == "People and next step"
    at.button(key=keys.WORKSHEET_BACK).click().run()
    sound(at)
    assert title(at) == "What I can't know yet"


def test_an_answer_can_be_taken_back(open_page: OpenPage) -> None:
    at = begin(open_page)
    choose(at, "c-sure", "yes")
    choose(at, "c-sure", None)
    assert answers(at)["c-sure", ""].empty


def stage(at: AppTest, name: str) -> None:
    own = notes(at).of(Reflection)[-1].id
    at.button(key=f"{keys.worksheet(own, 'stage', name)}.0").click().run()
    sound(at)


def test_who_it_is_about_changes_the_words_and_the_options(open_page: OpenPage) -> None:
    at = begin(open_page, who="parent")
    to_safety(at)
    assert "In the past year, has your parent hurt you" in everything(at)
    answer_safety(at, {})
    following(at)
    following(at)
    assert "Have no contact" in [box.label for box in at.checkbox]
    at.button(key=keys.WORKSHEET_LEAVE).click().run()
    own = notes(at).of(Reflection)[0].id
    at.pills(key=f"{keys.worksheet(own, 'about')}.0").set_value("colleague").run()
    sound(at)
    at.button(key=keys.worksheet(own, "go")).click().run()
    assert "Leave this job, or stop working with them" in [box.label for box in at.checkbox]


def test_cards_stop_at_six_and_own_ones_are_shown_as_typed(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    answer_safety(at, {})
    stage(at, "matters")
    field(at, "text_input", "own-card", "1").set_value(HOSTILE).run()
    for _ in range(5):
        next(box for box in at.checkbox if not box.value and not box.disabled).check().run()
    assert all(box.disabled for box in at.checkbox if not box.value)
    assert WORDS.most in everything(at)
    following(at)
    label = field(at, "pills", "top-1").options[-1]
    assert label.startswith("\\!") or "\\[" in label, "made literal"
    choose(at, "two-by-two", "yes")
    following(at)
    assert len(at.pills) == 3
    for n in range(5):
        for m in range(len(at.pills)):
            at.pills[m].set_value(_values(at.pills[m])[2 if n else 0])
        following(at)
    assert WORDS.order_title in everything(at)
    assert HOSTILE in everything(at)


def test_taking_a_card_back_takes_it_out_of_the_order(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    answer_safety(at, {})
    stage(at, "matters")
    for name in ("respect", "hope", "free"):
        field(at, "checkbox", "cards-picked", tick=name).check().run()
    following(at)
    choose(at, "top-1", "hope")
    at.button(key=keys.WORKSHEET_BACK).click().run()
    field(at, "checkbox", "cards-picked", tick="hope").uncheck().run()
    following(at)
    assert field(at, "pills", "top-1").value is None
    following(at)
    assert WORDS.order_open in everything(at)


@pytest.fixture
def with_log(monkeypatch: pytest.MonkeyPatch) -> TrackerLines:
    monkeypatch.setattr(store, "tracker", lambda: LOG)
    return LOG


def test_lines_of_the_log_are_offered_and_stand_beside_what_they_are_about(open_page: OpenPage, with_log: TrackerLines) -> None:
    at = begin(open_page)
    to_safety(at)
    answer_safety(at, {})
    stage(at, "know")
    assert [text.value for text in at.text] == [card.text for card in with_log.cards[:2]]
    choose(at, "card", "misses", "a1")
    field(at, "text_input", "missed", "a1").set_value("the weeks before").run()
    choose(at, "card", "leave-out", "b1")
    following(at)
    following(at)
    assert "What have you seen?" in everything(at)
    following(at)
    assert with_log.cards[0].text in [text.value for text in at.text]
    go(at, "worksheet-summary")
    shown = everything(at)
    assert with_log.cards[0].text in shown
    assert "the weeks before" in shown
    assert with_log.cards[1].text not in shown


def test_a_safety_concern_in_the_log_puts_help_first(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "tracker", lambda: TrackerLines(concern=True))
    at = begin(open_page, short=True)
    assert title(at) == "Help first"


def test_without_a_log_memory_counts(open_page: OpenPage) -> None:
    at = begin(open_page)
    to_safety(at)
    answer_safety(at, {})
    stage(at, "know")
    assert WORDS.log_none in everything(at)


def test_the_four_questions_stand_side_by_side_and_a_no_leads_to_its_stage(open_page: OpenPage) -> None:
    at = begin(open_page)
    choose(at, "c-sides", "yes")
    following(at)
    answer_safety(at, {})
    stage(at, "now")
    choose(at, "c-sides", "no", "after")
    following(at)
    shown = everything(at)
    assert "| Do I know the good and hard sides of each option? | Yes | No |" in shown
    assert WORDS.checkin_says in shown
    own = notes(at).of(Reflection)[0].id
    at.button(key=f"{keys.worksheet(own, 'to', 'sides')}.0").click().run()
    sound(at)
    assert title(at) == "Both sides"


def test_sentences_can_be_changed_and_the_change_is_kept(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {})
    stage(at, "people")
    following(at)
    area = field(at, "text_area", "sentence", "1")
    assert "my partner" in area.value
    area.set_value("Can I come over?").run()
    assert answers(at)["sentence", "1"].text == "Can I come over?"
    assert len(at.get("bidi_component")) >= 3


def test_the_page_takes_a_lean_only_if_someone_writes_one(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {})
    walk(at, answering=False)
    assert PAGE.closing in everything(at)
    field(at, "text_area", "lean").set_value("towards a rest").run()
    assert "towards a rest" in at.code[0].value


def test_a_part_of_the_page_leads_back_to_its_questions(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    answer_safety(at, {})
    walk(at, answering=False)
    own = notes(at).of(Reflection)[0].id
    at.button(key=f"{keys.worksheet(own, 'change', 'mind')}.0").click().run()
    sound(at)
    assert title(at) == "What I can't know yet"


def test_an_empty_page_says_what_it_is_for(open_page: OpenPage) -> None:
    assert PAGE.none in everything(open_page("worksheet-summary"))
    assert PAGE.again_none in everything(open_page("worksheet-comparison"))


def a_year_later(at: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2027, 11, 22))
    go(at, "worksheet")
    own = notes(at).of(Reflection)[0].id
    at.button(key=keys.worksheet(own, "again")).click().run()
    sound(at)


def test_looking_back_hides_the_earlier_page_until_there_are_new_answers(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))
    at = begin(open_page, short=True)
    walk(at, answering=True)
    old = notes(at).of(Reflection)[0].id
    a_year_later(at, monkeypatch)
    assert title(at) == "Safety first"
    assert [pill.value for pill in at.pills] == [None] * 3, "earlier answers are not filled in"
    at.button(key=keys.WORKSHEET_LEAVE).click().run()
    at.button(key=keys.worksheet(old, "page")).click().run()
    go(at, "worksheet-summary")
    assert PAGE.again_hidden in everything(at)
    assert "area 0" not in everything(at)
    at.button(key=f"{keys.worksheet(old, 'show')}.0").click().run()
    assert "area 0" in everything(at)
    go(at, "worksheet-comparison")
    assert "area 0" not in everything(at)


def test_after_new_answers_both_stand_side_by_side_tripwire_first(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))
    at = begin(open_page, short=True)
    walk(at, answering=True)
    a_year_later(at, monkeypatch)
    answer_safety(at, {})
    choose(at, "set-by", "them")
    field(at, "text_area", "deciding").set_value("something else").run()
    walk(at, answering=False)
    go(at, "worksheet-comparison")
    shown = everything(at)
    assert "You wrote on 22 November 2026 that you'd see it differently if, by 1 February 2027" in shown
    assert "| Who set the date | Me | The other person |" in shown
    assert "Then, 22 November 2026" in shown
    texts = [text.value for text in at.text]
    assert texts[0].startswith("line "), "what was to be seen comes first"
    assert "something else" in texts
    happened = next(pill for pill in at.pills if "happened" in str(pill.key))
    happened.set_value("partly").run()
    sound(at)
    assert [a.choice for a in notes(at).of(Answer) if a.question == "happened"] == ["partly"]


def test_one_can_be_marked_as_not_written_freely(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))
    at = begin(open_page, short=True)
    walk(at, answering=False)
    go(at, "worksheet")
    own = notes(at).of(Reflection)[0].id
    at.checkbox(key=f"{keys.worksheet(own, 'not_free')}.0").check().run()
    sound(at)
    assert WORDS.was_not_free in everything(at)
    go(at, "worksheet-summary")
    assert PAGE.not_free in everything(at)
    a_year_later(at, monkeypatch)
    go(at, "worksheet-comparison")
    assert "You marked 22 November 2026 as not written freely." in everything(at)


def test_deleting_takes_everything_of_one_and_can_be_undone(open_page: OpenPage) -> None:
    at = begin(open_page, short=True)
    walk(at, answering=True)
    before = notes(at).counts()
    go(at, "worksheet")
    own = notes(at).of(Reflection)[0].id
    at.button(key=keys.worksheet(own, "delete")).click().run()
    sound(at)
    assert set(notes(at).counts()) <= {"about"}, "who it is about belongs to the log as well"
    back = transitions.put_back(at.session_state["app"], at=at.session_state["app"].undo.at)
    assert back.notes.counts() == before


def test_erasing_forgets_where_someone_was(open_page: OpenPage) -> None:
    at = begin(open_page)
    go(at, "help")
    at.selectbox[0].set_value("uk").run()
    at.button(key=keys.ERASE).click().run()
    go(at, "worksheet")
    assert title(at) == WORDS.title
    assert "reflection" not in str(at.session_state.to_dict()["app"].notes.counts())
