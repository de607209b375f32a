"""The answers of the server: headers, shut routes, the document, addresses, and what reaches the log."""

import asyncio
import base64
import hashlib
import logging
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit

from lib.content.words.shell import ExitWords
from lib.ui import failures, server
from lib.ui.server import sweep
from lib.ui.server.addresses import instead
from lib.ui.server.headers import PrivacyHeaders, framed_by, policy
from lib.ui.server.neutral_document import neutral

TYPED = "what-a-person-typed"


SCRIPT_HEADERS = [(b"cache-control", b"public, max-age=9"), (b"etag", b'"1"'), (b"content-type", b"text/javascript")]


async def plain(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": SCRIPT_HEADERS})
    await send({"type": "http.response.body", "body": b"ok"})


def ask(path: str) -> tuple[int, dict[str, str]]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    scope = {"type": "http", "path": path, "method": "GET", "headers": []}
    asyncio.run(PrivacyHeaders(plain)(scope, receive, send))  # type: ignore[arg-type]
    return sent[0]["status"], {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}


def test_every_answer_carries_the_policy_and_names_no_page_to_others() -> None:
    _, headers = ask("/library")
    assert headers["content-security-policy"] == policy()
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-robots-tag"] == "noindex"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]


def test_the_policy_allows_only_the_documents_own_inline_scripts() -> None:
    page = neutral((Path(streamlit.__file__).parent / "static" / "index.html").read_bytes(), ExitWords()).decode()
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 3, "Streamlit's, ours before it, and the one of the document's own exit"
    digests = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    rules = dict(part.split(" ", 1) for part in policy().split("; "))
    assert set(rules["script-src"].split()) == {"'self'", "blob:", *(f"'sha256-{digest}'" for digest in digests)}
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self'"


@pytest.mark.parametrize("path", ["/", "/library", "/media/abc.txt", "/_stcore/health"])
def test_documents_and_media_are_never_kept(path: str) -> None:
    assert ask(path)[1]["cache-control"] == "no-store"


def test_program_files_may_be_kept() -> None:
    assert ask("/static/js/index.js")[1]["cache-control"] == "public, max-age=9"


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/upload_file/s/f", "/read/_stcore/metrics"]
)
def test_shut_routes_are_not_found(path: str) -> None:
    status, headers = ask(path)
    assert status == 404
    assert "content-security-policy" in headers


@pytest.fixture
def quiet_log(caplog: pytest.LogCaptureFixture) -> Any:
    factory = logging.getLogRecordFactory()
    failures.redact_logs()
    yield caplog
    logging.setLogRecordFactory(factory)


def test_no_log_line_holds_what_an_exception_says(quiet_log: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("streamlit.anything")
    error = ValueError(TYPED)
    try:
        raise error
    except ValueError:
        logger.exception("Uncaught app execution")
    logger.warning(error)
    logger.warning("failed: %s", error)
    failures.report(error)
    formatted = "\n".join(logging.Formatter().format(record) for record in quiet_log.records)
    assert TYPED not in formatted
    assert "Uncaught app execution: ValueError at " in formatted
    assert "test_server.py:" in formatted
    assert len(quiet_log.records) == 4


def test_however_often_logs_are_redacted_each_record_is_made_once(quiet_log: pytest.LogCaptureFixture) -> None:
    factory = logging.getLogRecordFactory()
    for _ in range(2000):
        failures.redact_logs()
    assert logging.getLogRecordFactory() is factory
    logging.getLogger("streamlit.anything").error("still here")
    assert [record.getMessage() for record in quiet_log.records] == ["still here"]


def test_a_server_without_our_headers_and_sweep_is_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "IN_PLACE", set())
    PrivacyHeaders(plain)
    assert not server.protected(), "nothing sweeps"

    async def sweeps_a_moment() -> None:
        task = asyncio.create_task(sweep.sweep_forever(SimpleNamespace()))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(sweeps_a_moment())
    assert server.protected()


class Session:
    """What the sweep uses of Streamlit's sessions."""

    def __init__(self) -> None:
        self.session_state, self._client_state = {"note": "kept"}, SimpleNamespace(Clear=lambda: None)
        self._scriptrunner: object = object()
        self.stopping = False

    def shutdown(self) -> None:
        assert self.session_state, "it is emptied after it was told to stop"
        self.stopping = True


def test_a_session_is_emptied_once_its_script_has_stopped() -> None:
    running, idle = Session(), Session()
    idle._scriptrunner = None
    expired = [(None, SimpleNamespace(session=each)) for each in (running, idle)]
    cache = SimpleNamespace(expire=lambda: [expired.pop() for _ in range(len(expired))])
    runtime: Any = SimpleNamespace(
        _session_mgr=SimpleNamespace(_session_storage=SimpleNamespace(_cache=cache)),
        media_file_mgr=SimpleNamespace(remove_orphaned_files=lambda: None),
    )
    ending: list[Any] = []
    sweep.sweep(runtime, ending)
    assert (idle.session_state, running.session_state) == ({}, {"note": "kept"})
    assert running.stopping
    running._scriptrunner = None
    sweep.sweep(runtime, ending)
    assert (running.session_state, ending) == ({}, [])


def test_streamlits_document_bears_a_neutral_title_and_icon_from_the_start() -> None:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
    made = neutral(page, ExitWords()).decode()
    assert "<title>Notes</title>" in made
    assert "favicon" not in made
    assert "<title>Streamlit" not in made
    assert re.findall(r"<script [^>]*>", made) == re.findall(r"<script [^>]*>", page.decode())


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/start", "./"),
        ("/Start", "./"),
        ("/Days", "./days"),
        ("/days/", "../days"),
        ("/days/extra/", "../../"),
        ("/nowhere/days", "../days"),
        ("/nowhere/either", "../"),
        ("//days", "../days"),
        ("//elsewhere.example/start", "../../"),
    ],
)
def test_an_address_typed_otherwise_leads_to_its_page_on_this_host(asked: str, leads: str) -> None:
    assert instead(asked) == leads


def test_under_the_path_of_a_host_too() -> None:
    assert instead("/notes/app/READ", "notes/app") == "./read"
    assert instead("/notes/app/nowhere/read", "notes/app") == "../read"
    assert instead("/notes/app/read", "/notes/app/") is None


@pytest.mark.parametrize("asked", ["/", "/days", "/tools", "/nowhere", "/_stcore/health", "/static/js/index.js"])
def test_other_addresses_stay_as_they_are(asked: str) -> None:
    assert instead(asked) is None


def test_the_document_has_a_way_out_and_a_word_before_anything_has_run() -> None:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
    words = ExitWords(danger="Call <them>.", blocked="Blocked?", no_script="Scripts are off.")
    made = neutral(page, words).decode()
    assert f'href="{words.address}"' in made
    assert "Call &lt;them&gt;." in made
    assert "Blocked?" in made
    (no_script,) = re.findall(r"<noscript>(.*?)</noscript>", made, re.DOTALL)
    assert "Scripts are off." in no_script
    assert "agent/interact" not in made
    for script in re.findall(r"<script>(.*?)</script>", made, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy()


def test_a_foreign_origin_is_refused_without_asking_another_host(monkeypatch: pytest.MonkeyPatch) -> None:
    from streamlit import net_util
    from streamlit.web.server.starlette.starlette_websocket import _is_origin_allowed

    asked: list[str] = []
    monkeypatch.setattr(net_util, "_make_blocking_http_get", lambda url, **_: asked.append(url))
    monkeypatch.setattr(net_util, "_external_ip", None)
    assert not _is_origin_allowed("http://example.org", "127.0.0.1:8501")
    assert asked, "Streamlit asks by itself"
    asked.clear()
    PrivacyHeaders(plain)
    assert not _is_origin_allowed("http://example.org", "127.0.0.1:8501")
    assert asked == []


def test_only_plain_addresses_of_sites_let_a_site_frame_it() -> None:
    assert framed_by("") == ()
    assert framed_by("https://clinic.example.org  http://localhost:9000") == (
        "https://clinic.example.org",
        "http://localhost:9000",
    )
    for setting in (
        "*",
        "https://*",
        "https:",
        "'none'",
        "https://a.org;script-src",
        "https://a.org/path",
        "clinic.example.org",
    ):
        assert framed_by(setting) == (), setting
