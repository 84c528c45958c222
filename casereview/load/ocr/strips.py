"""A line cut out of a picture, laid level and made as high as the networks read."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.models import Tensor

HEIGHT = 48
_MULTIPLE = 16  # a strip is stretched to the next: fewer different sizes of tensors
_WIDEST = 3200  # as the networks were trained
_LEVEL_FROM = 4.0  # heights: the slope of a shorter box says nothing
_MARGIN = 0.15  # of the height, added on either side: the network's boxes cut brackets
_LEVELS = ((np.arange(256) / 255 - 0.5) / 0.5).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Strip:
    """A line as the networks read it, `HEIGHT` pixels high; one pixel across is `scale` of the picture, from `left`."""

    grey: Plane
    left: float
    scale: float
    top: float
    bottom: float


def with_margin(box: LineBox) -> LineBox:
    """The box a little longer, so that the marks at its ends are whole."""
    return box._replace(length=box.length + 2 * _MARGIN * box.height)


def strip_of(plane: Plane, box: LineBox, squeezed: float = 1.0) -> Strip:
    """The line cut out, made narrower by a factor; beyond the edge of the picture it goes on as at the edge."""
    wide = box.length * HEIGHT / box.height * squeezed
    width = min(max(math.ceil(wide / _MULTIPLE), 1) * _MULTIPLE, _WIDEST)
    slope = math.radians(box.slope) if box.length > _LEVEL_FROM * box.height else 0.0
    across, down = box.length / width, box.height / HEIGHT
    cos, sin = math.cos(slope), math.sin(slope)
    matrix = np.array(((cos * across, -sin * down, 0.0), (sin * across, cos * down, 0.0)))
    matrix[:, 2] = (box.x, box.y) - matrix[:, :2] @ ((width - 1) / 2, (HEIGHT - 1) / 2)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    grey = cv2.warpAffine(plane, matrix, (width, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    half = box.height / 2
    return Strip(np.asarray(grey, np.uint8), box.x - cos * box.length / 2, cos * across, box.y - half, box.y + half)


def stretch_of(box: LineBox, start: float, end: float) -> LineBox:
    """The part of the line between two places across the picture."""
    middle = (start + end) / 2
    down = (middle - box.x) * math.tan(math.radians(box.slope))
    return box._replace(x=middle, y=box.y + down, length=end - start)


def tensor_of(grey: Plane) -> Tensor:
    """A strip as the networks want to see it."""
    tensor = np.empty((1, 3, *grey.shape), np.float32)
    tensor[0] = cv2.LUT(grey, _LEVELS)
    return tensor
