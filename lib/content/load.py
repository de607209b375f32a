"""Folder to Library: reads every file, then checks what the files say about each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from lib.content.checks import cross_check
from lib.content.library import Library
from lib.content.models import Claim, EvidenceNote, Line, Model, Place, Term, Topic
from lib.content.parse import parse_article, parse_list, parse_model, parse_toml
from lib.content.problems import ContentError, Problem
from lib.content.words import WORD_FILES, Wording

M = TypeVar("M", bound=Model)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a content folder, and what is wrong with the rest."""

    library: Library
    wording: Mapping[type[Wording], Wording]
    problems: tuple[Problem, ...]


def read(folder: Path, today: dt.date) -> Reading:
    """Read what can be read, so that one bad file does not take the others with it."""
    reader = _Reader(folder)
    articles = tuple(a for path in reader.files("articles", "*.md") if (a := reader.one(path, parse_article)))
    library = Library(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        claims=tuple(c for path in reader.files("claims", "*.toml") for c in reader.many(path, "claims", Claim)),
        notes=reader.many(folder / "evidence.toml", "notes", EvidenceNote),
        topics=reader.many(folder / "disagreements.toml", "topics", Topic),
        terms=reader.many(folder / "glossary.toml", "terms", Term),
        places=reader.many(folder / "support" / "helplines.toml", "places", Place, "lines"),
        lines=reader.many(folder / "support" / "helplines.toml", "lines", Line, "places"),
    )
    wording = reader.wording()
    reader.problems += cross_check(library, today)
    return Reading(library, wording, tuple(dict.fromkeys(reader.problems)))


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """A value that changes when any content file does: name, time in ns and size of each."""
    return tuple(
        (str(path), stat.st_mtime_ns, stat.st_size)
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".md", ".toml"}
        for stat in [path.stat()]
    )


class _Reader:
    """Reads files and keeps the problems it meets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def files(self, sub: str, pattern: str) -> Iterator[Path]:
        found = sorted((self.folder / sub).glob(pattern))
        if not found:
            self.problems.append(Problem(f"{self.folder.name}/{sub}", "", f"no {pattern} files are here"))
        return iter(found)

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder.parent).as_posix()

    def one(self, path: Path, parse: Callable[[str, str], T]) -> T | None:
        try:
            return parse(self.name(path), path.read_text(encoding="utf-8"))
        except ContentError as error:
            self.problems += error.problems
        except (OSError, UnicodeDecodeError):
            self.problems.append(Problem(self.name(path), "", "the file is missing or is not text saved as UTF-8"))
        return None

    def many(self, path: Path, key: str, model: type[M], *others: str) -> tuple[M, ...]:
        return self.one(path, lambda name, text: parse_list(name, parse_toml(name, text), key, model, others)) or ()

    def wording(self) -> dict[type[Wording], Wording]:
        found: dict[type[Wording], Wording] = {}
        for page, model in WORD_FILES.items():
            part = self.one(self.folder / "pages" / f"{page}.toml", partial(_parse_wording, model=model))
            if part is not None:
                found[model] = part
        return found


def _parse_wording(name: str, text: str, *, model: type[Wording]) -> Wording:
    return parse_model(name, "", parse_toml(name, text), model)
