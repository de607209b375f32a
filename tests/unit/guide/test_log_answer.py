"""Answers from an example log, and from none."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.guide.guide import Guide
from lib.guide.log_answer import answer, shown
from lib.guide.log_question import MEASURES
from lib.guide.log_source import LogAnswer, LogSource, log_source
from lib.records.own_words import OwnWords
from lib.records.tracker import Entry, LogStart, NoteToSelf
from lib.tracker.days import survey
from lib.tracker.facts import day_counts, quiet_spells
from tests.unit.guide.conftest import ON


def asked(guide: Guide, source: LogSource, text: str) -> LogAnswer:
    question = guide.log.read(text, source.today, source.markers)
    assert question is not None, text
    return answer(source, question)


def with_records(source: LogSource, *records: Entry | LogStart | NoteToSelf) -> LogSource:
    return log_source(records, ON, source.words, source.findings, source.vocabulary)


def test_days_are_counted_as_the_tracker_counts_them(guide: Guide, cycles: LogSource) -> None:
    days = survey(cycles.tracker, ON)
    assert days is not None
    counts = day_counts(cycles.tracker, days)
    assert asked(guide, cycles, "how many hard days do i have in my log").value == counts.hard
    assert asked(guide, cycles, "how many quiet days are in my log").value == counts.quiet
    assert asked(guide, cycles, "longest quiet spell").value == quiet_spells(days)[0]


def test_days_not_logged_are_named(guide: Guide, cycles: LogSource) -> None:
    made = asked(guide, cycles, "how many hard days last month")
    assert made.days is not None
    assert str(made.days.not_logged) in " ".join(made.says)


def test_the_last_time_names_its_day_and_entry(guide: Guide, cycles: LogSource) -> None:
    made = asked(guide, cycles, "when did he last give me the silent treatment")
    entries = [entry for entry in cycles.tracker.entries if entry.category == "silent_treatment"]
    latest = max(entry.occurred_on for entry in entries)
    assert made.first == latest
    assert set(made.entries) == {entry.id for entry in entries if entry.occurred_on == latest}


def test_two_stretches_are_counts_and_no_trend(guide: Guide, cycles: LogSource) -> None:
    made = asked(guide, cycles, "was september worse than august")
    september, august = (asked(guide, cycles, f"how many hard days in {month}").value for month in ("september", "august"))
    assert (made.value, made.other) == (september, august)
    assert cycles.words.counts_only in made.says


def test_getting_better_is_answered_by_the_checkpoint(guide: Guide, cycles: LogSource) -> None:
    made = asked(guide, cycles, "is it getting better")
    assert made.value is None
    assert any("look back" in sentence for sentence in made.says)


def test_looking_for_words_finds_any_form_of_them(guide: Guide, cycles: LogSource) -> None:
    source = with_records(
        cycles,
        LogStart(id="start", started_on=ON - dt.timedelta(days=9)),
        Entry(id="e1", sort="note", occurred_on=ON, logged_on=ON, what_happened=OwnWords("The balloon was still there.")),
    )
    assert asked(guide, source, "find where I wrote about the balloons").entries == ("e1",)


def test_a_note_to_oneself_is_given_back_as_own_words(guide: Guide, cycles: LogSource) -> None:
    source = with_records(cycles, NoteToSelf(id="note", text=OwnWords("Read June."), written_on=ON))
    made = asked(guide, source, "what did i decide")
    assert made.own_words == ("Read June.",)
    assert "Read June." not in " ".join(made.says)


@pytest.mark.parametrize(
    "text",
    [
        "how many hard days since june",
        "when did he last apologise",
        "is it getting better",
        "compare june and july",
        "what happened in march",
        "longest quiet spell",
        "what is due",
        "what did i decide",
        "find where i wrote about the car",
        "is it worse in private or around others",
        "what follows his apologies",
    ],
)
def test_an_empty_log_says_so_kindly(guide: Guide, cycles: LogSource, text: str) -> None:
    made = asked(guide, with_records(cycles), text)
    assert made.says
    assert all(made.says)
    assert not made.entries


def test_what_is_printed_names_measure_span_and_value(guide: Guide, cycles: LogSource) -> None:
    question = guide.log.read("how many hard days since june", ON)
    assert question is not None
    made = shown(answer(cycles, question), question.spans)
    assert (made["measure"], made["from"], made["to"]) == ("hard_days", "2026-06-01", "2026-11-25")
    assert made["measure"] in MEASURES
