"""The ruled lines of a page read off a picture: broken ones joined, and their ends laid on what they meet."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import partial
from itertools import groupby
from operator import attrgetter

import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.scan.bent import followed
from casereview.load.scan.faint import faint_lines_on, lies_in_print
from casereview.load.scan.folds import without_folds, without_pieces, without_streaks
from casereview.load.scan.lines import MEETS, ONE_LEVEL, Line, ends_met, is_crossed, met, open_sides
from casereview.load.scan.straight import Mask, Piece, Pixels, dashed_pieces, pieces_between, pixels_of, solid_pieces
from casereview.load.tables import Rule

_LONG = 36.0  # points: strokes of print that happen to stand in a row are hardly as long
_LONGEST_STROKE = 60.0  # points
_SHORT = 9.0  # points of the side of a low row, which counts only from line to line
_ALIKE = 1.2  # points by which pieces of one line lie aside of each other
_LEAN = 0.012
_GAP, _COVERED = 8.0, 60.0  # points of a line that may be missing: anywhere, and where it ends at no other line
_SHARE, _MOST_COVERED = 0.6, 120.0  # of the parts on both sides, and points, that may be missing of a long line
_HIDDEN = 14.0  # points of a bent line that may be missing before it meets another
_WHOLE = 0.85  # of a faint line that is seen
_MOST_LINES = 400
_EDGE = 3.0  # points at the edge of the picture, where paper ends


def rules_on(dark: Mask, dpi: float, lightness: MatLike | None = None) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines ruled on a straight page, in points; strokes of print and photographs are none.

    By its `lightness` lines are found too that are too faint to be dark; only those count that end at others. A line
    whose one end alone meets another is drawn back from it: it is one to write on and closes no cell.
    """
    sides = pixels_of(dark, dpi, level=True), pixels_of(dark, dpi, level=False)
    height, width = dark.shape[0] * 72 / dpi, dark.shape[1] * 72 / dpi
    plain = _within(_long_pieces(sides[0]), height), _within(_long_pieces(sides[1]), width)
    faint = _faint_pieces(lightness, dark, dpi, plain) if lightness is not None else ([], [])
    known = set(faint[0]), set(faint[1])
    pieces = plain[0] + _within(faint[0], height), plain[1] + _within(faint[1], width)
    across, down = _lines(pieces[0], pieces[1]), _lines(pieces[1], pieces[0])
    low = _sides_between(sides[0], down, across), _sides_between(sides[1], across, down)
    across, down = across + low[0], down + low[1]
    _draw_on([line for line in across if known[0].isdisjoint(line.pieces)], down, dark, dpi / 72)
    _draw_on([line for line in down if known[1].isdisjoint(line.pieces)], across, dark.T, dpi / 72)
    _set_levels(across)
    _set_levels(down)
    across, down = without_streaks(across, down, width), without_streaks(down, across, height)
    for _ in range(2):  # a faint line may end at a side that is not drawn, and such a side be one that is too faint
        across, down = across + open_sides(down, across), down + open_sides(across, down)
        across, down = _between_others(across, down, known[0]), _between_others(down, across, known[1])
    across, down = _lines_alone(across, down), _lines_alone(down, across)
    across, down = without_folds(across, down, width), without_folds(down, across, height)
    across, down = _lines_alone(across, down), without_pieces(down, across)
    _lay_ends(across, down)
    _lay_ends(down, across)
    return _rules(across), _rules(down)


def _faint_pieces(
    lightness: MatLike, dark: Mask, dpi: float, plain: tuple[Sequence[Piece], Sequence[Piece]]
) -> tuple[list[Piece], list[Piece]]:
    """The pieces of faint lines, level and upright, that are none of the plain ones and run through no print."""
    found: list[list[Piece]] = []
    for level, known, along in ((True, plain[0], dark), (False, plain[1], dark.T)):
        pixels = pixels_of(faint_lines_on(lightness, dpi, level=level), dpi, level=level)
        pieces = (piece for piece in solid_pieces(pixels, _LONGEST_STROKE) if not lies_in_print(along, dpi, piece))
        found.append([piece for piece in pieces if not any(_covers(other, piece) for other in known)])
    return found[0], found[1]


def _between_others(lines: Sequence[Line], crossing: Sequence[Line], faint: Set[Piece]) -> list[Line]:
    """The lines without faint ones that do not go all the way from one line to another: rows of pale print."""
    return [
        line for line in lines if faint.isdisjoint(line.pieces) or _is_plain(line, faint) or _is_whole(line, crossing)
    ]


def _is_plain(line: Line, faint: Set[Piece]) -> bool:
    """Whether most of a line is darker than faint."""
    return sum(piece.length for piece in line.pieces if piece not in faint) > line.length / 2


def _is_whole(line: Line, crossing: Sequence[Line]) -> bool:
    return ends_met(line, crossing) == 2 and sum(piece.length for piece in line.pieces) > _WHOLE * line.length


def _lines_alone(lines: Sequence[Line], crossing: Sequence[Line]) -> list[Line]:
    """The lines without what may be a stroke of large print: it is not long and meets no line."""
    return [
        line
        for line in lines
        if line.length >= _LONGEST_STROKE or ends_met(line, crossing) or is_crossed(line, crossing)
    ]


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


def _lines(pieces: Sequence[Piece], crossing: Sequence[Piece]) -> list[Line]:
    """The pieces put together to lines, where one goes on in another."""
    ends = np.array([(piece.middle, piece.start, piece.end) for piece in crossing] or [(-1e9, 0, 0)])
    lines: list[Line] = []
    for piece in sorted(pieces):
        line = next((line for line in lines if _goes_on(line.pieces[-1], piece, ends)), None)
        if line is None:
            lines.append(Line([piece]))
        else:
            line.pieces.append(piece)
            line.__post_init__()
    return lines


def _goes_on(last: Piece, piece: Piece, crossing: NDArray[np.float64]) -> bool:
    gap = piece.start - last.end
    if gap > max(_COVERED, min(_SHARE * min(last.length, piece.length), _MOST_COVERED)):
        return False
    middle = (last.end + piece.start) / 2
    allowed = _ALIKE + _LEAN * max(gap, 0.0)
    if abs(last.at(middle) - piece.at(middle)) > allowed or abs(last.last - piece.first) > 2 * allowed:
        return False
    return gap <= _GAP or not (_ends_at(last.end, last.last, crossing) or _ends_at(piece.start, piece.first, crossing))


def _ends_at(along: float, aside: float, crossing: NDArray[np.float64]) -> bool:
    """Whether another line passes there, so that it may end on purpose."""
    at, start, end = crossing.T
    return bool(((np.abs(at - along) < MEETS) & (start - MEETS < aside) & (aside < end + MEETS)).any())


def _sides_between(pixels: Pixels, crossing: Sequence[Line], known: Sequence[Line]) -> list[Line]:
    """Short lines from one line to the next, no part of a longer one: the sides of a cell in a low row."""
    ordered = sorted(crossing, key=lambda line: line.at(line.start))
    found: list[Line] = []
    for number, line in enumerate(ordered[:_MOST_LINES]):
        for other in ordered[number + 1 :]:
            start, end = max(line.start, other.start) - MEETS, min(line.end, other.end) + MEETS
            if other.at(start) - line.at(start) > _LONG + MEETS:
                break
            if other.at(start) - line.at(start) > _SHORT and end - start > 2 * MEETS:
                pieces = pieces_between(pixels, line.at, other.at, start, end)
                found.extend(Line([piece]) for piece in pieces if not _part_of_any(piece, known))
    return found


def _part_of_any(piece: Piece, lines: Sequence[Line]) -> bool:
    middle = (piece.start + piece.end) / 2
    return any(line.reaches(middle, 0.0) and abs(line.at(middle) - piece.middle) < ONE_LEVEL for line in lines)


def _draw_on(lines: Sequence[Line], crossing: Sequence[Line], dark: Mask, scale: float) -> None:
    """Draw lines on that meet another on bent paper only, where no straight piece of them reaches it."""
    for line in lines[:_MOST_LINES]:
        for ahead in (-1, 1):
            if line.length > _LONGEST_STROKE:
                last = max(line.pieces, key=attrgetter("end")) if ahead > 0 else line.pieces[0]
                is_met = met(line, line.end if ahead > 0 else line.start, crossing) is not None
                covered = MEETS if is_met else _HIDDEN
                more = followed(dark, scale, last, ahead, covered, partial(_passes, crossing))
                line.pieces = sorted([*line.pieces, *more])
        line.__post_init__()


def _passes(lines: Sequence[Line], along: float, aside: float) -> bool:
    """Whether any of these lines passes this place of one that crosses them."""
    return any(line.reaches(aside, MEETS) and abs(line.at(aside) - along) < _ALIKE for line in lines)


def _set_levels(lines: list[Line]) -> None:
    """Give lines that lie side by side or on one height the same level, that of their middle."""
    lean = _lean(lines)
    centre = sum(line.start + line.end for line in lines) / max(2 * len(lines), 1)
    for line in lines:
        middle = (line.start + line.end) / 2
        line.level = line.at(middle) - lean * (middle - centre)
    lines.sort(key=attrgetter("level"))
    first = -1e9
    cluster: list[Line] = []
    for line in lines:
        if line.level - first > ONE_LEVEL:
            _level(cluster)
            cluster, first = [], line.level
        cluster.append(line)
    _level(cluster)


def _lean(lines: Sequence[Line]) -> float:
    """By how much the lines lean on the whole."""
    total = sum(line.length for line in lines)
    leans = ((line.pieces[-1].last - line.pieces[0].first) for line in lines)
    return sum(leans) / total if total else 0.0


def _level(cluster: list[Line]) -> None:
    total = sum(line.length for line in cluster)
    if total:
        level = sum(line.length * line.at((line.start + line.end) / 2) for line in cluster) / total
        for line in cluster:
            line.level = level


def _lay_ends(lines: list[Line], crossing: Sequence[Line]) -> None:
    """Lay the ends of the lines on those that they meet."""
    for line in lines:
        first, last = met(line, line.start, crossing), met(line, line.end, crossing)
        if first is not None and last is not None and first != last:
            line.start, line.end = first, last
        elif (first is None) != (last is None) and not is_crossed(line, crossing):
            line.start += 2 * MEETS if first is not None else 0.0
            line.end -= 2 * MEETS if last is not None else 0.0
        else:
            line.start, line.end = first or line.start, last or line.end


def _rules(lines: Sequence[Line]) -> list[Rule]:
    found = sorted(
        Rule(float(line.level), float(line.start), float(line.end)) for line in lines if line.end > line.start
    )
    return [rule for rule, _ in groupby(found)]
