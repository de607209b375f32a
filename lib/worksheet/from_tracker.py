"""From the tracker to what the worksheet lays beside its questions: the tracker's own sentences, and none besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.worksheet import FromLogWords
from lib.records.checkpoint import Checkpoint
from lib.records.tracker import WeekPulse
from lib.tracker import follow_through
from lib.tracker.checkpoint import findings
from lib.tracker.checkpoint.sentences import number, read
from lib.tracker.days import is_concern
from lib.tracker.tracker_records import TrackerRecords
from lib.worksheet.evidence import Logged, TrackerLines, cards

CONCERN_DAYS = 90
PULSE_WEEKS = 13
"""How far back the weeks go that are told of: a quarter of a year, as between looks back."""
MOST_OF_A_CHECKPOINT, MOST_BOUNDARIES = 5, 3
"""Twelve cards are offered at most; no kind may take the room of the others."""
_ALSO_FOLLOW = ("words_and_steps", "durability")


@dataclass(frozen=True, slots=True)
class LineWordings:
    """The sentences of the tracker's results, and those that only the worksheet needs."""

    says: FindingsWords
    here: FromLogWords


def from_log(tracker: TrackerRecords, words: LineWordings, today: dt.date) -> TrackerLines:
    """Cards from the tracker; none without one. `concern` tells of a worry about safety in the last 90 days."""
    worried = _worried(tracker, today)
    return TrackerLines(
        cards=cards(
            checkpoint=_checkpoints(tracker, words.says),
            boundary=_boundaries(tracker, words.says),
            follow_through=_follow(tracker, words.says, today),
            pulse=_pulse(tracker, words.here, today),
            safety=_safety(worried, words.here),
        ),
        concern=bool(worried),
    )


def _checkpoints(tracker: TrackerRecords, says: FindingsWords) -> Iterator[Logged]:
    """The sentences of the newest look back, and of each earlier one what it answered, as they were frozen."""
    made = sorted(tracker.checkpoints, key=lambda checkpoint: checkpoint.months, reverse=True)
    for at, checkpoint in enumerate(made):
        yield from _sentences(checkpoint, says, MOST_OF_A_CHECKPOINT - len(made) + 1 if at == 0 else 1)


def _sentences(checkpoint: Checkpoint, says: FindingsWords, most: int) -> Iterator[Logged]:
    own = [finding for finding in checkpoint.says if not finding.id.startswith("follow_") and finding.id not in _ALSO_FOLLOW]
    for finding in own[: max(1, most)]:
        yield Logged(f"{checkpoint.id}/{finding.id}", read(finding, says), checkpoint.planned_on)


def _boundaries(tracker: TrackerRecords, says: FindingsWords) -> Iterator[Logged]:
    """Those that came up, the most often first."""
    came_up = (boundary for boundary in follow_through.boundaries(tracker) if boundary.times)
    for held in sorted(came_up, key=lambda held: -held.times)[:MOST_BOUNDARIES]:
        text = says.boundary.format(
            text=held.boundary.when.raw,
            times=held.times,
            respected=held.respected,
            tested=held.tested,
            crossed=held.crossed,
            followed=held.followed,
            not_safe=held.not_safe,
        )
        yield Logged(held.boundary.id, text)


def _follow(tracker: TrackerRecords, says: FindingsWords, today: dt.date) -> Iterator[Logged]:
    """What became of plans up to today, and the ladder of apologies."""
    follow = follow_through.follow_through(tracker, today)
    ladder = findings.ladder(follow)
    plans = [read(finding, says) for finding in findings.about_follow(tracker, follow) if finding != ladder]
    yield Logged("plans", " ".join(plans))
    if ladder:
        yield Logged("ladder", read(ladder, says))


def _pulse(tracker: TrackerRecords, here: FromLogWords, today: dt.date) -> Iterator[Logged]:
    """How the last weeks were answered, each scale by its mean; nothing is compared."""
    weeks = [pulse for pulse in tracker.pulses if 0 <= (today - pulse.monday).days < 7 * PULSE_WEEKS]
    answers = [here.pulse_scales[name].format(mean=mean) for name in here.pulse_scales if (mean := _mean(weeks, name))]
    if answers:
        counted = len(weeks)
        lead = here.pulse_one if counted == 1 else here.pulse.format(count=counted)
        yield Logged("pulse", f"{lead} {'; '.join(answers)}.")


def _mean(weeks: list[WeekPulse], scale: str) -> str:
    given = [value for pulse in weeks if isinstance(value := getattr(pulse, scale), int)]
    return number(sum(given) / len(given)) if given else ""


def _worried(tracker: TrackerRecords, today: dt.date) -> set[dt.date]:
    """The days of the last 90 with a worry about safety; 'not sure' is one."""
    return {e.occurred_on for e in tracker.entries if is_concern(e) and (today - e.occurred_on).days <= CONCERN_DAYS}


def _safety(worried: set[dt.date], here: FromLogWords) -> Iterator[Logged]:
    if worried:
        text = here.safety_one if len(worried) == 1 else here.safety.format(count=len(worried))
        yield Logged("safety", text, max(worried))
