"""Shapes of handwriting: coded, and held against each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from casereview.handwriting import ONE_HAND, OTHER_HAND, likeness, shape_of
from sample_cases.making.handwriting import Pen, written

PENS = [Pen("zhi-mang-xing", 0.1, 0, (25, 25, 30), 0.95, 2.0), Pen("ma-shan-zheng", 0.0, 1, (25, 25, 30), 0.9, 2.0)]


def shape(name: str, once: str, pen: Pen = PENS[0], *, high: int = 90) -> str:
    """The shape of a name written at some time."""
    picture = written(name, pen, once)
    size = (round(picture.width * high / picture.height), high)
    return shape_of(np.asarray(picture.resize(size, Image.Resampling.BILINEAR).convert("L")) < 150)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("name", ["赵建华", "李伟", "欧阳志强"])
def test_a_name_written_twice_by_one_hand_is_alike_whatever_its_size(name: str, pen: Pen) -> None:
    assert likeness(shape(name, "甲日", pen), shape(name, "乙日", pen, high=160)) >= ONE_HAND


@pytest.mark.parametrize(("one", "other"), [("赵建华", "赵明远"), ("李伟", "王磊"), ("赵建华", "李伟")])
def test_other_names_are_not_even_of_one_family(one: str, other: str) -> None:
    assert likeness(shape(one, "甲日"), shape(other, "乙日")) < ONE_HAND


def test_another_hand_is_another() -> None:
    assert likeness(shape("李伟", "甲日"), shape("王磊", "乙日", PENS[1])) < OTHER_HAND


def test_specks_and_blank_paper_have_no_shape_and_are_like_nothing() -> None:
    speck = np.zeros((60, 200), bool)
    speck[20:23, 50:53] = True
    assert (shape_of(speck), shape_of(np.zeros((60, 200), bool))) == ("", "")
    assert (likeness("", ""), likeness("", shape("李伟", "甲日"))) == (0.0, 0.0)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**16), st.integers(20, 90), st.integers(40, 260))
def test_a_shape_is_wholly_like_itself_and_as_like_another_as_that_is_like_it(seed: int, high: int, wide: int) -> None:
    random = np.random.default_rng(seed)
    one, other = (shape_of(random.random((high, wide)) < share) for share in (0.2, 0.3))
    assert likeness(one, one) == pytest.approx(1.0)
    assert likeness(one, other) == likeness(other, one) <= 1.0 + 1e-9
