"""Archives opened safely: names as meant, nothing outside the target folder, size and ratio bounded."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from casereview.errors import ArchiveRefusedError
from casereview.load import archive_bounds
from casereview.load.archive_bounds import bounded, bounded_output, safe_place

_CHUNK = 1024**2
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_SUFFIXES = frozenset({".zip", ".7z", ".rar"})
_RAR, _SEVEN = b"Rar!", b"7z\xbc\xaf\x27\x1c"


def is_archive(path: Path) -> bool:
    """Whether the name says it is an archive."""
    return path.suffix.lower() in _SUFFIXES


def unpack(path: Path, target: Path) -> None:
    """Write the files of the archive under `target`. Raises ArchiveRefusedError for anything unsafe or broken."""
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if head.startswith(_RAR) or path.suffix.lower() == ".rar":
            raise ArchiveRefusedError(path, "是 rar 格式，本程序不能解压")
        if head.startswith(_SEVEN):
            from casereview.load.sevenzip import unpack_7z  # takes long to import, and few cases are packed so

            unpack_7z(path, target)
        else:
            _unpack_zip(path, target)
    except OSError as error:
        raise ArchiveRefusedError(path, f"未能解压（{error.strerror or '系统拒绝'}）") from error


def _unpack_zip(path: Path, target: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            _write_members(path, archive, target)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise ArchiveRefusedError(path, "已损坏或压缩方式不常见") from error


def _write_members(path: Path, archive: zipfile.ZipFile, target: Path) -> None:
    members = [info for info in archive.infolist() if not info.is_dir()]
    bounded(path, len(members), sum(info.file_size for info in members))
    if any(info.flag_bits & _ENCRYPTED_FLAG for info in members):
        raise ArchiveRefusedError(path, "设有密码")
    left = archive_bounds.MOST_BYTES
    for info in members:
        place = safe_place(path, member_name(info), target)
        place.parent.mkdir(parents=True, exist_ok=True)
        left -= _write_member(path, archive, info, place, left)


def _write_member(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Path, left: int) -> int:
    """The bytes written, counted as they come because the header may lie."""
    written = 0
    with archive.open(info) as packed, place.open("wb") as unpacked:
        while chunk := packed.read(_CHUNK):
            written += len(chunk)
            bounded_output(path, written, info.compress_size, left)
            unpacked.write(chunk)
    return written


def member_name(info: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: UTF-8 where flagged or valid, else GBK, which Windows writes in Chinese."""
    if info.flag_bits & _UTF8_FLAG:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
