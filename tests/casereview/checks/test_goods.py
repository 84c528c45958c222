"""The checks that goods taken, kept or seized are as many throughout."""

from __future__ import annotations

import pytest

from casereview.checks.goods import held_goods_alike, taken_goods_alike, taken_goods_settled
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()
_KEPT = ("preservation_approval", "preservation_notice", "preservation_disposal_decision")


@pytest.mark.parametrize(
    ("notice", "approval", "decision", "outcome"),
    [
        ("没收香烟18条、酒6瓶。", "没收香烟18条、酒6瓶。", "没收香烟18条、酒6瓶。", Outcome.PASS),
        ("没收香烟18条。", "没收香烟18条、酒6瓶。", "没收香烟18条、酒6瓶。", Outcome.FAIL),
        ("没收香烟18条。", "没收香烟18条。", "没收香烟81条。", Outcome.FAIL),
        ("没收香烟18条。", "没收上述香烟。", "没收香烟16条。", Outcome.UNSURE),
        ("没收违法所得18元。", "没收违法所得18元。", "没收违法所得16元。", Outcome.NOT_APPLICABLE),
        ("没收香烟18条。", "没收香烟18条。", "罚款3000元。", Outcome.FAIL),
        ("没收甲醇12桶(1920千克)。", "没收甲醇1920千克。", "没收甲醇1920千克。", Outcome.PASS),
    ],
)
def test_goods_are_taken_as_told(notice: str, approval: str, decision: str, outcome: Outcome) -> None:
    texts = {"penalty_notice": notice, "case_approval": approval, "penalty_decision": decision}

    assert taken_goods_alike(a_case(*(a_document(*one) for one in texts.items())), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("listed", "outcome"),
    [
        ("没收物品清单 香烟 20支/盒 18条 以上物品", Outcome.PASS),
        ("没收物品清单 香烟 15条", Outcome.FAIL),
        ("扣押清单 香烟 15条", Outcome.NOT_APPLICABLE),
    ],
)
def test_lists_of_what_was_taken_hold_as_many(listed: str, outcome: Outcome) -> None:
    case = a_case(a_document("penalty_decision", "没收香烟18条。"), a_document("item_list", listed))

    assert taken_goods_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        (("钢瓶6只", "钢瓶6只", "钢瓶6只"), Outcome.PASS),
        (("钢瓶6只", "钢瓶6只", "钢瓶5只"), Outcome.FAIL),
        (("钢瓶6只", "钢瓶6只、阀门2个", "钢瓶6只"), Outcome.PASS),
        (("", "钢瓶6只", "钢瓶8只"), Outcome.UNSURE),
    ],
)
def test_goods_kept_are_as_many_until_they_are_released(texts: tuple[str, ...], outcome: Outcome) -> None:
    case = a_case(*(a_document(kind, text) for kind, text in zip(_KEPT, texts, strict=True)))

    assert held_goods_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("listed", "outcome"),
    [
        ("没收物品凭证 礼花弹 40箱 爆竹 22箱", Outcome.PASS),
        ("没收物品凭证 礼花弹 40箱 爆竹 22箱 合计 62箱", Outcome.PASS),
        ("没收物品凭证 礼花弹 40箱 爆竹 20箱", Outcome.FAIL),
    ],
)
def test_goods_told_sort_by_sort_come_to_what_was_taken(listed: str, outcome: Outcome) -> None:
    case = a_case(a_document("penalty_decision", "没收烟花爆竹62箱。"), a_document("item_list", listed))

    assert taken_goods_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("listed", "closing", "outcome"),
    [
        ("没收物品清单 香烟18条", "没收的香烟已销毁。", Outcome.PASS),
        ("没收物品清单 香烟18条", "罚款已缴清。", Outcome.FAIL),
        ("其他单据", "没收的香烟已上缴国库。", Outcome.UNSURE),
        ("没收物品处理记录 香烟18条", "没收的香烟已上缴国库。", Outcome.PASS),
    ],
)
def test_what_was_done_with_goods_taken_is_told(listed: str, closing: str, outcome: Outcome) -> None:
    texts = {"penalty_decision": "没收香烟18条。", "item_list": listed, "closing_approval": closing}

    assert taken_goods_settled(a_case(*(a_document(*one) for one in texts.items())), LAW).outcome is outcome


def test_a_list_that_counts_nothing_fails_and_asks_where_a_hand_may_not_have_been_read() -> None:
    rows = (("序号", "名称", "数量"), ("1", "钢瓶", ""))
    approval, notice = a_document("preservation_approval", "拟保存钢瓶6只"), a_document("preservation_notice", rows)

    assert held_goods_alike(a_case(approval, notice), LAW).outcome is Outcome.FAIL
    assert held_goods_alike(a_case(approval, scanned(notice, 0.99)), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("done", "outcome"),
    [
        ("没收的礼花弹12枚予以销毁。", Outcome.PASS),
        ("没收的礼花弹12枚（含检测用2枚）予以销毁。", Outcome.UNSURE),
        ("没收的礼花弹12枚，销毁10枚。", Outcome.FAIL),
        ("没收的礼花弹10枚予以销毁。", Outcome.FAIL),
    ],
)
def test_a_number_beside_the_right_one_may_be_of_a_part(done: str, outcome: Outcome) -> None:
    case = a_case(a_document("penalty_decision", "没收礼花弹12枚。"), a_document("unknown", "没收物品销毁记录", done))

    assert taken_goods_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(("told", "outcome"), [("没收食品15包。", Outcome.PASS), ("没收食品16包。", Outcome.FAIL)])
def test_all_sorts_of_goods_may_be_told_in_one_number(told: str, outcome: Outcome) -> None:
    texts = ("penalty_decision", "penalty_notice", "investigation_report")
    papers = (a_document(kind, "没收牛板筋9包、锅巴6袋。") for kind in texts)

    assert taken_goods_alike(a_case(*papers, a_document("closing_approval", told)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ((("记录甲", "1册"), ("记录乙", "1册")), Outcome.PASS),
        ((("记录甲", "1册"), ("记录乙", "2册")), Outcome.PASS),  # one of them tells as many: no surely other number
        ((("记录甲", "1册"),), Outcome.FAIL),
    ],
)
def test_what_is_kept_row_by_row_comes_to_what_is_told_as_a_whole(
    rows: tuple[tuple[str, str], ...], outcome: Outcome
) -> None:
    others = [a_document(kind, "保养记录2册") for kind in (_KEPT[0], _KEPT[2])]
    notice = a_document(_KEPT[1], (("物品名称", "数量"), *rows))

    assert held_goods_alike(a_case(*others, notice), LAW).outcome is outcome


def test_different_rows_that_come_to_a_whole_stay_as_they_are_told() -> None:
    rows = (("物品名称", "数量"), ("礼花弹", "12箱"), ("爆竹", "35箱"))
    whole = a_document(_KEPT[0], "烟花爆竹47箱")
    lists = (a_document(_KEPT[1], rows), a_document(_KEPT[2], rows))

    assert held_goods_alike(a_case(whole, *lists), LAW).outcome is Outcome.PASS
