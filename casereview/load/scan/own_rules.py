"""The ruled lines of a page from which what shows through was taken: faint ones break where that is taken out."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr import Picture
from casereview.load.scan.inks import Inks, inks_of
from casereview.load.scan.lines import ONE_LEVEL
from casereview.load.scan.rules import rules_on
from casereview.load.tables import Rule

_LEFT = 0.3  # of a line of this side, that is left at the least
_BAND = 1.2  # points to either side of a line in which its ink lies
_AROUND = 31  # pixels among which paper shows
_INKED = 12  # of 255, by which ink is darker than the paper, which is smooth where something was taken out


def own_rules(whole: Picture, front: Picture, inks: Inks, dpi: float) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines of the `front` with these inks, in points, as long as on the `whole` page."""
    lightness = cv2.extractChannel(front, 0)
    before, after = (
        rules_on(dark, dpi, plane)
        for dark, plane in ((inks_of(whole).dark, cv2.extractChannel(whole, 0)), (inks.dark, lightness))
    )
    paper = cv2.dilate(lightness, np.ones((_AROUND, _AROUND), np.uint8))
    inked = cv2.subtract(paper, lightness) > _INKED
    return _own(before[0], after[0], inked, dpi / 72), _own(before[1], after[1], inked.T, dpi / 72)


def _own(before: Sequence[Rule], after: Sequence[Rule], inked: NDArray[np.bool_], dots: float) -> list[Rule]:
    """The lines along the second axis of what is inked that are left after something was taken out, none in pieces.

    A side that is not drawn is left where most of it still follows from the lines that are.
    """
    own = [rule for rule in before if _band(rule, inked, dots).any(axis=0).mean() > _LEFT]
    others = [rule for rule in before if rule not in own]
    return sorted([*own, *(rule for rule in after if any(_is_most_of(rule, other) for other in others))])


def _is_most_of(rule: Rule, other: Rule) -> bool:
    common = min(rule.end, other.end) - max(rule.start, other.start)
    return abs(rule.at - other.at) < ONE_LEVEL and 2 * common > other.end - other.start


def _band(rule: Rule, inked: NDArray[np.bool_], dots: float) -> NDArray[np.bool_]:
    rows = slice(max(int((rule.at - _BAND) * dots), 0), int((rule.at + _BAND) * dots) + 1)
    return inked[rows, max(int(rule.start * dots), 0) : int(rule.end * dots) + 1]
