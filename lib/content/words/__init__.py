"""The wording of pages and tools: one model for each TOML file, which stands in the line where the model is made."""

from __future__ import annotations

from lib.content.words import (  # noqa: F401 - each puts the files that it is for into WORD_FILES
    checkpoint,
    flat,
    shell,
    spectrum,
    support,
    tracker,
    worksheet,
)
from lib.content.words.base import WORD_FILES

__all__ = ["WORD_FILES"]
