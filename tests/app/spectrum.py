"""What the tests of the spectrum's pages share: their wording, choosing in any widget, and what a page says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from streamlit.testing.v1 import AppTest

from lib.content.words.spectrum import CardWords, FactorWords, PracticeWords, SceneWords, SelfWords, SpectrumWords
from lib.ui import keys, library
from tests.app.conftest import everything, sound

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
