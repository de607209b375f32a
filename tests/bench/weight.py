"""What a first visit of a page weighs, in megabytes: all that comes over the wire but the live connection."""

from __future__ import annotations

from playwright.sync_api import Browser, CDPSession

_STANDS = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_CHART = '[data-testid="stPlotlyChart"] svg.main-svg'


def counted(session: CDPSession) -> list[float]:
    """The bytes of each answer from now on."""
    found: list[float] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: found.append(event["encodedDataLength"]))
    return found


def megabytes(browser: Browser, url: str, *, chart: bool = False) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    found = counted(context.new_cdp_session(page))
    page.goto(url)
    page.wait_for_selector("h1")
    page.wait_for_selector(_CHART if chart else _STANDS)
    quiet = 0
    while quiet < 4:  # fonts and parts that come late
        before = len(found)
        page.wait_for_timeout(200)
        quiet = quiet + 1 if len(found) == before else 0
    context.close()
    return sum(found) / 1e6
