"""Scenes and cards: moving along and between styles, sorting twice, rewriting and recall."""

from __future__ import annotations

import itertools

import pytest

from lib.content.words.spectrum import BINS, DIALS, POINTS, STYLES, Opener
from lib.ui import keys, library
from tests.app.conftest import go, open_page, sound
from tests.app.spectrum import CARDS, PRACTICE, SCENES, SHARED, alt, draft, pick, press, shown, sort


class TestScenes:
    @pytest.mark.parametrize(("moment", "style"), [*itertools.product(SCENES.moments, STYLES)])
    def test_moving_along_changes_the_words_and_the_dials(self, moment: str, style: str) -> None:
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

    def test_what_was_chosen_is_there_after_a_visit_elsewhere(self) -> None:
        at = open_page("scenes")
        pick(at, keys.SCENE_MOMENT, "news")
        pick(at, keys.SCENE_POINT, "rigid")
        go(at, "cards")
        go(at, "scenes")
        assert SCENES.strand("news", "grand").scenes["rigid"].text in shown(at)

    @pytest.mark.parametrize("name", [*SHARED.points, *SHARED.styles, "risk"])
    def test_each_band_and_style_opens_what_the_articles_say(self, name: str) -> None:
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

    def test_risk_leads_to_help_and_is_part_of_no_point(self) -> None:
        at = open_page("scenes")
        assert SCENES.risk in shown(at)
        assert "Help now" in {link.value for link in at.page_link}
        for point in POINTS:
            pick(at, keys.SCENE_POINT, point)
            assert "malignant" not in alt(at).lower()


class TestCards:
    def test_each_card_is_sorted_turned_over_and_sorted_again(self) -> None:
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

    def test_what_is_said_of_a_card_does_not_depend_on_where_it_was_put(self) -> None:
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

    def test_a_card_can_be_skipped(self) -> None:
        at = press(open_page("cards"), f"{keys.CARD_AT}_next")
        assert at.subheader[0].value == CARDS.cards[1].act
        press(at, f"{keys.CARD_AT}_previous")
        press(at, f"{keys.CARD_AT}_previous")
        assert at.subheader[0].value == CARDS.cards[-1].act
        assert CARDS.changed_none in shown(at)

    def test_a_card_that_is_taken_back_leaves_the_list(self) -> None:
        at = open_page("cards")
        card = sort(at, 0, "unclear", DIALS, "rigid")
        pick(at, keys.sorting(card, "again"), None)
        assert CARDS.changed_none in shown(at)

    def test_safety_is_said_before_any_card(self) -> None:
        at = open_page("cards")
        assert shown(at).index(CARDS.safety) < shown(at).index(CARDS.sort_lead)

    @pytest.mark.parametrize("item", PRACTICE.rewrites, ids=lambda item: item.id)
    def test_rewriting_shows_one_way_when_asked_and_leaves_the_words_alone(self, item: object) -> None:
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

    def test_recall_explains_the_same_whatever_is_picked_and_can_be_skipped(self) -> None:
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
