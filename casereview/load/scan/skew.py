"""By how many degrees the lines of a page lean."""

from __future__ import annotations

from math import radians, tan

import cv2
import numpy as np
from numpy.typing import NDArray

_Plane = NDArray[np.uint8]
_Strips = NDArray[np.float32]

_STRIP = 16  # pixels across which the page is summed up: a line climbs hardly more than one in it
_WIDER = 3  # strips that are one once the page is nearly straight
_COARSER = 3  # rows that are one while the search is coarse
_ELSEWHERE = (
    -14.0,
    -9.0,
    -5.5,
    -3.5,
    -2.25,
    2.25,
    3.5,
    5.5,
    9.0,
    14.0,
)  # degrees: how sharp a page looks under a wrong angle
_NEAR = 1.0  # degrees: most scans are as straight as that
_SEARCHED = 16.0
_COARSE_STEP, _STEP = 0.5, 0.05
_PLAIN = 2.0  # times as sharp as anywhere else: no need to look further
_BLUR = np.array([1, 4, 6, 4, 1]) / 16
_PEAK = 0.75  # of the way from the bluntest to the sharpest, above which is the peak
_SURE = 2.5  # times as sharp as mostly elsewhere: there are lines


def skew_of(ink: _Plane) -> float:
    """By how many degrees the lines of a page lean clockwise, 0 if none are sure; `ink` is 255 where it is dark.

    Level and upright lines count both, so a page that stands on its side leans by the same angle.
    """
    level, upright = _strips(ink), _strips(np.asarray(cv2.transpose(ink), np.uint8))
    coarse = _coarser(level), _coarser(upright)
    elsewhere = [_sharpness(coarse, angle, _COARSER) for angle in _ELSEWHERE]
    angle, sharpness = _sharpest(coarse, np.arange(-_NEAR, _NEAR + 0.1, _COARSE_STEP), _COARSER)
    if abs(angle) > _NEAR - _COARSE_STEP or sharpness < _PLAIN * max(elsewhere):
        angle, sharpness = _sharpest(coarse, np.arange(-_SEARCHED, _SEARCHED + 0.1, _COARSE_STEP), _COARSER)
    if sharpness <= _SURE * np.median(elsewhere):
        return 0.0
    nearly = _straightened(level, angle), _straightened(upright, -angle)
    rest = _middle_of_peak(nearly, np.arange(-_COARSE_STEP, _COARSE_STEP + 0.01, _STEP), 1 / _WIDER)
    return round(angle + rest, 3)


def _strips(ink: _Plane) -> _Strips:
    """The ink summed up by strips."""
    height, width = ink.shape
    count = max(width // (_STRIP * _WIDER), 1) * _WIDER
    return _blurred(cv2.resize(ink[:, : count * _STRIP], (count, height), interpolation=cv2.INTER_AREA))


def _coarser(strips: _Strips) -> _Strips:
    height, count = strips.shape
    rows = max(height // _COARSER, 1)
    return _blurred(cv2.resize(strips[: rows * _COARSER], (count, rows), interpolation=cv2.INTER_AREA))


def _blurred(strips: cv2.typing.MatLike) -> _Strips:
    """The strips blurred along themselves: else those angles look sharper that shift them by whole pixels."""
    return np.asarray(cv2.sepFilter2D(strips, cv2.CV_32F, np.ones(1), _BLUR), np.float32)


def _straightened(strips: _Strips, angle: float) -> _Strips:
    height, count = strips.shape
    sheared = _sheared(strips, angle, 1)
    return np.asarray(cv2.resize(sheared, (count // _WIDER, height), interpolation=cv2.INTER_AREA), np.float32)


def _sharpest(pair: tuple[_Strips, _Strips], angles: NDArray[np.floating], rows: float) -> tuple[float, float]:
    """The angle under which the lines of the page stand apart most sharply, and how sharply."""
    scores = [_sharpness(pair, angle, rows) for angle in angles.tolist()]
    best = int(np.argmax(scores))
    return float(angles[best]), scores[best]


def _middle_of_peak(pair: tuple[_Strips, _Strips], angles: NDArray[np.floating], rows: float) -> float:
    """The middle of the angles under which the lines stand apart well; the very sharpest is often by whole pixels."""
    scores = np.array([_sharpness(pair, angle, rows) for angle in angles.tolist()])
    above = np.maximum(scores - _PEAK * scores.max() - (1 - _PEAK) * scores.min(), 0)
    return float((above * angles).sum() / max(above.sum(), 1e-9))


def _sharpness(pair: tuple[_Strips, _Strips], angle: float, rows: float) -> float:
    level, upright = pair
    return _contrast(_sheared(level, angle, rows)) + _contrast(_sheared(upright, -angle, rows))


def _sheared(strips: _Strips, angle: float, rows: float) -> _Strips:
    height, width = strips.shape
    climb = _STRIP / rows * tan(radians(angle))
    shear = np.array([[1, 0, 0], [climb, 1, -climb * width / 2]])
    return np.asarray(cv2.warpAffine(strips, shear, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP))


def _contrast(strips: _Strips) -> float:
    profile = np.asarray(cv2.reduce(strips, 1, cv2.REDUCE_SUM)).ravel()
    return float(np.square(np.diff(profile)).sum())
