"""Where a group's session is: kept by the session, and by its page."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from lib.records.own_words import OwnWords
from lib.records.page_copy import PageState


@dataclass(frozen=True, slots=True)
class GroupRun:
    """A group's session: the id of its plan, the step it is at (from 0), and when it began (local time)."""

    plan: str
    step: int
    began: dt.datetime


def of_page(page: PageState) -> GroupRun | None:
    """Where a page says that its group is."""
    with suppress(ValueError):
        began = dt.datetime.fromisoformat(page.group_began or "").replace(tzinfo=None)
        return GroupRun(page.group_plan, page.group_step, began) if page.group_plan else None
    return None


def page_fields(run: GroupRun | None, agreement: OwnWords) -> dict[str, Any]:
    """What the page is to keep of it, and of what the group agreed on in its own words."""
    return {
        "group_plan": run.plan if run else None,
        "group_step": run.step if run else 0,
        "group_began": run.began.isoformat() if run else None,
        "agreement": agreement.raw,
    }
