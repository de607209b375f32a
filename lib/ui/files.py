"""Saving and opening: between the fields of the notes page and the files that lib.records.file reads and writes."""

from __future__ import annotations

import binascii
import datetime as dt
from base64 import b64decode

from lib.content.words.flat import NotesWords
from lib.records.file import lock, merge, names, read, write
from lib.records.file.refused import ImportRefused
from lib.records.session import Incoming, Outgoing
from lib.ui import clock, keys, state
from lib.ui.tracker import bar

_JSON, _AGE = "json", "age"


def save() -> None:
    """Callback of the save button: hand the page a file with everything in it, locked if that was asked for."""
    locked = bool(state.get_draft(keys.LOCK))
    phrase = str(state.get_draft(keys.LOCK_PHRASE) or "")
    if locked and not lock.phrase_ok(phrase):
        return
    now = clock.now()
    text = write.dump(state.notes(), now.date(), include_unsaved=bool(state.get_draft(keys.WITH_UNSAVED)))
    content = lock.lock(text, phrase).decode("ascii") if locked else text
    name = names.safe_name(str(state.get_draft(keys.FILE_NAME) or ""), _AGE if locked else _JSON, now.date())
    state.clear_draft(keys.LOCK_PHRASE)
    state.save(Outgoing(state.new_id(), name, content, type="application/json" if not locked else "text/plain"), now)


def receive() -> None:
    """Callback of the open button: look into the file; nothing is changed yet."""
    chosen = state.chosen_file()
    if not isinstance(chosen, str):
        return
    try:
        data = b64decode(chosen, validate=True)
    except (binascii.Error, ValueError):
        data = b""
    state.receive(Incoming(data) if lock.is_locked(data) else _looked_into(data, data))


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
        state.clear_draft(keys.UNLOCK_PHRASE)
        state.show(keys.LOCK, value=True)  # who locked the last file does not want the next one open by a slip
        state.receive(_looked_into(plain, incoming.data))


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
        state.open_file(merge.merge(state.notes(), incoming.opened, prefer=prefer), now=_saved(incoming) if alone else None)
        bar.back()


def replace() -> None:
    """Callback: put what is in the file in place of what is here."""
    incoming = state.get().incoming
    if incoming and incoming.opened:
        state.open_file(merge.replaced(state.notes(), incoming.opened), now=_saved(incoming))
        bar.back()


def _saved(incoming: Incoming) -> dt.datetime | None:
    return dt.datetime.combine(incoming.opened.saved_on, dt.time()) if incoming.opened else None


def never_mind() -> None:
    state.receive(None)


def status(words: NotesWords) -> str:
    """How much of what is here is in the person's last file."""
    count, last = state.unsaved(), state.get().saved
    if not last:
        return words.status_never_one if count == 1 else words.status_never.format(count=count)
    ago = _ago(clock.now() - last.at, words)
    if not count:
        return words.status_all.format(ago=ago)
    return words.status_some_one.format(ago=ago) if count == 1 else words.status_some.format(ago=ago, count=count)


def _ago(since: dt.timedelta, words: NotesWords) -> str:
    minutes = max(0, int(since.total_seconds() // 60))
    if minutes < 2:
        return words.ago_minute if minutes else words.ago_now
    if minutes < 120:
        return words.ago_minutes.format(count=minutes)
    days = minutes // 1440
    return words.ago_days.format(count=days) if days > 1 else words.ago_hours.format(count=minutes // 60)
