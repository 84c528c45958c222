"""What inks a page bears, told from its paper: dark print and pen, red of seals and fingerprints, blue of pens."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

Mask = NDArray[np.bool_]
_Plane = MatLike

_WIDEST_PRINT = 15  # cells of the paper, which hold gaps between lines; paper shows at least so often
_LEAST_PAPER = 0.5  # of the paper elsewhere: what is darker lies in no shadow
_RED, _RED_ON_BLUE = 22, 8  # of 255, by which red stands over green and over blue in seal ink
_BLUE = 22  # of 255, by which blue stands over red in the ink of a pen
_DARK = 0.3  # of the way from the paper to the darkest print
_OVER_RED = 0.6  # of that way, where the ink of a seal lies over it
_LEAST_CONTRAST = 70  # of 255, on a page that bears hardly anything
_COLOUR = 11  # of 255, between two channels; less is rounding
_TINT = 4  # of 255, between two channels of paper; less is rounding
_COLOURED_SPOTS = 24  # half-sized pixels of colour that a colour scan has at the least, at the edges of print


class Inks(NamedTuple):
    """Where a page bears ink: `dark` print, pen and rules, `red` of seals, `blue` of pens (dark as well).

    `coloured` is False for a page without any colour on it, on which no red can be told if its scan is grey; `tinted`
    says that its paper has a colour, so that its scan is none.
    """

    dark: Mask
    red: Mask
    blue: Mask
    coloured: bool
    tinted: bool = False


def inks_of(picture: Picture) -> Inks:
    """The inks of a page, whatever the tone of its paper and of the light on it."""
    half = _halved(picture)
    paper = _paper(half)
    red, blue, coloured = _colours(half, paper)
    tinted = _is_tinted(paper)
    dark = _dark(picture, paper[:, :, 0], red)
    large_red = _as_large(red, dark.shape).view(np.bool_) if cv2.countNonZero(red) else np.zeros_like(dark)
    if not cv2.countNonZero(blue):
        return Inks(dark, large_red, np.zeros_like(dark), coloured, tinted)
    around = cv2.dilate(blue, np.ones((3, 3), np.uint8))
    in_blue = np.logical_and(_as_large(around, dark.shape).view(np.bool_), dark)
    return Inks(dark, large_red, in_blue, coloured, tinted)


def _halved(picture: _Plane) -> _Plane:
    return cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def _paper(half: _Plane) -> _Plane:
    """The colour of the paper by cells of four pixels, print and shadows' edges smoothed away."""
    cells = _halved(_halved(half))  # twice by two is faster than once by four
    around = (_WIDEST_PRINT, _WIDEST_PRINT)
    lightest = cv2.blur(cv2.dilate(cells, np.ones(around, np.uint8)), around)
    usual = np.percentile(lightest[::3, ::3].reshape(-1, 3), 80, axis=0)
    return cv2.max(lightest, np.broadcast_to(np.maximum(usual * _LEAST_PAPER, 1).astype(np.uint8), lightest.shape))


def _colours(half: _Plane, paper: _Plane) -> tuple[_Plane, _Plane, bool]:
    """Where the half-sized picture is red and where blue on white paper, as 0 and 1, and if it has colours at all."""
    height, width = half.shape[:2]
    plain = cv2.divide(half, cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR), scale=255)
    red, green, blue = cv2.split(plain)
    over_green, over_blue = cv2.subtract(red, green), cv2.subtract(red, blue)
    is_red = cv2.bitwise_and(_above(over_green, _RED), _above(over_blue, _RED_ON_BLUE))
    over_red = cv2.subtract(blue, red)
    strongest = cv2.max(cv2.max(over_green, cv2.subtract(green, red)), cv2.max(over_blue, over_red))
    coloured = cv2.countNonZero(_above(strongest, _COLOUR)) >= _COLOURED_SPOTS
    return is_red, _above(over_red, _BLUE), coloured


def _is_tinted(paper: _Plane) -> bool:
    """Whether paper has a colour."""
    usual = np.median(paper.reshape(-1, 3), axis=0)
    return bool(usual.max() - usual.min() >= _TINT)


def _dark(picture: Picture, paper: _Plane, red: _Plane) -> Mask:
    """Where the red channel, in which seals fade, is dark; what lies under a seal must be darker than its ink."""
    lightness = cv2.extractChannel(picture, 0)
    usual = max(float(np.median(paper)), 1.0)
    contrast = max(usual - float(np.percentile(lightness[::17, ::11], 1)), _LEAST_CONTRAST) / usual
    height, width = red.shape
    limit = cv2.resize(cv2.convertScaleAbs(paper, alpha=1 - _DARK * contrast), (width, height))
    if cv2.countNonZero(red):
        under = cv2.resize(cv2.convertScaleAbs(paper, alpha=max(1 - _OVER_RED * contrast, 0)), (width, height))
        cv2.copyTo(under, cv2.dilate(red, np.ones((3, 3), np.uint8)), limit)
    return np.less(lightness, _as_large(limit, lightness.shape))


def _above(plane: _Plane, limit: int) -> _Plane:
    return cv2.threshold(plane, limit, 1, cv2.THRESH_BINARY)[1]


def _as_large(half: _Plane, shape: tuple[int, ...]) -> _Plane:
    """A half-sized plane at full size, each of its pixels four."""
    wide = (np.ascontiguousarray(half).astype(np.uint16) * 257).view(np.uint8)  # both bytes of each
    large = np.repeat(wide, 2, axis=0)[: shape[0], : shape[1]]
    short = shape[0] - large.shape[0], shape[1] - large.shape[1]
    return np.pad(large, ((0, short[0]), (0, short[1])), "edge") if any(short) else np.ascontiguousarray(large)
