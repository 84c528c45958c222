"""Documents made for the reading tests."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pylopdf_fonts_zh_cn
from docx import Document
from docx.oxml import parse_xml
from fpdf import FPDF
from PIL import Image, ImageDraw

from casereview.model import SourceFile

FONT = Path(os.path.dirname(pylopdf_fonts_zh_cn.__file__)) / "NotoSerifSC-Regular.otf"
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def word_of(path: Path, *paragraphs: str) -> Path:
    """A Word file of these paragraphs, given as the XML inside `w:body`."""
    document = Document()
    body = document.element.body
    for number, paragraph in enumerate(paragraphs):
        head, _, tail = paragraph.partition(">")
        slash = "/" if head.endswith("/") else ""
        body.insert(number, parse_xml(f"{head.rstrip('/')} {_SPACES}{slash}>{tail}"))
    document.save(str(path))
    return path


def pdf_of(path: Path, fill: Callable[[FPDF], object]) -> Path:
    """A PDF of one page to begin with, set in 12 point Song type, that `fill` writes on."""
    document = FPDF()
    document.add_font("song", fname=str(FONT))
    document.set_font("song", size=12)
    document.add_page()
    fill(document)
    document.output(str(path))
    return path


def ink() -> Image.Image:
    """Dark strokes on a transparent ground."""
    picture = Image.new("RGBA", (300, 120), (0, 0, 0, 0))
    heights = (60, 20, 95, 40, 88, 15, 70, 55, 100, 30, 64, 62)
    ImageDraw.Draw(picture).line([(15 + 24 * i, y) for i, y in enumerate(heights)], fill=(20, 20, 40, 255), width=5)
    return picture


def seal() -> Image.Image:
    """A red ring with a star in it."""
    picture = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((10, 10, 290, 290), outline=(220, 20, 20), width=10)
    draw.regular_polygon((150, 150, 50), 5, fill=(220, 20, 20))
    return picture


def fingerprint() -> Image.Image:
    """A filled red oval with fine ridges."""
    picture = Image.new("RGB", (120, 160), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((10, 10, 110, 150), fill=(210, 40, 40))
    for inset in range(14, 55, 8):
        draw.ellipse((inset, inset, 120 - inset, 160 - inset), outline=(250, 200, 200), width=2)
    return picture


def photo() -> Image.Image:
    """Full tones over the whole area."""
    return Image.radial_gradient("L").convert("RGB").resize((200, 150))


def paper() -> Image.Image:
    """Nothing but background."""
    return Image.new("RGB", (200, 100), (250, 249, 245))


def bytes_of(picture: Image.Image) -> bytes:
    """The picture as a PNG file."""
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def zip_of(path: Path, files: dict[str, bytes]) -> Path:
    """A zip archive of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def itself(file: SourceFile) -> SourceFile:
    """What a pool makes of a file that hands it over as it was read."""
    return file
