"""Locking a file with a phrase, and opening a locked one; both in a process of its own (age_process.py)."""

from __future__ import annotations

import json
import threading
import unicodedata
from typing import Any, cast

from lib.child import Child, ChildError
from lib.records.file.json_guard import AGE_MARKS, MAX_BYTES
from lib.records.file.refused import ImportRefused, Reason

MIN_WORDS = 3
MIN_CHARACTERS = 8
MAX_LOCKED_BYTES = MAX_BYTES * 7 // 5
"""Armour takes four letters for three bytes, and ends of lines."""

# One at a time, so that ten people who lock their notes at once do not take 2.5 GiB. The heaviest lock that is opened takes
# 560 MiB.
_AGE = Child("lib.records.file.age_process", seconds=30, memory=768 << 20, places=threading.BoundedSemaphore(1))


def phrase_ok(phrase: str) -> bool:
    """Whether a phrase has three words of at least two letters each, or eight characters; a shorter one is soon guessed."""
    words = [word for word in phrase.split() if len(word) > 1]
    return len(words) >= MIN_WORDS or len(_tidy(phrase)) >= MIN_CHARACTERS


def _tidy(phrase: str) -> str:
    """The phrase as every keyboard would give it: accents composed, no blanks around it."""
    return unicodedata.normalize("NFC", phrase).strip()


def is_locked(data: bytes | str) -> bool:
    """Whether this is to be unlocked before it can be opened."""
    return _bytes(data[:200]).lstrip().startswith(AGE_MARKS)


def lock(data: bytes | str, phrase: str) -> bytes:
    """A file in the age format, which any age tool opens with the same phrase; raises ChildError where none could be made."""
    if not phrase_ok(phrase):
        raise ValueError("check the phrase with phrase_ok first")
    return _answer({"lock": _tidy(phrase)}, data)[1]


def unlock(data: bytes | str, phrase: str) -> bytes:
    """What a locked file holds; raises ImportRefused."""
    if len(data) > MAX_LOCKED_BYTES:
        raise ImportRefused("too-big")
    if not is_locked(data):
        raise ImportRefused("damaged")
    try:
        # Another tool may have taken the phrase with the blank that someone typed behind it.
        reason, plain = _answer({"unlock": list(dict.fromkeys((_tidy(phrase), phrase)))}, data)
    except ChildError:
        reason, plain = "busy", b""
    if reason:
        raise ImportRefused(cast(Reason, reason))
    return plain


def _answer(task: dict[str, Any], data: bytes | str) -> tuple[str, bytes]:
    reason, _, made = _AGE.run(json.dumps(task).encode() + b"\n" + _bytes(data)).partition(b"\n")
    return reason.decode(), made


def _bytes(data: bytes | str) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data
