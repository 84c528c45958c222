"""Whether a party was heard."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.heard import heard_and_fined_otherwise
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("proposed", "others", "changed"),
    [
        (30_000, ("statement_record",), True),
        (20_000, ("statement_record",), False),  # heard, and fined as proposed
        (30_000, (), False),
    ],
)
def test_a_decision_departs_from_what_was_proposed_after_a_hearing(
    proposed: int, others: tuple[str, ...], *, changed: bool
) -> None:
    notice = a_document("penalty_notice")
    facts = (
        a_fact("罚款金额", Decimal(20_000), "penalty_decision"),
        a_fact("拟罚款金额", Decimal(proposed), "penalty_notice"),
    )
    case = a_case(a_document("penalty_decision"), notice, *(a_document(kind) for kind in others), facts=facts)

    assert heard_and_fined_otherwise(case, notice) is changed
