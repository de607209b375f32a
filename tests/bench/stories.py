"""The four made-up people of the example logs, and how their years went."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Agreement, Boundary, Category, Entry, Marker, NoteToSelf, Occasion, Yardstick
from lib.records.vocabulary import Outcome, Relation, Setting

START = dt.date(2025, 10, 1)
MONDAY = dt.date(2025, 10, 6)
WEEKS = 52
SAVED = MONDAY + dt.timedelta(weeks=WEEKS)

OUTCOMES: tuple[Outcome, ...] = ("broken", "partly", "kept", "kept", "kept", "broken", "kept", "kept")

OF_WEEK = Callable[[int], float]


@dataclass(frozen=True)
class Story:
    """How one year went, week by week; `hard` are hard days a week, `public` the share of them around others."""

    name: str
    who: Relation
    seed: int
    hard: OF_WEEK
    signs: OF_WEEK
    checks: OF_WEEK = lambda _week: 0.93
    public_hard: OF_WEEK = lambda _week: 1.0
    public: float = 0.25
    severe: OF_WEEK = lambda _week: 0.25
    others: Setting = "others_there"
    alone: tuple[Setting, ...] = ("just_us", "just_us", "children_there", "message_or_call")
    apart: float = 0.04
    gap: tuple[int, int] | None = None
    pulse: float = 0.8
    peace: OF_WEEK = lambda _week: 2.0
    room: OF_WEEK = lambda _week: 2.0
    plans_done: tuple[str, ...] = ()
    affection: float = 0.0
    """How likely affection follows a hard day within three days."""
    extras: tuple[Record, ...] = ()


def day(week: int, weekday: int = 0) -> dt.date:
    return MONDAY + dt.timedelta(weeks=week - 1, days=weekday)


def earlier(number: int, back: int, category: str, text: str, intensity: int) -> Entry:
    """An event from before the log, added in its first weeks."""
    return Entry(
        id=f"before-{number}",
        sort="red_flag",
        occurred_on=START - dt.timedelta(days=back),
        logged_on=START + dt.timedelta(days=3),
        date_precision="month",
        category=category,
        intensity=intensity,
        what_happened=OwnWords(text),
    )


def scenes(week: int, *ratings: int) -> Yardstick:
    joke, phone, late, dinner = ratings
    return Yardstick(id=f"scenes-{week}", rated_on=day(week, 1), joke=joke, phone=phone, late=late, dinner=dinner)


STORIES = (
    Story(
        name="cycles",
        who="partner",
        seed=5,
        hard=lambda week: 3.0 * (1 + 0.75 * math.sin(2 * math.pi * (week + 2) / 10)),
        signs=lambda week: 0.9 * (1 - 0.8 * math.sin(2 * math.pi * (week + 2) / 10)),
        gap=(38, 39),
        affection=0.45,
        peace=lambda week: 2.6 + week / 100,
        room=lambda _week: 1.5,
        plans_done=("done", "not_done", "not_done", "dont_know", "partly", "not_done"),
        extras=(
            earlier(1, 40, "rage_at_criticism", "At the lake house. The chair.", 4),
            earlier(2, 75, "pulling_away", "My birthday, when nobody came. They had been told it was off.", 3),
            scenes(1, 2, 3, 1, 3),
            scenes(27, 2, 3, 1, 3),
            Boundary(
                id="boundary-1",
                when=OwnWords("there is shouting while the children eat"),
                then=OwnWords("take the plates and eat with them in the kitchen"),
                why=OwnWords("They stop eating when it gets loud."),
                safe_aloud="not_sure",
                active_from=day(6),
            ),
            Boundary(
                id="boundary-2",
                when=OwnWords("my post is open"),
                then=OwnWords("have it sent to my sister"),
                safe_aloud="no",
                active_from=day(12),
            ),
            Agreement(
                id="agreement-1",
                text=OwnWords("No phones while we eat"),
                made_on=day(7, 6),
                who_agreed=OwnWords("both of us, at the table"),
                how_we_know=OwnWords("Phones lie in the hall"),
                review_on=day(20, 6),
            ),
            Occasion(id="occasion-1", agreement="agreement-1", on=day(8, 2), outcome="kept", setting="children_there"),
            Occasion(id="occasion-2", agreement="agreement-1", on=day(10, 4), outcome="broken", setting="children_there"),
            Occasion(id="occasion-3", agreement="agreement-1", on=day(20, 6), outcome="broken", setting="just_us"),
            Marker(id="marker-1", on=day(14, 2), label=OwnWords("Anger course began"), declared_on=day(14, 3)),
            Marker(id="marker-2", on=day(33), label=OwnWords("New flat"), declared_on=day(33)),
            NoteToSelf(
                id="note",
                text=OwnWords(
                    "You are not making this up. Read June. Read what Dana said on the stairs. You wrote it down so that you "
                    "could stop carrying it."
                ),
                written_on=day(22),
            ),
        ),
    ),
    Story(
        name="fewer",
        who="partner",
        seed=21,
        hard=lambda week: 4.0 if week < 17 else 2.0 if week < 22 else 0.7,
        signs=lambda week: 0.5 if week < 17 else 1.6,
        checks=lambda _week: 0.96,
        severe=lambda week: 0.3 if week < 17 else 0.12,
        alone=("just_us", "just_us", "just_us", "message_or_call"),
        peace=lambda week: 2.6 if week < 17 else 1.4,
        room=lambda week: 1.6 if week < 17 else 2.8,
        plans_done=("done", "done", "partly", "done", "done", "not_done", "done"),
        extras=(
            earlier(1, 30, "silent_treatment", "The week before I left for Ana's place.", 3),
            scenes(1, 2, 3, 1, 4),
            scenes(27, 2, 3, 1, 4),
            scenes(52, 2, 3, 2, 4),
            Boundary(
                id="boundary-1",
                when=OwnWords("something is thrown"),
                then=OwnWords("go to Ana's for the night"),
                why=OwnWords("I don't sleep after it."),
                safe_aloud="yes",
                active_from=day(3),
            ),
            Agreement(
                id="agreement-1",
                text=OwnWords("Ring by six when late"),
                made_on=day(15),
                who_agreed=OwnWords("both"),
                how_we_know=OwnWords("My phone's call list"),
                review_on=day(27),
            ),
            *(
                Occasion(
                    id=f"occasion-{n}",
                    agreement="agreement-1",
                    on=day(16 + 3 * n, 3),
                    outcome=outcome,
                    setting="message_or_call",
                )
                for n, outcome in enumerate(OUTCOMES)
            ),
            Marker(id="marker-1", on=day(12, 1), label=OwnWords("Group on Tuesdays began"), declared_on=day(12, 1)),
            Marker(id="marker-2", on=day(17), label=OwnWords("Adviser, every second week"), declared_on=day(18)),
        ),
    ),
    Story(
        name="public",
        who="parent",
        seed=5,
        hard=lambda _week: 3.6,
        public=0.55,
        public_hard=lambda week: 1.0 if week < 17 else 0.08,
        signs=lambda week: 0.3 if week < 17 else 1.0,
        checks=lambda _week: 0.95,
        alone=("just_us", "just_us", "children_there", "message_or_call"),
        peace=lambda _week: 2.4,
        room=lambda _week: 1.8,
        plans_done=("not_done", "partly", "dont_know", "not_done"),
        extras=(
            scenes(1, 2, 2, 1, 3),
            scenes(27, 2, 2, 1, 3),
            Category(id="own-1", label=OwnWords("Speaks through my children"), sort="red_flag", created_on=START),
            Category(id="own-2", label=OwnWords("Hints about the will"), sort="red_flag", created_on=day(30)),
            *(
                Entry(
                    id=f"own-flag-{n}",
                    sort="red_flag",
                    occurred_on=day(week, 5),
                    logged_on=day(week, 5),
                    category=category,
                    intensity=2,
                    setting="children_there",
                    what_happened=OwnWords(text),
                )
                for n, (week, category, text) in enumerate(
                    (
                        (6, "own-1", "Told Lea to ask me why I never visit."),
                        (19, "own-1", "“Tell your mother that Granny cried.”"),
                        (31, "own-2", "“We will see who gets the house.”"),
                        (44, "own-2", "Left the folder open on the table, with a note to my brother."),
                    )
                )
            ),
            Boundary(
                id="boundary-1",
                when=OwnWords("she lets herself in"),
                then=OwnWords("put on my coat and go for a walk"),
                safe_aloud="yes",
                active_from=day(5),
            ),
            Marker(id="marker-1", on=day(16, 6), label=OwnWords("Talk with the pastor"), declared_on=day(16, 6)),
        ),
    ),
    Story(
        name="thin",
        who="colleague",
        seed=3,
        hard=lambda _week: 1.4,
        signs=lambda _week: 0.3,
        checks=lambda week: 0.75 if week < 7 else 0.35 if week < 20 else 0.12,
        public=0.5,
        alone=("just_us", "message_or_call"),
        apart=0.2,
        gap=(28, 32),
        pulse=0.15,
        plans_done=("dont_know",),
        extras=(scenes(1, 1, 3, 1, 3), Marker(id="marker-1", on=day(9), label=OwnWords("New team"), declared_on=day(9))),
    ),
)
