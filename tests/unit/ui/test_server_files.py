"""The program files that the server sends: compressed scripts, and smaller fonts in place of Streamlit's own."""

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest
import streamlit

from lib.ui.server.compression import CompressedStatic
from lib.ui.server.lighter_fonts import FONTS, INSTEAD, LighterFonts
from tests.unit.ui.test_server import plain


class TestCompression:
    """Program files are sent compressed, and nothing else is touched."""

    @staticmethod
    def ask(path: str, accepts: str = "gzip, br", app: Any = plain) -> tuple[dict[str, str], bytes]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        async def receive() -> dict[str, Any]:
            return {"type": "http.request"}

        scope = {"type": "http", "path": path, "method": "GET", "headers": [(b"accept-encoding", accepts.encode())]}
        asyncio.run(CompressedStatic(app)(scope, receive, send))  # type: ignore[arg-type]
        return {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}, sent[-1]["body"]

    def test_a_script_arrives_whole(self) -> None:
        headers, body = self.ask("/static/js/index.js")
        assert headers["content-encoding"] == "gzip"
        assert headers["content-length"] == str(len(body))
        assert headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(body) == b"ok"

    @pytest.mark.parametrize(("path", "accepts"), [("/static/js/x.js", "identity"), ("/static/f.woff2", "gzip"), ("/", "gzip")])
    def test_other_answers_stay_as_they_are(self, path: str, accepts: str) -> None:
        headers, body = self.ask(path, accepts)
        assert "content-encoding" not in headers
        assert body == b"ok"

    def test_however_a_path_is_written_a_file_is_kept_once(self) -> None:
        async def twice() -> int:
            served = CompressedStatic(plain)

            async def drop(_message: Any) -> None: ...

            for dots in range(20):
                headers = [(b"accept-encoding", b"gzip")]
                scope = {"type": "http", "path": "/static/" + "./" * dots + "x.js", "method": "GET", "headers": headers}
                await served(scope, drop, drop)  # type: ignore[arg-type]
            return len(served._kept)

        assert asyncio.run(twice()) == 1

    def test_a_page_that_poses_as_a_script_is_not_kept(self) -> None:
        async def page(_scope: Any, _receive: Any, send: Any) -> None:
            headers = [(b"content-type", b"text/html"), (b"etag", b'"2"')]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": b"<html>"})

        headers, _ = self.ask("/x/static/anything.js", app=page)
        assert "content-encoding" not in headers

    def test_a_missing_file_stays_missing(self) -> None:
        async def missing(_scope: Any, _receive: Any, send: Any) -> None:
            await send({"type": "http.response.start", "status": 404, "headers": []})
            await send({"type": "http.response.body", "body": b"Not found"})

        headers, body = self.ask("/static/js/x.js", app=missing)
        assert "content-encoding" not in headers
        assert body == b"Not found"


class TestFonts:
    """Smaller fonts stand at the addresses of Streamlit's own."""

    @staticmethod
    def ask(path: str) -> tuple[dict[str, str], bytes]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        async def receive() -> dict[str, Any]:
            return {"type": "http.request"}

        scope = {"type": "http", "path": path, "method": "GET", "headers": [(b"range", b"bytes=0-9")]}
        asyncio.run(LighterFonts(plain)(scope, receive, send))  # type: ignore[arg-type]
        return {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}, sent[-1]["body"]

    def test_each_of_them_is_there_in_this_streamlit_and_larger(self) -> None:
        media = Path(streamlit.__file__).parent / "static" / "static" / "media"
        for theirs, ours in INSTEAD.items():
            [large] = media.glob(f"{theirs}*.woff2")
            headers, body = self.ask(f"/ground/static/media/{large.name}")
            assert body == (FONTS / ours).read_bytes()
            assert body.startswith(b"wOF2")
            assert headers["content-length"] == str(len(body))
            assert len(body) < large.stat().st_size / 2

    @pytest.mark.parametrize(
        "path", ["/static/media/SourceSansVF-Italic.ttf.x.woff2", "/media/SourceSansVF-Upright.x.woff2", "/static/js/x.js"]
    )
    def test_nothing_else_is_changed(self, path: str) -> None:
        assert self.ask(path)[1] == b"ok"
