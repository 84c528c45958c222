"""Finding the sheet of paper on a photograph."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.scan.paper import paper_on
from tests.casereview.load.scan.drawn_pages import form, paper, photographed, scanned, text_page

SIZE = (756, 1008)
LYING = {
    "from above": [(80.0, 70.0), (680.0, 80.0), (670.0, 930.0), (75.0, 925.0)],
    "aslant": [(150.0, 90.0), (640.0, 120.0), (700.0, 930.0), (60.0, 890.0)],
    "turned": [(200.0, 60.0), (710.0, 200.0), (560.0, 960.0), (60.0, 820.0)],
}


@pytest.mark.parametrize("lying", LYING)
@pytest.mark.parametrize("shade", [1.0, 0.5])
def test_the_corners_are_found_from_the_top_left_clockwise(lying: str, shade: float) -> None:
    picture, _ = photographed(form(), LYING[lying], SIZE, shade=shade)

    corners = paper_on(picture)

    assert corners is not None
    np.testing.assert_allclose(corners, LYING[lying], atol=5)


def test_a_finger_over_the_edge_does_not_move_it() -> None:
    picture, _ = photographed(text_page(), LYING["aslant"], SIZE)
    cv2.ellipse(picture, (110, 560), (70, 30), 15, 0, 360, (205, 150, 125), -1)

    corners = paper_on(picture)

    assert corners is not None
    np.testing.assert_allclose(corners, LYING["aslant"], atol=5)


@pytest.mark.parametrize("page", [text_page(), form(), paper()], ids=["text", "form", "blank"])
def test_a_scan_is_paper_all_over(page: np.ndarray) -> None:
    assert paper_on(scanned(page)[::2, ::2]) is None


def test_half_a_page_is_never_taken_for_the_page() -> None:
    page = text_page()
    page[1100:2000, 100:1550] = (40, 50, 45)  # a dark photograph, whose upper edge might be that of the paper
    page[2000:, :] = text_page()[300:639, :]
    picture, _ = photographed(page, LYING["from above"], SIZE)

    corners = paper_on(picture)

    assert corners is None or np.abs(corners - LYING["from above"]).max() < 8
