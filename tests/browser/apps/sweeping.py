"""The real app with quick sweeps and little time to put back; tells whether anything in the server's memory holds a marker."""

import gc
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from lib.records import session

session.UNDO_SECONDS = 2.0  # before others take it from there

import app as real
from lib.ui.server import sweep
from lib.ui.server.headers import PrivacyHeaders

sweep.EVERY = 0.5
MARKER = "".join(reversed("rekram-repinuj-xqz"))  # so that the code which looks for it does not hold it


def holds(value: object) -> bool:
    if value is MARKER:
        return False
    return (isinstance(value, str) and MARKER in value) or (isinstance(value, bytes) and MARKER.encode() in value)


async def marker(_request: Request) -> JSONResponse:
    """How many objects that the garbage collector knows of refer to text with the marker in it."""
    return JSONResponse(sum(any(map(holds, gc.get_referents(each))) for each in gc.get_objects()))


app = st.App(
    real.ROOT / "lib" / "ui" / "script.py",
    lifespan=real.lifespan,
    middleware=[Middleware(PrivacyHeaders)],
    routes=[Route("/test/marker", marker)],
)
