"""The wording of the log's vocabulary, and of the page that brings in a log kept elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from lib.content.models import Model, Text
from lib.content.words.base import Wording
from lib.records import vocabulary

Steps = Annotated[tuple[Text, ...], Field(strict=False, min_length=5, max_length=5)]


class CategoryWords(Model):
    """A category: its name, what it looks like where the name leaves that open, and whether it stands among the first ones."""

    label: Annotated[Text, Field(max_length=60)]
    hint: Text | None = None
    common: bool = False


class WhoWords(Model):
    """Who a log is about: the choice's label, and how texts speak of them."""

    label: Annotated[Text, Field(max_length=34)]
    person: Text = Field(description="after 'with', as in: a day with your partner")


class PulseQuestion(Model):
    """A question with the meaning of its lowest and highest answers."""

    question: Text
    low: Text
    high: Text


class PulseWords(Model):
    """The questions of the weekly look back, in their order."""

    contact_days: Text
    unlogged_hard: Text
    not_sure: Text
    room: PulseQuestion
    peace: PulseQuestion
    safe: PulseQuestion
    support_days: Text


Phrases = Annotated[tuple[Text, ...], Field(strict=False, min_length=1)]


class SuggestionWords(Wording, file="tracker/suggestions"):
    """Plain words that point to a category, and those that call for the way to help."""

    flags: dict[vocabulary.FlagCategory, Phrases]
    signs: dict[vocabulary.SignCategory, Phrases]
    danger: Phrases
    self_harm: Phrases


class VocabularyWords(Wording, file="tracker/vocabulary"):
    """Every name that lib.records.vocabulary lists has its words here."""

    sorts: dict[vocabulary.Sort, Text]
    flags: dict[vocabulary.FlagCategory, CategoryWords]
    signs: dict[vocabulary.SignCategory, CategoryWords]
    category_gone: Text = Field(description="in the place of an own category that was deleted")
    intensity: Steps = Field(description="the effect on me, 0 to 4")
    evidence: Steps = Field(description="the step of evidence of a positive sign, 0 to 4")
    precisions: dict[vocabulary.DatePrecision, Text]
    day_parts: dict[vocabulary.DayPart, Text]
    settings: dict[vocabulary.Setting, Text]
    feelings: dict[vocabulary.Feeling, Text]
    effects: dict[vocabulary.Effect, Text]
    boundary_outcomes: dict[vocabulary.BoundaryOutcome, Text]
    responses: dict[vocabulary.Response, Text]
    not_safe: Text = Field(description="stands under the question about my response")
    apologies: dict[vocabulary.Apology, Text]
    witnesses: dict[vocabulary.Witness, Text]
    concerns: dict[vocabulary.Concern, Text]
    safety: dict[vocabulary.Safety, Text]
    day_states: dict[vocabulary.DayState, Text]
    day_not_logged: Text
    yes_no_unsure: dict[vocabulary.YesNoUnsure, Text]
    outcomes: dict[vocabulary.Outcome, Text]
    plan_done: dict[vocabulary.PlanDone, Text]
    kept: dict[vocabulary.Kept, Text]
    who: dict[vocabulary.Relation, WhoWords]
    who_unsaid: WhoWords
    scenes: dict[vocabulary.Scene, Text]
    pulse: PulseWords
    faults: dict[str, Text] = Field(description="what to say where lib.tracker.validity finds something")

    @property
    def categories(self) -> dict[str, CategoryWords]:
        """Every category of ours by its name, in the order of lib.records.vocabulary."""
        flags: dict[str, CategoryWords] = {name: self.flags[name] for name in vocabulary.FLAG_CATEGORIES}
        return flags | {name: self.signs[name] for name in vocabulary.SIGN_CATEGORIES}

    @property
    def of_field(self) -> dict[str, Mapping[Any, str]]:
        """What the names are called that a field of an entry may hold, by field."""
        return {
            "date_precision": self.precisions,
            "occurred_time": self.day_parts,
            "setting": self.settings,
            "feelings": self.feelings,
            "effects": self.effects,
            "boundary_outcome": self.boundary_outcomes,
            "response": self.responses,
            "apology": self.apologies,
            "who_else": self.witnesses,
            "concern": self.concerns,
            "safety": self.safety,
        }


RowFault = Literal["no_date", "unread_date", "no_such_day", "future", "too_far", "nothing", "too_long", "unfit"]
Heading = Literal["date", "time", "what", "kind", "effect", "setting"]
Names = Annotated[tuple[Text, ...], Field(strict=False, min_length=1)]


class BringWords(Wording, file="tracker/bring"):
    headings: dict[Heading, Names] = Field(description="what people call such a column; small and large letters are the same")
    months: Annotated[tuple[Names, ...], Field(strict=False, min_length=12, max_length=12)] = Field(
        description="how each month may be written, January first"
    )
    reasons: dict[RowFault, Text] = Field(description="why a row can't be read")

    def month_numbers(self) -> dict[str, int]:
        """Every way to write a month, in small letters, with its number."""
        return {name.casefold(): number for number, names in enumerate(self.months, 1) for name in names}
