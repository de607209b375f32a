"""From the fields of the smaller forms to records: limits, words, agreements, promises, weeks, markers and the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lib.records.record import Record, clean
from lib.records.tracker import (
    Agreement,
    Boundary,
    Category,
    Marker,
    NoteToSelf,
    Occasion,
    Promise,
    Statement,
    WeekPulse,
    Yardstick,
)
from lib.records.vocabulary import SCENES
from lib.tracker.entry_draft import OWN_LABEL, Fields, FormError, day, made, text

PULSE = ("contact_days", "unlogged_hard", "room", "peace", "safe", "support_days")


@dataclass(frozen=True, slots=True)
class Maker:
    """What every form needs besides its fields: the day, an id for a new record, and the record that is changed."""

    today: dt.date
    new_id: Callable[[], str]
    old: Record | None = None

    @property
    def id(self) -> str:
        return self.old.id if self.old else self.new_id()


def boundary(fields: Fields, maker: Maker) -> Boundary | FormError:
    if not _written(fields, "when", "then"):
        return FormError("missing")
    values = {name: text(fields, name) for name in ("when", "then", "why")}
    safe = fields.get("aloud") or "not_sure"
    return made(Boundary, maker.today, id=maker.id, safe_aloud=safe, active_from=day(fields, "since"), **values)


def statement(fields: Fields, maker: Maker) -> Statement | FormError:
    """At least one of its three parts has to be there."""
    values = {name: text(fields, name) for name in ("when", "felt", "need")}
    if not any(map(clean, values.values())):
        return FormError("missing")
    written_on = maker.old.written_on if isinstance(maker.old, Statement) else maker.today
    safe = fields.get("aloud") or "not_sure"
    return made(Statement, maker.today, id=maker.id, safe_aloud=safe, written_on=written_on, **values)


def agreement(fields: Fields, maker: Maker) -> Agreement | FormError:
    if not _written(fields, "text"):
        return FormError("missing")
    made_on = day(fields, "made")
    if made_on is None:
        return FormError("no_date")
    return made(
        Agreement,
        maker.today,
        id=maker.id,
        text=text(fields, "text"),
        made_on=made_on,
        who_agreed=text(fields, "who"),
        how_we_know=text(fields, "know"),
        review_on=day(fields, "review"),
    )


def occasion(fields: Fields, maker: Maker, agreement_id: str) -> Occasion | FormError:
    on, outcome = day(fields, "day"), fields.get("outcome")
    if on is None:
        return FormError("no_date")
    if not outcome:
        return FormError("no_outcome")
    setting, words = fields.get("setting"), text(fields, "text")
    values: dict[str, Any] = {"outcome": outcome, "setting": setting, "text": words}
    return made(Occasion, maker.today, id=maker.id, agreement=agreement_id, on=on, **values)


def promise(fields: Fields, maker: Maker) -> Promise | FormError:
    """A promise; a day on which it was done is kept only where it was."""
    if not _written(fields, "text"):
        return FormError("missing")
    made_on = day(fields, "made")
    if made_on is None:
        return FormError("no_date")
    done = fields.get("done") or "not_yet_due"
    values: dict[str, Any] = {
        "done": done,
        "done_on": (day(fields, "done_on") or maker.today) if done == "done" else None,
        "kept_30d": fields.get("kept") if done == "done" else None,
        "entry": maker.old.entry if isinstance(maker.old, Promise) else None,
    }
    words = text(fields, "text")
    return made(Promise, maker.today, id=maker.id, text=words, made_on=made_on, due=day(fields, "due"), **values)


def pulse(fields: Fields, monday: dt.date) -> WeekPulse | FormError:
    values = {name: fields.get(name) for name in PULSE}
    if all(value is None for value in values.values()):
        return FormError("nothing")
    return made(WeekPulse, monday, id=monday.isoformat(), **values)


def scenes(fields: Fields, maker: Maker) -> Yardstick | FormError:
    values = {scene: fields.get(scene) for scene in SCENES}
    if all(value is None for value in values.values()):
        return FormError("nothing")
    return made(Yardstick, maker.today, id=maker.id, rated_on=maker.today, **values)


def note(fields: Fields, maker: Maker) -> NoteToSelf | FormError:
    if not _written(fields, "text"):
        return FormError("missing")
    return made(NoteToSelf, maker.today, id="note", text=text(fields, "text"), written_on=maker.today)


def marker(fields: Fields, maker: Maker) -> Marker | FormError:
    if not _written(fields, "label"):
        return FormError("missing")
    on = day(fields, "on")
    if on is None:
        return FormError("no_date")
    return made(Marker, maker.today, id=maker.id, on=on, label=text(fields, "label"), declared_on=maker.today)


def own_kind(fields: Fields, maker: Maker, old: Category) -> Category | FormError:
    """An own category under another name; what was logged under it stays with it."""
    label = text(fields, "label")
    if not clean(label):
        return FormError("missing")
    if len(label) > OWN_LABEL:
        return FormError("too_long", "label", len(label), OWN_LABEL)
    return made(Category, maker.today, **{**old.model_dump(), "label": label})


def _written(fields: Fields, *names: str) -> bool:
    return all(clean(text(fields, name)) for name in names)
