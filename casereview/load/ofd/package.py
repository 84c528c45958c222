"""The parts of an OFD file (GB/T 33190): opened with bounds, XML parsed without entities, places resolved."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from casereview.load.archive_bounds import MOST_BYTES, MOST_RATIO, RATIO_FROM
from casereview.load.files import UnreadableError

ROOT = "OFD.xml"
_MOST_PARTS = 60_000
_MOST_XML = 64 * 1024**2
_MOST_DATA = 256 * 1024**2
_ENCRYPTED = 0x1
BROKEN = "文件已损坏，不是完整的 OFD 文件，请重新导出，或另存为 PDF 后提交。"
_LOCKED = "OFD 文件已加密，请解密，或另存为 PDF 后重新提交。"

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Place(NamedTuple):
    """A rectangle in millimetres: where it begins, how wide and high it is."""

    x: float
    y: float
    width: float
    height: float


def is_ofd(path: Path, head: bytes) -> bool:
    """Whether the file is an OFD, by what it holds or, for a broken one, by its name."""
    if not head.startswith(b"PK"):
        return False
    return path.suffix.lower() == ".ofd" or ROOT.encode() in head


class OfdPackage:
    """An open OFD file. Use as a context manager; raises UnreadableError if it is no sound one."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise UnreadableError(BROKEN) from error
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS or sum(info.file_size for info in self._parts.values()) > MOST_BYTES:
            raise UnreadableError("OFD 文件内容过多，请拆分后重新提交。")
        if any(info.flag_bits & _ENCRYPTED for info in self._parts.values()) or "encryptions.xml" in self._parts:
            raise UnreadableError(_LOCKED)

    def __enter__(self) -> OfdPackage:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def holds(self, part: str) -> bool:
        """Whether there is such a part."""
        return _plain(part) in self._parts

    def data(self, part: str, most: int = _MOST_DATA) -> bytes | None:
        """The bytes of a part, None if there is no such part or it is beyond bounds or broken."""
        info = self._parts.get(_plain(part))
        if info is None or info.file_size > most:
            return None
        if info.file_size > RATIO_FROM and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            return None
        try:
            with self._zip.open(info) as packed:
                return packed.read(most)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
            return None

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part, None if there is none or it cannot be parsed."""
        data = self.data(part, _MOST_XML)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, recover=False)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            return None


def _plain(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/").lower()


def led_to(part: str, location: str) -> str:
    """The part that `part` names so: from the top of the file if it begins with /, else beside itself."""
    location = location.strip().replace("\\", "/")
    return location if location.startswith("/") else posixpath.join(posixpath.dirname(part), location)


def children(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """The child elements of these names, whatever their namespace: makers differ in it."""
    for child in element if element is not None else ():
        if isinstance(child.tag, str) and name_of(child) in names:
            yield child


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of the first name, its first child of the next, and so on; None where there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def text_of(element: etree._Element | None) -> str:
    """What stands in an element, without blanks around; empty if there is none."""
    return (element.text or "").strip() if element is not None else ""


def numbers(text: str | None) -> list[float]:
    """The finite numbers of a list parted by blanks; none at all if one of them is no number."""
    try:
        found = [float(word) for word in (text or "").split()]
    except ValueError:
        return []
    return found if all(abs(number) < 1e7 for number in found) else []


def place_in(text: str | None) -> Place | None:
    """A rectangle as an OFD writes it, None if it is none."""
    found = numbers(text)
    return Place(*found) if len(found) == 4 else None


def matrix_in(text: str | None) -> Matrix:
    """A transformation as an OFD writes it; the plain one if there is none."""
    found = numbers(text)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if len(found) == 6 else PLAIN


def times(first: Matrix, then: Matrix) -> Matrix:
    """What two transformations do one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def moved_to(matrix: Matrix, x: float, y: float) -> Matrix:
    """The transformation with a move after it."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, e + x, f + y)
