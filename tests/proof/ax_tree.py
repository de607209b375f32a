"""What a screen reader is given: the browser's accessibility tree, held against the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession, Page

CONTROLS = frozenset("button checkbox combobox link menuitem radio searchbox slider spinbutton switch tab textbox".split())
PLACE = """function () {
  const box = this.getBoundingClientRect(), style = getComputedStyle(this)
  const free = (one) => ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(one).position)
  const out = (one) => one && (free(one) || out(one.parentElement))
  const shown = box.width > 1 && box.height > 1 && style.visibility === 'visible'
  const row = this.closest('[data-testid=stHorizontalBlock], [data-testid=stButtonGroup], [role=radiogroup], table')
  return { top: box.top, bottom: box.bottom, shown, free: Boolean(out(this)), row: Boolean(row) }
}"""
SLACK = 4
"""Pixels by which what stands on one line may differ."""

Node = dict[str, Any]


def nodes(session: CDPSession) -> list[Node]:
    """All that is told, in the order in which it is told."""
    found = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in found}

    def walk(node: Node) -> Iterator[Node]:
        if not node.get("ignored"):
            yield node
        for child in node.get("childIds", ()):
            if child in by_id:
                yield from walk(by_id[child])

    return list(walk(found[0]))


def role(node: Node) -> str:
    return str(node.get("role", {}).get("value", ""))


def name(node: Node) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def level(node: Node) -> int:
    return next((int(each["value"]["value"]) for each in node.get("properties", ()) if each["name"] == "level"), 0)


def faults(page: Page, session: CDPSession) -> list[str]:
    """What a page tells wrong: each as its kind, a colon, and what it is about."""
    told = nodes(session)
    headings = [node for node in told if role(node) == "heading"]
    levels = [level(node) for node in headings]
    found = [f"name: a {role(node)} has none" for node in told if role(node) in CONTROLS and not name(node)]
    found += [
        f"level: from {before} to {after} at {name(node)!r}"
        for before, after, node in zip([0, *levels], levels, headings, strict=False)
        if after > before + 1
    ]
    found += [f"one: {levels.count(1)} headings of level 1"] * (levels.count(1) != 1)
    mains = sum(role(node) == "main" for node in told)
    found += [f"one: {mains} mains"] * (mains != 1)
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    return found + list(_out_of_order(told, session))


def _out_of_order(told: list[Node], session: CDPSession) -> Iterator[str]:
    """What is told after something that stands below it; what is fixed stands nowhere in the order."""
    lowest, above = float("-inf"), ""
    for node in told:
        if role(node) not in CONTROLS | {"heading"} or "backendDOMNodeId" not in node:
            continue
        place = _place(node, session)
        if not place or not place["shown"] or place["free"]:
            continue
        if place["bottom"] < lowest - SLACK and not place["row"]:
            yield f"order: {name(node)[:40]!r} is told after {above[:40]!r}, which stands below it"
        if place["top"] > lowest:
            lowest, above = place["top"], name(node)


def _place(node: Node, session: CDPSession) -> dict[str, Any] | None:
    known = session.send("DOM.resolveNode", {"backendNodeId": node["backendDOMNodeId"]})["object"]["objectId"]
    given = session.send("Runtime.callFunctionOn", {"objectId": known, "functionDeclaration": PLACE, "returnByValue": True})
    value: dict[str, Any] | None = given["result"].get("value")
    return value
