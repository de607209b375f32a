"""Factors, roots and keys: what the articles say of each, and one's own words kept and taken away."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.models import ARTICLE_IDS
from lib.content.words.spectrum import OriginWords
from lib.records.observation import Observation
from lib.records.tracker import Watch
from lib.ui import keys, library
from tests.app.conftest import everything, go, open_page, sound
from tests.app.spectrum import FACTORS, SELF, alt, draft, pick, press, shown


class TestFactors:
    def test_all_seven_stand_in_their_places_with_who_is_speaking(self) -> None:
        at = open_page("factors")
        assert FACTORS.matrix_title in shown(at)
        assert FACTORS.matrix_caption in shown(at)
        for factor in FACTORS.factors:
            pick(at, keys.FACTOR, factor.id)
            for article, cell in factor.cells.items():
                assert f"- **{library.article_name(article)}** :gray-badge[{FACTORS.voices[article]}] {cell.says}" in shown(at)
            assert factor.research in shown(at)
            assert factor.care is None or factor.care in shown(at)
            boxes = "\n".join(box.label for box in at.checkbox)
            assert all(watch.text in boxes for watch in factor.watch)
            at.session_state[draft(keys.opener(f"{factor.id}-research"))] = True
            at.run()
            for note in library.library().notes_named(factor.notes):
                assert note.finding in shown(at)

    @pytest.mark.parametrize("number", range(1, 8))
    def test_one_article_shows_its_claims_and_leads_to_it(self, number: int) -> None:
        at = open_page("factors")
        article = f"A{number}"
        pick(at, keys.FACTOR_ARTICLE, article)
        for factor in FACTORS.factors:
            pick(at, keys.FACTOR, factor.id)
            for claim in library.library().claims_named(factor.cells[article].claims):
                assert claim.statement in shown(at)
            others = [cell.says for a, cell in factor.cells.items() if a != article and cell.says != factor.cells[article].says]
            assert not [says for says in others if f"] {says}" in shown(at)]
            link = next(link for link in at.page_link if link.value == f"Read {library.article_name(article)}")
            assert (link.proto.page, link.proto.query_string) == ("read", f"n={number}")

    def test_the_table_says_what_the_picture_says(self) -> None:
        at = open_page("factors")
        for factor in FACTORS.factors:
            marks = " | ".join(FACTORS.marks[factor.cells[a].reading] for a in ARTICLE_IDS)
            assert f"| {factor.title} | {marks} |" in shown(at)
            said = ", ".join(
                f"{library.article_name(a)} {FACTORS.readings[factor.cells[a].reading].lower()}" for a in ARTICLE_IDS
            )
            assert f"{factor.title}: {said}." in alt(at)

    def test_what_is_ticked_goes_into_the_log_by_its_id(self) -> None:
        at = open_page("factors")
        factor = FACTORS.factors[0]
        pick(at, keys.watching(factor.watch[1].id), value=True)
        press(at, keys.WATCH)
        (kept,) = at.session_state["app"].notes.of(Watch)
        assert (kept.item, kept.text, kept.by) == (factor.watch[1].id, "", None)
        assert FACTORS.watch_sent in shown(at)
        assert FACTORS.watch_there in shown(at)
        assert draft(keys.watching(factor.watch[1].id)) not in {box.key for box in at.checkbox}

    def test_nothing_ticked_puts_nothing_into_the_log(self) -> None:
        at = press(open_page("factors"), keys.WATCH)
        assert at.session_state["app"].notes.of(Watch) == ()
        assert FACTORS.watch_nothing in shown(at)
        assert FACTORS.watch_sent not in shown(at)


def test_where_it_comes_from_opens_with_claims_and_research() -> None:
    at = open_page("origins")
    words = library.wording(OriginWords)
    for number, origin in enumerate(words.origins):
        assert origin.text in shown(at)
        at.session_state[draft(keys.opener(f"origin-{number}"))] = True
        at.run()
        sound(at)
        assert all(claim.statement in shown(at) for claim in library.library().claims_named(origin.claims))
        assert all(note.finding in shown(at) for note in library.library().notes_named(origin.notes))
    assert all(line in shown(at) for line in words.excuse)


class TestKeys:
    def test_every_part_opens_alone(self) -> None:
        at = open_page("self")
        expected = {
            "keys": [part.text for part in SELF.six_keys],
            "ready": [part.text for part in SELF.ready],
            "tool": [SELF.tool_lead, SELF.tool_private],
            "therapy": [*SELF.therapy, *SELF.therapy_steps, *SELF.therapy_lasts_items, *SELF.therapy_after],
            "forgive": list(SELF.forgive),
            "find": [SELF.find_lead, SELF.find_anywhere],
        }
        for section, texts in expected.items():
            pick(at, keys.SELF_SECTION, section)
            assert [h.value for h in at.header] == [SELF.sections[section].title]  # type: ignore[index]
            assert all(text in shown(at) for text in texts)
            assert SELF.now in shown(at), "wherever someone is on it"

    @pytest.mark.parametrize("place", [place.id for place in library.library().places])
    def test_a_country_brings_its_own_lines(self, place: str) -> None:
        at = open_page("self")
        pick(at, keys.SELF_SECTION, "find")
        pick(at, keys.COUNTRY_SELF, place)
        content = library.library()
        for kind in ("emergency", "own-behaviour"):
            for line in content.lines_for(place, kind):
                assert line.name in shown(at)
                assert all(number in shown(at) for number in line.phone)
        assert (SELF.find_none in shown(at)) is (not content.lines_for(place, "own-behaviour"))
        assert "findahelpline.com" in shown(at)

    def answer(self, at: AppTest, **answers: str) -> None:
        for name, text in answers.items():
            next(a for a in at.text_area if a.key == draft(keys.observed(name))).set_value(text)
        press(at, keys.OBSERVED_KEEP)

    def kept(self, at: AppTest) -> tuple[Observation, ...]:
        return tuple(at.session_state["app"].notes.of(Observation))

    def test_one_situation_is_kept_shown_and_taken_away(self) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        assert [area.label for area in at.text_area] == [SELF.situation, *(ask.asks for ask in SELF.asks), SELF.instead]
        self.answer(at, situation="I said **too much**", showing="a bit")
        assert SELF.kept in shown(at)
        (record,) = self.kept(at)
        assert (record.situation, record.showing, record.landing) == ("I said **too much**", "a bit", "")
        assert "I said **too much**" in at.code[0].value, "as it stands, with a button to copy it"
        assert "too much" not in shown(at), "and never as markup"
        assert all(area.value == "" for area in at.text_area), "ready for another"
        assert "1 note of yours" in everything(at)
        press(at, f"self_away_{record.id}")
        assert self.kept(at) == ()
        assert not at.code

    def test_nothing_typed_is_nothing_kept_and_said_so(self) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        self.answer(at, situation="   ")
        assert SELF.nothing_typed in shown(at)
        assert self.kept(at) == ()

    def test_unkept_words_survive_other_parts_and_other_pages(self) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        at.text_area[0].set_value("half a thought").run()
        pick(at, keys.SELF_SECTION, "therapy")
        go(at, "library")
        go(at, "self")
        pick(at, keys.SELF_SECTION, "tool")
        assert at.text_area[0].value == "half a thought"

    def test_erasing_takes_all_of_it(self) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        self.answer(at, situation="kept words")
        at.text_area[0].set_value("loose words").run()
        press(at, keys.ERASE)
        assert "words" not in str([at.session_state["app"].notes, *(a.value for a in at.text_area)])
        assert "This page holds nothing about you." in everything(at)
