"""The wording of the log's pictures: what stands above, in and for each of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Text
from lib.content.words.base import Wording

SevenDays = Annotated[tuple[Text, ...], Field(strict=False, min_length=7, max_length=7)]
TwelveMonths = Annotated[tuple[Text, ...], Field(strict=False, min_length=12, max_length=12)]


class TrackerChartWords(Wording):
    weekdays: SevenDays
    months: TwelveMonths = Field(description="short forms")
    own_category: Text = Field(description="in the place of what a person named a category of their own")
    no_rating: Text
    from_memory: Text
    marker: Text = Field(description="may use {number}")
    show_table: Text
    nothing_yet: Text

    calendar_title: Text
    calendar_alt: Text = Field(description="may use {weeks} and {says}")
    calendar_key: Text = Field(description="what the signs in the days mean")
    week_of: Text
    quiet: Text
    no_contact: Text
    not_logged: Text
    hard: Text = Field(description="may use {rating}")
    with_sign: Text = Field(description="added to a day that has a sign of change")
    checked: Text = Field(description="a checked day without a hard flag or quiet tap")

    timeline_title: Text
    timeline_says: Text = Field(description="may use {strongest} and {quiet}")
    timeline_says_none: Text = Field(description="may use {quiet}")
    timeline_alt: Text = Field(description="may use {flags}, {signs} and {says}")
    timeline_above: Text
    timeline_below: Text
    timeline_key: Text
    red_flag: Text
    positive_sign: Text
    gap: Text
    column_date: Text
    column_kind: Text
    column_category: Text
    column_rating: Text
    column_setting: Text
    column_memory: Text

    weekly_title: Text
    weekly_alt: Text = Field(description="may use {weeks} and {says}")
    weekly_axis: Text
    weekly_key: Text
    weekly_dot: Text
    weekly_thin: Text
    start: Text
    recent: Text
    column_checked: Text
    column_hard: Text

    settings_title: Text
    settings_alt: Text = Field(description="may use {rows}")
    settings_key: Text
    private: Text
    around: Text
    of_days: Text = Field(description="may use {hard} and {checked}")
    column_range: Text
    range: Text = Field(description="may use {low} and {high}: hard days a week")

    ladder_title: Text
    ladder_alt: Text = Field(description="may use {rows}")
    ladder_apologies: Text
    ladder_named: Text
    ladder_planned: Text
    ladder_done: Text
    ladder_kept: Text
    ladder_known: Text
    ladder_unknown: Text
    ladder_bar: Text = Field(description="may use {step} and {count}")
    ladder_bar_unknown: Text = Field(description="may use {step}, {count} and {unknown}")
    column_step: Text
    column_count: Text

    card_title: Text
    card_month: Text = Field(description="may use {months}")
    card_cell: Text = Field(description="may use {recent} and {start}")
    card_of: Text = Field(description="may use {count} and {days}")
    card_boundaries: Text = Field(description="may use {crossed} and {respected}")
    card_mean: Text = Field(description="may use {mean}: an average of answers from 0 to 4")
    card_none: Text
    card_checked: Text
    card_hard: Text
    card_stronger: Text
    card_severe: Text
    card_private: Text
    card_around: Text
    card_boundary: Text
    card_follow: Text
    card_room: Text
    card_peace: Text
    card_safe: Text
    card_answer: Text
    card_because: Text
