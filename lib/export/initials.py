"""Names that a person gave, replaced by initials wherever they stand as words of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from lib.records.own_words import without_unwanted

Replace = Callable[[str], str]

_MARKS = "[\u0300-\u036f]*"
_APOSTROPHES = "'’ʼ`´"
_DASHES = "-‐‑–"
# Where words are written without spaces, or endings are glued on, a name is never a word of its own.
_GLUED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO")


def people(typed: str) -> tuple[tuple[str, ...], ...]:
    """One person a line, and after a comma other names of the same person: `John, Johnny`."""
    lines = (re.split(r"[,;،、，]", without_unwanted(line)) for line in typed.splitlines())
    found = (tuple(name for part in line if (name := " ".join(part.split()))) for line in lines)
    return tuple(dict.fromkeys(names for names in found if names))


def replacer(names: tuple[tuple[str, ...], ...]) -> Replace:
    """A function that puts initials for names: any case, with or without accents, longer names first.

    Two people with one initial get a number, so that no one is taken for the other: `J.` and `J.2`.
    """
    known: dict[str, str] = {}
    spelled: set[str] = set()
    taken: dict[str, int] = {}
    for one_name in names:
        person = [name for name in one_name if initials(name)]  # signs alone are no name
        if not person:
            continue
        own = initials(person[0])
        taken[own] = taken.get(own, 0) + 1
        shown = own if taken[own] == 1 else f"{own}{taken[own]}"
        for name in person:
            known.setdefault(_bare(name).casefold(), shown)
            spelled |= {_bare(form) for form in (name, name.upper(), name.lower())}  # ß is longer in the other case
    if not spelled:
        return lambda text: text
    longest_first = sorted(spelled, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(_pattern, longest_first)), re.IGNORECASE)

    def replace(text: str) -> str:
        apart = unicodedata.normalize("NFD", text)
        return unicodedata.normalize("NFC", pattern.sub(lambda found: _shown(found, known), apart))

    return replace


def initials(name: str) -> str:
    """What is left of a name: `Anna-Lena van Dyke` → `A.-L. V. D.`, a dot after every letter."""
    parts = [re.split(f"([{_DASHES}])", word) for word in unicodedata.normalize("NFC", name).split()]
    return " ".join("".join(piece if piece in _DASHES else _initial(piece) for piece in word if piece) for word in parts)


def _initial(piece: str) -> str:
    letter = next((sign for sign in piece if sign.isalnum()), "")
    return f"{letter.upper()}." if letter else ""


def _bare(name: str) -> str:
    """A name without accents, its spaces single and its dashes and apostrophes of one kind."""
    bare = re.sub(_MARKS, "", unicodedata.normalize("NFD", name))
    bare = re.sub(f"[{_DASHES}]", "-", re.sub(f"[{_APOSTROPHES}]", "'", bare))
    return " ".join(bare.split())


def _pattern(form: str) -> str:
    signs = {" ": r"\s+", "'": f"[{_APOSTROPHES}]", "-": f"[{_DASHES}]"}
    return "".join(signs.get(sign, re.escape(sign) + _MARKS) for sign in form)


def _shown(found: re.Match[str], known: dict[str, str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    if _joined(text[start - 1 : start], text[start]) or _joined(text[end : end + 1], text[end - 1]):
        return found[0]
    shown = known.get(_bare(found[0]).casefold())
    if shown is None:
        return found[0]
    return shown[:-1] if shown.endswith(".") and text[end : end + 1] == "." else shown


def _joined(outside: str, inside: str) -> bool:
    """Whether the sign outside carries the word on."""
    if not outside or unicodedata.category(outside)[0] not in "LMN":
        return False
    return not (_glues(outside) or _glues(inside))


def _glues(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith(_GLUED)
