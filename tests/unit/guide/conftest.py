"""The guide as it is, loaded once for these tests."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.guide.__main__ import CONTENT, load_guide, load_source
from lib.guide.guide import Guide
from lib.guide.log_source import LogSource

ON = dt.date(2026, 11, 25)


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide(CONTENT, ON)


@pytest.fixture(scope="session")
def cycles() -> LogSource:
    return load_source(CONTENT / "tracker" / "examples" / "cycles.json", CONTENT, ON)
