"""Checks on the address of the party."""

from __future__ import annotations

import pytest

from casereview.checks.addresses import address_agrees
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
HOME = "某市甲区海河路8号"
PAPERS = (KindId("filing_approval"), KindId("case_approval"), KindId("closing_approval"))


@pytest.mark.parametrize(
    ("addresses", "outcome"),
    [
        ((HOME,), Outcome.PASS),
        (("甲区海河路8号",), Outcome.PASS),
        (("某市甲区海河路8号院2号楼",), Outcome.PASS),
        (("某市甲区海河路18号",), Outcome.FAIL),
        (("某市乙镇工业园三排",), Outcome.UNSURE),  # the party may have two places
        ((HOME, HOME, "乙镇工业园三排"), Outcome.FAIL),
        (("乙镇工业园三排", "乙镇工业园三排"), Outcome.FAIL),  # the decision alone has another
    ],
)
def test_papers_give_the_address_of_the_decision(addresses: tuple[str, ...], outcome: Outcome) -> None:
    kinds = PAPERS[: len(addresses)]
    facts = tuple(a_fact("地址", value, kind) for kind, value in zip(kinds, addresses, strict=True))
    papers = (a_document("penalty_decision"), *(a_document(kind) for kind in kinds))
    case = a_case(*papers, facts=(a_fact("地址", HOME, "penalty_decision"), *facts))

    assert address_agrees(case, LAW, kinds=PAPERS).outcome is outcome
