"""The look of an OFD page that is nothing but pictures, laid together as they lie on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.files import UnreadableError
from casereview.load.ocr.nouns import Picture
from casereview.load.ofd_drawing import PlacedPicture
from casereview.load.ofd_package import OfdPackage
from casereview.load.pictures import pictures_from

_COARSEST, _FINEST = 100.0, 300.0  # dots an inch
_MOST_PIXELS = 40_000_000
_INCH = 72.0
_WHITE = (255, 255, 255)


def page_picture(
    package: OfdPackage, placed: Sequence[PlacedPicture], width: float, height: float
) -> tuple[Picture, float] | None:
    """The page of that width and height in points as a picture with its dots an inch; None if a part is lacking."""
    opened = [(one, picture) for one in placed if (picture := _opened(package, one)) is not None]
    if len(opened) < len(placed):
        return None
    finest = max(picture.shape[1] / _side(one) * _INCH for one, picture in opened)
    dpi = min(max(finest, _COARSEST), _FINEST, _INCH * (_MOST_PIXELS / (width * height)) ** 0.5)
    size = round(width * dpi / _INCH), round(height * dpi / _INCH)
    page = np.full((size[1], size[0], 3), 255, np.uint8)
    for one, picture in opened:
        _lay(page, picture, _led(one, dpi))
    return page, dpi


def _opened(package: OfdPackage, placed: PlacedPicture) -> Picture | None:
    data = package.data(placed.part)
    try:
        return next(pictures_from(data))[0] if data else None
    except (UnreadableError, StopIteration):
        return None


def _side(placed: PlacedPicture) -> float:
    """How long the upper edge of the picture is on the page, in points."""
    return max(math.hypot(placed.matrix[0], placed.matrix[1]), 1e-3)


def _led(placed: PlacedPicture, dpi: float) -> NDArray[np.float64]:
    """From the unit square to the dots of the page."""
    a, b, c, d, e, f = (one * dpi / _INCH for one in placed.matrix)
    return np.array([[a, c, e], [b, d, f]])


def _lay(page: Picture, picture: Picture, led: NDArray[np.float64]) -> None:
    """Draw a picture onto the page, shrunk first where it is much finer, so that no stroke is skipped."""
    shrunk = math.hypot(led[0, 0], led[1, 0]) / picture.shape[1]
    if shrunk < 0.7:
        size = max(round(picture.shape[1] * shrunk), 1), max(round(picture.shape[0] * shrunk), 1)
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    matrix = led @ np.diag([1 / picture.shape[1], 1 / picture.shape[0], 1.0])
    cv2.warpAffine(
        picture,
        matrix,
        (page.shape[1], page.shape[0]),
        dst=page,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_TRANSPARENT,
        borderValue=_WHITE,
    )
