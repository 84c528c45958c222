"""Fines and confiscations in running text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.extract.fines import imposing, money_sums, parts_of, proposing, total_of
from casereview.text import folded


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("决定给予罚款人民币30000元（大写：叁万元整）的行政处罚", [("30000", False, False)]),
        ("处人民币贰仟元罚款", [("2000", False, False)]),
        ("处人民币2000元罚款（贰仟元整）", [("2000", False, False)]),
        ("没收违法所得5000元，并处罚款2万元", [("5000", False, True), ("20000", False, False)]),
        (
            "分别罚款1万元、2万元，合计罚款3万元",
            [("10000", False, False), ("20000", False, False), ("30000", True, False)],
        ),
        ("第二项罚款10000元", [("10000", False, False)]),
        (
            "决定分别给予曾小火罚款人民币伍佰元、蔡小琴罚款人民币叁佰元的处罚",
            [("500", False, False), ("300", False, False)],
        ),
        ("该单位曾因同一行为被处罚款5000元，决定给予罚款人民币30000元", [("30000", False, False)]),
        ("鉴于你单位曾因同类行为受过处罚后再次实施，决定给予罚款人民币3000元", [("3000", False, False)]),
        (
            "合并处罚：对第一项行为处罚款1万元，对第二项行为处罚款2万元，合并罚款3万元",
            [("10000", False, False), ("20000", False, False), ("30000", True, False)],
        ),
        ("罚款金额（大写）：叁万元整", [("30000", False, False)]),
        ("处以费用1.2倍的罚款，即：15050.4元×1.2=18060.48元", [("18060.48", False, False)]),
        ("处所需费用13383元1.9倍罚款。即13383元×1.9倍=25427.70元", [("25427.7", False, False)]),
        ("处违法所得2000元3倍的罚款。即日起停止经营，另有贷款9000元", []),
        ("没收违法所得5000元，罚款2万元，罚没款合计25000元", [("5000", False, True), ("20000", False, False)]),
        ("没收违法所得5000元，罚款2万元，以上共计25000元", [("5000", False, True), ("20000", False, False)]),
        ("没收违法所得5000元，罚款5000元，合计10000元", [("5000", False, True), ("5000", False, False)]),
        ("罚没款25000元（没收违法所得5000元，罚款2万元）", [("5000", False, True), ("20000", False, False)]),
        ("没收烟花爆竹（货值3200元），罚款2万元", [("20000", False, False)]),
        ("当事人请求从轻，按3万元处罚，复核后不予采纳", []),
        ("当事人希望按3万元处罚。拟罚款45000元", [("45000", False, False)]),
        ("代理人请求罚款在3万元左右", []),
        ("要求你单位按期整改，处3万元罚款", [("30000", False, False)]),
        ("决定给予罚款39200元的行政处罚（98000元×40%）", [("39200", False, False)]),
        ("处上一年年收入98000元的百分之四十的罚款39200元", [("39200", False, False)]),
        ("处罚款20000元（40%）", [("20000", False, False)]),
        ("处以每平方米15元的罚款，计人民币48225元", [("48225", False, False)]),
        ("拟将罚款由8000元调整为6000元", [("6000", False, False)]),
        ("处罚款每平方米120元，1600平方米计192000元", [("192000", False, False)]),
        (
            "罚款12000元（其中未配置灭火器罚款6000元，占用通道罚款6000元）",
            [("12000", True, False), ("6000", False, False), ("6000", False, False)],
        ),
        ("罚款12000元（其中逾期部分罚款5000元）", [("12000", False, False), ("5000", False, False)]),
        ("处以700㎡×11元/㎡=7700元（柒仟柒佰元整）的罚款", [("7700", False, False)]),
        ("罚款人民币7700元/柒仟柒佰元整", [("7700", False, False)]),
        (
            "分别给予人民币壹万伍仟元、人民币捌仟元罚款，合并给予23000元罚款",
            [("15000", False, False), ("8000", False, False), ("23000", True, False)],
        ),
        ("处五万元以下罚款", []),
        ("每日按罚款数额的百分之三加处罚款900元", []),
        ("缴纳罚款1万元、加处罚款3000元，共计13000元", [("10000", False, False)]),
        ("注册资本500万元", []),
        ("造成直接经济损失12万元", []),
        ("造成直接财产损失2300元\n处罚依据及意见\n罚款300元", [("300", False, False)]),
        ("违法所得5000元", []),
        ("当事人请求将罚款减至1万元", []),
        ("曾于去年被罚款1万元", []),
    ],
)
def test_only_what_is_imposed_or_proposed_counts(text: str, sums: list[tuple[str, bool, bool]]) -> None:
    expected = [(Decimal(value), total, seized) for value, total, seized in sums]

    assert [(s.value, s.total, s.seized) for s in money_sums(folded(text))] == expected


@pytest.mark.parametrize(
    ("text", "total", "confidence"),
    [
        ("拟作出以下行政处罚：1.罚款人民币1万元。2.罚款2万元。合并罚款3万元。", 30000, 1.0),
        ("拟处以：（一）罚款1万元；（二）罚款2万元。", 30000, 0.8),
        ("建议对某公司处罚款叁万元。", 30000, 1.0),
        ("拟罚款1万元；拟罚款2万元；共罚款3万元。", 30000, 1.0),  # the last adds up the others
        ("拟分别给予罚款8000元、罚款12000元的行政处罚，合并执行罚款贰万元。", 20000, 1.0),
    ],
)
def test_a_proposal_has_one_total_over_its_whole_list(text: str, total: int, confidence: float) -> None:
    totals = [total_of(passage) for passage in proposing(folded(text))]

    assert [(t.value, t.confidence) for t in totals if t] == [(Decimal(total), confidence)]


def test_what_is_only_proposed_imposes_nothing() -> None:
    assert imposing(folded("告知你单位拟对你单位罚款三万元。")) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("处罚款2万元。另处罚款1万元。合并罚款3万元。", [20000, 10000]),
        ("拟处罚款5万元。处罚款2万元。另处罚款1万元。合并罚款3万元。", [20000, 10000]),
        ("处合同价款1%的罚款共计1万元；处2万元的罚款。合并处罚：3万元的罚款。", [10000, 20000]),
        ("处罚款2万元。合并罚款3万元。", []),
        ("处罚款3万元。合并罚款3万元。", []),
    ],
)
def test_a_total_has_the_parts_told_before_it_that_add_up_to_it(text: str, parts: list[int]) -> None:
    sums = money_sums(folded(text))

    assert [part.value for part in parts_of(sums[-1], sums)] == parts


def test_what_was_spent_at_a_place_is_no_fine() -> None:
    assert money_sums(folded("举报称在当事人处花费15元，决定对当事人处1000元罚款。"))[0].value == 1000


@pytest.mark.parametrize(("words", "sums"), [("其价值总计4465元", []), ("罚款总计4465元", [4465])])
def test_what_goods_are_worth_altogether_is_no_fine(words: str, sums: list[int]) -> None:
    assert [one.value for one in money_sums(folded(f"违反规定，{words}。"))] == sums
