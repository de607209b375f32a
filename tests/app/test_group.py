"""The group wing: presenting, sessions, cards, hands, examples; and that nothing of one's own is shown meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.pages import PAGES
from lib.content.words.flat import GroupWords
from lib.records import presenting
from lib.records import session as transitions
from lib.records.observation import Observation
from lib.records.own_words import OwnWords
from lib.records.page_copy import PageState, ReturnedCopy
from lib.records.plan import PlanLine
from lib.records.record import Record
from lib.records.session import AppState
from lib.records.talk_turn import TalkTurn
from lib.ui import clock, keys, library
from lib.ui.group.presenter import presented
from lib.ui.group.run import WORKED
from tests.app.conftest import go, headings, open_page, outgoing
from tests.app.tracker import TODAY, a_fixed_day, notes, session
from tests.trackers import two_of_everything
from tests.worksheet import Person

__all__ = ["a_fixed_day"]

MINE = "zqxown"
PLAN = library.group().plans[0]
BEGAN = dt.datetime.combine(TODAY, dt.time(19))


def of_mine() -> list[Record]:
    """Records of every kind, each text in them marked as one's own."""
    person = Person(day=TODAY).say(deciding="x", could_if="x", seen_on=TODAY)
    records = [
        *two_of_everything(TODAY),
        person.reflection,
        *person.kept.values(),
        PlanLine(id="p1", section="home", text=OwnWords("x")),
        PlanLine(id="p2", section="done-well", text=OwnWords("x")),
        TalkTurn.model_validate({"id": "t1", "asked_on": TODAY, "text": "Can he change?"}),
        Observation.model_validate({"id": "o1", "happened": "x"}) if "happened" in Observation.model_fields else None,
    ]
    return [_marked(record) for record in records if record]


def _marked(record: Record) -> Record:
    texts = {
        name: OwnWords(f"{MINE} {name}") for name in type(record).model_fields if getattr(record, name).__class__ is OwnWords
    }
    return record.model_copy(update={name: text for name, text in texts.items() if getattr(record, name)})


def shown(at: AppTest) -> str:
    """Everything that a run sends to its page."""

    def protos(block: object) -> Iterator[str]:
        for node in getattr(block, "children", {}).values():
            yield str(getattr(node, "proto", ""))
            yield from protos(node)

    return "".join(protos(at._tree))


def while_presenting() -> AppTest:
    at = session(*of_mine())
    at = go(at, "group")
    return _press(at, keys.PRESENT)


def _press(at: AppTest, key: str) -> AppTest:
    (button,) = (button for button in at.button if button.key == key)
    return button.click().run()


def test_while_one_presents_no_page_holds_a_character_of_ones_own() -> None:
    mine = session(*of_mine())
    assert MINE in shown(go(mine, "entries")), "the check finds what is there"
    at = while_presenting()
    for name in PAGES:
        assert MINE not in shown(go(at, name)), name


def test_what_is_ones_own_is_untouched_and_back_at_the_end() -> None:
    at = session(*of_mine())
    go(at, "plan")
    next(field for field in at.text_input if "plan_own" in str(field.key)).set_value("half a line").run()
    before = [*notes(at)]
    at = _press(go(at, "group"), keys.PRESENT)
    assert MINE not in "".join(map(str, notes(at)))
    at = _press(go(at, "compare"), keys.PRESENT)
    assert [*notes(at)] == before
    go(at, "plan")
    assert [field.value for field in at.text_input if "plan_own" in str(field.key)] == ["half a line"]


def test_nothing_is_kept_while_one_presents() -> None:
    at = while_presenting()
    before = notes(at)
    for name in ("entry", "write", "plan", "notes", "week"):
        go(at, name)
        assert not [*at.text_area, *at.text_input], name
    go(at, "today")
    assert notes(at) is before


def test_a_session_that_was_lost_comes_back_presenting() -> None:
    records = tuple(of_mine())
    at = session()
    page = PageState(presenting=True, group_plan=PLAN.id, group_step=1, group_began="2026-11-18T19:00:00")
    app: AppState = at.session_state["app"]
    returned = ReturnedCopy("n", records, page)
    examples = presented()
    own = transitions.restored(app, returned)
    at.session_state["app"] = presenting.presented(own, examples.notes, examples.today, {})
    go(at, "session", p="1", t="2")
    assert MINE not in shown(at)
    assert PLAN.steps[1].title in [title.value for title in at.title]
    at = _press(at, keys.PRESENT)
    assert [*notes(at)] == [*own.notes]


def test_examples_are_seen_on_a_day_of_theirs() -> None:
    at = while_presenting()
    go(at, "example")
    assert at.session_state["app"].seen_on == presented().today


def test_each_step_of_each_plan_can_be_opened_and_shows_its_page() -> None:
    at = _press(open_page("group"), keys.PRESENT)
    for number, plan in enumerate(library.group().plans, start=1):
        go(at, "session", p=str(number))
        assert at.title[0].value == plan.head.title
        for place, step in enumerate(plan.steps, start=1):
            go(at, "session", p=str(number), t=str(place))
            assert at.title[0].value == step.title
            if step.show and step.show.kind == "page":
                go(at, step.show.name, **dict(step.show.query))


def test_a_session_goes_on_and_back_and_is_resumed() -> None:
    at = open_page("session", p="1", t="1")
    at = _press(at, keys.GROUP_NEXT)
    assert at.session_state["app"].group.step == 1
    go(at, "group")
    links = [link.proto.label for link in at.get("page_link")]
    assert any(PLAN.steps[1].title in label for label in links)


def test_a_session_that_is_resumed_on_another_day_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: BEGAN)
    at = open_page("session", p="1", t="1")
    monkeypatch.setattr(clock, "now", lambda: BEGAN + dt.timedelta(days=7))
    go(at, "session", p="1", t="2")
    assert any("18 November 2026" in text.value for text in at.markdown)
    at = _press(at, keys.group("clock"))
    assert at.session_state["app"].group.began == BEGAN + dt.timedelta(days=7)


def test_notes_for_the_facilitator_are_hidden_on_a_shared_screen() -> None:
    at = open_page("session", p="1", t="1")
    assert PLAN.steps[0].notes in " ".join(text.value for text in at.markdown)
    at = _press(go(at, "group"), keys.PRESENT)
    go(at, "session", p="1", t="1")
    assert PLAN.steps[0].notes not in " ".join(text.value for text in at.markdown)
    at.toggle[0].set_value(True).run()
    assert PLAN.steps[0].notes in " ".join(text.value for text in at.markdown)


def test_a_group_changes_its_agreement_and_sees_it_while_presenting() -> None:
    at = _press(open_page("agreement"), keys.group("change_agreement"))
    at.text_area[0].set_value("We begin on time.").run()
    at = _press(at, keys.group("agreed"))
    assert [text.value for text in at.text] == ["We begin on time."]
    at = _press(go(at, "group"), keys.PRESENT)
    go(at, "agreement")
    assert [text.value for text in at.text] == ["We begin on time."]
    assert not at.text_area


def test_no_card_comes_twice_before_all_were_there() -> None:
    at = open_page("discussion")
    seen = []
    for _ in library.group().cards:
        seen.append(headings(at)[0])
        at = _press(at, keys.group("another"))
    assert len(set(seen)) == len(library.group().cards)


def test_after_all_cards_they_come_again_from_the_beginning() -> None:
    at = open_page("discussion", q="2")
    shown = [headings(at)[0]]
    for _ in range(2 * len(library.group().cards) // len(library.group().themes)):
        at = _press(at, keys.group("another"))
        assert headings(at)[0] != shown[-1]
        shown.append(headings(at)[0])


def test_a_page_that_is_loaded_again_goes_on_presenting() -> None:
    at = open_page("session", p="1", t="2", v="1")
    assert at.session_state["app"].aside
    assert PLAN.steps[1].title in [title.value for title in at.title]


def test_a_session_that_was_left_can_be_gone_on_with() -> None:
    at = open_page("session", p="1", t="2")
    at = _press(at, keys.group("leave"))
    go(at, "session")
    assert PLAN.steps[1].title in [title.value for title in at.title]


def test_an_easier_card_is_of_less_depth() -> None:
    depth = {card.text: card.depth for card in library.group().cards}
    at = open_page("discussion", q="2")
    while depth[headings(at)[0]] == 1:
        at = _press(at, keys.group("another"))
    before = depth[headings(at)[0]]
    at = _press(at, keys.group("easier"))
    assert depth[headings(at)[0]] < before


def test_bars_grow_with_the_hands() -> None:
    at = open_page("hands", q="1")
    at.number_input[0].set_value(5).run()
    at.number_input[1].set_value(2).run()
    words = library.wording(GroupWords).hands_page
    assert words.says.format(total=7) in [text.value for text in at.markdown]


@pytest.mark.parametrize("number", range(1, 7))
def test_an_example_asks_first_and_answers_on_a_tap(number: int) -> None:
    at = open_page("worked", x=str(number))
    name = WORKED[number - 1]
    teach = library.group().examples[name].teach[0]
    assert teach not in " ".join(text.value for text in at.markdown)
    at = _press(at, keys.group("answer"))
    assert teach in " ".join(text.value for text in at.markdown)


def test_handouts_and_the_guide_are_pdfs() -> None:
    at = _press(open_page("session", p="1"), keys.group("handout"))
    assert outgoing(at).content.startswith("JVBER")
    at = _press(go(at, "group"), keys.group("guide"))
    assert outgoing(at).content.startswith("JVBER")


def test_what_is_written_for_steadying_is_kept_like_everything_else() -> None:
    at = open_page("steady")
    next(field for field in at.text_input if "done-well" in str(field.key)).set_value("I slept").run()
    at = _press(at, keys.plan_own_add("done-well"))
    assert [line.text.raw for line in notes(at).of(PlanLine)] == ["I slept"]
    assert "I slept" in [text.value for text in at.text]
