"""Points and places in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.model import Source
from casereview.phrases import place_text, points_text
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("points", "text"), [("2.00", "2"), ("0.50", "0.5"), ("0", "0"), ("10", "10"), ("1.255", "1.26")]
)
def test_points_have_at_most_two_decimals_and_no_idle_zero(points: str, text: str) -> None:
    assert points_text(Decimal(points)) == text


def test_a_place_is_told_by_the_title_and_the_page_of_the_file() -> None:
    document = a_document("penalty_decision", title="行政处罚决定书")

    assert place_text(Source(document.id, 3), a_case(document)) == "《行政处罚决定书》第3页"
