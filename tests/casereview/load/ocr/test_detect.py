"""Lines found in invented maps of chances."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.detect import line_boxes, tensor_of


def a_map(*rectangles: tuple[int, int, int, int], chance: float = 0.9) -> np.ndarray:
    chances = np.zeros((320, 480), np.float32)
    for left, top, right, bottom in rectangles:
        chances[top : bottom + 1, left : right + 1] = chance
    return chances


@settings(deadline=None)
@given(left=st.integers(20, 60), top=st.integers(20, 250), length=st.integers(60, 300), height=st.integers(6, 20))
def test_a_region_grows_by_its_area_over_its_outline(left: int, top: int, length: int, height: int) -> None:
    (box,) = line_boxes(a_map((left, top, left + length, top + height)), 1.0, 1.0)

    by = 1.4 * length * height / (length + height)
    assert (box.x, box.y) == pytest.approx((left + length / 2, top + height / 2), abs=0.6)
    assert (box.length, box.height) == pytest.approx((length + by, height + by), abs=0.6)
    assert abs(box.slope) < 0.5


def test_a_map_is_scaled_to_the_picture_before_a_region_grows() -> None:
    (box,) = line_boxes(a_map((40, 100, 240, 110)), 2.0, 3.0)

    by = 1.4 * 400 * 30 / 430
    assert tuple(box) == pytest.approx((280, 315, 400 + by, 30 + by, 0.0), abs=1.5)


def test_regions_apart_are_lines_apart() -> None:
    boxes = line_boxes(a_map((20, 50, 200, 60), (260, 50, 400, 60), (20, 90, 400, 100)), 1.0, 1.0)

    assert sorted((round(box.x), round(box.y)) for box in boxes) == [(110, 55), (210, 95), (330, 55)]


def test_what_is_faint_or_a_speck_is_no_line() -> None:
    assert line_boxes(a_map((20, 50, 200, 60), chance=0.3), 1.0, 1.0) == []
    assert line_boxes(a_map((20, 50, 22, 52)), 1.0, 1.0) == []
    assert line_boxes(a_map(), 1.0, 1.0) == []


@pytest.mark.parametrize("slope", [-3.0, -0.5, 0.5, 3.0])
def test_a_sloping_line_keeps_its_slope(slope: float) -> None:
    chances = np.zeros((320, 480), np.float32)
    corners = cv2.boxPoints(((240.0, 160.0), (300.0, 14.0), slope))
    cv2.fillPoly(chances, [corners.astype(np.int32)], (0.9,))

    (box,) = line_boxes(chances, 1.0, 1.0)

    assert box.slope == pytest.approx(slope, abs=0.4)
    assert box.length > 8 * box.height


@settings(deadline=None)
@given(height=st.integers(1, 3000), width=st.integers(1, 3000))
def test_the_network_sees_sides_it_can_halve_five_times(height: int, width: int) -> None:
    _, _, tall, wide = tensor_of(np.zeros((height, width), np.uint8)).shape

    assert tall % 32 == wide % 32 == 0
    assert 32 <= max(tall, wide) <= 960
