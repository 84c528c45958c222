"""The rows of a table name the acts and their fines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.decision import decision_facts
from casereview.model import Citation, PenaltyItem
from tests.builders import Row, a_document

STATED = "合并决定给予罚款人民币玖仟元整的行政处罚。"


def items(catalogue: Catalogue, rows: tuple[Row, ...], *lines: str) -> list[object]:
    found = decision_facts(a_document("penalty_decision", "行政处罚决定书", rows, *lines), catalogue)
    return [fact.value for fact in found if fact.name == "处罚事项"]


def test_each_row_is_an_item_with_its_own_articles_and_tier(catalogue: Catalogue) -> None:
    rows = (
        ("序号", "违法行为", "违反法条", "处罚依据", "裁量档次", "罚款金额（元）"),
        ("1", "仓库内堆垛超高", "《甲法》第一条", "《甲法》第九条", "一般", "6,000"),
        ("2", "未建立购销台账", "《甲法》第二条", "《甲法》第十条", "B档", "3000"),
        ("合计", "", "", "", "", "9000"),
    )

    assert items(catalogue, rows, STATED) == [
        PenaltyItem("仓库内堆垛超高", (Citation("甲法", "1"),), (Citation("甲法", "9"),), None, "一般", Decimal(6000)),
        PenaltyItem("未建立购销台账", (Citation("甲法", "2"),), (Citation("甲法", "10"),), None, "B", Decimal(3000)),
    ]


@pytest.mark.parametrize(
    ("head", "figures", "amounts"),
    [
        ("罚款数额（万元）", ("0.6", "0.3"), [6000, 3000]),
        ("罚款金额", ("6000", "3000"), [6000, 3000]),
        ("罚款金额", ("0.6", "0.3"), [6000, 3000]),  # the stated sum tells the unit
        ("罚款", ("6000元", "叁仟元"), [6000, 3000]),
        ("单项处罚结果", ("罚款6,000元", "罚款3,000元"), [6000, 3000]),
    ],
)
def test_the_unit_is_the_heads_or_the_one_that_comes_to_the_stated_sum(
    catalogue: Catalogue, head: str, figures: tuple[str, str], amounts: list[int]
) -> None:
    rows = (("违法行为", head), ("仓库内堆垛超高", figures[0]), ("未建立购销台账", figures[1]))

    found = items(catalogue, rows, STATED)

    assert [item.amount for item in found if isinstance(item, PenaltyItem)] == amounts


def test_rows_that_do_not_come_to_the_stated_sum_are_no_items(catalogue: Catalogue) -> None:
    rows = (("违法行为", "罚款金额（元）"), ("仓库内堆垛超高", "6000"), ("未建立购销台账", "2000"))

    found = items(catalogue, rows, STATED)

    assert [item.amount for item in found if isinstance(item, PenaltyItem)] == [9000]


def test_the_rows_tell_the_fine_where_no_sum_is_stated(catalogue: Catalogue) -> None:
    rows = (
        ("被处罚人", "违法行为", "罚款金额（元）"),
        ("海川公司", "仓库内堆垛超高", "6000"),
        ("甘小明", "未建立购销台账", "3000"),
    )
    document = a_document("penalty_decision", "决定如下：", rows)

    fines = [(f.value, f.confidence) for f in decision_facts(document, catalogue) if f.name == "罚款金额"]

    assert fines == [(Decimal(9000), 0.8)]
