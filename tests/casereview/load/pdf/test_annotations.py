"""Signature fields and ink laid over a page are marks with boxes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from casereview.load.pdf.document import read_pdf
from casereview.model import Box
from casereview.terms import GraphicKind
from tests.casereview.load.made import pdf_of

_FIELD = (
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[5 0 R]"
    b"/Resources<</Font<</F 6 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 39>>stream\nBT /F 12 Tf 50 700 Td (signature) Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[100 300 200 350]/P 3 0 R VALUE>>endobj\n"
    b"6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    b"7 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Contents<00>/ByteRange[0 1 2 3]>>endobj\n"
    b"trailer<</Root 1 0 R/Size 8>>\n%%EOF\n"
)


@pytest.mark.parametrize(
    ("value", "found"),
    [(b"/V 7 0 R", [(GraphicKind.DIGITAL_SIGNATURE, Box(100.0, 450.0, 200.0, 500.0))]), (b"", [])],
)
def test_only_a_signed_field_is_a_signature(tmp_path: Path, value: bytes, found: list[tuple[GraphicKind, Box]]) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_FIELD.replace(b"VALUE", value))
    ((page,), _, _) = read_pdf(path)
    assert [(graphic.kind, graphic.box) for graphic in page.graphics] == found


def test_ink_laid_over_is_ink(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "承办人")
        document.ink_annotation([(100, 200), (130, 240), (160, 205)])

    ((page,), _, _) = read_pdf(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK]


def test_strokes_laid_over_singly_are_one_name(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "承办人")
        for x in (100, 106, 112):
            document.ink_annotation([(x, 200), (x + 5, 206), (x + 2, 201)])

    ((page,), _, _) = read_pdf(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK]


def test_names_laid_over_whole_are_two_however_close(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(20, 20, "承办人")
        for y in (200, 207):
            document.ink_annotation([(100, y), (105, y + 6), (110, y), (116, y + 6), (122, y + 1)])

    ((page,), _, _) = read_pdf(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK] * 2


def test_a_seal_stamped_over_print_is_a_seal(tmp_path: Path) -> None:
    drawn = b"0.85 0.1 0.1 RG 6 w 50 5 m 75 5 95 25 95 50 c 95 75 75 95 50 95 c 25 95 5 75 5 50 c 5 25 25 5 50 5 c S"
    words = b"BT /F 40 Tf 90 310 Td (mm mm mm) Tj 0 20 Td (mm mm mm) Tj 0 20 Td (mm mm) Tj ET"
    path = tmp_path / "a.pdf"
    path.write_bytes(
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[5 0 R]"
        b"/Resources<</Font<</F 6 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        b"5 0 obj<</Type/Annot/Subtype/Stamp/F 4/Rect[100 300 200 400]/AP<</N 7 0 R>>>>endobj\n"
        b"6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>endobj\n"
        b"7 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R/Size 8>>\n%%%%EOF\n" % (len(words), words, len(drawn), drawn)
    )
    ((page,), _, _) = read_pdf(path)
    assert [(graphic.kind, graphic.box) for graphic in page.graphics] == [(GraphicKind.SEAL, Box(100, 400, 200, 500))]
