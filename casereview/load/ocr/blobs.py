"""The parts of a mask that touch."""

from __future__ import annotations

from typing import NamedTuple

import cv2
from cv2.typing import MatLike


class Blobs(NamedTuple):
    """Which part each pixel is of, 0 for none; and of each the left, top, width, height and area, first of none."""

    labels: MatLike
    stats: MatLike


def blobs_in(mask: MatLike) -> Blobs:
    """The parts of a mask that touch at a side or corner, by what of OpenCV's algorithms takes half the time of all."""
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(mask, 8, cv2.CV_32S, cv2.CCL_GRANA)
    return Blobs(labels, stats)
