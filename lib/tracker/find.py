"""Finding what was logged: by day, by words, by what it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lib.records.notebook import Notebook
from lib.records.tracker import DayCheck, Entry
from lib.records.vocabulary import Setting, Sort

NOT_SAID = "not_said"
"""Stands for a setting that was left out, among the settings to filter by."""

_PART_OF_DAY = {"morning": "06:00", "afternoon": "12:00", "evening": "18:00", "night": "23:30"}


@dataclass(frozen=True, slots=True)
class LoggedDay:
    """A day with its entries, in the order they happened as far as that is known, and how it was marked."""

    date: dt.date
    entries: tuple[Entry, ...]
    check: DayCheck | None


@dataclass(frozen=True, slots=True)
class Filed:
    """An entry and the words it can be found by, folded."""

    entry: Entry
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone looks for; empty choices ask for nothing."""

    words: str = ""
    sorts: Collection[Sort] = ()
    category: str | None = None
    settings: Collection[Setting | str] = ()

    def __bool__(self) -> bool:
        return bool(self.words.split() or self.sorts or self.category or self.settings)


def order(entry: Entry) -> tuple[dt.date, str, dt.date, str]:
    """What entries are sorted by: when it happened, then when it was logged; the id settles the rest."""
    time = entry.occurred_time or ""
    return entry.occurred_on, _PART_OF_DAY.get(time, time), entry.logged_on, entry.id


def typed(entry: Entry) -> tuple[str, str, str]:
    return entry.what_happened.raw, entry.felt.raw, entry.evidence.raw


def file(book: Notebook, names: Mapping[str, str]) -> tuple[Filed, ...]:
    """All entries, the earliest first; `names` are what categories are called."""
    entries = sorted(book.of(Entry), key=order)
    return tuple(Filed(e, "\n".join((*typed(e), names.get(e.category or "", ""))).casefold()) for e in entries)


def search(filed: Iterable[Filed], asked: Asked) -> tuple[Entry, ...]:
    """The entries that hold every word and fit every choice."""
    wanted = asked.words.casefold().split()
    return tuple(
        item.entry
        for item in filed
        if (not asked.sorts or item.entry.sort in asked.sorts)
        and (not asked.category or item.entry.category == asked.category)
        and (not asked.settings or (item.entry.setting or NOT_SAID) in asked.settings)
        and all(word in item.words for word in wanted)
    )


def by_day(entries: Iterable[Entry], checks: Iterable[DayCheck] = ()) -> tuple[LoggedDay, ...]:
    """Days with anything on them, the latest first; `entries` keep their order within a day."""
    by_date: dict[dt.date, list[Entry]] = {}
    for entry in entries:
        by_date.setdefault(entry.occurred_on, []).append(entry)
    marks = {check.day: check for check in checks}
    days = sorted(by_date.keys() | marks.keys(), reverse=True)
    return tuple(LoggedDay(day, tuple(by_date.get(day, ())), marks.get(day)) for day in days)


def months(filed: Iterable[Filed]) -> tuple[dt.date, ...]:
    """The first day of every month with entries, the latest first."""
    return tuple(sorted({item.entry.occurred_on.replace(day=1) for item in filed}, reverse=True))


def of_month(filed: Iterable[Filed], month: dt.date) -> tuple[Entry, ...]:
    """A month's entries, the earliest first."""
    return tuple(item.entry for item in filed if item.entry.occurred_on.replace(day=1) == month)
