"""A picture of a page becomes the page, with the way back to where the picture shows its words."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from casereview.load.ocr import Picture, ReadLine
from casereview.load.ocr.nouns import LevelLine, Reading, Turned
from casereview.load.scan.page import pages_of
from casereview.terms import GraphicKind

SIZE = (2339, 1654)
BARS = ((300, 400, 640, 440), (300, 600, 900, 640), (300, 800, 1200, 840))


class Telling:
    """An engine that reads the same words wherever a page has its darkest line, and knows how the page lies."""

    version = "telling/1"

    def __init__(self, turns: int = 0, text: str = "立案审批表第一号") -> None:
        self.turns = turns
        self.text = text

    def turned(self, picture: Picture) -> Turned:
        return Turned(self.turns, 1.0)

    def read(self, picture: Picture) -> tuple[ReadLine, ...]:
        rows, columns = np.nonzero(picture[:560, :, 0] < 100)
        if not len(rows) or not self.text:
            return ()
        left, right = float(columns.min()), float(columns.max() + 1)
        count = len(self.text)
        edges = tuple(left + (right - left) * at / count for at in range(count + 1))
        return (ReadLine(self.text, edges, float(rows.min()), float(rows.max() + 1), (0.9,) * count),)

    def read_strip(self, strip: LevelLine) -> Reading:
        return Reading("", (), ())


def page() -> Picture:
    picture = np.full((*SIZE, 3), 255, np.uint8)
    for x0, y0, x1, y1 in BARS:
        for x in range(x0, x1, 50):
            cv2.rectangle(picture, (x, y0), (x + 30, y1), (20, 20, 20), 4)
            cv2.line(picture, (x, (y0 + y1) // 2), (x + 30, (y0 + y1) // 2), (20, 20, 20), 4)
    return picture


def test_a_straight_page_is_read_where_it_stands() -> None:
    (read,) = pages_of(page(), 200, 4, Telling())
    assert (read.number, read.straightening) == (4, None)
    assert (read.width, read.height) == pytest.approx((595.44, 842.04))
    assert ["".join(block.text.split()) for block in read.blocks] == ["立案审批表第一号"]
    assert set(read.blocks[0].sure) == {90}
    assert (read.legibility, read.grey) == (0.9, True)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_what_was_read_of_a_turned_page_leads_back_to_it(turns: int) -> None:
    (read,) = pages_of(np.ascontiguousarray(np.rot90(page(), turns)), 200, 1, Telling(turns))
    assert read.straightening is not None
    assert read.straightening.turns == turns
    box = read.blocks[0].box
    assert box is not None
    shown = tuple(read.straightening.shown(box))
    assert shown == pytest.approx((108.0, 144.0, 226.8, 158.8), abs=5)


def test_a_blank_page_is_nothing_unread() -> None:
    (read,) = pages_of(np.full((*SIZE, 3), 250, np.uint8), 200, 1, Telling())
    assert (read.blocks, read.graphics, read.legibility, read.is_unread) == ((), (), None, False)


def test_a_page_of_which_nothing_is_read_is_unread() -> None:
    (read,) = pages_of(page(), 200, 1, Telling(text=""))
    assert (read.blocks, read.legibility, read.is_unread) == ((), 0.0, True)


def test_a_photograph_is_one_and_not_unread() -> None:
    scene = np.random.default_rng(1).integers(0, 150, (60, 40, 3), np.uint8).repeat(30, 0).repeat(30, 1)
    (read,) = pages_of(scene, 0, 1, Telling(text=""))
    assert [graphic.kind for graphic in read.graphics] == [GraphicKind.PHOTO]
    assert not read.is_unread


def test_one_line_that_was_hardly_read_makes_a_page_unclear() -> None:
    class Straining(Telling):
        def read(self, picture: Picture) -> tuple[ReadLine, ...]:
            (line,) = super().read(picture)
            down = [replace(line, top=line.top + 60 * n, bottom=line.bottom + 60 * n) for n in range(30)]
            return (*(replace(one, scores=(0.99,) * 8) for one in down), replace(line, scores=(0.3,) * 8))

    (read,) = pages_of(page(), 200, 1, Straining())
    assert (read.legibility, read.is_unclear) == (0.9, True)
