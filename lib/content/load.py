"""Folder to Library: reads every file, then checks what the files say about each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from lib.content.checks import check_cited, cross_check
from lib.content.library import Library
from lib.content.models import Claim, EvidenceNote, HelplinePlace, Line, Model, Term, Topic
from lib.content.parse import Problems, name_of, parse_article, parse_list, parse_model, parse_toml, read_text
from lib.content.problems import Problem
from lib.content.words import WORD_FILES
from lib.content.words.base import Wording
from lib.content.words.support import CitingWords

M = TypeVar("M", bound=Model)
T = TypeVar("T")

_ID = re.compile(r"(?m)^id *= *[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a content folder, and what is wrong with the rest."""

    library: Library
    wording: Mapping[type[Wording], Wording]
    problems: tuple[Problem, ...]


def read(folder: Path, today: dt.date) -> Reading:
    """Read what can be read, so that one bad file does not take the others with it."""
    reader = _ContentReader(folder)
    articles = tuple(a for path in reader.files("articles", "*.md") if (a := reader.one(path, parse_article)))
    library = Library(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        claims=tuple(c for path in reader.files("claims", "*.toml") for c in reader.many(path, "claims", Claim)),
        notes=reader.many(folder / "evidence.toml", "notes", EvidenceNote),
        topics=reader.many(folder / "disagreements.toml", "topics", Topic),
        terms=reader.many(folder / "glossary.toml", "terms", Term),
        places=reader.many(folder / "support" / "helplines.toml", "places", HelplinePlace, "lines"),
        lines=reader.many(folder / "support" / "helplines.toml", "lines", Line, "places"),
    )
    wording = reader.wording()
    reader.problems += cross_check(library, today, reader.ids)
    for file, model in WORD_FILES.items():
        part = wording.get(model)
        if isinstance(part, CitingWords):
            reader.problems += check_cited(f"{folder.name}/{file}.toml", part, reader.ids)
    return Reading(library, wording, tuple(dict.fromkeys(reader.problems)))


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """A value that changes when any content file does: name, time in ns and size of each."""
    found = []
    for path in sorted(folder.rglob("*")):
        if _is_content(path):
            with suppress(OSError):  # gone since: an editor that saves by renaming
                stat = path.stat()
                found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def _is_content(path: Path) -> bool:
    """Whether this is a file to read, and not one that an editor keeps beside it."""
    return path.suffix in {".md", ".toml"} and not path.name.startswith(".")


class _ContentReader:
    """Reads files and keeps the problems it meets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems = Problems()
        # Every id that any file gives, in entries with mistakes too: what refers to those is not a second mistake.
        self.ids: set[str] = set()

    def files(self, sub: str, pattern: str) -> Iterator[Path]:
        found = sorted(path for path in (self.folder / sub).glob(pattern) if _is_content(path))
        if not found:
            self.problems.append(Problem(f"{self.folder.name}/{sub}", "", f"no {pattern} files are here"))
        return iter(found)

    def one(self, path: Path, parse: Callable[[str, str], T]) -> T | None:
        text = self.problems.unless(read_text, path, self.folder)
        if text is None:
            return None
        self.ids.update(_ID.findall(text))
        return self.problems.unless(parse, name_of(path, self.folder), text)

    def many(self, path: Path, key: str, model: type[M], *others: str) -> tuple[M, ...]:
        read = self.one(path, lambda name, text: parse_list(name, parse_toml(name, text), key, model, others))
        good, problems = read or ((), ())
        self.problems += problems
        return good

    def wording(self) -> dict[type[Wording], Wording]:
        found: dict[type[Wording], Wording] = {}
        for file, model in WORD_FILES.items():
            part = self.one(self.folder / f"{file}.toml", partial(_parse_wording, model=model))
            if part is not None:
                found[model] = part
        return found


def _parse_wording(name: str, text: str, *, model: type[Wording]) -> Wording:
    return parse_model(name, "", parse_toml(name, text), model)
