"""How often 'fewer hard days' is said where nothing got easier: forty-eight seeded logs of each world.

`python -m tests.bench.simulate` prints the table with more logs, and says what is only reported.
"""

from __future__ import annotations

import pytest

from tests.bench.simulate import MONTHS, MOST, PER_WEEK, Year, decisions, share
from tests.bench.worlds import CHANGED, WORLDS, World, make

LOGS = 48


def years(world: World) -> list[Year]:
    """Busy and calm logs in turn."""
    return [decisions(make(world, seed, per_week=PER_WEEK[seed % len(PER_WEEK)])) for seed in range(LOGS)]


@pytest.mark.parametrize("name", WORLDS)
def test_fewer_is_hardly_ever_said_where_nothing_got_easier(name: str) -> None:
    found = years(WORLDS[name])
    for at, month in enumerate(MONTHS):
        assert share(found, ("fewer",), at) <= MOST, f"at {month} months"


def test_a_real_change_can_be_seen() -> None:
    found = [decisions(make(CHANGED["down by three quarters"], seed, per_week=4.0)) for seed in range(40)]
    assert share(found, ("fewer",), 1) > 0.4
    assert share(found, ("more", "more_severe"), None) < 0.1


def test_a_change_for_the_harder_can_be_seen() -> None:
    found = [decisions(make(CHANGED["doubled"], seed, per_week=4.0)) for seed in range(40)]
    assert share(found, ("more", "more_severe"), 1) > 0.4
    assert share(found, ("fewer",), None) == 0


def test_a_world_makes_the_same_log_again() -> None:
    assert make(WORLDS["cycling"], 3, per_week=1.5) == make(WORLDS["cycling"], 3, per_week=1.5)
    assert make(WORLDS["cycling"], 3, per_week=1.5) != make(WORLDS["cycling"], 4, per_week=1.5)
