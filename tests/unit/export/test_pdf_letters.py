"""The letters of a PDF: every sign that its fonts have is there, and what they lack is told."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.export import typst_process
from lib.export.blocks import Block, Column, Fact, Facts, Heading, Table, TableRow, Typed
from lib.export.pdf import _document, pdf
from tests.unit.export.test_document import WORDS
from tests.unit.export.test_pdf import document, reader, squeezed, words_of


def test_only_fonts_that_come_with_typst_are_used_and_all_are_inside() -> None:
    data = pdf(document(Typed("Latin é ß ł ş ț · Кириллица їґў · Ελληνικά ώ · עברית · العربية · ✓ → № €"))).data
    names, fonts = set(), []
    for page in reader(data).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner: Any = font.get_object()["/DescendantFonts"][0].get_object()
            fonts.append(inner["/FontDescriptor"].get_object())
            names.add(str(inner["/BaseFont"]).split("+")[-1].split("-")[0])
            assert "/ToUnicode" in font.get_object()
    assert names <= {"LibertinusSerif", "NewCM10", "NewCMMath", "DejaVuSansMono"}
    assert "LibertinusSerif" in names
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font) for font in fonts)


@pytest.mark.parametrize(
    "typed",
    [
        "Zażółć gęślą jaźń, ÆØÅ, čšž, țș, Dương Việt Nam ơ ư",
        "Съешь же ещё этих мягких булок; ґанок їжак ў ђ ћ љ",
        "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ἀρχή ᾧ",
        "₤ € ½ № ✓ → ← ★ ☐ ° § ♥",
    ],
)
def test_latin_cyrillic_and_greek_are_all_there(typed: str) -> None:
    done = pdf(document(Typed(typed)))
    assert done.missing == 0
    assert squeezed(typed) in words_of(done.data)


@pytest.mark.parametrize("typed", ["הוא אמר: לא אחזור", "قال لي لن أعود"])
def test_hebrew_and_arabic_are_there_and_read_from_the_right(typed: str) -> None:
    done = pdf(document(Typed(typed)))
    said = words_of(done.data)
    assert done.missing == 0
    assert all(letter in said for letter in squeezed(typed).replace("أ", "ا"))
    assert _document(document(Typed(typed)))["sections"][0]["blocks"][0]["paragraphs"][0]["rtl"] is True


def test_what_no_font_can_show_is_told_and_never_just_gone() -> None:
    done = pdf(document(Typed("It was 😀 and 🏳️‍🌈 in 漢字 and ไทย, flag 🇩🇪, thumb 👍🏽.")))
    said = words_of(done.data)
    assert done.missing > 5
    assert squeezed("It was [grinning face] and [waving white flag]") in said
    assert "in□□and□□□,flagDE,thumb[thumbsupsign]." in said
    assert squeezed(WORDS.signs) in said


@pytest.mark.parametrize("typed", ["क्षत्रिय", "বন্ধু", "நண்பர்"])
def test_what_no_font_can_join_is_told(typed: str) -> None:
    done = pdf(document(Typed(f"Anna: {typed}")))
    said = words_of(done.data)
    assert done.missing > 0
    assert said.count(squeezed(WORDS.signs)) == 1


def test_a_letter_stays_when_only_the_mark_on_it_is_missing() -> None:
    done = pdf(document(Typed("axe x\u20dd axe and text")))
    assert "axex" in words_of(done.data)
    assert "axeandtext" in words_of(done.data)


def test_where_every_sign_can_be_shown_nothing_is_told() -> None:
    assert squeezed(WORDS.signs) not in words_of(pdf(document(Typed("Plain."))).data)


SCRIPTS = [
    (32, 0x250),
    (0x300, 0x530),
    (0x590, 0x800),
    (0x900, 0x1000),
    (0x2000, 0x2800),
    (0x3040, 0x30FF),
    (0x1F1E6, 0x1FAFF),
    (0, 0x110000),
]


@settings(max_examples=settings().max_examples // 2)
@given(st.integers(0, 2**64).map(random.Random))
def test_any_text_in_any_place_makes_a_pdf(rng: random.Random) -> None:
    """In this process, to be quick. Typst gives up on some mixtures of directions and marks; the press then tries with less."""
    least, most = rng.choice(SCRIPTS)
    signs = (chr(rng.choice([rng.randrange(least, most), rng.randrange(32, 127)])) for _ in range(rng.randrange(1, 40)))
    typed = "".join(sign for sign in signs if not "\ud800" <= sign <= "\udfff") or "x"
    blocks: list[Block] = [Typed(typed, "l"), Facts((Fact("l", typed),)), Table("c", (Column("t"),), (TableRow((typed,)),))]
    blocks += [Heading(typed, typed=True)] if typed.strip() else []
    data, missing = typst_process.render(_document(document(*blocks, title="Notes")), WORDS.signs)
    assert data.startswith(b"%PDF-1.7")
    assert missing <= len(set(typed))
