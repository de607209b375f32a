"""The log as sections of a document: what was logged, what it showed, and the note to oneself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import EntryPart, TrackerDocumentWords
from lib.content.words.tracker import VocabularyWords
from lib.export.blocks import Block, Fact, Facts, Heading, Paragraph, Section, Typed
from lib.records.checkpoint import Checkpoint, Finding
from lib.records.notebook import Notebook
from lib.records.tracker import Boundary, Category, Entry, Marker, NoteToSelf
from lib.tracker import find, validity
from lib.tracker.boundaries_document import agreed
from lib.tracker.checkpoint.sentences import number, read, tell

_OF_SAFETY = "because_safety"
"""The sentence of a look back that tells of a concern for safety, and goes where safety is left out."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """Everything the log is told in; `watched` are our texts of things to watch for, by id."""

    document: TrackerDocumentWords
    names: VocabularyWords
    says: FindingsWords
    watched: dict[str, str] = field(default_factory=dict)


def sections(notes: Notebook, words: Wordings) -> tuple[Section, ...]:
    """What a log gives: only sections that hold something."""
    said = words.document
    parts: dict[EntryPart, str] = said.parts
    found = (
        Section("tracker", said.title, _logged(notes, words), tuple(parts.items())),
        Section("checkpoints", said.looks_title, tuple(_looks(notes, words)), (("safety", parts["safety"]),)),
        Section("boundaries", said.agreed_title, tuple(agreed(notes, said, words.names, words.watched))),
        Section("note", said.note_title, tuple(_note(notes, said))),
    )
    return tuple(section for section in found if section.blocks)


def _logged(notes: Notebook, words: Wordings) -> tuple[Block, ...]:
    """Every entry under its day, the earliest first, with what happened in life among them."""
    teller = _Teller(notes, words)
    days: dict[dt.date, list[Block]] = {}
    for marker in notes.of(Marker):
        days.setdefault(marker.on, []).append(teller.marker(marker))
    for entry in sorted(notes.of(Entry), key=find.order):
        days.setdefault(entry.occurred_on, []).extend(teller.entry(entry))
    if not days:
        return ()
    told = [block for day in sorted(days) for block in (Heading(f"{day:%A} {number(day)}"), *days[day])]
    return (Paragraph(words.document.lead), *told)


class _Teller:
    """Tells entries; holds what is the same for all of them."""

    def __init__(self, notes: Notebook, words: Wordings) -> None:
        self._said: TrackerDocumentWords = words.document
        self._names = words.names
        self._own = {category.id: category.label for category in notes.of(Category)}
        self._limits = {limit.id: limit for limit in notes.of(Boundary)}
        names = words.names
        self._kinds: dict[str, str] = {name: each.label for name, each in (*names.flags.items(), *names.signs.items())}
        self._parts: dict[str, str] = dict(names.day_parts.items())

    def marker(self, marker: Marker) -> Facts:
        return Facts((Fact(self._said.marker, marker.label, typed=True),), marker.on, inline=True)

    def entry(self, entry: Entry) -> Iterator[Block]:
        facts = (*self._what(entry), *self._around(entry), *self._came_of_it(entry), *self._sensitive(entry))
        yield Facts(facts, entry.occurred_on, inline=True)
        if entry.what_happened:
            yield Typed(entry.what_happened, on=entry.occurred_on, part="words")

    def _what(self, entry: Entry) -> Iterator[Fact]:
        said, names = self._said, self._names
        sort = names.sorts[entry.sort]
        if entry.category is None:
            yield Fact(said.what, sort)
        elif own := self._own.get(entry.category):
            yield Fact(sort, said.own_kind)
            yield Fact(said.own_called, own, typed=True, part="words")
        else:
            yield Fact(sort, self._kinds.get(entry.category, names.category_gone))
        if entry.intensity is not None:
            red = entry.sort == "red_flag"
            sentence = (names.intensity if red else names.evidence)[entry.intensity].removesuffix(".")
            yield Fact(said.effect if red else said.step, said.rating.format(number=entry.intensity, sentence=sentence))

    def _around(self, entry: Entry) -> Iterator[Fact]:
        said, names = self._said, self._names
        if entry.date_precision != "exact":
            yield Fact(said.day, names.precisions[entry.date_precision])
        if entry.occurred_time:
            yield Fact(said.time, self._parts.get(entry.occurred_time, entry.occurred_time))
        if validity.backfilled(entry):
            yield Fact(said.added, said.added_later)
        if entry.setting:
            yield Fact(said.setting, names.settings[entry.setting])
        if entry.who_else:
            yield Fact(said.who_else, _all(names.witnesses[each] for each in entry.who_else))

    def _came_of_it(self, entry: Entry) -> Iterator[Fact]:
        said, names = self._said, self._names
        if entry.effects:
            yield Fact(said.effects, _all(names.effects[each] for each in entry.effects))
        if limit := self._limits.get(entry.boundary or ""):
            reads = said.limit_reads.format(when=limit.when, then=limit.then)
            yield Fact(said.limit, reads, typed=True, part="words")
        if entry.boundary_outcome:
            yield Fact(said.outcome, names.boundary_outcomes[entry.boundary_outcome])
        if entry.response:
            yield Fact(said.response, names.responses[entry.response])
        if entry.apology:
            yield Fact(said.apology, names.apologies[entry.apology])

    def _sensitive(self, entry: Entry) -> Iterator[Fact]:
        said, names = self._said, self._names
        if entry.feelings:
            yield Fact(said.feelings, _all(names.feelings[each] for each in entry.feelings), part="feelings")
        if entry.felt:
            yield Fact(said.felt, entry.felt, typed=True, part="feelings")
        if entry.concern:
            yield Fact(said.concern, names.concerns[entry.concern], part="safety")
        if entry.safety:
            yield Fact(said.safety, _all(names.safety[each] for each in entry.safety), part="safety")
        if entry.evidence:
            yield Fact(said.proof, entry.evidence, typed=True, part="proof")


def _all(labels: Iterable[str]) -> str:
    return "; ".join(labels)


def _looks(notes: Notebook, words: Wordings) -> Iterator[Block]:
    """What each look back said, word for word, and what it can't tell; its question was for the person alone."""
    made = sorted(notes.of(Checkpoint), key=lambda each: each.months)
    for checkpoint in made:
        on = checkpoint.planned_on
        told = tell(checkpoint, words.says)
        yield Heading(words.document.look.format(months=checkpoint.months, answer=words.says.decisions[checkpoint.decision]))
        for said in checkpoint.says:
            if sentence := read(said, words.says):
                yield Paragraph(sentence, on, _part(said))
        yield Paragraph(f"{words.says.cannot_title}. {told.cannot}", on)
        yield Paragraph(words.document.look_on.format(date=number(checkpoint.computed_on)), on)
    if made:
        yield Paragraph(words.says.footer)


def _part(said: Finding) -> str:
    return "safety" if said.id == _OF_SAFETY else ""


def _note(notes: Notebook, said: TrackerDocumentWords) -> Iterator[Block]:
    """The note belongs to no day, and stands whatever days are chosen."""
    if note := notes.get(NoteToSelf, "note"):
        yield Facts((Fact(said.written, number(note.written_on)),), inline=True)
        yield Typed(note.text)
