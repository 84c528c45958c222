"""Ruled lines of several pieces, and where they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casereview.load.scan.straight import Piece

MEETS = 4.0
"""Points by which a line may miss another, or stand over it."""
ONE_LEVEL = 4.5
"""Points within which lines lie on one level: no row is as low and no column as narrow."""
_FRAYED = 0.012  # of its length, by which a worn line may end before the one it met
_ENDS = 3  # lines that end one below the other at the side of a table
_COLUMN = 14.0  # points; no column is as narrow
_BESIDE = 8.0  # points by which a line is drawn on beyond its pieces


@dataclass(slots=True)
class Line:
    """A line of one or several pieces, in the order in which they follow one another."""

    pieces: list[Piece]
    level: float = 0.0
    start: float = 0.0
    end: float = 0.0

    def __post_init__(self) -> None:
        self.start, self.end = self.pieces[0].start, max(piece.end for piece in self.pieces)

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start

    def at(self, along: float) -> float:
        """How far aside it is at a place along it."""
        if len(self.pieces) == 1:
            return self.pieces[0].at(along)
        nearest = min(self.pieces, key=lambda piece: max(piece.start - along, along - piece.end, 0.0))
        return nearest.at(min(max(along, nearest.start - _BESIDE), nearest.end + _BESIDE))

    def reaches(self, along: float, tolerance: float) -> bool:
        """Whether it passes a place along it, or ends that near to it."""
        return self.start - tolerance <= along <= self.end + tolerance


def met(line: Line, along: float, crossing: Sequence[Line]) -> float | None:
    """The level of the line met at an end, None if there is none."""
    aside, short = line.at(along), MEETS + _FRAYED * line.length
    near = [other for other in crossing if other.reaches(aside, MEETS) and abs(other.at(aside) - along) < short]
    return min(near, key=lambda other: abs(other.at(aside) - along)).level if near else None


def ends_met(line: Line, crossing: Sequence[Line]) -> int:
    """How many of its ends meet another line."""
    return sum(met(line, along, crossing) is not None for along in (line.start, line.end))


def is_crossed(line: Line, crossing: Sequence[Line]) -> bool:
    """Whether any line crosses it between its ends; levels must be set."""
    return crossings(line, crossing) > 0


def crossings(line: Line, crossing: Sequence[Line]) -> int:
    """How many lines cross it between its ends; levels must be set."""
    return sum(
        line.start + MEETS < other.level < line.end - MEETS and other.reaches(line.at(other.level), MEETS)
        for other in crossing
    )


def open_sides(lines: Sequence[Line], crossing: Sequence[Line]) -> list[Line]:
    """The sides of tables that are not drawn: where several lines that others cross end one below the other.

    Of level lines these are upright ones.
    """
    sides: list[Line] = []
    for is_end in (False, True):
        ends = sorted((line.end if is_end else line.start, number) for number, line in enumerate(lines))
        free = [(along, lines[number]) for along, number in ends if is_crossed(lines[number], crossing)]
        while free:
            beside = [one for one in free if one[0] - free[0][0] < MEETS]
            free = free[len(beside) :]
            side = _side(beside)
            if len(beside) >= _ENDS and not any(_stands_for(other, side) for other in crossing):
                sides.append(side)
    return sides


def _stands_for(line: Line, side: Line) -> bool:
    """Whether a line is drawn for most of that side, or closes the table beside it."""
    return abs(line.level - side.level) < _COLUMN and line.length > side.length / 2


def _side(ends: Sequence[tuple[float, Line]]) -> Line:
    """The line through where these lines end."""
    (first, top), (last, bottom) = (extreme(ends, key=_aside) for extreme in (min, max))
    side = Line([Piece(_aside((first, top)), _aside((last, bottom)), first, last)])
    side.level = sum(along for along, _ in ends) / len(ends)
    return side


def _aside(end: tuple[float, Line]) -> float:
    along, line = end
    return line.at(along)
