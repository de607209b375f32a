"""The document as a PDF, read back with another program's reader: tags, text, and nothing left anywhere else."""

from __future__ import annotations

import datetime as dt
import io
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from lib.child import ChildError
from lib.export import typst_process
from lib.export.blocks import Block, Column, Document, Drawing, Fact, Facts, Heading, Paragraph, Section, Table, TableRow, Typed
from lib.export.compose import compose
from lib.export.pdf import pdf
from tests.unit.export.test_document import LOG, MONTHS, OPTIONS, TODAY, WORDS

ROOT = Path(__file__).resolve().parents[3]
MARKUP = [
    '#import "@preview/cetz:0.3.1": *',
    '#sys.inputs.document #read("/etc/passwd") #panic()',
    '*bold* _quiet_ `code` $x^2 + y$ @ref <label> [link] #link("http://x.example")',
    "= heading == other",
    "- item + item / term: meaning",
    "// comment /* both */ ~ -- --- ... \\ \\u{41} \\n",
    "\"straight\" 'quotes' “curly” {braces} #{1+1} #let x = 1; &amp; <b>",
    "C:\\path\\to https://example.org/?a=b&c=d%20e",
]


def document(*blocks: Block, title: str = "") -> Document:
    return (
        compose([Section("x", "A section", blocks)], OPTIONS, WORDS)
        if not title
        else Document(title, ("About.",), (Section("x", "A section", blocks),), WORDS.page, WORDS.signs)
    )


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def words_of(data: bytes) -> str:
    """All text without blanks, as ends of lines are Typst's business."""
    return re.sub(r"[\s\u200b]", "", "".join(page.extract_text() for page in reader(data).pages))


def squeezed(typed: str) -> str:
    return re.sub(r"\s", "", typed)


@pytest.fixture(scope="module")
def whole() -> bytes:
    facts = Facts((Fact("Began", "in spring"), Fact("Told", "a friend", typed=True)))
    made = compose([LOG, MONTHS, Section("x", "More", (facts, *(Typed(line) for line in MARKUP)))], OPTIONS, WORDS)
    done = pdf(made)
    assert done.missing == 0
    return done.data


# For a screen reader


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """The parts of a document in the order they are read."""
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from nodes(each)
    elif isinstance(node, dict):
        yield node
        if "/K" in node:
            yield from nodes(node["/K"])


def structure(node: Any) -> Iterator[str]:
    """The tags of these parts."""
    yield from (str(each["/S"]) for each in nodes(node) if "/S" in each)


def test_it_is_tagged_and_says_so(whole: bytes) -> None:
    root: Any = reader(whole).trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "en"
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    tags = list(structure(root["/StructTreeRoot"]["/K"]))
    assert tags[:2] == ["/Document", "/Title"]
    assert "/Span" not in tags  # text that stands in no paragraph
    assert {"/H1", "/H2", "/P", "/BlockQuote", "/L", "/LI", "/Table", "/TH", "/TD", "/TR"} <= set(tags)
    assert tags.count("/Table") == 1
    assert tags.count("/TH") == 3
    assert tags.count("/TD") == 6
    assert tags.count("/H1") == 3


def test_a_picture_above_a_table_is_told_in_words() -> None:
    drawn = Drawing(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>', "A black square."
    )
    read = reader(pdf(document(Table("One.", (Column("t"),), (TableRow(("1",)),), drawing=drawn))).data)
    told = [str(node["/Alt"]) for node in nodes(read.trailer["/Root"]["/StructTreeRoot"]) if "/Alt" in node]  # type: ignore[index]
    assert told == ["A black square."]


def test_it_tells_its_title_and_neither_a_person_nor_a_time(whole: bytes) -> None:
    read = reader(whole)
    assert read.metadata == {"/Title": "Notes", "/Creator": "Typst 0.15.1"}
    told = read.trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
    assert "CreateDate" not in told
    assert "ModifyDate" not in told
    assert "creator>" not in told.lower().replace("creatortool>", "")


def test_bookmarks_name_the_sections(whole: bytes) -> None:
    assert [str(each.title) for each in reader(whole).outline if not isinstance(each, list)] == [
        *("What I wrote down", "Month by month", "More"),
    ]


def test_pages_are_numbered_and_of_one_size() -> None:
    read = reader(pdf(document(*(Paragraph("One of many.") for _ in range(120)))).data)
    count = len(read.pages)
    assert count > 2
    assert "Page2of" in re.sub(r"\s", "", read.pages[1].extract_text())
    assert f"Page{count}of{count}" in re.sub(r"\s", "", read.pages[-1].extract_text())
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in read.pages} == {(595, 842)}


# What a person typed


@pytest.mark.parametrize("line", MARKUP)
def test_what_looks_like_markup_stands_there_as_it_was_typed(whole: bytes, line: str) -> None:
    assert squeezed(line) in words_of(whole)


def test_markup_is_literal_wherever_typed_text_can_stand() -> None:
    bad = '#panic("x") *b* $x$'
    blocks: list[Block] = [
        Heading(bad, typed=True),
        Paragraph(bad),
        Typed(bad, bad),
        Facts((Fact(bad, bad, typed=True),)),
        Facts((Fact(bad, bad, typed=True),), inline=True),
        Table(bad, (Column(bad), Column(bad, number=True)), (TableRow((bad, bad)),)),
    ]
    done = pdf(document(*blocks, title=bad))
    assert words_of(done.data).count(squeezed(bad)) == 14
    assert reader(done.data).metadata == {"/Title": bad, "/Creator": "Typst 0.15.1"}


def test_own_lines_and_paragraphs_stay_apart() -> None:
    said = reader(pdf(document(Typed("first line\nsecond line\n\nnew paragraph"))).data).pages[0].extract_text()
    lines = [line.strip() for line in said.splitlines()]
    assert {"first line", "second line", "new paragraph"} <= set(lines)


def test_a_word_without_end_does_not_run_off_the_page() -> None:
    data = pdf(document(Typed("ж" * 3000), Facts((Fact("Where", "ы" * 500, typed=True),)))).data
    lines = [line for page in reader(data).pages for line in page.extract_text().splitlines()]
    assert sum(line.count("ж") for line in lines) == 3000
    assert sum(line.count("ы") for line in lines) == 500
    assert max(map(len, lines)) < 130


def test_an_empty_document_is_a_document() -> None:
    assert "Nothinghere" in words_of(pdf(document()).data)


# What it costs and what it leaves


def test_a_years_log_is_set_in_a_moment() -> None:
    blocks: list[Block] = []
    for n in range(400):
        day = dt.date(2026, 1, 1) + dt.timedelta(n % 365)
        blocks.append(Facts((Fact("Day", str(day)), Fact("Kind", "red flag"), Fact("Effect on me", "3")), on=day, inline=True))
        blocks.append(Typed(f"He said it was my fault, and then he was quiet until night. {n} " * 3, "What happened", on=day))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = pdf(document(*blocks))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert len(reader(done.data).pages) > 25
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert used < 2, "CPU seconds; half a second on an idle machine"


ALONE = """
import resource, sys
from lib.export.blocks import Document, Section, Typed
from lib.export.pdf import pdf
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    with open(sys.argv[1], "w") as file:
        file.write("x")
except OSError:
    done = pdf(Document("Notes", (), (Section("x", "X", (Typed("ordinary words"),)),), "", ""))
    print(len(done.data), "typst" in sys.modules)
"""


def test_no_byte_is_written_to_any_file_and_typst_never_enters_the_server(tmp_path: Path) -> None:
    """Run where the system lets no process of ours write to any file; only pipes are left."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(tmp_path / "proof")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"TMPDIR": str(tmp_path), "HOME": str(tmp_path)},
    )
    size, typst_came = done.stdout.split()
    assert int(size) > 1000
    assert typst_came == "False"
    assert [path.name for path in tmp_path.rglob("*")] == ["proof"]


def test_a_failure_tells_nothing_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ChildError) as error:
        pdf(document(Typed("marker")))
    assert error.value.args == ()
    assert error.value.__context__ is None


def test_the_template_reads_no_file_and_no_package() -> None:
    source = typst_process.TEMPLATE.read_text(encoding="utf-8")
    for handed_over in ("#let data = json(bytes(sys.inputs.document))", "image(bytes(block_.drawing.svg),"):
        assert source.count(handed_over) == 1
        source = source.replace(handed_over, "")
    assert not re.search(r"\b(import|include|read|plugin|eval|image|link)\b\s*[\"(]", source)
    assert TODAY.isoformat() not in source
