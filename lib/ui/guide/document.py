"""The talk as a part of the document: what was asked, and what the app answered."""

from __future__ import annotations

from collections.abc import Iterator

from lib.content.words.flat import TalkWords
from lib.export.blocks import Block, Paragraph, Section, Typed
from lib.guide.reply import Reply
from lib.ui import library
from lib.ui.guide import replies


def sections() -> Iterator[Section]:
    """All of it; nothing where nothing was asked."""
    words = library.wording(TalkWords).document
    blocks: list[Block] = []
    for told in replies.answered():
        if told.reply is None:
            continue
        day, topic = told.turn.asked_on, library.guide().topic(told.turn.reading)
        if told.turn.text:
            blocks.append(Typed(told.turn.text.raw, label=words.asked, on=day))
        elif topic:
            blocks.append(Paragraph(words.chose.format(title=topic.title), on=day))
        blocks += [Paragraph(line, on=day) for line in _said(told.reply)]
        blocks += [Typed(text, on=day) for text in (told.reply.log.own_words if told.reply.log else ())]
    if blocks:
        yield Section("talk", words.title, tuple(blocks))


def _said(reply: Reply) -> Iterator[str]:
    """The reply, line by line; the numbers to call are on the page that is for them."""
    words = library.wording(TalkWords).document
    names = {article.id: article.head.short for article in library.library().articles}
    yield words.answered.format(says=" ".join(reply.log.says if reply.log else filter(None, (reply.says, reply.who_knows))))
    for quote in reply.passages:
        yield words.says.format(text=quote.text, article=names.get(quote.article, ""))
