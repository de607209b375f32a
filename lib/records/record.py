"""The base of everything a person keeps: small frozen records with an id, strict about what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from lib.records.own_words import OwnWords, TextLength

RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]

Short = Annotated[OwnWords, TextLength(140)]
"""A label or one line, at most 140 characters."""
Line = Annotated[OwnWords, TextLength(280)]
"""A sentence or two, at most 280 characters."""
Page = Annotated[OwnWords, TextLength(4000)]
"""Free writing, at most 4,000 characters."""
Count = Annotated[int, Field(ge=0, le=1_000_000)]


class Record(BaseModel):
    """One thing a person entered.

    `kind` names the table it belongs to, in files too, so it never changes. `saved` says whether it goes into files and the
    copy in the tab unless a person asks otherwise.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    kind: ClassVar[str]
    saved: ClassVar[bool] = True

    id: RecordId

    @property
    def empty(self) -> bool:
        """Whether nobody typed or chose anything of it: a question passed over, a date noted for them."""
        return False

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values, which are checked as new ones are: what is kept must open again from a file."""
        copy = super().model_copy(deep=deep)
        return type(self).model_validate({**copy.__dict__, **update}) if update else copy


Ref = tuple[str, str]
"""Kind and id of a record."""


def ref(record: Record) -> Ref:
    return record.kind, record.id
