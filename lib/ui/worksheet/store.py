"""The worksheet's records: which reflection is open, where in it, and every change to it, as callbacks.

The place stands in the address, as the number of a screen, so that the browser's Back goes one screen back. Nothing is
kept of a reflection before the first answer: until then its id and its way stand in the session alone.
"""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.questions import OptionWords, QuestionWords
from lib.content.words.worksheet import WorksheetWords
from lib.records.notebook import Notebook
from lib.records.record import ref
from lib.records.reflection import Answer, Reflection, Route, SafetyAnswer
from lib.tracker import about, watching
from lib.tracker.tracker_records import tracker_records
from lib.ui import clock, forms, library, site, state
from lib.worksheet import answers, from_tracker, route, summary
from lib.worksheet.answered import Answered, answered_of
from lib.worksheet.comparison import item_of
from lib.worksheet.evidence import TrackerLines
from lib.worksheet.route import Step
from lib.worksheet.tripwire import watch_of

PLACE = "s"
"""The query parameter with the number of a screen."""
_OPEN, _WAY, _AGAIN, _ASKS_WHO, _PASSED = "think", "think_way", "think_again", "think_who", "think_passed"
_SHOWN, _NOTICE = "think_shown", "think_notice"


def reflections() -> tuple[Reflection, ...]:
    """All that have an answer, in the order they were begun in."""
    return state.notes().of(Reflection)


def current() -> Reflection | None:
    """The reflection this session has open, one without an answer too; or else the newest."""
    return _reflection(state.stands(_OPEN) or "") or next(reversed(reflections()), None)


def _reflection(own: str) -> Reflection | None:
    """The reflection with this id, kept or just begun."""
    way = state.stands(_WAY)
    kept = state.notes().get(Reflection, own)
    if kept or not own or own != state.stands(_OPEN) or not way:
        return kept
    return _begun(own, "brief" if way == "brief" else "whole")


def _begun(own: str, way: Route) -> Reflection:
    before = state.notes().get(Reflection, state.stands(_AGAIN) or "")
    return answers.begun(own, clock.today(), about.known(state.notes()).choice, way, before)


def tracker() -> TrackerLines:
    """What the person's tracker has to say; nothing where there is none."""
    return forms.once("think_tracker", _from_tracker, state.notes(), clock.today())


def _from_tracker(notes: Notebook, today: dt.date) -> TrackerLines:
    words = from_tracker.LineWordings(library.wording(FindingsWords), library.wording(WorksheetWords).from_log)
    return from_tracker.from_log(tracker_records(notes), words, today)


def answered(reflection: Reflection) -> Answered:
    here = state.stands(_OPEN) == reflection.id
    return answered_of(
        library.wording(QuestionWords),
        library.wording(OptionWords),
        reflection,
        _answers(),
        tracker=tracker(),
        passed=frozenset((state.stands(_PASSED) or "").split()) if here else frozenset(),
        asks_who=state.stands(_ASKS_WHO) == reflection.id,
    )


def _answers() -> list[Answer | SafetyAnswer]:
    return [*state.notes().of(Answer), *state.notes().of(SafetyAnswer)]


def place() -> str | None:
    """The number of the screen that the address asks for."""
    return st.query_params.get(PLACE)


def current_or_new() -> Reflection:
    """The reflection that is open; begun where there is none."""
    return current() or _begun(start(), "whole")


def start(way: Route = "whole", again: str | None = None) -> str:
    """Begin a reflection, which is kept with its first answer; its id."""
    own = state.new_id()
    known = about.known(state.notes()).asked or again is not None
    for name, value in ((_OPEN, own), (_WAY, way), (_AGAIN, again), (_ASKS_WHO, None if known else own), (_PASSED, None)):
        state.go_to(name, value)
    return own


def begin(way: Route, again: str | None = None) -> None:
    """Callback: begin a reflection, at its first screen."""
    go_on(start(way, again))


def take_brief_way(reflection: str) -> None:
    """Callback: someone has five minutes."""
    if found := _reflection(reflection):
        state.go_to(_WAY, "brief")
        if found in reflections():
            state.keep(found.model_copy(update={"route": "brief"}))
        next_step(reflection, "1")


def go(reflection: str, to: str | None) -> None:
    """Callback: show a screen of a reflection, by its number; None is the letter."""
    if state.stands(_OPEN) != reflection:
        state.go_to(_OPEN, reflection)
        state.go_to(_PASSED, None)
    if to is None:
        site.go("worksheet-summary")
    elif place() != to:
        st.query_params[PLACE] = to


def to_screen(reflection: str, to: str) -> None:
    """Callback, on the page with the letter: show a screen."""
    state.go_to(_OPEN, reflection)
    site.go("worksheet", **{PLACE: to})


def go_on(reflection: str) -> None:
    """Callback: go on where the answers end."""
    if found := _reflection(reflection):
        state.go_to(_OPEN, reflection)
        step = route.first_open(answered(found))
        go(reflection, step.place if step else None)


def next_step(reflection: str, at: str) -> None:
    """Callback: from a screen to the one after it. Where nothing was answered on it, only this session knows it was met."""
    found = _reflection(reflection)
    step = route.find(answered(found), at) if found else None
    if not found or not step:
        return
    _pass(step)
    following = route.after(answered(found), step)
    if following is None and not step.topic and found in reflections() and not found.finished_on:
        state.keep(found.model_copy(update={"finished_on": clock.today()}))
    go(reflection, following.place if following else None)


def _pass(*steps: Step) -> None:
    passed = (state.stands(_PASSED) or "").split()
    state.go_to(_PASSED, " ".join(dict.fromkeys([*passed, *(step.key for step in steps)])))


def enough_about_safety(reflection: str, at: str) -> None:
    """Callback: leave all that is left of the questions about safety open."""
    if found := _reflection(reflection):
        _pass(*(step for step in route.talk(answered(found)) if step.screen.safety and step.screen.kind != "help"))
        next_step(reflection, at)


def change_about(reflection: str, key: str) -> None:
    """Callback: it is about someone else."""
    if found := state.notes().get(Reflection, reflection):
        changed = answers.about(found, state.get_draft(key))
        state.keep(changed, *about.corrected(state.notes(), found, changed))


def say_who(reflection: str, choice: str, at: str) -> None:
    """Callback: who it is about. Nobody had said so before, so that the tracker learns it too."""
    if found := _reflection(reflection):
        state.keep(*about.first_about(Notebook(), choice))
        if found in reflections():
            state.keep(answers.about(found, choice))
        next_step(reflection, at)


def take_whole_way(reflection: str) -> None:
    """Callback: add the questions that the five-minute way leaves out."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(found.model_copy(update={"route": "whole", "finished_on": None}))
        go_on(reflection)


def mark_not_free(reflection: str, key: str) -> None:
    """Callback of a tick: this one was not written freely."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(found.model_copy(update={"not_free": bool(state.get_draft(key))}))


def delete(reflection: str) -> None:
    """Callback: take out a reflection with all its answers."""
    if found := state.notes().get(Reflection, reflection):
        own = [ref(answer) for answer in _answers() if answer.reflection == reflection]
        state.take_away(ref(found), *own, watching.ref_of(reflection), *about.left_over(state.notes(), found))
        state.go_to(_OPEN, None)


def answer(reflection: str, question: str, item: str, key: str) -> None:
    """Callback of a field: keep what it shows."""
    if found := _reflection(reflection):
        _keep(found, answers.answer(answered(found), question, item, state.get_draft(key)))


def own_words(reflection: str, question: str, key: str) -> None:
    """Callback of the line beside a question's choices."""
    if found := _reflection(reflection):
        _keep(found, answers.own_words(answered(found), question, state.get_draft(key)))


def choose(reflection: str, question: str, item: str, choice: str, at: str) -> None:
    """Callback of one of our answers that stands as a row of its own: keep it and go on."""
    if found := _reflection(reflection):
        _keep(found, answers.answer(answered(found), question, item, choice))
        next_step(reflection, at)


def set_day(reflection: str, question: str, key: str, day: dt.date) -> None:
    """Callback: a date that stands as a button."""
    if found := _reflection(reflection):
        _keep(found, answers.answer(answered(found), question, "", day))
        state.show(key, day)


def pick(reflection: str, question: str, choice: str) -> None:
    """Callback: take one of the rows into the list, or out of it."""
    if found := _reflection(reflection):
        now = answered(found)
        chosen = [name for name in now.chosen(question) if name != choice]
        if len(chosen) == len(now.chosen(question)):
            chosen.append(choice)
        _keep(found, answers.answer(now, question, "", chosen[: now.questions[question].most]))


def clear_own(reflection: str, question: str, key: str) -> None:
    """Callback: take what someone added in their own words out of the list."""
    if found := _reflection(reflection):
        _keep(found, answers.own_words(answered(found), question, ""))
        state.clear_draft(key)


def decide_card(reflection: str, card: str, key: str) -> None:
    """Callback: what to do with a line of the tracker."""
    found = _reflection(reflection)
    line = next((offered for offered in tracker().cards if offered.id == card), None)
    if found and line:
        _keep(found, answers.about_card(answered(found), line, state.get_draft(key)))


def _keep(found: Reflection, changed: Answer | SafetyAnswer) -> None:
    """Keep an answer, and with the first one the reflection. An empty one makes no record where there was none."""
    empty = changed.choice is None if isinstance(changed, SafetyAnswer) else changed.empty
    if empty and state.notes().find(ref(changed)) is None:
        return
    state.keep(found, changed)
    if isinstance(changed, SafetyAnswer) and summary.on_page(answered(found)):
        show_safety(found.id)


def show_safety(reflection: str) -> None:
    """Callback: put the safety answers with what was written, and so into what is saved."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(*answers.safety_on_page(answered(found)))


def hide_safety(reflection: str) -> None:
    """Callback: take the safety answers out of it."""
    if found := state.notes().get(Reflection, reflection):
        now = answered(found)
        state.take_away(*(ref(now.answers[name, ""]) for name in now.safety_questions if (name, "") in now.answers))


def finished(reflection: Reflection) -> bool:
    """Whether its letter was reached; those of the longer worksheet before are as they are."""
    return reflection.finished_on is not None or reflection.route in {"full", "short"}


def happened(reflection: str, question: str, earlier: str, key: str) -> None:
    """Callback: whether what an earlier reflection named came about."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(answers.happened(answered(found), question, item_of(earlier), state.get_draft(key)))


def look_again(reflection: str, day: dt.date | None, key: str) -> None:
    """Callback: the day to look at it all again; it goes into the tracker with what was named."""
    found = state.notes().get(Reflection, reflection)
    day = day or state.get_draft(key)  # type: ignore[assignment] # a date field holds a date or nothing
    if found and isinstance(day, dt.date):
        state.keep(answers.answer(answered(found), "look-again", "", day))
        if watch := watch_of(answered(found), clock.today()):
            state.keep(watch)


def drop_date(reflection: str) -> None:
    """Callback: take it out of the tracker."""
    state.take_away(watching.ref_of(reflection))


def waits(reflection: Reflection) -> bool:
    """Whether an earlier letter waits, because it is being answered afresh."""
    now = current()
    later = [*reflections(), *([now] if now else [])]
    unfinished = any(other.again == reflection.id and not finished(other) for other in later)
    return unfinished and state.stands(_SHOWN) != reflection.id


def show_anyway(reflection: str) -> None:
    """Callback: show the earlier letter before the new answers are there."""
    state.go_to(_SHOWN, reflection)


def notice_read(reflection: str) -> bool:
    """Whether the notice on devices was read in this session."""
    return state.stands(_NOTICE) == reflection


def read_notice(reflection: str) -> None:
    """Callback: the notice on devices was read."""
    state.go_to(_NOTICE, reflection)
