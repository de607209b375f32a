"""What is left of the spectrum's pages where a file of their content is broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.content.pages import PAGES as PAGES_OF_APP
from lib.ui import keys
from tests.app.conftest import everything, fresh, open_page, sound
from tests.app.spectrum import PAGES, SCENES, draft, shown


@pytest.mark.parametrize("name", PAGES)
def test_a_broken_file_hurts_only_its_own_page(content: Callable[[str, str, str], None], name: str) -> None:
    content("spectrum/origins.toml", "title", "titel")
    if name == "origins":
        at = fresh()
        at.switch_page(str(PAGES_OF_APP[name].script)).run()
        assert "the other pages still work" in at.error[0].value
    else:
        assert "Part of this page is missing" not in everything(open_page(name))


def test_a_broken_claim_is_said_and_the_rest_stands(content: Callable[[str, str, str], None]) -> None:
    content("claims/a1.toml", 'id = "A1-subtype-malignant"', 'id = "A1-subtype-malignant"\nkindd = 1')
    at = open_page("scenes")
    assert "Part of this page is missing" in everything(at)
    at.session_state[draft(keys.opener("risk"))] = True
    at.run()
    sound(at)
    assert SCENES.risk_said.text in shown(at)
