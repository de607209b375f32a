"""A document to take along: what each tool gives for it, and what a person chose of that."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lib.child import ChildError
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import DocumentPageWords, EntryPart, FilesWords, TrackerChartWords, TrackerDocumentWords
from lib.content.words.spectrum import SelfWords
from lib.content.words.support import PlanWords
from lib.content.words.tracker import VocabularyWords
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.export.blocks import Block, Document, DocumentOptions, Fact, Facts, Heading, Section, Typed
from lib.export.compose import compose
from lib.export.initials import people
from lib.export.pdf import pdf
from lib.export.plain_text import text
from lib.records.file.names import safe_name
from lib.records.notebook import Notebook
from lib.records.observation import Observation
from lib.records.reflection import Reflection
from lib.records.session import Outgoing
from lib.records.talk_turn import TalkTurn
from lib.support import plan
from lib.tracker import document as log_document
from lib.ui import clock, keys, library, memo, state
from lib.ui.tracker import watches
from lib.ui.worksheet import store
from lib.worksheet import document as think_document
from lib.worksheet import safety_gate

NOTICE = "paper"
"""The notice on devices, read for everything at once."""


def _plan() -> Iterator[Section]:
    words = library.wording(DocumentPageWords)
    found = plan.sections(library.wording(PlanWords), state.notes())
    blocks: list[Block] = []
    for part in found:
        blocks.append(Heading(part.title))
        blocks += [Facts((Fact(paragraph.lead, paragraph.text, typed=paragraph.typed),)) for paragraph in part.paragraphs]
    if blocks:
        yield Section("plan", words.plan_title, tuple(blocks))


def _observations() -> Iterator[Section]:
    words = library.wording(SelfWords)
    blocks = tuple(
        Typed(answer.raw, label=label)
        for record in state.notes().of(Observation)
        for name, label in words.questions.items()
        if (answer := getattr(record, name))
    )
    if blocks:
        yield Section("observation", library.wording(DocumentPageWords).observation_title, blocks)


def _log() -> Iterator[Section]:
    yield from memo.once("paper_log", _told_log, state.notes())


def _told_log(notes: Notebook) -> tuple[Section, ...]:
    words = log_document.DocumentWordings(
        library.wording(TrackerDocumentWords),
        library.wording(VocabularyWords),
        library.wording(FindingsWords),
        library.wording(TrackerChartWords),
        watches.texts(),
    )
    return log_document.sections(notes, words)


def _reflections() -> tuple[Reflection, ...]:
    """The newest first; one that is being answered afresh waits, here too."""
    return tuple(reflection for reflection in reversed(store.reflections()) if not store.waits(reflection))


def _held_back(reflection: Reflection) -> bool:
    """Whether the notice on devices has to be read before this one may be taken along."""
    read = store.notice_read(NOTICE) or store.notice_read(reflection.id)
    return not read and safety_gate.needs_notice(store.answered(reflection))


def notice_needed() -> bool:
    """Whether something of the worksheet waits until the notice on devices was read."""
    return any(map(_held_back, _reflections()))


def _think() -> Iterator[Section]:
    words = library.wording(WorksheetSummaryWords)
    for reflection in _reflections():
        if not _held_back(reflection):
            yield think_document.section(store.answered(reflection), words)


def _talk() -> Iterator[Section]:
    if state.notes().of(TalkTurn):
        from lib.ui.guide import document as talk_document  # noqa: PLC0415 - modules that only a talk needs

        yield from talk_document.sections()


# What each tool gives, in the order it has in the document. A new tool adds its function here.
PROVIDERS: tuple[Callable[[], Iterator[Section]], ...] = (_log, _think, _plan, _observations, _talk)


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a document is for: the sections that go in at first, by how their ids begin, and the parts that stay out."""

    sections: tuple[str, ...]
    leave_out: tuple[EntryPart, ...] = ()

    def begins_with(self, sections: tuple[Section, ...]) -> list[str]:
        """The sections for this reader; all there are where none of them is."""
        return [section.id for section in sections if section.id.startswith(self.sections)] or [
            one_section.id for one_section in sections
        ]


READERS: dict[str, Reader] = {
    "therapist": Reader(("tracker", "checkpoints", "boundaries", "worksheet", "observation"), leave_out=("proof",)),
    "advocate": Reader(("tracker", "boundaries", "plan"), leave_out=("feelings",)),
    "me": Reader(("",)),
}


def offered() -> tuple[Section, ...]:
    """Everything that could go into a document."""
    return tuple(section for provider in PROVIDERS for section in provider())


def dates_wrong() -> bool:
    """Whether the first day that someone chose is after the last."""
    first, last = _day(keys.DOCUMENT_FIRST), _day(keys.DOCUMENT_LAST)
    return bool(first and last and first > last)


def document(sections: tuple[Section, ...], reader: str) -> Document:
    """The document as it is chosen now for a reader."""
    first, last = (None, None) if dates_wrong() else (_day(keys.DOCUMENT_FIRST), _day(keys.DOCUMENT_LAST))
    chosen = state.choices(keys.document(keys.DOCUMENT_SECTIONS, reader), tuple(one_section.id for one_section in sections))
    parts = tuple(part for section in sections for part, _ in section.parts)
    options = DocumentOptions(
        made_on=clock.today(),
        sections=frozenset(chosen),
        first=first,
        last=last,
        leave_out=frozenset(state.choices(keys.document(keys.DOCUMENT_LEAVE_OUT, reader), parts)),
        names=people(str(state.get_draft(keys.DOCUMENT_NAMES) or "")),
        title=str(state.get_draft(keys.DOCUMENT_TITLE) or ""),
    )
    return compose(sections, options, library.wording(FilesWords).document)


def _day(key: str) -> dt.date | None:
    value = state.get_draft(key)
    return value if isinstance(value, dt.date) else None


def make_text(reader: str) -> None:
    """Callback: hand the page the document as plain text."""
    _send(text(document(offered(), reader)), "txt", "text/plain")


def make_pdf(reader: str) -> None:
    """Callback: hand the page the document as a PDF; the page says so where none came of it."""
    try:
        made = pdf(document(offered(), reader))
    except ChildError:
        return
    _send(b64encode(made.data).decode("ascii"), "pdf", "application/pdf", base64=True)


def _send(content: str, ending: str, kind: str, *, base64: bool = False) -> None:
    name = safe_name(str(state.get_draft(keys.DOCUMENT_FILE) or ""), ending, clock.today())
    state.send(Outgoing(state.new_id(), name, content, base64=base64, type=kind))
