"""A picture to the pages on it: upright, straight, at one scale, each with the way back to the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from casereview.load.ocr.nouns import Picture, Turned
from casereview.load.scan.plane import Matrix, Plane, drawn, plane_of, turning
from casereview.load.scan.skew import skew_of

_DPI = 200.0
_SIZE = 11.69  # inches of the long side of A4
_COPY = 1400  # pixels of the long side of the copy by which a picture is judged
_SURE_TURN = 0.7
_STRAIGHT = 0.15  # degrees by which lines may lean: no cell of a form is missed by it
_LEAST = 200  # pixels: a smaller picture is no page


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page taken from a picture: upright and straight at `dpi`.

    `matrix` (3 x 3) takes places of `picture` to the same places of the input turned clockwise by `turns` quarter
    turns, in pixels, where pixel n covers from n to n + 1. `blank` says that it bears nothing.
    """

    picture: Picture
    dpi: float
    turns: int
    matrix: Matrix
    blank: bool


def sheets_of(picture: Picture, dpi: float, turned: Callable[[Picture], Turned]) -> tuple[Sheet, ...]:
    """The page on a picture of `dpi` (0 where unknown), or both where two lie side by side, the left one first."""
    plane = plane_of(picture)
    if min(picture.shape[:2]) < _LEAST:
        return (Sheet(picture, dpi or _DPI, 0, np.eye(3), False),)
    factor = max(-(-max(picture.shape[:2]) // _COPY), 1)
    height, width = (side // factor * factor for side in picture.shape[:2])
    small = np.asarray(
        cv2.resize(picture[:height, :width], (width // factor, height // factor), interpolation=cv2.INTER_AREA),
        np.uint8,
    )
    skew = skew_of(_ink(small))
    if abs(skew) > _STRAIGHT:
        plane = plane.rotated(-skew)
    copy = plane.scaled(1 / factor)
    told = turned(drawn(picture, copy))
    turns = told.turns % 4 if told.sure >= _SURE_TURN else 0
    plane = plane.turned(turns)
    dpi = dpi if dpi else max(plane.width, plane.height) / _SIZE
    plane = plane.scaled(_DPI / dpi)
    return (_sheet(picture, plane, turns),)


def _sheet(picture: Picture, plane: Plane, turns: int) -> Sheet:
    height, width = picture.shape[:2]
    return Sheet(drawn(picture, plane), _DPI, turns, turning(width, height, turns) @ plane.matrix, False)


def _ink(small: Picture) -> Picture:
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    around = cv2.blur(grey, (31, 31))
    return np.asarray(cv2.threshold(cv2.subtract(around, grey), 20, 255, cv2.THRESH_BINARY)[1], np.uint8)
