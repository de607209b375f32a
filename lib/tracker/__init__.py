"""The red-flag tracker's rules: pure functions over records, no Streamlit and no clock."""
