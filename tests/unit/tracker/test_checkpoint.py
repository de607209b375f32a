"""A checkpoint as it is kept, told and printed."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lib.records import notebook
from lib.records.checkpoint import Checkpoint, Finding
from lib.records.file.write import dump
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Promise, WeekPulse
from lib.tracker.checkpoint import __main__ as command
from lib.tracker.checkpoint.compute import due
from lib.tracker.checkpoint.sentences import number, read, tell
from lib.tracker.checkpoint.thresholds import RULE
from tests.unit.tracker.build import MONDAY, RECENT, SAYS, START, Week, day, flag, frozen, log_of, told, year

LOG = year(START, RECENT)
DAY_12 = MONDAY + dt.timedelta(weeks=52)


def test_it_holds_the_numbers_the_rule_and_the_sentences() -> None:
    made = frozen(
        log_of(
            LOG,
            WeekPulse(id=day(6).isoformat(), room=1, peace=3, safe=2),
            WeekPulse(id=day(40).isoformat(), room=3, peace=2),
            flag(day(40, 6), boundary="b", boundary_outcome="crossed", intensity=0),
            Promise(id="p", text=OwnWords("Ring"), made_on=day(10), due=day(11), done="done"),
        )
    )
    assert (made.id, made.rule, made.decision) == ("month-12", RULE, "fewer")
    assert (made.planned_on, made.computed_on) == (DAY_12, DAY_12)
    assert (made.start.first, made.start.last) == (day(5), day(16, 6))
    assert (made.start.hard, made.start.checked, made.recent.hard) == (36, 84, 13)
    assert (made.start.room, made.recent.room, made.start.peace, made.recent.safe) == (1, 3, 3, None)
    assert (made.recent.crossed, made.follow.done) == (1, 1)
    assert made.interval is not None
    assert made.interval.low < 13 / 182 / (36 / 84) < (made.interval.high or 0)
    assert [said.id for said in made.says] == ["fewer", "unasked_together", "unasked_scenes", "last_four", "follow_counts"]
    assert made.last_weeks is not None
    assert (made.last_weeks.first, made.last_weeks.hard, made.last_weeks.checked) == (day(49), 2, 28)


@pytest.mark.parametrize(("months", "contact_days", "asked"), [(12, None, True), (12, 3, False), (6, None, False)])
def test_a_year_of_weekly_answers_without_days_in_contact_is_told_of(
    months: int, contact_days: int | None, *, asked: bool
) -> None:
    steady = year(Week(hard=2), Week(hard=2))
    weekly = [WeekPulse(id=day(week).isoformat(), room=2) for week in range(2, 51)]
    one = WeekPulse(id=day(51).isoformat(), room=2, contact_days=contact_days)
    for answers, wanted in (([*weekly, one], asked), ([], False)):
        made = frozen(log_of(steady, *answers), months)
        assert made.decision != "fewer"
        assert ("ask_together" in [said.id for said in made.says]) is wanted


def test_one_of_an_earlier_rule_stays_as_it_is() -> None:
    earlier = frozen(log_of(LOG)).model_copy(update={"rule": "2026-11", "last_weeks": None})
    assert due(log_of(LOG, earlier), DAY_12) == due(log_of(LOG), DAY_12)[:2]


def test_a_file_brings_it_back_as_it_was() -> None:
    made = frozen(log_of(LOG))
    assert Checkpoint.model_validate_json(made.model_dump_json(exclude_defaults=True)) == made


def test_what_was_logged_after_its_day_is_not_in_it() -> None:
    later = [flag(day(52, w), logged_on=DAY_12 + dt.timedelta(days=2)) for w in range(3, 7)]
    assert frozen(log_of(LOG, *later)) == frozen(log_of(LOG))


def test_all_that_are_due_are_computed_at_once() -> None:
    log = log_of(LOG)
    assert [each.id for each in due(log, DAY_12)] == ["month-3", "month-6", "month-12"]
    assert due(log, MONDAY + dt.timedelta(days=90)) == ()
    assert due(log_of([]), DAY_12) == ()


def test_the_days_not_logged_are_named() -> None:
    some = {**RECENT, 20: Week(checked=6)}
    assert "Even if the one day you didn't log had been like your early days, it would still be fewer." in told(
        log_of(year(START, some))
    )
    fewer_days = {**RECENT, 20: Week(checked=4)}
    assert "Even if the 3 days you didn't log had been" in told(log_of(year(START, fewer_days)))


def test_what_is_left_out_of_the_comparison_is_named() -> None:
    holes = {**RECENT, 10: Week(checked=0), 11: Week(checked=0)}
    text = told(log_of(year(START, holes), flag(day(2), logged_on=day(6)), flag(day(2), logged_on=day(6))))
    assert (
        "There are no check-ins from 15 September 2025 to 28 September 2025. The app does not guess what happened then." in text
    )
    assert (
        "2 older events were added from memory. They are on the timeline but not in the comparison, because memory keeps the "
        "strongest moments." in text
    )


def test_the_three_parts_of_an_answer() -> None:
    parts = tell(frozen(log_of(LOG)), SAYS)
    assert parts.cannot == (
        "It can't show why, or whether it will go on. In test logs where nothing had really changed, this message came up in "
        "up to 1 in 12 years of logging. Where hard days had just come back, or days apart were marked quiet, it came up in up "
        "to 1 in 3."
    )
    assert parts.question == "What would you need to see to trust it?"
    assert SAYS.footer == (
        "This sums up what you chose to log. It doesn't see what wasn't logged, it isn't an assessment of anyone, and it "
        "doesn't tell you what to do."
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (0.0, "0.0"), (0.04, "0.04"), (0.44, "0.4"), (1.26, "1.3"), (12.6, "13"), (dt.date(2026, 3, 9), "9 March 2026")],
)
def test_numbers_are_as_fine_as_they_are_large(value: Any, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("said", [Finding(id="gone"), Finding(id="fewer"), Finding(id="decisions"), Finding(id="model_fields")])
def test_a_file_with_an_odd_sentence_shows_none(said: Finding) -> None:
    assert read(said, SAYS) == ""


# The command


def saved(folder: Path, records: list[Record]) -> Path:
    path = folder / "notes.json"
    path.write_text(dump(notebook.holding(records), dt.date(2026, 1, 5)), encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Any:
    assert command.main([str(argument) for argument in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_command_prints_the_last_checkpoint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, LOG)
    found = printed(capsys, path, "--on", DAY_12.isoformat())
    assert (found["state"], found["reasons"], found["months"], found["frozen"]) == ("fewer", [], 12, False)
    assert found["counts"]["start"]["hard"] == 36
    assert found["interval"]["high"] < 0.75
    assert printed(capsys, path, "--on", DAY_12.isoformat(), "--months", "6")["months"] == 6
    assert printed(capsys, path, "--on", "2025-08-01")["months"] == 6
    assert printed(capsys, path, "--on", "2025-02-01") == {
        "state": "no_checkpoint_yet",
        "on": "2025-02-01",
        "months": 3,
        "planned_on": "2025-04-07",
    }
    assert printed(capsys, path, "--on", "2024-02-01")["state"] == "no_log"


def test_the_command_prints_what_was_frozen_unless_asked_afresh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = frozen(log_of(LOG))
    path = saved(tmp_path, [*LOG, kept, *(flag(day(n, 5), intensity=4) for n in range(27, 53))])
    assert printed(capsys, path, "--on", DAY_12.isoformat())["state"] == "fewer"
    assert printed(capsys, path, "--on", DAY_12.isoformat(), "--afresh")["state"] == "more_severe"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "x"}', '{"format": "steady-ground-notes", "version": 1}'])
def test_the_command_refuses_what_is_no_notes_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    path = tmp_path / "notes.json"
    path.write_text(text)
    assert command.main([str(path), "--on", "2026-01-01"]) == 1
    assert "can't be read as notes" in capsys.readouterr().err


def test_the_command_shows_nothing_private_where_a_file_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, LOG)
    path.write_text(path.read_text().replace('"intensity":2', '"intensity":"secret"'))
    assert command.main([str(path), "--on", "2026-01-01"]) == 1
    assert "secret" not in "".join(capsys.readouterr())
    assert command.main([str(tmp_path / "none.json"), "--on", "2026-01-01"]) == 1


def test_the_command_ends_quietly_where_its_reader_has_gone(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "lib.tracker.checkpoint", str(saved(tmp_path, LOG)), "--on", DAY_12.isoformat()]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def answers(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *lines: Any) -> list[Any]:
    """What the command prints for lines of standard input."""
    text = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines) + b"\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert command.main(["--lines"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_command_answers_line_by_line_and_afresh(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, [*LOG, frozen(log_of(LOG)), *(flag(day(n, 5), intensity=4) for n in range(27, 53))])
    on = DAY_12.isoformat()
    first, second, *contents = answers(
        capsys,
        monkeypatch,
        {"file": str(path), "on": on},
        {"file": str(path), "on": on, "months": 6},
        {"file": json.loads(path.read_text()), "on": on},
        {"file": path.read_text(), "on": on},
    )
    assert contents == [first, first]
    assert first == printed(capsys, path, "--on", on, "--afresh")
    assert (first["state"], first["frozen"], second["months"]) == ("more_severe", False, 6)


def test_a_line_that_can_t_be_answered_gives_one_line_and_the_next_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, LOG)
    good = {"file": str(path), "on": DAY_12.isoformat()}
    secret = path.read_text().replace('"intensity":2', '"intensity":"secret"')
    wrong = [
        {"file": str(tmp_path / "none.json"), "on": "2026-01-01"},
        {"file": json.loads(secret), "on": "2026-01-01"},
        {"file": str(tmp_path), "on": "2026-01-01"},
        {"file": str(path), "on": "soon"},
        {"file": 3, "on": "2026-01-01"},
        {"file": str(path), "on": "9999-12-31"},
        {"file": str(path), "on": "2026-01-01", "months": 5},
        {"on": "2026-01-01"},
        [],
        b"{",
        b"\xff",
        b"[" * 100_000,
    ]
    found = answers(capsys, monkeypatch, *wrong, good)
    assert [answer["state"] for answer in found] == ["error"] * len(wrong) + ["fewer"]
    assert "secret" not in json.dumps(found)


def test_the_command_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main([])
    assert "--on DATE, or --lines" in capsys.readouterr().err
