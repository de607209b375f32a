import pytest

from lib.content.library import Library
from lib.content.models import ARTICLE_IDS, Position, Strength, Topic
from lib.content.relations import by_side, differing_topics, linked_number, silent


def topic(number: int, strength: Strength, positions: dict[str, Position]) -> Topic:
    quiet = {article: Position(side="silent", says="Says nothing on this.") for article in ARTICLE_IDS}
    return Topic(
        id=f"D{number:02d}-x",
        short="Q",
        question="Q?",
        strength=strength,
        summary="S.",
        sides={"no": "No", "yes": "Yes"},
        positions={**quiet, **positions},
        settle="S.",
        research="R.",
        reader="R.",
    )


LOVE = topic(
    3,
    "tension",
    {
        "A1": Position(side="no", says="No.", claims=("A1-x", "A1-y")),
        "A5": Position(side="yes", says="Yes.", claims=("A5-x",)),
    },
)
WAIT = topic(
    4,
    "contradiction",
    {
        "A1": Position(side="no", says="No.", claims=("A1-y",)),
        "A2": Position(side="yes", says="Yes.", claims=("A2-x",)),
    },
)
ALONE = topic(8, "one-sided", {"A1": Position(side="no", says="No.", claims=("A1-y",))})
LIBRARY = Library(topics=(LOVE, ALONE, WAIT))


def test_the_sharpest_disagreement_comes_first() -> None:
    assert differing_topics(LIBRARY, "A1", ["A1-x", "A1-y"]) == (WAIT, LOVE)


def test_a_topic_counts_only_where_another_article_takes_another_side() -> None:
    assert ALONE not in differing_topics(LIBRARY, "A1", ["A1-y"])
    assert differing_topics(LIBRARY, "A3", ["A3-x"]) == ()


def test_articles_are_grouped_by_side_and_silence() -> None:
    sides = [(letter, label, [a for a, _ in positions]) for letter, label, positions in by_side(LOVE)]
    assert sides == [("a", "No", ["A1"]), ("b", "Yes", ["A5"])]
    assert [a for a, _ in silent(LOVE)] == ["A2", "A3", "A4", "A6", "A7"]


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("7", 7), ("07", 7)])
def test_a_number_of_ours_is_read_from_a_link(text: str, number: int) -> None:
    assert linked_number(text, 7) == number


@pytest.mark.parametrize("text", ["", "0", "8", "-1", "1.0", "one", "²", "٣", " 1", "1" * 5000])
def test_anything_else_in_a_link_is_nothing(text: str) -> None:
    assert linked_number(text, 7) is None
