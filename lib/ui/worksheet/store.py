"""The worksheet's records: which reflection is open, what is answered, and every change to it, as callbacks.

Nothing is kept of a reflection before its first answer: until then its id and its way stand in the session alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.worksheet import OptionWords, QuestionWords, WorksheetWords
from lib.records.notebook import Notebook
from lib.records.record import ref
from lib.records.reflection import Answer, Reflection, Route, SafetyAnswer
from lib.tracker import about, watching
from lib.tracker.tracker_records import tracker_records
from lib.ui import clock, keys, library, memo, state
from lib.worksheet import answers, from_tracker, summary
from lib.worksheet.answered import Answered, answered_of
from lib.worksheet.evidence import TrackerLines
from lib.worksheet.tripwire import watch_of

P = ParamSpec("P")

OPEN, WAY, AGAIN, ASKS_WHO, PASSED = "think", "think_way", "think_again", "think_who", "think_passed"
DECIDING = "deciding"
"""The first question."""
_SHOWN, _NOTICE = "think_shown", "think_notice"


def reflections() -> tuple[Reflection, ...]:
    """All that have an answer, in the order they were begun in."""
    return state.notes().of(Reflection)


def current() -> Reflection | None:
    """The reflection this session has open, one without an answer too; or else the newest."""
    return find(state.stands(OPEN) or "") or next(reversed(reflections()), None)


def current_or_new() -> Reflection:
    """The reflection that is open; begun where there is none."""
    return current() or _unkept(start("whole"))


def find(own: str) -> Reflection | None:
    """The reflection with this id, kept or just begun."""
    just_begun = own and own == state.stands(OPEN) and state.stands(WAY)
    return state.notes().get(Reflection, own) or (_unkept(own) if just_begun else None)


def _unkept(own: str) -> Reflection:
    before = state.notes().get(Reflection, state.stands(AGAIN) or "")
    way: Route = "brief" if state.stands(WAY) == "brief" else "whole"
    return answers.begun(own, clock.today(), about.known(state.notes()).choice, way, before)


def start(way: Route, again: str | None = None) -> str:
    """Begin a reflection, which is kept with its first answer; its id."""
    own = state.new_id()
    known = about.known(state.notes()).asked or again is not None
    for name, value in ((OPEN, own), (WAY, way), (AGAIN, again), (ASKS_WHO, None if known else own), (PASSED, None)):
        state.go_to(name, value)
    return own


def at_first(reflection: Reflection) -> bool:
    """Whether someone has only just begun to write on the first screen."""
    return reflection.id == state.stands(OPEN) and bool(state.stands(WAY)) and not state.stands(PASSED)


def tracker() -> TrackerLines:
    """What the person's tracker has to say; nothing where there is none."""
    return memo.once("think_tracker", _from_tracker, state.notes(), clock.today())


def _from_tracker(notes: Notebook, today: dt.date) -> TrackerLines:
    words = from_tracker.LineWordings(library.wording(FindingsWords), library.wording(WorksheetWords).from_log)
    return from_tracker.from_log(tracker_records(notes), words, today)


def answered(reflection: Reflection) -> Answered:
    here = state.stands(OPEN) == reflection.id
    return answered_of(
        library.wording(QuestionWords),
        library.wording(OptionWords),
        reflection,
        _answers(),
        tracker=tracker(),
        passed=frozenset((state.stands(PASSED) or "").split()) if here else frozenset(),
        asks_who=state.stands(ASKS_WHO) == reflection.id,
    )


def _answers() -> list[Answer | SafetyAnswer]:
    return [*state.notes().of(Answer), *state.notes().of(SafetyAnswer)]


def finished(reflection: Reflection) -> bool:
    """Whether its letter was reached; those of the longer worksheet before are as they are."""
    return reflection.finished_on is not None or reflection.route in {"full", "short"}


def waits(reflection: Reflection) -> bool:
    """Whether an earlier letter waits, because it is being answered afresh."""
    unfinished = any(other and other.again == reflection.id and not finished(other) for other in (*reflections(), current()))
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


def callback(change: Callable[Concatenate[Answered, P], None]) -> Callable[Concatenate[str, P], None]:
    """A callback that is given the id of a reflection: what it does to that one, or nothing where it is gone."""

    @wraps(change)
    def called(reflection: str, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if found := find(reflection):
            change(answered(found), *args, **kwargs)

    return called


@callback
def say_who(now: Answered, choice: str) -> None:
    """Who it is about. Nobody had said so before, so that the tracker learns it too."""
    state.keep(*about.first_about(Notebook(), choice))
    if now.reflection in reflections():
        state.keep(answers.about(now.reflection, choice))


@callback
def change_about(now: Answered, key: str) -> None:
    """It is about someone else."""
    changed = answers.about(now.reflection, state.get_draft(key))
    state.keep(changed, *about.corrected(state.notes(), now.reflection, changed))


@callback
def mark_not_free(now: Answered, key: str) -> None:
    """This one was not written freely."""
    state.keep(now.reflection.model_copy(update={"not_free": state.ticked(key)}))


@callback
def delete(now: Answered) -> None:
    """Take out a reflection with all its answers."""
    found = now.reflection
    own = [ref(answer) for answer in _answers() if answer.reflection == found.id]
    state.take_away(ref(found), *own, watching.ref_of(found.id), *about.left_over(state.notes(), found))
    state.go_to(OPEN, None)


def keep(now: Answered, changed: Answer | SafetyAnswer) -> None:
    """Keep an answer, and with the first one the reflection. An empty one makes no record where there was none."""
    if changed.empty and state.notes().find(ref(changed)) is None:
        return
    state.keep(now.reflection, changed)
    if isinstance(changed, SafetyAnswer) and summary.on_page(now):
        show_safety(now.reflection.id)
    if changed.question == "look-again" and (watch := watch_of(answered(now.reflection), clock.today())):
        state.keep(watch)


@callback
def answer(now: Answered, question: str, item: str, key: str) -> None:
    """Keep what a field shows."""
    keep(now, answers.answer(now, question, item, state.get_draft(key)))


@callback
def keep_begun(now: Answered) -> None:
    """Keep what stands in the first field: the person's own words may have been put there for them, and nobody typed since."""
    key = keys.worksheet(now.reflection.id, DECIDING, "")
    if state.get_draft(key) and not now.text(DECIDING):
        keep(now, answers.answer(now, DECIDING, "", state.get_draft(key)))


@callback
def own_words(now: Answered, question: str, key: str) -> None:
    """Keep what stands on the line beside a question's choices."""
    keep(now, answers.own_words(now, question, state.get_draft(key)))


@callback
def set_day(now: Answered, question: str, key: str, day: dt.date | int) -> None:
    """Keep a date that stands as a button; a number is of days from the one on which it is pressed."""
    day = clock.today() + dt.timedelta(days=day) if isinstance(day, int) else day
    state.show(key, day)
    keep(now, answers.answer(now, question, "", day))


@callback
def pick(now: Answered, question: str, choice: str, key: str = "") -> None:
    """Take one of several into what is chosen, or out of it; `key` is that of the line with own words, to be emptied."""
    if key:
        state.show(key, "")
        keep(now, answers.own_words(now, question, ""))
        return
    before = now.chosen(question)
    chosen = [name for name in before if name != choice] + ([] if choice in before else [choice])
    keep(now, answers.answer(now, question, "", chosen[: now.questions[question].most]))


@callback
def decide_card(now: Answered, card: str, key: str) -> None:
    """What to do with a line of the tracker."""
    if line := next((offered for offered in now.tracker.cards if offered.id == card), None):
        keep(now, answers.about_card(now, line, state.get_draft(key)))


@callback
def happened(now: Answered, question: str, earlier: str, key: str) -> None:
    """Whether what an earlier reflection named came about."""
    keep(now, answers.happened(now, question, earlier, state.get_draft(key)))


@callback
def show_safety(now: Answered) -> None:
    """Put the safety answers with what was written, and so into what is saved."""
    state.keep(*answers.safety_on_page(now))


@callback
def hide_safety(now: Answered) -> None:
    """Take the safety answers out of it."""
    state.take_away(*(ref(now.answers[name, ""]) for name in now.safety_questions if (name, "") in now.answers))


@callback
def drop_date(now: Answered) -> None:
    """Take the date to look again out of the tracker."""
    state.take_away(watching.ref_of(now.reflection.id))
