"""What people left on a page read off a picture: signatures, seals, fingerprints, and words written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture, ReadLine
from casereview.load.scan.inks import Inks
from casereview.load.scan.reds import reds_on
from casereview.load.scan.unread_ink import Edges, Strokes, strokes_on, without_print
from casereview.load.tables import Rule
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

Stretches = tuple[tuple[int, int], ...]
"""Stretches of a line that are handwriting, as first character and the one after the last."""
Rules = tuple[Sequence[Rule], Sequence[Rule]]
"""Horizontal and vertical rules, in points."""

_RULE = 1.2  # points to either side of a rule that are its own


class Marked(NamedTuple):
    """The marks of a page, in points, and for each line as read what of it is handwriting."""

    graphics: tuple[Graphic, ...]
    hand: tuple[Stretches, ...]


def marks_on(picture: Picture, inks: Inks, lines: Sequence[ReadLine], rules: Rules, dpi: float) -> Marked:
    """The marks on a straight page of `dpi` dots an inch, of which these lines and rules were read."""
    del picture
    hand: tuple[Stretches, ...] = tuple(() for _ in lines)
    walls = _walls(rules, inks.dark.shape, dpi)
    left = without_print(inks.dark & ~walls, lines, hand)
    found = strokes_on(left, dpi, walls)
    strokes = [Graphic(GraphicKind.INK, box=_points(one.box, dpi), sure=_sure(one, dpi)) for one in found]
    reds = [Graphic(one.kind, box=_points(one.box, dpi), sure=one.sure) for one in reds_on(inks.red, lines, dpi)]
    return Marked((*strokes, *reds), hand)


def _walls(rules: Rules, shape: tuple[int, ...], dpi: float) -> NDArray[np.bool_]:
    """Where the rules of a page lie."""
    walls = np.zeros(shape, np.bool_)
    dots = dpi / 72
    for sideways, straight in zip((False, True), rules, strict=True):
        for at, start, end in straight:
            along = slice(max(int(start * dots), 0), int(end * dots) + 1)
            across = slice(max(int((at - _RULE) * dots), 0), int((at + _RULE) * dots) + 1)
            walls[(along, across) if sideways else (across, along)] = True
    return walls


def _sure(strokes: Strokes, dpi: float) -> float:
    """How surely strokes are somebody's hand: the more ink, the surer."""
    return 0.9 if strokes.pixels > 0.012 * dpi * dpi else 0.6


def _points(box: Edges, dpi: float) -> Box:
    return Box(*(round(value * 72 / dpi, 2) for value in box))
