"""From what tools offer and what a person chose to a document that is ready to be drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from lib.content.words.flat import DocumentWords
from lib.export import dates
from lib.export.blocks import Block, Document, DocumentOptions, Fact, Facts, Heading, Paragraph, Section, Table, TableRow, Typed
from lib.export.initials import Replace, replacer
from lib.records.own_words import clean


def compose(sections: Iterable[Section], options: DocumentOptions, words: DocumentWords) -> Document:
    """The document a person asked for; what they left out is not in it at all."""
    short = replacer(options.names)
    offered = tuple(sections)
    chosen = [section for section in offered if options.sections is None or section.id in options.sections]
    return Document(
        title=short(str(clean(options.title))) or words.title,
        about=_about(options, words, complete=len(chosen) == len(offered)),
        sections=tuple(_section(one, options, words, short) for one in chosen),
        page=words.page.format(page="{page}", pages="{pages}"),
        signs=words.signs,
    )


def _about(options: DocumentOptions, words: DocumentWords, *, complete: bool) -> tuple[str, ...]:
    said = [words.made.format(date=dates.full(options.made_on))]
    if options.first and options.last:
        said.append(words.dates_between.format(first=dates.full(options.first), last=dates.full(options.last)))
    elif options.first:
        said.append(words.dates_from.format(first=dates.full(options.first)))
    elif options.last:
        said.append(words.dates_until.format(last=dates.full(options.last)))
    if options.leave_out or not complete:
        said.append(words.left_out)
    if options.names:
        said.append(words.initials)
    return " ".join(said), words.nature, words.warning


def _section(section: Section, options: DocumentOptions, words: DocumentWords, short: Replace) -> Section:
    kept = _with_something_under_headings([left for block in section.blocks if (left := _left(block, options)) is not None])
    dated = any(_has_dates(block) for block in section.blocks)
    if (dated and not any(_has_dates(block) for block in kept)) or not kept:
        kept.append(Paragraph(words.nothing))
    return replace(section, blocks=tuple(_shortened(block, short) for block in kept))


def _has_dates(block: Block) -> bool:
    if isinstance(block, Table):
        return any(row.on is not None for row in block.rows)
    return not isinstance(block, Heading) and block.on is not None


def _left(block: Block, options: DocumentOptions) -> Block | None:
    """What is left of a block after the choice of dates and of parts."""
    if isinstance(block, Heading):
        return block if block.text.strip() else None
    if isinstance(block, Table):
        return _left_of_table(block, options)
    if not _within(block.on, options):
        return None
    if isinstance(block, Facts):
        items = tuple(item for item in block.items if item.part not in options.leave_out)
        return replace(block, items=items) if items else None
    return None if block.part in options.leave_out or not block.text else block


def _left_of_table(table: Table, options: DocumentOptions) -> Table | None:
    places = [at for at, column in enumerate(table.columns) if column.part not in options.leave_out]
    rows = tuple(TableRow(tuple(row.cells[at] for at in places), row.on) for row in table.rows if _within(row.on, options))
    if not places or not rows or table.part in options.leave_out:
        return None
    return replace(table, columns=tuple(table.columns[at] for at in places), rows=rows)


def _within(on: dt.date | None, options: DocumentOptions) -> bool:
    return on is None or ((options.first is None or options.first <= on) and (options.last is None or on <= options.last))


def _with_something_under_headings(blocks: list[Block]) -> list[Block]:
    return [
        block
        for at, block in enumerate(blocks)
        if not isinstance(block, Heading) or not all(isinstance(after, Heading) for after in blocks[at + 1 : at + 2])
    ]


def _shortened(block: Block, short: Replace) -> Block:
    """The block with initials for names in what the person typed."""
    match block:
        case Heading(typed=True) | Typed():
            return replace(block, text=short(block.text))
        case Facts():
            return replace(block, items=tuple(_short_fact(item, short) for item in block.items))
        case Table():
            typed = [column.typed for column in block.columns]
            rows = (replace(row, cells=_short_cells(row.cells, typed, short)) for row in block.rows)
            return replace(block, rows=tuple(rows))
        case _:
            return block


def _short_fact(fact: Fact, short: Replace) -> Fact:
    return replace(fact, value=short(fact.value)) if fact.typed else fact


def _short_cells(cells: tuple[str, ...], typed: list[bool], short: Replace) -> tuple[str, ...]:
    return tuple(short(cell) if own else cell for cell, own in zip(cells, typed, strict=True))
