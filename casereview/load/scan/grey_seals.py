"""Rings on a scan without colours that may be seals: nobody can tell that they were red."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.scan.circles import Circle, rims_in
from casereview.load.scan.reds import Red
from casereview.terms import GraphicKind

_DOTS = 2.0  # pixels a millimetre
_COVERED = 0.6  # of a ring; circles through print have less
_SURE = 0.4


def grey_seals_on(dark: NDArray[np.bool_], left: NDArray[np.bool_], dpi: float) -> tuple[Red, ...]:
    """The rings on a page of `dpi` dots an inch that are as large as seals, none of them sure.

    `left` is what is dark and no print.
    """
    scale = _DOTS * 25.4 / dpi
    mask, among = (_small(plane, scale) for plane in (dark, left))
    return tuple(Red(GraphicKind.OTHER, _box(circle, scale), _SURE) for circle in rims_in(mask, among, _DOTS, _COVERED))


def _small(plane: NDArray[np.bool_], scale: float) -> MatLike:
    size = max(round(plane.shape[1] * scale), 1), max(round(plane.shape[0] * scale), 1)
    half = cv2.resize(plane.view(np.uint8) * np.uint8(255), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    grey = cv2.resize(half, size, interpolation=cv2.INTER_AREA)  # from half the size: ten times faster
    return cv2.threshold(grey, 50, 1, cv2.THRESH_BINARY)[1]


def _box(circle: Circle, scale: float) -> tuple[float, float, float, float]:
    x, y, radius, _ = circle
    return (x - radius) / scale, (y - radius) / scale, (x + radius) / scale, (y + radius) / scale
