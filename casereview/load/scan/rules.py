"""The ruled lines of a page read off a picture: broken ones joined, and their ends laid on what they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from casereview.load.scan.bent import followed
from casereview.load.scan.straight import Mask, Piece, Pixels, dashed_pieces, pieces_between, pixels_of, solid_pieces
from casereview.load.tables import Rule

_LONG = 36.0  # points: strokes of print that happen to stand in a row are hardly as long
_LONGEST_STROKE = 60.0  # points
_SHORT = 9.0  # points of the side of a low row, which counts only from line to line
_ALIKE = 1.2  # points by which pieces of one line lie aside of each other
_LEAN = 0.012
_GAP, _COVERED = 8.0, 60.0  # points of a line that may be missing: anywhere, and where it ends at no other line
_HIDDEN = 14.0  # points of a bent line that may be missing before it meets another
_MEETS = 4.0  # points by which a line may miss another, or stand over it
_ONE_LEVEL = 4.5  # points: no row is as low and no column as narrow
_MOST_LINES = 400
_AT_EDGE = 0.03  # of the page: so near to an edge of the paper no form has a line
_EDGE = 3.0  # points at the edge of the picture, where paper ends


@dataclass(slots=True)
class _Line:
    """A line of one or several pieces, in the order in which they follow one another."""

    pieces: list[Piece]
    level: float = 0.0
    start: float = 0.0
    end: float = 0.0

    def __post_init__(self) -> None:
        self.start, self.end = self.pieces[0].start, max(piece.end for piece in self.pieces)

    @property
    def length(self) -> float:
        return self.end - self.start

    def at(self, along: float) -> float:
        """How far aside it is at a place along it."""
        if len(self.pieces) == 1:
            return self.pieces[0].at(along)
        nearest = min(self.pieces, key=lambda piece: max(piece.start - along, along - piece.end, 0.0))
        return nearest.at(min(max(along, nearest.start - _GAP), nearest.end + _GAP))

    def reaches(self, along: float, tolerance: float) -> bool:
        return self.start - tolerance <= along <= self.end + tolerance


def rules_on(dark: Mask, dpi: float) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines ruled on a straight page, in points; strokes of print and photographs are none.

    A line whose one end alone meets another is drawn back from it: it is one to write on and closes no cell.
    """
    sides = pixels_of(dark, dpi, level=True), pixels_of(dark, dpi, level=False)
    height, width = dark.shape[0] * 72 / dpi, dark.shape[1] * 72 / dpi
    pieces = _within(_long_pieces(sides[0]), height), _within(_long_pieces(sides[1]), width)
    across, down = _lines(pieces[0], pieces[1]), _lines(pieces[1], pieces[0])
    low = _sides_between(sides[0], down, across), _sides_between(sides[1], across, down)
    across, down = across + low[0], down + low[1]
    _draw_on(across, down, dark, dpi / 72)
    _draw_on(down, across, dark.T, dpi / 72)
    _set_levels(across)
    _set_levels(down)
    across, down = _lines_alone(across, down), _lines_alone(down, across)
    across, down = _within_edges(across, down, width), _within_edges(down, across, height)
    _lay_ends(across, down)
    _lay_ends(down, across)
    return _rules(across), _rules(down)


def _lines_alone(lines: Sequence[_Line], crossing: Sequence[_Line]) -> list[_Line]:
    """The lines without what may be a stroke of large print: it is not long and meets no line."""
    return [line for line in lines if line.length >= _LONGEST_STROKE or _meets(line, crossing)]


def _within_edges(lines: Sequence[_Line], crossing: Sequence[_Line], extent: float) -> list[_Line]:
    """The lines without those from edge to edge that end at no other: streaks of a scanner, and folds."""
    edge = _AT_EDGE * extent
    through = (line.start < edge and line.end > extent - edge for line in lines)
    ends = ([_met(line, along, crossing) for along in (line.start, line.end)] for line in lines)
    return [line for line, all_through, met in zip(lines, through, ends, strict=True) if not all_through or any(met)]


def _meets(line: _Line, crossing: Sequence[_Line]) -> bool:
    ends = (_met(line, along, crossing) for along in (line.start, line.end))
    return _crossed(line, crossing) or any(end is not None for end in ends)


def _long_pieces(pixels: Pixels) -> list[Piece]:
    """All pieces of long lines; of a broken one what was not found in its solid parts too."""
    solid = solid_pieces(pixels, _LONG)
    return solid + [piece for piece in dashed_pieces(pixels) if not any(_covers(other, piece) for other in solid)]


def _covers(one: Piece, other: Piece) -> bool:
    """Whether a piece is no more than a part of another, or that with its edges frayed."""
    middle = (other.start + other.end) / 2
    near = abs(one.at(middle) - other.at(middle)) < 2 * _ALIKE
    return near and min(one.end, other.end) - max(one.start, other.start) > 0.7 * other.length


def _within(pieces: Sequence[Piece], breadth: float) -> list[Piece]:
    return [piece for piece in pieces if _EDGE < piece.middle < breadth - _EDGE]


def _lines(pieces: Sequence[Piece], crossing: Sequence[Piece]) -> list[_Line]:
    """The pieces put together to lines, where one goes on in another."""
    ends = np.array([(piece.middle, piece.start, piece.end) for piece in crossing] or [(-1e9, 0, 0)])
    lines: list[_Line] = []
    for piece in sorted(pieces):
        line = next((line for line in lines if _goes_on(line.pieces[-1], piece, ends)), None)
        if line is None:
            lines.append(_Line([piece]))
        else:
            line.pieces.append(piece)
            line.__post_init__()
    return lines


def _goes_on(last: Piece, piece: Piece, crossing: NDArray[np.float64]) -> bool:
    gap = piece.start - last.end
    if gap > _COVERED:
        return False
    middle = (last.end + piece.start) / 2
    allowed = _ALIKE + _LEAN * max(gap, 0.0)
    if abs(last.at(middle) - piece.at(middle)) > allowed or abs(last.last - piece.first) > 2 * allowed:
        return False
    return gap <= _GAP or not (_ends_at(last.end, last.last, crossing) or _ends_at(piece.start, piece.first, crossing))


def _ends_at(along: float, aside: float, crossing: NDArray[np.float64]) -> bool:
    """Whether another line passes there, so that it may end on purpose."""
    at, start, end = crossing.T
    return bool(((np.abs(at - along) < _MEETS) & (start - _MEETS < aside) & (aside < end + _MEETS)).any())


def _sides_between(pixels: Pixels, crossing: Sequence[_Line], known: Sequence[_Line]) -> list[_Line]:
    """Short lines from one line to the next, no part of a longer one: the sides of a cell in a low row."""
    ordered = sorted(crossing, key=lambda line: line.at(line.start))
    found: list[_Line] = []
    for number, line in enumerate(ordered[:_MOST_LINES]):
        for other in ordered[number + 1 :]:
            start, end = max(line.start, other.start) - _MEETS, min(line.end, other.end) + _MEETS
            if other.at(start) - line.at(start) > _LONG + _MEETS:
                break
            if other.at(start) - line.at(start) > _SHORT and end - start > 2 * _MEETS:
                pieces = pieces_between(pixels, line.at, other.at, start, end)
                found.extend(_Line([piece]) for piece in pieces if not _part_of_any(piece, known))
    return found


def _part_of_any(piece: Piece, lines: Sequence[_Line]) -> bool:
    middle = (piece.start + piece.end) / 2
    return any(line.reaches(middle, 0.0) and abs(line.at(middle) - piece.middle) < _ONE_LEVEL for line in lines)


def _draw_on(lines: Sequence[_Line], crossing: Sequence[_Line], dark: Mask, scale: float) -> None:
    """Draw lines on that meet another on bent paper only, where no straight piece of them reaches it."""
    for line in lines[:_MOST_LINES]:
        for ahead in (-1, 1):
            if line.length > _LONGEST_STROKE:
                last = max(line.pieces, key=attrgetter("end")) if ahead > 0 else line.pieces[0]
                met = _met(line, line.end if ahead > 0 else line.start, crossing) is not None
                covered = _MEETS if met else _HIDDEN
                more = followed(dark, scale, last, ahead, covered, partial(_passes, crossing))
                line.pieces = sorted([*line.pieces, *more])
        line.__post_init__()


def _passes(lines: Sequence[_Line], along: float, aside: float) -> bool:
    """Whether any of these lines passes this place of one that crosses them."""
    return any(line.reaches(aside, _MEETS) and abs(line.at(aside) - along) < _ALIKE for line in lines)


def _set_levels(lines: list[_Line]) -> None:
    """Give lines that lie side by side or on one height the same level, that of their middle."""
    lean = _lean(lines)
    centre = sum(line.start + line.end for line in lines) / max(2 * len(lines), 1)
    for line in lines:
        middle = (line.start + line.end) / 2
        line.level = line.at(middle) - lean * (middle - centre)
    lines.sort(key=attrgetter("level"))
    first = -1e9
    cluster: list[_Line] = []
    for line in lines:
        if line.level - first > _ONE_LEVEL:
            _level(cluster)
            cluster, first = [], line.level
        cluster.append(line)
    _level(cluster)


def _lean(lines: Sequence[_Line]) -> float:
    """By how much the lines lean on the whole."""
    total = sum(line.length for line in lines)
    leans = ((line.pieces[-1].last - line.pieces[0].first) for line in lines)
    return sum(leans) / total if total else 0.0


def _level(cluster: list[_Line]) -> None:
    total = sum(line.length for line in cluster)
    if total:
        level = sum(line.length * line.at((line.start + line.end) / 2) for line in cluster) / total
        for line in cluster:
            line.level = level


def _lay_ends(lines: list[_Line], crossing: Sequence[_Line]) -> None:
    """Lay the ends of the lines on those that they meet."""
    for line in lines:
        first, last = _met(line, line.start, crossing), _met(line, line.end, crossing)
        if first is not None and last is not None and first != last:
            line.start, line.end = first, last
        elif (first is None) != (last is None) and not _crossed(line, crossing):
            line.start += 2 * _MEETS if first is not None else 0.0
            line.end -= 2 * _MEETS if last is not None else 0.0
        else:
            line.start, line.end = first or line.start, last or line.end


def _met(line: _Line, along: float, crossing: Sequence[_Line]) -> float | None:
    """The level of the line met at an end, None if there is none."""
    aside = line.at(along)
    met = [other for other in crossing if other.reaches(aside, _MEETS) and abs(other.at(aside) - along) < _MEETS]
    return min(met, key=lambda other: abs(other.at(aside) - along)).level if met else None


def _crossed(line: _Line, crossing: Sequence[_Line]) -> bool:
    """Whether any line crosses it between its ends."""
    return any(
        line.start + _MEETS < other.level < line.end - _MEETS and other.reaches(line.at(other.level), _MEETS)
        for other in crossing
    )


def _rules(lines: Sequence[_Line]) -> list[Rule]:
    found = sorted(
        Rule(float(line.level), float(line.start), float(line.end)) for line in lines if line.end > line.start
    )
    return [rule for rule, _ in groupby(found)]
