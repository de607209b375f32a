"""The wording of what is taken away from the log: columns of a spreadsheet, and reminders for a calendar."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording

EntryColumn = Literal[
    "date",
    "time",
    "precision",
    "added",
    "sort",
    "category",
    "rating",
    "rating_words",
    "setting",
    "what_happened",
    "feelings",
    "felt",
    "effects",
    "boundary",
    "boundary_outcome",
    "response",
    "apology",
    "who_else",
    "evidence",
    "concern",
    "safety",
]
"""What a row of the table holds of an entry."""


class TrackerTableWords(Wording):
    columns: dict[EntryColumn, Text] = Field(description="the title of each column; they stand in the order of the file")
    from_memory: Text
    boundary: Text = Field(description="may use {when} and {then}: the person's own words")
    calendar_name: Text = Field(description="neutral: a calendar may be seen or shared")
    reminder: Text = Field(description="neutral, for checkpoints")
    reminder_plan: Text = Field(description="neutral, for plans")

    @model_validator(mode="after")
    def _every_column_has_a_title(self) -> TrackerTableWords:
        missing = [column for column in get_args(EntryColumn) if column not in self.columns]
        if missing:
            raise ValueError(f"[columns] has no title for {', '.join(missing)}; add a line for each")
        return self
