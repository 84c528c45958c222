"""Values that stand elsewhere in a paper than in their place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.parameters import FactName, KindId
from casereview.checks.presence import stated
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

DECISION = KindId("penalty_decision")


@pytest.mark.parametrize(
    ("name", "value", "words", "outcome"),
    [
        ("当事人", "津海机械厂", "对津海机械厂作出处罚", Outcome.UNSURE),
        ("当事人", "津海机械厂", "对你单位作出处罚", Outcome.FAIL),
        ("罚款金额", Decimal(5000), "处以5000元罚款", Outcome.UNSURE),
        ("罚款金额", Decimal(5000), "处以罚款", Outcome.FAIL),
    ],
)
def test_a_value_that_other_papers_state_may_stand_in_any_place(
    name: str, value: object, words: str, outcome: Outcome
) -> None:
    facts = (a_fact(name, value, "filing_approval"),)
    case = a_case(a_document("filing_approval"), a_document(DECISION, words), facts=facts)

    assert stated(case, LawBook(), fact=FactName(name), kinds=(DECISION,)).outcome is outcome
