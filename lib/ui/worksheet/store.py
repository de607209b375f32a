"""The worksheet's records: which reflection is open, where in it, and every change to it, as callbacks."""

from __future__ import annotations

import datetime as dt

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.questions import OptionWords, QuestionWords
from lib.content.words.worksheet import WorksheetWords
from lib.records.notebook import Notebook
from lib.records.record import ref
from lib.records.reflection import Answer, Reflection, Route, SafetyAnswer
from lib.tracker import about, watching
from lib.tracker.tracker_records import tracker_records
from lib.ui import clock, forms, keys, library, state
from lib.worksheet import answers, from_tracker, picks, route, summary
from lib.worksheet.answered import Answered, answered_of
from lib.worksheet.evidence import TrackerRecords
from lib.worksheet.tripwire import watch_of

_OPEN = "think"
_STEP = "think_step"
_SHOWN = "think_shown"
_NOTICE = "think_notice"
DONE = "done"


def reflections() -> tuple[Reflection, ...]:
    """All that were begun, in the order they were begun in."""
    return state.notes().of(Reflection)


def current() -> Reflection | None:
    """The reflection this session has open, or else the newest."""
    found = state.notes().get(Reflection, state.stands(_OPEN) or "")
    return found or next(reversed(reflections()), None)


def tracker() -> TrackerRecords:
    """What the person's log has to say; nothing where there is no log."""
    return forms.once("think_log", _from_log, state.notes(), clock.today())


def _from_log(notes: Notebook, today: dt.date) -> TrackerRecords:
    words = from_tracker.Wordings(library.wording(FindingsWords), library.wording(WorksheetWords).from_log)
    return from_tracker.from_log(tracker_records(notes), words, today)


def answered(reflection: Reflection) -> Answered:
    return answered_of(library.wording(QuestionWords), library.wording(OptionWords), reflection, _answers(), tracker())


def _answers() -> list[Answer | SafetyAnswer]:
    return [*state.notes().of(Answer), *state.notes().of(SafetyAnswer)]


def place() -> str | None:
    """The key of the step that is shown; DONE after the last; None on the first page."""
    return state.stands(_STEP)


def go(reflection: str, key: str | None) -> None:
    """Callback: show a step of a reflection, or the first page."""
    state.go_to(_OPEN, reflection)
    state.go_to(_STEP, key)


def go_on(reflection: str) -> None:
    """Callback: go on where the answers end."""
    found = state.notes().get(Reflection, reflection)
    step = route.first_open(answered(found)) if found else None
    go(reflection, step.key if step else DONE)


def begin(way: Route, again: str | None = None) -> None:
    """Callback: start a reflection: about whom was said on the page, or whom the one it looks back at is about."""
    before = state.notes().get(Reflection, again or "")
    who = state.get_draft(keys.WORKSHEET_ABOUT)
    named = None if before and who == about.known(state.notes()).choice else who
    begun = answers.begun(state.new_id(), clock.today(), named, way, before)
    state.keep(begun, *about.told(state.notes(), who))
    go_on(begun.id)


def change_about(reflection: str, key: str) -> None:
    """Callback: it is about someone else."""
    if found := state.notes().get(Reflection, reflection):
        changed = answers.about(found, state.get_draft(key))
        corrected = about.corrected(state.notes(), found, changed)
        state.keep(changed, *corrected)
        if corrected:
            state.put_draft(keys.WORKSHEET_ABOUT, about.known(state.notes()).choice)


def take_whole_way(reflection: str) -> None:
    """Callback: add the stages that the five-minute way leaves out."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(found.model_copy(update={"route": "full"}))
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
        state.go_to(_STEP, None)


def answer(reflection: str, question: str, item: str, key: str) -> None:
    """Callback of a field: keep what it shows."""
    if found := state.notes().get(Reflection, reflection):
        _keep(answered(found), answers.answer(answered(found), question, item, state.get_draft(key)))


def decide_card(reflection: str, card: str, key: str) -> None:
    """Callback: what to do with a line of the log."""
    found = state.notes().get(Reflection, reflection)
    line = next((each for each in tracker().cards if each.id == card), None)
    if found and line:
        state.keep(answers.about_card(answered(found), line, state.get_draft(key)))


def tick(reflection: str, question: str, choice: str, key: str) -> None:
    """Callback of one tick of several."""
    if found := state.notes().get(Reflection, reflection):
        held = answered(found)
        kept = held.answer(question)
        chosen = [name for name in (kept.chosen if kept else ()) if name != choice]
        limit = picks.most(held, question)
        if state.get_draft(key) and (limit is None or len(chosen) < limit):
            chosen.append(choice)
        _keep(held, answers.answer(held, question, "", chosen))


def _keep(held: Answered, changed: Answer | SafetyAnswer) -> None:
    """Keep an answer; one about safety that stands on the page as well is changed there too."""
    state.keep(changed)
    if isinstance(changed, SafetyAnswer) and summary.on_page(held):
        show_safety(held.reflection.id)


def next_step(reflection: str, key: str) -> None:
    """Callback: pass the step, which records what was left open, and show the one after."""
    if found := state.notes().get(Reflection, reflection):
        held = answered(found)
        if step := route.find(held, key):
            state.keep(*answers.leave_open(held, step))
            held = answered(found)
        after = route.after(held, key)
        go(reflection, after.key if after else DONE)


def show_safety(reflection: str) -> None:
    """Callback: put the safety answers on the page, and so into what is saved."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(*answers.safety_on_page(answered(found)))


def hide_safety(reflection: str) -> None:
    """Callback: take the safety answers off the page."""
    if found := state.notes().get(Reflection, reflection):
        held = answered(found)
        on_page = [held.answers[name, ""] for name in held.safety_questions if (name, "") in held.answers]
        state.take_away(*(ref(told) for told in on_page))


def finished(held: Answered) -> bool:
    return route.first_open(held) is None


def happened(reflection: str, earlier: str, key: str) -> None:
    """Callback: whether the tripwire of an earlier reflection came about."""
    if found := state.notes().get(Reflection, reflection):
        state.keep(answers.happened(answered(found), earlier, state.get_draft(key)))


def keep_date(reflection: str) -> None:
    """Callback: put what would change someone's mind, with its date, into the log."""
    found = state.notes().get(Reflection, reflection)
    watch = watch_of(answered(found), clock.today()) if found else None
    if watch:
        state.keep(watch)


def drop_date(reflection: str) -> None:
    """Callback: take it out of the log."""
    state.take_away(watching.ref_of(reflection))


def waits(reflection: Reflection) -> bool:
    """Whether an earlier page waits, because it is being answered afresh."""
    unfinished = [each for each in reflections() if each.again == reflection.id and not finished(answered(each))]
    return bool(unfinished) and state.stands(_SHOWN) != reflection.id


def show_anyway(reflection: str) -> None:
    """Callback: show the earlier page before the new answers are there."""
    state.go_to(_SHOWN, reflection)


def notice_read(reflection: str) -> bool:
    """Whether the notice on devices was read in this session."""
    return state.stands(_NOTICE) == reflection


def read_notice(reflection: str) -> None:
    """Callback: the notice on devices was read."""
    state.go_to(_NOTICE, reflection)
