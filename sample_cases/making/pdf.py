"""Writing papers as a text PDF that is the same bytes each time, one paper a file or a bound volume."""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pylopdf_fonts_zh_cn
from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fpdf import FPDF

from sample_cases.making import ink
from sample_cases.making.papers import Block, Cell, Grid, Ink, PageEnd, Paper, Part, Photo, Seal, Style, Text

FONT = Path(pylopdf_fonts_zh_cn.__file__).parent / "NotoSansSC-Regular.otf"
FIXED = datetime(2024, 1, 1, tzinfo=UTC)
NEVER_FIRST = frozenset("，。；：、）)")
INK_HEIGHT, SEAL_SIZE, PHOTO_WIDTH = 22.0, 88.0, 230.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How pages are set: the fonts of text and titles, the margins in points, the size and distance of lines.

    `face` is which font of a collection is meant.
    """

    text: Path = FONT
    titles: Path | None = None
    face: int = 0
    left: float = 70.0
    top: float = 62.0
    width: float = 455.0
    bottom: float = 775.0
    scale: float = 1.0
    leading: float = 1.7


@lru_cache(maxsize=16)
def _font_of(characters: str, whole: Path = FONT, face: int = 0) -> Path:
    """A file with only the glyphs of these characters, so that fpdf need not read the whole font each time."""
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
    font = TTFont(whole, recalcTimestamp=False, fontNumber=face)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    folder = Path(tempfile.mkdtemp(prefix="casereview-samples-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "font.otf"
    font.save(path)
    return path


def characters_of(papers: Iterable[Paper], style: Style) -> str:
    """Every character the papers print, sorted, with those of counters and folios."""
    found = set("共页第 0123456789") | set(style.head)
    for paper in papers:
        for text in _texts(paper):
            found |= set(_printable(text, style))
    return "".join(sorted(found))


def _printable(text: str, style: Style) -> str:
    """The text as spelled by the bureau; the font has no ticked box."""
    return style.spell(text).replace("☑", "√")


def _texts(paper: Paper) -> Iterable[str]:
    yield from (paper.title, paper.number or "", paper.foot or "")
    for block in paper.blocks:
        cells = [Cell((block,))] if isinstance(block, Text) else []
        if isinstance(block, Grid):
            cells = [cell for row in block.rows for cell in row]
        for cell in cells:
            for line in cell.lines:
                yield from (part for part in line.parts if isinstance(part, str))


def page_counts(papers: Sequence[Paper], style: Style, *, seed: str, setting: Setting | None = None) -> tuple[int, ...]:
    """How many pages each paper takes when bound."""
    volume = BoundPages(style, seed, characters_of(papers, style), setting)
    return tuple(volume.add(paper) for paper in papers)


def write_pdf(
    path: Path, papers: Sequence[Paper], style: Style, *, seed: str, characters: str = "", folios: bool = False
) -> None:
    """Write these papers one after the other; with `folios`, numbered through but for cover, contents and note."""
    characters = characters or characters_of(papers, style)
    counts = tuple(BoundPages(style, seed, characters).add(paper) for paper in papers)
    volume = BoundPages(style, seed, characters)
    folio = 0
    for paper, count in zip(papers, counts, strict=True):
        numbered = folios and paper.kind not in {"volume_cover", "contents_list", "volume_note"}
        volume.add(paper, total=count, folio=folio if numbered else None)
        folio += count if numbered else 0
    path.write_bytes(volume.bytes())


class BoundPages:
    """A growing PDF; counts the signatures so that no two are alike."""

    def __init__(self, style: Style, seed: str, characters: str, setting: Setting | None = None) -> None:
        self.style = style
        self.seed = seed
        self.set = setting or Setting()
        self.pdf = FPDF(unit="pt", format="A4")
        self.pdf.set_auto_page_break(False)
        self.pdf.set_creation_date(FIXED)
        self.pdf.set_producer("")
        self.pdf.add_font("text", fname=str(_font_of(characters, self.set.text, self.set.face)))
        self.font = "text"
        if self.set.titles:
            self.pdf.add_font("titles", fname=str(_font_of(characters, self.set.titles, self.set.face)))
        self.pdf.c_margin = 0
        self.signatures = 0
        self.y = self.set.top
        self.paper: Paper | None = None
        self.page = 0
        self.total = 0
        self.folio: int | None = None

    def bytes(self) -> bytes:
        """The finished file."""
        return bytes(self.pdf.output())

    def add(self, paper: Paper, *, total: int = 0, folio: int | None = None) -> int:
        """Add a paper and give the number of its pages."""
        paper = paper.mapped(lambda text: replace(text, size=text.size * self.set.scale))
        self.paper, self.page, self.total, self.folio = paper, 0, total, folio
        self._new_page()
        if paper.head and self.style.head:
            self._line(Text((self.style.head,), "centre", 12))
        self.font = "titles" if self.set.titles else "text"
        self._line(Text((self.style.titled(paper.title),), "centre", 18))
        self.font = "text"
        if paper.number:
            self._line(Text((paper.number,), "right"))
        for block in paper.blocks:
            self._block(block)
        if paper.foot:
            self._line(Text((paper.foot,), size=9))
        return self.page

    def _line(self, text: Text) -> None:
        self._lines(replace(text, size=text.size * self.set.scale), self.set.left, self.set.width)

    def _new_page(self) -> None:
        self.pdf.add_page()
        self.page += 1
        self.y = self.set.top
        if self.paper and self.paper.counted:
            words = f"共 {self.total or 9} 页 第 {self.page} 页"
            self._write(words, self.set.left + (self.set.width - self._width(words, 9)) / 2, 806, 9)
        if self.folio is not None:
            self._number(str(self.folio + self.page))

    def _number(self, folio: str) -> None:
        self._write(folio, self.set.left + self.set.width - self._width(folio, 10) + 20, 822, 10)

    def _block(self, block: Block) -> None:
        if isinstance(block, PageEnd):
            self._new_page()
        elif isinstance(block, Text):
            self._lines(block, self.set.left, self.set.width)
        else:
            for row in block.rows:
                self._row(block.widths, row)

    def _row(self, widths: tuple[float, ...], row: tuple[Cell, ...]) -> None:
        placed = []
        position, x = 0, self.set.left
        for cell in row:
            width = self.set.width * sum(widths[position : position + cell.span])
            placed.append((cell, x, width))
            position, x = position + cell.span, x + width
        height = max(sum(self._height(line, width - 8) for line in cell.lines) for cell, _, width in placed) + 6
        if self.y + height > self.set.bottom:
            self._new_page()
        top = self.y
        for cell, x, width in placed:
            self.pdf.rect(x, top, width, height)
            self.y = top + 3
            for line in cell.lines:
                self._lines(line, x + 4, width - 8)
        self.y = top + height

    def _lines(self, text: Text, x: float, width: float) -> None:
        indent = text.size * 2 if text.indent else 0.0
        for index, line in enumerate(self._wrapped(text, width)):
            height = self._line_height(line, text.size)
            if self.y + height > self.set.bottom:
                self._new_page()
            used = sum(self._part_width(part, text.size) for part in line)
            shift = {"left": indent if index == 0 else 0.0, "centre": (width - used) / 2, "right": width - used}
            self._draw(line, x + shift[text.align], height, text.size)
            self.y += height

    def _draw(self, line: list[Part], x: float, height: float, size: float) -> None:
        for part in line:
            width = self._part_width(part, size)
            if isinstance(part, str):
                self._write(part, x, self.y + height - size * 0.45, size)
            elif isinstance(part, Ink):
                self.signatures += 1
                drawn = ink.signature(f"{self.seed}/{self.signatures}/{part.name}", len(part.name))
                self.pdf.image(io.BytesIO(drawn), x, self.y + height - INK_HEIGHT, width, INK_HEIGHT)
            elif isinstance(part, Seal):
                self.pdf.image(io.BytesIO(ink.seal(part.name)), x - 40, self.y - 20, SEAL_SIZE, SEAL_SIZE)
            else:
                self.pdf.image(io.BytesIO(ink.photo(part.subject)), x, self.y, width, width * 0.625)
            x += width

    def _write(self, words: str, x: float, y: float, size: float) -> None:
        self.pdf.set_font(self.font, size=size)
        self.pdf.text(x, y, words)

    def _width(self, words: str, size: float) -> float:
        self.pdf.set_font(self.font, size=size)
        return float(self.pdf.get_string_width(words))

    def _part_width(self, part: Part, size: float) -> float:
        if isinstance(part, str):
            return self._width(part, size)
        if isinstance(part, Ink):
            return INK_HEIGHT * 58 * len(part.name) / 60
        return 48.0 if isinstance(part, Seal) else PHOTO_WIDTH

    def _line_height(self, line: list[Part], size: float) -> float:
        if any(isinstance(part, Photo) for part in line):
            return PHOTO_WIDTH * 0.625 + 4
        if any(isinstance(part, Seal) for part in line):
            return 34.0
        return max(size * self.set.leading, INK_HEIGHT + 2 if any(isinstance(part, Ink) for part in line) else 0.0)

    def _height(self, text: Text, width: float) -> float:
        return sum(self._line_height(line, text.size) for line in self._wrapped(text, width))

    def _wrapped(self, text: Text, width: float) -> list[list[Part]]:
        """The parts broken into lines no wider than `width`; a picture is never broken."""
        lines: list[list[Part]] = [[]]
        room = width - (text.size * 2 if text.indent else 0.0)
        for part in text.parts:
            pieces: Iterable[Part] = _printable(part, self.style) if isinstance(part, str) else (part,)
            for piece in pieces:
                needed = self._part_width(piece, text.size)
                if needed > room and lines[-1] and piece not in NEVER_FIRST:
                    lines.append([])
                    room = width
                room -= needed
                last = lines[-1][-1] if lines[-1] else None
                if isinstance(piece, str) and isinstance(last, str):
                    lines[-1][-1] = last + piece
                else:
                    lines[-1].append(piece)
        return lines
