"""What a stranger can send a server over Streamlit's own protocol: it lives, and nobody else's session is touched or shown."""

from __future__ import annotations

import asyncio
import secrets
import time
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.bench.ws import EARLY, Tab
from tests.browser.servers import Server
from tests.proof.table import Row, least, most

MARKER = "zqxheron"
PAGES = ("library", "add", "write", "agreed", "think", "plan", "notes", "ask")
TOO_LARGE = (53_000_000, 210_000_000)
"""Bytes: above what Streamlit takes as a message, and above what its server takes in at all."""
MEMORY = 400.0
"""MiB by which the server may grow while such a message comes in."""
KNOCK = 0.5
"""Seconds until a foreign origin is refused, in which the whole server waits."""

_SURROGATE, _PLACE = b"\xed\xa0\x80", b"ZZZ"
_NAN, _INF = float("nan"), float("inf")


class Spy(Tab):
    """A tab that keeps everything it was sent, and can send anything."""

    def __init__(self, url: str, address: str = "") -> None:
        super().__init__(url, address)
        self.heard = bytearray()
        self.ids: dict[str, str] = {}
        self.session = ""

    async def join(self, *, protocols: tuple[str, ...] = ("streamlit",)) -> None:
        self.socket = await websockets.connect(
            self.url,
            subprotocols=[websockets.Subprotocol(name) for name in protocols],
            max_size=None,
            compression=None,
            ping_interval=None,
        )

    async def hear(self) -> ForwardMsg:
        """The next answer of the server, kept and noted."""
        data = await self.socket.recv()
        self.heard += data
        answer = ForwardMsg.FromString(data)
        self.note(answer)
        return answer

    async def send(self, message: BackMsg | bytes | str, limit: float = 20) -> bool:
        """Send it and wait for the run to end; False where the server hung up or nothing came of it."""
        raw = message.SerializeToString() if isinstance(message, BackMsg) else message
        try:
            await self.socket.send(raw)
            async with asyncio.timeout(limit):
                while True:
                    answer = await self.hear()
                    if answer.WhichOneof("type") == "script_finished" and answer.script_finished != EARLY:
                        return True
        except (websockets.ConnectionClosed, TimeoutError):
            return False

    def note(self, answer: ForwardMsg) -> None:
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            self.session = answer.new_session.initialize.session_id
        if kind == "navigation":
            self.page_hash = answer.navigation.page_script_hash
        if kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            of = answer.delta.new_element.WhichOneof("type")
            widget = getattr(getattr(answer.delta.new_element, of or "empty"), "id", "")
            if of and widget:
                self.ids[widget] = of

    def giving(self, widget: str, fill: Callable[[WidgetState], object]) -> BackMsg:
        message = self.asking()
        fill(state := message.rerun_script.widget_states.widgets.add())
        state.id = widget
        return message


def _values() -> dict[str, Callable[[WidgetState], object]]:
    """What no widget of a browser would send, by name."""
    return {
        "not a number": lambda state: setattr(state, "double_value", _NAN),
        "endless": lambda state: setattr(state, "double_value", _INF),
        "largest whole number": lambda state: setattr(state, "int_value", 2**63 - 1),
        "endless numbers": lambda state: state.double_array_value.data.extend([_NAN, _INF, -_INF]),
        "numbers": lambda state: state.int_array_value.data.extend([-1, 2**62]),
        "half of a pair": lambda state: setattr(state, "string_value", _PLACE.decode()),
        "half pairs": lambda state: state.string_array_value.data.extend([_PLACE.decode()] * 3),
        "broken JSON": lambda state: setattr(state, "json_value", '{"a": NaN, "b": [' + "[" * 5000),
        "bytes": lambda state: setattr(state, "bytes_value", b"\x00\xff" * 400),
        "a trigger": lambda state: setattr(state, "trigger_value", True),
        "a text that triggers": lambda state: setattr(state.string_trigger_value, "data", "x" * 100_000),
        "nothing": lambda _: None,
    }


def _raw(message: BackMsg) -> bytes:
    """With half of a surrogate pair in place of a text of as many bytes, which no library would write."""
    return message.SerializeToString().replace(_PLACE, _SURROGATE)


async def attack(server: Server) -> list[Row]:
    url = server.url
    other = Spy(url, "library")
    await other.join()
    await other.send(other.asking())
    box = next(name for name, of in other.ids.items() if of == "text_input")
    await other.send(other.giving(box, lambda state: setattr(state, "string_value", MARKER)))
    assert MARKER.encode() in other.heard, "the other session shows what it typed"
    heard = bytearray()
    sent = answered = 0
    for page in PAGES:
        spy = Spy(url, page)
        await spy.join()
        await spy.send(spy.asking())
        targets = [*list(spy.ids)[:3], "$$ID-unknown", box]
        for target, fill in ((target, fill) for target in targets for fill in _values().values()):
            sent += 1
            if await spy.send(_raw(spy.giving(target, fill))):
                answered += 1
            else:  # hung up: come again
                heard += spy.heard
                await spy.socket.close()
                spy = Spy(url, page)
                await spy.join()
                await spy.send(spy.asking())
        heard += spy.heard
        await spy.socket.close()
    rows = [Row("messages with values that no browser sends, answered", f"{sent:,}, {answered:,}")]
    garbage: list[bytes | str] = [
        b"",
        b"\x00",
        b"\xff" * 999,
        secrets.token_bytes(5000),
        b"\x0a\xff\xff\xff\xff\x0f",
        "text",
        _deep(),
    ]
    for piece in garbage:
        spy = Spy(url, "days")
        await spy.join()
        await spy.send(piece, limit=2)
        heard += spy.heard
        await spy.socket.close()
    rows.append(Row("messages that are none", f"{len(garbage)}"))
    rows += await _foreign(url)
    rows += await _as_other(url, other, heard)
    rows += await _oversized(server)
    rows.append(most("answers to a stranger with something of another session", int(MARKER.encode() in heard), 0))
    other.heard.clear()
    alive = await other.send(other.giving(box, lambda state: setattr(state, "string_value", MARKER)))
    rows.append(least("the other session goes on, with what it typed", int(alive and MARKER.encode() in other.heard), 1))
    await other.socket.close()
    rows.append(least("the server lives", int(server.process is not None and server.process.poll() is None), 1))
    rows.append(most("lines of the log that hold what was typed", server.said().count(MARKER), 0))
    return rows


def _deep() -> bytes:
    """A message of groups inside groups, which a careless parser follows until its stack ends."""
    return b"\x0b" * 100_000


async def _foreign(url: str) -> list[Row]:
    own = url.rstrip("/").replace("127.0.0.1", "127.0.0.1.example.org")
    origins = ["http://example.org", "https://example.org:443", "null", "file://", own, "chrome-extension://abc", ""]
    refused, longest = 0, 0.0
    for origin in origins:
        began = time.perf_counter()
        try:
            await websockets.connect(f"{url.replace('http', 'ws', 1)}_stcore/stream", origin=websockets.Origin(origin))
        except websockets.InvalidStatus as error:
            refused += error.response.status_code == 403
        longest = max(longest, time.perf_counter() - began)
    slow = most("longest time until one was", longest, KNOCK, " s", digits=2)
    return [least("foreign origins that were refused", refused, len(origins)), slow]


async def _as_other(url: str, other: Spy, heard: bytearray) -> list[Row]:
    """Ask for the session of someone who is connected by its id in the address, and for sessions by guessing."""
    got, named = 0, int(other.session.encode() in heard)
    asks: list[tuple[str, tuple[str, ...]]] = [
        (f"library?session_id={other.session}&s={other.session}", ("streamlit",)),
        (f"library?{other.session}", ("streamlit", other.session)),
        *(("library", ("streamlit", "x", str(uuid.uuid4()))) for _ in range(20)),
    ]
    for address, protocols in asks:
        spy = Spy(url, address)
        await spy.join(protocols=protocols)
        await spy.send(spy.asking())
        got += spy.session == other.session or not spy.session
        heard += spy.heard
        await spy.socket.close()
    return [
        most("sessions of others had by an address or a guess", got, 0),
        most("answers to a stranger with the id of another session", named, 0),
    ]


async def _oversized(server: Server) -> list[Row]:
    assert server.process
    process: Any = psutil.Process(server.process.pid)
    before = peak = process.memory_info().rss
    closed = 0
    for size in TOO_LARGE:
        spy = Spy(server.url, "library")
        await spy.join()
        sending = asyncio.create_task(spy.send(bytes(size), limit=30))
        while not sending.done():
            peak = max(peak, process.memory_info().rss)
            await asyncio.sleep(0.02)
        closed += not sending.result() and spy.socket.close_code in {1006, 1009}  # 1006: it hung up while it was still told
        await spy.socket.close()
    grown = (peak - before) / 2**20
    return [
        least("messages that are too large, hung up on", closed, len(TOO_LARGE)),
        most("memory they took", grown, MEMORY, " MiB"),
    ]


def rows() -> Iterator[Row]:
    with Server() as server:
        yield from asyncio.run(attack(server))
