"""Forgets the sessions of people who have left, without waiting for the next visitor.

Streamlit keeps a closed tab's session until some other session ends, which on a quiet server may be never. This uses private
parts of Streamlit 1.67, so the version is pinned and tests/browser/test_sweep.py holds it to what it promises.
"""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from streamlit.runtime import Runtime

from lib.ui import failures

EVERY = 20.0
"""Seconds between sweeps; a session is gone at most this long after its time to live."""


def sweep(runtime: Runtime) -> int:
    """End every session whose time to live has passed; return how many there were."""
    storage: Any = runtime._session_mgr._session_storage  # type: ignore[attr-defined]  # noqa: SLF001
    gone = storage._cache.expire()  # noqa: SLF001
    for _, info in gone:
        info.session.session_state.clear()
        info.session._client_state.Clear()  # noqa: SLF001
        info.session.shutdown()
    if gone:
        runtime.media_file_mgr.remove_orphaned_files()
    count = len(gone)
    del gone
    gc.collect()  # in place of Streamlit's own after every run, see .streamlit/config.toml
    return count


async def sweep_forever(runtime: Runtime) -> None:
    """Sweep until cancelled; a failing sweep is logged and tried again."""
    while True:
        await asyncio.sleep(EVERY)
        try:
            sweep(runtime)
        except Exception as error:  # noqa: BLE001 - the next round may succeed, and people depend on it
            failures.report(error)


def freeze_gc() -> None:
    """Move everything loaded so far out of the garbage collector's sight.

    Each collection then looks at people's sessions only, not at a hundred thousand objects of code and content. Only at start,
    before any session: later it would pin people's text in memory.
    """
    gc.collect()
    gc.freeze()
