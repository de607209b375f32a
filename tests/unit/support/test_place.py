"""Where someone probably is, by their browser's clock and language."""

from __future__ import annotations

import zoneinfo

import pytest

from lib.support.place import likely
from lib.ui import library

PLACES = library.library().places


@pytest.mark.parametrize(
    ("timezone", "locale", "place"),
    [
        ("America/Chicago", "en-US", "us"),
        ("America/Indiana/Knox", None, "us"),
        ("America/Toronto", "en-US", "canada"),
        ("Europe/London", "en-US", "uk"),
        ("Europe/Dublin", "en-GB", "ireland"),
        ("Australia/Perth", "en-US", "australia"),
        ("Asia/Calcutta", "en-GB", "india"),
        ("Europe/Warsaw", "pl-PL", "eu"),
        ("Asia/Tokyo", "en-US", None),
        ("America/Mexico_City", "en-US", None),
        ("Europe/Zurich", "de-DE", None),
        ("UTC", "en-NZ", "new-zealand"),
        ("Etc/UTC", "fr-FR", "france"),
        (None, "en_ZA", "south-africa"),
        (None, "en", None),
        (None, None, None),
        ("", "", None),
        ("../../etc/passwd", "en-US", None),
    ],
)
def test_a_place(timezone: str | None, locale: str | None, place: str | None) -> None:
    assert likely(PLACES, timezone, locale) == place


def test_no_zone_points_to_two_places() -> None:
    for zone in zoneinfo.available_timezones():
        assert sum(likely((place,), zone, None) is not None for place in PLACES) <= 1, zone


def test_every_zone_that_is_named_is_one() -> None:
    known = zoneinfo.available_timezones()
    for place in PLACES:
        for zone in place.zones:
            assert zone in known or any(each.startswith(zone) for each in known if zone.endswith("/")), zone
