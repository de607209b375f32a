import json
import re
from typing import Any

import pytest
from plotly.graph_objects import Figure
from pydantic import ValidationError

from lib.content.models import ARTICLE_IDS
from lib.content.words.spectrum import (
    BINS,
    DIALS,
    POINTS,
    Bin,
    CardWords,
    Dials,
    FactorReading,
    FactorWords,
    PracticeCard,
    SceneWords,
    SpectrumWords,
    Strand,
)
from lib.records.observation import FIELDS, LONGEST, Observation, as_text, observed
from lib.records.own_words import OwnWords
from lib.records.registry import KINDS
from lib.spectrum import practice
from lib.spectrum.charts import PLACES, SHAPES, matrix_figure, spectrum_figure
from lib.spectrum.practice import point_before, sorted_twice, step, turned_up
from tests.real_content import LIBRARY
from tests.real_content import wording as words

NAMES = {article.id: article.head.short for article in LIBRARY.articles}

LOW: Dials = dict.fromkeys(DIALS, "low")
HIGH: Dials = dict.fromkeys(DIALS, "high")


def test_a_step_names_the_dials_that_turned_up_and_no_other() -> None:
    assert turned_up(LOW, {**LOW, "cost": "mid", "often": "high"}) == ("often", "cost")
    assert turned_up(HIGH, LOW) == ()
    assert [point_before(point) for point in POINTS] == [None, "occasional", "persistent"]


def test_only_cards_sorted_both_times_count_and_only_a_new_pile_is_a_move() -> None:
    cards = words(CardWords).cards[:3]
    first: dict[str, Bin] = {cards[0].id: "unclear", cards[1].id: "rigid"}
    again: dict[str, Bin] = {cards[0].id: "persistent", cards[1].id: "rigid", cards[2].id: "rigid"}
    found = sorted_twice(cards, lambda c: first.get(c.id), lambda c: again.get(c.id))
    assert [(each.card.id, each.moved) for each in found] == [(cards[0].id, True), (cards[1].id, False)]


def test_the_deck_goes_round() -> None:
    assert step(13, 1, 14) == 0
    assert step(0, -1, 14) == 13


class TestMatrix:
    factors = words(FactorWords).factors

    def test_every_article_stands_once_in_each_row(self) -> None:
        for factor in self.factors:
            found = [article for _, cells in practice.by_reading(factor) for article, _ in cells]
            assert sorted(found) == list(ARTICLE_IDS)

    def test_a_click_on_a_mark_is_understood(self) -> None:
        event = {"selection": {"points": [{"customdata": ["treatment", "A4"]}]}}
        assert practice.clicked(practice.selected(event), self.factors) == ("treatment", "A4")

    @pytest.mark.parametrize(
        "event",
        [
            None,
            {},
            {"selection": {"points": []}},
            {"selection": {"points": [{}]}},
            {"selection": {"points": [{"customdata": ["treatment", "A9"]}]}},
            {"selection": {"points": [{"customdata": ["__class__", "A1"]}]}},
            {"selection": {"points": [{"customdata": [["treatment"], {}]}]}},
            {"selection": {"points": "x"}},
            {"selection": {"points": [{"customdata": "ab"}]}},
        ],
    )
    def test_anything_else_is_not(self, event: object) -> None:
        assert practice.clicked(practice.selected(event), self.factors) is None

    def test_the_picture_has_each_cell_at_its_place_and_its_shape(self) -> None:
        figure = matrix_figure(words(FactorWords), NAMES, ink="#000000", row="treatment", column="A5")
        cells = {(data[0], data[1]): trace["marker"]["symbol"] for trace in figure["data"] for data in trace["customdata"]}
        assert cells == {(f.id, a): SHAPES[f.cells[a].reading] for f in self.factors for a in ARTICLE_IDS}
        assert len({trace["marker"]["color"] for trace in figure["data"]}) == 1, "the shape carries the meaning"
        assert len(set(SHAPES.values())) == len(SHAPES)

    def test_no_sum_and_no_odds_are_on_it(self) -> None:
        figure = matrix_figure(words(FactorWords), NAMES, ink="#000000")
        assert not re.search(r"\d", re.sub(r"\bA[1-7]\b", "", said(figure)))
        assert {json.dumps(trace["marker"]["size"]) for trace in figure["data"]} == {"17"}, "no opinion is drawn larger"


def said(figure: dict[str, Any]) -> str:
    """Every word that a figure shows."""
    notes = [note["text"] for note in figure["layout"]["annotations"]]
    traces = [text for trace in figure["data"] for text in (trace.get("name", ""), *trace.get("text", ()))]
    return re.sub(r"<[^>]+>", " ", " ".join([*notes, *traces]))


@pytest.mark.parametrize("point", POINTS)
def test_the_picture_has_words_at_both_ends_and_no_number(point: Any) -> None:
    shared = words(SpectrumWords)
    figure = spectrum_figure(shared, point, ink="#000000", now=HIGH, before=LOW)
    shown = said(figure)
    assert not re.search(r"\d", shown)
    assert all(axis.get("showticklabels") is False for name, axis in figure["layout"].items() if "axis" in name)
    for dial in shared.dials.values():
        assert dial.name in shown
        assert dial.low in shown
        assert dial.high in shown
    assert shared.axis in shown
    assert shared.risk in shown
    assert "disorder" not in shown.lower()


def hands(figure: dict[str, Any], symbol: str) -> list[float]:
    """Where the marks of one shape stand, from the top dial down."""
    found = [t for t in figure["data"] if t.get("marker", {}).get("symbol") == symbol]
    return [t["x"][0] for t in sorted(found, key=lambda t: -t["y"][0])]


def test_the_dials_are_blank_until_asked_for_and_then_show_both_points() -> None:
    shared = words(SpectrumWords)
    assert hands(spectrum_figure(shared, "rigid", ink="#000000"), "diamond") == []
    now: Dials = {"often": "mid", "settings": "low", "cost": "high", "feedback": "low"}
    figure = spectrum_figure(shared, "rigid", ink="#000000", now=now, before=LOW)
    assert hands(figure, "diamond") == [PLACES[now[dial]] for dial in DIALS]
    assert hands(figure, "circle-open") == [PLACES["low"]] * 2, "a ring only where a dial turned"


def test_bands_overlap_and_the_marked_one_differs_by_more_than_colour() -> None:
    bands = [t for t in spectrum_figure(words(SpectrumWords), "persistent", ink="#000000")["data"] if "fill" in t]
    assert all(a > 0.3 and b > 0.3 for a, b in [(bands[0]["y"][14], bands[1]["y"][14])])
    assert [t["line"]["dash"] for t in bands] == ["dot", "solid", "dot"]


def test_plotly_accepts_both_pictures() -> None:
    """The pages hand them over unchecked, to save time."""
    Figure(spectrum_figure(words(SpectrumWords), "rigid", ink="#000000", now=HIGH, before=LOW))
    factor_words = words(FactorWords)
    Figure(matrix_figure(factor_words, NAMES, ink="#000000", row="partner", column="A7"))


class TestShapes:
    def test_a_strand_whose_dials_turn_down_is_refused(self) -> None:
        good = words(SceneWords).strands[0].model_dump()
        good["scenes"]["rigid"]["dials"] = dict(LOW)
        with pytest.raises(ValidationError, match="none goes down"):
            Strand.model_validate(good)

    def test_a_strand_without_a_point_is_refused(self) -> None:
        good = words(SceneWords).strands[0].model_dump()
        del good["scenes"]["persistent"]
        with pytest.raises(ValidationError, match="leaves out persistent"):
            Strand.model_validate(good)

    def test_each_moment_needs_each_style(self) -> None:
        good = words(SceneWords).model_dump()
        good["strands"] = (*good["strands"][1:], good["strands"][1])
        with pytest.raises(ValidationError, match="one strand for joke with style grand"):
            SceneWords.model_validate(good)

    def test_a_card_tells_of_every_dial(self) -> None:
        good = words(CardWords).cards[0].model_dump()
        del good["around"]["cost"]
        with pytest.raises(ValidationError, match="leaves out cost"):
            PracticeCard.model_validate(good)

    def test_a_twin_is_one_both_ways(self) -> None:
        good = words(CardWords).model_dump()
        good["cards"][1]["twin"] = good["cards"][0]["id"]
        with pytest.raises(ValidationError, match="does not name it back"):
            CardWords.model_validate(good)

    def test_a_reading_of_an_article_names_its_claims(self) -> None:
        with pytest.raises(ValidationError, match="name the claims"):
            FactorReading(reading="helps", says="Says so.")
        assert FactorReading(reading="silent", says="Doesn't say.").claims == ()

    def test_a_thing_to_watch_has_an_id_of_its_own(self) -> None:
        good = words(FactorWords).model_dump()
        good["factors"][0]["watch"][0]["id"] = good["factors"][1]["watch"][0]["id"]
        with pytest.raises(ValidationError, match="used twice"):
            FactorWords.model_validate(good)

    def test_there_is_a_pile_for_not_knowing(self) -> None:
        assert BINS[-1] == "unclear"


class TestObservation:
    def test_any_one_answer_is_enough_and_none_is_nothing(self) -> None:
        assert observed("a", {}) is None
        assert observed("a", {"situation": "  \n "}) is None
        record = observed("a", {"landing": " Badly. "})
        assert record == Observation(id="a", landing=OwnWords("Badly."))

    def test_what_is_longer_is_cut_and_not_lost(self) -> None:
        record = observed("a", {"situation": "x" * 9000})
        assert record
        assert len(record.situation.raw) == LONGEST

    def test_as_text_it_has_the_questions_that_were_answered(self) -> None:
        record = observed("a", {"landing": "Badly.", "instead": "Wait."})
        assert record
        assert as_text(record, {name: f"{name}?" for name in FIELDS}) == "landing?\nBadly.\n\ninstead?\nWait."

    def test_it_is_for_one_visit(self) -> None:
        assert KINDS["observation"] is Observation
        assert Observation.saved is False

    def test_what_hides_or_breaks_text_is_taken_out(self) -> None:
        record = observed("a", {"situation": "a\u202eb\x00c"})
        assert record
        assert record.situation == "abc"
