"""Builds small documents for tests: paragraphs are strings, a table is a tuple of rows of cell texts."""

from __future__ import annotations

from casereview.model import Block, Cell, Document, Page
from casereview.text import flow_of

Row = tuple[str, ...]
Part = str | tuple[Row, ...]


def a_page(*parts: Part, number: int = 1) -> Page:
    """A Word page of these paragraphs and tables; a cell's text has a paragraph a line."""
    blocks: list[Block] = []
    table = 0
    for part in parts:
        if isinstance(part, str):
            blocks.append(Block(part))
            continue
        for row_index, row in enumerate(part):
            for column, text in enumerate(row):
                blocks.extend(Block(line, cell=Cell(table, row_index, column)) for line in text.split("\n"))
        table += 1
    return Page(number, None, None, tuple(blocks))


def a_document(kind: str, *parts: Part, id: str = "", title: str | None = None) -> Document:
    """A one-page document of that kind with these paragraphs and tables."""
    pages = (a_page(*parts),)
    return Document(id or kind, "0" * 64, f"{kind}.docx", pages, flow_of(pages), kind=kind, title=title, confidence=1.0)
