"""Pages as pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from casereview.model import Source
from tests.builders import Part, a_document
from ui.page_images import page_image

LINES = tuple(f"第{number}问" for number in range(60))
PLACE = "记录人（签名）："
MARK = QColor("#ffe08a")


def first_marked(image: QImage) -> float:
    """The share of the height at which the mark begins."""
    for y in range(image.height()):
        if any(image.pixelColor(x, y) == MARK for x in range(0, image.width(), 3)):
            return y / image.height()
    return -1.0


@pytest.mark.parametrize("parts", [(*LINES, PLACE), (tuple((line,) for line in (*LINES, PLACE)),)])
def test_the_place_on_a_word_page_is_told_in_paragraphs_and_in_tables(
    qapp: QApplication, parts: tuple[Part, ...]
) -> None:
    document = a_document("inquiry_record", *parts)

    drawn = page_image(Path("没有"), document, Source(document.id, 1, PLACE))

    assert drawn.top == pytest.approx(first_marked(drawn.image), abs=0.02)
    assert drawn.top > 0.5


def test_a_quote_that_is_not_on_the_page_shows_the_page_from_its_top(qapp: QApplication) -> None:
    document = a_document("inquiry_record", *LINES)

    assert page_image(Path("没有"), document, Source(document.id, 1, "别处的话")).top == 0.0
