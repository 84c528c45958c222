"""Pictures laid over a page of a Word file, matched to the lines to sign on: row by row, down the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from casereview.extract.signing.counts import MANY
from casereview.extract.signing.dates import dates_among, is_wide
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.signed_names import date_in
from casereview.extract.strips import CellKey, Paper
from casereview.model import Graphic, Page
from casereview.terms import GraphicKind

_TOGETHER = 0.6  # times the height of a picture; those of one row lie no further apart
_LEAST, _MOST = 14.0, 60.0  # points from one line to the next
_IN_LINE, _IN_CELL = 25, 6  # characters, where a paragraph may begin a further line
_DEEP, _OFF = 26.0, 16.0  # points: how deep a line is, and how far a name may lie over or under it
_UNEVEN = 1.8  # times; lines to sign on stand about as far apart
_MARGIN, _SIZE = 45.0, 10.5  # points: the least that most pages and forms have
_NARROW = 0.6  # of the size of the characters; the least that a line of them is wide

_Row = list[Graphic]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line to sign on: how far down it stands, its places, whether it only goes on from the line above."""

    at: int
    places: tuple[int, ...]
    goes_on: bool = False


def placed_by_rows(
    paper: Paper, places: Sequence[Place], empty: Sequence[int], graphics: Sequence[Graphic]
) -> dict[int, list[Graphic]] | None:
    """The pictures for each of the `empty` places of a page; None where the rows do not tell which line is which."""
    if len({graphic.block if graphic.hung else None for graphic in graphics}) > 1:
        return None
    if any(places[index].label.opinion for index in empty) or len({places[i].row is None for i in empty}) > 1:
        return None
    lines = _lines(paper, places, empty)
    rows = _rows(graphics)
    if len(rows) > len(lines):
        rows = [row for row in rows if not all(map(is_wide, row))]
    lines = _without_endings(lines, len(rows))
    if len(rows) != len(lines) or not (
        _fill_cells(places, rows, lines) if _is_tabled(paper, places, empty) else _fits(paper, places, rows, lines)
    ):
        return None
    found: dict[int, list[Graphic]] = {}
    for row, line in zip(rows, lines, strict=True):
        if line.goes_on and all(map(is_wide, row)) and _is_full(places, line, found):
            continue  # the day under the names
        for index, own in _of_line(paper, places, line, row).items():
            found.setdefault(index, []).extend(own)
    return found


def _is_full(places: Sequence[Place], line: _Line, found: Mapping[int, Sequence[Graphic]]) -> bool:
    return all(len(found.get(index, ())) >= places[index].label.block.count for index in line.places)


def lies_elsewhere(page: Page, graphic: Graphic) -> bool:
    """Whether a picture hangs so far from its paragraph that it stands on no line of that."""
    if not graphic.hung or graphic.laid is None or graphic.block is None:
        return False
    block = page.blocks[graphic.block]
    lines = 1 + len(block.text) // (_IN_CELL if block.cell is not None else _IN_LINE)
    return not -_OFF < _middle(graphic) < lines * _DEEP + _OFF


def _is_tabled(paper: Paper, places: Sequence[Place], empty: Sequence[int]) -> bool:
    return any(paper.strips[places[index].label.strip].cell is not None for index in empty)


def _lines(paper: Paper, places: Sequence[Place], empty: Sequence[int]) -> list[_Line]:
    """The lines of the places, and those beneath a label that may hold more of what was signed there."""
    lines: dict[int | CellKey | tuple[int, ...], _Line] = {}
    for index in empty:
        place = places[index]
        strip = paper.strips[place.position()[0]]
        cell = place.row or strip.cell
        key = strip.index if cell is None else cell[:3]
        line = lines.get(key, _Line(strip.index, ()))
        lines[key] = _Line(line.at, (*line.places, index))
        for segment in place.segments[1:] if cell is None else ():
            beneath = paper.strips[segment.strip]
            if beneath.page == strip.page and date_in(beneath.text) is None:
                lines.setdefault(beneath.index, _Line(beneath.index, (index,), goes_on=True))
    return sorted(lines.values(), key=lambda line: line.at)


def _without_endings(lines: list[_Line], wanted: int) -> list[_Line]:
    """The lines without those under the last label, mostly for the day, as long as there are more than `wanted`."""
    while len(lines) > wanted and lines[-1].goes_on:
        lines = lines[:-1]
    return lines


def _rows(graphics: Sequence[Graphic]) -> list[_Row]:
    rows: list[_Row] = []
    for graphic in sorted(graphics, key=_middle):
        near = rows and _middle(graphic) - _middle(rows[-1][0]) <= _TOGETHER * _height(graphic)
        if near:
            rows[-1].append(graphic)
        else:
            rows.append([graphic])
    return rows


def _middle(graphic: Graphic) -> float:
    assert graphic.laid is not None
    return (graphic.laid.y0 + graphic.laid.y1) / 2


def _height(graphic: Graphic) -> float:
    assert graphic.laid is not None
    return graphic.laid.y1 - graphic.laid.y0


def _wanted(place: Place) -> int:
    """How many sign in a place: in a row of a list one does."""
    return place.label.block.count if place.row is None else 1


def _fill_cells(places: Sequence[Place], rows: Sequence[_Row], lines: Sequence[_Line]) -> bool:
    """Whether each row of a table has as many names as are asked for: one may stand wrapped in a row of its own."""
    return all(
        sum(not is_wide(graphic) for graphic in row) >= sum(_wanted(places[index]) for index in line.places)
        for row, line in zip(rows, lines, strict=True)
    )


def _fits(paper: Paper, places: Sequence[Place], rows: Sequence[_Row], lines: Sequence[_Line]) -> bool:
    """Whether the rows lie as far apart as the lines may, and none begins where the words of its line stand."""
    steps = [
        (_middle(below[0]) - _middle(above[0])) / max(under.at - over.at, 1)
        for above, below, over, under in zip(rows, rows[1:], lines, lines[1:], strict=False)
    ]
    if steps and (min(steps) < _LEAST or max(steps) > min(_MOST, _UNEVEN * min(steps))):
        return False
    if not all(_may_hang(row[0], line.at) for row, line in zip(rows, lines, strict=True)):
        return False
    return all(
        line.goes_on or min(g.laid.x0 for g in row if g.laid is not None) > _words_reach(paper, places[line.places[0]])
        for row, line in zip(rows, lines, strict=True)
    )


def _may_hang(graphic: Graphic, line: int) -> bool:
    """Whether a picture hangs as far from its paragraph as the line is at least."""
    if not graphic.hung or graphic.block is None or graphic.block == line:
        return True
    return _middle(graphic) / (line - graphic.block) >= _LEAST


def _words_reach(paper: Paper, place: Place) -> float:
    """How far to the right the words up to a place reach at least."""
    strip = paper.strips[place.label.strip]
    wide = sum(1.0 if character > "\u2e80" else 0.5 for character in strip.text[: place.label.end])
    return _MARGIN + _NARROW * wide * (strip.block.size or _SIZE)


def _of_line(paper: Paper, places: Sequence[Place], line: _Line, row: _Row) -> Mapping[int, list[Graphic]]:
    """What each place of a line holds of its row, from left to right; doubtful where they are not as many."""
    row = sorted(row, key=lambda graphic: graphic.laid.x0 if graphic.laid is not None else 0.0)
    if len(line.places) == 1:
        place = places[line.places[0]]
        days = dates_among(paper, place, row)
        own = [graphic for graphic in row if not any(graphic is day for day in days)]
        sure = place.label.block.role in MANY
        return {line.places[0]: own if sure else [_doubtful(g) if is_wide(g) else g for g in own]}
    across = sorted(line.places, key=lambda index: (places[index].row or (0, 0, 0, 0))[3])
    wanted = [index for index in across for _ in range(_wanted(places[index]))]
    names = [graphic for graphic in row if not is_wide(graphic)]
    if len(names) != len(wanted):
        return {index: [_doubtful(row[0])] for index in line.places}
    found: dict[int, list[Graphic]] = {}
    for index, graphic in zip(wanted, names, strict=True):
        found.setdefault(index, []).append(graphic)
    return found


def _doubtful(graphic: Graphic) -> Graphic:
    return replace(graphic, kind=GraphicKind.OTHER)
