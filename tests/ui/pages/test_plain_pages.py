"""Pages that need no layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from casereview.load.files import UnreadableError
from casereview.load.looks import PicturedFile
from casereview.load.pdf.drawing import PdfFile
from casereview.model import Box, Page, Straightening
from tests.casereview.load.made import pdf_of
from ui.pages.geometry import A4, shown_boxes
from ui.pages.plain_pages import BlankPage, FilePage
from ui.turns import at_once


def test_a_page_of_a_pdf_keeps_its_coordinates_and_gets_its_size_where_nobody_read_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = PdfFile(pdf_of(tmp_path / "卷.pdf", lambda document: document.cell(text="行政处罚决定书")))
    read, unread = Page(1, 595.2, 841.8, ()), Page(1, None, None, ())

    assert FilePage(file, read).page is read
    assert FilePage(file, unread).page.width == pytest.approx(595.28, abs=0.01)
    image = at_once(FilePage(file, read).drawn(2.0))
    assert (image.width(), image.height()) == (1191, 1684)
    assert image.pixelColor(2, 2) == QColor("white")


def test_a_scan_is_shown_turned_upright_with_the_places_of_its_straight_page_led_back_to_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    on_its_side = Image.new("RGB", (400, 200), "white")
    on_its_side.paste("black", (0, 0, 40, 40))  # the upper left of the file is the upper right of the page
    on_its_side.save(tmp_path / "扫描.png", dpi=(72, 72))
    aside = Straightening(1, (1.0, 0.0, 10.0, 0.0, 1.0, 20.0, 0.0, 0.0, 1.0))
    page = Page(1, 190.0, 380.0, (), straightening=aside)

    shown = FilePage(PicturedFile((tmp_path / "扫描.png",)), page)

    assert (shown.page.width, shown.page.height) == pytest.approx((200, 400), rel=1e-3)
    image = at_once(shown.drawn(1.0))
    assert (image.width(), image.height()) == (200, 400)
    assert image.pixelColor(190, 10) == QColor("black")
    assert image.pixelColor(10, 10) == QColor("white")
    assert shown_boxes(shown.page, (Box(0, 0, 50, 60),)) == (Box(10, 20, 60, 80),)


def test_what_is_no_picture_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"no picture")

    with pytest.raises(UnreadableError):
        FilePage(PicturedFile((tmp_path / "照片.jpg",)), Page(1, None, None, ()))


def test_an_empty_sheet_is_white_paper_of_the_size_that_is_known(qapp: QApplication) -> None:
    known, unknown = BlankPage(Page(1, 842.0, 595.0, ())), BlankPage(Page(1, None, None, ()))

    assert (known.page.width, known.page.height) == (842, 595)
    assert (unknown.page.width, unknown.page.height) == A4
    assert at_once(known.drawn(1.0)).pixelColor(400, 300) == QColor("white")
