"""Today in one tap, the two days before, and at most one question."""

import streamlit as st

from lib.content.words.flat import NotesWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.tracker import Entry
from lib.tracker import entry_draft
from lib.ui import components, dates, files, forms, keys, library, shell, site, state
from lib.ui.tracker import bar, day_checks, due_question, entry_form, note_to_self, support_offer, tracker_view
from lib.ui.tracker.tracker_view import TrackerView

words, names = library.wording(TodayWords), library.wording(VocabularyWords)


def saved(view: TrackerView) -> None:
    """What was just saved, and support beside it where it tells of danger."""
    entry = view.notes.get(Entry, forms.view(entry_form.SAVED, ""))
    if entry is None:
        return
    with st.container(border=True):
        kind, date = names.sorts[entry.sort].lower(), dates.long(entry.occurred_on, view.today)
        st.markdown(words.saved.format(kind=kind, date=date))
        with st.container(horizontal=True, gap="small"):
            st.button(words.saved_add, key=keys.tracker("another"), on_click=entry_form.add, args=("today",))
            st.button(
                words.close, key=keys.tracker("close"), type="tertiary", on_click=forms.turn_to, args=(entry_form.SAVED, "")
            )
    if entry_draft.serious(entry):
        support_offer.offer(entry)


def save() -> None:
    """A file in one press; who locks theirs goes to where the phrase is asked for."""
    file = state.get().outgoing
    if file:
        st.success(library.wording(NotesWords).saved)
        st.text(file.name)
    elif state.unsaved() and state.ticked(keys.LOCK):
        site.link("notes", words.save_locked, icon=":material/lock:")
    elif state.unsaved():
        st.button(words.save, key=keys.tracker("save_file"), icon=":material/save:", on_click=files.save)


def add() -> None:
    st.button(
        words.add,
        key=keys.tracker("add"),
        icon=":material/add:",
        width="stretch",
        on_click=entry_form.add,
        args=("today",),
    )


def limits() -> None:
    with st.expander(words.limits_title):
        st.markdown("\n".join(f"- {line}" for line in words.limits))


def first_visit(view: TrackerView) -> None:
    st.markdown(words.lead)
    bar.open_file(words)
    day_checks.draw(view)
    add()
    site.link("example", words.see_example, icon=":material/visibility:", e="1")
    components.small_print(words.not_for)
    limits()


def returning(view: TrackerView) -> None:
    saved(view)
    day_checks.draw(view)
    add()
    save()
    day_checks.catch_up(view)
    due_question.draw(view)
    note_to_self.beside(view)
    bar.ways("today", view)
    components.small_print(words.not_for)
    limits()


view = tracker_view.mine()
bar.follow()
shell.title("today", words.title)
if view.empty:
    first_visit(view)
else:
    returning(view)
