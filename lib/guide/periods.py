"""Periods as people name them: "last june", "the past three weeks", "christmas", "3 may 2026". Days are inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from lib.guide.calendar_words import MONTHS, NUMBERS, SEASONS, WEEKDAYS, month_of, number_of, week_of
from lib.guide.feasts import DAY, FEASTS, Days

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
_WEEKDAY = r"(?:" + "|".join(WEEKDAYS) + r")"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_YEAR = r"(?:19|20)\d\d"
_UNIT = r"(?:day|week|fortnight|month|year)"
_PAST = r"(?:last|past|previous|prior)"


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a phrase names, from `first` to `last`; `start` and `end` are where it stands in the text.

    `of` is what it is made of ("month", "week" …), by which "than the one before" is understood. A date that no calendar has
    is `missing`.
    """

    first: dt.date
    last: dt.date
    start: int
    end: int
    of: str = "day"
    missing: bool = False
    core: tuple[dt.date, dt.date] | None = None

    @property
    def turn(self) -> tuple[dt.date, dt.date]:
        """The days that "before" and "after" count from: of a feast of some days its own day."""
        return self.core or (self.first, self.last)


Reader = Callable[[re.Match[str], dt.date], Days]


def _latest(today: dt.date, make: Callable[[int], Days]) -> Days:
    """The latest of a thing that comes each year and has begun."""
    this = make(today.year)
    return this if this[0] <= today else make(today.year - 1)


def _shifted(today: dt.date, unit: str, count: int) -> dt.date:
    if unit == "fortnight":
        unit, count = "week", 2 * count
    back: dt.date = today + relativedelta(**{f"{unit}s": -min(count, 1200)})
    return back


def _this_or_last(match: re.Match[str], today: dt.date) -> Days:
    unit, this = match["unit"], match["which"] in {"this", "the", "the current", "current"}
    before = 2 if match["which"] == "before" else 1
    day = today if this else _shifted(today, unit, before)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "year":
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if unit == "fortnight":
        return today - 13 * DAY, today
    return week_of(day)


def _last_so_many(match: re.Match[str], today: dt.date) -> Days:
    unit = match["unit"].removesuffix("s")
    return _shifted(today, unit, number_of(match["n"] or "one")) + DAY, today


def _half_year(_match: re.Match[str], today: dt.date) -> Days:
    return _shifted(today, "month", 6) + DAY, today


def _half_of_year(match: re.Match[str], today: dt.date) -> Days:
    first = match["half"] == "first"
    return dt.date(today.year, 1 if first else 7, 1), dt.date(today.year, 6, 30) if first else dt.date(today.year, 12, 31)


def _day_of_month(match: re.Match[str], today: dt.date) -> Days:
    """A day without its month: the latest such day."""
    day = int(match["day"])
    on = today.replace(day=1) if day <= today.day else today.replace(day=1) + relativedelta(months=-1)
    return on.replace(day=day), on.replace(day=day)


def _ago(match: re.Match[str], today: dt.date) -> Days:
    unit = match["unit"]
    day = _shifted(today, unit, number_of(match["n"]))
    if match["since"] or unit == "day":
        return day, day
    if unit in {"week", "fortnight"}:
        return week_of(day)
    return month_of(day.year, day.month) if unit == "month" else (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))


def _month(match: re.Match[str], today: dt.date) -> Days:
    number = MONTHS[match["month"]]
    if match["year"]:
        first, last = month_of(int(match["year"]), number)
    elif match["lastyear"] or match["thisyear"]:
        first, last = month_of(today.year - bool(match["lastyear"]), number)
    else:
        first, last = _latest(today, lambda year: month_of(year, number))
        if match["last"] and (first.year, first.month) == (today.year, today.month):
            first, last = month_of(today.year - 1, number)
    return _part(match["part"], first, last)


def _part(part: str | None, first: dt.date, last: dt.date) -> Days:
    """A part of a month: its early days, its second week, its last half."""
    middle, third = first + (last - first) / 2, (last - first) / 3
    parts: dict[str, Days] = {
        r"first week": (first, first + 6 * DAY),
        r"(?:second|2nd) week": (first + 7 * DAY, first + 13 * DAY),
        r"(?:third|3rd) week": (first + 14 * DAY, first + 20 * DAY),
        r"(?:last|final) week": (last - 6 * DAY, last),
        r"first half": (first, middle),
        r"half": (middle + DAY, last),
        r"earl|begin|start": (first, first + third),
        r"late|end": (last - third + DAY, last),
        r"mid": (first + third, last - third),
    }
    return next((days for name, days in parts.items() if part and re.search(name, part)), (first, last))


def _date(match: re.Match[str], today: dt.date) -> Days:
    month, day = MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        on = dt.date(int(match["year"]), month, day)
        return on, on
    on = dt.date(2024 if (month, day) == (2, 29) else today.year, month, day)
    if on > today or match["lastyear"]:
        on += relativedelta(years=-1)
    return on, on


def _written(match: re.Match[str], _today: dt.date) -> Days:
    """A date in figures; where both orders are possible, dots and dashes put the day first and slashes the month."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 100 else 0
    month_first = two > 12 or (match["mark"] == "/" and one <= 12)
    on = dt.date(year, one, two) if month_first else dt.date(year, two, one)
    return on, on


def _iso(match: re.Match[str], _today: dt.date) -> Days:
    on = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    return on, on


def _season(match: re.Match[str], today: dt.date) -> Days:
    month = SEASONS[match["season"]]

    def make(year: int) -> Days:
        return dt.date(year, month, 1), dt.date(year, month, 1) + relativedelta(months=3, days=-1)

    if match["year"]:
        return make(int(match["year"]))
    found = _latest(today, make)
    if match["which"] == "before":
        return make(found[0].year - 1 - (found[1] >= today))
    one_back = (match["which"] == "last" and found[1] >= today) or (match["lastyear"] and found[0].year == today.year)
    return make(found[0].year - 1) if one_back else found


def _year(match: re.Match[str], _today: dt.date) -> Days:
    year = int(match["year"])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _weekday(match: re.Match[str], today: dt.date) -> Days:
    back = (today.weekday() - WEEKDAYS[match["weekday"]]) % 7
    on = today - dt.timedelta(days=back or 7 * bool(match["which"] and match["which"] != "this"))
    return on, on


def _weekend(match: re.Match[str], today: dt.date) -> Days:
    saturday = today - dt.timedelta(days=(today.weekday() - 5) % 7)
    if match["which"] == "last" and today.weekday() >= 5:
        saturday -= 7 * DAY
    return saturday, saturday + DAY


def _feast(make: Callable[[int], Days]) -> Reader:
    def read(match: re.Match[str], today: dt.date) -> Days:
        return make(int(match["year"])) if match["year"] else _latest(today, make)

    return read


def _day(back: int) -> Reader:
    return lambda _match, today: (today - back * DAY, today - back * DAY)


_OF_YEAR = rf"(?:(?:,? (?:of |in )?)(?P<year>{_YEAR})|(?P<lastyear>(?: of)? last year)|(?P<thisyear>(?: of)? this year))?"
_PART_OF = (
    r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of|"
    r"(?:the )?(?:first|second|2nd|third|3rd|last|final|other) (?:week|half) (?:of|in))"
)

_RULES: tuple[tuple[str, str, Reader], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)", "day", _iso),
    (r"(?P<one>\d\d?)(?P<mark>[/.-])(?P<two>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)", "day", _written),
    (rf"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b{_OF_YEAR}", "day", _date),
    (rf"(?P<month>{_MONTH}) (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d){_OF_YEAR}", "day", _date),
    (rf"(?:{_PART_OF}[ -])?(?P<last>last )?(?:this )?(?P<month>{_MONTH}){_OF_YEAR}", "month", _month),
    (r"the day before yesterday", "day", _day(2)),
    (r"yesterday|last night", "day", _day(1)),
    (r"today|tonight|this (?:morning|afternoon|evening)", "day", _day(0)),
    (rf"(?P<since>since )?(?:about |around )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})s? (?:ago|back|earlier)", "ago", _ago),
    (rf"(?:the |these |my )?{_PAST} (?P<n>{_NUMBER}) (?P<unit>{_UNIT})s?", "many", _last_so_many),
    (rf"(?:the|these) (?:last|past) (?P<n>)(?P<unit>{_UNIT}s|week|month|year)", "many", _last_so_many),
    (rf"(?:the |this )?{_PAST} half (?:a )?year|(?:the )?(?:last|past) six months", "many", _half_year),
    (rf"(?:the )?past (?P<n>)(?P<unit>{_UNIT}s|week|month|year)", "many", _last_so_many),
    (
        r"(?:over|in|during|throughout) the (?:course of the )?(?P<unit>year)(?P<which>)",
        "year",
        lambda _match, today: (dt.date(today.year, 1, 1), today),
    ),
    (rf"(?:the )?(?P<unit>week|month|year) (?P<which>before) {_PAST}", "", _this_or_last),
    (r"(?:the )?(?:start|beginning) of (?P<which>the|this) (?P<unit>year|month|week)", "", _this_or_last),
    (r"(?:the )?(?P<half>first|second|other|last) half of (?:the|this) year", "many", _half_of_year),
    (rf"(?P<which>this|(?:the )?current|(?:the )?{_PAST}) (?P<unit>week|month|year|fortnight)", "", _this_or_last),
    (r"(?P<which>this|last|(?:the )?past|over the)? ?weekend", "week", _weekend),
    (rf"(?:the )?(?P<season>{'|'.join(SEASONS)}) (?P<which>before) {_PAST}(?P<year>)(?P<lastyear>)", "season", _season),
    (rf"(?P<which>this|last|this past)? ?(?P<season>{'|'.join(SEASONS)})\b(?! apart){_OF_YEAR}", "season", _season),
    *(
        (rf"(?:last |this |this past )?(?:{name})(?: (?:of |in )?(?P<year>{_YEAR}))?", "feast", _feast(make))
        for name, make in FEASTS.items()
    ),
    (r"(?<=on )the (?P<day>\d\d?)(?:st|nd|rd|th)", "day", _day_of_month),
    (rf"(?:on )?(?P<which>this|last|past|this past)? ?(?P<weekday>{_WEEKDAY})", "day", _weekday),
    (rf"(?P<year>{_YEAR})", "year", _year),
)
_COMPILED = tuple((re.compile(rf"(?<![\w/-])(?:{rule})(?![\w/])"), of, read) for rule, of, read in _RULES)
_NOT_MONTHS = re.compile(r"\b(?:may|march|mar|sun|sat|mon|fall|dec|jan)\b")
_VERB_AFTER = re.compile(r" (?:i|we|he|she|it|they|you|be|not|have|someone|as|out|off|apart|for)\b")
_LEADING = (
    "in since last this of and or to until till before after from between during than vs versus with late early mid by "
    "through for compare compared over was is"
)
_BEFORE_MONTH = re.compile(rf"(?:\b(?:{'|'.join(_LEADING.split())})|[,/]) ?$|^$")


def periods(text: str, today: dt.date) -> Iterator[Period]:
    """Every period that a folded text names, in order, the longest reading of each."""
    at = 0
    while at < len(text):
        found = [(match, of, read) for rule, of, read in _COMPILED if (match := _first(rule, text, at))]
        if not found:
            return
        match, of, read = min(found, key=lambda each: (each[0].start(), -each[0].end()))
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        days = _days(read, match, today)
        if days:
            yield Period(*days, start, match.end(), of or match["unit"], core=_core(match[0], days[0]))
        else:
            yield Period(today, today, start, match.end(), missing=True)
        at = match.end()


def _days(read: Reader, match: re.Match[str], today: dt.date) -> Days | None:
    """The days that a phrase names; None where no calendar has them, or none that matters here."""
    try:
        first, last = read(match, today)
    except (ValueError, OverflowError):
        return None
    return (first, last) if EARLIEST <= first <= last <= LATEST else None


def _core(text: str, first: dt.date) -> Days | None:
    """The day itself, of a feast that is kept for some days."""
    days = 2 if "easter" in text else 1 if re.search(r"(?:christmas|xmas)(?! eve| day| holidays)", text) else None
    return None if days is None else (first + days * DAY, first + days * DAY)


def _first(rule: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    return next((match for match in rule.finditer(text, at) if not _means_else(text, match)), None)


def _means_else(text: str, match: re.Match[str]) -> bool:
    """Whether a bare word is no month here: "may i", "march out", "they fall"."""
    if not _NOT_MONTHS.fullmatch(match[0].strip()):
        return False
    return bool(_VERB_AFTER.match(text, match.end())) or not _BEFORE_MONTH.search(text[: match.start()])
