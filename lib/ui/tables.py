"""Charts, and tables to sort and search.

pandas makes the tables; it is loaded once for the process, in the background, when one is first in sight.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from lib.tracker import table

if TYPE_CHECKING:
    from pandas import DataFrame

_warming: threading.Thread | None = None
_loading = threading.Lock()
"""Held while pandas is loaded: Plotly uses it wherever it is among what is loaded, and fails where it is there in part."""


def warm() -> None:
    """Begin to load pandas, so that whoever asks for a table a moment later does not wait for it."""
    global _warming  # noqa: PLW0603 - one for the process
    if _warming is None:
        _warming = threading.Thread(target=_load, name="pandas", daemon=True)
        _warming.start()


def _load() -> None:
    with _loading:
        import pandas  # noqa: ICN001, PLC0415, F401


def chart(made: dict[str, Any], *, alt: str, key: str, on_select: Callable[[], None] | None = None) -> None:
    """Draw the Plotly figure of a dictionary of ours; it stands still, unless a click on a mark calls `on_select`.

    Plotly's check of every value would take most of a rerun; tests do it.
    """
    import numpy  # noqa: ICN001, PLC0415, F401 - as with pandas: another session may be loading it
    from plotly.graph_objects import Figure  # noqa: PLC0415 - few pages draw with it

    with _loading:
        st.plotly_chart(
            Figure(made, _validate=False),
            config={"displayModeBar": False, "staticPlot": on_select is None},
            alt=alt,
            key=key,
            on_select=on_select or "ignore",
            selection_mode="points",
        )


def safe(text: str) -> str:
    """A cell that stays text where the table is saved from the page and opened in a spreadsheet."""
    return table.safe(text)


def frame(columns: Mapping[str, Sequence[object]]) -> DataFrame:
    """A table of these columns, by their headings."""
    _load()
    import pandas as pd  # noqa: PLC0415 - half a second, and few pages need it

    return pd.DataFrame(dict(columns))
