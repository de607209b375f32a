"""A look back as one picture, and its sentences sorted: the few that matter most, and drawers for all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.records.checkpoint import Checkpoint, Finding, Stretch
from lib.tracker.charts import svg
from lib.tracker.charts.frame import FLAG, GREY, SIGN, AccessibleChart, Pen

Drawer = Literal["sure", "reasons", "settings", "promises", "timing", "boundaries", "left_out"]

TEN = 10
MOST_UNLOGGED = 10
"""Squares of days not logged that a row has room for; the counts above it are exact."""
ROW, TALL = 58, 24
MOST_REASONS = 2

# The reasons in the order in which they matter to a person; one that is not named here comes after those that are.
_ORDER = (
    *("because_safety", "because_private", "because_severe", "because_stronger", "because_late", "because_last_weeks"),
    *("because_halves", "because_fill", "because_fill_one", "because_peace", "because_unstated", "because_unrated"),
    *("because_yardstick", "because_new_category", "because_start_few", "because_start_unlogged"),
    *("because_private_unclear", "because_rise", "because_swing"),
)
_REASONS = ("because_", "unasked_")
_TOO_EARLY = ("few", "few_one", "few_days", "few_days_one", "coverage", "coverage_days")
_DRAWER_OF: dict[str, Drawer] = {
    "settings_alike": "settings",
    "timing": "timing",
    "timing_none": "timing",
    "words_and_steps": "promises",
    "durability": "promises",
    "gap": "left_out",
    "backfilled": "left_out",
    "backfilled_one": "left_out",
    "brought_in": "left_out",
    "brought_in_one": "left_out",
    "new_category": "left_out",
}


@dataclass(frozen=True, slots=True)
class LookBack:
    """At most two reasons, and everything else by its drawer."""

    reasons: tuple[Finding, ...]
    drawers: dict[Drawer, tuple[Finding, ...]]


def sorted_out(checkpoint: Checkpoint) -> LookBack:
    """The sentences of a look back, each in one place."""
    reasons = sorted(
        (finding for finding in checkpoint.says if finding.id in _TOO_EARLY or finding.id.startswith(_REASONS)), key=_rank
    )
    drawers: dict[Drawer, tuple[Finding, ...]] = {}
    for finding in [*(one_finding for one_finding in checkpoint.says if one_finding not in reasons), *reasons[MOST_REASONS:]]:
        drawer = _drawer(finding)
        drawers[drawer] = (*drawers.get(drawer, ()), finding)
    return LookBack(tuple(reasons[:MOST_REASONS]), drawers)


def _rank(finding: Finding) -> int:
    return _ORDER.index(finding.id) if finding.id in _ORDER else len(_ORDER)


def _drawer(finding: Finding) -> Drawer:
    if finding.id.startswith(_REASONS) or finding.id in _TOO_EARLY:
        return "reasons"
    if finding.id.startswith("follow_"):
        return "promises"
    return _DRAWER_OF.get(finding.id, "sure")


def calls_for_support(checkpoint: Checkpoint) -> bool:
    """Whether a look back shows a rise or a danger."""
    return (
        checkpoint.decision in {"more", "more_severe"}
        or bool(checkpoint.rise)
        or any(finding.id == "because_safety" for finding in checkpoint.says)
    )


@dataclass(frozen=True, slots=True)
class StretchRow:
    """Checked days of a stretch, the hard ones among them and the severe ones among these, and days not logged."""

    label: str
    checked: int
    hard: int
    severe: int = 0
    unlogged: int = 0


def look_back_picture(checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """A row each for the start, the recent stretch and its last four weeks, in squares for every ten checked days."""
    words = pen.words
    last = [_row(words.look_last, checkpoint.last_weeks)] if checkpoint.last_weeks else []
    return _bars(
        [_row(words.start, checkpoint.start), _row(words.recent, checkpoint.recent), *last],
        pen,
        (words.look_hard, words.look_severe, words.look_other, words.look_unlogged),
    )


def _row(label: str, stretch: Stretch) -> StretchRow:
    return StretchRow(label, stretch.checked, stretch.hard, stretch.severe, stretch.contact - stretch.checked)


def settings_bars(checkpoint: Checkpoint, pen: Pen) -> AccessibleChart:
    """Hard days in private and around others, then and lately."""
    words, rows = pen.words, []
    for label, stretch in ((words.start, checkpoint.start), (words.recent, checkpoint.recent)):
        rows.append(StretchRow(f"{words.private}, {label.lower()}", stretch.checked, stretch.private))
        rows.append(StretchRow(f"{words.around}, {label.lower()}", stretch.checked, stretch.around_others))
    return _bars(rows[::2] + rows[1::2], pen, (words.look_hard, "", words.look_other, ""))


def timing_bars(after: int, before: int, episodes: int, pen: Pen) -> AccessibleChart:
    """On how many occasions affection or gifts came in the days before a hard day, and in the days after."""
    words, parts, rows = pen.words, list[str](), list[str]()
    unit = (svg.WIDTH - 1) / max(1, episodes)
    for place, (label, count) in enumerate(((words.look_before, before), (words.look_after, after))):
        rows.append(words.look_occasions.format(label=label, count=count, episodes=episodes))
        parts.append(svg.words(rows[-1], 0, ROW * place + 15))
        parts.append(svg.rect(0.5, ROW * place + 22, svg.WIDTH - 1, TALL, fill="none", stroke=GREY))
        parts += [svg.rect(0.5, ROW * place + 22, unit * min(count, episodes), TALL, fill=SIGN)] if count else []
    told = " ".join(f"{row}." for row in rows)
    alt = words.look_timing_alt.format(rows=told)
    return AccessibleChart(svg.drawing(2 * ROW, alt, parts, widest=1.5), told, alt, (), ())


def _bars(rows: Sequence[StretchRow], pen: Pen, legend: tuple[str, str, str, str]) -> AccessibleChart:
    words = pen.words
    beyond = [min(MOST_UNLOGGED, TEN * row.unlogged / row.checked) if row.checked else MOST_UNLOGGED for row in rows]
    unit = svg.WIDTH / (TEN + max(beyond, default=0))
    parts: list[str] = []
    for place, (row, unlogged) in enumerate(zip(rows, beyond, strict=True)):
        parts.append(svg.words(words.look_row.format(label=row.label, hard=row.hard, checked=row.checked), 0, ROW * place + 15))
        parts += _bar(row, unlogged, unit, ROW * place + 22)
    foot = ROW * len(rows)
    shown = [entry for entry in zip(legend, ("hard", "severe", "other", "unlogged"), strict=True) if entry[0]]
    for place, (label, look) in enumerate(shown):
        x, y = svg.WIDTH / 2 * (place % 2), foot + 8 + 24 * (place // 2)
        parts += [*_piece(look, x, y, 14, 14), svg.words(label, x + 21, y + 12, size=13)]
    told = " ".join(
        words.look_alt_row.format(label=row.label, hard=row.hard, checked=row.checked, severe=row.severe, unlogged=row.unlogged)
        for row in rows
    )
    alt = words.look_alt.format(rows=told)
    return AccessibleChart(
        svg.drawing(foot + 12 + 24 * -(-len(shown) // 2), alt, parts, widest=1.5),
        told,
        alt,
        ("", words.column_checked, words.look_hard, words.look_severe, words.look_unlogged),
        tuple((row.label, str(row.checked), str(row.hard), str(row.severe), str(row.unlogged)) for row in rows),
    )


def _bar(row: StretchRow, unlogged: float, unit: float, y: float) -> list[str]:
    """Ten squares for the checked days, filled as far as they were hard, then those not logged."""
    parts: list[str] = []
    if row.checked:
        severe, hard = (TEN * min(1.0, count / row.checked) for count in (row.severe, row.hard))
        parts += _piece("severe", 0, y, unit * severe, TALL) if severe else []
        parts += _piece("hard", unit * severe, y, unit * (hard - severe), TALL) if hard > severe else []
        for square in range(TEN):
            parts.append(svg.rect(unit * square + 0.5, y, unit - 1, TALL, fill="none", stroke=GREY))
    if unlogged:
        begin = unit * TEN if row.checked else 0
        parts += _piece("unlogged", begin + 2, y, unit * unlogged - 2, TALL)
    return parts


def _piece(look: str, x: float, y: float, width: float, height: float) -> list[str]:
    """One kind of day; in black and white they differ by how dense they are and by dots."""
    match look:
        case "severe":
            return [svg.rect(x, y, width, height, fill=FLAG), svg.rect(x, y, width, height, fill=svg.DOTTED)]
        case "hard":
            # The pale fill alone has less than 3:1 with the page; its outline has more.
            inside = {"fill": FLAG, "fill_opacity": 0.65, "stroke": FLAG, "stroke_width": 2}
            return [svg.rect(x + 1, y + 1, max(0.5, width - 2), height - 2, **inside)]
        case "other":
            return [svg.rect(x, y, width, height, fill="none", stroke=GREY)]
    return [svg.rect(x, y, max(1.0, width), height, fill=svg.HATCH, stroke=GREY, stroke_dasharray="3 3")]
