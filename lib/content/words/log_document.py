"""The wording of what the log gives for a document to take along."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording

Part = Literal["words", "proof", "feelings", "safety"]
"""Groups of an entry's parts that a person may leave out."""


class TrackerDocumentWords(Wording):
    """Headings, and the labels that stand before facts."""

    title: Text
    lead: Text
    looks_title: Text
    agreed_title: Text
    note_title: Text
    look: Text = Field(description="may use {months} and {answer}")
    look_on: Text = Field(description="may use {date}")
    what: Text
    own_kind: Text
    own_called: Text
    effect: Text
    step: Text
    rating: Text = Field(description="may use {number} and {sentence}")
    setting: Text
    day: Text
    time: Text
    added: Text
    added_later: Text
    feelings: Text
    felt: Text
    effects: Text
    limit: Text
    limit_reads: Text = Field(description="may use {when} and {then}: the person's own words")
    outcome: Text
    response: Text
    apology: Text
    who_else: Text
    proof: Text
    concern: Text
    safety: Text
    marker: Text
    limits: Text
    why: Text
    since: Text
    aloud: Text
    counts: Text
    counted: Text = Field(description="may use {respected}, {tested}, {crossed}, {followed} and {not_safe}")
    statements: Text
    statement_when: Text = Field(description="may use {text}: the person's own words")
    statement_felt: Text = Field(description="may use {text}: the person's own words")
    statement_need: Text = Field(description="may use {text}: the person's own words")
    written: Text
    agreements: Text
    made: Text
    who_agreed: Text
    know: Text
    review: Text
    occasions: Text
    column_day: Text
    column_agreement: Text
    column_outcome: Text
    column_words: Text
    promises: Text
    promised: Text
    due: Text
    no_due: Text
    done: Text
    kept: Text
    watches: Text
    watched: Text
    look_again: Text
    parts: dict[Part, Text]

    @model_validator(mode="after")
    def _every_part_has_a_label(self) -> TrackerDocumentWords:
        if missing := [part for part in get_args(Part) if part not in self.parts]:
            raise ValueError(f"[parts] has no label for {', '.join(missing)}; add a line for each")
        return self
