"""What was stamped or written so faintly that it is not dark, on scans without colours: nobody can tell what it is."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.scan.unread_ink import Edges

_DOTS = 3.0  # pixels a millimetre
_AROUND = 21  # pixels of half the size in which most is paper
_LEAST, _NOISES = 5, 3.0  # of 255, and times what the paper alone is darker by chance
_TO_DEVIATION = 1.4826  # from the median of what deviates, where it does so by chance
_JOINED, _CLEAR = 7, 5  # pixels over which strokes are one mark, and by which they stay clear of what is dark
_INKED = 40  # of 255
_SMALLEST, _LARGEST = 6.0, 32.0  # millimetres of a name's seal or a signature; lines of print are less high
_LONGEST = 2.2  # times as long as wide


def faint_marks_on(lightness: MatLike, dark: NDArray[np.bool_], dpi: float) -> Iterator[Edges]:
    """The boxes of marks as large as names on a page of `dpi` dots an inch that are lighter than all that is `dark`."""
    scale = _DOTS * 25.4 / dpi
    half = cv2.resize(lightness, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    small = cv2.resize(half, None, fx=2 * scale, fy=2 * scale, interpolation=cv2.INTER_AREA)
    paper = cv2.resize(cv2.medianBlur(cv2.resize(small, None, fx=0.5, fy=0.5), _AROUND), small.shape[1::-1])
    darker = cv2.subtract(paper, small)
    noise = _TO_DEVIATION * float(np.median(cv2.absdiff(paper, small)))
    inked = cv2.resize(dark.view(np.uint8) * np.uint8(255), small.shape[1::-1], interpolation=cv2.INTER_AREA)
    near_ink = cv2.dilate(inked, np.ones((_CLEAR, _CLEAR), np.uint8)) > _INKED
    faint = ((darker > max(_LEAST, _NOISES * noise)) & ~near_ink).astype(np.uint8)
    joined = cv2.morphologyEx(faint, cv2.MORPH_CLOSE, np.ones((_JOINED, _JOINED), np.uint8))
    for left, top, wide, high, _ in blobs_in(joined).stats[1:].tolist():
        short, long = sorted((wide / _DOTS, high / _DOTS))
        if short >= _SMALLEST and long <= min(_LARGEST, _LONGEST * short):
            yield left / scale, top / scale, (left + wide) / scale, (top + high) / scale
