"""Where lines stand on a picture: a network tells for each pixel whether it is text, and regions become boxes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.models import Model, Tensor

Plane = NDArray[np.uint8]
"""Height x width: one channel of a picture."""

_LONGEST = 960  # pixels of the longer side, as the network sees the page: more cost more and found nothing more
_MULTIPLE = 32
_IS_TEXT = 0.2  # as the network was trained, and so the next two
_IS_LINE = 0.4
_GROWN = 1.4
_SMALLEST = 3.0  # pixels, as the network sees the page
_MEANS, _DEVIATIONS = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_LEVELS = np.array(
    [(np.arange(256) / 255 - mean) / deviation for mean, deviation in zip(_MEANS, _DEVIATIONS, strict=True)], np.float32
)


class LineBox(NamedTuple):
    """A line on the picture: its middle, its length and height in pixels, and its slope in degrees clockwise."""

    x: float
    y: float
    length: float
    height: float
    slope: float


@dataclass(frozen=True, slots=True)
class Detector:
    """Finds the lines of text."""

    model: Model

    def boxes(self, plane: Plane) -> list[LineBox]:
        """The lines on the picture, in no order."""
        tensor = tensor_of(plane)
        chances = self.model.run(tensor)[0, 0]
        height, width = plane.shape
        return line_boxes(chances, width / chances.shape[1], height / chances.shape[0])


def tensor_of(plane: Plane) -> Tensor:
    """The picture as the network wants to see it."""
    height, width = plane.shape
    scale = min(_LONGEST / max(height, width), 1.0)
    sides = [max(round(side * scale / _MULTIPLE), 1) * _MULTIPLE for side in (width, height)]
    small = cv2.resize(plane, sides, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return normalised(np.asarray(small, np.uint8))


def normalised(plane: Plane) -> Tensor:
    """Grey as the three channels that networks trained on photographs want."""
    tensor = np.empty((1, len(_LEVELS), *plane.shape), np.float32)
    for channel, levels in zip(tensor[0], _LEVELS, strict=True):
        cv2.LUT(plane, levels, channel)
    return tensor


def line_boxes(chances: Tensor, across: float, down: float) -> list[LineBox]:
    """The lines in a map of chances that a pixel is text; `across` and `down` scale the map to the picture."""
    mask = (chances > _IS_TEXT).astype(np.uint8)
    outlines, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = (
        _grown(np.asarray(outline, np.int32), chances, np.array((across, down), np.float32)) for outline in outlines
    )
    return [box for box in found if box is not None]


def _grown(outline: NDArray[np.int32], chances: Tensor, scales: NDArray[np.float32]) -> LineBox | None:
    """The box around a region, grown to what the print reaches; None for what is too small or too unsure."""
    _, (side, other), _ = cv2.minAreaRect(outline)
    if min(side, other) < _SMALLEST or _mean_inside(outline, chances) < _IS_LINE:
        return None
    (x, y), (length, height), slope = cv2.minAreaRect(outline.reshape(-1, 2).astype(np.float32) * scales)
    if abs(slope) > 45:  # the library turns its boxes by up to a quarter, either way
        length, height, slope = height, length, slope - math.copysign(90, slope)
    by = _GROWN * length * height / (length + height)  # twice: area * ratio / perimeter on either side
    return LineBox(x, y, length + by, height + by, slope)


def _mean_inside(outline: NDArray[np.int32], chances: Tensor) -> float:
    x, y, width, height = cv2.boundingRect(outline)
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [outline - (x, y)], 1)
    return float(cv2.mean(chances[y : y + height, x : x + width], inside)[0])
