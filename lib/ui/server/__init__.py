"""What this app adds to Streamlit's server to keep people safe, and whether it is there."""

from __future__ import annotations

HEADERS, SWEEP = "headers", "sweep"
IN_PLACE: set[str] = set()
"""What of it this process has put in place."""


def protected() -> bool:
    """Whether the server is ours: a launcher that knows nothing of st.App has neither policy, shut routes nor sweep."""
    return {HEADERS, SWEEP} <= IN_PLACE
