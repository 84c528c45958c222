"""The ink of a seal is told from print that lies over it, whatever the paper."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.scan.seal_ink import seal_ink

RED, BLACK = (210, 40, 50), (25, 25, 28)


@pytest.mark.parametrize("paper", [(250, 250, 250), (240, 229, 203)])
def test_ink_is_what_is_red_and_print_is_not(paper: tuple[int, int, int]) -> None:
    picture = np.full((200, 200, 3), paper, np.uint8)
    picture[40:160, 60:70] = RED
    picture[40:160, 130:136] = BLACK
    picture[95:99, 20:180] = BLACK
    seal = seal_ink(picture, 10)
    assert seal.ink[60, 65] > 0.9
    assert seal.ink[60, 133] < 0.1
    assert seal.ink[60, 30] < 0.1
    assert seal.ink[97, 65] > 0.5  # print crosses the stroke, which goes on below it
    assert (seal.hidden[97, 65], seal.hidden[60, 65]) == (1, 0)


def test_without_colours_all_that_is_dark_is_ink() -> None:
    picture = np.full((200, 200, 3), 250, np.uint8)
    picture[40:160, 60:70] = 120
    seal = seal_ink(picture, 10, coloured=False)
    assert seal.ink[60, 65] > 0.9
    assert not seal.hidden.any()
