"""The log's first screen and the form for an entry."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import EntryWords, TodayWords
from lib.content.words.tracker import VocabularyWords
from lib.records.own_words import OwnWords, clean
from lib.records.record import ref
from lib.records.tracker import (
    About,
    Agreement,
    Boundary,
    Category,
    DayCheck,
    Entry,
    LogStart,
    NoteToSelf,
    Occasion,
    Promise,
    WeekPulse,
    Yardstick,
)
from lib.ui import keys, library
from tests.app.conftest import everything, go, sound
from tests.app.tracker import (
    PAGES,
    START,
    TODAY,
    a_fixed_day,
    drawings,
    has,
    notes,
    on,
    only,
    part,
    press,
    put,
    said,
    tap,
    typed_elsewhere,
)
from tests.trackers import HOSTILE

__all__ = ["a_fixed_day"]
WORDS, FORM, NAMES = library.wording(TodayWords), library.wording(EntryWords), library.wording(VocabularyWords)
BEGUN = LogStart(id="start", started_on=START)
ABOUT = About(id="about", who="sibling")
YESTERDAY = TODAY - dt.timedelta(days=1)
SAVE = ("save", keys.TRACKER_ENTRY)


def flag(number: int = 1, **more: object) -> Entry:
    values = {"sort": "red_flag", "occurred_on": TODAY, "logged_on": TODAY, "category": "put_downs", **more}
    return Entry(id=f"e{number}", **values)  # type: ignore[arg-type]


def buttons(at: object) -> list[str]:
    return [button.label for button in at.button]  # type: ignore[attr-defined]


def jot(at: AppTest, text: str) -> AppTest:
    """Write rough words into the box and save them."""
    box = next(area for area in at.text_area if area.label.startswith("What happened"))
    box.set_value(text).run()
    return press(at, "jot")


class TestFirstVisit:
    def test_it_begins_with_a_box_and_two_taps(self) -> None:
        at = on("today")
        assert at.title[0].value == "Today"
        assert at.text_area[0].label == "What happened? Rough words are fine."
        first = [button.label for button in at.button if str(button.key).startswith("tracker_")]
        assert first == [
            *("Save", "Quiet day", "Not in contact", "See an example", "Had notes here before? Open your file"),
            "Write about an earlier day",
        ]
        assert said(at, WORDS.lead)
        assert said(at, WORDS.not_for)
        assert said(at, WORDS.buys)
        assert not said(at, WORDS.catch_up)
        assert not has(at, "later")
        assert not drawings(at)
        assert notes(at).counts() == {}

    def test_the_bar_is_the_same_on_every_page(self) -> None:
        for page in PAGES:
            at = on(page, BEGUN)
            labels = [link.label for link in at.page_link]
            assert [label for label in labels if label in WORDS.ways.values()] == list(WORDS.ways.values()), page

    def test_a_tap_is_kept_and_begins_the_log(self) -> None:
        at = press(on("today"), "day", "quiet")
        assert only(at, DayCheck) == DayCheck(id=TODAY.isoformat(), state="quiet")
        assert only(at, LogStart).started_on == TODAY
        assert said(at, "Wednesday 18 November is marked: quiet: in contact, nothing to log.")
        assert not has(at, "day", "quiet")
        press(at, "day_change")
        press(at, "day", "no_contact")
        assert only(at, DayCheck).state == "no_contact"

    def test_who_it_is_about_is_one_line_and_asked_once(self) -> None:
        at = press(on("today"), "day", "quiet")
        box = next(box for box in at.selectbox if box.label == WORDS.who)
        box.set_value("unsaid").run()
        sound(at)
        assert only(at, About).who is None
        assert not [box for box in at.selectbox if box.label == WORDS.who]
        assert said(go(at, "options"), "You would rather not say.")


class TestWriting:
    def test_rough_words_are_kept_at_once_as_a_note(self) -> None:
        at = jot(on("today"), HOSTILE[0])
        entry = only(at, Entry)
        assert (entry.sort, entry.what_happened, entry.occurred_on) == ("note", HOSTILE[0], TODAY)
        assert only(at, DayCheck).state == "entry"
        assert only(at, LogStart).started_on == TODAY
        assert said(at, "Saved: a note, Wednesday 18 November.")
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        assert at.text_area[0].value == ""
        assert drawings(at)[0].endswith("Wed 18 Nov: something written, a note.")

    def test_effect_place_and_kind_are_a_tap_each_and_kept_with_it(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "It was loud.")
        entry = only(at, Entry)
        tap(at, entry, step__effect=3)
        assert said(at, NAMES.intensity[3])
        tap(at, entry, setting="just_us")
        kept = only(at, Entry)
        assert (kept.sort, kept.intensity, kept.setting) == ("note", 3, "just_us")
        tap(at, entry, sort="red_flag")
        assert only(at, Entry).sort == "note", "it waits for its category"
        assert said(at, WORDS.choose_one)
        tap(at, entry, category__red_flag="rewriting_it")
        assert only(at, Entry) == kept.model_copy(update={"sort": "red_flag", "category": "rewriting_it"})
        assert said(at, "Saved: a red flag, Wednesday 18 November.")
        tap(at, entry, setting=None)
        assert only(at, Entry).setting is None, "a second tap takes it back"
        tap(at, entry, sort="note")
        assert only(at, Entry).category is None

    def test_plain_words_suggest_a_kind_which_one_tap_confirms(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "He shouted for an hour.")
        entry = only(at, Entry)
        assert entry.sort == "note", "nothing is kept as a red flag before it is confirmed"
        press(at, "suggested", *ref(entry))
        assert only(at, Entry) == entry.model_copy(update={"sort": "red_flag", "category": "rage_at_criticism"})
        press(at, "card_more")
        tap(at, entry, category__red_flag="put_downs")
        assert only(at, Entry).category == "put_downs"

    def test_a_sign_of_change_asks_how_far_it_went(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "She asked how I was.")
        entry = only(at, Entry)
        tap(at, entry, step__effect=2)
        press(at, "suggested", *ref(entry))
        assert only(at, Entry).intensity is None, "an effect is no step of evidence"
        tap(at, entry, step__sign=1)
        assert said(at, NAMES.evidence[1])
        assert only(at, Entry).intensity == 1

    def test_something_else_goes_on_in_the_form(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "It was odd.")
        entry = only(at, Entry)
        tap(at, entry, sort="red_flag")
        pills = next(pills for pills in at.pills if "category" in str(pills.key))
        pills.set_value("own").run()
        go(at, "entry")
        put(at, f"{keys.TRACKER_ENTRY}-{entry.id}", own__red_flag="Hides my keys")
        press(at, "save", f"{keys.TRACKER_ENTRY}-{entry.id}", to="today")
        assert only(at, Category).label == "Hides my keys"
        assert (only(at, Entry).sort, only(at, Entry).what_happened) == ("red_flag", "It was odd.")

    def test_nothing_else_has_to_be_answered_and_done_puts_the_card_away(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "A day.")
        assert not has(at, "later"), "no question stands beside it"
        press(at, "card_done")
        assert not said(at, "Saved: a note")
        assert has(at, "later")
        assert said(at, "One thing is written down for this day.")

    def test_it_is_put_away_for_who_comes_back_from_another_page(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "A day.")
        go(go(at, "entries"), "today")
        assert not said(at, "Saved: a note")
        assert len(notes(at).of(Entry)) == 1

    def test_two_taps_on_save_make_one_entry(self, monkeypatch: pytest.MonkeyPatch) -> None:
        at = jot(on("today", BEGUN, ABOUT), "Once.")
        press(at, "jot")
        assert only(at, Entry).what_happened == "Once."
        assert not said(at, WORDS.no_text), "the second tap was the same tap"
        later = time.monotonic() + 10
        monkeypatch.setattr(time, "monotonic", lambda: later)
        press(at, "jot")
        assert said(at, WORDS.no_text)
        assert only(at, Entry).what_happened == "Once."

    @pytest.mark.parametrize("text", ["", "   "])
    def test_an_empty_box_gets_a_sentence(self, text: str) -> None:
        at = jot(on("today", BEGUN, ABOUT), text)
        assert notes(at).of(Entry) == ()
        assert said(at, WORDS.no_text) is not bool(text)

    def test_a_long_text_is_kept_whole_and_one_too_long_is_told_before_saving(self) -> None:
        at = on("today", BEGUN, ABOUT)
        at.text_area[0].set_value("x" * 4001).run()
        assert said(at, "This has 4,001 characters, and 4,000 fit.")
        press(at, "jot")
        assert notes(at).of(Entry) == ()
        assert at.text_area[0].value == "x" * 4001, "nothing is lost"
        jot(at, "y" * 4000)
        assert only(at, Entry).what_happened == "y" * 4000

    @pytest.mark.parametrize(
        ("text", "offered"), [("He choked me.", WORDS.care.danger), ("I want to die.", WORDS.care.self_harm), ("A walk.", "")]
    )
    def test_words_of_danger_are_saved_first_and_then_bring_the_way_to_help(self, text: str, offered: str) -> None:
        at = jot(on("today", BEGUN, ABOUT), text)
        assert only(at, Entry).what_happened == text
        assert said(at, WORDS.care.lead) is bool(offered)
        assert said(at, offered)

    def test_the_strongest_effect_offers_support_and_a_country_brings_numbers(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "A night.")
        tap(at, only(at, Entry), step__effect=4)
        assert said(at, WORDS.care.danger)
        at.selectbox(key=f"{keys.COUNTRY_TRACKER}.0").set_value("uk").run()
        sound(at)
        assert said(at, "999")

    def test_what_was_typed_stays_through_other_pages(self) -> None:
        at = on("today", BEGUN, ABOUT)
        at.text_area[0].set_value("half a sent").run()
        go(go(at, "help"), "today")
        assert at.text_area[0].value == "half a sent"

    def test_more_about_it_is_the_whole_form_and_comes_back_to_the_card(self) -> None:
        at = jot(on("today", BEGUN, ABOUT), "A day.")
        entry = only(at, Entry)
        press(at, "more", *ref(entry), to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-{entry.id}", day=YESTERDAY, topics=["feelings"], feelings=["sad"])
        press(at, "save", f"{keys.TRACKER_ENTRY}-{entry.id}", to="today")
        assert (only(at, Entry).occurred_on, only(at, Entry).feelings) == (YESTERDAY, ("sad",))
        assert said(at, "Saved: a note, Tuesday 17 November.")


class TestGlance:
    def entries(self, count: int) -> list[Entry]:
        days = [TODAY - dt.timedelta(days=number) for number in range(count)]
        return [flag(number, occurred_on=day, logged_on=day, intensity=2) for number, day in enumerate(days)]

    @pytest.mark.parametrize(("count", "pictures", "most"), [(1, 1, False), (9, 1, False), (10, 2, False), (50, 2, True)])
    def test_there_is_more_to_see_with_more_entries(self, count: int, pictures: int, most: bool) -> None:  # noqa: FBT001
        at = on("today", BEGUN, ABOUT, *self.entries(count))
        assert len(drawings(at)) == pictures
        assert drawings(at)[0].startswith("The last seven days.")
        assert said(at, "What came up most: contempt or put-downs (50).") is most


class TestReturning:
    def test_the_two_days_before_are_chips_that_turn_the_page_to_their_day(self) -> None:
        at = on("today", LogStart(id="start", started_on=YESTERDAY))
        assert has(at, "catch_up", "1")
        assert not has(at, "catch_up", "2"), "the log had not begun"
        press(at, "catch_up", "1")
        go(at, "today", d="1")
        assert at.text_area[0].label == "What happened on Tuesday 17 November? Rough words are fine."
        press(at, "day", "no_contact")
        assert only(at, DayCheck).id == YESTERDAY.isoformat()
        assert has(at, "to_today")

    def test_words_for_an_earlier_day_stand_on_that_day(self) -> None:
        at = jot(on("today", BEGUN, ABOUT, d="2"), "Monday was long.")
        entry = only(at, Entry)
        assert (entry.occurred_on, entry.logged_on) == (TODAY - dt.timedelta(days=2), TODAY)

    @pytest.mark.parametrize("asked", ["0", "3", "x", "-1", "²", "9" * 400])
    def test_no_other_day_can_be_asked_for(self, asked: str) -> None:
        assert on("today", BEGUN, d=asked).text_area[0].label == WORDS.box

    def test_a_day_with_something_written_needs_no_tap(self) -> None:
        at = on("today", BEGUN, ABOUT, flag(), flag(2, occurred_on=YESTERDAY))
        assert not has(at, "day", "quiet")
        assert not has(at, "catch_up", "1")
        assert said(at, "One thing is written down for this day.")

    def test_at_most_one_question_is_asked(self) -> None:
        at = on(
            "today",
            BEGUN,
            Promise(id="p1", text=OwnWords(HOSTILE[0]), made_on=START, due=START),
            Agreement(id="a1", text=OwnWords("Phones off"), made_on=START, review_on=START),
        )
        asked = ("Was it done?", "look at this again", WORDS.pulse)
        order = []
        for _ in asked:
            order.append([text for text in asked if said(at, text)])
            press(at, "later")
        assert order == [["Was it done?"], ["look at this again"], [WORDS.pulse]]

    def test_a_due_promise_is_answered_in_a_tap(self) -> None:
        at = on("today", BEGUN, ABOUT, Promise(id="p1", text=OwnWords(HOSTILE[0]), made_on=START, due=START))
        assert HOSTILE[0] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[0]) == []
        press(at, "done", "promise", "p1", "done")
        assert only(at, Promise).done == "done"
        assert only(at, Promise).done_on == TODAY
        assert not said(at, "Was it done?")

    def test_a_month_after_it_was_done_it_is_asked_whether_it_is_kept(self) -> None:
        done = Promise(id="p1", text=OwnWords("x"), made_on=START, done="done", done_on=TODAY - dt.timedelta(days=30))
        at = press(on("today", BEGUN, ABOUT, done), "kept", "promise", "p1", "yes")
        assert only(at, Promise).kept_30d == "yes"

    def test_an_agreement_is_looked_at_again(self) -> None:
        at = on("today", BEGUN, ABOUT, Agreement(id="a1", text=OwnWords("Phones off"), made_on=START, review_on=TODAY))
        press(at, "review", "agreement", "a1", "partly")
        occasion = only(at, Occasion)
        assert (occasion.agreement, occasion.on, occasion.outcome) == ("a1", TODAY, "partly")
        assert not said(at, "look at this again")

    def test_the_week_and_the_scenes_are_offered_and_lead_to_their_place(self) -> None:
        rated = Yardstick(id="y", rated_on=TODAY, joke=1)
        at = press(on("today", BEGUN, ABOUT, rated), "way", "week", "pulse", to="week")
        assert at.title[0].value == "The week"
        monday = TODAY - dt.timedelta(days=TODAY.weekday() + 7)
        at = on("today", LogStart(id="start", started_on=YESTERDAY), ABOUT, WeekPulse(id=monday.isoformat(), room=1))
        go(press(at, "way", "week", "scenes"), "week", p="2")
        assert said(at, "If you were Alex")

    def test_the_note_to_oneself_is_there_on_request(self) -> None:
        at = on("today", BEGUN, NoteToSelf(id="note", text=OwnWords(HOSTILE[1]), written_on=START))
        assert HOSTILE[1] in [text.value for text in at.text]
        assert typed_elsewhere(at, HOSTILE[1]) == []


class TestEntry:
    def test_three_taps_make_an_entry(self) -> None:
        at = press(on("today", BEGUN, ABOUT), "add", to="entry")
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again")
        press(at, *SAVE, to="today")
        entry = only(at, Entry)
        assert (entry.sort, entry.category, entry.occurred_on, entry.logged_on) == ("red_flag", "sorry_again", TODAY, TODAY)
        assert (entry.intensity, entry.setting, entry.what_happened) == (None, None, "")
        assert only(at, DayCheck).state == "entry"
        assert said(at, "Saved: a red flag, Wednesday 18 November.")

    def test_everything_can_be_added(self) -> None:
        at = on("entry", BEGUN, Boundary(id="b1", when=OwnWords("I am shouted at"), then=OwnWords("leave the room")), flag(9))
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
        at = on("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["feelings"], felt="only a thought")
        put(at, keys.TRACKER_ENTRY, topics=[])
        put(at, keys.TRACKER_ENTRY, topics=["feelings"])
        assert at.text_input[0].value == "only a thought"
        put(at, keys.TRACKER_ENTRY, topics=[])
        press(at, *SAVE, to="today")
        assert only(at, Entry).felt == ""

    def test_words_stay_whatever_kind_they_turn_out_to_be(self) -> None:
        note = Entry(id="e1", sort="note", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("It was odd."))
        at = press(on("entries", BEGUN, note), "change", "entry", "e1", to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-e1", sort="red_flag", category__red_flag="put_downs")
        press(at, "save", f"{keys.TRACKER_ENTRY}-e1", to="entries")
        assert (only(at, Entry).sort, only(at, Entry).what_happened) == ("red_flag", "It was odd.")

    @pytest.mark.parametrize(("number", "offered"), [(4, True), (3, False), (None, False)])
    def test_the_strongest_effect_saves_first_and_then_offers_support(self, number: int | None, offered: bool) -> None:  # noqa: FBT001
        at = on("entry", BEGUN, ABOUT)
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
        at = on("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["safety"], concern=concern)
        put(at, keys.TRACKER_ENTRY, safety=["i_think_of_harming_myself"])
        press(at, *SAVE, to="today")
        assert only(at, Entry).concern == concern
        assert said(at, WORDS.care.self_harm)

    def test_a_sign_of_change_and_a_note_ask_for_what_fits_them(self) -> None:
        at = on("entry", BEGUN, ABOUT)
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
        at = on("entry", BEGUN)
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
        at = on("entry", BEGUN)
        options = at.pills[0].options
        assert len(options) == 7
        press(at, "more", "red_flag")
        assert len(at.pills[0].options) == 14
        put(at, keys.TRACKER_ENTRY, category__red_flag="silent_treatment")
        press(at, *SAVE, to="today")
        assert only(at, Entry).category == "silent_treatment"

    def test_nothing_is_lost_by_going_to_another_page(self) -> None:
        at = on("entry", BEGUN)
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


class TestBadInput:
    @pytest.mark.parametrize(
        ("day", "sentence"),
        [
            (TODAY + dt.timedelta(days=1), "That date hasn't come yet. Only plans can have future dates."),
            (dt.date(2199, 12, 31), "That date hasn't come yet."),
            (None, "Please choose a day."),
        ],
    )
    def test_an_impossible_day_gets_a_sentence_and_loses_nothing(self, day: dt.date | None, sentence: str) -> None:
        at = on("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", what=HOSTILE[4], day=day)
        press(at, *SAVE)
        assert notes(at).of(Entry) == ()
        assert said(at, sentence)
        assert at.text_area[0].value == HOSTILE[4]
        put(at, keys.TRACKER_ENTRY, day=TODAY)
        press(at, *SAVE, to="today")
        assert only(at, Entry).what_happened == clean(HOSTILE[4])
        assert not said(press(at, "add", to="entry"), sentence), "the sentence is gone with its reason"

    def test_a_day_long_ago_is_kept_with_how_sure_it_is(self) -> None:
        at = on("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", day=dt.date(1900, 1, 1))
        put(at, keys.TRACKER_ENTRY, precision="month")
        press(at, *SAVE, to="today")
        entry = only(at, Entry)
        assert (entry.occurred_on, entry.date_precision) == (dt.date(1900, 1, 1), "month")
        assert notes(at).of(DayCheck) == (), "a day of long ago can't be marked any more"

    @pytest.mark.parametrize(
        ("name", "topic", "limit"), [("what", "time", 4000), ("felt", "feelings", 140), ("plan", "apology", 280)]
    )
    def test_ten_thousand_characters_get_a_sentence_and_stay_in_the_field(self, name: str, topic: str, limit: int) -> None:
        at = on("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=[topic])
        put(at, keys.TRACKER_ENTRY, **{name: "ü" * 10_000})
        press(at, *SAVE)
        assert notes(at).of(Entry) == ()
        assert said(at, f"has 10,000 characters, and {limit:,} fit")
        assert any(len(field.value or "") == 10_000 for field in [*at.text_area, *at.text_input])
        put(at, keys.TRACKER_ENTRY, **{name: "ü" * limit})
        press(at, *SAVE, to="today")
        assert len(notes(at).of(Entry)) == 1

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_is_kept_and_shown_as_it_stands(self, text: str) -> None:
        at = on("entry", BEGUN, ABOUT)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["feelings", "evidence"])
        put(at, keys.TRACKER_ENTRY, what=text, felt=text, evidence=text)
        press(at, *SAVE, to="today")
        assert typed_elsewhere(at, text) == []
        kept = only(at, Entry).what_happened
        for page in ("entries", "checkpoints"):
            go(at, page)
            if page == "checkpoints":
                part(at, "checkpoints", "month")
            assert [shown.value for shown in at.text].count(kept.raw) == 3
            assert typed_elsewhere(at, kept.raw) == []

    def test_two_entries_in_one_second_are_two(self) -> None:
        at = on("entry", BEGUN, ABOUT)
        for _ in range(2):
            put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again")
            press(at, *SAVE, to="today")
            press(at, "add", to="entry")
        assert len(notes(at).of(Entry)) == 2

    def test_a_plan_due_before_it_was_made_gets_a_sentence(self) -> None:
        at = on("entry", BEGUN)
        put(at, keys.TRACKER_ENTRY, category__red_flag="sorry_again", topics=["apology"], plan="Will call", plan_due=START)
        press(at, *SAVE)
        assert said(at, NAMES.faults["due_before_made"])
        assert notes(at).of(Entry) == ()


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
        at = on(
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
        at = press(on("entries", BEGUN, flag(what_happened="before")), "change", "entry", "e1", to="entry")
        put(at, f"{keys.TRACKER_ENTRY}-e1", what="after")
        press(at, "never_mind", to="entries")
        assert only(at, Entry).what_happened == "before"
        press(at, "change", "entry", "e1", to="entry")
        assert at.text_area[0].value == "before"

    def test_a_new_entry_and_a_changed_one_do_not_mix(self) -> None:
        at = put(on("entry", BEGUN, flag(what_happened="old")), keys.TRACKER_ENTRY, what="new")
        press(go(at, "entries"), "change", "entry", "e1", to="entry")
        assert at.text_area[0].value == "old"
        press(go(at, "today"), "add", to="entry")
        assert at.text_area[0].value == "new"

    def test_a_removed_own_kind_can_be_left_or_changed(self) -> None:
        at = press(on("entries", BEGUN, flag(category="gone1")), "change", "entry", "e1", to="entry")
        assert NAMES.category_gone in at.pills[0].options
        press(at, "save", f"{keys.TRACKER_ENTRY}-e1", to="entries")
        assert only(at, Entry).category == "gone1"


def test_nothing_typed_stays_after_erasing() -> None:
    at = put(on("entry", BEGUN), keys.TRACKER_ENTRY, what="my words")
    at.button(key=keys.ERASE).click().run()
    sound(at)
    assert "my words" not in str(at.session_state.to_dict())
    assert at.text_area == [] or at.text_area[0].value == ""


def test_nothing_of_a_saved_entry_stays_in_the_form() -> None:
    at = put(on("entry", BEGUN), keys.TRACKER_ENTRY, category__red_flag="sorry_again", what="my words")
    press(at, *SAVE, to="today")
    go(at, "entry")
    assert everything(at)
    assert not [key for key in at.session_state.to_dict() if key.startswith(f"{keys.TRACKER_ENTRY}.0.what.")]
