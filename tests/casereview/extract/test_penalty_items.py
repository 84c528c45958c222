"""What each fine of a decision is for."""

from __future__ import annotations

from decimal import Decimal

from casereview.extract.citing import cited_articles
from casereview.extract.fines import Sum, imposing
from casereview.extract.penalty_items import penalty_items
from casereview.model import Citation, PenaltyItem
from casereview.text import folded

LAW = "甲法"


def items(text: str) -> tuple[PenaltyItem, ...]:
    words = folded(text)
    fines: tuple[Sum, ...] = tuple(fine for passage in imposing(words) for fine in passage.fines)
    return penalty_items(words, cited_articles(words), fines)


def an_item(act: str, breach: str, basis: str, amount: int, **more: str) -> PenaltyItem:
    base, tier = more.get("base"), more.get("tier")
    return PenaltyItem(act, (Citation(LAW, breach),), (Citation(LAW, basis),), base, tier, Decimal(amount))


ACTS = "存在以下违法行为：\n1.未设置警示标志；\n2.未组织演练。\n"


def test_fines_that_point_to_their_acts_take_the_articles_told_of_them() -> None:
    text = (
        f"{ACTS}第2项行为违反了《甲法》第二条，第1项行为违反了《甲法》第一条。决定：依据《甲法》第九条，对第1项行为处罚款1万元；"
        "依据《甲法》第十条，参照《乙省裁量基准》，属一般违法，对第2项行为处罚款2万元。"
    )

    assert items(text) == (
        an_item("未设置警示标志", "1", "9", 10000),
        an_item("未组织演练", "2", "10", 20000, base="乙省裁量基准", tier="一般"),
    )


def test_fines_without_a_word_of_their_acts_take_them_in_their_order() -> None:
    text = f"{ACTS}违反了《甲法》第一条、第二条，依据《甲法》第九条，决定给予罚款1万元、罚款2万元的行政处罚。"

    assert [(item.act, item.breach[0].article, item.basis[0].article) for item in items(text)] == [
        ("未设置警示标志", "1", "9"),
        ("未组织演练", "2", "9"),
    ]


def test_the_only_fine_is_for_all_acts_of_the_list() -> None:
    text = (
        f"{ACTS}以上行为违反了《甲法》第一条，依据《甲法》第九条，参照《乙省裁量基准适用规则》《乙省裁量基准》，"
        "决定处罚款1万元。"
    )

    assert items(text) == (an_item("未设置警示标志;未组织演练", "1", "9", 10000, base="乙省裁量基准"),)


def test_fines_behind_all_breaches_take_the_acts_told_before_each_of_them() -> None:
    text = (
        "你单位使用过期气瓶，违反了《甲法》第一条；未建立检查记录，违反了《甲法》第二条。"
        "依据《甲法》第九条，决定：（一）处罚款1万元；（二）处罚款2万元。"
    )

    assert items(text) == (an_item("使用过期气瓶", "1", "9", 10000), an_item("未建立检查记录", "2", "9", 20000))


def test_more_articles_than_fines_before_all_of_them_count_for_each() -> None:
    text = f"{ACTS}违反了《甲法》第一条、第二条、第三条，依据《甲法》第九条，决定给予罚款1万元、罚款2万元的行政处罚。"

    assert [[c.article for c in item.breach] for item in items(text)] == [["1", "2", "3"], ["1", "2", "3"]]


def test_two_who_are_fined_by_name_are_fined_for_what_is_told_of_each() -> None:
    text = (
        "检查发现，海川铸造有限公司未对从业人员进行培训，总经理甘小明未履行管理职责。海川铸造有限公司的上述行为违反《甲法》第一条，"
        "依据《甲法》第九条，决定对海川铸造有限公司处罚款3万元；甘小明的上述行为违反《甲法》第二条，依据《甲法》第十条，"
        "决定对甘小明处罚款2万元。"
    )

    assert [item.act for item in items(text)] == ["未对从业人员进行培训", "未履行管理职责"]


def test_clauses_of_one_finding_are_no_acts_of_several_who_are_fined_by_name() -> None:
    text = (
        "检查发现，海川铸造有限公司未签订管理协议、未统一协调管理。违反了《甲法》第一条，依据《甲法》第九条，"
        "决定：1.对海川铸造有限公司处罚款3万元；2.对甘小明处罚款1万元。"
    )

    assert [item.act for item in items(text)][1] != "未统一协调管理"


def test_what_two_have_done_together_is_the_act_of_each() -> None:
    text = (
        "检查时发现，你公司未经复查擅自恢复生产。海川铸造有限公司及甘小明的行为违反了《甲法》第四条，依据《甲法》第九条，"
        "决定对海川铸造有限公司处罚款2万元，对甘小明处罚款8000元。"
    )

    assert [item.act for item in items(text)] == ["未经复查擅自恢复生产"] * 2
