"""The line of words below the middle of a seal: what it is for."""

from __future__ import annotations

import cv2
import numpy as np

from casereview.load.ocr.nouns import LevelLine
from casereview.load.scan.seal_arcs import Arc, dark_on_light, runs_of
from casereview.load.scan.seal_ink import Ink
from casereview.load.scan.seal_rims import Rim

_BELOW_STAR = (0.26, 0.8)  # of the shorter half axis, down from the middle, between which the line stands
_BELOW_MIDDLE = (-0.3, 0.62)  # the same in an oval, which has no star
_ASIDE = 0.72  # of the longer half axis to either side
_WITHIN = 0.87  # of the half axes: what lies farther out is the rim
_INKED = 0.4
_LEAST_ROW = 0.05  # of the width, inked in a row of words
_HIGH = (0.1, 0.34)  # of the shorter half axis: the height of such a line
_LONG = 2.2  # as long as high, at least
_GAP = 1.3  # heights between words of one line
_SIZE, _STRIP, _PAD = 36, 48, 12


def lines_in(ink: Ink, rim: Rim, arc: Arc) -> list[LevelLine]:
    """The lines that stand across a seal, from the top; its words along the rim tell which way it lies.

    A line that reaches into those words is given with them and without, where that differs.
    """
    whole = _within(ink, rim)
    planes = (whole, _without_arc(whole, rim, arc)) if rim.is_round else (whole,)
    return [line for plane in planes for line in _lines(plane, rim, arc.up)]


def _lines(ink: Ink, rim: Rim, up: float) -> list[LevelLine]:
    top, bottom = _BELOW_STAR if rim.is_round else _BELOW_MIDDLE
    turned = up + np.pi / 2 if rim.is_round else rim.turned
    half = _ASIDE * rim.long
    size = (int(2 * half), int((bottom - top) * rim.short))
    cos, sin = np.cos(turned), np.sin(turned)
    matrix = np.array(((cos, -sin, 0.0), (sin, cos, 0.0)))
    matrix[:, 2] = (rim.x, rim.y) + matrix[:, :2] @ (-half, top * rim.short)
    level = cv2.warpAffine(ink, matrix, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    rows = np.asarray(np.mean(level > _INKED, axis=1) > _LEAST_ROW, np.bool_)
    low, high = (share * rim.short for share in _HIGH)
    found = []
    for begin, end in runs_of(rows, 0.03 * rim.short):
        if low < end - begin < high and (line := _line(np.asarray(level, np.float32), begin, end)) is not None:
            found.append(line)
    return found


def _within(ink: Ink, rim: Rim) -> Ink:
    """The ink that lies well within the rim."""
    within = np.zeros(ink.shape, np.float32)
    axes = (round(_WITHIN * rim.long), round(_WITHIN * rim.short))
    cv2.ellipse(within, (round(rim.x), round(rim.y)), axes, float(np.degrees(rim.turned)), 0, 360, 1, -1)
    return ink * within


def _without_arc(ink: Ink, rim: Rim, arc: Arc) -> Ink:
    """The ink of a round seal without the words along its rim."""
    bare = ink.copy()
    start, end = np.degrees(arc.up - arc.span / 2), np.degrees(arc.up + arc.span / 2)
    along = round((arc.feet + 1.0) / 2 * rim.short)
    wide = round((1.0 - arc.feet) * rim.short)
    cv2.ellipse(bare, (round(rim.x), round(rim.y)), (along, along), 0, start, end, 0, wide)
    return bare


def _line(level: Ink, begin: int, end: int) -> LevelLine | None:
    height = end - begin
    runs = runs_of(np.any(level[begin:end] > _INKED, axis=0), _GAP * height)
    if not runs:
        return None
    left, right = max(runs, key=lambda run: run[1] - run[0])
    if right - left < _LONG * height:
        return None
    scale = _SIZE / height
    width = -(-int((right - left) * scale + 2 * _PAD) // 16) * 16
    shift = (width - (right - left) * scale) / 2 - left * scale
    matrix = np.array(((scale, 0, shift), (0, scale, (_STRIP - _SIZE) / 2 - begin * scale)))
    alone = np.zeros_like(level)
    place = np.s_[max(begin - 2, 0) : end + 2, max(left - 2, 0) : right + 2]
    alone[place] = level[place]
    return dark_on_light(np.asarray(cv2.warpAffine(alone, matrix, (width, _STRIP)), np.float32))
