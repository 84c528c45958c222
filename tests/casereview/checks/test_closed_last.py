"""The check that a case is closed after what carries the decision out."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.closed_last import closed_after_settling
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

CLOSING = "closing_approval"


@pytest.mark.parametrize(
    ("title", "day", "outcome"),
    [
        ("没收物品销毁记录", "2025年12月16日", Outcome.PASS),
        ("没收物品销毁记录", "2025年12月22日", Outcome.FAIL),
        ("罚没物品处理清单", "2025年12月22日", Outcome.FAIL),
        ("信用修复申请书", "2025年12月22日", Outcome.NOT_APPLICABLE),
        ("没收物品销毁记录", "", Outcome.NOT_APPLICABLE),
    ],
)
def test_what_became_of_goods_is_settled_before_the_closing(title: str, day: str, outcome: Outcome) -> None:
    paper = a_document("unknown", f"{title} {day}", title=title)
    case = a_case(a_document(CLOSING), paper, facts=(a_fact("结案日期", date(2025, 12, 19), CLOSING),))

    assert closed_after_settling(case, LawBook()).outcome is outcome
