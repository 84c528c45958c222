"""Pieces of straight lines among the dark pixels of a page."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.scan.straight import dashed_pieces, pieces_between, pixels_of, solid_pieces

DPI = 200
POINT = DPI / 72


def page() -> NDArray[np.bool_]:
    return np.zeros((1000, 1000), bool)


@pytest.mark.parametrize("level", [True, False])
def test_a_drawn_line_is_one_piece_with_its_ends_and_level(level: bool) -> None:
    dark = page()
    dark[400:403, 100:900] = True

    (piece,) = solid_pieces(pixels_of(dark if level else dark.T, DPI, level=level), 36)

    assert piece.start == pytest.approx(100 / POINT, abs=1.5)
    assert piece.end == pytest.approx(900 / POINT, abs=1.5)
    assert piece.middle == pytest.approx(401.5 / POINT, abs=0.4)


def test_what_is_dark_all_over_is_no_line() -> None:
    dark = page()
    dark[400:430, 100:900] = True

    assert solid_pieces(pixels_of(dark, DPI, level=True), 36) == []


def test_dots_in_a_row_are_a_line_and_a_row_of_characters_is_none() -> None:
    dark = page()
    dark[200:203, 100:900] = np.arange(800) % 9 < 4
    dark[400:430, 100:900] = np.random.default_rng(1).random((30, 800)) < 0.4

    (piece,) = dashed_pieces(pixels_of(dark, DPI, level=True))

    assert piece.middle == pytest.approx(201.5 / POINT, abs=0.4)


def test_the_low_side_of_a_cell_reaches_all_the_way_and_a_stroke_of_print_does_not() -> None:
    dark = page()
    dark[300:360, 200:202] = True
    dark[312:350, 500:503] = True
    pixels = pixels_of(dark, DPI, level=False)

    found = pieces_between(pixels, lambda _: 300 / POINT, lambda _: 359 / POINT, 20, 350)

    assert [round(piece.middle * POINT) for piece in found] == [201]
