"""Zip archives opened safely: names as meant, nothing outside the target folder, size and ratio bounded."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from casereview.errors import ArchiveRefusedError

MOST_FILES = 5_000
MOST_BYTES = 2 * 1024**3
MOST_RATIO = 200
RATIO_FROM = 10 * 1024**2  # small files of blanks compress extremely and harm nobody
_CHUNK = 1024**2
_LONGEST = 200  # bytes of a name; most file systems take 255
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_SUFFIXES = frozenset({".zip", ".7z", ".rar"})
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "_") | {chr(code): "_" for code in range(32)})


def is_archive(path: Path) -> bool:
    """Whether the name says it is an archive."""
    return path.suffix.lower() in _SUFFIXES


def unpack(path: Path, target: Path) -> None:
    """Write the files of the archive under `target`. Raises ArchiveRefusedError for anything unsafe or broken."""
    if path.suffix.lower() != ".zip":
        raise ArchiveRefusedError(path, "不是 zip 格式，暂不能打开")
    try:
        with zipfile.ZipFile(path) as archive:
            _write_members(path, archive, target)
    except OSError as error:
        raise ArchiveRefusedError(path, f"未能解压（{error.strerror or '系统拒绝'}）") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise ArchiveRefusedError(path, "已损坏或压缩方式不常见") from error


def _write_members(path: Path, archive: zipfile.ZipFile, target: Path) -> None:
    members = [info for info in archive.infolist() if not info.is_dir()]
    if len(members) > MOST_FILES:
        raise ArchiveRefusedError(path, f"内含文件超过 {MOST_FILES} 个")
    if sum(info.file_size for info in members) > MOST_BYTES:
        raise ArchiveRefusedError(path, f"解压后超过 {MOST_BYTES // 1024**3} GB")
    if any(info.flag_bits & _ENCRYPTED_FLAG for info in members):
        raise ArchiveRefusedError(path, "设有密码")
    left = MOST_BYTES
    for info in members:
        place = _safe_place(path, member_name(info), target)
        place.parent.mkdir(parents=True, exist_ok=True)
        left -= _write_member(path, archive, info, place, left)


def _write_member(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Path, left: int) -> int:
    """The bytes written, counted as they come because the header may lie."""
    written = 0
    with archive.open(info) as packed, place.open("wb") as unpacked:
        while chunk := packed.read(_CHUNK):
            written += len(chunk)
            if written > left:
                raise ArchiveRefusedError(path, f"解压后超过 {MOST_BYTES // 1024**3} GB")
            if written > RATIO_FROM and written > MOST_RATIO * max(info.compress_size, 1):
                raise ArchiveRefusedError(path, "压缩比异常")
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


def _safe_place(path: Path, name: str, target: Path) -> Path:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    absolute = name.startswith(("/", "\\")) or name[1:2] == ":"
    if absolute or not parts or ".." in parts:
        raise ArchiveRefusedError(path, "内有指向压缩包之外的文件")
    return target.joinpath(*(_fitting(part.translate(_FORBIDDEN)) for part in parts))


def _fitting(part: str) -> str:
    """The name of a file or folder, cut where file systems would refuse it and told apart from others cut alike."""
    if len(part.encode()) <= _LONGEST:
        return part
    suffix = PurePosixPath(part).suffix
    ending = f"~{zlib.crc32(part.encode()):08x}{suffix if len(suffix.encode()) < 12 else ''}"
    return part.encode()[: _LONGEST - len(ending.encode())].decode(errors="ignore") + ending
