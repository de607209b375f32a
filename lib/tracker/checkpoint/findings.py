"""Which sentences a log's results are told in: ids and numbers, no wording."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lib.records.checkpoint import Finding, FollowThrough
from lib.tracker.checkpoint.compare import Evidence
from lib.tracker.checkpoint.counts import total
from lib.tracker.checkpoint.rule import Verdict
from lib.tracker.checkpoint.sentences import counted, say
from lib.tracker.checkpoint.statistics import wilson
from lib.tracker.checkpoint.thresholds import LAST_WEEKS, LEAST_DAYS, LEAST_HARD_DAYS_AT_START
from lib.tracker.checkpoint.timing import timing
from lib.tracker.checkpoint.windows import CheckpointPlan, Weeks
from lib.tracker.days import Days
from lib.tracker.facts import brought_in, from_memory, gaps
from lib.tracker.follow_through import durability
from lib.tracker.tracker_records import TrackerRecords

MOST_GAPS = 5
YEAR = 52
"""Weeks."""
LEAST_FOR_DURABILITY = 3


def about_days(plan: CheckpointPlan, verdict: Verdict) -> Iterator[Finding]:
    """The sentence of the decision, and where there were no hard days at all, what that can and cannot mean."""
    start, recent = verdict.start, verdict.recent
    both = {
        "start_hard": start.hard,
        "start_checked": start.checked,
        "recent_hard": recent.hard,
        "recent_checked": recent.checked,
    }
    match verdict.decision:
        case "too_early":
            yield from _too_early(verdict)
        case "fewer":
            yield say("fewer", **both, weeks=len(plan.recent))
            if recent.unlogged:
                yield _unlogged("fewer_fill", recent.unlogged)
        case "more" | "more_severe":
            yield from _harder(verdict, both)
        case "first_look":
            yield say("first_look", **both)
        case "same" | "cant_tell" as decision:
            yield _in_between(decision, verdict, both)
    if not recent.hard and recent.checked >= LEAST_DAYS and verdict.reasons != ("coverage",):
        yield say("none_lately", recent_checked=recent.checked, start_hard=start.hard, start_checked=start.checked)
        yield say("zero_fits", a_month=round(90 / recent.checked, 2))


def _harder(verdict: Verdict, both: dict[str, int]) -> Iterator[Finding]:
    start, recent = verdict.start, verdict.recent
    if verdict.more_severe:
        severe = {"start_severe": start.severe, "recent_severe": recent.severe}
        yield say("more_severe", start_checked=start.checked, recent_checked=recent.checked, **severe)
    if verdict.more:
        yield say("more", **both)


def _in_between(decision: str, verdict: Verdict, both: dict[str, int]) -> Finding:
    low, high = verdict.interval or (0.0, math.inf)
    if decision == "cant_tell" and verdict.rise and not math.isinf(high):
        return say("rise_possible", **both, low=round(low, 4), high=round(high, 4))
    if math.isinf(high):
        return say("start_zero", recent_hard=verdict.recent.hard, recent_checked=verdict.recent.checked)
    return say(decision, **both, low=round(low, 4), high=round(high, 4))


def _unlogged(name: str, days: int) -> Finding:
    return say(f"{name}_one") if days == 1 else say(name, unlogged=days)


def _too_early(verdict: Verdict) -> Iterator[Finding]:
    start, recent = verdict.start, verdict.recent
    if verdict.reasons == ("few",):
        yield counted("few_days", start.hard + recent.hard)
        return
    yield say(
        "coverage",
        start_checked=start.checked,
        start_contact=start.contact,
        recent_checked=recent.checked,
        recent_contact=recent.contact,
    )
    if min(start.checked, recent.checked) < LEAST_DAYS:
        yield say("coverage_days", least=LEAST_DAYS)


def because(plan: CheckpointPlan, verdict: Verdict) -> Iterator[Finding]:
    if verdict.decision == "too_early":
        return
    start, recent = verdict.start, verdict.recent
    for reason in verdict.reasons:
        match reason:
            case "severe":
                yield say("because_severe", start_severe=start.severe, recent_severe=recent.severe)
            case "halves":
                yield say("because_halves", weeks=len(plan.recent) // 2)
            case "swing" if verdict.rise:
                yield say("because_rise")
            case "fill":
                yield _unlogged("because_fill", recent.unlogged)
            case "start_few":
                yield say("because_start_few", start_hard=start.hard, least=LEAST_HARD_DAYS_AT_START)
            case _:
                yield say(f"because_{reason}")


def beside_fewer(verdict: Verdict, seen: Evidence) -> Iterator[Finding]:
    """What was read against 'fewer' and still left it standing, and what could not be, as it was never asked."""
    if verdict.decision != "fewer":
        return
    if verdict.late:
        yield say("because_late")
    for guard in seen.unasked:
        yield say(f"unasked_{guard}")


def contact_days(tracker: TrackerRecords, days: Days, plan: CheckpointPlan, verdict: Verdict) -> Iterator[Finding]:
    """Asks for days in contact where a year of weekly answers has none; beside 'fewer' they are named already."""
    if verdict.decision == "fewer" or plan.recent.last < YEAR:
        return
    first, last = Weeks(plan.recent.last - YEAR + 1, plan.recent.last).days(days.monday)
    answered = [pulse for pulse in tracker.pulses if first <= pulse.monday <= last]
    if answered and all(pulse.contact_days is None for pulse in answered):
        yield say("ask_together")


def last_four(seen: Evidence) -> Iterator[Finding]:
    """The counts of the last four weeks, beside every answer."""
    weeks = max(LAST_WEEKS)
    last = total(seen.recent[-weeks:])
    yield say("last_four", weeks=weeks, hard=last.hard, checked=last.checked)


def about_gaps(tracker: TrackerRecords, days: Days, plan: CheckpointPlan, verdict: Verdict) -> Iterator[Finding]:
    """What is left out of the comparison: gaps in its stretches, what was added from memory, new own categories."""
    stretches = [weeks.days(days.monday) for weeks in (plan.start, plan.recent)]
    holes = [
        (first, last)
        for first, last in gaps(days)
        if any(first <= stretch_last and last >= stretch_first for stretch_first, stretch_last in stretches)
    ]
    for first, last in holes[:MOST_GAPS]:
        yield say("gap", first=first, last=last)
    if count := from_memory(tracker, days.last):
        yield counted("backfilled", count)
    if count := brought_in(tracker, days.last):
        yield counted("brought_in", count)
    if (
        "new_category" not in verdict.reasons
        and verdict.start.with_new + verdict.recent.with_new > verdict.start.hard + verdict.recent.hard
    ):
        yield say("new_category")


def about_timing(days: Days, plan: CheckpointPlan) -> Iterator[Finding]:
    if not plan.may_say_fewer or not days.warm:
        return
    link = timing(days)
    if link.linked:
        yield say("timing", after=link.after, before=link.before, episodes=link.episodes)
    else:
        yield say("timing_none")


def about_follow(tracker: TrackerRecords, follow: FollowThrough) -> Iterator[Finding]:
    """What became of plans and apologies; nothing where there were neither."""
    if not tracker.promises:
        if follow.apologies:
            yield say("follow_none")
    elif not follow.known + follow.unknown + follow.open:
        yield say("follow_not_due")
    elif follow.known >= 5:
        low, high = wilson(follow.done, follow.known)
        yield say("follow_rate", done=follow.done, known=follow.known, low=round(100 * low), high=round(100 * high))
    elif follow.known >= 3:
        yield say("follow_few", done=follow.done, known=follow.known)
    elif follow.known:
        yield say("follow_counts", done=follow.done, known=follow.known)
    if follow.unknown:
        yield counted("follow_unknown", follow.unknown)
    if follow.open:
        yield counted("follow_open", follow.open)
    if steps := ladder(follow):
        yield steps


def ladder(follow: FollowThrough) -> Finding | None:
    """From apologies to what was kept; nothing where there was no apology."""
    if not follow.apologies:
        return None
    return say(
        "words_and_steps",
        apologies=follow.apologies,
        words_only=follow.apologies - follow.planned,
        planned=follow.planned,
        carried_out=follow.carried_out,
        kept=follow.kept,
    )


def about_durability(tracker: TrackerRecords, days: Days) -> Iterator[Finding]:
    lasted = durability(tracker, days)
    if lasted.apologies >= LEAST_FOR_DURABILITY:
        yield say(
            "durability", apologies=lasted.apologies, quiet_after=lasted.quiet_after, by_chance=round(lasted.by_chance, 1)
        )
