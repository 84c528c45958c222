"""What is looked at again, and what is made of it, with a careful network that says what it is told."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.detect import LineBox
from casereview.load.ocr.places import Placed
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.second_look import mended, unsure
from tests.casereview.load.ocr.told import reader_of

LETTERS = "逄逢建国签名"
PAPER = np.full((60, 400), 230, np.uint8)
BOX = LineBox(200, 30, 400, 40, 0.0)


def careful(text: str, sure: float = 1.0) -> Recogniser:
    return reader_of(LETTERS, text, sure)


def a_line(text: str, scores: tuple[float, ...]) -> Placed:
    return Placed(text, tuple(float(20 + 36 * place) for place in range(len(text) + 1)), scores, 36.0)


def test_an_unsure_stretch_is_read_again_and_the_rest_left_alone() -> None:
    line = a_line("签名逢建国签名签名签名签名", (1.0, 1.0, 0.6, *(1.0,) * 10))

    again = mended(line, PAPER, BOX, careful("签名逄建国"))

    assert again.text == "签名逄建国签名签名签名签名"
    assert again.scores == (1.0,) * 13
    assert again.edges[0] == line.edges[0]
    assert again.edges[5:] == line.edges[5:]
    assert list(again.edges) == sorted(again.edges)


def test_what_the_careful_network_is_no_surer_of_stays() -> None:
    line = a_line("签名逢建国签名签名签名签名", (1.0, 1.0, 0.6, *(1.0,) * 10))

    assert mended(line, PAPER, BOX, careful("签名逄建国", 0.7)) == line


def test_a_line_mostly_unsure_is_read_again_as_a_whole() -> None:
    line = a_line("签名逢", (0.6, 0.5, 0.6))

    assert mended(line, PAPER, BOX, careful("签名逄建国")).text.replace(" ", "") == "签名逄建国"


def test_a_sure_line_is_not_looked_at_again() -> None:
    line = a_line("建国", (1.0, 0.99))

    assert mended(line, PAPER, BOX, careful("签名")) is line


@settings(deadline=None)
@given(st.lists(st.sampled_from([0.5, 0.9, 0.97, 1.0]), max_size=40))
def test_stretches_hold_every_unsure_character_and_lie_apart_in_order(scores: list[float]) -> None:
    stretches = list(unsure(scores))

    covered = [place for start, end in stretches for place in range(start, end)]
    assert covered == sorted(set(covered))
    assert {place for place, score in enumerate(scores) if score < 0.95} <= set(covered)
    assert all(0 <= start < end <= len(scores) for start, end in stretches)


@pytest.mark.parametrize(
    ("scores", "stretches"),
    [
        ([1.0] * 8, []),
        ([0.5] + [1.0] * 9, [(0, 3)]),
        ([1.0] * 9 + [0.5], [(7, 10)]),
        ([1.0] * 4 + [0.5] + [1.0] * 4 + [0.5] + [1.0] * 4, [(2, 12)]),  # their surroundings touch
        ([1.0] * 4 + [0.5] + [1.0] * 6 + [0.5] + [1.0] * 4, [(2, 7), (9, 14)]),
    ],
)
def test_two_characters_on_either_side_are_looked_at_too(scores: list[float], stretches: list[tuple[int, int]]) -> None:
    assert list(unsure(scores)) == stretches


def test_a_stretch_leaves_a_number_whole_that_was_read_surely() -> None:
    line = a_line("签名逢2022年签名签名", (1.0, 1.0, 0.6, *(1.0,) * 9))

    again = mended(line, PAPER, BOX, careful("签名逄"))

    assert again.text == "签名逄2022年签名签名"


def test_a_stretch_takes_in_the_whole_of_a_number_that_was_not() -> None:
    line = a_line("签名签名2022年签名签名签名", (*(1.0,) * 4, 0.6, *(1.0,) * 10))

    again = mended(line, PAPER, BOX, reader_of("签名12年", "签名2122", 1.0))

    assert again.text.replace(" ", "") == "签名签名2122年签名签名签名"
