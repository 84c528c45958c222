"""Rows of a table read off a picture of which the telling cell was not read: what such a list lacks may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from casereview.model import Block, Document

_WORDS = re.compile(r"[\u4e00-\u9fff]{3}")
_TOLD = re.compile(r"[0-9]|[\u4e00-\u9fff]{2}")
_LISTS = ("contents_list", "evidence_list", "item_list", "service_receipt", "public_service")
_FEWEST = 3  # printed cells that make a column one that tells what its rows are about
_SURELY = 60  # in percent: a character read less surely leaves the cell open


class _Cell(NamedTuple):
    """What was read in a cell: its words, how sure the least sure character is, and whether any is handwriting."""

    words: str
    sure: int
    by_hand: bool


_Row = dict[int, _Cell]


@lru_cache(maxsize=64)
def has_unread_row(document: Document) -> bool:
    """Whether a list read off a picture has a filled row whose words are missing or unsure where others have them."""
    return (
        document.kind in _LISTS
        and document.is_scanned
        and any(_is_unread(row, column) for rows in _tables(document) for column in _telling(rows) for row in rows)
    )


def _tables(document: Document) -> Iterator[list[_Row]]:
    for page in document.pages:
        tables: dict[int, dict[int, _Row]] = {}
        for block in page.blocks:
            if block.cell is not None:
                row = tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, {})
                row[block.cell.column] = _with(row.get(block.cell.column, _Cell("", 100, False)), block)
        for rows in tables.values():
            yield list(rows.values())


def _with(cell: _Cell, block: Block) -> _Cell:
    return _Cell(cell.words + block.text.strip(), min((cell.sure, *block.sure)), cell.by_hand or bool(block.hand))


def _telling(rows: list[_Row]) -> list[int]:
    """The columns in which most rows have printed words."""
    printed = [column for row in rows for column, cell in row.items() if _WORDS.search(cell.words) and not cell.by_hand]
    filled = sum(len(row) > 1 for row in rows)
    return [column for column in set(printed) if printed.count(column) >= max(_FEWEST, filled / 2)]


def _is_unread(row: _Row, column: int) -> bool:
    first, own = min(row), row.get(column)
    if own is None or column == first == max(row):
        return False
    filled = any(_TOLD.search(cell.words) for at, cell in row.items() if at not in (first, column))
    return filled and (not own.words or own.sure < _SURELY)
