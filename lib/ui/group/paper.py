"""Handouts and the guide as PDFs, made from content alone."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator

from lib.content.group_plan import Plan
from lib.content.words.flat import FilesWords, GroupWords
from lib.export.blocks import Block, Document, Heading, Paragraph, Section
from lib.export.pdf import pdf
from lib.records.file.names import safe_name
from lib.records.session import Outgoing
from lib.ui import clock, library, state


def make_handout(plan_id: str) -> None:
    """Callback: hand the page the handout of a plan."""
    plan, words = library.group().plan(plan_id), library.wording(GroupWords)
    if plan:
        about = words.handout_about.format(title=plan.head.title)
        _send(document(plan.head.title, about, plan.handout), "handout")


def make_plan(plan_id: str) -> None:
    """Callback: hand the page a whole plan, to read before or to print."""
    plan, words = library.group().plan(plan_id), library.wording(GroupWords)
    if plan:
        _send(document(plan.head.title, words.guide_about, whole(plan, words)), "plan")


def whole(plan: Plan, words: GroupWords) -> str:
    """All of a plan's steps as Markdown."""
    parts = []
    for place, step in enumerate(plan.steps):
        line = words.step_line.format(title=step.title, minutes=step.minutes, begins=plan.begins_at(place)).replace("**", "")
        asked = f"**{words.ask}**\n\n{step.ask}" if step.ask else ""
        noted = f"**{words.notes}**\n\n{step.notes}" if step.notes else ""
        parts.append("\n\n".join(filter(None, (f"### {line}", step.say, asked, noted))))
    return "\n\n".join((*parts, plan.end))


def make_guide() -> None:
    """Callback: hand the page the guide for facilitators."""
    words = library.wording(GroupWords)
    _send(document(words.guide_title, words.guide_about, library.group().guide), "guide")


def document(title: str, about: str, markdown: str) -> Document:
    """Our Markdown as a document: headings, paragraphs and list items."""
    words = library.wording(FilesWords).document
    sections, blocks = [], list(_blocks(markdown))
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    if blocks[:first]:
        sections.append(Section("lead", title, tuple(blocks[:first])))
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading = blocks[start]
        sections.append(
            Section(str(start), heading.text if isinstance(heading, Heading) else "", tuple(blocks[start + 1 : end]))
        )
    return Document(title, (about,), tuple(sections), words.page.format(page="{page}", pages="{pages}"), words.signs)


def _blocks(markdown: str) -> Iterator[Block]:
    for part in re.split(r"\n\s*\n|\n(?=[-#] ?)", markdown.strip()):
        text = re.sub(r"\*\*|__|[*_](?=\w)|(?<=\w)[*_]", "", " ".join(part.split()))
        if text.startswith("#"):
            yield Heading(text.lstrip("# "))
        elif text.startswith("- "):
            yield Paragraph(f"• {text.removeprefix('- ')}")
        elif text:
            yield Paragraph(text)


def _send(made: Document, kind: str) -> None:
    data = b64encode(pdf(made).data).decode("ascii")
    name = safe_name(kind, "pdf", clock.now().date())
    state.send(Outgoing(state.new_id(), name, data, base64=True, type="application/pdf"))
