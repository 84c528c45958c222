"""A clear picture laid over a whole page is read where its handwriting lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from casereview.load.pdf.document import read_pdf
from casereview.model import Graphic
from casereview.terms import GraphicKind
from tests.casereview.load.made import ink, pdf_of, photo, seal


def graphics_of(path: Path) -> tuple[Graphic, ...]:
    ((page,), _, _) = read_pdf(path)
    return page.graphics


def laid_over(path: Path, *marks: tuple[Image.Image, tuple[int, int]], angle: int = 0) -> Path:
    """A page of print under a picture of A4 at 100 dots an inch that bears these marks."""
    over = Image.new("RGBA", (827, 1169), (0, 0, 0, 0))
    for mark, place in marks:
        over.paste(mark, place)

    def fill(document: FPDF) -> None:
        document.text(20, 20, "检查人员（签名）：")
        with document.rotation(angle, x=105, y=148):
            document.image(over, x=0, y=0, w=210, h=297)

    return pdf_of(path / "a.pdf", fill)


def cut_seal() -> Image.Image:
    picture = seal().convert("RGBA")
    picture.putalpha(picture.convert("L").point(lambda tone: 0 if tone > 200 else 255))
    return picture.resize((160, 160))


def test_handwriting_and_seals_are_told_apart_by_place(tmp_path: Path) -> None:
    name = ink().resize((75, 30))
    path = laid_over(tmp_path, (name, (250, 900)), (name, (400, 900)), (cut_seal(), (500, 960)))
    found = [(g.kind, round(g.box.x0, -1), round(g.box.y0, -1)) for g in graphics_of(path) if g.box]
    assert found == [(GraphicKind.INK, 180, 650), (GraphicKind.INK, 290, 650), (GraphicKind.SEAL, 360, 690)]


def test_a_picture_that_hides_the_page_tells_nothing(tmp_path: Path) -> None:
    (found,) = graphics_of(laid_over(tmp_path, (photo().resize((800, 1100)).convert("RGBA"), (0, 0))))
    assert found.kind is GraphicKind.OTHER


def test_one_laid_over_upside_down_is_not_taken_apart(tmp_path: Path) -> None:
    (found,) = graphics_of(laid_over(tmp_path, (ink(), (250, 900)), angle=180))
    assert found.kind is GraphicKind.OTHER


@pytest.mark.parametrize("size", [(90, 36), (180, 72)])
def test_what_lies_under_the_picture_is_read_as_text_all_the_same(size: tuple[int, int], tmp_path: Path) -> None:
    ((page,), _, problem) = read_pdf(laid_over(tmp_path, (ink().resize(size), (250, 900))))
    assert [block.text for block in page.blocks] == ["检查人员（签名）："]
