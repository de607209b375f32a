"""Days that come each year, and what people call them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from dateutil.easter import easter

DAY = dt.timedelta(days=1)
Days = tuple[dt.date, dt.date]


def _thanksgiving(year: int) -> Days:
    first = dt.date(year, 11, 1)
    on = first + dt.timedelta(days=(3 - first.weekday()) % 7 + 21)
    return on, on


FEASTS: dict[str, Callable[[int], Days]] = {
    r"christmas eve": lambda year: (dt.date(year, 12, 24), dt.date(year, 12, 24)),
    r"boxing day": lambda year: (dt.date(year, 12, 26), dt.date(year, 12, 26)),
    r"(?:christmas|xmas) day": lambda year: (dt.date(year, 12, 25), dt.date(year, 12, 25)),
    r"christmas|xmas": lambda year: (dt.date(year, 12, 24), dt.date(year, 12, 26)),
    (
        r"(?:the )?(?:winter |christmas |xmas )?holidays|(?:the )?(?:holiday|festive) season|"
        r"(?:the )?(?:christmas|xmas|winter) break"
    ): lambda year: (
        dt.date(year, 12, 24),
        dt.date(year + 1, 1, 1),
    ),
    r"new year'?s eve": lambda year: (dt.date(year, 12, 31), dt.date(year, 12, 31)),
    r"new year(?:'?s)?(?: day)?": lambda year: (dt.date(year, 1, 1), dt.date(year, 1, 1)),
    r"good friday": lambda year: (easter(year) - 2 * DAY, easter(year) - 2 * DAY),
    r"easter monday": lambda year: (easter(year) + DAY, easter(year) + DAY),
    r"(?:bonfire|guy fawkes) night": lambda year: (dt.date(year, 11, 5), dt.date(year, 11, 5)),
    r"(?:st|saint) patrick'?s(?: day)?": lambda year: (dt.date(year, 3, 17), dt.date(year, 3, 17)),
    r"(?:st|saint) nicholas(?: day)?": lambda year: (dt.date(year, 12, 6), dt.date(year, 12, 6)),
    r"pentecost|whitsun": lambda year: (easter(year) + 49 * DAY, easter(year) + 50 * DAY),
    r"easter(?: sunday)?": lambda year: (easter(year) - 2 * DAY, easter(year) + DAY),
    r"thanksgiving": _thanksgiving,
    r"hallowe?en": lambda year: (dt.date(year, 10, 31), dt.date(year, 10, 31)),
    r"valentine'?s?(?: day)?": lambda year: (dt.date(year, 2, 14), dt.date(year, 2, 14)),
    r"(?:the )?summer holidays": lambda year: (dt.date(year, 7, 1), dt.date(year, 8, 31)),
}
