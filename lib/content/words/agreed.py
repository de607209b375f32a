"""The wording of limits, words to say, agreements and promises."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lib.content.models import Model, Text, Texts
from lib.content.words.base import Label, Wording

Part = Literal["limits", "words", "agreements", "promises"]


class LimitWords(Wording):
    lead: Text
    empty: Text
    when: Text
    when_help: Text
    then: Text
    then_help: Text
    why: Text
    since: Text
    reads: Text = Field(description="may use {when} and {then}")
    since_reads: Text = Field(description="may use {date}")
    not_yet: Text
    find_words: Text


class LabelPair(Model):
    """A label, and what might have been seen or heard instead."""

    label: Text
    seen: Text


class StatementWords(Wording):
    lead: Text
    empty: Text
    when: Text
    when_help: Text
    felt: Text
    felt_help: Text
    need: Text
    need_help: Text
    reads_when: Text = Field(description="may use {text}")
    reads_felt: Text = Field(description="may use {text}")
    reads_need: Text = Field(description="may use {text}")
    label_found: Text = Field(description="may use {word}")
    labels_title: Text
    labels_says: Text
    labels_column: Text
    seen_column: Text
    labels: Annotated[tuple[LabelPair, ...], Field(strict=False)]
    judging: Texts


class AgreementWords(Wording):
    lead: Text
    empty: Text
    text: Text
    text_help: Text
    who: Text
    made: Text
    know: Text
    review: Text
    who_reads: Text
    know_reads: Text
    made_reads: Text = Field(description="may use {date}")
    review_reads: Text = Field(description="may use {date}")
    counts: Text = Field(description="may use {kept}, {partly}, {broken} and {none}")
    counts_none: Text
    add: Text
    outcome: Text
    outcome_day: Text
    outcome_setting: Text
    outcome_text: Text
    tracker: Text
    log_reads: Text = Field(description="may use {date} and {outcome}")


class PromiseWords(Wording):
    lead: Text
    empty: Text
    text: Text
    text_help: Text
    made: Text
    due: Text
    no_due: Text
    due_reads: Text = Field(description="may use {date}")
    made_reads: Text = Field(description="may use {date}")
    from_entry: Text = Field(description="may use {date}")
    done_reads: Text = Field(description="may use {answer}")
    kept_reads: Text = Field(description="may use {answer}")
    done: Text
    done_on: Text
    kept: Text
    waiting: Text


class BoundariesWords(Wording):
    title: Text
    part: Text
    parts: dict[Part, Label]
    new: Text
    change: Text
    remove: Text
    save: Text
    save_changes: Text
    never_mind: Text
    aloud: Text
    aloud_reads: Text = Field(description="may use {answer}")
    keep_inside: Text
    nothing_open: Text
    missing: Text
    limits: LimitWords
    words: StatementWords
    agreements: AgreementWords
    promises: PromiseWords
    troubles: dict[str, Text] = Field(description="what to say where lib.tracker.entry_draft finds something")
