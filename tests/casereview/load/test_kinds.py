"""Files are known by what they hold, whatever they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load.kinds import FileKind, kind_of


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.pdf", b"%PDF-1.7", FileKind.PDF),
        ("a.jpg", b"%PDF-1.7", FileKind.PDF),
        ("a.pdf", b"mail\r\n%PDF-1.4", FileKind.PDF),
        ("a.pdf", b"\xff\xd8\xff\xe0", FileKind.PICTURE),
        ("a.docx", b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        ("a.jpg", b"none", FileKind.PICTURE),
        ("a.heic", b"\0\0\0\x1cftypheic", FileKind.PICTURE),
        ("a.tif", b"II*\0", FileKind.PICTURE),
        ("a.ofd", b"PK\x03\x04", FileKind.OFD),
        ("a.zip", b"PK\x03\x04", FileKind.PACKED),
        ("a.docx", b"7z\xbc\xaf\x27\x1c", FileKind.PACKED),
        ("a.pdf", b"Rar!\x1a", FileKind.PACKED),
        ("a.docx", b"PK\x03\x04", FileKind.WORD),
        ("a.doc", b"PK\x03\x04", FileKind.WORD),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OFFICE),
        ("a.pdf", b"{\\rtf1", FileKind.OFFICE),
        ("a.doc", b"<html>", FileKind.OFFICE),
        ("a.xlsx", b"PK\x03\x04", FileKind.UNSUPPORTED),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.UNSUPPORTED),
        ("a.html", b"<html>", FileKind.OFFICE),
        ("a.ceb", b"Founder", FileKind.UNSUPPORTED),
        ("a.pdf", b"none", FileKind.BROKEN_PDF),
        ("a.docx", b"none", FileKind.WORD),
    ],
)
def test_the_first_bytes_tell_before_the_name(tmp_path: Path, name: str, head: bytes, kind: FileKind) -> None:
    (tmp_path / name).write_bytes(head)
    assert kind_of(tmp_path / name) is kind
