"""The log as a table for spreadsheets: a row for each entry, every value as its number and in words."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator

from lib.content.words.flat import EntryColumn, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import backfilled

_FORMULA = "=+-@\t\r|%"


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: those that begin like one, in whatever width, get a quotation mark."""
    begins = unicodedata.normalize("NFKC", text).lstrip()[:1]
    return f"'{text}" if (begins and begins in _FORMULA) or text[:1] in {"\t", "\r", "\n"} else text


def unsafe(text: str) -> str:
    """A text as it was before `safe`."""
    return text[1:] if text.startswith("'") and safe(text[1:]) == text else text


def csv_text(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> str:
    """All entries, oldest first, for a spreadsheet: UTF-8 with a mark that tells Excel so."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(words.columns), lineterminator="\r\n")
    writer.writerow(words.columns)
    for row in rows(tracker, words, names):
        writer.writerow({column: safe(cell) for column, cell in row.items()})
    return f"\ufeff{out.getvalue()}"


def in_words(entry: Entry, names: VocabularyWords) -> dict[str, str]:
    """What was chosen for an entry in words, by field; nothing for a field that was left out."""
    given = {name: getattr(entry, name) or () for name in names.of_field}
    several = {name: value if isinstance(value, tuple) else (value,) for name, value in given.items()}
    return {name: "; ".join(table.get(value, value) for value in several[name]) for name, table in names.of_field.items()}


def rows(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> Iterator[dict[EntryColumn, str]]:
    """Every entry, oldest first, by the names of the columns."""
    own = {category.id: category.label.raw for category in tracker.categories}
    boundaries = {boundary.id: boundary for boundary in tracker.boundaries}
    labels = own | {name: category.label for name, category in names.categories.items()}
    for entry in sorted(tracker.entries, key=lambda entry: (entry.occurred_on, entry.occurred_time or "", entry.id)):
        boundary = boundaries.get(entry.boundary or "")
        told = in_words(entry, names)
        anchors = names.evidence if entry.sort == "positive_sign" else names.intensity
        yield {
            "date": entry.occurred_on.isoformat(),
            "time": told["occurred_time"],
            "precision": told["date_precision"],
            "added": words.brought_in if entry.brought_in else words.from_memory if backfilled(entry) else "",
            "sort": names.sorts[entry.sort],
            "category": labels.get(entry.category, names.category_gone) if entry.category else "",
            "rating": "" if entry.intensity is None else str(entry.intensity),
            "rating_words": "" if entry.intensity is None else anchors[entry.intensity],
            "setting": told["setting"],
            "what_happened": entry.what_happened.raw,
            "feelings": told["feelings"],
            "felt": entry.felt.raw,
            "effects": told["effects"],
            "boundary": words.boundary.format(when=boundary.when.raw, then=boundary.then.raw) if boundary else "",
            "boundary_outcome": told["boundary_outcome"],
            "response": told["response"],
            "apology": told["apology"],
            "who_else": told["who_else"],
            "evidence": entry.evidence.raw,
            "concern": told["concern"],
            "safety": told["safety"],
        }
