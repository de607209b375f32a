"""The plan, and the pages to read: empty, filled, and after a look at another page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import HelpWords
from lib.content.words.support import ChildrenWords, Leaflet, PeopleWords, PlanWords, TherapyWords, TracesWords
from lib.records.plan import PlanLine, PlanMark
from lib.records.session import AppState
from lib.ui import keys, library
from tests.app.conftest import everything, fresh, go, open_page, sound

LEAFLETS: dict[str, type[Leaflet]] = {
    "children": ChildrenWords,
    "therapy": TherapyWords,
    "people": PeopleWords,
    "traces": TracesWords,
}
WORDS = library.wording(PlanWords)
FIRST = WORDS.sections[0]


def kept(at: AppTest) -> AppState:
    state = at.session_state["app"]
    assert isinstance(state, AppState)
    return state


def key(name: str, generation: int = 0) -> str:
    return f"{name}.{generation}"


def tick(at: AppTest, item: str, choice: str | None) -> AppTest:
    at.segmented_control(key=key(keys.plan_mark(item))).set_value(choice).run()
    sound(at)
    return at


def write(at: AppTest, text: str, section: str = FIRST.id) -> AppTest:
    at.text_input(key=key(keys.plan_own(section))).set_value(text).run()
    at.button(key=keys.plan_own_add(section)).click().run()
    sound(at)
    return at


@pytest.mark.parametrize(("page", "model"), LEAFLETS.items())
def test_a_page_to_read_shows_every_part_and_point(page: str, model: type[Leaflet]) -> None:
    at = open_page(page)
    words, shown = library.wording(model), everything(at)
    assert at.title[0].value == words.title
    for part in words.parts:
        assert part.title in [header.value for header in at.header]
        assert part.text is None or part.text in shown
        assert all(point.text in shown for point in part.points)
    assert words.close in shown


@pytest.mark.parametrize(("page", "model"), LEAFLETS.items())
def test_safety_and_the_way_to_help_stand_before_anything_to_read(page: str, model: type[Leaflet]) -> None:
    at = open_page(page)
    values = [element.value for element in at.markdown]
    words = library.wording(model)
    assert values.index(words.first) < values.index(words.lead)
    assert "Help now" in [link.value for link in at.page_link]


@pytest.mark.parametrize("page", LEAFLETS)
def test_claims_with_their_badges_and_the_sources_open_on_request(page: str) -> None:
    at = open_page(page)
    assert len(at.expander) == 1
    closed = len(everything(at))
    at.session_state[key(keys.origins(page))] = True
    at.run()
    sound(at)
    shown = everything(at)
    assert len(shown) > closed
    cited = library.wording(LEAFLETS[page]).cited()
    for claim in library.library().claims_named(claim for _, each in cited for claim in each.claims):
        assert claim.statement in shown
    assert "We read stored copies" in shown
    if page == "therapy":
        assert "A national abuse hotline in the United States does not recommend couples therapy" in shown
        assert "-badge[Practice advice, not research]" in shown


def test_an_empty_plan_says_what_it_is_for_and_has_one_first_step() -> None:
    at = open_page("plan")
    shown = everything(at)
    assert WORDS.lead in shown
    assert WORDS.nothing in shown
    assert FIRST.advocate.text in shown
    for item in FIRST.items:
        assert item.text in shown
    assert [each.value for each in at.segmented_control] == [None] * len(FIRST.items)


@pytest.mark.parametrize("number", range(1, len(WORDS.sections) + 1))
def test_every_part_says_when_to_bring_an_advocate_and_can_be_linked_to(number: int) -> None:
    at = open_page("plan", part=str(number))
    section = WORDS.sections[number - 1]
    assert section.title in [header.value for header in at.header]
    assert at.info[0].value.startswith(section.advocate.text)
    assert section.close is None or section.close.text in everything(at)


@pytest.mark.parametrize("asked", ["0", "9", "money", "1e3", ""])
def test_a_link_to_no_part_shows_the_first(asked: str) -> None:
    assert FIRST.title in [header.value for header in open_page("plan", part=asked).header]


def test_marking_needs_no_typing_and_shows_up_below() -> None:
    at = tick(open_page("plan"), FIRST.items[0].id, "to-do")
    assert kept(at).notes.of(PlanMark) == (PlanMark(id=FIRST.items[0].id, state="to-do"),)
    assert "1 line to do, 0 done." in everything(at)
    tick(at, FIRST.items[1].id, "done")
    assert "1 line to do, 1 done." in everything(at)
    tick(at, FIRST.items[2].id, "not-for-me")
    assert everything(at).count(FIRST.items[2].text) == 1, "in the list, not in the plan"


def test_a_mark_can_be_changed_and_taken_back() -> None:
    at = tick(open_page("plan"), FIRST.items[0].id, "to-do")
    tick(at, FIRST.items[0].id, "done")
    assert kept(at).notes.of(PlanMark) == (PlanMark(id=FIRST.items[0].id, state="done"),)
    tick(at, FIRST.items[0].id, None)
    assert kept(at).notes.of(PlanMark) == ()
    assert WORDS.nothing in everything(at)


def test_marks_and_lines_are_there_after_a_look_at_another_page() -> None:
    at = tick(open_page("plan"), FIRST.items[0].id, "done")
    write(at, "Ring my sister")
    at.text_input(key=key(keys.plan_own(FIRST.id))).set_value("half a thou").run()
    go(at, "help")
    go(at, "plan")
    assert at.segmented_control(key=key(keys.plan_mark(FIRST.items[0].id))).value == "done"
    assert "Ring my sister" in [text.value for text in at.text]
    assert at.text_input(key=key(keys.plan_own(FIRST.id))).value == "half a thou"
    at.pills(key=key(keys.PLAN_PART)).set_value("money").run()
    at.pills(key=key(keys.PLAN_PART)).set_value(FIRST.id).run()
    assert at.segmented_control(key=key(keys.plan_mark(FIRST.items[0].id))).value == "done"
    assert at.text_input(key=key(keys.plan_own(FIRST.id))).value == "half a thou"


def test_an_own_line_is_drawn_as_typed_and_nowhere_else() -> None:
    wild = "![x](http://example.org/a.png) **bold** :red[x]"
    at = write(open_page("plan"), wild)
    assert [text.value for text in at.text] == [wild, wild], "under its part, and in the plan"
    assert at.text_input(key=key(keys.plan_own(FIRST.id))).value == ""
    elsewhere = [str(element.value) for kind in (at.markdown, at.info, at.header, at.title) for element in kind]
    elsewhere += [element.label for kind in (at.button, at.segmented_control, at.pills, at.expander) for element in kind]
    assert not [text for text in elsewhere if "example.org" in text]


def test_an_own_line_can_be_done_and_taken_out() -> None:
    at = write(open_page("plan"), "Ring my sister")
    (line,) = kept(at).notes.of(PlanLine)
    at.segmented_control(key=key(keys.plan_own_mark(line.id))).set_value("done").run()
    assert kept(at).notes.of(PlanLine)[0].state == "done"
    assert "0 lines to do, 1 done." in everything(at)
    at.button(key=keys.plan_take_out(line.id)).click().run()
    sound(at)
    assert kept(at).notes.of(PlanLine) == ()
    assert "Ring my sister" not in [text.value for text in at.text]


def test_the_foot_says_that_something_is_held() -> None:
    at = open_page("plan")
    assert "This page holds nothing about you." in everything(at)
    at.text_input(key=key(keys.plan_own(FIRST.id))).set_value("half a thou").run()
    assert "This page holds: what you typed and did not keep." in everything(at), "also what was not added yet"
    at.text_input(key=key(keys.plan_own(FIRST.id))).set_value("").run()
    assert "This page holds nothing about you." in everything(at)
    tick(at, FIRST.items[0].id, "done")
    go(at, "library")
    assert "This page holds: 1 note of yours." in everything(at)


def test_an_empty_line_is_not_added() -> None:
    at = write(open_page("plan"), "   ")
    assert kept(at).notes.of(PlanLine) == ()


def test_a_mark_that_comes_back_by_another_way_is_shown() -> None:
    """A file that is opened, a mirror or an undo changes records, not widgets."""
    from lib.records import session as transitions

    item = FIRST.items[0].id
    at = tick(open_page("plan"), item, "to-do")
    tick(at, item, None)
    at.session_state["app"] = transitions.kept(kept(at), PlanMark(id=item, state="done"))
    at.run()
    assert at.segmented_control(key=key(keys.plan_mark(item))).value == "done"


def test_erasing_empties_the_plan_and_every_field() -> None:
    from lib.records import session as transitions

    at = tick(open_page("plan"), FIRST.items[0].id, "to-do")
    write(at, "Ring my sister")
    at.text_input(key=key(keys.plan_own(FIRST.id))).set_value("half a thou").run()
    at.button(key=keys.ERASE).click().run()
    sound(at)
    assert WORDS.nothing in everything(at)
    assert {each.value for each in at.segmented_control} == {None}
    assert at.text_input[0].value == ""
    at.session_state["app"] = transitions.expire_undo(kept(at), at=1e9)  # ten seconds later
    assert "sister" not in str(at.session_state.to_dict())
    assert "half a thou" not in str(at.session_state.to_dict())


@pytest.mark.parametrize("page", ["plan", *LEAFLETS])
def test_advice_does_not_go_missing_with_its_footnotes(content: Callable[[str, str, str], None], page: str) -> None:
    content("support/sources.toml", 'id = "hotline-home"', 'idd = "hotline-home"')
    shown = everything(open_page(page))
    assert "Part of this page is missing" in shown
    assert (FIRST.items[0].text if page == "plan" else library.wording(LEAFLETS[page]).parts[0].title) in shown


def test_a_mistake_in_the_plan_leaves_the_numbers_alone(content: Callable[[str, str, str], None]) -> None:
    content("support/plan.toml", 'id = "safer-call"', 'idd = "safer-call"')
    assert "Part of this page is missing" not in everything(open_page("help"))


def test_help_now_leads_to_the_whole_wing() -> None:
    at = open_page("help")
    cards = library.wording(HelpWords).cards
    assert {card.link.page for card in cards} == {"plan", "people", "children", "therapy", "steady", "traces"}
    shown = "\n".join(link.label for link in at.page_link)
    assert all(f"**{card.link.label}**" in shown for card in cards)


def test_the_first_visit_notice_leads_to_what_exit_does_not_do() -> None:
    at = fresh()
    assert "What Exit does not erase" in [link.value for link in at.page_link]
