"""Which way a page stands upright, told by reading some of its lines in either direction."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from casereview.load.ocr.detect import Detector, LineBox, Plane
from casereview.load.ocr.nouns import Turned
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import strip_of

_LONG = 3.0  # as long as high, for a line to tell on which side the page lies
_READ = 5  # of the longest lines
_TELLS = 0.1  # by how much surer one direction must be read than the other


def by_reading(plane: Plane, detector: Detector, reader: Recogniser) -> Turned | None:
    """By how many quarter turns clockwise the page stands upright; None if its lines do not tell."""
    boxes = detector.boxes(plane)
    level = [box for box in boxes if box.length > _LONG * box.height]
    steep = [_clockwise(box, plane.shape[0]) for box in boxes if box.height > _LONG * box.length]
    if _extent(level) >= _extent(steep):
        return _told(plane, level, reader, 0)
    return _told(np.ascontiguousarray(np.rot90(plane, -1)), steep, reader, 1)


def _clockwise(box: LineBox, height: int) -> LineBox:
    """A box where it comes to be when the picture, so high, is turned by a quarter."""
    return LineBox(height - 1 - box.y, box.x, box.height, box.length, box.slope)


def _extent(boxes: Sequence[LineBox]) -> float:
    return sum(box.length for box in boxes)


def _told(plane: Plane, boxes: list[LineBox], reader: Recogniser, turns: int) -> Turned | None:
    boxes.sort(key=lambda box: -box.length)
    strips = [strip_of(plane, box, reader.squeezed).grey for box in boxes[:_READ]]
    if not strips:
        return None
    upright = sum(reader.sureness(strip) for strip in strips) / len(strips)
    overturned = sum(reader.sureness(np.ascontiguousarray(strip[::-1, ::-1])) for strip in strips) / len(strips)
    if abs(upright - overturned) < _TELLS:
        return None
    return Turned(turns if upright > overturned else turns + 2, max(upright, overturned))
