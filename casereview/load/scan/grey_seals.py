"""Rings on a scan without colours that may be seals: nobody can tell that they were red."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.scan.circles import rim_in
from casereview.load.scan.reds import Red
from casereview.terms import GraphicKind

_DOTS = 3.0  # pixels a millimetre
_LEAST = 24.0  # millimetres across
_COVERED = 0.72  # of a ring among print, of which a circle always meets some
_SURE = 0.4


def grey_seals_on(dark: NDArray[np.bool_], dpi: float) -> tuple[Red, ...]:
    """The rings on a page of `dpi` dots an inch that are as large as seals, none of them sure."""
    scale = _DOTS * 25.4 / dpi
    size = max(round(dark.shape[1] * scale), 1), max(round(dark.shape[0] * scale), 1)
    grey = cv2.resize(dark.view(np.uint8) * np.uint8(255), size, interpolation=cv2.INTER_AREA)
    mask = cv2.threshold(grey, 50, 1, cv2.THRESH_BINARY)[1]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(mask, np.ones((3, 3), np.uint8)))
    found = []
    for number in range(1, count):
        left, top, wide, high = (int(value) for value in stats[number, :4])
        if min(wide, high) < _LEAST * _DOTS:
            continue
        place = np.s_[top : top + high, left : left + wide]
        part = np.pad(np.where(labels[place] == number, mask[place], 0).astype(np.uint8), 2)
        circle = rim_in(part, _DOTS, _COVERED)
        if circle is not None:
            x, y, radius = circle.x + left - 2, circle.y + top - 2, circle.radius
            box = (x - radius) / scale, (y - radius) / scale, (x + radius) / scale, (y + radius) / scale
            found.append(Red(GraphicKind.OTHER, box, _SURE))
    return tuple(found)
