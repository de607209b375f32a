"""The same form and chart in Streamlit alone: the floor."""

import datetime as dt

import streamlit as st

KINDS = ["Put-downs", "Broken promise", "A kind thing"]


def save() -> None:
    state = st.session_state
    state.setdefault("entries", []).append({name: state[name] for name in ("day", "text", "kind", "effect")})
    state["text"] = ""


st.set_page_config(page_title="Notes", page_icon="📝")
st.title("Today")
st.date_input("Day", dt.date(2026, 11, 20), key="day")
st.text_area("What happened", key="text")
st.pills("Kind", KINDS, default=KINDS[0], key="kind")
st.slider("Effect", 0, 4, 2, key="effect")
st.button("Save", on_click=save)
saved = len(st.session_state.get("entries", []))
if saved:
    st.text(f"Saved: {saved}")
counts = [3, 5, 2, 4, 1, 0, 2, 3 + saved]
st.bar_chart({"week": [f"week {number}" for number in range(1, 9)], "entries": counts}, x="week", y="entries")
