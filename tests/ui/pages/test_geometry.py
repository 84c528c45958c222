"""From the points of a page to the pixels of a screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF

from casereview.model import Box, Page
from casereview.page_search import Span
from tests.builders import printed
from ui.pages.geometry import A4, Shown, boxes_of, page_size


@pytest.mark.parametrize(
    ("turned", "size", "rect"),
    [
        (0, (200, 400), (20, 40, 60, 20)),
        (90, (400, 200), (400 - 60, 20, 20, 60)),  # the upper edge is now the right one
        (180, (200, 400), (200 - 80, 400 - 60, 60, 20)),
        (270, (400, 200), (40, 200 - 80, 20, 60)),  # the upper edge is now the left one
    ],
)
def test_a_box_goes_where_its_words_go(
    turned: int, size: tuple[float, float], rect: tuple[float, float, float, float]
) -> None:
    shown = Shown(100, 200, 2.0, turned)

    assert shown.size == QSizeF(*size)
    assert shown.rect(Box(10, 20, 40, 30)) == QRectF(*rect)


def test_words_over_two_lines_have_a_box_a_line() -> None:
    upper, lower = printed("行政处罚", 50, 100), printed("决定书", 50, 120)
    page = Page(1, 595, 842, (upper, lower))

    assert boxes_of(page, (Span(0, 2, 4), Span(1, 0, 2))) == (Box(74, 100, 98, 112), Box(50, 120, 74, 132))


def test_the_size_of_a_word_page_is_that_of_paper_until_it_is_laid_out() -> None:
    assert page_size(Page(1, None, None, ())) == A4
    assert page_size(Page(1, 842, 595, ())) == (842, 595)
