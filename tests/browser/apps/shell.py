"""The real app with pages that hold their title alone: what stands around every page, and nothing else."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st
from starlette.middleware import Middleware
from streamlit.navigation.page import StreamlitPage

import app as real
from lib.ui.server.addresses import PlainAddresses
from lib.ui.server.compression import CompressedStatic
from lib.ui.server.headers import PrivacyHeaders
from lib.ui.server.lighter_fonts import LighterFonts
from lib.ui.server.neutral_document import NeutralDocument

PARTS = (PrivacyHeaders, PlainAddresses, NeutralDocument, CompressedStatic, LighterFonts)  # as in app.py


def title(_page: StreamlitPage) -> None:
    from lib.ui import shell

    shell.title("glossary", "Words")


StreamlitPage.run = title  # type: ignore[assignment]
app = st.App(real.ENTRY, lifespan=real.lifespan, middleware=[Middleware(part) for part in PARTS])
