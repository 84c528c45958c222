"""How ruled lines lean on a level page, and the plane on which they do not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.scan.lean import Lean, lean_of, without_lean
from casereview.load.scan.plane import Plane, drawn
from tests.casereview.load.scan.drawn_pages import form, paper, text_page

WIDTH, HEIGHT = 1000, 1400


def ink_of(page: NDArray[np.uint8]) -> NDArray[np.uint8]:
    small = cv2.resize(page, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    return np.asarray(np.where(small.min(axis=2) < 160, 255, 0), np.uint8)


def leant(lean: Lean) -> NDArray[np.uint8]:
    """A form whose lines lean so: drawn from the plane on which the leaning of the opposite kind stands upright."""
    page = np.asarray(cv2.resize(form(), (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)
    whole = Plane(WIDTH, HEIGHT, np.eye(3))
    way = np.asarray(np.linalg.inv(without_lean(whole, lean).matrix), np.float64)
    return ink_of(drawn(page, Plane(WIDTH, HEIGHT, way)))


@pytest.mark.parametrize(
    "lean", [Lean(0.025, 0, 0), Lean(-0.02, 0, 0), Lean(0, 0.03, 0), Lean(0, 0, 0.025), Lean(0.015, -0.03, 0.02)]
)
def test_lines_that_lean_are_told_how_and_stand_upright_without_it(lean: Lean) -> None:
    found = lean_of(leant(lean))
    assert found is not None
    assert tuple(found) == pytest.approx(tuple(lean), abs=0.004)
    page = np.repeat(leant(lean)[..., None], 3, axis=2)
    mended = drawn(page, without_lean(Plane(WIDTH, HEIGHT, np.eye(3)), found), (0, 0, 0))
    assert lean_of(np.where(mended[..., 0] > 120, 255, 0).astype(np.uint8)) is None


def test_upright_lines_print_alone_and_an_empty_page_do_not_lean() -> None:
    assert [lean_of(ink_of(page)) for page in (form(), text_page(), paper())] == [None, None, None]


def test_one_short_slanting_line_says_nothing_of_the_page() -> None:
    page = text_page()
    cv2.line(page, (400, 900), (415, 1300), (20, 20, 20), 3)
    assert lean_of(ink_of(page)) is None


@pytest.mark.parametrize(("top", "foot"), [(20, 90), (300, 355)])
def test_the_edge_of_paper_under_a_copy_says_nothing_of_the_form_on_it(top: int, foot: int) -> None:
    page = form()
    cv2.fillPoly(page, [np.array([(0, 0), (top, 0), (foot, 2330), (0, 2330)])], (90, 90, 90), offset=(0, 0))
    assert lean_of(ink_of(page)) is None


def test_lines_that_lean_each_its_own_way_say_nothing_of_the_page() -> None:
    page = text_page()
    for x in (500, 800, 1100):
        cv2.line(page, (x, 500), (x + 3 * (x - 700) // 40, 1300), (20, 20, 20), 3)
    assert lean_of(ink_of(page)) is None
