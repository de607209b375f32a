"""Your notes: save, open, erase, and what this page knows."""

import datetime as dt
from collections import Counter

import streamlit as st

from lib.content.markdown import table
from lib.content.words.flat import FilesWords, NotesWords, VaultWords
from lib.records.file import merge, names
from lib.records.notebook import counted
from lib.records.registry import KINDS
from lib.records.session import Incoming
from lib.records.talk_turn import TalkTurn
from lib.ui import browser, clock, components, dates, differing, files, keys, library, memo, shell, site, state

words, vault_words = library.wording(NotesWords), library.wording(VaultWords)
file_words = library.wording(FilesWords)

COVER_MINUTES = (0, 1, 2, 5, 10)
LEAVE_MINUTES = (0, 5, 10, 20, 40)
# Where a kind of note is gone on with; all others are the tracker's.
TOOLS = {
    **dict.fromkeys(("reflection", "answer", "safety_answer"), "worksheet"),
    **dict.fromkeys(("plan", "plan_line"), "plan"),
    "observation": "self",
    "talk_turn": "talk",
}


def bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def minutes(count: int) -> str:
    return words.never if not count else words.minute if count == 1 else words.minutes.format(count=count)


def phrase(label: str, key: str) -> None:
    """A field that page.css covers, unless someone wants to see what they type: a slip would lock them out."""
    shown = bool(state.get_draft(keys.shown(key)))
    with st.container(key=key if not shown else keys.shown(key)):
        st.text_input(label, key=state.draft(key), max_chars=200)
    st.checkbox(words.lock_show, key=state.draft(keys.shown(key)))


def what_opened() -> None:
    """What was opened, in a line, and where to go on."""
    count, saved = len(state.notes()), state.get().saved
    form = words.opened_one if count == 1 else words.opened
    with st.container(key="group_opened"):
        with components.spoken("opened"):
            st.markdown(form.format(count=count))
        if saved:
            day = saved.at.date() if isinstance(saved.at, dt.datetime) else saved.at
            components.small_print(words.opened_saved.format(date=dates.full(day)))
        with components.cards("go_on"):
            for page in dict.fromkeys(TOOLS.get(kind, "today") for kind in state.notes().counts()):
                site.link(page, f"**{words.go_on[page]}**")


def save() -> None:
    with st.container(key="group_save"):
        st.markdown(f"**{files.status(words)}**")
        st.toggle(words.lock, key=state.draft(keys.LOCK), persist_state="session")
        if state.get_draft(keys.LOCK):
            components.small_print(words.lock_says)
            phrase(words.lock_phrase, keys.LOCK_PHRASE)
        pressed = st.button(
            words.save, type="primary", icon=":material/save:", key=keys.SAVE, on_click=files.save, width="stretch"
        )
        if pressed and not state.get().outgoing:
            st.warning(words.lock_weak if files.phrase_weak() else words.lock_busy)
        if file := files.made():
            st.success(words.saved)
            st.text(file.name)
            st.markdown(bullets(words.saved_where))
        with st.expander(words.save_more, type="compact"):
            st.text_input(
                words.file_name,
                placeholder=names.file_name(clock.today(), "json"),
                help=words.file_name_help,
                key=state.draft(keys.FILE_NAME),
                max_chars=80,
                persist_state="session",
            )
            left_out = {kind for kind in state.notes().counts() if not KINDS[kind].saved}
            if left_out - {TalkTurn.kind}:
                st.checkbox(words.unsaved_kinds, key=state.draft(keys.WITH_UNSAVED), persist_state="session")
            if TalkTurn.kind in left_out:
                st.checkbox(words.unsaved_talk, key=state.draft(keys.WITH_TALK), persist_state="session")


def open_file() -> None:
    if len(state.notes()):
        st.header(words.open_title, anchor=False)
        st.markdown(words.open_says)
    browser.open_button(words.choose, words.too_big, words.unreadable, files.receive)
    incoming = state.get().incoming
    if incoming is None:
        return
    if incoming.sheets:  # a table that was chosen, and left
        site.link("bring", words.table_goes_on, icon=":material/arrow_forward:")
        return
    with st.container(key="group_open"):
        if incoming.refused:
            st.warning(f"{words.refused_title} {file_words.refused[incoming.refused]} {file_words.can_open}")
        if incoming.opened:
            preview(incoming)
        elif incoming.refused in {None, "wrong-phrase", "busy"}:
            st.markdown(words.locked_file)
            phrase(words.locked_phrase, keys.UNLOCK_PHRASE)
            st.button(words.unlock, key=keys.UNLOCK, type="primary", on_click=files.unlock)
        st.button(words.never_mind, on_click=files.never_mind)


def preview(incoming: Incoming) -> None:
    opened = incoming.opened
    if opened is None:
        return
    change = merge.preview(state.notes(), opened)
    st.markdown(words.inside.format(date=dates.full(opened.saved_on)))
    columns = {
        words.row_new: [one_kind.new for one_kind in change.kinds],
        words.row_differs: [kind.changed for kind in change.kinds],
        words.row_same: [kind.same for kind in change.kinds],
        words.row_here: [kind.only_here for kind in change.kinds],
    }
    columns = {head: counts for head, counts in columns.items() if any(counts)}
    counts = zip(*columns.values(), strict=True)
    rows = [(words.kinds.get(kind.kind, kind.kind), *count) for kind, count in zip(change.kinds, counts, strict=False)]
    st.markdown(table((words.row_kind, *columns), rows, align="-rrrr"))
    if change.changed:
        labels = {"file": words.differs_file, "here": words.differs_here}
        st.radio(words.differs, list(labels), format_func=labels.__getitem__, key=state.draft(keys.PREFER))
        differing.draw(merge.differing(state.notes(), opened), opened)
    with st.container(horizontal=True):
        st.button(words.add, type="primary", on_click=files.add)
        if change.only_here or change.changed:
            st.button(words.replace, on_click=files.replace)
    if change.only_here or change.changed:
        components.small_print(words.replace_says)


def vault() -> None:
    with st.expander(vault_words.title):
        st.markdown(bullets(vault_words.says))
        if not state.get().locked:  # else the form stands at the top of the page
            browser.vault(vault_words)


def known() -> None:
    kinds = state.notes().counts()
    counts = Counter(record.kind for record in counted(state.notes()))
    with st.expander(words.knows_title):
        if counts:
            rows = [(words.kinds.get(kind, kind), count) for kind, count in counts.items()]
            st.markdown(table((words.row_kind, words.knows_count), rows, align="-r"))
        else:
            st.markdown(words.nothing)
        for kind in counts:
            label = words.erase_kind.format(kind=words.kinds.get(kind, kind))
            st.button(label, key=keys.erase_kind(kind), on_click=state.take_away_kind, args=(kind,))
        if kinds:
            st.button(words.erase_all, key=keys.ERASE_ALL, on_click=state.erase)


def where() -> None:
    with st.expander(words.where_title):
        st.markdown(bullets(words.where))
        site.link(words.traces.page, words.traces.label, icon=":material/history:")


def idle() -> None:
    with st.expander(words.idle_title):
        st.markdown(words.idle_says)
        chosen = state.get().idle
        for label, key, choices, now in (
            (words.cover_after, keys.IDLE_COVER, COVER_MINUTES, chosen.cover // 60),
            (words.leave_after, keys.IDLE_LEAVE, LEAVE_MINUTES, chosen.leave // 60),
        ):
            st.selectbox(
                label,
                choices,
                index=choices.index(now) if now in choices else 0,
                format_func=minutes,
                key=state.draft(key),
                on_change=state.choose_idle,
                args=(keys.IDLE_COVER, keys.IDLE_LEAVE),
            )


if st.query_params.pop("lock", None):  # the way here from “with a phrase”, gone from the address once it is taken
    state.show(keys.LOCK, value=True)
shell.title("notes", words.title)
if not len(state.notes()):
    st.markdown(words.lead_empty)
elif st.query_params.get("opened") and not memo.unsaved():
    what_opened()
else:
    st.markdown(words.lead)
    save()
open_file()
if len(state.notes()):
    with components.cards("notes"):
        components.card_link(words.paper, words.paper_says)
st.header(words.more_title, anchor=False)
with st.container(gap="xsmall"):
    known()
    where()
    vault()
    idle()
