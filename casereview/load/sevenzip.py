"""7z archives unpacked by py7zr, every byte counted on its way to a safe place."""

from __future__ import annotations

import lzma
import struct
import zlib
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import py7zr
from py7zr.exceptions import ArchiveError, PasswordRequired
from py7zr.io import Py7zIO, WriterFactory

from casereview.errors import ArchiveRefusedError
from casereview.load import archive_bounds
from casereview.load.archive_bounds import bounded, bounded_output, safe_place

_ODD = (ArchiveError, lzma.LZMAError, zlib.error, struct.error, EOFError, ValueError, LookupError, TypeError)
"""What py7zr raises for torn archives: its own errors, those of the decoders, those of its reading of the header."""
_LOCKED = "设有密码"


def unpack_7z(path: Path, target: Path) -> None:
    """Write the files of the archive under `target`. Raises ArchiveRefusedError for anything unsafe or broken."""
    try:
        with path.open("rb") as file, py7zr.SevenZipFile(file) as archive, ExitStack() as opened:
            if archive.needs_password():
                raise ArchiveRefusedError(path, _LOCKED)
            places = _places(path, archive, target)
            writers = _Writers(path, target, places, opened)
            archive.extract(path=target, targets=set(places), factory=writers)
    except PasswordRequired as error:
        raise ArchiveRefusedError(path, _LOCKED) from error
    except (MemoryError, RecursionError, AttributeError, AssertionError, NotImplementedError, *_ODD) as error:
        raise ArchiveRefusedError(path, "已损坏或压缩方式不常见") from error


def _places(path: Path, archive: py7zr.SevenZipFile, target: Path) -> Mapping[str, Path]:
    """Where each file goes by its name in the archive; links and folders without files go nowhere."""
    members = [info for info in archive.list() if info.is_file and not info.is_symlink]
    total = sum(info.uncompressed or 0 for info in members)
    bounded(path, len(members), total)
    bounded_output(path, total, path.stat().st_size, archive_bounds.MOST_BYTES)
    places = {info.filename: safe_place(path, info.filename, target) for info in members}
    if len(places) < len(members):
        raise ArchiveRefusedError(path, "内有同名文件")
    for place in places.values():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()  # an empty file is never written to
    return places


class _Writers(WriterFactory):
    """Opens each file of the archive for writing; counts the bytes of all, for the header may lie."""

    def __init__(self, path: Path, target: Path, places: Mapping[str, Path], opened: ExitStack) -> None:
        self._path, self._opened = path, opened
        self._packed = path.stat().st_size
        self._places = {(target / PurePosixPath(name)).as_posix(): place for name, place in places.items()}
        self._written = 0

    def create(self, filename: str) -> _Writer:
        """The file of that name, empty."""
        if (place := self._places.get(filename)) is None:
            raise ArchiveRefusedError(self._path, "内有指向压缩包之外的文件")
        return _Writer(self._opened.enter_context(place.open("wb")), self)

    def count(self, size: int) -> None:
        """Take note of so many more bytes. Raises ArchiveRefusedError once they are too many."""
        self._written += size
        bounded_output(self._path, self._written, self._packed, archive_bounds.MOST_BYTES)


class _Writer(Py7zIO):
    """One file being unpacked."""

    def __init__(self, file: BinaryIO, writers: _Writers) -> None:
        self._file, self._writers = file, writers
        self._size = 0

    def write(self, data: bytes | bytearray) -> int:
        """Write on."""
        self._writers.count(len(data))
        self._size += len(data)
        return self._file.write(data)

    def read(self, size: int | None = None) -> bytes:
        """Nothing: what is written is not read back."""
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        """Where the next byte goes; it is never moved."""
        return self._size

    def flush(self) -> None:
        """Hand over to the system."""
        self._file.flush()

    def size(self) -> int:
        """The bytes so far."""
        return self._size

    def close(self) -> None:
        """End the file."""
        self._file.close()
