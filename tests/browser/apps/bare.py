"""Serves the bare app under the real one's headers, so that what differs is the app itself."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

import streamlit as st
from starlette.middleware import Middleware

from lib.ui.server.headers import PrivacyHeaders

app = st.App(HERE / "bare_entry.py", middleware=[Middleware(PrivacyHeaders)])
