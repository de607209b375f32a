"""The articles by their answer to "can they change?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib.content.models import STANCES, Article, RestsOn, Stance

# The shape says what an article rests on, so that colour carries no meaning; filled shapes rest on more than a view.
SHAPES: dict[RestsOn, str] = {
    "studies": "square",
    "practice": "diamond",
    "opinion": "circle-open",
    "unsourced": "x-thin-open",
}


# Stands out at 3:1 or more on both of our backgrounds; one colour for all, as the shape carries the meaning.
MARK = "#3d8a94"


def stance_figure(
    articles: Sequence[Article], stances: Mapping[Stance, str], rests_on: Mapping[RestsOn, str], *, ink: str
) -> dict[str, Any]:
    """A dot plot of articles by their answer to "can they change?", from cannot to hopeful.

    `stances` labels the five positions of the axis, `rests_on` the marker shapes; both are wording from content. `ink` is
    the colour of all text.
    """
    rows = list(enumerate(reversed(articles)))
    text = {"size": 14, "color": ink}
    return {
        "data": [
            _marks([row for row in rows if row[1].head.rests_on == kind], kind, label, stances)
            for kind, label in rests_on.items()
            if any(article.head.rests_on == kind for article in articles)
        ],
        "layout": {
            "template": {},  # Streamlit brings its own; Plotly's would add 7 kB to every rerun
            "height": 500,
            "margin": {"l": 10, "r": 10, "t": 36, "b": 10},
            "font": text,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "xaxis": {
                "tickvals": [0, len(STANCES) - 1],
                "ticktext": [stances[STANCES[0]], stances[STANCES[-1]]],
                "range": [-0.3, len(STANCES) - 0.7],
                "fixedrange": True,
                "zeroline": False,
                "showgrid": False,
                "tickfont": text,
            },
            "yaxis": {
                "tickvals": [row for row, _ in rows],
                "showticklabels": False,
                "range": [-0.4, len(rows) - 0.6],
                "fixedrange": True,
                "zeroline": False,
                "showgrid": True,
            },
            # Each article's name and answer stand above its own line: beside it they would take half of a phone.
            "annotations": [
                {
                    "xref": "paper",
                    "x": 0,
                    "xanchor": "left",
                    "y": row,
                    "yshift": 20,
                    "showarrow": False,
                    "font": text,
                    "text": f"{article.id} {article.head.short} · {stances[article.head.stance].lower()}",
                }
                for row, article in rows
            ],
            # A click on the legend would take articles out of the picture.
            "legend": {
                "font": text,
                "orientation": "h",
                "x": 0,
                "y": -0.08,
                "yanchor": "top",
                "itemclick": False,
                "itemdoubleclick": False,
            },
            "showlegend": True,
            "dragmode": False,
            "hovermode": "closest",
        },
    }


def _marks(rows: Sequence[tuple[int, Article]], kind: RestsOn, label: str, stances: Mapping[Stance, str]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": label,
        "x": [STANCES.index(article.head.stance) for _, article in rows],
        "y": [row for row, _ in rows],
        "text": [f"{article.id} {article.head.short}: {stances[article.head.stance]}" for _, article in rows],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "marker": {"symbol": SHAPES[kind], "size": 16, "color": MARK, "line": {"width": 3, "color": MARK}},
    }
