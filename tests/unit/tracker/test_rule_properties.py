"""What holds of the rule whatever a log holds."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from lib.content.words.checkpoint import SENTENCES
from tests.unit.tracker.build import Week, alternating, day, flag, frozen, log_of, told, verdict, year

weeks = st.builds(
    Week,
    hard=st.integers(0, 4),
    checked=st.integers(4, 7),
    intensity=st.sampled_from([None, 0, 1, 2, 3]),
    around=st.integers(0, 2),
)
late = st.lists(st.tuples(st.integers(27, 49), st.integers(0, 6)), max_size=25, unique=True)


@settings(max_examples=60)
@given(weeks, weeks, weeks, late)
def test_what_is_written_late_never_makes_fewer_and_changes_no_count(
    start: Week, one: Week, other: Week, at: list[tuple[int, int]]
) -> None:
    logged = year(start, alternating([one, other]))
    flags = [flag(day(*when), logged_on=day(*when) + dt.timedelta(days=18)) for when in at]
    before, after = verdict(log_of(logged)), verdict(log_of(logged, *flags))
    assert (after.start, after.recent, after.interval) == (before.start, before.recent, before.interval)
    if after.decision == "fewer":
        assert before.decision == "fewer"


@settings(max_examples=60)
@given(weeks, weeks, weeks)
def test_every_answer_that_cannot_tell_has_a_reason_and_no_ratio_is_above_ten(start: Week, one: Week, other: Week) -> None:
    log = log_of(year(start, alternating([one, other])))
    made = frozen(log)
    if made.decision in {"cant_tell", "too_early"}:
        assert made.reasons
    for finding in made.says:
        assert finding.id in SENTENCES
    for ratio in re.findall(r"([\d.]+) times the starting rate", told(log)):
        assert float(ratio) <= 10
