"""The check that long numbers are written alike."""

from __future__ import annotations

import pytest

from casereview.checks.long_numbers import long_numbers_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()
USUAL = "联系电话：0396-3325807"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (USUAL, Outcome.PASS),
        ("联系电话：0396-3325870", Outcome.FAIL),
        ("联系电话：0396-3825807", Outcome.FAIL),
        ("联系电话：0396-3325808", Outcome.UNSURE),
        ("联系电话：0396-3325811", Outcome.PASS),
        ("传真号码：0396-3325870", Outcome.PASS),
        ("联系电话：0396-3325870，联系电话：0396-3325807", Outcome.PASS),
    ],
)
def test_a_number_almost_like_that_of_the_others_fails(told: str, outcome: Outcome) -> None:
    papers = (a_document(kind, USUAL) for kind in ("penalty_notice", "hearing_notice"))

    assert long_numbers_alike(a_case(*papers, a_document("penalty_decision", told)), LAW).outcome is outcome


def test_on_a_scan_hard_to_read_it_asks() -> None:
    papers = (a_document(kind, USUAL) for kind in ("penalty_notice", "hearing_notice"))
    decision = scanned(a_document("penalty_decision", "联系电话：0396-3325870"))

    assert long_numbers_alike(a_case(*papers, decision), LAW).outcome is Outcome.UNSURE


def test_where_one_paper_alone_has_the_other_nothing_is_said() -> None:
    case = a_case(a_document("penalty_notice", USUAL), a_document("penalty_decision", "联系电话：0396-3325870"))

    assert long_numbers_alike(case, LAW).outcome is Outcome.NOT_APPLICABLE
