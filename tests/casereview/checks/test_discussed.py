"""The check that a case is discussed after the party was heard."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.discussed import discussed_after_defence
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

NOTICE, RECORD, MINUTES = "penalty_notice", "statement_record", "collective_discussion"


@pytest.mark.parametrize(
    ("day", "outcome"), [(16, Outcome.PASS), (9, Outcome.PASS), (8, Outcome.FAIL), (3, Outcome.PASS)]
)
def test_between_notice_and_defence_nothing_is_decided(day: int, outcome: Outcome) -> None:
    facts = (
        a_fact("告知日期", date(2025, 6, 5), NOTICE),
        a_fact("陈述申辩日期", date(2025, 6, 9), RECORD),
        a_fact("集体讨论日期", date(2025, 6, day), MINUTES),
    )
    papers = (a_document(kind) for kind in (NOTICE, RECORD, MINUTES))

    assert discussed_after_defence(a_case(*papers, facts=facts), LawBook()).outcome is outcome
