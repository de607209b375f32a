"""What the scenes, cards, factors and keys must be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from lib.content.models import ARTICLE_IDS
from lib.content.words.base import Wording
from lib.content.words.spectrum import (
    POINTS,
    CardWords,
    FactorWords,
    OriginWords,
    PracticeWords,
    SceneWords,
    SelfWords,
    SpectrumWords,
)
from tests.content.test_content import TEXT, people_are_not_named_by_a_label
from tests.readability import grade
from tests.real_content import LIBRARY, READING, texts
from tests.real_content import wording as words

MODELS: tuple[type[Wording], ...] = (
    *(SpectrumWords, SceneWords, CardWords, PracticeWords, FactorWords, OriginWords, SelfWords),
)
NUMBERS = re.compile(r"\d+ ?(%|per ?cent)|\bone in \w+\b|\b\d+ in \d+\b|(?<!by )\bchances?\b|\blikelihood\b", re.IGNORECASE)


def tables(value: object) -> Iterator[dict[str, object]]:
    """Every table in a wording, however deep."""
    if isinstance(value, dict):
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for each in inside:
        yield from tables(each)


@pytest.mark.parametrize("model", MODELS)
def test_every_claim_and_note_that_is_cited_exists(model: type[Wording]) -> None:
    for table in tables(READING.wording[model].model_dump()):
        for key, ids in table.items():
            if (key == "claims" or key.endswith("_claims")) and isinstance(ids, tuple):
                assert not [i for i in ids if i not in LIBRARY.claim_by_id], table
            if (key == "notes" or key.endswith("_notes")) and isinstance(ids, tuple):
                assert not [i for i in ids if i not in LIBRARY.note_by_id], table


@pytest.mark.parametrize("model", MODELS)
def test_it_reads_at_grade_six_and_labels_nobody(model: type[Wording]) -> None:
    found = [text for text in texts(READING.wording[model].model_dump()) if " " in text]  # ids are no prose
    prose = " ".join(text for text in found if text.rstrip("”").endswith((".", "?")))
    assert grade(re.sub(r"\{\w+\}", "it", prose)) <= 6
    for text in found:
        assert people_are_not_named_by_a_label(text)
        assert not NUMBERS.search(text), text
        assert not re.search(r"\byou (should|must|ought)\b", text.lower()), text


SCENES = [(strand, point, scene) for strand in words(SceneWords).strands for point, scene in strand.scenes.items()]


def test_there_are_four_moments_at_three_points_in_two_styles() -> None:
    assert len(words(SceneWords).moments) == 4
    assert len(SCENES) == 24
    assert Counter(strand.role for strand in words(SceneWords).strands) == dict.fromkeys(
        ("partner", "parent", "boss", "friend"), 2
    )


def test_a_scene_is_short_easy_and_stands_where_its_point_is() -> None:
    for strand, point, scene in SCENES:
        at = f"{strand.id}, {point}"
        assert 40 <= len(scene.text.split()) <= 70, at
        assert grade(scene.text) <= 6, at
        assert not re.search(r"narciss|disorder|NPD|diagnos", scene.text), at
        levels = list(scene.dials.values())
        if point == "occasional":
            assert "high" not in levels, at
            assert scene.dials["feedback"] == "low", at
        if point == "persistent":
            assert scene.dials["often"] == scene.dials["cost"] == "mid", f"{at}: a pattern that makes trouble"
            assert "high" not in levels, at
        if point == "rigid":
            assert scene.dials["feedback"] == scene.dials["cost"] == "high", at
            assert levels.count("high") >= 3, at


def test_no_single_dial_decides_the_point() -> None:
    """Something is turned up at the first point of some strands, and something is still low at the second of others."""
    at = {point: [scene.dials for _, p, scene in SCENES if p == point] for point in POINTS}
    assert any("mid" in dials.values() for dials in at["occasional"])
    assert any(dials["feedback"] == "low" for dials in at["persistent"])
    assert any("mid" in dials.values() for dials in at["rigid"])


@pytest.mark.parametrize("model", [SpectrumWords, SceneWords, CardWords, PracticeWords])
def test_the_word_disorder_stands_only_under_what_a_clinician_assesses(model: type[Wording]) -> None:
    said = READING.wording[model].model_dump()
    if model is SpectrumWords:
        assert said["points"]["rigid"]["title"] == "What a clinician assesses over time"
        assert "disorder" in said["points"].pop("rigid")["text"]
    assert not [text for text in texts(said) if "disorder" in text.lower() or "NPD" in text]


def test_sentences_that_are_fixed_stand_as_they_are() -> None:
    assert words(FactorWords).matrix_title == "Seven authors, not seven studies"
    assert words(FactorWords).matrix_caption == "No author says it is your job to change someone."
    assert words(CardWords).changed_says == "Most single acts belong in “can't tell”. What moved you was the pattern."
    assert "If someone may be hurt now, leave the room and call." in words(SelfWords).now


# Rows of the specification: helps ✔, only if or limited ◐, doubts ✘, silent –, for A1 to A7.
STANCES = {
    "milder": "✔✘✘–◐◐–",
    "awareness": "✔◐✘✔◐✔◐",
    "treatment": "✔◐✘✔✔◐◐",
    "consequences": "◐––✔◐✔◐",
    "other-problems": "◐––––◐◐",
    "partner": "◐✘✘–◐◐◐",
}


def test_the_factors_are_read_as_the_specification_reads_them() -> None:
    sign = {"helps": "✔", "only-if": "◐", "doubts": "✘", "silent": "–"}
    found = {f.id: "".join(sign[f.cells[a].reading] for a in ARTICLE_IDS) for f in words(FactorWords).factors}
    assert found == STANCES


def test_a_cell_rests_on_its_own_article() -> None:
    for factor in words(FactorWords).factors:
        for article, cell in factor.cells.items():
            assert all(claim.startswith(f"{article}-") for claim in cell.claims), (factor.id, article)


def test_ids_of_things_to_watch_stay() -> None:
    """They go into what people keep: add to this list, and never change or reuse one."""
    assert {watch.id for factor in words(FactorWords).factors for watch in factor.watch} == {
        *("same-in-private", "bends-when-told", "hard-moments-mended"),
        *("help-without-ultimatum", "goes-on-after-crisis", "names-it-first", "asks-what-it-was-like"),
        *("sessions-go-on", "practice-shows-at-home", "work-not-show", "third-person-welcome"),
        *("owns-without-but", "plan-with-date-done", "limit-without-payback", "habit-after-loss"),
        *("treated-by-someone-trained", "stays-when-better", "calm-days-compared"),
        *("my-own-people", "others-carry-too", "less-peace-keeping", "mending-from-both"),
    }


def test_closeness_and_limits_carry_their_condition() -> None:
    for factor in words(FactorWords).factors:
        if "A5-break-circle" in factor.cells["A5"].claims:
            assert "abuse or fear" in factor.cells["A5"].says
    risky = {factor.id for factor in words(FactorWords).factors if factor.risky}
    assert risky == {"awareness", "treatment", "consequences", "partner"}


def test_claims_that_research_speaks_against_are_not_left_alone() -> None:
    """Where a part cites a claim with a note, it offers the note that corrects it."""
    for origin in words(OriginWords).origins:
        linked = {note for claim in LIBRARY.claims_named(origin.claims) for note in claim.notes}
        bad = {n for n in linked if LIBRARY.note_by_id[n].status == "not-supported"}
        assert bad <= set(origin.notes), origin.title


def test_cards_are_enough_and_some_come_twice_in_another_life() -> None:
    cards = words(CardWords).cards
    assert len(cards) >= 12
    assert sum(card.twin is not None for card in cards) >= 4
    assert all(len(card.act.split()) <= 15 for card in cards), "one act"


def test_the_questions_tell_the_answer_and_never_a_mark() -> None:
    for question in words(PracticeWords).questions:
        assert not re.search(r"\b(correct|incorrect|right answer|wrong answer|score|well done)\b", question.explains.lower())
        assert any(question.explains.startswith(option) for option in question.options), "one of them is what we say"


# Sweeping sentences about people who have the traits or the diagnosis: ours never say them, and an article's are attributed.
SWEEPING = re.compile(
    r"\b(people|persons?|someone|anyone|those|they) (with|who (has|have)) (\w+ ){0,2}(traits|NPD|diagnosis|disorder)\b"
    r"[^.]{0,60}\b(are|is|cannot|can't|never|always|lacks?|only|do not|don't|does not) ",
    re.IGNORECASE,
)
ATTRIBUTED = re.compile(
    r"\b(says?|said|author|articles?|claims?|claimed|asserts?|holds?|thinks?|believes?|view|describes?|guide|Saeed|Ni|Raypole|"
    r"review|study|studies|research|experts?|trial|found|tested|guide|Saeed|Ni|Raypole)\b",
    re.IGNORECASE,
)
# Sentences that stand up for people with the diagnosis, or say what an article leaves out.
FAIR = re.compile(
    r"whole person|does not mean|no one less|it denies|harmful idea|not the same|not of people|less of a person|all look alike",
    re.IGNORECASE,
)


def test_a_reader_with_a_diagnosis_is_not_insulted() -> None:
    assert [
        f"{file}: {sentence}"
        for file, text in TEXT.items()
        for line in text.splitlines()
        if not line.startswith(("#", "title =", "speaks_to ="))
        if not (file == "guide/topics.toml" and re.match(r'\s*"[a-z]', line))  # how people ask
        for sentence in re.split(r"(?<=[.?])\s", line)
        if SWEEPING.search(sentence) and not (ATTRIBUTED.search(sentence) or FAIR.search(sentence))
    ] == []


def test_the_check_for_sweeping_sentences_finds_them() -> None:
    sentence = "People with narcissistic traits are never honest."
    assert SWEEPING.search(sentence)
    assert not ATTRIBUTED.search(sentence)


def test_what_denies_that_someone_is_a_person_is_attributed_and_answered() -> None:
    flagged = [claim for claim in LIBRARY.claims if "dehumanising" in claim.flags]
    assert flagged
    for claim in flagged:
        assert re.search(r"\b(author|article)\b", claim.statement)
        assert "dispute" in claim.statement
