"""Under the real sweep, a script that is still busy when its visitor has left for good."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

import streamlit as st
from starlette.routing import Route

import app as real
from tests.browser.apps.sweeping import marker

app = st.App(HERE / "leaving_entry.py", lifespan=real.lifespan, routes=[Route("/test/marker", marker)])
