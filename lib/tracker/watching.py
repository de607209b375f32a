"""Things to watch for: from the practice pages by their ids, and from the worksheet with the date someone set themselves."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from operator import itemgetter

from lib.records.notebook import Notebook
from lib.records.own_words import OwnWords
from lib.records.record import Ref
from lib.records.tracker import Watch


def chosen(notes: Notebook, items: Iterable[str], today: dt.date) -> tuple[Watch, ...]:
    """The records of texts of ours, by their ids; one that is watched already stays as it is."""
    held = items_held(notes)
    return tuple(Watch(id=_id("item", item), item=item, added_on=today) for item in items if item not in held)


def items_held(notes: Notebook) -> frozenset[str]:
    """The ids of our texts that are watched."""
    return frozenset(watch.item for watch in notes.of(Watch) if watch.item)


def dated(reflection: str, saw: str, by: dt.date, today: dt.date) -> Watch:
    """What someone wrote in a reflection that they would see by a day.

    A thing to watch and not a marker: a marker is something that happened, and is drawn on pictures as that.
    """
    return Watch(id=_id("tripwire", reflection), text=OwnWords(saw), added_on=today, by=by)


def kept_of(notes: Notebook, reflection: str) -> Watch | None:
    """The tripwire of a reflection, where it was put into the log."""
    return notes.get(Watch, _id("tripwire", reflection))


def same(kept: Watch, now: Watch | None) -> bool:
    """Whether what is in the log still says what the worksheet says, or was looked at."""
    return now is not None and (kept.by is None or (kept.text, kept.by) == (now.text, now.by))


def ref_of(reflection: str) -> Ref:
    return Watch.kind, _id("tripwire", reflection)


def looked_at(watch: Watch) -> Watch:
    """The same thing, to be watched on without a date."""
    return watch.model_copy(update={"by": None})


def due(watches: Iterable[Watch], today: dt.date) -> tuple[Watch, ...]:
    """Those whose day has come, the earliest first."""
    dated = [(watch.by, watch.id, watch) for watch in watches if watch.by and watch.by <= today]
    return tuple(watch for *_, watch in sorted(dated, key=itemgetter(0, 1)))


def _id(source: str, of: str) -> str:
    return hashlib.sha256(f"{source}/{of}".encode()).hexdigest()[:32]
