"""Files as read: pages of blocks and graphics, in PDF points from the top left as shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from casereview.terms import BlockKind, GraphicKind, ReadingMethod


class Box(NamedTuple):
    """A rectangle on a page, in PDF points from the top left as shown."""

    x0: float
    y0: float
    x1: float
    y1: float


def around(boxes: tuple[Box, ...]) -> Box | None:
    """The smallest box that holds all of `boxes`; None if there are none."""
    if not boxes:
        return None
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


class Cell(NamedTuple):
    """Where in which table of its page a block stands; a merged cell is one cell with its spans."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a block, where the page has coordinates.

    `edges` are the left edges of its characters and the right edge of the last: one more than characters.
    """

    start: int
    box: Box
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as printed; wrapped lines of a PDF paragraph are joined without a break.

    A paragraph inside a table cell is a block of its own, with its `cell`. `lines` is empty for Word files.
    """

    text: str
    kind: BlockKind = BlockKind.BODY
    box: Box | None = None
    cell: Cell | None = None
    lines: tuple[Line, ...] = ()
    size: float | None = None  # of the largest characters, in points
    centred: bool = False

    def box_of(self, start: int, end: int) -> Box | None:
        """The box around the characters `start` to `end` (exclusive) of the printed text."""
        parts = []
        for line in self.lines:
            length = len(line.edges) - 1
            first, last = max(start - line.start, 0), min(end - line.start, length)
            if first < last:
                parts.append(Box(line.edges[first], line.box.y0, line.edges[last], line.box.y1))
        return around(tuple(parts)) or self.box


@dataclass(frozen=True, slots=True)
class Graphic:
    """A picture, drawn ink, signature line or digital signature on a page.

    In Word files it stands in a block (`block`, an index into the page's blocks) before the character
    `offset`; in PDFs it has a `box`. `digest` tells equal pictures. `name` is the signer a digital signature names.
    `floating` says that it is laid over the page of a Word file and only anchored in the block; `size` is its width
    and height in points there, and `laid` where it lies if it says so: from the edges of the page, or, of one that is
    `hung` from its block, from the top of that.
    """

    kind: GraphicKind
    block: int | None = None
    offset: int = 0
    box: Box | None = None
    digest: str = ""
    name: str | None = None
    floating: bool = False
    size: tuple[float, float] | None = field(default=None, compare=False)
    laid: Box | None = field(default=None, compare=False)
    hung: bool = field(default=False, compare=False)

    @property
    def extent(self) -> tuple[float, float] | None:
        """Its width and height as printed, in points; None where a Word file does not say."""
        return (self.box.x1 - self.box.x0, self.box.y1 - self.box.y0) if self.box is not None else self.size


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file: its 1-based number there, its size in points (None for Word files), what is on it."""

    number: int
    width: float | None
    height: float | None
    blocks: tuple[Block, ...]
    graphics: tuple[Graphic, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the case as read, before it is divided: `name` is its path inside the case, with /."""

    name: str
    sha256: str
    pages: tuple[Page, ...]
    reading: ReadingMethod = ReadingMethod.TEXT
    problem: str | None = None
