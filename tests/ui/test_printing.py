"""Printing to a file: what a printer would get."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import ImageOps
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.score import score
from casereview.sheet.pdf import pdf_bytes
from tests.review_builder import a_review
from tests.ui.windows import SOON
from ui.printing import PrintingError, print_pdf
from ui.tasks import Task


@pytest.fixture
def content() -> bytes:
    review = a_review()
    return pdf_bytes(review, score(review))


def a_file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    return printer


def test_every_page_of_the_sheet_is_printed_on_paper_of_its_shape(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    printed = print_pdf(content, a_file_printer(tmp_path / "印.pdf"))

    before, after = pdfium.PdfDocument(content), pdfium.PdfDocument(tmp_path / "印.pdf")
    assert printed == len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        assert new.get_size() == pytest.approx(old.get_size(), abs=2)
        boxes = [ImageOps.invert(page.render(scale=1).to_pil().convert("L")).getbbox() for page in (old, new)]
        assert boxes[1] == pytest.approx(boxes[0], abs=2)


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    printer = a_file_printer(tmp_path / "印.pdf")
    printer.setFromTo(1, 1)

    assert print_pdf(content, printer) == 1
    assert len(pdfium.PdfDocument(tmp_path / "印.pdf")) == 1


def test_a_printer_that_takes_nothing_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PrintingError, match="未能打印"):
        print_pdf(content, a_file_printer(tmp_path / "没有" / "印.pdf"))


def test_printing_is_done_beside_the_window(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    printer = a_file_printer(tmp_path / "印.pdf")
    task = Task(lambda progress: print_pdf(content, printer, progress), QApplication.instance() or QApplication([]))

    with qtbot.waitSignal(task.succeeded, timeout=SOON) as done:
        task.start()

    assert done.args == [1]
    assert len(pdfium.PdfDocument(tmp_path / "印.pdf")) == 1
