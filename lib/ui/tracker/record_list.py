"""Short forms and the lists they feed. A form has a page to itself, so that a phone shows it from its top."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from lib.content.words.flat import BoundariesWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import Record, Ref, ref
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import clock, components, forms, keys, library, state
from lib.ui.tracker import bar

R = TypeVar("R", bound=Record)
NEW = "new"
OPEN = "write"


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open: its kind's key, the record that is changed or NEW, and the page to go back to."""

    kind: str = ""
    record: str = NEW
    page: str = "today"


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """How records of one kind are read and written.

    `title` heads its form and `page` has its list; `make` turns the fields of the form named into a record; `labels` are what
    its fields are called, for what is said where one is too long; `with_it` are records that go when this one goes; `new` is
    the label of the button for another one.
    """

    key: str
    title: str
    page: str
    model: type[R]
    read: Callable[[R], None]
    ask: Callable[[str], None]
    make: Callable[[str, Maker], R | FormError]
    values: Callable[[R | None], Mapping[str, object]]
    labels: Mapping[str, str]
    with_it: Callable[[R], tuple[Ref, ...]] = lambda _: ()
    lead: str = ""
    empty: str = ""
    new: str | None = None


def form_of(kind: Kind[R], record: R | None) -> str:
    return f"{kind.key}-{record.id}" if record else kind.key


def draw(kind: Kind[R], records: tuple[R, ...], *, mine: bool) -> None:
    """All records of the kind, the latest first, with the way to write another."""
    words = library.wording(BoundariesWords)
    if kind.lead:
        st.markdown(kind.lead)
    if mine and kind.new:
        st.button(
            kind.new, key=keys.tracker("new", kind.key), icon=":material/add:", on_click=write, args=(kind.key, NEW, kind.page)
        )
    if not records and kind.empty:
        components.small_print(kind.empty)
    for each in reversed(records):
        with st.container(border=True, gap="small"):
            kind.read(each)
            if mine:
                _buttons(kind, each, words)


def write(key: str, record_id: str, page: str) -> None:
    """Callback: open the form of a kind, for a record or a new one; `page` is where it leads back to."""
    forms.turn_to(OPEN, Opened(key, record_id, page))
    bar.to("write")


def _buttons(kind: Kind[R], record: R, words: BoundariesWords) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            words.change,
            key=keys.tracker("change", record.id),
            type="tertiary",
            icon=":material/edit:",
            on_click=write,
            args=(kind.key, record.id, kind.page),
        )
        st.button(
            words.remove,
            key=keys.tracker("remove", record.id),
            type="tertiary",
            icon=":material/delete:",
            on_click=state.take_away,
            args=(ref(record), *kind.with_it(record)),
        )


def form(kind: Kind[R], opened: Opened) -> None:
    """The form, for a new record or to change one."""
    words = library.wording(BoundariesWords)
    record = state.notes().get(kind.model, opened.record)
    key = form_of(kind, record)
    forms.fill(key, {name: value for name, value in kind.values(record).items() if value is not None})
    kind.ask(key)
    wrong = forms.view(f"{key}.trouble", FormError(""))
    if wrong.id:
        st.info(sentence(wrong, kind.labels))
    st.button(
        words.save_changes if record else words.save,
        key=keys.tracker("save", kind.key),
        type="primary",
        width="stretch",
        on_click=_save,
        args=(kind, record, key, opened.page),
    )
    leave = keys.tracker("never_mind", kind.key)
    st.button(words.never_mind, key=leave, width="stretch", on_click=close, args=(key, opened.page))


def _save(kind: Kind[R], record: R | None, key: str, page: str) -> None:
    result = kind.make(key, Maker(clock.today(), state.new_id, record))
    if isinstance(result, FormError):
        forms.turn_to(f"{key}.trouble", result)
        return
    state.keep(result)
    close(key, page)


def close(key: str, page: str) -> None:
    """Callback: empty a form and go back to where it was opened."""
    forms.start_over(key)
    forms.turn_to(f"{key}.trouble", FormError(""))
    bar.to(page)


def sentence(wrong: FormError, labels: Mapping[str, str]) -> str:
    """What to say about it; `labels` are what the fields are called."""
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    if wrong.id == "missing":
        return words.missing
    text = words.troubles.get(wrong.id) or names.faults.get(wrong.id) or words.troubles["unfit"]
    return text.format(field=labels.get(wrong.field, wrong.field), count=f"{wrong.count:,}", limit=wrong.limit)
