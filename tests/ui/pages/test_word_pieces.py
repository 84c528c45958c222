"""A strip of a Word page in pieces: where one may end, and that nothing is left out."""

from __future__ import annotations

from itertools import chain

from casereview.model import Block, Cell
from casereview.terms import BlockKind
from ui.pages.word_pieces import Piece, pieces_of


def pieces(*blocks: Block) -> list[Piece]:
    found = list(pieces_of(blocks, range(len(blocks))))
    assert list(chain(*(piece.indexes for piece in found))) == list(range(len(blocks)))
    return found


def table(number: int, rows: int, columns: int) -> tuple[Block, ...]:
    return tuple(Block("甲", cell=Cell(number, row, column)) for row in range(rows) for column in range(columns))


def test_a_short_strip_is_one_piece_and_an_empty_one_too() -> None:
    assert pieces() == [Piece(())]
    assert pieces(Block("甲"), *table(0, 3, 3), Block("乙")) == [Piece(tuple(range(11)))]


def test_paragraphs_are_parted_anywhere_and_long_ones_sooner() -> None:
    assert [len(one.indexes) for one in pieces(*[Block("甲")] * 90)] == [40, 40, 10]
    assert [len(one.indexes) for one in pieces(*[Block("甲" * 1_200)] * 5)] == [1] * 5


def test_a_table_is_parted_between_its_rows_and_goes_on() -> None:
    assert [(len(one.indexes), one.goes_on) for one in pieces(Block("题"), *table(0, 30, 3), Block("注"))] == [
        (40, False),
        (39, True),
        (13, True),
    ]


def test_two_tables_after_each_other_are_two() -> None:
    assert [(len(one.indexes), one.goes_on) for one in pieces(*table(0, 13, 3), *table(1, 13, 3))] == [
        (39, False),
        (39, False),
    ]


def test_rows_that_a_cell_spans_stay_together() -> None:
    cells = [Block("甲", cell=Cell(0, 0, 0, 60)), *(Block("乙", cell=Cell(0, row, 1)) for row in range(60))]
    after = [Block("丙", cell=Cell(0, 60 + row, column)) for row in range(5) for column in range(2)]

    assert [(len(one.indexes), one.goes_on) for one in pieces(*cells, *after)] == [(61, False), (10, True)]


def test_a_table_with_another_in_it_is_never_parted() -> None:
    inner = Block("内", cell=Cell(1, 0, 0))

    assert len(pieces(*table(0, 30, 3)[:45], inner, *table(0, 30, 3)[45:])) == 1


def test_boxes_that_follow_each_other_stay_together() -> None:
    boxes = [Block("框", BlockKind.TEXT_BOX)] * 50

    assert [len(one.indexes) for one in pieces(Block("甲"), *boxes, Block("乙"))] == [1, 50, 1]
