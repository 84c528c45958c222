"""The nouns of a sample case: lines, tables, ink and seals, the papers they make up, and the spelling of a bureau."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

SIGNATURE = "（签名）："


@dataclass(frozen=True, slots=True)
class Ink:
    """A signature by hand: whose, and in which role of the review format."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A red round seal: whose, and in which role of the review format."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph of the place; the subject seeds the picture."""

    subject: str


Part = str | Ink | Seal | Photo


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph."""

    parts: tuple[Part, ...]
    align: str = "left"
    size: float = 11.0
    indent: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its paragraphs, and how many columns it spans."""

    lines: tuple[Text, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with ruled lines; the widths are shares of the page's width."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class PageEnd:
    """A page break inside a paper."""


Block = Text | Grid | PageEnd


@dataclass(frozen=True, slots=True)
class Paper:
    """One document: its kind (an id of the catalogue), title, number, blocks, the day it bears."""

    kind: str
    title: str
    blocks: tuple[Block, ...]
    on: date
    number: str | None = None
    head: bool = True
    counted: bool = True
    foot: str | None = None

    def mapped(self, change: Callable[[Text], Text]) -> Paper:
        """The paper with every paragraph changed, those in tables too."""
        return replace(self, blocks=tuple(_mapped(block, change) for block in self.blocks))


def _mapped(block: Block, change: Callable[[Text], Text]) -> Block:
    if isinstance(block, Text):
        return change(block)
    if isinstance(block, Grid):
        rows = tuple(
            tuple(replace(cell, lines=tuple(change(line) for line in cell.lines)) for cell in row) for row in block.rows
        )
        return replace(block, rows=rows)
    return block


def say(*parts: Part, align: str = "left", size: float = 11.0, indent: bool = False) -> Text:
    """A paragraph."""
    return Text(parts, align, size, indent)


def body(*parts: Part) -> Text:
    """An indented paragraph of running text."""
    return Text(parts, indent=True)


def cell(*lines: str | Text, span: int = 1) -> Cell:
    """A table cell of these paragraphs."""
    return Cell(tuple(line if isinstance(line, Text) else Text((line,)) for line in lines), span)


CHINESE_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
HALF_WIDTH = str.maketrans("（）：；", "():;")
FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Style:
    """How a bureau lays out and spells its papers."""

    tables: bool = True
    spaced_titles: bool = False
    brackets: str = "〔〕"
    word: str = ""
    padded_dates: bool = False
    written_foot_date: bool = False
    half_width: bool = False
    full_digits: bool = False
    head: str = "安全生产行政执法文书"
    receipt_title: str = "文书送达回执"
    notice_title: str = "行政处罚告知书"
    licence_title: str = "营业执照（副本）复印件"
    short_in_brackets: bool = True
    records_over_two_pages: bool = False
    renaming: tuple[tuple[str, str], ...] = ()

    def day(self, on: date) -> str:
        """A date in running text."""
        if self.padded_dates:
            return f"{on.year} 年 {on.month:02d} 月 {on.day:02d} 日"
        return f"{on.year}年{on.month}月{on.day}日"

    def foot_day(self, on: date) -> str:
        """A date at the foot of an external paper."""
        if not self.written_foot_date:
            return self.day(on)
        year = str(on.year).translate(CHINESE_DIGITS)
        return f"{year}年{_in_words(on.month)}月{_in_words(on.day)}日"

    def span(self, start: datetime, end: datetime) -> str:
        """A time from minute to minute on one day."""
        day = self.day(start.date())
        return f"{day}{start.hour}时{start.minute:02d}分至{end.hour}时{end.minute:02d}分"

    def titled(self, title: str) -> str:
        """A title as printed, with spaces between its characters where the bureau likes that."""
        return " ".join(title) if self.spaced_titles else title

    def renamed(self, text: str) -> str:
        """The text in the words of the trade the bureau belongs to."""
        for plain, own in self.renaming:
            text = text.replace(plain, own)
        return text

    def spell(self, text: str) -> str:
        """Running text in the words and widths the bureau types."""
        text = self.renamed(text)
        if self.half_width:
            text = text.translate(HALF_WIDTH)
        return text.translate(FULL_DIGITS) if self.full_digits else text

    def fields(self, *rows: tuple[str, str] | tuple[str, str, str, str]) -> tuple[Block, ...]:
        """Labels with their values: a table, or lines of `label：value`."""
        if self.tables:
            return (Grid((0.17, 0.33, 0.17, 0.33), tuple(_field_row(row) for row in rows)),)
        return tuple(
            say("    ".join(f"{label}：{value}" for label, value in zip(row[::2], row[1::2], strict=True)))
            for row in rows
        )

    def opinions(self, *rows: tuple[str, tuple[Text, ...]]) -> tuple[Block, ...]:
        """Columns of opinion with their signatures: a table, or a heading and its paragraphs."""
        if self.tables:
            return (Grid((0.17, 0.83), tuple((cell(label), Cell(lines)) for label, lines in rows)),)
        blocks: list[Block] = []
        for label, lines in rows:
            blocks += [say(f"{label}："), *lines]
        return tuple(blocks)


def _field_row(row: tuple[str, ...]) -> tuple[Cell, ...]:
    if len(row) == 2:
        return cell(row[0]), cell(row[1], span=3)
    return tuple(cell(text) for text in row)


def _in_words(number: int) -> str:
    digits = "〇一二三四五六七八九"
    if number < 10:
        return digits[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


@dataclass(frozen=True, slots=True)
class Folder:
    """How a case is handed over: Word and PDF files in a folder, packed or not, or one bound PDF volume."""

    volume: str | None = None
    archive: str | None = None
    numbered: bool = True
    pdf_kinds: frozenset[str] = field(default_factory=frozenset)
