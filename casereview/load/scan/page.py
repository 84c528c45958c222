"""A picture of a page to the pages on it: made straight, read, its rules and marks told apart, laid out as print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from statistics import fmean

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.looks import shown_dpi
from casereview.load.ocr import Engine, Picture, ReadLine
from casereview.load.scan.behind import front_of
from casereview.load.scan.inks import inks_of
from casereview.load.scan.layout import blocks_on
from casereview.load.scan.marks import Marked, marks_on
from casereview.load.scan.own_rules import own_rules
from casereview.load.scan.rules import rules_on
from casereview.load.scan.seal_words import with_seal_words
from casereview.load.scan.sheets import Sheet, sheets_of
from casereview.load.scan.tick_boxes import with_boxes
from casereview.model import Box, Graphic, Page, Straightening
from casereview.terms import GraphicKind

_POINTS = 72.0  # an inch
_FEWEST = 8  # characters; what is read of a scene is less
_LINE, _DIM, _DIM_PAGE = (
    8,
    0.6,
    0.9,
)  # characters of a line; below which it is dim; what its page counts as
_EVERY = 8  # pixels of a picture, to tell at a glance what it shows
_LIGHT, _COLOURLESS = 150, 50  # of 255
_PAPER = 0.3  # of a picture of a page, at the least
_MOVED = 0.05  # points by which no place may be moved for a page to count as straight already


def pages_of(picture: Picture, dpi: float, number: int, engine: Engine) -> tuple[Page, ...]:
    """The page on a picture of `dpi` dots an inch (0 where unknown), both where two lie side by side.

    `number` is that of the picture in its file. Raises ModelsMissingError.
    """
    shown = dpi or shown_dpi(picture)
    paper = not _is_photograph(picture)
    sheets = sheets_of(picture, dpi, engine.turned, partial(_surely_read, engine))
    return tuple(_page(sheet, number, shown, engine, paper) for sheet in sheets)


def _surely_read(engine: Engine, picture: Picture) -> float:
    """How surely the characters of a picture are read on the whole; 0 where there are none."""
    scores = [score for line in engine.read(picture) for score in line.scores]
    return fmean(scores) if scores else 0.0


def _page(sheet: Sheet, number: int, shown: float, engine: Engine, paper: bool) -> Page:
    height, width = (side * _POINTS / sheet.dpi for side in sheet.picture.shape[:2])
    straightening = _straightening(sheet, shown, width, height)
    empty = Page(number, width, height, (), straightening=straightening)
    if sheet.blank and paper:
        return empty
    picture, lines = _read(sheet, engine)
    if not paper and sum(len(line.text) for line in lines) < _FEWEST:
        return replace(empty, graphics=(Graphic(GraphicKind.PHOTO, box=Box(0.0, 0.0, width, height)),))
    page = read_page(picture, sheet.dpi, lines, empty, whole=sheet.picture)
    return with_seal_words(page, picture, sheet.dpi, engine)


def _read(sheet: Sheet, engine: Engine) -> tuple[Picture, Sequence[ReadLine]]:
    """The picture, without what shows through it, and the lines on it."""
    if sheet.blank:
        return sheet.picture, ()
    lines = engine.read(sheet.picture)
    front = front_of(sheet.picture, lines, engine)
    return front, lines if front is sheet.picture else engine.read(front)


def _is_photograph(picture: Picture) -> bool:
    """Whether it shows no paper: hardly any of it is light and without colour."""
    small = picture[::_EVERY, ::_EVERY]
    lowest, highest = small.min(axis=2), small.max(axis=2)
    return bool(np.mean((highest > _LIGHT) & (highest - lowest < _COLOURLESS)) < _PAPER)


def read_page(
    picture: Picture, dpi: float, lines: Sequence[ReadLine], empty: Page, *, whole: Picture | None = None
) -> Page:
    """The page with what these lines, read of its straight picture of `dpi` dots an inch, and the picture show.

    `whole` is the picture before what shows through was taken out of it.
    """
    assert empty.width is not None
    assert empty.height is not None
    inks = inks_of(picture)
    if whole is None or whole is picture:
        rules = rules_on(inks.dark, dpi, cv2.extractChannel(picture, 0))
    else:
        rules = own_rules(whole, picture, inks, dpi)
    lines = with_boxes(lines, inks.dark)
    marked = marks_on(picture, inks, lines, rules, dpi, whole=whole)
    blocks = blocks_on(marked.lines, marked.hand, rules, empty.width, empty.height, dpi)
    return Page(
        empty.number,
        empty.width,
        empty.height,
        blocks,
        marked.graphics,
        empty.straightening,
        legibility=_legibility(marked),
        grey=not inks.coloured,
        tinted=inks.tinted,
    )


def _legibility(marked: Marked) -> float:
    """How surely the print was read on the whole; 0 where there is none.

    A line that was hardly read makes its page one that is not clear, however well the others were read: a mean over
    the page would hide it.
    """
    scores: list[float] = []
    by_hand: list[float] = []
    dim = False
    for line, stretches in zip(marked.lines, marked.hand, strict=True):
        of_line: list[float] = []
        for at, (letter, score) in enumerate(zip(line.text, line.scores, strict=True)):
            if not letter.isspace():
                (by_hand if any(start <= at < end for start, end in stretches) else of_line).append(score)
        dim = dim or (len(of_line) >= _LINE and fmean(of_line) < _DIM)
        scores.extend(of_line)
    whole = fmean(scores or by_hand or [0.0])
    return round(min(whole, _DIM_PAGE) if dim else whole, 3)


def _straightening(sheet: Sheet, shown: float, width: float, height: float) -> Straightening | None:
    """The way back to the page as the file shows it; None where the straight page is that page."""
    to_pixels = np.diag([sheet.dpi / _POINTS, sheet.dpi / _POINTS, 1.0])
    to_points = np.diag([_POINTS / shown, _POINTS / shown, 1.0])
    matrix: NDArray[np.float64] = to_points @ sheet.matrix @ to_pixels
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]], np.float64).T
    moved = matrix @ corners
    if sheet.turns == 0 and np.abs(moved[:2] / moved[2] - corners[:2]).max() < _MOVED:
        return None
    return Straightening(sheet.turns, tuple(round(float(value), 9) for value in (matrix / matrix[2, 2]).ravel()))
