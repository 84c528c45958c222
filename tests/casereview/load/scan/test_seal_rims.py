"""Rims of seals are found to a pixel or two where they are about expected; none where too little is left."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.scan.seal_rims import Rim, rim_of


def ink(
    axes: tuple[int, int], turned: float = 0, end: float = 360
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    plane = np.zeros((480, 480), np.uint8)
    cv2.ellipse(plane, (238, 243), axes, turned, 0, end, 1, 9)
    cv2.putText(plane, "AB", (180, 240), cv2.FONT_HERSHEY_SIMPLEX, 3, 1, 8)
    return plane.astype(np.float32)


def test_a_round_rim_is_round() -> None:
    rim = rim_of(ink((195, 195)), Rim(245, 236, 200, 200))
    assert rim is not None
    assert rim.is_round
    assert [rim.x, rim.y, rim.long] == pytest.approx([238, 243, 199], abs=2)


def test_an_oval_rim_is_found_with_its_turn() -> None:
    rim = rim_of(ink((195, 140), 12), Rim(240, 240, 200, 145, np.radians(10)))
    assert rim is not None
    assert not rim.is_round
    assert [rim.long, rim.short, np.degrees(rim.turned)] == pytest.approx([199, 144, 12], abs=3)


def test_half_a_rim_is_none() -> None:
    assert rim_of(ink((195, 195), end=150), Rim(238, 243, 200, 200)) is None
