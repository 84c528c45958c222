"""Photographs are areas of full tones; print, rules and the shadows of a page are none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.scan.photos import photos_on

DPI = 100.0


def page() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A page with lines of print."""
    sheet = np.full((1100, 800), 250, np.uint8)
    for y in range(100, 1000, 40):
        cv2.putText(sheet, "Print runs over the page from left to right", (60, y), 0, 0.9, 30, 2)
    return sheet


def test_print_is_no_photograph() -> None:
    assert photos_on(page(), DPI) == ()


def test_a_page_darker_to_one_side_is_no_photograph() -> None:
    shaded = (page() * np.linspace(1, 0.6, 800)[None, :]).astype(np.uint8)
    assert photos_on(shaded, DPI) == ()


def test_a_photograph_is_found_among_print() -> None:
    sheet = page()
    tones = np.random.default_rng(3).integers(60, 190, (10, 15), dtype=np.uint8)
    sheet[300:600, 200:650] = cv2.resize(tones, (450, 300), interpolation=cv2.INTER_CUBIC).clip(40, 205)
    (found,) = photos_on(sheet, DPI)
    assert found == pytest.approx((200, 300, 650, 600), abs=45)
