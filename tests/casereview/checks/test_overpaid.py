"""Why a receipt may give more than the fine."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.overpaid import paid_back, pays_besides
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("退还原缴罚款中多缴的3000元", True),
        ("退还金额 3000.00元", True),
        ("退还2000元", False),
        ("多缴3000元", False),
    ],
)
def test_what_was_too_much_was_given_back(words: str, told: bool) -> None:
    assert (paid_back(a_case(a_document("unknown", words)), Decimal(3000)) is not None) is told


@pytest.mark.parametrize(("words", "told"), [("罚款20000.00 加处罚款7200.00", True), ("罚款27200.00", False)])
def test_a_sum_may_take_in_an_addition(words: str, told: bool) -> None:
    assert pays_besides(a_document("fine_receipt", words), Decimal(20000)) is told
