"""Ruled tables: straight lines on a page to cells with their boxes and spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from casereview.model import Box, Cell

_NEAR = 3.0  # points within which two lines are one, or an end touches
_MOST_RULES = 6_000


class Rule(NamedTuple):
    """A straight line: its fixed coordinate and the stretch it covers along the other axis."""

    at: float
    start: float
    end: float


class Table(NamedTuple):
    """A table's box and its cells with theirs, row by row."""

    box: Box
    cells: tuple[tuple[Cell, Box], ...]

    def cells_at(self, x: NDArray[np.floating], y: NDArray[np.floating]) -> NDArray[np.int_]:
        """Which of the cells each of these places lies in, -1 for those outside."""
        rows = {cell.row: box.y0 for cell, box in self.cells} | {c.row + c.row_span: b.y1 for c, b in self.cells}
        columns = {c.column: b.x0 for c, b in self.cells} | {c.column + c.column_span: b.x1 for c, b in self.cells}
        units = np.full((len(rows) + 1, len(columns) + 1), -1)
        for number in reversed(range(len(self.cells))):
            _, row, column, row_span, column_span = self.cells[number][0]
            units[row + 1 : row + row_span + 1, column + 1 : column + column_span + 1] = number
        at_row = np.searchsorted([rows[level] for level in sorted(rows)], y, side="right")
        at_column = np.searchsorted([columns[level] for level in sorted(columns)], x, side="right")
        return units[at_row, at_column]


class Ruled(NamedTuple):
    """What lines rule on a page: tables from top to bottom, numbered in that order, and frames of a single cell."""

    tables: tuple[Table, ...] = ()
    frames: tuple[Box, ...] = ()


def ruled_by(horizontals: Sequence[Rule], verticals: Sequence[Rule]) -> Ruled:
    """The tables and frames these lines rule."""
    if len(horizontals) + len(verticals) > _MOST_RULES:
        return Ruled()
    across, down = _joined(horizontals), _joined(verticals)
    if len(across) < 2 or len(down) < 2:
        return Ruled()
    grids = [grid for group in _groups(across, down) if (grid := _grid(*group)) is not None]
    grids.sort(key=lambda grid: (grid.box.y0, grid.box.x0))
    tables = tuple(
        Table(grid.box, tuple((cell._replace(table=number), box) for cell, box in grid.cells))
        for number, grid in enumerate(grid for grid in grids if len(grid.cells) > 1)
    )
    return Ruled(tables, tuple(grid.box for grid in grids if len(grid.cells) == 1))


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Lines on one level that touch or overlap, as one."""
    joined: list[Rule] = []
    level: list[Rule] = []
    for rule in sorted(rules):
        if level and rule.at - level[-1].at > _NEAR / 2:
            joined.extend(_joined_level(level))
            level = []
        level.append(rule)
    return joined + _joined_level(level)


def _joined_level(level: list[Rule]) -> list[Rule]:
    if not level:
        return []
    at = sum(rule.at for rule in level) / len(level)
    joined: list[Rule] = []
    stretches = sorted((rule.start, rule.end) for rule in level)
    first, last = stretches[0]
    for start, end in stretches:
        if start > last + _NEAR:
            joined.append(Rule(at, first, last))
            first, last = start, end
        elif end > last:
            last = end
    return [*joined, Rule(at, first, last)]


def _groups(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines that hang together by crossing or touching one another."""
    h, v = np.array(across), np.array(down)
    meet = (
        (h[:, None, 1] <= v[None, :, 0] + _NEAR)
        & (v[None, :, 0] <= h[:, None, 2] + _NEAR)
        & (v[None, :, 1] <= h[:, None, 0] + _NEAR)
        & (h[:, None, 0] <= v[None, :, 2] + _NEAR)
    )
    left = set(range(len(across)))
    groups = []
    while left:
        rows, columns = np.zeros(len(across), bool), np.zeros(len(down), bool)
        rows[left.pop()] = True
        while True:
            columns_now = meet[rows].any(axis=0)
            rows_now = rows | meet[:, columns_now].any(axis=1)
            if (rows_now == rows).all() and (columns_now == columns).all():
                break
            rows, columns = rows_now, columns_now
        left -= set(np.flatnonzero(rows).tolist())
        groups.append(([across[i] for i in np.flatnonzero(rows)], [down[i] for i in np.flatnonzero(columns)]))
    return groups


def _levels(rules: list[Rule]) -> list[float]:
    """The distinct coordinates of the lines, near ones as one."""
    levels: list[float] = []
    for rule in sorted(rules):
        if not levels or rule.at - levels[-1] > _NEAR:
            levels.append(rule.at)
    return levels


def _grid(across: list[Rule], down: list[Rule]) -> Table | None:
    ys, xs = _levels(across), _levels(down)
    if len(ys) < 2 or len(xs) < 2:
        return None
    floors = _walls(across, ys, xs)
    sides = _walls(down, xs, ys).T
    bounds: dict[int, tuple[int, int, int, int]] = {}
    for row, labels in enumerate(_regions(floors, sides).tolist()):
        for column, label in enumerate(labels):
            top, _, first, last = bounds.get(label, (row, row, column, column))
            bounds[label] = top, row, min(first, column), max(last, column)
    cells = [
        (
            Cell(0, top, first, bottom - top + 1, last - first + 1),
            Box(xs[first], ys[top], xs[last + 1], ys[bottom + 1]),
        )
        for top, bottom, first, last in bounds.values()
    ]
    cells.sort(key=lambda pair: (pair[0].row, pair[0].column))
    return Table(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def _walls(rules: list[Rule], levels: list[float], others: list[float]) -> NDArray[np.bool_]:
    """For each level and each gap between neighbours of `others`, whether a line runs along it."""
    walls = np.zeros((len(levels), len(others) - 1), bool)
    between = [(low + high) / 2 for low, high in pairwise(levels)]
    middles = [(low + high) / 2 for low, high in pairwise(others)]
    for rule in rules:
        level = bisect_left(between, rule.at)
        walls[level, bisect_left(middles, rule.start) : bisect_right(middles, rule.end)] = True
    return walls


def _regions(floors: NDArray[np.bool_], sides: NDArray[np.bool_]) -> NDArray[np.int_]:
    """A number for each unit of the grid; units with no line between them share it."""
    rows, columns = floors.shape[0] - 1, sides.shape[1] - 1
    numbers = np.arange(rows * columns).reshape(rows, columns)
    open_floors, open_sides = ~floors[1:-1], ~sides[:, 1:-1]
    while True:  # the lowest number of a region spreads through its open sides
        before = numbers.copy()
        for one, other, is_open in (
            (numbers[:-1], numbers[1:], open_floors),
            (numbers[:, :-1], numbers[:, 1:], open_sides),
        ):
            np.minimum(other, one, out=other, where=is_open)
            np.minimum(one, other, out=one, where=is_open)
        if (numbers == before).all():
            break
    _, labels = np.unique(numbers, return_inverse=True)
    return np.asarray(labels.reshape(rows, columns))
