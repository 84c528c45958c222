"""Oval rims are found as they lie; circles, frames and half an oval are none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.scan.inks import inks_of
from casereview.load.scan.ovals import oval_in
from casereview.load.scan.reds import reds_on
from casereview.terms import GraphicKind
from tests.casereview.load.scan.drawn_seals import seal_mask, sealed_page

DOTS = 4.0


def drawn(axes: tuple[int, int], turned: float, end: float = 360) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    mask = np.zeros((260, 260), np.uint8)
    cv2.ellipse(mask, (130, 125), axes, turned, 0, end, 1, 4)
    return mask


@pytest.mark.parametrize("turned", [0, 12, -15, 40])
def test_an_oval_is_found_as_it_lies(turned: float) -> None:
    oval = oval_in(drawn((90, 62), turned), DOTS, 0.6)
    assert oval is not None
    assert [oval.x, oval.y, oval.long, oval.short] == pytest.approx([130, 125, 91, 63], abs=3)
    assert oval.turned == pytest.approx(turned, abs=3)


@pytest.mark.parametrize("mask", [drawn((84, 84), 0), drawn((90, 62), 0, end=170), np.zeros((50, 50), np.uint8)])
def test_a_circle_half_an_oval_and_nothing_are_no_ovals(
    mask: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
) -> None:
    assert oval_in(mask, DOTS, 0.6) is None


@pytest.mark.parametrize("tilt", [0, 14])
def test_an_oval_seal_is_one_seal_with_its_own_box(tilt: float) -> None:
    picture = sealed_page(seal_mask("松岩市华成木业有限公司", wide=45, high=30, below="财务专用章"), tilt=tilt)
    found = reds_on(inks_of(picture).red, (), 200)
    assert [red.kind for red in found] == [GraphicKind.SEAL]
    assert found[0].sure >= 0.8
    wide, high = found[0].box[2] - found[0].box[0], found[0].box[3] - found[0].box[1]
    assert wide * 25.4 / 200 == pytest.approx(45, abs=2)
    assert high < 0.85 * wide
