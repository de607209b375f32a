"""From the words of a table back to the names that records hold: our own labels, in whatever case, and the stored names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import BUILT_IN, Category
from lib.records.vocabulary import Sort
from lib.tracker.bring.columns import folded

_NUMBER = re.compile(r"\s*([0-4])(?:[.,]0+)?\s*(?:/\s*4|[·:–-].*)?\s*$", re.DOTALL)

Kind = tuple[Sort, str | None]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the words of a cell are called in records, by field."""

    kinds: Mapping[str, Kind]
    sorts: Mapping[str, Sort]
    anchors: Mapping[str, int]
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def kind(self, text: str) -> Kind | None:
        """The sort and category that a text names; a category that is missing where only the sort is named."""
        wanted = folded(text)
        sort = self.sorts.get(wanted)
        return self.kinds.get(wanted) or ((sort, None) if sort else None)

    def step(self, text: str) -> int | None:
        """An effect of 0 to 4, as a number or as the sentence beside it."""
        found = _NUMBER.match(text)
        return int(found[1]) if found else self.anchors.get(folded(text))

    def one(self, of: str, text: str) -> Any:
        """The name of one choice, if the text is one of ours."""
        return self.fields[of].get(folded(text))

    def several(self, of: str, text: str) -> tuple[Any, ...]:
        """The names of several choices, as our own tables write them."""
        return tuple(dict.fromkeys(name for part in text.split(";") if (name := self.one(of, part))))


def labels(names: VocabularyWords, own: Iterable[Category]) -> Labels:
    """Everything that a log's words may be called."""
    kinds: dict[str, Kind] = {}
    for category in own:
        kinds[folded(category.label.raw)] = (category.sort, category.id)
    for name, words in names.categories.items():
        kind: Kind = (BUILT_IN[name], name)
        kinds |= {folded(name): kind, folded(words.label): kind}
    sorts: dict[str, Sort] = {folded(label): sort for sort, label in names.sorts.items()}
    sorts |= {folded(label).removeprefix("a "): sort for sort, label in names.sorts.items()}
    sorts |= {folded(sort): sort for sort in names.sorts}
    fields = {name: _back(table) for name, table in names.of_field.items()}
    anchors = {folded(sentence): step for steps in (names.intensity, names.evidence) for step, sentence in enumerate(steps)}
    return Labels(kinds, sorts, anchors, fields)


def _back(table: Mapping[Any, str]) -> dict[str, str]:
    return {folded(name): name for name in table} | {folded(label): name for name, label in table.items()}
