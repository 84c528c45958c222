"""Planes of pages on pictures, and drawing them."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.scan.plane import drawn, plane_between, plane_of, turning

PICTURE = np.random.default_rng(3).integers(0, 256, (40, 60, 3)).astype(np.uint8)


@pytest.mark.parametrize("turns", range(4))
def test_quarter_turns_lose_no_pixel(turns: int) -> None:
    plane = plane_of(PICTURE).turned(turns)

    np.testing.assert_array_equal(drawn(PICTURE, plane), np.rot90(PICTURE, -turns))
    np.testing.assert_allclose(turning(60, 40, turns) @ plane.matrix, np.eye(3), atol=1e-12)


def test_a_part_is_cut_as_it_is() -> None:
    np.testing.assert_array_equal(drawn(PICTURE, plane_of(PICTURE).cut(10, 5, 50, 30)), PICTURE[5:30, 10:50])


def test_turning_by_degrees_and_back_is_a_larger_plane_about_the_same_middle() -> None:
    plane = plane_of(PICTURE).rotated(30).rotated(-30)

    middle = plane.matrix @ [plane.width / 2, plane.height / 2, 1]
    np.testing.assert_allclose(middle, [30, 20, 1])
    np.testing.assert_allclose(plane.matrix[:2, :2], np.eye(2), atol=1e-12)
    assert plane.width > 60


def test_a_photographed_sheet_has_the_sides_of_a4() -> None:
    corners = np.array([[10.0, 10], [210, 12], [208, 300], [8, 298]])

    plane = plane_between(corners)

    assert plane.height / plane.width == pytest.approx(2**0.5)
    ends = plane.matrix @ [[0, plane.width], [0, plane.height], [1, 1]]
    np.testing.assert_allclose((ends[:2] / ends[2]).T, corners[[0, 2]], atol=1e-3)


def test_beyond_the_picture_there_is_the_colour_asked_for() -> None:
    page = drawn(PICTURE, plane_of(PICTURE).rotated(45), (1, 2, 3))

    assert page[0, 0].tolist() == [1, 2, 3]
