"""The headers and footers of a Word file, section by section, with the page number as each page prints it."""

from __future__ import annotations

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.graphics import Drawings
from casereview.load.docx.package import Package
from casereview.load.docx.paragraph import Paragraph, read_paragraph
from casereview.model import Block, Graphic
from casereview.terms import BlockKind, GraphicKind

Strip = tuple[list[Block], list[Graphic]]
"""The blocks of a header or footer and the pictures in them, counted from its first block."""
_CONTINUING = frozenset({"continuous", "nextColumn"})


class Margins:
    """What stands above and below the body on each page; without `pictures` these are passed over unseen."""

    def __init__(self, package: Package, body: etree._Element, pictures: bool) -> None:
        self._package = package
        self._pictures = pictures
        self._drawings: dict[str, Drawings] = {}
        self._sections = list(body.iter(n.SECTION))
        self._relations = package.relations(package.main) if self._sections else {}
        self._read: dict[str, tuple[Paragraph, ...]] = {}
        self._first_pages: dict[int, int] = {}
        self._printed = 0

    def starts_page(self, section: int) -> bool:
        """Whether the section of that index begins on a new page."""
        if section >= len(self._sections):
            return False
        kind = self._sections[section].find(n.TYPE)
        return kind is None or kind.get(n.VAL) not in _CONTINUING

    def around_page(self, number: int, section: int) -> tuple[Strip, Strip]:
        """What is above and below the body of page `number`; pages must be asked for in order."""
        if not self._sections:
            return ([], []), ([], [])
        section = min(section, len(self._sections) - 1)
        first = self._first_pages.setdefault(section, number) == number
        start = self._sections[section].find(n.w("pgNumType"))
        value = start.get(n.w("start"), "") if start is not None and first else ""
        self._printed = int(value) if value.isdecimal() else self._printed + 1
        title_page = first and self._sections[section].find(n.w("titlePg")) is not None
        variant = "first" if title_page else "default"
        return (
            self._blocks("headerReference", variant, section, BlockKind.HEADER),
            self._blocks("footerReference", variant, section, BlockKind.FOOTER),
        )

    def _blocks(self, reference: str, variant: str, section: int, kind: BlockKind) -> Strip:
        part = self._part(reference, variant, section)
        blocks: list[Block] = []
        graphics: list[Graphic] = []
        for paragraph in self._paragraphs(part) if part else ():
            text = paragraph.text
            for start, end in reversed(paragraph.page_fields):
                text = text[:start] + str(self._printed) + text[end:]
            drawn = self._drawn(part or "", paragraph, len(blocks)) if kind is BlockKind.FOOTER else []
            graphics.extend(drawn)
            if text.strip() or drawn:
                blocks.append(Block(text, kind, size=paragraph.size, centred=paragraph.justify == "center"))
        return blocks, graphics

    def _drawn(self, part: str, paragraph: Paragraph, block: int) -> list[Graphic]:
        """The signatures in a footer; letterheads and emblems there are no marks."""
        if not self._pictures or not paragraph.graphics:
            return []
        drawings = self._drawings.setdefault(part, Drawings(self._package, part))
        found = drawings.graphics(paragraph.graphics, block)
        return [graphic for graphic in found if graphic.kind is GraphicKind.INK]

    def _part(self, reference: str, variant: str, section: int) -> str | None:
        """The part of this section, or of the nearest one before that has its own."""
        for index in range(section, -1, -1):
            for element in self._sections[index].iterchildren(n.w(reference)):
                if element.get(n.TYPE, "default") == variant:
                    return self._relations.get(element.get(n.REL_ID, ""))
        return None

    def _paragraphs(self, part: str) -> tuple[Paragraph, ...]:
        if part not in self._read:
            root = self._package.xml(part)
            elements = [] if root is None else [p for p in root.iter(n.P) if _outside_fallback(p)]
            self._read[part] = tuple(map(read_paragraph, elements))
        return self._read[part]


def _outside_fallback(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors(n.FALLBACK), None) is None
