"""The wording of what is taken away from the log: columns of a spreadsheet, and reminders for a calendar."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Text
from lib.content.words.base import Wording


class TrackerTableWords(Wording):
    columns: Annotated[tuple[Text, ...], Field(strict=False, min_length=21, max_length=21)]
    from_memory: Text
    boundary: Text = Field(description="may use {when} and {then}: the person's own words")
    calendar_name: Text = Field(description="neutral: a calendar may be seen or shared")
    reminder: Text = Field(description="neutral, for checkpoints")
    reminder_plan: Text = Field(description="neutral, for plans")
