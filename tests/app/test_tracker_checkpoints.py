"""Looking back: what each look says and is kept as, a month, the note to oneself."""

from __future__ import annotations

import datetime as dt
import re
from typing import get_args

import pytest

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import CheckpointsWords
from lib.records.checkpoint import Checkpoint, Finding, FollowThrough
from lib.records.own_words import OwnWords
from lib.records.record import Record, ref
from lib.records.tracker import Entry, LogStart, NoteToSelf
from lib.records.vocabulary import Decision
from lib.ui import clock, keys, library
from lib.ui.tracker import tracker_view
from tests.app.conftest import everything, go, open_page
from tests.app.tracker import BEGUN, TODAY, a_fixed_day, drawings, notes, only, press, put, said, typed_elsewhere
from tests.trackers import HOSTILE, checkpoint, every_answer

__all__ = ["a_fixed_day"]
LOOK, SAYS = library.wording(CheckpointsWords), library.wording(FindingsWords)


class TestLooks:
    def year(self) -> list[Record]:
        return [record for record in tracker_view.example(2).notes if not isinstance(record, Checkpoint)]

    def test_before_the_first_it_says_how_far_the_log_is(self) -> None:
        at = open_page("checkpoints", BEGUN)
        assert said(at, "The next look is on 7 December 2026.")
        assert said(at, SAYS.mostly)
        assert notes(at).of(Checkpoint) == ()

    def test_each_is_kept_once_and_no_later_change_touches_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        example = tracker_view.example(2)
        monkeypatch.setattr(clock, "today", lambda: example.today)
        at = open_page("checkpoints", *self.year())
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
        at = open_page("checkpoints", start, checkpoint(6, "more_severe", TODAY))
        support, picture = keys.tracker("support"), keys.tracker("picture", "look")
        places = [name for element in at.main for name in (element.type, element.key) if name in {"header", support, picture}]
        assert places == [support, "header", picture]
        assert "call your local emergency number" in everything(at)

    @pytest.mark.parametrize("decision", get_args(Decision))
    def test_each_is_one_line_a_picture_at_most_two_reasons_and_a_question(self, decision: Decision) -> None:
        ids = ("cant_tell", "because_peace", "because_safety", "because_yardstick", "timing_none", "new_category")
        made = checkpoint(6, decision, TODAY).model_copy(update={"says": tuple(Finding(id=each) for each in ids)})
        at = open_page("checkpoints", LogStart(id="start", started_on=TODAY - dt.timedelta(days=190)), made)
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
        shown = drawings(open_page("checkpoints", LogStart(id="start", started_on=TODAY - dt.timedelta(days=190)), made))
        assert any("In the three days after: 9 of 12." in alt for alt in shown)
        assert any("Apologies: 14." in alt and "Came with a plan: 5." in alt for alt in shown)

    @pytest.mark.parametrize("latest", get_args(Decision))
    def test_every_pair_of_answers_stands_on_one_page(self, latest: Decision) -> None:
        made = every_answer(latest, TODAY)
        at = open_page("checkpoints", BEGUN, *made)
        for kept in reversed(made):
            go(at, "checkpoints", m=str(kept.months))
            assert SAYS.cannot[kept.decision] in everything(at)
            rise = kept.decision in {"more", "more_severe"}
            assert everything(at).count("call your local emergency number") == rise
            assert everything(at).count("months:**") == len(made), "all of them stand side by side"
            assert said(at, SAYS.mostly), "what stands below them is there"

    def test_an_earlier_one_is_chosen_by_its_address(self) -> None:
        at = open_page("checkpoints", BEGUN, checkpoint(6, "cant_tell", TODAY), checkpoint(12, "fewer", TODAY))
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
        at = open_page("checkpoints", BEGUN, *entries, p="2")
        assert [text.value for text in at.text] == ["On day 3", "On day 11", "On day 20"]
        assert not drawings(at)

    def test_a_note_is_written_read_changed_and_taken_out(self) -> None:
        at = press(open_page("checkpoints", p="3"), "note_write", to="write")
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
