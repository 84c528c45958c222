"""Lines as read to what stands together: pieces parted at wide gaps, in the order in which they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from casereview.load.ocr.nouns import ReadLine

_WIDE = 2.0  # sizes of a gap across which nothing is one piece, except single characters spaced out
_BLANKS = re.compile(" +")


def parted(line: ReadLine, size: float) -> list[ReadLine]:
    """The line taken apart at its wide gaps; titles and labels of spaced-out characters stay whole."""
    gaps = [gap.span() for gap in _BLANKS.finditer(line.text)]
    wide = [(low, high) for low, high in gaps if line.edges[high] - line.edges[low] > _WIDE * size]
    if not wide or all(len(word) == 1 for word in line.text.split()):
        return [line]
    starts = [0, *(high for _, high in wide)]
    ends = [*(low for low, _ in wide), len(line.text)]
    return [_piece(line, start, end) for start, end in zip(starts, ends, strict=True)]


def _piece(line: ReadLine, start: int, end: int) -> ReadLine:
    return replace(
        line,
        text=line.text[start:end],
        edges=line.edges[start : end + 1],
        scores=line.scores[start:end],
        others=line.others[start:end],
    )


def in_order(lines: Iterable[ReadLine]) -> tuple[ReadLine, ...]:
    """The lines from top to bottom, those side by side from left."""
    rows: list[list[ReadLine]] = []
    for line in sorted(lines, key=_middle):
        if rows and _middle(line) < rows[-1][0].bottom - 0.25 * (rows[-1][0].bottom - rows[-1][0].top):
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: line.edges[0]))


def _middle(line: ReadLine) -> float:
    return (line.top + line.bottom) / 2
