"""Files as read: pages of blocks and graphics, in PDF points from the top left as shown."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from casereview.terms import BlockKind, GraphicKind, ReadingMethod

LEGIBLE = 0.95
"""A page read less surely may hold words that were not read, or were read as others: of drawn pages, made worse step
by step, one character in a hundred was wrong at 0.98, one in twenty at 0.95 and one in ten at 0.9.
"""

_PLAINLY = 0.8
"""From here on a graphic is surely what it is said to be."""

_PICTURED = 0.4
"""The share of a page that a photograph on it takes up at least, for its words to be those of the picture."""


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


class Mended(NamedTuple):
    """A stretch of a block put right after it was read off its picture: as it was read, and what proved it wrong."""

    start: int
    end: int
    as_read: str
    proof: str


class Guess(NamedTuple):
    """What a character of a block that was read unsurely off its picture may be instead, the likeliest first."""

    at: int
    letters: str


class Mending(NamedTuple):
    """Words as read off a picture, as they were put right, and what proved it."""

    as_read: str
    words: str
    proof: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as printed; wrapped lines of a PDF paragraph are joined without a break.

    A paragraph inside a table cell is a block of its own, with its `cell`. `lines` is empty for Word files.
    `sure` tells of text read off a picture how surely each character was read, in percent; it is empty for text
    that needed no reading. `hand` are the stretches of it that are handwriting, as (start, end), `mended` those that
    were put right, `guesses` what its unsure characters may be instead, in their order.
    """

    text: str
    kind: BlockKind = BlockKind.BODY
    box: Box | None = None
    cell: Cell | None = None
    lines: tuple[Line, ...] = ()
    size: float | None = None  # of the largest characters, in points
    centred: bool = False
    sure: tuple[int, ...] = ()
    hand: tuple[tuple[int, int], ...] = ()
    mended: tuple[Mended, ...] = ()
    guesses: tuple[Guess, ...] = ()

    def box_of(self, start: int, end: int) -> Box | None:
        """The box around the characters `start` to `end` (exclusive) of the printed text."""
        parts = []
        for line in self.lines:
            length = len(line.edges) - 1
            first, last = max(start - line.start, 0), min(end - line.start, length)
            if first < last:
                parts.append(Box(line.edges[first], line.box.y0, line.edges[last], line.box.y1))
        return around(tuple(parts)) or self.box

    def surely(self, start: int, end: int) -> float:
        """How surely the least sure of the characters `start` to `end` (exclusive) was read, from 0 to 1."""
        return min(self.sure[start:end], default=100) / 100

    def guessed(self, at: int) -> str:
        """What the character at this offset may be instead; empty of one that was read surely."""
        index = bisect_left(self.guesses, Guess(at, ""))
        return next((guess.letters for guess in self.guesses[index : index + 1] if guess.at == at), "")

    def mendings(self, start: int, end: int) -> tuple[Mending, ...]:
        """What was put right of the characters `start` to `end` (exclusive)."""
        within = (one for one in self.mended if one.start < end and start < one.end)
        return tuple(Mending(one.as_read, self.text[one.start : one.end], one.proof) for one in within)


@dataclass(frozen=True, slots=True)
class Graphic:
    """A picture, drawn ink, signature line or digital signature on a page.

    In Word files it stands in a block (`block`, an index into the page's blocks) before the character
    `offset`; in PDFs it has a `box`. `digest` tells equal pictures, `hand` is the shape of what somebody wrote. `name`
    is the signer a digital signature names, or the words of a seal where they were read surely. `floating` says that it
    is laid over the page of a Word file and only anchored in the block; `size` is its width and height in points there,
    and `laid` where it lies if it says so: from the edges of the page, or, of one that is `hung` from its block, from
    the top of that. `sure` is how surely it is what `kind` says.
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
    sure: float = 1.0
    hand: str = field(default="", compare=False)

    @property
    def extent(self) -> tuple[float, float] | None:
        """Its width and height as printed, in points; None where a Word file does not say."""
        return (self.box.x1 - self.box.x0, self.box.y1 - self.box.y0) if self.box is not None else self.size


class Straightening(NamedTuple):
    """How a page read off a picture was made straight: turned clockwise by quarter turns, then drawn straight.

    `matrix` is a homography, row by row: it takes a place of the straight page to the same place of the page as the
    file shows it, turned by `turns`, both in points from the top left.
    """

    turns: int
    matrix: tuple[float, ...]

    def shown(self, box: Box) -> Box:
        """The box around what a box of the straight page covers on the turned page of the file."""
        a, b, c, d, e, f, g, h, i = self.matrix
        corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        scales = [g * x + h * y + i for x, y in corners]
        xs = [(a * x + b * y + c) / scale for (x, y), scale in zip(corners, scales, strict=True)]
        ys = [(d * x + e * y + f) / scale for (x, y), scale in zip(corners, scales, strict=True)]
        return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file: its 1-based number there, its size in points (None for Word files), what is on it.

    A page read off a picture has its boxes on the straightened page; `straightening` leads back to the page that the
    file shows. `legibility` is how surely its print was read on the whole, from 0 (unreadable) to 1; None where there
    was nothing to read off a picture. Two pages on one sheet are two pages of the same number. `lost` says that
    pictures, boxes or tables of the file could not be taken over: what is not seen on such a page may stand on it.
    `grey` says that it was read off a picture without colours, on which nobody can tell a seal from print; `tinted`
    that the paper on its picture has a colour.
    """

    number: int
    width: float | None
    height: float | None
    blocks: tuple[Block, ...]
    graphics: tuple[Graphic, ...] = ()
    straightening: Straightening | None = None
    legibility: float | None = None
    lost: bool = False
    grey: bool = False
    tinted: bool = False

    @property
    def is_scanned(self) -> bool:
        """Whether it was read off a picture, or should have been."""
        return self.legibility is not None

    @property
    def is_unread(self) -> bool:
        """Whether it is a picture on which something stands and nothing could be read."""
        if not self.is_scanned:
            return False
        written = any(block.text.strip() for block in self.blocks)
        return not self._is_photograph if not written else self.legibility == 0

    @property
    def is_unclear(self) -> bool:
        """Whether words or marks may stand on it that were not read, or were read as others."""
        if self.lost:
            return True
        if self.is_unread or self.legibility is None:
            return self.is_unread
        return self.legibility < LEGIBLE and not self._is_photograph

    @property
    def _is_photograph(self) -> bool:
        """Whether a photograph takes up much of it, so that words are those of the picture and need not be there."""
        photos = (one for one in self.graphics if one.kind is GraphicKind.PHOTO and one.sure >= _PLAINLY)
        extents = (graphic.extent for graphic in photos)
        covered = sum(extent[0] * extent[1] for extent in extents if extent is not None)
        return bool(self.width and self.height) and covered > _PICTURED * (self.width or 0) * (self.height or 0)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the case as read, before it is divided: `name` is its path inside the case, with /."""

    name: str
    sha256: str
    pages: tuple[Page, ...]
    reading: ReadingMethod = ReadingMethod.TEXT
    problem: str | None = None
