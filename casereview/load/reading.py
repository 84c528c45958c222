"""One entry of a case to a source file: the reader its bytes call for, or the problem in a sentence."""

from __future__ import annotations

import hashlib
from pathlib import Path

from casereview.load.docx import read_docx
from casereview.load.files import Entry, UnreadableError, unreadable
from casereview.load.folder import PACKED, PICTURES, UNSUPPORTED
from casereview.load.ofd_package import is_ofd
from casereview.load.office import is_written, read_office
from casereview.load.pdf import read_pdf
from casereview.model import SourceFile

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
    suffix = path.suffix.lower()
    size = sum(file.stat().st_size for file in entry.paths)
    if size == 0:
        raise UnreadableError("是空文件，请核对后重新提交。")
    if size > _LARGEST:
        raise UnreadableError("超过 1 GB，请拆分后重新提交。")
    if suffix in PACKED:
        raise UnreadableError("是压缩包，请解压后把其中的文书放进案卷重新提交。")
    if suffix in PICTURES:
        raise UnreadableError(f"是图片（共 {len(entry.paths)} 张），暂不能识别，请提交 Word 或可以复制文字的 PDF。")
    head = _head(path)
    if head.startswith(b"%PDF") or b"%PDF-" in head:
        return SourceFile(entry.name, digest, *read_pdf(path))
    if is_ofd(path, head):
        from casereview.load.ofd import read_ofd  # few cases hold such files

        return SourceFile(entry.name, digest, *read_ofd(path))
    if is_written(head):
        return SourceFile(entry.name, digest, read_office(path))
    if suffix in UNSUPPORTED:
        raise UnreadableError(f"是 {suffix[1:]} 格式，暂不能读取，请另存为 .docx 或 PDF 后重新提交。")
    if suffix == ".pdf":
        raise UnreadableError("文件已损坏，不是完整的 PDF，请重新导出后提交。")
    return SourceFile(entry.name, digest, read_docx(path))


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def digest_of(paths: tuple[Path, ...]) -> str:
    """The SHA-256 over the bytes of these files, in hex."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
