"""Edges of characters on strips on which black squares stand for print."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.nouns import Reading
from casereview.load.ocr.places import Placed, alike, evened, placed


def a_strip(lefts: list[float], size: int = 30, width: int = 1000) -> np.ndarray:
    """Paper with a square of print, a little smaller than its character, at each place."""
    grey = np.full((48, width), 230, np.uint8)
    for left in lefts:
        grey[8:40, int(left) + 2 : int(left) + size - 2] = 20
    return grey


def a_reading(text: str, lefts: list[float], shifts: list[float], size: int = 30) -> Reading:
    middles = tuple(left + size / 2 + shift for left, shift in zip(lefts, shifts, strict=True))
    return Reading(text, middles, (0.9,) * len(text))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([0, 0, 0, 0, 24, 45, 90]), st.floats(-6, 6)), min_size=4, max_size=12))
def test_edges_part_the_characters_wherever_the_network_puts_their_middles(steps: list[tuple[int, float]]) -> None:
    lefts = list(np.cumsum([gap + 30 for gap, _ in steps]).astype(float))
    lefts = [left - lefts[0] + 20 for left in lefts]

    found = placed(a_reading("国" * len(lefts), lefts, [shift for _, shift in steps]), a_strip(lefts))

    assert len(found.edges) == len(found.text) + 1 == len(found.scores) + 1
    assert all(left <= right for left, right in pairwise(found.edges))
    assert found.edges[0] >= 0
    assert found.edges[-1] <= 1000
    boxes = [edges for letter, edges in zip(found.text, pairwise(found.edges), strict=True) if letter != " "]
    for left, (start, end) in zip(lefts, boxes, strict=True):
        assert abs(start - left) <= 15
        assert abs(end - left - 30) <= 15


def test_a_gap_is_a_blank_with_its_own_edges() -> None:
    lefts = [10.0, 40.0, 70.0, 160.0, 190.0]

    found = placed(a_reading("罚款额壹万", lefts, [0.0] * 5), a_strip(lefts))

    assert found.text == "罚款额 壹万"
    assert found.edges == pytest.approx((10, 40, 70, 100, 160, 190, 220), abs=3)
    assert found.scores == (0.9, 0.9, 0.9, 1.0, 0.9, 0.9)


def test_what_stands_unread_between_characters_is_no_part_of_them() -> None:
    grey = a_strip([10.0, 40.0, 70.0, 160.0, 190.0])
    grey[4:44, 104:158] = 20  # somebody's hand, close to the print on both sides

    found = placed(a_reading("签字证号码", [10.0, 40.0, 70.0, 160.0, 190.0], [0.0] * 5), grey)

    assert found.text == "签字证 号码"
    assert found.edges == pytest.approx((10, 40, 70, 100, 160, 190, 220), abs=3)


def test_the_empty_half_of_a_mark_is_no_gap() -> None:
    grey = np.full((48, 200), 230, np.uint8)
    for left, right in ((12, 38), (41, 50), (88, 94), (98, 124)):
        grey[8:40, left:right] = 20

    found = placed(Reading("罚）〔二", (25, 47, 91, 111), (1.0,) * 4), grey)

    assert found.text == "罚）〔二"


def test_digits_are_half_as_wide() -> None:
    grey = a_strip([10.0, 40.0, 70.0], width=200)
    for left in (100, 115, 130):
        grey[8:40, left + 2 : left + 13] = 20
    reading = Reading("罚款额123", (25, 55, 85, 107.5, 122.5, 137.5), (1.0,) * 6)

    found = placed(reading, grey)

    assert found.text == "罚款额123"
    assert found.edges == pytest.approx((10, 40, 70, 100, 115, 130, 145), abs=2)


@pytest.mark.parametrize(("gap", "text"), [(24, "110"), (40, "1 10")])
def test_what_is_blank_on_both_sides_of_a_one_is_no_gap_between_two(gap: int, text: str) -> None:
    grey = np.full((48, 300), 230, np.uint8)
    for left in (60, 60 + gap):
        grey[8:40, left : left + 3] = 20
    grey[8:40, 75 + gap : 88 + gap] = 20

    middles = (61.0, 61.0 + gap, 81.0 + gap)
    assert placed(Reading("110", middles, (1.0,) * 3), grey).text == text


def test_a_hand_that_makes_a_line_high_makes_its_print_no_larger() -> None:
    lefts = [40.0 + 16 * at for at in range(8)]
    grey = np.full((48, 300), 230, np.uint8)
    for left in lefts:
        grey[20:34, int(left) + 1 : int(left) + 15] = 20
    reading = Reading("分管领导意见同意", tuple(left + 8 for left in lefts), (1.0,) * 8)

    found = placed(reading, grey)

    assert (found.text, found.size) == ("分管领导意见同意", 16.0)


def test_places_across_a_strip_are_put_on_the_picture() -> None:
    found = placed(a_reading("国", [20.0], [0.0]), a_strip([20.0])).on_picture(100.0, 0.5)

    assert found.edges == pytest.approx((108.9, 126.1), abs=0.1)  # alone, it is as large as characters usually are
    assert found.size == pytest.approx(17.28)


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ((0.0, 26.0, 42.0, 46.0, 79.0, 105.0), (0.0, 26.0, 42.0, 60.5, 79.0, 105.0)),
        ((0.0, 26.0, 42.0, 42.0, 68.0, 94.0), (0.0, 26.0, 42.0, 55.0, 68.0, 94.0)),
        ((0.0, 26.0, 39.0, 52.0, 65.0, 91.0), (0.0, 26.0, 39.0, 52.0, 65.0, 91.0)),
        ((0.0, 26.0, 39.0, 65.0, 69.0, 95.0), (0.0, 26.0, 39.0, 54.0, 69.0, 95.0)),
    ],
)
def test_of_two_figures_alike_each_has_room(edges: tuple[float, ...], expected: tuple[float, ...]) -> None:
    found = Placed("月 22日", edges, (1.0,) * 5, 26.0)

    assert evened(found).edges == pytest.approx(expected)


def test_a_lone_character_keeps_its_edges() -> None:
    found = Placed("2", (3.0, 4.0), (1.0,), 26.0)
    assert evened(found) == found


@pytest.mark.parametrize(
    ("widths", "expected"),
    [
        ((0.36, 1.1, 0.4), (0.73, 0.73, 0.4)),
        ((0.1, 0.4, 0.4), (0.1, 0.4, 0.4)),  # room for one of them
    ],
)
def test_two_figures_alike_share_their_room(widths: tuple[float, ...], expected: tuple[float, ...]) -> None:
    edges = tuple(np.cumsum([0.0, *widths]) * 30)

    found = alike(Placed("001", edges, (1.0,) * 3, 30.0))

    assert tuple(np.diff(found.edges) / 30) == pytest.approx(expected)


def test_the_dot_within_a_name_stands_in_the_middle_of_its_place_and_parts_no_words() -> None:
    lefts = [10.0, 40.0, 70.0, 100.0, 130.0]
    grey = a_strip(lefts)
    grey[:, 70:100] = 230
    grey[22:26, 83:87] = 20

    found = placed(a_reading("艾力·吐尔", lefts, [0.0] * 5), grey)

    assert found.text == "艾力·吐尔"
