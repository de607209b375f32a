"""The rule: what two stretches of a log, compared, allow to be said; docs/method.md tells it for critics.

It is unequal on purpose. That hard days are fewer must survive every reading of the days not logged, in private, for what is
severe, and in both halves of the recent stretch: said wrongly, it can keep someone in danger. That they are more invites a
second look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lib.records.vocabulary import Decision, Reason, Rise
from lib.tracker.checkpoint.compare import (
    Compared,
    Evidence,
    all_hard,
    around_others,
    private,
    severe_days,
    stronger_days,
    surely_private,
    surely_stronger,
)
from lib.tracker.checkpoint.counts import Tally, total
from lib.tracker.checkpoint.statistics import ratio_interval, share_fell
from lib.tracker.checkpoint.thresholds import (
    CLEAR,
    CLEAR_ENOUGH,
    FEWER_RATIO,
    LAST_WEEKS,
    LAST_WEEKS_DIFFER,
    LEAST_COVERAGE,
    LEAST_DAYS,
    LEAST_HARD_DAYS,
    LEAST_HARD_DAYS_AT_START,
    LEAST_SEVERE_DAYS,
    MORE_RATIO,
    PEACE_ROSE,
    RISE_POSSIBLE,
    RISE_STRONG,
    SAME,
    YARDSTICK_FELL,
)

Settings = Literal["around_only", "alike"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said, why not more, and the numbers behind it. `interval` and `narrow` are ratios at 95 and 80 %."""

    decision: Decision
    reasons: tuple[Reason, ...]
    start: Tally
    recent: Tally
    more: bool = False
    more_severe: bool = False
    interval: tuple[float, float] | None = None
    narrow: tuple[float, float] | None = None
    dispersion: float | None = None
    rise: Rise | None = None
    late: bool = False


def judge(seen: Evidence) -> Verdict:
    """Apply the rule; the first that matches is what may be said."""
    start, recent = total(seen.start), total(seen.recent)
    early = _too_early(start, recent)
    if early:
        return Verdict("too_early", early, start, recent)
    plain = all_hard(seen).as_logged()
    interval, narrow = (
        ratio_interval(plain.x1 / plain.phi, plain.t1, plain.x2 / plain.phi, plain.t2, level) for level in (0.95, 0.80)
    )
    rise = _rise(seen)
    more = rise in {"clear", "strong"}
    severe = recent.severe >= LEAST_SEVERE_DAYS and severe_days(seen).for_more().rose(CLEAR)
    reasons: tuple[Reason, ...] = ()
    standing = _against_fewer(seen.against_fewer())
    if seen.plan.may_say_fewer and not standing:
        decision: Decision = "fewer"
    elif more or severe:
        decision = "more_severe" if severe else "more"
    elif not seen.plan.may_say_fewer:
        decision = "first_look"
    elif SAME[0] <= narrow[0] and narrow[1] <= SAME[1]:
        decision = "same"
    else:
        decision, reasons = "cant_tell", _told(seen, standing)
    return Verdict(decision, reasons, start, recent, more, severe, interval, narrow, plain.phi, rise, late=seen.has_late)


def _rise(seen: Evidence) -> Rise | None:
    """How strongly the counts speak for more hard days; `possible` is less than may be claimed, and worth a word."""
    pair = all_hard(seen).for_more()
    grades: tuple[tuple[Rise, float], ...] = (("strong", RISE_STRONG), ("clear", CLEAR), ("possible", RISE_POSSIBLE))
    return next((grade for grade, p in grades if pair.rose(p, MORE_RATIO)), None)


def _too_early(start: Tally, recent: Tally) -> tuple[Reason, ...]:
    if any(t.checked < max(LEAST_DAYS, LEAST_COVERAGE * t.contact) for t in (start, recent)):
        return ("coverage",)
    return ("few",) if start.hard + recent.hard < LEAST_HARD_DAYS else ()


def _against_fewer(seen: Evidence) -> frozenset[str]:
    """Everything that stands against saying that hard days are fewer and that it has held."""
    start, recent = total(seen.start), total(seen.recent)
    hard = all_hard(seen)
    half = len(seen.recent) // 2
    with_new = Compared(seen, lambda t: t.hard, lambda t: t.with_new)
    holds = {
        "start_few": start.hard >= LEAST_HARD_DAYS_AT_START,
        "hard": hard.least_favourable().fell(CLEAR, FEWER_RATIO),
        "private": surely_private(seen).least_favourable().fell(CLEAR, FEWER_RATIO),
        "stronger": surely_stronger(seen).least_favourable().fell(CLEAR_ENOUGH),
        "severe": not _severe_rate_rose(start, recent, recent.open_severe),
        "earlier_half": hard.least_favourable(seen.recent[:half]).fell(CLEAR_ENOUGH),
        "later_half": hard.least_favourable(seen.recent[half:]).fell(CLEAR_ENOUGH),
        "safety": not seen.concern,
        "peace": seen.peace_rose is None or seen.peace_rose < PEACE_ROSE,
        "yardstick": seen.yardstick_fell is None or seen.yardstick_fell < YARDSTICK_FELL,
        "last_weeks": not any(hard.last_weeks(count).rose(LAST_WEEKS_DIFFER) for count in LAST_WEEKS),
        "new_category": with_new.least_favourable().fell(CLEAR, FEWER_RATIO),
    }
    return frozenset(name for name, fine in holds.items() if not fine)


def _severe_rate_rose(start: Tally, recent: Tally, severe: int) -> bool:
    return severe * start.checked > start.severe * recent.checked


def _told(seen: Evidence, standing: frozenset[str]) -> tuple[Reason, ...]:
    """The reasons that explain why a log that looks lower is not called fewer; each only where it is true, at least one."""
    plain = all_hard(seen).as_logged()
    reasons: list[Reason] = []
    if settings(seen) == "around_only":
        reasons.append("private")
    if plain.fell(CLEAR, FEWER_RATIO):
        start, recent = total(seen.start), total(seen.recent)
        stronger_stay = not stronger_days(seen).least_favourable().fell(CLEAR_ENOUGH)
        severe_rose = _severe_rate_rose(start, recent, recent.severe)
        halves = bool(standing & {"earlier_half", "later_half"})
        without_late = _against_fewer(seen) if seen.has_late else standing
        filled = "hard" in without_late
        applies: dict[Reason, bool] = {
            "start_few": "start_few" in standing,
            "unstated": "private" in standing and private(seen).least_favourable().fell(CLEAR, FEWER_RATIO),
            "stronger": stronger_stay,
            "severe": severe_rose,
            "unrated": ("stronger" in standing and not stronger_stay) or ("severe" in standing and not severe_rose),
            "halves": halves and "hard" not in standing,
            "fill": filled and recent.unlogged > 0,
            "start_unlogged": filled and not recent.unlogged,
            "late": seen.has_late and without_late != standing,
            "last_weeks": "last_weeks" in standing,
            "peace": "peace" in standing,
            "yardstick": "yardstick" in standing,
            "new_category": "new_category" in standing and "hard" not in standing,
        }
        reasons += [reason for reason, applied in applies.items() if applied]
        if not reasons and "private" in standing:
            reasons.append("private_unclear")
    if "safety" in standing and plain.ratio < 1:
        reasons.append("safety")
    return tuple(reasons or ["swing"])


def settings(seen: Evidence) -> Settings | None:
    """Whether hard days fell around others only, or in private alike; nothing where neither is clear."""
    if not around_others(seen).least_favourable().fell(CLEAR):
        return None
    start, recent = total(seen.start), total(seen.recent)
    if share_fell((start.private, start.around), (recent.private, recent.around + recent.unsaid)) <= CLEAR:
        return None if private(seen).least_favourable().fell(CLEAR) else "around_only"
    return "alike" if surely_private(seen).least_favourable().fell(CLEAR) else None
