"""What the group wing is made from: content/group/. Read when a page of it is first opened, not with other content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from lib.content.group_plan import Articles, Plan, parse_plan
from lib.content.library import Library
from lib.content.models import Model, Text, Texts
from lib.content.parse import Problems, name_of, parse_list, parse_model, read_model, read_table, read_text
from lib.content.problems import ContentError, Problem

GroupId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
ExampleName = Literal["fewer", "cycles", "thin", "public", "worksheet", "conversation"]


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


class GroupAgreement(Model):
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
    agreement: GroupAgreement
    messages: tuple[str, ...]
    guide: str

    def plan(self, plan_id: str) -> Plan | None:
        return next((plan for plan in self.plans if plan.id == plan_id), None)


def read_group(folder: Path, library: Library) -> tuple[GroupContent, tuple[Problem, ...]]:
    """Read content/group/; a plan with a mistake is left out. Raises ContentError where another file can't be used at all."""
    cards_file, cards_table = read_table(folder, "group/cards")
    themes = parse_model(cards_file, "", {"themes": cards_table.pop("themes", None)}, _Themes).themes
    cards, problems = parse_list(cards_file, cards_table, "card", Card)
    hands_file, hands_table = read_table(folder, "group/hands")
    hands, more = parse_list(hands_file, hands_table, "question", HandsQuestion)
    problems += more
    examples = read_model(folder, "group/examples", _Examples)
    for file, entries in ((cards_file, cards), (hands_file, hands)):
        problems += tuple(_unknown_themes(file, entries, themes))
        problems += tuple(_doubled(file, [entry.id for entry in entries]))
    ids = {question.id for question in hands}
    faulty = Problems()
    paths = sorted((folder / "group" / "plans").glob("*.md"))
    plans = [plan for path in paths if (plan := faulty.unless(_read_plan, path, folder, ids, set(themes), library))]
    content = GroupContent(
        plans=tuple(sorted(plans, key=lambda plan: (plan.head.order, plan.id))),
        themes=themes,
        cards=cards,
        hands=hands,
        examples={name: getattr(examples, name) for name in _Examples.model_fields},
        agreement=read_model(folder, "group/agreement", GroupAgreement),
        messages=read_model(folder, "group/conversation", Conversation).messages,
        guide=read_text(folder / "group" / "guide.md", folder).strip(),
    )
    return content, (*problems, *faulty)


def _read_plan(path: Path, folder: Path, hands: set[str], themes: set[str], library: Library) -> Plan:
    """A plan whose steps name only what there is."""
    file = name_of(path, folder)
    plan = parse_plan(file, read_text(path, folder))
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
    return plan


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
