"""The check that a case is filed soon after the visit."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.filed_soon import filed_soon
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

FILING, RECORD, RECHECK = "filing_approval", "inspection_record", "recheck_opinion"
PAPERS = tuple(a_document(kind) for kind in (FILING, RECORD, RECHECK))


@pytest.mark.parametrize(("filed", "outcome"), [(date(2025, 7, 10), Outcome.PASS), (date(2025, 9, 1), Outcome.UNSURE)])
def test_more_than_a_month_is_asked(filed: date, outcome: Outcome) -> None:
    facts = (a_fact("立案日期", filed, FILING), a_fact("检查日期", date(2025, 7, 8), RECORD))

    assert filed_soon(a_case(*PAPERS, facts=facts), LawBook(), days=30).outcome is outcome


def test_the_last_visit_counts() -> None:
    facts = (
        a_fact("立案日期", date(2025, 9, 1), FILING),
        a_fact("检查日期", date(2025, 7, 8), RECORD),
        a_fact("复查日期", date(2025, 8, 20), RECHECK),
    )

    assert filed_soon(a_case(*PAPERS, facts=facts), LawBook(), days=30).outcome is Outcome.PASS
