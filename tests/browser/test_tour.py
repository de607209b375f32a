"""The walks to what people come for take no more taps and screens than their goals; `make tour` prints them.

test_worksheet takes those through the worksheet, and test_every_page sees on each page where one is.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import new_page
from tests.browser.servers import Server
from tests.tour.walks import BRIEF, END, PHONE, WHERE, WHOLE, Walk, goal_of, goals, saved_file

WANTED = [goal.wanted for goal in goals(Path()) if goal.wanted not in (BRIEF, END, WHERE, WHOLE)]


@pytest.mark.parametrize("wanted", WANTED)
def test_a_walk_takes_no_more_than_its_goal(wanted: str, browser: Browser, server: Server, tmp_path: Path) -> None:
    goal = goal_of(wanted, saved_file(tmp_path))
    page = new_page(browser, viewport=PHONE, has_touch=True, is_mobile=True)
    walk = Walk(page, server.url)
    goal.walk(walk)
    assert goal.over(walk) == []
    page.close()
