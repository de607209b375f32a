"""The tracker's short forms as data: what each asks for, and from its fields to a record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lib.records.own_words import OwnWords, clean
from lib.records.record import Record
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
from lib.tracker import validity
from lib.tracker.entry_draft import OWN_LABEL, Fields, FormError, day, made, text

Widget = Literal["page", "line", "day", "choice"]
TODAY = "today"
_MISSING: dict[Widget, str] = {"page": "missing", "line": "missing", "day": "no_date", "choice": "no_choice"}


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a record, asked for under its own name; content/tracker/forms.toml says what it is called.

    `choices` is the table of content/tracker/vocabulary.toml that a choice is among. `begins` is what a new form holds, and
    `otherwise` what an empty answer means; TODAY stands for the day. `only_if` is another field, and what it must hold for
    this one to be asked.
    """

    name: str
    widget: Widget
    required: bool = False
    choices: str = ""
    begins: str = ""
    otherwise: str = ""
    only_if: tuple[str, str] | None = None
    most: int | None = None

    def asked(self, value_of: Callable[[str], object]) -> bool:
        return self.only_if is None or value_of(self.only_if[0]) == self.only_if[1]


@dataclass(frozen=True, slots=True)
class RecordForm:
    """How a kind of record is written: its fields in order, and the field that holds the day on which it first was.

    With `any_text` one text is enough, whichever it is. `single` is the id of a kind of which there is one record only.
    """

    model: type[Record]
    fields: tuple[FormField, ...]
    written_on: str = ""
    any_text: bool = False
    single: str = ""


_ALOUD = FormField("safe_aloud", "choice", choices="yes_no_unsure", otherwise="not_sure")

FORMS: dict[str, RecordForm] = {
    form.model.kind: form
    for form in (
        RecordForm(
            Boundary,
            (
                FormField("when", "page", required=True),
                FormField("then", "page", required=True),
                FormField("why", "line"),
                _ALOUD,
                FormField("active_from", "day"),
            ),
        ),
        RecordForm(
            Statement,
            (FormField("when", "page"), FormField("felt", "line"), FormField("need", "page"), _ALOUD),
            written_on="written_on",
            any_text=True,
        ),
        RecordForm(
            Agreement,
            (
                FormField("text", "page", required=True),
                FormField("who_agreed", "line"),
                FormField("made_on", "day", required=True, begins=TODAY),
                FormField("how_we_know", "page"),
                FormField("review_on", "day"),
            ),
        ),
        RecordForm(
            Occasion,
            (
                FormField("outcome", "choice", required=True, choices="outcomes"),
                FormField("on", "day", required=True, begins=TODAY),
                FormField("setting", "choice", choices="settings"),
                FormField("text", "page"),
            ),
        ),
        RecordForm(
            Promise,
            (
                FormField("text", "page", required=True),
                FormField("made_on", "day", required=True, begins=TODAY),
                FormField("due", "day"),
                FormField("done", "choice", choices="plan_done", otherwise="not_yet_due"),
                FormField("done_on", "day", otherwise=TODAY, only_if=("done", "done")),
                FormField("kept_30d", "choice", choices="kept", only_if=("done", "done")),
            ),
        ),
        RecordForm(
            Marker,
            (FormField("label", "line", required=True), FormField("on", "day", required=True)),
            written_on="declared_on",
        ),
        RecordForm(Category, (FormField("label", "line", required=True, most=OWN_LABEL),)),
        RecordForm(NoteToSelf, (FormField("text", "page", required=True),), written_on="written_on", single="note"),
    )
}
"""By the kind of the record."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What a form needs besides its fields: the day, an id for a new record, and the record that is changed."""

    today: dt.date
    new_id: Callable[[], str]
    old: Record | None = None


def record(form: RecordForm, fields: Fields, maker: Maker, given: Mapping[str, object] | None = None) -> Record | FormError:
    """The record that a form describes, or why it can't be kept yet; `given` is what belongs to it and is not asked."""
    values: dict[str, Any] = {}
    for field in form.fields:
        value = _answer(field, fields, maker.today)
        if isinstance(value, FormError):
            return value
        values[field.name] = value
    if form.any_text and not any(clean(values[field.name]) for field in form.fields if field.widget in {"page", "line"}):
        return FormError("missing")
    base: dict[str, Any] = {"id": form.single or maker.new_id()}
    if maker.old and not form.single:
        base = {name: getattr(maker.old, name) for name in form.model.model_fields}
    if form.written_on and not base.get(form.written_on):
        base[form.written_on] = maker.today
    return made(form.model, validity.latest_day(maker.old, maker.today), **{**base, **(given or {}), **values})


def _answer(field: FormField, fields: Fields, today: dt.date) -> object:
    """What stands in a field, or why it won't do."""
    if not field.asked(fields.get):
        return None
    typed = field.widget in {"page", "line"}
    value = text(fields, field.name) if typed else day(fields, field.name) if field.widget == "day" else fields.get(field.name)
    if field.required and not clean(value):
        return FormError(_MISSING[field.widget], field.name)
    if field.most and len(str(value)) > field.most:
        return FormError("too_long", field.name, len(str(value)), field.most)
    return value if value or typed else today if field.otherwise == TODAY else field.otherwise or None


def values(form: RecordForm, old: Record | None, today: dt.date) -> dict[str, object]:
    """What to put into the form: of the record that is changed, or what a new one begins with."""
    if old is None:
        return {field.name: today for field in form.fields if field.begins == TODAY}
    held = {field.name: getattr(old, field.name) for field in form.fields}
    return {name: value.raw if isinstance(value, OwnWords) else value for name, value in held.items() if value is not None}


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
