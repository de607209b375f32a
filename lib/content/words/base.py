"""Wording: tables of text that are frozen, reached by key, and need no field for a plain sentence."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from lib.content.models import Model, PageName, Text

# A small phone cuts longer ones off: a link's label does not wrap.
Label = Annotated[Text, Field(max_length=34)]

WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^/\s]+")]


class Link(Model):
    """A link to one of the app's own pages."""

    page: PageName
    label: Label
    query: dict[str, str] = Field(default_factory=dict)


class WordingTable(Model):
    """A table of wording: texts, lists of texts, links and tables, by key; a subclass declares only what has structure.

    Which keys there must be, and which `{names}` a text may hold, follows from the code: lib/content/usage.py.
    """

    model_config = ConfigDict(extra="allow")

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    @model_validator(mode="before")
    @classmethod
    def _freeze(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return {key: value if key in cls.model_fields else _frozen(key, value) for key, value in data.items()}

    def __getitem__(self, key: str) -> Any:
        return getattr(self, key)

    def __contains__(self, key: object) -> bool:
        return key in self._names()

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def _names(self) -> tuple[str, ...]:
        return (*type(self).model_fields, *(self.model_extra or {}))

    def keys(self) -> tuple[str, ...]:
        return self._names()

    def values(self) -> tuple[Any, ...]:
        return tuple(self[key] for key in self._names())

    def items(self) -> tuple[tuple[str, Any], ...]:
        return tuple((key, self[key]) for key in self._names())

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self._names() else default


class Wording(WordingTable):
    """The wording of one file of content/, which `file` names without its ending where a class is that file's own."""

    def __init_subclass__(cls, *, file: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if file:
            WORD_FILES[file] = cls


WORD_FILES: dict[str, type[Wording]] = {}
"""The file in content/, without its ending, that each model is read from."""


def placeholders(text: str) -> frozenset[str]:
    """The `{names}` in a text; raises ValueError for a bracket without its partner or a name with a format of its own."""
    try:
        parts = [(name, spec, kind) for _, name, spec, kind in Formatter().parse(text) if name is not None]
    except ValueError:
        raise ValueError("has a curly bracket without its partner") from None
    for name, spec, kind in parts:
        if not name.isidentifier() or spec or kind:
            raise ValueError(f"uses {{{name}{':' if spec else ''}{spec}}}; only plain names like {{count}} are filled in")
    return frozenset(name for name, _, _ in parts)


def _frozen(key: str, value: Any) -> Any:
    match value:
        case str():
            return _text(key, value)
        case list() | tuple():
            return tuple(_frozen(key, part) for part in value)
        case dict() if "page" in value and "label" in value:
            return Link.model_validate(value)
        case dict():
            return WordingTable.model_validate(value)
        case _:
            raise ValueError(f"`{key}` must be a text in quotation marks, a list of texts or a table")


def _text(key: str, value: str) -> str:
    if not value.strip():
        raise ValueError(f"`{key}` is empty; write something or remove the line")
    if hasattr(WordingTable, key):
        raise ValueError(f"`{key}` can't be used as a key; choose another name")
    try:
        placeholders(value)
    except ValueError as fault:
        raise ValueError(f"`{key}` {fault}") from None
    return value.strip()
