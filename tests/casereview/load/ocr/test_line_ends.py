"""Characters at the ends of a line that were left out, with a careful network that says what it is told."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.line_ends import with_whole_ends
from casereview.load.ocr.places import Placed
from tests.casereview.load.ocr.told import reader_of

LETTERS = "全事故应急预案赵"
BOX = LineBox(150, 30, 260, 40, 0.0)
SIZE = 36.0


def printed(characters: int) -> Plane:
    """Paper with so many squares of print, from where the box begins."""
    plane = np.full((60, 400), 230, np.uint8)
    for at in range(characters):
        left = round(22 + SIZE * at)
        plane[16:44, left + 4 : left + 30] = 20
    return plane


def a_line(text: str, first: int) -> Placed:
    edges = tuple(22 + SIZE * (first + at) for at in range(len(text) + 1))
    return Placed(text, edges, (1.0,) * len(text), SIZE, ("",) * len(text))


def read(text: str, first: int, plane: Plane, again: str, sure: float = 1.0) -> str:
    return with_whole_ends(a_line(text, first), plane, BOX, reader_of(LETTERS, again, sure)).text.replace(" ", "")


@pytest.mark.parametrize(
    ("again", "sure", "text"),
    [
        ("全事故应急预案", 1.0, "全事故应急预案"),
        ("全事故应急预案", 0.7, "事故应急预案"),  # not surely
        ("全事赵应急预案", 1.0, "事故应急预案"),  # another reading of what was read
    ],
)
def test_a_character_before_the_line_is_read_by_the_careful_network(again: str, sure: float, text: str) -> None:
    assert read("事故应急预案", 1, printed(7), again, sure) == text


def test_a_character_behind_the_line_is_too() -> None:
    assert read("全事故应急预", 0, printed(7), "全事故应急预案") == "全事故应急预案"


def test_room_without_ink_is_not_looked_at() -> None:
    assert read("全事故应急预", 0, printed(6), "全事故应急预案") == "全事故应急预"
