"""Inks are told from the paper, whatever light it lay in."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from casereview.load.ocr.nouns import Picture
from casereview.load.scan.inks import inks_of

WHITE, YELLOWISH, DIM = (255, 255, 255), (250, 232, 190), (150, 146, 140)
BLACK, BLUE, RED, PALE_RED = (30, 30, 32), (40, 60, 160), (205, 40, 45), (244, 196, 196)


def page(paper: tuple[int, int, int], *, noise: float = 3.0) -> Picture:
    """A page with print at the top, a stroke of pen below and a red bar at the foot, noisy as a scan is."""
    picture = np.full((600, 800, 3), 255, np.uint8)
    cv2.putText(picture, "PRINT", (60, 120), 0, 3.0, BLACK, 8)
    cv2.line(picture, (60, 300), (500, 280), BLUE, 6)
    cv2.rectangle(picture, (60, 420), (500, 470), RED, -1)
    lit = picture * (np.array(paper) / 255) + np.random.default_rng(7).normal(0, noise, picture.shape)
    return lit.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("paper", [WHITE, YELLOWISH, DIM])
def test_print_pen_and_seal_ink_are_told_on_any_paper(paper: tuple[int, int, int]) -> None:
    inks = inks_of(page(paper))
    assert inks.coloured
    assert inks.dark[60:130].mean() > 0.03
    assert inks.dark[280:302].mean() > 0.05
    assert not inks.dark[430:460].any()
    assert inks.red[430:460, 70:490].all()
    assert not inks.red[:400].any()
    assert inks.blue[290, 180:380].any()
    assert not inks.blue[:200].any()


def test_print_under_a_seal_stays_dark() -> None:
    picture = page(WHITE)
    picture[430:460, 100:160] = (picture[430:460, 100:160] * 0.15).astype(np.uint8)
    assert inks_of(picture).dark[433:457, 105:155].all()


def test_pale_seal_ink_is_red() -> None:
    picture = page(WHITE)
    picture[430:460, 60:500] = PALE_RED
    assert inks_of(picture).red[435:455, 70:490].all()


def test_print_on_half_a_page_in_the_shadow_is_told() -> None:
    picture = page(WHITE)
    lit = inks_of(picture).dark
    shaded = inks_of((picture * np.linspace(1, 0.5, 800)[None, :, None]).astype(np.uint8)).dark
    assert np.count_nonzero(lit & shaded) > 0.9 * np.count_nonzero(lit)
    assert not shaded[500:, 700:].any()


@pytest.mark.parametrize(("paper", "tinted"), [(WHITE, False), (YELLOWISH, True)])
def test_paper_that_has_a_colour_is_known_without_any_ink_that_has(paper: tuple[int, int, int], tinted: bool) -> None:
    printed = page(paper)
    printed[250:] = paper
    inks = inks_of(printed)
    assert (inks.coloured, inks.tinted) == (False, tinted)
    grey = np.repeat(printed.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)
    assert not inks_of(grey).tinted


def test_a_grey_scan_has_no_colours_to_tell() -> None:
    grey = page(WHITE) @ np.array([0.3, 0.6, 0.1])
    inks = inks_of(np.repeat(grey.astype(np.uint8)[:, :, None], 3, axis=2))
    assert not inks.coloured
    assert not inks.red.any()


def test_an_empty_page_bears_nothing() -> None:
    inks = inks_of(np.full((600, 800, 3), 248, np.uint8))
    assert not inks.dark.any()
    assert not inks.red.any()
    assert not inks.coloured


@pytest.mark.parametrize("cut", [(0, 0), (1, 0), (0, 1), (3, 3)])
def test_a_page_of_any_size_has_inks_of_its_size(cut: tuple[int, int]) -> None:
    picture = page(WHITE)[: 600 - cut[0], : 800 - cut[1]]
    inks = inks_of(np.ascontiguousarray(picture))
    assert inks.dark.shape == inks.red.shape == inks.blue.shape == picture.shape[:2]
    assert inks.red[430:460, 70:490].all()
