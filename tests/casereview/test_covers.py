"""What of a page lies under covers, and which pages are hidden whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.covers import Cover, cannot_be_masked, covers_on
from casereview.masks import FILL, Masks
from casereview.model import Box, Graphic, Page
from casereview.terms import GraphicKind
from casereview.torn_names import torn_names, torn_on
from tests.builders import a_printed_page, bound, printed


@pytest.fixture
def masks() -> Masks:
    return Masks({"章怀瑾": "某甲"})


def test_covers_lie_on_the_words_of_a_page_and_on_all_that_is_drawn(masks: Masks) -> None:
    seal, line = Box(300, 300, 400, 400), Box(100, 500, 200, 520)
    page = a_printed_page(
        [printed("承办人：章怀瑾", 100, 100)],
        [
            Graphic(GraphicKind.SEAL, box=seal),
            Graphic(GraphicKind.SIGNATURE_LINE, box=line),
            Graphic(GraphicKind.PHOTO, box=Box(100, 600, 200, 700)),
        ],
    )

    assert covers_on(page, masks) == (
        Cover(Box(148, 100, 184, 112), "某甲"),
        Cover(seal, "签章"),
        Cover(Box(100, 600, 200, 700), "签章"),
    )


def test_what_was_read_unsurely_is_covered_for_it_may_be_a_name(masks: Masks) -> None:
    read = replace(printed("由童怀理检查", 100, 100), sure=(99, 60, 99, 70, 99, 99), hand=((4, 6),))

    assert covers_on(a_printed_page([read]), masks) == (
        Cover(Box(148, 100, 172, 112), "签章"),
        Cover(Box(112, 100, 124, 112), "未辨"),
        Cover(Box(136, 100, 148, 112), "未辨"),
    )


@pytest.mark.parametrize(
    ("page", "hidden"),
    [
        (None, True),
        (a_printed_page([]), True),
        (a_printed_page([printed("决定书", 100, 100)]), False),
        (replace(a_printed_page([printed("决定书", 100, 100)]), legibility=0.99), False),
        (replace(a_printed_page([printed("决定书", 100, 100)]), legibility=0.9), True),
        (replace(a_printed_page([printed("决定书", 100, 100)]), lost=True), True),
        (a_printed_page([printed("照片", 9, 9)], [Graphic(GraphicKind.PHOTO, box=Box(50, 50, 550, 800))]), True),
        (a_printed_page([printed("照片", 9, 9)], [Graphic(GraphicKind.PHOTO, box=Box(50, 50, 150, 150))]), False),
    ],
)
def test_a_page_that_cannot_be_masked_surely_is_told(page: Page | None, hidden: bool) -> None:
    assert cannot_be_masked(page) is hidden


def test_both_parts_of_a_name_that_goes_over_a_line_are_covered(masks: Masks) -> None:
    page = a_printed_page([printed("由章怀", 100, 100), printed("瑾检查", 100, 120)])
    torn = torn_on(torn_names(bound("inquiry_record", page), masks), 0)

    assert covers_on(page, masks, torn) == (
        Cover(Box(112, 100, 136, 112), "某甲"),
        Cover(Box(100, 120, 112, 132), FILL),
    )
    assert covers_on(page, masks) == ()
