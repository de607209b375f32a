"""Boundaries, words, agreements, promises and what is watched for, as blocks of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.content.words.flat import TrackerDocumentWords
from lib.content.words.tracker import VocabularyWords
from lib.export.blocks import Block, Column, Fact, Facts, Heading, Paragraph, Table, TableRow, Typed
from lib.records.notebook import Notebook
from lib.records.tracker import Agreement, Boundary, Occasion, Promise, Statement, Watch
from lib.tracker import follow_through
from lib.tracker.checkpoint.sentences import number
from lib.tracker.tracker_records import tracker_records


def agreed(
    notes: Notebook, labels: TrackerDocumentWords, names: VocabularyWords, watched: Mapping[str, str]
) -> Iterator[Block]:
    """Each kind under its own heading, facts above the text they are about; nothing of a kind that there is none of."""
    groups = (
        (labels.boundaries, _boundaries(notes, labels, names)),
        (labels.statements, _statements(notes, labels)),
        (labels.agreements, (*_agreements(notes, labels), *_occasions(notes, labels, names))),
        (labels.promises, _promises(notes, labels, names)),
        (labels.watches, _watches(notes, labels, watched)),
    )
    for title, blocks in groups:
        if present := tuple(blocks):
            yield Heading(title)
            yield from present


def _boundaries(notes: Notebook, labels: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    if not notes.of(Boundary):
        return
    outcomes = {one_boundary.boundary.id: one_boundary for one_boundary in follow_through.boundaries(tracker_records(notes))}
    for boundary in notes.of(Boundary):
        facts = [Fact(labels.why, boundary.why.raw, typed=True)] if boundary.why else []
        if boundary.active_from:
            facts.append(Fact(labels.since, number(boundary.active_from)))
        facts.append(Fact(labels.aloud, names.yes_no_unsure[boundary.safe_aloud]))
        if (counts := outcomes[boundary.id]).times:
            counted = labels.counted.format(
                respected=counts.respected,
                tested=counts.tested,
                crossed=counts.crossed,
                followed=counts.followed,
                not_safe=counts.not_safe,
            )
            facts.append(Fact(labels.counts, counted))
        yield Facts(tuple(facts), boundary.active_from, inline=True)
        yield Typed(labels.boundary_reads.format(when=boundary.when.raw, then=boundary.then.raw), on=boundary.active_from)


def _statements(notes: Notebook, labels: TrackerDocumentWords) -> Iterator[Block]:
    for statement in notes.of(Statement):
        parts = (
            labels.statement_when.format(text=statement.when.raw) if statement.when else "",
            labels.statement_felt.format(text=statement.felt.raw) if statement.felt else "",
            labels.statement_need.format(text=statement.need.raw) if statement.need else "",
        )
        yield Typed("\n".join(filter(None, parts)), on=statement.written_on)


def _agreements(notes: Notebook, labels: TrackerDocumentWords) -> Iterator[Block]:
    for agreement in sorted(notes.of(Agreement), key=lambda agreement: agreement.made_on):
        facts = [Fact(labels.made, number(agreement.made_on))]
        if agreement.who_agreed:
            facts.append(Fact(labels.who_agreed, agreement.who_agreed.raw, typed=True))
        if agreement.how_we_know:
            facts.append(Fact(labels.know, agreement.how_we_know.raw, typed=True))
        if agreement.review_on:
            facts.append(Fact(labels.review, number(agreement.review_on)))
        yield Facts(tuple(facts), agreement.made_on, inline=True)
        yield Typed(agreement.text.raw, on=agreement.made_on)


def _occasions(notes: Notebook, labels: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    """A table, as it may well hold days within the chosen ones of agreements made before them."""
    texts = {agreement.id: agreement.text.raw for agreement in notes.of(Agreement)}
    occasions = sorted(notes.of(Occasion), key=lambda occasion: (occasion.on, occasion.id))
    rows = [
        TableRow(
            (number(occasion.on), texts[occasion.agreement], names.outcomes[occasion.outcome], occasion.text.raw), occasion.on
        )
        for occasion in occasions
        if occasion.agreement in texts
    ]
    columns = [Column(labels.column_day), Column(labels.column_agreement, typed=True), Column(labels.column_outcome)]
    columns.append(Column(labels.column_words, typed=True))
    if rows:
        yield Table(labels.occasions, tuple(columns), tuple(rows))


def _promises(notes: Notebook, labels: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    for promise in sorted(notes.of(Promise), key=lambda promise: promise.made_on):
        facts = [
            Fact(labels.promised, number(promise.made_on)),
            Fact(labels.due, number(promise.due) if promise.due else labels.no_due),
        ]
        facts.append(Fact(labels.done, names.plan_done[promise.done]))
        if promise.kept_30d:
            facts.append(Fact(labels.kept, names.kept[promise.kept_30d]))
        yield Facts(tuple(facts), promise.made_on, inline=True)
        yield Typed(promise.text.raw, on=promise.made_on)


def _watches(notes: Notebook, labels: TrackerDocumentWords, watched: Mapping[str, str]) -> Iterator[Block]:
    """Our own texts as they stand now; one that is gone from content says nothing to anyone."""
    for watch in notes.of(Watch):
        facts = [Fact(labels.watched, number(watch.added_on))]
        if watch.by:
            facts.append(Fact(labels.look_again, number(watch.by)))
        ours = watched.get(watch.item or "")
        if ours or watch.text:
            yield Facts(tuple(facts), inline=True)
            yield Paragraph(ours) if ours else Typed(watch.text.raw)
