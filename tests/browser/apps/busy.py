"""Serves busy_entry.py, and a page at /host that holds it in a sandboxed frame, as a hosting service may."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

FRAME = "allow-scripts allow-same-origin allow-forms allow-downloads"


async def host(_request: Request) -> HTMLResponse:
    return HTMLResponse(f'<title>Host</title><iframe src="/?w=dialog" sandbox="{FRAME}" width="800" height="600"></iframe>')


app = st.App(HERE / "busy_entry.py", routes=[Route("/host", host)])
