"""Sums of money in figures and in words."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.spelling.amounts import find_amounts, find_ranges


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["low", "up"]))
def test_a_sum_in_words_is_read_back(yuan: int, style: str) -> None:
    printed = f"人民币{cn2an.an2cn(yuan, style)}元整"

    found = find_amounts(printed)

    assert [(f.start, f.end, f.value, f.in_words) for f in found] == [(0, len(printed), Decimal(yuan), True)]


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["{}元", "{:,}元", "{:,}.00元", "¥{:,}.00", "{} 元"]))
def test_a_sum_in_figures_is_read_back(yuan: int, spelling: str) -> None:
    assert [(f.value, f.in_words) for f in find_amounts("罚款" + spelling.format(yuan))] == [(Decimal(yuan), False)]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("3万元", ["30000"]),
        ("3.5万元", ["35000"]),
        ("3万5千元", ["35000"]),
        ("叁万伍仟圆正", ["35000"]),
        ("叁 万 元 整", ["30000"]),
        ("叁仟伍佰元伍角", ["3500.5"]),
        ("三十元五角二分", ["30.52"]),
        ("罚款3万元(大写:叁万元整)", ["30000", "30000"]),
        ("30000元(大写:人民币叁万元整)", ["30000", "30000"]),
        ("分别罚款1,000元、2,000元", ["1000", "2000"]),
        ("第5项,30000元", ["30000"]),
        ("3,0000元", ["30000"]),
        ("30 000.00元", ["30000"]),
        ("零佰零拾叁万零仟零佰零拾零元零角零分", ["30000"]),  # a preprinted form
        ("罚款30000.00(元)", ["30000"]),
        ("人民币30,000.00", ["30000"]),
        ("罚款人民币6. 5万元", ["65000"]),  # a point with room behind it, in a PDF
        ("决定如下：1. 5万元的罚款", ["50000"]),
        ("3单元、一元化、美元、3万美元", []),
        ("罚款    元", []),
        ("罚款__元", []),
    ],
)
def test_every_spelling_gives_its_sum(text: str, sums: list[str]) -> None:
    assert [found.value for found in find_amounts(text)] == [Decimal(value) for value in sums]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("处30000元以上50000元以下罚款", [True, True]),
        ("三万元至五万元", [True, True]),
        ("五万元以下的罚款", [True]),
        ("不超过五万元", [True]),
        ("3-5万元", [True]),
        ("处五万元以上十万元以下的罚款;处一万元罚款", [True, True, False]),
        ("罚款3万元。以上事实", [False]),
    ],
)
def test_the_ends_of_a_range_are_marked(text: str, bounds: list[bool]) -> None:
    assert [found.is_bound for found in find_amounts(text)] == bounds


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3万元以上5万元以下", 30000, 50000),
        ("三万元以上不满五万元", 30000, 50000),
        ("三万元至五万元", 30000, 50000),
        ("3-5万元", 30000, 50000),
        ("3万至5万元", 30000, 50000),
        ("10000元以上、20000元以下", 10000, 20000),
        ("五万元以下", None, 50000),
        ("不超过五万元", None, 50000),
        ("1万元以上", 10000, None),
        ("2万元(含)以上5万元(不含)以下", 20000, 50000),
        ("5万元以上(含本数)10万元以下", 50000, 100000),
    ],
)
def test_a_range_is_read_with_both_ends(text: str, low: int | None, high: int | None) -> None:
    ends = tuple(None if end is None else Decimal(end) for end in (low, high))

    assert [found.value for found in find_ranges(text)] == [ends]


def test_an_approximate_sum_has_a_lower_confidence() -> None:
    assert [(f.value, f.confidence) for f in find_amounts("3万余元")] == [(Decimal(30000), 0.6)]


@pytest.mark.parametrize(
    "text",
    [
        "每平方米100元以上300元以下",
        "每平方米处100元以上1000元以下罚款",
        "处100元以上300元以下/平方米",
        "每人不超过500元",
    ],
)
def test_a_rate_is_no_range_of_a_fine(text: str) -> None:
    assert find_ranges(text) == ()


def test_ranges_beside_a_rate_are_read() -> None:
    found = find_ranges("每平方米200元,总额处5万元以下/10万元以上罚款")
    assert [one.value for one in found] == [(None, Decimal(50000)), (Decimal(100000), None)]


@pytest.mark.parametrize(("told", "value"), [("罚款人民币12,00.00元", 1200), ("¥12,00", 1200), ("1,200,00元", 120000)])
def test_figures_of_which_a_group_lacks_one_are_one_sum_and_none_is_sure(told: str, value: int) -> None:
    (found,) = find_amounts(told)
    assert found.value == value
    assert found.confidence == 0.6


@pytest.mark.parametrize(("told", "value"), [("12,000.00元", 12000), ("1,2000元", 12000), ("¥1,200,000", 1200000)])
def test_figures_in_groups_of_three_or_four_are_sure(told: str, value: int) -> None:
    (found,) = find_amounts(told)
    assert found.value == value
    assert found.confidence >= 0.9
