"""Limits, words, agreements, promises and what is watched for, as blocks of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.content.words.flat import TrackerDocumentWords
from lib.content.words.tracker import VocabularyWords
from lib.export.blocks import Block, Column, Fact, Facts, Heading, Paragraph, Row, Table, Typed
from lib.records.notebook import Notebook
from lib.records.tracker import Agreement, Boundary, Occasion, Promise, Statement, Watch
from lib.tracker import follow_through
from lib.tracker.checkpoint.sentences import number
from lib.tracker.tracker_records import tracker_records


def agreed(notes: Notebook, said: TrackerDocumentWords, names: VocabularyWords, watched: Mapping[str, str]) -> Iterator[Block]:
    """Each kind under its own heading, facts above the text they are about; nothing of a kind that there is none of."""
    groups = (
        (said.limits, _limits(notes, said, names)),
        (said.statements, _statements(notes, said)),
        (said.agreements, (*_agreements(notes, said), *_occasions(notes, said, names))),
        (said.promises, _promises(notes, said, names)),
        (said.watches, _watches(notes, said, watched)),
    )
    for title, blocks in groups:
        if found := tuple(blocks):
            yield Heading(title)
            yield from found


def _limits(notes: Notebook, said: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    if not notes.of(Boundary):
        return
    held = {each.boundary.id: each for each in follow_through.boundaries(tracker_records(notes))}
    for limit in notes.of(Boundary):
        facts = [Fact(said.why, limit.why, typed=True)] if limit.why else []
        if limit.active_from:
            facts.append(Fact(said.since, number(limit.active_from)))
        facts.append(Fact(said.aloud, names.yes_no_unsure[limit.safe_aloud]))
        if (counts := held[limit.id]).times:
            told = said.counted.format(
                respected=counts.respected,
                tested=counts.tested,
                crossed=counts.crossed,
                followed=counts.followed,
                not_safe=counts.not_safe,
            )
            facts.append(Fact(said.counts, told))
        yield Facts(tuple(facts), limit.active_from, inline=True)
        yield Typed(said.limit_reads.format(when=limit.when, then=limit.then), on=limit.active_from)


def _statements(notes: Notebook, said: TrackerDocumentWords) -> Iterator[Block]:
    for each in notes.of(Statement):
        parts = (
            said.statement_when.format(text=each.when) if each.when else "",
            said.statement_felt.format(text=each.felt) if each.felt else "",
            said.statement_need.format(text=each.need) if each.need else "",
        )
        yield Typed("\n".join(filter(None, parts)), on=each.written_on)


def _agreements(notes: Notebook, said: TrackerDocumentWords) -> Iterator[Block]:
    for each in sorted(notes.of(Agreement), key=lambda agreement: agreement.made_on):
        facts = [Fact(said.made, number(each.made_on))]
        if each.who_agreed:
            facts.append(Fact(said.who_agreed, each.who_agreed, typed=True))
        if each.how_we_know:
            facts.append(Fact(said.know, each.how_we_know, typed=True))
        if each.review_on:
            facts.append(Fact(said.review, number(each.review_on)))
        yield Facts(tuple(facts), each.made_on, inline=True)
        yield Typed(each.text, on=each.made_on)


def _occasions(notes: Notebook, said: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    """A table, as it may well hold days within the chosen ones of agreements made before them."""
    texts = {each.id: each.text for each in notes.of(Agreement)}
    found = sorted(notes.of(Occasion), key=lambda occasion: (occasion.on, occasion.id))
    rows = [
        Row((number(each.on), texts[each.agreement], names.outcomes[each.outcome], each.text), each.on)
        for each in found
        if each.agreement in texts
    ]
    columns = [Column(said.column_day), Column(said.column_agreement, typed=True), Column(said.column_outcome)]
    columns.append(Column(said.column_words, typed=True))
    if rows:
        yield Table(said.occasions, tuple(columns), tuple(rows))


def _promises(notes: Notebook, said: TrackerDocumentWords, names: VocabularyWords) -> Iterator[Block]:
    for each in sorted(notes.of(Promise), key=lambda promise: promise.made_on):
        facts = [Fact(said.promised, number(each.made_on)), Fact(said.due, number(each.due) if each.due else said.no_due)]
        facts.append(Fact(said.done, names.plan_done[each.done]))
        if each.kept_30d:
            facts.append(Fact(said.kept, names.kept[each.kept_30d]))
        yield Facts(tuple(facts), each.made_on, inline=True)
        yield Typed(each.text, on=each.made_on)


def _watches(notes: Notebook, said: TrackerDocumentWords, watched: Mapping[str, str]) -> Iterator[Block]:
    """Our own texts as they stand now; one that is gone from content says nothing to anyone."""
    for each in notes.of(Watch):
        facts = [Fact(said.watched, number(each.added_on))]
        if each.by:
            facts.append(Fact(said.look_again, number(each.by)))
        ours = watched.get(each.item or "")
        if ours or each.text:
            yield Facts(tuple(facts), inline=True)
            yield Paragraph(ours) if ours else Typed(each.text)
