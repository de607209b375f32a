"""What the tools give for a document: the log and the worksheet, by days, with parts left out, typed text marked as such."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import FilesWords, TrackerChartWords, TrackerDocumentWords
from lib.content.words.tracker import VocabularyWords
from lib.export.blocks import Document, DocumentOptions, Facts, Heading, Section, Table, Typed
from lib.export.compose import compose
from lib.export.plain_text import text
from lib.records import notebook, tracker
from lib.records.own_words import OwnWords
from lib.records.record import Record
from lib.tracker.checkpoint import compute
from lib.tracker.document import DocumentWordings, sections
from lib.tracker.tracker_records import tracker_records
from lib.worksheet import document as think
from tests.real_content import wording
from tests.trackers import HOSTILE, checkpoint, full_log
from tests.worksheet import LOG, PAGE, Person, everything

TODAY = dt.date(2026, 11, 18)
MARCH, MAY = dt.date(2026, 3, 4), dt.date(2026, 5, 6)
FRAME = wording(FilesWords)
DOCUMENT = wording(TrackerDocumentWords)
NAMES = wording(VocabularyWords)
SAYS = wording(FindingsWords)
CHARTS = wording(TrackerChartWords)
WORDS = DocumentWordings(DOCUMENT, NAMES, SAYS, CHARTS, {"same-in-private": "It is there at home too."})

ENTRY = tracker.Entry(
    id="e1",
    sort="red_flag",
    occurred_on=MARCH,
    logged_on=MARCH,
    category="own1",
    intensity=2,
    what_happened=OwnWords("John shouted *loudly*."),
    feelings=("scared",),
    felt=OwnWords("like a child"),
    boundary="b1",
    boundary_outcome="crossed",
    evidence=OwnWords("photo at John's"),
    concern="yes",
    safety=("hurt_me",),
)
SMALL: tuple[Record, ...] = (
    tracker.Entry(id="e2", sort="note", occurred_on=MAY, logged_on=MAY, what_happened=OwnWords("A quiet day.")),
    ENTRY,
    tracker.Category(id="own1", label=OwnWords("Reads my post"), sort="red_flag", created_on=MARCH),
    tracker.Boundary(id="b1", when=OwnWords("John shouts"), then=OwnWords("leave")),
    tracker.NoteToSelf(id="note", text=OwnWords("Remember March."), written_on=MAY),
)


def offered(*records: Record) -> tuple[Section, ...]:
    return sections(notebook.holding(records), WORDS)


def made(*records: Record, **options: Any) -> str:
    return text(whole(*records, **options))


def whole(*records: Record, **options: Any) -> Document:
    return compose(offered(*records), DocumentOptions(made_on=TODAY, **options), FRAME.document)


def year() -> list[Record]:
    records = full_log(TODAY)
    return [*records, *compute.due(tracker_records(records), TODAY)]


def test_an_empty_notebook_gives_nothing() -> None:
    assert offered() == ()
    assert [each.id for each in offered(*SMALL)] == ["tracker", "boundaries", "note"]


def test_a_look_back_has_its_counts_as_rows_and_as_a_picture_of_its_own_day() -> None:
    look = checkpoint(6, "cant_tell", MAY)
    (table,) = [block for block in offered(look)[0].blocks if isinstance(block, Table)]
    assert [row.cells for row in table.rows] == [(CHARTS.start, "78", "27", "5", "12"), (CHARTS.recent, "78", "27", "5", "12")]
    assert table.drawing is not None
    assert "At the start: 27 of 78 checked days hard" in table.drawing.alt
    assert f"{CHARTS.start}" in made(look)
    assert CHARTS.look_unlogged not in made(look, *SMALL, first=MAY + dt.timedelta(days=1))


def test_entries_stand_under_their_days_the_earliest_first() -> None:
    told = made(*SMALL)
    assert told.index("## Wednesday 4 March 2026") < told.index("John shouted") < told.index("## Wednesday 6 May 2026")
    assert "A red flag: A kind of my own · I call it: Reads my post" in told
    assert "Effect on me: 2 of 4" in told
    assert "My boundary: If John shouts, I will leave · What became of it: Crossed" in told


@pytest.mark.parametrize(
    ("first", "last", "there", "gone"),
    [
        (MAY, None, "A quiet day.", "John shouted"),
        (None, MARCH, "John shouted", "A quiet day."),
        (MAY + dt.timedelta(days=1), None, FRAME.document.nothing, "4 March"),
    ],
)
def test_only_what_belongs_to_the_chosen_days_is_there(
    first: dt.date | None, last: dt.date | None, there: str, gone: str
) -> None:
    told = made(*SMALL, first=first, last=last, sections=frozenset({"tracker"}))
    assert there in told
    assert gone not in told


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        ("words", ["John shouted", "Reads my post", "If John shouts", "A quiet day."]),
        ("proof", ["photo"]),
        ("feelings", ["Scared", "like a child"]),
        ("safety", ["Worried about safety", "Hurt me"]),
    ],
)
def test_what_is_left_out_is_not_there_at_all(part: str, gone: list[str]) -> None:
    full = made(*SMALL, sections=frozenset({"tracker"}))
    told = made(*SMALL, sections=frozenset({"tracker"}), leave_out=frozenset({part}))
    assert all(each in full and each not in told for each in gone)
    assert "A red flag" in told
    assert dict(offered(*SMALL)[0].parts)[part]


def test_leaving_safety_out_takes_it_from_looks_back_too() -> None:
    made_on = next(r for r in year() if r.kind == "checkpoint")
    with_safety = made_on.model_copy(update={"says": ({"id": "because_safety"}, {"id": "timing_none"})})
    sentence = WORDS.says.because_safety
    assert sentence in made(with_safety)
    told = made(with_safety, leave_out=frozenset({"safety"}))
    assert sentence not in told
    assert WORDS.says.timing_none in told


def test_looks_back_stand_as_they_were_frozen() -> None:
    records = year()
    told = made(*records, sections=frozenset({"checkpoints"}))
    assert told.count("## After ") == 2
    assert WORDS.says.footer in told
    later = [record for record in records if record.kind != "entry"]
    assert made(*later, sections=frozenset({"checkpoints"})) == told


def test_names_become_initials_wherever_the_person_wrote_them() -> None:
    told = made(*SMALL, names=(("John",),))
    assert "John" not in told
    assert "J. shouted" in told
    assert "photo at J." in told


def _typed(section: Section) -> set[str]:
    """Everything in a section that is marked as the person's own."""
    found = set[str]()
    for block in section.blocks:
        match block:
            case Typed() | Heading(typed=True):
                found.add(block.text)
            case Facts():
                found |= {item.value for item in block.items if item.typed}
            case Table():
                own = [column.typed for column in block.columns]
                found |= {cell for row in block.rows for cell, typed in zip(row.cells, own, strict=True) if typed}
            case _:
                pass
    return found


def _ours(section: Section) -> str:
    told = compose([section], DocumentOptions(made_on=TODAY), FRAME.document)
    everything_told = text(told)
    for each in sorted(_typed(section), key=len, reverse=True):
        for line in each.split("\n"):
            everything_told = everything_told.replace(" ".join(line.split()), "")
    return everything_told


def test_whatever_was_typed_is_marked_so_and_stands_literally() -> None:
    for section in offered(*year()):
        assert not [sign for sign in ("<script>", "HYPERLINK", ":material", "שלום") if sign in _ours(section)]
    assert HOSTILE[0] in made(*year())
    assert HOSTILE[1] in made(*year())


def test_agreements_made_before_the_chosen_days_keep_what_came_of_them_within() -> None:
    told = made(*full_log(TODAY), first=TODAY - dt.timedelta(days=5), sections=frozenset({"boundaries"}))
    assert "Agreed on" not in told
    assert "How it went: Kept" in told


def test_things_to_watch_stand_in_our_words_or_theirs_and_unknown_ones_not() -> None:
    told = made(
        tracker.Watch(id="w1", item="same-in-private", added_on=MAY),
        tracker.Watch(id="w2", text=OwnWords("No shouting for a month"), added_on=MAY, by=TODAY),
        tracker.Watch(id="w3", item="long-gone", added_on=MAY),
    )
    assert "It is there at home too." in told
    assert "| No shouting for a month" in told
    assert "To look at on: 18 November 2026" in told
    assert told.count("Since:") == 2


class TestWorksheet:
    def person(self, **more: Any) -> Person:
        person = Person(log=LOG, **more)
        person.walk(everything)
        person.deepen(everything)
        return person

    def told(self, person: Person, **options: Any) -> str:
        section = think.section(person.sheet, PAGE)
        return text(compose([section], DocumentOptions(made_on=TODAY, **options), FRAME.document))

    def test_every_part_of_the_page_is_there(self) -> None:
        told = self.told(self.person())
        assert "What I thought through, 22 November 2026" in told
        for title in PAGE.blocks.values():
            assert f"## {title}" in told

    def test_it_belongs_to_its_day(self) -> None:
        person = self.person()
        told = self.told(person, last=person.day - dt.timedelta(days=1))
        assert FRAME.document.nothing in told
        assert "##" not in told

    def test_safety_answers_only_where_they_were_put_on_the_page(self) -> None:
        person = self.person()
        assert PAGE.safety_title not in self.told(person)
        person.answer("neck", "", "yes")
        from lib.worksheet.answers import safety_on_page

        for answer in safety_on_page(person.sheet):
            person.kept[f"page-{answer.id}"] = answer
        assert PAGE.safety_title in self.told(person)

    def test_one_not_written_freely_says_so(self) -> None:
        sheet = self.person().sheet
        free = replace(sheet, reflection=sheet.reflection.model_copy(update={"not_free": True}))
        section = think.section(free, PAGE)
        assert PAGE.paper_not_free in text(compose([section], DocumentOptions(made_on=TODAY), FRAME.document))

    def test_own_words_are_marked_as_such(self) -> None:
        person = self.person()
        person.answer("could-if", "", "Robert asks first <b>")
        section = think.section(person.sheet, PAGE)
        assert "Robert asks first <b>" in _typed(section)
        assert "Robert" not in text(compose([section], DocumentOptions(made_on=TODAY, names=(("Robert",),)), FRAME.document))
