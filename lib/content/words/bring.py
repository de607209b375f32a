"""The wording of the page that brings in a log kept elsewhere, and the words by which such logs are understood."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording

RowFault = Literal["no_date", "unread_date", "no_such_day", "future", "too_far", "nothing", "too_long", "unfit"]
Heading = Literal["date", "time", "what", "kind", "effect", "setting"]
Names = Annotated[tuple[Text, ...], Field(strict=False, min_length=1)]


class BringWords(Wording):
    headings: dict[Heading, Names] = Field(description="what people call such a column; small and large letters are the same")
    months: Annotated[tuple[Names, ...], Field(strict=False, min_length=12, max_length=12)] = Field(
        description="how each month may be written, January first"
    )
    reasons: dict[RowFault, Text] = Field(description="why a row can't be read")

    @model_validator(mode="after")
    def _every_reason_has_a_sentence(self) -> BringWords:
        if missing := [fault for fault in get_args(RowFault) if fault not in self.reasons]:
            raise ValueError(f"[reasons] has no sentence for {', '.join(missing)}; add a line for each")
        return self

    def month_numbers(self) -> dict[str, int]:
        """Every way to write a month, in small letters, with its number."""
        return {name.casefold(): number for number, names in enumerate(self.months, 1) for name in names}
