"""Points, deductions and vetoes as standards word them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.standard.deduction_words import Deduction, deduction_of
from casereview.standard.points_words import loss_of, points_cell, points_in, veto_of


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("立案（5分）", "5"),
        ("一、立案程序【共10分】", "10"),
        ("送达（满分：2.5分）", "2.5"),
        ("归档(8)", "8"),
        ("执行，十分", None),  # no number of a clause
        ("每处扣1分", None),
        ("第（3）项", None),
    ],
)
def test_points_in_a_text(text: str, points: str | None) -> None:
    assert points_in(text) == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("cell", "points"),
    [("5", "5"), ("５分", "5"), ("十分", "10"), ("1-3", "3"), ("扣2分", "2"), ("", None), ("否决", None)],
)
def test_points_in_a_cell_of_their_own(cell: str, points: str | None) -> None:
    assert points_cell(cell) == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("words", "told", "plain"),
    [
        ("", "整项扣", True),
        ("没有的不得分", "整项扣", True),
        ("未附的扣5分", "整项扣", True),
        ("每缺一项扣1分", "每处扣1分，最多扣5分", True),
        ("一处不符扣0.5分，最多扣2分", "每处扣0.5分，最多扣2分", True),
        ("视情扣1-3分", "扣1至3分", True),
        ("缺事实扣2分，缺证据扣3分", "扣2至5分", False),
        ("不完整扣2分", "每处扣2分，最多扣2分", False),
        ("视情况扣分", "整项扣", False),
    ],
)
def test_the_way_five_points_go(words: str, told: str, plain: bool) -> None:
    found = loss_of(words, Decimal(5))

    assert (found.deduction.words, found.plain) == (told, plain)


@pytest.mark.parametrize(
    ("text", "veto"),
    [
        ("一票否决项目", "fail"),
        ("有下列情形之一的，案卷为不合格", "fail"),
        ("有下列情形之一的，计零分", "zero"),
        ("有下列情形之一的，不得评为优秀", "no_excellent"),
        ("不合格产品已经处理", None),
        ("材料完整", None),
    ],
)
def test_announced_vetoes(text: str, veto: str | None) -> None:
    assert veto_of(text) == veto


@pytest.mark.parametrize(
    "deduction",
    [
        Deduction(),
        Deduction(each=Decimal("0.5")),
        Deduction(Decimal("0.5"), Decimal(2)),
        Deduction(spread=(Decimal(1), Decimal("2.5"))),
    ],
)
def test_what_a_deduction_is_told_as_is_read_back(deduction: Deduction) -> None:
    assert deduction_of(deduction.words) == deduction
