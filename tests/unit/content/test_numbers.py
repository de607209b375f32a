import datetime as dt

import pytest

from lib.content.models import Line
from lib.content.numbers import stale
from lib.ui.components import dialled

TODAY = dt.date(2026, 11, 22)


def line(name: str, verified: dt.date | str) -> Line:
    return Line.model_validate(
        {
            "id": name,
            "place": "us",
            "kind": "crisis",
            "name": name,
            "serves": "anyone",
            "phone": ["1"],
            "source": "s",
            "source_year": 2024,
            "confidence": "operator",
            "verified_on": verified,
        }
    )


def test_unconfirmed_lines_come_first_and_fresh_ones_not_at_all() -> None:
    never, old, fresh = line("never", ""), line("old", dt.date(2026, 1, 1)), line("fresh", dt.date(2026, 11, 1))
    assert stale([fresh, old, never], TODAY) == (never, old)


@pytest.mark.parametrize(
    ("printed", "dials"), [("0808 2000 247", "08082000247"), ("1-800-799-7233", "18007997233"), ("*120*7867#", "*120*7867%23")]
)
def test_a_printed_number_can_be_dialled(printed: str, dials: str) -> None:
    assert dialled(printed) == dials
