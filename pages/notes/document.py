"""A document to take along: chosen, looked at, and made in the page."""

import streamlit as st

from lib.content.words.flat import DocumentPageWords, FilesWords
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.export.plain_text import text
from lib.records.file.names import file_name
from lib.ui import clock, components, document, files, keys, library, shell, site, state
from lib.ui.worksheet import store

words = library.wording(DocumentPageWords)
SHOWN = 6000


def notice() -> None:
    """Before something of the worksheet that tells of danger may be taken along."""
    said = library.wording(WorksheetSummaryWords)
    with st.container(border=True):
        st.markdown(f"{words.waits}\n\n**{said.notice_title}**\n\n" + "\n".join(f"- {line}" for line in said.notice))
        st.button(said.notice_button, key=keys.DOCUMENT_NOTICE, on_click=store.read_notice, args=(document.NOTICE,))


def choose() -> None:
    titles = {each.id: each.title for each in sections}
    with st.container(border=True):
        st.pills(
            words.sections,
            list(titles),
            default=list(titles),
            selection_mode="multi",
            format_func=titles.__getitem__,
            key=state.draft(keys.DOCUMENT_SECTIONS),
        )
        chosen = state.choices(keys.DOCUMENT_SECTIONS, tuple(titles))
        parts = {part: label for each in sections if each.id in chosen for part, label in each.parts}
        if parts:
            st.pills(
                words.leave_out,
                list(parts),
                selection_mode="multi",
                format_func=parts.__getitem__,
                key=state.draft(keys.DOCUMENT_LEAVE_OUT),
            )
        st.markdown(words.dates)
        with st.container(horizontal=True):
            for label, key in ((words.first, keys.DOCUMENT_FIRST), (words.last, keys.DOCUMENT_LAST)):
                st.date_input(label, value=None, key=state.draft(key), format="YYYY-MM-DD", persist_state="session")
        if document.dates_wrong():
            st.warning(words.dates_wrong)
        st.text_area(
            words.names, help=words.names_help, key=state.draft(keys.DOCUMENT_NAMES), max_chars=400, persist_state="session"
        )
        st.text_input(
            words.own_title,
            placeholder=library.wording(FilesWords).document.title,
            help=words.own_title_help,
            key=state.draft(keys.DOCUMENT_TITLE),
            max_chars=80,
            persist_state="session",
        )
        st.text_input(
            words.file_name,
            placeholder=file_name(clock.today(), "pdf"),
            key=state.draft(keys.DOCUMENT_FILE),
            max_chars=80,
            persist_state="session",
        )


def make() -> None:
    with st.container(horizontal=True):
        as_pdf = st.button(words.pdf, type="primary", icon=":material/picture_as_pdf:", on_click=document.make_pdf)
        as_text = st.button(words.text, icon=":material/description:", on_click=document.make_text)
    if (as_pdf or as_text) and not state.get().outgoing:
        st.warning(words.failed)
    if file := files.made():
        st.success(words.made)
        st.text(file.name)
        st.markdown("\n".join(f"- {line}" for line in words.where))


def preview() -> None:
    whole = text(document.document(sections))
    with st.expander(words.preview, expanded=True):
        st.text(whole[:SHOWN])
        if len(whole) > SHOWN:
            components.small_print(words.preview_long.format(count=len(whole) - SHOWN))


shell.title("document", words.title)
st.markdown(words.lead)
sections = document.offered()
waits = document.notice_needed()
if waits:
    notice()
if sections:
    st.info(words.warning, icon=":material/visibility:")
    choose()
    make()
    preview()
elif not waits:
    st.markdown(words.nothing)
site.link(words.back.page, words.back.label)
