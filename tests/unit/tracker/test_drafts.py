"""Keeping a log: from forms to records and back, what is asked next, and finding something again."""

from __future__ import annotations

import datetime as dt
from itertools import count

import pytest

from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.records.tracker import Agreement, Category, DayCheck, Entry, LogStart, Occasion, Promise, WeekPulse, Yardstick
from lib.tracker import due, entry_draft, find, record_forms
from lib.tracker.entry_draft import Around, FormError, Made
from lib.tracker.find import Asked
from lib.tracker.record_forms import FORMS, Maker
from lib.tracker.tracker_records import tracker_records
from tests.trackers import full_log

TODAY = dt.date(2026, 11, 18)
START = dt.date(2026, 9, 1)
RECORDS = full_log(TODAY)
ENTRIES = [each for each in RECORDS if isinstance(each, Entry)]
OWN = tuple(each for each in RECORDS if isinstance(each, Category))


def around(old: Entry | None = None, promise: Promise | None = None) -> Around:
    ids = count(1)
    return Around(TODAY, lambda: f"id{next(ids)}", OWN, old, promise)


def day(back: int) -> dt.date:
    return TODAY - dt.timedelta(days=back)


class TestDraft:
    @pytest.mark.parametrize("entry", ENTRIES[:120], ids=lambda e: e.id)
    def test_the_form_gives_back_what_was_put_into_it(self, entry: Entry) -> None:
        promise = Promise(
            id="p", text=OwnWords("Will call"), made_on=entry.occurred_on, entry=entry.id, done="done", done_on=TODAY
        )
        with_promise = promise if entry.sort == "red_flag" else None
        made = entry_draft.entry(entry_draft.fields_of(entry, with_promise), around(entry, with_promise))
        assert isinstance(made, Made)
        assert made.put == (entry, *((promise,) if with_promise else ()))
        assert made.drop == ()

    def test_a_plan_that_is_emptied_goes(self) -> None:
        entry = next(e for e in ENTRIES if e.sort == "red_flag")
        promise = Promise(id="p", text=OwnWords("Will call"), made_on=entry.occurred_on, entry=entry.id)
        made = entry_draft.entry({**entry_draft.fields_of(entry, promise), "plan": " "}, around(entry, promise))
        assert isinstance(made, Made)
        assert made.drop == (("promise", "p"),)

    @pytest.mark.parametrize(
        ("fields", "trouble"),
        [
            ({}, FormError("no_date")),
            ({"day": TODAY}, FormError("no_category")),
            ({"day": TODAY, "category.red_flag": "own", "own.red_flag": " \u202e "}, FormError("no_own", "own_label")),
            ({"day": TODAY, "category.red_flag": "own", "own.red_flag": "x" * 61}, FormError("too_long", "own_label", 61, 60)),
            ({"day": TODAY, "category.red_flag": "owns_it"}, FormError("unfit")),
            ({"day": day(-1), "category.red_flag": "put_downs"}, FormError("future")),
            ({"day": dt.date(1600, 1, 1), "category.red_flag": "put_downs"}, FormError("too_far", "occurred_on")),
        ],
    )
    def test_what_is_missing_or_wrong_is_named(self, fields: dict[str, object], trouble: FormError) -> None:
        assert entry_draft.entry(fields, around()) == trouble

    @pytest.mark.parametrize(
        ("back", "precision", "marks"), [(0, "exact", 1), (2, "exact", 1), (3, "exact", 0), (0, "month", 0)]
    )
    def test_an_entry_marks_its_day_while_that_can_be_marked(self, back: int, precision: str, marks: int) -> None:
        entry = Entry(
            id="e",
            sort="note",
            occurred_on=day(back),
            logged_on=TODAY,
            date_precision=precision,  # type: ignore[arg-type]
        )
        more = entry_draft.alongside(entry, TODAY, started=True)
        assert len(more) == marks
        assert all(isinstance(each, DayCheck) and each.state == "entry" for each in more)
        assert LogStart(id="start", started_on=TODAY) in entry_draft.alongside(entry, TODAY, started=False)

    def test_support_is_offered_beside_what_calls_for_it(self) -> None:
        base = {"id": "e", "sort": "red_flag", "occurred_on": TODAY, "logged_on": TODAY, "category": "put_downs"}
        for more in ({"intensity": 4}, {"concern": "yes"}, {"concern": "not_sure"}, {"safety": ("weapon",)}):
            assert entry_draft.serious(Entry(**{**base, **more}))  # type: ignore[arg-type]
        kept_up = {**base, "sort": "positive_sign", "category": "owns_it", "intensity": 4}
        for quiet in ({**base, "intensity": 3}, {**base, "concern": "no"}, kept_up):
            assert not entry_draft.serious(Entry(**quiet))  # type: ignore[arg-type]


class TestRecord:
    def test_a_promise_keeps_its_entry_and_loses_a_day_that_no_longer_fits(self) -> None:
        old = Promise(id="p", text=OwnWords("x"), made_on=START, entry="e1", done="done", done_on=TODAY, kept_30d="yes")
        fields = {"text": "y", "made_on": START, "done": "not_done", "done_on": TODAY, "kept_30d": "yes"}
        made = record_forms.record(FORMS["promise"], fields, Maker(TODAY, lambda: "new", old))
        assert made == Promise(id="p", text=OwnWords("y"), made_on=START, entry="e1", done="not_done")

    def test_a_statement_keeps_the_day_it_was_written(self) -> None:
        first = record_forms.record(FORMS["statement"], {"when": "x"}, Maker(START, lambda: "s1"))
        assert isinstance(first, Record)
        again = record_forms.record(FORMS["statement"], {"when": "y"}, Maker(TODAY, lambda: "s2", first))
        assert isinstance(again, type(first))
        assert (again.id, again.written_on) == ("s1", START)  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        "kept", [each for each in RECORDS if each.kind in FORMS], ids=lambda each: f"{each.kind}-{each.id}"
    )
    def test_every_described_form_gives_back_what_was_put_into_it(self, kept: Record) -> None:
        form = FORMS[kept.kind]
        given = {"agreement": kept.agreement} if isinstance(kept, Occasion) else None
        fields = record_forms.values(form, kept, TODAY)
        assert record_forms.record(form, fields, Maker(TODAY, lambda: "new", kept), given) == kept

    @pytest.mark.parametrize("kind", FORMS)
    def test_every_field_of_a_form_is_one_of_its_record(self, kind: str) -> None:
        form = FORMS[kind]
        assert {field.name for field in form.fields} <= set(form.model.model_fields)
        assert form.written_on in {"", *form.model.model_fields}

    @pytest.mark.parametrize(
        ("kind", "fields", "wrong"),
        [
            ("boundary", {"when": "x"}, FormError("missing", "then")),
            ("boundary", {"when": "x", "then": "\u202e "}, FormError("missing", "then")),
            ("statement", {"safe_aloud": "yes"}, FormError("missing")),
            ("agreement", {"text": "x"}, FormError("no_date", "made_on")),
            ("occasion", {"on": TODAY}, FormError("no_choice", "outcome")),
            ("category", {"label": "x" * 61}, FormError("too_long", "label", 61, 60)),
            ("promise", {"text": "x" * 281, "made_on": TODAY}, FormError("too_long", "text", 281, 280)),
            ("marker", {"label": "x", "on": TODAY + dt.timedelta(days=1)}, FormError("future")),
        ],
    )
    def test_what_a_form_misses_is_named(self, kind: str, fields: dict[str, object], wrong: FormError) -> None:
        assert record_forms.record(FORMS[kind], fields, Maker(TODAY, lambda: "new")) == wrong


class TestJotted:
    def test_rough_words_are_a_note_at_once(self) -> None:
        entry = entry_draft.jotted({"what": " He left.\n"}, day(1), around())
        assert entry == Entry(id="id1", sort="note", occurred_on=day(1), logged_on=TODAY, what_happened=OwnWords("He left."))

    @pytest.mark.parametrize("typed", [None, "", "  \n", "\u202e"])
    def test_no_words_are_named(self, typed: str | None) -> None:
        assert entry_draft.jotted({"what": typed}, TODAY, around()) == FormError("no_text")

    @pytest.mark.parametrize("length", [281, 4000])
    def test_a_long_text_is_kept_whole(self, length: int) -> None:
        made = entry_draft.jotted({"what": "x" * length}, TODAY, around())
        assert isinstance(made, Entry)
        assert made.what_happened == "x" * length

    def test_one_that_does_not_fit_is_named(self) -> None:
        wrong = FormError("too_long", "what_happened", 4001, 4000)
        assert entry_draft.jotted({"what": "x" * 4001}, TODAY, around()) == wrong

    def test_a_kind_keeps_what_means_the_same_there(self) -> None:
        note = Entry(
            id="e", sort="note", occurred_on=TODAY, logged_on=TODAY, what_happened=OwnWords("x"), intensity=4, setting="just_us"
        )
        assert entry_draft.serious(note), "what frightened someone calls for help before it has a kind"
        red = entry_draft.turned(note, "red_flag", "put_downs")
        assert (red.sort, red.category, red.intensity, red.setting) == ("red_flag", "put_downs", 4, "just_us")
        sign = entry_draft.turned(red, "positive_sign", "owns_it")
        assert (sign.sort, sign.intensity, sign.what_happened) == ("positive_sign", None, "x")
        assert entry_draft.turned(red, "note", None) == note


class TestDue:
    def ask(self, *records: Record, today: dt.date = TODAY, off: tuple[str, ...] = ()) -> list[str]:
        log = tracker_records([LogStart(id="start", started_on=START), *records])
        names: list[str] = []
        while (found := due.question(log, today, put_off=(*off, *names))) is not None:
            names.append(found.name)
        return names

    def test_nothing_before_a_log_began(self) -> None:
        assert due.question(tracker_records([]), TODAY) is None

    def test_the_order_and_putting_off(self) -> None:
        records = (
            Promise(id="p1", text=OwnWords("x"), made_on=START, due=day(1)),
            Promise(id="p2", text=OwnWords("x"), made_on=START, due=day(2)),
            Promise(id="p3", text=OwnWords("x"), made_on=START, done="done", done_on=day(30)),
            Promise(id="p4", text=OwnWords("x"), made_on=TODAY, due=day(-1)),
            Agreement(id="a1", text=OwnWords("x"), made_on=START, review_on=TODAY),
            Yardstick(id="y1", rated_on=START),
        )
        monday = due.last_week(TODAY).isoformat()
        assert self.ask(*records) == ["promise:p2", "promise:p1", "kept:p3", "review:a1", f"pulse:{monday}"]

    @pytest.mark.parametrize(("noted", "asked"), [(day(1), True), (TODAY, False)])
    def test_an_agreement_is_looked_at_once(self, noted: dt.date, asked: bool) -> None:  # noqa: FBT001
        agreement = Agreement(id="a1", text=OwnWords("x"), made_on=START, review_on=TODAY)
        occasion = Occasion(id="o1", agreement="a1", on=noted, outcome="kept")
        assert ("review:a1" in self.ask(agreement, occasion)) is asked

    def test_the_week_is_asked_about_from_its_monday_until_answered(self) -> None:
        monday = dt.date(2026, 11, 16)
        name = f"pulse:{dt.date(2026, 11, 9)}"
        assert name in self.ask(today=monday)
        assert name not in self.ask(WeekPulse(id="2026-11-09", room=1), today=monday)
        assert name not in self.ask(today=monday - dt.timedelta(days=1))
        first = tracker_records([LogStart(id="start", started_on=monday)])
        assert due.question(first, monday, put_off=("yardstick:",)) is None, "no week of the log is over yet"

    def test_the_scenes_are_asked_at_first_and_again_before_each_look_back(self) -> None:
        at_first = Yardstick(id="y1", rated_on=START)
        look = dt.date(2026, 12, 7)
        assert "yardstick:" in self.ask(today=START)
        assert "yardstick:" in self.ask(today=START + dt.timedelta(days=28))
        assert "yardstick:" not in self.ask(today=START + dt.timedelta(days=29))
        assert "yardstick:" not in self.ask(at_first, today=look - dt.timedelta(days=8))
        assert "yardstick:" in self.ask(at_first, today=look - dt.timedelta(days=7))
        again = Yardstick(id="y2", rated_on=look - dt.timedelta(days=7))
        assert "yardstick:" not in self.ask(at_first, again, today=look)
        assert "look:3" in self.ask(at_first, again, today=look)

    def test_weeks_that_can_be_looked_back_at(self) -> None:
        assert due.weeks(START, TODAY, 3) == (dt.date(2026, 11, 9), dt.date(2026, 11, 2), dt.date(2026, 10, 26))
        assert due.weeks(dt.date(2026, 11, 11), TODAY, 8) == (dt.date(2026, 11, 9),)
        assert due.weeks(TODAY, TODAY, 8) == ()


class TestFind:
    def entry(self, name: str, back: int, **more: object) -> Entry:
        return Entry(id=name, sort="note", occurred_on=day(back), logged_on=TODAY, **more)  # type: ignore[arg-type]

    def test_days_come_latest_first_and_entries_within_them_by_their_time(self) -> None:
        entries = [
            self.entry("late", 1, occurred_time="night"),
            self.entry("noon", 1, occurred_time="12:30"),
            self.entry("some-time", 1),
            self.entry("today", 0),
        ]
        days = find.by_day(sorted(entries, key=find.order), [DayCheck(id=day(2).isoformat(), state="quiet")])
        assert [each.date for each in days] == [TODAY, day(1), day(2)]
        assert [e.id for e in days[1].entries] == ["some-time", "noon", "late"]
        assert days[2].check is not None

    def test_words_are_found_whatever_their_case_and_script(self) -> None:
        filed = [
            find.Filed(e, e.what_happened.raw.casefold()) for e in (self.entry("a", 0, what_happened="STRASSE Müll שלום"),)
        ]
        for words in ("straße", "müll שלום", "MÜLL  strasse", ""):
            assert find.search(filed, Asked(words)), words
        assert not find.search(filed, Asked("müll garten"))

    def test_months_are_those_with_entries(self) -> None:
        filed = [find.Filed(self.entry(f"e{n}", back), "") for n, back in enumerate((0, 17, 18, 400))]
        assert find.months(filed) == (dt.date(2026, 11, 1), dt.date(2026, 10, 1), dt.date(2025, 10, 1))
        assert [e.id for e in find.of_month(filed, dt.date(2026, 11, 1))] == ["e0", "e1"]


@pytest.mark.parametrize(
    ("text", "word"),
    [("You are NEVER on time", "never"), ("nevertheless", None), ("", None), (None, None), ("selfish, always", "always")],
)
def test_a_judging_word_is_found_as_a_whole_word(text: str | None, word: str | None) -> None:
    assert record_forms.judging_word(text, ("always", "never", "selfish")) == word
