"""What a launcher that knows nothing of st.App makes of app.py: the script of a session. Every search fails."""

import runpy
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from lib.guide import search
from lib.ui import keys, state


def fails(_index: object, query: str) -> NoReturn:
    raise ValueError(f"cannot look for {query}")


search.search = fails  # type: ignore[assignment]


def fails_in_callback() -> None:
    if "callback" in (query := str(state.get_draft(keys.SEARCH))):
        fails(None, query)


state.new_search = fails_in_callback
runpy.run_path(str(ROOT / "app.py"), run_name="__main__")
