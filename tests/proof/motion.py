"""What moves for someone who asked for less motion."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser.servers import ROOT

LISTEN = """window.moved = []
for (const name of ['animationstart', 'transitionrun']) addEventListener(name, (event) => {
  const time = (which) => Math.max(...getComputedStyle(event.target)[which].split(',').map(parseFloat))
  const took = name === 'animationstart' ? time('animationDuration') : time('transitionDuration')
  if (took > 0) moved.push([event.animationName ?? event.propertyName, name === 'animationstart'])
}, true)"""
MOVED = "(() => window.moved.splice(0))()"
STYLES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "lib" / "ui").rglob("*.css")))
OURS = frozenset(re.findall(r"@keyframes\s+([\w-]+)", STYLES))
"""Animations of our own; the rest, and every transition as long as no sheet of ours has one, are Streamlit's."""


@dataclass
class Motion:
    """What moved although less motion was asked for: names, by whose they are."""

    ours: Counter[str] = field(default_factory=Counter)
    theirs: Counter[str] = field(default_factory=Counter)

    def look(self, page: Page) -> None:
        """Take what has moved since the last look."""
        for name, animation in page.evaluate(MOVED):
            ours = name in OURS if animation else "transition:" in STYLES
            (self.ours if ours else self.theirs)[str(name)] += 1
