"""Text as it is typed, made even: folded letters, words, stems, sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import Stemmer

MOST = 6000
"""Of a longer message the beginning and the end are read: what someone asks stands in one of them."""

_HIDDEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "."}
)
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+|\n+")


def fold(text: str) -> str:
    """Lower case, straight quotes, no accents or hidden signs, single spaces; long drawn letters shortened ("sooo")."""
    if len(text) > MOST:
        text = f"{text[: MOST * 2 // 3]} {text[-MOST // 3 :]}"
    if not text.isascii():
        straight = _HIDDEN.sub("", text).translate(_STRAIGHT)
        text = "".join(sign for sign in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(sign))
    return " ".join(_REPEATED.sub(r"\1\1", _CONTROL.sub(" ", text.lower())).split())


def words(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return _WORD.findall(fold(text))


def stemmer() -> Callable[[list[str]], list[str]]:
    """A stemmer without a memory of what it saw."""
    made = Stemmer.Stemmer("english", 0)
    return lambda found: list(made.stemWords(found))


def stems(text: str) -> list[str]:
    return stemmer()([word.removesuffix("'s") for word in words(text)])


def sentences(text: str) -> list[str]:
    """The sentences of a message, as far as its signs tell; lines are sentences too."""
    return [part.strip() for part in _END.split(text.translate(_STRAIGHT)) if part.strip()]
