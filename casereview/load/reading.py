"""One entry of a case to a source file: the reader its bytes call for, or the problem in a sentence."""

from __future__ import annotations

import hashlib
from pathlib import Path

from casereview.load.docx.document import ScannedError, read_docx
from casereview.load.files import Entry, UnreadableError, unreadable
from casereview.load.kept import kept_or_read
from casereview.load.kinds import FileKind, kind_of
from casereview.load.ocr.version import engine_version
from casereview.load.office import read_office
from casereview.load.pdf.document import page_count, read_pages, read_pdf
from casereview.load.pdf.volume import joined
from casereview.load.pictured import Pictured, pictured_count, pictured_pages, with_marks_laid_over
from casereview.model import Page, SourceFile

_LARGEST = 1024**3


def read_entry(entry: Entry) -> SourceFile:
    """The source file of an entry; never raises for what a file contains."""
    try:
        digest = digest_of(entry.paths)
        return _read(entry, digest)
    except UnreadableError as error:
        return unreadable(entry.name, digest, str(error))
    except MemoryError:
        return unreadable(entry.name, "", "内容过大，内存不足，未能读取，请拆分后重新提交。")
    except OSError as error:
        return unreadable(entry.name, "", f"无法打开（{error.strerror or '系统拒绝'}），请检查是否被占用、有无权限。")
    except Exception as error:  # a file is untrusted: whatever it provokes must not end the run
        return unreadable(entry.name, "", f"读取时出错（{type(error).__name__}），请用 Word 或 WPS 另存后重新提交。")


def _read(entry: Entry, digest: str) -> SourceFile:
    path = entry.paths[0]
    size = sum(file.stat().st_size for file in entry.paths)
    if size == 0:
        raise UnreadableError("是空文件，请核对后重新提交。")
    if size > _LARGEST:
        raise UnreadableError("超过 1 GB，请拆分后重新提交。")
    kind = kind_of(path)
    if kind is FileKind.PACKED:
        raise UnreadableError("是压缩包，请解压后把其中的文书放进案卷重新提交。")
    if kind in (FileKind.PICTURE, FileKind.OFD):
        return SourceFile(entry.name, digest, *joined(_read_off(entry)))
    if kind is FileKind.PDF:
        return SourceFile(entry.name, digest, *read_pdf(path))
    if kind is FileKind.UNSUPPORTED:
        suffix = path.suffix.lower()
        raise UnreadableError(f"是 {suffix[1:]} 格式，暂不能读取，请另存为 .docx 或 PDF 后重新提交。")
    if kind is FileKind.BROKEN_PDF:
        raise UnreadableError("文件已损坏，不是完整的 PDF，请重新导出后提交。")
    try:
        return SourceFile(entry.name, digest, read_office(path) if kind is FileKind.OFFICE else read_docx(path))
    except ScannedError:
        return SourceFile(entry.name, digest, *joined(_read_off(entry)))


def count_pages(entry: Entry) -> int:
    """How many pages an entry has that can be read by themselves; 0 if it is read whole.

    Raises UnreadableError or OSError if it cannot be opened.
    """
    kind = kind_of(entry.paths[0])
    if kind is FileKind.PDF:
        return page_count(entry.paths[0])
    return pictured_count(entry) if kind in (FileKind.PICTURE, FileKind.OFD) else 0


def read_pages_of(entry: Entry, pages: range) -> tuple[Page, ...]:
    """These pages of an entry that `count_pages` counted, as indexes from 0. Raises whatever keeps it shut."""
    if kind_of(entry.paths[0]) is FileKind.PDF:
        return read_pages(entry.paths[0], pages)
    return _read_off(entry, pages)


def _read_off(entry: Entry, pages: range | None = None) -> tuple[Page, ...]:
    """Pages that are pictures, read off them. Raises UnreadableError if none of the entry can be opened.

    Files that are nothing but pictures are not even unpacked if all these pages of them were read before.
    """

    def read() -> tuple[Page, ...]:
        return tuple(page for pictured in pictured_pages(entry, pages) for page in _off(pictured))

    if any(kind_of(path) is not FileKind.PICTURE for path in entry.paths):
        return read()
    return kept_or_read(f"{digest_of(entry.paths)} {pages}", engine_version(), read)


def _off(pictured: Pictured) -> tuple[Page, ...]:
    if pictured.picture is None:
        return (pictured.page,)
    picture, dpi = pictured.picture
    number = pictured.page.number

    def read_off() -> tuple[Page, ...]:
        from casereview.load.ocr.engine import installed  # brings the networks, which pages that are kept need not
        from casereview.load.scan.page import pages_of

        return pages_of(picture, dpi, number, installed())

    content = hashlib.sha256(f"{number} {dpi} {picture.shape}".encode() + picture.tobytes()).hexdigest()
    read = kept_or_read(content, engine_version(), read_off)
    return tuple(with_marks_laid_over(read, pictured.page))


def digest_of(paths: tuple[Path, ...]) -> str:
    """The SHA-256 over the bytes of these files, in hex."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
