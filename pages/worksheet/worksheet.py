"""The worksheet: where it begins, and one screen of questions after the other."""

import streamlit as st

from lib.content.words.worksheet import WorksheetWords
from lib.ui import browser, library, shell, site
from lib.ui.worksheet import home, progress, safety, screens, store
from lib.worksheet import route

words = library.wording(WorksheetWords)
open_one = store.current()
held = store.answered(open_one) if open_one else None

if held and store.place() == store.DONE:
    store.go(held.reflection.id, None)
    site.go("worksheet-summary")

step = route.find(held, store.place()) if held else None
if held and store.place() and step is None:  # gone from the path since: an answer before it changed
    step = route.first_open(held)

if held and step:
    st.title(words.help_title if step.screen.kind == "help" else step.stage.title, anchor=False)
    safety.danger(step)
    progress.where(held, step)
    screens.draw(held, step)
    progress.on(held, step)
else:
    shell.title("worksheet", words.title)
    st.markdown("\n\n".join(words.lead))
    home.draw()
browser.steps(f"{held.reflection.id}.{step.key}" if held and step else "")
