"""A seal that has faded until it is hardly red may lie there, and nobody can tell more."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.ocr import Picture
from casereview.load.scan.pale_seals import pale_seals_on
from casereview.terms import GraphicKind

DPI = 200
PAPER = (240, 229, 203)
RADIUS = round(20 * DPI / 25.4)


def page(redder: int, *, noise: float = 2.0) -> Picture:
    """A sheet with words and a ring of 40 mm at 600, 500 that is so much redder than the paper."""
    sheet = np.full((1400, 1200, 3), PAPER, np.uint8)
    for y in range(200, 1000, 60):
        cv2.putText(sheet, "0123456789 abcdefg hijklmn", (150, y), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (70, 66, 60), 3)
    ring = np.zeros(sheet.shape[:2], np.uint8)
    cv2.circle(ring, (600, 500), RADIUS, 1, 8)
    sheet[ring > 0, 1:] -= np.uint8(redder)
    return (sheet + np.random.default_rng(3).normal(0, noise, (*sheet.shape[:2], 1))).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("redder", [10, 18])
def test_a_ring_that_is_hardly_redder_than_the_paper_may_be_a_seal(redder: int) -> None:
    (seal,) = pale_seals_on(page(redder), (), DPI)

    assert (seal.kind, seal.sure) == (GraphicKind.SEAL, 0.5)
    assert seal.box == pytest.approx((600 - RADIUS, 500 - RADIUS, 600 + RADIUS, 500 + RADIUS), abs=12)


def test_print_on_coloured_paper_is_none() -> None:
    assert list(pale_seals_on(page(0), (), DPI)) == []


def test_a_seal_known_already_is_not_told_again() -> None:
    known = [(600.0 - RADIUS - 6, 500.0 - RADIUS - 6, 600.0 + RADIUS + 6, 500.0 + RADIUS + 6)]
    assert list(pale_seals_on(page(18), known, DPI)) == []
