"""Firefox with a keyboard, over WebDriver BiDi: what Firefox speaks by itself, without a driver or a patched browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PATIENCE = 60.0
PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
"""Quiet and closed, as the Chromium of the tests is: no call home, no page of its own."""

# As WebDriver names keys that write nothing.
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Escape": "\ue00c",
    "Space": " ",
    "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014",
}


def find() -> str | None:
    """The path of a Firefox on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class FirefoxError(AssertionError):
    """What the browser was asked for it could not do."""


class Firefox:
    """A window of a running Firefox: `press`, `type` and `ask` as a keyboard needs them."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.number = socket, count(1)
        self.version = str(self.send("session.new", capabilities={})["capabilities"]["browserVersion"])
        self.context = ""
        self.errors: list[str] = []
        self.send("session.subscribe", events=["log.entryAdded"])

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer; what is told meanwhile of errors is kept."""
        number = next(self.number)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            told = json.loads(self.socket.recv(timeout=PATIENCE))
            if told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
                self.errors.append(str(told["params"]["text"]))
            if told.get("id") != number:
                continue
            if told["type"] != "success":
                raise FirefoxError(f"{method}: {told.get('message', '')[:200]}")
            result: dict[str, Any] = told["result"]
            return result

    def open(self, url: str, width: int, height: int) -> None:
        """A new window without anything kept, at this address; the one before is closed."""
        user = self.send("browser.createUserContext")["userContext"]
        before, self.context = self.context, self.send("browsingContext.create", type="tab", userContext=user)["context"]
        if before:
            self.send("browsingContext.close", context=before)
        self.send("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})
        self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def frame(self) -> str:
        """The first frame in the page: a context that can be asked."""
        tree = self.send("browsingContext.getTree", root=self.context)["contexts"]
        return str(tree[0]["children"][0]["context"])

    def ask(self, expression: str, context: str | None = None) -> Any:
        """What an expression is worth in the page, or in a frame of it."""
        target = {"context": context or self.context}
        told = self.send("script.evaluate", expression=expression, target=target, awaitPromise=True, serializationOptions={})
        if told["type"] == "exception":
            raise FirefoxError(str(told["exceptionDetails"]["text"]))
        return _plain(told["result"])

    def press(self, key: str, context: str | None = None) -> None:
        """Press a key in the page, or in a frame of it: those of another site get none of the page's keys."""
        *held, last = key.split("+")
        downs = [{"type": "keyDown", "value": KEYS.get(each, each)} for each in (*held, last)]
        ups = [{"type": "keyUp", "value": KEYS.get(each, each)} for each in (last, *held[::-1])]
        self._act([*downs, *ups], context)

    def type(self, text: str) -> None:
        self._act([{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")])

    def _act(self, actions: list[dict[str, str]], context: str | None = None) -> None:
        self.send(
            "input.performActions", context=context or self.context, actions=[{"type": "key", "id": "keys", "actions": actions}]
        )


def _plain(value: dict[str, Any]) -> Any:
    """A value of BiDi as Python has it."""
    match value["type"]:
        case "array":
            return [_plain(each) for each in value.get("value", [])]
        case "object":
            return {name: _plain(each) for name, each in value.get("value", [])}
        case _:
            return value.get("value")


@contextmanager
def firefox(path: str) -> Iterator[Firefox]:
    """A Firefox with a profile of its own, without a screen; it ends with the block."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lines = (f'user_pref("{name}", {json.dumps(value)});' for name, value in PREFERENCES.items())
        (Path(folder) / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [path, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0", "about:blank"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as running:
            try:
                assert running.stderr
                found = next(filter(None, map(LISTENING.search, running.stderr)), None)
                if not found:
                    raise FirefoxError("Firefox ended before it listened")
                with connect(f"{found[1]}/session", max_size=None) as socket:
                    yield Firefox(socket)
            finally:
                running.terminate()
                running.wait(20)
