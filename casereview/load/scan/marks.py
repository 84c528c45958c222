"""What people left on a page read off a picture: signatures, seals, fingerprints, and words written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture, ReadLine
from casereview.load.scan.faint_marks import faint_marks_on
from casereview.load.scan.grey_seals import grey_seals_on
from casereview.load.scan.hands import Hand, hands_on
from casereview.load.scan.inks import Inks
from casereview.load.scan.pale_seals import pale_seals_on
from casereview.load.scan.photos import photos_on
from casereview.load.scan.reds import reds_on
from casereview.load.scan.signed_ink import Signed, signed_on
from casereview.load.scan.stamped import without_ringed, without_stamped
from casereview.load.scan.under_seals import doubting_hidden
from casereview.load.scan.unread_ink import Edges, strokes_on, without_print
from casereview.load.scan.written_days import without_days
from casereview.load.tables import Rule
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

Stretches = tuple[tuple[int, int], ...]
"""Stretches of a line that are handwriting, as first character and the one after the last."""
Rules = tuple[Sequence[Rule], Sequence[Rule]]
"""Horizontal and vertical rules, in points."""

_HIDING = frozenset({GraphicKind.OTHER, GraphicKind.FINGERPRINT})
_IN_RING = 0.5  # how surely ink is handwriting that lies within a ring without colour, or all under a finger
_THROUGH_RED, _UNDER_RED = 0.95, 0.15  # how sure it must be for its shape to tell under red, and how much of it that is
_FRAME = 0.06  # inches around a photograph that are its own
_ON_PHOTO = 0.95  # how sure something red must be that lies on a photograph
_INSIDE = 0.6  # of its box, from where on a mark lies within another
_FAINTLY = 0.3  # how sure it is that a faint mark is one
_RULE = 1.2  # points to either side of a rule that are its own


class Marked(NamedTuple):
    """The marks of a page, in points, and for each line as read what of it is handwriting.

    `lines` are the lines as read with blanks for the words of seals.
    """

    graphics: tuple[Graphic, ...]
    hand: tuple[Stretches, ...]
    lines: tuple[ReadLine, ...]


def marks_on(
    picture: Picture, inks: Inks, lines: Sequence[ReadLine], rules: Rules, dpi: float, whole: Picture | None = None
) -> Marked:
    """The marks on a straight page of `dpi` dots an inch, of which these lines and rules were read.

    `whole` is the picture before what shows through was taken out of it, and pale seals with that.
    """
    lightness = cv2.extractChannel(picture, 0)
    walls = _walls(rules, inks.dark.shape, dpi)
    dark = inks.dark & ~walls
    reds = reds_on(inks.red, lines, dpi) if inks.coloured else ()
    seals = [one.box for one in reds if one.kind is GraphicKind.SEAL]
    lines = without_stamped(lines, inks, seals)
    hands = hands_on(lightness, dark, inks.blue, lines)
    photos = photos_on(lightness, dpi)
    left = without_days(without_print(dark, lines, _stretches(hands.lines)), lines, hands.lines)
    _take_out(left, photos, _FRAME * dpi)
    pale = pale_seals_on(picture if whole is None else whole, seals, dpi) if inks.coloured else ()
    reds = (*reds, *pale) if inks.coloured else grey_seals_on(inks.dark, left, dpi)
    strokes = signed_on(strokes_on(left, dpi, walls), lightness, inks, left, lines, hands, dpi)
    rings = [one.box for one in reds if one.kind in _HIDING]
    told = lines if inks.coloured else without_ringed(lines, _stretches(hands.lines), rings)
    told = doubting_hidden(told, _stretches(hands.lines), inks)
    graphics = [Graphic(one.kind, box=_points(one.box, dpi), sure=_unless_in(rings, one, inks)) for one in strokes]
    reds = tuple(one for one in reds if one.sure >= _ON_PHOTO or not any(_common(one.box, photo) for photo in photos))
    graphics.extend(Graphic(one.kind, box=_points(one.box, dpi), sure=one.sure) for one in reds)
    faint = () if inks.coloured else faint_marks_on(lightness, inks.dark, dpi)
    alone = [box for box in faint if not any(_common(box, ring) > _INSIDE * _common(box, box) for ring in rings)]
    graphics.extend(Graphic(GraphicKind.OTHER, box=_points(box, dpi), sure=_FAINTLY) for box in alone)
    graphics.extend(Graphic(GraphicKind.PHOTO, box=_points(photo, dpi)) for photo in photos)
    return Marked(tuple(graphics), _stretches(hands.lines), told)


def _take_out(left: NDArray[np.bool_], photos: Sequence[Edges], frame: float) -> None:
    """Leave nothing on photographs and on a frame of so many pixels around them."""
    for x0, y0, x1, y1 in photos:
        rows = slice(max(int(y0 - frame), 0), int(y1 + frame))
        left[rows, max(int(x0 - frame), 0) : int(x1 + frame)] = False


def _stretches(hands: Sequence[Sequence[Hand]]) -> tuple[Stretches, ...]:
    return tuple(tuple((hand.start, hand.end) for hand in line) for line in hands)


def _walls(rules: Rules, shape: tuple[int, ...], dpi: float) -> NDArray[np.bool_]:
    """Where the rules of a page lie."""
    walls = np.zeros(shape, np.bool_)
    dots = dpi / 72
    for upright, straight in zip((False, True), rules, strict=True):
        for at, start, end in straight:
            along = slice(max(int(start * dots), 0), int(end * dots) + 1)
            across = slice(max(int((at - _RULE) * dots), 0), int((at + _RULE) * dots) + 1)
            walls[(along, across) if upright else (across, along)] = True
    return walls


def _unless_in(rings: Sequence[Edges], one: Signed, inks: Inks) -> float:
    """How surely a mark is what it is said to be; within a ring without colour, and under red, hardly ever.

    Ink within a ring without colour may belong to that; red ink shows what is dark below it, none too well.
    """
    own = (one.box[2] - one.box[0]) * (one.box[3] - one.box[1])
    inside = any(_common(one.box, ring) > _INSIDE * own for ring in rings)
    if not inks.coloured:
        return min(one.sure, _IN_RING) if inside else one.sure
    x0, y0, x1, y1 = (max(int(edge), 0) for edge in one.box)
    covered = inside or float(inks.red[y0 : y1 + 1, x0 : x1 + 1].mean()) > _UNDER_RED
    return min(one.sure, _IN_RING) if covered and one.sure < _THROUGH_RED else one.sure


def _common(one: Edges, other: Edges) -> float:
    """The area two boxes have in common."""
    wide, high = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0)


def _points(box: Edges, dpi: float) -> Box:
    return Box(*(round(value * 72 / dpi, 2) for value in box))
