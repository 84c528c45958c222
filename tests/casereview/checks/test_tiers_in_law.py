"""The check that the tiers of a base stay inside the law."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.tiers_in_law import tier_inside_statute
from casereview.lawbook import Fined, FineStage, LawBook
from casereview.model import CaseFile, Citation, PenaltyItem
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact
from tests.law_builder import a_liability

DECISION = "penalty_decision"
LAW = LawBook(
    liabilities=(
        a_liability(
            "99",
            ("10000-50000", Fined.UNIT, FineStage.FIRST),
            ("50000-200000", Fined.UNIT, FineStage.LATER),
        ),
    ),
)


def a_decision(row: str) -> CaseFile:
    item = PenaltyItem("某行为", (), (Citation("安全生产法", "99"),), "某基准", "A", Decimal(20_000))
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("处罚事项", item, DECISION),
        a_fact("当事人类型", "单位", DECISION),
    )
    excerpt = a_document("discretion_excerpt", (("裁量阶次A", row),))
    return a_case(a_document(DECISION), excerpt, facts=facts)


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("处1万元以上2万元以下的罚款", Outcome.PASS),
        ("处5000元以上1万元以下的罚款", Outcome.FAIL),
        ("处2万元以下的罚款", Outcome.FAIL),  # the law begins at ten thousand
        ("处10万元以上30万元以下的罚款", Outcome.FAIL),
        ("对单位处1万元以上2万元以下的罚款，对有关人员处1000元以上5000元以下的罚款", Outcome.PASS),
        ("从重处罚", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_tier_outside_the_law_is_reported(row: str, outcome: Outcome) -> None:
    assert tier_inside_statute(a_decision(row), LAW).outcome is outcome
