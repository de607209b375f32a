"""Words for months, days, numbers and seasons."""

from __future__ import annotations

import calendar
import datetime as dt

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
}
NUMBERS |= {"a": 1, "an": 1, "couple": 2, "couple of": 2, "a couple": 2, "a couple of": 2, "few": 3, "a few": 3, "several": 4}
NUMBERS |= {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
}
ORDINALS |= {f"twenty{sign}{word}": 20 + number for word, number in list(ORDINALS.items())[:9] for sign in (" ", "-")}
ORDINALS |= {"thirtieth": 30, "thirty first": 31, "thirty-first": 31}
ORDINALS = dict(sorted(ORDINALS.items(), key=lambda each: -len(each[0])))
"""Longer ones first, so that "twenty first" is not read as "first"."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each season begins in, in the north; a reply names the days it counted, so that anyone can say others."""
TIME_WORDS = (
    *MONTHS,
    *WEEKDAYS,
    *SEASONS,
    *NUMBERS,
    *(word for word in ORDINALS if word.isalpha()),
    *"fortnight weekend quarter half morning afternoon evening beginning middle until between before after onwards".split(),
    *"starting commencing ending since during".split(),
    *"yesterday today tonight christmas easter halloween thanksgiving holidays".split(),
)
"""Words that mending must know, so that it makes none of them another word."""


def number_of(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS.get(text, 1)


def month_of(year: int, month: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)
