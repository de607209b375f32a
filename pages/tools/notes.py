"""Your notes: save, open, erase, and what this page knows."""

import streamlit as st

from lib.content.words.keep import KeepWords, VaultWords
from lib.ui import browser, components, keys, library, shell, site, state

words, vault_words = library.wording(KeepWords), library.wording(VaultWords)

COVER_MINUTES = (0, 1, 2, 5, 10)
LEAVE_MINUTES = (0, 5, 10, 20, 40)


def minutes(count: int) -> str:
    return words.never if not count else words.minute if count == 1 else words.minutes.format(count=count)


def vault() -> None:
    with st.expander(vault_words.title):
        st.markdown("\n".join(f"- {line}" for line in vault_words.says))
        if not state.get().locked:  # else the form stands at the top of the page
            browser.vault(vault_words)


def known() -> None:
    counts = state.notes().counts()
    with st.expander(words.knows_title):
        if counts:
            rows = "\n".join(f"| {words.kinds.get(kind, kind)} | {count} |" for kind, count in counts.items())
            st.markdown(f"| {words.row_kind} | {words.knows_count} |\n|---|--:|\n{rows}")
        else:
            st.markdown(words.nothing)
        st.markdown(f"**{words.where_title}**\n\n" + "\n".join(f"- {line}" for line in words.where))
        if counts:
            for kind in counts:
                label = words.erase_kind.format(kind=words.kinds.get(kind, kind))
                st.button(label, key=keys.erase_kind(kind), on_click=state.take_away_kind, args=(kind,))
            st.button(words.erase_all, key=keys.ERASE_ALL, on_click=state.erase)


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


shell.title("notes", words.title)
st.markdown(words.lead)
vault()
known()
idle()
site.link(words.traces.page, words.traces.label)
components.fine("")
