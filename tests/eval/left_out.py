"""How well lines of a writer are understood whose lines were left out of the fit: one row of figures a writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lib.content.guide import GuideContent
from lib.guide.conversation import converse
from lib.guide.guide import Guide
from lib.guide.leanings import leanings
from lib.guide.reply import Reply
from lib.guide.talk import Talk
from tests.eval.fit import ON, fitted
from tests.eval.written import WRITERS, all_lines, lines_of

Ask = Callable[[str], Reply]
JOINED = " and "


def without(guide: Guide, content: GuideContent, author: str) -> Guide:
    """The guide as it would be had this writer written nothing."""
    learnt = [line for line in all_lines(content) if line.author != author]
    leans = leanings(fitted(guide.index, learnt))
    return replace(guide, index=replace(guide.index, leanings=leans), danger=replace(guide.danger, leanings=leans))


def figures(guide: Guide, content: GuideContent) -> Iterator[str]:
    """The table, of each writer."""
    for author in WRITERS:
        left = without(guide, content, author)
        texts = {sort: lines_of(author, sort) for sort in ("danger", "dying", "quiet", "outside")}
        yield f"  {author}: " + ", ".join(shares(left, texts["danger"] + texts["dying"], texts["quiet"], texts["outside"]))


def shares(guide: Guide, danger: Sequence[str], quiet: Sequence[str], outside: Sequence[str]) -> Iterator[str]:
    """What is noticed and what is mistaken, as counts."""

    def ask(text: str) -> Reply:
        return converse(guide, Talk(), text, None, ON).reply

    yield _share("danger noticed", [ask(text).kind == "safety-first" for text in danger])
    yield _share("in a run-on", [ask(text).kind == "safety-first" for text in run_on(danger, quiet)])
    replies = [ask(text) for text in quiet]
    yield _share("false alarms", [reply.kind == "safety-first" for reply in replies])
    yield _share("turned away", [reply.kind == "out-of-scope" for reply in replies])
    yield _share("outside recognised", [ask(text).kind == "out-of-scope" for text in outside])


def run_on(danger: Sequence[str], quiet: Sequence[str]) -> list[str]:
    """Each short danger between two quiet lines, with no full stops."""
    near = [text for text in quiet if 8 <= len(text.split()) <= 30]
    short = [text for text in danger if len(text.split()) <= 25]
    return [
        JOINED.join((near[at % len(near)], text, near[(at + 1) % len(near)])).replace(".", "").replace("?", "").replace("!", "")
        for at, text in enumerate(short)
    ]


def _share(name: str, right: Sequence[bool]) -> str:
    return f"{name} {sum(right)} of {len(right)} ({sum(right) / len(right):.0%})"
