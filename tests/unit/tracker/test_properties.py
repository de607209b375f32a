"""What must hold of every log, whatever is in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lib.records.record import Record
from lib.records.tracker import DayCheck, Entry, LogStart
from lib.records.vocabulary import FLAG_CATEGORIES
from lib.tracker.checkpoint.compute import checkpoint, due
from lib.tracker.checkpoint.counts import Tally
from lib.tracker.checkpoint.sentences import tell
from lib.tracker.checkpoint.statistics import p_higher, p_lower, ratio_interval
from tests.unit.tracker.build import MONDAY, SAYS, Week, asked, day, flag, frozen, log_of, verdict, year

weeks = st.builds(
    Week,
    hard=st.integers(0, 4),
    checked=st.integers(0, 7),
    intensity=st.one_of(st.none(), st.integers(0, 4)),
    setting=st.sampled_from([None, "just_us", "others_there"]),
    around=st.integers(0, 2),
)
MANY = settings(max_examples=settings().max_examples // 2)


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """A year of two kinds of weeks at the start and two of late."""
    a, b, c, d = (draw(weeks) for _ in range(4))
    return year({n: (a, b)[n % 2] for n in range(12)}, {n: (c, d)[n % 2] for n in range(26)})


@given(records(), st.randoms())
@MANY
def test_the_order_of_records_changes_nothing(made: list[Record], random: Any) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    assert frozen(log_of(made)) == frozen(log_of(shuffled))


@given(records(), st.lists(st.tuples(st.integers(0, 363), st.integers(15, 300), st.integers(0, 4)), max_size=30))
@MANY
def test_what_was_added_more_than_two_weeks_later_only_ever_withholds_fewer(
    made: list[Record], late: list[tuple[int, int, int]]
) -> None:
    added = [
        flag(MONDAY + dt.timedelta(days=at), logged_on=MONDAY + dt.timedelta(days=at + after), intensity=effect)
        for at, after, effect in late
    ]
    before, after = verdict(log_of(made)), verdict(log_of(made, *added))
    assert (after.start, after.recent, after.rise) == (before.start, before.recent, before.rise)
    assert after.decision == before.decision or (before.decision, after.decision) == ("fewer", "cant_tell")


@given(records(), st.integers(0, 181), st.sampled_from(["yes", "not_sure"]), st.sampled_from(["red_flag", "note"]))
@MANY
def test_a_concern_in_the_recent_stretch_never_goes_with_fewer(made: list[Record], at: int, concern: str, sort: str) -> None:
    on = day(27) + dt.timedelta(days=at)
    category = "put_downs" if sort == "red_flag" else None
    entry = Entry(id="c", sort=sort, occurred_on=on, logged_on=on, category=category, concern=concern, intensity=0)  # type: ignore[arg-type]
    assert verdict(log_of(made, entry)).decision != "fewer"


@given(records(), st.sets(st.integers(0, 363), max_size=60))
@MANY
def test_days_without_contact_enter_no_rate(made: list[Record], apart: set[int]) -> None:
    """Days that nothing was logged on, told to be without contact, leave every count but that of days in contact."""
    known = {record.day for record in made if isinstance(record, DayCheck)}
    known |= {record.occurred_on for record in made if isinstance(record, Entry)}
    new = [on for at in apart if (on := MONDAY + dt.timedelta(days=at)) not in known]
    before = verdict(log_of(made))
    after = verdict(log_of(made, *(DayCheck(id=on.isoformat(), state="no_contact") for on in new)))
    for one, other in ((before.start, after.start), (before.recent, after.recent)):
        assert other == one._replace(contact=other.contact)
        assert other.contact <= one.contact


@given(records())
@MANY
def test_more_red_flags_of_late_never_bring_fewer_nearer(made: list[Record]) -> None:
    worse = [*made, *(flag(day(n, 6), intensity=3) for n in range(27, 53))]
    if verdict(log_of(worse)).decision == "fewer":
        assert verdict(log_of(made)).decision == "fewer"


@given(records())
@MANY
def test_counts_stand_in_order(made: list[Record]) -> None:
    found = verdict(log_of(made))
    for t in (found.start, found.recent):
        assert isinstance(t, Tally)
        assert t.severe <= t.stronger <= t.hard <= t.checked <= t.contact
        assert t.hard <= t.with_new <= t.checked
        assert max(t.private, t.around) <= t.hard <= t.private + t.around
        assert t.severe <= t.open_severe <= t.hard


@given(records())
@MANY
def test_every_sentence_of_a_checkpoint_can_be_read(made: list[Record]) -> None:
    made_of = frozen(log_of(made))
    told = tell(made_of, SAYS)
    assert len(told.shows) == len(made_of.says) > 0
    assert not any("{" in sentence for sentence in [*told.shows, told.cannot, told.question])


@given(records())
@MANY
def test_a_kept_checkpoint_is_not_computed_again(made: list[Record]) -> None:
    log = log_of(made)
    _, on = asked(log)
    first = due(log, on)
    assert [each.months for each in first] == [3, 6, 12]
    changed = log_of(made, *first, *(flag(day(n), intensity=4) for n in range(1, 53)))
    assert due(changed, on) == ()


@given(st.integers(0, 60), st.integers(1, 200), st.integers(0, 60), st.integers(1, 200))
def test_the_two_tests_and_the_interval_agree_on_the_direction(x1: int, t1: int, x2: int, t2: int) -> None:
    assert p_lower(x1, t1, x2, t2) + p_higher(x1, t1, x2, t2) >= 1 - 1e-9
    assert p_lower(x1, t1, x2 + 1, t2) >= p_lower(x1, t1, x2, t2)
    if x1:
        low, high = ratio_interval(x1, t1, x2, t2, 0.95)
        assert low <= (x2 / t2) / (x1 / t1) <= high


def entries() -> st.SearchStrategy[Entry]:
    return st.builds(
        Entry,
        id=st.uuids().map(lambda u: u.hex),
        sort=st.just("red_flag"),
        occurred_on=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)),
        logged_on=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)),
        category=st.sampled_from(FLAG_CATEGORIES),
        intensity=st.one_of(st.none(), st.integers(0, 4)),
        what_happened=st.text(max_size=280),
    )


@given(st.lists(entries(), max_size=20), st.lists(st.dates(), max_size=5), st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
@MANY
def test_no_log_is_too_odd_to_be_read(made: list[Entry], taps: list[dt.date], start: dt.date) -> None:
    checks = [DayCheck(id=on.isoformat(), state="quiet") for on in set(taps) if 1900 <= on.year < 2200]
    log = log_of([LogStart(id="start", started_on=start), *made, *checks])
    wanted, on = asked(log)
    assert checkpoint(log, wanted, on)
