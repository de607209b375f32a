"""The walks to what people come for take no more taps and screens than their goals; `make tour` prints them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.servers import Server
from tests.tour.walks import PHONE, Walk, goals, saved_file

WANTED = [goal.wanted for goal in goals(Path())]


@pytest.mark.parametrize("wanted", WANTED)
def test_a_walk_takes_no_more_than_its_goal(wanted: str, browser: Browser, server: Server, tmp_path: Path) -> None:
    goal = next(goal for goal in goals(saved_file(tmp_path)) if goal.wanted == wanted)
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    walk = Walk(context.new_page(), server.url)
    goal.walk(walk)
    assert goal.over(walk) == []
    context.close()
