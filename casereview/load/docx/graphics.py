"""The pictures, ink and signature lines of a Word file as graphics; picture bytes do not leave this module."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.anchors import hangs, laid_on_page
from casereview.load.docx.package import Package
from casereview.load.docx.strokes import drawing_size, is_drawn_by_hand, style_of, written
from casereview.load.graphics import Look, Size, look_of_bytes
from casereview.model import Graphic
from casereview.terms import GraphicKind


class Drawings:
    """The drawn things of one part of the package, each picture looked at once."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._targets: dict[str, str] | None = None
        self._seen: dict[tuple[str, Size | None], tuple[Look, str]] = {}

    def graphics(self, elements: Sequence[tuple[int, etree._Element]], block: int) -> list[Graphic]:
        """What the elements of a paragraph draw, each given with the character it stands before in `block`."""
        drawn = (self._graphic(element, block, at) for at, element in elements if not is_drawn_by_hand(element))
        strokes = [one for one in elements if is_drawn_by_hand(one[1])]
        return [*(graphic for graphic in drawn if graphic is not None), *(written(strokes, block) if strokes else ())]

    def _graphic(self, element: etree._Element, block: int, offset: int) -> Graphic | None:
        """What an element draws, standing in `block` before `offset`; None for a picture that is not in the file."""
        if element.tag == n.SIGNATURE_LINE:
            kind = GraphicKind.DIGITAL_SIGNATURE if self._package.signed else GraphicKind.SIGNATURE_LINE
            name = _attribute(element, "suggestedsigner")
            return Graphic(kind, block, offset, name=name if kind is GraphicKind.DIGITAL_SIGNATURE else None)
        target = self._target(element)
        if target is None or _stands_for_signature_line(element):
            return None
        if element.tag in (n.CONTENT_PART, n.W14_CONTENT_PART):
            data = self._package.read(target) or b""
            return _placed(Graphic(GraphicKind.INK, block, offset, digest=hashlib.sha256(data).hexdigest()), element)
        look, digest = self._look(target, size_of(element))
        return _placed(Graphic(look.kind, block, offset, digest=digest, hand=look.hand), element)

    def _target(self, element: etree._Element) -> str | None:
        if self._targets is None:
            self._targets = self._package.relations(self._part)
        return self._targets.get(element.get(n.EMBED) or element.get(n.REL_ID) or "")

    def _look(self, target: str, size: Size | None) -> tuple[Look, str]:
        key = (target, size)
        if key not in self._seen:
            data = self._package.read(target)
            self._seen[key] = (
                (look_of_bytes(data, size), hashlib.sha256(data).hexdigest()) if data else (Look(GraphicKind.OTHER), "")
            )
        return self._seen[key]


def _placed(graphic: Graphic, element: etree._Element) -> Graphic:
    """The graphic with how large it is printed and where it lies."""
    size = size_of(element)
    laid, hung = laid_on_page(element, size), hangs(element)
    return replace(graphic, floating=_floats(element), size=size, laid=laid, hung=hung)


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
        if holder.tag == n.P and not _fills_a_box(holder):
            return False
    return False


def _fills_a_box(paragraph: etree._Element) -> bool:
    """Whether a paragraph stands in a text box that holds no words."""
    box = paragraph.getparent()
    return box is not None and box.tag == n.TEXT_BOX and not any((text.text or "").strip() for text in box.iter(n.T))


def size_of(element: etree._Element) -> Size | None:
    """How large a picture is printed, None if the file does not say."""
    for holder in element.iterancestors():
        if holder.tag == n.DRAWING:
            return drawing_size(holder)
        if holder.tag == n.SHAPE:
            style = style_of(holder)
            return Size(style["width"], style["height"]) if {"width", "height"} <= style.keys() else None
    return None
