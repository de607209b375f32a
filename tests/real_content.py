"""The content that ships, read once for all tests of a process."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

from lib.content.load import read
from lib.content.words.base import Wording

W = TypeVar("W", bound=Wording)

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
READING = read(CONTENT, dt.datetime.now(tz=dt.UTC).date())
LIBRARY = READING.library


def wording(model: type[W]) -> W:
    found = READING.wording[model]
    assert isinstance(found, model)
    return found


def texts(value: object) -> list[str]:
    """Every text in a wording, however deep."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for each in inside for text in texts(each)]
