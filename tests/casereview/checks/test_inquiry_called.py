"""The check that who was called was heard on that day."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.inquiry_called import heard_when_called
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("请你于2025年7月9日9时到我局接受询问。", Outcome.PASS),
        ("请你于2025年7月11日前到我局接受询问。", Outcome.PASS),
        ("请你于2025年7月8日9时到我局接受询问。", Outcome.UNSURE),
        ("请你于2025年7月9日9时到我局接受询问。某局 2025年7月10日", Outcome.FAIL),
        ("请你到我局接受询问。", Outcome.NOT_APPLICABLE),
    ],
)
def test_another_day_than_that_of_the_record_is_asked(told: str, outcome: Outcome) -> None:
    record = a_document("inquiry_record")
    case = a_case(a_document("inquiry_notice", told), record, facts=(a_fact("询问日期", date(2025, 7, 9), record.id),))

    assert heard_when_called(case, LawBook()).outcome is outcome
