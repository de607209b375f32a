"""Lists of records that a short form writes, and the form itself, drawn from its description in lib/tracker/record_forms.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.content.words.flat import FieldWords, FormsWords, ListWords, RecordFormWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import Record, Ref, ref
from lib.records.tracker import Agreement
from lib.tracker import record_forms
from lib.tracker.entry_draft import FormError, overlong
from lib.tracker.record_forms import FORMS, FormField, Maker, RecordForm
from lib.ui import clock, components, fields, forms, keys, library, state
from lib.ui.tracker import bar
from lib.ui.tracker.tracker_view import TrackerView

NEW = "new"
OPEN = "write"


@dataclass(frozen=True, slots=True)
class Listed:
    """How records of a kind are listed on their page and part: how one reads, and which others go when it goes."""

    kind: str
    page: str
    read: Callable[[TrackerView, Any], None]
    part: str = ""
    adds: bool = True
    with_it: Callable[[TrackerView, Any], tuple[Ref, ...]] = lambda *_: ()


@dataclass(frozen=True, slots=True)
class OpenForm:
    """The form that is open: its kind, the record that is changed or NEW, what a new one belongs to, where it leads back."""

    kind: str = ""
    record: str = NEW
    page: str = "today"
    part: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        """The form's name: a change has one of its own, so that it mixes with no other."""
        of = self.about if self.record == NEW else self.record
        return f"{keys.tracker(self.kind)}-{of}" if of else keys.tracker(self.kind)


def words_of(kind: str) -> RecordFormWords:
    return library.wording(FormsWords)[kind]


def list_words(kind: str) -> ListWords:
    return library.wording(FormsWords)[kind]


def draw(listed: Listed, view: TrackerView) -> None:
    """All records of the kind, the latest first, with the way to write another."""
    said, records = list_words(listed.kind), view.notes.of(FORMS[listed.kind].model)
    if listed.adds:
        st.markdown(said.lead)
        if view.mine:
            key = keys.tracker("new", listed.kind)
            st.button(said.new, key=key, type="primary", on_click=write, args=(_opened(listed, NEW),))
        if not records:
            components.small_print(said.empty)
    for record in reversed(records):
        with st.container(border=True, gap="small"):
            listed.read(view, record)
            if view.mine:
                _buttons(listed, view, record)


def _opened(listed: Listed, record_id: str) -> OpenForm:
    return OpenForm(listed.kind, record_id, listed.page, listed.part)


def write(opened: OpenForm) -> None:
    """Callback: open a form."""
    forms.turn_to(OPEN, (opened.kind, opened.record, opened.page, opened.part, opened.about))
    bar.to("write")


def opened_form() -> OpenForm:
    """The form that is open."""
    shown: tuple[str, ...] = forms.view(OPEN, ())
    return OpenForm(*shown)


def _buttons(listed: Listed, view: TrackerView, record: Record) -> None:
    words = library.wording(FormsWords)
    with st.container(horizontal=True, gap="small"):
        key = keys.record("change", ref(record))
        st.button(words.change, key=key, type="tertiary", on_click=write, args=(_opened(listed, record.id),))
        key, gone = keys.record("remove", ref(record)), (ref(record), *listed.with_it(view, record))
        st.button(words.remove, key=key, type="tertiary", on_click=state.take_away, args=gone)


def form(view: TrackerView, opened: OpenForm) -> None:
    """The form, for a new record or to change one."""
    words, form_of = library.wording(FormsWords), FORMS[opened.kind]
    old = view.notes.get(form_of.model, opened.record)
    agreement = view.notes.get(Agreement, opened.about) if opened.about else None
    if agreement:
        components.own_words(agreement.text)
    ask(form_of, opened.key, record_forms.values(form_of, old, view.today))
    save = words.save_changes if old else words.save
    key = keys.tracker("save", opened.kind)
    st.button(save, key=key, type="primary", width="stretch", on_click=_save, args=(opened, old))
    key = keys.tracker("never_mind", opened.kind)
    st.button(words.never_mind, key=key, width="stretch", on_click=close, args=(opened,))


def ask(form_of: RecordForm, key: str, begins: Mapping[str, object]) -> None:
    """The fields of a form, and what is wrong with them; `begins` is what they hold before anyone touches them."""
    forms.fill(key, begins)
    kind = form_of.model.kind
    said = words_of(kind)
    for field in form_of.fields:
        if field.asked(lambda name: forms.get_field(key, name)):
            _field(field, key, said)
            _too_long(form_of, field, key, said)
            _beside(kind, field, key)
    wrong = forms.view(f"{key}.trouble", FormError(""))
    if wrong.id not in {"", "too_long"}:  # that is said under its field
        st.info(sentence(wrong, said.fields))


def _field(field: FormField, key: str, said: RecordFormWords) -> None:
    label, hint = said.fields[field.name], said.help.get(field.name)
    match field.widget:
        case "page":
            fields.page(label, key, field.name, hint)
        case "line":
            fields.words(label, key, field.name, hint)
        case "day":
            fields.day(label, key, field.name)
        case "choice":
            fields.one(label, library.wording(VocabularyWords)[field.choices], key, field.name)


def _too_long(form_of: RecordForm, field: FormField, key: str, said: RecordFormWords) -> None:
    """Under a field as soon as it is left, not only after Save."""
    if field.widget in {"page", "line"}:
        wrong = overlong(form_of.model, field.name, forms.get_field(key, field.name), field.most)
        if wrong:
            st.info(sentence(wrong, said.fields))


def _beside(kind: str, field: FormField, key: str) -> None:
    """What is said beside a field because of what stands in it."""
    words = library.wording(FormsWords)
    if field.name == "safe_aloud" and forms.get_field(key, "safe_aloud") in {"no", "not_sure"}:
        components.small_print(words.keep_inside)
    if kind == "statement" and field.name == "when":
        judging = record_forms.judging_word(forms.get_field(key, "when"), words.judging)
        if judging:
            st.info(words.label_found.format(word=judging))


def _save(opened: OpenForm, old: Record | None) -> None:
    given = {"agreement": opened.about} if opened.about else None
    if keep(FORMS[opened.kind], opened.key, old, given):
        close(opened)


def keep(form_of: RecordForm, key: str, old: Record | None, given: Mapping[str, object] | None = None) -> bool:
    """In a callback: keep the record that the form describes; where that can't be yet, the form says why."""
    forms.fill(key, record_forms.values(form_of, old, clock.today()))
    result = record_forms.record(form_of, forms.get_fields(key), Maker(clock.today(), state.new_id, old), given)
    if isinstance(result, FormError):
        forms.turn_to(f"{key}.trouble", result)
        return False
    state.keep(result)
    return True


def empty(key: str) -> None:
    """In a callback: forget what stands in a form, and what was wrong with it."""
    forms.start_over(key)
    forms.turn_to(f"{key}.trouble", FormError(""))


def close(opened: OpenForm) -> None:
    """Callback: empty a form and go back to where it was opened."""
    empty(opened.key)
    bar.to_part(opened.page, opened.part)


def sentence(wrong: FormError, labels: FieldWords) -> str:
    """What to say about it; `labels` are what the fields are called."""
    words, names = library.wording(FormsWords), library.wording(VocabularyWords)
    text = words.troubles.get(wrong.id) or names.faults.get(wrong.id) or words.troubles.unfit
    return text.format(field=labels.get(wrong.field, wrong.field), count=f"{wrong.count:,}", limit=f"{wrong.limit:,}")
