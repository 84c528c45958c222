"""Characters with boxes to printed lines: first runs of print without a gap, then the runs of a line joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from casereview.load.pdf.characters import Characters
from casereview.load.pdf.page import Boxes
from casereview.model import Box

_RUNS_ON = 0.2  # of the character height: the widest gap inside a run
_MOST_OF_RUN = 0.65  # of the characters of a run in one cell, for the others to be only too long for it
_SPACE_FROM = 0.3  # of the character size: a wider gap is seen as a space
_MOST_SPACES = 40
_BLANK = re.compile(r"\s+")
_WIDE = 3.0  # sizes of blanks before or after a line that are part of it, not a field left empty
_SIDE_BY_SIDE = 1.5  # sizes of a gap between pieces that may belong to different columns
_CLOSING, _OPENING = frozenset("，。、；：！？）》”’〕】」』〉"), frozenset("（《“‘〔【「『〈")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print: its text, the edges of its characters, its box and character size in points.

    `start` is where the blanks begin that are printed before the text, `reach` where those after it end; 0 without.
    """

    text: str
    edges: tuple[float, ...]
    box: Box
    size: float
    start: float = 0.0
    reach: float = 0.0


def pieces_of(line: PrintedLine) -> list[PrintedLine]:
    """The line taken apart at its wide gaps, be they printed blanks or nothing at all."""
    edges, widest = line.edges, _SIDE_BY_SIDE * line.size
    if edges[-1] - edges[0] <= widest:
        return [line]
    pieces: list[PrintedLine] = []
    start = 0
    for gap in _BLANK.finditer(line.text):
        low, high = gap.span()
        if edges[high] - edges[low] >= widest:
            pieces.append(_piece(line, start, low))
            start = high
    return [*pieces, _piece(line, start, len(line.text))] if pieces else [line]


def beginnings(piece: PrintedLine) -> list[float]:
    """Where the words of a piece begin."""
    return [piece.edges[0], *(piece.edges[gap.end()] for gap in _BLANK.finditer(piece.text))]


def parted(piece: PrintedLine, starts: Sequence[float], tolerance: float) -> list[PrintedLine]:
    """The piece taken apart where a word begins at one of these edges, however narrow the gap before it."""
    parts: list[PrintedLine] = []
    start = 0
    for gap in _BLANK.finditer(piece.text):
        at = piece.edges[gap.end()]
        if any(abs(at - edge) < tolerance for edge in starts):
            parts.append(_piece(piece, start, gap.start()))
            start = gap.end()
    return [*parts, _piece(piece, start, len(piece.text))] if parts else [piece]


def _piece(line: PrintedLine, start: int, end: int) -> PrintedLine:
    box = line.box._replace(x0=line.edges[start], x1=line.edges[end])
    return PrintedLine(line.text[start:end], line.edges[start : end + 1], box, line.size)


def as_one(pieces: Sequence[PrintedLine]) -> PrintedLine:
    """Neighbouring pieces of a line as one again."""
    text, edges = pieces[0].text, pieces[0].edges
    for last, piece in pairwise(pieces):
        text = f"{text}  {piece.text}"
        middle = (last.box.x1 + piece.box.x0) / 2
        edges = (*edges, middle, *piece.edges)
    box = pieces[0].box._replace(x1=pieces[-1].box.x1)
    return PrintedLine(text, edges, box, pieces[0].size)


class Run(NamedTuple):
    """Characters printed one after the other on one level without a gap; `rights` are their right edges."""

    text: str
    lefts: list[float]
    rights: list[float]
    box: Box
    middle: float
    height: float
    widths: list[float]  # of the Chinese characters, which are as wide as they are large


def runs_of(characters: Characters, labels: NDArray[np.int_]) -> dict[int, list[Run]]:
    """The runs of print, by the label that all characters of a run have in common."""
    count = len(characters.text)
    if count == 0:
        return {}
    x0, y0, x1, y1 = characters.boxes.T
    middles, heights = (y0 + y1) / 2, y1 - y0
    begins = np.append(True, _breaks(characters.boxes, middles, heights))
    labels = _kept_together(labels, begins)
    begins[1:] |= labels[1:] != labels[:-1]
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], count)
    tops, bottoms = np.minimum.reduceat(y0, starts).tolist(), np.maximum.reduceat(y1, starts).tolist()
    rights, tallest = np.maximum.reduceat(x1, starts).tolist(), np.maximum.reduceat(heights, starts).tolist()
    levels = (np.add.reduceat(middles.astype(np.float64), starts) / (ends - starts)).tolist()
    all_lefts, all_rights = x0.tolist(), x1.tolist()
    widths = _chinese_widths(characters.text, x1 - x0)
    found: dict[int, list[Run]] = {}
    spans = zip(starts.tolist(), ends.tolist(), labels[starts].tolist(), strict=True)
    for number, (start, end, label) in enumerate(spans):
        lefts = all_lefts[start:end]
        box = Box(lefts[0], tops[number], rights[number], bottoms[number])
        found.setdefault(label, []).append(
            Run(
                characters.text[start:end],
                lefts,
                all_rights[start:end],
                box,
                levels[number],
                tallest[number],
                [width for width in widths[start:end] if width],
            )
        )
    return found


def _kept_together(labels: NDArray[np.int_], begins: NDArray[np.bool_]) -> NDArray[np.int_]:
    """The labels with that of most of its characters for a run that reaches over the edge of its cell."""
    changes = np.flatnonzero(~begins[1:] & (labels[1:] != labels[:-1])) + 1
    if len(changes) == 0:
        return labels
    kept = labels.copy()
    starts = np.append(np.flatnonzero(begins), len(labels))
    for number in set(np.searchsorted(starts, changes, side="right").tolist()):
        run = slice(starts[number - 1], starts[number])
        found, counts = np.unique(labels[run], return_counts=True)
        if counts.max() >= _MOST_OF_RUN * counts.sum():
            kept[run] = found[counts.argmax()]
    return kept


def _breaks(boxes: Boxes, middles: Any, heights: Any) -> NDArray[np.bool_]:
    """Whether each character but the first begins a run."""
    step = boxes[1:, 0] - boxes[:-1, 0]
    gap = boxes[1:, 0] - boxes[:-1, 2]
    low, high = np.minimum(heights[1:], heights[:-1]), np.maximum(heights[1:], heights[:-1])
    apart = np.abs(middles[1:] - middles[:-1]) >= np.maximum(0.5 * low + 0.1 * high, 0.5 * high - 0.1 * low)
    printed_twice = step < 0.2 * (boxes[1:, 2] - boxes[1:, 0])
    return np.asarray(apart | printed_twice | (gap > _RUNS_ON * low))


def _chinese_widths(text: str, widths: NDArray[np.float32]) -> list[float]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    chosen: list[float] = np.where((codes >= 0x4E00) & (codes <= 0x9FFF), widths, 0).tolist()
    return chosen


def lines_of(runs: Sequence[Run]) -> list[PrintedLine]:
    """The lines made of these runs, from top to bottom; blank ones are left out."""
    rows: list[list[Run]] = []
    middle = height = count = 0.0
    for run in sorted(runs, key=attrgetter("middle")):
        low, high = (height, run.height) if height < run.height else (run.height, height)
        if rows and run.middle - middle < max(0.5 * low + 0.1 * high, 0.5 * high - 0.1 * low):
            rows[-1].append(run)
            count += len(run.text)
            middle += (run.middle - middle) * len(run.text) / count
            height = high
        else:
            rows.append([run])
            middle, height, count = run.middle, run.height, float(len(run.text))
    return [line for row in rows if (line := _line(row)) is not None]


def _line(row: list[Run]) -> PrintedLine | None:
    if len(row) == 1 and not (row[0].text[0].isspace() or row[0].text[-1].isspace()):
        text, lefts, rights, box, *_ = row[0]  # as most lines are
        return PrintedLine(text, (*lefts, rights[-1]), box, _size(row))
    row.sort(key=lambda run: run.lefts[0])
    if any(run.lefts[0] < before.lefts[-1] + 0.2 * run.height for before, run in pairwise(row)):
        row = _disentangled(row)
    first, reach = row[0].box.x0, max(run.box.x1 for run in row)
    while row and row[-1].text.isspace():
        row.pop()
    while row and row[0].text.isspace():
        row.pop(0)
    if not row:
        return None
    size = _size(row)
    text, edges = _spaced(row, size)
    last = row[-1]
    bare, start = text.rstrip(), len(text) - len(text.lstrip())
    edges.append(last.rights[len(last.text.rstrip()) - 1])
    del edges[len(bare) : -1]
    box = Box(edges[start], min(run.box.y0 for run in row), edges[-1], max(run.box.y1 for run in row))
    before = first if _WIDE * size > box.x0 - first > 0 else 0.0
    after = reach if _WIDE * size > reach - box.x1 > 0 else 0.0
    return PrintedLine(bare[start:], tuple(edges[start:]), box, size, before, after)


def _size(row: list[Run]) -> float:
    """The character size: Chinese characters are as wide as they are large."""
    widths = row[0].widths if len(row) == 1 else [width for run in row for width in run.widths]
    if not widths:
        return 0.85 * max(run.height for run in row)
    return sorted(widths)[len(widths) // 2] if len(widths) > 2 else max(widths)


def _spaced(row: list[Run], size: float) -> tuple[str, list[float]]:
    """The text of the runs with a space for each half size of a gap, and the left edges."""
    if len(row) == 1:
        return row[0].text, list(row[0].lefts)
    widest = _SPACE_FROM * size
    letters: list[str] = []
    edges: list[float] = []
    last: Run | None = None
    last_right = row[0].box.x0
    for run in row:
        gap = run.box.x0 - last_right
        if last is not None and gap > widest and not _is_own_gap(gap - widest, size, last, run):
            count = min(max(round(gap / (0.5 * size)), 1), _MOST_SPACES)
            letters.append(" " * count)
            edges.extend(last_right + gap * step / count for step in range(count))
        letters.append(run.text)
        edges.extend(run.lefts)
        last, last_right = run, max(last_right, run.box.x1)
    return "".join(letters), edges


def _is_own_gap(excess: float, size: float, last: Run, following: Run) -> bool:
    """Whether a gap belongs to the full width of a punctuation mark whose box is no wider than its ink."""
    before = max(size - (last.rights[-1] - last.lefts[-1]), 0.0) if last.text[-1] in _CLOSING else 0.0
    after = max(size - (following.rights[0] - following.lefts[0]), 0.0) if following.text[0] in _OPENING else 0.0
    return excess <= before + after


def _disentangled(row: list[Run]) -> list[Run]:
    """The characters of runs that lie over one another, each a run; those printed twice to look bold only once."""
    places = [
        (left, right, letter, run)
        for run in row
        for left, right, letter in zip(run.lefts, run.rights, run.text, strict=True)
    ]
    places.sort(key=itemgetter(0))
    single: list[Run] = []
    for left, right, letter, run in places:
        if single and letter == single[-1].text and left - single[-1].lefts[0] < 0.2 * (right - left):
            continue
        box = Box(left, run.box.y0, right, run.box.y1)
        widths = [right - left] if "\u4e00" <= letter <= "\u9fff" else []
        single.append(Run(letter, [left], [right], box, run.middle, run.height, widths))
    return single
