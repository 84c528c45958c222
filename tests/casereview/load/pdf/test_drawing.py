"""Pages of a PDF drawn as they look."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from casereview.load.files import UnreadableError
from casereview.load.pdf.drawing import PdfFile, Raster
from tests.casereview.load.made import pdf_of


@pytest.fixture
def file(tmp_path: Path) -> PdfFile:
    def fill(document: FPDF) -> None:
        document.set_fill_color(255, 0, 0)
        document.rect(0, 0, 105, 30, style="F")  # millimetres: the upper left
        document.add_page(orientation="landscape")

    return PdfFile(pdf_of(tmp_path / "卷.pdf", fill))


def pixel(raster: Raster, x: int, y: int) -> tuple[int, int, int]:
    at = y * raster.stride + 4 * x
    blue, green, red = raster.data[at : at + 3]
    return red, green, blue


def test_a_page_is_drawn_at_the_scale_that_is_wanted(file: PdfFile) -> None:
    drawn = file.draw(1, 2.0)

    assert (drawn.width, drawn.height) == (1191, 1684)
    assert len(drawn.data) == drawn.stride * drawn.height
    assert pixel(drawn, 20, 20) == (255, 0, 0)
    assert pixel(drawn, drawn.width - 20, 20) == (255, 255, 255)
    assert pixel(drawn, 20, drawn.height - 20) == (255, 255, 255)


def test_pages_tell_how_many_and_how_large_they_are(file: PdfFile) -> None:
    assert file.pages == 2
    assert file.size(1) == pytest.approx((595.28, 841.89), abs=0.01)
    assert file.size(2) == pytest.approx((841.89, 595.28), abs=0.01)


@pytest.mark.parametrize("number", [0, 3])
def test_a_page_that_is_not_there_is_said_in_a_sentence(file: PdfFile, number: int) -> None:
    with pytest.raises(UnreadableError, match="已没有这一页"):
        file.draw(number, 1.0)


@pytest.mark.parametrize("name", ["没有.pdf", "坏.pdf"])
def test_a_file_that_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7 and no more")

    with pytest.raises(UnreadableError, match="不能打开"):
        PdfFile(tmp_path / name)
