"""Every entry by day: to search, to filter, to change and to take out."""

from collections.abc import Sequence

import streamlit as st

from lib.content.words.flat import EntriesWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import ref
from lib.records.tracker import Category, DayCheck, Entry
from lib.tracker import entry_draft, find
from lib.tracker.find import Asked, LoggedDay
from lib.ui import components, dates, fields, forms, keys, library, shell, state
from lib.ui.tracker import bar, entry_card, entry_form, entry_table, support_offer, take_away, tracker_view
from lib.ui.tracker.tracker_view import TrackerView

words, names, day_words = library.wording(EntriesWords), library.wording(VocabularyWords), library.wording(TodayWords)

DAYS_AT_FIRST = 30
SHOWN = "days_shown"


def asked(view: TrackerView) -> Asked:
    """What the search box and the filters ask for."""
    query = st.text_input(
        words.search,
        help=words.search_help,
        key=forms.field(form_name, "words"),
        persist_state="session",
        icon=":material/search:",
    )
    with st.expander(words.filters):
        sorts = fields.several(words.sort, names.sorts, form_name, "sorts")
        category = st.selectbox(
            words.category,
            list(kinds(view)),
            index=None,
            placeholder=words.category_any,
            format_func=kinds(view).__getitem__,
            key=forms.field(form_name, "category"),
            persist_state="session",
        )
        settings = fields.several(words.setting, {**names.settings, find.NOT_SAID: words.not_said}, form_name, "settings")
    return Asked(query, sorts, category, settings)


def kinds(view: TrackerView) -> dict[str, str]:
    """The kinds that the log has, by name."""
    used = {filed_entry.entry.category for filed_entry in view.filed()}
    own = {category.id: category.label.raw for category in view.notes.of(Category)}
    return {key: label for key, label in (tracker_view.built_in_names() | own).items() if key in used}


def one(view: TrackerView, entry: Entry) -> None:
    with st.container(border=True, gap="small"):
        entry_card.draw(view, entry)
        if view.mine:
            # One button for both: thirty days of two each would be heavy to draw, and easy to hit by accident.
            st.button(
                words.change,
                key=keys.record("change", ref(entry)),
                type="tertiary",
                icon=":material/edit:",
                on_click=entry_form.change,
                args=(entry.id, "entries"),
            )


def days(view: TrackerView, found: Sequence[LoggedDay]) -> None:
    shown = forms.view(SHOWN, DAYS_AT_FIRST)
    for day in found[:shown]:
        components.minor_heading(dates.long(day.date, view.today))
        for entry in day.entries:
            one(view, entry)
        if day.check and not day.entries:
            mark(view, day.check)
    left = len(found) - shown
    if left > 0:
        st.button(
            words.more_days.format(count=min(left, DAYS_AT_FIRST)),
            key=keys.tracker("more_days"),
            width="stretch",
            on_click=forms.turn_to,
            args=(SHOWN, shown + DAYS_AT_FIRST),
        )


def mark(view: TrackerView, check: DayCheck) -> None:
    """A day that was marked and has no entry."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words.day_state.format(state=names.day_states[check.state]))
        if view.mine:
            st.button(
                words.remove_mark,
                key=keys.record("unmark", ref(check)),
                type="tertiary",
                on_click=state.take_away,
                args=(ref(check),),
            )


def saved(view: TrackerView) -> None:
    """Support beside an entry that was changed and tells of danger."""
    entry = view.notes.get(Entry, forms.view(entry_form.SAVED, ""))
    if entry:
        st.info(day_words.saved_changes)
        if entry_draft.serious(entry):
            support_offer.offer(entry)


def whole(view: TrackerView) -> None:
    st.markdown(words.lead)
    saved(view)
    shown_as = entry_table.choice(words) if view.filed() else "days"
    wanted = asked(view)
    filed = view.filed()
    if wanted:
        entries = find.search(filed, wanted)
        count = len(entries)
        with components.spoken("entries_found"):
            st.markdown(words.found_none if not count else words.found_one if count == 1 else words.found.format(count=count))
        st.button(words.clear, key=keys.tracker("clear"), type="tertiary", on_click=forms.start_over, args=(form_name,))
    else:
        entries = tuple(filed_entry.entry for filed_entry in filed)
    if shown_as == "table":
        entry_table.draw(view, entries)
    else:
        days(view, find.by_day(entries) if wanted else view.days())
    if view.mine and filed:
        take_away.table(words.take)


view = tracker_view.opened()
# An example has other kinds than one's own log: what was looked for in one is not looked for in the other.
form_name = keys.TRACKER_SEARCH if view.mine else f"{keys.TRACKER_SEARCH}-{view.example}"

shell.title("entries", words.title)
bar.draw("entries", view)
bar.cover(view)
if view.filed() or view.notes.of(DayCheck):
    whole(view)
else:
    st.markdown(words.empty)
    st.button(words.add, key=keys.tracker("add"), type="primary", on_click=bar.to, args=("today",))
if view.mine:
    bar.quiet_links("bring", "options")
