"""Two hundred pages whose connections drop at once, each with its own copy, over Streamlit's own protocol."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.ws import EARLY
from tests.browser.servers import Server
from tests.proof.protocol import Spy
from tests.proof.table import Row, least, most

CROWD = 200
AT_ONCE = 20
"""Pages that come back at the same moment; browsers wait for a chance time before they knock again."""
LINE = re.compile(rb"heron-\d+-line")
SECONDS = 60.0


class PageWithCopy(Spy):
    """A page that keeps its copy as page_copy.js does, and hands it back to a session that does not know it."""

    def __init__(self, url: str, number: int) -> None:
        super().__init__(url, "plan")
        self.line = f"heron-{number}-line"
        self.kinds: dict[str, dict[str, Any]] = {}
        self.copy: dict[str, Any] = {}
        self.component = ""
        self.labels: dict[str, str] = {}

    def note(self, answer: ForwardMsg) -> None:
        super().note(answer)
        if answer.WhichOneof("type") != "delta" or answer.delta.WhichOneof("type") != "new_element":
            return
        element = answer.delta.new_element
        of = element.WhichOneof("type")
        if of in {"text_input", "button"}:
            widget = getattr(element, of)
            self.labels.setdefault(f"{of}: {widget.label}", widget.id)
        if of == "bidi_component" and (data := _copy_in(element.bidi_component.json)):
            self.copy, self.component = data, element.bidi_component.id
            for kind, records in (json.loads(data["changes"])["put"] if data["changes"] else {}).items():
                self.kinds.setdefault(kind, {}).update(records)

    async def write(self) -> None:
        """A line into the plan."""
        await self.join()
        await self.send(self.asking())
        box = next(widget for label, widget in self.labels.items() if label.startswith("text_input: A line of your own"))
        add = next(widget for label, widget in self.labels.items() if label == "button: Add this line")
        message = self.giving(box, lambda state: setattr(state, "string_value", self.line))
        button = message.rerun_script.widget_states.widgets.add()
        button.id, button.trigger_value = add, True
        await self.send(message)
        assert self.kinds["plan_line"], "the copy has the line"

    async def come_back(self) -> str:
        """As a browser does: ask for the session by its id; where that is gone, hand the copy to the new one."""
        before = self.copy["epoch"]
        self.heard.clear()
        self.copy = {}
        await self.join(protocols=("streamlit", "x", self.session))
        message = self.asking()
        message.rerun_script.cached_message_hashes.append("what it has already")
        await self.socket.send(message.SerializeToString())
        how = "its own session"
        async with asyncio.timeout(SECONDS):
            while True:
                answer = await self.hear()
                if self.copy and self.copy["epoch"] != before and how != "its copy":
                    how = "its copy"
                    await self.socket.send(self.give_back().SerializeToString())
                if answer.WhichOneof("type") == "script_finished" and answer.script_finished != EARLY and self.shows():
                    return how

    def give_back(self) -> Any:
        returned = {"nonce": self.line, "copy": json.dumps({"kinds": self.kinds, "page": self.copy["page"]})}
        events = json.dumps([{"event": "returned", "value": returned}])
        aggregate = f"$$STREAMLIT_INTERNAL_KEY_{self.component}__events"
        return self.giving(aggregate, lambda state: setattr(state, "json_trigger_value", events))

    def shows(self) -> bool:
        return self.line.encode() in self.heard


def _copy_in(text: str) -> dict[str, Any]:
    data = json.loads(text) if '"epoch"' in text else None
    found: dict[str, Any] = data[0] if isinstance(data, list) else {}
    return found


async def dropped(server: Server) -> list[Row]:
    pages = [PageWithCopy(server.url, number) for number in range(CROWD)]
    gate = asyncio.Semaphore(AT_ONCE)

    async def write(page: PageWithCopy) -> None:
        async with gate:
            await page.write()

    async def back(page: PageWithCopy) -> str:
        async with gate:
            try:
                return await page.come_back()
            except TimeoutError:
                return "lost"

    await asyncio.gather(*map(write, pages))
    for page in pages:
        page.socket.transport.abort()
    await asyncio.sleep(2)  # until the server has noticed all of them
    began = time.monotonic()
    ways = Counter(await asyncio.gather(*map(back, pages)))
    took = time.monotonic() - began
    others = sum(bool({found.decode() for found in LINE.findall(bytes(page.heard))} - {page.line}) for page in pages)
    for page in pages:
        await page.socket.close()
    return [
        least(f"{CROWD} connections dropped at once: came back with all", CROWD - ways["lost"], CROWD),
        Row("  in their own session, with their copy in a new one", f"{ways['its own session']}, {ways['its copy']}"),
        Row("  until all were back", f"{took:.1f} s"),
        most("  with something of another page", others, 0),
    ]


def rows() -> Iterator[Row]:
    with Server() as server:
        yield from asyncio.run(dropped(server))
