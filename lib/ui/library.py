"""Content for pages: read once for all sessions, read again when a file changes."""

from __future__ import annotations

import datetime as dt
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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
_index: tuple[Reading, Index] | None = None
_guide: tuple[Reading, Guide] | None = None
_group: tuple[Reading, GroupContent] | None = None
_index_lock, _guide_lock = threading.Lock(), threading.Lock()
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


def index() -> Index:
    """The search index, built once when someone first searches; it brings modules that the first page does not need."""
    global _index  # noqa: PLW0603 - the other one
    from lib.guide.search import build_index  # noqa: PLC0415

    reading = _reading()
    with _index_lock:
        if _index is None or _index[0] is not reading:
            _index = (reading, build_index(reading.library))
        return _index[1]


def guide() -> Guide:
    """What the conversation needs, built once when someone first asks; raises ContentError where it can't be."""
    global _guide  # noqa: PLW0603 - the third
    from lib.content.guide import read_guide  # noqa: PLC0415
    from lib.guide.guide import build_guide  # noqa: PLC0415

    reading = _reading()
    with _guide_lock:
        if _guide is None or _guide[0] is not reading:
            content, _ = read_guide(CONTENT, reading.library)
            _guide = (reading, build_guide(reading.library, content, wording(ReplyWords)))
        return _guide[1]


def group() -> GroupContent:
    """The sessions, cards and examples for groups; raises ContentError where they can't be read."""
    global _group  # noqa: PLW0603 - the fourth
    from lib.content.group import read_group  # noqa: PLC0415

    reading = _reading()
    if _group is None or _group[0] is not reading:
        _group = (reading, read_group(CONTENT, reading.library)[0])
    return _group[1]


def guide_is_ready() -> bool:
    """Whether it was built already."""
    return _guide is not None and _guide[0] is _reading()


def has_problems(folders: tuple[str, ...]) -> bool:
    """Whether a file in these folders of content/ has a mistake, so that something is missing on the pages it feeds."""
    return any(problem.file.startswith(tuple(f"content/{folder}" for folder in folders)) for problem in _reading().problems)
