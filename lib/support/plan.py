"""The plan for being safer: what marks and own lines make of it, as plain data that any page or paper can draw."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

from lib.content.words.support import PlanSection, PlanWords
from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.plan import OWN_STATES, STATES, PlanLine, PlanMark, State


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line of the plan: `lead` is our word for its state; where `typed`, `text` is the person's own and no markup."""

    lead: str
    text: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class MarkedSection:
    """A part of the plan to take away."""

    title: str
    paragraphs: tuple[MarkedLine, ...]


@dataclass(frozen=True, slots=True)
class PlanTally:
    """How many lines there are to do, and done."""

    to_do: int
    done: int


def mark(item_id: str, chosen: object) -> PlanMark | None:
    """A record of how a line was marked; None where its mark was taken away."""
    state = next((state_ for state_ in STATES if state_ == chosen), None)
    return PlanMark(id=item_id, state=state) if state else None


def own_line(new_id: str, section_id: str, typed: object) -> PlanLine | None:
    """A record of a person's own line; None where there is nothing in it, or more than a line can hold."""
    try:
        line = PlanLine(id=new_id, section=section_id, text=OwnWords(str(typed or "")))
    except ValidationError:
        return None
    return line if line.text else None


def marked(line: PlanLine, chosen: object) -> PlanLine:
    """A person's own line with the state they chose; anything else leaves it as it is."""
    state = next((state_ for state_ in OWN_STATES if state_ == chosen), line.state)
    return line.model_copy(update={"state": state})


def own_lines(book: Notebook, section_id: str) -> tuple[PlanLine, ...]:
    return tuple(line for line in book.of(PlanLine) if line.section == section_id)


def sections(words: PlanWords, book: Notebook) -> tuple[MarkedSection, ...]:
    """The plan to take away: of each part what is to do, then what is done. Lines not for this person stay out.

    Marks of lines that the wording no longer has say nothing to anyone and stay out too; own lines never do.
    """
    found = [MarkedSection(section.title, _paragraphs(words, section, book)) for section in words.sections]
    known = {one_section.id for one_section in words.sections}
    lost = [line for line in book.of(PlanLine) if line.section not in known]
    to_do_first = sorted(lost, key=lambda line: line.state == "done")
    found.append(MarkedSection(words.other_lines, tuple(_own(words, line) for line in to_do_first)))
    return tuple(part for part in found if part.paragraphs)


def tally(plan: tuple[MarkedSection, ...], words: PlanWords) -> PlanTally:
    leads = [paragraph.lead for part in plan for paragraph in part.paragraphs]
    return PlanTally(to_do=leads.count(words.to_do), done=leads.count(words.done))


def _paragraphs(words: PlanWords, section: PlanSection, book: Notebook) -> tuple[MarkedLine, ...]:
    marks = {plan_mark.id: plan_mark.state for plan_mark in book.of(PlanMark)}
    own = own_lines(book, section.id)
    return tuple(
        paragraph
        for state in OWN_STATES
        for paragraph in (
            *(MarkedLine(_lead(words, state), item.text) for item in section.items if marks.get(item.id) == state),
            *(_own(words, line) for line in own if line.state == state),
        )
    )


def _own(words: PlanWords, line: PlanLine) -> MarkedLine:
    return MarkedLine(_lead(words, line.state), line.text.raw, typed=True)


def _lead(words: PlanWords, state: State) -> str:
    return words.done if state == "done" else words.to_do
