"""Seals so pale that they are hardly red: that a place bears none cannot be told where one of them may lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import Picture
from casereview.load.scan.circles import rim_in, with_paper
from casereview.load.scan.reds import Red
from casereview.load.scan.unread_ink import Edges
from casereview.terms import GraphicKind

_FACTOR = 4  # pixels of the page a side, of which one is looked at: a rim is hardly thinner
_LEAST, _NOISES = 5, 5.0  # of 255, and times what the paper alone is redder by chance
_EVERY = 7  # pixels between those by which the paper is judged
_TO_DEVIATION = 1.4826  # from the median of what deviates, where it does so by chance
_TOGETHER = 2.5  # millimetres between parts of one mark
_SMALLEST = 26.0  # millimetres across
_COVERED = 0.5  # of a rim
_SURE = 0.5


def pale_seals_on(picture: Picture, known: Sequence[Edges], dpi: float) -> Iterator[Red]:
    """The rings on a page of `dpi` dots an inch that may be pale seals, but those `known`; none of them is sure.

    Only whole ones count: a head in red is part of many rings that the edge of the page cuts.
    """
    half = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    small = cv2.resize(half, None, fx=2 / _FACTOR, fy=2 / _FACTOR, interpolation=cv2.INTER_AREA)
    redder = cv2.subtract(cv2.extractChannel(small, 0), cv2.extractChannel(small, 1))
    seen = redder[::_EVERY, ::_EVERY].astype(np.float32)
    paper = float(np.median(seen))
    noise = _TO_DEVIATION * float(np.median(np.abs(seen - paper)))
    mask = cv2.threshold(redder, paper + max(_LEAST, _NOISES * noise), 1, cv2.THRESH_BINARY)[1]
    dots = dpi / 25.4 / _FACTOR
    for x0, y0, x1, y1 in known:
        mask[int(y0 / _FACTOR) : int(y1 / _FACTOR) + 2, int(x0 / _FACTOR) : int(x1 / _FACTOR) + 2] = 0
    joined = cv2.dilate(mask, np.ones((max(round(_TOGETHER * dots), 1),) * 2, np.uint8))
    for left, top, wide, high, _ in blobs_in(joined).stats[1:].tolist():
        if max(wide, high) < _SMALLEST * dots:
            continue
        part, above, before = with_paper(mask[top : top + high, left : left + wide], top, left, mask.shape, dots)
        circle = rim_in(part, dots, _COVERED)
        if circle is not None:
            x, y, radius = left + circle.x - before, top + circle.y - above, circle.radius
            if radius < min(x, y, mask.shape[1] - x, mask.shape[0] - y):
                x0, y0, x1, y1 = (_FACTOR * edge for edge in (x - radius, y - radius, x + radius, y + radius))
                yield Red(GraphicKind.SEAL, (x0, y0, x1, y1), _SURE)
