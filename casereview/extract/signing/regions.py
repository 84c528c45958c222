"""Where on a page of a PDF a signature may lie: beside its label, under it in the cell, in its column and row."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from casereview.extract.signing.counts import MANY
from casereview.extract.signing.nouns import Place
from casereview.extract.strips import CellKey, Paper, Strip
from casereview.model import Box, around

_OVER_PRINT = 12.0
"""How far over the print of its cell a name may begin, in points."""
_NAME_HIGH = 20.0
"""How much stands free at least between two labels of a cell where somebody signs between them."""
_UNDER_DAY = 2.0
_ENDS_WITH_DAY = re.compile(r"[0-9] ?日\s*$|20[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}\s*$")
_LAST_ROW = 45.0
"""How much higher the last row of a table may be than its print, in points."""


def regions_of(paper: Paper, places: Sequence[Place], place: Place, here: Sequence[int]) -> list[tuple[Box, Box]]:
    """The regions of a page that belong to a place, each with the line of print it goes with; none for Word files."""
    if place.row is not None and not place.label.column:
        area = cell_area(paper, place.row)
        return [(area, area)] if area is not None else []
    if place.row is not None:
        return _row_region(paper, place)
    strip = paper.strips[place.label.strip]
    if strip.block.box is None:
        return []
    if place.label.opinion and (strip.cell is None or _is_stacked(paper, places, place)):
        return _own_lines(paper, place)
    if place.label.opinion:
        box, print_ = _cell_box(paper, place), _print_of(paper, place)
        return [(box, print_)] if box is not None and print_ is not None else []
    label = paper.end_box(strip, place.label.start, place.label.end)
    if label is None:
        return []
    starts = [(paper.strips[places[i].label.strip], places[i].label.start) for i in here]
    if place.segments[0].end < len(strip.text):
        starts.append((strip, place.segments[0].end))
    others = [paper.box(other, start, start + 1) for other, start in starts if start < len(other.text)]
    right = min(
        (o.x0 for o in others if o is not None and o.x0 >= label.x1 - 2 and _same_line(o, label)),
        default=_right_edge(paper, strip, label, place),
    )
    height = label.y1 - label.y0
    found = [(Box(label.x1 - 4, label.y0 - height * 0.5, max(right, label.x1 + 20), label.y1 + height * 0.5), label)]
    if strip.cell is not None and (room := _room_below(paper, places, label, place)) is not None:
        found.append((room, room))
    for segment in place.segments[1:]:
        following = paper.strips[segment.strip]
        if (other := following.block.box) is not None:
            left = other.x0 if following.cell == strip.cell else min(other.x0, label.x1)
            left = min(left, strip.block.box.x0) if following.cell is None else left
            found.append((Box(left - 4, other.y0, max(other.x1, other.x0 + 60), other.y1), other))
    return found


def _is_stacked(paper: Paper, places: Sequence[Place], place: Place) -> bool:
    """Whether somebody else gives his opinion in the same cell."""
    cell = paper.strips[place.label.strip].cell
    opined = (other for other in places if other.label.opinion and other is not place)
    return any(paper.strips[other.label.strip].cell == cell for other in opined)


def _own_lines(paper: Paper, place: Place) -> list[tuple[Box, Box]]:
    """Over and on the lines of an opinion, up to the edge of the page."""
    own = around(tuple(b for s in place.segments if (b := paper.strips[s.strip].block.box) is not None))
    if own is None:
        return []
    right = max(own.x1, (paper.page(paper.strips[place.label.strip]).width or own.x1) - 60)
    return [(Box(own.x0 - 4, own.y0 - _OVER_PRINT, right, own.y1 + _OVER_PRINT / 2), own)]


def _room_below(paper: Paper, places: Sequence[Place], label: Box, place: Place) -> Box | None:
    """The rest of a cell under a label, all its width, down to the next label in it, else to that of the next row."""
    strip = paper.strips[place.label.strip]
    assert strip.cell is not None
    under = next((p for p in paper.cells[strip.cell] if p > place.label.strip), None)
    following = paper.strips[under].block.box if under is not None else None
    if following is not None and any(other.label.strip == under for other in places):
        floor = following.y0 - 1 if following.y0 - label.y1 > _NAME_HIGH else label.y1
    elif paper.cells[strip.cell][-1] not in {segment.strip for segment in place.segments}:
        return None
    else:
        floor = min(_next_row(paper, strip, label.y1) - 3, label.y1 + 60, _under_day(paper, strip))
    right = _right_edge(paper, strip, label, place)
    left = min(box.x0 for p in paper.cells[strip.cell] if (box := paper.strips[p].block.box) is not None)
    return Box(min(left, label.x0) - 4, label.y1, right, floor) if floor > label.y1 + 4 else None


def _under_day(paper: Paper, strip: Strip) -> float:
    """How far down somebody signs at most in a row whose further cells end with the day of signing."""
    assert strip.cell is not None
    last = [paper.strips[paper.cells[key][-1]] for key in paper.row(strip) if key[3] > strip.cell[3]]
    days = [s.block.box.y1 for s in last if s.block.box is not None and _ENDS_WITH_DAY.search(s.text)]
    return max(days) + _UNDER_DAY if days and len(days) == len(last) else math.inf


def _next_row(paper: Paper, strip: Strip, under: float) -> float:
    """The top of what the next rows of the table print, or under its last row of what follows it on the page."""
    assert strip.cell is not None
    page, table, row, _ = strip.cell
    if not any(key[:2] == (page, table) and key[2] > row for key in paper.rows):
        after = [s.block.box for s in paper.strips if s.page == page and s.cell is None and s.block.box is not None]
        return min((box.y0 for box in after if box.y0 > under), default=under + _LAST_ROW)
    tops = [
        box.y0
        for later in range(row + 1, row + 4)
        for key in paper.rows.get((page, table, later), ())
        if (box := paper.strips[paper.cells[key][0]].block.box) is not None and box.y0 > under
    ]
    return min(tops, default=under)


def _same_line(one: Box, other: Box) -> bool:
    return min(one.y1, other.y1) - max(one.y0, other.y0) > 0.4 * min(one.y1 - one.y0, other.y1 - other.y0)


def _right_edge(paper: Paper, strip: Strip, label: Box, place: Place) -> float:
    """How far to the right a place reaches: to the next cell with other words, else to the edge of the page."""
    width = paper.page(strip).width or label.x1 + 200
    if strip.cell is None:
        return width if place.label.block.role in MANY else min(width, label.x1 + 260)
    own = {segment.strip for segment in place.segments}
    edges = [
        paper.strips[p].block.box
        for key in paper.row(strip)
        if key[3] > strip.cell[3]
        for p in paper.cells[key]
        if p not in own
    ]
    return min((b.x0 for b in edges if b is not None and b.x0 > label.x1 and b.x1 - b.x0 > 1), default=width)


def _print_of(paper: Paper, place: Place) -> Box | None:
    """What the segments of a place print, taken together."""
    boxes = [paper.strips[s.strip].block.box for s in place.segments]
    return around(tuple(b for b in boxes if b is not None))


def _cell_box(paper: Paper, place: Place) -> Box | None:
    box = _print_of(paper, place)
    if box is None:
        return None
    strip = paper.strips[place.label.strip]
    width = paper.page(strip).width or box.x1
    foot = max(box.y1, min(_next_row(paper, strip, box.y1) - 3, box.y1 + 60))
    ruled = [b for s in place.segments if not s.end and (b := paper.strips[s.strip].block.box) is not None]
    top = min((b.y0 for b in ruled), default=_over(paper, strip, box))  # an empty cell has the box its rules make
    return Box(_behind_heading(paper, strip, box) - 4, min(top, box.y0), max(box.x1, width - 60), foot + 3)


def _over(paper: Paper, strip: Strip, print_: Box) -> float:
    """How far over the print of an opinion a name may begin: further where the heading beside it begins higher."""
    left = paper.left_of(strip)
    heading = [b.y0 for p in paper.cells.get(left, ()) if (b := paper.strips[p].block.box) is not None] if left else []
    highest = min(print_.y0, *heading, print_.y1) - _OVER_PRINT
    return max(highest, print_.y0 - 2 * _OVER_PRINT)


def _behind_heading(paper: Paper, strip: Strip, box: Box) -> float:
    """Where the cell of an opinion begins: a name may stand before its print, right behind the heading beside it."""
    left = paper.left_of(strip)
    heading = [b for p in paper.cells.get(left, ()) if (b := paper.strips[p].block.box) is not None] if left else []
    return min(box.x0, max((b.x1 + 8 for b in heading), default=box.x0))


def cell_area(paper: Paper, key: CellKey) -> Box | None:
    """Where in a cell of a PDF somebody may sign: from over its first line to the next row, up to the next cell."""
    strip = paper.strips[paper.cells[key][0]]
    box = around(tuple(b for p in paper.cells[key] if (b := paper.strips[p].block.box) is not None))
    if box is None:
        return None
    beside = [left for k in paper.row(strip) if k[3] > key[3] and (left := _left_of_column(paper, k)) is not None]
    width = paper.page(strip).width or box.x1
    right = min((left for left in beside if left > box.x1), default=max(box.x1, width - 60))
    foot = max(box.y1, min(_next_row(paper, strip, box.y1) - 3, box.y1 + 60))
    top = min(box.y0, *(b.y0 for b in _begun_beside(paper, key)), box.y1)
    left = _left_of_column(paper, key)
    return Box((box.x0 if left is None else left) - 4, top - _OVER_PRINT, right, foot + 3)


def _left_of_column(paper: Paper, key: CellKey) -> float | None:
    """Where the print of a cell begins, or that of others of its column further left: a name may stand before it.

    Never further left than the print of the cell before it in its row ends.
    """
    column = [other for other in paper.cells if other[:2] == key[:2] and other[3] == key[3]]
    lefts = [b.x0 for other in column for p in paper.cells[other] if (b := paper.strips[p].block.box) is not None]
    before = [b.x1 for p in _before(paper, key) if (b := paper.strips[p].block.box) is not None]
    return max(min(lefts), *before, 0.0) if lefts else None


def _before(paper: Paper, key: CellKey) -> tuple[int, ...]:
    """The strips of the cell before one in its row."""
    row = [other for other in paper.rows.get(key[:3], ()) if other[3] < key[3]]
    return tuple(paper.cells[row[-1]]) if row else ()


def _begun_beside(paper: Paper, key: CellKey) -> list[Box]:
    """The first lines of the cells that begin in the row of a cell: what is drawn beside them is on its top."""
    cells = (other for other in paper.rows.get(key[:3], ()) if other[2] == key[2])
    return [box for other in cells if (box := paper.strips[paper.cells[other][0]].block.box) is not None]


def _row_region(paper: Paper, place: Place) -> list[tuple[Box, Box]]:
    """The crossing of the column under its head and the row."""
    assert place.row is not None
    head = paper.strips[place.label.strip].block.box
    strip = paper.strips[place.position()[0]]
    own = around(tuple(b for s in place.segments if (b := paper.strips[s.strip].block.box) is not None))
    row = around(
        tuple(b for k in paper.row(strip) for p in paper.cells[k] if (b := paper.strips[p].block.box) is not None)
    )
    if head is None or row is None:
        return []
    left = min(head.x0, own.x0) if own is not None else head.x0
    right = max(head.x1, own.x1) if own is not None else head.x1
    heads = [
        b
        for key in paper.row(paper.strips[place.label.strip])
        for p in paper.cells[key]
        if (b := paper.strips[p].block.box) is not None
    ]
    before = max((b.x1 for b in heads if b.x1 <= head.x0 + 1), default=left - 12)
    after = min((b.x0 for b in heads if b.x0 >= head.x1 - 1), default=right + 60)
    left, right = min(left, (before + head.x0) / 2), max(right, (after + head.x1) / 2)
    return [(Box(left, row.y0 - 8, right, row.y1 + 8), row)]
