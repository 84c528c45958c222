"""The grid of a Word table: which cell stands where, merged cells as one with their spans."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from casereview.load.docx import names as n
from casereview.model import Cell

_GRID_BEFORE = f"{n.w('trPr')}/{n.w('gridBefore')}"
_DELETED_ROW = f"{n.w('trPr')}/{n.DELETED}"
_CELL_PROPERTIES, _SPAN, _MERGE = n.w("tcPr"), n.w("gridSpan"), n.w("vMerge")
_GridCell = tuple[etree._Element, int, int, bool]  # the element, first column, columns, continues the one above


def cells_of(table: etree._Element, number: int) -> list[tuple[int, list[tuple[etree._Element, Cell]]]]:
    """For each row its number and its cells as they start there; a continued cell is left to its start."""
    grid = [_grid_row(row) for row in _rows(table)]
    starts = [{column: (width, goes_on) for _, column, width, goes_on in row} for row in grid]
    found = []
    for row_number, row in enumerate(grid):
        cells = [
            (element, Cell(number, row_number, column, _height(starts, row_number, column, width), width))
            for element, column, width, goes_on in row
            if not (goes_on and row_number > 0 and column in starts[row_number - 1])
        ]
        found.append((row_number, cells))
    return found


def _height(starts: list[dict[int, tuple[int, bool]]], row: int, column: int, width: int) -> int:
    height = 1
    while row + height < len(starts) and starts[row + height].get(column) == (width, True):
        height += 1
    return height


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == n.TR:
            if child.find(_DELETED_ROW) is None:
                yield child
        elif child.tag in (n.SDT, n.SDT_CONTENT, n.w("customXml"), n.w("ins")):
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == n.TC:
            yield child
        elif child.tag in (n.SDT, n.SDT_CONTENT, n.w("customXml")):
            yield from _cells(child)


def _grid_row(row: etree._Element) -> list[_GridCell]:
    before = row.find(_GRID_BEFORE)
    column = _number(before, 0)
    cells: list[_GridCell] = []
    for element in _cells(row):
        width, goes_on = 1, False
        for properties in element.iterchildren(_CELL_PROPERTIES):
            for setting in properties:
                if setting.tag == _SPAN:
                    width = max(_number(setting, 1), 1)
                elif setting.tag == _MERGE:
                    goes_on = setting.get(n.VAL, "continue") == "continue"
        cells.append((element, column, width, goes_on))
        column += width
    return cells


def _number(element: etree._Element | None, otherwise: int) -> int:
    value = element.get(n.VAL, "") if element is not None else ""
    return int(value) if value.isdecimal() else otherwise
