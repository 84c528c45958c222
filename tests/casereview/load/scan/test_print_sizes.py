"""How large the print of lines is that were read off a picture."""

from __future__ import annotations

import pytest

from casereview.load.ocr import ReadLine
from casereview.load.scan.print_sizes import sizes_of


def line(text: str, pitch: float, height: float, left: float = 100, top: float = 100) -> ReadLine:
    edges = tuple(left + pitch * index for index in range(len(text) + 1))
    return ReadLine(text, edges, top, top + height, (0.99,) * len(text))


BODY = [line("执法人员对你单位进行现场检查", 30, height, top=100 + 60 * row) for row, height in enumerate((38, 41, 44))]


def test_lines_of_one_print_have_one_size_however_high_they_were_found() -> None:
    assert sizes_of(BODY) == [30, 30, 30]


def test_sizes_that_differ_by_little_are_one_and_others_are_not() -> None:
    sizes = sizes_of([*BODY, line("行政处罚决定书送达", 31, 40, top=500), line("行政处罚决定书送达", 40, 54, top=600)])

    assert len(set(sizes)) == 2
    assert sizes[4] == 40


@pytest.mark.parametrize("height", [34, 52])
def test_a_short_line_has_the_size_of_the_line_above_it(height: float) -> None:
    assert sizes_of([*BODY, line("情况", 31, height, top=265)])[-1] == 30


def test_a_title_set_wide_is_as_large_as_its_letters_and_not_as_its_gaps() -> None:
    title = ReadLine("行 政 处 罚", (0, 45, 110, 155, 220, 265, 330, 375), 20, 80, (0.99,) * 7)

    assert 40 <= sizes_of([*BODY, title])[-1] <= 48


def test_figures_are_half_as_wide_as_they_are_large() -> None:
    assert sizes_of([*BODY, line("0990-0003737", 16.5, 42, top=900)])[-1] == 30
