"""The steps of CONTRIBUTING.md, followed to the letter in a copy of the content."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest

from lib.content.group import GroupContent, read_group
from lib.content.guide import GuideContent, read_guide
from lib.content.load import Reading, read
from lib.content.models import Audience, Evidence, Importance, Kind, RestsOn, Stance, Theme, Tool
from lib.content.problems import Problem
from lib.content.usage import check_usage
from lib.content.words.flat import ReplyWords, StartWords
from lib.content.words.worksheet import QuestionWords
from lib.guide.conversation import converse
from lib.guide.guide import build_guide
from lib.guide.talk import Talk
from tests.real_content import ROOT

TODAY = dt.date(2026, 11, 26)
DOCUMENT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES: dict[str, str] = dict(re.findall(r"(?ms)^### ((?:Add an?|Another) .+?)$\n(.*?)(?=^###? |\Z)", DOCUMENT))
_BLOCK = re.compile(r"(?ms)^(?P<indent> *)```(?P<kind>\w+)\n(?P<text>.*?)^(?P=indent)```$")
_STEP = re.compile(r"(?ms)^\d+\. .*?(?=^\d+\. |\Z)")
_WHERE = (
    ("append", re.compile(r"At the end of `([^`]+)` write\b")),
    ("make", re.compile(r"Make the file `([^`]+)`")),
    ("above every", re.compile(r"In `([^`]+)`, above every line `([^`]+)`, write\b")),
    ("above", re.compile(r"In `([^`]+)`, above the line `([^`]+)`, write\b")),
    ("below", re.compile(r"[Ii]n `([^`]+)`, below the line `([^`]+)`, write\b")),
    ("replace", re.compile(r"in `([^`]+)`, in place of the line that begins with `([^`]+)`, write\b")),
)


@dataclass(frozen=True)
class Step:
    """A step that has something to write: how, where, and what."""

    how: str
    file: str
    line: str
    text: str

    def follow(self, root: Path) -> None:
        path = root / self.file
        if self.how == "make":
            assert not path.exists(), self.file
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        if self.how == "append":
            path.write_text("".join([*lines, self.text]), encoding="utf-8")
            return
        found = [n for n, line in enumerate(lines) if self._is_at(line.rstrip("\n"))]
        assert found, f"{self.file} has no line {self.line}"
        assert len(found) == 1 or self.how == "above every", f"{self.file} has it {len(found)} times: {self.line}"
        for n in reversed(found):
            first, last = {"below": (n + 1, n + 1), "replace": (n, n + 1)}.get(self.how, (n, n))
            lines[first:last] = [self.text]
        path.write_text("".join(lines), encoding="utf-8")

    def _is_at(self, line: str) -> bool:
        return line.startswith(self.line) if self.how == "replace" else line == self.line


def steps(recipe: str) -> Iterator[Step]:
    for step in _STEP.findall(RECIPES[recipe]):
        blocks = list(_BLOCK.finditer(step))
        assert len(blocks) <= 1, f"{recipe}: one block a step"
        said = " ".join(_BLOCK.sub("", step).split())
        where = [(how, found) for how, pattern in _WHERE if (found := pattern.search(said))]
        assert len(where) == len(blocks), f"{recipe}: a step says where its block goes: {said}"
        for block, (how, found) in zip(blocks, where, strict=True):
            yield Step(how, found[1], found[2] if len(found.groups()) > 1 else "", textwrap.dedent(block["text"]))


@dataclass(frozen=True)
class Checked:
    """What the content check reads, and what it says."""

    reading: Reading
    guide: GuideContent
    group: GroupContent
    said: list[str]


def check(folder: Path) -> Checked:
    """The same as `python -m lib.content`, with what was read."""
    reading = read(folder, TODAY)
    guide, of_guide = read_guide(folder, reading.library)
    group, of_group = read_group(folder, reading.library)
    problems: list[Problem] = [*reading.problems, *check_usage(reading.wording), *of_guide, *of_group]
    return Checked(reading, guide, group, [str(problem) for problem in problems])


def copy(root: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content", root / "content"))


TOGETHER = (
    "Add a claim",
    "Add a question on which the articles differ",
    "Add a question to the worksheet",
    "Add a topic that people ask about",
    "Add a session for a group",
)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The content after all the recipes that need no code, one after the other, as the later ones name what the first adds."""
    root = tmp_path_factory.mktemp("followed")
    folder = copy(root)
    for recipe in TOGETHER:
        for step in steps(recipe):
            step.follow(root)
    return check(folder)


def test_these_are_all_the_recipes() -> None:
    assert set(RECIPES) == {*TOGETHER, "Add an article", "Another language"}
    assert all(list(steps(recipe)) for recipe in RECIPES)


@pytest.mark.parametrize(
    ("recipe", "key", "values"),
    [
        ("Add a claim", "kind", Kind),
        ("Add a claim", "tools", Tool),
        ("Add a claim", "evidence", Evidence),
        ("Add a claim", "polarity", Stance),
        ("Add a claim", "importance", Importance),
        ("Add an article", "audience", Audience),
        ("Add an article", "themes", Theme),
        ("Add an article", "rests_on", RestsOn),
    ],
)
def test_it_lists_every_value_that_a_key_may_have(recipe: str, key: str, values: object) -> None:
    said = re.search(rf"`{key}`(?:,| has| is|:)(.*?)(?=\n   - |;|\. |\n\d\. )", RECIPES[recipe], re.DOTALL)
    assert said
    assert set(re.findall(r"`([a-z-]+)`", said[1])) == set(get_args(values))


def test_what_the_document_says_passes_the_check(followed: Checked) -> None:
    assert followed.said == []


def test_the_claim_is_there_and_its_summary_tells_it(followed: Checked) -> None:
    library = followed.reading.library
    assert library.claim_by_id["A3-example-idea"].importance == "must"
    article = library.article(3)
    assert article
    assert article.sections[-1].claims == ("A3-example-idea",)
    assert "A3-example-idea" in followed.guide.cues


def test_the_question_on_which_they_differ_is_there(followed: Checked) -> None:
    topic = followed.reading.library.topic(24)
    assert topic
    assert [article for article, position in topic.positions.items() if not position.silent] == ["A1", "A3"]


def test_the_worksheet_asks_the_question(followed: Checked) -> None:
    words = followed.reading.wording[QuestionWords]
    assert isinstance(words, QuestionWords)
    assert words.deeper[0].screens[-1].id == "an-example"


def test_the_session_is_listed_last(followed: Checked) -> None:
    plan = followed.group.plans[-1]
    assert (plan.id, plan.head.title, len(plan.steps)) == ("an-example", "An example session", 2)


def test_the_conversation_finds_the_topic_and_says_the_claim(followed: Checked) -> None:
    words = followed.reading.wording[ReplyWords]
    assert isinstance(words, ReplyWords)
    guide = build_guide(followed.reading.library, followed.guide, words)
    reply = converse(guide, Talk(), "what does she say about the zebra crossing", None, TODAY).reply
    assert reply.topics[0] == "the-zebra-crossing"
    assert "A3-example-idea" in reply.claims


def test_the_mistakes_that_it_shows_are_told_in_those_words(tmp_path: Path) -> None:
    """A missing key, a claim that there is not, and minutes that don't add up."""
    folder = copy(tmp_path)
    for recipe in ("Add a claim", "Add a session for a group"):
        for step in steps(recipe):
            if "cues" not in step.file:
                step.follow(tmp_path)
    for file, old, new in (
        ("claims/a3.toml", 'tools = ["change"]\npolarity = "conditional"\nevidence = "opinion"\nimportance = "must"\n', None),
        ("articles/a3.md", "Claims: A3-example-idea", "Claims: A3-exmaple-idea"),
        ("group/plans/an-example.md", "minutes = 25", "minutes = 30"),
    ):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        before, found, after = text.rpartition(old)
        assert found, file
        path.write_text(before + (old.partition("\n")[2] if new is None else new) + after, encoding="utf-8")
    shown = next(block["text"].split("\n") for block in _BLOCK.finditer(DOCUMENT) if block["kind"] == "text")
    assert sorted(check(folder).said) == sorted(line for line in shown if line)


EIGHT = """
import datetime as dt, sys
from pathlib import Path
from lib.content.load import read
for name in sys.argv[1:]:
    reading = read(Path(name), dt.date(2026, 11, 26))
    print(len(reading.library.articles), *reading.problems, sep="|")
"""


def test_an_eighth_article_passes_after_all_its_steps_and_not_before(tmp_path: Path) -> None:
    """The one recipe that changes code, so a process of its own reads it."""
    for part in ("lib", "content"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__", "ui"))
    *first, last = steps("Add an article")
    for step in first:
        step.follow(tmp_path)
    shutil.copytree(tmp_path / "content", tmp_path / "unfinished" / "content")
    last.follow(tmp_path)
    command = (sys.executable, "-c", EIGHT, "content", "unfinished/content")
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[0] == "8"
    assert said[1] == "8|content/spectrum/factors.toml: [voices] leaves out A8; add a line for each"


def test_a_folder_in_another_language_is_checked_by_its_name(tmp_path: Path) -> None:
    folder = copy(tmp_path).rename(tmp_path / "content-es")
    for step in steps("Another language"):
        step.follow(tmp_path)
    checked = check(folder)
    assert checked.said == []
    assert checked.reading.wording[StartWords]["title"].startswith("¿Pueden")
