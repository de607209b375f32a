"""Locking a file with a phrase, and opening a locked one."""

from __future__ import annotations

import unicodedata

from lib.records.file.json_guard import AGE_MARKS, MAX_BYTES
from lib.records.file.refused import ImportRefused

MIN_WORDS = 3
MIN_CHARACTERS = 8
MAX_LOCKED_BYTES = MAX_BYTES * 7 // 5
"""Armour takes four letters for three bytes, and ends of lines."""


def phrase_ok(phrase: str) -> bool:
    """Whether a phrase has three words of at least two letters each, or eight characters; a shorter one is soon guessed."""
    words = [word for word in phrase.split() if len(word) > 1]
    return len(words) >= MIN_WORDS or len(_tidy(phrase)) >= MIN_CHARACTERS


def _tidy(phrase: str) -> str:
    """The phrase as every keyboard would give it: accents composed, no blanks around it."""
    return unicodedata.normalize("NFC", phrase).strip()


def is_locked(data: bytes | str) -> bool:
    """Whether this is to be unlocked before it can be opened."""
    start = data[:200]
    return (start.encode("utf-8", "replace") if isinstance(start, str) else start).lstrip().startswith(AGE_MARKS)


def lock(data: bytes | str, phrase: str) -> bytes:
    """A file in the age format, which any age tool opens with the same phrase. Takes most of a second and 256 MiB."""
    from lib.records.file import age  # noqa: PLC0415 - most people never lock a file

    if not phrase_ok(phrase):
        raise ValueError("check the phrase with phrase_ok first")
    return age.encrypted(data.encode() if isinstance(data, str) else data, _tidy(phrase).encode())


def unlock(data: bytes | str, phrase: str) -> bytes:
    """What a locked file holds; raises ImportRefused."""
    from lib.records.file import age  # noqa: PLC0415

    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if len(raw) > MAX_LOCKED_BYTES:
        raise ImportRefused("too-big")
    if not is_locked(raw):
        raise ImportRefused("not-locked")
    # Another tool may have taken the phrase with the blank that someone typed behind it.
    return age.decrypted(raw, tuple(each.encode("utf-8", "replace") for each in dict.fromkeys((_tidy(phrase), phrase))))
