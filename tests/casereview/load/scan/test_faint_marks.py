"""Marks too faint to be dark: their boxes, and nothing where there is only paper, print or its like."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.scan.faint_marks import faint_marks_on

DPI = 200


def a_page(shade: int = 30) -> NDArray[np.uint8]:
    """Grey paper with some noise and, 50 mm from its corner, a name's seal of 14 mm, darker by so much."""
    page = np.full((1600, 1200), 225.0) + np.random.default_rng(3).normal(0, 2, (1600, 1200))
    seal = np.zeros(page.shape, np.uint8)
    cv2.rectangle(seal, (394, 394), (504, 504), 1, 4)
    cv2.putText(seal, "XX", (410, 480), cv2.FONT_HERSHEY_SIMPLEX, 2, 1, 6)
    return np.clip(page - shade * seal, 0, 255).astype(np.uint8)


def nothing_dark(page: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return np.zeros(page.shape, np.bool_)


def test_a_faint_seal_of_a_name_is_found_where_it_lies() -> None:
    page = a_page()

    (box,) = faint_marks_on(page, nothing_dark(page), DPI)

    assert box == pytest.approx((394, 394, 504, 504), abs=12)


def test_paper_alone_bears_none() -> None:
    page = a_page(shade=0)

    assert list(faint_marks_on(page, nothing_dark(page), DPI)) == []


def test_what_is_dark_is_none() -> None:
    page = a_page()
    dark = nothing_dark(page)
    dark[380:520, 380:520] = True

    assert list(faint_marks_on(page, dark, DPI)) == []


def test_a_line_of_pale_print_is_none() -> None:
    page = np.full((1600, 1200), 225, np.uint8)
    cv2.putText(page, "pale print that goes on and on", (100, 400), cv2.FONT_HERSHEY_SIMPLEX, 1, 195, 3)

    assert list(faint_marks_on(page, nothing_dark(page), DPI)) == []
