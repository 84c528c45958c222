"""What a scanner adds to a page: the black beyond the paper's edges, and punch holes."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import Picture

_Plane = NDArray[np.uint8]

_FRAME = 0.05  # of the picture: a scanner leaves less black
_RING = 0.015  # of the long side along which the edge is looked at
_LIKE_PAPER, _FRAMED = 0.8, 0.12  # of the paper's lightness; of the edge that is darker where paper lies on something
_DARK = 0.35  # of the paper's lightness, in the lightest channel: no shadow and no seal is as dark all over
_DARKER = 0.62  # of it, for what runs along the edge of the picture
_RUN = 0.04  # of the long side that it runs along there
_THICK = 0.010  # of the page's long side: no stroke of print is as thick
_BORDER = 0.012  # of it: what is dark there and runs over the edge is no print
_DEEPEST = 0.16  # of it: what reaches further in from the edge belongs to the page
_HOLE = 0.014, 0.034  # of it: diameters of punch holes
_MARGIN = 0.10  # of it: holes lie there
_ROUND = 0.8  # of the circle around a hole that is dark


def junk_on(small: Picture) -> _Plane:
    """255 where a small copy of a picture shows what is not the page's: it is to be made white."""
    half = np.asarray(cv2.resize(small, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    lightest = _lightest(half)
    paper = float(np.percentile(lightest[::6, ::6], 80))
    dark = np.asarray(cv2.threshold(lightest, _DARK * paper, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)
    if not dark.any():
        return np.zeros(small.shape[:2], np.uint8)
    side = max(dark.shape)
    darker = np.asarray(cv2.threshold(lightest, _DARKER * paper, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)
    junk = _thick_at_the_edges(dark, side) | _along_the_edges(darker, side)
    grown = round(_BORDER * side) | 1
    for _ in range(2):
        junk |= dark & np.asarray(cv2.dilate(junk, np.ones((grown, grown), np.uint8)), np.uint8)
    junk |= _holes(dark, side)
    if junk.any():
        junk = np.asarray(cv2.dilate(junk, np.ones((5, 5), np.uint8)), np.uint8)
    return np.asarray(cv2.resize(junk, small.shape[1::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def is_framed(small: Picture, junk: _Plane) -> bool:
    """Whether something other than paper lies all along an edge of the picture, more than a scanner leaves there."""
    if cv2.countNonZero(junk) > _FRAME * junk.size:
        return True
    lightest = _lightest(np.asarray(cv2.resize(small, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), np.uint8))
    paper = float(np.percentile(lightest[::3, ::3], 80))
    border = cv2.resize(junk, lightest.shape[1::-1], interpolation=cv2.INTER_AREA) == 0
    inner = max(round(_RING * max(lightest.shape)), 1)
    border[inner:-inner, inner:-inner] = False
    ring = lightest[border]
    return bool(ring.size) and float((ring < _LIKE_PAPER * paper).mean()) > _FRAMED


def whitened(picture: Picture, junk: _Plane) -> Picture:
    """The picture with paper where there is junk."""
    height, width = picture.shape[:2]
    full = cv2.resize(junk, (width, height), interpolation=cv2.INTER_NEAREST)
    clean = picture.copy()
    clean[full > 0] = tone_of(picture)
    return clean


def tone_of(picture: Picture) -> tuple[int, int, int]:
    """The usual colour of the paper on a picture that it fills."""
    red, green, blue = np.percentile(picture[::11, ::7].reshape(-1, 3), 70, axis=0).astype(int).tolist()
    return red, green, blue


def _lightest(picture: Picture) -> _Plane:
    red, green, blue = cv2.split(picture)
    return np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)


def _thick_at_the_edges(dark: _Plane, side: int) -> _Plane:
    """What is dark all over and hangs together with the edge of the picture."""
    thick = max(round(_THICK * side), 2) | 1  # odd, or what is opened moves
    deepest = round(_DEEPEST * side)
    framed = cv2.copyMakeBorder(dark, thick, thick, thick, thick, cv2.BORDER_CONSTANT, value=255)
    outside = np.asarray(cv2.morphologyEx(framed, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8)), np.uint8)
    cv2.floodFill(outside, None, (0, 0), 128)
    hanging = np.where(outside[thick:-thick, thick:-thick] == 128, 255, 0).astype(np.uint8)
    hanging[deepest:-deepest, deepest:-deepest] = 0
    return hanging


def _along_the_edges(darker: _Plane, side: int) -> _Plane:
    """What runs along the edge of the picture and over it; print that the edge cuts does not run along it."""
    border, run = max(round(_BORDER * side), 2), max(round(_RUN * side), 3)
    framed = cv2.copyMakeBorder(darker, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    framed[border + 1 : -border - 1, border + 1 : -border - 1] = 0
    cv2.floodFill(framed, None, (0, 0), 128)
    hanging = np.where(framed[1:-1, 1:-1] == 128, 255, 0).astype(np.uint8)
    level = cv2.morphologyEx(hanging, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    upright = cv2.morphologyEx(hanging, cv2.MORPH_OPEN, np.ones((run, 1), np.uint8))
    level[border:-border], upright[:, border:-border] = 0, 0
    return np.asarray(cv2.bitwise_or(level, upright), np.uint8)


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
    for x, y, across, down, area in blobs_in(solid).stats[1:].tolist():
        near = min(x, y, width - x - across, height - y - down) < margin
        if near and least <= min(across, down) and max(across, down) <= most and area >= _ROUND * 0.785 * across * down:
            cv2.rectangle(holes, (x, y), (x + across, y + down), 255, -1)
    return holes
