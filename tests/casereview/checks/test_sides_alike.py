"""The check that a place is on one side throughout."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.sides_alike import sides_agree
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

KINDS = tuple(map(KindId, ("inspection_record", "penalty_notice", "penalty_decision")))
EAST, WEST = "二层东侧安全出口锁闭。", "二层西侧安全出口锁闭。"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(EAST, Outcome.PASS), (WEST, Outcome.FAIL), (EAST + WEST, Outcome.PASS), ("三层西侧锁闭。", Outcome.PASS)],
)
def test_another_side_of_the_same_floor_fails(told: str, outcome: Outcome) -> None:
    papers = (a_document(KINDS[0], EAST), a_document(KINDS[1], EAST), a_document(KINDS[2], told))

    assert sides_agree(a_case(*papers), LawBook(), kinds=KINDS).outcome is outcome


def test_on_a_scan_it_is_asked() -> None:
    papers = (a_document(KINDS[0], EAST), a_document(KINDS[1], EAST), scanned(a_document(KINDS[2], WEST)))

    assert sides_agree(a_case(*papers), LawBook(), kinds=KINDS).outcome is Outcome.UNSURE
