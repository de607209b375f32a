"""Content for pages: read once for all sessions, read again when a file changes."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from lib.content.library import Library
from lib.content.load import Reading, read, stamp
from lib.content.words.base import Wording
from lib.content.words.flat import ReplyWords
from lib.content.words.shell import ExitWords

if TYPE_CHECKING:
    from lib.content.group import GroupContent
    from lib.guide.guide import Guide
    from lib.guide.search import Index

W = TypeVar("W", bound=Wording)
T = TypeVar("T")

CONTENT = Path(__file__).resolve().parents[2] / "content"


class MissingContentError(Exception):
    """A page's wording could not be read; the shell says so in the page's place, `make content` what to mend."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A reading, the files it was made from, and when they were last looked at (seconds of a monotonic clock)."""

    folder: Path
    files: tuple[tuple[str, int, int], ...]
    reading: Reading
    looked: float


# One for the whole process: it holds content only, and is frozen. Not st.cache_resource, whose key would be hashed a dozen
# times in every run of every session; a third of a rerun went there.
_shelf: _Shelf | None = None
_drawings: dict[str, tuple[int, str]] = {}

LOOK_EVERY = 1.0
"""Seconds between looks at the files, so that an edit shows at the next click without a look in every run."""


def _reading() -> Reading:
    global _shelf  # noqa: PLW0603 - the one shared value of this module
    now = time.monotonic()
    old = _shelf
    if old and old.folder == CONTENT and now - old.looked < LOOK_EVERY:
        return old.reading
    files = stamp(CONTENT)
    fresh = old is None or old.files != files
    reading = read(CONTENT, dt.date.today()) if fresh or old is None else old.reading
    _shelf = _Shelf(CONTENT, files, reading, now)
    return reading


def library() -> Library:
    """All content that could be read."""
    return _reading().library


def article_name(article_id: str) -> str:
    """What pages call an article; its id where its file could not be read."""
    return next((article.head.short for article in library().articles if article.id == article_id), article_id)


def wording(model: type[W]) -> W:
    """The wording of one page; raises MissingContentError where its file could not be read."""
    found = _reading().wording.get(model)
    if not isinstance(found, model):
        raise MissingContentError(model.__name__)
    return found


def drawing(name: str) -> str:
    """One of our own drawings, as SVG."""
    path = CONTENT / "drawings" / f"{name}.svg"
    stamp = path.stat().st_mtime_ns
    if name not in _drawings or _drawings[name][0] != stamp:
        _drawings[name] = (stamp, path.read_text(encoding="utf-8"))
    return _drawings[name][1]


def exit_words() -> ExitWords:
    """The exit's wording, which must be there whatever else is broken."""
    try:
        return wording(ExitWords)
    except Exception:  # noqa: BLE001 - content of any kind may be what is broken
        return ExitWords()


class _Made(Generic[T]):
    """Something made of the content: once, when it is first asked for, and again when a file has changed.

    It brings modules that the first page does not need. What raises ContentError is made anew each time.
    """

    def __init__(self, make: Callable[[Reading], T]) -> None:
        self._make, self._lock = make, threading.Lock()
        self._of: tuple[Reading, T] | None = None

    def __call__(self) -> T:
        reading = _reading()
        with self._lock:
            if self._of is None or self._of[0] is not reading:
                self._of = (reading, self._make(reading))
            return self._of[1]

    def is_ready(self) -> bool:
        """Whether it was made already."""
        return self._of is not None and self._of[0] is _reading()


@_Made
def index(reading: Reading) -> Index:
    """The search index."""
    from lib.guide.search import build_index  # noqa: PLC0415

    return build_index(reading.library)


@_Made
def guide(reading: Reading) -> Guide:
    """What the conversation needs; raises ContentError where it can't be built."""
    from lib.content.guide import read_guide  # noqa: PLC0415
    from lib.guide.guide import build_guide  # noqa: PLC0415

    return build_guide(reading.library, read_guide(CONTENT, reading.library)[0], wording(ReplyWords))


@_Made
def group(reading: Reading) -> GroupContent:
    """The sessions, cards and examples for groups; raises ContentError where they can't be read."""
    from lib.content.group import read_group  # noqa: PLC0415

    return read_group(CONTENT, reading.library)[0]


def has_problems(folders: tuple[str, ...]) -> bool:
    """Whether a file in these folders of content/ has a mistake, so that something is missing on the pages it feeds."""
    return any(problem.file.startswith(tuple(f"content/{folder}" for folder in folders)) for problem in _reading().problems)
