"""A person with a keyboard alone: every key is counted, and after each one looks whether the keyboard is in sight."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Page

from tests.browser.conftest import SCRIPTS
from tests.browser.test_worksheet import FOCUS

PATIENCE = 20.0
CONTROLS = ("A", "BUTTON", "INPUT", "SUMMARY", "LABEL", "DIV")
"""Not the part of the window that scrolls, which has the text of all that stands in it."""
REST = f"""(() => Boolean(document.querySelector('h1') && ({SCRIPTS})()
  && document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')))()"""

_BEGIN = (Path(__file__).parent / "keyboard.js").read_text(encoding="utf-8")


class Hands(Protocol):
    """What a browser lets a keyboard do, and a way to ask the page."""

    def press(self, key: str) -> None: ...
    def type(self, text: str) -> None: ...
    def ask(self, expression: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class PlaywrightHands:
    """A keyboard on a page of Playwright's."""

    page: Page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def ask(self, expression: str) -> Any:
        return self.page.evaluate(expression)


@dataclass
class Keyboard:
    """One walk by keyboard, and what went wrong on it."""

    hands: Hands
    presses: int = 0
    lost: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    """Where the keyboard was without a mark that one sees."""

    def press(self, key: str, *, away: bool = False) -> None:
        """Press a key and look where the keyboard is; `away` where the page leads the eyes elsewhere, and means to."""
        if not self.hands.ask("Boolean(window.keyboard)"):
            self.hands.ask(f"{_BEGIN}; true")
        self.hands.ask("window.keyboard.leaving()")
        self.hands.press(key)
        self.presses += 1
        if "Tab" not in key:
            self.rest()
        self._look(key, away=away)

    def type(self, text: str) -> None:
        self.hands.type(text)
        self.presses += len(text)

    def focus(self) -> tuple[str, str]:
        """The tag and the name of what has the keyboard."""
        _, name, tag = self.hands.ask(FOCUS)
        return str(tag), str(name or "").strip()

    def title(self) -> str:
        return str(self.hands.ask("document.querySelector('h1')?.innerText ?? ''"))

    def to(self, name: str, tag: str = "", *, back: bool = False, most: int = 150) -> None:
        """Tab until what bears this name has the keyboard."""
        met = []
        for _ in range(most):
            self.press("Shift+Tab" if back else "Tab")
            met.append(self.focus())
            if name in met[-1][1] and met[-1][0] in ((tag,) if tag else CONTROLS):
                return
        raise AssertionError(f"Tab never comes to {name!r}; it comes to {[name[:40] for _, name in met[-12:]]}")

    def enter(self, name: str, leads_to: str = "", *, tag: str = "", back: bool = False) -> None:
        """Tab to what bears this name and press Enter; then the page with that title is there."""
        self.to(name, tag, back=back)
        before = self.title()
        self.press("Enter")
        if leads_to:
            self.until(lambda: leads_to in self.title(), f"{leads_to!r} after {name!r}; the title was {before!r}")
            self.rest()
            self._look("Enter")

    def shows(self, text: str) -> None:
        """Wait until this text can be read on the page."""
        wanted = text.replace("\\", "").replace("`", "")
        self.until(lambda: bool(self.hands.ask(f"document.body.innerText.includes(`{wanted}`)")), f"the text {text!r}")
        self.rest()

    def rest(self) -> None:
        """Wait until a run that a key began has ended."""
        time.sleep(0.15)
        self.until(lambda: bool(self.hands.ask(REST)), "an end of the run")
        time.sleep(0.1)

    def until(self, true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            time.sleep(0.05)

    def _look(self, key: str, *, away: bool = False) -> None:
        seen = self.hands.ask("window.keyboard.look()")
        if seen["lost"] and "Tab" not in key:
            time.sleep(1)  # the keyboard is set anew once the page has stopped changing
            seen = self.hands.ask("window.keyboard.look()")
        if seen["lost"] and "Tab" not in key:
            self.lost.append(f"{key} on {self.title()}")
        if not seen["seen"] and not away:
            time.sleep(0.3)
            if not self.hands.ask("window.keyboard.look()")["seen"]:
                self.unseen.append(f"{seen['name'] or seen['tag']} on {self.title()}")
        self.bare += [f"{name} on {self.title()}" for name in seen["bare"]]
