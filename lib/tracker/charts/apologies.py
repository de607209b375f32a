"""Words and steps: from apologies to what was kept, in counts only."""

from __future__ import annotations

from typing import Any

from lib.records.checkpoint import FollowThrough
from lib.tracker.charts.frame import CLEAR, GREY, SIGN, AccessibleChart, Pen, Trace, axis, frame, legend
from lib.tracker.checkpoint.findings import ladder
from lib.tracker.checkpoint.sentences import read


def ladder_picture(follow: FollowThrough, pen: Pen) -> AccessibleChart:
    """Five bars of counts; what nobody knows yet is a hatched part of its bar."""
    words, ink = pen.words, pen.ink
    steps = (
        (words.ladder_apologies, follow.apologies, 0),
        (words.ladder_named, follow.named, 0),
        (words.ladder_planned, follow.planned, 0),
        (words.ladder_done, follow.carried_out, follow.carried_unknown),
        (words.ladder_kept, follow.kept, follow.kept_unknown),
    )
    rows = tuple((label, str(known), str(unknown) if unknown else "") for label, known, unknown in steps)
    labels = [
        words.ladder_bar_unknown.format(step=step, count=known, unknown=unknown)
        if unknown
        else words.ladder_bar.format(step=step, count=known)
        for step, known, unknown in steps
    ]
    most = max(1, *(known + unknown for _, known, unknown in steps))
    said = ladder(follow)
    figure = {
        "data": [
            _bars([known for _, known, _ in steps], words.ladder_known, ink, hatched=False),
            _bars([unknown for *_, unknown in steps], words.ladder_unknown, ink, hatched=True),
        ],
        "layout": frame(
            ink,
            380,
            barmode="stack",
            bargap=0.55,
            xaxis=axis(ink, range=[0, most * 1.1], visible=False),
            yaxis=axis(ink, range=[len(steps) - 0.5, -0.7], visible=False),
            # Above their bars: beside them the words would take half of a phone.
            annotations=[
                {
                    "xref": "paper",
                    "x": 0,
                    "xanchor": "left",
                    "y": row,
                    "yshift": 24,
                    "text": label,
                    "showarrow": False,
                    "font": {"size": 14, "color": ink},
                }
                for row, label in enumerate(labels)
            ],
            showlegend=True,
            legend=legend(ink),
        ),
    }
    return AccessibleChart(
        figure,
        read(said, pen.says) if said else words.nothing_yet,
        words.ladder_alt.format(rows=" ".join(f"{label}." for label in labels)),
        (words.column_step, words.column_count, words.ladder_unknown),
        rows,
    )


def _bars(counts: list[int], name: str, ink: str, *, hatched: bool) -> Trace:
    look: dict[str, Any] = (
        {"color": CLEAR, "line": {"width": 1, "color": GREY}, "pattern": {"shape": "/", "fgcolor": GREY, "size": 6}}
        if hatched
        else {"color": SIGN, "line": {"width": 1, "color": ink}}
    )
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(range(len(counts))),
        "x": counts,
        "hoverinfo": "skip",
        "cliponaxis": False,
        "marker": look,
    }
