"""Streaks of a scanner are taken off; what is ruled, printed or folded stays."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture
from casereview.load.scan.streaks import without_streaks


@pytest.fixture
def page() -> Picture:
    """Grained paper with lines of print, drawn as bars that a streak may cross."""
    grain = np.random.default_rng(7).normal(238, 6, (1400, 1000, 1))
    page = np.repeat(grain, 3, axis=2)
    for top in range(150, 1250, 40):
        page[top : top + 8, 120:880] = 30
    return page.clip(0, 255).astype(np.uint8)


def streaked(page: Picture, at: int, width: int, passed: float) -> Picture:
    with_streak = page.astype(np.float32)
    with_streak[:, at : at + width] *= passed
    return with_streak.astype(np.uint8)


def apart(one: Picture, other: Picture) -> NDArray[np.floating]:
    """How far apart the light of two pictures is, each column for itself, on an average."""
    return np.asarray(np.abs(one.astype(np.float32) - other).mean(axis=(0, 2)))


@pytest.mark.parametrize(("width", "passed"), [(1, 0.85), (2, 0.7), (3, 0.5)])
def test_a_streak_that_lets_light_through_gives_back_what_it_lies_over(
    page: Picture, width: int, passed: float
) -> None:
    clean = without_streaks(streaked(page, 400, width, passed))
    assert apart(clean, page).max() < 3


def test_of_a_black_one_the_strokes_that_cross_it_go_on(page: Picture) -> None:
    clean = without_streaks(streaked(page, 400, 2, 0.0))
    assert clean[154, 395:407, 0].max() < 60
    assert clean[180, 395:407, 0].min() > 200
    assert apart(clean, page)[[399, 402]].max() == 0


def test_a_page_without_any_is_left_as_it_is(page: Picture) -> None:
    assert without_streaks(page) is page


@pytest.mark.parametrize(("top", "bottom"), [(100, 1300), (40, 1400), (0, 1360)])
def test_a_ruled_line_that_does_not_reach_both_edges_stays(page: Picture, top: int, bottom: int) -> None:
    page[top:bottom, 400:402] = 20
    assert without_streaks(page) is page


def test_a_dark_border_and_a_fold_in_a_wide_picture_stay(page: Picture) -> None:
    page[:, 960:] = 20
    assert without_streaks(page) is page
    wide = np.ascontiguousarray(np.concatenate([page, page], axis=1))
    wide[:, 999:1001] = 60
    assert without_streaks(wide) is wide
