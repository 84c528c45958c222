"""Paragraphs broken into lines, with each piece of text in its place: the type as it will be drawn measures them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextCharFormat, QTextLayout, QTextOption

from casereview.sheet.word_layout import Align, Paragraph, Run

UNIT = 10
"""Lengths are tenths of a point, so that a type of 8.5 points has a whole number."""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text in one type: its left end, its base line."""

    text: str
    x: float
    y: float
    run: Run


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a paragraph: its words from its own left and top, and its height with the space around it."""

    height: float
    words: tuple[Words, ...]


def font_of(run: Run) -> QFont:
    """The type of a run: its own where the system has it, else the one of the program."""
    font = QFont(run.font if QFontDatabase.hasFamily(run.font) else QGuiApplication.font().family())
    font.setPixelSize(round(run.size * UNIT))
    font.setBold(run.bold)
    return font


def lines_of(paragraph: Paragraph, room: float) -> Iterator[TextLine]:
    """The lines of a paragraph in that width."""
    text = paragraph.text
    if not text:
        height = _text_lines(replace(paragraph, runs=(replace(paragraph.runs[0], text=" "),)), room)[0].height
        yield TextLine(height + (paragraph.before + paragraph.after) * UNIT, ())
        return
    lines = _text_lines(paragraph, room)
    for index, line in enumerate(lines):
        above = paragraph.before * UNIT if index == 0 else 0.0
        below = paragraph.after * UNIT if index == len(lines) - 1 else 0.0
        words = tuple(replace(piece, y=piece.y + above) for piece in line.words)
        yield TextLine(line.height + above + below, words)


def _text_lines(paragraph: Paragraph, room: float) -> list[TextLine]:
    shown = paragraph.text.replace("\n", "\u2028")  # a line break inside a paragraph
    layout = QTextLayout(shown, font_of(paragraph.runs[0]))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(paragraph)))
    result: list[TextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        indent = paragraph.indent * UNIT if not result else 0.0
        line.setLineWidth(max(room - indent, 1.0))
        spare = room - indent - line.naturalTextWidth()
        left = indent + spare * {Align.CENTER: 0.5, Align.RIGHT: 1.0}.get(paragraph.align, 0.0)
        height = line.height() * max(paragraph.line, 1.0)
        base = line.ascent() + (height - line.height()) / 2
        start, end = line.textStart(), line.textStart() + line.textLength()
        words = tuple(
            Words(paragraph.text[a:b], left + _x(line.cursorToX(a)), base, run)
            for a, b, run in _pieces(paragraph, start, end)
        )
        result.append(TextLine(height, words))
    layout.endLayout()
    return result


def _formats(paragraph: Paragraph) -> Iterator[QTextLayout.FormatRange]:
    """The type of each run, for the layout to measure."""
    start = 0
    for run in paragraph.runs:
        form = QTextCharFormat()
        form.setFont(font_of(run))
        told = QTextLayout.FormatRange()
        told.start, told.length, told.format = start, len(run.text), form  # type: ignore[attr-defined]
        yield told
        start += len(run.text)


def _pieces(paragraph: Paragraph, start: int, end: int) -> Iterator[tuple[int, int, Run]]:
    """What of each run stands between two places, line breaks left out."""
    at = 0
    for run in paragraph.runs:
        low, high = max(start, at), min(end, at + len(run.text))
        if low < high and paragraph.text[low:high].strip("\n"):
            yield low, high if paragraph.text[high - 1] != "\n" else high - 1, run
        at += len(run.text)


def _x(answer: object) -> float:
    """The place of a cursor; the binding gives it alone or with the cursor it was asked for."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
