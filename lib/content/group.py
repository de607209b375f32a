"""What the group wing is made from: content/group/. Read when a page of it is first opened, not with other content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, StringConstraints, model_validator

from lib.content.library import Library
from lib.content.models import ArticleId, Model, Text, Texts
from lib.content.pages import PAGES
from lib.content.parse import parse_list, parse_model, parse_toml, split_front_matter
from lib.content.problems import ContentError, Problem

M = TypeVar("M", bound=Model)

GroupId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
ExampleName = Literal["fewer", "cycles", "thin", "public", "worksheet", "conversation"]
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

    order: Annotated[int, Field(ge=1)] = Field(description="its place in the list")
    title: Text
    aim: Text = Field(description="what people take home")
    prepare: Annotated[tuple[Text, ...], Field(strict=False, max_length=5)] = Field(description="done in ten minutes in all")
    articles: Articles = Field(description="the articles whose ideas it uses")
    minutes: Annotated[int, Field(ge=20, le=120)] = Field(description="the sum of its steps")


class Step(Model):
    """One step of a plan: what is shown, said and asked, and notes for the facilitator alone."""

    title: Text
    minutes: Annotated[int, Field(ge=1, le=60)]
    show: Show | None = None
    say: str = ""
    ask: str = ""
    notes: str = ""

    @model_validator(mode="after")
    def _is_something(self) -> Step:
        if not (self.say or self.ask):
            raise ValueError("a step needs `### Say` or `### Ask`")
        return self


@dataclass(frozen=True, slots=True)
class Plan:
    """A session for a group, from content/group/plans/; its id is the name of its file."""

    id: str
    head: PlanHead
    steps: tuple[Step, ...]
    arises: str
    stop: str
    end: str
    handout: str

    def begins_at(self, step: int) -> int:
        """After how many minutes a step begins, by the plan; steps are counted from 0."""
        return sum(each.minutes for each in self.steps[:step])


class Card(Model):
    """A question to talk about, from the articles."""

    id: GroupId
    theme: GroupId
    depth: Annotated[int, Field(ge=1, le=3)] = Field(description="1 easy and general, 3 close to home")
    articles: Articles
    text: Text


class HandsQuestion(Model):
    """A question for a show of hands."""

    id: GroupId
    theme: GroupId
    text: Text
    options: Annotated[tuple[Text, ...], Field(strict=False, min_length=2, max_length=5)]


class WorkedExample(Model):
    """What to ask a room before an example is told, and what it teaches."""

    title: Text
    says: Text
    ask: Texts
    teach: Texts


class Agreement(Model):
    """What a group agrees on first."""

    title: Text
    lead: Text
    items: Texts


class Conversation(Model):
    """What a made-up person asks, to be answered like anybody's question."""

    messages: Texts


class _Examples(Model):
    fewer: WorkedExample
    cycles: WorkedExample
    thin: WorkedExample
    public: WorkedExample
    worksheet: WorkedExample
    conversation: WorkedExample


class _Themes(Model):
    themes: dict[GroupId, Text]


@dataclass(frozen=True, slots=True)
class GroupContent:
    """All of content/group/ that could be read; the plans in their order."""

    plans: tuple[Plan, ...]
    themes: dict[str, str]
    cards: tuple[Card, ...]
    hands: tuple[HandsQuestion, ...]
    examples: dict[str, WorkedExample]
    agreement: Agreement
    messages: tuple[str, ...]
    guide: str

    def plan(self, plan_id: str) -> Plan | None:
        return next((plan for plan in self.plans if plan.id == plan_id), None)


def read_group(folder: Path, library: Library) -> tuple[GroupContent, tuple[Problem, ...]]:
    """Read content/group/; a plan with a mistake is left out. Raises ContentError where another file can't be used at all."""
    cards_file, cards_table = _table(folder, "cards")
    themes = parse_model(cards_file, "", {"themes": cards_table.pop("themes", None)}, _Themes).themes
    cards, problems = parse_list(cards_file, cards_table, "card", Card)
    hands_file, hands_table = _table(folder, "hands")
    hands, more = parse_list(hands_file, hands_table, "question", HandsQuestion)
    problems += more
    examples = parse_model(*_placed(folder, "examples"), _Examples)
    for file, entries in ((cards_file, cards), (hands_file, hands)):
        problems += tuple(_unknown_themes(file, entries, themes))
        problems += tuple(_doubled(file, [entry.id for entry in entries]))
    plans = []
    for path in sorted((folder / "group" / "plans").glob("*.md")):
        name = path.relative_to(folder.parent).as_posix()
        try:
            plan = parse_plan(name, _text(path, name))
            _check_plan(name, plan, {question.id for question in hands}, set(themes), library)
            plans.append(plan)
        except ContentError as error:
            problems += error.problems
    guide = folder / "group" / "guide.md"
    content = GroupContent(
        plans=tuple(sorted(plans, key=lambda plan: (plan.head.order, plan.id))),
        themes=themes,
        cards=cards,
        hands=hands,
        examples={name: getattr(examples, name) for name in _Examples.model_fields},
        agreement=parse_model(*_placed(folder, "agreement"), Agreement),
        messages=parse_model(*_placed(folder, "conversation"), Conversation).messages,
        guide=_text(guide, guide.relative_to(folder.parent).as_posix()).strip(),
    )
    return content, problems


def problems_of_group(folder: Path, library: Library) -> Iterator[Problem]:
    """Every problem of content/group/."""
    try:
        yield from read_group(folder, library)[1]
    except ContentError as error:
        yield from error.problems


_STEP = re.compile(r"(?P<title>.+?) \((?P<minutes>\d+) min\)")
_ENDINGS = {"What may come up": "arises", "When to stop": "stop", "A calm end": "end", "Handout": "handout"}
_PARTS = {"Say": "say", "Ask": "ask", "Notes": "notes"}


def parse_plan(file: str, text: str) -> Plan:
    """Read a content/group/plans/*.md file; raises ContentError with everything that is wrong with it."""
    front, body = split_front_matter(file, text)
    problems: list[Problem] = []
    head: PlanHead | None = None
    try:
        head = parse_model(file, "front matter", parse_toml(file, front), PlanHead)
    except ContentError as error:
        problems += error.problems
    before, endings = _headed(body, 1)
    steps = []
    for title, part in _headed(before, 2)[1]:
        try:
            steps.append(_step(file, title, part))
        except ContentError as error:
            problems += error.problems
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
    return Plan(id=Path(file).stem, head=head, steps=tuple(steps), **found)


def _headed(text: str, level: int) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first heading of this level, and each such heading with its text."""
    before, *parts = re.split(rf"(?m)^{'#' * level} +(.+?) *$", text)
    return before, list(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


def _step(file: str, heading: str, text: str) -> Step:
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
    return parse_model(file, where, {"title": named["title"], "minutes": int(named["minutes"]), **fields}, Step)


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


def _check_plan(file: str, plan: Plan, hands: set[str], themes: set[str], library: Library) -> None:
    there = {"cards": themes, "hands": hands, "example": set(_Examples.model_fields)}
    problems = [
        Problem(file, f"step “{step.title}”", f"`Show: {step.show.kind} {step.show.name}`: there is none of this name")
        for step in plan.steps
        if step.show and step.show.name not in there.get(step.show.kind, {step.show.name})
    ]
    articles = {article.id for article in library.articles}
    problems += [
        Problem(file, "articles", f"there is no article {name}")
        for name in plan.head.articles
        if articles and name not in articles
    ]
    if problems:
        raise ContentError(problems)


def _unknown_themes(
    file: str, entries: tuple[Card, ...] | tuple[HandsQuestion, ...], themes: dict[str, str]
) -> Iterator[Problem]:
    for entry in entries:
        if entry.theme not in themes:
            yield Problem(file, entry.id, f"the theme `{entry.theme}` is not among [themes] of cards.toml")


def _doubled(file: str, ids: list[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(ids):
        if ids.count(name) > 1:
            yield Problem(file, name, "this id stands there more than once")


def _placed(folder: Path, name: str) -> tuple[str, str, dict[str, object]]:
    file, table = _table(folder, name)
    return file, "", table


def _table(folder: Path, name: str) -> tuple[str, dict[str, object]]:
    path = folder / "group" / f"{name}.toml"
    file = path.relative_to(folder.parent).as_posix()
    return file, parse_toml(file, _text(path, file))


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([Problem(file, "", "the file is missing or is not text saved as UTF-8")]) from error
