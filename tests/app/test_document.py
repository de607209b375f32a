"""The page that makes a document: everything the tools give, chosen, shortened, and handed to the page."""

from __future__ import annotations

import base64
import datetime as dt
import io
from typing import Any

import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from lib.content.words.flat import DocumentPageWords, TrackerDocumentWords
from lib.content.words.worksheet import WorksheetSummaryWords
from lib.records.plan import PlanMark
from lib.records.record import Record
from lib.records.reflection import Reflection, SafetyAnswer, answer_id
from lib.records.session import Outgoing
from lib.tracker.checkpoint import compute
from lib.tracker.tracker_records import tracker_records
from lib.ui import keys, library, state
from lib.ui.document import READERS
from tests.app.conftest import everything, headings, open_page, sound
from tests.app.tracker import TODAY, a_fixed_day, typed_elsewhere
from tests.trackers import HOSTILE, full_log
from tests.worksheet import Person
from tests.worksheet import everything as answers_all

__all__ = ["a_fixed_day"]
WORDS, LOG, PAGE = (
    library.wording(DocumentPageWords),
    library.wording(TrackerDocumentWords),
    library.wording(WorksheetSummaryWords),
)
THEN = dt.date(2026, 5, 3)


def year() -> list[Record]:
    records = full_log(TODAY)
    return [*records, *compute.due(tracker_records(records), TODAY)]


def thought(**more: Any) -> list[Record]:
    """A reflection with every answer; the tests' person keeps it under no ids of ours."""
    person = Person(day=THEN, **more)
    person.walk(answers_all)
    return [person.reflection, *person.kept.values()]


def paper(*records: Record, reader: str = "me") -> AppTest:
    """The document for one reader, in a session that holds these notes."""
    return open_page("document", *records, **{"for": str([*READERS].index(reader) + 1)})


def chosen_by(key: str, reader: str = "me") -> str:
    return keys.document(key, reader)


def widget(at: AppTest, kind: str, key: str) -> Any:
    return next(each for each in getattr(at, kind) if each.key == f"{key}.0")


def preview(at: AppTest) -> str:
    """What the page shows of the document, as it reads."""
    return everything(at)


@pytest.fixture(autouse=True)
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[Outgoing]:
    """The files that were handed to the page."""
    files: list[Outgoing] = []
    monkeypatch.setattr(state, "send", lambda file: files.append(file) if file else None)
    return files


def sent(at: AppTest, files: list[Outgoing], label: str = WORDS.text) -> str:
    at.button[[each.label for each in at.button].index(label)].click().run()
    sound(at)
    return files[-1].content


def test_a_full_log_and_a_reflection_are_offered_and_told(handed_over: list[Outgoing]) -> None:
    at = paper(*year(), *thought())
    at.button(key=keys.DOCUMENT_NOTICE).click().run()  # the log has a worry about safety
    titles = list(widget(at, "pills", chosen_by(keys.DOCUMENT_SECTIONS)).options)
    assert titles == [LOG.title, "What my log showed", LOG.agreed_title, LOG.note_title, "What I thought through, 3 May 2026"]
    widget(at, "pills", chosen_by(keys.DOCUMENT_SECTIONS)).set_value(
        ["tracker", "checkpoints", "boundaries", "note", "worksheet-r1"]
    ).run()
    told = sent(at, handed_over)
    assert all(f"\n{title}\n---" in told for title in titles)
    assert HOSTILE[0] in told
    assert PAGE.blocks["sides"] in told
    assert not typed_elsewhere(at, "<script>")


def test_the_newest_reflection_stands_first_with_its_date() -> None:
    later = Person(id="r2", day=THEN + dt.timedelta(days=90))
    later.walk(answers_all)
    at = paper(*thought(), later.reflection, *later.kept.values())
    assert list(widget(at, "pills", chosen_by(keys.DOCUMENT_SECTIONS)).options) == [
        "What I thought through, 1 August 2026",
        "What I thought through, 3 May 2026",
    ]


def test_parts_days_and_names_change_what_is_told(handed_over: list[Outgoing]) -> None:
    at = paper(*year())
    widget(at, "pills", chosen_by(keys.DOCUMENT_LEAVE_OUT)).set_value(["words", "safety"]).run()
    widget(at, "text_area", keys.DOCUMENT_NAMES).set_value("Remember, the spring").run()
    widget(at, "date_input", keys.DOCUMENT_FIRST).set_value(dt.date(2026, 11, 1)).run()
    sound(at)
    told = sent(at, handed_over)
    assert "Flowers stood on the table" not in told.partition(LOG.agreed_title)[0]
    assert LOG.concern not in told
    assert "October 2026\n" not in told.partition(LOG.agreed_title)[0]
    assert "1 November 2026" in told
    assert "Remember the spring" not in told


def test_days_the_wrong_way_round_are_refused_and_leave_nothing_out(handed_over: list[Outgoing]) -> None:
    at = paper(*year())
    widget(at, "date_input", keys.DOCUMENT_FIRST).set_value(dt.date(2026, 11, 1)).run()
    widget(at, "date_input", keys.DOCUMENT_LAST).set_value(dt.date(2026, 10, 1)).run()
    sound(at)
    assert WORDS.dates_wrong in everything(at)
    assert "November 2025" in sent(at, handed_over)


def test_a_pdf_of_all_of_it_is_a_pdf(handed_over: list[Outgoing]) -> None:
    at = paper(*year(), *thought())
    content = sent(at, handed_over, WORDS.pdf)
    assert handed_over[-1].type == "application/pdf"
    assert len(pypdf.PdfReader(io.BytesIO(base64.b64decode(content))).pages) > 10


def test_after_an_answer_that_tells_of_danger_the_notice_comes_first() -> None:
    told = SafetyAnswer(id=answer_id("r1", "neck"), reflection="r1", question="neck", choice="yes")
    at = paper(*thought(), told)
    assert WORDS.waits in everything(at)
    assert not [each for each in at.pills if each.key == f"{chosen_by(keys.DOCUMENT_SECTIONS)}.0"]
    at.button(key=keys.DOCUMENT_NOTICE).click().run()
    sound(at)
    assert WORDS.waits not in everything(at)
    assert "What I thought through" in preview(at)
    assert PAGE.safety_title not in preview(at), "safety answers are in no document unless they were put on the page"


def test_an_earlier_page_waits_here_too_while_it_is_answered_afresh() -> None:
    again = Reflection(id="r9", started_on=TODAY, again="r1", route="whole")
    at = paper(*thought(), again)
    at.button(key=keys.DOCUMENT_NOTICE).click().run()
    sound(at)
    assert "3 May 2026" not in preview(at)
    assert "18 November 2026" in preview(at)


def test_nothing_kept_gives_nothing_to_make() -> None:
    at = paper()
    assert WORDS.nothing in everything(at)
    assert not [each for each in at.button if each.label == WORDS.pdf]


def test_the_first_question_is_whom_it_is_for() -> None:
    at = open_page("document", *year())
    for reader in READERS:
        assert any(WORDS.readers[reader] in button.label for button in at.button)
    assert not [button for button in at.button if button.label == WORDS.pdf]
    at.button(key=keys.document("document_reader", "advocate")).click().run()
    sound(at)
    assert WORDS.readers["advocate"] in headings(at)


@pytest.mark.parametrize("reader", READERS)
def test_what_goes_in_is_chosen_already_and_can_be_changed(reader: str, handed_over: list[Outgoing]) -> None:
    at = paper(*year(), PlanMark(id="safer-call", state="done"), reader=reader)
    told = sent(at, handed_over)
    assert (LOG.parts["proof"] in told) == (reader != "therapist")
    assert LOG.title in told
    assert (WORDS.plan_title in told) == (reader != "therapist")
    assert (LOG.note_title in told) == (reader == "me")
    widget(at, "pills", chosen_by(keys.DOCUMENT_SECTIONS, reader)).set_value(["plan"]).run()
    sound(at)
    changed = sent(at, handed_over)
    assert LOG.title not in changed
    assert WORDS.plan_title in changed


def test_a_reader_for_whom_nothing_is_kept_gets_what_there_is(handed_over: list[Outgoing]) -> None:
    at = paper(PlanMark(id="safer-call", state="done"), reader="therapist")
    assert WORDS.plan_title in sent(at, handed_over)


def test_the_preview_is_a_page_without_marks_and_says_how_much_follows() -> None:
    at = paper(*year())
    for_whom = {f"## {name}" for name in WORDS.readers.values()}
    drawn = {str(text.value) for kind in (at.markdown, at.text) for text in kind} - for_whom
    assert not [text for text in drawn if "====" in text or text.startswith(("## ", "| "))]
    assert any("more parts follow" in text for text in drawn)
    assert not typed_elsewhere(at, "<script>")


@pytest.mark.parametrize("asked", ["0", "4", "me", "1e0", ""])
def test_a_link_to_no_reader_asks_whom_it_is_for(asked: str) -> None:
    at = open_page("document", *year(), **{"for": asked})
    assert WORDS.lead in everything(at)
