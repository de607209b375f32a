"""The sentences in which the log's results are told. The specification fixes most of them word for word."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from lib.content.models import Text
from lib.content.words.base import Wording
from lib.records.vocabulary import Decision

Answer = Literal[Decision, "few", "rise_possible", "more_strong"]
"""Decisions, and what has words of its own within one."""


SENTENCES = (
    "coverage coverage_days few few_one first_look fewer fewer_fill fewer_fill_one more more_severe same cant_tell "
    "because_private because_unstated because_stronger because_severe because_unrated because_halves because_fill "
    "because_fill_one because_peace because_yardstick because_safety because_new_category because_start_few because_late "
    "because_last_weeks because_private_unclear because_start_unlogged because_swing because_rise rise_possible few_days "
    "few_days_one none_lately zero_fits last_four unasked_peace unasked_together ask_together unasked_scenes zero start_zero "
    "gap backfilled backfilled_one brought_in brought_in_one new_category settings_alike timing timing_none follow_none "
    "follow_not_due follow_counts follow_few follow_rate follow_unknown follow_unknown_one follow_open follow_open_one "
    "words_and_steps durability boundary quiet_spell quiet_spells"
).split()
"""The ids that checkpoints store: each is the name of a sentence, which may be in a file of anyone and so never goes."""


class FindingsWords(Wording, file="tracker/findings"):
    """Most texts are sentences found by their names."""

    decisions: dict[Answer, Text] = Field(description="each answer in a few words, for the table of checkpoints")
    cannot: dict[Answer, Text]
    questions: dict[Answer, Text]

    @model_validator(mode="after")
    def _every_sentence_is_there(self) -> Self:
        if missing := [name for name in SENTENCES if name not in self]:
            raise ValueError(f"there is no sentence called {', '.join(missing)}; add a line for each")
        return self
