"""What paragraph styles give a paragraph that does not say it itself: size, alignment, list, page break."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.numbering import Numbering
from casereview.load.docx.package import Package, made_once, parsed
from casereview.load.docx.paragraph import Paragraph, switched_on


@dataclass(slots=True)
class _Style:
    size: float | None = None
    justify: str | None = None
    numbering: etree._Element | None = None
    breaks_before: bool | None = None
    based_on: str | None = None


class _Sheet:
    """The paragraph styles of a package; the same for all files of one template."""

    def __init__(self, root: etree._Element | None) -> None:
        self.default: str | None = None
        self._styles: dict[str, _Style] = {}
        self._size: float | None = None
        self._whole: dict[str | None, _Style] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        defaults = root.find(f"{n.w('docDefaults')}/{n.w('rPrDefault')}/{n.RUN_PROPERTIES}/{n.SIZE}")
        self._size = _half_points(defaults)
        for element in root.iterchildren(n.w("style")):
            identity = element.get(n.w("styleId"), "")
            if element.get(n.TYPE) != "paragraph":
                continue
            if element.get(n.w("default")) in ("1", "true", "on"):
                self.default = identity
            based_on = element.find(n.w("basedOn"))
            properties = n.PARAGRAPH_PROPERTIES
            justify = element.find(f"{properties}/{n.JUSTIFY}")
            before = element.find(f"{properties}/{n.BREAK_BEFORE}")
            self._styles[identity] = _Style(
                _half_points(element.find(f"{n.RUN_PROPERTIES}/{n.SIZE}")),
                justify.get(n.VAL) if justify is not None else None,
                element.find(f"{properties}/{n.NUMBERING}"),
                switched_on(before) if before is not None else None,
                based_on.get(n.VAL) if based_on is not None else None,
            )

    def resolved(self, identity: str | None) -> _Style:
        """The style with what it inherits."""
        if identity in self._whole:
            return self._whole[identity]
        whole = _Style()
        walked: set[str] = set()
        current = identity
        while current and current not in walked and current in self._styles:
            walked.add(current)
            style = self._styles[current]
            whole.size = whole.size if whole.size is not None else style.size
            whole.justify = whole.justify if whole.justify is not None else style.justify
            whole.numbering = whole.numbering if whole.numbering is not None else style.numbering
            if whole.breaks_before is None:
                whole.breaks_before = style.breaks_before
            current = style.based_on
        whole.size = whole.size if whole.size is not None else self._size
        self._whole[identity] = whole
        return whole


@made_once
def _sheet(data: bytes) -> _Sheet:
    return _Sheet(parsed(data))


class Styles:
    """The paragraph styles and list numbering of a package."""

    def __init__(self, package: Package) -> None:
        target = package.related(package.main, "styles")
        data = package.part(target) if target else None
        self._sheet = _sheet(data) if data is not None else _Sheet(None)
        self._numbering = Numbering(package)

    def apply(self, paragraph: Paragraph) -> None:
        """Fill in what the paragraph leaves to its style, and put its automatic number before its text."""
        style = self._sheet.resolved(paragraph.style or self._sheet.default)
        if paragraph.size is None:
            paragraph.size = style.size
        if paragraph.justify is None:
            paragraph.justify = style.justify
        if paragraph.breaks_before is None:
            paragraph.breaks_before = style.breaks_before
        numbering = paragraph.numbering if paragraph.numbering is not None else style.numbering
        if numbering is not None and (label := self._numbering.next_label(numbering, style.numbering)):
            _put_before(paragraph, label)


def _half_points(element: etree._Element | None) -> float | None:
    value = element.get(n.VAL, "") if element is not None else ""
    return int(value) / 2 if value.isdecimal() else None


def _put_before(paragraph: Paragraph, label: str) -> None:
    shift = len(label)
    paragraph.text = label + paragraph.text
    paragraph.hard_breaks = [at + shift for at in paragraph.hard_breaks]
    paragraph.rendered_breaks = [at + shift if at else 0 for at in paragraph.rendered_breaks]
    paragraph.graphics = [(at + shift, element) for at, element in paragraph.graphics]
