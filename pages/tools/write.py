"""One of the log's short forms, by itself."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from lib.content.words.agreed import AgreedWords
from lib.content.words.days import EntryWords
from lib.keep.log import Agreement
from lib.ui import forms, keys, library, shell
from lib.ui.log import agreements, editor, limits, nav, options, promises, statements
from lib.ui.log import book as books
from lib.ui.log.editor import Kind, Opened

words, entry_words, book = library.wording(AgreedWords), library.wording(EntryWords), books.mine()
opened = forms.view(editor.OPEN, Opened())

KINDS: dict[str, Callable[[], Kind[Any]]] = {
    keys.LOG_BOUNDARY: lambda: limits.kind(book),
    keys.LOG_STATEMENT: statements.kind,
    keys.LOG_AGREEMENT: lambda: agreements.kind(book),
    keys.LOG_PROMISE: lambda: promises.kind(book),
    keys.LOG_OWN: lambda: options.own_kind(book),
    keys.LOG_MARKER: options.marker_kind,
}


def kind_of() -> Kind[Any] | None:
    agreement = book.notes.get(Agreement, opened.record)
    if opened.kind == keys.LOG_OCCASION and agreement:
        return agreements.occasion_kind(agreement)
    return KINDS[opened.kind]() if opened.kind in KINDS else None


nav.follow()
kind = kind_of()
shell.title("write", kind.title if kind else words.title)
st.button(
    entry_words.back,
    key=keys.log("back"),
    type="tertiary",
    icon=":material/arrow_back:",
    on_click=nav.to,
    args=(opened.page,),
)
if kind:
    editor.form(kind, opened)
else:
    st.markdown(words.nothing_open)
