"""Dates and times as people and spreadsheets write them.

Whether the day or the month stands first can't be told from 03/04/2024. It is taken from other cells of the column where they
settle it, and asked where they don't.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from lib.records.file.sheet import Cell, MarkedDate

Order = Literal["day_first", "month_first"]
DateFault = Literal["no_date", "unread_date", "no_such_day"]

EXCEL_ZERO = dt.date(1899, 12, 30)
SERIALS = range(20_000, 80_000)
"""Numbers of days by which Excel tells the years 1954 to 2119."""

_MARKS = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BLANKS = re.compile(r"\s+")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=\D|$)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?=\D|$)")
_DAY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|º|er)?[\s.\-/]*(?:of|de|d')?\s*([^\W\d_]{3,12})\.?,?[\s\-/]*(?:de\s+)?(\d{4}|'?\d{2})(?=\D|$)"
)
_NAME_DAY = re.compile(r"([^\W\d_]{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4}|'?\d{2})(?=\D|$)")
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,?\s+(?=\S*\d)")
_TIME = re.compile(
    r"(?<!\d)(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])\.?\s?m\.?|(?<!\d)(\d{1,2})[:h](\d{2})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it was written: the days that it may be under each order, which are one where only one can be meant."""

    day_first: dt.date | None
    month_first: dt.date | None
    rest: str = ""

    @property
    def unsure(self) -> bool:
        return self.day_first is not None and self.month_first is not None and self.day_first != self.month_first


@dataclass(frozen=True, slots=True)
class OrderEvidence:
    """What the cells of a column say of the order: how many can only be read one way, and the first that both ways fit."""

    day_first: int
    month_first: int
    unsure: WrittenDate | None

    @property
    def order(self) -> Order | None:
        """The order that the column settles; None where someone has to say."""
        if self.unsure is None:
            return "day_first"
        if bool(self.day_first) == bool(self.month_first):
            return None
        return "day_first" if self.day_first else "month_first"


@dataclass(frozen=True, slots=True)
class DateReader:
    """Reads dates; `months` are names of months in lower case with their numbers, `today` decides between 1995 and 2095.

    What was read is remembered, as a column is gone through more than once.
    """

    months: Mapping[str, int]
    today: dt.date
    known: dict[Cell, WrittenDate | DateFault] = field(default_factory=dict, compare=False, repr=False)

    def read(self, cell: Cell) -> WrittenDate | DateFault:
        """What a cell says of a day."""
        found = self.known.get(cell)
        if found is None:
            found = self.known[cell] = self._read(cell)
        return found

    def _read(self, cell: Cell) -> WrittenDate | DateFault:
        match cell:
            case MarkedDate(iso=iso):
                return self._only(partial(dt.date.fromisoformat, iso[:10]), iso[11:])
            case float():
                return self._number(cell)
            case str():
                return self._text(cell)

    def _number(self, number: float) -> WrittenDate | DateFault:
        if int(number) in SERIALS:
            minutes = round((number % 1) * 24 * 60)
            rest = f"{minutes // 60:02}:{minutes % 60:02}" if minutes else ""
            return self._only(lambda: EXCEL_ZERO + dt.timedelta(days=int(number)), rest)
        return self._text(f"{number:.0f}") if number == int(number) else "unread_date"

    def _text(self, text: str) -> WrittenDate | DateFault:
        text = _BLANKS.sub(" ", _MARKS.sub("", text)).strip()
        if not text:
            return "no_date"
        if (serial := _SERIAL.fullmatch(text)) and int(serial[1]) in SERIALS:
            return self._number(float(text.replace(",", ".")))
        if found := _ISO.match(text) or _COMPACT.match(text):
            year, month, day = map(int, found.groups())
            return self._only(lambda: dt.date(year, month, day), text[found.end() :])
        without = _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text
        for trial in dict.fromkeys((text, without)):
            if (read := self._numbers(trial) or self._named(trial)) is not None:
                return read
        return "unread_date"

    def _numbers(self, text: str) -> WrittenDate | DateFault | None:
        found = _NUMBERS.match(text)
        if not found:
            return None
        first, second, year = int(found[1]), int(found[3]), self._year(found[4])
        day_first = _day(year, second, first)
        # With full stops the day stands first wherever they are used; with the month first it would be another sign.
        month_first = day_first if found[2] == "." and day_first else _day(year, first, second)
        if day_first is None and month_first is None:
            return "no_such_day"
        return WrittenDate(day_first, month_first, text[found.end() :])

    def _named(self, text: str) -> WrittenDate | DateFault | None:
        for pattern, places in ((_DAY_NAME, (1, 2, 3)), (_NAME_DAY, (2, 1, 3))):
            found = pattern.match(text)
            if found and (month := self._month(found[places[1]])):
                day, year = int(found[places[0]]), self._year(found[places[2]].lstrip("'"))
                return self._only(partial(dt.date, year, month, day), text[found.end() :])
        return None

    def _month(self, name: str) -> int | None:
        return self.months.get(name.casefold()) or self.months.get(name.casefold()[:3])

    def _year(self, digits: str) -> int:
        """Two digits mean the latest such year that has begun."""
        year = int(digits)
        if len(digits) > 2:
            return year
        century = self.today.year // 100 * 100
        return century + year if century + year <= self.today.year else century - 100 + year

    @staticmethod
    def _only(make: Callable[[], dt.date], rest: str) -> WrittenDate | DateFault:
        try:
            day = make()
        except (ValueError, OverflowError):
            return "no_such_day"
        return WrittenDate(day, day, rest)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def chosen(written: WrittenDate, order: Order | None) -> dt.date | None:
    """The day that is meant under an order; None where that has to be said first."""
    if written.unsure and order is None:
        return None
    preferred, other = written.day_first, written.month_first
    if order == "month_first":
        preferred, other = other, preferred
    return preferred or other


def evidence(written: Iterable[WrittenDate | DateFault]) -> OrderEvidence:
    """What the dates of one column say together."""
    day_first = month_first = 0
    unsure = None
    for one in written:
        if not isinstance(one, WrittenDate):
            continue
        if one.unsure:
            unsure = unsure or one
        elif one.month_first is None:
            day_first += 1
        elif one.day_first is None:
            month_first += 1
    return OrderEvidence(day_first, month_first, unsure)


def clock_time(text: str) -> str | None:
    """A time of day as 14:30, where the text holds one; midnight says nothing, as spreadsheets write it for no time at all."""
    found = _TIME.search(text)
    if not found:
        return None
    hour, minute = int(found[1] or found[4]), int(found[2] or found[5] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3].casefold() == "p" else 0)
    if hour > 23 or minute > 59 or (not hour and not minute and not found[3]):
        return None
    return f"{hour:02}:{minute:02}"
