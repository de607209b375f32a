"""What the phrases for stretches of time mean on a given day: one reader for each kind of phrase. Days are inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from lib.guide.calendar_words import MONTHS, SEASONS, WEEKDAYS, month_of, number_of, week_of
from lib.guide.feasts import DAY, Days

Reader = Callable[[re.Match[str], dt.date], Days]


def latest(today: dt.date, make: Callable[[int], Days]) -> Days:
    """The latest of a thing that comes each year and has begun."""
    this = make(today.year)
    return this if this[0] <= today else make(today.year - 1)


def shifted(today: dt.date, unit: str, count: int) -> dt.date:
    if unit == "fortnight":
        unit, count = "week", 2 * count
    back: dt.date = today + relativedelta(**{f"{unit}s": -min(count, 1200)})
    return back


def this_or_last(match: re.Match[str], today: dt.date) -> Days:
    unit, this = match["unit"], match["which"] in {"this", "the", "the current", "current"}
    before = 2 if match["which"] == "before" else 1
    day = today if this else shifted(today, unit, before)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "year":
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if unit == "fortnight":
        return today - 13 * DAY, today
    return week_of(day)


def last_so_many(match: re.Match[str], today: dt.date) -> Days:
    unit = match["unit"].removesuffix("s")
    return shifted(today, unit, number_of(match["n"] or "one")) + DAY, today


def half_year(_match: re.Match[str], today: dt.date) -> Days:
    return shifted(today, "month", 6) + DAY, today


def _year_named(match: re.Match[str], today: dt.date) -> int:
    return int(match["year"]) if match["year"] else today.year - bool(match["lastyear"])


def half_of_year(match: re.Match[str], today: dt.date) -> Days:
    first, named = match["half"] in {"first", "1st"}, _year_named(match, today)
    return dt.date(named, 1 if first else 7, 1), dt.date(named, 6, 30) if first else dt.date(named, 12, 31)


def quarter(match: re.Match[str], today: dt.date) -> Days:
    """A quarter of a year: without a year the latest that has begun."""
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    number = names.get(match["quarter"]) or int(match["quarter"][0])

    def make(year: int) -> Days:
        return dt.date(year, 3 * number - 2, 1), month_of(year, 3 * number)[1]

    named = match["year"] or match["lastyear"] or match["thisyear"]
    return make(_year_named(match, today)) if named else latest(today, make)


def quarter_now(match: re.Match[str], today: dt.date) -> Days:
    """This quarter or the one before."""
    first = today.replace(month=today.month - (today.month - 1) % 3, day=1)
    if match["quarter"] not in {"this", "the current"}:
        first += relativedelta(months=-3)
    return first, first + relativedelta(months=3, days=-1)


def part_of_unit(match: re.Match[str], today: dt.date) -> Days:
    """A part of a week, month or year that is named by where it lies: the end of last month."""
    if re.search(r"start|beginning", match["part"]) and match["which"] in {"the", "this"}:
        return this_or_last(match, today)
    return part(match["part"], *this_or_last(match, today))


def to_date(match: re.Match[str], today: dt.date) -> Days:
    unit = match.groupdict().get("unit") or "year"
    first = {"year": today.replace(month=1, day=1), "month": today.replace(day=1), "week": week_of(today)[0]}[unit]
    return first, today


def hours(match: re.Match[str], today: dt.date) -> Days:
    """So many hours as days: a log knows no hours."""
    return today - DAY * max(1, round(number_of(match["n"]) / 24)), today


def and_a_half(match: re.Match[str], today: dt.date) -> Days:
    """A year and a half, two and a half months."""
    unit, count = match["unit"] or match["unit2"], number_of(match["n"] or "one")
    half = {"year": ("month", 6), "month": ("day", 15), "fortnight": ("week", 1), "week": ("day", 3), "day": ("day", 0)}[unit]
    return shifted(shifted(today, unit, count), *half) + DAY, today


def day_of_month(match: re.Match[str], today: dt.date) -> Days:
    """A day without its month: the latest such day."""
    wanted, first = int(match["day"]), today.replace(day=1)
    if match["of"] != "this" and (wanted > today.day or match["of"] == "last"):
        first += relativedelta(months=-1)
    return first.replace(day=wanted), first.replace(day=wanted)


def without_year(match: re.Match[str], today: dt.date) -> Days:
    """A date in figures without its year: the latest such day; a slash puts the month first where both orders are possible."""
    found = match.groupdict()
    if found.get("day"):
        on_day, on_month = int(found["day"]), int(found["month"])
    else:
        one, two = int(found["one"]), int(found["two"])
        on_day, on_month = (two, one) if one <= 12 and found["mark"] == "/" else (one, two)
    return latest(today, lambda year: (dt.date(year, on_month, on_day),) * 2)


def _dated(match: re.Match[str], today: dt.date) -> dt.date:
    """The day that a phrase names by its number and perhaps its month."""
    if match["day3"]:
        wanted, first = int(match["day3"]), today.replace(day=1)
        return (first if wanted <= today.day else first + relativedelta(months=-1)).replace(day=wanted)
    on_month, on_day = MONTHS[match["month"] or match["month2"]], int(match["day"] or match["day2"])
    if match["year"]:
        return dt.date(int(match["year"]), on_month, on_day)
    if match["lastyear"]:
        return dt.date(today.year - 1, on_month, on_day)
    return latest(today, lambda year: (dt.date(year, on_month, on_day),) * 2)[0]


def week_with(match: re.Match[str], today: dt.date) -> Days:
    """The week that a day lies in; from that day on or up to it where it begins or ends there."""
    on = _dated(match, today)
    if match["how"] == "ending":
        return on - 6 * DAY, on
    return week_of(on) if match["how"] in {"of", "with"} else (on, on + 6 * DAY)


def weekend_with(match: re.Match[str], today: dt.date) -> Days:
    """The weekend of the week that a day lies in, or the one before or after that day."""
    on = _dated(match, today)
    saturday = week_of(on)[0] + 5 * DAY
    if match["how"] == "before" and saturday >= on - DAY * (on.weekday() == 6):
        saturday -= 7 * DAY
    if match["how"] == "after" and on.weekday() >= 5:
        saturday += 7 * DAY
    return saturday, saturday + DAY


def weekday_of_week(match: re.Match[str], today: dt.date) -> Days:
    monday = week_of(today)[0] - 7 * DAY * (match["before"] == "last")
    on = monday + DAY * WEEKDAYS[match["weekday"]]
    return on, on


def ago(match: re.Match[str], today: dt.date) -> Days:
    unit = match["unit"]
    day = shifted(today, unit, number_of(match["n"]))
    if match["since"] or unit == "day":
        return day, day
    if unit in {"week", "fortnight"}:
        return week_of(day)
    return month_of(day.year, day.month) if unit == "month" else (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))


def month(match: re.Match[str], today: dt.date) -> Days:
    number = MONTHS[match["month"]]
    if match["year"]:
        first, last = month_of(int(match["year"]), number)
    elif match["lastyear"] or match["thisyear"]:
        first, last = month_of(today.year - bool(match["lastyear"]), number)
    else:
        first, last = latest(today, lambda year: month_of(year, number))
        if match["last"] and (first.year, first.month) == (today.year, today.month):
            first, last = month_of(today.year - 1, number)
    return part(match["part"], first, last)


def part(part: str | None, first: dt.date, last: dt.date) -> Days:
    """A part of a month: its early days, its second week, its last half."""
    middle, third = first + (last - first) / 2, (last - first) / 3
    if part and (some := re.search(r"(first|last|final) ([a-z]+|\d+) (day|week)s", part)):
        length = number_of(some[2]) * (7 if some[3] == "week" else 1) * DAY
        return (first, first + length - DAY) if some[1] == "first" else (last - length + DAY, last)
    parts: dict[str, Days] = {
        r"first week|week 1": (first, first + 6 * DAY),
        r"(?:second|2nd) week|week 2": (first + 7 * DAY, first + 13 * DAY),
        r"(?:third|3rd) week|week 3": (first + 14 * DAY, first + 20 * DAY),
        r"(?:fourth|4th) week|week 4": (first + 21 * DAY, first + 27 * DAY),
        r"(?:last|final) week": (last - 6 * DAY, last),
        r"first half": (first, middle),
        r"half": (middle + DAY, last),
        r"earl|begin|start": (first, first + third),
        r"late|end": (last - third + DAY, last),
        r"mid": (first + third, last - third),
    }
    return next((days for name, days in parts.items() if part and re.search(name, part)), (first, last))


def date(match: re.Match[str], today: dt.date) -> Days:
    month, day = MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        on = dt.date(int(match["year"]), month, day)
        return on, on
    on = dt.date(2024 if (month, day) == (2, 29) else today.year, month, day)
    if on > today or match["lastyear"]:
        on += relativedelta(years=-1)
    return on, on


def written(match: re.Match[str], _today: dt.date) -> Days:
    """A date in figures; where both orders are possible, dots and dashes put the day first and slashes the month."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 100 else 0
    month_first = two > 12 or (match["mark"] == "/" and one <= 12)
    on = dt.date(year, one, two) if month_first else dt.date(year, two, one)
    return on, on


def iso(match: re.Match[str], _today: dt.date) -> Days:
    on = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    return on, on


def season(match: re.Match[str], today: dt.date) -> Days:
    month = SEASONS[match["season"]]

    def make(year: int) -> Days:
        return dt.date(year, month, 1), dt.date(year, month, 1) + relativedelta(months=3, days=-1)

    if match["year"]:
        return make(int(match["year"]))
    found = latest(today, make)
    if match["which"] == "before":
        return make(found[0].year - 1 - (found[1] >= today))
    one_back = (match["which"] == "last" and found[1] >= today) or (match["lastyear"] and found[0].year == today.year)
    return make(found[0].year - 1) if one_back else found


def year(match: re.Match[str], _today: dt.date) -> Days:
    year = int(match["year"])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def weekday(match: re.Match[str], today: dt.date) -> Days:
    back = (today.weekday() - WEEKDAYS[match["weekday"]]) % 7
    on = today - dt.timedelta(days=back or 7 * bool(match["which"] and match["which"] != "this"))
    return on, on


def weekend(match: re.Match[str], today: dt.date) -> Days:
    saturday = today - dt.timedelta(days=(today.weekday() - 5) % 7)
    if match["which"] == "weekend before" or (match["which"] == "last" and today.weekday() >= 5):
        saturday -= 7 * DAY
    return saturday, saturday + DAY


def feast(make: Callable[[int], Days]) -> Reader:
    def read(match: re.Match[str], today: dt.date) -> Days:
        return make(int(match["year"])) if match["year"] else latest(today, make)

    return read


def day(back: int) -> Reader:
    return lambda _match, today: (today - back * DAY, today - back * DAY)
