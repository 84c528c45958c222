"""The check that the notice names each sort of penalty of the decision."""

from __future__ import annotations

import pytest

from casereview.checks.penalties_told import penalties_told
from casereview.lawbook import LawBook
from tests.builders import a_case, a_document

BOTH = (
    "决定作出如下处罚：1.没收扣押的烟花46箱；2.没收违法所得860元；3.罚款20000元。应当自收到本决定书之日起十五日内缴纳。"
)


@pytest.mark.parametrize(
    ("notice", "decision", "lacking"),
    [
        ("拟没收烟花46箱、违法所得860元，罚款20000元。", BOTH, []),
        ("拟没收违法所得860元，罚款20000元。", BOTH, ["没收物品"]),
        ("拟罚款20000元。", BOTH, ["没收物品", "没收违法所得"]),
        ("拟作出警告，罚款5000元。", "决定给予：1.警告；2.罚款5000元。", []),
        ("拟罚款5000元。", "决定给予：1.警告；2.罚款5000元。", ["警告"]),
        ("拟罚款5000元。", "决定罚款5000元。如不服本决定，可以申请复议。逾期不缴，责令停产停业整顿。", []),
        ("拟罚款5000元。", "决定责令停产停业整顿，并处罚款5000元。", ["责令停产停业"]),
    ],
)
def test_each_sort_of_penalty_is_told_before(notice: str, decision: str, lacking: list[str]) -> None:
    verdict = penalties_told(
        a_case(a_document("penalty_notice", notice), a_document("penalty_decision", decision)), LawBook()
    )

    assert [failure.values["penalty"] for failure in verdict.failures] == lacking
