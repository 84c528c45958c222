"""The checks on how long goods are kept or seized."""

from __future__ import annotations

import pytest

from casereview.checks.holding_terms import kept_no_longer, release_told_right, seized_no_longer
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
_TERM = "扣押期限自2025年3月1日至2025年3月30日。"


@pytest.mark.parametrize(
    ("papers", "outcome"),
    [
        ({"coercive_decision": _TERM}, Outcome.PASS),
        ({"coercive_decision": "扣押期限自2025年3月1日至2025年4月20日。"}, Outcome.FAIL),
        ({"coercive_decision": _TERM, "penalty_decision": "某局 2025年5月8日"}, Outcome.FAIL),
        (
            {
                "coercive_decision": _TERM,
                "unknown": "行政处理通知书 延长扣押期限",
                "penalty_decision": "某局 2025年5月8日",
            },
            Outcome.UNSURE,
        ),
        (
            {"coercive_decision": _TERM, "coercive_extension": "延长至2025年4月29日。某局 2025年3月28日"},
            Outcome.PASS,
        ),
        (
            {"coercive_decision": _TERM, "coercive_extension": "延长至2025年4月29日。某局 2025年4月8日"},
            Outcome.FAIL,
        ),
        (
            {"coercive_decision": _TERM, "coercive_extension": "延长至2025年5月29日。某局 2025年3月28日"},
            Outcome.FAIL,
        ),
    ],
)
def test_goods_are_seized_no_longer_than_the_law_allows(papers: dict[str, str], outcome: Outcome) -> None:
    assert seized_no_longer(a_case(*(a_document(*one) for one in papers.items())), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("先行登记保存七日，自2025年3月3日至2025年3月9日。", Outcome.PASS),
        ("先行登记保存十五日。", Outcome.FAIL),
        ("保存时间自2025年3月3日零时起，2025年3月9日二十四时止。", Outcome.PASS),
        ("保存时间自2025年3月3日零时起，2025年4月9日二十四时止。", Outcome.FAIL),
        ("保存期限自2025年3月3日至2025年4月2日。", Outcome.FAIL),
    ],
)
def test_evidence_is_kept_seven_days(text: str, outcome: Outcome) -> None:
    assert kept_no_longer(a_case(a_document("preservation_notice", text)), LAW).outcome is outcome


@pytest.mark.parametrize(
    "how",
    ["解除先行登记保存", "退还你单位并解除先行登记保存", "对上述证据解除登记保存", "，本机关作出解除登记保存的决定"],
)
@pytest.mark.parametrize(("day", "outcome"), [(8, Outcome.PASS), (18, Outcome.FAIL)])
def test_the_day_of_release_is_told_as_it_was(how: str, day: int, outcome: Outcome) -> None:
    case = a_case(
        a_document("preservation_disposal_decision", "自2025年3月8日起解除登记保存。"),
        a_document("penalty_decision", f"2025年3月{day}日{how}。"),
    )

    assert release_told_right(case, LAW).outcome is outcome
