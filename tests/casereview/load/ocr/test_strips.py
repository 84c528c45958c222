"""Lines cut out of pictures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.detect import LineBox
from casereview.load.ocr.strips import HEIGHT, stretch_of, strip_of, tensor_of, with_margin


@settings(deadline=None, max_examples=50)
@given(
    x=st.floats(-50, 350), y=st.floats(-20, 220), length=st.floats(4, 900), height=st.floats(4, 80),
    slope=st.floats(-5, 5), squeezed=st.sampled_from([1.0, 0.8]),
)  # fmt: skip
def test_any_box_gives_a_strip_the_networks_can_read(
    x: float, y: float, length: float, height: float, slope: float, squeezed: float
) -> None:
    strip = strip_of(np.full((200, 300), 200, np.uint8), LineBox(x, y, length, height, slope), squeezed)

    assert strip.grey.shape[0] == HEIGHT
    assert strip.grey.shape[1] % 16 == 0
    assert 16 <= strip.grey.shape[1] <= 3200
    assert (strip.grey == 200).all()  # beyond the edge of the picture there is paper


@pytest.mark.parametrize("squeezed", [1.0, 0.8])
def test_a_place_across_the_strip_is_found_again_on_the_picture(squeezed: float) -> None:
    plane = np.full((100, 400), 255, np.uint8)
    plane[40:60, 200:204] = 0

    strip = strip_of(plane, LineBox(180, 50, 300, 30, 0.0), squeezed)

    (columns,) = np.nonzero(strip.grey.min(axis=0) < 100)
    assert strip.left + strip.scale * (columns.mean() + 0.5) == pytest.approx(202, abs=1)
    assert (strip.top, strip.bottom) == (35, 65)


def test_a_sloping_line_is_laid_level() -> None:
    plane = np.full((200, 600), 255, np.uint8)
    for x in range(50, 550):
        y = round(100 + (x - 300) * np.tan(np.radians(2)))
        plane[y - 2 : y + 3, x] = 0

    strip = strip_of(plane, LineBox(300, 100, 500, 30, 2.0))

    dark = strip.grey[:, 16:-16] < 128
    assert dark[20:28].any(axis=0).all()
    assert not dark[:14].any()
    assert not dark[34:].any()


def test_a_stretch_of_a_sloping_line_lies_on_it() -> None:
    stretch = stretch_of(LineBox(300, 100, 400, 30, 2.0), 400, 500)

    assert stretch == pytest.approx((450, 100 + 150 * np.tan(np.radians(2)), 100, 30, 2.0))


def test_a_margin_makes_a_line_longer_on_both_sides() -> None:
    assert with_margin(LineBox(300, 100, 400, 30, 0.0)) == pytest.approx((300, 100, 409, 30, 0.0))


def test_a_tensor_holds_grey_three_times_between_minus_one_and_one() -> None:
    tensor = tensor_of(np.array([[0, 255]], np.uint8))

    assert tensor.shape == (1, 3, 1, 2)
    assert tensor[0, :, 0].tolist() == [[-1, 1]] * 3
