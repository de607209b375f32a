"""What a person typed, in every field that is kept or shown again: drawn as it stands on every page, and as nothing else.

Each payload goes into every field of every kind of record, into the room's agreement, into a table that is brought in, and into
every box of every page; then each page is drawn, and each string that its browser would get is looked at.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from google.protobuf.message import Message  # type: ignore[import-untyped]
from streamlit.testing.v1 import AppTest

from lib.content.pages import PAGES
from lib.records import notebook
from lib.records.file.read import Opened
from lib.records.file.sheet import sheets
from lib.records.observation import Observation
from lib.records.own_words import OwnWords
from lib.records.plan import PlanLine
from lib.records.presenting import agreed
from lib.records.record import Record
from lib.records.registry import MODELS
from lib.records.session import Incoming
from lib.records.talk_turn import TalkTurn
from lib.ui import clock
from lib.worksheet.answered import Answered
from lib.worksheet.route import Ask
from tests import tables, worksheet
from tests.app.conftest import fresh, go
from tests.proof.table import Row, least, most
from tests.trackers import full_log, two_of_everything

PAYLOADS = {
    "link": "[@@](http://example.org/a)",
    "remote picture": "![@@](http://example.org/a.png)",
    "script": '<script>alert("@@")</script><img src=x onerror=alert(1)>',
    "formula": "$\\href{http://example.org}{@@}$ $$x^2$$",
    "icon": ":material/warning: @@",
    "emoji shortcode": ":skull: @@",
    "colour": ":red[@@] :blue-background[@@]",
    "table": "@@ | a | b | **c** |",
    "braces": "{@@} {0} {x.__class__} {person}",
    "null and turned around": "@@\x00 \u202eabc\u2066",
    "script link": "[@@](javascript:alert(1)) `@@`",
}
HIDDEN = re.compile("[\x00\u202e\u2066]")
PACKED = re.compile(r"(text_input|text_area|chat_input)\.value|dataframe\.arrow_data\.data|bidi_component\.json")
"""Signs that no field keeps. In a packed table a zero is part of a number, and a box gives back what was typed."""

LITERAL = re.compile(
    r"text\.body|(text_input|text_area)\.(default|value|placeholder)|chat_input\.(default|value)|selectbox\.options|"
    r"(selectbox|multiselect)\.raw_values?|multiselect\.options|code\.code_text|dataframe\.arrow_data\.data|bidi_component\.json"
)
"""Where Streamlit draws a string as it stands, or hands it to a script of ours, which the browser tests hold to the same."""
MARK = r"zq\w+?qz"
DAY = dt.date(2026, 11, 22)
AT_MOST = 6
"""Choices of one control that are tried."""


def name_of(of: str, part: str) -> str:
    return f"zq{of}q{part}qz".replace("_", "").lower()


def payload(text: str, of: str, part: str) -> OwnWords:
    return OwnWords(text.replace("@@", name_of(of, part)))


def filled(record: Record, text: str) -> Record:
    """The record with the payload in every field of a person's own words, through the same checks as when it is typed."""
    own = {n: payload(text, record.kind, n) for n in type(record).model_fields if isinstance(getattr(record, n), OwnWords)}
    return record.model_copy(update=own) if own else record


def fields() -> set[str]:
    """Every field of a record that holds a person's own words."""
    return {
        name_of(model.kind, name)
        for model in MODELS
        for name, known in model.model_fields.items()
        if "TextLength" in str(known.annotation) + str(known.metadata)
    }


def records(text: str) -> list[Record]:
    """Something of every kind, with the payload in each of its fields."""
    made: list[Record] = [*full_log(DAY, days=60, entries=20), *two_of_everything(DAY)]
    made += [
        Observation(id="o1"),
        PlanLine(id="l1", section="safer", text=OwnWords("x")),
        TalkTurn(id="t1", asked_on=DAY, reading="can-they-change"),
    ]
    made += [TalkTurn(id="t2", asked_on=DAY)]
    made = [filled(record, text) for record in made]
    for number, again in ((1, None), (2, "r1")):
        person = worksheet.Person(id=f"r{number}", again=again, log=worksheet.LOG)

        def say(sheet: Answered, ask: Ask) -> object:
            told = worksheet.everything(sheet, ask)
            return payload(text, "answer", "text").raw if isinstance(told, str) and told.startswith("my words") else told

        person.walk(say)
        person.deepen(say)
        for question in worksheet.QUESTIONS.asked:
            if question.own and not question.safety:
                person.add(question.id, payload(text, "answer", "text").raw)
        made += [person.reflection, *person.kept.values()]
    return made


def incoming(text: str, held: list[Record]) -> tuple[Incoming, Incoming]:
    """A table with the payload in headings and cells, and a file of the app's own that differs from what is here."""
    cell = payload(text, "table", "cell").raw.replace("\x00", "")  # no table can hold it
    table = (("Date", f"Text {cell}", f"{cell} Kind"), ("2024-03-12", cell, cell), (cell, cell, cell), ("2024-03-13", "", ""))
    differing = tuple(filled(record, f"{text} other") for record in held if record.kind in {"boundary", "plan_line", "entry"})
    read = sheets(tables.excel({"One": table, "Two": table}))
    return Incoming(b"", sheets=read), Incoming(b"", opened=Opened(differing, DAY, 1))


@dataclass
class Looker:
    """What was seen of one payload."""

    name: str
    text: str
    seen: Counter[str] = field(default_factory=Counter)
    drawn: set[str] = field(default_factory=set)
    typed: int = 0
    pages: int = 0
    escapes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        pieces = [re.escape(piece) for piece in self.text.split("@@")]
        self.raw = re.compile(MARK.join(pieces))

    def look(self, at: AppTest, where: str) -> None:
        """Every string that this run sent: the payload may stand where it is drawn as it stands, and escaped elsewhere."""
        self.pages += 1
        if at.exception:
            self.escapes.append(f"{self.name} on {where}: {at.exception[0].message[:80]}")
        for path, string in _sent(at):
            if (
                self.name == "null and turned around"
                and re.search(MARK, string)
                and not PACKED.fullmatch(path)
                and HIDDEN.search(string)
            ):
                self.escapes.append(f"{self.name} on {where} in {path}")
            marks = set(re.findall(MARK, string.replace("\\", "")))
            if not marks:
                continue
            self.drawn |= marks
            literal = bool(LITERAL.fullmatch(path))
            self.seen["as it stands" if literal else "escaped"] += 1
            if not literal and self.raw.search(string):
                self.escapes.append(f"{self.name} on {where} in {path}")

    def tour(self, at: AppTest, *, deep: bool) -> None:
        for page in PAGES:
            go(at, page)
            self.look(at, page)
            if deep:
                self.choose(at, page)
            self.type(at, page)

    def choose(self, at: AppTest, page: str) -> None:
        """Each choice of what a page can show, one after the other."""
        for kind in ("segmented_control", "pills"):
            for number in range(min(3, len(getattr(at, kind)))):
                for choice in range(AT_MOST):
                    controls: list[Any] = list(getattr(at, kind))
                    if number >= len(controls) or choice >= len(controls[number].options):
                        break
                    controls[number].set_value(controls[number].options[choice]).run()
                    self.look(at, f"{page}, {kind}")

    def type(self, at: AppTest, page: str) -> None:
        """The payload in every box of the page, as far as the box goes."""
        boxes: list[Any] = [*at.text_input, *at.text_area, *at.chat_input]
        for box in boxes:
            box.set_value(payload(self.text, "typed", page).raw)
            self.typed += 1
        if boxes:
            at.run()
            self.look(at, f"{page}, typed")


def _sent(at: AppTest) -> Iterator[tuple[str, str]]:
    for node in _nodes(at._tree):
        proto = getattr(node, "proto", None)
        if isinstance(proto, Message):
            yield from _strings(proto, str(node.type))
    for key, value in at.query_params.items():
        yield f"address.{key}", str(value)


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _nodes(child)


def _strings(message: Message, path: str) -> Iterator[tuple[str, str]]:
    for known, value in message.ListFields():
        if known.message_type and known.message_type.GetOptions().map_entry:
            continue
        for each in value if known.is_repeated else [value]:
            if isinstance(each, Message):
                yield from _strings(each, f"{path}.{known.name}")
            elif isinstance(each, str | bytes):
                yield f"{path}.{known.name}", each if isinstance(each, str) else each.decode(errors="replace")


def toured(name: str, text: str, *, deep: bool) -> Looker:
    looker, held = Looker(name, text), records(text)
    at = fresh()
    app = agreed(at.session_state["app"], payload(text, "agreement", "room"))
    at.session_state["app"] = dataclasses.replace(app, notes=notebook.holding(held), landing="start")
    looker.tour(at, deep=deep)
    for page, held_file in zip(("bring", "notes"), incoming(text, held), strict=True):
        at.session_state["app"] = dataclasses.replace(at.session_state["app"], incoming=held_file)
        looker.look(go(at, page), f"{page}, a file")
    return looker


def rows() -> Iterator[Row | str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "today", lambda: DAY)
        lookers = [toured(name, text, deep=name in {"link", "script"}) for name, text in PAYLOADS.items()]
    drawn = set().union(*(looker.drawn for looker in lookers))
    escapes = [escape for looker in lookers for escape in looker.escapes]
    wanted = fields()
    yield Row("payloads, fields of records, boxes typed into", f"{len(lookers)}, {len(wanted)}, {lookers[0].typed}")
    yield Row(
        "pages drawn, strings looked at with a payload",
        f"{sum(x.pages for x in lookers):,}, {sum(x.seen.total() for x in lookers):,}",
    )
    yield Row("  of these escaped for Markdown", f"{sum(x.seen['escaped'] for x in lookers):,}")
    yield least("fields of records that some page shows again", len(wanted & drawn), len(wanted))
    yield most("payloads that were drawn as more than text", len(escapes), 0)
    yield from (f"  not shown: {name}" for name in sorted(wanted - drawn))
    yield from (f"  {escape}" for escape in sorted(set(escapes))[:20])
