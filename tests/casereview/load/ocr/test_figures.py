"""Numbers that may be told too short are read again, and doubted where nobody tells more of them."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr.detect import LineBox
from casereview.load.ocr.figures import print_in, short_numbers, with_whole_numbers
from casereview.load.ocr.places import Placed
from casereview.load.ocr.recognise import Recogniser
from tests.casereview.load.ocr.told import reader_of

LETTERS = "0123456789.元"
PAPER = np.full((60, 600), 230, np.uint8)
BOX = LineBox(300, 30, 600, 50, 0.0)
EM = 36.0


def careful(text: str, sure: float = 1.0) -> Recogniser:
    return reader_of(LETTERS, text, sure)


def a_line(text: str, *widths: float) -> Placed:
    """A line of these characters, each so many figures wide."""
    edges = [20.0]
    for width in widths:
        edges.append(edges[-1] + width * EM / 2)
    return Placed(text, tuple(edges), (1.0,) * len(text), EM)


SHORT = a_line("罚款2000元", 2, 2, 1, 1, 1.9, 1, 2)


def test_a_number_that_was_read_too_short_is_told_whole() -> None:
    again = with_whole_numbers(SHORT, PAPER, BOX, careful("20000"))

    assert again.text == "罚款20000元"
    assert again.scores == (1.0,) * 8
    assert (again.edges[:3], again.edges[-2:]) == (SHORT.edges[:3], SHORT.edges[-2:])


@pytest.mark.parametrize(("text", "sure"), [("20000", 0.6), ("20", 1.0), ("", 1.0)])
def test_a_number_of_which_nobody_surely_tells_more_is_doubted(text: str, sure: float) -> None:
    again = with_whole_numbers(SHORT, PAPER, BOX, careful(text, sure))

    assert again.text == SHORT.text
    assert again.scores == (1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 1.0)


def test_a_number_read_the_same_twice_stays_where_the_second_reading_leaves_no_room() -> None:
    assert with_whole_numbers(SHORT, PAPER, BOX, careful("2000")) == SHORT


@pytest.mark.parametrize(
    ("line", "stretches"),
    [
        (SHORT, [(2, 6)]),
        (a_line("200 0元", 1, 0.05, 1.6, 1.8, 0.6, 2), [(0, 5)]),  # left out between two
        (a_line("4000元", 1, 1, 1, 2, 2), [(0, 4)]),  # left out at the end
        (a_line("20000元", 1, 1, 1.2, 0.9, 1, 2), []),
        (a_line("30000元", 1, 0.05, 1.95, 1, 1, 2), []),  # two told at one place
        (a_line("2023.5.10", 1, 1, 1, 1, 0.7, 1.1, 0.7, 1, 1), []),
        (a_line("112", 1.4, 0.9, 0.8), []),  # told a little aside
        (a_line("12", 1, 3), []),  # of two nobody knows how wide a figure is
        (a_line("二〇二四年", 2, 2, 2, 2, 2), []),
    ],
)
def test_room_for_a_figure_more_is_seen_where_there_is_some(line: Placed, stretches: list[tuple[int, int]]) -> None:
    assert list(short_numbers(line)) == stretches


def test_a_day_beside_a_high_hand_is_read_from_near() -> None:
    line = Placed("同意2024", (20.0, 40.0, 60.0, 70.0, 80.0, 90.0, 100.0), (1.0, 1.0, *(0.95,) * 4), 20.0)

    assert with_whole_numbers(line, PAPER, BOX, careful("2025")).text == "同意2024"  # nothing is printed there
    printed = PAPER.copy()
    printed[22:40:3, 60:100] = 20
    assert with_whole_numbers(line, printed, BOX, careful("2025")).text == "同意2025"
    assert with_whole_numbers(line, printed, BOX, careful("2025", 0.7)).text == "同意2024"


def test_the_print_in_a_line_is_found_wherever_it_stands() -> None:
    printed = PAPER.copy()
    printed[34:44, 100:200] = 20

    near = print_in(printed, LineBox(150, 30, 100, 50, 0.0))

    assert near is not None
    assert (near.x, near.y, near.length) == (150, 39, 100)
    assert near.height == pytest.approx(13.5)
    assert print_in(PAPER, LineBox(150, 30, 100, 50, 0.0)) is None
