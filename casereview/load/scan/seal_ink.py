"""The ink of a seal by itself: what is printed below it taken out, its uneven pressure evened."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

Ink = NDArray[np.float32]
"""Height x width: how much ink of a seal lies there, from 0 to 1."""

_EVERY = 4  # pixels between those by which a seal is judged as a whole
_PAPER = 80  # percent of the pixels about a seal that are darker than its paper
_PRINT = 0.62  # of the red light that print swallows and a seal lets through
_EDGE = 0.12  # millimetres about print that are half of it
_STROKE = 0.5  # millimetres: print is that wide, and hides so much of the seal
_BLEEDS = 0.2  # millimetres by which colours are coarser than light on pictures made small
_RED = 0.22  # of the redness of the seal, from where on what is dark is its ink
_AROUND = 7.0  # millimetres, within which a seal is pressed evenly
_FULL = 97  # percent of the pixels of a place that bear less ink than its strokes
_PALEST = 0.35  # of the ink of the whole seal, to which a place is evened at the most


class SealInk(NamedTuple):
    """The ink of a seal, and where print hides it, 1 there and 0 elsewhere."""

    ink: Ink
    hidden: Ink


def seal_ink(crop: Picture, dots: float, *, coloured: bool = True) -> SealInk:
    """The ink of the seal that fills the crop, at `dots` pixels a millimetre.

    On a page without colours it is all that is dark, and nobody can tell what print hides.
    """
    paper = np.percentile(crop[::_EVERY, ::_EVERY].reshape(-1, 3), _PAPER, axis=0).clip(1).astype(np.float32)
    swallowed = np.clip(1 - crop.astype(np.float32) / paper, 0, 1)
    red, green = swallowed[..., 0], swallowed[..., 1]
    if not coloured:
        return SealInk(_evened(green, dots), np.zeros_like(green))
    redness = np.clip(green - red, 0, 1)
    around = cv2.GaussianBlur(redness, (0, 0), _BLEEDS * dots)
    own = np.clip(around / max(_RED * float(np.percentile(around[::_EVERY, ::_EVERY], _FULL)), 0.01), 0, 1)
    hidden = _print_over(red, dots)
    return SealInk(_evened(_bridged((green * own**2).astype(np.float32), redness, hidden, dots), dots), hidden)


def _print_over(dark: Ink, dots: float) -> Ink:
    """Where print lies over the seal, its soft edges with it."""
    reach = 2 * max(round(_EDGE * dots), 1) + 1
    return cv2.dilate((dark > _PRINT).astype(np.float32), np.ones((reach, reach), np.uint8)).astype(np.float32)


def _bridged(ink: Ink, redness: Ink, hidden: Ink, dots: float) -> Ink:
    """The ink with what print hides of it told by its colour, and taken from either side of the print."""
    size = 2 * max(round(_STROKE * dots / 2), 1) + 1
    bare = np.where(hidden > 0, np.minimum(redness, ink), ink).astype(np.float32)
    closed = cv2.morphologyEx(bare, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    return np.where(hidden > 0, closed, ink).astype(np.float32)


def _evened(ink: Ink, dots: float) -> Ink:
    """The ink as if the seal were pressed alike everywhere, and on clean paper."""
    clean = np.clip(ink - np.float32(np.median(ink[::_EVERY, ::_EVERY])) - np.float32(0.02), 0, 1)
    full = max(float(np.percentile(clean[::_EVERY, ::_EVERY], _FULL)), 0.05)
    size = max(round(_AROUND * dots), 3)
    soft = cv2.GaussianBlur(clean, (0, 0), max(dots / 8, 0.3))
    local = cv2.blur(cv2.dilate(soft, np.ones((size, size), np.uint8)), (size, size))
    return np.clip(clean / np.clip(local, _PALEST * full, None) / np.float32(0.85), 0, 1).astype(np.float32)
