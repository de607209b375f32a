"""Scenes, cards, factors, roots and keys; and that nothing on them says anything about a real person."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.models import ARTICLE_IDS
from lib.content.pages import PAGES as PAGES_OF_APP
from lib.content.words.flat import HelpWords
from lib.content.words.spectrum import (
    BINS,
    DIALS,
    POINTS,
    STYLES,
    CardWords,
    FactorWords,
    Opener,
    OriginWords,
    PracticeWords,
    SceneWords,
    SelfWords,
    SpectrumWords,
)
from lib.records.observation import FIELDS, Observation
from lib.records.tracker import Watch
from lib.ui import keys, library
from tests.app.conftest import OpenPage, everything, fresh, go, sound

PAGES = ("scenes", "cards", "factors", "origins", "self")
SCENES, CARDS, PRACTICE = library.wording(SceneWords), library.wording(CardWords), library.wording(PracticeWords)
SHARED, FACTORS, SELF = library.wording(SpectrumWords), library.wording(FactorWords), library.wording(SelfWords)


def draft(key: str) -> str:
    return f"{key}.0"


def pick(at: AppTest, key: str, value: Any) -> AppTest:
    """Choose in the widget with this key, whatever kind of choice it is."""
    for kind in (at.segmented_control, at.pills, at.radio, at.selectbox, at.toggle, at.checkbox):
        for element in kind:
            if element.key == draft(key):
                element.set_value(value).run()
                sound(at)
                return at
    raise AssertionError(f"{key} is not on the page")


def shown(at: AppTest) -> str:
    """What a page says, without the shell around it."""
    text = everything(at)
    return text[: text.index("This is not a diagnosis")]


def alt(at: AppTest) -> str:
    return str(at.get("plotly_chart")[0].proto.alt)


class TestScenes:
    @pytest.mark.parametrize(("moment", "style"), [*itertools.product(SCENES.moments, STYLES)])
    def test_moving_along_changes_the_words_and_the_dials(self, open_page: OpenPage, moment: str, style: str) -> None:
        at = open_page("scenes")
        pick(at, keys.SCENE_MOMENT, moment)
        pick(at, keys.SCENE_STYLE, style)
        strand = SCENES.strand(moment, style)
        for point in POINTS:
            pick(at, keys.SCENE_POINT, point)
            scene = strand.scenes[point]
            assert scene.text in shown(at)
            assert strand.who in shown(at)
            assert scene.says in shown(at)
            assert SHARED.points[point].label in alt(at)
            for dial, level in scene.dials.items():
                assert f"{SHARED.dials[dial].name}: {SHARED.dials[dial].level(level)}" in alt(at)
                row = next(
                    r for m in at.markdown for r in m.value.splitlines() if r.startswith(f"| {SHARED.dials[dial].name} |")
                )
                turned = point != POINTS[0] and strand.scenes[POINTS[POINTS.index(point) - 1]].dials[dial] != level
                said = SHARED.dials[dial].level(level)
                assert row.endswith(f"| **{said}** |" if turned else f"| {said} |")

    def test_what_was_chosen_is_there_after_a_visit_elsewhere(self, open_page: OpenPage) -> None:
        at = open_page("scenes")
        pick(at, keys.SCENE_MOMENT, "news")
        pick(at, keys.SCENE_POINT, "rigid")
        go(at, "cards")
        go(at, "scenes")
        assert SCENES.strand("news", "grand").scenes["rigid"].text in shown(at)

    @pytest.mark.parametrize("name", [*SHARED.points, *SHARED.styles, "risk"])
    def test_each_band_and_style_opens_what_the_articles_say(self, open_page: OpenPage, name: str) -> None:
        at = open_page("scenes")
        parts: dict[str, Opener] = {**SHARED.points, **SHARED.styles, "risk": SCENES.risk_said}  # type: ignore[dict-item]
        part = parts[name]
        content = library.library()
        assert part.text not in shown(at)
        at.session_state[draft(keys.opener(name))] = True
        at.run()
        sound(at)
        assert part.text in shown(at)
        for claim in content.claims_named(part.claims):
            assert f"**{library.article_name(claim.article)}** {claim.statement}" in shown(at)
        for note in content.notes_named(part.notes):
            assert note.finding in shown(at)
        assert "-badge[" in shown(at)

    def test_risk_leads_to_help_and_is_part_of_no_point(self, open_page: OpenPage) -> None:
        at = open_page("scenes")
        assert SCENES.risk in shown(at)
        assert "Help now" in {link.value for link in at.page_link}
        for point in POINTS:
            pick(at, keys.SCENE_POINT, point)
            assert "malignant" not in alt(at).lower()


def sort(at: AppTest, number: int, first: str, dials: Sequence[str], again: str) -> str:
    """Sort a card, turn it over, sort it again; returns its id."""
    card = CARDS.cards[number].id
    pick(at, keys.sorting(card, "first"), first)
    pick(at, keys.turned_over(card), list(dials))
    pick(at, keys.sorting(card, "again"), again)
    return card


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    sound(at)
    return at


class TestCards:
    def test_each_card_is_sorted_turned_over_and_sorted_again(self, open_page: OpenPage) -> None:
        at = open_page("cards")
        for number, card in enumerate(CARDS.cards):
            assert [s.value for s in at.subheader] == [card.act]
            assert CARDS.stepper.position.format(number=number + 1, count=len(CARDS.cards)) in shown(at)
            assert not [line for line in card.around.values() if line in shown(at)], "the act alone comes first"
            pick(at, keys.sorting(card.id, "first"), "unclear")
            for dial in DIALS:
                pick(at, keys.turned_over(card.id), [dial])
                assert [line for line in card.around.values() if line in shown(at)] == [card.around[dial]]
            pick(at, keys.sorting(card.id, "again"), "persistent")
            assert CARDS.moved.format(before=CARDS.bins["unclear"], now=CARDS.bins["persistent"]) in shown(at)
            assert card.reading in shown(at)
            assert (CARDS.twin in shown(at)) is (card.twin is not None)
            press(at, f"{keys.CARD_AT}_next")
        assert CARDS.changed_says in shown(at)
        row = f"| {CARDS.bins['unclear']} | {CARDS.bins['persistent']} |"
        assert all(f"| {card.act} {row}" in shown(at) for card in CARDS.cards), "every card is kept in what changed"
        assert [s.value for s in at.subheader] == [CARDS.cards[0].act], "the deck goes round"

    def test_what_is_said_of_a_card_does_not_depend_on_where_it_was_put(self, open_page: OpenPage) -> None:
        at = open_page("cards")
        seen = set()
        for first, again in itertools.product(BINS, BINS):
            card = sort(at, 0, first, DIALS, again)
            same = CARDS.same.format(bin=CARDS.bins[first])
            moved = CARDS.moved.format(before=CARDS.bins[first], now=CARDS.bins[again])
            text = shown(at)
            assert (same if first == again else moved) in text
            assert (CARDS.kept_says if first == again else CARDS.changed_says) in text
            echo = f"| {CARDS.cards[0].act} | {CARDS.bins[first]} | {CARDS.bins[again]} |"
            for line in (same, moved, CARDS.kept_says, CARDS.changed_says, echo):
                text = text.replace(line, "")
            seen.add(text)
            pick(at, keys.sorting(card, "again"), None)
        assert len(seen) == 1

    def test_a_card_can_be_skipped(self, open_page: OpenPage) -> None:
        at = press(open_page("cards"), f"{keys.CARD_AT}_next")
        assert at.subheader[0].value == CARDS.cards[1].act
        press(at, f"{keys.CARD_AT}_previous")
        press(at, f"{keys.CARD_AT}_previous")
        assert at.subheader[0].value == CARDS.cards[-1].act
        assert CARDS.changed_none in shown(at)

    def test_a_card_that_is_taken_back_leaves_the_list(self, open_page: OpenPage) -> None:
        at = open_page("cards")
        card = sort(at, 0, "unclear", DIALS, "rigid")
        pick(at, keys.sorting(card, "again"), None)
        assert CARDS.changed_none in shown(at)

    def test_safety_is_said_before_any_card(self, open_page: OpenPage) -> None:
        at = open_page("cards")
        assert shown(at).index(CARDS.safety) < shown(at).index(CARDS.sort_lead)

    @pytest.mark.parametrize("item", PRACTICE.rewrites, ids=lambda item: item.id)
    def test_rewriting_shows_one_way_when_asked_and_leaves_the_words_alone(self, open_page: OpenPage, item: object) -> None:
        at = pick(open_page("cards"), keys.REWRITE_AT, item.id)  # type: ignore[attr-defined]
        assert item.happened in shown(at)  # type: ignore[attr-defined]
        assert item.instead not in shown(at)  # type: ignore[attr-defined]
        typed = "**she** <b>left</b> ![x](http://example.org/a.png)"
        at.text_area[0].set_value(typed).run()
        pick(at, keys.rewrite_shown(item.id), value=True)  # type: ignore[attr-defined]
        assert item.instead in shown(at)  # type: ignore[attr-defined]
        assert at.text_area[0].value == typed
        assert "example.org" not in shown(at), "it is in its own field and nowhere else"
        go(at, "start")
        go(at, "cards")
        assert at.text_area[0].value == typed

    def test_recall_explains_the_same_whatever_is_picked_and_can_be_skipped(self, open_page: OpenPage) -> None:
        at = open_page("cards")
        for question in PRACTICE.questions:
            assert question.explains not in shown(at)
            seen = set()
            for option in question.options:
                pick(at, keys.recall(question.id), option)
                assert question.explains in shown(at)
                seen.add(shown(at))
            assert len(seen) == 1, "no mark, no tally"
            press(at, f"{keys.QUESTION_AT}_next")
        assert at.radio[0].label == PRACTICE.questions[0].asks


class TestFactors:
    def test_all_seven_stand_in_their_places_with_who_is_speaking(self, open_page: OpenPage) -> None:
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
    def test_one_article_shows_its_claims_and_leads_to_it(self, open_page: OpenPage, number: int) -> None:
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

    def test_the_table_says_what_the_picture_says(self, open_page: OpenPage) -> None:
        at = open_page("factors")
        for factor in FACTORS.factors:
            marks = " | ".join(FACTORS.marks[factor.cells[a].reading] for a in ARTICLE_IDS)
            assert f"| {factor.title} | {marks} |" in shown(at)
            said = ", ".join(
                f"{library.article_name(a)} {FACTORS.readings[factor.cells[a].reading].lower()}" for a in ARTICLE_IDS
            )
            assert f"{factor.title}: {said}." in alt(at)

    def test_what_is_ticked_goes_into_the_log_by_its_id(self, open_page: OpenPage) -> None:
        at = open_page("factors")
        factor = FACTORS.factors[0]
        pick(at, keys.watching(factor.watch[1].id), value=True)
        press(at, keys.WATCH)
        (kept,) = at.session_state["app"].notes.of(Watch)
        assert (kept.item, kept.text, kept.by) == (factor.watch[1].id, "", None)
        assert FACTORS.watch_sent in shown(at)
        assert FACTORS.watch_there in shown(at)
        assert draft(keys.watching(factor.watch[1].id)) not in {box.key for box in at.checkbox}

    def test_nothing_ticked_puts_nothing_into_the_log(self, open_page: OpenPage) -> None:
        at = press(open_page("factors"), keys.WATCH)
        assert at.session_state["app"].notes.of(Watch) == ()
        assert FACTORS.watch_nothing in shown(at)
        assert FACTORS.watch_sent not in shown(at)


def test_where_it_comes_from_opens_with_claims_and_research(open_page: OpenPage) -> None:
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
    def test_every_part_opens_alone(self, open_page: OpenPage) -> None:
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
    def test_a_country_brings_its_own_lines(self, open_page: OpenPage, place: str) -> None:
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

    def test_one_situation_is_kept_shown_and_taken_away(self, open_page: OpenPage) -> None:
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

    def test_nothing_typed_is_nothing_kept_and_said_so(self, open_page: OpenPage) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        self.answer(at, situation="   ")
        assert SELF.nothing_typed in shown(at)
        assert self.kept(at) == ()

    def test_unkept_words_survive_other_parts_and_other_pages(self, open_page: OpenPage) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        at.text_area[0].set_value("half a thought").run()
        pick(at, keys.SELF_SECTION, "therapy")
        go(at, "library")
        go(at, "self")
        pick(at, keys.SELF_SECTION, "tool")
        assert at.text_area[0].value == "half a thought"

    def test_erasing_takes_all_of_it(self, open_page: OpenPage) -> None:
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        self.answer(at, situation="kept words")
        at.text_area[0].set_value("loose words").run()
        press(at, keys.ERASE)
        assert "words" not in str([at.session_state["app"].notes, *(a.value for a in at.text_area)])
        assert "This page holds nothing about you." in everything(at)


@pytest.mark.parametrize("name", PAGES)
def test_a_broken_file_hurts_only_its_own_page(
    open_page: OpenPage, content: Callable[[str, str, str], None], name: str
) -> None:
    content("spectrum/origins.toml", "title", "titel")
    if name == "origins":
        at = fresh()
        at.switch_page(str(PAGES_OF_APP[name].script)).run()
        assert "the other pages still work" in at.error[0].value
    else:
        assert "Part of this page is missing" not in everything(open_page(name))


def test_a_broken_claim_is_said_and_the_rest_stands(open_page: OpenPage, content: Callable[[str, str, str], None]) -> None:
    content("claims/a1.toml", 'id = "A1-subtype-malignant"', 'id = "A1-subtype-malignant"\nkindd = 1')
    at = open_page("scenes")
    assert "Part of this page is missing" in everything(at)
    at.session_state[draft(keys.opener("risk"))] = True
    at.run()
    sound(at)
    assert SCENES.risk_said.text in shown(at)


VERDICT = re.compile(
    r"\b(you|he|she|they|it|(your|my) \w+)( may| might| could| probably| clearly)? "
    r"(scored?|rank|are|is|has|have|show|meet|belong)s?( \w+)? "
    r"(narciss\w*|NPD|disorder\w*|toxic|abusive|an abuser|persistent|rigid)\b"
    r"|\b(score|points?|result|rating|level|percent|likely|probab\w+|odds): ?\S",
    re.IGNORECASE,
)
MODELS = (SpectrumWords, SceneWords, CardWords, PracticeWords, FactorWords, OriginWords, SelfWords, HelpWords)


def strings(value: object) -> Iterator[str]:
    """Every text and number in a model, however deep, as it is shown."""
    if isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)
    elif isinstance(value, str | int):
        yield str(value)


def with_digits() -> list[str]:
    """All that our own content says with a number in it, the longest first."""
    content = library.library()
    ours = [library.wording(model).model_dump() for model in MODELS]
    ours += [each.model_dump() for each in (*content.lines, *content.claims, *content.notes)]
    return sorted({text for text in strings(ours) if re.search(r"\d", text) and len(text) > 3}, key=len, reverse=True)


OURS = with_digits()


def numbers(text: str) -> list[str]:
    """The numbers in a text that stand neither in our content nor for an article or a place in a deck."""
    left = re.sub(r"(Card|Question) \d+ of \d+|\bA[1-7]\b|(?m:^\d\. )", "", text)
    for ours in OURS:
        left = left.replace(ours, "")
    return re.findall(r"\d+", left)


@pytest.mark.parametrize("text", ["Your partner is narcissistic", "she may have NPD", "Score: high", "They show a disorder"])
def test_the_check_for_verdicts_finds_them(text: str) -> None:
    assert VERDICT.search(text)


def test_the_check_for_numbers_finds_them() -> None:
    assert numbers("You turned 3 of 4 dials. Card 3 of 14. A4 says so.") == ["3", "4"]


class TestNothingIsSaidOfARealPerson:
    """No interaction yields a number, a band or a label about anyone but the people who are made up."""

    def used(self, open_page: OpenPage) -> AppTest:
        """A session in which everything that can be picked or typed has been, the gravest choice each time."""
        at = open_page("scenes")
        for moment, style in itertools.product(SCENES.moments, STYLES):
            pick(at, keys.SCENE_MOMENT, moment)
            pick(at, keys.SCENE_STYLE, style)
            for point in POINTS:
                pick(at, keys.SCENE_POINT, point)
                self.check(at)
        go(at, "cards")
        for number in range(len(CARDS.cards)):
            sort(at, number, "rigid", DIALS, "rigid")
            self.check(at)
            press(at, f"{keys.CARD_AT}_next")
        for item in PRACTICE.rewrites:
            pick(at, keys.REWRITE_AT, item.id)
            at.text_area[0].set_value("My husband Xaver lied to me 17 times.").run()
            pick(at, keys.rewrite_shown(item.id), value=True)
            self.check(at)
        for question in PRACTICE.questions:
            pick(at, keys.recall(question.id), question.options[0])
            self.check(at)
            press(at, f"{keys.QUESTION_AT}_next")
        go(at, "factors")
        for factor in FACTORS.factors:
            pick(at, keys.FACTOR, factor.id)
            self.check(at)
        go(at, "origins")
        go(at, "self")
        pick(at, keys.SELF_SECTION, "tool")
        for name in FIELDS:
            next(a for a in at.text_area if a.key == draft(keys.observed(name))).set_value("I hit my brother Xaver, 3 times.")
        press(at, keys.OBSERVED_KEEP)
        for section in SELF.sections:
            pick(at, keys.SELF_SECTION, section)
            self.check(at)
        return at

    def check(self, at: AppTest) -> None:
        text = shown(at)
        assert not VERDICT.search(text), VERDICT.search(text)
        assert "Xaver" not in text, "what was typed leads to no sentence"
        assert numbers(text) == [], "every number is one of ours"
        assert not at.metric
        assert not at.get("progress")

    def test_in_any_state_of_any_page(self, open_page: OpenPage) -> None:
        at = self.used(open_page)
        assert set(at.session_state["app"].notes.counts()) <= {"observation", "watch"}
        for name in PAGES:
            go(at, name)
            self.check(at)
        pictures = [str(chart.proto.spec) for name in ("scenes", "factors") for chart in go(at, name).get("plotly_chart")]
        assert len(pictures) == 2
        assert not [spec for spec in pictures if "Xaver" in spec or "ticktext" in spec]

    def test_no_field_asks_for_a_person(self, open_page: OpenPage) -> None:
        """Only one's own words and one's own conduct have fields: nobody is asked to rate, name or sort someone they know."""
        fields: set[str] = set()
        for name in PAGES:
            at = open_page(name)
            fields |= {field.label for field in (*at.text_area, *at.text_input, *at.number_input, *at.slider)}
            assert not at.slider
            assert not at.number_input
        assert fields == {PRACTICE.rewrite_yours}
        at = pick(open_page("self"), keys.SELF_SECTION, "tool")
        assert {area.label for area in at.text_area} == {SELF.situation, SELF.instead, *(ask.asks for ask in SELF.asks)}
