"""The walks that people come for, by keyboard alone, in Firefox: `make firefox`."""

from __future__ import annotations

import json
import sys
import time

from lib.ui import library
from lib.ui.server.headers import FRAMED_BY
from tests.browser.servers import Server
from tests.browser.test_hosted import SHUT_IN, SITE, site
from tests.proof import bidi
from tests.proof.key_walks import WALKS, leave, walked
from tests.proof.keyboard import Keyboard
from tests.proof.sweep import GO, ONES, WIDER
from tests.proof.table import Row, heading, least, most

MINUTES = 5.0
MISSING = "no Firefox; on Debian: apt-get install firefox-esr"
END = library.exit_words().address.split("/")[2]
EXPECTED = ("wasm-eval", "WebAssembly", END)
"""Streamlit's bundle tries WebAssembly, is refused, and goes on without; and no test reaches the exit's address."""

READY = "document.querySelector('#exit-host') && document.querySelector('[data-test-script-state=notRunning] h1') !== null"

CUT = """[...document.querySelectorAll('[data-testid=stMain] :is(a, button, summary) *')].filter((part) => {
  if (!part.innerText?.trim() || getComputedStyle(part).overflowX === 'visible') return false
  const words = document.createRange()
  words.selectNodeContents(part)
  // By a fiftieth of a pixel too, which Firefox cuts a letter off for.
  return words.getBoundingClientRect().width > part.getBoundingClientRect().width + 0.01
}).map((part) => part.innerText)"""


def rows(browser: bidi.Firefox, url: str) -> list[Row]:
    """Each walk in a window of its own, then what Firefox's console said."""
    found = []
    for name, walk in (*WALKS.items(), ("exit", leave)):
        browser.open(url, 1280, 900)
        keyboard = Keyboard(browser)
        keyboard.rest()
        found.append(walked(name, walk, keyboard))
        print(found[-1], flush=True)
    errors = [error for error in browser.errors if not any(known in error for known in EXPECTED)]
    found.append(most("errors in the console", len(errors), 0))
    print(found[-1], *(f"  {error[:150]}" for error in sorted(set(errors))), sep="\n")
    return found


def framed(browser: bidi.Firefox) -> list[Row]:
    """The exit inside a frame of another site: it leads the whole tab away, or, where it may not, the frame."""
    found = []
    with Server(variables={FRAMED_BY: SITE}) as shown:
        for what, sandbox in (
            ("exit in a frame: the tab leaves", None),
            ("exit in a frame that is shut in: the frame leaves", SHUT_IN),
        ):
            with site(f"{shown.url}days", sandbox):
                browser.open(SITE, 420, 1400)
                keyboard = Keyboard(browser)
                frame = browser.frame()
                keyboard.until(lambda frame=frame: bool(browser.ask(READY, frame)), "the app in the frame")  # type: ignore[misc]
                browser.press("Tab", frame)
                browser.press("Enter", frame)
                gone, left = None if sandbox is None else frame, True
                try:
                    keyboard.until(lambda gone=gone: END in str(browser.ask("location.href", gone)), END)  # type: ignore[misc]
                except AssertionError:
                    left = False
            found.append(least(what, int(left), 1))
            print(found[-1], flush=True)
    return found


def laid_out(browser: bidi.Firefox, url: str) -> list[Row]:
    """Every page on a phone's width: nothing is wider than the window, and no control's words are cut off."""
    browser.open(url, 390, 844)
    keyboard, wide, cut = Keyboard(browser), [], []
    keyboard.rest()
    for address in ONES:
        browser.ask(f"({GO})({json.dumps(address)})")
        keyboard.rest()
        wide += [address] * bool(browser.ask(WIDER))
        cut += [f"{address}: {words}" for words in browser.ask(CUT)]
    found = [
        most(f"pages of {len(ONES)} that are wider than a window of 390 px", len(wide), 0),
        most("links and buttons whose words are cut off", len(cut), 0),
    ]
    print(*found, *(f"  {line}" for line in (*wide, *sorted(set(cut)))), sep="\n", flush=True)
    return found


def main() -> int:
    began, path = time.monotonic(), bidi.find()
    print(f"{heading()}\n{'  done, keys pressed, keyboard lost, out of sight, unmarked'}")
    if not path:
        print(Row("the walks in Firefox", "–", skipped=MISSING))
        return 0
    with Server() as server, bidi.firefox(path) as browser:
        print(Row("Firefox", browser.version))
        found = [*rows(browser, server.url), *framed(browser), *laid_out(browser, server.url)]
    took = most("minutes", (time.monotonic() - began) / 60, MINUTES, digits=1)
    print(took)
    return int(any(row.over for row in (*found, took)))


if __name__ == "__main__":
    sys.exit(main())
