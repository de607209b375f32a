"""Drawings as SVG text: they take colour and font of all writing from the page around them, and need no library there."""

from __future__ import annotations

from html import escape

WIDTH = 340
"""Units across: as many pixels on a small phone, so that writing is as large as drawn."""
HATCH, DOTTED = "url(#hatch)", "url(#dotted)"
_PATTERNS = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line x1="0" y1="0" x2="0" y2="6" stroke="#808080" stroke-width="2.5"/></pattern>'
    '<pattern id="dotted" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<circle cx="4" cy="4" r="2.2" fill="currentColor"/></pattern></defs>'
)


def tag(name: str, content: str = "", /, **attributes: object) -> str:
    """An element; `content` is SVG, and an underscore in an attribute's name stands for a hyphen."""
    given = "".join(f' {key.replace("_", "-")}="{escape(_number(value))}"' for key, value in attributes.items())
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def _number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def rect(x: float, y: float, width: float, height: float, **attributes: object) -> str:
    return tag("rect", x=round(x, 1), y=round(y, 1), width=round(width, 1), height=round(height, 1), **attributes)


def words(content: str, x: float, y: float, *, anchor: str = "start", size: int = 14, **attributes: object) -> str:
    """A line of writing, its foot at `y`."""
    return tag("text", escape(content), x=round(x, 1), y=round(y, 1), text_anchor=anchor, font_size=size, **attributes)


def drawing(height: float, alt: str, parts: list[str], *, width: float = WIDTH, widest: float = 1.3) -> str:
    """A whole picture, read aloud as `alt`; `widest` is how much larger than drawn it may become."""
    return tag(
        "svg",
        _PATTERNS + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width="100%",
        style=f"display:block;max-width:{width * widest:g}px",
        role="img",
        aria_label=alt,
        fill="currentColor",
        font_family="inherit",
    )


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    ends = {"x1": round(x1, 1), "y1": round(y1, 1), "x2": round(x2, 1), "y2": round(y2, 1)}
    return tag("line", **ends, **{"stroke": "currentColor", **attributes})


def circle(x: float, y: float, radius: float, **attributes: object) -> str:
    return tag("circle", cx=round(x, 1), cy=round(y, 1), r=round(radius, 1), **attributes)


def diamond(x: float, y: float, size: float, **attributes: object) -> str:
    corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    return tag("polygon", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in corners), **attributes)
