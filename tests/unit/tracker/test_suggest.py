"""What plain words suggest, and what they don't."""

from __future__ import annotations

import pytest

from lib.content.words.tracker import SuggestionWords
from lib.tracker.suggest import Suggestion, names_any, suggestion
from tests.real_content import wording

SAYS: SuggestionWords = wording(SuggestionWords)


def of(text: str) -> Suggestion | None:
    return suggestion(text, SAYS.flags, SAYS.signs)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("He shouted at me for an hour because I asked about the money", "rage_at_criticism"),
        ("she said that never happened and that I’m too sensitive", "rewriting_it"),
        ("Came home with FLOWERS", "affection_after"),
        ("they wouldn't talk to me all day", "silent_treatment"),
        ("He said it's my fault that he threw the plate", "blame_turned"),
        ("He said sorry again, and did it again.", "sorry_again"),
        ("read my messages while I was in the shower", "checking_control"),
        ("I told him not to. He did it anyway", "crossing_limits"),
        ("She called me stupid in front of everyone and laughed at me", "put_downs"),
    ],
)
def test_words_point_to_a_red_flag(text: str, category: str) -> None:
    assert of(text) == Suggestion("red_flag", category)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("He asked how I was and noticed I was sad", "notices_feelings"),
        ("She let me finish", "listens_through"),
        ("they apologised without blaming", "owns_it"),
        ("Asked what I need", "asks_needs"),
    ],
)
def test_words_point_to_a_sign_of_change(text: str, category: str) -> None:
    assert of(text) == Suggestion("positive_sign", category)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "A calm day at the lake.",
        "I shouted at him",
        "he didn't shout",
        "There was no shouting today",
        "She did not let me finish",
        "Nobody screamed",
        "x" * 100_000,
        "שלום עולם 👩‍👧‍👦 ''",
    ],
)
def test_nothing_is_suggested_for_what_is_denied_ones_own_or_plain(text: str) -> None:
    assert of(text) is None


def test_what_points_both_ways_alike_suggests_nothing() -> None:
    assert suggestion("one two", {"put_downs": ["one"]}, {"owns_it": ["two"]}) is None


@pytest.mark.parametrize(
    "text", ["He choked me.", "she HIT me again", "he didn’t hit me, he pushed me", "they put hands on my neck"]
)
def test_danger_is_heard_whether_denied_or_not(text: str) -> None:
    assert names_any(text, SAYS.danger)


@pytest.mark.parametrize("text", ["I want to die", "thinking of suicide", "I can't go on"])
def test_so_is_despair(text: str) -> None:
    assert names_any(text, SAYS.self_harm)


@pytest.mark.parametrize("text", ["", "A door was slammed.", "he hit the brakes", "We died laughing"])
def test_other_words_are_no_danger(text: str) -> None:
    assert not names_any(text, (*SAYS.danger, *SAYS.self_harm))
