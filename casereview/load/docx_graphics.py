"""The pictures, ink and signature lines of a Word file as graphics; picture bytes do not leave this module."""

from __future__ import annotations

import hashlib
import re

from lxml import etree

from casereview.load import docx_names as n
from casereview.load.docx_package import Package
from casereview.load.graphics import Size, kind_of_bytes
from casereview.model import Graphic
from casereview.terms import GraphicKind

_WIDEST, _HIGHEST = 260.0, 130.0  # points: larger shapes are drawings
_FEWEST = 8  # points of a line: fewer make an arrow or a star
_EMU = 12_700  # English metric units in a point
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]+)(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}


class Drawings:
    """The drawn things of one part of the package, each picture looked at once."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._targets: dict[str, str] | None = None
        self._seen: dict[tuple[str, Size | None], tuple[GraphicKind, str]] = {}

    def graphic(self, element: etree._Element, block: int, offset: int) -> Graphic | None:
        """What an element draws, standing in `block` before `offset`; None for a picture that is not in the file."""
        if element.tag == n.SIGNATURE_LINE:
            kind = GraphicKind.DIGITAL_SIGNATURE if self._package.signed else GraphicKind.SIGNATURE_LINE
            name = _attribute(element, "suggestedsigner")
            return Graphic(kind, block, offset, name=name if kind is GraphicKind.DIGITAL_SIGNATURE else None)
        if element.tag == n.FREE_SHAPE:
            return _written(element, block, offset)
        target = self._target(element)
        if target is None or _stands_for_signature_line(element):
            return None
        if element.tag in (n.CONTENT_PART, n.W14_CONTENT_PART):
            data = self._package.read(target) or b""
            return Graphic(GraphicKind.INK, block, offset, digest=hashlib.sha256(data).hexdigest())
        kind, digest = self._look(target, _size_of(element))
        return Graphic(kind, block, offset, digest=digest, floating=_floats(element))

    def _target(self, element: etree._Element) -> str | None:
        if self._targets is None:
            self._targets = self._package.relations(self._part)
        return self._targets.get(element.get(n.EMBED) or element.get(n.REL_ID) or "")

    def _look(self, target: str, size: Size | None) -> tuple[GraphicKind, str]:
        key = (target, size)
        if key not in self._seen:
            data = self._package.read(target)
            self._seen[key] = (
                (kind_of_bytes(data, size), hashlib.sha256(data).hexdigest()) if data else (GraphicKind.OTHER, "")
            )
        return self._seen[key]


def _written(element: etree._Element, block: int, offset: int) -> Graphic | None:
    """A shape drawn free-hand, as large as a signature: perhaps one, perhaps one stroke of it."""
    size = _size_of(element)
    if size is None or size.width > _WIDEST or size.height > _HIGHEST or len(list(element.iter(n.POINT))) < _FEWEST:
        return None
    return Graphic(GraphicKind.OTHER, block, offset, floating=_floats(element))


def _attribute(element: etree._Element, name: str) -> str | None:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2].lower() == name:
            return str(value)
    return None


def _stands_for_signature_line(element: etree._Element) -> bool:
    """Word draws a signature line as a picture beside the line itself."""
    parent = element.getparent()
    return parent is not None and element.tag == n.IMAGE_DATA and parent.find(n.SIGNATURE_LINE) is not None


def _floats(element: etree._Element) -> bool:
    """Whether a picture is laid over the text instead of standing in it."""
    for holder in element.iterancestors():
        if holder.tag == n.ANCHOR:
            return True
        if holder.tag == n.SHAPE:
            return "position:absolute" in holder.get("style", "").replace(" ", "")
        if holder.tag == n.P:
            return False
    return False


def _size_of(element: etree._Element) -> Size | None:
    for holder in element.iterancestors():
        if holder.tag == n.DRAWING:
            extent = next(holder.iter(n.EXTENT), None)
            if extent is None:
                return None
            width, height = extent.get("cx", ""), extent.get("cy", "")
            return Size(int(width) / _EMU, int(height) / _EMU) if width.isdecimal() and height.isdecimal() else None
        if holder.tag == n.SHAPE:
            found = {m[1]: float(m[2]) * _POINTS[m[3] or ""] for m in _LENGTH.finditer(holder.get("style", ""))}
            return Size(found["width"], found["height"]) if len(found) == 2 else None
    return None
