"""The tracker's charts as plain Plotly dictionaries: a `go.Figure` costs a hundred times more to keep and to copy."""
