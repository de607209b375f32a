"""The page at the end: what the person wrote, in seven parts, word for word. No total, no lean, each option alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from lib.content.words.questions import Block, Question
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.worksheet import picks, priorities, route
from lib.worksheet.answered import Answered
from lib.worksheet.picks import Pick

LEAN = "lean"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of the page. `label` is ours and says what `text` is; `typed` says that `text` holds the person's own words.

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
class Section:
    """One part of the page; `id` is a Block, or `safety`."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]


def day(date: dt.date) -> str:
    """A date the way people write it: 3 May 2026."""
    return f"{date.day} {date:%B} {date.year}"


def sections(answered: Answered, words: WorksheetSummaryWords) -> tuple[Section, ...]:
    """The parts of the page, always all seven, and the safety answers where the person has put them there."""
    answers = _answers(answered)
    found = [Section(block, words.blocks[block], _block(answered, words, block, answers)) for block in get_args(Block)]
    if told := _safety(answered):
        found.insert(1, Section("safety", words.safety_title, told))
    return tuple(found)


def closing(answered: Answered, words: WorksheetSummaryWords) -> Section:
    """What stands under the parts: that the page does not lean, and where the person does, if they wrote it."""
    lean = answered.text(LEAN)
    return Section(LEAN, "", (Paragraph(words.closing), *((Paragraph(lean, typed=True),) if lean else ())))


def as_text(answered: Answered, words: WorksheetSummaryWords, parts: tuple[Section, ...] | None = None) -> str:
    """The page as plain text, to copy; `parts` are its sections where they are at hand."""
    lines = [words.dated.format(date=day(answered.reflection.started_on)), words.right_now]
    for section in parts or sections(answered, words):
        lines += ["", section.title.upper()]
        for part in section.paragraphs:
            lines += [""] if part.head else []
            lines.append(f"{part.label}: {part.text}" if part.label else part.text)
            lines += [part.note] if part.note else []
    lines += ["", *(part.text for part in closing(answered, words).paragraphs)]
    return "\n".join(lines)


def value(answered: Answered, question: Question, item: str) -> Paragraph:
    """One answer as text; empty where there is none, or the person would rather not say."""
    answer = answered.answer(question.id, item)
    match question.kind:
        case "choice":
            choice = answered.said(question.id, item)
            return Paragraph(answered.label(question.choices or "", choice) if choice else "")
        case "several" if question.choices == "options":
            seen = picks.options(answered)
            return Paragraph("; ".join(pick.label for pick in seen), typed=any(pick.typed for pick in seen))
        case "several":
            chosen = answer.chosen if answer else ()
            return Paragraph("; ".join(filter(None, (answered.label(question.choices or "", name) for name in chosen))))
        case "date":
            return Paragraph(day(answer.on) if answer and answer.on else "")
        case _:
            return Paragraph(answer.text if answer else "", typed=True)


def _block(
    answered: Answered, words: WorksheetSummaryWords, block: Block, answers: Mapping[Block, list[Paragraph]]
) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    if block == "matters":
        found += _matters(answered, words)
    if block == "seen":
        found += _from_log(answered, words)
    if block == "sides":
        found += _sides(answered, words)
    found += answers.get(block, [])
    return tuple(found) or (Paragraph(words.nothing),)


def _answers(answered: Answered) -> dict[Block, list[Paragraph]]:
    """What was answered to the questions that content puts in each part, in their order."""
    found: dict[Block, list[Paragraph]] = {}
    for ask in (ask for step in route.path(answered) for ask in route.asks(answered, step)):
        said = value(answered, ask.question, ask.item) if ask.question.block else None
        if ask.question.block and said and said.text:
            label = (ask.question.says or "").format(person=answered.who.person)
            short = ask.question.kind in {"choice", "date"}
            found.setdefault(ask.question.block, []).append(replace(said, label=label, short=short))
    return found


def _matters(answered: Answered, words: WorksheetSummaryWords) -> Iterator[Paragraph]:
    levels = priorities.order(answered)
    names = [
        words.order.format(number=n) if priorities.ranked(answered) else words.order_open for n in range(1, len(levels) + 1)
    ]
    apart = priorities.apart(answered)
    for name, level in ((words.order_apart, apart), *zip(names, levels, strict=True)):
        for pick in level:
            yield Paragraph(pick.label, pick.typed, name if pick == level[0] else "")
    if priorities.goes_in_circles(answered):
        yield Paragraph(words.order_circle)
    for row, need in answered.lines("need"):
        fit = answered.label("fit", answered.said("need-fit", row) or "").lower()
        yield Paragraph(need, typed=True, label=words.need, note=words.need_fit.format(fit=fit) if fit else "")


def _from_log(answered: Answered, words: WorksheetSummaryWords) -> Iterator[Paragraph]:
    for (question, item), answer in answered.answers.items():
        if question == "card" and answer.choice in {"include", "misses"}:
            yield Paragraph(answer.text, typed=True, label=words.log_said)
            if answer.choice == "misses" and (missed := answered.text("missed", item)):
                yield Paragraph(missed, typed=True, label=words.log_missed)


def _sides(answered: Answered, words: WorksheetSummaryWords) -> Iterator[Paragraph]:
    """Each option in the mixed order, each with the same parts, those that matter most to the person first."""
    asked_others = answered.said("dependents") in {"yes", "not-sure"}
    names = {"gain": words.gain, "cost": words.cost} | ({"others": words.others} if asked_others else {})
    for option in picks.options(answered):
        yield Paragraph(option.label, option.typed, head=True)
        for part in sorted(names, key=lambda part: _importance(answered, part, option), reverse=True):
            text = answered.text(part, option.id)
            weight = _weight(answered, words, part, option)
            yield Paragraph(text or words.nothing, typed=bool(text), label=names[part], note=weight)


def _importance(answered: Answered, part: str, option: Pick) -> str:
    """The five steps of the scale sort by name; left open stands last."""
    return answered.said(f"{part}-matters", option.id) or ""


def _weight(answered: Answered, words: WorksheetSummaryWords, part: str, option: Pick) -> str:
    """How much it matters and how sure the person is, in words and never in numbers."""
    matters = answered.label("matters", answered.said(f"{part}-matters", option.id) or "").lower()
    sure = answered.label("sure", answered.said(f"{part}-sure", option.id) or "").lower()
    if matters and sure:
        return words.weight.format(matters=matters, sure=sure)
    return words.weight_matters.format(matters=matters) if matters else words.weight_sure.format(sure=sure) if sure else ""


def _safety(answered: Answered) -> tuple[Paragraph, ...]:
    found = []
    for screen in answered.safety_stage.screens:
        for question in screen.questions:
            told = answered.answers.get((question.id, ""))
            if told and told.choice:
                label = answered.label(question.choices or "", told.choice)
                found.append(Paragraph(label, label=question.ask.format(person=answered.who.person)))
    return tuple(found)


def on_page(answered: Answered) -> bool:
    """Whether the safety answers stand on the page."""
    return bool(_safety(answered))
