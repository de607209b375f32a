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
from lib.records.record import Record
from lib.records.reflection import Reflection, SafetyAnswer, answer_id
from lib.records.session import Outgoing
from lib.tracker.checkpoint import compute
from lib.tracker.tracker_records import tracker_records
from lib.ui import keys, library, state
from tests.app.conftest import everything, sound
from tests.app.tracker import TODAY, a_fixed_day, on, typed_elsewhere
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


def widget(at: AppTest, kind: str, key: str) -> Any:
    return next(each for each in getattr(at, kind) if each.key == f"{key}.0")


def preview(at: AppTest) -> str:
    return next(str(each.value) for each in at.text if "=====" in str(each.value))


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
    at = on("document", *year(), *thought())
    at.button(key=keys.DOCUMENT_NOTICE).click().run()  # the log has a worry about safety
    titles = list(widget(at, "pills", keys.DOCUMENT_SECTIONS).options)
    assert titles == [LOG.title, "What my log showed", LOG.agreed_title, LOG.note_title, "What I thought through, 3 May 2026"]
    widget(at, "pills", keys.DOCUMENT_SECTIONS).set_value(
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
    at = on("document", *thought(), later.reflection, *later.kept.values())
    assert list(widget(at, "pills", keys.DOCUMENT_SECTIONS).options) == [
        "What I thought through, 1 August 2026",
        "What I thought through, 3 May 2026",
    ]


def test_parts_days_and_names_change_what_is_told(handed_over: list[Outgoing]) -> None:
    at = on("document", *year())
    widget(at, "pills", keys.DOCUMENT_LEAVE_OUT).set_value(["words", "safety"]).run()
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
    at = on("document", *year())
    widget(at, "date_input", keys.DOCUMENT_FIRST).set_value(dt.date(2026, 11, 1)).run()
    widget(at, "date_input", keys.DOCUMENT_LAST).set_value(dt.date(2026, 10, 1)).run()
    sound(at)
    assert WORDS.dates_wrong in everything(at)
    assert "November 2025" in sent(at, handed_over)


def test_a_pdf_of_all_of_it_is_a_pdf(handed_over: list[Outgoing]) -> None:
    at = on("document", *year(), *thought())
    content = sent(at, handed_over, WORDS.pdf)
    assert handed_over[-1].type == "application/pdf"
    assert len(pypdf.PdfReader(io.BytesIO(base64.b64decode(content))).pages) > 10


def test_after_an_answer_that_tells_of_danger_the_notice_comes_first() -> None:
    told = SafetyAnswer(id=answer_id("r1", "neck"), reflection="r1", question="neck", choice="yes")
    at = on("document", *thought(), told)
    assert WORDS.waits in everything(at)
    assert not [each for each in at.pills if each.key == f"{keys.DOCUMENT_SECTIONS}.0"]
    at.button(key=keys.DOCUMENT_NOTICE).click().run()
    sound(at)
    assert WORDS.waits not in everything(at)
    assert "What I thought through" in preview(at)
    assert PAGE.safety_title not in preview(at), "safety answers are in no document unless they were put on the page"


def test_an_earlier_page_waits_here_too_while_it_is_answered_afresh() -> None:
    again = Reflection(id="r9", started_on=TODAY, again="r1")
    at = on("document", *thought(), again)
    at.button(key=keys.DOCUMENT_NOTICE).click().run()
    sound(at)
    assert "3 May 2026" not in preview(at)
    assert "18 November 2026" in preview(at)


def test_nothing_kept_gives_nothing_to_make() -> None:
    at = on("document")
    assert WORDS.nothing in everything(at)
    assert not [each for each in at.button if each.label == WORDS.pdf]
