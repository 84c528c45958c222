"""The reading of figures by what they count."""

from __future__ import annotations

import pytest

from casereview.checks.figures import figures_of, single_figures
from tests.builders import a_document


@pytest.mark.parametrize(
    ("text", "label", "value", "unit"),
    [
        ("当事人购进“青禾”牌化肥（批号20250102）60袋。", "购进数量", "60", "袋"),
        ("答：一共卖了41袋，没有记账。", "销售数量", "41", "袋"),
        ("还剩19袋在库房。", "库存数量", "19", "袋"),
        ("销售11箱、结存24箱，单价200元。", "库存数量", "24", "箱"),
        ("共制作糕点130公斤。", "生产数量", "130", "千克"),
        ("货值金额共计1.2万元。", "货值金额", "12000", "元"),
        ("没收违法所得830.50元。", "违法所得", "830.5", "元"),
        ("销售价45元/袋。", "销售价格", "45", "元"),
    ],
)
def test_a_figure_is_read_with_what_it_counts(text: str, label: str, value: str, unit: str) -> None:
    told = {figure.label: (figure.value, figure.unit) for figure in figures_of(a_document("penalty_decision", text))}

    assert told[label] == (value, unit)


@pytest.mark.parametrize("text", ["未销售3袋以上的除外。", "每袋装50克/包。", "销售3次以上的。"])
def test_what_counts_nothing_sold_is_no_figure(text: str) -> None:
    assert not [f for f in figures_of(a_document("penalty_decision", text)) if f.label == "销售数量"]


def test_a_paper_that_gives_two_values_gives_none_singly() -> None:
    paper = a_document("party_material", "3月销售12箱，4月销售20箱，库存5箱。")

    assert {what: figure.value for what, figure in single_figures(paper).items()} == {("库存数量", "箱"): "5"}
