"""Printed lines to paragraphs, within one column or table cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from casereview.load.pdf_lines import PrintedLine
from casereview.model import Block, Box, Cell, Line, around
from casereview.terms import BlockKind

_REACHES = 2.0  # sizes short of the margin; a wide character or a forbidden line start may leave that much
_INDENT, _DEEPEST_INDENT = 1.2, 5.0  # sizes, of the first line of a paragraph
_STARTS_PARAGRAPH = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）](?!\s*项)"
    r"|\d{1,2}(?:[、．]|\.(?!\d))|[^\s，。；、：:“”《》]{1,12}\s*[：:]|[□☑☒√])"
)


class Margins(NamedTuple):
    """Where the lines of a column begin and where full lines end."""

    left: float
    right: float


def paragraphs_of(lines: list[PrintedLine], area: Box, margins: Margins, cell: Cell | None = None) -> list[Block]:
    """The paragraphs of lines from one column; `area` is the page or the cell they stand in."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, *margins):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group, margins, area, cell) for group in groups]


def page_margins(lines: list[PrintedLine], page: Box) -> Margins:
    """The margins of a page's running text; no line is full where all are too short to tell.

    Page numbers and letter heads reach further out than the text and do not count.
    """
    height, width = page.y1 - page.y0, page.x1 - page.x0
    inner = [line for line in lines if 0.08 * height < line.box.y0 < 0.92 * height] or lines
    wide = [line.box.x1 for line in inner if line.box.x1 - line.box.x0 > 0.55 * width]
    return Margins(min((line.box.x0 for line in inner), default=0.0), max(wide, default=2 * page.x1))


def cell_margins(lines: list[PrintedLine], cell: Box) -> Margins:
    """The margins of a table cell, taken as alike on both sides."""
    left = min((line.box.x0 for line in lines), default=cell.x0)
    padding = min(left - cell.x0, lines[0].size) if lines else 0.0
    return Margins(left, cell.x1 - padding)


def _goes_on(group: list[PrintedLine], line: PrintedLine, left: float, right: float) -> bool:
    """Whether `line` continues the paragraph: the one before is full and this one does not begin anew."""
    last, size = group[-1], max(line.size, group[-1].size)
    if last.box.x1 < right - _REACHES * size or abs(line.size - last.size) > 0.2 * size:
        return False
    pitch = (line.box.y0 + line.box.y1 - last.box.y0 - last.box.y1) / 2
    usual = (last.box.y0 + last.box.y1 - group[-2].box.y0 - group[-2].box.y1) / 2 if len(group) > 1 else 3.2 * size
    if pitch > 1.5 * usual or line.box.x0 > left + _INDENT * size:
        return False
    indent = (group[0].box.x0 - left) / size
    if indent > _DEEPEST_INDENT:
        return False  # set to the right or to the middle
    return indent > _INDENT or _STARTS_PARAGRAPH.match(line.text) is None


def _block(group: list[PrintedLine], margins: Margins, area: Box, cell: Cell | None) -> Block:
    parts: list[str] = []
    lines: list[Line] = []
    length = 0
    for line in group:
        if parts and _needs_space(parts[-1][-1], line.text[0]):
            parts[-1] += " "
            length += 1
        lines.append(Line(length, line.box, line.edges))
        parts.append(line.text)
        length += len(line.text)
    box = around(tuple(line.box for line in group))
    centred = len(group) == 1 and cell is None and _centred(group[0], margins, area)
    size = max(line.size for line in group)
    return Block("".join(parts), BlockKind.BODY, box, cell, tuple(lines), round(size, 1), centred)


def _needs_space(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalpha() and after.isalpha()


def _centred(line: PrintedLine, margins: Margins, area: Box) -> bool:
    """Whether the line stands in the middle of the page or of the text, clear of the left margin."""
    middle = (line.box.x0 + line.box.x1) / 2
    middles = ((area.x0 + area.x1) / 2, (margins.left + margins.right) / 2)
    clear = line.box.x0 > margins.left + line.size or line.box.x1 - line.box.x0 > 0.6 * (area.x1 - area.x0)
    return clear and min(abs(middle - other) for other in middles) < line.size
