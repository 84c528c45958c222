"""Printed lines: how characters with boxes of many shapes come together as one line of words."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.pdf.characters import Characters
from casereview.load.pdf.lines import lines_of, runs_of

INK_OF = {
    "，": (1.0, 8.0, 3.0, 12.0),
    "。": (1.0, 8.0, 4.0, 11.0),
    "“": (7.0, 0.5, 11.0, 4.0),
    "（": (8.0, 0.0, 12.0, 12.0),
}


def characters(lines: list[str]) -> Characters:
    boxes = []
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            x0, y0, x1, y1 = INK_OF.get(letter, (0.0, 0.0, 12.0, 12.0))
            left, top = 70.0 + 12 * column, 100.0 + 18 * row
            boxes.append((left + x0, top + y0, left + x1, top + y1))
    return Characters("".join(lines), np.array(boxes, dtype=np.float32))


@pytest.mark.parametrize(
    "lines",
    [
        ["现场检查时，当事人在场。", "“属实”，无异议。"],
        ["王某（负责人）说，没有。", "经查，属实。"],
    ],
)
def test_punctuation_whose_boxes_hold_only_the_ink_stays_in_its_line(lines: list[str]) -> None:
    page = characters(lines)
    runs = runs_of(page, np.zeros(len(page.text), np.int_))
    assert [line.text for line in lines_of(runs[0])] == lines


def test_a_word_too_long_for_its_cell_stays_whole_there() -> None:
    page = characters(["当事人地址过长"])
    runs = runs_of(page, np.array([4, 4, 4, 4, 4, 5, 5]))
    assert [run.text for run in runs[4]] == ["当事人地址过长"]
