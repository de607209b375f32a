"""The tools' rules over what a person keeps: pure functions, no Streamlit, no clock."""
