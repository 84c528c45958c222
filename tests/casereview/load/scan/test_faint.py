"""Lines that are hardly darker than the paper."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from casereview.load.scan.faint import faint_lines_on, lies_in_print
from casereview.load.scan.straight import Piece

DPI = 200
LIGHT = 235


def a_page(seed: int = 1) -> NDArray[np.float64]:
    """Paper with the noise of a scanner."""
    return LIGHT + np.random.default_rng(seed).normal(0, 2.5, (900, 900))


def seen(page: NDArray[np.float64], *, level: bool) -> NDArray[np.bool_]:
    return faint_lines_on(page.clip(0, 255).astype(np.uint8), DPI, level=level)


@pytest.mark.parametrize("faint", [8, 14, 60])
def test_a_line_a_little_darker_than_the_paper_is_seen_all_along(faint: int) -> None:
    page = a_page()
    page[400:403, 100:800] -= faint
    page[100:800, 500:503] -= faint

    level, upright = seen(page, level=True), seen(page, level=False)

    assert level[401, 130:480].mean() > 0.97
    assert upright[130:380, 501].mean() > 0.97
    assert level[:380].mean() < 0.02
    assert upright[:, :480].mean() < 0.02


def test_shadow_and_noise_are_no_line() -> None:
    page = a_page() - np.linspace(0, 90, 900)[None, :]
    assert max(seen(page, level=True).mean(), seen(page, level=False).mean()) < 0.02


def test_plain_paper_has_none() -> None:
    assert not seen(np.full((300, 300), 255.0), level=True).any()


def test_a_line_through_print_is_no_line_though_a_hand_may_cross_one_and_print_stand_below() -> None:
    scale = DPI / 72
    line = Piece(100 / scale, 500 / scale, 300 / scale, 300 / scale)
    page = np.zeros((600, 600), bool)
    page[300:302, 100:500] = True
    page[310:340, 100:500] = True  # a row of print below it
    page[280:330, 200:215] = True  # a stroke of somebody's hand
    assert not lies_in_print(page, DPI, line)
    page[285:320, 120:480:3] = True
    assert lies_in_print(page, DPI, line)
    row = np.zeros((600, 600), bool)
    row[301:330, 120:480:3] = True  # letters that end where the line is seen
    assert lies_in_print(row, DPI, line)
