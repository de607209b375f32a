"""Kinds of records that only tests know, with every sort of field that real kinds have."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar, Literal

from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from lib.records.notebook import Notebook, holding
from lib.records.own_words import NOTHING, OwnWords
from lib.records.record import Count, Line, Page, Record, Short


class Step(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    text: Short
    done: bool = False


class Walk(Record):
    """A walk that was taken."""

    kind: ClassVar[str] = "walk"

    on: dt.date
    at: dt.datetime | None = Field(default=None, description="when it | began")
    weather: Literal["dry", "wet"] = "dry"
    steps: Count = 0
    pace: float | None = Field(default=None, ge=0, le=20)
    felt: Page = NOTHING
    seen: Annotated[tuple[Short, ...], Field(max_length=5)] = ()


class Route(Record):
    kind: ClassVar[str] = "route"

    name: Line = NOTHING
    stops: Annotated[tuple[Step, ...], Field(max_length=9)] = ()


class Secret(Record):
    kind: ClassVar[str] = "secret"
    saved: ClassVar[bool] = False

    text: Page = NOTHING


KINDS: dict[str, type[Record]] = {model.kind: model for model in (Walk, Route, Secret)}
TODAY = dt.date(2026, 11, 22)

BOOK: Notebook = holding(
    [
        Walk(id="b", on=dt.date(2026, 3, 1), felt=OwnWords('Two\nlines, "quoted" \\ and {braces} [brackets] é ש) 👩‍👧')),
        Walk(
            id="a",
            on=dt.date(2024, 2, 29),
            at=dt.datetime.fromisoformat("2024-02-29T07:05"),
            weather="wet",
            steps=3,
            pace=4.5,
            seen=(OwnWords("x"), OwnWords("y")),
        ),
        Route(id="a", name=OwnWords("river"), stops=(Step(text=OwnWords("bridge"), done=True), Step(text=OwnWords("mill")))),
        Secret(id="s", text=OwnWords("between us")),
    ]
)
ALL = tuple(record for model in KINDS.values() for record in BOOK.of(model))

FIRST = "abcdefghijklmnopqrstuvwxyz0123456789"
IDS = st.builds(str.__add__, st.sampled_from(FIRST), st.text(f"{FIRST}-", max_size=7))
WALKS = st.builds(
    Walk,
    id=IDS,
    on=st.dates(),
    at=st.none() | st.datetimes(),
    weather=st.sampled_from(["dry", "wet"]),
    steps=st.integers(0, 1_000_000),
    pace=st.none() | st.floats(0, 20),
    felt=st.text(max_size=60),
    seen=st.lists(st.text(max_size=20), max_size=5).map(tuple),
)
ROUTES = st.builds(
    Route,
    id=IDS,
    name=st.text(max_size=40),
    stops=st.lists(st.builds(Step, text=st.text(max_size=9), done=st.booleans()), max_size=3).map(tuple),
)
SECRETS = st.builds(Secret, id=IDS, text=st.text(max_size=30))
BOOKS = st.lists(WALKS | ROUTES | SECRETS, max_size=6).map(holding)
