"""From what stands in a form to records that can be kept, or to the reason why they can't be yet.

A reason is a name, never the text itself; its sentence is in content, under [troubles] or, for dates, under [faults].
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import ValidationError

from lib.records.own_words import TextLength, clean
from lib.records.record import Record, Ref, ref
from lib.records.tracker import Category, DayCheck, Entry, LogStart, Promise
from lib.records.vocabulary import Sort
from lib.tracker import validity

R = TypeVar("R", bound=Record)
Fields = Mapping[str, object]

OWN = "own"
"""Stands for 'something else' among the names of categories."""


@dataclass(frozen=True, slots=True)
class FormError:
    """Why something can't be kept yet: the name of a sentence, and of the field that it is about."""

    id: str
    field: str = ""
    count: int = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """Records to keep, the one that was asked for first, and records to take out."""

    put: tuple[Record, ...]
    drop: tuple[Ref, ...] = ()


def made(model: type[R], today: dt.date, **values: Any) -> R | FormError:
    """A record, unless a text is too long or a date impossible."""
    try:
        record = model(**values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        if first["type"] in {"string_too_long", "too_long"}:
            return FormError("too_long", field, len(str(clean(values.get(field)))), int(first["ctx"]["max_length"]))
        return FormError("too_far" if first["type"].startswith(("greater_than", "less_than")) else "unfit", field)
    wrong = validity.fault(record, today)  # type: ignore[arg-type] # kinds without a date fall through its cases
    return FormError(wrong) if wrong else record


def overlong(model: type[Record], name: str, typed: object, most: int | None = None) -> FormError | None:
    """That a field holds more than its record takes, to be said before anyone saves; `most` where a form takes less."""
    lengths = (length.most for length in model.model_fields[name].metadata if isinstance(length, TextLength))
    limit, count = most or next(lengths, None), len(str(clean(typed))) if isinstance(typed, str) else 0
    return FormError("too_long", name, count, limit) if limit and count > limit else None


def all_overlong(fields: Fields) -> tuple[FormError, ...]:
    """The fields of an entry's form that hold too much; those put away again don't count."""
    parts, sort = several(fields, "topics"), _sort(fields)
    own = sort != "note" and fields.get(f"category.{sort}") == OWN
    told = (
        overlong(Entry, "what_happened", fields.get("what")),
        FormError("too_long", "own_label", len(label), OWN_LABEL)
        if own and len(label := text(fields, f"own.{sort}")) > OWN_LABEL
        else None,
        overlong(Entry, "felt", fields.get("felt")) if "feelings" in parts else None,
        replace(plan, field="plan") if "apology" in parts and (plan := overlong(Promise, "text", fields.get("plan"))) else None,
        overlong(Entry, "evidence", fields.get("evidence")) if "evidence" in parts else None,
    )
    return tuple(filter(None, told))


def text(fields: Fields, name: str) -> str:
    """What stands in a field for words; nothing where there is none."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def day(fields: Fields, name: str) -> dt.date | None:
    value = fields.get(name)
    return value if isinstance(value, dt.date) else None


def several(fields: Fields, name: str) -> tuple[str, ...]:
    value = fields.get(name)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


@dataclass(frozen=True, slots=True)
class Around:
    """What an entry's form needs to know besides its fields."""

    today: dt.date
    new_id: Callable[[], str]
    categories: tuple[Category, ...] = ()
    old: Entry | None = None
    promise: Promise | None = None


def entry(fields: Fields, around: Around) -> Made | FormError:
    """The entry that a form describes, with an own category and a promise where it names them.

    Only the parts that a person has chosen to add are read: what was typed into one and put away again stays in the form.
    """
    sort = _sort(fields)
    when = day(fields, "day")
    if when is None:
        return FormError("no_date")
    category = _category(fields, sort, around)
    if isinstance(category, FormError):
        return category
    values = _chosen_parts(fields)
    if sort == "note" and not clean(values["what_happened"]):
        return FormError("no_text")
    record = made(
        Entry,
        validity.latest_day(around.old, around.today),
        id=around.old.id if around.old else around.new_id(),
        sort=sort,
        occurred_on=when,
        logged_on=around.old.logged_on if around.old else around.today,
        category=category.id if isinstance(category, Category) else category,
        date_precision=fields.get("precision") or "exact",
        intensity=fields.get(f"step.{sort}"),
        setting=fields.get("setting"),
        brought_in=around.old.brought_in if around.old else False,
        **values,
    )
    if isinstance(record, FormError):
        return record
    plan = _plan(fields, record, around)
    if isinstance(plan, FormError):
        return plan
    own = (category,) if isinstance(category, Category) and category not in around.categories else ()
    gone = (ref(around.promise),) if around.promise and plan is None else ()
    return Made((record, *own, *((plan,) if plan else ())), gone)


def jotted(fields: Fields, on: dt.date, around: Around) -> Entry | FormError:
    """A note of rough words, which asks for nothing else; what it was can be said afterwards."""
    typed = text(fields, "what")
    if not clean(typed):
        return FormError("no_text")
    return made(
        Entry,
        around.today,
        id=around.new_id(),
        sort="note",
        occurred_on=on,
        logged_on=around.today,
        what_happened=typed,
    )


def turned(record: Entry, sort: Sort, category: str | None) -> Entry:
    """The same entry as another kind: a number that would mean something else there is left behind."""
    same_scale = (record.sort == "positive_sign") == (sort == "positive_sign")
    intensity = record.intensity if same_scale else None
    return record.model_copy(update={"sort": sort, "category": category, "intensity": intensity})


def _sort(fields: Fields) -> Sort:
    value = fields.get("sort")
    return value if value in {"positive_sign", "note"} else "red_flag"


def _category(fields: Fields, sort: Sort, around: Around) -> str | Category | FormError | None:
    if sort == "note":
        return None
    name = text(fields, f"category.{sort}")
    if not name:
        return FormError("no_category")
    if name != OWN:
        return name
    label = text(fields, f"own.{sort}")
    if not clean(label):
        return FormError("no_own", "own_label")
    if len(label) > OWN_LABEL:
        return FormError("too_long", "own_label", len(label), OWN_LABEL)
    known = next(
        (c for c in around.categories if c.sort == sort and c.label.raw.casefold() == str(clean(label)).casefold()), None
    )
    return known or made(Category, around.today, id=around.new_id(), label=label, sort=sort, created_on=around.today)


OWN_LABEL = 60
"""Characters that an own category's name may have here, so that it fits a button."""


def _chosen_parts(fields: Fields) -> dict[str, Any]:
    """What happened, and the values of those optional parts that are open."""
    parts = set(several(fields, "topics"))
    clock = fields.get("time")
    values: dict[str, Any] = {"what_happened": text(fields, "what")}
    if "time" in parts:
        values["occurred_time"] = f"{clock:%H:%M}" if isinstance(clock, dt.time) else fields.get("part")
    if "feelings" in parts:
        values |= {"feelings": several(fields, "feelings"), "felt": text(fields, "felt")}
    if "effects" in parts:
        values["effects"] = several(fields, "effects")
    if "boundary" in parts:
        values |= {
            "boundary": fields.get("boundary") or None,
            "boundary_outcome": fields.get("outcome"),
            "response": fields.get("response"),
        }
    if "apology" in parts:
        values["apology"] = fields.get("apology")
    if "who_else" in parts:
        values["who_else"] = several(fields, "who_else")
    if "evidence" in parts:
        values["evidence"] = text(fields, "evidence")
    if "safety" in parts:
        concern = fields.get("concern")
        values |= {"concern": concern, "safety": several(fields, "safety") if concern in {"yes", "not_sure"} else ()}
    if "links" in parts:
        values["links"] = several(fields, "links")[:20]
    return values


def _plan(fields: Fields, record: Entry, around: Around) -> Promise | FormError | None:
    """The plan that came with an apology; what became of an older one stays."""
    if "apology" not in several(fields, "topics") or not clean(text(fields, "plan")):
        return None
    values = around.promise.model_dump() if around.promise else {"id": around.new_id()}
    values |= {"text": text(fields, "plan"), "made_on": record.occurred_on, "entry": record.id, "due": day(fields, "plan_due")}
    promise = made(Promise, max(around.today, record.occurred_on), **values)
    return FormError(promise.id, "plan", promise.count, promise.limit) if isinstance(promise, FormError) else promise


def alongside(record: Entry, today: dt.date, *, started: bool) -> tuple[Record, ...]:
    """What else an entry says: that the log has begun, and that someone looked at its day."""
    start = () if started else (LogStart(id="start", started_on=today),)
    marks = record.date_precision == "exact" and validity.may_tap(record.occurred_on, today)
    return (*start, *((DayCheck(id=record.occurred_on.isoformat(), state="entry"),) if marks else ()))


def serious(record: Entry) -> bool:
    """Whether to offer support beside it once it is saved."""
    frightened = record.sort != "positive_sign" and record.intensity == 4
    return frightened or record.concern in {"yes", "not_sure"} or bool(record.safety)


def fields_of(record: Entry, promise: Promise | None) -> dict[str, object]:
    """What to put into the form to change an entry; the other way round of `entry`."""
    given: dict[str, object] = {
        "sort": record.sort,
        "day": record.occurred_on,
        "precision": record.date_precision,
        "setting": record.setting,
        "what": record.what_happened.raw,
        "feelings": list(record.feelings),
        "felt": record.felt.raw,
        "effects": list(record.effects),
        "boundary": record.boundary,
        "outcome": record.boundary_outcome,
        "response": record.response,
        "apology": record.apology,
        "plan": promise.text.raw if promise else "",
        "plan_due": promise.due if promise else None,
        "who_else": list(record.who_else),
        "evidence": record.evidence.raw,
        "concern": record.concern,
        "safety": list(record.safety),
        "links": list(record.links),
        "topics": _parts_of(record, promise),
        f"category.{record.sort}": record.category,
        f"step.{record.sort}": record.intensity,
    }
    time = record.occurred_time
    if time and ":" in time:
        given["time"] = dt.time.fromisoformat(time)
    elif time:
        given["part"] = time
    return {name: value for name, value in given.items() if value is not None}


def _parts_of(record: Entry, promise: Promise | None) -> list[str]:
    has = {
        "time": bool(record.occurred_time),
        "feelings": bool(record.feelings or record.felt),
        "effects": bool(record.effects),
        "boundary": bool(record.boundary or record.boundary_outcome or record.response),
        "apology": bool(record.apology or promise),
        "who_else": bool(record.who_else),
        "evidence": bool(record.evidence),
        "safety": bool(record.concern or record.safety),
        "links": bool(record.links),
    }
    return [part for part, there in has.items() if there]
