"""Boxes to tick that an engine passed over."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.ocr import ReadLine
from casereview.load.scan.tick_boxes import with_boxes

SIZE, TOP = 33, 100


def paper() -> NDArray[np.bool_]:
    return np.zeros((300, 1200), bool)


def box(page: NDArray[np.bool_], left: int, ticked: bool = False, side: int = 27) -> None:
    top = TOP + 6
    page[top : top + side, left : left + side] = True
    page[top + 2 : top + side - 2, left + 2 : left + side - 2] = False
    if ticked:
        for step in range(18):
            page[top + 22 - step - (step > 12) * 4 : top + 26 - step, left + 8 + step : left + 11 + step] = True


def line(text: str, left: int, blanks: dict[int, int] | None = None, score: float = 0.99) -> ReadLine:
    """A line of this text, its characters all of one size but for blanks as wide as given."""
    edges = [float(left)]
    for index in range(len(text)):
        edges.append(edges[-1] + (blanks or {}).get(index, SIZE))
    return ReadLine(text, tuple(edges), TOP, TOP + 46, (score,) * len(text))


def test_boxes_before_the_words_and_in_the_gaps_are_found() -> None:
    page = paper()
    box(page, 102)
    box(page, 300, ticked=True)

    (found,) = with_boxes([line("直接送达 邮寄送达", 140, {4: 80})], page)

    assert found.text.replace(" ", "") == "□直接送达☑邮寄送达"
    assert len(found.edges) == len(found.text) + 1
    assert list(found.edges) == sorted(found.edges)
    assert len(found.scores) == len(found.text)


def test_a_box_that_was_read_into_the_character_behind_it_is_found() -> None:
    page = paper()
    box(page, 102)
    box(page, 272)

    (found,) = with_boxes([line("直接送达邮寄送达", 140, {4: 68})], page)

    assert found.text == "□直接送达□邮寄送达"


def test_a_box_read_as_one_is_read_surely() -> None:
    page = paper()
    box(page, 103)
    box(page, 202, ticked=True)

    (found,) = with_boxes([line("□是否☑无需", 100, score=0.6)], page)

    assert (found.text, found.scores[0], found.scores[3]) == ("□是否☑无需", 0.92, 0.92)


def test_one_square_alone_is_no_box() -> None:
    page = paper()
    box(page, 102)

    lines = [line("直接送达", 140)]

    assert with_boxes(lines, page) == tuple(lines)


@pytest.mark.parametrize("side", [12, 60])
def test_squares_much_smaller_or_larger_than_the_print_are_none(side: int) -> None:
    page = paper()
    box(page, 70, side=side)
    box(page, 400, side=side)

    lines = [line("直接送达", 140), line("邮寄送达", 470)]

    assert with_boxes(lines, page) == tuple(lines)


def test_the_word_for_mouth_is_no_box() -> None:
    page = paper()
    box(page, 103)
    box(page, 236)

    lines = [line("口头告知口头答复", 100)]

    assert with_boxes(lines, page) == tuple(lines)
