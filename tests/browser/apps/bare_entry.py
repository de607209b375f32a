"""A bare Streamlit app with the same navigation: what it has, any app has. The measure for the real one."""

import streamlit as st

st.set_page_config(page_title="Notes", page_icon="📝", layout="centered")


def first() -> None:
    st.title("First")
    st.markdown("Some text.")


def second() -> None:
    st.title("Second")
    st.markdown("Some text.")


st.navigation([st.Page(first, title="First", default=True), st.Page(second, title="Second")], position="top").run()
