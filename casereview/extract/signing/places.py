"""The place after a signature label: the stretches of text that belong to it, row by row where it heads a column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from casereview.extract.signing.opinions import opinion_cells, opinion_lines
from casereview.extract.signing.signed_names import has_text, is_names_only, names_in
from casereview.extract.signing.words import Label, another_label, ends_in_label, is_head, is_signing_label
from casereview.extract.strips import CellKey, Paper, Strip
from casereview.terms import BlockKind, GraphicKind

_NUMBER = re.compile(r"^[1-3][.、)]?")
_CARD = re.compile(r"\s*(?:[\u4e00-\u9fff·]{2,4}\s+)?(?=(?:执法)?证件?(?:编?号|号码)\s*[:：])")
"""What stands before the number of a card in the line of the second officer: nothing, or a name."""

_WRITTEN_IN = frozenset({BlockKind.BODY, BlockKind.TEXT_BOX})
_ENDS_LABEL = re.compile(
    r" *[(]?(?:或 *者?|和|及|与|、|/)? *(?:盖 *公?章|签 *章|(?:捺|按) *(?:指|手)? *印|日 *期|时 *间) *[)]? *:? *"
)
"""The rest of a label that ran over into a line of its own: 或盖章."""

_SERVED = re.compile(
    r"(?:送达|代收|拒收|留置|见证)[^,。;:]{0,10}(?:地点|地址|方式|事由|理由|情况|证人|关系)[^,。;:]{0,6}:?$"
)
"""The first cell of a row that tells of the service as a whole, under the rows of what is served."""
_UNDER_THE_ROWS = ("以下空白", "以下无", "此栏空白", "备注", "注:", "说明", "受送达", "送达人", "见证人", "附", "填发")
_SEVERAL = frozenset({"出席人员", "参会人员"})
_LINES_OF_SEVERAL = 12
_FURTHEST = 36.0  # points from a label to the line that goes on from it


@dataclass(frozen=True, slots=True)
class Segment:
    """A folded stretch of one strip."""

    strip: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where to sign for a label: its segments in reading order.

    Up to `until` in the line of the label stands nothing that the form asks for: others who sign, and a date for all.
    In a column that the label heads, `row` is the cell and `beside` a strip of it or of the cell before it.
    """

    label: Label
    segments: tuple[Segment, ...]
    row: CellKey | None = None
    beside: int | None = None
    until: int = 0

    def text(self, paper: Paper) -> str:
        """The folded text of the place, its segments apart by two spaces."""
        return "  ".join(paper.strips[s.strip].text[s.start : s.end] for s in self.segments)

    def position(self) -> tuple[int, int]:
        """Where it comes in reading order."""
        return (self.label.strip, self.label.start) if self.beside is None else (self.beside, 0)


def places_of(paper: Paper, labels: Sequence[Label]) -> tuple[Place, ...]:
    """The place of each label; of a label that heads a column, one for each filled row beneath."""
    starts: dict[int, list[int]] = {}
    for label in labels:
        starts.setdefault(label.strip, []).append(label.start)
    places: list[Place] = []
    for label in labels:
        rows = _rows(paper, label) if label.column else _roster(paper, label)
        alone = not label.column or not (rows or label.block.per_row)
        places.extend([_place(paper, label, starts)] if alone and not rows else rows)
    return tuple(sorted((place for place in places if not _heads_a_list(paper, place, places)), key=Place.position))


def _heads_a_list(paper: Paper, place: Place, places: Sequence[Place]) -> bool:
    """Whether an empty label stands over the table in whose rows those it asks for sign."""
    if place.row is not None or place.label.opinion or has_text(place.text(paper)):
        return False
    strip, following = paper.strips[place.label.strip], paper.strips[place.label.strip + 1 : place.label.strip + 2]
    if strip.cell is not None or not following or following[0].cell is None:
        return False
    table = following[0].cell[:2]
    return any(o.row is not None and o.row[:2] == table and o.label.block is place.label.block for o in places)


def _place(paper: Paper, label: Label, starts: Mapping[int, list[int]]) -> Place:
    strip = paper.strips[label.strip]
    if label.opinion:
        if strip.cell is None:
            first, *further = opinion_lines(paper, label.strip)
            rest = (Segment(p, 0, len(paper.strips[p].text)) for p in further)
            return Place(label, (Segment(first, label.end, len(strip.text)), *rest))
        cells = opinion_cells(paper, strip)
        own = [p for key in cells for p in paper.cells[key] if p >= label.strip]
        stop = next((at for at, p in enumerate(own) if p > label.strip and p in starts), len(own))
        return Place(label, tuple(Segment(p, 0, len(paper.strips[p].text)) for p in own[:stop]))
    known = min((start for start in starts[label.strip] if start >= label.end), default=len(strip.text))
    stop = min(known, another_label(strip.text, label.end))
    segments = [Segment(label.strip, label.end, stop)]
    if stop == len(strip.text):
        segments.extend(_continued(paper, label, starts, bool(has_text(strip.text[label.end : stop]))))
    if len(segments) == 1 and strip.cell is None and label.block.count > 1 and _CARD.search(strip.text, label.end):
        segments.extend(_second_officer(paper, label, starts))
    return Place(label, tuple(segments), until=known)


def _continued(paper: Paper, label: Label, starts: Mapping[int, list[int]], filled: bool) -> list[Segment]:
    """What follows in the same cell, else in the next one; outside of tables the next lines of names and pictures."""
    strip = paper.strips[label.strip]
    key = strip.cell
    if key is None and label.block.role in _SEVERAL and not filled and (table := _table_below(paper, label, starts)):
        return table
    if key is None:
        return _lines_below(paper, label, starts)
    found: list[Segment] = []
    for position in (p for p in paper.cells[key] if p > label.strip):
        if position in starts:
            stop = min(starts[position])
            if stop and is_names_only(paper.strips[position].text[:stop]):
                found.append(Segment(position, 0, stop))
            return found
        if _ENDS_LABEL.fullmatch(paper.strips[position].text) and not found:
            continue
        if not is_names_only(paper.strips[position].text):
            return found
        found.append(Segment(position, 0, len(paper.strips[position].text)))
    if filled or any(has_text(paper.strips[s.strip].text) for s in found):
        return found
    right = paper.right_of(strip)
    if right is not None and not any(position in starts for position in paper.cells[right]):
        cells = (right, *_empty_after(paper, strip, right), *_second_row(paper, label, right))
        found.extend(Segment(p, 0, len(paper.strips[p].text)) for key in cells for p in paper.cells[key])
    return found


def _lines_below(paper: Paper, label: Label, starts: Mapping[int, list[int]]) -> list[Segment]:
    """The next two lines outside of tables, as far as they hold nothing but names and pictures; more for several."""
    found: list[Segment] = []
    last = paper.strips[label.strip]
    lines = _LINES_OF_SEVERAL if label.block.role in _SEVERAL else 2
    for position in range(label.strip + 1, min(label.strip + 1 + lines, len(paper.strips))):
        other = paper.strips[position]
        if (
            other.cell is not None
            or other.block.kind not in _WRITTEN_IN
            or position in starts
            or is_signing_label(other.text)
            or not is_names_only(other.text)
            or _apart(paper, last, other)
        ):
            break
        last = other
        found.append(Segment(position, 0, len(other.text)))
    return found


def _table_below(paper: Paper, label: Label, starts: Mapping[int, list[int]]) -> list[Segment]:
    """The cells of the table right under a label for several, where it holds nothing but names."""
    following = [strip for strip in paper.strips[label.strip + 1 : label.strip + 2] if strip.cell is not None]
    if not following or following[0].cell is None:
        return []
    table = following[0].cell[:2]
    inside = [p for key, positions in paper.cells.items() if key[:2] == table for p in positions]
    if any(position in starts or not is_names_only(paper.strips[position].text) for position in inside):
        return []
    return [Segment(position, 0, len(paper.strips[position].text)) for position in sorted(inside)]


def _second_row(paper: Paper, label: Label, right: CellKey) -> list[CellKey]:
    """The cell under that of the first officer, where the one under the label is empty: there the second signs."""
    head = paper.strips[label.strip].cell
    if label.block.count < 2 or head is None or paper.strips[paper.cells[right][0]].block.cell is None:
        return []
    row = paper.rows.get((*head[:2], head[2] + 1), ())
    under = (*right[:2], right[2] + 1, right[3])
    if under not in row or row[0] == under or under[2] != head[2] + 1 or under[3] <= head[3]:
        return []
    if row[0] != head and (row[0][2] != under[2] or paper.cell_text(row[0])):
        return []
    return [under] if all(is_names_only(paper.strips[p].text) for p in paper.cells[under]) else []


def _second_officer(paper: Paper, label: Label, starts: Mapping[int, list[int]]) -> list[Segment]:
    """The line below that holds the signature and card number of the second officer."""
    position = label.strip + 1
    other = paper.strips[position] if position < len(paper.strips) and position not in starts else None
    if other is None or other.cell is not None or other.block.kind is not BlockKind.BODY:
        return []
    before = _CARD.match(other.text)
    if before is None or _apart(paper, paper.strips[label.strip], other):
        return []
    return [Segment(position, 0, before.end())]


def _empty_after(paper: Paper, strip: Strip, cell: CellKey) -> list[CellKey]:
    """The cells without words that follow a cell in the row of a strip: one for each who signs."""
    found: list[CellKey] = []
    for key in (key for key in paper.row(strip) if key[3] > cell[3]):
        if _NUMBER.sub("", paper.cell_text(key)):
            break
        found.append(key)
    return found


def _is_named(paper: Paper, key: CellKey) -> bool:
    """Whether a cell says by a name before a colon who is to sign in it."""
    text = paper.cell_text(key)
    return text.endswith(":") and len(names_in(text.rstrip(":"))) == 1 and is_names_only(text.rstrip(":"))


def _apart(paper: Paper, strip: Strip, other: Strip) -> bool:
    """Whether a line stands too far below another to go on from it, or within a seal, whose words are no names.

    Over a page break nothing stands between them.
    """
    above, below = strip.block.box, other.block.box
    if above is None or below is None or strip.page != other.page:
        return False
    x, y = (below.x0 + below.x1) / 2, (below.y0 + below.y1) / 2
    seals = [g.box for g in paper.page(strip).graphics if g.kind is GraphicKind.SEAL and g.box is not None]
    return below.y0 - above.y1 > _FURTHEST or any(s.x0 < x < s.x1 and s.y0 < y < s.y1 for s in seals)


def _rows(paper: Paper, label: Label) -> list[Place]:
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
        if any(ends_in_label(text) for text in texts.values()):
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


def _roster(paper: Paper, label: Label) -> list[Place]:
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
    return (ends_in_label(text) or is_head(text)) and not any(strip.index in drawn for strip in strips)


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
