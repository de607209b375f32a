"""The log as a table for spreadsheets: a row for each entry, every value as its number and in words."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable

from lib.content.words.flat import TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker.tracker_records import TrackerRecords
from lib.tracker.validity import backfilled

_FORMULA = "=+-@\t\r|%"


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: those that begin like one, in whatever width, get a quotation mark."""
    begins = unicodedata.normalize("NFKC", text).lstrip()[:1]
    return f"'{text}" if (begins and begins in _FORMULA) or text[:1] in {"\t", "\r", "\n"} else text


def csv_text(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> str:
    """All entries, oldest first, for a spreadsheet: UTF-8 with a mark that tells Excel so."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(words.columns)
    own = {category.id: category.label for category in tracker.categories}
    boundaries = {boundary.id: boundary for boundary in tracker.boundaries}
    for entry in sorted(tracker.entries, key=lambda e: (e.occurred_on, e.occurred_time or "", e.id)):
        boundary = boundaries.get(entry.boundary or "")
        row = (
            *_when(entry, words, names),
            names.sorts[entry.sort],
            _category(entry, own, names),
            *_rating(entry, names),
            names.settings[entry.setting] if entry.setting else "",
            entry.what_happened,
            _all(names.feelings[each] for each in entry.feelings),
            entry.felt,
            _all(names.effects[each] for each in entry.effects),
            words.boundary.format(when=boundary.when, then=boundary.then) if boundary else "",
            names.boundary_outcomes[entry.boundary_outcome] if entry.boundary_outcome else "",
            names.responses[entry.response] if entry.response else "",
            names.apologies[entry.apology] if entry.apology else "",
            _all(names.witnesses[each] for each in entry.who_else),
            entry.evidence,
            names.concerns[entry.concern] if entry.concern else "",
            _all(names.safety[each] for each in entry.safety),
        )
        writer.writerow([safe(cell) for cell in row])
    return f"\ufeff{out.getvalue()}"


def _when(entry: Entry, words: TrackerTableWords, names: VocabularyWords) -> tuple[str, str, str, str]:
    times: dict[str, str] = dict(names.day_parts.items())
    return (
        entry.occurred_on.isoformat(),
        times.get(entry.occurred_time or "", entry.occurred_time or ""),
        names.precisions[entry.date_precision],
        words.from_memory if backfilled(entry) else "",
    )


def _category(entry: Entry, own: dict[str, str], names: VocabularyWords) -> str:
    if entry.category is None:
        return ""
    ours: dict[str, str] = {name: each.label for name, each in [*names.flags.items(), *names.signs.items()]}
    return {**own, **ours}.get(entry.category, names.category_gone)


def _rating(entry: Entry, names: VocabularyWords) -> tuple[str, str]:
    """The number, and what it means."""
    if entry.intensity is None:
        return "", ""
    anchors = names.evidence if entry.sort == "positive_sign" else names.intensity
    return str(entry.intensity), anchors[entry.intensity]


def _all(labels: Iterable[str]) -> str:
    return "; ".join(labels)
