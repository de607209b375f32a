"""The real app with quick sweeps, and a way to count the sessions that the server still holds."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.runtime import get_instance

import app as real
from lib.ui.server import sweep
from lib.ui.server.headers import PrivacyHeaders

sweep.EVERY = 0.5


async def sessions(_request: Request) -> JSONResponse:
    return JSONResponse(len(get_instance()._session_mgr.list_sessions()))


app = st.App(
    real.ROOT / "lib" / "ui" / "entry.py",
    lifespan=real.lifespan,
    middleware=[Middleware(PrivacyHeaders)],
    routes=[Route("/test/sessions", sessions)],
)
