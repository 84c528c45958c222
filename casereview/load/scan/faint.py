"""Lines too faint to be told pixel by pixel: where a page is a little darker all along a line than beside it."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

_ALONG, _ASIDE = 8.0, 9.0  # points: over which a line is one, and beside it the paper
_LEAST, _NOISES = 3, 2.0  # of 255, and times what the paper alone is darker by chance
_TO_DEVIATION = 1.4826  # from the median of what deviates, where it does so by chance
_EVERY = 7


def faint_lines_on(lightness: MatLike, dpi: float, *, level: bool) -> Mask:
    """Where level lines may lie on a page of `dpi` dots an inch, or upright ones: all that is darker along them."""
    along, aside = (max(round(points * dpi / 72), 3) for points in (_ALONG, _ASIDE))
    first, second = ((along, 1), (1, aside)) if level else ((1, along), (aside, 1))
    line = cv2.blur(lightness, first)
    darker = cv2.subtract(cv2.blur(line, second), line)
    seen = cv2.subtract(line, cv2.blur(line, second))[::_EVERY, ::_EVERY]
    spread = _TO_DEVIATION * float(np.median(seen[seen > 0])) if np.any(seen) else 0.0
    return np.asarray(darker > max(_LEAST, _NOISES * spread))
