"""The log as sheets for Excel: entries, days, promises, and one that says what the columns mean and what a log can't tell."""

from __future__ import annotations

import datetime as dt

from lib.content.words.flat import EntryColumn, TrackerTableWords
from lib.content.words.tracker import VocabularyWords
from lib.export.workbook import Value, WorkbookSheet
from lib.tracker.find import by_day
from lib.tracker.table import rows
from lib.tracker.tracker_records import TrackerRecords

_NARROW, _MIDDLE, _WIDE = 12, 24, 60
_WIDTHS: dict[EntryColumn, int] = {
    "date": _NARROW,
    "time": _NARROW,
    "rating": _NARROW,
    "what_happened": _WIDE,
    "rating_words": 36,
    "boundary": 36,
    "evidence": 36,
}


def sheets(
    tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords, today: dt.date
) -> tuple[WorkbookSheet, ...]:
    """Everything of the log that a spreadsheet can show."""
    return (
        _entries(tracker, words, names),
        _days(tracker, words, names),
        _promises(tracker, words, names),
        _about(words, today),
    )


def _entries(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> WorkbookSheet:
    def cell(column: EntryColumn, text: str) -> Value:
        if column == "date":
            return dt.date.fromisoformat(text)
        return int(text) if column == "rating" and text else text

    filled = tuple(tuple(cell(column, row[column]) for column in words.columns) for row in rows(tracker, words, names))
    widths = tuple(_WIDTHS.get(column, _MIDDLE) for column in words.columns)
    return WorkbookSheet(words.sheets.entries, tuple(words.columns.values()), widths, filled)


def _days(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> WorkbookSheet:
    heads = words.days
    filled = tuple(
        (
            day.date,
            names.day_states[day.check.state] if day.check else None,
            len(day.entries),
            sum(entry.sort == "red_flag" for entry in day.entries),
            sum(entry.sort == "positive_sign" for entry in day.entries),
            max((e.intensity for e in day.entries if e.sort != "positive_sign" and e.intensity is not None), default=None),
        )
        for day in reversed(by_day(tracker.entries, tracker.checks))
    )
    titles = (heads.date, heads.marked, heads.entries, heads.red_flags, heads.signs, heads.strongest)
    return WorkbookSheet(words.sheets.days, titles, (_NARROW, 36, *(_NARROW,) * 4), filled)


def _promises(tracker: TrackerRecords, words: TrackerTableWords, names: VocabularyWords) -> WorkbookSheet:
    heads = words.promises
    filled = tuple(
        (
            promise.made_on,
            promise.text.raw,
            promise.due,
            names.plan_done[promise.done],
            promise.done_on,
            names.kept[promise.kept_30d] if promise.kept_30d else None,
        )
        for promise in sorted(tracker.promises, key=lambda promise: (promise.made_on, promise.id))
    )
    titles = (heads.made_on, heads.text, heads.due, heads.done, heads.done_on, heads.kept)
    return WorkbookSheet(words.sheets.promises, titles, (_NARROW, _WIDE, _NARROW, _MIDDLE, _NARROW, _MIDDLE), filled)


def _about(words: TrackerTableWords, today: dt.date) -> WorkbookSheet:
    about = words.about
    meanings = tuple((title, words.means[column]) for column, title in words.columns.items())
    tells = tuple((about.tells_title if at == 0 else None, line) for at, line in enumerate(about.tells))
    made = (None, about.made.format(date=today.isoformat()))
    heads = (about.column, about.meaning)
    return WorkbookSheet(words.sheets.about, heads, (_MIDDLE, 90), (*meanings, (None, None), *tells, made), filter=False)
