"""A session for a group, as content/group/plans/*.md writes it down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated, Literal

from pydantic import Field, model_validator

from lib.content.models import ArticleId, Model, Text
from lib.content.pages import PAGES
from lib.content.parse import Problems, parse_head, parse_model, split_front_matter
from lib.content.problems import ContentError, Problem

ShowKind = Literal["agreement", "cards", "hands", "example", "page"]
Articles = Annotated[tuple[ArticleId, ...], Field(strict=False)]


@dataclass(frozen=True, slots=True)
class Show:
    """What a step shows: the agreement, cards of a theme, a question for hands, a worked example, or a page with its query."""

    kind: ShowKind
    name: str = ""
    query: tuple[tuple[str, str], ...] = ()


class PlanHead(Model):
    """The front matter of content/group/plans/*.md."""

    order: Annotated[int, Field(ge=0)] = Field(description="its place in the list")
    title: Text
    aim: Text = Field(description="what people take home")
    prepare: Annotated[tuple[Text, ...], Field(strict=False, max_length=5)] = Field(description="done in ten minutes in all")
    articles: Articles = Field(description="the articles whose ideas it uses")
    minutes: Annotated[int, Field(ge=20, le=120)] = Field(description="the sum of its steps")


class PlanStep(Model):
    """One step of a plan: what is shown, said and asked, and notes for the facilitator alone."""

    title: Text
    minutes: Annotated[int, Field(ge=1, le=60)]
    show: Show | None = None
    say: str = ""
    ask: str = ""
    notes: str = ""

    @model_validator(mode="after")
    def _is_something(self) -> PlanStep:
        if not (self.say or self.ask):
            raise ValueError("a step needs `### Say` or `### Ask`")
        return self


@dataclass(frozen=True, slots=True)
class Plan:
    """A session for a group, from content/group/plans/; its id is the name of its file."""

    id: str
    head: PlanHead
    steps: tuple[PlanStep, ...]
    arises: str
    stop: str
    end: str
    handout: str

    def begins_at(self, step: int) -> int:
        """After how many minutes a step begins, by the plan; steps are counted from 0."""
        return sum(one_step.minutes for one_step in self.steps[:step])


_STEP = re.compile(r"(?P<title>.+?) \((?P<minutes>\d+) min\)")
_ENDINGS = {"What may come up": "arises", "When to stop": "stop", "A calm end": "end", "Handout": "handout"}
_PARTS = {"Say": "say", "Ask": "ask", "Notes": "notes"}


def parse_plan(file: str, text: str) -> Plan:
    """Read a content/group/plans/*.md file; raises ContentError with everything that is wrong with it."""
    front, body = split_front_matter(file, text)
    problems = Problems()
    head = problems.unless(parse_head, file, front, PlanHead)
    before, endings = _headed(body, 1)
    steps = [step for heading in _headed(before, 2)[1] if (step := problems.unless(_step, file, *heading))]
    found = {_ENDINGS[title]: part for title, part in endings if title in _ENDINGS and part}
    problems += [
        Problem(file, "", f"the heading `# {title}` is missing or has no text under it")
        for title, name in _ENDINGS.items()
        if name not in found
    ]
    problems += [Problem(file, "", f"`# {title}` is not expected") for title, _ in endings if title not in _ENDINGS]
    if head and not problems and sum(step.minutes for step in steps) != head.minutes:
        problems.append(
            Problem(file, "minutes", f"says {head.minutes}, and the steps take {sum(step.minutes for step in steps)}")
        )
    if not steps and not problems:
        problems.append(Problem(file, "", "a plan needs steps that start with `## Title (10 min)`"))
    if problems or head is None:
        raise ContentError(problems)
    return Plan(id=PurePath(file).stem, head=head, steps=tuple(steps), **found)


def _headed(text: str, level: int) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first heading of this level, and each such heading with its text."""
    before, *parts = re.split(rf"(?m)^{'#' * level} +(.+?) *$", text)
    return before, list(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


def _step(file: str, heading: str, text: str) -> PlanStep:
    where = f"step “{heading}”"
    named = _STEP.fullmatch(heading)
    if not named:
        raise ContentError([Problem(file, where, "write how long it takes after its title, such as `## Arrive (8 min)`")])
    before, parts = _headed(text, 3)
    unknown = [title for title, _ in parts if title not in _PARTS]
    if unknown:
        raise ContentError([Problem(file, where, f"`### {unknown[0]}` is not expected; only Say, Ask and Notes are")])
    show = before.strip()
    if show and not re.fullmatch(r"Show: \S.*", show):
        raise ContentError([Problem(file, where, "only a line `Show: …` may stand between the title and ### Say")])
    fields: dict[str, object] = {_PARTS[title]: part for title, part in parts}
    if show:
        fields["show"] = _show(file, where, show.removeprefix("Show: "))
    return parse_model(file, where, {"title": named["title"], "minutes": int(named["minutes"]), **fields}, PlanStep)


def _show(file: str, where: str, text: str) -> Show:
    kind, *rest = text.split()
    if kind in ("worksheet", "conversation"):
        kind, rest = "example", [kind]
    match kind, rest:
        case "agreement", []:
            return Show("agreement")
        case ("cards" | "hands" | "example") as known, [name]:
            return Show(known, name)
        case "page", [name, *pairs] if name in PAGES and all(pair.count("=") == 1 for pair in pairs):
            key_and_value = tuple((key, value) for key, _, value in (pair.partition("=") for pair in pairs))
            return Show("page", name, key_and_value)
    raise ContentError([Problem(file, where, f"`Show: {text}` is not known; CONTRIBUTING.md lists what can be shown")])
