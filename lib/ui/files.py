"""Saving and opening: between the fields of the notes page and the files that lib.records.file reads and writes."""

from __future__ import annotations

import binascii
import datetime as dt
from base64 import b64decode
from collections.abc import Iterator
from typing import cast, get_args

import streamlit as st

from lib.child import ChildError
from lib.content.words.flat import NotesWords
from lib.records.file import lock, merge, names, read, write
from lib.records.file.refused import ImportRefused
from lib.records.record import Ref, ref
from lib.records.registry import KINDS
from lib.records.session import Incoming, Outgoing
from lib.records.talk_turn import TalkTurn
from lib.ui import clock, forms, keys, library, memo, site, state
from lib.ui.tracker import bar, bring

_JSON, _AGE = "json", "age"


def save() -> None:
    """Callback of the save button: hand the page a file with everything in it, locked if that was asked for."""
    locked = bool(state.get_draft(keys.LOCK))
    if locked and phrase_weak():
        return
    now = clock.now()
    content = write.dump(state.notes(), now.date(), unsaved=with_unsaved())
    if locked:
        try:
            content = lock.lock(content, _phrase()).decode("ascii")
        except ChildError:
            return  # the page says so
    name = names.safe_name(str(state.get_draft(keys.FILE_NAME) or ""), _AGE if locked else _JSON, now.date())
    state.show(keys.LOCK_PHRASE, "")
    state.save(Outgoing(state.new_id(), name, content, type="application/json" if not locked else "text/plain"), now)


def with_unsaved() -> frozenset[str]:
    """The kinds that go into no file by themselves and that the person ticked."""
    left_out = {kind for kind, model in KINDS.items() if not model.saved}
    return frozenset(kind for kind in left_out if state.ticked(keys.WITH_TALK if kind == TalkTurn.kind else keys.WITH_UNSAVED))


def _phrase() -> str:
    return str(state.get_draft(keys.LOCK_PHRASE) or "")


def phrase_weak() -> bool:
    """Whether nothing is saved with this phrase."""
    return not lock.phrase_ok(_phrase())


def receive() -> None:
    """Callback of an open button, on any page: look into the file; nothing that is here is changed without asking."""
    incoming = chosen()
    if incoming:
        hold(incoming)


def chosen() -> Incoming | None:
    """Callback's view of the file that a person chose, looked into as what it is: locked notes, notes, or a table."""
    letters = state.chosen_file()
    if not isinstance(letters, str):
        return None
    try:
        data = b64decode(letters, validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if lock.is_locked(data):
        return Incoming(data)
    return _looked_into(data, data) if read.seems_notes(data) else bring.looked_into(data)


def hold(incoming: Incoming) -> None:
    """Open a file at once where nothing is that it could change; else a page tells what is in it, or why not."""
    state.receive(incoming)
    if incoming.sheets:
        site.to("bring")
    elif incoming.opened and not len(state.notes()):
        replace()
    else:
        site.to("notes")


def unlock() -> None:
    """Callback: try a phrase on a locked file."""
    incoming = state.get().incoming
    if incoming is None:
        return
    try:
        plain = lock.unlock(incoming.data, str(state.get_draft(keys.UNLOCK_PHRASE) or ""))
    except ImportRefused as refused:
        state.receive(Incoming(incoming.data, refused=refused.reason))
    else:
        state.show(keys.UNLOCK_PHRASE, "")
        state.show(keys.LOCK, value=True)  # who locked the last file does not want the next one open by a slip
        hold(_looked_into(plain, incoming.data))


def _looked_into(plain: bytes, data: bytes) -> Incoming:
    try:
        return Incoming(data, opened=read.load(plain))
    except ImportRefused as refused:
        return Incoming(data, refused=refused.reason)


def add() -> None:
    """Callback: put what is in the file beside what is here."""
    incoming = state.get().incoming
    if incoming and incoming.opened:
        alone = len(state.notes()) == 0
        prefer: merge.Prefer = "here" if state.get_draft(keys.PREFER) == "here" else "file"
        choices = {of: choice for of, choice in _choices(incoming.opened) if choice}
        merged = merge.merge(state.notes(), incoming.opened, prefer=prefer, choices=choices, new_id=state.new_id)
        for of in choices:
            state.show(keys.record("keep_of", of), None)
        state.open_file(merged, saved_on=incoming.opened.saved_on if alone else None)
        _lead_on()


def _choices(opened: read.Opened) -> Iterator[tuple[Ref, merge.Choice | None]]:
    """What was chosen for records that are here and in the file and differ."""
    for here, _ in merge.differing(state.notes(), opened):
        chosen = state.choice(keys.record("keep_of", ref(here)), get_args(merge.Choice))
        yield ref(here), cast("merge.Choice | None", chosen)


def replace() -> None:
    """Callback: put what is in the file in place of what is here."""
    incoming = state.get().incoming
    if incoming and incoming.opened:
        state.open_file(merge.replaced(state.notes(), incoming.opened), saved_on=incoming.opened.saved_on)
        _lead_on()


def _lead_on() -> None:
    """Back to the page that sent someone to open their file, or to where it says what was opened and where to go on."""
    if forms.view(bar.BACK, ""):
        bar.back()
    else:
        site.to("notes", opened="1")


def never_mind() -> None:
    state.receive(None)


def made() -> Outgoing | None:
    """The file that the page has just made; says so where it could not."""
    file = state.get().outgoing
    if file and file.made is False:
        st.warning(library.wording(NotesWords).not_made)
    return file if file and file.made else None


def status(words: NotesWords) -> str:
    """How much of what is here is in the person's last file."""
    count, last = memo.unsaved(), state.get().saved
    if not last:
        return words.status_never_one if count == 1 else words.status_never.format(count=count)
    ago = _ago(last.at, clock.now(), words)
    if not count:
        return words.status_all.format(ago=ago)
    return words.status_some_one.format(ago=ago) if count == 1 else words.status_some.format(ago=ago, count=count)


def _ago(then: dt.datetime | dt.date, now: dt.datetime, words: NotesWords) -> str:
    """How long ago in words: minutes within the hour; then days, which is all that a file's date can tell."""
    if isinstance(then, dt.datetime) and now - then < dt.timedelta(hours=1):
        minutes = max(0, (now - then) // dt.timedelta(minutes=1))
        return words.ago_minutes.format(count=minutes) if minutes > 1 else words.ago_minute if minutes else words.ago_now
    days = (now.date() - (then.date() if isinstance(then, dt.datetime) else then)).days
    return words.ago_days.format(count=days) if days > 1 else words.ago_yesterday if days == 1 else words.ago_today
