"""Results to Plotly figures, as plain dictionaries: a `go.Figure` costs a hundred times more to keep and to copy."""

from __future__ import annotations

from lib.charts.stances import MARK, SHAPES, stance_figure

__all__ = ["MARK", "SHAPES", "stance_figure"]
