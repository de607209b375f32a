"""The wording of the page that leads to the tools."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lib.content.models import Model, Text
from lib.content.words.base import Link, Wording


class Tool(Model):
    """One tool: what it is for, and the ways into it."""

    title: Text
    text: Text
    links: Annotated[tuple[Link, ...], Field(strict=False, min_length=1)]


class ToolsWords(Wording):
    """The page that leads to the tools."""

    title: Text
    lead: Text
    kept: Text
    tools: Annotated[tuple[Tool, ...], Field(strict=False, min_length=1)]
