"""Serves the real app to sessions that hold a log already: `logged_entry.py` puts it there."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

import streamlit as st
from starlette.middleware import Middleware

import app as real
from lib.ui.server.headers import PrivacyHeaders

app = st.App(HERE / "logged_entry.py", lifespan=real.lifespan, middleware=[Middleware(PrivacyHeaders)])
