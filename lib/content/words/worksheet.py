"""The wording of the worksheet: what stands around its questions, and the letter at the end."""

from __future__ import annotations

import datetime as dt
from typing import Self, get_args

from pydantic import model_validator

from lib.content.words.base import Wording
from lib.content.words.questions import Block, Choices


class FromLogWords(Wording):
    """Sentences from the tracker that only the worksheet needs; the others are the tracker's own."""


class WorksheetWords(Wording):
    """content/worksheet/worksheet.toml: what stands around the questions."""

    from_log: FromLogWords
    reviewed: dt.date
    due: dt.date


class WorksheetSummaryWords(Wording):
    """content/worksheet/summary.toml: the letter at the end, and looking back at an earlier one."""

    happened: Choices

    @model_validator(mode="after")
    def _every_block_has_a_title(self) -> Self:
        if missing := [block for block in get_args(Block) if block not in self.blocks]:
            raise ValueError(f"[blocks] has no title for {', '.join(missing)}")
        return self
