"""What an engine would read off the picture of a page whose characters are known: lines with jitter, gaps and slips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from casereview.load.ocr import ReadLine
from casereview.load.pdf.characters import Characters

CONFUSED = {
    "0": "O", "1": "l", "〇": "○", "日": "曰", "己": "已", "未": "末", "〔": "[", "〕": "]", "人": "入",
    "令": "今", "土": "士", "（": "(", "）": ")", "：": ":", "，": ",",
}  # fmt: skip
"""What an engine takes for what."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How well it reads: jitter of edges and levels in sizes, how wide a gap ends a line, how often it slips."""

    jitter: float = 0.08
    gap: float = 1.0
    slips: float = 0.0
    confused: Mapping[str, str] = field(default_factory=lambda: CONFUSED)


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float


def as_read(characters: Characters, dpi: float, seed: int = 0, reader: Reader | None = None) -> list[ReadLine]:
    """The lines of these characters, from top to bottom, in pixels."""
    reader, random = reader or Reader(), Random(seed)
    glyphs = [
        _Glyph(letter, *box)
        for letter, box in zip(characters.text, characters.boxes.tolist(), strict=True)
        if not letter.isspace()
    ]
    rows: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: (one.y0 + one.y1) / 2):
        middle = (glyph.y0 + glyph.y1) / 2
        row = rows[-1][0] if rows else None
        if row is not None and abs(middle - (row.y0 + row.y1) / 2) < 0.3 * (row.y1 - row.y0):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_line(part, dpi, random, reader) for row in rows for part in _parts(row, reader)]


def _parts(row: list[_Glyph], reader: Reader) -> list[list[_Glyph]]:
    row.sort(key=lambda glyph: glyph.x0)
    parts = [[row[0]]]
    for glyph in row[1:]:
        last = parts[-1][-1]
        if glyph.x0 - last.x1 > reader.gap * (last.y1 - last.y0) / 1.45:
            parts.append([])
        parts[-1].append(glyph)
    return parts


def _line(part: list[_Glyph], dpi: float, random: Random, reader: Reader) -> ReadLine:
    scale = dpi / 72
    size = max(glyph.y1 - glyph.y0 for glyph in part) / 1.45
    middle = (part[0].y0 + part[0].y1) / 2 + random.gauss(0, 0.4 * reader.jitter * size)
    height = size * random.uniform(1.2, 1.45)
    edges = [glyph.x0 for glyph in part] + [part[-1].x1]
    edges = [edge + random.gauss(0, reader.jitter * size) for edge in edges]
    edges = [max(edges[: number + 1]) + 0.01 * number for number in range(len(edges))]
    text, scores = "", []
    for glyph in part:
        slip = glyph.text in reader.confused and random.random() < reader.slips
        text += reader.confused[glyph.text] if slip else glyph.text
        scores.append(random.uniform(0.5, 0.9) if slip else random.uniform(0.95, 1.0))
    return ReadLine(
        text,
        tuple(edge * scale for edge in edges),
        (middle - height / 2) * scale,
        (middle + height / 2) * scale,
        tuple(scores),
    )
