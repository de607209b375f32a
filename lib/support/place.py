"""Where someone probably is, by what their browser says of its clock and its language."""

from __future__ import annotations

from collections.abc import Iterable

from lib.content.models import HelplinePlace


def likely(places: Iterable[HelplinePlace], timezone: str | None, locale: str | None) -> str | None:
    """The id of the place that the time zone names, or the language where the zone names no place at all; None: ask.

    A zone of some other country rules the language out: English for the United States is spoken on phones everywhere.
    """
    zone = timezone or ""
    if "/" in zone and not zone.startswith("Etc/"):
        return next((place.id for place in places if any(_names(one_zone, zone) for one_zone in place.zones)), None)
    region = (locale or "").replace("_", "-").rpartition("-")[2].upper()
    return next((place.id for place in places if region in place.regions), None)


def _names(named: str, zone: str) -> bool:
    return zone.startswith(named) if named.endswith("/") else zone == named
