"""What is wrong in a content file, said to the person who edits it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the file, the place in it, and what to do."""

    file: str
    where: str
    message: str

    def __str__(self) -> str:
        place = f", {self.where}" if self.where else ""
        return f"{self.file}{place}: {self.message}"


class ContentError(Exception):
    """Raised with every problem of one file at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(p) for p in self.problems))


def explain(error: ValidationError, model: type[BaseModel], data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return (field, sentence) for each fault pydantic found; one for a field that allows several types."""
    found: dict[str, str] = {}
    for fault in error.errors():
        # For a field of several types pydantic names each type it tried after the field.
        loc = fault["loc"][:1] if fault["loc"] and fault["loc"][0] in {"verified_on", "source_year"} else fault["loc"]
        found.setdefault(".".join(str(part) for part in loc), _sentence({**fault, "loc": loc}, model, data))
    return list(found.items())


def _sentence(error: Any, model: type[BaseModel], data: Mapping[str, Any]) -> str:
    name = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            hint = model.model_fields[name].description if name in model.model_fields else None
            said = f"`{name}` is missing; add it" + (f" ({hint})" if hint else "")
        case "extra_forbidden":
            missing = [field for field in model.model_fields if field not in data]
            close = difflib.get_close_matches(name, missing or list(model.model_fields), n=1)
            said = f"`{name}` is not a known key; " + (f"did you mean `{close[0]}`?" if close else "remove it")
        case "literal_error":
            said = f"`{name}` is {error['input']!r}; it must be {error['ctx']['expected']}"
        case "string_pattern_mismatch":
            said = f"`{name}` is {error['input']!r}; write it the way the other entries do"
        case "string_too_short":
            said = f"`{name}` is empty; write something or remove the line"
        case "date_type" if name == "verified_on":
            said = '`verified_on` must be "" or a date without quotation marks, such as 2026-11-22'
        case "date_type":
            said = f"`{name}` must be a date without quotation marks, such as 2026-11-22"
        case "value_error":
            said = str(error["ctx"]["error"])
        case _:
            said = f"`{name}`: {error['msg'][:1].lower()}{error['msg'][1:]}"
    return said
