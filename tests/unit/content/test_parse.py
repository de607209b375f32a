import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.content.models import Claim, Term
from lib.content.parse import parse_article, parse_list, parse_toml, split_front_matter
from lib.content.problems import ContentError

HEAD = """+++
id = "A1"
title = "A title"
short = "Short"
author = "Someone"
viewpoint = "A viewpoint."
speaks_to = "People."
audience = ["close"]
themes = ["change"]
stance = "conditional"
stance_sentence = "It depends."
rests_on = "opinion"
solidity = "One view."
cautions = []
reviewed = 2026-11-22
+++
"""
BODY = """
## In a minute

A minute of text.

## In full

### What is it?

Some text.

- a point

Claims: A1-one, A1-two
"""


def problems(text: str) -> str:
    with pytest.raises(ContentError) as error:
        parse_article("content/articles/a1.md", text)
    return str(error.value)


def test_an_article_is_read_with_its_sections_and_claims() -> None:
    article = parse_article("a1.md", HEAD + BODY)
    assert article.head.reviewed == dt.date(2026, 11, 22)
    assert article.minute == "A minute of text."
    assert article.sections[0].heading == "What is it?"
    assert article.sections[0].body == "Some text.\n\n- a point"
    assert article.sections[0].claims == ("A1-one", "A1-two")
    assert article.head.year is None


def test_every_problem_of_a_file_is_said_at_once() -> None:
    said = problems(HEAD.replace('title = "A title"\n', "").replace("short", "shrot") + BODY.replace("Claims: ", "Claim: "))
    assert "`title` is missing" in said
    assert "`shrot` is not a known key; did you mean `short`?" in said
    assert "section “What is it?”: end the section with one line `Claims:" in said


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('stance = "conditional"', 'stance = "maybe"', "`stance` is 'maybe'; it must be 'cannot', 'unlikely'"),
        ("reviewed = 2026-11-22", 'reviewed = "today"', "`reviewed` must be a date without quotation marks"),
        ('title = "A title"', 'title = ""', "`title` is empty"),
        ('title = "A title"', "title = A title", "not readable TOML"),
        ('id = "A1"', 'id = "A9"', "`id` is 'A9'"),
        ("+++\nid", "id", "must begin with +++"),
        ("## In a minute", "## In a moment", "`## In a minute` is missing"),
        ("### What is it?", "What is it?", "begin this part with a section"),
        ("### What is it?", "A lost sentence.\n\n### What is it?", "begin this part with a section"),
        ("## In full", "## In full\n\n### A\n\nB\n\nClaims: A1-x\n\n## In full", "stands there 2 times"),
        ("A1-one", "A1 one", "write it the way the other entries do"),
    ],
)
def test_a_mistake_is_told_in_words_that_help(old: str, new: str, sentence: str) -> None:
    assert sentence in problems((HEAD + BODY).replace(old, new))


def test_problems_name_the_entry_they_are_in() -> None:
    text = '[[claims]]\nid = "A1-x"\nstatment = "…"\n'
    good, found = parse_list("claims/a1.toml", parse_toml("claims/a1.toml", text), "claims", Claim)
    assert good == ()
    said = "claims/a1.toml, claims entry 1 (A1-x), statment: `statment` is not a known key; did you mean `statement`?"
    assert said in map(str, found)


def test_a_bad_entry_leaves_the_good_ones() -> None:
    text = '[[terms]]\nid = "a"\nterm = "A"\nmeaning = "A."\n[[terms]]\nid = "b"\nterm = "B"\n'
    good, found = parse_list("glossary.toml", parse_toml("glossary.toml", text), "terms", Term)
    assert [term.id for term in good] == ["a"]
    assert [str(problem) for problem in found] == ["glossary.toml, terms entry 2 (b), meaning: `meaning` is missing; add it"]


def test_a_list_under_another_name_is_refused() -> None:
    with pytest.raises(ContentError, match=r"entries that start with \[\[claims\]\]"):
        parse_list("a1.toml", {"claim": []}, "claims", Claim)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_content_error(text: str) -> None:
    with suppress(ContentError):
        assert parse_article("a1.md", text).sections


@given(st.text(alphabet="+ab\n", max_size=40))
def test_front_matter_is_split_or_refused(text: str) -> None:
    try:
        front, body = split_front_matter("f", text)
    except ContentError:
        return
    assert not any(line.strip() == "+++" for line in front.splitlines())
    assert len(front) + len(body) < len(text)
