"""From a log to what the worksheet lays beside its questions: its own sentences, none that the log would not say itself."""

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
from lib.tracker.tracker_records import TrackerRecords as Kept
from lib.worksheet.evidence import Logged, TrackerRecords, cards

CONCERN_DAYS = 90
PULSE_WEEKS = 13
"""How far back the weeks go that are told of: a quarter of a year, as between looks back."""
MOST_OF_A_LOOK, MOST_LIMITS = 5, 3
"""Twelve cards are offered at most; no kind may take the room of the others."""
_ALSO_FOLLOW = ("words_and_steps", "durability")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The sentences of the log's results, and those that only the worksheet needs."""

    says: FindingsWords
    here: FromLogWords


def from_log(kept: Kept, words: Wordings, today: dt.date) -> TrackerRecords:
    """Cards from a log; none without one. `concern` tells of a worry about safety in the last 90 days."""
    worried = _worried(kept, today)
    return TrackerRecords(
        cards=cards(
            checkpoint=_looks(kept, words.says),
            boundary=_limits(kept, words.says),
            follow_through=_follow(kept, words.says, today),
            pulse=_pulse(kept, words.here, today),
            safety=_safety(worried, words.here),
        ),
        concern=bool(worried),
    )


def _looks(kept: Kept, says: FindingsWords) -> Iterator[Logged]:
    """The sentences of the newest look back, and of each earlier one what it answered, as they were frozen."""
    made = sorted(kept.checkpoints, key=lambda each: each.months, reverse=True)
    for at, checkpoint in enumerate(made):
        yield from _look(checkpoint, says, MOST_OF_A_LOOK - len(made) + 1 if at == 0 else 1)


def _look(checkpoint: Checkpoint, says: FindingsWords, most: int) -> Iterator[Logged]:
    said = [each for each in checkpoint.says if not each.id.startswith("follow_") and each.id not in _ALSO_FOLLOW]
    for each in said[: max(1, most)]:
        yield Logged(f"{checkpoint.id}/{each.id}", read(each, says), checkpoint.planned_on)


def _limits(kept: Kept, says: FindingsWords) -> Iterator[Logged]:
    """Those that came up, the most often first."""
    held = sorted((each for each in follow_through.boundaries(kept) if each.times), key=lambda each: -each.times)
    for each in held[:MOST_LIMITS]:
        text = says.boundary.format(
            text=each.boundary.when,
            times=each.times,
            respected=each.respected,
            tested=each.tested,
            crossed=each.crossed,
            followed=each.followed,
            not_safe=each.not_safe,
        )
        yield Logged(each.boundary.id, text)


def _follow(kept: Kept, says: FindingsWords, today: dt.date) -> Iterator[Logged]:
    """What became of plans up to today, and the ladder of apologies."""
    found = follow_through.follow_through(kept, today)
    ladder = findings.ladder(found)
    plans = [read(said, says) for said in findings.about_follow(kept, found) if said != ladder]
    yield Logged("plans", " ".join(plans))
    if ladder:
        yield Logged("ladder", read(ladder, says))


def _pulse(kept: Kept, here: FromLogWords, today: dt.date) -> Iterator[Logged]:
    """How the last weeks were answered, each scale by its mean; nothing is compared."""
    weeks = [pulse for pulse in kept.pulses if 0 <= (today - pulse.monday).days < 7 * PULSE_WEEKS]
    told = [here.pulse_scales[name].format(mean=mean) for name in here.pulse_scales if (mean := _mean(weeks, name))]
    if told:
        counted = len(weeks)
        lead = here.pulse_one if counted == 1 else here.pulse.format(count=counted)
        yield Logged("pulse", f"{lead} {'; '.join(told)}.")


def _mean(weeks: list[WeekPulse], scale: str) -> str:
    given = [value for pulse in weeks if isinstance(value := getattr(pulse, scale), int)]
    return number(sum(given) / len(given)) if given else ""


def _worried(kept: Kept, today: dt.date) -> set[dt.date]:
    """The days of the last 90 with a worry about safety; 'not sure' is one."""
    return {e.occurred_on for e in kept.entries if is_concern(e) and (today - e.occurred_on).days <= CONCERN_DAYS}


def _safety(worried: set[dt.date], here: FromLogWords) -> Iterator[Logged]:
    if worried:
        text = here.safety_one if len(worried) == 1 else here.safety.format(count=len(worried))
        yield Logged("safety", text, max(worried))
