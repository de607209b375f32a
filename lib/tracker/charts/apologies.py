"""Words and steps: from apologies to what was kept, in counts only."""

from __future__ import annotations

from lib.records.checkpoint import FollowThrough
from lib.tracker.charts import svg
from lib.tracker.charts.frame import GREY, SIGN, AccessibleChart, Pen
from lib.tracker.checkpoint.findings import ladder
from lib.tracker.checkpoint.sentences import read

ROW, BAR = 50, 20


def ladder_picture(follow: FollowThrough, pen: Pen) -> AccessibleChart:
    """Five bars of counts; what nobody knows yet is a hatched part of its bar."""
    words = pen.words
    steps = (
        (words.ladder_apologies, follow.apologies, 0),
        (words.ladder_named, follow.named, 0),
        (words.ladder_planned, follow.planned, 0),
        (words.ladder_done, follow.carried_out, follow.carried_unknown),
        (words.ladder_kept, follow.kept, follow.kept_unknown),
    )
    labels = [
        words.ladder_bar_unknown.format(step=step, count=known, unknown=unknown)
        if unknown
        else words.ladder_bar.format(step=step, count=known)
        for step, known, unknown in steps
    ]
    unit = svg.WIDTH / max(1, *(known + unknown for _, known, unknown in steps))
    parts = []
    for row, ((_, known, unknown), label) in enumerate(zip(steps, labels, strict=True)):
        # Above their bars: beside them the words would take half of a phone.
        parts.append(svg.words(label, 0, ROW * row + 15))
        parts.append(svg.rect(0, ROW * row + 22, max(1.5, unit * known), BAR, fill=SIGN))
        if unknown:
            parts.append(svg.rect(unit * known, ROW * row + 22, unit * unknown, BAR, fill=svg.HATCH, stroke=GREY))
    alt = words.ladder_alt.format(rows=" ".join(f"{label}." for label in labels))
    told = ladder(follow)
    return AccessibleChart(
        svg.drawing(ROW * len(steps), alt, parts),
        read(told, pen.says) if told else words.nothing_yet,
        alt,
        (words.column_step, words.column_count, words.ladder_unknown),
        tuple((label, str(known), str(unknown) if unknown else "") for label, known, unknown in steps),
    )
