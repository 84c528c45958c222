"""Files of writing programs that are no .docx (.doc, .wps, .rtf, web pages saved as .doc) to pages, by way of .docx."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import olefile

from casereview.load.docx.document import read_docx
from casereview.load.docx.package import Package
from casereview.load.docx.scan import page_picture_count, page_pictures
from casereview.load.files import UnreadableError
from casereview.load.libreoffice import converted, libreoffice
from casereview.load.ocr.nouns import Picture
from casereview.load.old_word import LOCKED, Converted, docx_of_doc
from casereview.model import Page

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_RTF = b"{\\rtf"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_WEB = (b"<html", b"<!doctype html", b"mime-version:", b"<?xml", b"<head", b"<body", b"<table", b"<div", b"<meta")
_HEAD = 1024
_STAND_IN = "\ufffc"
_OTHERS = {"workbook": "表格（Excel）", "book": "表格（Excel）", "powerpoint document": "演示文稿（PowerPoint）"}
_BROKEN = "旧版 Word（.doc、.wps）文件已损坏或不完整，请用 Word 或 WPS 打开核对并另存为 .docx 后重新提交。"
_EMPTY = "没有文字，也没有图片，请用 Word 或 WPS 打开核对后重新提交。"
_CONVERT = "本机没有 LibreOffice，不能转换，请用 Word 或 WPS 打开并另存为 .docx 或 PDF 后重新提交。"
_FAILED = "未能转换，请用 Word 或 WPS 打开核对并另存为 .docx 或 PDF 后重新提交。"


def is_written(head: bytes) -> bool:
    """Whether a file that begins so is of a kind that this module may be able to read."""
    return head.startswith((OLE, _RTF)) or _ODT in head or _is_web(head)


def read_office(path: Path) -> tuple[Page, ...]:
    """The pages of such a file; those of one from which pictures or boxes were lost say so.

    Raises UnreadableError with the sentence for the user.
    """
    paper = docx_from(path.read_bytes())
    with _file_of(paper.docx) as target:
        pages = read_docx(target)
    if not any(block.text.strip() for page in pages for block in page.blocks) and not any(p.graphics for p in pages):
        raise UnreadableError(_EMPTY)
    return tuple(_with_gaps(page) for page in pages) if paper.lost else pages


def scanned_pages(path: Path, wanted: range | None = None) -> Iterator[tuple[Picture, float]]:
    """The pictures of the pages of a .docx, .doc or the like that is a scan, as `page_pictures` gives them."""
    with as_docx(path) as newer, Package(newer) as package:
        yield from page_pictures(package, wanted)


@contextmanager
def as_docx(path: Path) -> Iterator[Path]:
    """Such a file as .docx, for as long as it is needed; one that is no other file is itself.

    Raises UnreadableError with a sentence.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not is_written(head):
        yield path
        return
    with _file_of(docx_from(path.read_bytes()).docx) as target:
        yield target


def scanned_page_count(path: Path) -> int:
    """How many pictures `scanned_pages` gives. Raises UnreadableError with a sentence."""
    with as_docx(path) as newer, Package(newer) as package:
        return page_picture_count(package)


@contextmanager
def _file_of(docx: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="casereview-", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "paper.docx"
        target.write_bytes(docx)
        yield target


def _with_gaps(page: Page) -> Page:
    """The page as one that lacks something; the sign that stands for a lost thing is no character of the text."""
    blocks = tuple(replace(block, text=block.text.replace(_STAND_IN, " ")) for block in page.blocks)
    return replace(page, blocks=blocks, lost=True)


def docx_from(data: bytes) -> Converted:
    """The paper as .docx: as it is if it is one, else converted. Raises UnreadableError with a sentence."""
    head = data[:_HEAD]
    if _ODT in head:
        return _by_libreoffice(data, ".odt", "是 .odt 格式，")
    if head.startswith(_ZIP):
        return Converted(data, lost=False)
    if head.startswith(OLE):
        return _from_ole(data)
    if head.startswith(_RTF):
        return _by_libreoffice(data, ".rtf", "是 .rtf 格式，")
    if _is_web(head):
        return _by_libreoffice(data, ".html" if b"<?xml" not in head[:64].lower() else ".xml", "实为网页或 XML 文件，")
    raise UnreadableError(_BROKEN)


def _is_web(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_WEB)


def _from_ole(data: bytes) -> Converted:
    streams = _streams(data)
    if not streams:  # LibreOffice would take it for plain text and make something of it
        raise UnreadableError(_BROKEN)
    if "encryptedpackage" in streams:
        raise UnreadableError(LOCKED)
    for stream, kind in _OTHERS.items():
        if stream in streams and "worddocument" not in streams:
            raise UnreadableError(f"实为{kind}文件，不能作为文书读取，请另存为 .docx 或 PDF 后重新提交。")
    paper = docx_of_doc(data) if "worddocument" in streams else None
    if paper is not None and not paper.lost:
        return paper
    suffix = ".doc" if "worddocument" in streams else ".wps"
    return _of_libreoffice(data, suffix) or paper or _nothing(_BROKEN)


def _streams(data: bytes) -> frozenset[str]:
    """The names at the top of an OLE file, in small letters; none where it is too torn to tell."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            return frozenset(entry[0].lower() for entry in opened.listdir())
    except Exception:  # olefile raises what it likes for torn files
        return frozenset()


def _of_libreoffice(data: bytes, suffix: str) -> Converted | None:
    """What LibreOffice makes of it, if it is there and makes anything."""
    program = libreoffice()
    docx = converted(program, data, suffix) if program is not None else None
    return Converted(docx, lost=False) if docx is not None else None


def _by_libreoffice(data: bytes, suffix: str, what: str) -> Converted:
    return _of_libreoffice(data, suffix) or _nothing(what + (_FAILED if libreoffice() else _CONVERT))


def _nothing(why: str) -> Converted:
    raise UnreadableError(why)
