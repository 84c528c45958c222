"""The pages of a PDF that are pictures of paper, or whose text is none: looked at, drawn, and read off."""

from __future__ import annotations

import ctypes
import hashlib
import re
from typing import Any

import cv2
import numpy as np
import pypdfium2.raw as pdfium

from casereview.load.kept import kept_or_read
from casereview.load.ocr import Picture, ReadLine
from casereview.load.ocr.version import engine_version
from casereview.load.pdf.calls import matrix_of
from casereview.load.pdf.characters import Characters
from casereview.load.pdf.lines import runs_of
from casereview.load.pdf.objects import objects_on, share_of
from casereview.load.pdf.page import Frame
from casereview.model import Page

_DPI = 200.0
_LONGEST = 24.0  # inches; a photograph laid on a page dot by dot claims more
_A4 = 11.7  # inches of the long side
_POINTS = 72.0
_COVERED = 0.6  # of the page
_STAMPED = 60  # letters that scanning programs and folio stamps add, at most
_HIDDEN = 3  # the render mode of text laid under a picture
_FEWEST = 12  # letters that can tell whether a text is one
_STRANGE = re.compile("[\ue000-\uf8ff\ufffd\x80-\x9f]")
_HAN = re.compile("[\u4e00-\u9fff]")
_FOREIGN = re.compile("[\u00a1-\u024f\u0370-\u1fff\uac00-\ud7af]")
_RARE = 0.25  # of Chinese characters beyond the 3,755 commonest: names and places hold a few
_UNDER = 0.97  # how surely another program read what it laid under a picture, at best
_Handle = Any


def is_text(characters: Characters) -> bool:
    """Whether what a page says can be text: not letters without a code, of a wrong code, or none at all."""
    letters = "".join(characters.text.split())
    if len(letters) < _FEWEST:
        return bool(letters)
    han = _HAN.findall(letters)
    strange = len(_STRANGE.findall(letters)) + len(_FOREIGN.findall(letters))
    return strange <= 0.3 * len(letters) and not (len(han) >= _FEWEST and _rare(han) > _RARE)


def _rare(han: list[str]) -> float:
    """The share of these that are not among the commonest, which stand first in GB 2312."""
    first = [letter.encode("gb2312", "ignore")[:1] for letter in han]
    return sum(not (b"\xb0" <= byte <= b"\xd7") for byte in first) / len(han)


def is_pictured(page: _Handle, text_page: _Handle, characters: Characters, frame: Frame) -> bool:
    """Whether a picture covers the page and its words are the picture's: none, laid under it, or stamped on it."""
    letters = len("".join(characters.text.split()))
    hidden = bool(letters) and _is_hidden(text_page)
    if letters > _STAMPED and not hidden:
        return False
    covered = 0.0
    for item, kind, matrix in objects_on(page):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT and letters and not hidden and covered <= _COVERED:
            return False  # what is printed first no picture shows, whatever is laid over it
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            covered += share_of(item, matrix, frame)
    return covered > (_COVERED if letters else 0.0)


def _is_hidden(text_page: _Handle) -> bool:
    item = pdfium.FPDFText_GetTextObject(text_page, 0) if text_page else None
    return bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == _HIDDEN


def scanned(page: _Handle, text_page: _Handle, characters: Characters, frame: Frame, number: int) -> tuple[Page, ...]:
    """The pages read off an open page, one or two; a good text laid under its picture is taken, and only marks seen.

    Raises ModelsMissingError.
    """
    laid_under = _is_hidden(text_page) and len(characters.text) > _STAMPED and is_text(characters)

    def read() -> tuple[Page, ...]:
        from casereview.load.ocr.engine import installed  # brings the networks, which pages that are kept need not
        from casereview.load.scan.page import pages_of, read_page

        dpi = _dots(frame)
        picture = _drawn(page, frame, dpi)
        if laid_under:
            empty = Page(number, frame.width, frame.height, ())
            return (read_page(picture, dpi, _lines(characters, dpi), empty),)
        return pages_of(picture, dpi, number, installed())

    content = f"{number} {frame} {laid_under} {_content(page)} {characters.text if laid_under else ''}"
    return kept_or_read(hashlib.sha256(content.encode()).hexdigest(), engine_version(), read)


def _content(page: _Handle) -> str:
    """The digest of all that is drawn on an open page: its pictures as they are stored, and where everything lies."""
    digest = hashlib.sha256()
    for item, kind, matrix in objects_on(page):
        digest.update(f"{kind} {matrix} {matrix_of(item)}".encode())
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            digest.update(_stored(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)))
    return digest.hexdigest()


def _stored(item: _Handle) -> bytes:
    data = ctypes.create_string_buffer(max(pdfium.FPDFImageObj_GetImageDataRaw(item, None, 0), 1))
    pdfium.FPDFImageObj_GetImageDataRaw(item, data, len(data))
    return data.raw


def _dots(frame: Frame) -> float:
    """The dots an inch with which a page is drawn: fewer for one as large as no paper is."""
    inches = max(frame.width, frame.height, 1.0) / _POINTS
    return _DPI if inches <= _LONGEST else _DPI * _A4 / inches


def _drawn(page: _Handle, frame: Frame, dpi: float) -> Picture:
    width, height = (max(round(side * dpi / _POINTS), 1) for side in (frame.width, frame.height))
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = np.frombuffer(data, np.uint8).reshape(height, stride)[:, : width * 3].reshape(height, width, 3)
    return np.asarray(cv2.cvtColor(rows, cv2.COLOR_BGR2RGB), np.uint8)


def _lines(characters: Characters, dpi: float) -> tuple[ReadLine, ...]:
    """The text laid under a picture as lines read off it, in pixels."""
    dots = dpi / _POINTS
    runs = runs_of(characters, np.zeros(len(characters.text), np.int_)).get(0, [])
    return tuple(
        ReadLine(
            run.text,
            tuple(edge * dots for edge in (*run.lefts, run.rights[-1])),
            run.box.y0 * dots,
            run.box.y1 * dots,
            (_UNDER,) * len(run.text),
        )
        for run in runs
        if not run.text.isspace()
    )
