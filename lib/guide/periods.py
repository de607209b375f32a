"""Periods as people name them: "last june", "the past three weeks", "christmas", "3 may 2026". Days are inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lib.guide import period_readers as readers
from lib.guide.calendar_words import MONTHS, NUMBERS, SEASONS, WEEKDAYS
from lib.guide.feasts import DAY, FEASTS, Days
from lib.guide.period_readers import Reader

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


_OF_YEAR = rf"(?:(?:,? (?:of |in )?)(?P<year>{_YEAR})|(?P<lastyear>(?: of)? last year)|(?P<thisyear>(?: of)? this year))?"
_PART_OF = (
    r"(?P<part>early|mid|late|(?:the )?(?:very )?(?:beginning|start|middle|end) of|"
    r"(?:the )?(?:first|second|2nd|third|3rd|fourth|4th|last|final|other) (?:week|half|weekend) (?:of|in)|week [1-4] (?:of|in)|"
    rf"(?:the )?(?:first|last|final) {_NUMBER} (?:days|weeks) (?:of|in))"
)
_WHICH_YEAR = rf"(?: (?:of |in )?(?:the (?:same )?year|(?P<thisyear>this year)|(?P<lastyear>last year)|(?P<year>{_YEAR})))"
_DATED = (
    rf"(?:(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b|"
    rf"(?P<month2>{_MONTH}) (?:the )?(?P<day2>\d\d?)(?:st|nd|rd|th)?(?!\d)|the (?P<day3>\d\d?)(?:st|nd|rd|th)){_OF_YEAR}"
)
"""A day with its month, or without it."""
_DAY_AFTER = "|".join(f"(?<={word} )" for word in "on since from to until till between and before after by of for".split())
"""What stands before a day that is named by its number alone."""

_RULES: tuple[tuple[str, str, Reader], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)", "day", readers.iso),
    (r"(?P<one>\d\d?)(?P<mark>[/.-])(?P<two>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)", "day", readers.written),
    (rf"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b{_OF_YEAR}", "day", readers.date),
    (rf"(?P<month>{_MONTH}) (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d){_OF_YEAR}", "day", readers.date),
    (rf"(?:{_PART_OF}[ -])?(?P<last>last )?(?:this )?(?P<month>{_MONTH}){_OF_YEAR}", "month", readers.month),
    (r"(?P<day>\d\d?)\.(?P<month>\d\d?)(?:\.(?!\d)|(?=$| (?:to|until|till|and)))", "day", readers.without_year),
    (rf"(?:{_DAY_AFTER})(?!24/7)(?P<one>\d\d?)(?P<mark>[./])(?P<two>\d\d?)\.?", "day", readers.without_year),
    (
        rf"(?:the )?week (?P<how>of|starting|beginning|commencing|from|with|ending)(?: on| with)? {_DATED}",
        "week",
        readers.week_with,
    ),
    (rf"(?:the )?weekend (?P<how>of|after|before) {_DATED}", "week", readers.weekend_with),
    (r"the day before yesterday", "day", readers.day(2)),
    (r"yesterday|last night", "day", readers.day(1)),
    (r"today|tonight|this (?:morning|afternoon|evening)", "day", readers.day(0)),
    (rf"(?P<since>since )?(?:about |around )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})s? (?:ago|back|earlier)", "ago", readers.ago),
    (rf"(?:the |these |my )?{_PAST} (?P<n>{_NUMBER}) (?P<unit>{_UNIT})s?", "many", readers.last_so_many),
    (rf"(?:the|these) (?:last|past) (?P<n>)(?P<unit>{_UNIT}s|week|month|year)", "many", readers.last_so_many),
    (rf"(?:the |these |my )?{_PAST} (?P<n>{_NUMBER}) hours", "day", readers.hours),
    (
        rf"(?:the )?{_PAST} (?:(?P<n>{_NUMBER}) )?(?:and a half (?P<unit2>{_UNIT})s|(?P<unit>{_UNIT})s? and a half)",
        "many",
        readers.and_a_half,
    ),
    (rf"(?:the |this )?{_PAST} half (?:a )?year|(?:the )?(?:last|past) six months", "many", readers.half_year),
    (rf"(?:the )?past (?P<n>)(?P<unit>{_UNIT}s|week|month|year)", "many", readers.last_so_many),
    (
        r"(?:over|in|during|throughout) the (?:course of the )?(?P<unit>year)(?P<which>)",
        "year",
        lambda _match, today: (dt.date(today.year, 1, 1), today),
    ),
    (rf"(?:the )?(?P<unit>week|month|year) (?P<which>before) {_PAST}", "", readers.this_or_last),
    (rf"(?:the )?(?P<half>first|second|1st|2nd|other|last) half(?:{_WHICH_YEAR}| {_YEAR})", "many", readers.half_of_year),
    (
        rf"(?:{_PART_OF}) (?P<which>the|this|(?:the )?{_PAST}) (?P<unit>year|month|week)",
        "",
        readers.part_of_unit,
    ),
    (rf"(?:the )?(?P<quarter>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter{_WHICH_YEAR}?", "many", readers.quarter),
    (r"(?P<quarter>this|last|the last|the past|past|the current) quarter", "many", readers.quarter_now),
    (r"(?:(?<=of )|(?<=in )|(?<=for ))the (?P<unit>year)(?P<which>)", "year", readers.to_date),
    (rf"q ?(?P<quarter>[1-4]){_WHICH_YEAR}?", "many", readers.quarter),
    (r"(?P<unit>year|month|week)[ -]to[ -]date|(?P<ytd>ytd)", "", readers.to_date),
    (r"earlier (?:on )?this (?P<unit>year|month|week)", "", readers.to_date),
    (rf"(?P<which>this|(?:the )?current|(?:the )?{_PAST}) (?P<unit>week|month|year|fortnight)", "", readers.this_or_last),
    (r"(?:the )?(?P<which>weekend before) (?:last|this)", "week", readers.weekend),
    (r"(?P<which>this|last|(?:the )?past|over the)? ?weekend", "week", readers.weekend),
    (rf"(?:the )?(?P<season>{'|'.join(SEASONS)}) (?P<which>before) {_PAST}(?P<year>)(?P<lastyear>)", "season", readers.season),
    (rf"(?P<which>this|last|this past)? ?(?P<season>{'|'.join(SEASONS)})\b(?! apart){_OF_YEAR}", "season", readers.season),
    *(
        (rf"(?:last |this |this past )?(?:{name})(?: (?:of |in )?(?P<year>{_YEAR}))?", "feast", readers.feast(make))
        for name, make in FEASTS.items()
    ),
    (
        rf"(?:{_DAY_AFTER})(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)(?: of (?P<of>this|last) month)?",
        "daynumber",
        readers.day_of_month,
    ),
    (rf"(?:on )?(?P<weekday>{_WEEKDAY})(?: of)? (?P<before>last|this) week", "day", readers.weekday_of_week),
    (rf"(?P<before>last|this) week(?: on|'s)? (?P<weekday>{_WEEKDAY})", "day", readers.weekday_of_week),
    (rf"(?:on )?(?P<which>this|last|past|this past)? ?(?P<weekday>{_WEEKDAY})", "day", readers.weekday),
    (rf"(?P<year>{_YEAR})", "year", readers.year),
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
