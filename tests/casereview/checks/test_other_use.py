"""Papers of no known kind that are no papers of the procedure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.other_use import is_of_another_use
from casereview.checks.parameters import KindId
from casereview.checks.presence import present
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("没收物品处理记录", True),
        ("没收物品处理审批表", True),
        ("检验结果告知书", True),
        ("国内特快专递邮件收寄单", True),
        ("乙酸乙酯送货单", True),
        ("加油记录（复印件）", True),
        ("行政案件权利义务告知书", True),
        ("临时查封现场笔录", True),
        ("教育谈话记录", True),
        ("鉴定意见告知书", True),
        ("专家论证意见", True),
        ("行政复议决定书", True),
        ("涉案物品移交清单", True),
        ("海川县公安局", True),
        ("海川县人民法院", True),
        ("海川县公安局关于移送案件的批示", False),
        ("行政处罚权利告知书", False),
        ("案件处理记录", False),  # an approval may be called so
        ("情况会商记录", False),
        ("领导批示单", False),
        ("缴款回单", False),
        ("关于某公司有关情况的函", False),
        ("记录", False),
        ("", False),
        ("特种作业操作证查询结果", True),
        ("查询通知书", False),
    ],
)
def test_a_heading_tells_an_account_from_a_paper_of_the_procedure(heading: str, expected: bool) -> None:
    assert is_of_another_use(a_document("unknown", heading, "柴油0.8吨")) is expected


def test_what_was_recognised_on_a_picture_may_be_headed_otherwise() -> None:
    assert not is_of_another_use(scanned(a_document("unknown", "没收物品处理记录")))


@pytest.mark.parametrize(("heading", "outcome"), [("没收物品处理记录", Outcome.FAIL), ("情况记载", Outcome.UNSURE)])
def test_an_account_does_not_stand_for_a_missing_paper(heading: str, outcome: Outcome) -> None:
    case = a_case(replace(a_document("unknown", heading, "柴油0.8吨"), title=heading))

    assert present(case, LawBook(), kinds=(KindId("case_approval"),)).outcome is outcome
