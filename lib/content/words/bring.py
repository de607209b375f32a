"""The wording of the page that brings in a log kept elsewhere, and the words by which such logs are understood."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lib.content.models import Text
from lib.content.words.base import Wording

RowFault = Literal["no_date", "unread_date", "no_such_day", "future", "too_far", "nothing", "too_long", "unfit"]
Heading = Literal["date", "time", "what", "kind", "effect", "setting"]
Names = Annotated[tuple[Text, ...], Field(strict=False, min_length=1)]


class BringWords(Wording, file="tracker/bring"):
    headings: dict[Heading, Names] = Field(description="what people call such a column; small and large letters are the same")
    months: Annotated[tuple[Names, ...], Field(strict=False, min_length=12, max_length=12)] = Field(
        description="how each month may be written, January first"
    )
    reasons: dict[RowFault, Text] = Field(description="why a row can't be read")

    def month_numbers(self) -> dict[str, int]:
        """Every way to write a month, in small letters, with its number."""
        return {name.casefold(): number for number, names in enumerate(self.months, 1) for name in names}
