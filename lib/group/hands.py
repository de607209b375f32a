"""A show of hands as bars: an SVG that grows with the counts."""

from __future__ import annotations

from collections.abc import Sequence

from lib.content.words.flat import GroupWords
from lib.tracker.charts import svg
from lib.tracker.charts.frame import SIGN, AccessibleChart

WIDTH, ROW, BAR_LEFT, MOST = 340, 44, 2, 334


def bars(options: Sequence[str], counts: Sequence[int], words: GroupWords) -> AccessibleChart:
    """One bar for each answer, the longest over the whole width; names and numbers stand above the bars."""
    most, total = max(counts, default=0) or 1, sum(counts)
    pairs = list(zip(options, counts, strict=True))
    told = " ".join(words.hands_page.bar.format(option=option, count=count) for option, count in pairs)
    parts = []
    for place, (option, count) in enumerate(pairs):
        top = place * ROW
        parts.append(svg.words(f"{option} · {count}", BAR_LEFT, top + 16, size=14))
        parts.append(svg.rect(BAR_LEFT, top + 22, max(2.0, MOST * count / most), 12, fill=SIGN))
    says = words.hands_page.says.format(total=total) if total else words.hands_page.none
    alt = words.hands_page.alt.format(bars=told)
    return AccessibleChart(
        svg.drawing(len(options) * ROW, alt, parts, width=WIDTH, widest=2.6),
        says,
        alt,
        (words.hands_page.column_option, words.hands_page.column_count),
        tuple((option, str(count)) for option, count in pairs),
    )
