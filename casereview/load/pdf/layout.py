"""Lines outside ruled tables to what stands side by side: tables without rules, and columns of running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from casereview.load.pdf.lines import PrintedLine, as_one, beginnings, parted, pieces_of
from casereview.model import Box, Cell

_ALIGNED = 0.5  # of the character size: left edges no further apart are one column's
_FARTHEST = 3.6  # sizes from line to line within one table
_MOST_LINES = 80
_MARKER = re.compile(
    r"\s*(?:[\d一二三四五六七八九十]{1,3}[、.．]?|[（(][\d一二三四五六七八九十]{1,3}[)）]|[问答][：:])\s*"
)
_PROSE = 12  # characters of a typical line in a column of running text
_FEWEST_PROSE_LINES = 5


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines below each other; `right` is where full ones end, if this can be told."""

    lines: list[PrintedLine]
    right: float | None = None


@dataclass(frozen=True, slots=True)
class Unruled:
    """A table without rules: its upper edge, and its cells row by row with their boxes and lines."""

    top: float
    cells: list[tuple[Cell, Box, list[PrintedLine]]]


@dataclass(slots=True)
class _Side:
    """The lines of one place that leave a gutter free left of `at`."""

    at: float
    rows: list[list[PrintedLine]] = field(default_factory=list)

    def takes(self, pieces: list[PrintedLine], tolerance: float) -> bool:
        """Whether no piece stands across the gutter."""
        return not any(
            piece.box.x0 < self.at - tolerance and piece.box.x1 > self.at - tolerance / 2 for piece in pieces
        )


def layout_of(lines: Sequence[PrintedLine]) -> Iterator[Stack | Unruled]:
    """The lines in reading order, taken apart where they stand side by side."""
    pieces = [pieces_of(line) for line in lines]
    plain: list[PrintedLine] = []
    index = 0
    while index < len(lines):
        found = _side_by_side(lines, pieces, index) if len(pieces[index]) > 1 else None
        if found is None:
            plain.append(lines[index])
            index += 1
            continue
        if plain:
            yield Stack(plain)
            plain = []
        parts, length = found
        yield from parts
        index += length
    if plain:
        yield Stack(plain)


def _side_by_side(
    lines: Sequence[PrintedLine], pieces: list[list[PrintedLine]], first: int
) -> tuple[list[Stack | Unruled], int] | None:
    """What begins side by side at this line, and how many lines it takes; None if it is but a gap in a line."""
    for piece in pieces[first][1:]:
        found = _beside(piece.box.x0, lines, pieces, first)
        if found is not None:
            return found
    return None


def _beside(
    at: float, lines: Sequence[PrintedLine], pieces: list[list[PrintedLine]], first: int
) -> tuple[list[Stack | Unruled], int] | None:
    """The same for a second column that begins `at`."""
    side = _side(at, lines, pieces, first)
    size = lines[first].size
    both = [row for row in side.rows if row[0].box.x0 < side.at - size and _begins(row, side.at, size)]
    if len(both) < 2:
        return None
    lefts = sorted(len(row[0].text) for row in both)
    if len(both) >= _FEWEST_PROSE_LINES and lefts[len(lefts) // 2] >= _PROSE:
        return list(_columns(side)), len(side.rows)
    if not _is_table(side, both, size):
        return None
    return [_table(side, size)], len(side.rows)


def _side(at: float, lines: Sequence[PrintedLine], pieces: list[list[PrintedLine]], first: int) -> _Side:
    """The lines from `first` on that leave a gutter free left of `at`, to the last aligned there."""
    size = lines[first].size
    side = _Side(at)
    length = 0
    for index in range(first, min(first + _MOST_LINES, len(lines))):
        pitch = lines[index].box.y0 - lines[index - 1].box.y0
        if index > first and pitch > _FARTHEST * max(size, lines[index].size):
            break
        if not side.takes(pieces[index], _ALIGNED * size) or _is_sentence(pieces[index], at):
            break
        side.rows.append(pieces[index])
        if _begins(pieces[index], side.at, size) or _goes_on_beneath(side.rows, size):
            length = len(side.rows)
    del side.rows[length:]
    return side


def _is_sentence(row: list[PrintedLine], at: float) -> bool:
    """Whether a sentence stands alone where the labels are: it comes after the table."""
    return len(row) == 1 and row[0].box.x1 < at and row[0].text[-1] in "。；"


def _goes_on_beneath(rows: list[list[PrintedLine]], size: float) -> bool:
    """Whether the last row stands closely under further columns of the one before it, and nowhere else."""
    *_, before, row = [[], *rows]
    return bool(before) and all(
        any(abs(piece.box.x0 - above.box.x0) < _ALIGNED * size for above in before[1:])
        and piece.box.y0 - before[0].box.y1 < size
        for piece in row
    )


def _begins(row: list[PrintedLine], at: float, size: float) -> bool:
    """Whether a piece of the row begins at this edge."""
    return any(abs(piece.box.x0 - at) < _ALIGNED * size for piece in row)


def _is_table(side: _Side, both: list[list[PrintedLine]], size: float) -> bool:
    """Whether labels or numbers stand in the first column, not the beginnings of sentences or of signature lines."""
    several = sum(len(row) > 2 for row in both) >= 2
    labels = ["".join(piece.text for piece in row if piece.box.x0 < side.at - size) for row in both]
    if not several and sum(_MARKER.fullmatch(label) is not None for label in labels) > 0.5 * len(labels):
        return False
    if any(_begins(row[:1], side.at, size) for row in side.rows):
        return True  # something goes on below in the second column
    with_colon = sum("：" in label or ":" in label for label in labels)
    return len(both) >= 3 and with_colon <= 0.25 * len(labels)


def _columns(side: _Side) -> Iterator[Stack]:
    """Running text in two columns, one after the other."""
    for is_left in (True, False):
        lines = [piece for row in side.rows for piece in row if (piece.box.x0 < side.at - 1.0) == is_left]
        yield Stack(lines, max(line.box.x1 for line in lines))


def _table(side: _Side, size: float) -> Unruled:
    starts = [min(row[0].box.x0 for row in side.rows), *_further_starts(side, size)]
    rows: list[dict[int, list[PrintedLine]]] = []
    spans: dict[tuple[int, int], int] = {}
    open_bracket = False
    for pieces in side.rows:
        row = [part for piece in pieces for part in parted(piece, starts, _ALIGNED * size)]
        columns = [_column(piece, starts, size) for piece in row]
        if not rows or (columns[0] == 0 and not open_bracket):
            rows.append({})
        for column in sorted(set(columns)):
            own = [piece for piece, at in zip(row, columns, strict=True) if at == column]
            line = own[0] if len(own) == 1 else as_one(own)
            rows[-1].setdefault(column, []).append(line)
            reach = sum(line.box.x1 > start + size for start in starts[column + 1 :])
            spans[len(rows) - 1, column] = max(spans.get((len(rows) - 1, column), 1), reach + 1)
        label = "".join(line.text for line in rows[-1].get(0, ()))
        open_bracket = label.count("（") > label.count("）")
    ends = _ends(side, starts, size)
    return Unruled(side.rows[0][0].box.y0, list(_cells(rows, spans, starts, ends)))


def _further_starts(side: _Side, size: float) -> list[float]:
    """Where the second and further columns begin: edges that several rows share and few cross."""
    edges = sorted(
        edge for row in side.rows for piece in row for edge in beginnings(piece) if edge > side.at - _ALIGNED * size
    )
    clusters: list[list[float]] = []
    for edge in edges:
        if clusters and edge - clusters[-1][0] < _ALIGNED * size:
            clusters[-1].append(edge)
        else:
            clusters.append([edge])
    starts = []
    for cluster in clusters:
        at = min(cluster)
        within = [[part for piece in row for part in parted(piece, [at], _ALIGNED * size)] for row in side.rows]
        crossing = sum(not _Side(at).takes(row, _ALIGNED * size) for row in within)
        if len(cluster) > 1 and crossing * 3 <= len(side.rows):
            starts.append(at)
    return starts


def _column(piece: PrintedLine, starts: list[float], size: float) -> int:
    return max(sum(piece.box.x0 > start - _ALIGNED * size for start in starts) - 1, 0)


def _cells(
    rows: list[dict[int, list[PrintedLine]]], spans: dict[tuple[int, int], int], starts: list[float], ends: list[float]
) -> Iterator[tuple[Cell, Box, list[PrintedLine]]]:
    """Every place of the grid once, empty ones too."""
    for number, row in enumerate(rows):
        lines = [line for cell in row.values() for line in cell]
        top, bottom = min(line.box.y0 for line in lines), max(line.box.y1 for line in lines)
        column = 0
        while column < len(starts):
            following = min((at for at in row if at > column), default=len(starts))
            span = min(spans.get((number, column), 1), following - column)
            box = Box(starts[column], top, ends[column + span - 1], bottom)
            yield Cell(0, number, column, 1, span), box, row.get(column, [])
            column += span


def _ends(side: _Side, starts: list[float], size: float) -> list[float]:
    """The rightmost print of each column that does not reach into the next."""
    ends = []
    for at, following in pairwise([*starts, float("inf")]):
        own = [p.box.x1 for row in side.rows for p in row if p.box.x0 > at - _ALIGNED * size and p.box.x1 < following]
        ends.append(max(own, default=at))
    return ends
