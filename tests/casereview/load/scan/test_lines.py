"""Lines of several pieces: where they meet others, and the sides of tables that are not drawn."""

from __future__ import annotations

from casereview.load.scan.lines import Line, ends_met, is_crossed, met, open_sides
from casereview.load.scan.straight import Piece


def line(at: float, start: float, end: float) -> Line:
    made = Line([Piece(start, end, at, at)])
    made.level = at
    return made


ROWS = [line(at, 60, 500) for at in (100, 150, 200)]
COLUMNS = [line(at, 100, 200) for at in (180, 300)]


def test_a_line_of_pieces_goes_from_the_first_to_the_last_and_lies_where_the_nearest_does() -> None:
    bent = Line([Piece(10, 50, 100, 100), Piece(60, 90, 102, 104)])
    assert (bent.start, bent.end, bent.length, bent.at(20), bent.at(90)) == (10, 90, 80, 100, 104)


def test_ends_meet_what_passes_near_them_and_lines_are_crossed_between() -> None:
    short = line(150, 182, 300)
    assert [met(short, along, COLUMNS) for along in (182, 300, 250)] == [180, 300, None]
    assert (ends_met(short, COLUMNS), is_crossed(short, COLUMNS)) == (2, False)
    assert (ends_met(ROWS[0], COLUMNS), is_crossed(ROWS[1], COLUMNS)) == (0, True)


def test_rows_that_end_one_below_the_other_have_a_side_there_though_none_is_drawn() -> None:
    sides = open_sides(ROWS, COLUMNS)
    assert [(side.level, side.start, side.end) for side in sides] == [(60, 100, 200), (500, 100, 200)]


def test_a_short_piece_of_a_side_does_not_stand_for_it() -> None:
    sides = open_sides(ROWS, [*COLUMNS, line(60, 180, 201)])
    assert [(side.level, side.start, side.end) for side in sides] == [(60, 100, 200), (500, 100, 200)]


def test_a_drawn_side_or_rows_that_nothing_crosses_or_two_rows_alone_have_none() -> None:
    drawn = [line(62, 100, 200), line(506, 100, 200)]
    assert open_sides(ROWS, [*COLUMNS, *drawn]) == []
    assert open_sides(ROWS, []) == []
    assert open_sides(ROWS[:2], COLUMNS) == []
