"""Names of files: neutral ones of ours, and safe ones of what a person typed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

MAX_LENGTH = 80
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*%]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


def file_name(today: dt.date, ending: str) -> str:
    """`notes-2026-11-22.json`: a name that says nothing to someone who looks through a list of files."""
    return f"notes-{today.isoformat()}.{ending}"


def safe_name(typed: str, ending: str, today: dt.date) -> str:
    """A person's own name for a file, made to work on every system; the neutral one where nothing is left of it."""
    name = "".join(sign if _visible(sign) else " " for sign in unicodedata.normalize("NFC", typed))
    name = _tidy(" ".join(_FORBIDDEN.sub("-", name).split()))
    if name.lower().endswith(f".{ending}".lower()):
        name = _tidy(name[: -len(ending) - 1])
    name = _tidy(_shortened(name))
    if not any(sign.isalnum() for sign in name):
        return file_name(today, ending)
    return f"{'_' if _RESERVED.match(name) else ''}{name}.{ending}"


def _visible(sign: str) -> bool:
    """Not a control, a mark that turns the reading order around, half of a surrogate pair, or an end of line."""
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def _tidy(name: str) -> str:
    """Without what hides a file (a dot before) or what Windows drops (dots and blanks behind)."""
    return name.strip(" .-")


def _shortened(name: str) -> str:
    """At most MAX_LENGTH characters, and 200 bytes, which leaves room for the ending on every system."""
    return name[:MAX_LENGTH].encode()[:200].decode(errors="ignore")
