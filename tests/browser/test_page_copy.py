"""What was entered outlives the server: restart, time-out, and what the browser is left with."""

from __future__ import annotations

import datetime as dt
import signal
import time

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import choose_country, new_page, settle, visit, way
from tests.browser.servers import ROOT, Server
from tests.browser.test_notes import add_line
from tests.browser.test_tracker import KIND, at, choose, press, save_form, set_day, write

NOTES = "window[Symbol.for('notes')]"
EPOCH = f"{NOTES}.epoch"


def test_an_untouched_page_heals_within_ten_seconds_of_a_restart(browser: Browser, mortal: Server) -> None:
    page = new_page(browser)
    visit(page, f"{mortal.url}library")
    page.get_by_role("textbox", name="Search all seven").fill("apology")
    page.keyboard.press("Enter")
    page.get_by_text("words in the search box").wait_for()
    page.locator('[data-testid="stPageLink-NavLink"]', has_text="Help now").last.click()
    page.wait_for_url("**/help")
    settle(page)
    choose_country(page, "United Kingdom")
    mortal.stop(signal.SIGKILL)
    page.wait_for_timeout(1000)
    before = page.evaluate(EPOCH)
    mortal.start()
    heal(page, before)
    page.get_by_text("This page holds: the country you chose, the words in the search box").wait_for(timeout=10_000)
    way(page, "Read").click()
    page.wait_for_url("**/library")
    settle(page)
    expect(page.get_by_role("textbox", name="Search all seven")).to_have_value("apology")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0
    page.close()


def heal(page: Page, before: str) -> None:
    """Wait until another session has everything that this page kept."""
    began = time.monotonic()
    while page.evaluate(EPOCH) == before or page.evaluate(f"{NOTES}.waiting"):
        assert time.monotonic() - began < 10, "the page has not come back"
        page.wait_for_timeout(100)


def test_no_note_is_lost_in_restarts_and_new_ones_are_added(browser: Browser, mortal: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(page, f"{mortal.url}plan")
    for number in range(3):
        add_line(page, f"Line {number}")
        before = page.evaluate(EPOCH)
        mortal.stop(signal.SIGKILL)
        mortal.start()
        heal(page, before)
    add_line(page, "Line 3")
    page.get_by_text("This page holds: 4 notes of yours.").wait_for()
    assert len(page.evaluate(f"Object.keys({NOTES}.kinds.plan_line)")) == 4
    page.get_by_role("button", name="Erase it now").click()
    page.get_by_text("This page holds nothing about you.").wait_for()
    settle(page)  # the copy is told last in a run
    assert page.evaluate(f"Object.keys({NOTES}.kinds.plan_line ?? {{}})") == [], "what was erased is not kept here either"
    page.close(run_before_unload=False)


def test_a_session_that_ran_out_while_the_page_was_offline_is_restored(browser: Browser) -> None:
    with Server(ROOT / "app.py", "--server.disconnectedSessionTTL=1") as server:
        context = browser.new_context(viewport={"width": 390, "height": 2600})
        page = context.new_page()
        page.add_init_script(
            "window.sockets = []; const Real = WebSocket;"
            " window.WebSocket = class extends Real { constructor(...given) { super(...given); window.sockets.push(this) } }"
        )
        visit(page, f"{server.url}plan")
        add_line(page, "Ring Mina")
        before = page.evaluate(EPOCH)
        page.evaluate("() => { for (const socket of window.sockets) socket.close() }")
        context.set_offline(True)
        page.wait_for_timeout(4000)
        context.set_offline(False)
        heal(page, before)
        page.get_by_text("This page holds: 1 note of yours.").wait_for()
        page.close(run_before_unload=False)


def test_the_second_entry_of_a_visit_outlives_a_restart_with_what_is_being_typed(browser: Browser, mortal: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(page, f"{mortal.url}days")
    today = dt.datetime.now().astimezone().date()
    write(page, "Now: *as it was*")
    press(page, "Write about an earlier day")
    at(page, "Add what happened")
    day = today - dt.timedelta(days=9)
    set_day(page, day)
    for name in (*KIND, "Time of day"):
        choose(page, name)
    words = page.get_by_label("What happened").last
    words.fill("A whole sentence.")
    words.blur()
    settle(page)
    words.fill("A whole sentence, and half")  # not sent yet
    before = page.evaluate(EPOCH)
    mortal.stop(signal.SIGKILL)
    mortal.start()
    heal(page, before)
    settle(page)
    expect(page.get_by_label("What happened").last).to_have_value("A whole sentence, and half")
    save_form(page)
    at(page, "Today")
    page.get_by_text(f"Saved: a red flag, {day:%A} {day.day} {day:%B}").wait_for()
    settle(page)
    entries = page.evaluate(f"Object.values({NOTES}.kinds.entry)")
    assert [entry["what_happened"] for entry in entries] == ["Now: *as it was*", "A whole sentence, and half"]
    assert [entry["occurred_on"] for entry in entries] == [str(today), str(day)]
    assert entries[1]["intensity"] == 2
    page.close(run_before_unload=False)


def test_a_copy_that_can_not_be_read_does_not_hold_the_page_up(browser: Browser, mortal: Server) -> None:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(page, f"{mortal.url}plan")
    add_line(page, "Ring Mina")
    before = page.evaluate(EPOCH)
    page.evaluate(f"{NOTES}.page = 'not as it should be'")
    mortal.stop(signal.SIGKILL)
    mortal.start()
    heal(page, before)
    page.get_by_text("not all you entered came back").wait_for()
    add_line(page, "Pack")
    assert page.evaluate(f"Object.values({NOTES}.kinds.plan_line).map((line) => line.text)") == ["Ring Mina", "Pack"]
    page.close(run_before_unload=False)
