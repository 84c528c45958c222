"""Of a page from which what shows through was taken the rules are as long as before, and none is of the other side."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.ocr import Picture
from casereview.load.scan.inks import inks_of
from casereview.load.scan.own_rules import own_rules
from casereview.load.scan.rules import rules_on
from casereview.load.tables import Rule

DPI = 200
ROWS, COLUMNS = (300, 400, 500, 600), (200, 700, 1200)
BEHIND = (350, 450, 550), (330, 830, 1330)


def leaf(through: int) -> Picture:
    """A form in dark lines over one that shows through in lines as light as told."""
    page = np.full((1000, 1500), 245, np.uint8)
    for (rows, columns), tone in ((BEHIND, through), ((ROWS, COLUMNS), 110)):
        for y in rows:
            cv2.line(page, (columns[0], y), (columns[-1], y), tone, 3)
        for x in columns:
            cv2.line(page, (x, rows[0]), (x, rows[-1]), tone, 3)
    return np.repeat(page[..., None], 3, axis=2)


def without(page: Picture, lightest: int, holes: tuple[tuple[int, int], ...]) -> Picture:
    """The page with paper for what is as light as that, and for what lies between these columns."""
    front = page.copy()
    front[page > lightest] = 245
    for left, right in holes:
        front[:, left:right] = 245
    return front


def places(rules: tuple[list[Rule], list[Rule]]) -> list[list[tuple[int, int, int]]]:
    return [[(round(at), round(start), round(end)) for at, start, end in side] for side in rules]


@pytest.mark.parametrize("holes", [(), ((240, 420), (760, 900), (940, 1100))])
def test_lines_of_this_side_are_whole_and_those_of_the_other_are_none(holes: tuple[tuple[int, int], ...]) -> None:
    whole = leaf(190)
    front = without(whole, 150, holes)

    found = own_rules(whole, front, inks_of(front), DPI)

    alone = leaf(245)
    assert places(found) == places(rules_on(inks_of(alone).dark, DPI, alone[:, :, 0].copy()))
    assert len(found[0]) == len(ROWS)
    assert len(found[1]) == len(COLUMNS)
