"""The sheet of paper on a photograph: its four edges against whatever it lies on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import atan2, cos, hypot, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_Plane = NDArray[np.uint8]
Corners = NDArray[np.float64]
"""4 x 2 places: top left, top right, bottom right, bottom left."""

_SIDE = 480  # pixels of the long side of the copy that is searched
_PRINT = 11  # pixels of it: print and rules are narrower, and are taken off before
_SHORTEST = 0.06  # of the long side: pieces of an edge
_CANDIDATES = 9  # edges to each direction that are tried
_LEAST, _WHOLE = 0.18, 0.97  # of the picture that paper covers; more is the picture itself
_CORNER = 33.0  # degrees by which a corner may differ from a right one
_STEP = 6  # of 255: paper is lighter within its edge than what lies beyond by that much
_BESIDE = 4  # pixels to either side of an edge where its step is taken
_SUPPORT, _WEAKEST = 0.75, 0.5  # of the edges on the whole, and of each one, that show such a step
_LIKE_PAPER = 0.25  # by which lightness on paper differs
_BEYOND = 0.03  # of the long side that a corner may lie beyond the picture
_INK = 22  # of 255, by which print is darker than the paper beside it on the small copy
_BESIDE_PRINT = 0.4  # of the print within that may lie outside, on a leaf below
_CUT = 0.3  # what an edge counts where the picture ends before the paper
_SIZE = 0.15  # what the size of the paper counts


@dataclass(frozen=True, slots=True, eq=False)
class _Edge:
    """A straight line across the copy: a place on it, its direction, and how much of it is an edge of something light.

    `left` and `right` are running totals over its samples, one pixel apart: where it is lighter on that side.
    """

    x: float
    y: float
    angle: float
    start: float
    left: NDArray[np.float64]
    right: NDArray[np.float64]
    cut: bool = False

    def support(self, start: float, end: float, *, left: bool) -> float:
        """The share of the stretch between two places along the line on which it is lighter on one side."""
        totals = self.left if left else self.right
        first, last = (min(max(round(at - self.start), 0), len(totals) - 1) for at in sorted((start, end)))
        return float(totals[last] - totals[first]) / max(abs(end - start), 1.0)

    def along(self, x: float, y: float) -> float:
        """How far along the line a place is."""
        return (x - self.x) * cos(self.angle) + (y - self.y) * sin(self.angle)


def paper_on(small: Picture) -> Corners | None:
    """The corners of the sheet of paper on a picture; None if none is sure or the paper fills it."""
    scale = _SIDE / max(small.shape[:2])
    size = (max(round(small.shape[1] * scale), 8), max(round(small.shape[0] * scale), 8))
    copy = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.uint8)
    plain = cv2.morphologyEx(copy, cv2.MORPH_CLOSE, np.ones((_PRINT, _PRINT), np.uint8))
    light = _lightness(np.asarray(plain, np.uint8))
    quad = _best(_edges(light), light)
    if quad is None or _print_beside(quad, copy, light):
        return None
    corners: Corners = _from_top_left(quad) / scale
    return corners


def _print_beside(quad: Corners, copy: Picture, light: _Plane) -> bool:
    """Whether much of what is printed on paper lies outside: then this is a part of the paper, or not the only one."""
    inner = cv2.fillConvexPoly(np.zeros_like(light), _widened(quad, -0.02).round().astype(np.int32), 255)
    outer = cv2.fillConvexPoly(np.zeros_like(light), _widened(quad, 0.03).round().astype(np.int32), 255)
    most = cv2.max(cv2.max(copy[:, :, 0], copy[:, :, 1]), copy[:, :, 2])
    likeness = [np.abs(tone / np.median(tone[inner > 0]) - 1) < _LIKE_PAPER for tone in (light, most)]
    red = copy[:, :, 0]
    print_ = cv2.subtract(np.asarray(cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))), red) > _INK
    on_paper = print_ & likeness[0] & likeness[1]
    beside = np.count_nonzero(on_paper & (outer == 0))
    return bool(beside > max(_BESIDE_PRINT * np.count_nonzero(on_paper & (inner > 0)), _BESIDE_PRINT * _SIDE))


def _widened(quad: Corners, share: float) -> Corners:
    wider: Corners = quad + share * (quad - quad.mean(axis=0))
    return wider


def _from_top_left(quad: Corners) -> Corners:
    """The corners in their order: clockwise, the first two along the side that lies most like a top."""
    sides = np.roll(quad, -1, axis=0) - quad
    if sides[0, 0] * sides[1, 1] - sides[0, 1] * sides[1, 0] < 0:
        quad = quad[::-1]
        sides = np.roll(quad, -1, axis=0) - quad
    first = int((sides[:, 0] / np.linalg.norm(sides, axis=1)).argmax())
    return np.roll(quad, -first, axis=0)


def _lightness(plain: Picture) -> _Plane:
    """How light and how white the picture is: wood is light in red only."""
    least = cv2.min(cv2.min(plain[:, :, 0], plain[:, :, 1]), plain[:, :, 2])
    return np.asarray(cv2.GaussianBlur(least, (3, 3), 0), np.uint8)


def _edges(light: _Plane) -> list[_Edge]:
    """The strongest straight lines, those of one direction and those across it, and the borders of the picture."""
    segments = cv2.createLineSegmentDetector().detect(light)[0]
    if segments is None:
        return []
    pieces = segments.reshape(-1, 4).astype(float)
    lengths = np.hypot(pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1])
    order = np.argsort(-lengths)[:150]
    lines = [_edge(light, *pieces[n]) for n in order if lengths[n] >= _SHORTEST * _SIDE]
    strongest = sorted(lines, key=lambda line: -max(line.left[-1], line.right[-1]))
    kept: list[_Edge] = []
    for line in strongest:
        if not any(_alike(line, other) for other in kept):
            kept.append(line)
    return kept


def _edge(light: _Plane, x0: float, y0: float, x1: float, y1: float, *, cut: bool = False) -> _Edge:
    """The line through two places, with what the picture shows to its left and right all along."""
    height, width = light.shape
    angle = atan2(y1 - y0, x1 - x0)
    if not -np.pi / 2 < angle <= np.pi / 2:
        angle = atan2(y0 - y1, x0 - x1)
    reach = hypot(width, height)
    along = np.arange(-reach, reach)
    xs, ys = x0 + along * cos(angle), y0 + along * sin(angle)
    left = _sampled(light, xs + _BESIDE * sin(angle), ys - _BESIDE * cos(angle))
    right = _sampled(light, xs - _BESIDE * sin(angle), ys + _BESIDE * cos(angle))
    inside = (left >= 0) & (right >= 0)
    lefts, rights = inside & (left - right >= _STEP), inside & (right - left >= _STEP)
    return _Edge(x0, y0, angle, -reach, np.cumsum(lefts).astype(float), np.cumsum(rights).astype(float), cut)


def _sampled(light: _Plane, xs: NDArray[np.floating], ys: NDArray[np.floating]) -> NDArray[np.int_]:
    height, width = light.shape
    columns, rows = xs.round().astype(int), ys.round().astype(int)
    inside = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
    return np.where(inside, light[rows.clip(0, height - 1), columns.clip(0, width - 1)].astype(int), -1)


def _alike(one: _Edge, other: _Edge) -> bool:
    turned = abs(_turned(one.angle, other.angle))
    aside = abs((one.x - other.x) * sin(other.angle) - (one.y - other.y) * cos(other.angle))
    return turned < np.radians(2.5) and aside < 5


def _turned(one: float, other: float) -> float:
    return (one - other + np.pi / 2) % np.pi - np.pi / 2


def _best(edges: list[_Edge], light: _Plane) -> Corners | None:
    """The quadrilateral whose sides are edges of something light that is large."""
    if not edges:
        return None
    height, width = light.shape
    level = [edge for edge in edges if abs(_turned(edge.angle, edges[0].angle)) < np.pi / 4][:_CANDIDATES]
    across = [edge for edge in edges if abs(_turned(edge.angle, edges[0].angle)) >= np.pi / 4][:_CANDIDATES]
    borders = [(0, 0, width, 0), (0, height, width, height), (0, 0, 0, height), (width, 0, width, height)]
    for border in (_edge(light, *map(float, border), cut=True) for border in borders):
        (level if abs(_turned(border.angle, edges[0].angle)) < np.pi / 4 else across).append(border)
    best: tuple[float, Corners] | None = None
    for quad, sides in _quads(level, across, width, height):
        value = _value(quad, sides, light)
        if value is not None and (best is None or value > best[0]):
            best = value, quad
    return None if best is None else best[1]


def _quads(
    level: list[_Edge], across: list[_Edge], width: int, height: int
) -> Iterator[tuple[Corners, tuple[_Edge, ...]]]:
    """The quadrilaterals of which paper might have the shape, each with its sides; side n leads on from corner n."""
    crossings = np.array([[_crossing(one, other) for other in across] for one in level])
    pairs = np.array(list(combinations(range(len(level)), 2)))[:, None]
    others = np.array(list(combinations(range(len(across)), 2)))[None]
    a, b = pairs[..., 0], pairs[..., 1]
    c, d = others[..., 0], others[..., 1]
    quads = np.stack([crossings[a, c], crossings[a, d], crossings[b, d], crossings[b, c]], axis=2)
    for m, n in np.argwhere(_plausible(quads, width, height)).tolist():
        (a, b), (c, d) = pairs[m, 0], others[0, n]
        yield quads[m, n], (level[a], across[d], level[b], across[c])


def _crossing(one: _Edge, other: _Edge) -> tuple[float, float]:
    across = sin(other.angle - one.angle)
    if abs(across) < 0.3:
        return np.inf, np.inf
    along = ((other.x - one.x) * sin(other.angle) - (other.y - one.y) * cos(other.angle)) / across
    return one.x + along * cos(one.angle), one.y + along * sin(one.angle)


def _plausible(quads: NDArray[np.float64], width: int, height: int) -> NDArray[np.bool_]:
    """Which of them lie on the picture, are large and have about right angles."""
    out = _BEYOND * max(width, height)
    most = np.array([width + out, height + out])
    on = np.asarray(np.logical_and(quads >= -out, quads <= most).all(axis=(2, 3)))[..., None, None]
    quads = np.where(on, quads, 0)
    sides = np.roll(quads, -1, axis=2) - quads
    before = np.roll(sides, 1, axis=2)
    cross = before[..., 0] * sides[..., 1] - before[..., 1] * sides[..., 0]
    lengths = np.linalg.norm(sides, axis=3)
    sines = np.abs(cross) / np.maximum(lengths * np.roll(lengths, 1, axis=2), 1e-9)
    turning = np.abs(np.sign(cross).sum(axis=2)) == 4
    x, y = quads[..., 0], quads[..., 1]
    area = np.abs((x * np.roll(y, -1, axis=2) - y * np.roll(x, -1, axis=2)).sum(axis=2)) / 2
    large = (area >= _LEAST * width * height) & (area <= _WHOLE * width * height)
    return np.asarray(on[..., 0, 0] & large & turning & (sines.min(axis=2) >= cos(np.radians(_CORNER))))


def _value(quad: Corners, sides: tuple[_Edge, ...], light: _Plane) -> float | None:
    """How good a sheet of paper it is; None if it is none."""
    supports = []
    for n, side in enumerate(sides):
        support = _support(side, quad[n], quad[(n + 1) % 4], quad.mean(axis=0))
        if support < _WEAKEST or (side.cut and not _reaches(side, quad[n], quad[(n + 1) % 4], quad, light)):
            return None
        supports.append(support)
    drawn = [support for support, side in zip(supports, sides, strict=True) if not side.cut]
    if len(drawn) < 2 or sum(drawn) / len(drawn) < _SUPPORT:
        return None
    share = cv2.contourArea(quad.astype(np.float32)) / light.size
    counted = sum(_CUT if side.cut else support for support, side in zip(supports, sides, strict=True))
    return counted / 4 + _SIZE * float(np.sqrt(share))


def _support(side: _Edge, start: NDArray[np.float64], end: NDArray[np.float64], middle: NDArray[np.float64]) -> float:
    if side.cut:
        return 1.0
    left = (middle[0] - side.x) * sin(side.angle) - (middle[1] - side.y) * cos(side.angle) > 0
    return side.support(side.along(*start), side.along(*end), left=left)


def _reaches(side: _Edge, start: NDArray[np.float64], end: NDArray[np.float64], quad: Corners, light: _Plane) -> bool:
    """Whether paper goes on to the border of the picture all along a side that lies there."""
    middle = quad.mean(axis=0)
    shares = np.linspace(0.05, 0.95, 40)[:, None]
    border = start + shares * (end - start)
    within = border + 0.03 * (middle - border)
    deeper = border + 0.5 * (middle - border)
    inside = _sampled(light, deeper[:, 0], deeper[:, 1])
    near = _sampled(light, within[:, 0], within[:, 1])
    return float((np.abs(near - np.median(inside)) < _LIKE_PAPER * np.median(inside)).mean()) > 0.9
