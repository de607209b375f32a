"""The tracker's form and a chart of weekly counts in NiceGUI: `python form_nicegui.py PORT`."""

import datetime as dt
import sys

from nicegui import ui

KINDS = ["Put-downs", "Broken promise", "A kind thing"]


def first() -> None:
    entries: list[dict[str, object]] = []
    counts = [3, 5, 2, 4, 1, 0, 2, 3]
    ui.label("Today").classes("text-h4").props("role=heading")
    day = ui.input("Day", value=str(dt.date(2026, 11, 20))).props("type=date")
    text = ui.textarea("What happened")
    kind = ui.toggle(KINDS, value=KINDS[0])
    effect = ui.slider(min=0, max=4, value=2)

    def save() -> None:
        entries.append({"day": day.value, "text": text.value, "kind": kind.value, "effect": effect.value})
        counts[-1] += 1
        chart.options["series"][0]["data"] = counts
        chart.update()
        said.set_text(f"Saved: {len(entries)}")
        text.set_value("")

    ui.button("Save", on_click=save)
    said = ui.label("")
    weeks = [f"week {number}" for number in range(1, 9)]
    chart = ui.echart({"xAxis": {"data": weeks}, "yAxis": {}, "series": [{"type": "bar", "data": counts, "animation": False}]})


ui.page("/")(first)
ui.run(host="127.0.0.1", port=int(sys.argv[1]), show=False, reload=False, title="Notes")
