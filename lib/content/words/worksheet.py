"""The wording of the worksheet: what stands around its questions, and the page at the end."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from lib.content.models import Text, Texts
from lib.content.words.base import Label, Link, Wording
from lib.content.words.questions import Block, Choices, Source


class FromLogWords(Wording):
    """Sentences from the person's log that only the worksheet needs; the others are the log's own."""

    pulse: Text = Field(description="may use {count}")
    pulse_one: Text
    pulse_scales: dict[Literal["room", "peace", "safe"], Text] = Field(description="each may use {mean}")
    safety: Text = Field(description="may use {count}")
    safety_one: Text


class WorksheetWords(Wording):
    """content/worksheet/worksheet.toml: what stands around the questions."""

    title: Text
    lead: Texts
    before_title: Text
    before: Texts
    about: Text
    begin: Text
    begin_short: Text
    routes: Text
    past_title: Text
    past: Text = Field(description="may use {date} and {who}")
    past_unsaid: Text = Field(description="may use {date} and {who}")
    past_short: Text
    go_on: Text
    read_page: Label
    again: Text
    again_says: Text
    compare: Label
    not_free: Text
    was_not_free: Text
    delete: Text
    change_about: Text
    take_whole: Text
    new_title: Text
    where: Text = Field(description="may use {stage}")
    where_first: Text = Field(description="may use {stage} and {next}")
    where_last: Text = Field(description="may use {stage} and {previous}")
    where_between: Text = Field(description="may use {stage}, {previous} and {next}")
    skipping: Text
    next: Text
    back: Text
    leave: Text
    to_page: Label
    finish: Text
    stages: Text
    stage_passed: Text = Field(description="may use {stage}")
    most: Text
    most_over: Text
    row: Text = Field(description="may use {ask} and {number}")
    date_open: Text
    log_title: Text
    log_none: Text
    card_from: Text = Field(description="may use {source}")
    card_from_on: Text = Field(description="may use {source} and {date}")
    sources: dict[Source, Text]
    from_log: FromLogWords
    option_good: Text
    option_hard: Text
    option_living: Text
    pair: Text
    pair_equal: Text
    order_title: Text
    order_apart: Text
    order_open: Text
    order_circle: Text
    sentences: Annotated[tuple[Text, ...], Field(strict=False, min_length=3, max_length=3)] = Field(
        description="may use {mine}"
    )
    sentence_copy: Text
    copied: Text
    checkin_then: Text
    checkin_now: Text
    checkin_question: Text
    checkin_open: Text
    checkin_no: Text
    checkin_says: Text
    alert: Text
    help_title: Text
    help: Texts = Field(description="may use {person}")
    help_neck: Text
    help_closed: Text = Field(description="may use {person}")
    crisis: Text
    crisis_else: Text
    safe_all_no: Text
    safe_mixed: Text
    safe_after: Text
    safe_link: Link
    moment_link: Link
    made_title: Text
    made: Texts
    made_sources: Texts
    made_dates: Text = Field(description="may use {reviewed} and {due}")
    reviewed: dt.date
    due: dt.date


class WorksheetSummaryWords(Wording):
    """content/worksheet/summary.toml: the page at the end, and looking back at an earlier one."""

    title: Text
    lead: Text
    none: Text
    none_link: Link
    dated: Text = Field(description="may use {date}")
    right_now: Text
    blocks: dict[Block, Text]
    safety_title: Text
    safety_add: Text
    safety_remove: Text
    safety_says: Text
    nothing: Text
    change: Text
    order: Text = Field(description="may use {number}")
    order_open: Text
    order_apart: Text
    order_circle: Text
    log_said: Text
    log_missed: Text
    gain: Text
    cost: Text
    others: Text
    weight: Text = Field(description="may use {matters} and {sure}")
    weight_matters: Text = Field(description="may use {matters}")
    weight_sure: Text = Field(description="may use {sure}")
    need: Text
    need_fit: Text = Field(description="may use {fit}")
    closing: Text
    lean: Text
    notice_title: Text
    notice: Texts
    notice_button: Text
    text_button: Text
    text_title: Text
    text_says: Text
    copy_button: Text
    copied: Text
    not_free: Text
    trip_keep: Text
    trip_says: Text
    trip_kept: Text = Field(description="may use {date}")
    trip_looked: Text
    trip_drop: Text
    paper_title: Text = Field(description="in a document to take along; may use {date}")
    paper_not_free: Text
    paper_option: Text
    back: Label
    again_title: Text
    again_lead: Text
    again_none: Text
    again_hidden: Text
    again_then: Text = Field(description="may use {date}")
    again_now: Text = Field(description="may use {date}")
    again_question: Text
    again_open: Text
    again_same: Text
    again_trip: Text = Field(description="may use {date}")
    again_trip_by: Text = Field(description="may use {date} and {by}")
    again_happened: Text
    happened: Choices
    again_not_free: Text = Field(description="may use {date}")
    again_with: Text
    again_show: Text

    @model_validator(mode="after")
    def _every_block_has_a_title(self) -> Self:
        if missing := [block for block in get_args(Block) if block not in self.blocks]:
            raise ValueError(f"[blocks] has no title for {', '.join(missing)}")
        return self
