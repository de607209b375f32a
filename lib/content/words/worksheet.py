"""The wording of the worksheet: what stands around its questions, and the letter at the end."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, get_args

from lib.content.words.base import Wording
from lib.content.words.questions import Block, Choices


class FromLogWords(Wording):
    """Sentences from the tracker that only the worksheet needs; the others are the tracker's own."""


class WorksheetWords(Wording, file="worksheet/worksheet"):
    """content/worksheet/worksheet.toml: what stands around the questions."""

    from_log: FromLogWords
    reviewed: dt.date
    due: dt.date


class WorksheetSummaryWords(Wording, file="worksheet/summary"):
    """content/worksheet/summary.toml: the letter at the end, and looking back at an earlier one."""

    complete: ClassVar = {"blocks": get_args(Block)}

    happened: Choices
