"""What a group agrees on first; it can be put in the group's own words."""

import streamlit as st

from lib.content.words.flat import GroupWords
from lib.records.own_words import OwnWords
from lib.ui import components, forms, keys, library, presenting, shell, state

words, ours = library.wording(GroupWords).agreement_page, library.group().agreement
CHANGING = "group_agreement"


def change() -> None:
    """Callback: open the field, with what stands there now."""
    state.show(keys.AGREEMENT, state.get().agreement.raw or "\n".join(ours.items))
    forms.turn_to(CHANGING, value=True)


def done() -> None:
    """Callback: keep what stands in the field; ours again where it is empty or unchanged."""
    typed = (state.submitted(keys.AGREEMENT) or "").strip()[:4000]
    presenting.agree(OwnWords("" if typed == "\n".join(ours.items) else typed))
    forms.turn_to(CHANGING, value=False)


def back() -> None:
    """Callback: our words again."""
    presenting.agree(OwnWords(""))
    forms.turn_to(CHANGING, value=False)


shell.title("agreement", words.title)
st.markdown(ours.lead)
changed = state.get().agreement
if forms.view(CHANGING, default=False) and not state.presenting():
    st.text_area(words.change_label, key=state.draft(keys.AGREEMENT), height=320, max_chars=4000)
    with st.container(horizontal=True, gap="small"):
        st.button(words.done, key=keys.group("agreed"), type="primary", on_click=done)
        st.button(words.again, key=keys.group("agreement_ours"), type="tertiary", on_click=back)
else:
    with st.container(border=True):
        if changed:
            components.own_words(changed)
        else:
            st.markdown("\n".join(f"- {item}" for item in ours.items))
    if not state.presenting():
        st.button(words.change, key=keys.group("change_agreement"), type="tertiary", icon=":material/edit:", on_click=change)
