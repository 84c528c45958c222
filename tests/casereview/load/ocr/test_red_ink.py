"""Red ink is taken off the plane that is read, and nothing else is."""

from __future__ import annotations

import numpy as np

from casereview.load.ocr.nouns import Picture
from casereview.load.ocr.red_ink import without_red

PAPER, PRINT, SEAL, PRINT_UNDER_SEAL, BLUE_PEN = (
    (245, 243, 238),
    (40, 40, 42),
    (205, 60, 70),
    (70, 22, 25),
    (40, 50, 140),
)


def page(*colours: tuple[int, int, int], light: float = 1.0) -> Picture:
    """Paper with a square of each colour on it."""
    picture = np.full((200, 100 * len(colours), 3), PAPER, np.float32)
    for index, colour in enumerate(colours):
        picture[80:110, 100 * index + 30 : 100 * index + 60] = colour
    return (picture * light).astype(np.uint8)


def squares(plane: Picture, count: int) -> list[int]:
    return [int(plane[95, 100 * index + 45]) for index in range(count)]


def test_a_seal_becomes_paper_and_print_stays_dark_under_it_too() -> None:
    plane = without_red(page(PRINT, SEAL, PRINT_UNDER_SEAL, BLUE_PEN))

    assert squares(plane, 4) == [40, 245, 70, 40]


def test_a_page_without_red_is_its_red_channel() -> None:
    picture = page(PRINT, BLUE_PEN)

    assert (without_red(picture) == picture[..., 0]).all()


def test_a_seal_on_a_page_in_shadow_becomes_paper() -> None:
    plane = without_red(page(PRINT, SEAL, light=0.6))

    assert squares(plane, 2) == [24, 147]


def test_paper_in_the_light_of_a_lamp_is_not_red() -> None:
    picture = page(PRINT)
    picture[..., 1] = picture[..., 1] * 0.85

    assert (without_red(picture) == picture[..., 0]).all()
