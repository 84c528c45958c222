"""How the pages of a Word file look beyond what they say: sheets, alignment, table columns, pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.document import Body
from casereview.load.docx.package import Package
from casereview.load.docx.paragraph import Paragraph, switched_on
from casereview.load.files import UnreadableError
from casereview.load.office import as_docx
from casereview.model import Block, Cell
from casereview.terms import BlockKind

_TWIPS = 20  # in a point
_SHOWN = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
_DEFAULT_SIZE = 10.5  # points


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in points; A4 unless the file says otherwise."""

    width: float = 595.3
    height: float = 841.9
    left: float = 72.0
    top: float = 72.0
    right: float = 72.0
    bottom: float = 72.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set: `justify` as Word names it, indents in points."""

    justify: str = ""
    bold: bool = False
    first: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class WordLooks:
    """The sheet of each page, the look of each of its blocks, the columns of each table, the pictures by digest."""

    sheets: tuple[Sheet, ...] = ()
    looks: tuple[tuple[Look, ...], ...] = ()
    columns: Mapping[int, tuple[float, ...]] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def word_looks(path: Path) -> WordLooks:
    """How the Word file looks, an old one as the new one it becomes. Raises UnreadableError if it cannot be opened."""
    try:
        with as_docx(path) as newer, Package(newer) as package:
            root = package.xml(package.main)
            body = root.find(n.w("body")) if root is not None else None
            if body is None:
                raise UnreadableError("缺少正文，请用 Word 或 WPS 打开核对并另存为 .docx 后重新提交。")
            looking = _Looking(package, body, True)
            looks = looking.looks_of_pages()
            return WordLooks(looking.sheets(), looks, looking.columns, _pictures(package))
    except OSError as error:
        raise UnreadableError("原文件已不能打开，请核对后重新提交。") from error


def _pictures(package: Package) -> Mapping[str, bytes]:
    read = (package.read(name) for name in package.names if name.endswith(_SHOWN))
    return {hashlib.sha256(data).hexdigest(): data for data in read if data}


class _Looking(Body):
    """The same walk through the body, which also notes how things look."""

    def __init__(self, package: Package, body: etree._Element, pictures: bool) -> None:
        super().__init__(package, body, pictures)
        self.columns: dict[int, tuple[float, ...]] = {}
        self._seen: dict[int, tuple[Block, Look]] = {}  # the block is kept, or another could get its number
        self._element = body

    def looks_of_pages(self) -> tuple[tuple[Look, ...], ...]:
        """The look of every block of every page."""
        plain = (None, Look())
        pages = self.pages()
        return tuple(tuple(self._seen.get(id(block), plain)[1] for block in page.blocks) for page in pages)

    def sheets(self) -> tuple[Sheet, ...]:
        """The sheet of every page walked through."""
        sections = [_sheet(section) for section in self.body.iter(n.SECTION)] or [Sheet()]
        return tuple(sections[min(section, len(sections) - 1)] for _, _, section in self.finished)

    def _paragraph(self, element: etree._Element, cell: Cell | None, kind: BlockKind) -> None:
        self._element = element
        super()._paragraph(element, cell, kind)

    def _piece(self, paragraph: Paragraph, part: slice, drawn: slice, cell: Cell | None, kind: BlockKind) -> None:
        before = len(self.blocks)
        super()._piece(paragraph, part, drawn, cell, kind)
        if len(self.blocks) > before:
            self._seen[id(self.blocks[-1])] = (self.blocks[-1], _look(self._element, paragraph))

    def _table(self, table: etree._Element, kind: BlockKind) -> None:
        grid = table.find(n.w("tblGrid"))
        columns = [] if grid is None else grid.findall(n.w("gridCol"))
        self.columns[self.tables] = tuple(_points(column, "w") for column in columns)
        super()._table(table, kind)


def _sheet(section: etree._Element) -> Sheet:
    size, margins, usual = section.find(n.w("pgSz")), section.find(n.w("pgMar")), Sheet()
    return Sheet(
        _points(size, "w") or usual.width,
        _points(size, "h") or usual.height,
        *(_points(margins, side) or usual.left for side in ("left", "top", "right", "bottom")),
    )


def _look(element: etree._Element, paragraph: Paragraph) -> Look:
    indent = element.find(f"{n.PARAGRAPH_PROPERTIES}/{n.w('ind')}")
    characters = _number(indent, "firstLineChars") / 100
    first = characters * (paragraph.size or _DEFAULT_SIZE) if characters else _points(indent, "firstLine")
    left = _points(indent, "left") or _points(indent, "start")
    return Look(paragraph.justify or "", _is_bold(element), first, left)


def _is_bold(element: etree._Element) -> bool:
    """Whether most of the letters of the paragraph are bold."""
    bold = plain = 0
    for run in element.iter(n.RUN):
        switch = run.find(f"{n.RUN_PROPERTIES}/{n.w('b')}")
        letters = sum(len(text.text or "") for text in run.iterchildren(n.T))
        if switch is not None and switched_on(switch):
            bold += letters
        else:
            plain += letters
    return bold > plain


def _points(element: etree._Element | None, name: str) -> float:
    return _number(element, name) / _TWIPS


def _number(element: etree._Element | None, name: str) -> int:
    value = element.get(n.w(name), "") if element is not None else ""
    return int(value) if value.isdecimal() else 0
