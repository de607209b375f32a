"""The form for one entry: what is asked of everyone first, and the rest where someone wants it."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lib.content.markdown import literal
from lib.content.words.flat import EntryWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import ref
from lib.records.tracker import Category, DayCheck, Entry, LogStart, Promise
from lib.records.vocabulary import FLAG_CATEGORIES, SIGN_CATEGORIES, Sort
from lib.tracker import entry_draft, validity
from lib.tracker.entry_draft import OWN, FormError
from lib.ui import components, dates, fields, forms, keys, library, state
from lib.ui.tracker import bar, entry_parts, tracker_view, write_box
from lib.ui.tracker.entry_parts import Form
from lib.ui.tracker.tracker_view import TrackerView, built_in_names

SORTS: tuple[Sort, ...] = ("red_flag", "positive_sign", "note")
ENTRY, TROUBLE, SAVED, BACK_TO = "entry", "entry_trouble", "saved", "entry_back_to"
"""What is shown of the form, for forms.view: the entry that is changed, what is wrong, what was saved, where to go back to."""


def name(entry: Entry | None) -> str:
    """The form's name; a change of an entry has one of its own, so that it mixes with no other."""
    return f"{keys.TRACKER_ENTRY}-{entry.id}" if entry else keys.TRACKER_ENTRY


def change(entry_id: str, back_to: str, *, sort: Sort | None = None, category: str = "") -> None:
    """Callback: open the form to change an entry, with another kind and category chosen where they are given."""
    if sort:
        forms.put_field(f"{keys.TRACKER_ENTRY}-{entry_id}", "sort", sort)
        forms.put_field(f"{keys.TRACKER_ENTRY}-{entry_id}", f"category.{sort}", category)
    forms.turn_to(ENTRY, entry_id)
    forms.turn_to(BACK_TO, back_to)
    forms.turn_to(SAVED, "")
    bar.to("entry")


def add(back_to: str, day: dt.date | None = None) -> None:
    """Callback: open the form for a new entry; what stands in it already stays, but for the day where one is given."""
    if day:
        forms.put_field(keys.TRACKER_ENTRY, "day", day)
    change("", back_to)


def draw(view: TrackerView, entry: Entry | None) -> None:
    """The form; `entry` is the one to change."""
    at = Form(view, library.wording(EntryWords), library.wording(VocabularyWords), name(entry), entry)
    _fill(at)
    sort = _sort(at)
    _when(at)
    fields.page(at.words.what, at.key, "what", at.words.what_help)
    if sort != "note":
        _category(at, sort)
    _step(at, sort)
    fields.one(at.words.setting, at.names.settings, at.key, "setting")
    entry_parts.draw(at, sort)
    found = forms.view(TROUBLE, ("", FormError("")))
    for trouble in entry_draft.all_overlong(forms.get_fields(at.key)):  # as soon as a field is left, not only after Save
        st.info(sentence(trouble, at.words, at.names))
    if found[0] == at.key and found[1].id and found[1].id != "too_long":
        st.info(sentence(found[1], at.words, at.names))
    st.button(
        at.words.save_changes if entry else at.words.save,
        key=keys.tracker("save", at.key),
        type="primary",
        width="stretch",
        on_click=_save,
        args=(at.key, entry.id if entry else None),
    )
    if entry:
        st.button(at.words.never_mind, key=keys.tracker("never_mind"), width="stretch", on_click=_never_mind, args=(at.key,))
        st.button(
            at.words.remove,
            key=keys.record("remove", ref(entry)),
            type="tertiary",
            icon=":material/delete:",
            on_click=_remove,
            args=(at.key, entry.id),
        )
    components.small_print(at.words.stays)


def _fill(at: Form) -> None:
    if at.entry:
        forms.fill(at.key, entry_draft.fields_of(at.entry, promise_of(at.view, at.entry)))
    else:
        forms.fill(at.key, _begins(at.view))


def _begins(view: TrackerView) -> dict[str, object]:
    """What the form for a new entry holds before anyone touches it."""
    return {"sort": "red_flag", "day": view.today, "precision": "exact"}


def promise_of(view: TrackerView, entry: Entry) -> Promise | None:
    """The plan that came with an entry's apology."""
    return next((promise for promise in view.notes.of(Promise) if promise.entry == entry.id), None)


def _sort(at: Form) -> Sort:
    chosen = fields.one(
        at.words.sort, at.names.sorts, at.key, "sort", draw=st.segmented_control, required=True, width="stretch"
    )
    return chosen or "red_flag"


def _when(at: Form) -> None:
    day = st.date_input(
        at.words.day,
        min_value=dates.EARLIEST,
        max_value=dates.LATEST,
        format=dates.FORMAT,
        key=forms.field(at.key, "day"),
        persist_state="session",
    )
    if not isinstance(day, dt.date):
        return
    wrong = validity.day_fault(day, validity.latest_day(at.entry, at.view.today))
    if wrong:
        st.info(at.names.faults[wrong])
        return
    components.small_print(dates.long(day, at.view.today))
    if not validity.may_tap(day, at.view.today):
        fields.one(at.words.precision, at.names.precisions, at.key, "precision", draw=st.segmented_control, required=True)


def categories(view: TrackerView, sort: Sort, *, more: bool, chosen: str | None) -> dict[str, str]:
    """The categories to choose from and what they are called: the first ones, own ones, with `more` all, and `chosen`."""
    words, names = library.wording(EntryWords), library.wording(VocabularyWords)
    ours = FLAG_CATEGORIES if sort == "red_flag" else SIGN_CATEGORIES
    common, rest = ([name for name in ours if names.categories[name].common is first] for first in (True, False))
    own = {category.id: literal(category.label.raw) for category in view.notes.of(Category) if category.sort == sort}
    options: list[str] = [*common, *own, *(rest if more else ())]
    if chosen and chosen not in options:
        options.append(chosen)  # a further one, or an own kind that was removed since
    labels = {**own, **built_in_names()}
    return {**{option: labels.get(option, names.category_gone) for option in options}, OWN: words.own}


def _category(at: Form, sort: Sort) -> None:
    more = forms.view(f"{at.key}.{sort}", default=at.entry is not None)
    kept = at.entry.category if at.entry and at.entry.sort == sort else None
    labels = categories(at.view, sort, more=more, chosen=kept)
    chosen = fields.one(at.words.category, labels, at.key, f"category.{sort}")
    if chosen == OWN:
        fields.words(at.words.own_label, at.key, f"own.{sort}", at.words.own_help)
    elif (ours := at.names.categories.get(chosen or "")) and ours.hint:
        components.small_print(ours.hint)
    if not more:
        st.button(
            at.words.more,
            key=keys.tracker("more", sort),
            type="tertiary",
            icon=":material/add:",
            on_click=forms.turn_to,
            args=(f"{at.key}.{sort}", True),
        )


def _step(at: Form, sort: Sort) -> None:
    words, names = at.words, at.names
    label, short, full = (
        (words.step, words.step_short, names.evidence)
        if sort == "positive_sign"
        else (words.effect, words.effect_short, names.intensity)
    )
    step = fields.steps(label, short, at.key, f"step.{sort}")
    components.small_print(words.skip if step is None else full[step])


def sentence(trouble: FormError, words: EntryWords, names: VocabularyWords) -> str:
    """What to say about it."""
    fields = {
        "what_happened": words.what,
        "felt": words.felt,
        "evidence": words.evidence,
        "own_label": words.own_label,
        "plan": words.plan,
    }
    text = words.troubles.get(trouble.id) or names.faults.get(trouble.id) or words.troubles["unfit"]
    return text.format(field=fields.get(trouble.field, trouble.field), count=f"{trouble.count:,}", limit=f"{trouble.limit:,}")


def _save(form: str, entry_id: str | None) -> None:
    view = tracker_view.mine()
    old = view.notes.get(Entry, entry_id) if entry_id else None
    around = entry_draft.Around(
        today=view.today,
        new_id=state.new_id,
        categories=view.notes.of(Category),
        old=old,
        promise=promise_of(view, old) if old else None,
    )
    if old is None:
        forms.fill(form, _begins(view))
    result = entry_draft.entry(forms.get_fields(form), around)
    if isinstance(result, FormError):
        forms.turn_to(TROUBLE, (form, result))
        return
    entry = next(record for record in result.put if isinstance(record, Entry))
    started = view.notes.get(LogStart, "start") is not None
    state.keep(*result.put, *entry_draft.alongside(entry, view.today, started=started))
    state.take_away(*result.drop)
    forms.turn_to(SAVED, entry.id)
    if forms.view(BACK_TO, "today") == "today":
        forms.turn_to(write_box.SAVED, entry.id)
    _close(form)


def _remove(form: str, entry_id: str) -> None:
    """Take out an entry, and the mark of its day where it was the last; both can be put back together.

    By its id: Streamlit holds what a callback is given for longer than an erased entry may be there.
    """
    view = tracker_view.mine()
    entry = view.notes.get(Entry, entry_id)
    if entry is None:
        return
    marked = view.notes.get(DayCheck, entry.occurred_on.isoformat())
    others = sum(filed_entry.entry.occurred_on == entry.occurred_on for filed_entry in view.filed()) - 1
    gone = (ref(marked),) if marked and marked.state == "entry" and not others else ()
    state.take_away(ref(entry), *gone)
    forms.turn_to(SAVED, "")
    _close(form)


def _never_mind(form: str) -> None:
    forms.turn_to(SAVED, "")
    _close(form)


def _close(form: str) -> None:
    forms.start_over(form)
    forms.turn_to(TROUBLE, ("", FormError("")))
    forms.turn_to(ENTRY, "")
    bar.to(forms.view(BACK_TO, "today"))
