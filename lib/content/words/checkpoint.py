"""The sentences in which the log's results are told. The specification fixes most of them word for word."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording
from lib.records.vocabulary import Decision

Answer = Literal[Decision, "few", "rise_possible", "more_strong"]
"""Decisions, and what has words of its own within one."""

_BOTH = "may use {start_hard}, {start_checked}, {recent_hard} and {recent_checked}"


class FindingsWords(Wording):
    """Each field but the first few is a sentence, found by its name: the ids that checkpoints store."""

    shows_title: Text
    cannot_title: Text
    question_title: Text
    footer: Text
    mostly: Text = Field(description="before the first checkpoint: that most honest answers are 'can't tell yet'")
    every_third_day: Text = Field(description="how few check-ins are enough")
    decisions: dict[Answer, Text] = Field(description="each answer in a few words, for the table of checkpoints")
    cannot: dict[Answer, Text]
    questions: dict[Answer, Text]
    progress: Text = Field(
        description="may use {planned_on}, {start_checked}, {start_contact}, {recent_checked}, {recent_contact}"
    )

    coverage: Text = Field(description="may use {start_checked}, {start_contact}, {recent_checked} and {recent_contact}")
    coverage_days: Text = Field(description="may use {least}")
    few: Text = Field(description="may use {count}")
    few_one: Text
    first_look: Text = Field(description=_BOTH)
    fewer: Text = Field(description=f"{_BOTH} and {{weeks}}")
    fewer_fill: Text = Field(description="may use {unlogged}")
    fewer_fill_one: Text
    more: Text = Field(description=_BOTH)
    more_severe: Text = Field(description="may use {start_severe}, {start_checked}, {recent_severe} and {recent_checked}")
    same: Text = Field(description=f"{_BOTH} and {{low}} and {{high}}")
    cant_tell: Text = Field(description=f"{_BOTH} and {{low}} and {{high}}")
    because_private: Text
    because_unstated: Text
    because_stronger: Text
    because_severe: Text = Field(description="may use {start_severe} and {recent_severe}")
    because_unrated: Text
    because_halves: Text = Field(description="may use {weeks}")
    because_fill: Text = Field(description="may use {unlogged}")
    because_fill_one: Text
    because_peace: Text
    because_yardstick: Text
    because_safety: Text
    because_new_category: Text
    because_start_few: Text = Field(description="may use {start_hard} and {least}")
    because_late: Text
    because_last_weeks: Text
    because_private_unclear: Text
    because_start_unlogged: Text
    because_swing: Text
    because_rise: Text
    more_than_ten: Text = Field(description="in place of a larger ratio: '... to more than 10 times the rate'")
    less_than_a_tenth: Text
    rise_possible: Text = Field(description=f"{_BOTH} and {{low}} and {{high}}")
    few_days: Text = Field(description="may use {count}")
    few_days_one: Text
    none_lately: Text = Field(description="may use {recent_checked}, {start_hard} and {start_checked}")
    zero_fits: Text = Field(description="may use {a_month}")
    last_four: Text = Field(description="may use {weeks}, {hard} and {checked}")
    unasked_peace: Text
    unasked_together: Text
    ask_together: Text
    unasked_scenes: Text
    zero: Text = Field(description="may use {recent_checked} and {a_month}")
    start_zero: Text = Field(description="may use {recent_hard} and {recent_checked}")
    gap: Text = Field(description="may use {first} and {last}")
    backfilled: Text = Field(description="may use {count}")
    backfilled_one: Text
    brought_in: Text = Field(description="may use {count}")
    brought_in_one: Text
    new_category: Text
    settings_alike: Text
    timing: Text = Field(description="may use {after}, {before} and {episodes}")
    timing_none: Text
    follow_none: Text
    follow_not_due: Text
    follow_counts: Text = Field(description="may use {done} and {known}")
    follow_few: Text = Field(description="may use {done} and {known}")
    follow_rate: Text = Field(description="may use {done}, {known}, {low} and {high}")
    follow_unknown: Text = Field(description="may use {count}")
    follow_unknown_one: Text
    follow_open: Text = Field(description="may use {count}")
    follow_open_one: Text
    words_and_steps: Text = Field(description="may use {apologies}, {words_only}, {planned}, {carried_out} and {kept}")
    durability: Text = Field(description="may use {apologies}, {quiet_after} and {by_chance}")
    boundary: Text = Field(
        description="may use {text}, {times}, {respected}, {tested}, {crossed}, {followed} and {not_safe}; text is the person's"
    )
    quiet_spell: Text = Field(description="may use {longest}")
    quiet_spells: Text = Field(description="may use {longest} and {before}")

    @model_validator(mode="after")
    def _every_decision_has_words(self) -> FindingsWords:
        for name in ("decisions", "cannot", "questions"):
            missing = [answer for answer in get_args(Answer) if answer not in getattr(self, name)]
            if missing:
                raise ValueError(f"[{name}] has no words for {', '.join(missing)}; add a line for each")
        return self
