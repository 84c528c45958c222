"""Pages that need no layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from casereview.load.files import UnreadableError
from casereview.load.pdf_drawing import PdfFile
from casereview.model import Page
from tests.casereview.load.made import pdf_of, photo
from ui.pages.geometry import A4
from ui.pages.plain_pages import BlankPage, PdfPage, PicturePage
from ui.turns import at_once


def test_a_page_of_a_pdf_keeps_its_coordinates_and_gets_its_size_where_nobody_read_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = PdfFile(pdf_of(tmp_path / "卷.pdf", lambda document: document.cell(text="行政处罚决定书")))
    read, unread = Page(1, 595.2, 841.8, ()), Page(1, None, None, ())

    assert PdfPage(file, read).page is read
    assert PdfPage(file, unread).page.width == pytest.approx(595.28, abs=0.01)
    image = at_once(PdfPage(file, read).drawn(2.0))
    assert (image.width(), image.height()) == (1191, 1684)
    assert image.pixelColor(2, 2) == QColor("white")


def test_a_picture_is_a_page_as_wide_as_paper(qapp: QApplication, tmp_path: Path) -> None:
    photo().save(tmp_path / "照片.png")

    page = PicturePage(tmp_path / "照片.png", 2)

    assert page.page.number == 2
    assert ((page.page.width or 0) / (page.page.height or 1)) == pytest.approx(200 / 150, abs=0.01)
    image = at_once(page.drawn(1.0))
    assert (image.width(), image.height()) == (595, 446)
    assert image.pixelColor(297, 223).lightness() < 40  # the middle of the gradient


def test_what_is_no_picture_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"no picture")

    with pytest.raises(UnreadableError):
        PicturePage(tmp_path / "照片.jpg", 1)


def test_an_empty_sheet_is_white_paper_of_the_size_that_is_known(qapp: QApplication) -> None:
    known, unknown = BlankPage(Page(1, 842.0, 595.0, ())), BlankPage(Page(1, None, None, ()))

    assert (known.page.width, known.page.height) == (842, 595)
    assert (unknown.page.width, unknown.page.height) == A4
    assert at_once(known.drawn(1.0)).pixelColor(400, 300) == QColor("white")
