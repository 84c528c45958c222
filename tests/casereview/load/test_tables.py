"""Ruled lines make cells."""

from __future__ import annotations

import numpy as np

from casereview.load.tables import Rule, ruled_by
from casereview.model import Box, Cell


def test_a_missing_line_merges_its_cells() -> None:
    across = [Rule(0, 0, 100), Rule(20, 50, 100), Rule(40, 0, 100)]
    down = [Rule(0, 0, 40), Rule(50, 0, 40), Rule(100, 0, 40)]
    (table,) = ruled_by(across, down).tables
    assert table.cells == (
        (Cell(0, 0, 0, 2, 1), Box(0, 0, 50, 40)),
        (Cell(0, 0, 1), Box(50, 0, 100, 20)),
        (Cell(0, 1, 1), Box(50, 20, 100, 40)),
    )


def test_lines_drawn_cell_by_cell_are_one_grid() -> None:
    across = [Rule(y, x, x + 50) for y in (0, 20.4, 40) for x in (0, 50)]
    down = [Rule(x, y, y + 20) for x in (0, 50.2, 100) for y in (0, 20)]
    (table,) = ruled_by(across, down).tables
    assert [cell for cell, _ in table.cells] == [Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 0), Cell(0, 1, 1)]


def test_a_frame_alone_and_underlines_are_no_table() -> None:
    frame = [Rule(0, 0, 100), Rule(40, 0, 100)]
    assert ruled_by(frame, [Rule(0, 0, 40), Rule(100, 0, 40)]).tables == ()
    assert ruled_by(frame, []).tables == ()


def test_tables_apart_are_numbered_from_the_top() -> None:
    def grid(top: float) -> tuple[list[Rule], list[Rule]]:
        return [Rule(top + y, 0, 60) for y in (0, 20)], [Rule(x, top, top + 20) for x in (0, 30, 60)]

    low, high = grid(200), grid(50)
    tables = ruled_by(low[0] + high[0], low[1] + high[1]).tables
    assert [(table.box.y0, {cell.table for cell, _ in table.cells}) for table in tables] == [(50, {0}), (200, {1})]


def test_a_region_that_bends_is_one_cell_however_it_bends() -> None:
    across = [Rule(0, 0, 120), Rule(20, 0, 80), Rule(40, 0, 120)]
    down = [Rule(0, 0, 40), Rule(40, 0, 40), Rule(80, 0, 20), Rule(120, 0, 40)]
    (table,) = ruled_by(across, down).tables
    assert table.cells == (
        (Cell(0, 0, 0), Box(0, 0, 40, 20)),
        (Cell(0, 0, 1), Box(40, 0, 80, 20)),
        (Cell(0, 0, 1, 2, 2), Box(40, 0, 120, 40)),
        (Cell(0, 1, 0), Box(0, 20, 40, 40)),
    )
    assert table.cells_at(np.array([60.0, 100.0, 60.0, 130.0]), np.array([10.0, 10.0, 30.0, 10.0])).tolist() == [
        1,
        2,
        2,
        -1,
    ]
