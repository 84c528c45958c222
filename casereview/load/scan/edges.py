"""What a scanner adds to a page: the black beyond the paper's edges, and punch holes."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_Plane = NDArray[np.uint8]

_DARK = 0.5  # of the paper's lightness, in the lightest channel: no ink of a seal or a pen is as dark all over
_THICK = 0.010  # of the page's long side: no stroke of print is as thick
_BORDER = 0.012  # of it: what is dark there and runs over the edge is no print
_DEEPEST = 0.16  # of it: what reaches further in from the edge belongs to the page
_HOLE = 0.014, 0.034  # of it: diameters of punch holes
_MARGIN = 0.10  # of it: holes lie there
_ROUND = 0.8  # of the circle around a hole that is dark


def junk_on(small: Picture) -> _Plane:
    """255 where a small copy of a picture shows what is not the page's: it is to be made white."""
    half = np.asarray(cv2.resize(small, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    lightest = cv2.max(cv2.max(half[:, :, 0], half[:, :, 1]), half[:, :, 2])
    paper = float(np.percentile(lightest[::3, ::3], 80))
    dark = np.asarray(cv2.threshold(lightest, _DARK * paper, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)
    if not dark.any():
        return np.zeros(small.shape[:2], np.uint8)
    side = max(dark.shape)
    junk = _at_the_edges(dark, side) | _holes(dark, side)
    if junk.any():
        junk = cv2.dilate(junk, np.ones((3, 3), np.uint8), iterations=2)
    return np.asarray(cv2.resize(junk, small.shape[1::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def _at_the_edges(dark: _Plane, side: int) -> _Plane:
    """What is dark and hangs together with the edge of the picture, but for thin lines that run off it."""
    thick = max(round(_THICK * side), 2)
    border, deepest = max(round(_BORDER * side), 2), round(_DEEPEST * side)
    framed = cv2.copyMakeBorder(dark, thick, thick, thick, thick, cv2.BORDER_CONSTANT, value=255)
    broad = cv2.morphologyEx(framed, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8))
    outside = broad.copy()
    cv2.floodFill(outside, None, (0, 0), 128)
    hanging = (outside == 128).view(np.uint8)[thick:-thick, thick:-thick] * 255
    hanging[deepest:-deepest, deepest:-deepest] = 0
    cv2.floodFill(framed, None, (0, 0), 128)
    strip = (framed == 128).view(np.uint8)[thick:-thick, thick:-thick] * 255
    strip[border:-border, border:-border] = 0
    return np.asarray(hanging | strip, np.uint8)


def _holes(dark: _Plane, side: int) -> _Plane:
    least, most = (share * side for share in _HOLE)
    solid = cv2.morphologyEx(
        dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (int(least * 0.7),) * 2)
    )
    holes = np.zeros_like(dark)
    if not solid.any():
        return holes
    height, width = dark.shape
    margin = _MARGIN * side
    for x, y, across, down, area in cv2.connectedComponentsWithStats(solid)[2][1:].tolist():
        near = min(x, y, width - x - across, height - y - down) < margin
        if near and least <= min(across, down) and max(across, down) <= most and area >= _ROUND * 0.785 * across * down:
            cv2.rectangle(holes, (x, y), (x + across, y + down), 255, -1)
    return holes
