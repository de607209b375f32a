import gc
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.content.library import Library
from lib.content.models import Claim
from lib.guide.search import Index, build_index, has_words, names_any, search, sentences, tokens


def claim(number: int, statement: str) -> Claim:
    return Claim(id=f"A{number}-c", heading="h", statement=statement, kind="claim", tools=("change",), importance="should")


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(
        Library(
            claims=(
                claim(1, "Gaslighting means denying what happened."),
                claim(2, "Love alone cannot bring someone back."),
                claim(3, "Waiting for change is not advised."),
                claim(4, "Keep promises and be loving, even when waiting is hard."),
                claim(5, "Couples therapy is not for abuse."),
            )
        )
    )


def found(index: Index, query: str) -> list[int]:
    return [hit.passage.article for hit in search(index, query).hits]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("gaslighting", 1),
        ("Gas-lighting? gaslighting!", 1),
        ("gasligting", 1),
        ("gasl", 1),
        ("wait", 3),
        ("couple's therapies", 5),
        ("thearpy", 5),
        ("how can I love someone", 2),
        ("loving promise", 4),
        ("not for abuse", 5),
    ],
)
def test_the_best_passage_comes_first(index: Index, query: str, best: int) -> None:
    assert found(index, query)[0] == best


def test_words_taken_for_misspelt_ones_are_said(index: Index) -> None:
    assert search(index, "gasligting").corrected == ("gaslighting",)
    assert search(index, "gaslighting").corrected == ()


def test_small_words_do_not_count(index: Index) -> None:
    assert found(index, "waiting for him") == found(index, "waiting")
    assert found(index, "what is not") == []


def test_matching_words_are_named(index: Index) -> None:
    assert search(index, "love").hits[0].matched == {"love"}
    assert {word for hit in search(index, "wait").hits for word in hit.matched} == {"waiting"}


@pytest.mark.parametrize("query", ["zzzz", "xq", "", "   "])
def test_nothing_is_found_for_what_is_not_there(index: Index, query: str) -> None:
    assert found(index, query) == []


@pytest.mark.parametrize("query", ["🙂🙂", "…", "愛", "  "])
def test_a_query_without_english_words_is_told_apart(query: str) -> None:
    assert not has_words(query)


@pytest.mark.parametrize("query", ["café", "<b>", "1"])
def test_a_query_with_words_is_usable(query: str) -> None:
    assert has_words(query)


def test_accents_and_case_do_not_matter() -> None:
    assert tokens("Café’s NAÏVE") == ["cafe", "naive"]


def test_lists_become_sentences_of_their_own() -> None:
    points = sentences("A lead.\n\n- **one** thing\n- two\n\nThe end. Really.")
    assert points == ["A lead.", "one thing", "two", "The end.", "Really."]


def test_several_people_may_search_at_once(index: Index) -> None:
    library = Library(claims=tuple(claim(n % 7 + 1, f"Word{n} of waiting and loving {n}.") for n in range(200)))
    expected = build_index(library)
    wanted = (expected.passages, expected.stems, expected.by_stem.parts)
    with ThreadPoolExecutor(8) as pool:
        built = list(pool.map(lambda _: build_index(library), range(24)))
        answers = list(pool.map(lambda n: found(index, "waiting" if n % 2 else "loves"), range(200)))
    assert all((each.passages, each.stems, each.by_stem.parts) == wanted for each in built)
    assert answers == [found(index, "waiting" if n % 2 else "loves") for n in range(200)]


def test_nothing_of_a_search_is_kept(index: Index) -> None:
    word = "marker".join(("zqx", "janet"))  # noqa: FLY002 -- Python keeps what stands in a function
    search(index, word)
    names_any(word, ["kill"])
    for text in _texts_in_memory():
        assert word not in text


def _texts_in_memory() -> list[str]:
    """Texts in any container, those included that the tests have set aside from the search for garbage."""
    gc.unfreeze()
    held = gc.get_referents(*gc.get_objects())
    gc.freeze()
    inside = gc.get_referents(*(each for each in held if isinstance(each, dict | tuple) and not gc.is_tracked(each)))
    # Texts that are the keys of a dictionary are not told among what it refers to.
    keys = chain.from_iterable({id(each): each for each in held if isinstance(each, dict)}.values())
    return [each for each in chain(held, inside, keys) if type(each) is str]


@pytest.mark.parametrize("query", ["he hits me", "Suicide?", "strangeld", "I am SCARED", "threatned"])
def test_words_of_danger_are_met_in_any_form(query: str) -> None:
    assert names_any(query, ["hit", "suicide", "strangle", "scare", "threaten"])


@pytest.mark.parametrize("query", ["love", "healing", "his", "stranger things", ""])
def test_other_words_are_not_taken_for_danger(query: str) -> None:
    assert not names_any(query, ["hit", "suicide", "strangle", "scare", "threaten"])


def test_a_misspelt_word_is_not_taken_for_one_that_begins_otherwise(index: Index) -> None:
    assert found(index, "mouples") == []


@given(st.text(max_size=300))
def test_any_query_is_answered(index: Index, query: str) -> None:
    result = search(index, query)
    assert len({(h.passage.article, h.passage.text) for h in result.hits}) == len(result.hits)
