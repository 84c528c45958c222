"""What kind of file lies there, by what it holds: names are often wrong."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from casereview.load.folder import PACKED, PICTURES, UNSUPPORTED
from casereview.load.ofd.package import is_ofd
from casereview.load.office import is_written
from casereview.load.pictures import is_picture

_HEAD = 1024
_PACKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!")


class FileKind(Enum):
    """Which reader a file calls for."""

    PDF = auto()
    OFD = auto()
    PICTURE = auto()
    WORD = auto()
    """.docx, and what is tried as one."""
    OFFICE = auto()
    """What becomes .docx first: .doc, .wps, .rtf and the like."""
    PACKED = auto()
    UNSUPPORTED = auto()
    BROKEN_PDF = auto()


def kind_of(path: Path) -> FileKind:
    """The kind of the file. Raises OSError if it cannot be opened."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    suffix = path.suffix.lower()
    if suffix in PACKED or head.startswith(_PACKED):
        return FileKind.PACKED
    for kind, is_so in (
        (FileKind.PDF, head.startswith(b"%PDF")),
        (FileKind.PICTURE, is_picture(head)),
        (FileKind.PDF, b"%PDF-" in head),
        (FileKind.OFD, is_ofd(path, head)),
        (FileKind.UNSUPPORTED, suffix in UNSUPPORTED),
        (FileKind.OFFICE, is_written(head)),
        (FileKind.PICTURE, suffix in PICTURES),
        (FileKind.BROKEN_PDF, suffix == ".pdf"),
    ):
        if is_so:
            return kind
    return FileKind.WORD
