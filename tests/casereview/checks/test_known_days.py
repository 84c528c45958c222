"""The check that days of the act are known to other papers."""

from __future__ import annotations

import pytest

from casereview.checks.known_days import days_known
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

_SPAN = "2025年4月2日至2025年5月13日载客收费。"


@pytest.mark.parametrize(
    ("told", "decision", "outcome"),
    [
        ("2025年3月5日购进甲醇。", "2025年3月5日购进甲醇，存放于店内库房。", Outcome.PASS),
        ("2025年3月5日购进甲醇。", "2025年3月15日购进甲醇，存放于店内库房。", Outcome.FAIL),
        (_SPAN, f"2025年4月21日至2025年5月13日载客收费，未取得许可{'。' * 9}", Outcome.FAIL),
        ("2025年3月5日购进甲醇。", "2025年6月1日起施行的规定，适用于本案当事人。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_day_stands_against_that_which_two_others_tell(told: str, decision: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("inquiry_record", told),
        a_document("penalty_notice", told),
        a_document("penalty_decision", decision),
    )

    assert days_known(case, LawBook(), kinds=(KindId("penalty_decision"),)).outcome is outcome


def test_one_paper_alone_proves_no_other_day() -> None:
    case = a_case(
        a_document("inquiry_record", "2025年3月5日购进甲醇。"),
        a_document("penalty_decision", "2025年3月15日购进甲醇，存放于店内库房。"),
    )

    assert days_known(case, LawBook(), kinds=(KindId("penalty_decision"),)).outcome is Outcome.NOT_APPLICABLE
