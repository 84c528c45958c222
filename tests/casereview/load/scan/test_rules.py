"""Ruled lines of scanned pages: cells as on the page, whatever the scanner did to the lines."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from casereview.load.scan.rules import rules_on
from casereview.load.tables import Ruled, ruled_by
from tests.casereview.load.made import FONT

DPI = 200
WIDTH, HEIGHT = 1654, 2339
XS, YS = (200, 480, 900, 1460), (300, 370, 440, 800, 1400)

Canvas = NDArray[np.uint8]


def blank() -> Canvas:
    return np.zeros((HEIGHT, WIDTH), np.uint8)


def across(page: Canvas, y: int, start: int, end: int, thick: int = 2) -> None:
    page[y : y + thick, start : end + thick] = 1


def down(page: Canvas, x: int, start: int, end: int, thick: int = 2) -> None:
    page[start : end + thick, x : x + thick] = 1


def form(thick: int = 2) -> Canvas:
    """Four rows of three columns; the second and third column are one in the second row."""
    page = blank()
    for y in YS:
        across(page, y, XS[0], XS[-1], thick)
    for x in XS[:2] + XS[3:]:
        down(page, x, YS[0], YS[-1], thick)
    down(page, XS[2], YS[0], YS[1], thick)
    down(page, XS[2], YS[2], YS[-1], thick)
    return page


def cells_of(page: Canvas) -> list[tuple[int, ...]]:
    ruled = ruled_by(*rules_on(page.astype(bool), DPI))
    return [tuple(cell) for table in ruled.tables for cell, _ in table.cells]


def ruled(page: Canvas) -> Ruled:
    return ruled_by(*rules_on(page.astype(bool), DPI))


CELLS = [
    (0, row, column, 1, 2 if (row, column) == (1, 1) else 1)
    for row in range(4)
    for column in range(3)
    if (row, column) != (1, 2)
]


@pytest.mark.parametrize("thick", [1, 2, 4])
def test_lines_of_every_thickness_make_the_cells_of_the_form(thick: int) -> None:
    assert cells_of(form(thick)) == CELLS


@pytest.mark.parametrize("degrees", [-0.2, 0.1, 0.2])
def test_a_page_that_is_not_quite_straight_has_the_same_cells(degrees: float) -> None:
    turn = cv2.getRotationMatrix2D((WIDTH / 2, HEIGHT / 2), degrees, 1.0)
    leaning = cv2.warpAffine(form() * 255, turn, (WIDTH, HEIGHT)) > 90

    assert cells_of(leaning.astype(np.uint8)) == CELLS


@pytest.mark.parametrize("rise", [25, -30])
def test_a_form_on_paper_that_bends_at_one_side_has_the_same_cells(rise: int) -> None:
    bend = (np.clip(np.arange(WIDTH) - 1100, 0, None) / 360) ** 2 * rise
    columns, rows = np.meshgrid(np.arange(WIDTH, dtype=np.float32), np.arange(HEIGHT, dtype=np.float32))
    bent = cv2.remap(form(3) * 255, columns, rows + bend.astype(np.float32), cv2.INTER_LINEAR)
    assert cells_of(np.asarray(bent > 127, np.uint8)) == CELLS


def test_a_table_that_is_open_at_its_sides_has_the_cells_of_a_closed_one() -> None:
    page = form(3)
    for x in (XS[0], XS[-1]):
        page[YS[0] + 3 : YS[-1], x - 1 : x + 4] = 0
    for y in YS:
        across(page, y, XS[0], XS[-1], 3)
    assert cells_of(page) == CELLS


def test_lines_too_faint_to_be_dark_make_cells_by_the_lightness_of_the_page_and_rows_of_pale_print_make_none() -> None:
    page = form(3)
    dark = page.copy()
    dark[YS[2] - 4 : YS[2] + 8] = 0
    dark[YS[0] + 5 : YS[-1] - 5, XS[1] - 4 : XS[1] + 8] = 0
    light = np.random.default_rng(2).normal(236, 2, page.shape)
    light[page > 0] -= 12
    light[500:506, 520:860:2] -= 12  # strokes in a row
    rules = rules_on(dark.astype(bool), DPI, light.clip(0, 255).astype(np.uint8))
    assert [tuple(cell) for table in ruled_by(*rules).tables for cell, _ in table.cells] == CELLS
    assert cells_of(dark) != CELLS


def test_specks_on_the_lines_and_between_them_change_no_cell() -> None:
    random = np.random.default_rng(7)
    page = form()
    page[cv2.dilate((random.random(page.shape) < 0.002).astype(np.uint8), np.ones((3, 3))) > 0] = 0
    page[cv2.dilate((random.random(page.shape) < 0.001).astype(np.uint8), np.ones((2, 2))) > 0] = 1

    assert cells_of(page) == CELLS


def test_a_line_hidden_for_a_stretch_under_a_seal_goes_on_behind_it() -> None:
    page = form()
    page[YS[3] - 40 : YS[3] + 40, 600:700] = 0

    assert cells_of(page) == CELLS


def test_the_cell_merged_over_two_rows_stays_one() -> None:
    page = form()
    page[YS[3] : YS[3] + 2, XS[1] + 2 : XS[2]] = 0

    assert (0, 2, 1, 2, 1) in cells_of(page)


def test_a_double_border_is_one_line() -> None:
    page = form()
    across(page, YS[0] - 8, XS[0] - 8, XS[-1] + 8)
    across(page, YS[-1] + 8, XS[0] - 8, XS[-1] + 8)
    down(page, XS[0] - 8, YS[0] - 8, YS[-1] + 8)
    down(page, XS[-1] + 8, YS[0] - 8, YS[-1] + 8)

    assert cells_of(page) == CELLS


def test_dotted_lines_make_cells_too() -> None:
    page = blank()
    for y in YS[2:]:
        across(page, y, XS[0], XS[-1])
    for x in XS:
        down(page, x, YS[2], YS[-1])
    rows, columns = np.indices(page.shape)

    assert cells_of(page * ((rows + columns) % 9 < 5)) == [
        (0, row, column, 1, 1) for row in (0, 1) for column in range(3)
    ]


def test_ends_that_miss_the_border_or_stand_over_it_close_the_cells_all_the_same() -> None:
    page = blank()
    for y in YS:
        across(page, y, XS[0] + 7, XS[-1] - 7)
    for x in XS:
        down(page, x, YS[0] - 9, YS[-1] + 9)

    assert len(cells_of(page)) == 12


def test_the_line_to_write_on_makes_no_cell_even_where_it_begins_at_the_border() -> None:
    page = form()
    across(page, 1200, XS[0], XS[0] + 200)

    assert cells_of(page) == CELLS
    assert any(abs(rule.at - 1201 * 72 / DPI) < 1 for rule in rules_on(page.astype(bool), DPI)[0])


def test_large_print_is_no_ruled_line() -> None:
    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    font = ImageFont.truetype(str(FONT), 110)
    ImageDraw.Draw(picture).text((200, 300), "行政处罚案卷王田目", fill=255, font=font)
    ImageDraw.Draw(picture).text((200, 700), "三口日国王工田干中", fill=255, font=ImageFont.truetype(str(FONT), 44))

    assert rules_on(np.asarray(picture) > 128, DPI) == ([], [])


def test_the_edge_of_a_photograph_and_of_the_glass_is_no_ruled_line() -> None:
    page = blank()
    page[400:1000, 300:1200] = np.random.default_rng(3).random((600, 900)) < 0.8
    page[:, :25] = 1
    page[:4] = 1

    assert ruled(page) == Ruled()


def test_an_empty_page_has_no_lines() -> None:
    assert rules_on(blank().astype(bool), DPI) == ([], [])


@pytest.mark.parametrize("lean", [0, 18])
def test_a_streak_from_edge_to_edge_parts_no_cells(lean: int) -> None:
    page = form()
    cv2.line(page, (640, 4), (640 + lean, HEIGHT - 4), 1, 2)
    assert cells_of(page) == CELLS


@pytest.mark.parametrize("page", [blank(), form()])
def test_several_streaks_part_neither_cells_nor_lines_of_print(page: Canvas) -> None:
    streaked = page.copy()
    for x, top in ((90, 2), (640, 2), (1100, 1500)):
        cv2.line(streaked, (x, top), (x + 3, HEIGHT - 3), 1, 2)

    assert ruled(streaked) == ruled(page)


def test_strokes_of_print_between_two_streaks_that_print_broke_make_no_table() -> None:
    page = blank()
    for x in (620, 667):
        down(page, x, 500, 820)
        down(page, x, 890, HEIGHT - 3)
    for y in (570, 690, 820, 1030, 1070, 1350):
        across(page, y, 620, 667)

    assert ruled(page) == Ruled()


def test_pieces_of_a_streak_that_end_within_cells_part_none() -> None:
    page = form()
    down(page, 640, YS[3] + 100, YS[3] + 320)
    down(page, 1200, YS[2] + 100, YS[3] + 200)

    assert cells_of(page) == CELLS


def test_a_letter_right_behind_the_side_of_a_form_makes_no_fold_of_the_line_it_stands_under() -> None:
    page = form()
    down(page, XS[1], YS[-1], YS[-1] + 42)

    assert cells_of(page) == CELLS


def test_a_fold_seen_from_within_the_form_to_one_edge_parts_no_cells_but_rows_that_are_cut_off_do() -> None:
    folded = form(3)
    across(folded, 1100, XS[0] - 90, WIDTH - 4)
    assert cells_of(folded) == CELLS
    cut = np.roll(form(3), WIDTH - XS[-1] + 60, axis=1)
    cut[:, :300] = 0
    assert len(cells_of(cut)) > 4


def test_a_fold_that_print_broke_in_two_parts_no_cells() -> None:
    folded = form(3)
    across(folded, 1100, 4, XS[1])
    across(folded, 1106, XS[0] + 20, WIDTH - 4)
    assert cells_of(folded) == CELLS


def test_a_fold_that_goes_on_beyond_the_side_of_the_form_parts_no_cells() -> None:
    folded = form(3)
    across(folded, 1100, XS[0] - 70, XS[2])
    assert cells_of(folded) == CELLS


def test_a_row_frayed_at_its_end_closes_its_cells() -> None:
    page = form(3)
    page[YS[2] - 2 : YS[2] + 6, XS[-1] - 20 : XS[-1] - 3] = 0
    assert cells_of(page) == CELLS


def test_the_sides_of_a_frame_around_the_whole_page_stay() -> None:
    page = blank()
    for y in (30, 700, HEIGHT - 30):
        across(page, y, 30, WIDTH - 30)
    for x in (30, WIDTH - 30):
        down(page, x, 30, HEIGHT - 30)
    across_page, down_page = rules_on(page.view(np.bool_), DPI)
    assert (len(across_page), len(down_page)) == (3, 2)
