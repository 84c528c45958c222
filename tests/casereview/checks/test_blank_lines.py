"""The check that no line of a form is blank behind its label."""

from __future__ import annotations

import pytest

from casereview.checks.blank_cells import cells_filled
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import Part, a_case, a_document

RECORD = KindId("inspection_record")
LABELS = ("检查场所", "检查情况", "案由")


def outcome_of(*lines: Part) -> Outcome:
    return cells_filled(a_case(a_document(RECORD, *lines)), LawBook(), kinds=(RECORD,), labels=LABELS).outcome


@pytest.mark.parametrize(
    "lines",
    [
        ("检查场所：", "检查时间：2025年7月2日9时20分"),
        ("检查场所：______　　检查时间：2025年7月2日",),
        ("案　　由：　　当事人：某公司", "地址：某路1号"),
        ("检查情况：", "以上记录经核对无误。"),
        ("检查场所：", (("被检查单位", "某公司"), ("电话", "139"))),
        ("检查情况：", "现场负责人（签名）：张某"),
    ],
)
def test_a_label_behind_which_the_next_one_stands_fails(lines: tuple[Part, ...]) -> None:
    assert outcome_of(*lines) is Outcome.FAIL


@pytest.mark.parametrize(
    "lines",
    [
        ("检查场所：二号喷漆车间", "检查时间：2025年7月2日9时20分"),
        ("检查场所：二号喷漆车间　　检查时间：2025年7月2日",),
        ("检查场所：", "二号喷漆车间"),
        ("检查情况：", "一、动火点旁存放稀释剂；", "以上记录经核对无误。"),
        ("检查场所：",),
        ("检查情况：", "发现问题的时间：2025年7月2日。一号车间动火无人监护。"),
        ("检查情况：", (("部位", "问题"), ("车间", "未监护"))),
    ],
)
def test_what_stands_behind_it_or_in_the_next_line_fills_it(lines: tuple[Part, ...]) -> None:
    assert outcome_of(*lines) is not Outcome.FAIL


def test_the_last_label_of_the_last_line_is_blank_where_nothing_stands_below() -> None:
    assert outcome_of("检查时间：2025年7月2日　　检查场所：") is Outcome.FAIL
