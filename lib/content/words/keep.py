"""The wording of the page where people keep, save, open and erase their notes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Text, Texts
from lib.content.words.base import Link, Wording


class VaultWords(Wording):
    """The encrypted copy in this tab."""

    title: Text
    says: Texts
    unable: Text
    on: Text
    full: Text
    stop: Text
    phrase: Text
    new_phrase: Text
    show: Text
    start: Text
    open: Text
    discard: Text
    weak: Text
    working: Text
    wrong: Text
    failed: Text
    locked_title: Text
    locked: Text


class NotesWords(Wording):
    """The page itself."""

    title: Text
    lead: Text
    nothing: Text
    save_title: Text
    save_nothing: Text
    lock: Text
    lock_says: Text
    lock_phrase: Text
    lock_weak: Text
    lock_show: Text
    unsaved_kinds: Text
    file_name: Text
    file_name_help: Text
    save: Text
    saved: Text
    saved_where: Texts
    status_never: Text = Field(description="may use {count}")
    status_all: Text = Field(description="may use {ago}")
    status_some: Text = Field(description="may use {ago} and {count}")
    status_never_one: Text
    status_some_one: Text = Field(description="may use {ago}")
    ago_now: Text
    ago_minute: Text
    ago_minutes: Text = Field(description="may use {count}")
    ago_hours: Text = Field(description="may use {count}")
    ago_days: Text = Field(description="may use {count}")
    opening: Text
    refused_title: Text
    open_title: Text
    open_says: Text
    choose: Text
    too_big: Text
    unreadable: Text
    locked_file: Text
    locked_phrase: Text
    unlock: Text
    inside: Text = Field(description="may use {date}")
    row_kind: Text
    row_here: Text
    row_file: Text
    row_new: Text
    row_differs: Text
    row_same: Text
    differs: Text
    differs_file: Text
    differs_here: Text
    add: Text
    replace: Text
    never_mind: Text
    opened: Text
    replace_says: Text
    more_title: Text
    knows_title: Text
    knows_count: Text
    where_title: Text
    where: Texts
    erase_kind: Text = Field(description="may use {kind}")
    erase_all: Text
    idle_title: Text
    idle_says: Text
    cover_after: Text
    leave_after: Text
    never: Text
    minutes: Text = Field(description="may use {count}")
    minute: Text
    paper: Link
    traces: Link
    kinds: dict[str, Annotated[str, Field(min_length=1, max_length=60)]] = Field(
        description="what each kind of note is called, in the plural"
    )


class DocumentPageWords(Wording):
    """A document to take along."""

    title: Text
    lead: Text
    warning: Text
    nothing: Text
    sections: Text
    dates: Text
    first: Text
    last: Text
    dates_wrong: Text
    leave_out: Text
    names: Text
    names_help: Text
    own_title: Text
    own_title_help: Text
    file_name: Text
    preview: Text
    preview_long: Text = Field(description="may use {count}")
    pdf: Text
    text: Text
    made: Text
    where: Texts
    signs: Text
    failed: Text
    waits: Text
    plan_title: Text
    observation_title: Text
    back: Link
