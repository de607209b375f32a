"""All that someone wrote, word for word and in parts, as it stands under the letter. No total, no lean, each option alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from lib.content.words.worksheet import Block, Question, WorksheetSummaryWords
from lib.export import dates
from lib.worksheet import picks, priorities
from lib.worksheet.answered import Answered
from lib.worksheet.picks import Pick

SIDES = ("gain", "cost", "others")
"""What is asked of each option."""


@dataclass(frozen=True, slots=True)
class SummaryParagraph:
    """A piece of it. `label` is ours and says what `text` is; `typed` says that `text` holds the person's own words.

    `note` is ours and belongs under the text. `short` says that the text is a choice or a date, and fits beside its label. A
    `head` opens a group: the name of an option, with what belongs to it after it.
    """

    text: str
    typed: bool = False
    label: str = ""
    note: str = ""
    head: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class SummarySection:
    """One part of it; `id` is a Block, or `safety`."""

    id: str
    title: str
    paragraphs: tuple[SummaryParagraph, ...]


def sections(answered: Answered, words: WorksheetSummaryWords) -> tuple[SummarySection, ...]:
    """The parts in which something stands; the safety answers among them where the person has put them there."""
    parts = [SummarySection(block, words.blocks[block], tuple(_block(answered, words, block))) for block in get_args(Block)]
    parts.insert(1, SummarySection("safety", words.safety_title, tuple(_safety(answered))))
    return tuple(part for part in parts if part.paragraphs)


def given(answered: Answered) -> Iterator[tuple[Question, str]]:
    """Every question with an answer, and what of it the answer is for, in the order of content."""
    items: dict[str, list[str]] = {}
    for name, item in answered.answers:
        if answered.given(name, item) and name not in answered.safety_questions:
            items.setdefault(name, []).append(item)
    for question in answered.words.questions:
        yield from ((question, item) for item in sorted(items.get(question.id, ())))


def label(answered: Answered, words: WorksheetSummaryWords, question: Question, item: str) -> str:
    """What an answer is called. Four questions were once asked at the start as well as at the end."""
    says = answered.fill(question.says or "")
    return words.at_start.format(question=says) if question.leads_to and not item else says


def value(answered: Answered, question: Question, item: str) -> SummaryParagraph:
    """One answer as text; empty where there is none, or the person would rather not say."""
    answer = answered.answer(question.id, item)
    match question.kind:
        case "choice":
            choice = answered.disclosed(question.id, item)
            return SummaryParagraph(answered.label(question.choices or "", choice) if choice else "")
        case "several":
            labels = [pick.label for pick in _ticked(answered, question)] + (
                [answer.text.raw] if answer and answer.text else []
            )
            typed = bool(answer and answer.text) or any(pick.typed for pick in _ticked(answered, question))
            return SummaryParagraph("; ".join(labels), typed=typed)
        case "date":
            return SummaryParagraph(dates.full(answer.on) if answer and answer.on else "")
        case _:
            return SummaryParagraph(answer.text.raw if answer else "", typed=True)


def _ticked(answered: Answered, question: Question) -> list[Pick]:
    chosen = answered.chosen(question.id)
    if question.choices != "options":
        labels = {name: answered.label(question.choices or "", name) for name in chosen}
        return [Pick(name, text) for name, text in labels.items() if text]
    seen = picks.options(answered)
    before = question.id == "ways"  # its own lines were a question of their own
    return [pick for pick in seen if pick.id in chosen or (before and pick.typed and pick.id != picks.OWN)]


def _block(answered: Answered, words: WorksheetSummaryWords, block: Block) -> Iterator[SummaryParagraph]:
    if block == "matters":
        yield from _matters(answered, words)
    if block == "seen":
        yield from _from_tracker(answered, words)
    for question, item in given(answered):
        found = value(answered, question, item)
        if question.block == block and found.text:
            short = question.kind in {"choice", "date"}
            note = _need_fit(answered, words, item) if question.id == "need" else ""
            yield SummaryParagraph(found.text, found.typed, label(answered, words, question, item), note, short=short)
    if block == "sides":
        yield from _sides(answered, words)


def _matters(answered: Answered, words: WorksheetSummaryWords) -> Iterator[SummaryParagraph]:
    levels = priorities.order(answered)
    names = [
        words.order.format(number=n) if priorities.ranked(answered) else words.order_open for n in range(1, len(levels) + 1)
    ]
    apart = priorities.apart(answered)
    for name, level in ((words.order_apart, apart), *zip(names, levels, strict=True)):
        for pick in level:
            yield SummaryParagraph(pick.label, pick.typed, name if pick == level[0] else "")
    if priorities.goes_in_circles(answered):
        yield SummaryParagraph(words.order_circle)


def _need_fit(answered: Answered, words: WorksheetSummaryWords, row: str) -> str:
    fit = answered.label("fit", answered.disclosed("need-fit", row) or "").lower()
    return words.need_fit.format(fit=fit) if fit else ""


def _from_tracker(answered: Answered, words: WorksheetSummaryWords) -> Iterator[SummaryParagraph]:
    for (question, item), answer in answered.answers.items():
        if question == "card" and answer.choice in {"include", "misses"}:
            yield SummaryParagraph(answer.text.raw, typed=True, label=words.log_said)
            if answer.choice == "misses" and (missed := answered.text("missed", item)):
                yield SummaryParagraph(missed, typed=True, label=words.log_missed)


def _sides(answered: Answered, words: WorksheetSummaryWords) -> Iterator[SummaryParagraph]:
    """Each option in the mixed order, each with the same parts."""
    options = picks.options(answered)
    parts = [part for part in SIDES if part != "others" or any(answered.given(part, option.id) for option in options)]
    for option in options:
        yield SummaryParagraph(option.label, option.typed, head=True)
        for part in parts:
            text = answered.text(part, option.id)
            note = _weight(answered, words, part, option)
            yield SummaryParagraph(text or words.nothing, typed=bool(text), label=words.sides[part], note=note)


def _weight(answered: Answered, words: WorksheetSummaryWords, part: str, option: Pick) -> str:
    """How much it matters and how sure the person is, in words; the longer worksheet before asked for both."""
    matters = answered.label("matters", answered.disclosed(f"{part}-matters", option.id) or "").lower()
    sure = answered.label("sure", answered.disclosed(f"{part}-sure", option.id) or "").lower()
    notes = [words.weight_matters.format(matters=matters)] if matters else []
    return " ".join([*notes, words.weight_sure.format(sure=sure)] if sure else notes)


def _safety(answered: Answered) -> Iterator[SummaryParagraph]:
    for question in answered.words.questions:
        told = answered.answer(question.id) if question.safety else None
        if told and told.choice:
            text = answered.label(question.choices or "", told.choice)
            yield SummaryParagraph(text, label=answered.fill(question.ask), short=True)


def on_page(answered: Answered) -> bool:
    """Whether the safety answers stand with what was written."""
    return any(_safety(answered))
