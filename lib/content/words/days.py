"""The wording of the log's first screen, of the form for an entry, and of the list of all entries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lib.content.models import Text, Texts
from lib.content.words.base import Label, Link, Wording
from lib.records.vocabulary import DayState

Topic = Literal["words", "time", "feelings", "effects", "boundary", "apology", "who_else", "evidence", "safety", "links"]
Way = Literal["today", "entries", "boundaries", "week", "patterns", "checkpoints", "options"]
Story = Literal["cycles", "fewer", "public", "thin"]
Five = Annotated[tuple[Text, ...], Field(strict=False, min_length=5, max_length=5)]


class StoryWords(Wording):
    """One of the examples."""

    label: Label
    says: Text


class ExampleWords(Wording):
    """Around an example that is read and not written in."""

    title: Text
    banner: Text
    leave: Label
    choose: Text
    now: Text = Field(description="may use {date}")
    stories: dict[Story, StoryWords]


class CareWords(Wording):
    """What stands beside an entry that tells of danger, once it is saved."""

    danger: Text
    self_harm: Text
    lead: Text
    help: Link
    moment: Link


class TodayWords(Wording):
    title: Text
    lead: Text
    had_notes: Text
    open_file: Label
    not_for: Text
    today: Text = Field(description="may use {date}")
    asked: Text
    asked_with: Text = Field(description="may use {person}")
    tapped: Text = Field(description="may use {state}")
    nothing_yet: Text
    change: Text
    write: Text
    add: Label
    see_example: Label
    catch_up: Text
    catch_up_says: Text
    short_entry: Text
    short_quiet: Text
    short_no_contact: Text
    saved: Text = Field(description="may use {kind} and {date}")
    saved_changes: Text
    saved_add: Label
    close: Text
    save: Text
    save_locked: Label
    later: Text
    who: Text
    who_says: Text
    promise: Text = Field(description="may use {date}")
    promise_undated: Text = Field(description="may use {date}")
    kept: Text = Field(description="may use {date}")
    review: Text = Field(description="may use {date}")
    watch: Text = Field(description="may use {date}")
    watch_think: Label
    watch_looked: Label
    pulse: Text
    pulse_link: Label
    yardstick: Text
    yardstick_link: Label
    look: Text = Field(description="may use {months}")
    look_link: Label
    limits_title: Text
    limits: Texts
    ways: dict[Way, Label]
    example: ExampleWords
    care: CareWords

    def short(self, state: DayState) -> str:
        """A day's state in a word or two, for a row of buttons."""
        return {"entry": self.short_entry, "quiet": self.short_quiet, "no_contact": self.short_no_contact}[state]


class EntryWords(Wording):
    title: Text
    title_change: Text
    back: Text
    stays: Text
    sort: Text
    day: Text
    precision: Text
    category: Text
    more: Text
    own: Text
    own_label: Text
    own_help: Text
    effect: Text
    effect_short: Five = Field(description="the effect on me, 0 to 4, in a few words")
    step: Text
    step_short: Five = Field(description="the step of a sign of change, 0 to 4, in a few words")
    skip: Text
    setting: Text
    topics: Text
    save: Text
    save_changes: Text
    never_mind: Text
    remove: Text
    what: Text
    what_help: Text
    note: Text
    part: Text
    time: Text
    feelings: Text
    felt: Text
    effects: Text
    boundary: Text
    boundary_none: Text
    boundary_reads: Text = Field(description="may use {when} and {then}")
    no_boundaries: Text
    write_boundary: Label
    outcome: Text
    response: Text
    apology: Text
    plan: Text
    plan_help: Text
    plan_due: Text
    who_else: Text
    evidence: Text
    evidence_help: Text
    concern: Text
    safety: Text
    links: Text
    link_reads: Text = Field(description="may use {date} and {category}")
    topic: dict[Topic, Text]
    troubles: dict[str, Text] = Field(description="what to say where lib.tracker.entry_draft finds something")


class TakeWords(Wording):
    """The way to take something with you as a file."""

    title: Text
    says: Text
    button: Text
    done: Text = Field(description="may use {name}")


class EntriesWords(Wording):
    title: Text
    lead: Text
    empty: Text
    add: Label
    search: Text
    search_help: Text
    filters: Text
    sort: Text
    category: Text
    category_any: Text
    setting: Text
    not_said: Text
    clear: Text
    found: Text = Field(description="may use {count}")
    found_one: Text
    found_none: Text
    day_state: Text = Field(description="may use {state}")
    change: Text
    remove_mark: Text
    more_days: Text = Field(description="may use {count}")
    from_memory: Text
    felt: Text = Field(description="may use {items}")
    effects: Text = Field(description="may use {items}")
    effect: Text = Field(description="may use {sentence}")
    step: Text = Field(description="may use {sentence}")
    at: Text = Field(description="may use {time}")
    precision: Text = Field(description="may use {precision}")
    limit: Text = Field(description="may use {outcome}")
    response: Text = Field(description="may use {response}")
    apology: Text = Field(description="may use {apology}")
    seen: Text = Field(description="may use {items}")
    worry: Text = Field(description="may use {answer}")
    worries: Text = Field(description="may use {items}")
    linked: Text = Field(description="may use {items}")
    evidence: Text
    felt_words: Text
    take: TakeWords
