"""One of the log's short forms, by itself."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from lib.content.words.flat import BoundariesWords, EntryWords
from lib.records.tracker import Agreement
from lib.ui import forms, keys, library, shell
from lib.ui.tracker import agreements, bar, boundaries, options, promises, record_list, statements, tracker_view
from lib.ui.tracker.record_list import Kind, Opened

words, entry_words, view = library.wording(BoundariesWords), library.wording(EntryWords), tracker_view.mine()
opened = forms.view(record_list.OPEN, Opened())

KINDS: dict[str, Callable[[], Kind[Any]]] = {
    keys.TRACKER_BOUNDARY: lambda: boundaries.kind(view),
    keys.TRACKER_STATEMENT: statements.kind,
    keys.TRACKER_AGREEMENT: lambda: agreements.kind(view),
    keys.TRACKER_PROMISE: lambda: promises.kind(view),
    keys.TRACKER_OWN: lambda: options.own_kind(view),
    keys.TRACKER_MARKER: options.marker_kind,
}


def kind_of() -> Kind[Any] | None:
    agreement = view.notes.get(Agreement, opened.record)
    if opened.kind == keys.TRACKER_OCCASION and agreement:
        return agreements.occasion_kind(agreement)
    return KINDS[opened.kind]() if opened.kind in KINDS else None


bar.follow()
kind = kind_of()
shell.title("write", kind.title if kind else words.title)
st.button(
    entry_words.back,
    key=keys.tracker("back"),
    type="tertiary",
    icon=":material/arrow_back:",
    on_click=bar.to,
    args=(opened.page,),
)
if kind:
    record_list.form(kind, opened)
else:
    st.markdown(words.nothing_open)
