"""The path objects of an OFD page: their short notation to outlines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casereview.load.ofd.package import Matrix
from casereview.load.pdf.paths import Outline, box_around, slanted

_MOST_WORDS = 60_000
_ARGUMENTS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
_CURVES = frozenset("QBA")
_STEPS = 8  # of a curve as it is drawn

Point = tuple[float, float]


def outline_of(notation: str, matrix: Matrix, width: float) -> Outline | None:
    """The outline of a path such as `M 0 0 L 10 0`, led to the page by `matrix`; None if it has none.

    `width` is that of the pen on the page, half of which a level or upright line spreads to both sides.
    """
    straight: list[tuple[float, float, float, float]] = []
    points: list[Point] = []
    bent = 0
    start = last = (0.0, 0.0)
    for command, places in _commands(notation):
        shown = [_led(matrix, place) for place in places]
        if command == "C":
            straight.append((*last, *start))
            last = start
            continue
        points.extend(shown)
        if command in "MS":
            start = shown[-1]
        elif command in _CURVES:
            bent += 1
        else:
            straight.append((*last, *shown[-1]))
        last = shown[-1]
    box = box_around(points)
    if box is None or not (straight or bent):
        return None
    half = width / 2
    thick = box._replace(x0=box.x0 - half, x1=box.x1 + half, y0=box.y0 - half, y1=box.y1 + half)
    return Outline(straight, bent + slanted(straight), thick)


def traced(notation: str, matrix: Matrix) -> list[list[Point]]:
    """The lines of a path on the page, each a row of places; curves as several straight steps, arcs as one."""
    lines: list[list[Point]] = []
    for command, places in _commands(notation):
        shown = [_led(matrix, place) for place in places]
        if command in "MS" or not lines:
            lines.append(shown[-1:])
        elif command == "C":
            lines[-1].append(lines[-1][0])
        else:
            lines[-1].extend(_curve([lines[-1][-1], *shown]) if command in "QB" else shown)
    return [line for line in lines if len(line) > 1]


def _curve(places: list[Point]) -> list[Point]:
    """Places along the Bézier curve that these determine, without its beginning."""
    return [_along(places, step / _STEPS) for step in range(1, _STEPS + 1)]


def _along(places: list[Point], share: float) -> Point:
    while len(places) > 1:
        places = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for (x0, y0), (x1, y1) in pairwise(places)]
    return places[0]


def _commands(notation: str) -> Iterator[tuple[str, list[Point]]]:
    """Each command with the places it names, of an arc only the end; ends where the notation is torn."""
    words = notation.split()[:_MOST_WORDS]
    at = 0
    while at < len(words):
        command = words[at].upper()
        count = _ARGUMENTS.get(command)
        if count is None:
            return
        try:
            found = [float(word) for word in words[at + 1 : at + 1 + count]]
        except ValueError:
            return
        if len(found) < count or not all(abs(one) < 1e7 for one in found):
            return
        if command == "A":
            found = found[5:]
        yield command, list(zip(found[::2], found[1::2], strict=True))
        at += 1 + count


def _led(matrix: Matrix, place: Point) -> Point:
    a, b, c, d, e, f = matrix
    return a * place[0] + c * place[1] + e, b * place[0] + d * place[1] + f
