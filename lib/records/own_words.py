"""What a person typed: text that can't be drawn as Markdown by mistake."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NoReturn

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

# Characters that hide, reorder or break text: controls but for tab and line feed, halves of surrogate pairs, and the marks
# that turn the reading order around. Marks that emoji and Arabic or Hebrew words are made with stay.
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


class OwnWords:
    """Text of a person's own. It is no `str`: only `raw` gives it out, to what draws it literally or writes it to a file.

    `str()` and f-strings raise TypeError, and `+`, `join` and Streamlit's labels refuse it, so that none of it reaches
    Markdown, a log or an address by mistake. `tests/test_own_words.py` lists the modules that may read `raw`.
    """

    __slots__ = ("raw",)

    def __init__(self, raw: str = "") -> None:
        self.raw = raw

    def __str__(self) -> NoReturn:
        raise TypeError("a person's own words are drawn literally; see lib/records/own_words.py")

    def __format__(self, _: str) -> NoReturn:
        raise TypeError("a person's own words are drawn literally; see lib/records/own_words.py")

    def __repr__(self) -> str:
        return f"OwnWords({len(self.raw)} characters)"

    def __bool__(self) -> bool:
        return bool(self.raw)

    def __eq__(self, other: object) -> bool:
        return self.raw == (other.raw if isinstance(other, OwnWords) else other)

    def __hash__(self) -> int:
        return hash(self.raw)


NOTHING = OwnWords()


@dataclass(frozen=True, slots=True)
class TextLength:
    """How much may be typed into a field, for pydantic: a string of at most so many characters, kept as `OwnWords`."""

    most: int
    least: int = 0

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(strict=True, min_length=self.least or None, max_length=self.most)
        return core_schema.no_info_after_validator_function(
            OwnWords,
            core_schema.no_info_before_validator_function(clean, text),
            serialization=core_schema.plain_serializer_function_ser_schema(_raw, return_schema=core_schema.str_schema()),
        )


def _raw(words: OwnWords) -> str:
    return words.raw


def without_unwanted(text: str) -> str:
    """Text without the characters that hide, reorder or break it."""
    return _UNWANTED.sub("", text)


def clean(text: object) -> object:
    """Text without characters that break or disguise it, in composed form; anything else as it is."""
    if isinstance(text, OwnWords):
        text = text.raw
    if not isinstance(text, str):
        return text
    if text.isascii() and text.isprintable():  # most of what is opened from a file: nothing to do, and in no time
        return text.strip()
    return unicodedata.normalize("NFC", without_unwanted(text.replace("\r\n", "\n").replace("\r", "\n"))).strip()
