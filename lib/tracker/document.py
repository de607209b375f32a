"""The log as sections of a document: what was logged, what it showed, and the note to oneself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import EntryPart, TrackerChartWords, TrackerDocumentWords
from lib.content.words.tracker import VocabularyWords
from lib.export.blocks import Block, Column, Drawing, Fact, Facts, Heading, Paragraph, Section, Table, TableRow, Typed
from lib.records.checkpoint import Checkpoint, Finding
from lib.records.notebook import Notebook
from lib.records.tracker import Boundary, Category, Entry, Marker, NoteToSelf
from lib.tracker import find, validity
from lib.tracker.boundaries_document import agreed
from lib.tracker.charts.frame import Pen
from lib.tracker.charts.look_back import look_back_picture
from lib.tracker.checkpoint.sentences import answer_of, number, read, tell
from lib.tracker.table import in_words

_OF_SAFETY = "because_safety"
"""The sentence of a look back that tells of a concern for safety, and goes where safety is left out."""


@dataclass(frozen=True, slots=True)
class DocumentWordings:
    """Everything the log is told in; `watched` are our texts of things to watch for, by id."""

    document: TrackerDocumentWords
    names: VocabularyWords
    says: FindingsWords
    charts: TrackerChartWords
    watched: dict[str, str] = field(default_factory=dict)


def sections(notes: Notebook, words: DocumentWordings) -> tuple[Section, ...]:
    """What a log gives: only sections that hold something."""
    labels = words.document
    parts: dict[EntryPart, str] = labels.parts
    offered = (
        Section("tracker", labels.title, _logged(notes, words), tuple(parts.items())),
        Section("checkpoints", labels.checkpoints_title, tuple(_checkpoints(notes, words)), (("safety", parts["safety"]),)),
        Section("boundaries", labels.agreed_title, tuple(agreed(notes, labels, words.names, words.watched))),
        Section("note", labels.note_title, tuple(_note(notes, labels))),
    )
    return tuple(section for section in offered if section.blocks)


def _logged(notes: Notebook, words: DocumentWordings) -> tuple[Block, ...]:
    """Every entry under its day, the earliest first, with what happened in life among them."""
    teller = _Teller(notes, words)
    days: dict[dt.date, list[Block]] = {}
    for marker in notes.of(Marker):
        days.setdefault(marker.on, []).append(teller.marker(marker))
    for entry in sorted(notes.of(Entry), key=find.order):
        days.setdefault(entry.occurred_on, []).extend(teller.entry(entry))
    if not days:
        return ()
    blocks = [block for day in sorted(days) for block in (Heading(f"{day:%A} {number(day)}"), *days[day])]
    return (Paragraph(words.document.lead), *blocks)


class _Teller:
    """Tells entries; holds what is the same for all of them."""

    def __init__(self, notes: Notebook, words: DocumentWordings) -> None:
        self._labels: TrackerDocumentWords = words.document
        self._names = words.names
        self._own = {category.id: category.label for category in notes.of(Category)}
        self._boundaries = {boundary.id: boundary for boundary in notes.of(Boundary)}

    def marker(self, marker: Marker) -> Facts:
        return Facts((Fact(self._labels.marker, marker.label.raw, typed=True),), marker.on, inline=True)

    def entry(self, entry: Entry) -> Iterator[Block]:
        facts = (*self._what(entry), *self._details(entry))
        yield Facts(facts, entry.occurred_on, inline=True)
        if entry.what_happened:
            yield Typed(entry.what_happened.raw, on=entry.occurred_on, part="words")

    def _what(self, entry: Entry) -> Iterator[Fact]:
        labels, names = self._labels, self._names
        sort = names.sorts[entry.sort]
        if entry.category is None:
            yield Fact(labels.what, sort)
        elif own := self._own.get(entry.category):
            yield Fact(sort, labels.own_kind)
            yield Fact(labels.own_called, own.raw, typed=True, part="words")
        else:
            ours = names.categories.get(entry.category)
            yield Fact(sort, ours.label if ours else names.category_gone)
        if entry.intensity is not None:
            step = entry.sort == "positive_sign"
            sentence = (names.evidence if step else names.intensity)[entry.intensity].removesuffix(".")
            yield Fact(labels.step if step else labels.effect, labels.rating.format(number=entry.intensity, sentence=sentence))

    def _details(self, entry: Entry) -> Iterator[Fact]:
        """Everything else that was said of it."""
        labels, told = self._labels, in_words(entry, self._names)
        added = labels.added_brought if entry.brought_in else labels.added_later
        boundary = self._boundaries.get(entry.boundary or "")
        reads = labels.boundary_reads.format(when=boundary.when.raw, then=boundary.then.raw) if boundary else ""
        facts = (
            Fact(labels.day, told["date_precision"] if entry.date_precision != "exact" else ""),
            Fact(labels.time, told["occurred_time"]),
            Fact(labels.added, added if validity.backfilled(entry) else ""),
            Fact(labels.setting, told["setting"]),
            Fact(labels.who_else, told["who_else"]),
            Fact(labels.effects, told["effects"]),
            Fact(labels.boundary, reads, typed=True, part="words"),
            Fact(labels.outcome, told["boundary_outcome"]),
            Fact(labels.response, told["response"]),
            Fact(labels.apology, told["apology"]),
            Fact(labels.feelings, told["feelings"], part="feelings"),
            Fact(labels.felt, entry.felt.raw, typed=True, part="feelings"),
            Fact(labels.concern, told["concern"], part="safety"),
            Fact(labels.safety, told["safety"], part="safety"),
            Fact(labels.proof, entry.evidence.raw, typed=True, part="proof"),
        )
        return (fact for fact in facts if fact.value)


def _checkpoints(notes: Notebook, words: DocumentWordings) -> Iterator[Block]:
    """What each look back labels, word for word, and what it can't tell; its question was for the person alone."""
    made = sorted(notes.of(Checkpoint), key=lambda checkpoint: checkpoint.months)
    for checkpoint in made:
        on = checkpoint.planned_on
        reading = tell(checkpoint, words.says)
        yield Heading(words.document.checkpoint.format(months=checkpoint.months, answer=answer_of(checkpoint, words.says)))
        yield _counts(checkpoint, words)
        for finding in checkpoint.says:
            if sentence := read(finding, words.says):
                yield Paragraph(sentence, on, _part(finding))
        yield Paragraph(f"{words.says.cannot_title}. {reading.cannot}", on)
        yield Paragraph(words.document.computed_on.format(date=number(checkpoint.computed_on)), on)
    if made:
        yield Paragraph(words.says.footer)


def _counts(checkpoint: Checkpoint, words: DocumentWordings) -> Table:
    """The picture of a look back, and the same numbers as a table."""
    picture = look_back_picture(checkpoint, Pen(words.charts, words.says, words.names))
    others = picture.columns[1:]
    return Table(
        words.document.checkpoint_counts,
        (Column(words.document.column_when), *(Column(title, number=True) for title in others)),
        tuple(TableRow(row, checkpoint.planned_on) for row in picture.rows),
        drawing=Drawing(picture.svg, picture.alt),
    )


def _part(finding: Finding) -> str:
    return "safety" if finding.id == _OF_SAFETY else ""


def _note(notes: Notebook, labels: TrackerDocumentWords) -> Iterator[Block]:
    """The note belongs to no day, and stands whatever days are chosen."""
    if note := notes.get(NoteToSelf, "note"):
        yield Facts((Fact(labels.written, number(note.written_on)),), inline=True)
        yield Typed(note.text.raw)
