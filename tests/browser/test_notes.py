"""Notes saved to a file, locked or not, and opened again in another visit, by clicking."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.conftest import answer, new_page, settle, visit, way
from tests.browser.servers import Server

PHRASE = "three quiet herons"
COPIED = "(text) => Object.values(window[Symbol.for('notes')]?.kinds?.plan_line ?? {}).some((line) => line.text === text)"


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(page, f"{server.url}plan")
    yield page
    page.close(run_before_unload=False)


def add_line(page: Page, text: str) -> None:
    page.get_by_label("A line of your own").fill(text)
    page.get_by_role("button", name="Add this line").click()
    page.locator('[data-testid="stText"]', has_text=text).first.wait_for()
    page.wait_for_function(COPIED, arg=text)  # the copy comes last in a run: a server killed before has not sent it


def to_notes(page: Page) -> None:
    way(page, "Notes").click()
    page.wait_for_url("**/notes")
    settle(page)


def save(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my notes").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    page.get_by_text("among its downloads").wait_for()
    return path


def open_file(page: Page, path: Path) -> None:
    page.locator("#notes-file").set_input_files(path)


def test_a_file_holds_everything_and_gives_it_back(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    add_line(page, "Ring Mina *at* noon")
    to_notes(page)
    page.get_by_text("1 note is in no file yet").wait_for()
    path = save(page, tmp_path)
    assert path.name.startswith("notes-20")
    assert json.loads(path.read_text())["records"]["plan_line"][0]["text"] == "Ring Mina *at* noon"
    page.get_by_text("Everything is in the file you saved").wait_for()

    later = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(later, f"{server.url}notes")
    open_file(later, path)
    later.get_by_text("Your file is open. It brought back 1 note").wait_for()
    later.get_by_text("Saved on ").first.wait_for()
    later.get_by_text("This page holds: 1 note of yours.").wait_for()
    later.goto(f"{server.url}notes")
    later.close(run_before_unload=False)


def test_a_locked_file_opens_with_its_phrase_only(page: Page, browser: Browser, server: Server, tmp_path: Path) -> None:
    add_line(page, "Ring Mina")
    to_notes(page)
    page.get_by_text("Lock it with a phrase").click()
    page.get_by_label("The phrase for the file").fill("abc")
    page.get_by_role("button", name="Save my notes").click()
    page.get_by_text("easy to guess").wait_for()
    page.get_by_label("The phrase for the file").fill(PHRASE)
    assert page.get_by_label("The phrase for the file").evaluate("(f) => getComputedStyle(f).webkitTextSecurity") == "disc"
    path = save(page, tmp_path)
    assert path.suffix == ".age"
    assert "Mina" not in path.read_text()

    later = new_page(browser, viewport={"width": 390, "height": 2600})
    visit(later, f"{server.url}notes")
    open_file(later, path)
    later.get_by_text("This file is locked").wait_for()
    for phrase, said in (("three quiet heron", "This phrase does not open the file"), (PHRASE, "Your file is open.")):
        later.get_by_label("The phrase of the file").fill(phrase)
        later.get_by_role("button", name="Unlock it").click()
        later.get_by_text(said).wait_for()
    later.get_by_text("This page holds: 1 note of yours.").wait_for()
    later.close(run_before_unload=False)


REFUSED = ((b"PK\x03\x04zip", "zip"), (b"{}", "holds no notes from here"), (b"", "empty"), (b"\xff\xfe\x00", "broken"))


def test_a_refused_file_changes_nothing_and_says_why(page: Page, tmp_path: Path) -> None:
    add_line(page, "Ring Mina")
    to_notes(page)
    for content, said in REFUSED:
        path = tmp_path / "other.json"
        path.write_bytes(content)
        open_file(page, path)
        page.get_by_text("Nothing has changed.").wait_for()
        assert said in page.locator('[data-testid="stAlert"]').inner_text()
        page.get_by_role("button", name="Never mind").click()
        page.get_by_text("Nothing has changed.").wait_for(state="detached")
        page.get_by_text("This page holds: 1 note of yours.").wait_for()


def test_putting_a_file_in_place_can_be_undone(page: Page, tmp_path: Path) -> None:
    add_line(page, "Ring Mina")
    to_notes(page)
    path = save(page, tmp_path)
    page.go_back()
    settle(page)
    add_line(page, "Pack the blue bag")
    to_notes(page)
    open_file(page, path)
    page.get_by_role("button", name="Put in place of what is here").click()
    page.get_by_text("This page holds: 1 note of yours.").wait_for()
    page.get_by_role("button", name="Put it back").click()
    page.get_by_text("This page holds: 2 notes of yours.").wait_for()


def test_erasing_can_be_undone_for_ten_seconds(page: Page) -> None:
    add_line(page, "Ring Mina")
    page.get_by_role("button", name="Erase it now").click()
    page.get_by_text("This page holds nothing about you.").wait_for()
    page.get_by_role("button", name="Put it back").click()
    page.get_by_text("This page holds: 1 note of yours.").wait_for()
    page.get_by_role("button", name="Erase it now").click()
    page.get_by_text("This page holds nothing about you.").wait_for()
    page.get_by_role("button", name="Put it back").wait_for(state="detached", timeout=14_000)


def test_leaving_with_unsaved_notes_asks_first(page: Page, server: Server, tmp_path: Path) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto(f"{server.url}plan")
    settle(page)
    assert not asked, "nothing was entered yet"
    add_line(page, "Ring Mina")
    until = time.monotonic() + 10
    while not page.evaluate("window[Symbol.for('notes')].data.unsaved"):
        assert time.monotonic() < until, "the page was not told what was entered"
        page.wait_for_timeout(50)
    page.evaluate("location.href = '/help'")
    while not asked:
        assert time.monotonic() < until, "nothing asks before what was entered is lost"
        page.wait_for_timeout(50)
    assert asked == ["beforeunload"]
    to_notes(page)
    save(page, tmp_path)
    until = time.monotonic() + 10
    while page.evaluate("window[Symbol.for('notes')].data.unsaved"):
        assert time.monotonic() < until, "the page still takes something for unsaved; everything is in the file"
        page.wait_for_timeout(50)
    page.evaluate("location.href = '/help'")
    page.wait_for_url("**/help")
    assert asked == ["beforeunload"], "everything is in the file"


BLOCK = """() => {
  const make = URL.createObjectURL
  URL.createObjectURL = (blob) => {
    if (blob.type === 'application/json') throw new Error('blocked')
    return make.call(URL, blob)
  }
}"""


def test_a_blocked_download_is_not_taken_for_a_save(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    add_line(page, "Ring Mina")
    to_notes(page)
    page.evaluate(BLOCK)
    page.get_by_role("button", name="Save my notes").click()
    page.get_by_text("Your browser did not make the file.").wait_for()
    page.get_by_text("1 note is in no file yet").wait_for()
    assert not page.get_by_text("among its downloads").count()
    page.evaluate("location.href = '/help'")
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]


def test_a_frame_that_forbids_downloads_saves_nothing(page: Page, server: Server) -> None:
    frame = '<iframe src="/plan" sandbox="allow-scripts allow-same-origin allow-forms" width="390" height="2600"></iframe>'
    answer(page, f"{server.url}frame", frame)
    page.goto(f"{server.url}frame")
    inside = page.frame_locator("iframe")
    inside.get_by_label("A line of your own").fill("Ring Mina")
    inside.get_by_role("button", name="Add this line").click()
    inside.get_by_text("1 note of yours").wait_for()
    way(inside, "Notes").click()
    inside.get_by_role("button", name="Save my notes").click()
    inside.get_by_text("Your browser did not make the file.").wait_for()


def test_exit_never_asks(page: Page) -> None:
    from tests.browser.test_exit import ADDRESS, catch_exit

    catch_exit(page)
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", note)
    add_line(page, "Ring Mina")
    page.locator("#exit-host button").click()
    page.wait_for_url(f"{ADDRESS}**", wait_until="commit")
    assert asked == []
