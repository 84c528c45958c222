"""What stands at a place, cut out."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from casereview.crops import cut, words_at
from casereview.load.looks import word_file
from casereview.model import Box, CaseFile, Document, Mark, Source, Straightening
from casereview.terms import MarkKind, MarkState
from casereview.text import flow_of
from tests.builders import a_page, a_printed_page, printed


def opened(data: bytes | None) -> Image.Image:
    assert data is not None
    return Image.open(io.BytesIO(data)).convert("RGB")


def a_paper(source: str, *lines: str) -> Document:
    pages = (a_page(*lines),)
    return Document("paper", "0" * 64, source, pages, flow_of(pages))


def a_word_file(path: Path, picture: bytes) -> None:
    document = docx.Document()
    document.add_paragraph("承办人：")
    document.add_picture(io.BytesIO(picture))
    document.save(str(path))


def a_signature() -> bytes:
    image = Image.new("RGBA", (60, 30), (0, 0, 0, 0))
    ImageDraw.Draw(image).line((5, 20, 55, 10), fill=(10, 10, 120, 255), width=4)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def test_of_a_pdf_the_place_is_shown_with_what_is_around_it(tmp_path: Path) -> None:
    file = pdfium.PdfDocument.new()
    page = file.new_page(595, 842)
    image = Image.new("RGB", (40, 20), (200, 0, 0))
    picture = pdfium.PdfImage.new(file)
    bitmap = pdfium.PdfBitmap.from_pil(image)
    picture.set_bitmap(bitmap)
    picture.set_matrix(pdfium.PdfMatrix().scale(40, 20).translate(300, 842 - 420))
    page.insert_obj(picture)
    page.gen_content()
    file.save(str(tmp_path / "卷.pdf"))
    pages = (a_printed_page([printed("承办人：", 250, 404)]),)
    paper = Document("paper", "0" * 64, "卷.pdf", pages, flow_of(pages))
    place = Source("paper", 1, "承办人：", Box(300, 400, 340, 420))

    (crop,) = cut(CaseFile((paper,)), tmp_path, (place,))

    shown = opened(crop.picture)
    assert shown.size == (504, 240)
    assert shown.getpixel((40, 120)) == (200, 0, 0)  # twelve points from the left, half way down
    assert shown.getpixel((200, 120)) == (255, 255, 255)


def test_of_a_photograph_the_place_is_shown_as_it_was_photographed(tmp_path: Path) -> None:
    """The page lies on its side; on the straight page its places are twenty points lower."""
    upright = Image.new("RGB", (595, 842), "white")
    upright.paste((200, 0, 0), (300, 400, 340, 420))
    upright.rotate(90, expand=True).save(tmp_path / "照片.png", dpi=(72, 72))
    straightening = Straightening(1, (1, 0, 0, 0, 1, -20, 0, 0, 1))
    pages = (replace(a_printed_page([printed("承办人：", 250, 424)]), straightening=straightening, legibility=1.0),)
    paper = Document("paper", "0" * 64, "照片.png", pages, flow_of(pages))
    place = Source("paper", 1, "承办人：", Box(300, 420, 340, 440))

    (crop,) = cut(CaseFile((paper,)), tmp_path, (place,))

    shown = opened(crop.picture)
    assert shown.size == (504, 240)
    assert shown.getpixel((40, 120)) == (200, 0, 0)
    assert shown.getpixel((200, 120)) == (255, 255, 255)


def test_of_an_old_word_file_the_mark_is_shown_as_of_a_new_one() -> None:
    folder = Path(__file__).parents[1] / "fixtures" / "load"
    with originals_of(folder / "record.doc") as package:
        signature = max((package.read(name) for name in package.namelist() if "media/" in name), key=len)
    place = Source("paper", 1, "询问人（签名）：")
    digest = hashlib.sha256(signature).hexdigest()
    mark = Mark(MarkKind.SIGNATURE, "询问人", "询问人", MarkState.PRESENT, place, digest=digest)

    (crop,) = cut(CaseFile((a_paper("record.doc", "询问人（签名）："),), marks=(mark,)), folder, (place,))

    assert opened(crop.picture).getbbox() is not None


def originals_of(path: Path) -> zipfile.ZipFile:
    data = word_file(path)
    assert data is not None
    return zipfile.ZipFile(io.BytesIO(data))


def test_of_a_word_file_the_mark_itself_is_shown_on_white(tmp_path: Path) -> None:
    signature = a_signature()
    a_word_file(tmp_path / "表.docx", signature)
    paper = a_paper("表.docx", "承办人：")
    place = Source("paper", 1, "承办人：")
    digest = hashlib.sha256(signature).hexdigest()
    mark = Mark(MarkKind.SIGNATURE, "承办人", "承办人", MarkState.PRESENT, place, digest=digest)

    (crop,) = cut(CaseFile((paper,), marks=(mark,)), tmp_path, (place,))

    shown = opened(crop.picture)
    assert shown.size == (60, 30)
    assert (shown.getpixel((1, 1)), shown.getpixel((30, 15))) == ((255, 255, 255), (10, 10, 120))


def test_a_blank_place_of_a_word_file_is_shown_by_the_words_around_it(tmp_path: Path) -> None:
    a_word_file(tmp_path / "表.docx", a_signature())
    paper = a_paper("表.docx", "承办人意见：同意", "审批人（签名）：　　年　月　日", "审批意见")
    place = Source("paper", 1, "审批人（签名）：")

    (crop,) = cut(CaseFile((paper,)), tmp_path, (place,))

    assert crop.picture is None
    assert crop.words == "承办人意见：同意\n审批人（签名）：　　年　月　日\n审批意见"


def test_without_the_file_the_words_are_still_there(tmp_path: Path) -> None:
    paper = a_paper("没有.docx", "审批人（签名）：")
    place = Source("paper", 1, "审批人（签名）：")

    (crop,) = cut(CaseFile((paper,)), tmp_path, (place,))

    assert (crop.picture, crop.words) == (None, "审批人（签名）：")


def test_words_that_are_not_on_the_page_are_quoted() -> None:
    assert words_at(CaseFile((a_paper("表.docx", "别的"),)), Source("paper", 1, "审批人")) == "审批人"
