"""Printed lines come together to paragraphs, however these are indented and wherever a long word broke them."""

from __future__ import annotations

import pytest

from casereview.load.pdf_lines import PrintedLine
from casereview.load.pdf_paragraphs import page_margins, paragraphs_of
from casereview.model import Box

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
