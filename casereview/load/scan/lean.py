"""How the ruled lines of a page lean that was made level: what is left of a perspective, or of paper that was bent."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.scan.plane import Plane

_Ink = NDArray[np.uint8]
_Numbers = NDArray[np.float64]

_LONG = 0.04  # of the height of the page: strokes of print are hardly as long
_STEEPEST = 0.07  # to one side for one on
_ENOUGH = 0.4  # of the height, or the width, that the lines are long in all
_SPREAD = 0.15  # of the page, over which lines must lie for their leaning apart to be told
_ALIKE = 0.004  # by which lines lean differently that are as straight as bent paper lets them be
_MOST = 0.12  # of the height: a longer line counts as no more, or a single fold would speak for the page
_EDGE = 0.06  # of the page at its sides, where paper ends
_AGREED = 0.6  # of the lines, by length
_ROUNDS = 6
_STRAIGHT = 0.004  # of leaning that hurts nothing
_MOST_APART = 0.08


class Lean(NamedTuple):
    """To the right for one down: upright lines in the middle of the page, and how much more a page height to the right.

    `level` is how much more level lines fall to the right for one page height down.
    """

    upright: float
    apart: float
    level: float


def lean_of(ink: _Ink) -> Lean | None:
    """How the lines of a level page lean, given by its ink (255 on 0); None where they do not, or are too few."""
    height, width = ink.shape
    lines = _lines_on(ink)
    upright, apart = _fitted(lines, height, width)
    _, level = _fitted(lines[:, [1, 0, 3, 2]], width, height)
    lean = Lean(upright, apart, level * height / width)
    return lean if max(abs(upright), abs(lean.apart) / 2, abs(lean.level) / 2) > _STRAIGHT else None


def without_lean(plane: Plane, lean: Lean) -> Plane:
    """The plane on which such lines stand upright and level, about the same middle."""
    half = plane.width / 2, plane.height / 2
    back = np.array([[1, lean.upright, 0], [0, 1, 0], [-lean.level / plane.height, -lean.apart / plane.height, 1]])
    there, here = np.eye(3), np.eye(3)
    there[:2, 2], here[:2, 2] = half, (-half[0], -half[1])
    return Plane(plane.width, plane.height, plane.matrix @ there @ back @ here)


def _lines_on(ink: _Ink) -> _Numbers:
    """The long straight edges on a page: from x, y to x, y in pixels."""
    found = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE).detect(ink)[0]
    if found is None:
        return np.zeros((0, 4))
    lines = np.asarray(found, np.float64).reshape(-1, 4)
    length = np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    return np.asarray(lines[length > _LONG * ink.shape[0]])


def _fitted(lines: _Numbers, height: int, width: int) -> tuple[float, float]:
    """How upright lines lean in the middle, and by how much more a page height to the right; 0 where that is not told.

    Fitted by weights that fall for lines unlike the most.
    """
    along, aside = lines[:, 3] - lines[:, 1], lines[:, 2] - lines[:, 0]
    beside = np.abs((lines[:, 0] + lines[:, 2]) / 2 / width - 0.5) > 0.5 - _EDGE
    upright = (np.abs(aside) < _STEEPEST * np.abs(along)) & ~beside
    length = np.minimum(np.abs(along[upright]), _MOST * height)
    if length.sum() < _ENOUGH * height:
        return 0.0, 0.0
    lean = aside[upright] / along[upright]
    at = ((lines[upright, 0] + lines[upright, 2]) / 2 - width / 2) / height
    middle = np.average(at, weights=length)
    spread = np.sqrt(np.average((at - middle) ** 2, weights=length)) > _SPREAD * width / height
    terms = np.stack([np.ones_like(at), at], 1) if spread else np.ones((len(at), 1))
    weights = length
    fit = np.zeros(terms.shape[1])
    for _ in range(_ROUNDS):
        root = np.sqrt(weights)
        fit = np.linalg.lstsq(terms * root[:, None], lean * root, rcond=None)[0]
        weights = length / (1 + ((lean - terms @ fit) / _ALIKE) ** 2)
    agreed = np.abs(lean - terms @ fit) < 2 * _ALIKE
    if length[agreed].sum() < _AGREED * length.sum():
        return 0.0, 0.0
    apart = float(fit[1]) if spread else 0.0
    return float(fit[0]), min(max(apart, -_MOST_APART), _MOST_APART)
