"""A Word file that is nothing but page pictures hands them over to be read."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image

from casereview.load.docx.document import ScannedError, read_docx
from casereview.load.files import UnreadableError
from casereview.load.office import scanned_pages
from tests.casereview.load.made import bytes_of, photo, seal, zip_of


def scan(path: Path, *pictures: tuple[Image.Image, float]) -> Path:
    document = Document()
    for picture, width in pictures:
        document.add_picture(BytesIO(bytes_of(picture)), width=Mm(width))
    document.save(str(path))
    return path


def sheet(grey: int) -> Image.Image:
    picture = photo().resize((420, 594))
    picture.paste((grey, grey, grey), (0, 0, 100, 100))
    return picture


def test_the_pages_come_in_order_with_their_dots_an_inch(tmp_path: Path) -> None:
    path = scan(tmp_path / "a.docx", (sheet(10), 210), (sheet(90), 105), (seal(), 40))
    with pytest.raises(ScannedError, match="只有图片，没有文字"):
        read_docx(path)
    pages = list(scanned_pages(path))
    assert [(picture.shape, picture[50, 50, 0], round(dpi)) for picture, dpi in pages] == [
        ((594, 420, 3), 10, 51),
        ((594, 420, 3), 90, 102),
    ]


def test_small_pictures_are_the_pages_if_there_are_no_others(tmp_path: Path) -> None:
    assert len(list(scanned_pages(scan(tmp_path / "a.docx", (sheet(10), 40), (sheet(90), 40))))) == 2


def test_a_picture_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    path = scan(tmp_path / "a.docx", (sheet(10), 210))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    torn = {name: b"none" if "media" in name else data for name, data in parts.items()}
    with pytest.raises(UnreadableError, match="不是可以识别的图片"):
        list(scanned_pages(zip_of(path, torn)))
