"""What the worksheet keeps: a dated reflection, and one small record for each answer.

Nothing here says how far someone came: that is worked out from the answers. A question that was passed over has no record;
in files of the worksheet before, it has one without a value.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from lib.records.own_words import NOTHING
from lib.records.record import Count, Page, Record, RecordId
from lib.records.vocabulary import Relation

FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
Day = Annotated[dt.date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
Item = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=32)]
Route = Literal["full", "short", "whole", "brief"]
"""`whole` and `brief` are the two ways through the worksheet; `full` and `short` those of the longer one before it."""


def answer_id(reflection: str, question: str, item: str = "") -> str:
    """The id that the answer to a question has everywhere, so that copies of it find each other."""
    return hashlib.sha256(f"{reflection}/{question}/{item}".encode()).hexdigest()[:32]


class Reflection(Record):
    """One time of thinking it through.

    `seed` is what the order of options is mixed by. `again` is the id of the earlier reflection that this one looks back at.
    `not_free` is the person's own mark that this one was not written freely. `finished_on` is the day its letter was reached.
    """

    kind: ClassVar[str] = "reflection"

    started_on: Day
    relation: Relation | None = None
    route: Route = "full"
    seed: Count = 0
    again: RecordId | None = None
    not_free: bool = False
    finished_on: Day | None = None


class Answer(Record):
    """The answer to one question of one reflection; `item` tells several of a kind apart (an option, a line, a pair).

    `text` beside a choice is what someone added to it in their own words, or the line of the tracker that it is about.
    """

    kind: ClassVar[str] = "answer"

    reflection: RecordId
    question: Name
    item: Item = ""
    choice: Name | None = None
    chosen: Annotated[tuple[Name, ...], Field(max_length=24)] = ()
    text: Page = NOTHING
    on: Day | None = None

    @model_validator(mode="after")
    def _has_its_own_id(self) -> Self:
        if self.id != answer_id(self.reflection, self.question, self.item):
            raise ValueError("this id belongs to another answer")
        return self

    @property
    def empty(self) -> bool:
        """Whether nothing is answered: passed over, or taken back."""
        return not (self.choice or self.chosen or self.text or self.on)


class SafetyAnswer(Record):
    """An answer about safety: in no save and no export, unless the person puts it on their page (then it is an Answer too)."""

    kind: ClassVar[str] = "safety_answer"
    saved: ClassVar[bool] = False

    reflection: RecordId
    question: Name
    choice: Name | None = None

    @property
    def empty(self) -> bool:
        return self.choice is None

    @model_validator(mode="after")
    def _has_its_own_id(self) -> Self:
        if self.id != answer_id(self.reflection, self.question):
            raise ValueError("this id belongs to another answer")
        return self
