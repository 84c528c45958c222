"""Lines too faint to be told pixel by pixel: where a page is a little darker all along a line than beside it."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.scan.straight import Piece

Mask = NDArray[np.bool_]

_ALONG, _ASIDE = 8.0, 9.0  # points: over which a line is one, and beside it the paper
_LEAST, _NOISES = 3, 2.0  # of 255, and times what the paper alone is darker by chance
_TO_DEVIATION = 1.4826  # from the median of what deviates, where it does so by chance
_EVERY = 7
_NEAR, _OWN = 3.0, 0.8  # points beside a line in which print that it runs through shows, and those that are its own
_CROSSED = 0.12  # of a line that strokes of somebody's hand may cross


def faint_lines_on(lightness: MatLike, dpi: float, *, level: bool) -> Mask:
    """Where level lines may lie on a page of `dpi` dots an inch, or upright ones: all that is darker along them."""
    along, aside = (max(round(points * dpi / 72), 3) for points in (_ALONG, _ASIDE))
    first, second = ((along, 1), (1, aside)) if level else ((1, along), (aside, 1))
    line = cv2.blur(lightness, first)
    darker = cv2.subtract(cv2.blur(line, second), line)
    seen = cv2.subtract(line, cv2.blur(line, second))[::_EVERY, ::_EVERY]
    spread = _TO_DEVIATION * float(np.median(seen[seen > 0])) if np.any(seen) else 0.0
    return np.asarray(darker > max(_LEAST, _NOISES * spread))


def lies_in_print(dark: Mask, dpi: float, piece: Piece) -> bool:
    """Whether a faint line runs through dark strokes, or along where these end: it is part of a row of print.

    `dark` has the lines along its second axis.
    """
    dots = dpi / 72
    start, end = round(piece.start * dots), round(piece.end * dots)
    near, own = max(round(_NEAR * dots), 2), max(round(_OWN * dots), 1)
    middle = round(piece.middle * dots)
    above = dark[max(middle - near, 0) : max(middle - own, 0), start:end].any(axis=0)
    below = dark[middle + own + 1 : middle + near + 1, start:end].any(axis=0)
    on = dark[max(middle - own, 0) : middle + own + 1, start:end].any(axis=0)
    return bool(np.mean((above & below) | (on & (above | below))) > _CROSSED) if end > start else False
