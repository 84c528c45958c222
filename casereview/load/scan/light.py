"""Uneven light on a photographed page, taken out of it with its colours kept."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_CELLS = 110  # along the long side of the page
_PRINT = 7  # cells: wider than the strokes of a title, narrower than a photograph
_EVEN = 0.82  # of the lightest paper that the darkest has under even light
_SHADED = 0.6  # of the light to be expected at a place: what is darker is no shadow but a photograph
_WHITE = 245


def evened(picture: Picture, small: Picture) -> Picture:
    """The page as under even light, or as it is if the light on it is even; `small` is a copy of it."""
    seen = _paper(small)
    lightness = seen.min(axis=2)[1:-1, 1:-1]
    darkest, lightest = np.percentile(lightness, [2, 96]) if lightness.size else (1.0, 1.0)
    if darkest >= _EVEN * lightest:
        return picture
    paper = cv2.blur(np.maximum(seen, _SHADED * _smooth(seen)), (3, 3))
    height, width = picture.shape[:2]
    full = cv2.resize(np.clip(paper, 1, 255).astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(picture, full, scale=_WHITE), np.uint8)


def _paper(small: Picture) -> NDArray[np.float32]:
    """The colour of the paper by cells, as the light on it makes it look."""
    scale = _CELLS / max(small.shape[:2])
    size = (max(round(small.shape[1] * scale), 3), max(round(small.shape[0] * scale), 3))
    lightest = cv2.dilate(small, np.ones((5, 5), np.uint8))
    cells = cv2.resize(lightest, size, interpolation=cv2.INTER_AREA)
    return cv2.morphologyEx(cells, cv2.MORPH_CLOSE, np.ones((_PRINT, _PRINT), np.uint8)).astype(np.float32)


def _smooth(cells: NDArray[np.float32]) -> NDArray[np.float32]:
    """A curved surface through the lighter cells: the light without shadows' edges and dark pictures."""
    height, width = cells.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1).reshape(-1, 6)
    values = cells.reshape(-1, 3)
    lightness = values.min(axis=1)
    kept = lightness >= np.percentile(lightness, 30)
    for _ in range(3):
        surface = terms @ np.linalg.lstsq(terms[kept], values[kept], rcond=None)[0]
        kept = lightness >= 0.9 * surface.min(axis=1)
        if kept.sum() < 20:
            break
    return np.asarray(surface.reshape(height, width, 3), np.float32)
