"""From the answers about a week and the example scenes to records, and a look at words that name a person."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from lib.records.tracker import WeekPulse, Yardstick
from lib.records.vocabulary import SCENES
from lib.tracker.entry_draft import Fields, FormError, made
from lib.tracker.record_forms import Maker

PULSE = ("contact_days", "unlogged_hard", "room", "peace", "safe", "support_days")


def pulse(fields: Fields, monday: dt.date) -> WeekPulse | FormError:
    values = {name: fields.get(name) for name in PULSE}
    if all(value is None for value in values.values()):
        return FormError("nothing")
    return made(WeekPulse, monday, id=monday.isoformat(), **values)


def scenes(fields: Fields, maker: Maker) -> Yardstick | FormError:
    values = {scene: fields.get(scene) for scene in SCENES}
    if all(value is None for value in values.values()):
        return FormError("nothing")
    new_id = maker.old.id if maker.old else maker.new_id()
    return made(Yardstick, maker.today, id=new_id, rated_on=maker.today, **values)


def judging_word(text: object, judging: Iterable[str]) -> str | None:
    """The first word that names a person rather than what was done; it comes from our own list, so it may be shown."""
    words = set(re.findall(r"\w+", text.casefold())) if isinstance(text, str) else set()
    return next((word for word in judging if word.casefold() in words), None)
