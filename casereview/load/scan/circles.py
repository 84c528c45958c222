"""Circles on a page: the rims of seals, whole or cut off by an edge, under print and over each other."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Plane = MatLike
_Points = NDArray[np.float64]

_SMALLEST, _LARGEST = 26.0, 64.0  # millimetres across; seals of bodies are 38 to 50, scans and copies change sizes
_AT_EDGE = 5.0  # millimetres from an edge of the page, where seals are cut off
_TRIES = 400
_ANGLES = 180
_RIM = 0.9  # millimetres a rim may lie off its circle
_SEEN = 0.35  # of a circle that must lie on the page
_BAND, _THINNER = 2.4, 0.2  # millimetres inside a rim, where there is so much less ink than on it
_MOST_POINTS = 700
_OF_SEALS = 30.0, 54.0  # millimetres across, of seals among print
_VOTES, _LIKELIEST = 30, 4  # points that vote for such a circle, and how many circles are looked at


class Circle(NamedTuple):
    """A circle in pixels; `covered` is the share of it, as far as it lies on the page, along which there is ink."""

    x: float
    y: float
    radius: float
    covered: float


def rim_in(mask: Plane, dots: float, least: float) -> Circle | None:
    """The circle that ink covers best at `dots` pixels a millimetre, from the share `least` on; None without any."""
    points = _outer_points(mask)
    return _best(mask, _candidates(points, dots), dots, least) if len(points) >= 20 else None


def with_paper(part: Plane, top: int, left: int, page: tuple[int, ...], dots: float) -> tuple[Plane, int, int]:
    """A part of a page of this shape with the paper on which the rest of a rim would show; and how much of it lies
    above and before the part, in pixels.
    """
    above, before = _paper(top, dots), _paper(left, dots)
    below, behind = (_paper(page[at] - (top, left)[at] - part.shape[at], dots) for at in (0, 1))
    return np.pad(part, ((above, below), (before, behind))), above, before


def _paper(free: int, dots: float) -> int:
    """How many of so many pixels between ink and an edge of the page would show a rim."""
    return round(min(max(free - _AT_EDGE * dots, 2), _LARGEST * dots))


def rims_in(mask: Plane, among: Plane, dots: float, least: float) -> list[Circle]:
    """The circles that ink covers well though they touch print and rules, looked for `among` what is neither."""
    soft = cv2.GaussianBlur(among * np.uint8(255), (0, 0), 1.0)
    low, high = (int(across * dots / 2) for across in _OF_SEALS)
    voted = cv2.HoughCircles(
        soft, cv2.HOUGH_GRADIENT, 2, 12 * dots, param1=120, param2=_VOTES, minRadius=low, maxRadius=high
    )
    circles = np.zeros((0, 3)) if voted is None else np.asarray(voted[0][:_LIKELIEST, :3], np.float64)
    found = (_best(mask, circle[None], dots, least) for circle in circles)
    return [circle for circle in found if circle is not None]


def _best(mask: Plane, circles: NDArray[np.float64], dots: float, least: float) -> Circle | None:
    """The circle of these, as rows of x, y and radius, that ink covers best, with less ink right inside it."""
    best: Circle | None = None
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8), iterations=max(round(_RIM * dots) // 2, 1))
    for x, y, radius in circles:
        covered = _covered(thick, x, y, radius)
        if covered < least or (best is not None and covered <= best.covered):
            continue
        if _covered(mask, x, y, radius - _BAND * dots) < covered - _THINNER:
            best = Circle(float(x), float(y), float(radius), covered)
    return best


def _outer_points(mask: Plane) -> _Points:
    """Points of the outlines of what the mask holds, at most `_MOST_POINTS`."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return np.empty((0, 2))
    points = np.concatenate([outline[:, 0, :] for outline in outlines]).astype(np.float64)
    return points[:: max(len(points) // _MOST_POINTS, 1)]


def _candidates(points: _Points, dots: float) -> NDArray[np.float64]:
    """The likeliest circles through three of the points, as rows of x, y and radius."""
    random = np.random.default_rng(len(points))  # the same page gives the same circles
    corners = points[random.integers(0, len(points), (_TRIES, 3))]
    (ax, ay), (bx, by), (cx, cy) = (corners[:, at].T for at in range(3))
    turn = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    with np.errstate(divide="ignore", invalid="ignore"):
        a, b, c = ax**2 + ay**2, bx**2 + by**2, cx**2 + cy**2
        x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / turn
        y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / turn
        radius = np.hypot(ax - x, ay - y)
        fits = (radius > _SMALLEST * dots / 2) & (radius < _LARGEST * dots / 2)
    circles = np.column_stack((x, y, radius))[fits]
    if not len(circles):
        return np.empty((0, 3))
    off = np.abs(np.hypot(points[:, 0] - circles[:, :1], points[:, 1] - circles[:, 1:2]) - circles[:, 2:])
    on = np.count_nonzero(off < _RIM * dots / 2, axis=1) / circles[:, 2]
    return np.asarray(circles[np.argsort(-on)[:12]], np.float64)


def _covered(thick: Plane, x: float, y: float, radius: float) -> float:
    """The share of a circle that lies in the mask, 0 where too little of it lies on the page."""
    angles = np.linspace(0, 2 * np.pi, _ANGLES, endpoint=False)
    columns, rows = np.rint(x + radius * np.cos(angles)).astype(int), np.rint(y + radius * np.sin(angles)).astype(int)
    inside = (columns >= 0) & (columns < thick.shape[1]) & (rows >= 0) & (rows < thick.shape[0])
    if np.count_nonzero(inside) < _SEEN * _ANGLES:
        return 0.0
    return float(np.mean(thick[rows[inside], columns[inside]] > 0))
