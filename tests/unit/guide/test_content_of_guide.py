"""content/guide/: what an editor may get wrong is told, and what is there is in order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lib.content.guide import read_guide
from lib.content.parse import Problems
from lib.guide.__main__ import CONTENT
from lib.guide.guide import Guide


def problems_in(folder: Path, guide: Guide) -> list[object]:
    problems = Problems()
    made = problems.unless(read_guide, folder, guide.library)
    return [*problems, *(made[1] if made else ())]


def test_all_is_in_order(guide: Guide) -> None:
    content, problems = read_guide(CONTENT, guide.library)
    assert problems == ()
    assert sum(topic.kind == "answer" for topic in content.topics) >= 140


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('claims = ["A1', 'claims = ["A1-nothing-here", "A1', "A1-nothing-here is not in content/claims"),
        ('disagreement = "D01-can-they-change"', 'disagreement = "D99-none"', "D99-none is not in content/disagreements.toml"),
        ('"checkpoint"', '"entry:dancing"', "entry:dancing"),
        ("when you answer {person} in", "when you answer {partner} in", "no other name in curly brackets"),
        ('kind = "answer"', 'kind = "reply"', "kind"),
    ],
)
def test_a_slip_is_told(guide: Guide, tmp_path: Path, old: str, new: str, told: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT / "guide", folder / "guide")
    file = folder / "guide" / "topics.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert any(told in str(problem) for problem in problems_in(folder, guide))


def test_a_missing_file_is_told(guide: Guide, tmp_path: Path) -> None:
    assert any("missing" in str(problem) for problem in problems_in(tmp_path / "content", guide))
