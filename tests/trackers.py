"""Logs as people would keep them, with something of every kind: for tests and benches of the pages."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from random import Random
from typing import get_args

from lib.records import tracker
from lib.records.checkpoint import Checkpoint, Finding, Stretch
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.vocabulary import (
    FLAG_CATEGORIES,
    SIGN_CATEGORIES,
    Apology,
    BoundaryOutcome,
    DayPart,
    Decision,
    Effect,
    Feeling,
    Outcome,
    PlanDone,
    Response,
    Safety,
    Setting,
    Sort,
    Witness,
)

HOSTILE = (
    "**bold** <script>alert(1)</script> ![x](http://example.org/a.png)",
    '=HYPERLINK("http://example.org","x")',
    "{name} :material/warning: $x^2$ | a | b |",
    "שלום עולם · مرحبا بالعالم",
    "👩‍👧‍👦 e\u0301 'quoted' \"twice\" `code`",
)
PLAIN = (
    "They said the dinner had never been agreed on.",
    "A door was slammed. Then nothing was said for an evening.",
    "Flowers stood on the table the next morning.",
    "They asked how the day had been, and listened.",
)


def checkpoint(months: int, decision: Decision, on: dt.date) -> Checkpoint:
    """One look back with this answer, as it would have been kept on that day."""
    first = on - dt.timedelta(days=180)
    stretch = {"contact": 90, "checked": 78, "hard": 27, "stronger": 12, "severe": 5, "private": 20, "around_others": 9}
    return Checkpoint(
        id=f"month-{months}",
        months=months,
        planned_on=on,
        computed_on=on,
        rule="2026-01",
        decision=decision,
        start=Stretch(first=first, last=first + dt.timedelta(days=89), **stretch),
        recent=Stretch(first=first + dt.timedelta(days=90), last=on, **stretch),
        says=(Finding(id="timing_none"),),
    )


def every_answer(latest: Decision, on: dt.date) -> list[Checkpoint]:
    """Every answer that a look back may give, each twice, and `latest` once more as the last of them."""
    answers = [*get_args(Decision), *get_args(Decision), latest]
    return [checkpoint(6 * (number + 1), decision, on) for number, decision in enumerate(answers)]


def two_of_everything(today: dt.date) -> list[Record]:
    """Two records of every kind of which there can be two, all of them in a state that calls for something to be drawn."""
    start = today - dt.timedelta(days=100)
    made: list[Record] = [
        tracker.About(id="about", who="partner"),
        tracker.LogStart(id="start", started_on=start),
        tracker.NoteToSelf(id="note", text=OwnWords("Remember the spring."), written_on=today),
    ]
    for number in (1, 2):
        day = today - dt.timedelta(days=number)
        entry = {"occurred_on": today, "logged_on": today, "what_happened": PLAIN[number], "boundary": f"boundary{number}"}
        made += [
            tracker.Entry(
                id=f"flag{number}",
                sort="red_flag",
                category=f"category{number}",
                intensity=4,
                concern="yes",
                safety=("hurt_me", "i_think_of_harming_myself"),
                boundary_outcome="crossed",
                apology="names_it_and_plan",
                **entry,  # type: ignore[arg-type]
            ),
            tracker.Entry(id=f"sign{number}", sort="positive_sign", category="owns_it", **entry),  # type: ignore[arg-type]
            tracker.Entry(id=f"note{number}", sort="note", **entry),  # type: ignore[arg-type]
            tracker.DayCheck(id=day.isoformat(), state="quiet"),
            tracker.WeekPulse(id=(today - dt.timedelta(days=today.weekday() + 7 * number)).isoformat(), contact_days=1),
            tracker.Boundary(
                id=f"boundary{number}",
                when=OwnWords("I am shouted at"),
                then=OwnWords("go"),
                safe_aloud="yes",
                active_from=start,
            ),
            tracker.Statement(id=f"statement{number}", when=OwnWords("the plan changed"), safe_aloud="yes", written_on=start),
            tracker.Agreement(id=f"agreement{number}", text=OwnWords("Phones off"), made_on=start, review_on=day),
            tracker.Occasion(
                id=f"occasion{number}", agreement=f"agreement{number}", on=start, outcome="kept", text=OwnWords("Kept.")
            ),
            tracker.Promise(id=f"promise{number}", text=OwnWords("Will call"), made_on=start, due=day, entry=f"flag{number}"),
            tracker.Promise(id=f"done{number}", text=OwnWords("Will ask"), made_on=start, done="done", done_on=start),
            tracker.Marker(id=f"marker{number}", on=day, label=OwnWords("Moved house"), declared_on=today),
            tracker.Yardstick(id=f"yardstick{number}", rated_on=day, joke=number),
            tracker.Category(
                id=f"category{number}", label=OwnWords(f"Reads my post {number}"), sort="red_flag", created_on=start
            ),
            tracker.Watch(id=f"watch{number}", text=OwnWords("They come home when they said"), added_on=start, by=day),
        ]
    return [*made, *every_answer("more_severe", today)]


def alike(records: list[Record]) -> list[Record]:
    """The same records under ids that those of other kinds have too, as a valid file may hold them."""
    number = Counter[str]()
    found: list[Record] = []
    for record in records:
        number[record.kind] += 1
        fixed = isinstance(
            record,
            tracker.About | tracker.LogStart | tracker.DayStart | tracker.NoteToSelf | tracker.DayCheck | tracker.WeekPulse,
        )
        found.append(record if fixed else record.model_copy(update={"id": f"same{number[record.kind]}"}))
    return found


def full_log(today: dt.date, *, days: int = 365, entries: int = 400, seed: int = 1) -> list[Record]:
    """A log of so many days up to today, with something of every kind in it."""
    random = Random(seed)
    start = today - dt.timedelta(days=days - 1)
    made: list[Record] = [
        tracker.About(id="about", who="partner"),
        tracker.LogStart(id="start", started_on=start),
        tracker.NoteToSelf(id="note", text=OwnWords(f"Remember the spring. {HOSTILE[0]}"), written_on=today),
        tracker.Category(id="own1", label=OwnWords("Reads my post *first*"), sort="red_flag", created_on=start),
        tracker.Category(id="own2", label=OwnWords("Makes tea, unasked"), sort="positive_sign", created_on=today),
        tracker.Boundary(
            id="b1", when=OwnWords("I am shouted at"), then=OwnWords("go to the other room"), safe_aloud="no", active_from=start
        ),
        tracker.Boundary(
            id="b2", when=OwnWords(HOSTILE[0]), then=OwnWords(HOSTILE[2]), why=OwnWords("it matters"), safe_aloud="yes"
        ),
        tracker.Statement(
            id="s1",
            when=OwnWords("the plan changed"),
            felt=OwnWords("left out"),
            need=OwnWords("to hear of it"),
            written_on=today,
        ),
        tracker.Agreement(
            id="a1", text=OwnWords("Phones off at dinner"), made_on=start, review_on=today, who_agreed=OwnWords("both")
        ),
        tracker.Marker(id="m1", on=today - dt.timedelta(days=20), label=OwnWords("Moved house"), declared_on=today),
        tracker.Yardstick(id="y1", rated_on=start, joke=2, phone=2, late=1, dinner=4),
    ]
    for number, outcome in enumerate(get_args(Outcome)):
        on = today - dt.timedelta(days=number + 1)
        made.append(tracker.Occasion(id=f"o{number}", agreement="a1", on=on, outcome=outcome, text=OwnWords(PLAIN[number % 4])))
    for number, done in enumerate(get_args(PlanDone)):
        on = today - dt.timedelta(days=40 + number)
        done_on = on + dt.timedelta(days=2) if done == "done" else None
        made.append(
            tracker.Promise(
                id=f"p{number}", text=OwnWords(f"Will call {number}"), made_on=on, due=on, done=done, done_on=done_on
            )
        )
    logged = set[dt.date]()
    for number in range(entries):
        entry = _entry(random, number, today - dt.timedelta(days=random.randrange(days)), today)
        logged.add(entry.occurred_on)
        made.append(entry)
    for back in range(3, days):
        day = today - dt.timedelta(days=back)
        if random.random() < 0.9:
            state = "entry" if day in logged else random.choice(("quiet", "quiet", "quiet", "no_contact"))
            made.append(tracker.DayCheck(id=day.isoformat(), state=state))  # type: ignore[arg-type]
    for back in range(2, days // 7):
        monday = today - dt.timedelta(days=today.weekday() + 7 * back)
        made.append(tracker.WeekPulse(id=monday.isoformat(), contact_days=6, unlogged_hard=0, room=2, peace=2, safe=3))
    return made


def _entry(random: Random, number: int, day: dt.date, today: dt.date) -> tracker.Entry:
    sort: Sort = random.choice(("red_flag", "red_flag", "positive_sign", "note"))
    kinds = {"red_flag": (*FLAG_CATEGORIES, "own1"), "positive_sign": (*SIGN_CATEGORIES, "own2"), "note": (None,)}[sort]
    rich = number % 5 == 0
    return tracker.Entry(
        id=f"e{number}",
        sort=sort,
        occurred_on=day,
        logged_on=min(today, day + dt.timedelta(days=20)) if number % 17 == 0 else day,
        category=random.choice(kinds),
        intensity=random.choice((None, 0, 1, 2, 3)) if sort != "note" else None,
        setting=random.choice((None, *get_args(Setting))),
        occurred_time=random.choice((None, "14:30", *get_args(DayPart))),
        what_happened=OwnWords(
            HOSTILE[number // 10 % 5] if number % 10 == 0 else random.choice(("", *PLAIN)) or PLAIN[0] * (sort == "note")
        ),
        feelings=tuple(random.sample(get_args(Feeling), 2)) if rich else (),
        felt=OwnWords(HOSTILE[2] if rich else ""),
        effects=(random.choice(get_args(Effect)),) if rich else (),
        boundary="b1" if rich else None,
        boundary_outcome=random.choice(get_args(BoundaryOutcome)) if rich else None,
        response=random.choice(get_args(Response)) if rich else None,
        apology=random.choice(get_args(Apology)) if rich and sort == "red_flag" else None,
        who_else=(random.choice(get_args(Witness)),) if rich else (),
        evidence=OwnWords("photo, at my sister's" if rich else ""),
        concern="not_sure" if number % 50 == 0 else None,
        safety=(random.choice(get_args(Safety)),) if number % 50 == 0 else (),
        links=(f"e{number - 1}",) if rich and number else (),
    )
