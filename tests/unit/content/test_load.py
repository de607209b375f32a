"""One bad file never takes the others with it, and every problem is told at once."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lib.content.__main__ import main
from lib.content.load import read, stamp
from lib.content.words.flat import GlossaryWords, StartWords

TODAY = dt.date(2026, 11, 22)
CONTENT = Path(__file__).resolve().parents[3] / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in read(folder, TODAY).problems]


def test_a_broken_article_leaves_the_other_six(folder: Path) -> None:
    edit(folder / "articles" / "a3.md", "stance =", "stanze =")
    reading = read(folder, TODAY)
    assert [article.id for article in reading.library.articles] == ["A1", "A2", "A4", "A5", "A6", "A7"]
    assert any("content/articles/a3.md" in str(p) and "did you mean `stance`?" in str(p) for p in reading.problems)


def test_broken_wording_of_one_page_leaves_the_others(folder: Path) -> None:
    edit(folder / "learn" / "start.toml", "title =", "title")
    wording = read(folder, TODAY).wording
    assert StartWords not in wording
    assert GlossaryWords in wording


def test_problems_of_several_files_come_together(folder: Path) -> None:
    edit(folder / "glossary.toml", "[[terms]]", "[[term]]")
    (folder / "evidence.toml").write_bytes(b"\xff\xfe")
    (folder / "articles" / "a1.md").unlink()
    found = said(folder)
    assert any("content/glossary.toml" in line for line in found)
    assert any("content/evidence.toml" in line and "UTF-8" in line for line in found)
    assert any("content/articles/a1.md" in line and "missing" in line for line in found)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("articles/a2.md", "Claims: A2-", "Claims: A2-no-such-claim, A2-", "A2-no-such-claim is not in content/claims"),
        ("articles/a2.md", "Claims: A2-", "Claims: A1-words-not-proof, A2-", "A1-words-not-proof belongs to another article"),
        ("disagreements.toml", 'side = "', 'side = "nowhere-', "is not among the topic's sides"),
        ("disagreements.toml", 'claims = ["A', 'claims = ["A1-nothing", "A', "A1-nothing"),
        ("disagreements.toml", 'notes = ["', 'notes = ["no-such-note", "', "the note `no-such-note` is not in"),
        ("claims/a1.toml", 'id = "A1-short-answer-depends"', 'id = "A1-npd-rare-mild-possible"', "this id is used 2 times"),
        ("support/helplines.toml", 'verified_on = ""', "verified_on = 2026-11-23", "a day that has not come yet"),
        ("support/helplines.toml", "source_year = 2", "source_year = 2027 # 2", "a year that has not come yet"),
        ("support/helplines.toml", 'place = "us"', 'place = "atlantis"', "the place `atlantis` is not in this file"),
    ],
)
def test_what_files_say_of_each_other_is_checked(folder: Path, file: str, old: str, new: str, sentence: str) -> None:
    edit(folder / file, old, new)
    assert any(sentence in line for line in said(folder)), said(folder)


def test_a_central_claim_left_out_of_the_summary_is_named(folder: Path) -> None:
    edit(folder / "articles" / "a2.md", "A2-three-conditions", "A2-long-shot")
    assert any("A2-three-conditions must be told in the full summary" in line for line in said(folder))


def test_the_stamp_changes_with_a_file(folder: Path) -> None:
    before = stamp(folder)
    assert stamp(folder) == before
    edit(folder / "glossary.toml", "[[terms]]", "# a note\n[[terms]]")
    assert stamp(folder) != before


def test_one_bad_number_leaves_all_the_others(folder: Path) -> None:
    edit(folder / "support" / "helplines.toml", 'kind = "directory"', 'kind = "directorie"')
    whole, hurt = read(CONTENT, TODAY), read(folder, TODAY)
    assert len(hurt.library.lines) == len(whole.library.lines) - 1
    assert [p.file for p in hurt.problems] == ["content/support/helplines.toml"]


def test_one_mistake_is_told_once(folder: Path) -> None:
    edit(folder / "claims" / "a1.toml", 'kind = "framework"', 'kind = "frame"')
    assert len(said(folder)) == 1, "what refers to the broken claim is not another mistake"


def test_files_that_an_editor_leaves_are_passed_over(folder: Path) -> None:
    (folder / "articles" / ".#a2.md").symlink_to("nowhere")
    (folder / "claims" / ".a1.toml.swp").write_text("x")
    assert said(folder) == []
    assert stamp(folder)


def test_a_file_saved_by_windows_notepad_is_read(folder: Path) -> None:
    path = folder / "articles" / "a2.md"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert said(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("shell/exit.toml", "https://www.bbc.com/weather", "www.bbc.com/weather", "`address` is 'www.bbc.com/weather'"),
        ("shell/exit.toml", "https://www.bbc.com/weather", "javascript:alert(1)", "`address` is"),
        ("learn/start.toml", 'page = "moment"', 'page = "momnet"', "it must be start, talk"),
        ("learn/start.toml", "In a bad moment?", "In a bad moment, or on a bad night, or on a bad day?", "at most 34"),
        ("support/helplines.toml", 'verified_on = ""', 'verified_on = "today"', 'must be "" or a date without quotation marks'),
        ("support/helplines.toml", 'phone = ["911"]', 'phone = ["call us: 911"]', "write it the way the other entries do"),
        ("support/helplines.toml", "first = true", "first = false", "mark at least one emergency line with `first = true`"),
        ("disagreements.toml", 'id = "D01-can-they-change"', 'id = "D02-can-they-change"', "D02: this id is used 2 times"),
    ],
)
def test_what_would_fail_later_is_told_now(folder: Path, file: str, old: str, new: str, sentence: str) -> None:
    edit(folder / file, old, new)
    assert any(sentence in line for line in said(folder)), said(folder)


def test_the_command_prints_problems_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder / "articles" / "a5.md", 'id = "A5"', 'id = "A5"\ncolour = "red"')
    assert main([str(folder)]) == 1
    assert "content/articles/a5.md, front matter, colour: `colour` is not a known key; remove it" in capsys.readouterr().out
