"""Which characters of a line are words of a seal, and which are print that it was pressed upon."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr import ReadLine
from casereview.load.scan.inks import Inks
from casereview.load.scan.stamped import without_ringed, without_stamped

SEAL = (100.0, 0.0, 300.0, 200.0)
PITCH = 20


def under_a_seal(text: str, left: float = 40.0) -> str:
    """The text of a line across a seal that covers whatever it was pressed upon."""
    edges = tuple(left + PITCH * at for at in range(len(text) + 1))
    red = np.zeros((220, 600), np.bool_)
    red[:200, 100:300] = True
    inks = Inks(red=red, dark=np.zeros_like(red), blue=np.zeros_like(red), coloured=True)
    (line,) = without_stamped([ReadLine(text, edges, 90.0, 110.0, (0.9,) * len(text))], inks, [SEAL])
    return line.text


def test_the_words_of_a_seal_are_no_part_of_a_line() -> None:
    assert under_a_seal("某某安全专用章", left=120).strip() == ""
    assert under_a_seal("某某 安全专用", left=40) == "某某" + " " * 5


def test_a_number_goes_on_under_a_seal_and_one_within_it_is_its_own() -> None:
    assert under_a_seal("号12020031027", left=0) == "号12020031027"
    assert under_a_seal("3402020012", left=110).strip() == ""


@pytest.mark.parametrize(
    "text", ["某某县应急管理局某某科室以及其他人员", "2025年4月27日", "2025 年 4 月 1 5 日", "二〇二五年十月十三日"]
)
def test_print_that_a_seal_was_pressed_upon_stays(text: str) -> None:
    assert under_a_seal(text) == text


@pytest.mark.parametrize(
    ("left", "by_hand", "text"),
    [
        (150, ((0, 2),), "    "),
        (150, ((0, 1),), "应急 ★"),
        (150, (), "应急 ★"),  # print that a seal was pressed upon
        (400, ((0, 2),), "应急 ★"),
    ],
)
def test_the_lettering_of_a_seal_without_colour_is_no_part_of_the_page(
    left: float, by_hand: tuple[tuple[int, int], ...], text: str
) -> None:
    edges = tuple(left + PITCH * at for at in range(5))
    line = ReadLine("应急 ★", edges, 90.0, 110.0, (0.9,) * 4)

    (found,) = without_ringed([line], [by_hand], [SEAL])

    assert found.text == text
