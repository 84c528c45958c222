"""The shape of strokes: small pictures of single characters, and how they are told to be by a pen or printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

SIDE = 32
"""Pixels of a patch."""
_INNER = SIDE - 4
_CELLS, _TURNS, _FINE_TURNS, _MEASURED = 4, 8, 36, 11
_FAINT = 25  # of 255 between ink and paper; less shows no strokes
_INTRUDING = 0.3  # of the ink of a box; a character has not so little of it beyond a gap at the edge
FEWEST = 30
"""Characters that tell how those of a page usually look."""
_MODEL = Path(__file__).with_name("pens.npz")

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""


class Patch(NamedTuple):
    """A character drawn to one size, ink 1 on paper 0, and the pixels it stood on: left, top, right, bottom."""

    drawn: Floats
    box: tuple[int, int, int, int]


def patch_of(lightness: MatLike, dark: NDArray[np.bool_], box: Box) -> Patch | None:
    """The ink within a box, drawn to one size; None where there is hardly any."""
    left, top, right, bottom = max(int(box[0]), 0), max(int(box[1]), 0), int(box[2]) + 1, int(box[3]) + 1
    inside = _own(dark[top:bottom, left:right])
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if rows.size < 3 or columns.size < 2:
        return None
    own = (left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1)
    part = lightness[own[1] : own[3], own[0] : own[2]]
    paper, ink = float(lightness[top:bottom, left:right].max()), float(part.min())
    if paper - ink < _FAINT:
        return None
    scale = _INNER / max(part.shape)
    high, wide = (max(round(side * scale), 2) for side in part.shape[:2])
    shrunk = cv2.resize(part, (wide, high), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    drawn = np.zeros((SIDE, SIDE), np.float32)
    y, x = (SIDE - high) // 2, (SIDE - wide) // 2
    drawn[y : y + high, x : x + wide] = np.clip((paper - shrunk.astype(np.float32)) / (paper - ink), 0, 1)
    return Patch(drawn, own)


def _own(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """What is dark in a box, without what reaches in from the lines above and below."""
    inked = np.count_nonzero(inside, axis=1)
    empty = np.flatnonzero(inked == 0)
    if not inside.size or not empty.size or not (inked[0] or inked[-1]):
        return inside
    first, last = int(empty[0]), int(empty[-1]) + 1
    most = _INTRUDING * int(inked.sum())
    start = first if inked[0] and inked[:first].sum() < most else 0
    end = last if inked[-1] and inked[last:].sum() < most else len(inked)
    if start >= end:
        return inside
    own = inside.copy()
    own[:start], own[end:] = False, False
    return own


def usual_of(seen: Floats) -> Floats | None:
    """The usual shape of the characters of a page, most of which are print; None if there are too few."""
    return np.asarray(np.median(seen, axis=0), np.float32) if len(seen) >= FEWEST else None


def beside(seen: Floats, usual: Floats | None) -> Floats:
    """Shapes, and by how much each differs from what is usual on its page."""
    return np.column_stack((seen, np.zeros_like(seen) if usual is None else seen - usual))


def penned(seen: Floats, usual: Floats | None) -> Floats:
    """For each shape how much more likely a pen drew it than print, as the logarithm of the odds."""
    model = _model()
    values = (beside(seen, usual) - model["middle"]) / model["spread"]
    hidden = np.tanh(values @ model["first"] + model["first_bias"])
    return np.asarray(hidden @ model["second"] + model["second_bias"], np.float32)


@cache
def _model() -> dict[str, Floats]:
    """The weights that `python -m bench.pens` fitted."""
    with np.load(_MODEL) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def shapes(patches: Sequence[Floats]) -> Floats:
    """For each patch which way its edges run, where, and how straight, even and crossed its strokes are."""
    if not patches:
        return np.zeros((0, _CELLS * _CELLS * _TURNS + _FINE_TURNS + _MEASURED), np.float32)
    drawn = np.stack(patches)
    across, down = np.zeros_like(drawn), np.zeros_like(drawn)
    across[:, :, 1:-1] = drawn[:, :, 2:] - drawn[:, :, :-2]
    down[:, 1:-1] = drawn[:, 2:] - drawn[:, :-2]
    lengths, angles = cv2.cartToPolar(across.reshape(len(drawn), -1), down.reshape(len(drawn), -1))
    steepness = np.asarray(lengths, np.float32).reshape(drawn.shape)
    angle = np.asarray(np.mod(angles, np.pi), np.float32).reshape(drawn.shape)
    total = steepness.sum(axis=(1, 2)) + 1e-3
    coarse = _turned(steepness, angle, _CELLS, _TURNS) / total[:, None]
    fine = _turned(steepness, angle, 1, _FINE_TURNS) / total[:, None]
    return np.column_stack((np.sqrt(coarse), np.sqrt(fine), _measures(drawn, across, down, steepness, angle, total)))


def _turned(steepness: Floats, angle: Floats, cells: int, turns: int) -> Floats:
    """How much edge there is in each cell of a patch in each direction."""
    at = np.arange(SIDE) * cells // SIDE
    cell = at[:, None] * cells + at[None, :]
    place = (np.arange(len(angle))[:, None, None] * cells * cells + cell) * turns
    along = angle * (turns / np.pi)
    low = along.astype(np.intp)
    share = along - low
    size = len(angle) * cells * cells * turns
    found = np.bincount((place + low % turns).ravel(), (steepness * (1 - share)).ravel(), size)
    found += np.bincount((place + (low + 1) % turns).ravel(), (steepness * share).ravel(), size)
    return found.reshape(len(angle), -1).astype(np.float32)


def _measures(drawn: Floats, across: Floats, down: Floats, steepness: Floats, angle: Floats, total: Floats) -> Floats:
    """Single measures of each patch: width of strokes, share of edges along the axes, evenness, crossings."""
    ink = drawn.sum(axis=(1, 2))
    dark = (drawn > 0.5).mean(axis=(1, 2))
    frayed = ((drawn > 0.2) & (drawn < 0.8)).mean(axis=(1, 2)) / (dark + 0.02)
    off_axis = np.abs(np.mod(angle + np.pi / 4, np.pi / 2) - np.pi / 4)
    axial = [((off_axis < limit) * steepness).sum(axis=(1, 2)) / total for limit in (0.1, 0.2)]
    rows, columns = drawn.mean(axis=2), drawn.mean(axis=1)
    bars = [np.sort(profile, axis=1)[:, -3:].mean(axis=1) for profile in (rows, columns)]
    changes = [np.abs(np.diff(profile, axis=1)).mean(axis=1) for profile in (rows, columns)]
    wide = ink / (np.abs(across).sum(axis=(1, 2)) + 1e-3)
    high = ink / (np.abs(down).sum(axis=(1, 2)) + 1e-3)
    crossed = np.abs(np.diff(np.diff(drawn, axis=1), axis=2)).sum(axis=(1, 2)) / total
    leaning = np.log((wide + 1e-3) / (high + 1e-3))
    return np.column_stack((ink / total, dark, frayed, *axial, *bars, *changes, leaning, crossed)).astype(np.float32)
