"""What an archive may hold and where its files may go, whatever its format."""

from __future__ import annotations

import zlib
from pathlib import Path, PurePosixPath

from casereview.errors import ArchiveRefusedError

MOST_FILES = 5_000
MOST_BYTES = 2 * 1024**3
MOST_RATIO = 200
RATIO_FROM = 10 * 1024**2  # small files of blanks compress extremely and harm nobody
_LONGEST = 200  # bytes of a name; most file systems take 255
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "_") | {chr(code): "_" for code in range(32)})


def bounded(path: Path, files: int, size: int) -> None:
    """Raise ArchiveRefusedError if so many files of so many bytes together, as declared, are beyond bounds."""
    if files > MOST_FILES:
        raise ArchiveRefusedError(path, f"内含文件超过 {MOST_FILES} 个")
    if size > MOST_BYTES:
        raise ArchiveRefusedError(path, f"解压后超过 {MOST_BYTES // 1024**3} GB")


def bounded_output(path: Path, written: int, packed: int, left: int) -> None:
    """Raise ArchiveRefusedError if the bytes written are more than are left, or too many for those packed."""
    if written > left:
        raise ArchiveRefusedError(path, f"解压后超过 {MOST_BYTES // 1024**3} GB")
    if written > RATIO_FROM and written > MOST_RATIO * max(packed, 1):
        raise ArchiveRefusedError(path, "压缩比异常")


def safe_place(path: Path, name: str, target: Path) -> Path:
    """Where a file of the archive goes under `target`. Raises ArchiveRefusedError for a name that leads elsewhere."""
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
