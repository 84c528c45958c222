"""By how many degrees the lines of a page lean."""

from __future__ import annotations

from itertools import pairwise
from math import radians, tan

import cv2
import numpy as np
from numpy.typing import NDArray

_Plane = NDArray[np.uint8]

_STRIP = 16  # pixels across which the page is summed up: a line climbs hardly more than one in it
_SEARCHED = 16.0  # degrees to either side
_STEPS = (1.0, 0.25, 0.05)  # degrees, coarse to fine
_SURE = 1.5  # times as sharp as at a usual angle: then there are lines


def skew_of(ink: _Plane) -> float:
    """By how many degrees the lines of a page lean clockwise, 0 if none are sure; `ink` is 255 where it is dark.

    Level and upright lines count both, so a page that stands on its side leans by the same angle.
    """
    directions = (_strips(ink), _strips(np.asarray(cv2.rotate(ink, cv2.ROTATE_90_CLOCKWISE), np.uint8)))
    angles = np.arange(-_SEARCHED, _SEARCHED + 0.5, _STEPS[0])
    scores = _scores(directions, angles)
    best = int(scores.argmax())
    if scores[best] < _SURE * np.median(scores) or scores[best] == 0:
        return 0.0
    angle = float(angles[best])
    for wide, step in pairwise(_STEPS):
        angles = np.arange(angle - wide, angle + wide + step / 2, step)
        angle = float(angles[int(_scores(directions, angles).argmax())])
    return angle


def _strips(ink: _Plane) -> NDArray[np.float32]:
    height, width = ink.shape
    count = max(width // _STRIP, 1)
    return np.asarray(cv2.resize(ink, (count, height), interpolation=cv2.INTER_AREA), np.float32)


def _scores(directions: tuple[NDArray[np.float32], ...], angles: NDArray[np.floating]) -> NDArray[np.float64]:
    """How sharply the lines of the page stand apart when it is looked at under each of the angles."""
    return np.array([sum(_sharpness(strips, float(angle)) for strips in directions) for angle in angles])


def _sharpness(strips: NDArray[np.float32], angle: float) -> float:
    height, width = strips.shape
    climb = _STRIP * tan(radians(angle))
    shear = np.array([[1, 0, 0], [climb, 1, -climb * width / 2]])
    level = cv2.warpAffine(strips, shear, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    profile = np.asarray(cv2.reduce(level, 1, cv2.REDUCE_SUM)).ravel()
    return float(np.square(np.diff(profile)).sum())
