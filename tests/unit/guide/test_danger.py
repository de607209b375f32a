"""What is noticed as danger, and what only sounds like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.content.guide import read_guide
from lib.guide.__main__ import CONTENT
from lib.guide.danger import REASONS
from lib.guide.guide import Guide
from tests.eval.written import all_lines, sum_of


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("he put his hands around my throat", "strangling"),
        ("He choked me on Saturday, I'm fine now", "strangling"),
        ("there is a gun in the house and he mentions it a lot", "weapon"),
        ("he said I'd regret it", "threat"),
        ("if i leave he says he'll kill me", "threat"),
        ("she slapped me again", "violence"),
        ("hes outside kicking the door right now", "danger_now"),
        ("my ex keeps turning up at my work", "stalking"),
        ("he took my keys and won't let me leave", "held"),
        ("i said no and he did it anyway, in bed", "forced_sex"),
        ("my dad hit my little brother", "children"),
        ("he kicked the dog across the room", "pets"),
        ("i can't do this anymore", "suicide"),
        ("they'd be better off without me", "suicide"),
        ("she says she will kill herself if i go", "their_suicide"),
        ("i hit her last night", "own_violence"),
        ("I don't want to hurt my wife any more. what do I do", "own_violence"),
        ("I shout at my kids and I can't stop", "own_violence"),
    ],
)
def test_danger_is_noticed_in_any_grammar_and_says_why(guide: Guide, text: str, reason: str) -> None:
    assert reason in guide.danger.notice(text).reasons


@pytest.mark.parametrize(
    "danger",
    [
        "i left in may and now hes threatening my new partner",
        "i said no and it made no difference to him in bed",
        "everyone would be better off without me",
    ],
)
def test_danger_is_noticed_at_the_end_of_a_long_sentence_about_other_things(guide: Guide, danger: str) -> None:
    before = "we had a really nice weekend at his mothers place, the food was great, the kids played in the garden until late"
    assert guide.danger.notice(f"{before} and then {danger}")


@pytest.mark.parametrize("text", ["I don't want to hurt my wife any more", "i never want to hurt her again"])
def test_wanting_to_hurt_nobody_any_more_is_not_taken_for_wanting_to_die(guide: Guide, text: str) -> None:
    assert guide.danger.notice(text).reasons == ("own_violence",)


@pytest.mark.parametrize(
    "text",
    [
        "this killed me, i laughed so hard",
        "i'm dying to know what the articles say",
        "she kills it at work",
        "my mum would kill me if she knew",
        "he stabbed me in the back at work",
        "should i end it with him",
        "he threatened to leave me",
        "it was like a slap in the face",
        "can they change",
        "what is a boundary",
        "",
    ],
)
def test_figures_of_speech_are_no_danger(guide: Guide, text: str) -> None:
    assert not guide.danger.notice(text)


def test_every_reason_has_patterns_examples_and_a_sentence(guide: Guide) -> None:
    assert {reason for reason, _ in guide.danger.patterns} == set(REASONS)
    assert all(guide.words.danger[reason] for reason in REASONS)
    assert all(guide.danger.claims[reason] for reason in REASONS)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_looked_at(guide: Guide, text: str) -> None:
    assert set(guide.danger.notice(text).reasons) <= set(REASONS)


def lines(name: str) -> list[str]:
    """Statements of tests/eval; those of danger.txt are among the examples too, so they only guard against going back."""
    text = (Path(__file__).parents[2] / "eval" / f"{name}.txt").read_text(encoding="utf-8")
    return text.splitlines()


def test_plain_statements_seldom_raise_an_alarm(guide: Guide) -> None:
    plain = lines("plain")
    assert [text for text in plain if guide.danger.notice(text)][len(plain) // 8 :] == []


def test_danger_told_as_people_tell_it_is_noticed(guide: Guide) -> None:
    assert [text for text in lines("danger") if not guide.danger.notice(text)] == []


def test_danger_is_noticed_in_the_middle_of_a_message_without_stops_where_no_pattern_fits(guide: Guide) -> None:
    before = (
        "he cooks on sundays and we watch the quiz with his mother and the neighbours think the world of him and the garden"
    )
    danger = "he counts how long i can go without air and his record is twenty seconds"
    after = "and we are off to the seaside in june with my sister and i would like some tips on how to ask for small things"
    text = f"{before} and {danger} {after}"
    assert guide.danger.fitting(text) == ()
    assert guide.danger.notice(text).by_likeness
    assert not guide.danger.notice(f"{before} {after}")


def test_the_leanings_are_fitted_to_the_examples_as_they_are(guide: Guide) -> None:
    content, _ = read_guide(CONTENT, guide.library)
    assert content.leanings.made_from == sum_of(all_lines(content)), "run python -m tests.eval.fit"


def test_words_say_why_only_where_no_pattern_does(guide: Guide) -> None:
    noticed = guide.danger.notice("it would be tidier for all of them if i was not around")
    assert noticed.by_likeness
    assert noticed.reasons == ("suicide",)
    assert not guide.danger.notice("he put his hands around my throat").by_likeness
