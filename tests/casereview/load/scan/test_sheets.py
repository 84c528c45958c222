"""Pictures to straight upright pages."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture, Turned
from casereview.load.scan.sheets import Sheet, sheets_of
from tests.casereview.load.scan.drawn_pages import (
    DPI,
    as_it_lies,
    form,
    leaning,
    marked,
    marks,
    paper,
    photographed,
    scanned,
    shown_through,
    side_by_side,
    text_page,
    written,
)

DOTS = [(260, 290), (1380, 700), (400, 1500), (1300, 2200)]
ON_THE_RIGHT = np.array([1654.5, 0.5])
LYING = [(150.0, 190.0), (1330.0, 120.0), (1420.0, 1850.0), (90.0, 1790.0)]


def shown_at(sheet: Sheet, places: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(cv2.perspectiveTransform(places[None], sheet.matrix)[0], np.float64)


def turned_by(picture: Picture, turns: int) -> Picture:
    return np.ascontiguousarray(np.rot90(picture, -turns))


def size(sheet: Sheet) -> tuple[int, int]:
    height, width = sheet.picture.shape[:2]
    return width, height


def test_a_straight_scan_is_given_as_it_is() -> None:
    page = scanned(text_page())

    (sheet,) = sheets_of(page, DPI, as_it_lies)

    assert (sheet.picture is page, sheet.dpi, sheet.turns, sheet.blank) == (True, 200.0, 0, False)
    np.testing.assert_array_equal(sheet.matrix, np.eye(3))


@pytest.mark.parametrize("degrees", [-14.2, -3.7, -0.4, 0.3, 1.6, 7.9, 15.0])
@pytest.mark.parametrize("draw", [text_page, form])
def test_a_leaning_scan_is_made_straight_to_a_tenth_of_a_degree(draw: Callable[[], Picture], degrees: float) -> None:
    (sheet,) = sheets_of(scanned(leaning(draw(), degrees)), DPI, as_it_lies)

    undone = np.degrees(np.arctan2(sheet.matrix[1, 0], sheet.matrix[0, 0]))
    assert undone == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize("turns", range(4))
def test_marks_lead_back_to_the_turned_input(turns: int) -> None:
    page = scanned(leaning(marked(text_page(), DOTS), 2.3))
    given = turned_by(page, -turns)

    (sheet,) = sheets_of(given, DPI, lambda _: Turned(turns, 0.98))

    assert sheet.turns == turns
    np.testing.assert_allclose(shown_at(sheet, marks(sheet.picture)), marks(turned_by(given, turns)), atol=1.0)


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("lies", range(4))
def test_where_looks_leave_open_how_a_page_lies_it_is_turned_as_it_is_read_more_surely(turns: int, lies: int) -> None:
    page = scanned(marked(text_page(), [(300, 300)]))
    upright = marks(page)

    def legible(picture: Picture) -> float:
        return 0.9 if picture.shape == page.shape and np.abs(marks(picture) - upright).max() < 3 else 0.6

    (sheet,) = sheets_of(turned_by(page, -lies), DPI, lambda _: Turned(turns, 0.5), legible)

    assert sheet.turns == (lies if lies in (turns, 0 if turns else 2) else 0)


def test_a_page_lies_as_it_is_where_it_is_hardly_read_better_turned() -> None:
    told = iter((0.70, 0.73))
    (sheet,) = sheets_of(scanned(text_page()), DPI, lambda _: Turned(2, 0.5), lambda _: next(told))
    assert sheet.turns == 0


def test_a_page_lies_as_it_is_where_nobody_is_sure() -> None:
    (sheet,) = sheets_of(scanned(text_page(lines=3)), DPI, lambda _: Turned(2, 0.5))

    assert sheet.turns == 0


@pytest.mark.parametrize(("factor", "dpi"), [(0.5, 100.0), (0.75, 150.0), (1.5, 300.0), (3.0, 600.0)])
def test_pages_come_at_two_hundred_dots_an_inch_and_lead_back(factor: float, dpi: float) -> None:
    drawn = cv2.resize(marked(text_page(), DOTS), None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    page = np.asarray(drawn, np.uint8)

    (sheet,) = sheets_of(page, dpi, as_it_lies)

    assert sheet.dpi == 200.0
    np.testing.assert_allclose(size(sheet), (1654, 2339), atol=2)
    np.testing.assert_allclose(shown_at(sheet, np.array(DOTS, float) + 0.5), (np.array(DOTS) + 0.5) * factor, atol=1.0)
    np.testing.assert_allclose(shown_at(sheet, marks(sheet.picture)), marks(page), atol=1.0)


@pytest.mark.parametrize("told", [0.0, 72.0, 4.0])
def test_a_photograph_becomes_the_page_it_shows(told: float) -> None:
    page = marked(form(), DOTS)
    picture, way = photographed(page, LYING, (1512, 2016))

    (sheet,) = sheets_of(picture, told, as_it_lies)

    np.testing.assert_allclose(size(sheet), (1654, 2339), rtol=0.01)
    found = marks(sheet.picture)
    np.testing.assert_allclose(found, np.array(DOTS) + 0.5, atol=14)  # 1.8 mm
    np.testing.assert_allclose(
        shown_at(sheet, found), cv2.perspectiveTransform((np.array([DOTS]) + 0.5), way)[0], atol=2
    )


def test_what_is_left_of_a_perspective_is_taken_out_by_the_ruled_lines_and_marks_lead_back() -> None:
    page = marked(form(), DOTS)
    sheared = np.array([[1, 0.028, -33], [0, 1, 0]])
    lying = cv2.warpAffine(page, sheared, (page.shape[1], page.shape[0]), borderValue=(250, 250, 250))
    (sheet,) = sheets_of(scanned(np.asarray(lying, np.uint8)), DPI, as_it_lies)
    lines = (sheet.picture[400:2000].max(axis=2) < 120).mean(axis=0)
    assert np.count_nonzero(lines > 0.8) >= 4
    there = cv2.transform(np.array([DOTS], np.float64) + 0.5, sheared)[0]
    assert shown_at(sheet, marks(sheet.picture)) == pytest.approx(there, abs=2)


def test_uneven_light_is_taken_out_and_red_stays_red() -> None:
    page = text_page(lines=12)
    cv2.circle(page, (1200, 1700), 150, (205, 30, 35), 12)
    picture, _ = photographed(page, LYING, (1512, 2016), shade=0.45)

    (sheet,) = sheets_of(picture, 0.0, as_it_lies)

    lightness = cv2.dilate(sheet.picture, np.ones((41, 41), np.uint8)).min(axis=2)
    assert np.percentile(lightness, 3) > 0.88 * np.percentile(lightness, 97)
    red = (sheet.picture[:, :, 0].astype(int) - sheet.picture[:, :, 1] > 80).sum()
    assert red == pytest.approx(2 * np.pi * 150 * 12, rel=0.35)


@pytest.mark.parametrize("dpi", [DPI, 0.0])
@pytest.mark.parametrize("fold", [0.0, 0.5])
def test_an_open_volume_is_two_pages_the_left_one_first(fold: float, dpi: float) -> None:
    both = side_by_side(form(), marked(text_page(lines=9), DOTS), fold=fold)

    left, right = sheets_of(scanned(both), dpi, as_it_lies)

    assert len(marks(left.picture)) == 0
    np.testing.assert_allclose(shown_at(right, marks(right.picture)), np.array(DOTS) + ON_THE_RIGHT, atol=2)
    assert [left.blank, right.blank] == [False, False]


def test_an_empty_left_page_of_a_volume_is_a_page_of_its_own() -> None:
    left, right = sheets_of(scanned(side_by_side(paper(), text_page())), DPI, as_it_lies)

    assert [left.blank, right.blank] == [True, False]


def test_a_crease_across_two_pages_does_not_make_them_one() -> None:
    both = side_by_side(form(), text_page(lines=9))
    cv2.line(both, (0, 1180), (both.shape[1], 1190), (110, 110, 110), 3)

    assert len(sheets_of(scanned(both), DPI, as_it_lies)) == 2


def test_an_open_volume_on_its_side_is_parted_once_it_is_upright() -> None:
    both = side_by_side(form(), marked(text_page(lines=9), DOTS))

    left, right = sheets_of(turned_by(scanned(both), 1), DPI, lambda _: Turned(3, 0.97))

    assert (left.turns, right.turns, len(marks(left.picture))) == (3, 3, 0)
    np.testing.assert_allclose(shown_at(right, marks(right.picture)), np.array(DOTS) + ON_THE_RIGHT, atol=2)


def test_a_photographed_volume_is_two_straight_pages() -> None:
    corners = [(140.0, 160.0), (1890.0, 120.0), (1930.0, 1330.0), (110.0, 1370.0)]
    picture, _ = photographed(side_by_side(text_page(3), text_page(4)), corners, (2016, 1512))

    sheets = sheets_of(picture, 0.0, as_it_lies)

    assert len(sheets) == 2
    for sheet in sheets:
        np.testing.assert_allclose(size(sheet), (1654, 2339), rtol=0.04)


@pytest.mark.parametrize("degrees", [0.0, 1.7])
@pytest.mark.parametrize("dpi", [DPI, 0.0])
def test_a_landscape_form_is_one_page(dpi: float, degrees: float) -> None:
    page = form(rows=12, width=2339, height=1654)

    assert len(sheets_of(scanned(leaning(page, degrees)), dpi, as_it_lies)) == 1


def test_a_landscape_page_of_text_is_one_page() -> None:
    assert len(sheets_of(scanned(text_page(lines=16, width=2339, height=1654)), DPI, as_it_lies)) == 1


def a_pen_stroke(page: Picture) -> Picture:
    places = [(700 + 20 * n, 1500 + (37 * n * n) % 90) for n in range(14)]
    cv2.polylines(page, [np.array(places, np.int32)], False, (150, 160, 200), 3, cv2.LINE_AA)
    return page


def a_seal(page: Picture) -> Picture:
    cv2.circle(page, (800, 1500), 150, (215, 60, 60), 9, cv2.LINE_AA)
    return page


def punched(page: Picture) -> Picture:
    for y in (850, 1490):
        cv2.circle(page, (75, y), 24, (25, 25, 25), -1, cv2.LINE_AA)
    return page


def folded(page: Picture) -> Picture:
    """With a crease that leans a little, in places lighter and darker."""
    for start in range(0, 1650, 60):
        y = 1140 - start // 300
        cv2.line(page, (start, y), (start + 35, y), (150, 150, 150), 2)
    return page


def creased(page: Picture) -> Picture:
    """With a crease from side to side."""
    cv2.line(page, (0, 1140), (1653, 1140), (130, 130, 130), 3)
    return page


def edged(page: Picture) -> Picture:
    cv2.fillPoly(page, [np.array([(0, 0), (45, 0), (8, 2338), (0, 2338)], np.int32)], (22, 20, 24))
    page[2310:] = 20
    return page


@pytest.mark.parametrize(
    "page",
    [
        paper(),
        punched(paper()),
        edged(punched(paper())),
        folded(paper()),
        creased(paper()),
        shown_through(paper(), text_page(), 0.1),
        shown_through(paper(), form(), 0.22),
    ],
    ids=["paper", "punched", "edged", "folded", "creased", "text shines through", "form shines through"],
)
def test_noise_and_holes_and_what_shines_through_leave_a_page_blank(page: Picture) -> None:
    assert [sheet.blank for sheet in sheets_of(scanned(page), DPI, as_it_lies)] == [True]


@pytest.mark.parametrize(
    "page",
    [
        written(paper(), 1500, 90, "7", 34),
        written(shown_through(paper(), text_page(), 0.12), 1500, 90, "12", 34),
        a_pen_stroke(paper()),
        a_pen_stroke(folded(paper())),
        a_seal(paper()),
    ],
    ids=["folio", "folio where print shines through", "faint signature", "signature and crease", "seal"],
)
def test_a_page_with_anything_on_it_is_not_blank(page: Picture) -> None:
    assert [sheet.blank for sheet in sheets_of(scanned(page), DPI, as_it_lies)] == [False]


def test_black_edges_and_punch_holes_are_made_paper() -> None:
    (sheet,) = sheets_of(scanned(edged(punched(text_page()))), DPI, as_it_lies)

    margin = np.concatenate([sheet.picture[:, :120].reshape(-1, 3), sheet.picture[-60:].reshape(-1, 3)])
    assert int(margin.min()) > 200


def test_a_riding_seal_and_a_rule_at_the_edge_stay() -> None:
    page = text_page()
    cv2.circle(page, (1654, 1200), 160, (205, 30, 35), 12)
    cv2.line(page, (900, 2200), (1653, 2200), (15, 15, 15), 4)

    (sheet,) = sheets_of(scanned(page), DPI, as_it_lies)

    assert int(sheet.picture[1030:1370, 1480:, 1].min()) < 90
    assert int(sheet.picture[2195:2206, 1640:].min()) < 90


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((1, 1, 3), np.uint8),
        np.zeros((2339, 1, 3), np.uint8),
        np.full((120, 180, 3), 255, np.uint8),
    ],
    ids=["dot", "line", "small"],
)
def test_what_is_too_small_for_a_page_is_given_as_it_is(picture: Picture) -> None:
    (sheet,) = sheets_of(picture, 0.0, as_it_lies)

    assert sheet.picture is picture
    np.testing.assert_array_equal(sheet.matrix, np.eye(3))


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((1200, 900, 3), np.uint8),
        np.full((1200, 900, 3), 255, np.uint8),
        np.full((1200, 900, 3), 128, np.uint8),
        np.random.default_rng(1).integers(0, 256, (1200, 900, 3)).astype(np.uint8),
        np.zeros((201, 9000, 3), np.uint8),
        np.full((9000, 201, 3), 255, np.uint8),
        np.tile(np.arange(1000, dtype=np.uint8)[None, :, None], (700, 1, 3)),
    ],
    ids=["black", "white", "grey", "noise", "wide", "high", "stripes"],
)
@pytest.mark.parametrize("dpi", [0.0, 1.0, 200.0, 5000.0])
def test_pictures_of_no_page_are_bounded_pages_too(picture: Picture, dpi: float) -> None:
    for sheet in sheets_of(picture, dpi, as_it_lies):
        assert sheet.picture.shape[2] == 3
        assert 1 <= min(size(sheet)) <= max(size(sheet)) <= 5000
        assert np.isfinite(sheet.matrix).all()
