"""The server. `streamlit run app.py` finds `app`; the script of every session is lib/ui/script.py."""

from __future__ import annotations

import asyncio
import runpy
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lib.ui import failures
from lib.ui.server.addresses import PlainAddresses
from lib.ui.server.compression import CompressedStatic
from lib.ui.server.headers import PrivacyHeaders
from lib.ui.server.lighter_fonts import LighterFonts
from lib.ui.server.neutral_document import NeutralDocument
from lib.ui.server.sweep import freeze_gc, sweep_forever

ROOT = Path(__file__).resolve().parent
ENTRY = ROOT / "lib" / "ui" / "script.py"

failures.redact_logs()


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Read the content before the first visitor comes, and sweep until the server stops."""
    from lib.ui import browser, library, shell, site  # noqa: F401, PLC0415 - needs the running server

    try:
        library.library()
    except Exception as error:  # noqa: BLE001 - a page can say what is wrong; a server that does not start can't
        failures.report(error)
    freeze_gc()
    sweeper = asyncio.create_task(sweep_forever(get_instance()))
    yield
    sweeper.cancel()
    with suppress(asyncio.CancelledError):
        await sweeper


app = st.App(
    ENTRY,
    lifespan=lifespan,
    middleware=[
        Middleware(PrivacyHeaders),
        Middleware(PlainAddresses),
        Middleware(NeutralDocument),
        Middleware(CompressedStatic),
        Middleware(LighterFonts),
    ],
    on_script_error=failures.show,
)

if get_script_run_ctx(suppress_warning=True) is not None:
    # A launcher that knows nothing of st.App runs this file as the script of a session: then be that script, which says that
    # the server's protections are missing.
    try:
        runpy.run_path(str(ENTRY), run_name="__main__")
    except Exception as error:  # noqa: BLE001 - where st.App has its on_script_error
        failures.show(error)
elif __name__ == "__main__":
    raise SystemExit("Start it with: streamlit run app.py")
