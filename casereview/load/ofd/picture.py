"""The look of an OFD page that is nothing but pictures, laid together as they lie on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from casereview.load.files import UnreadableError
from casereview.load.ocr.nouns import Picture
from casereview.load.ofd.drawing import PlacedPicture
from casereview.load.ofd.package import Matrix, OfdPackage
from casereview.load.pictures import pictures_from

_COARSEST, _FINEST = 100.0, 300.0  # dots an inch
_MOST_PIXELS = 40_000_000
_INCH = 72.0
_FINER = 0.7


def page_picture(
    package: OfdPackage, placed: Sequence[PlacedPicture], width: float, height: float
) -> tuple[Picture, float] | None:
    """The page of that width and height in points as a picture with its dots an inch; None if a part is lacking."""
    found = [(one, picture) for one in placed if (picture := opened(package.data(one.part))) is not None]
    if len(found) < len(placed):
        return None
    finest = max(picture.shape[1] / _side(one) * _INCH for one, picture in found)
    dpi = min(max(finest, _COARSEST), _FINEST, _INCH * (_MOST_PIXELS / (width * height)) ** 0.5)
    page = blank(width, height, dpi)
    for one, picture in found:
        lay(page, picture, one.matrix, dpi)
    return page, dpi


def blank(width: float, height: float, dpi: float) -> Picture:
    """An empty page of that width and height in points."""
    return np.full((round(height * dpi / _INCH), round(width * dpi / _INCH), 3), 255, np.uint8)


def opened(data: bytes | None) -> Picture | None:
    """The picture in these bytes, None if it cannot be opened."""
    try:
        return next(pictures_from(data))[0] if data else None
    except (UnreadableError, StopIteration):
        return None


def _side(placed: PlacedPicture) -> float:
    """How long the upper edge of the picture is on the page, in points."""
    return max(math.hypot(placed.matrix[0], placed.matrix[1]), 1e-3)


def lay(page: Picture, picture: Picture, matrix: Matrix, dpi: float) -> None:
    """Draw a picture onto a page; `matrix` leads the unit square to its points.

    It is shrunk first where it is much finer, so that no stroke is skipped.
    """
    a, b, c, d, e, f = (one * dpi / _INCH for one in matrix)
    shrunk = math.hypot(a, b) / picture.shape[1]
    if shrunk < _FINER:
        size = max(round(picture.shape[1] * shrunk), 1), max(round(picture.shape[0] * shrunk), 1)
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    height, width = picture.shape[:2]
    cv2.warpAffine(
        picture,
        np.array([[a / width, c / height, e], [b / width, d / height, f]]),
        (page.shape[1], page.shape[0]),
        dst=page,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_TRANSPARENT,
    )
