"""Forgets the sessions of people who have left, without waiting for the next visitor.

Streamlit keeps a closed tab's session until some other session ends, which on a quiet server may be never. This uses private
parts of Streamlit 1.67, so the version is pinned and tests/browser/test_sweep.py holds it to what it promises.
"""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from streamlit.runtime import Runtime

from lib.ui import failures, server

EVERY = 20.0
"""Seconds between sweeps; a session is gone at most this long after its time to live."""


def sweep(runtime: Runtime, ending: list[Any]) -> None:
    """End every session whose time to live has passed.

    A session is emptied once its script has stopped, which else would fail half-way or fill it again; `ending` are those that
    still run, for the next sweep.
    """
    storage: Any = runtime._session_mgr._session_storage  # type: ignore[attr-defined]  # noqa: SLF001
    ending += [info.session for _, info in storage._cache.expire()]  # noqa: SLF001
    for session in ending:
        session.shutdown()
        if session._scriptrunner is None:  # noqa: SLF001
            session.session_state.clear()
            session._client_state.Clear()  # noqa: SLF001
    ending[:] = [session for session in ending if session._scriptrunner is not None]  # noqa: SLF001
    runtime.media_file_mgr.remove_orphaned_files()


async def sweep_forever(runtime: Runtime) -> None:
    """Sweep until cancelled; a failing sweep is logged and tried again."""
    server.IN_PLACE.add(server.SWEEP)
    ending: list[Any] = []
    while True:
        await asyncio.sleep(EVERY)
        try:
            sweep(runtime, ending)
        except Exception as error:  # noqa: BLE001 - the next round may succeed, and people depend on it
            failures.report(error)
        gc.collect()  # in place of Streamlit's own after every run, see .streamlit/config.toml


def freeze_gc() -> None:
    """Move everything loaded so far out of the garbage collector's sight.

    Each collection then looks at people's sessions only, not at a hundred thousand objects of code and content. Only at start,
    before any session: later it would pin people's text in memory.
    """
    gc.collect()
    gc.freeze()
