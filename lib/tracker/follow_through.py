"""Words and steps: what became of plans, apologies and boundaries."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from lib.records.checkpoint import FollowThrough
from lib.records.tracker import Boundary, Entry, Promise
from lib.tracker.days import Days, Known, counted
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import KEPT_AFTER, review_on

LASTS = 30
CHECKED_SHARE = 0.6


def follow_through(tracker: TrackerRecords, on: dt.date) -> FollowThrough:
    """Plans whose date lies before `on`, and what followed the apologies up to then."""
    plans = [promise for promise in tracker.promises if review_on(promise) < on]
    outcomes = Counter(promise.done for promise in plans)
    made: dict[str, list[Promise]] = {}
    for promise in tracker.promises:
        if promise.entry:
            made.setdefault(promise.entry, []).append(promise)
    apologies = [entry for entry in tracker.entries if is_apology(entry) and entry.occurred_on <= on]
    planned = [made.get(entry.id, []) for entry in apologies]
    carried = [[plan for plan in plans if plan.done == "done"] for plans in planned]
    kept = [any(plan.kept_30d == "yes" for plan in plans) for plans in carried]
    return FollowThrough(
        known=outcomes["done"] + outcomes["partly"] + outcomes["not_done"],
        done=outcomes["done"],
        unknown=outcomes["dont_know"],
        open=outcomes["not_yet_due"],
        apologies=len(apologies),
        named=sum(entry.apology in {"names_it", "names_it_and_plan"} for entry in apologies),
        planned=sum(bool(plans) or e.apology == "names_it_and_plan" for e, plans in zip(apologies, planned, strict=True)),
        carried_out=sum(map(bool, carried)),
        carried_unknown=sum(not done and any(_open(p) for p in plans) for done, plans in zip(carried, planned, strict=True)),
        kept=sum(kept),
        kept_unknown=sum(
            bool(plans) and not lasted and any(plan.kept_30d != "no" for plan in plans)
            for plans, lasted in zip(carried, kept, strict=True)
        ),
    )


def is_apology(entry: Entry) -> bool:
    return entry.apology is not None and entry.apology != "none"


def _open(promise: Promise) -> bool:
    return promise.done in {"not_yet_due", "dont_know"}


def to_ask(tracker: TrackerRecords, today: dt.date) -> tuple[Promise, ...]:
    """The plans to ask about, those due longest first: whether they were done, and 30 days later whether it was kept."""

    def asked_on(promise: Promise) -> dt.date | None:
        if promise.done == "not_yet_due":
            return review_on(promise)
        if promise.done == "done" and promise.done_on and promise.kept_30d in {None, "too_early"}:
            return promise.done_on + KEPT_AFTER
        return None

    dated = [(day, promise.id, promise) for promise in tracker.promises if (day := asked_on(promise)) and day <= today]
    return tuple(promise for *_, promise in sorted(dated, key=itemgetter(0, 1)))


@dataclass(frozen=True, slots=True)
class Durability:
    """Of `apologies` with 30 days since that were mostly checked, after how many nothing of the same kind was logged.

    `by_chance` is how many that would be if that kind came at its usual rate, apology or not.
    """

    apologies: int
    quiet_after: int
    by_chance: float


def durability(tracker: TrackerRecords, days: Days) -> Durability:
    flags = [e for e in tracker.entries if e.sort == "red_flag" and counted(e) and 0 <= days.place(e.occurred_on) < len(days)]
    places: dict[str | None, list[int]] = {}
    for entry in flags:
        places.setdefault(entry.category, []).append(days.place(entry.occurred_on))
    checked = days.known.count(Known.CHECKED)
    apologies, quiet, chance = 0, 0, 0.0
    for entry in filter(is_apology, flags):
        at = days.place(entry.occurred_on)
        looked_at = days.known.count(Known.CHECKED, at + 1, at + 1 + LASTS)
        if at + LASTS >= len(days) or looked_at < CHECKED_SHARE * LASTS:
            continue
        same = places[entry.category]
        apologies += 1
        quiet += not any(at < place <= at + LASTS for place in same)
        chance += math.exp(-LASTS * len(same) / checked)
    return Durability(apologies, quiet, chance)


@dataclass(frozen=True, slots=True)
class Held:
    """What came of one boundary: how often it came up and how that went, and what the person did."""

    boundary: Boundary
    respected: int
    tested: int
    crossed: int
    followed: int
    not_safe: int

    @property
    def times(self) -> int:
        return self.respected + self.tested + self.crossed


def boundaries(tracker: TrackerRecords) -> tuple[Held, ...]:
    """Every boundary with what entries tell of it."""
    outcomes: Counter[tuple[str | None, str | None]] = Counter()
    for entry in tracker.entries:
        if entry.boundary and entry.boundary_outcome not in {None, "not_about_one"}:
            outcomes[entry.boundary, entry.boundary_outcome] += 1
            outcomes[entry.boundary, entry.response] += 1
    return tuple(
        Held(
            boundary,
            *(outcomes[boundary.id, name] for name in ("respected", "tested_then_respected", "crossed")),
            *(outcomes[boundary.id, name] for name in ("did_as_planned", "not_safe_to")),
        )
        for boundary in tracker.boundaries
    )


def boundary_outcomes(tracker: TrackerRecords, first: dt.date, last: dt.date) -> Counter[str | None]:
    """How boundaries fared between two days, whichever they were."""
    return Counter(entry.boundary_outcome for entry in tracker.entries if first <= entry.occurred_on <= last and counted(entry))
