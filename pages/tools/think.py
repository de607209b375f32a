"""The worksheet: where it begins, and one screen of questions after the other."""

import streamlit as st

from lib.content.words.worksheet import WorksheetWords
from lib.tools.worksheet import route
from lib.ui import browser, library, shell, site
from lib.ui.worksheet import care, home, screens, store, way

words = library.wording(WorksheetWords)
open_one = store.current()
held = store.sheet(open_one) if open_one else None

if held and store.place() == store.DONE:
    store.go(held.reflection.id, None)
    site.go("think-page")

step = route.find(held, store.place()) if held else None
if held and store.place() and step is None:  # gone from the path since: an answer before it changed
    step = route.first_open(held)

if held and step:
    st.title(words.help_title if step.screen.kind == "help" else step.stage.title, anchor=False)
    care.danger(step)
    way.where(held, step)
    screens.draw(held, step)
    way.on(held, step)
else:
    shell.title("think", words.title)
    st.markdown("\n\n".join(words.lead))
    home.draw()
browser.steps(f"{held.reflection.id}.{step.key}" if held and step else "")
