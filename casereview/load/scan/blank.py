"""Whether a page bears nothing: noise, dirt, creases and what shows through from the other side do not count."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import Picture

_AROUND = 31  # pixels across which the tone of the paper hardly changes
_THIN = 5  # pixels of the copy; ink on this side is sharp, what shows through is not
_SHARP = 42  # of 255, by which a thin stroke is darker than what is beside it
_DARK = 95  # of 255, by which any ink on this side is darker than the paper
_RIM = 0.01  # of the long side, where nothing is written and the edges of the paper show
_PLENTY = 0.003  # of the page that is ink: no need to look closer
_CREASE, _LONG = 4, 50  # pixels of the copy, across the line of a crease, and times as long as wide
_SMALLEST = 1.4 / 297  # of the long side; dust is smaller, digits are larger


def is_blank(small: Picture) -> bool:
    """Whether a small copy of a page shows no ink at all."""
    rim = round(_RIM * max(small.shape[:2]))
    red, green, blue = cv2.split(small[rim:-rim, rim:-rim] if min(small.shape[:2]) > 4 * rim > 0 else small)
    darkest = cv2.min(cv2.min(red, green), blue)
    thin = cv2.subtract(cv2.morphologyEx(darkest, cv2.MORPH_CLOSE, np.ones((_THIN, _THIN), np.uint8)), darkest)
    dark = cv2.subtract(cv2.blur(darkest, (_AROUND, _AROUND)), darkest)
    ink = cv2.bitwise_or(_above(thin, _SHARP), _above(dark, _DARK))
    seen = cv2.countNonZero(ink)
    if not seen or seen > _PLENTY * ink.size:
        return not seen
    least = max(_SMALLEST * max(small.shape[:2]), 3)
    joined = cv2.dilate(ink, np.ones((2, 2), np.uint8))
    boxes = blobs_in(joined).stats[1:, : cv2.CC_STAT_AREA]
    boxes = boxes[boxes[:, 2:].max(axis=1) > least + 1]
    return not len(_beside_creases(_beside_creases(boxes, level=True), level=False))


def _beside_creases(boxes: NDArray[np.int32], *, level: bool) -> NDArray[np.int32]:
    """The boxes but thin lines that run across the page: long ones, and pieces that lie along one another."""
    at, across, along = boxes[:, (1, 3, 2) if level else (0, 2, 3)].T
    thin = across <= _CREASE
    near = np.abs(at[:, None] - at[None, :]) <= _CREASE
    return np.asarray(boxes[~(thin & ((along > _LONG * across) | ((near & thin).sum(axis=1) > 1)))], np.int32)


def _above(plane: cv2.typing.MatLike, least: float) -> NDArray[np.uint8]:
    return np.asarray(cv2.threshold(plane, least, 255, cv2.THRESH_BINARY)[1], np.uint8)
