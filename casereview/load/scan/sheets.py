"""A picture to the pages on it: upright, straight, at one scale, each with the way back to the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture, Turned
from casereview.load.scan.blank import is_blank
from casereview.load.scan.edges import is_framed, junk_on, tone_of, whitened
from casereview.load.scan.lean import lean_of, without_lean
from casereview.load.scan.light import evened
from casereview.load.scan.paper import paper_on
from casereview.load.scan.plane import Matrix, Plane, drawn, plane_between, plane_of, turning
from casereview.load.scan.skew import skew_of
from casereview.load.scan.split import parting
from casereview.load.scan.streaks import without_streaks

_DPI = 200.0
_NEAR = 0.03  # by which the scale may differ: nothing is gained by drawing a page anew
_SIZE = 297 / 25.4  # inches of the long side of A4
_LONGEST, _SHORTEST = 17.5, 2.0  # inches: A3, a receipt; a picture that claims more or less does not know its size
_COPY = 1400  # pixels of the long side of the copy by which a picture is judged
_INK = 20  # of 255, by which ink is darker than what is around it
_AROUND = 31  # pixels of the copy
_SURE_TURN = 0.75
_CLEARER = 0.05  # by how much more surely a page is read that stands upright
_LITTLE = 0.0004  # of the page: so little ink makes no line that could lean
_STRAIGHT = 0.15  # degrees by which lines may lean: no cell of a form is missed by it
_WIDER = 0.03  # of the height, by which a page may grow that is made upright
_INSET = 0.003  # of the long side: the edge of photographed paper is not its face
_LEAST = 200  # pixels: a smaller picture is no page


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page taken from a picture: upright and straight at `dpi`.

    `matrix` (3 x 3) takes places of `picture` to the same places of the input turned clockwise by `turns` quarter
    turns, in pixels, where pixel n covers from n to n + 1. `blank` says that it bears nothing.
    """

    picture: Picture
    dpi: float
    turns: int
    matrix: Matrix
    blank: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Copy:
    """A picture and a copy of it, smaller by a whole factor."""

    picture: Picture
    small: Picture
    factor: int
    tone: tuple[int, int, int]

    def shown(self, plane: Plane) -> Picture:
        """The small copy of the page on a plane of the picture."""
        if plane.is_whole(self.picture):
            return self.small
        down = np.diag([1 / self.factor, 1 / self.factor, 1.0])
        shown = Plane(plane.width, plane.height, down @ plane.matrix).scaled(1 / self.factor)
        return drawn(self.small, shown, self.tone)


def sheets_of(
    picture: Picture,
    dpi: float,
    turned: Callable[[Picture], Turned],
    legible: Callable[[Picture], float] | None = None,
) -> tuple[Sheet, ...]:
    """The page on a picture of `dpi` (0 where unknown), or both where two lie side by side, the left one first.

    `legible` tells how surely the words of a page are read, 0 to 1: it is asked where its looks tell not how it lies.
    """
    if min(picture.shape[:2]) < _LEAST:
        return (Sheet(picture, dpi or _DPI, 0, np.eye(3), False),)
    copy, plane, flat = _page_on(_copied(without_streaks(picture)))
    plane = _straight(copy, plane)
    turns = _turns(copy, plane, turned, legible)
    known = dpi if flat and dpi and _SHORTEST * dpi <= max(picture.shape[:2]) <= _LONGEST * dpi else 0.0
    pages = _parted(copy, plane.turned(turns), known)
    return tuple(_sheet(copy, page, turns, known) for page in pages)


def _turns(
    copy: _Copy, plane: Plane, turned: Callable[[Picture], Turned], legible: Callable[[Picture], float] | None
) -> int:
    """By how many quarter turns clockwise the page stands upright."""
    shown = copy.shown(plane)
    told = turned(shown)
    if told.sure >= _SURE_TURN:
        return told.turns % 4
    if legible is None or is_blank(shown):
        return 0
    other = told.turns % 4 or 2
    lying, standing = (legible(drawn(copy.picture, way, copy.tone)) for way in (plane, plane.turned(other)))
    return other if standing > lying + _CLEARER else 0


def _copied(picture: Picture) -> _Copy:
    factor = max(-(-max(picture.shape[:2]) // _COPY), 1)
    height, width = (side // factor * factor for side in picture.shape[:2])
    if factor == 1:
        return _Copy(picture, picture, 1, tone_of(picture))
    size = (width // factor, height // factor)
    small = cv2.resize(picture[:height, :width], size, interpolation=cv2.INTER_AREA)
    return _Copy(picture, np.asarray(small, np.uint8), factor, tone_of(picture))


def _page_on(copy: _Copy) -> tuple[_Copy, Plane, bool]:
    """The picture without what a scanner adds, the plane of the paper, and whether that is the whole picture."""
    junk = junk_on(copy.small)
    if is_framed(copy.small, junk):
        corners = paper_on(copy.small)
        if corners is not None:
            plane = plane_between(corners * copy.factor)
            inset = _INSET * max(plane.width, plane.height)
            return copy, plane.cut(inset, inset, plane.width - inset, plane.height - inset), False
    if junk.any():
        copy = replace(copy, picture=whitened(copy.picture, junk), small=whitened(copy.small, junk))
    return copy, plane_of(copy.picture), True


def _straight(copy: _Copy, plane: Plane) -> Plane:
    """The plane turned so that its lines are level, and what is left of a perspective taken out of it."""
    ink = _ink(copy.shown(plane))
    skew = skew_of(ink) if cv2.countNonZero(ink) > _LITTLE * ink.size else 0.0
    if abs(skew) >= _STRAIGHT:
        plane = _cut_back(plane.rotated(-skew), plane, _places(copy, ink))
        ink = _ink(copy.shown(plane))
    lean = lean_of(ink)
    if lean is None:
        return plane
    more = _WIDER * plane.height
    wider = without_lean(plane.cut(-more, -more, plane.width + more, plane.height + more), lean)
    return _cut_back(wider, plane, _places(copy, ink))


def _places(copy: _Copy, ink: NDArray[np.uint8]) -> NDArray[np.floating]:
    """Where there is ink on a plane, given by that of its copy."""
    return np.argwhere(ink[::2, ::2])[:, ::-1] * 2.0 * copy.factor


def _cut_back(rotated: Plane, plane: Plane, places: NDArray[np.floating]) -> Plane:
    """The rotated plane cut to the size it had before, or as little larger as leaves out nothing of these places."""
    if not len(places):
        return rotated
    way = np.linalg.inv(rotated.matrix) @ plane.matrix
    around = cv2.perspectiveTransform(places[None], way)[0]
    half = np.array([plane.width, plane.height]) / 2
    middle = np.array([rotated.width, rotated.height]) / 2
    x0, y0 = np.maximum(np.minimum(middle - half, around.min(axis=0)), 0)
    x1, y1 = np.minimum(np.maximum(middle + half, around.max(axis=0)), 2 * middle)
    return rotated.cut(float(x0), float(y0), float(x1), float(y1))


def _parted(copy: _Copy, plane: Plane, dpi: float) -> tuple[Plane, ...]:
    """The plane, or where two pages lie on it the planes of both, each made straight by itself."""
    if plane.width <= plane.height:
        return (plane,)
    small = copy.shown(plane)
    share = parting(small, _ink(small), plane.width / dpi if dpi else None)
    if share is None:
        return (plane,)
    middle = share * plane.width
    halves = plane.cut(0, 0, middle, plane.height), plane.cut(middle, 0, plane.width, plane.height)
    return tuple(_straight(copy, half) for half in halves)


def _sheet(copy: _Copy, plane: Plane, turns: int, dpi: float) -> Sheet:
    scale = _DPI / (dpi or max(plane.width, plane.height) / _SIZE)
    if abs(scale - 1) > _NEAR:
        plane, dpi = plane.scaled(scale), _DPI
    else:
        plane, dpi = plane.scaled(1), _DPI / scale
    whole = plane.is_whole(copy.picture)
    page, small = (copy.picture, copy.small) if whole else _clean(drawn(copy.picture, plane, copy.tone))
    blank = is_blank(small)
    height, width = copy.picture.shape[:2]
    return Sheet(
        evened(page, small) if whole else page, dpi, turns, turning(width, height, turns) @ plane.matrix, blank
    )


def _clean(page: Picture) -> tuple[Picture, Picture]:
    """A page drawn from a picture, evenly lit and without what is left at its edges of what it lay on, and a copy."""
    even = evened(page, _copied(page).small)
    small = _copied(even).small
    junk = junk_on(small)
    return (whitened(even, junk), whitened(small, junk)) if junk.any() else (even, small)


def _ink(small: Picture) -> NDArray[np.uint8]:
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    around = cv2.blur(grey, (_AROUND, _AROUND))
    return np.asarray(cv2.threshold(cv2.subtract(around, grey), _INK, 255, cv2.THRESH_BINARY)[1], np.uint8)
