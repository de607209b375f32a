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


def rows(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> Iterator[dict[EntryColumn, str]]:
    """Every entry, oldest first, by the names of the columns."""
    own = {category.id: category.label.raw for category in tracker.categories}
    boundaries = {boundary.id: boundary for boundary in tracker.boundaries}
    day_parts: dict[str, str] = dict(names.day_parts.items())
    for entry in sorted(tracker.entries, key=lambda entry: (entry.occurred_on, entry.occurred_time or "", entry.id)):
        boundary = boundaries.get(entry.boundary or "")
        anchors = names.evidence if entry.sort == "positive_sign" else names.intensity
        yield {
            "date": entry.occurred_on.isoformat(),
            "time": day_parts.get(entry.occurred_time or "", entry.occurred_time or ""),
            "precision": names.precisions[entry.date_precision],
            "added": words.brought_in if entry.brought_in else words.from_memory if backfilled(entry) else "",
            "sort": names.sorts[entry.sort],
            "category": _category(entry, own, names),
            "rating": "" if entry.intensity is None else str(entry.intensity),
            "rating_words": "" if entry.intensity is None else anchors[entry.intensity],
            "setting": names.settings[entry.setting] if entry.setting else "",
            "what_happened": entry.what_happened.raw,
            "feelings": "; ".join(names.feelings[feeling] for feeling in entry.feelings),
            "felt": entry.felt.raw,
            "effects": "; ".join(names.effects[effect] for effect in entry.effects),
            "boundary": words.boundary.format(when=boundary.when.raw, then=boundary.then.raw) if boundary else "",
            "boundary_outcome": names.boundary_outcomes[entry.boundary_outcome] if entry.boundary_outcome else "",
            "response": names.responses[entry.response] if entry.response else "",
            "apology": names.apologies[entry.apology] if entry.apology else "",
            "who_else": "; ".join(names.witnesses[witness] for witness in entry.who_else),
            "evidence": entry.evidence.raw,
            "concern": names.concerns[entry.concern] if entry.concern else "",
            "safety": "; ".join(names.safety[concern] for concern in entry.safety),
        }


def _category(entry: Entry, own: dict[str, str], names: VocabularyWords) -> str:
    if entry.category is None:
        return ""
    ours: dict[str, str] = {name: category.label for name, category in [*names.flags.items(), *names.signs.items()]}
    return {**own, **ours}.get(entry.category, names.category_gone)
