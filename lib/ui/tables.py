"""Tables to sort and search: pandas makes them, loaded once for the process, in the background, when one is first in sight."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lib.tracker import table

if TYPE_CHECKING:
    from pandas import DataFrame
    from plotly.graph_objects import Figure

_warming: threading.Thread | None = None


def warm() -> None:
    """Begin to load pandas, so that whoever asks for a table a moment later does not wait for it."""
    global _warming  # noqa: PLW0603 - one for the process
    if _warming is None:
        _warming = threading.Thread(target=_load, name="pandas", daemon=True)
        _warming.start()


def _load() -> None:
    import pandas  # noqa: ICN001, PLC0415, F401


def figure(made: dict[str, Any]) -> Figure:
    """The Plotly figure of a dictionary of ours. Plotly's check of every value would take most of a rerun; tests do it.

    It also looks for pandas among what is loaded, and fails where another thread is still loading that.
    """
    if "pandas" in sys.modules:
        _load()  # waits until it is whole
    from plotly.graph_objects import Figure  # noqa: PLC0415 - few pages draw with it

    return Figure(made, _validate=False)


def safe(text: str) -> str:
    """A cell that stays text where the table is saved from the page and opened in a spreadsheet."""
    return table.safe(text)


def frame(columns: Mapping[str, Sequence[object]]) -> DataFrame:
    """A table of these columns, by their headings."""
    import pandas as pd  # noqa: PLC0415 - half a second, and few pages need it

    return pd.DataFrame(dict(columns))
