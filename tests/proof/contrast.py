"""The contrast of both themes, worked out from the colours that are written down: .streamlit/config.toml and page.css."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from tests.browser.servers import ROOT
from tests.proof.table import Row

TEXT, OTHER = 4.5, 3.0
MARKS = ("blue", "gray", "orange", "green", "red")
ON = "#10201f"
"""What page.css writes with on the dark theme's filled buttons; on the light one Streamlit writes in white."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, and what they must differ by."""

    what: str
    over: str
    under: str
    limit: float

    @property
    def ratio(self) -> float:
        one, other = sorted(map(luminance, (self.over, self.under)))
        return (other + 0.05) / (one + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2.2 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def themes() -> dict[str, dict[str, str]]:
    """The colours of each theme: Streamlit's by its names, page.css's by theirs."""
    written = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    sheet = (ROOT / "lib" / "ui" / "browser" / "page.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", sheet, flags=re.DOTALL)[:2]
    own = {name: dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{6})", text)) for name, text in (("light", light), ("dark", dark))}
    return {name: {key: value for key, value in written[name].items() if key.endswith("Color")} | own[name] for name in own}


def pairs(colours: dict[str, str], *, dark: bool) -> Iterator[Pair]:
    grounds = ("backgroundColor", "secondaryBackgroundColor", "ground", "card", "sand")
    for ground in grounds:
        for text in ("textColor", "linkColor", "ink", "quiet", "accent", "grayTextColor"):
            yield Pair(f"{text} on {ground}", colours[text], colours[ground], TEXT)
        for other in ("primaryColor", "accent", "edge"):
            yield Pair(f"{other} on {ground}", colours[other], colours[ground], OTHER)
    for mark in MARKS:
        yield Pair(f"{mark} on its own", colours[f"{mark}TextColor"], colours[f"{mark}BackgroundColor"], TEXT)
        yield Pair(f"{mark} on the page", colours[f"{mark}TextColor"], colours["backgroundColor"], TEXT)
    yield Pair("words on a filled button", ON if dark else "#ffffff", colours["primaryColor"], TEXT)


def rows() -> Iterator[Row | str]:
    """The lowest of each theme's text and of what is no text, and every pair that falls short."""
    for name, colours in themes().items():
        found = list(pairs(colours, dark=name == "dark"))
        for kind, limit in (("text", TEXT), ("edges and marks", OTHER)):
            least = min((pair for pair in found if pair.limit == limit), key=lambda pair: pair.ratio)
            yield Row(f"contrast, {name}: {kind}, the lowest", f"{least.ratio:.2f}", f"{limit:g}", over=least.ratio < limit)
        yield from (f"  {pair.what}: {pair.ratio:.2f}" for pair in found if pair.ratio < pair.limit)
