"""The papers a standard was issued in: the tables of a Word file or spreadsheet, and the lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casereview.errors import FileUnreadableError, PathMissingError, UsageError
from casereview.load.docx.document import read_docx
from casereview.load.files import UnreadableError
from casereview.model import Block
from casereview.standard.workbook import Span, Worksheet, read_workbook
from casereview.terms import BlockKind
from casereview.text import folded


@dataclass(frozen=True, slots=True)
class Prose:
    """A line outside tables, folded, and where it stands in words."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell where it begins, with the rows and columns it covers; its text is folded, its paragraphs are lines."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    @property
    def bottom(self) -> int:
        """The last row it covers."""
        return self.row + self.row_span - 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by its name (表1, or that of its sheet); `cells` leads from every place to the cell that covers it."""

    name: str
    cells: Mapping[tuple[int, int], GridCell]
    rows: int
    columns: int

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell that covers the place."""
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text of the cell that covers the place."""
        cell = self.cells.get((row, column))
        return cell.text if cell is not None else ""

    def turned(self) -> Grid:
        """The table with its rows as columns."""
        kept = {
            cell: GridCell(cell.text, cell.column, cell.row, cell.column_span, cell.row_span)
            for cell in self.cells.values()
        }
        cells = {(column, row): kept[cell] for (row, column), cell in self.cells.items()}
        return Grid(self.name, cells, self.columns, self.rows)

    def row(self, row: int) -> list[GridCell]:
        """The cells that cover the row, each once, from the left."""
        found: dict[tuple[int, int], GridCell] = {}
        for column in range(self.columns):
            if (cell := self.at(row, column)) is not None:
                found.setdefault((cell.row, cell.column), cell)
        return list(found.values())


Passage = Prose | Grid


def read_issued(path: Path) -> tuple[Passage, ...]:
    """The lines and tables of the file in their order. Raises UsageError, PathMissingError or FileUnreadableError."""
    if not path.is_file():
        raise PathMissingError(path)
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return tuple(passage for sheet in read_workbook(path) for passage in _parted(_sheet_grid(sheet)))
    if suffix != ".docx":
        raise UsageError(f"“{path.name}”不是 .docx 或 .xlsx 文件，请用 Word、Excel 或 WPS 另存后再试。")
    try:
        pages = read_docx(path)
    except UnreadableError as error:
        raise FileUnreadableError(path, str(error).rstrip("。")) from error
    return tuple(_passages([block for page in pages for block in page.blocks]))


def _passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    seen: set[int] = set()
    lines = 0
    for block in blocks:
        if block.cell is not None:
            if block.cell.table not in seen:
                seen.add(block.cell.table)
                yield from _parted(_word_grid(f"表{len(seen)}", tables[block.cell.table]))
        elif block.kind is BlockKind.BODY and block.text.strip():
            lines += 1
            yield Prose(folded(block.text).strip(), f"第{lines}段")


def _word_grid(name: str, blocks: Sequence[Block]) -> Grid:
    texts: dict[tuple[int, int, int, int], list[str]] = {}
    for block in blocks:
        if block.cell is not None:
            texts.setdefault(block.cell[1:], []).append(block.text)
    return _grid(name, [GridCell(_lines(lines), *place) for place, lines in texts.items()])


def _parted(grid: Grid) -> Iterator[Passage]:
    """A table less the lines of a single cell above and below it, which are titles and notes."""
    rows = [_only_text(grid, row) for row in range(grid.rows)]
    within = [row for row, text in enumerate(rows) if text is None]
    if not within:
        yield from _prose(grid.name, rows, 0)
        return
    yield from _prose(grid.name, rows[: within[0]], 0)
    cells = {place: cell for place, cell in grid.cells.items() if within[0] <= place[0] <= within[-1]}
    yield Grid(grid.name, cells, within[-1] + 1, grid.columns)
    yield from _prose(grid.name, rows[within[-1] + 1 :], within[-1] + 1)


def _only_text(grid: Grid, row: int) -> str | None:
    """The text of a row where only one cell of one row holds any; nothing for an empty row, None for others."""
    cells = [cell for cell in grid.row(row) if cell.text]
    if not cells:
        return ""
    alone = len(cells) == 1 and cells[0].row_span == 1 and (cells[0].column == 0 or cells[0].column_span > 1)
    return cells[0].text if alone else None


def _prose(name: str, rows: Sequence[str | None], first: int) -> Iterator[Prose]:
    for row, text in enumerate(rows, first + 1):
        for line in (text or "").splitlines():
            yield Prose(line, f"{name}第{row}行")


def _lines(parts: Sequence[str]) -> str:
    lines = (line.strip() for part in parts for line in folded_lines(part))
    return "\n".join(line for line in lines if line)


def folded_lines(text: str) -> list[str]:
    """The folded lines: folding alone would make one of them."""
    return [folded(line) for line in text.splitlines()]


def _sheet_grid(sheet: Worksheet) -> Grid:
    covered = {(row, column): span for span in sheet.spans for row, column in _places(span)}
    cells = []
    for (row, column), cell in sheet.cells.items():
        span = covered.get((row, column))
        if span is None:
            cells.append(GridCell(_lines([cell.text]), row, column))
        elif (row, column) == (span.top, span.left):
            height, width = span.bottom - span.top + 1, span.right - span.left + 1
            cells.append(GridCell(_lines([cell.text]), row, column, height, width))
    return _grid(sheet.name, cells)


def _places(span: Span) -> Iterator[tuple[int, int]]:
    height, width = min(span.bottom - span.top + 1, 2000), min(span.right - span.left + 1, 200)
    return ((span.top + row, span.left + column) for row in range(height) for column in range(width))


def _grid(name: str, cells: Sequence[GridCell]) -> Grid:
    rows = max((cell.row for cell in cells), default=-1) + 1
    columns = max((cell.column + min(cell.column_span, 200) for cell in cells), default=0)
    spread = {
        (row, column): cell
        for cell in cells
        for row in range(cell.row, min(cell.row + cell.row_span, rows + 2000))
        for column in range(cell.column, min(cell.column + cell.column_span, columns))
    }
    last = max((row for row, _ in spread), default=-1) + 1
    return Grid(name, spread, max(rows, last), columns)
