"""The tracker's first screen: a box for what happened, the day in one tap, and what there is to see."""

import streamlit as st

from lib.content.words.flat import TodayWords
from lib.ui import components, drawings, keys, library, shell
from lib.ui.tracker import (
    bar,
    charts,
    due_question,
    entry_form,
    example,
    note_to_self,
    saved_card,
    tracker_view,
    write_box,
)
from lib.ui.tracker.tracker_view import TrackerView

words = library.wording(TodayWords)


def mine(view: TrackerView) -> None:
    day, saved = write_box.day_of(view), saved_card.saved(view)
    if saved:
        saved_card.support(saved)
    write_box.draw(view, day)
    if saved:
        saved_card.draw(view, saved)
    write_box.catch_up(view, day)
    if view.empty:
        first_visit()
    else:
        due_question.who_line(view)
        charts.glance(view)
        if not saved:  # nothing else has to be answered
            due_question.draw(view)
        note_to_self.beside(view)
    more(view)


def first_visit() -> None:
    drawings.draw("tracker", words.drawing, width=200)
    st.markdown(words.lead)
    bar.show_example(1, words.see_example)
    bar.open_file(words)


def more(view: TrackerView) -> None:
    """Everything that is rarely wanted."""
    with st.container(horizontal=True, gap="small"):
        key = keys.tracker("add")
        st.button(words.earlier_day, key=key, type="tertiary", on_click=entry_form.add, args=("today",))
    bar.quiet_links(*(() if view.empty else ("week",)), "bring", "options")
    with st.expander(words.tells_title):
        st.markdown("\n".join(f"- {line}" for line in (*words.tells, words.buys)))
    components.small_print(words.not_for)


view = tracker_view.opened()
if bar.arrived("today"):
    saved_card.close()
shell.title("today", words.title if view.mine else words.example.title)
bar.draw("today", view)
if view.mine:
    mine(view)
else:
    example.draw(view)
