"""The base of everything a person keeps: small frozen records with an id, strict about what they hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]

# Characters that hide, reorder or break text: controls but for tab and line feed, halves of surrogate pairs, and the marks
# that turn the reading order around. Marks that emoji and Arabic or Hebrew words are made with stay.
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


def without_unwanted(text: str) -> str:
    """Text without the characters that hide, reorder or break it."""
    return _UNWANTED.sub("", text)


def clean(text: object) -> object:
    """Text without characters that break or disguise it, in composed form; anything else as it is."""
    if not isinstance(text, str):
        return text
    if text.isascii() and text.isprintable():  # most of what is opened from a file: nothing to do, and in no time
        return text.strip()
    return unicodedata.normalize("NFC", without_unwanted(text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


Short = Annotated[str, BeforeValidator(clean), StringConstraints(max_length=140)]
"""A label or one line, at most 140 characters."""
Line = Annotated[str, BeforeValidator(clean), StringConstraints(max_length=280)]
"""A sentence or two, at most 280 characters."""
Page = Annotated[str, BeforeValidator(clean), StringConstraints(max_length=4000)]
"""Free writing, at most 4,000 characters."""
Count = Annotated[int, Field(ge=0, le=1_000_000)]


class Record(BaseModel):
    """One thing a person entered.

    `kind` names the table it belongs to, in files too, so it never changes. `saved` says whether it goes into files and the
    copy in the tab unless a person asks otherwise.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)

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
