"""The places to sign at in the rows of a table: under the head of a column, or beside a label that reaches down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from casereview.extract.signing.nouns import Place, Segment
from casereview.extract.signing.signed_names import has_text, is_names_only, names_in, unsigned_in
from casereview.extract.signing.words import Label, ends_in_label, is_head
from casereview.extract.strips import CellKey, Paper, Strip
from casereview.terms import BlockKind

_SERVED = re.compile(
    r"(?:送达|代收|拒收|留置|见证)[^,。;:]{0,10}(?:地点|地址|方式|事由|理由|情况|证人|关系)[^,。;:]{0,6}:?$"
)
"""The first cell of a row that tells of the service as a whole, under the rows of what is served."""
_UNDER_THE_ROWS = ("以下空白", "以下无", "此栏空白", "备注", "注:", "说明", "受送达", "送达人", "见证人", "附", "填发")
_ASIDE = 6.0  # points by which what is drawn in a cell may stand out to the left of its words
_HEADS = 3
_SEVERAL = frozenset({"出席人员", "参会人员"})


def _is_named(paper: Paper, key: CellKey) -> bool:
    """Whether a cell says by a name before a colon who is to sign in it."""
    text = paper.cell_text(key)
    return text.endswith(":") and len(names_in(text.rstrip(":"))) == 1 and is_names_only(text.rstrip(":"))


def places_under(paper: Paper, label: Label) -> list[Place]:
    """A place for each row under a column head that lists something; an empty cell may be missing in the row."""
    strip = paper.strips[label.strip]
    head = strip.block.cell
    assert head is not None
    rows: dict[tuple[int, int, int], list[CellKey]] = {}
    for page, table, first_row in _tables(paper, strip):
        for key in paper.cells:
            if key[:2] == (page, table) and key[2] >= first_row:
                rows.setdefault(key[:3], []).append(key)
    found: list[Place] = []
    for number in sorted(rows):
        cells = sorted(rows[number], key=lambda key: key[3])
        texts = {key: paper.cell_text(key) for key in cells}
        first = next((text for text in texts.values() if text and not text.isdigit()), "")
        if first.startswith(_UNDER_THE_ROWS) or _SERVED.match(first):
            break
        if any(ends_in_label(text) and not unsigned_in(text) for text in texts.values()) or _are_heads(texts):
            break
        own = next((key for key in cells if _covers(paper, key, head.column)), None)
        if own is not None and own[3] != head.column:
            break
        if own is None and _merged_above(paper, number, head.column):
            continue
        listed = [text for key, text in texts.items() if key != own]
        if not any(len(text) >= 2 and not text.isdigit() and has_text(text) for text in listed[:3]):
            continue
        segments = tuple(Segment(p, 0, len(paper.strips[p].text)) for p in paper.cells.get(own, ())) if own else ()
        nearest = own or max((key for key in cells if key[3] < head.column), default=cells[0], key=lambda key: key[3])
        found.append(Place(label, segments, (*number, head.column), paper.cells[nearest][-1]))
    return found or _row_under_labels(paper, strip, label)


def _are_heads(texts: Mapping[CellKey, str]) -> bool:
    """Whether a row only heads the next one: 送达时间 | 送达地点 | 送达方式 | 备注 under what was signed."""
    filled = [text for text in texts.values() if text]
    return len(filled) >= _HEADS and all(is_head(text) for text in filled)


def places_beside(paper: Paper, label: Label) -> list[Place]:
    """A place after each name in the rows beside a label for several that reaches down over them.

    Behind a name with a colon it is the cell of the name itself.
    """
    strip = paper.strips[label.strip]
    head = strip.block.cell
    if head is None or label.block.role not in _SEVERAL:
        return []
    found: list[Place] = []
    last = max((key[2] for key in paper.cells if key[:2] == (strip.page, head.table)), default=-1)
    for number in range(head.row, last + 1):
        own = (strip.page, head.table, number, head.column)
        if number >= head.row + head.row_span and (own not in paper.cells or paper.cell_text(own)):
            break
        cells = [key for key in paper.rows.get(own[:3], ()) if key[2] == number and key[3] > head.column]
        for key in (key for key in cells if _is_named(paper, key)):
            segments = tuple(Segment(p, 0, len(paper.strips[p].text)) for p in paper.cells[key])
            found.append(Place(label, segments, key, paper.cells[key][-1]))
        for name, place in pairwise(key for key in cells if not _is_named(paper, key)):
            text = paper.cell_text(name)
            if names_in(text) and is_names_only(text) and is_names_only(paper.cell_text(place)):
                segments = tuple(Segment(p, 0, len(paper.strips[p].text)) for p in paper.cells[place])
                found.append(Place(label, segments, place, paper.cells[place][-1]))
    return found if len(found) > 1 else []


def _row_under_labels(paper: Paper, strip: Strip, label: Label) -> list[Place]:
    """The place in the row beneath, where a row holds nothing but labels and the next what was signed."""
    head = strip.block.cell
    assert head is not None
    if not all(_is_bare_label(paper, key) for key in paper.row(strip) if paper.cell_text(key)):
        return []
    key = (strip.page, head.table, head.row + head.row_span, head.column)
    beneath = paper.cells.get(key)
    if beneath is None or not all(is_names_only(paper.strips[p].text) for p in beneath):
        return []
    return [Place(label, tuple(Segment(p, 0, len(paper.strips[p].text)) for p in beneath), key, beneath[-1])]


def _is_bare_label(paper: Paper, key: CellKey) -> bool:
    """Whether a cell holds a label to sign at and nothing written or drawn after it."""
    strips = [paper.strips[position] for position in paper.cells[key]]
    drawn = {graphic.block for graphic in paper.page(strips[0]).graphics}
    text = paper.cell_text(key)
    if any(strip.index in drawn for strip in strips) or _is_drawn_in(paper, key):
        return False
    return ends_in_label(text) or is_head(text)


def _is_drawn_in(paper: Paper, key: CellKey) -> bool:
    """Whether on a page with coordinates something was drawn in a cell under its words, above the row beneath."""
    strip = paper.strips[paper.cells[key][-1]]
    own = strip.block.box
    if own is None:
        return False
    beside = (_left_edge(paper, other) for other in paper.rows.get(key[:3], ()) if other[3] > key[3])
    right = min((edge for edge in beside if edge is not None), default=float("inf"))
    beneath = (paper.strips[paper.cells[other][0]].block.box for other in paper.rows.get((*key[:2], key[2] + 1), ()))
    bottom = min((box.y0 for box in beneath if box is not None), default=own.y1)
    return any(
        box.x0 < right and own.y1 <= (box.y0 + box.y1) / 2 <= bottom
        for graphic in paper.page(strip).graphics
        if (box := graphic.box) is not None and own.x0 - _ASIDE <= box.x0
    )


def _left_edge(paper: Paper, key: CellKey) -> float | None:
    box = paper.strips[paper.cells[key][0]].block.box
    return None if box is None else box.x0


def _merged_above(paper: Paper, row: tuple[int, int, int], column: int) -> bool:
    """Whether a cell that begins higher up reaches into the row in this column: one signature for several papers."""
    for key, positions in paper.cells.items():
        cell = paper.strips[positions[0]].block.cell
        if cell is not None and key[:2] == row[:2] and key[3] == column and key[2] < row[2] < key[2] + cell.row_span:
            return True
    return False


def _tables(paper: Paper, strip: Strip) -> list[tuple[int, int, int]]:
    """The table a column head stands in and its continuations at the top of later pages: page, table, first row."""
    head = strip.block.cell
    assert head is not None
    found = [(strip.page, head.table, head.row + head.row_span)]
    width = _width(paper, strip.page, head.table)
    for page in range(strip.page + 1, len(paper.document.pages)):
        last = [s for s in paper.strips if s.page == page - 1 and s.block.kind is BlockKind.BODY]
        body = [s for s in paper.strips if s.page == page and s.block.kind is BlockKind.BODY]
        if not body or last[-1].block.cell is None or (cell := body[0].block.cell) is None:
            break
        if _width(paper, page, cell.table) != width:
            break
        repeated = any(s.text.strip() == strip.text.strip() and s.cell for s in body)
        if repeated:
            break
        found.append((page, cell.table, 0))
    return found


def _width(paper: Paper, page: int, table: int) -> int:
    return max((key[3] for key in paper.cells if key[:2] == (page, table)), default=-1)


def _covers(paper: Paper, key: CellKey, column: int) -> bool:
    cell = paper.strips[paper.cells[key][0]].block.cell
    return cell is not None and cell.column <= column < cell.column + cell.column_span
