"""What the red ink of a page is: seals, fingerprints, red pen; printed red words are none of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.circles import Circle, rim_in, with_paper
from casereview.load.scan.ovals import Oval, oval_in
from casereview.terms import GraphicKind

_Plane = MatLike
Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""

_DOTS = 4.0  # pixels a millimetre, at which red is looked at
_TOGETHER = 2.2  # millimetres between parts of one mark
_LEAST_RIM, _SURE_RIM = 0.5, 0.75  # of a seal's circle
_OVAL = 0.62  # of a seal's oval: it fits more shapes than a circle does
_ONE_SEAL = 0.3  # of the radius, within which two circles have the middle of one seal
_FINGER = (6.0, 32.0)  # millimetres
_SPECK = 2.5  # millimetres
_PEN = 4.5, 2.5  # millimetres, wide and high: a name is hardly smaller
_HEAD, _READ, _PRINTED = 4, 0.8, 0.12  # characters of a head, their mean score, how much of their boxes is red
_REST = 0.5  # of a mark that lies on a seal
_WORDS = 0.6  # of red that lies on lines read as words, from where on it is print


class Red(NamedTuple):
    """A red mark in pixels of the page: left, top, right, bottom."""

    kind: GraphicKind
    box: Edges
    sure: float


def reds_on(red: NDArray[np.bool_], lines: Sequence[ReadLine], dpi: float) -> tuple[Red, ...]:
    """The seals, fingerprints and strokes of red pen on a page of `dpi` dots an inch, seals first."""
    if not red.any():
        return ()
    scale = _DOTS * 25.4 / dpi
    height, width = max(round(red.shape[0] * scale), 1), max(round(red.shape[1] * scale), 1)
    small = cv2.resize(red.view(np.uint8) * np.uint8(255), (width, height), interpolation=cv2.INTER_AREA)
    mask: _Plane = (small > 70).astype(np.uint8)
    mask = cv2.subtract(mask, _words_mask([line for line in lines if _is_red_print(line, red)], scale, mask.shape))
    words = _words_mask(lines, scale, mask.shape)
    ovals = _oval_seals(mask)
    rest = mask.copy()
    for oval in ovals:
        _take_out(rest, oval)
    seals = _round_seals(rest)
    for circle, _ in seals:
        cv2.circle(rest, (round(circle.x), round(circle.y)), round(circle.radius + 1.2 * _DOTS), 0, -1)
    found = [Red(GraphicKind.SEAL, _unscaled(oval.box(), scale), _rim_sure(oval.covered)) for oval in ovals]
    found.extend(Red(GraphicKind.SEAL, _box_of(circle, mask, scale), sure) for circle, sure in seals)
    for top, left, part in _parts(rest):
        near = words[top : top + part.shape[0], left : left + part.shape[1]]
        if (told := _told(part, near)) is not None:
            kind, sure = told
            box = _unscaled((left, top, left + part.shape[1], top + part.shape[0]), scale)
            if kind is GraphicKind.FINGERPRINT or not any(
                _lies_on(box, seal.box) for seal in found[: len(ovals) + len(seals)]
            ):
                found.append(Red(kind, box, sure))
    return tuple(found)


def _lies_on(box: Edges, seal: Edges) -> bool:
    """Whether a mark lies on a seal for the most part: what is left of one that was set down twice."""
    wide, high = min(box[2], seal[2]) - max(box[0], seal[0]), min(box[3], seal[3]) - max(box[1], seal[1])
    return wide > 0 and high > 0 and wide * high > _REST * (box[2] - box[0]) * (box[3] - box[1])


def _is_red_print(line: ReadLine, red: NDArray[np.bool_]) -> bool:
    """Whether a line was printed in red from end to end, as the head of a letter is."""
    if len(line.text) < _HEAD or sum(line.scores) < _READ * len(line.text):
        return False
    rows = slice(max(int(line.top), 0), int(line.bottom) + 1)
    cuts = [max(int(edge), 0) for edge in line.edges]
    shares = [red[rows, a : b + 1].mean() for a, b in pairwise(cuts)]
    return bool(np.median(shares) > _PRINTED and min(shares) > 0)


def _words_mask(lines: Sequence[ReadLine], scale: float, shape: tuple[int, ...]) -> _Plane:
    words = np.zeros(shape, np.uint8)
    for line in lines:
        if len(line.text.strip()) > 1 and len(line.edges) > 1:
            corner = (round(line.edges[0] * scale), round(line.top * scale))
            cv2.rectangle(words, corner, (round(line.edges[-1] * scale), round(line.bottom * scale)), 1, -1)
    return words


def _oval_seals(mask: _Plane) -> list[Oval]:
    """The oval rims of marks that lie apart."""
    found = []
    for top, left, part in _parts(mask, least=12.0):
        oval = oval_in(np.pad(part, 2), _DOTS, _OVAL)
        if oval is not None:
            found.append(oval._replace(x=oval.x + left - 2, y=oval.y + top - 2))
    return found


def _take_out(mask: _Plane, oval: Oval) -> None:
    axes = (round(oval.long + 1.2 * _DOTS), round(oval.short + 1.2 * _DOTS))
    cv2.ellipse(mask, (round(oval.x), round(oval.y)), axes, oval.turned, 0, 360, 0, -1)


def _round_seals(mask: _Plane) -> list[tuple[Circle, float]]:
    """The circles of seals, those found taken out before the next is looked for, each with how sure it is one.

    All of a rim must show that lies on the page, so that a name in red is none though a circle goes through it.
    """
    found: list[tuple[Circle, float]] = []
    for top, left, part in _parts(mask, least=12.0):
        rest, above, before = with_paper(part, top, left, mask.shape, _DOTS)
        for _ in range(4):
            circle = rim_in(rest, _DOTS, _LEAST_RIM)
            if circle is None:
                break
            rest = rest.copy()
            cv2.circle(rest, (round(circle.x), round(circle.y)), round(circle.radius + _DOTS), 0, -1)
            whole = circle._replace(x=circle.x + left - before, y=circle.y + top - above)
            if not any(np.hypot(whole.x - one.x, whole.y - one.y) < _ONE_SEAL * one.radius for one, _ in found):
                found.append((whole, _rim_sure(circle.covered)))
    return found


def _rim_sure(covered: float) -> float:
    share = (covered - _LEAST_RIM) / (_SURE_RIM - _LEAST_RIM)
    return round(min(0.6 + 0.38 * share, 0.98), 2)


def _parts(mask: _Plane, least: float = _SPECK) -> list[tuple[int, int, _Plane]]:
    """The marks that lie apart from others, by top and left, those below `least` millimetres left out."""
    reach = round(_TOGETHER * _DOTS)
    joined = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach)))
    labels, stats = blobs_in(joined)
    found: list[tuple[int, int, _Plane]] = []
    for number in range(1, len(stats)):
        left, top, wide, high = (int(value) for value in stats[number, :4])
        if max(wide, high) - reach < least * _DOTS:
            continue
        place = np.s_[top : top + high, left : left + wide]
        part = np.where(labels[place] == number, mask[place], 0).astype(np.uint8)
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        if rows.size:
            inner = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            found.append((top + int(rows[0]), left + int(columns[0]), inner))
    return found


def _told(part: _Plane, words: _Plane) -> tuple[GraphicKind, float] | None:
    """What a mark without a round rim is and how surely; None for print, rules and specks."""
    height, width = (side / _DOTS for side in part.shape)
    if min(height, width) < 2.0 or part.sum() < 12:
        return None
    if _is_framed(part):
        return (GraphicKind.SEAL, 0.9) if max(height, width) <= 70 else None
    if cv2.countNonZero(cv2.bitwise_and(part, words)) > _WORDS * np.count_nonzero(part):
        return None
    closed = cv2.morphologyEx(np.pad(part, 6), cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7)))
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    largest = max(outlines, key=cv2.contourArea)
    area, hull = cv2.contourArea(largest), cv2.contourArea(cv2.convexHull(largest))
    solid = area / max(hull, 1.0)
    fill = area / max(part.size, 1)
    low, high = _FINGER
    if low <= min(height, width) and max(height, width) <= high and solid > 0.72 and fill > 0.45:
        shape = max(height, width) / min(height, width)
        return GraphicKind.FINGERPRINT, 0.9 if shape < 2.2 and solid > 0.8 and min(height, width) > 8 else 0.6
    if min(height, width) > 20:
        return GraphicKind.SEAL, 0.55
    if max(height, width) > 90 or (min(height, width) < 4 and (width < _PEN[0] or height < _PEN[1])):
        return None
    return GraphicKind.INK, 0.5


def _is_framed(part: _Plane) -> bool:
    """Whether it ends in straight lines on all four sides, as square seals and stamps do."""
    if min(part.shape) < 6 * _DOTS:
        return False
    rim = max(round(0.9 * _DOTS), min(part.shape) // 14)
    sides = (part[:rim].any(axis=0), part[-rim:].any(axis=0), part[:, :rim].any(axis=1), part[:, -rim:].any(axis=1))
    return all(side.mean() > 0.75 for side in sides)


def _box_of(circle: Circle, mask: _Plane, scale: float) -> Edges:
    x, y, radius, _ = circle
    left, top = max(x - radius, 0.0), max(y - radius, 0.0)
    return _unscaled((left, top, min(x + radius, mask.shape[1]), min(y + radius, mask.shape[0])), scale)


def _unscaled(box: Edges, scale: float) -> Edges:
    left, top, right, bottom = box
    return left / scale, top / scale, right / scale, bottom / scale
