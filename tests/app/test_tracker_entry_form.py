"""The form for an entry: what can be added, changed, and is gone once it was saved or erased."""

from __future__ import annotations

import datetime as dt

import pytest

from lib.content.words.flat import EntryWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.own_words import OwnWords
from lib.records.tracker import Boundary, Category, DayCheck, Entry, Promise
from lib.ui import keys, library
from tests.app.conftest import everything, go, open_page, sound
from tests.app.tracker import ABOUT, BEGUN, SAVE, START, TODAY, YESTERDAY, a_fixed_day, flag, notes, only, press, put, said
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, FORM, NAMES = library.wording(TodayWords), library.wording(EntryWords), library.wording(VocabularyWords)


class TestEntry:
    def test_three_taps_make_an_entry(self) -> None:
        at = press(open_page("today", BEGUN, ABOUT), "add", to="entry")
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again")
        press(at, *SAVE, to="today")
        entry = only(at, Entry)
        assert (entry.sort, entry.category, entry.occurred_on, entry.logged_on) == ("red_flag", "sorry_again", TODAY, TODAY)
        assert (entry.intensity, entry.setting, entry.what_happened) == (None, None, "")
        assert only(at, DayCheck).state == "entry"
        assert said(at, "Saved: a red flag, Wednesday 18 November.")

    def test_everything_can_be_added(self) -> None:
        at = open_page(
            "entry", BEGUN, Boundary(id="b1", when=OwnWords("I am shouted at"), then=OwnWords("leave the room")), flag(9)
        )
        put(at, keys.TRACKER_ENTRY, category__red_flag="crossing_limits", step__red_flag=2, setting="just_us")
        put(at, keys.TRACKER_ENTRY, topics=list(FORM.topic))
        put(
            at,
            keys.TRACKER_ENTRY,
            what=HOSTILE[0],
            part="evening",
            time=dt.time(21, 30),
            feelings=["sad", "tense"],
            felt=HOSTILE[1],
            effects=["kept_quiet"],
            boundary="b1",
            outcome="crossed",
            response="not_safe_to",
            apology="names_it_and_plan",
            plan=HOSTILE[2],
            plan_due=TODAY + dt.timedelta(days=7),
            who_else=["child"],
            evidence=HOSTILE[3],
            concern="not_sure",
        )
        put(at, keys.TRACKER_ENTRY, safety=["tracks_me"], links=["e9"])
        press(at, *SAVE, to="today")
        entry = next(e for e in notes(at).of(Entry) if e.id != "e9")
        assert entry.model_dump(exclude={"id"}) == {
            "sort": "red_flag",
            "occurred_on": TODAY,
            "logged_on": TODAY,
            "category": "crossing_limits",
            "date_precision": "exact",
            "occurred_time": "21:30",
            "intensity": 2,
            "setting": "just_us",
            "what_happened": HOSTILE[0],
            "feelings": ("sad", "tense"),
            "felt": HOSTILE[1],
            "effects": ("kept_quiet",),
            "boundary": "b1",
            "boundary_outcome": "crossed",
            "response": "not_safe_to",
            "apology": "names_it_and_plan",
            "who_else": ("child",),
            "evidence": HOSTILE[3],
            "concern": "not_sure",
            "safety": ("tracks_me",),
            "links": ("e9",),
            "brought_in": False,
        }
        promise = only(at, Promise)
        assert (promise.text, promise.entry, promise.due) == (HOSTILE[2], entry.id, TODAY + dt.timedelta(days=7))

    def test_what_was_put_away_again_is_not_kept_but_not_lost(self) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["feelings"], felt="only a thought")
        put(at, keys.TRACKER_ENTRY, topics=[])
        put(at, keys.TRACKER_ENTRY, topics=["feelings"])
        assert at.text_input[0].value == "only a thought"
        put(at, keys.TRACKER_ENTRY, topics=[])
        press(at, *SAVE, to="today")
        assert only(at, Entry).felt == ""

    def test_words_stay_whatever_kind_they_turn_out_to_be(self) -> None:
        note = Entry(id="e1", sort="note", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("It was odd."))
        at = press(open_page("entries", BEGUN, note), "change", "entry", "e1", to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-e1", sort="red_flag", category__red_flag="put_downs")
        press(at, "save", f"{keys.TRACKER_ENTRY}-e1", to="entries")
        assert (only(at, Entry).sort, only(at, Entry).what_happened) == ("red_flag", "It was odd.")

    @pytest.mark.parametrize(("number", "offered"), [(4, True), (3, False), (None, False)])
    def test_the_strongest_effect_saves_first_and_then_offers_support(self, number: int | None, offered: bool) -> None:  # noqa: FBT001
        at = open_page("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", step__red_flag=number)
        press(at, *SAVE, to="today")
        assert only(at, Entry).intensity == number
        assert said(at, WORDS.care.danger) is offered
        if offered:
            assert "More numbers, and quiet ways" in [link.value for link in at.page_link] or at.page_link
            at.selectbox(key=f"{keys.COUNTRY_TRACKER}.0").set_value("uk").run()
            sound(at)
            assert said(at, "999")
            press(at, "card_done")
            assert not said(at, WORDS.care.danger)

    @pytest.mark.parametrize("concern", ["yes", "not_sure"])
    def test_so_does_a_worry_about_safety(self, concern: str) -> None:
        at = open_page("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["safety"], concern=concern)
        put(at, keys.TRACKER_ENTRY, safety=["i_think_of_harming_myself"])
        press(at, *SAVE, to="today")
        assert only(at, Entry).concern == concern
        assert said(at, WORDS.care.self_harm)

    def test_a_sign_of_change_and_a_note_ask_for_what_fits_them(self) -> None:
        at = open_page("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, sort="positive_sign", category__positive_sign="owns_it", step__positive_sign=1)
        assert said(at, NAMES.evidence[1])
        press(at, *SAVE, to="today")
        sign = only(at, Entry)
        assert (sign.sort, sign.category, sign.intensity) == ("positive_sign", "owns_it", 1)
        press(at, "add", to="entry")
        put(at, keys.TRACKER_ENTRY, sort="note")
        press(at, *SAVE)
        assert said(at, FORM.troubles["no_text"])
        put(at, keys.TRACKER_ENTRY, what="A calm day.")
        press(at, *SAVE, to="today")
        note = notes(at).of(Entry)[-1]
        assert (note.sort, note.category, note.what_happened) == ("note", None, "A calm day.")

    def test_a_kind_of_ones_own_is_found_again_under_its_name(self) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="own")
        press(at, *SAVE)
        assert said(at, FORM.troubles["no_own"])
        put(at, keys.TRACKER_ENTRY, own__red_flag=HOSTILE[0][:50])
        press(at, *SAVE, to="today")
        own = only(at, Category)
        assert (own.label, own.sort, own.created_on) == (HOSTILE[0][:50].strip(), "red_flag", TODAY)
        assert only(at, Entry).category == own.id
        press(at, "add", to="entry")
        put(at, keys.TRACKER_ENTRY, category__red_flag=own.id)
        press(at, *SAVE, to="today")
        put(press(at, "add", to="entry"), keys.TRACKER_ENTRY, category__red_flag="own")
        put(at, keys.TRACKER_ENTRY, own__red_flag=own.label.raw.upper())
        press(at, *SAVE, to="today")
        assert [entry.category for entry in notes(at).of(Entry)] == [own.id] * 3
        assert len(notes(at).of(Category)) == 1

    def test_further_kinds_come_on_request(self) -> None:
        at = open_page("entry", BEGUN)
        options = at.pills[0].options
        assert len(options) == 7
        press(at, "more", "red_flag")
        assert len(at.pills[0].options) == 14
        put(at, keys.TRACKER_ENTRY, category__red_flag="silent_treatment")
        press(at, *SAVE, to="today")
        assert only(at, Entry).category == "silent_treatment"

    def test_nothing_is_lost_by_going_to_another_page(self) -> None:
        at = open_page("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="own", own__red_flag="Takes the car keys", topics=["feelings"])
        put(at, keys.TRACKER_ENTRY, what="half a sent", feelings=["numb"], day=YESTERDAY)
        go(at, "help")
        go(at, "library")
        go(at, "entry")
        assert at.text_area[0].value == "half a sent"
        assert at.date_input[0].value == YESTERDAY
        press(at, *SAVE, to="today")
        assert only(at, Entry).feelings == ("numb",)
        assert only(at, Category).label == "Takes the car keys"


class TestChanging:
    def test_an_entry_is_changed_with_all_its_parts_and_keeps_the_day_it_was_logged(self) -> None:
        old = flag(
            occurred_on=START,
            logged_on=START,
            intensity=3,
            setting="online",
            what_happened="before",
            feelings=("sad",),
            occurred_time="night",
            concern="no",
        )
        at = open_page(
            "entries", BEGUN, ABOUT, old, Promise(id="p1", text=OwnWords("Will call"), made_on=START, entry="e1", done="partly")
        )
        press(at, "change", "entry", "e1", to="entry")
        assert at.title[0].value == FORM.title_change
        put(at, f"{keys.TRACKER_ENTRY}-e1", what="after", plan="Will call on Friday")
        press(at, "save", f"{keys.TRACKER_ENTRY}-e1", to="entries")
        assert only(at, Entry) == old.model_copy(update={"what_happened": "after"})
        assert only(at, Promise).text == "Will call on Friday"
        assert only(at, Promise).done == "partly"
        assert said(at, WORDS.saved_changes)

    def test_never_mind_leaves_it_as_it_was(self) -> None:
        at = press(open_page("entries", BEGUN, flag(what_happened="before")), "change", "entry", "e1", to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-e1", what="after")
        press(at, "never_mind", to="entries")
        assert only(at, Entry).what_happened == "before"
        press(at, "change", "entry", "e1", to="entry")
        assert at.text_area[0].value == "before"

    def test_a_new_entry_and_a_changed_one_do_not_mix(self) -> None:
        at = put(open_page("entry", BEGUN, flag(what_happened="old")), keys.TRACKER_ENTRY, what="new")
        press(go(at, "entries"), "change", "entry", "e1", to="entry")
        assert at.text_area[0].value == "old"
        press(go(at, "today"), "add", to="entry")
        assert at.text_area[0].value == "new"

    def test_a_removed_own_kind_can_be_left_or_changed(self) -> None:
        at = press(open_page("entries", BEGUN, flag(category="gone1")), "change", "entry", "e1", to="entry")
        assert NAMES.category_gone in at.pills[0].options
        press(at, "save", f"{keys.TRACKER_ENTRY}-e1", to="entries")
        assert only(at, Entry).category == "gone1"


def test_nothing_typed_stays_after_erasing() -> None:
    at = put(open_page("entry", BEGUN), keys.TRACKER_ENTRY, what="my words")
    at.button(key=keys.ERASE).click().run()
    sound(at)
    assert "my words" not in str(at.session_state.to_dict())
    assert at.text_area == [] or at.text_area[0].value == ""


def test_nothing_of_a_saved_entry_stays_in_the_form() -> None:
    at = put(open_page("entry", BEGUN), keys.TRACKER_ENTRY, category__red_flag="sorry_again", what="my words")
    press(at, *SAVE, to="today")
    go(at, "entry")
    assert everything(at)
    assert not [key for key in at.session_state.to_dict() if key.startswith(f"{keys.TRACKER_ENTRY}.0.what.")]
