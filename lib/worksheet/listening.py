"""Words to listen for in what someone writes: small lists in content, with figures of speech taken out first."""

from __future__ import annotations

import re
from collections.abc import Iterable


def hears(text: str, phrases: Iterable[str], idioms: Iterable[str] = ()) -> bool:
    """Whether one of the phrases stands in a text, once the idioms are out of it."""
    plain = " ".join(re.findall(r"[a-z']+|[.!?;\n]", text.casefold().replace("’", "'")))
    return any(re.finditer(_any(phrases), re.sub(_any(idioms), " , ", plain)))


def _any(phrases: Iterable[str]) -> str:
    """Phrases as one expression: `*` is any ending of a word, `..` up to four words in between. Without any it fits nothing."""
    found = [re.escape(phrase).replace(r"\*", "[a-z']*").replace(r"\ \.\.", r"(?: [a-z']+){0,4}") for phrase in phrases]
    return rf"(?<![a-z'])(?:{'|'.join(found)})(?![a-z'])" if found else r"(?!)"
