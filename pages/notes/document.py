"""A document to take along: for whom, looked at, and made in the page."""

import streamlit as st

from lib.content.words.flat import DocumentPageWords, FilesWords
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.file.names import file_name
from lib.ui import clock, components, document, document_preview, files, keys, library, shell, site, state
from lib.ui.worksheet import store

words = library.wording(DocumentPageWords)


def notice() -> None:
    """Before something of the worksheet that tells of danger may be taken along."""
    said = library.wording(WorksheetSummaryWords)
    with st.container(key="group_notice"):
        st.markdown(f"{words.waits}\n\n**{said.notice_title}**\n\n" + "\n".join(f"- {line}" for line in said.notice))
        st.button(said.notice_button, key=keys.DOCUMENT_NOTICE, on_click=store.read_notice, args=(document.NOTICE,))


def choose_reader() -> None:
    st.markdown(words.lead)
    with components.cards("readers"):
        for number, reader in enumerate(document.READERS, start=1):
            st.button(
                f"**{words.readers[reader]}**\n\n{words.readers_get[reader]}",
                key=keys.document("document_reader", reader),
                on_click=site.to,
                args=("document",),
                kwargs={"for": str(number)},
                width="stretch",
            )


def options(reader: str) -> None:
    """What goes in, and under which names, dates and title; all of it has a good answer already."""
    preset = document.READERS[reader]
    titles = {section.id: section.title for section in sections}
    with st.expander(words.options):
        chosen = st.pills(
            words.sections,
            list(titles),
            default=preset.begins_with(sections),
            selection_mode="multi",
            format_func=titles.__getitem__,
            key=state.draft(keys.document(keys.DOCUMENT_SECTIONS, reader)),
            persist_state="session",
        )
        parts = {part: label for one_section in sections if one_section.id in chosen for part, label in one_section.parts}
        if parts:
            st.pills(
                words.leave_out,
                list(parts),
                default=[part for part in parts if part in preset.leave_out],
                selection_mode="multi",
                format_func=parts.__getitem__,
                key=state.draft(keys.document(keys.DOCUMENT_LEAVE_OUT, reader)),
                persist_state="session",
            )
        st.markdown(words.dates)
        with st.container(horizontal=True):
            for label, key in ((words.first, keys.DOCUMENT_FIRST), (words.last, keys.DOCUMENT_LAST)):
                st.date_input(label, value=None, key=state.draft(key), format="YYYY-MM-DD", persist_state="session")
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
    if document.dates_wrong():
        st.warning(words.dates_wrong)


def make(reader: str) -> None:
    with st.container(horizontal=True):
        as_pdf = st.button(
            words.pdf, type="primary", icon=":material/picture_as_pdf:", on_click=document.make_pdf, args=(reader,)
        )
        as_text = st.button(words.text, icon=":material/description:", on_click=document.make_text, args=(reader,))
    if (as_pdf or as_text) and not state.get().outgoing:
        st.warning(words.failed)
    if file := files.made():
        st.success(words.made)
        st.text(file.name)
        st.markdown("\n".join(f"- {line}" for line in words.where))


def for_reader(reader: str) -> None:
    components.minor_heading(words.readers[reader])
    st.markdown(words.readers_get[reader])
    with st.container():  # so that what follows keeps its place, and the options stay open, when a file was made
        make(reader)
    components.small_print(words.warning)
    options(reader)
    document_preview.preview(document.document(sections, reader), words)
    st.button(words.other, type="tertiary", icon=":material/chevron_left:", on_click=site.to, args=("document",))


shell.title("document", words.title)
sections = document.offered()
waits = document.notice_needed()
asked = dict(zip("123", document.READERS, strict=True)).get(str(st.query_params.get("for", "")))
if waits:
    notice()
if sections and asked:
    for_reader(asked)
elif sections:
    choose_reader()
elif not waits:
    st.markdown(words.nothing)
    for name in ("today", "plan"):
        site.link(name, words.made_in[name], icon=":material/arrow_forward:")
