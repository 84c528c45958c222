"""Ovals on a page: the rims of seals that are broader than high, and lie as they were pressed."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.scan.circles import Plane

_SMALLEST, _LARGEST = 28.0, 62.0  # millimetres of the longer axis
_FLATTEST, _ROUNDEST = 0.5, 0.9  # of the longer axis, the shorter one
_RIM = 0.9  # millimetres a rim may lie off its oval
_BAND, _THINNER = 2.2, 0.2  # millimetres inside a rim, where there is so much less ink than on it
_ANGLES, _ROUNDS, _FEWEST = 180, 4, 40
_NEAR = 1.2  # millimetres from an oval, within which a place of an outline is one of its rim


class Oval(NamedTuple):
    """An ellipse in pixels: half its longer and shorter axis, the turn of the longer one in degrees.

    `covered` is the share of it along which there is ink.
    """

    x: float
    y: float
    long: float
    short: float
    turned: float
    covered: float

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what it takes up."""
        cos, sin = np.cos(np.radians(self.turned)), np.sin(np.radians(self.turned))
        across = float(np.hypot(self.long * cos, self.short * sin))
        down = float(np.hypot(self.long * sin, self.short * cos))
        return self.x - across, self.y - down, self.x + across, self.y + down


def oval_in(mask: Plane, dots: float, least: float) -> Oval | None:
    """The oval that goes around all that the mask holds, at `dots` pixels a millimetre; None where there is none."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    points = np.concatenate([outline[:, 0, :] for outline in outlines]).astype(np.float32) if outlines else None
    if points is None or len(points) < _FEWEST:
        return None
    kept = cv2.convexHull(points)[:, 0, :]
    for _ in range(_ROUNDS):
        if len(kept) < 6:
            return None
        (x, y), (one, other), turned = cv2.fitEllipseDirect(kept)
        short, long = sorted((one, other))
        oval = Oval(x, y, long / 2, short / 2, (turned + 90 * (other > one) + 90) % 180 - 90, 0.0)
        if not _SMALLEST * dots < long < _LARGEST * dots or not _FLATTEST * long < short < _ROUNDEST * long:
            return None
        kept = points[np.abs(_apart(points, oval)) < _NEAR * dots]
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8), iterations=max(round(_RIM * dots) // 2, 1))
    covered = _covered(thick, oval, 0.0)
    if covered < least or _covered(mask, oval, _BAND * dots) > covered - _THINNER:
        return None
    return oval._replace(covered=covered)


def _apart(points: NDArray[np.float32], oval: Oval) -> NDArray[np.float64]:
    """About how far points lie from an oval, in pixels."""
    x, y = points[:, 0] - oval.x, points[:, 1] - oval.y
    cos, sin = np.cos(np.radians(oval.turned)), np.sin(np.radians(oval.turned))
    share = np.hypot((x * cos + y * sin) / oval.long, (y * cos - x * sin) / oval.short)
    return np.asarray((share - 1) * oval.short, np.float64)


def _covered(mask: Plane, oval: Oval, inside: float) -> float:
    """The share of an oval that lies in the mask, or of one so many pixels inside it; 0 off the page."""
    angles = np.linspace(0, 2 * np.pi, _ANGLES, endpoint=False)
    across, down = (oval.long - inside) * np.cos(angles), (oval.short - inside) * np.sin(angles)
    cos, sin = np.cos(np.radians(oval.turned)), np.sin(np.radians(oval.turned))
    columns = np.rint(oval.x + across * cos - down * sin).astype(int)
    rows = np.rint(oval.y + across * sin + down * cos).astype(int)
    within = (columns >= 0) & (columns < mask.shape[1]) & (rows >= 0) & (rows < mask.shape[0])
    if not within.all():
        return 0.0
    return float(np.mean(mask[rows, columns] > 0))
