"""Which pages of a PDF are read off their pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.enums import TextMode
from PIL import Image

from casereview.load.pdf.characters import Characters
from casereview.load.pdf.document import read_pdf
from casereview.load.pdf.scan import is_text
from casereview.terms import ReadingMethod
from tests.casereview.load.made import pdf_of

TOLD = "现场检查记录\n检查时间：2025年3月4日9时20分\n执法人员在车间检查，未见安全警示标志。"


def characters(text: str) -> Characters:
    return Characters(text, np.zeros((len(text), 4), np.float32))


@pytest.mark.parametrize("text", [TOLD, "共3页 第1页", "Safety Data Sheet, version 2, issued 2024-05-06", "12", "龘"])
def test_what_can_be_read_is_text(text: str) -> None:
    assert is_text(characters(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "".join(map(chr, range(0xE000, 0xE040))),
        TOLD.encode("gbk").decode("latin-1"),
        TOLD.encode().decode("gbk", "replace"),
        "\ufffd" * 30,
    ],
)
def test_letters_without_a_code_or_of_a_wrong_one_are_none(text: str) -> None:
    assert not is_text(characters(text))


def printed(path: Path, *parts: str) -> Path:
    return pdf_of(path, lambda d: [d.multi_cell(170, 10, part, new_x="LMARGIN", new_y="NEXT") for part in parts])


def as_scanned(path: Path) -> Image.Image:
    """The first page as a scanner gives it."""
    document = pypdfium2.PdfDocument(path)
    picture: Image.Image = document[0].render(scale=150 / 72).to_pil().convert("RGB")
    document.close()
    return picture


def scan_of(path: Path, picture: Image.Image, over: str = "", hidden: str = "") -> Path:
    def fill(document: FPDF) -> None:
        if hidden:
            document.text_mode = TextMode.INVISIBLE
            document.multi_cell(170, 10, hidden, new_x="LMARGIN", new_y="NEXT")
            document.text_mode = TextMode.FILL
        document.image(picture, x=0, y=0, w=210, h=297)
        if over:
            document.text(180, 10, over)

    return pdf_of(path, fill)


def words(path: Path) -> tuple[list[str], ReadingMethod]:
    pages, reading, _ = read_pdf(path)
    return ["".join(block.text.split()) for page in pages for block in page.blocks], reading


def test_a_scan_is_read_as_its_print_is_and_says_so(tmp_path: Path) -> None:
    source = printed(
        tmp_path / "a.pdf", "现场检查记录", "检查时间：2025年3月4日", "执法人员在车间检查，未见安全警示标志。"
    )
    told, reading = words(scan_of(tmp_path / "b.pdf", as_scanned(source)))
    assert (told, reading) == (words(source)[0], ReadingMethod.OCR)


def test_a_folio_stamped_on_a_scan_does_not_make_it_text(tmp_path: Path) -> None:
    source = printed(tmp_path / "a.pdf", "立案审批表", "案由：未设置安全警示标志")
    told, reading = words(scan_of(tmp_path / "b.pdf", as_scanned(source), over="17"))
    assert (sorted(told), reading) == (sorted(["17", "立案审批表", "案由：未设置安全警示标志"]), ReadingMethod.OCR)


def test_a_good_text_under_a_scan_is_taken_as_it_is(tmp_path: Path) -> None:
    shown = printed(tmp_path / "a.pdf", "询问笔录", "问：是否知道？答：知道。")
    under = "现场检查记录，" + "执法人员在车间检查，未见安全警示标志，责令改正。" * 4
    told, reading = words(scan_of(tmp_path / "b.pdf", as_scanned(shown), hidden=under))
    assert ("".join(told), reading) == (under, ReadingMethod.OCR)


def test_a_text_that_is_none_is_read_off_the_page(tmp_path: Path) -> None:
    shown = printed(tmp_path / "a.pdf", "询问笔录", "问：是否知道？")
    strange = TOLD.encode().decode("gbk", "replace").replace("\n", "").replace("\ufffd", "") * 3
    told, reading = words(scan_of(tmp_path / "b.pdf", as_scanned(shown), hidden=strange))
    assert (told, reading) == (["询问笔录", "问：是否知道？"], ReadingMethod.OCR)
