"""Charts, drawn while another session loads pandas or numpy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

WHILE = """
import logging, threading
from plotly.graph_objects import Figure  # so that the first chart is not drawn after the other thread is done
from lib.ui import tables

logging.disable()  # Streamlit's, about a script that runs in no session
threading.Thread(target={load}).start()
drawn = 0
while threading.active_count() > 1 or not drawn:
    drawn += 1
    tables.chart({{"data": [{{"type": "scatter", "x": ["a", "b"], "y": [1, 2]}}]}}, alt="", key=f"chart_{{drawn}}")
"""


@pytest.mark.parametrize("load", ["tables.warm", "lambda: __import__('numpy')"])
def test_a_chart_is_drawn_while_what_tables_need_is_being_loaded(load: str) -> None:
    """In a process that has loaded neither yet."""
    script = [sys.executable, "-c", WHILE.format(load=load)]
    done = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
