"""The wording of the week, of looking back, of the pictures' page and of the log's options."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lib.content.models import Text
from lib.content.words.base import Label, Link, Wording
from lib.content.words.days import TakeWords

WeekPart = Literal["pulse", "scenes"]
PicturePart = Literal["calendar", "timeline", "weekly", "settings", "ladder"]
Span = Literal["quarter", "half", "year"]
CheckpointsPart = Literal["checkpoints", "month", "note"]


class WeekWords(Wording):
    title: Text
    part: Text
    parts: dict[WeekPart, Label]
    too_soon: Text
    pulse_lead: Text
    which: Text
    week: Text = Field(description="may use {first} and {last}")
    contact_with: Text = Field(description="may use {person}")
    scale: Text = Field(description="may use {low} and {high}")
    save: Text
    saved: Text
    nothing: Text
    doubt: Text = Field(description="may use {days} and {marked}")
    doubt_days: Text
    doubt_save: Text
    scenes_lead: Text
    scene: Text
    rated: Text = Field(description="may use {date}")


class PatternsWords(Wording):
    title: Text
    part: Text
    parts: dict[PicturePart, Label]
    empty: Text
    span: Text
    spans: dict[Span, Label]
    earlier: Text
    later: Text
    until: Text = Field(description="may use {date}")
    wait: Text
    table: Text
    key: Text
    icons: Text
    icons_read: Text = Field(description="may use {signs}")
    markers: Text


class CheckpointsWords(Wording):
    title: Text
    part: Text
    parts: dict[CheckpointsPart, Label]
    not_begun: Text
    after: Text = Field(description="may use {months} and {answer}")
    computed: Text = Field(description="may use {date}")
    support: Link
    next: Text
    together: Text
    month: Text
    month_lead: Text
    month_none: Text
    note_lead: Text
    note: Text
    note_help: Text
    note_written: Text = Field(description="may use {date}")
    note_change: Text
    note_remove: Text
    note_save: Text
    never_mind: Text
    note_show: Text
    take: TakeWords


class OptionsWords(Wording):
    title: Text
    who: Text
    who_now: Text = Field(description="may use {who}")
    who_unsaid: Text
    started: Text = Field(description="may use {date}")
    own: Text
    own_none: Text
    own_label: Text
    own_since: Text = Field(description="may use {date} and {kind}")
    own_count: Text = Field(description="may use {count}")
    own_count_one: Text
    own_remove_says: Text = Field(description="may use {gone}")
    markers: Text
    markers_lead: Text
    marker_label: Text
    marker_on: Text
    marker_reads: Text = Field(description="may use {date}")
    new: Text
    watches: Text
    watches_lead: Text
    watches_none: Text
    watch_since: Text = Field(description="may use {date}")
    watch_by: Text = Field(description="may use {date}")
    watch_open: Text
    watch_gone: Text
    watch_remove: Text
    watch_more: Link
