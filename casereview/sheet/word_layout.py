"""A Word document as what is laid out of it: paper, paragraphs, tables, read from its bytes and from nothing else.

Lengths are points. It knows what the sheets of this program hold; it is no reader of anybody's Word files.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import docx
from docx.oxml.ns import qn

_TWIPS = 20
_CELL_MARGIN = 5.4  # points at each side of a cell, unless the document says otherwise
_SIZE = 10.5  # points, where neither run nor style tells


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one type."""

    text: str
    size: float
    bold: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that begin on a line of their own."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    """By how much the first line stands in."""
    line: float = 1.0
    """The height of a line, in lines of the type."""
    keeps_with_next: bool = False

    @property
    def text(self) -> str:
        """All words of the paragraph."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a table: from which column on, over how many, what stands in it, how it is filled."""

    column: int
    span: int
    paragraphs: tuple[Paragraph, ...]
    shade: str | None = None
    continues: bool = False
    """Merged with the cell above."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table."""

    fields: tuple[Field, ...]
    height: float = 0.0
    heads: bool = False
    """Stands again at the top of each page the table goes on."""
    whole: bool = False
    """Stays on one page."""

    @property
    def keeps_with_next(self) -> bool:
        """Whether the next row must stand on the same page."""
        first = self.fields[0].paragraphs if self.fields else ()
        return bool(first) and first[0].keeps_with_next


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the widths of its columns."""

    widths: tuple[float, ...]
    lines: tuple[Line, ...]
    margin: float = _CELL_MARGIN


@dataclass(frozen=True, slots=True)
class WordLayout:
    """The paper with its margins (left, top, right, bottom) and what stands on it, from the top down."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    parts: tuple[Paragraph | Grid, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of every paragraph that has any, in order."""
        return tuple(paragraph.text for paragraph in self._paragraphs() if paragraph.text.strip())

    def _paragraphs(self) -> Iterator[Paragraph]:
        for part in self.parts:
            if isinstance(part, Paragraph):
                yield part
            else:
                yield from (p for line in part.lines for field in line.fields for p in field.paragraphs)


def word_layout(content: bytes) -> WordLayout:
    """What the bytes of a .docx file hold."""
    document = docx.Document(io.BytesIO(content))
    section: Any = document.sections[0]  # its lengths are there in every document that Word or we write
    margins = (section.left_margin, section.top_margin, section.right_margin, section.bottom_margin)
    styles = _Styles(document)
    parts: list[Paragraph | Grid] = []
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:p"):
            parts.append(styles.paragraph(element))
        elif element.tag == qn("w:tbl"):
            parts.append(styles.grid(element))
    left, top, right, bottom = (float(margin.pt) for margin in margins)
    return WordLayout(section.page_width.pt, section.page_height.pt, (left, top, right, bottom), tuple(parts))


class _Styles:
    """The document's own type, from which paragraphs and runs differ."""

    def __init__(self, document: Any) -> None:
        normal = document.styles["Normal"].element
        plain = _type_of(normal.find(qn("w:rPr")), Run("", _SIZE))
        self._type = plain
        self._paragraph = _spacing_of(normal.find(qn("w:pPr")), Paragraph(()))

    def paragraph(self, element: Any) -> Paragraph:
        """A paragraph with its runs."""
        shape = _spacing_of(element.find(qn("w:pPr")), self._paragraph)
        runs = (self._run(run) for run in element.iter(qn("w:r")))
        found = tuple(run for run in runs if run.text)
        return replace(shape, runs=found or (self._type,))

    def _run(self, element: Any) -> Run:
        text = "".join(_written(part) for part in element.iterchildren())
        return replace(_type_of(element.find(qn("w:rPr")), self._type), text=text)

    def grid(self, element: Any) -> Grid:
        """A table with its rows."""
        widths = tuple(_points(column.get(qn("w:w"))) for column in element.iter(qn("w:gridCol")))
        return Grid(widths, tuple(self._line(row) for row in element.iterchildren(qn("w:tr"))))

    def _line(self, element: Any) -> Line:
        fields, column = [], 0
        for cell in element.iterchildren(qn("w:tc")):
            field = self._field(cell, column)
            fields.append(field)
            column += field.span
        properties = element.find(qn("w:trPr"))
        height = _child(properties, "w:trHeight")
        return Line(
            tuple(fields),
            _points(height.get(qn("w:val"))) if height is not None else 0.0,
            _is_on(_child(properties, "w:tblHeader")),
            _is_on(_child(properties, "w:cantSplit")),
        )

    def _field(self, element: Any, column: int) -> Field:
        properties = element.find(qn("w:tcPr"))
        span, shade, merged = (_child(properties, name) for name in ("w:gridSpan", "w:shd", "w:vMerge"))
        return Field(
            column,
            int(span.get(qn("w:val"))) if span is not None else 1,
            tuple(self.paragraph(paragraph) for paragraph in element.iterchildren(qn("w:p"))),
            shade.get(qn("w:fill")) if shade is not None else None,
            merged is not None and merged.get(qn("w:val")) != "restart",
        )


def _written(part: Any) -> str:
    if part.tag == qn("w:t"):
        return part.text or ""
    if part.tag in (qn("w:br"), qn("w:cr")):
        return "\n"
    return "\t" if part.tag == qn("w:tab") else ""


def _type_of(properties: Any, before: Run) -> Run:
    size, bold, fonts = (_child(properties, name) for name in ("w:sz", "w:b", "w:rFonts"))
    return replace(
        before,
        size=float(size.get(qn("w:val"))) / 2 if size is not None else before.size,
        bold=_is_on(bold) if bold is not None else before.bold,
        font=(fonts.get(qn("w:eastAsia")) or before.font) if fonts is not None else before.font,
    )


def _spacing_of(properties: Any, before: Paragraph) -> Paragraph:
    spacing, align, indent = (_child(properties, name) for name in ("w:spacing", "w:jc", "w:ind"))
    keep = _child(properties, "w:keepNext")
    shaped = replace(before, keeps_with_next=_is_on(keep) if keep is not None else before.keeps_with_next)
    if spacing is not None:
        line = spacing.get(qn("w:line"))
        shaped = replace(
            shaped,
            before=_points(spacing.get(qn("w:before"))) if spacing.get(qn("w:before")) else shaped.before,
            after=_points(spacing.get(qn("w:after"))) if spacing.get(qn("w:after")) else shaped.after,
            line=float(line) / 240 if line and spacing.get(qn("w:lineRule"), "auto") == "auto" else shaped.line,
        )
    if indent is not None and indent.get(qn("w:firstLine")):
        shaped = replace(shaped, indent=_points(indent.get(qn("w:firstLine"))))
    return replace(shaped, align=_ALIGNS.get(align.get(qn("w:val")), Align.LEFT)) if align is not None else shaped


_ALIGNS = {
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.BOTH,
    "distribute": Align.BOTH,
}


def _child(properties: Any, name: str) -> Any:
    return None if properties is None else properties.find(qn(name))


def _is_on(mark: Any) -> bool:
    return mark is not None and mark.get(qn("w:val"), "true") not in ("0", "false", "off")


def _points(twips: str | None) -> float:
    return float(twips or 0) / _TWIPS
