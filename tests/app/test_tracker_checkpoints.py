"""The week, the pictures, looking back, options; and every page of the log in every state."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

import pytest

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import CheckpointsWords, PatternsWords, ShellWords, TodayWords, WeekWords
from lib.records.checkpoint import Checkpoint, Finding, FollowThrough
from lib.records.own_words import OwnWords
from lib.records.record import Record, ref
from lib.records.tracker import About, Category, DayCheck, Entry, LogStart, Marker, NoteToSelf, WeekPulse, Yardstick
from lib.records.vocabulary import Decision
from lib.ui import clock, keys, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import everything, go
from tests.app.tracker import (
    PAGES,
    START,
    TODAY,
    a_fixed_day,
    drawings,
    has,
    hold,
    notes,
    on,
    only,
    part,
    press,
    put,
    said,
    session,
    svg_of,
    typed_elsewhere,
)
from tests.trackers import HOSTILE, alike, checkpoint, every_answer, full_log, two_of_everything

__all__ = ["a_fixed_day"]
WEEK, PICTURE, LOOK = library.wording(WeekWords), library.wording(PatternsWords), library.wording(CheckpointsWords)
SAYS = library.wording(FindingsWords)
BEGUN = LogStart(id="start", started_on=START)
MONDAY = TODAY - dt.timedelta(days=TODAY.weekday() + 7)
AN_EXAMPLE = library.wording(TodayWords).example.banner
EXAMPLES = range(1, len(tracker_view.STORIES) + 1)
PARTS: dict[str, tuple[str, ...]] = {
    "boundaries": ("boundaries", "words", "agreements", "promises"),
    "week": ("pulse", "scenes"),
    "patterns": ("calendar", "timeline", "weekly", "settings", "ladder"),
    "checkpoints": ("checkpoints", "month", "note"),
}


def every_part(at: Any, page: str) -> None:
    """Draw every part of a page; `part` asserts that each draws without a fault."""
    for name in PARTS.get(page, ()):
        part(at, page, name)


class TestEveryPage:
    @pytest.mark.parametrize("page", PAGES)
    def test_draws_when_there_is_nothing(self, page: str) -> None:
        at = on(page)
        if page != "patterns":  # it has no parts before there is anything to draw
            every_part(at, page)
        assert notes(at).counts() == {}

    @pytest.mark.parametrize("page", PAGES)
    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_without_touching_ones_own(self, page: str, number: int) -> None:
        at = on(page, BEGUN, e=str(number))
        every_part(at, page)
        assert notes(at).counts() == {"log_start": 1}
        if page not in {"entry", "write", "week", "options"}:
            assert said(at, AN_EXAMPLE)
            assert not [key for key in (str(b.key) for b in at.button) if key.startswith(("log_save", "log_new", "log_remove"))]

    @pytest.mark.parametrize("page", PAGES)
    @pytest.mark.parametrize("number", EXAMPLES)
    def test_draws_an_example_as_ones_own(self, page: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(number)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = session()
        hold(at, tuple(example.notes))
        go(at, page)
        every_part(at, page)
        assert said(at, AN_EXAMPLE) is (page == "example")

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_ten_years(self, page: str) -> None:
        at = session()
        hold(at, full_log(TODAY, days=3650, entries=4000))
        go(at, page)
        every_part(at, page)
        for text in HOSTILE[:3]:
            assert typed_elsewhere(at, text) == []

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_two_of_everything_it_lists(self, page: str) -> None:
        at = session()
        hold(at, two_of_everything(TODAY))
        go(at, page)
        every_part(at, page)

    @pytest.mark.parametrize("page", PAGES)
    def test_draws_records_of_all_kinds_that_share_their_ids(self, page: str) -> None:
        at = session()
        hold(at, alike(two_of_everything(TODAY)))
        go(at, page)
        every_part(at, page)

    @pytest.mark.parametrize("asked", ["0", "5", "x", "-1", "1; x", "²", "9" * 400])
    def test_an_unknown_example_is_ones_own_log(self, asked: str) -> None:
        assert not said(on("entries", BEGUN, e=asked), AN_EXAMPLE)

    def test_the_first_screen_opens_the_example_it_is_asked_for(self) -> None:
        at = on("today", BEGUN, e="2")
        assert said(at, AN_EXAMPLE)
        assert said(at, "Fewer, and it held.")
        assert not has(at, "day", "quiet"), "nothing can be written into it"

    def test_an_example_leads_to_the_others_and_back(self) -> None:
        at = on("example")
        assert said(at, "It comes and goes."), "the one that is not asked for"
        go(press(at, "example", "2"), "today", e="2")
        assert said(at, "Fewer, and it held.")
        press(at, "leave")
        assert at.title[0].value == "Today"


class TestWeek:
    def test_the_look_back_is_kept_and_can_be_mended(self) -> None:
        at = on("week", BEGUN)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", contact_days=5, unlogged_hard="not_sure", room=1, safe=4)
        press(at, "save_pulse")
        assert only(at, WeekPulse).model_dump() == {
            "id": MONDAY.isoformat(),
            "contact_days": 5,
            "unlogged_hard": "not_sure",
            "room": 1,
            "peace": None,
            "safe": 4,
            "support_days": None,
        }
        assert said(at, WEEK.saved)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", room=2)
        press(at, "save_pulse")
        assert only(at, WeekPulse).room == 2
        assert only(at, WeekPulse).contact_days == 5

    def test_an_earlier_week_can_be_chosen(self) -> None:
        at = on("week", BEGUN)
        earlier = MONDAY - dt.timedelta(weeks=1)
        put(at, keys.TRACKER_PULSE, week=earlier)
        put(at, f"{keys.TRACKER_PULSE}-{earlier}", peace=3)
        press(at, "save_pulse")
        assert only(at, WeekPulse).id == earlier.isoformat()

    def test_nothing_chosen_keeps_nothing(self) -> None:
        at = press(on("week", BEGUN), "save_pulse")
        assert notes(at).of(WeekPulse) == ()
        assert said(at, WEEK.nothing)

    def test_a_kept_week_whose_answers_are_taken_back_is_kept_no_longer(self) -> None:
        pulse = WeekPulse(id=MONDAY.isoformat(), contact_days=5, unlogged_hard="not_sure")
        at = on("week", BEGUN, pulse)
        put(at, f"{keys.TRACKER_PULSE}-{MONDAY}", contact_days=None, unlogged_hard=None)
        press(at, "save_pulse")
        assert notes(at).of(WeekPulse) == ()
        assert said(at, WEEK.cleared)
        assert not said(at, WEEK.saved)
        back = library.wording(ShellWords).put_back
        next(button for button in at.button if button.label == back).click().run()
        assert only(at, WeekPulse) == pulse

    def test_days_apart_marked_quiet_are_asked_about_once_the_numbers_disagree(self) -> None:
        days = [DayCheck(id=(MONDAY + dt.timedelta(days=n)).isoformat(), state="quiet") for n in range(7)]
        at = on("week", BEGUN, *days, WeekPulse(id=MONDAY.isoformat(), contact_days=3))
        assert said(at, "You said you were in contact on 3 days, but 7 are marked")
        apart = next(pills for pills in at.pills if pills.label == WEEK.doubt_days)
        apart.set_value([MONDAY, MONDAY + dt.timedelta(days=1)]).run()
        press(at, "apart_save")
        assert sum(check.state == "no_contact" for check in notes(at).of(DayCheck)) == 2
        assert not said(at, "Were some of them days apart?")

    def test_before_a_week_is_over_it_says_when(self) -> None:
        assert said(on("week", LogStart(id="start", started_on=TODAY)), WEEK.too_soon)

    def test_scenes_are_rated_and_rating_again_on_one_day_takes_their_place(self) -> None:
        at = on("week", p="2")
        press(at, "save_scenes")
        assert said(at, WEEK.nothing)
        put(at, keys.TRACKER_SCENES, joke=2, dinner=4)
        press(at, "save_scenes")
        rated = only(at, Yardstick)
        assert (rated.joke, rated.phone, rated.dinner, rated.rated_on) == (2, None, 4, TODAY)
        put(at, keys.TRACKER_SCENES, joke=1)
        press(at, "save_scenes")
        assert only(at, Yardstick).joke == 1


class TestPictures:
    def test_each_has_its_sentence_its_words_for_a_screen_reader_and_its_table(self, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(2)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = on("patterns", *example.notes)
        for name in PARTS["patterns"]:
            part(at, "patterns", name)
            assert len(drawings(at)) == 1
            assert len(drawings(at)[0]) > 40
            at.session_state[f"{keys.tracker('table', name)}.0"] = True
            at.run()
            assert any(element.value.startswith("| ") and "\n| --- |" in element.value for element in at.markdown)

    def test_what_compares_waits_for_a_look_back_that_can(self) -> None:
        at = on("patterns", BEGUN)
        for name in ("weekly", "settings"):
            part(at, "patterns", name)
            assert said(at, PICTURE.wait)
            assert not drawings(at)

    def test_earlier_times_can_be_seen(self) -> None:
        at = session()
        hold(at, full_log(TODAY))
        go(at, "patterns")
        assert not has(at, "later")
        press(at, "earlier")
        assert said(at, "Up to 19 August 2026")
        press(at, "later")
        assert not has(at, "later")

    def test_markers_are_named_beside_the_timeline(self) -> None:
        marker = Marker(id="m1", on=START, label=OwnWords(HOSTILE[0]), declared_on=START)
        at = on("patterns", BEGUN, marker, p="2")
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        assert HOSTILE[0] not in svg_of(at)[0]


class TestLooks:
    def year(self) -> list[Record]:
        return [record for record in tracker_view.example(2).notes if not isinstance(record, Checkpoint)]

    def test_before_the_first_it_says_how_far_the_log_is(self) -> None:
        at = on("checkpoints", BEGUN)
        assert said(at, "The next look is on 7 December 2026.")
        assert said(at, SAYS.mostly)
        assert notes(at).of(Checkpoint) == ()

    def test_each_is_kept_once_and_no_later_change_touches_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(2)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = on("checkpoints", *self.year())
        frozen = notes(at).of(Checkpoint)
        assert [each.months for each in frozen] == [3, 6, 12]
        for title in (SAYS.cannot_title, SAYS.question_title, SAYS.footer):
            assert said(at, title)
        go(at, "entries")
        last = max(notes(at).of(Entry), key=lambda entry: entry.occurred_on)
        press(at, "change", *ref(last), to="entry")
        press(at, "remove", *ref(last), to="entries")
        go(at, "checkpoints")
        assert notes(at).of(Checkpoint) == frozen

    def test_a_rise_puts_support_above_the_line_and_the_picture(self) -> None:
        start = LogStart(id="start", started_on=TODAY - dt.timedelta(days=190))
        at = on("checkpoints", start, checkpoint(6, "more_severe", TODAY))
        support, picture = keys.tracker("support"), keys.tracker("picture", "look")
        places = [name for element in at.main for name in (element.type, element.key) if name in {"header", support, picture}]
        assert places == [support, "header", picture]
        assert "call your local emergency number" in everything(at)

    @pytest.mark.parametrize("decision", get_args(Decision))
    def test_each_is_one_line_a_picture_at_most_two_reasons_and_a_question(self, decision: Decision) -> None:
        ids = ("cant_tell", "because_peace", "because_safety", "because_yardstick", "timing_none", "new_category")
        made = checkpoint(6, decision, TODAY).model_copy(update={"says": tuple(Finding(id=each) for each in ids)})
        at = on("checkpoints", LogStart(id="start", started_on=TODAY - dt.timedelta(days=190)), made)
        assert len(at.header) == 1
        told = at.header[0].value
        wanted = {"too_early": ("78 of 90", "78 of 90"), "more_severe": ("5 of 78", "5 of 78")}.get(
            decision, ("27 of 78", "27 of 78")
        )
        assert re.findall(r"\d+ of \d+", told) == list(wanted)
        assert "27 of 78 checked days hard" in drawings(at)[0]
        first = next(element.value for element in at.markdown if SAYS.because_safety in element.value)
        assert first.splitlines() == [f"- {SAYS.because_safety}", f"- {SAYS.because_peace}"]
        assert said(at, SAYS.cannot[decision])
        assert said(at, SAYS.questions[decision])
        drawers = {expander.label: expander for expander in at.expander}
        assert SAYS.because_yardstick in [element.value for element in drawers[LOOK.drawers.reasons].markdown]
        assert SAYS.timing_none in [element.value for element in drawers[LOOK.drawers.timing].markdown]
        assert SAYS.new_category in [element.value for element in drawers[LOOK.drawers.left_out].markdown]

    def test_drawers_of_promises_and_timing_have_a_small_picture(self) -> None:
        link = Finding(id="timing", values={"after": 9, "before": 2, "episodes": 12})
        made = checkpoint(6, "cant_tell", TODAY)
        made = made.model_copy(update={"says": (link,), "follow": FollowThrough(apologies=14, named=6, planned=5)})
        shown = drawings(on("checkpoints", LogStart(id="start", started_on=TODAY - dt.timedelta(days=190)), made))
        assert any("In the three days after: 9 of 12." in alt for alt in shown)
        assert any("Apologies: 14." in alt and "Came with a plan: 5." in alt for alt in shown)

    @pytest.mark.parametrize("latest", get_args(Decision))
    def test_every_pair_of_answers_stands_on_one_page(self, latest: Decision) -> None:
        made = every_answer(latest, TODAY)
        at = on("checkpoints", BEGUN, *made)
        for kept in reversed(made):
            go(at, "checkpoints", m=str(kept.months))
            assert SAYS.cannot[kept.decision] in everything(at)
            rise = kept.decision in {"more", "more_severe"}
            assert everything(at).count("call your local emergency number") == rise
            assert everything(at).count("months:**") == len(made), "all of them stand side by side"
            assert said(at, SAYS.mostly), "what stands below them is there"

    def test_an_earlier_one_is_chosen_by_its_address(self) -> None:
        at = on("checkpoints", BEGUN, checkpoint(6, "cant_tell", TODAY), checkpoint(12, "fewer", TODAY))
        assert said(at, SAYS.cannot["fewer"])
        months = next(pills for pills in at.pills if pills.label == LOOK.which)
        months.set_value("6").run()
        assert at.query_params["m"] == "6"
        assert said(at, SAYS.cannot["cant_tell"])
        assert said(go(at, "checkpoints", m="7"), SAYS.cannot["fewer"])

    def test_a_month_is_told_from_its_first_day(self) -> None:
        entries = [
            Entry(
                id=f"e{n}",
                sort="note",
                occurred_on=dt.date(2026, 3, day),
                logged_on=TODAY,
                what_happened=OwnWords(f"On day {day}"),
            )
            for n, day in enumerate((20, 3, 11))
        ]
        at = on("checkpoints", BEGUN, *entries, p="2")
        assert [text.value for text in at.text] == ["On day 3", "On day 11", "On day 20"]
        assert not drawings(at)

    def test_a_note_is_written_read_changed_and_taken_out(self) -> None:
        at = press(on("checkpoints", p="3"), "note_write", to="write")
        press(at, "save", "note_to_self")
        assert notes(at).of(NoteToSelf) == ()
        put(at, "tracker_note_to_self", text="x" * 10_000)
        press(at, "save", "note_to_self")
        assert said(at, "has 10,000 characters, and 4,000 fit")
        put(at, "tracker_note_to_self", text=HOSTILE[0])
        press(at, "save", "note_to_self")
        go(at, "checkpoints", p="3")
        assert only(at, NoteToSelf).text == HOSTILE[0]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        press(at, "change", "note_to_self", "note", to="write")
        assert at.text_area[0].value == HOSTILE[0]
        press(at, "never_mind", "note_to_self")
        go(at, "checkpoints", p="3")
        press(at, "remove", "note_to_self", "note")
        assert notes(at).of(NoteToSelf) == ()


class TestOptions:
    def test_who_it_is_about_can_be_said_and_changed(self) -> None:
        at = press(on("options", BEGUN), "who", "parent")
        assert only(at, About).who == "parent"
        assert said(at, "You said: a parent.")
        assert said(at, "This log began on 1 September 2026.")

    def test_a_kind_of_ones_own_is_renamed_and_its_entries_stay(self) -> None:
        own = Category(id="own1", label=OwnWords(HOSTILE[0]), sort="red_flag", created_on=START)
        entry = Entry(id="e1", sort="red_flag", occurred_on=START, logged_on=START, category="own1")
        at = on("options", BEGUN, own, entry)
        assert said(at, "1 entry.")
        assert typed_elsewhere(at, HOSTILE[0]) == []
        press(at, "change", "category", "own1", to="write")
        put(at, "tracker_category-own1", label="Reads my post")
        press(at, "save", "category")
        assert only(at, Category) == own.model_copy(update={"label": "Reads my post"})
        press(at, "remove", "category", "own1")
        assert only(at, Entry).category == "own1"
        assert said(go(at, "entries"), "A kind you removed")

    def test_a_marker_is_set_and_a_future_one_refused(self) -> None:
        at = press(on("options", BEGUN), "new", "marker", to="write")
        put(at, "tracker_marker", label="Moved house", on=TODAY + dt.timedelta(days=1))
        press(at, "save", "marker")
        assert said(at, "That date hasn't come yet.")
        put(at, "tracker_marker", on=START)
        press(at, "save", "marker")
        marker = only(at, Marker)
        assert (marker.label, marker.on, marker.declared_on) == ("Moved house", START, TODAY)
