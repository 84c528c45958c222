"""Paths drawn on a PDF page: strokes of one hand are one signature, whatever pen drew them."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

from casereview.load.pdf.document import read_pdf
from casereview.model import Graphic
from casereview.terms import GraphicKind
from tests.casereview.load.made import pdf_of

LINE = 11.0  # millimetres from one signature to that beneath it


def graphics_of(path: Path) -> tuple[Graphic, ...]:
    return read_pdf(path)[0][0].graphics


def sign(document: FPDF, x: float, y: float) -> None:
    """Three characters of strokes across and down, 8 mm high."""
    for start in (x, x + 6, x + 12):
        document.bezier([(start, y), (start + 2, y - 1), (start + 4, y + 1), (start + 5, y)])
        document.bezier([(start, y + 3), (start + 2, y + 4), (start + 4, y + 3), (start + 5, y + 4)])
        document.bezier([(start + 2, y + 1), (start + 3, y + 4), (start + 1, y + 6), (start, y + 8)])


def test_signatures_close_beneath_each_other_are_two(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "现场检查记录")
        sign(document, 100, 100)
        sign(document, 100, 100 + LINE)

    found = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in found] == [GraphicKind.INK, GraphicKind.INK]


def test_a_character_written_in_two_parts_is_one_signature(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "现场检查记录")
        for y in (100, 102, 106, 108):
            document.bezier([(100, y), (104, y - 1), (108, y + 1), (112, y)])
            document.bezier([(104, y), (108, y - 1), (112, y + 1), (116, y)])

    found = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in found] == [GraphicKind.INK]


def test_the_short_steps_of_a_pen_tablet_are_ink(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "现场检查记录")
        rising = [(100 + 0.5 * step, 100 + 4 * (step // 8 % 2) + 0.5 * (step % 8)) for step in range(40)]
        document.polyline(rising)

    found = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in found] == [GraphicKind.INK]


def test_the_characters_of_a_name_may_stand_apart(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "现场检查记录")
        for start in (100, 109):
            for y in (100, 102, 104, 106):
                document.bezier([(start, y), (start + 2, y - 1), (start + 4, y + 1), (start + 5, y)])

    found = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in found] == [GraphicKind.INK]
