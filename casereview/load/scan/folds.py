"""Folds of paper and streaks of a scanner: lines that no form has."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.load.scan.lines import MEETS, ONE_LEVEL, Line, crossings, ends_met, is_crossed, met

_AT_EDGE = 0.03  # of the page: so near to an edge of the paper no form has a line
_MOST_COVERED = 120.0  # points that may be missing of a long line
_BEYOND = 22.0  # points by which no row stands over the side of its table, nor a stroke of print right behind it
_CROSSED = 2  # lines that cross the side of a cell of which both ends are worn off
_STROKE = 60.0  # points; strokes of print between two streaks are shorter than rows
_ENDS = 3  # rows that end at the side of a table


def without_streaks(lines: Sequence[Line], crossing: Sequence[Line], extent: float) -> list[Line]:
    """The lines without those from edge to edge of a page of so many points that end at no other line."""
    return [line for line in lines if _edges(line, extent) < 2 or ends_met(line, crossing)]


def without_folds(lines: Sequence[Line], crossing: Sequence[Line], extent: float) -> list[Line]:
    """The lines without streaks of a scanner and folds.

    Those go from edge to edge and end at no other line, one alone goes on to an edge (rows that are cut off are many),
    or they go on beyond the side of a table at which all its rows end.
    """
    edge = _AT_EDGE * extent
    outside = [
        sum((bool(line.start < edge), bool(line.end > extent - edge))) for line in lines
    ]  # NumPy's own add to True
    reaching = [line for line, edges in zip(lines, outside, strict=True) if edges]
    alone, torn = len(reaching) == 1, _is_torn(reaching, extent) and 2 not in outside
    long = [line for line in crossing if line.length > _STROKE]
    within = [
        line
        for line, edges in zip(lines, outside, strict=True)
        if not edges
        or (not torn and (ends_met(line, crossing) if edges == 2 else _is_cut_off(line, long, alone=alone)))
    ]
    streaks = [line for line in reaching if not any(line is kept for kept in within)]
    within = [line for line in within if not _is_piece_of_any(line, streaks, long)]
    return [line for line in within if not any(_goes_beyond(line, side, lines, crossing) for side in crossing)]


def _is_piece_of_any(line: Line, streaks: Sequence[Line], long: Sequence[Line]) -> bool:
    """Whether a line lies on the level of a streak and no row crosses it or ends at it: print broke that."""
    level = any(abs(line.level - streak.level) < ONE_LEVEL for streak in streaks)
    return level and not (is_crossed(line, long) or ends_met(line, long))


def without_pieces(upright: Sequence[Line], crossing: Sequence[Line]) -> list[Line]:
    """The upright lines without pieces of streaks: those whose ends meet no line, and that hardly any line crosses."""
    return [line for line in upright if ends_met(line, crossing) or crossings(line, crossing) >= _CROSSED]


def _edges(line: Line, extent: float) -> int:
    """At how many edges of the paper a line ends."""
    edge = _AT_EDGE * extent
    return bool(line.start < edge) + bool(line.end > extent - edge)  # truths of NumPy would not add up


def _is_cut_off(line: Line, crossing: Sequence[Line], *, alone: bool) -> bool:
    """Whether a line to one edge of the paper goes on beyond it: one of several rows, or one that ends at a side."""
    return not (alone and is_crossed(line, crossing)) and (is_crossed(line, crossing) or ends_met(line, crossing) > 0)


def _is_torn(reaching: Sequence[Line], extent: float) -> bool:
    """Whether the lines that reach an edge are the halves of one fold, which print broke: one level, no other row."""
    if len(reaching) != 2:
        return False
    one, other = sorted(reaching, key=lambda line: line.start)
    sides = one.start < _AT_EDGE * extent and other.end > (1 - _AT_EDGE) * extent
    level = abs(one.at(one.end) - other.at(other.start)) < ONE_LEVEL
    return sides and level and other.start - one.end < _MOST_COVERED


def _goes_beyond(line: Line, side: Line, lines: Sequence[Line], crossing: Sequence[Line]) -> bool:
    """Whether a line alone goes on beyond the side of a table, to end at no other."""
    if not side.reaches(line.at(side.level), MEETS):
        return False
    before, behind = side.level - line.start, line.end - side.level
    if min(before, behind) < _BEYOND:
        return False
    others = [other for other in lines if other is not line and side.reaches(other.at(side.level), MEETS)]
    ended = {
        is_end: sum(abs((other.end if is_end else other.start) - side.level) < 2 * MEETS for other in others)
        for is_end in (False, True)
    }
    passed = any(other.start + _BEYOND < side.level < other.end - _BEYOND for other in others)
    free = {True: met(line, line.end, crossing) is None, False: met(line, line.start, crossing) is None}
    return not passed and any(ended[is_end] >= _ENDS and not ended[not is_end] and free[is_end] for is_end in ended)
