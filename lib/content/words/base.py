"""What all wording shares: checked `{names}`, labels short enough for a phone, and links to our own pages."""

from __future__ import annotations

import re
from string import Formatter
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from lib.content.models import Model, PageName, Text

# A small phone cuts longer ones off: a link's label does not wrap.
Label = Annotated[Text, Field(max_length=34)]

WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^/\s]+")]

_NAME = re.compile(r"\{(\w+)\}")


class Wording(Model):
    """Wording whose `{names}` are checked against what each field's description allows."""

    @model_validator(mode="after")
    def _only_known_names(self) -> Self:
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            allowed = set(_NAME.findall(field.description or ""))
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    _check_names(name, text, allowed)
        return self


def _check_names(field: str, text: str, allowed: set[str]) -> None:
    try:
        parts = [(name, spec, kind) for _, name, spec, kind in Formatter().parse(text) if name is not None]
    except ValueError:
        raise ValueError(f"`{field}` has a curly bracket without its partner") from None
    for name, spec, kind in parts:
        if name not in allowed or spec or kind:
            names = ", ".join(f"{{{each}}}" for each in sorted(allowed)) or "none"
            raise ValueError(f"`{field}` uses {{{name}{':' if spec else ''}{spec}}}; it may use: {names}")


class Link(Model):
    """A link to one of the app's own pages."""

    page: PageName
    label: Label
    query: dict[str, str] = Field(default_factory=dict)
