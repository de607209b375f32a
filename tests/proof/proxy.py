"""A small proxy in front of a server, which can break as proxies do: reset every connection, or pass nothing on for a while."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from contextlib import suppress
from typing import Self

from tests.browser.servers import free_port

_RESET = struct.pack("ii", 1, 0)  # to linger for no time: what closes then is reset


class Proxy:
    """A context manager; runs in a thread of its own, as Playwright holds this one."""

    def __init__(self, target: int) -> None:
        self.target, self.port = target, free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self.loop = asyncio.new_event_loop()
        self.open = asyncio.Event()
        self.open.set()
        self.writers: set[asyncio.StreamWriter] = set()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        serving = asyncio.start_server(self.connected, "127.0.0.1", self.port)
        asyncio.run_coroutine_threadsafe(serving, self.loop).result(10)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)
        self.loop.close()

    async def end(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def reset(self) -> None:
        self.loop.call_soon_threadsafe(self._reset)

    def stall(self, *, on: bool) -> None:
        self.loop.call_soon_threadsafe(self.open.clear if on else self.open.set)

    def _reset(self) -> None:
        for writer in self.writers:
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            writer.transport.abort()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.close()
            return
        self.writers |= {writer, back}
        with suppress(asyncio.CancelledError):  # at the end; asyncio's own callback would print it
            await asyncio.gather(self.pass_on(reader, back), self.pass_on(there, writer))
        self.writers -= {writer, back}

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                await self.open.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()
