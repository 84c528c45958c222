"""The rim of a seal on its crop: the ellipse that its outermost ink lies on."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.scan.seal_ink import Ink

_RAYS = 360
_NEAR = (0.82, 1.14)  # of the way to the expected rim, between which the rim is looked for
_INKED = 0.35
_FEWEST = 0.6  # of the rays on which a rim must be seen
_OFF = 0.03  # of its radius, by which a place on the rim may lie off it
_ROUNDS = 4
_ROUND = 0.94  # of the longer axis, from where on an ellipse is a circle
_FLATTEST = 0.55

_Points = NDArray[np.float64]


class Rim(NamedTuple):
    """An ellipse in pixels: its middle, half its longer and shorter axis, the turn of the longer in radians."""

    x: float
    y: float
    long: float
    short: float
    turned: float = 0.0

    @property
    def is_round(self) -> bool:
        """Whether it is a circle."""
        return self.long == self.short


def rim_of(ink: Ink, about: Rim) -> Rim | None:
    """The rim that lies near the expected one; None if too little of it is seen."""
    rim = about
    for _ in range(2):
        points = _outermost(ink, rim)
        if len(points) < _FEWEST * _RAYS:
            return None
        found = _fitted(points, rim)
        if found is None:
            return None
        rim = found
    return rim


def _outermost(ink: Ink, about: Rim) -> _Points:
    """The outermost ink on rays from the middle, where there is some near the expected rim."""
    angles = np.linspace(0, 2 * np.pi, _RAYS, endpoint=False)
    steps = np.arange(_NEAR[1], _NEAR[0], -1 / max(about.long, 1.0), np.float64)
    across, down = places_on(about, angles[:, None], steps[None])
    sampled = cv2.remap(ink, across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR)
    inked = sampled > _INKED
    seen = inked.any(axis=1)
    first = inked.argmax(axis=1)
    rows = np.flatnonzero(seen)
    return np.column_stack((across[rows, first[rows]], down[rows, first[rows]]))


def places_on(rim: Rim, angle: NDArray[np.float64], share: NDArray[np.float64]) -> tuple[_Points, _Points]:
    """Where the angles of an ellipse, at this share of the way from its middle, lie across and down."""
    x, y = share * rim.long * np.cos(angle), share * rim.short * np.sin(angle)
    cos, sin = np.cos(rim.turned), np.sin(rim.turned)
    return rim.x + x * cos - y * sin, rim.y + x * sin + y * cos


def _fitted(points: _Points, about: Rim) -> Rim | None:
    """The ellipse or circle through most of the points."""
    kept = points
    for _ in range(_ROUNDS):
        rim = _ellipse(kept)
        off = np.abs(_radii(points, rim) - 1)
        near = off < max(_OFF, float(np.median(off)) * 2)
        if np.count_nonzero(near) < _FEWEST * _RAYS:
            return None
        kept = points[near]
    if np.count_nonzero(np.abs(_radii(points, rim) - 1) < _OFF) < _FEWEST * _RAYS or rim.short < _FLATTEST * rim.long:
        return None
    return rim


def _ellipse(points: _Points) -> Rim:
    (x, y), (wide, high), degrees = cv2.fitEllipseDirect(points.astype(np.float32))
    if min(wide, high) > _ROUND * max(wide, high):
        return _circle(points)
    turned = np.radians(degrees if wide > high else degrees - 90)
    turned = (turned + np.pi / 2) % np.pi - np.pi / 2
    return Rim(x, y, max(wide, high) / 2, min(wide, high) / 2, float(turned))


def _circle(points: _Points) -> Rim:
    rows = np.column_stack((2 * points, np.ones(len(points))))
    x, y, rest = np.linalg.lstsq(rows, (points**2).sum(axis=1), rcond=None)[0]
    radius = float(np.sqrt(max(rest + x * x + y * y, 1.0)))
    return Rim(float(x), float(y), radius, radius)


def _radii(points: _Points, rim: Rim) -> NDArray[np.float64]:
    """How far from the middle the points lie, 1 on the rim."""
    x, y = points[:, 0] - rim.x, points[:, 1] - rim.y
    cos, sin = np.cos(rim.turned), np.sin(rim.turned)
    return np.asarray(np.hypot((x * cos + y * sin) / rim.long, (y * cos - x * sin) / rim.short))
