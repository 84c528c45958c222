"""Printed lines come together to paragraphs, however these are indented and wherever a long word broke them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.load.pdf.lines import PrintedLine
from casereview.load.pdf.paragraphs import Margins, page_margins, paragraphs_of
from casereview.model import Box, Cell

PAGE = Box(0.0, 0.0, 600.0, 800.0)


def printed(*lines: tuple[float, str]) -> list[PrintedLine]:
    """Lines 20 points apart of 12 point type, each beginning so many points from the left; ASCII is half as wide."""
    made = []
    for number, (left, text) in enumerate(lines):
        edges = [left]
        for letter in text:
            edges.append(edges[-1] + (6.0 if letter.isascii() else 12.0))
        top = 100.0 + 20 * number
        made.append(PrintedLine(text, tuple(edges), Box(left, top, edges[-1], top + 12), 12.0))
    return made


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        # the number would not have fitted; the short line before the second paragraph ended because it was at its end
        (
            [(94, "甲" * 33 + "，证件号码为"), (70, "0101001、0101002" + "乙" * 20 + "。"), (94, "丙" * 36)],
            ["甲" * 33 + "，证件号码为0101001、0101002" + "乙" * 20 + "。", "丙" * 36],
        ),
        # a list item hangs: what follows is indented as the text behind its number is
        (
            [(70, "1.　" + "甲" * 35), (88, "乙" * 36), (88, "丙" * 5), (70, "2.　" + "丁" * 10)],
            ["1.　" + "甲" * 35 + "乙" * 36 + "丙" * 5, "2.　" + "丁" * 10],
        ),
        # what stands in brackets is not a label at the start of a paragraph
        (
            [(70, "甲" * 36 + "（大"), (70, "写：贰万元整）。"), (70, "附：乙" * 2)],
            ["甲" * 36 + "（大写：贰万元整）。", "附：乙" * 2],
        ),
        # a label may be set wide
        (
            [(70, "当 事 人：" + "甲" * 34), (70, "地    址：" + "乙" * 20)],
            ["当 事 人：" + "甲" * 34, "地    址：" + "乙" * 20],
        ),
        # nor is the last character of a word, unless a sentence ended before it
        (
            [(70, "甲" * 37 + "决"), (70, "定：乙" * 12 + "丙丁。"), (70, "注：戊" * 2)],
            ["甲" * 37 + "决" + "定：乙" * 12 + "丙丁。", "注：戊" * 2],
        ),
        # nor the rest of one that a full line broke soon after a comma
        (
            [(70, "甲" * 36 + "，法"), (70, "定代表人：乙丙。"), (70, "地址：丁" * 2)],
            ["甲" * 36 + "，法定代表人：乙丙。", "地址：丁" * 2],
        ),
        # a quotation mark is not parted from the words on either side
        (
            [(70, "甲" * 38), (70, "乙" * 34 + "“丙"), (70, "丁”戊" + "己" * 30)],
            ["甲" * 38 + "乙" * 34 + "“丙丁”戊" + "己" * 30],
        ),
        # a number is one, wherever its line was broken
        (
            [(70, "甲" * 38), (70, "责改指令书某应急责改"), (70, "〔2025〕31号")],
            ["甲" * 38 + "责改指令书某应急责改〔2025〕31号"],
        ),
        # so is a day, which a narrow cell breaks anywhere, but not two days below each other
        ([(70, "2025年"), (70, "07月2"), (70, "8日")], ["2025年07月28日"]),
        ([(70, "2025"), (70, "年1月1"), (70, "6日")], ["2025年1月16日"]),
        ([(70, "２０２５年０"), (70, "７月"), (70, "28日")], ["２０２５年０７月28日"]),
        ([(70, "2025.07.1"), (70, "1"), (70, "2025.07.12"), (70, "3人")], ["2025.07.11", "2025.07.12", "3人"]),
        ([(70, "2025年7月8日"), (70, "12日"), (70, "2025年7月9日")], ["2025年7月8日", "12日", "2025年7月9日"]),
        # a quotation is indented as a whole and ends before the margin
        (
            [(70, "甲" * 38), (118, "乙" * 30), (118, "丙" * 30), (118, "丁" * 6), (70, "戊" * 20)],
            ["甲" * 38, "乙" * 30 + "丙" * 30 + "丁" * 6, "戊" * 20],
        ),
        # so is a list of what several people said, but each of them begins anew
        (
            [
                (70, "甲" * 38),
                (94, "钱某：" + "乙" * 29 + "。"),
                (94, "冯某：" + "丙" * 29 + "。"),
                (94, "孟某：" + "丁" * 28),
            ],
            ["甲" * 38, "钱某：" + "乙" * 29 + "。", "冯某：" + "丙" * 29 + "。", "孟某：" + "丁" * 28],
        ),
        # two paragraphs of which the first fills its line exactly
        (
            [(70, "甲" * 38), (70, "乙" * 4), (94, "丙" * 36), (94, "丁" * 10)],
            ["甲" * 38 + "乙" * 4, "丙" * 36, "丁" * 10],
        ),
    ],
)
def test_lines_go_on_where_they_had_to_break(lines: list[tuple[float, str]], paragraphs: list[str]) -> None:
    made = printed(*lines)
    assert [block.text for block in paragraphs_of(made, PAGE, page_margins(made, PAGE))] == paragraphs


def test_lines_of_a_narrow_text_go_on_where_most_of_them_end() -> None:
    made = printed(*[(70, "甲" * 15)] * 5, (70, "乙" * 4), (70, "丙" * 9))
    texts = [block.text for block in paragraphs_of(made, PAGE, page_margins(made, PAGE))]
    assert texts == ["甲" * 75 + "乙" * 4, "丙" * 9]


@pytest.mark.parametrize(
    ("second", "texts"),
    [("审批表", ["行政处罚案件决定审批表"]), ("（无）", ["行政处罚案件决定", "（无）"])],
)
def test_centred_lines_of_a_cell_are_one_if_the_first_had_no_room(second: str, texts: list[str]) -> None:
    length = 40.0 if len(texts) > 1 else 0.0
    made = printed((70, "行政处罚案件决定"), (70 + 30, second))
    cell = Box(60.0 - length, 90.0, 176.0 + length, 200.0)
    found = paragraphs_of(made, cell, Margins(70.0, 170.0), Cell(0, 0, 0))
    assert [block.text for block in found] == texts


def test_what_whoever_was_asked_closes_with_begins_a_paragraph_below_the_last_answer() -> None:
    answer, closing = "答：" + "甲" * 34 + "。", "以上笔录我看过，属实。"
    lines = printed((94, answer), (70, closing))
    going_on = printed((94, answer[:-1] + "乙"), (70, closing))

    assert [block.text for block in paragraphs_of(lines, PAGE, Margins(70, 540))] == [answer, closing]
    assert len(paragraphs_of(going_on, PAGE, Margins(70, 540))) == 1


@pytest.mark.parametrize(("apart", "colon", "texts"), [(45, "：", 1), (45, "  ", 1), (80, "：", 2)])
def test_a_label_that_a_line_broke_goes_on_also_where_a_hand_makes_the_line_high(
    apart: float, colon: str, texts: int
) -> None:
    first, second = printed((70, "与原件核对无误。提供人：甲乙　核对"), (70, f"人{colon}丙丁"))
    box = second.box._replace(y0=first.box.y0 + apart, y1=first.box.y0 + apart + 20)
    found = paragraphs_of([first, replace(second, box=box, size=20.0)], PAGE, Margins(70, 530))

    assert len(found) == texts
    assert (found[0].text == f"与原件核对无误。提供人：甲乙　核对人{colon}丙丁") is (texts == 1)


def test_a_label_behind_the_day_of_an_opinion_begins_the_next_opinion() -> None:
    first, second = "承办人意见：" + "甲" * 20 + "2025年1月20日", "科室负责人意见：同意。"
    lines = printed((94, first), (94, second), (94, "局长意见：同意。"))
    going_on = printed((94, first), (94, "前送达。"), (94, "局长意见：同意。"))

    assert [block.text for block in paragraphs_of(lines, PAGE, Margins(70, 490))][:2] == [first, second]
    assert first + "前送达。" in [block.text for block in paragraphs_of(going_on, PAGE, Margins(70, 490))]


def test_labels_below_each_other_that_end_alike_are_no_narrow_column() -> None:
    labels = ["当事人：某县第七高级中学", "法人代表：谢某某", "地址：某镇某路东六十八号"]
    lines = printed(*((94, text) for text in labels), *[(70, "甲" * 36)] * 4)

    assert [block.text for block in paragraphs_of(lines, PAGE, page_margins(lines, PAGE))][:3] == labels


@pytest.mark.parametrize(("left", "centred"), [(222, True), (100, False), (160, False)])
def test_a_title_that_is_the_only_line_outside_of_a_table_is_centred(left: float, centred: bool) -> None:
    title = printed((left, "案件处理呈批表格行政处罚"[:13]))

    (block,) = paragraphs_of(title, PAGE, page_margins(title, PAGE))

    assert block.centred is centred


def test_a_number_that_a_narrow_cell_breaks_within_its_words_is_one_whatever_the_size_of_its_lines() -> None:
    first, second = printed((70, "（灵）应急罚"), (70, "告〔2026〕6号"))
    made = [first, replace(second, size=18.0)]

    (block,) = paragraphs_of(made, Box(60, 90, 200, 200), Margins(70.0, 190.0), Cell(0, 0, 0))

    assert block.text == "（灵）应急罚告〔2026〕6号"


def test_a_label_broken_within_the_words_that_ask_for_a_signature_is_one() -> None:
    first, second = printed((70, "承办人（签名）：甲乙　记录人（签"), (70, "名）：丙丁"))

    (block,) = paragraphs_of([first, second], PAGE, Margins(70, 530))

    assert block.text == "承办人（签名）：甲乙　记录人（签名）：丙丁"
