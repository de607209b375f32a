"""The wording of the reading pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Model, Text, Texts
from lib.content.words.base import Link, Wording


class Door(Model):
    """One of the ways in on the start page."""

    title: Text
    text: Text
    links: Annotated[tuple[Link, ...], Field(strict=False, min_length=1)]


class StartWords(Wording):
    title: Text
    what: Annotated[tuple[Text, ...], Field(strict=False, min_length=6, max_length=6)] = Field(
        description="what this is and is not, in six sentences"
    )
    moment: Link
    doors_title: Text
    doors: Annotated[tuple[Door, ...], Field(strict=False, min_length=1)]


class LibraryWords(Wording):
    title: Text
    words: Link
    lead: Text
    search_label: Text
    search_help: Text
    search_button: Text
    danger_words: Texts = Field(
        description="words that may tell of danger; any of them in a search shows the way to help first"
    )
    danger: Text
    help: Link
    moment: Link
    results: Text = Field(description="may use {count}")
    results_one: Text
    results_none: Text
    results_more: Text = Field(description="may use {count}")
    corrected: Text = Field(description="may use {words}: our own words, not the person's")
    query_too_long: Text = Field(description="may use {limit}")
    query_no_words: Text
    where_minute: Text
    where_claim: Text
    filter_audience: Text
    filter_theme: Text
    filter_none: Text
    read: Text
    reading_time: Text = Field(description="may use {minutes}")


class ArticleWords(Wording):
    unknown: Text
    broken: Text
    all_articles: Text
    byline: Text = Field(description="may use {title}, {author} and {year}")
    year_unknown: Text
    depth: Text
    minute: Text
    full: Text
    viewpoint: Text
    speaks_to: Text
    solidity: Text
    cautions: Text
    read_full: Text = Field(description="may use {minutes}")
    claims: Text = Field(description="may use {count}")
    claim_one: Text
    claims_key: Text = Field(description="what the mark after each claim means")
    research: Text
    verdict: Text = Field(description="stands after the verdict of research; may use {claim}")
    limits: Text = Field(description="may use {limits}")
    sources: Text = Field(description="may use {sources}")
    differs: Text = Field(description="may use {question}")
    more_title: Text
    more_lead: Text = Field(description="may use {count}")
    original_title: Text
    original: Text = Field(description="may use {title} and {author}")
    reviewed: Text = Field(description="may use {date}")
    previous: Text = Field(description="may use {title}")
    next: Text = Field(description="may use {title}")


class CompareWords(Wording):
    title: Text
    lead: Text
    back: Text = Field(description="may use {article}")
    help: Link
    chart_title: Text
    chart_says: Text = Field(description="the sentence above the chart")
    chart_alt: Text = Field(description="may use {readings}")
    column_article: Text
    column_answer: Text
    column_condition: Text
    map_title: Text
    map_says: Text
    map_key: Text
    map_topic: Text
    map_silent: Text
    topic_title: Text
    topic_label: Text
    topic_unknown: Text
    silent: Text
    settle: Text
    research: Text
    reader: Text
    claims: Text


class GlossaryWords(Wording):
    title: Text
    lead: Text
    unused: Text
    used: Text = Field(description="may use {articles}")
    also: Text = Field(description="may use {names}")
