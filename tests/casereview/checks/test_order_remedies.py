"""The terms of remedies that an order tells of."""

from __future__ import annotations

import pytest

from casereview.checks.remedies import remedies_told
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("可以自收到之日起六十日内向某县人民政府申请行政复议，或者在六个月内向法院起诉。", Outcome.PASS),
        ("可以自收到之日起十五日内向某县人民政府申请行政复议。", Outcome.FAIL),
        ("可以在60日内申请行政复议，或者在3个月内依法提起行政诉讼。", Outcome.FAIL),
        ("限你单位15日内改正；不服的，可以申请行政复议。", Outcome.NOT_APPLICABLE),
    ],
)
def test_an_order_tells_the_terms_of_the_law_or_none(words: str, outcome: Outcome) -> None:
    assert remedies_told(a_case(a_document("rectification_order", words)), LawBook()).outcome is outcome
