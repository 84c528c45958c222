"""The print of a page as one plane: its red channel, on which the red ink of seals is made as light as the paper."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_EVERY = 7  # pixels between those by which the paper is judged
_PAPER = 80  # percent of the pixels of a page that are darker than its paper
_RED = 30  # of 255, by which ink is redder than the paper
_LIGHT = 0.45  # times as light as the paper: print is darker, under a seal too


def without_red(picture: Picture) -> NDArray[np.uint8]:
    """The red channel with no red ink: in it a seal is grey yet, and its ring cuts the line it was stamped over."""
    red = cv2.extractChannel(picture, 0)
    redness = cv2.subtract(red, cv2.extractChannel(picture, 1))
    paper = int(np.percentile(red[::_EVERY, ::_EVERY], _PAPER))
    least = _RED + int(np.median(redness[::_EVERY, ::_EVERY]))
    stamped = (redness > least) & (red > _LIGHT * paper) & (red < paper)
    if not stamped.any():
        return np.asarray(red, np.uint8)
    plane = np.asarray(red, np.uint8).copy()
    plane[stamped] = paper
    return plane
