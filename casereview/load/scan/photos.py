"""Photographs on a page: areas of full tones, on which no stroke is anybody's hand."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""

_AROUND = 25  # millimetres in which paper shows between pictures
_LEAST_PAPER = 0.6  # of the paper elsewhere
_TONE = 0.9  # of the paper, below which a millimetre bears a tone
_THICK, _GAPS = 8, 9  # millimetres: print is less thick, a picture's bright parts are hardly wider
_LEAST = 24  # millimetres of either side


def photos_on(lightness: MatLike, dpi: float) -> tuple[Edges, ...]:
    """The boxes of the photographs on a page of `dpi` dots an inch."""
    scale = 25.4 / dpi
    half = cv2.resize(lightness, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)  # ten times faster
    cells = cv2.resize(half, None, fx=2 * scale, fy=2 * scale, interpolation=cv2.INTER_AREA)
    lightest = cv2.dilate(cells, np.ones((_AROUND, _AROUND), np.uint8))
    paper = np.maximum(lightest, np.percentile(lightest, 80) * _LEAST_PAPER)
    toned = (cells < paper * _TONE).astype(np.uint8)
    solid = cv2.morphologyEx(toned, cv2.MORPH_OPEN, np.ones((_THICK, _THICK), np.uint8))
    whole = cv2.morphologyEx(np.pad(solid, _GAPS), cv2.MORPH_CLOSE, np.ones((_GAPS, _GAPS), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(whole[_GAPS:-_GAPS, _GAPS:-_GAPS].copy())
    return tuple(
        (left / scale, top / scale, (left + wide) / scale, (top + high) / scale)
        for left, top, wide, high, _ in stats[1:].tolist()
        if min(wide, high) >= _LEAST
    )
