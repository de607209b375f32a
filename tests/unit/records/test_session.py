import datetime as dt
from dataclasses import replace

from lib.records.notebook import counted
from lib.records.own_words import OwnWords
from lib.records.page_copy import PageState, ReturnedCopy
from lib.records.plan import PlanLine
from lib.records.presenting import agreed
from lib.records.record import ref
from lib.records.reflection import Answer, Reflection, SafetyAnswer, answer_id
from lib.records.session import (
    AppState,
    Outgoing,
    Saved,
    arrived,
    erased,
    file_made,
    file_shown,
    kept,
    restored,
    saving,
    taken_away,
    unsaved,
)
from lib.records.tracker import DayCheck, Entry, LogStart


def test_only_the_first_page_is_the_landing_page() -> None:
    assert arrived(arrived(AppState(), "library"), "start").landing == "library"


def test_erasing_forgets_what_was_entered_and_empties_every_field() -> None:
    state = erased(replace(arrived(AppState(), "help"), country="uk", notice_closed=True))
    assert state.country is None
    assert state.generation == 1
    assert state.notice_closed


def test_what_a_group_agreed_on_holds_no_sign_that_hides_or_turns_text() -> None:
    assert agreed(AppState(), OwnWords("a\u202eb\x00\nc")).agreement == "ab\nc"
    assert restored(AppState(), ReturnedCopy(page=PageState(agreement="a\u202eb\x00\nc"))).agreement == "ab\nc"


NOW = dt.datetime.fromisoformat("2026-11-22T09:00:00")
LINE, MORE = (PlanLine(id=each, section="safer", text=OwnWords("Ring Mina")) for each in "ab")


def test_a_file_counts_as_saved_once_the_page_has_made_it() -> None:
    state = saving(kept(AppState(), LINE), Outgoing("f", "notes.json", "{}"), NOW)
    assert (state.saved, unsaved(state)) == (None, 1)
    state = kept(state, MORE)
    made = file_made(state, "f", made=True)
    assert made.saved == Saved(1, NOW)
    assert unsaved(made) == 1, "what was added meanwhile is not in it"
    failed = file_made(state, "f", made=False)
    assert failed.saved is None
    assert file_shown(failed).outgoing is None


def test_a_file_of_another_time_or_for_something_else_saves_nothing() -> None:
    state = saving(kept(AppState(), LINE), Outgoing("f", "notes.json", "{}"), NOW)
    assert file_made(state, "other", made=True) is state
    assert file_shown(state) is state, "it waits until the page says what came of it"
    document = replace(kept(AppState(), LINE), outgoing=Outgoing("d", "notes.pdf", "", base64=True))
    assert file_made(document, "d", made=True).saved is None
    assert file_made(erased(state), "f", made=True).saved is None


def test_questions_that_were_passed_over_are_no_notes() -> None:
    reflection = Reflection(id="r", started_on=NOW.date())
    passed = [Answer(id=answer_id("r", f"q{n}"), reflection="r", question=f"q{n}") for n in range(70)]
    safety = SafetyAnswer(id=answer_id("r", "safe"), reflection="r", question="safe")
    given = Answer(id=answer_id("r", "why"), reflection="r", question="why", text=OwnWords("Because"))
    assert counted([reflection, *passed, safety, given]) == (reflection, given)


def test_an_entry_counts_once_with_the_mark_of_its_day_and_the_day_the_tracker_began() -> None:
    day = NOW.date()
    entry = Entry(id="e", sort="note", occurred_on=day, logged_on=day, what_happened=OwnWords("Rain"))
    beside = (DayCheck(id=day.isoformat(), state="entry"), LogStart(id="start", started_on=day))
    tapped = DayCheck(id="2026-11-20", state="entry")
    assert counted([entry, *beside, tapped]) == (entry, tapped)


def test_changes_since_the_file_count_what_was_typed_or_chosen() -> None:
    passed = [Answer(id=answer_id("r", f"q{n}"), reflection="r", question=f"q{n}") for n in range(70)]
    state = kept(AppState(), Reflection(id="r", started_on=NOW.date()), LINE, *passed)
    assert unsaved(state) == 2
    saved = file_made(saving(state, Outgoing("f", "n", ""), NOW), "f", made=True)
    assert unsaved(saved) == 0
    assert unsaved(taken_away(saved, *map(ref, [LINE, *passed]), at=0)) == 1
    assert unsaved(taken_away(saved, *map(ref, passed), at=0)) == 1, "not everything is in the file any more"
