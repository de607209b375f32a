"""The wording of pages: one model for each file in content/pages/.

`{name}` in a text is filled in by the page; the field's description says which names it may use.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import Annotated, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from lib.content.models import (
    Audience,
    Evidence,
    LineKind,
    Model,
    PageName,
    RestsOn,
    Stance,
    Status,
    Strength,
    Text,
    Texts,
    Theme,
)

# A small phone cuts longer ones off: a link's label does not wrap.
Label = Annotated[Text, Field(max_length=34)]

WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^/\s]+")]

_NAME = re.compile(r"\{(\w+)\}")


class Wording(Model):
    """Wording whose `{names}` are checked against what each field's description allows."""

    @model_validator(mode="after")
    def _only_known_names(self) -> Self:
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            allowed = set(_NAME.findall(field.description or ""))
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    _check_names(name, text, allowed)
        return self


def _check_names(field: str, text: str, allowed: set[str]) -> None:
    try:
        parts = [(name, spec, kind) for _, name, spec, kind in Formatter().parse(text) if name is not None]
    except ValueError:
        raise ValueError(f"`{field}` has a curly bracket without its partner") from None
    for name, spec, kind in parts:
        if name not in allowed or spec or kind:
            names = ", ".join(f"{{{each}}}" for each in sorted(allowed)) or "none"
            raise ValueError(f"`{field}` uses {{{name}{':' if spec else ''}{spec}}}; it may use: {names}")


class Link(Model):
    """A link to one of the app's own pages."""

    page: PageName
    label: Label
    query: dict[str, str] = Field(default_factory=dict)


class ExitWords(Wording):
    """The exit button; has defaults, because it must work when every content file is broken."""

    label: Text = "Exit"
    description: Text = Field(default="Exit. Pressing Shift three times does the same.", description="read aloud")
    address: WebAddress = Field(default="https://www.bbc.com/weather", description="where Exit leads: a dull, public page")
    two_more: Text = "Exit: press Shift two more times."
    one_more: Text = "Exit: press Shift one more time."
    expired: Text = "Exit: started over."
    skip: Text = Field(default="Go to the exit button", description="the last link on every page, for keyboards")
    failure: Text = Field(
        default="Sorry, this part can't be shown just now. Nothing you entered is lost, and the other pages still work.",
        description="shown where a page fails",
    )


class ShellWords(Wording):
    """What every page shares."""

    name: Text
    notice_title: Text
    notice: Texts
    notice_button: Text
    footer_help: Label
    footer_moment: Label
    part_missing: Text
    footer_not: Text
    holds_nothing: Text
    holds_one: Text = Field(description="may use {things}")
    holds: Text = Field(description="may use {count} and {things}")
    held_country: Text
    held_search: Text
    held_filter: Text
    erased: Text
    erase: Text


class LabelWords(Wording):
    """Short labels for every value that data files may hold."""

    stances: dict[Stance, Text]
    stance_meanings: dict[Stance, Text]
    audiences: dict[Audience, Text]
    themes: dict[Theme, Text]
    rests_on: dict[RestsOn, Text]
    evidence: dict[Evidence, Text]
    statuses: dict[Status, Text]
    strengths: dict[Strength, Text]
    line_kinds: dict[LineKind, Text]

    @model_validator(mode="after")
    def _every_value_has_a_label(self) -> LabelWords:
        for name, field in type(self).model_fields.items():
            wanted = get_args(get_args(field.annotation)[0])
            missing = [value for value in wanted if value not in getattr(self, name)]
            if missing:
                raise ValueError(f"[{name}] has no label for {', '.join(missing)}; add a line for each")
        return self


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


class MomentWords(Wording):
    title: Text
    lines: Annotated[tuple[Text, ...], Field(strict=False, min_length=3, max_length=3)]
    breath: Text
    more: Link


WORD_FILES: dict[str, type[Wording]] = {
    "exit": ExitWords,
    "shell": ShellWords,
    "labels": LabelWords,
    "start": StartWords,
    "library": LibraryWords,
    "article": ArticleWords,
    "compare": CompareWords,
    "glossary": GlossaryWords,
    "help": HelpWords,
    "moment": MomentWords,
}
"""The file in content/pages/ that each model is read from."""
