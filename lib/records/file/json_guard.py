"""Bytes that anyone may have made, read as JSON under bounds: what is not plainly harmless is refused."""

from __future__ import annotations

import json
import math
import re
from itertools import accumulate
from typing import Any

from lib.records.file.refused import ImportRefused
from lib.records.own_words import without_unwanted

MAX_BYTES = 5_000_000
"""Ten times what ten years of notes came to when this was written."""
MAX_DEPTH = 20
MAX_KEYS = 200
"""In one object; a record has twenty."""
MAX_DIGITS = 18
"""Longer whole numbers do not fit what we count, and take time to read."""
MAX_FLOAT = 32

AGE_MARKS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_OTHER_KINDS = (
    *(b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf'\x1c", b"Rar!", b"\x28\xb5\x2f\xfd"),  # packed
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"{\\rtf", b"<"),
)
_UTF8_MARK = b"\xef\xbb\xbf"  # some editors put it before the text

# A string without its end reaches to the end of the text; were it no match, the search would start over at every quote in it.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_DEEPER = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NO_BRACKET = bytes(sorted(set(range(256)) - set(_DEEPER)))


def guarded(data: bytes | str) -> tuple[bytes, Any]:
    """What a file holds: the JSON, to be validated, and its plain value; raises ImportRefused."""
    raw = _raw(data)
    try:
        text = raw.decode("utf-8")
        if _too_deep(text):
            raise ImportRefused("not-from-here")
        value = json.loads(text, object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_float)
        # What our own files hold passed through `clean` when it was typed; others may hide such characters, written out or not.
        if "\\u" in text or ((not text.isascii() or "\x7f" in text) and without_unwanted(text) != text):
            value = _clean(value)
            raw = json.dumps(value).encode()
    except (ValueError, RecursionError):
        pass
    else:
        return raw, value
    raise ImportRefused("damaged")


def _raw(data: bytes | str) -> bytes:
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data  # half of a surrogate pair is no text
    if len(raw) > MAX_BYTES:
        raise ImportRefused("too-big")
    raw = raw.removeprefix(_UTF8_MARK)
    start = raw[:2000].lstrip()
    if not start and not raw.strip():
        raise ImportRefused("empty")
    if start.startswith(AGE_MARKS):
        raise ImportRefused("locked")
    if start.startswith(_OTHER_KINDS):
        raise ImportRefused("other-kind-of-file")
    return raw


def _too_deep(text: str) -> bool:
    """Whether brackets stand too deep inside each other, looked at before any parser has to follow them."""
    # No step of Python for each bracket: a hostile file may hold millions.
    brackets = _STRING.sub("", text).encode().translate(None, _NO_BRACKET)
    return any(map(MAX_DEPTH.__lt__, accumulate(map(_DEEPER.__getitem__, brackets))))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs) or len(value) > MAX_KEYS:
        raise ImportRefused("damaged")
    return value


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ImportRefused("damaged")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits) if len(digits) <= MAX_FLOAT else math.inf
    if not math.isfinite(number):
        raise ImportRefused("damaged")
    return number


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return without_unwanted(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return _object([(without_unwanted(key), _clean(item)) for key, item in value.items()])
    return value
