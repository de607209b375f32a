"""A browser tab without a browser: Streamlit's own protocol, protobuf over a websocket."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

EARLY = ForwardMsg.ScriptFinishedStatus.Value("FINISHED_EARLY_FOR_RERUN")


class Tab:
    """One session; `await open()`, then `await run()` as often as wanted."""

    def __init__(self, url: str, address: str = "", *, cookie: str = "") -> None:
        path, _, self.query = address.partition("?")
        self.url = url.replace("http", "ws", 1) + "_stcore/stream"
        self.page = path
        self.headers = {"Cookie": cookie} if cookie else {}
        self.page_hash = ""
        self.bytes = 0
        self.failed = False
        self.socket: Any = None
        self.seen: set[str] = set()

    async def open(self) -> None:
        self.socket = await websockets.connect(
            self.url,
            subprotocols=[websockets.Subprotocol("streamlit")],
            additional_headers=self.headers,
            max_size=None,
            compression=None,
            open_timeout=60,
            ping_interval=None,
        )

    def asking(self) -> BackMsg:
        """What a page sends that asks for a run."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        if self.page_hash:
            message.rerun_script.page_script_hash = self.page_hash
        else:
            message.rerun_script.page_name = self.page
        return message

    async def run(self, limit: float = 60) -> float:
        """Ask for a run as a reload of the page would; seconds until the server says that it is done."""
        message = self.asking()
        message.rerun_script.cached_message_hashes.extend(self.seen)
        began = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(limit):
            while True:
                data = await self.socket.recv()
                self.bytes += len(data)
                answer = ForwardMsg.FromString(data)
                kind = answer.WhichOneof("type")
                if answer.metadata.cacheable and answer.hash and kind != "ref_hash":
                    self.seen.add(answer.hash)
                if kind == "navigation":
                    self.page_hash = answer.navigation.page_script_hash
                if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                    self.failed = True
                if kind == "script_finished" and answer.script_finished != EARLY:
                    return time.perf_counter() - began

    async def close(self) -> None:
        await self.socket.close()
