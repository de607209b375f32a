"""The wording of keeping: why a file is refused, and the frame of a document that a person takes away."""

from __future__ import annotations

from typing import get_args

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording
from lib.records.file.refused import Reason


class DocumentWords(Wording):
    """What stands around a person's own notes in a document for a therapist, an advocate or oneself."""

    title: Text = Field(description="neutral: it may be seen in a list of files")
    made: Text = Field(description="may use {date}")
    nature: Text = Field(description="whose words these are, and what the document is not")
    warning: Text = Field(description="that others can read it")
    dates_between: Text = Field(description="may use {first} and {last}")
    dates_from: Text = Field(description="may use {first}")
    dates_until: Text = Field(description="may use {last}")
    left_out: Text
    initials: Text
    nothing: Text = Field(description="stands in a section that holds nothing for the chosen dates")
    page: Text = Field(description="may use {page} and {pages}")
    signs: Text = Field(description="stands in a PDF where its letters can't show every sign of the text")


class FilesWords(Wording):
    """Saving, opening and taking away."""

    refused: dict[Reason, Text]
    phrase_rule: Text
    document: DocumentWords

    @model_validator(mode="after")
    def _every_reason_has_a_sentence(self) -> FilesWords:
        missing = [reason for reason in get_args(Reason) if reason not in self.refused]
        if missing:
            raise ValueError(f"[refused] has no sentence for {', '.join(missing)}; add a line for each")
        return self
