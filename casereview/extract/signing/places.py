"""The place after a signature label: the stretches of text that belong to it, row by row where it heads a column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from casereview.extract.signing.columns import places_beside, places_under
from casereview.extract.signing.nouns import Place, Segment
from casereview.extract.signing.opinions import opinion_cells, opinion_lines
from casereview.extract.signing.signed_names import has_text, is_names_only
from casereview.extract.signing.words import Label, another_label, is_signing_label
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
_SEVERAL = frozenset({"出席人员", "参会人员"})
_LINES_OF_SEVERAL = 12
_FURTHEST = 36.0  # points from a label to the line that goes on from it


def places_of(paper: Paper, labels: Sequence[Label]) -> tuple[Place, ...]:
    """The place of each label; of a label that heads a column, one for each filled row beneath."""
    starts: dict[int, list[int]] = {}
    for label in labels:
        starts.setdefault(label.strip, []).append(label.start)
    places: list[Place] = []
    for label in labels:
        rows = places_under(paper, label) if label.column else places_beside(paper, label)
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
    stop = another_label(strip.text, label.end, known)
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
    elif right is not None and (first := paper.cells[right][0]) in starts:
        stop = min(starts[first])  # 批准 | (hand) 审核 (hand)
        if stop and is_names_only(paper.strips[first].text[:stop]):
            found.append(Segment(first, 0, stop))
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
