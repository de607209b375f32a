"""The page at the end: what the person wrote, in seven parts, word for word. No total, no lean, each option alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from lib.content.words.questions import Block, Question
from lib.content.words.worksheet import PageWords
from lib.tools.worksheet import picks, priorities, route
from lib.tools.worksheet.picks import Pick
from lib.tools.worksheet.sheet import Sheet

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


def sections(sheet: Sheet, words: PageWords) -> tuple[Section, ...]:
    """The parts of the page, always all seven, and the safety answers where the person has put them there."""
    answers = _answers(sheet)
    found = [Section(block, words.blocks[block], _block(sheet, words, block, answers)) for block in get_args(Block)]
    if told := _safety(sheet):
        found.insert(1, Section("safety", words.safety_title, told))
    return tuple(found)


def closing(sheet: Sheet, words: PageWords) -> Section:
    """What stands under the parts: that the page does not lean, and where the person does, if they wrote it."""
    lean = sheet.text(LEAN)
    return Section(LEAN, "", (Paragraph(words.closing), *((Paragraph(lean, typed=True),) if lean else ())))


def as_text(sheet: Sheet, words: PageWords, parts: tuple[Section, ...] | None = None) -> str:
    """The page as plain text, to copy; `parts` are its sections where they are at hand."""
    lines = [words.dated.format(date=day(sheet.reflection.started_on)), words.right_now]
    for section in parts or sections(sheet, words):
        lines += ["", section.title.upper()]
        for part in section.paragraphs:
            lines += [""] if part.head else []
            lines.append(f"{part.label}: {part.text}" if part.label else part.text)
            lines += [part.note] if part.note else []
    lines += ["", *(part.text for part in closing(sheet, words).paragraphs)]
    return "\n".join(lines)


def value(sheet: Sheet, question: Question, item: str) -> Paragraph:
    """One answer as text; empty where there is none, or the person would rather not say."""
    answer = sheet.answer(question.id, item)
    match question.kind:
        case "choice":
            choice = sheet.said(question.id, item)
            return Paragraph(sheet.label(question.choices or "", choice) if choice else "")
        case "several" if question.choices == "options":
            seen = picks.options(sheet)
            return Paragraph("; ".join(pick.label for pick in seen), typed=any(pick.typed for pick in seen))
        case "several":
            chosen = answer.chosen if answer else ()
            return Paragraph("; ".join(filter(None, (sheet.label(question.choices or "", name) for name in chosen))))
        case "date":
            return Paragraph(day(answer.on) if answer and answer.on else "")
        case _:
            return Paragraph(answer.text if answer else "", typed=True)


def _block(sheet: Sheet, words: PageWords, block: Block, answers: Mapping[Block, list[Paragraph]]) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    if block == "matters":
        found += _matters(sheet, words)
    if block == "seen":
        found += _from_log(sheet, words)
    if block == "sides":
        found += _sides(sheet, words)
    found += answers.get(block, [])
    return tuple(found) or (Paragraph(words.nothing),)


def _answers(sheet: Sheet) -> dict[Block, list[Paragraph]]:
    """What was answered to the questions that content puts in each part, in their order."""
    found: dict[Block, list[Paragraph]] = {}
    for ask in (ask for step in route.path(sheet) for ask in route.asks(sheet, step)):
        said = value(sheet, ask.question, ask.item) if ask.question.block else None
        if ask.question.block and said and said.text:
            label = (ask.question.says or "").format(person=sheet.who.person)
            short = ask.question.kind in {"choice", "date"}
            found.setdefault(ask.question.block, []).append(replace(said, label=label, short=short))
    return found


def _matters(sheet: Sheet, words: PageWords) -> Iterator[Paragraph]:
    levels = priorities.order(sheet)
    names = [words.order.format(number=n) if priorities.ranked(sheet) else words.order_open for n in range(1, len(levels) + 1)]
    apart = priorities.apart(sheet)
    for name, level in ((words.order_apart, apart), *zip(names, levels, strict=True)):
        for pick in level:
            yield Paragraph(pick.label, pick.typed, name if pick == level[0] else "")
    if priorities.goes_in_circles(sheet):
        yield Paragraph(words.order_circle)
    for row, need in sheet.lines("need"):
        fit = sheet.label("fit", sheet.said("need-fit", row) or "").lower()
        yield Paragraph(need, typed=True, label=words.need, note=words.need_fit.format(fit=fit) if fit else "")


def _from_log(sheet: Sheet, words: PageWords) -> Iterator[Paragraph]:
    for (question, item), answer in sheet.answers.items():
        if question == "card" and answer.choice in {"include", "misses"}:
            yield Paragraph(answer.text, typed=True, label=words.log_said)
            if answer.choice == "misses" and (missed := sheet.text("missed", item)):
                yield Paragraph(missed, typed=True, label=words.log_missed)


def _sides(sheet: Sheet, words: PageWords) -> Iterator[Paragraph]:
    """Each option in the mixed order, each with the same parts, those that matter most to the person first."""
    asked_others = sheet.said("dependents") in {"yes", "not-sure"}
    names = {"gain": words.gain, "cost": words.cost} | ({"others": words.others} if asked_others else {})
    for option in picks.options(sheet):
        yield Paragraph(option.label, option.typed, head=True)
        for part in sorted(names, key=lambda part: _importance(sheet, part, option), reverse=True):
            text = sheet.text(part, option.id)
            weight = _weight(sheet, words, part, option)
            yield Paragraph(text or words.nothing, typed=bool(text), label=names[part], note=weight)


def _importance(sheet: Sheet, part: str, option: Pick) -> str:
    """The five steps of the scale sort by name; left open stands last."""
    return sheet.said(f"{part}-matters", option.id) or ""


def _weight(sheet: Sheet, words: PageWords, part: str, option: Pick) -> str:
    """How much it matters and how sure the person is, in words and never in numbers."""
    matters = sheet.label("matters", sheet.said(f"{part}-matters", option.id) or "").lower()
    sure = sheet.label("sure", sheet.said(f"{part}-sure", option.id) or "").lower()
    if matters and sure:
        return words.weight.format(matters=matters, sure=sure)
    return words.weight_matters.format(matters=matters) if matters else words.weight_sure.format(sure=sure) if sure else ""


def _safety(sheet: Sheet) -> tuple[Paragraph, ...]:
    found = []
    for screen in sheet.safety_stage.screens:
        for question in screen.questions:
            told = sheet.answers.get((question.id, ""))
            if told and told.choice:
                label = sheet.label(question.choices or "", told.choice)
                found.append(Paragraph(label, label=question.ask.format(person=sheet.who.person)))
    return tuple(found)


def on_page(sheet: Sheet) -> bool:
    """Whether the safety answers stand on the page."""
    return bool(_safety(sheet))
