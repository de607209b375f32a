"""Text to models: pure functions that say everything that is wrong with one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import tomli
from pydantic import ValidationError

from lib.content.models import Article, ArticleHead, ArticleSection, Model
from lib.content.problems import ContentError, Problem, explain

M = TypeVar("M", bound=Model)
T = TypeVar("T")
P = ParamSpec("P")

FENCE = "+++"
MINUTE, FULL = "In a minute", "In full"
_CLAIMS_LINE = re.compile(r"(?m)^Claims:[ \t]*(.*)$")


class Problems(list[Problem]):
    """What is wrong with a file, gathered part by part."""

    def unless(self, parse: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What a part is parsed to; None where that fails, with its problems among these."""
        try:
            return parse(*args, **kwargs)
        except ContentError as error:
            self += error.problems
        return None


def name_of(path: Path, folder: Path) -> str:
    """What a file of a content folder is called in problems."""
    return path.relative_to(folder.parent).as_posix()


def read_text(path: Path, folder: Path) -> str:
    """The text of a file of a content folder; Windows' Notepad puts a mark before it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([Problem(name_of(path, folder), "", "the file is missing or is not text saved as UTF-8")]) from error


def read_table(folder: Path, name: str) -> tuple[str, dict[str, Any]]:
    """A TOML file of a content folder: what it is called in problems, and what it holds."""
    path = folder / f"{name}.toml"
    file = name_of(path, folder)
    return file, parse_toml(file, read_text(path, folder))


def read_model(folder: Path, name: str, model: type[M]) -> M:
    """A TOML file of a content folder, all of it one model."""
    file, table = read_table(folder, name)
    return parse_model(file, "", table, model)


def parse_toml(file: str, text: str) -> dict[str, Any]:
    """Read TOML; a fault becomes a ContentError that names the line."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ContentError(
            [Problem(file, "", f"this is not readable TOML: {error}. Often a quotation mark or bracket is missing")]
        ) from error


def parse_model(file: str, where: str, data: Mapping[str, Any], model: type[M]) -> M:
    """Check one table against its model."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise ContentError(
            Problem(file, ", ".join(p for p in (where, field) if p), sentence)
            for field, sentence in explain(error, model, data)
        ) from error


def parse_list(
    file: str, data: Mapping[str, Any], key: str, model: type[M], others: tuple[str, ...] = ()
) -> tuple[tuple[M, ...], tuple[Problem, ...]]:
    """Check every `[[key]]` table of a file: the good entries, and the problems of the others.

    `others` are the keys of further lists that the same file may hold.
    """
    entries = data.get(key)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ContentError([Problem(file, "", f"the file needs entries that start with [[{key}]]")])
    good: list[M] = []
    problems = Problems(
        Problem(file, "", f"`{name}` is not expected at the top of this file; entries start with [[{key}]]")
        for name in data
        if name not in {key, *others}
    )
    for number, entry in enumerate(entries, start=1):
        where = f"{key} entry {number}" + (f" ({entry['id']})" if isinstance(entry.get("id"), str) else "")
        if read := problems.unless(parse_model, file, where, entry, model):
            good.append(read)
    return tuple(good), tuple(problems)


def split_front_matter(file: str, text: str) -> tuple[str, str]:
    """Split `+++` TOML `+++` Markdown into its two parts."""
    lines = text.splitlines()
    fences = [i for i, line in enumerate(lines) if line.strip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise ContentError([Problem(file, "", f"the file must begin with {FENCE}, then its settings, then {FENCE}")])
    return "\n".join(lines[1 : fences[1]]), "\n".join(lines[fences[1] + 1 :])


def parse_article(file: str, text: str) -> Article:
    """Read a content/articles/*.md file."""
    front, body = split_front_matter(file, text)
    problems = Problems()
    head = problems.unless(parse_head, file, front, ArticleHead)
    minute, full, faults = _split_depths(file, body)
    problems += faults
    sections = [problems.unless(_parse_section, file, *part) for part in _split_sections(full)]
    if problems or head is None:
        raise ContentError(problems)
    return Article(head=head, minute=minute, sections=tuple(filter(None, sections)))


def parse_head(file: str, front: str, model: type[M]) -> M:
    """The front matter of a file, as its model."""
    return parse_model(file, "front matter", parse_toml(file, front), model)


def _split_depths(file: str, body: str) -> tuple[str, str, list[Problem]]:
    parts = re.split(r"(?m)^## +(.+?) *$", body)
    titles = parts[1::2]
    found = {title: part.strip() for title, part in zip(titles, parts[2::2], strict=True)}
    problems = [
        Problem(file, "", f"the heading `## {title}` is missing or has no text under it")
        for title in (MINUTE, FULL)
        if not found.get(title)
    ]
    for title in dict.fromkeys(titles):
        if title not in (MINUTE, FULL):
            advice = f"only `## {MINUTE}` and `## {FULL}` are, with ### below"
            problems.append(Problem(file, "", f"`## {title}` is not expected; {advice}"))
        if titles.count(title) > 1:
            problems.append(Problem(file, "", f"`## {title}` stands there {titles.count(title)} times; join the parts"))
    full = found.get(FULL, "")
    if full and not full.startswith("### "):
        problems.append(Problem(file, FULL, "begin this part with a section that starts with ###"))
    return found.get(MINUTE, ""), full, problems


def _split_sections(full: str) -> list[tuple[str, str]]:
    parts = re.split(r"(?m)^### +(.+?) *$", full)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def _parse_section(file: str, heading: str, body: str) -> ArticleSection:
    where = f"section “{heading}”"
    lines = _CLAIMS_LINE.findall(body)
    if len(lines) != 1:
        raise ContentError([Problem(file, where, "end the section with one line `Claims: A1-…, A1-…`")])
    ids = [part.strip() for part in lines[0].split(",") if part.strip()]
    section = {"heading": heading, "body": _CLAIMS_LINE.sub("", body).strip(), "claims": ids}
    return parse_model(file, where, section, ArticleSection)
