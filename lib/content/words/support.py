"""The wording of the support wing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Text
from lib.content.words.base import Link, Wording


class HelpWords(Wording):
    title: Text
    lead: Text
    danger: Text
    choose: Text
    choose_placeholder: Text
    elsewhere: Text
    elsewhere_title: Text
    no_crisis: Text
    trace: Text
    silent: Text = Field(description="may use {how}")
    serves: Text = Field(description="may use {whom}")
    hours: Text = Field(description="may use {hours}")
    languages: Text = Field(description="may use {languages}")
    web: Text = Field(description="may use {addresses}")
    source: Text = Field(description="may use {source} and {year}")
    year_unknown: Text
    unconfirmed: Text
    unconfirmed_means: Text
    confirmed: Text = Field(description="may use {date}")
    secondary: Text
    directories: Text
    after: Text
    moment: Link
    plan: Link
    support_title: Text
    support_links: Annotated[tuple[Link, ...], Field(strict=False, min_length=1)]
    traces: Link = Field(description="the last link: what this device can show")


class MomentWords(Wording):
    title: Text
    lines: Annotated[tuple[Text, ...], Field(strict=False, min_length=3, max_length=3)]
    breath: Text
    trace: Text = Field(description="stands under the numbers")
    more: Link
