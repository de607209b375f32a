"""The letter at the end: what was answered, short enough for one screen of a phone. What was left open is absent."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from lib.content.words.worksheet import WorksheetSummaryWords
from lib.export import dates
from lib.worksheet import priorities, summary
from lib.worksheet.answered import Answered
from lib.worksheet.summary import SummaryParagraph

MOST = 150
"""Letters of one answer that stand in it; all of it stands under it."""
# What stands in each place: the first of these that has an answer. Those after the first are of the longer worksheet before.
_BEFORE = (("deciding",),)
_AFTER = (
    ("could-if", "trip-saw"),
    ("seen-how",),
    ("seen-on", "trip-by"),
    ("could-not-if", "not-wait"),
    ("this-week-own", "this-week"),
    ("who-helps", "could-tell", "who-knows"),
    ("how-sure",),
)


def lines(answered: Answered, words: WorksheetSummaryWords) -> tuple[SummaryParagraph, ...]:
    """The lines of the letter, each with its label."""
    first = [line for names in _BEFORE for line in _place(answered, words, names)]
    return (*first, *_matters(answered, words), *(line for names in _AFTER for line in _place(answered, words, names)))


def _place(answered: Answered, words: WorksheetSummaryWords, names: tuple[str, ...]) -> Iterator[SummaryParagraph]:
    for name in names:
        question = answered.questions[name]
        found = summary.value(answered, question, "")
        if found.text:
            yield SummaryParagraph(_short(found.text), found.typed, summary.label(answered, words, question, ""))
            return


def _matters(answered: Answered, words: WorksheetSummaryWords) -> Iterator[SummaryParagraph]:
    levels = [priorities.apart(answered), *priorities.order(answered)]
    picks = [pick for level in levels for pick in level]
    if picks:
        text = f"{words.then} ".join(f" {words.equal} ".join(pick.label for pick in level) for level in levels if level)
        yield SummaryParagraph(_short(text), any(pick.typed for pick in picks), words.blocks["matters"])


def shortened(answered: Answered, words: WorksheetSummaryWords) -> bool:
    """Whether some answer did not fit whole."""
    return any(line.text.endswith(_CUT) for line in lines(answered, words))


_CUT = " …"


def _short(text: str) -> str:
    return shorten(text, MOST, placeholder=_CUT)


def as_text(answered: Answered, words: WorksheetSummaryWords) -> str:
    """The letter as plain text, to copy."""
    dated = dates.full(answered.reflection.started_on)
    return "\n".join([dated, "", *(f"{line.label}: {line.text}" for line in lines(answered, words)), "", words.closing])
