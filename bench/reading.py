"""How long reading takes beside what it cannot do without: the bare XML parse, the bare PDF text extraction.

`python -m bench.reading [FILE.docx|FILE.pdf ...]`; without files it makes its own in a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pylopdf_fonts_zh_cn
import pypdfium2
import pypdfium2.raw as pdfium
from fpdf import FPDF
from lxml import etree

from casereview.load.docx.document import pages_of
from casereview.load.docx.package import Package
from casereview.load.pdf.characters import characters_of
from casereview.load.pdf.document import read_pdf
from casereview.load.pdf.objects import drawn_on
from casereview.load.pdf.page import frame_of
from casereview.load.tables import ruled_by

_ROUNDS = 15
_TEXT = "经查，你单位于2024年3月5日在车间内未按照规定设置明显的安全警示标志，上述行为违反了有关法律的规定。"
_PARTS = ("document", "styles", "numbering", "header", "footer", "_rels")


def best(work: Callable[[], object]) -> float:
    """The least processor seconds of several rounds, the first of which also warms up."""
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main(arguments: list[str]) -> None:
    """Print one line a measure for the given or the made documents."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(argument) for argument in arguments] or [make_docx(Path(folder)), make_pdf(Path(folder))]
        for path in paths:
            (measure_docx if path.suffix.lower() == ".docx" else measure_pdf)(path)


def measure_docx(path: Path) -> None:
    """XML parts to blocks against inflating and parsing the same parts; then the pictures."""
    bare = best(lambda: parse_parts(path))
    blocks = best(lambda: blocks_only(path))
    whole = best(lambda: blocks_and_pictures(path))
    _show(path, "xml parts to blocks / inflate and parse", blocks, bare)
    _show(path, "  of it: with the pictures looked at", whole, bare)


def parse_parts(path: Path) -> None:
    """Inflate and parse the XML parts the reader uses."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if any(part in name for part in _PARTS) and name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def blocks_only(path: Path) -> None:
    """Read the blocks of a Word file and leave its pictures shut."""
    with Package(path) as package:
        pages_of(package, pictures=False)


def blocks_and_pictures(path: Path) -> None:
    """Read a Word file whole."""
    with Package(path) as package:
        pages_of(package)


def measure_pdf(path: Path) -> None:
    """Characters with boxes against the library's own text; then tables and marks, then the whole."""
    bare = best(lambda: bare_text(path))
    _show(path, "characters with boxes / pypdfium2 text", best(lambda: characters_only(path)), bare)
    _show(path, "tables and marks / pypdfium2 text", best(lambda: drawings_only(path)), bare)
    _show(path, "whole reading / pypdfium2 text", best(lambda: read_pdf(path)), bare)


def bare_text(path: Path) -> None:
    """The text of every page as the library gives it."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def characters_only(path: Path) -> None:
    """Every character with its box."""
    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = pdfium.FPDF_LoadPage(document.raw, index)
        text_page = pdfium.FPDFText_LoadPage(page)
        characters_of(text_page, frame_of(page))
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
    document.close()


def drawings_only(path: Path) -> None:
    """The ruled tables, pictures and ink of every page."""
    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = pdfium.FPDF_LoadPage(document.raw, index)
        drawn = drawn_on(document.raw, page, frame_of(page))
        ruled_by(drawn.horizontals, drawn.verticals)
        pdfium.FPDF_ClosePage(page)
    document.close()


def make_docx(folder: Path) -> Path:
    """A Word file of some hundred paragraphs and a large form."""
    document = docx.Document()
    for number in range(600):
        document.add_heading(f"第{number}节", 2)
        paragraph = document.add_paragraph(_TEXT)
        paragraph.add_run(_TEXT).bold = True
    table = document.add_table(120, 5)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "当事人名称"
    path = folder / "made.docx"
    document.save(str(path))
    return path


def make_pdf(folder: Path) -> Path:
    """A text PDF of some dozen pages with a ruled form."""
    font = Path(os.path.dirname(pylopdf_fonts_zh_cn.__file__)) / "NotoSerifSC-Regular.otf"
    document = FPDF()
    document.add_font("song", fname=str(font))
    document.set_font("song", size=12)
    document.add_page()
    for _ in range(60):
        document.multi_cell(0, 8, "　　" + _TEXT * 5, new_x="LMARGIN", new_y="NEXT")
    with document.table(first_row_as_headings=False) as table:
        for _ in range(40):
            row = table.row()
            for _ in range(4):
                row.cell("当事人名称")
    path = folder / "made.pdf"
    document.output(str(path))
    return path


def _show(path: Path, what: str, seconds: float, bare: float) -> None:
    print(f"{path.name:24} {what:46} {seconds * 1000:8.1f} ms / {bare * 1000:8.1f} ms = {seconds / bare:5.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
