"""Printing: the pages of a PDF brought to the printer, at the printer's own resolution."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from casereview.errors import CaseReviewError
from casereview.load.pdf.drawing import PDF_LIBRARY
from casereview.load.pdf.engine import PdfDocument, PdfPage
from casereview.progress import Progress, silent
from ui.words import tr

_FINEST = 300  # dots to the inch: beyond that a page takes more memory and shows no more
_INCH = 72  # points


class PrintingError(CaseReviewError):
    """The printer did not take what it was given."""

    def __init__(self) -> None:
        super().__init__(tr("未能打印，请检查打印机是否开启、打印文件是否被占用，然后重试。"))


def chosen_printer(parent: QWidget | None) -> QPrinter | None:
    """The printer the user picks in the system's own dialog; None if the user thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pdf(content: bytes, printer: QPrinter, progress: Progress = silent) -> int:
    """Print the pages of a PDF, each on paper of its own shape; how many were printed. Not for the main thread.

    Raises PrintingError.
    """
    with PDF_LIBRARY:
        file = PdfDocument(content)
        numbers = _wanted(printer, len(file))
    painter = QPainter()
    for done, number in enumerate(numbers):
        progress(tr("打印"), done, len(numbers))
        with PDF_LIBRARY:
            page = file[number]
            size, image = page.get_size(), _image(page, printer)
            page.close()
        _set_paper(printer, *size)
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            raise PrintingError
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # no clouds about the letters
        painter.drawImage(QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), image)
    if painter.isActive():
        painter.end()
    with PDF_LIBRARY:
        file.close()
    return len(numbers)


def _wanted(printer: QPrinter, pages: int) -> range:
    """The pages the user asked for."""
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, pages)) if 0 < first <= last else range(pages)


def _set_paper(printer: QPrinter, width: float, height: float) -> None:
    """Paper that the page fills: the sheets have their own margins."""
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))


def _image(page: PdfPage, printer: QPrinter) -> QImage:
    scale = min(printer.resolution(), _FINEST) / _INCH
    picture = page.render(scale=scale).to_pil().convert("RGB")
    data = picture.tobytes()
    return QImage(data, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888).copy()
