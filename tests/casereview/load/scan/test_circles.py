"""Rims of seals are found by how much of a circle bears ink, however much of it the page shows."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.scan.circles import rim_in, rims_in

DOTS = 4.0


def ring(x: int, y: int, *, drawn: float = 360) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A sheet of 60 x 60 mm with so many degrees of a rim of 42 mm around a place in pixels."""
    mask = np.zeros((240, 240), np.uint8)
    cv2.ellipse(mask, (x, y), (84, 84), 0, 0, drawn, 1, 4)
    return mask


@pytest.mark.parametrize(("x", "y"), [(120, 120), (30, 120), (120, 235)])
def test_a_rim_is_found_whole_or_cut_by_an_edge(x: int, y: int) -> None:
    circle = rim_in(ring(x, y), DOTS, 0.5)
    assert circle is not None
    assert [circle.x, circle.y, circle.radius] == pytest.approx([x, y, 84], abs=4)
    assert circle.covered > 0.9


def test_a_rim_of_which_a_third_is_left_is_none() -> None:
    assert rim_in(ring(120, 120, drawn=110), DOTS, 0.5) is None


def test_a_filled_round_is_no_rim() -> None:
    mask = np.zeros((240, 240), np.uint8)
    cv2.circle(mask, (120, 120), 84, 1, -1)
    assert rim_in(mask, DOTS, 0.5) is None


def test_a_ring_that_touches_rules_and_print_is_found_among_what_is_neither() -> None:
    ring = np.zeros((240, 300), np.uint8)
    cv2.circle(ring, (150, 120), 42, 1, 2)
    page = ring.copy()
    cv2.rectangle(page, (20, 60), (280, 150), 1, 2)
    (found,) = rims_in(page, ring, 2.0, 0.6)
    assert abs(found.x - 150) < 3
    assert abs(found.y - 120) < 3
    assert abs(found.radius - 42) < 3
    assert rims_in(page, np.zeros_like(ring), 2.0, 0.6) == []
