"""The address says what is shown: after links that change the query alone, on Back and reload, and as someone types it."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.conftest import new_page, settle, visit
from tests.browser.servers import Server


def test_the_address_follows_from_one_article_to_the_next_and_back(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    visit(page, f"{server.url}read?n=1")
    titles = []
    for number in (2, 3, 4):
        link = page.get_by_role("link", name="Next: ")
        titles.append(link.inner_text().split("Next: ")[1])
        link.click()
        page.wait_for_url(f"**/read?n={number}")
        expect(page.locator("h1")).to_have_text(titles[-1])
    page.reload()
    settle(page)
    expect(page.locator("h1")).to_have_text(titles[-1])
    for number, title in ((3, titles[1]), (2, titles[0])):
        page.go_back()
        expect(page.locator("h1")).to_have_text(title)
        assert page.url.endswith(f"/read?n={number}")
    page.get_by_role("link", name="All seven").last.click()
    page.wait_for_url("**/library")
    page.close()


def test_an_address_with_capitals_or_the_first_pages_name_opens_its_page(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    for asked, opened in (("start", ""), ("Days/?d=1", "days?d=1")):
        visit(page, f"{server.url}{asked}")
        assert page.url == f"{server.url}{opened}"
        assert not page.get_by_text("Page not found").count()
    page.close()


def test_back_inside_a_tool_goes_back_a_part(browser: Browser, server: Server) -> None:
    page = new_page(browser)
    visit(page, f"{server.url}help")
    page.get_by_role("link", name="Plan").first.click()
    page.wait_for_url("**/plan")
    settle(page)
    for part in ("Leaving", "Money"):
        page.get_by_role("radio", name=part, exact=True).click()
        page.get_by_role("heading", name=part, level=2, exact=True).wait_for()
    page.go_back()
    page.get_by_role("heading", name="Leaving", level=2, exact=True).wait_for()
    page.go_back()
    page.get_by_role("heading", name="Safer now", level=2).wait_for()
    assert page.url == f"{server.url}plan"
    page.go_back()
    page.wait_for_url("**/help")
    page.close()


def test_a_page_knows_where_the_server_is_and_asks_at_no_other_place(browser: Browser, server: Server) -> None:
    page, asked = new_page(browser), []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, f"{server.url}library")
    assert {url.removeprefix(server.url) for url in asked if "_stcore" in url} <= {"_stcore/health", "_stcore/host-config"}
    page.close()
