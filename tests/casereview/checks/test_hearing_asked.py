"""The check that the hearing was asked for in time."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.hearing_asked import hearing_asked_in_time
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [("2025年6月23日", Outcome.PASS), ("2025年6月26日", Outcome.PASS), ("2025年6月30日", Outcome.UNSURE)],
)
def test_more_than_five_working_days_are_asked(asked: str, outcome: Outcome) -> None:
    papers = (a_document("hearing_right_notice"), a_document("hearing_application", "现申请听证。", asked))
    case = a_case(*papers, facts=(a_fact("告知送达日期", date(2025, 6, 19), "hearing_right_notice"),))

    assert hearing_asked_in_time(case, LawBook(), days=5).outcome is outcome


def test_a_further_application_for_another_day_does_not_count() -> None:
    asked = [a_document("hearing_application", day, id=day) for day in ("2025年6月23日", "2025年7月9日")]
    served = a_fact("告知送达日期", date(2025, 6, 19), "hearing_right_notice")
    case = a_case(a_document("hearing_right_notice"), *asked, facts=(served,))

    assert hearing_asked_in_time(case, LawBook(), days=5).outcome is Outcome.PASS
