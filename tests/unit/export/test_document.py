"""The frame of a document that a person takes away: what is in it, what is left out, whose names stand there, and its text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.content.words.flat import FilesWords
from lib.export.blocks import (
    Column,
    Document,
    DocumentOptions,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Section,
    Table,
    TableRow,
    Typed,
)
from lib.export.compose import compose
from lib.export.initials import initials, people, replacer
from lib.export.plain_text import text
from tests.real_content import wording

TODAY = dt.date(2026, 11, 22)
WORDS = wording(FilesWords).document
OPTIONS = DocumentOptions(made_on=TODAY)

MARCH, MAY = dt.date(2026, 3, 4), dt.date(2026, 5, 6)
LOG = Section(
    "log",
    "What I wrote down",
    (
        Paragraph("Oldest first."),
        Heading("March 2026"),
        Facts((Fact("Day", "4 March 2026"), Fact("Proof", "photo at John's", typed=True, part="proof")), on=MARCH),
        Typed("John shouted.\nThen John left.", "What happened", on=MARCH, part="words"),
        Heading("May 2026"),
        Facts((Fact("Day", "6 May 2026"),), on=MAY, inline=True),
        Typed("A quiet day.", "What happened", on=MAY, part="words"),
    ),
    parts=(("words", "My own words"), ("proof", "Where proof is kept")),
)
MONTHS = Section(
    "months",
    "Month by month",
    (
        Table(
            "How many entries each month has.",
            (Column("Month"), Column("Entries", number=True), Column("Note", typed=True, part="words")),
            (TableRow(("March", "12", "john was loud"), MARCH), TableRow(("May", "3", ""), MAY)),
        ),
    ),
)


def made(**options: object) -> Document:
    return compose([LOG, MONTHS], replace(OPTIONS, **options), WORDS)  # type: ignore[arg-type]


# Choices


def test_everything_is_in_it_unless_it_is_left_out() -> None:
    document = made()
    assert document.sections == (LOG, MONTHS)
    assert document.title == "Notes"
    assert document.about == ("Made on 22 November 2026.", WORDS.nature, WORDS.warning)


def test_the_warning_that_others_can_read_it_is_always_there() -> None:
    assert "read this" in WORDS.warning
    assert WORDS.warning in text(made(leave_out=frozenset({"words"}), sections=frozenset({"log"})))


def test_chosen_sections_only() -> None:
    document = made(sections=frozenset({"months"}))
    assert [section.id for section in document.sections] == ["months"]
    assert WORDS.left_out in document.about[0]


def test_chosen_dates_only_with_headings_that_still_have_something_under_them() -> None:
    log, months = made(first=dt.date(2026, 4, 1), last=dt.date(2026, 5, 6)).sections
    assert [type(block) for block in log.blocks] == [Paragraph, Heading, Facts, Typed]
    assert "March" not in text(replace(made(), sections=(log, months)))
    assert (
        WORDS.dates_between.format(first="1 April 2026", last="6 May 2026")
        in made(first=dt.date(2026, 4, 1), last=MAY).about[0]
    )
    assert WORDS.dates_from.format(first="1 April 2026") in made(first=dt.date(2026, 4, 1)).about[0]
    assert WORDS.dates_until.format(last="6 May 2026") in made(last=MAY).about[0]


def test_a_section_without_anything_for_the_dates_says_so() -> None:
    document = made(first=dt.date(2027, 1, 1))
    assert document.sections[0].blocks == (Paragraph("Oldest first."), Paragraph(WORDS.nothing))
    assert document.sections[1].blocks == (Paragraph(WORDS.nothing),)


def test_what_is_left_out_is_nowhere_in_the_document() -> None:
    document = made(leave_out=frozenset({"words", "proof"}))
    said = text(document)
    assert WORDS.left_out in document.about[0]
    for gone in ("shouted", "A quiet day", "photo", "loud", "What happened", "Proof"):
        assert gone not in said
    assert "4 March 2026" in said
    assert [column.title for column in document.sections[1].blocks[0].columns] == ["Month", "Entries"]  # type: ignore[union-attr]


def test_a_persons_own_title() -> None:
    assert made(title="  For Dr\u202e Lee\n ").title == "For Dr Lee"
    assert made(title="For John", names=(("John",),)).title == "For J."
    assert made(title=" \n").title == "Notes"


# Names


def test_names_become_initials_in_typed_text_and_never_in_ours() -> None:
    ours = Section("x", "Johns", (Paragraph("John, an example of ours."), Heading("John", typed=True), Heading("Johnson")))
    document = compose([LOG, MONTHS, ours], replace(OPTIONS, names=(("John",),)), WORDS)
    said = text(document)
    assert "| J. shouted.\n| Then J. left." in said
    assert "photo at J.'s" in said
    assert "J. was loud" in said
    assert "John, an example of ours." in said
    assert WORDS.initials in document.about[0]


@pytest.mark.parametrize(
    ("names", "typed", "shown"),
    [
        ("John", "John, JOHN and john; (John) “John” John's John’s", "J., J. and J.; (J.) “J.” J.'s J.’s"),
        ("John", "I saw John. John? John…", "I saw J. J.? J.…"),
        ("John", "Johnson, Johnny, Littlejohn, John2, Joh", "Johnson, Johnny, Littlejohn, John2, Joh"),
        ("John", "John-Paul and john_doe", "J.-Paul and J._doe"),
        ("John, Johnny", "Johnny is John", "J. is J."),
        ("John\nJane", "John and Jane", "J. and J.2"),
        ("Anna Maria\nAnna", "Anna  Maria, anna\nmaria, Anna", "A. M., A. M., A."),
        ("Anna-Lena van Dyke", "Anna‑Lena van Dyke", "A.-L. V. D."),
        ("O'Brien", "O’Brien and o'brien", "O. and O."),
        ("José", "Jose, JOSÉ, Jose\u0301", "J., J., J."),
        ("Jose", "José", "J."),
        ("Groß", "Groß, groß, GROSS, Gross", "G., G., G., G."),
        ("İlker", "İlker, ilker, İLKER", "İ., İ., İ."),
        ("Мария", "мария, МАРИЯ", "М., М."),
        ("Μαρία", "Μαρία, ΜΑΡΙΑ", "Μ., Μ."),
        ("小明", "昨天小明来了", "昨天小.来了"),
        ("민수", "민수가 왔다", "민.가 왔다"),
        ("สมชาย", "วันนี้สมชายมา", "วันนี้ส.มา"),
        ("राम", "राम, रामा", "र., रामा"),
        ("محمد", "قال محمد لي", "قال م. لي"),
        ("דוד", "אמר דוד לי", "אמר ד. לי"),
        (".*", "anything .* at all", "anything .* at all"),
        ("a|b", "a b a|b", "a b A."),
        ("(", "(", "("),
        ("", "John", "John"),
    ],
)
def test_a_name_is_replaced_as_a_word_in_any_case_and_alphabet(names: str, typed: str, shown: str) -> None:
    assert replacer(people(names))(typed) == shown


def test_people_are_one_a_line_with_their_other_names_behind_commas() -> None:
    assert people(" John ,Johnny\n\n  Anna   Maria \n,\n\u202eEve，Evie") == (
        ("John", "Johnny"),
        ("Anna Maria",),
        ("Eve", "Evie"),
    )


def test_initials_of_names_that_are_not_only_letters() -> None:
    assert initials("Dr. Jean-Luc 3rd") == "D. J.-L. 3."


NAMES = st.text(st.characters(codec="utf-8", categories=["Lu", "Ll"]), min_size=2, max_size=8).filter(str.isalpha)


@given(NAMES, st.text(max_size=30), st.text(max_size=30), st.sampled_from([str, str.upper, str.lower, str.title]))
def test_no_name_stays_between_spaces(name: str, before: str, after: str, case: object) -> None:
    written = case(name)  # type: ignore[operator]
    shown = replacer(((name,),))(f"{before} {written} {after}")
    assert not re.search(rf"(?<!\S){re.escape(name)}(?!\S)", shown)


# Plain text


def test_plain_text_shows_whose_words_are_whose() -> None:
    assert text(compose([LOG], OPTIONS, WORDS)).endswith(
        "\n\n\nWhat I wrote down\n-----------------\n\nOldest first.\n\n## March 2026\n\n"
        "Day: 4 March 2026\nProof: photo at John's\n\nWhat happened:\n| John shouted.\n| Then John left.\n\n"
        "## May 2026\n\nDay: 6 May 2026\n\nWhat happened:\n| A quiet day.\n"
    )


def test_typed_text_cannot_pass_for_a_heading_of_ours() -> None:
    forged = Section("x", "X", (Typed("fine\n\nNotes\n=====\n## Verdict"),))
    lines = text(compose([forged], OPTIONS, WORDS)).splitlines()
    assert lines.count("=====") == 1
    assert "| ## Verdict" in lines
    assert "## Verdict" not in lines


def test_a_narrow_table_stands_in_columns_and_a_wide_one_row_by_row() -> None:
    said = text(compose([MONTHS], OPTIONS, WORDS))
    assert "Month  Entries  Note\n-----  -------  -------------\nMarch       12  john was loud\nMay          3\n" in said
    columns = (Column("When"), Column("What", typed=True))
    wide = Table("Wide.", columns, (TableRow(("March", "x" * 90 + "\nmore")), TableRow(("May", ""))))
    said = text(compose([Section("w", "W", (wide,))], OPTIONS, WORDS))
    assert said.endswith(f"Wide.\n\nWhen: March\nWhat: {'x' * 90}\n    more\n\nWhen: May\n")


@given(st.text(min_size=1, max_size=200))
def test_plain_text_holds_every_character_that_was_typed(typed: str) -> None:
    said = text(compose([Section("x", "X", (Typed(typed),))], OPTIONS, WORDS))
    for line in typed.split("\n"):
        assert f"| {line}".rstrip() in said
