"""Synthetic logs of worlds whose truth is known: a generator of our own, seeded, that makes the records a person would make.

A world says how likely a hard day is in each week, how severe and how public it is, and how the log is kept. Weeks vary around
that by an autocorrelated stress (log-normal, sd 0.6, correlation 0.5), so that bad times come in strings as they do in diaries.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from lib.records.record import Record
from lib.records.tracker import DayCheck, Entry, LogStart, WeekPulse
from lib.records.vocabulary import DayState, Setting
from lib.tracker.tracker_records import TrackerRecords, tracker_records

START = dt.date(2025, 1, 6)
MONTH_4 = 17
"""The week in which what a world changes has begun."""

Weekly = Callable[[Random, int], Callable[[int], float]]
"""From chance and the number of weeks to a factor for each week."""


def steady(_random: Random, _weeks: int) -> Callable[[int], float]:
    return lambda _week: 1.0


def since_month_4(factor: float) -> Weekly:
    return lambda _random, _weeks: lambda week: factor if week >= MONTH_4 else 1.0


def cycles(random: Random, _weeks: int) -> Callable[[int], float]:
    """Hard and calm phases that come round every 6, 10 or 16 weeks."""
    period, shift = random.choice((6, 10, 16)), random.random()
    return lambda week: 1 + 0.8 * math.sin(2 * math.pi * (week / period + shift))


def crisis(random: Random, _weeks: int) -> Callable[[int], float]:
    """A crisis of three or six weeks at the start, as that is when people begin a log."""
    until = random.choice((3, 6))
    return lambda week: 2.5 if week <= until else 1.0


def slow_decay(_random: Random, _weeks: int) -> Callable[[int], float]:
    return lambda week: 1 + 1.5 * math.exp(-week / 4)


def on_best_behaviour(_random: Random, weeks: int) -> Callable[[int], float]:
    """Six calm weeks before the last checkpoint."""
    return lambda week: 0.2 if week > weeks - 6 else 1.0


def fading(_random: Random, weeks: int) -> Callable[[int], float]:
    """From all to half over the log."""
    return lambda week: 1 - 0.5 * week / weeks


def relapse(before: int) -> Weekly:
    """A quarter as many since month 4, and as before in the last weeks."""
    return lambda _random, weeks: lambda week: 0.25 if MONTH_4 <= week <= weeks - before else 1.0


def season(random: Random, _weeks: int) -> Callable[[int], float]:
    """A hard half of the year and a calm one."""
    shift = random.random()
    return lambda week: 1 + 0.6 * math.sin(2 * math.pi * (week / 52 + shift))


@dataclass(frozen=True)
class World:
    """How life and log go; probabilities are of one day unless said otherwise."""

    hard: Weekly = steady
    severe: Weekly = steady
    """The factor on how likely a hard day is to be of effect 3 or 4; the others share the rest."""
    mild_noticed: Weekly = steady
    public_share: tuple[float, ...] = (0.3,)
    public: Weekly = steady
    """The factor on hard days around others only."""
    checks: Weekly = steady
    """The factor on the nine days in ten that are looked at."""
    hard_checked: Weekly = steady
    quiet_checked: Weekly = steady
    apart: Weekly = field(default=lambda _random, _weeks: lambda _week: 0.0)
    apart_as_quiet: bool = False
    unrated: Weekly = field(default=lambda _random, _weeks: lambda _week: 0.0)
    unstated: Weekly = field(default=lambda _random, _weeks: lambda _week: 0.0)
    tapped_quiet: Weekly = field(default=lambda _random, _weeks: lambda _week: 0.0)
    """How likely a hard day is tapped quiet."""
    written_late: float = 0.0
    """How likely such a day is written up two to eight weeks later."""
    look_back: float = 0.0
    """How likely a weekly look back tells of the hard days that were not logged."""


def share(before: float, after: float) -> Weekly:
    return lambda _random, _weeks: lambda week: after if week >= MONTH_4 else before


WORLDS: dict[str, World] = {
    "stable": World(),
    "cycling": World(hard=cycles),
    "crisis at start": World(hard=crisis),
    "slow decay after a crisis": World(hard=slow_decay),
    "best behaviour before the look": World(hard=on_best_behaviour),
    "public only": World(public=since_month_4(0.1), public_share=(0.35, 0.6)),
    "severity up, count down": World(hard=since_month_4(0.6), severe=since_month_4(2.2)),
    "mild no longer noticed": World(mild_noticed=since_month_4(0.2)),
    "logging fades": World(checks=fading),
    "hard days no longer logged": World(hard_checked=since_month_4(0.5)),
    "hard days unlogged, look back": World(hard_checked=since_month_4(0.5), look_back=0.7),
    "quiet days no longer logged": World(quiet_checked=since_month_4(0.5)),
    "apart half the days": World(apart=share(0.0, 0.5)),
    "unrated": World(unrated=share(0.4, 0.4)),
    "unrated at the start only": World(unrated=share(0.6, 0.0)),
    "unrated later only, severity up": World(unrated=share(0.0, 0.6), hard=since_month_4(0.6), severe=since_month_4(2.2)),
    "unstated": World(unstated=share(0.5, 0.5)),
    "unstated, public only": World(unstated=share(0.5, 0.5), public=since_month_4(0.1), public_share=(0.35, 0.6)),
    "never stated, public only": World(unstated=share(1.0, 1.0), public=since_month_4(0.1), public_share=(0.35, 0.6)),
    "unstated at the start, public only": World(unstated=share(1.0, 0.0), public=since_month_4(0.1), public_share=(0.35, 0.6)),
    "half tapped quiet, written late": World(tapped_quiet=share(0.0, 0.5), written_late=1.0),
    "most tapped quiet, written late": World(tapped_quiet=share(0.0, 0.75), written_late=1.0),
    "yearly season": World(hard=season),
    "harder": World(hard=since_month_4(2.0)),
}
"""Nothing got easier in any of these at home, so 'fewer' is wrong in all."""

RELAPSES: dict[str, World] = {
    "relapse two weeks before the look": World(hard=relapse(2)),
    "relapse four weeks before the look": World(hard=relapse(4)),
}
"""Real falls that ended shortly before the look: too few weeks to see always."""

REPORTED: dict[str, World] = {
    "apart, tapped as quiet": World(apart=share(0.0, 0.5), apart_as_quiet=True),
    "eggshells, weeks not answered": World(hard=since_month_4(0.25)),
    "hours together halved, untapped": World(hard=since_month_4(0.5)),
    "half of hard days tapped quiet": World(tapped_quiet=share(0.0, 0.5)),
}
"""What no rule over a log can see, shown beside the others."""

CHANGED: dict[str, World] = {
    "down by three quarters, tenth late": World(hard=since_month_4(0.25), tapped_quiet=share(0.1, 0.1), written_late=1.0),
    "halved": World(hard=since_month_4(0.5)),
    "down by three quarters": World(hard=since_month_4(0.25)),
    "doubled": World(hard=since_month_4(2.0)),
    "severity up": World(severe=since_month_4(2.2)),
}
"""Where something did change: how often that is seen."""


def make(world: World, seed: int, *, per_week: float, weeks: int = 52) -> TrackerRecords:
    """One log of a world, `per_week` hard days a week at its start; the same seed makes the same log."""
    return tracker_records(records(world, seed, per_week=per_week, weeks=weeks))


def records(world: World, seed: int, *, per_week: float, weeks: int = 52) -> list[Record]:
    return _Life(world, Random(f"{seed}"), per_week, weeks).records()


R = TypeVar("R", bound=Record)
CHECK = DayCheck.model_construct(id="", state="quiet")
FLAG = Entry.model_construct(
    id="", sort="red_flag", occurred_on=START, logged_on=START, category="put_downs", intensity=None, setting=None
)


def like(sample: R, **values: object) -> R:
    """A record like another but for these values. There are many thousands; `model_construct` copies every default anew."""
    state = sample.__getstate__()
    made = type(sample).__new__(type(sample))
    made.__setstate__({**state, "__dict__": {**sample.__dict__, **values}})
    return made


class _Life:
    """One person's year and what they log of it."""

    def __init__(self, world: World, random: Random, per_week: float, weeks: int) -> None:
        self.world, self.random, self.per_week, self.weeks = world, random, per_week, weeks
        self.of = {
            name: getattr(world, name)(random, weeks)
            for name in (
                *("hard", "severe", "mild_noticed", "public", "checks", "hard_checked", "quiet_checked"),
                *("apart", "unrated", "unstated", "tapped_quiet"),
            )
        }
        self.public_share = random.choice(world.public_share)
        self.now: dict[str, float] = {}
        """The factors of this week."""
        self.likely: tuple[tuple[bool, float], ...] = ()
        """How likely a day of this week is hard in private, and around others."""
        self.made: list[Record] = [LogStart(id="start", started_on=START)]

    def records(self) -> list[Record]:
        stress = self.random.gauss(0, 0.6)
        for week in range(1, self.weeks + 1):
            stress = 0.5 * stress + self.random.gauss(0, 0.6 * math.sqrt(1 - 0.25))
            self.week(week, math.exp(stress - 0.18))
        return self.made

    def week(self, week: int, stress: float) -> None:
        now = self.now = {name: factor(week) for name, factor in self.of.items()}
        rate = self.per_week / 7 * stress * now["hard"]
        private, public = rate * (1 - self.public_share), rate * self.public_share * now["public"]
        self.likely = ((False, 1 - math.exp(-private)), (True, 1 - math.exp(-public)))
        missed = sum(self.day(week, weekday) for weekday in range(7))
        if missed and self.random.random() < self.world.look_back:
            monday = START + dt.timedelta(weeks=week - 1)
            self.made.append(WeekPulse(id=monday.isoformat(), unlogged_hard=missed))

    def day(self, week: int, weekday: int) -> int:
        """Live one day; 1 where it was hard and nothing was logged."""
        chance, now = self.random.random, self.now
        date = START + dt.timedelta(weeks=week - 1, days=weekday)
        if chance() < now["apart"]:
            if chance() < 0.9:
                self.tap(date, "quiet" if self.world.apart_as_quiet else "no_contact")
            return 0
        flags = [public for public, likely in self.likely if chance() < likely]
        effects = [(public, self.effect()) for public in flags]
        effects = [(p, e) for p, e in effects if e >= 2 or chance() < now["mild_noticed"]]
        looked = 0.9 * now["checks"] * now["hard_checked" if flags else "quiet_checked"]
        if chance() >= looked:
            return int(bool(flags))
        if effects and (softened := now["tapped_quiet"]) and chance() < softened:
            self.tap(date, "quiet")
            if chance() >= self.world.written_late:
                return 0
            late = self.random.randint(15, 56)
            for number, flagged in enumerate(effects):
                self.log(date, number, flagged, late)
            return 0
        for number, flagged in enumerate(effects):
            self.log(date, number, flagged)
        if not effects:
            self.tap(date, "quiet")
        return 0

    def effect(self) -> int:
        """1 to 4; three in ten are severe at the start."""
        severe = min(0.95, 0.3 * self.now["severe"])
        return self.random.choice((3, 3, 4)) if self.random.random() < severe else self.random.choice((1, 2))

    def tap(self, date: dt.date, state: DayState) -> None:
        self.made.append(like(CHECK, id=date.isoformat(), state=state))

    def log(self, date: dt.date, number: int, flagged: tuple[bool, int], late: int = 0) -> None:
        public, effect = flagged
        chance = self.random.random
        setting: Setting = "others_there" if public else "just_us"
        self.made.append(
            like(
                FLAG,
                id=f"{date}-{number}",
                occurred_on=date,
                logged_on=date + dt.timedelta(days=late),
                intensity=None if chance() < self.now["unrated"] else effect,
                setting=None if chance() < self.now["unstated"] else setting,
            )
        )
