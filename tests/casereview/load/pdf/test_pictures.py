"""The pictures of a PDF are known again wherever they stand and told from others by what is seen of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw

from casereview.load.pdf.document import read_pdf
from casereview.model import Graphic
from casereview.terms import GraphicKind
from tests.casereview.load.made import fingerprint, ink, pdf_of


def graphics_of(path: Path) -> tuple[Graphic, ...]:
    ((page,), _, _) = read_pdf(path)
    return page.graphics


def cut_out(heights: list[int]) -> Image.Image:
    """Black strokes made only by the mask: the colours below are black everywhere."""
    picture = Image.new("RGBA", (300, 120), (0, 0, 0, 0))
    points = [(15 + 30 * number, height) for number, height in enumerate(heights)]
    ImageDraw.Draw(picture).line(points, fill=(0, 0, 0, 255), width=5)
    return picture


def test_one_signature_is_known_again_at_any_size_and_two_cut_out_ones_are_not_one(tmp_path: Path) -> None:
    one, other = cut_out([20, 90, 30, 100, 15, 70]), cut_out([90, 20, 80, 35, 100, 40])

    def fill(document: FPDF) -> None:
        document.text(20, 20, "承办人签名")
        for y, picture, width in ((40, one, 30), (80, one, 50), (120, other, 30)):
            document.image(picture, x=20, y=y, w=width)

    first, larger, second = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert {graphic.kind for graphic in (first, larger, second)} == {GraphicKind.INK}
    assert first.digest == larger.digest != second.digest


@pytest.mark.parametrize("angle", [0, 90])
def test_a_picture_shown_on_its_side_is_what_it_is_upright(tmp_path: Path, angle: int) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "捺印")
        with document.rotation(angle, x=60, y=120):
            document.image(ink(), x=40, y=112, w=40)
            document.image(fingerprint(), x=60, y=150, w=14)

    found = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in found] == [GraphicKind.INK, GraphicKind.FINGERPRINT]


def test_a_large_photo_is_looked_at_without_opening_it_whole(tmp_path: Path) -> None:
    tones = np.random.default_rng(1).integers(0, 255, (150, 200, 3), dtype=np.uint8)
    Image.fromarray(tones).resize((2000, 1500)).save(tmp_path / "a.jpg")

    def fill(document: FPDF) -> None:
        document.text(20, 20, "现场照片")
        document.image(str(tmp_path / "a.jpg"), x=20, y=40, w=120)

    (found,) = graphics_of(pdf_of(tmp_path / "a.pdf", fill))
    assert (found.kind, len(found.digest)) == (GraphicKind.PHOTO, 64)
