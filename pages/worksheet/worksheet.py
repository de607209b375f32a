"""The worksheet: where it begins, and one screen after the other."""

from lib.content.words.worksheet import WorksheetWords
from lib.ui import browser, library, shell
from lib.ui.worksheet import home, steps, store, talk
from lib.worksheet import route

steps.follow()
words = library.wording(WorksheetWords)
reflection = store.current() if steps.place() else None
answered = store.answered(reflection) if reflection else None
step = route.find(answered, steps.place()) if answered else None
if answered and not step:  # gone from the way since: an answer before it changed
    step = route.first_open(answered)

if answered and step and (step := route.allowed(answered, step)):
    talk.draw(answered, step)
else:
    shell.title("worksheet", words.title)
    home.draw()
browser.steps(f"{answered.reflection.id}.{step.key}" if answered and step else "")
