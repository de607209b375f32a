"""What someone wrote as a section of a document: the same words, in the same order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.export import dates
from lib.export.blocks import Block, Fact, Facts, Heading, Paragraph, Section, Typed
from lib.worksheet import summary
from lib.worksheet.answered import Answered


def section(answered: Answered, words: WorksheetSummaryWords) -> Section:
    """One reflection. All of it belongs to the day it was begun, so that a choice of days takes it whole or not at all."""
    on = answered.reflection.started_on
    return Section(
        f"worksheet-{answered.reflection.id}",
        words.paper_title.format(date=dates.full(on)),
        tuple(_blocks(answered, words, on)),
    )


def _blocks(answered: Answered, words: WorksheetSummaryWords, on: dt.date) -> Iterator[Block]:
    if answered.reflection.not_free:
        yield Paragraph(words.paper_not_free, on)
    yield Paragraph(words.right_now, on)
    for part in summary.sections(answered, words):
        yield Heading(part.title)
        for paragraph in part.paragraphs:
            yield _paragraph(paragraph, words, on)
    if lean := answered.text("lean"):
        yield Heading(words.lean)
        yield Typed(lean, on=on)


def _paragraph(part: summary.SummaryParagraph, words: WorksheetSummaryWords, on: dt.date) -> Block:
    """A note of ours stands with the label, above the text: below it, it would seem to belong to what comes next."""
    label = " · ".join(filter(None, (part.label, part.note)))
    if part.head:
        return Facts((Fact(words.paper_option, part.text, part.typed),), on, inline=True)
    if part.typed:
        return Typed(part.text, label, on)
    return Facts((Fact(label, part.text),), on, inline=True) if label else Paragraph(part.text, on)
