"""A session's file: what it must have, and that a mistake hurts no other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lib.content.group import read_group
from lib.content.group_plan import parse_plan
from lib.content.problems import ContentError
from tests.real_content import LIBRARY

CONTENT = Path(__file__).resolve().parents[3] / "content"
GOOD = """+++
order = 1
title = "A title"
aim = "An aim."
prepare = ["Read it."]
articles = ["A1"]
minutes = 30
+++

## Arrive (10 min)

Show: agreement

### Say

Welcome.

## Talk (20 min)

### Ask

- What do you see?

### Notes

Wait.

# What may come up

- Much.

# When to stop

Now.

# A calm end

Breathe.

# Handout

- Breathe.
"""


def test_a_plan_is_read_with_its_steps_and_times() -> None:
    plan = parse_plan("content/group/plans/mine.md", GOOD)
    assert (plan.id, plan.head.title, plan.handout) == ("mine", "A title", "- Breathe.")
    assert [(step.title, step.minutes, step.notes) for step in plan.steps] == [("Arrive", 10, ""), ("Talk", 20, "Wait.")]
    assert [plan.begins_at(place) for place in (0, 1)] == [0, 10]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("minutes = 30", "minutes = 45", "says 45, and the steps take 30"),
        ("## Talk (20 min)", "## Talk", "write how long it takes"),
        ("Show: agreement", "Show: the agreement", "is not known"),
        ("Show: agreement", "Show: page nowhere", "is not known"),
        ("Show: agreement", "Read this first", "only a line `Show: …`"),
        ("# Handout\n\n- Breathe.\n", "", "`# Handout` is missing"),
        ("### Notes", "### Remarks", "`### Remarks` is not expected"),
        ("### Ask\n\n- What do you see?\n\n", "", "needs `### Say` or `### Ask`"),
        ('title = "A title"', "", "title"),
    ],
)
def test_a_mistake_is_named(before: str, after: str, says: str) -> None:
    assert before in GOOD
    with pytest.raises(ContentError) as error:
        parse_plan("content/group/plans/mine.md", GOOD.replace(before, after))
    assert says in "\n".join(map(str, error.value.problems))


def test_a_plan_with_a_mistake_hurts_only_itself(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "group", tmp_path / "content" / "group")
    plans = tmp_path / "content" / "group" / "plans"
    whole, _ = read_group(tmp_path / "content", LIBRARY)
    (plans / "mine.md").write_text(GOOD.replace("Show: agreement", "Show: cards nothing"), encoding="utf-8")
    content, problems = read_group(tmp_path / "content", LIBRARY)
    assert content.plans == whole.plans
    assert [problem.file for problem in problems] == ["content/group/plans/mine.md"]
    (plans / "mine.md").write_text(GOOD, encoding="utf-8")
    content, problems = read_group(tmp_path / "content", LIBRARY)
    assert "mine" in [plan.id for plan in content.plans]
    assert not problems


def test_there_is_enough_to_run_groups_with() -> None:
    content, problems = read_group(CONTENT, LIBRARY)
    assert not problems
    assert len(content.plans) >= 7
    assert all(45 <= plan.head.minutes <= 90 for plan in content.plans)
    assert len(content.cards) >= 60
    for theme in content.themes:
        assert {card.depth for card in content.cards if card.theme == theme} == {1, 2, 3}, theme
    for plan in content.plans:
        assert len(plan.handout.split()) <= 300, "a handout is one page"
