"""The lines that whoever wrote a paragraph ended by hand."""

from __future__ import annotations

import pytest
from lxml import etree

from casereview.load.docx.lines import lines_of
from casereview.load.docx.names import BLIP
from casereview.load.docx.paragraph import Paragraph

FULL = "经调查，你单位在二号车间内未按照国家有关规定对从业人员进行安全生产教育和培"


def lines(text: str, *, in_cell: bool = False) -> list[str]:
    return [text[line] for line, _ in lines_of(Paragraph(text), slice(0, None), slice(0, None), in_cell=in_cell)]


@pytest.mark.parametrize(
    "parts",
    [
        ["行政处罚决定书", "海应急罚〔2024〕5号", "当事人：海川公司", "经查，你单位未培训。", "海川市应急管理局"],
        ["地址：海川市开发区某某大道一百二十八号三号厂房二层东侧", "电话：1"],
        ["地址：海川市开发区某某大道一百二十八号三号厂房二层东侧", "二〇二四年三月，你单位未培训，违反规定。"],
        [FULL + "训。", "二〇二四年三月，你单位又未培训，违反规定。"],
        [FULL, "以上事实有笔录为证。"],
        ["某某有限公司未按照规定对从业人员进行安全生产教育和培训案", "海应急罚〔2024〕第5号"],
    ],
)
def test_lines_ended_by_hand_stand_for_themselves(parts: list[str]) -> None:
    assert lines("\n".join(parts)) == parts


def test_a_sentence_that_fills_its_line_goes_on_in_the_next() -> None:
    text = f"{FULL}\n训，违反了规定，且逾期没有改正。"

    assert lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [("当事人\n名称", 1), ("法定代表人\n（负责人）", 1), ("同意立案。\n孙八", 2), ("孙八\n2024年3月6日", 2)],
)
def test_a_label_is_broken_to_fit_its_cell(text: str, count: int) -> None:
    assert len(lines(text, in_cell=True)) == count


def test_a_picture_belongs_to_the_line_it_stands_in() -> None:
    paragraph = Paragraph("签名：\n日期：\n", graphics=[(3, etree.Element(BLIP)), (7, etree.Element(BLIP))])

    assert list(lines_of(paragraph, slice(0, None), slice(0, None), in_cell=True)) == [
        (slice(0, 3), slice(0, 1)),
        (slice(4, 7), slice(1, 2)),
        (slice(8, None), slice(2, None)),
    ]
