"""What a person asked in the conversation: their words, or a reading that they chose. The replies are worked out anew."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from lib.records.own_words import NOTHING, OwnWords, TextLength, clean
from lib.records.record import Record
from lib.records.reflection import Day

LONGEST = 20_000
"""Characters of a message that are kept; of a longer one its beginning and its end."""
_Message = Annotated[OwnWords, TextLength(LONGEST)]
_Id = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=40)]
_Role = Annotated[str, StringConstraints(pattern=r"^[a-z_]*$", max_length=20)]
Told = Literal["yes", "no", "unsaid"]


class TalkTurn(Record):
    """One message of a talk.

    `reading` is the topic that the person chose in its place; `near` the topics of the page that they asked from. `about`
    and the two after it are what they corrected of whom the talk is about, from here on; `about` is "nobody" for no one.
    """

    kind: ClassVar[str] = "talk_turn"
    saved: ClassVar[bool] = False  # for this visit only, unless a person asks otherwise

    asked_on: Day
    text: _Message = NOTHING
    reading: _Id = ""
    near: Annotated[tuple[_Id, ...], Field(max_length=8)] = ()
    about: _Role | None = None
    together: Told | None = None
    children: Told | None = None

    @property
    def empty(self) -> bool:
        return not (self.text or self.reading)


def shortened(typed: str | None) -> str:
    """What was typed as a message that can be kept: of a very long one the beginning and the end."""
    text = str(clean(typed or ""))
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST * 2 // 3 - 4]}\n…\n{text[-LONGEST // 3 + 4 :]}"
