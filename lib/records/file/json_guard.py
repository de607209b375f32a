"""Bytes that anyone may have made, read as JSON under bounds: what is not plainly harmless is refused."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from lib.records.file.refused import ImportRefused, Reason
from lib.records.record import without_unwanted

MAX_BYTES = 5_000_000
"""Ten times what ten years of notes came to when this was written."""
MAX_DEPTH = 20
MAX_DIGITS = 18
"""Longer whole numbers do not fit what we count, and take time to read."""
MAX_FLOAT = 32

AGE_MARKS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_PACKED = (b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf'\x1c", b"Rar!", b"\x28\xb5\x2f\xfd")
_OTHER = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"{\\rtf", b"<")
_IN_DOCUMENTS = (b"[Content_Types].xml", b"mimetype", b"word/", b"_rels/")  # word processors save packed files too
_UTF8_MARK = b"\xef\xbb\xbf"  # some editors put it before the text

# A string without its end reaches to the end of the text; were it no match, the search would start over at every quote in it.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


def read_json(data: bytes | str) -> Any:
    """The value that a file holds; raises ImportRefused."""
    text = _text(data)
    if _too_deep(text):
        raise ImportRefused("too-deep")
    value = _parsed(text)
    # What our own files hold passed through `clean` when it was typed; others may hide such characters, written out or not.
    if "\\u" in text or ((not text.isascii() or "\x7f" in text) and without_unwanted(text) != text):
        value = _clean(value)
    return value


def _text(data: bytes | str) -> str:
    if len(data) > MAX_BYTES:
        raise ImportRefused("too-big")
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data  # half of a surrogate pair is no text
    if len(raw) > MAX_BYTES:
        raise ImportRefused("too-big")
    raw = raw.removeprefix(_UTF8_MARK)
    if not raw.strip():
        raise ImportRefused("empty")
    if (reason := _other_kind(raw)) is not None:
        raise ImportRefused(reason)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        reason = "not-text"
    raise ImportRefused(reason)


def _other_kind(raw: bytes) -> Reason | None:
    start = raw[:2000].lstrip()
    if start.startswith(AGE_MARKS):
        return "locked"
    if start.startswith(_PACKED):
        return "other-kind-of-file" if any(sign in start for sign in _IN_DOCUMENTS) else "packed"
    if start.startswith(_OTHER):
        return "other-kind-of-file"
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw:
        return "not-text"
    return None


def _too_deep(text: str) -> bool:
    """Whether brackets stand too deep inside each other, looked at before any parser has to follow them."""
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def _parsed(text: str) -> Any:
    reason: Reason = "damaged"
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_no_constant)
    except ImportRefused as refused:
        reason = refused.reason
    except (ValueError, RecursionError):
        pass
    raise ImportRefused(reason)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ImportRefused("double-key")
    return found


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ImportRefused("bad-number")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits) if len(digits) <= MAX_FLOAT else math.inf
    if not math.isfinite(number):
        raise ImportRefused("bad-number")
    return number


def _no_constant(_: str) -> NoReturn:
    raise ImportRefused("bad-number")


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return without_unwanted(value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return _object([(without_unwanted(key), _clean(each)) for key, each in value.items()])
    return value
