"""Lines that run down the page: characters one under the other, as in narrow cells, or print turned on its side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.nouns import Reading, ReadLine
from casereview.load.ocr.places import ink_by_column
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import strip_of

_DOWN = 1.5  # as high as long, for a line to run down the page
_LONE = 1.6  # as high as lines usually are: a lone digit, too, is higher than long
_GROWN = 1.25  # by how much the box of a line is wider than its characters
_READ, _SURE = 0.6, 0.9  # how sure characters must be to have been read at all, and to be nothing else
_SEVERAL = 3  # characters, of which networks read many on their side too, but less surely
_MOST = 0.7  # of the characters that stand one under the other, if they do: a line on its side holds more
_MARGIN = 0.15  # of the width of a line that lies on its side, added at both of its ends


def runs_down(box: LineBox, usual: float) -> bool:
    """Whether a line runs down the page, where lines are usually so high."""
    return box.height > _DOWN * box.length and box.height > _LONE * usual


def usual_height(boxes: Sequence[LineBox]) -> float:
    """How high lines are mostly, whichever way they run; 0 where there are none."""
    return float(np.median([min(box.length, box.height) for box in boxes])) if boxes else 0.0


def read_down(plane: Plane, box: LineBox, reader: Recogniser) -> list[ReadLine]:
    """Each character as a line of its own, or all as one line where they are printed on their side."""
    cells = cells_of(plane, box)
    strips = [strip_of(plane, cell).grey for cell in cells]
    letters = _one_each(reader.reading(np.hstack(strips)), strips[0].shape[1], len(cells))
    stacked = sum(score for _, score in letters) / len(letters)
    if stacked < _SURE or len(cells) >= _SEVERAL:
        turned = _turned(plane, box, reader)
        if len(turned.text) >= _MOST * len(cells) and _sureness(turned) > max(stacked, _READ):
            return [_line(turned.text, box, turned.scores)]
    if stacked < _READ:
        return []
    found = [(cell, letter, score) for cell, (letter, score) in zip(cells, letters, strict=True) if letter]
    return [_line(letter, cell, (score,)) for cell, letter, score in found]


def _turned(plane: Plane, box: LineBox, reader: Recogniser) -> Reading:
    """The line as read from the side on which it is read more surely."""
    high = box.height + 2 * _MARGIN * box.length
    left, top = max(int(box.x - box.length / 2), 0), max(int(box.y - high / 2), 0)
    crop = plane[top : int(box.y + high / 2) + 1, left : int(box.x + box.length / 2) + 1]
    return max((_lying(np.rot90(crop, turns), reader) for turns in (-1, 1)), key=_sureness)


def cells_of(plane: Plane, box: LineBox) -> list[LineBox]:
    """The boxes of the characters that stand one under the other: whole runs of print, taken together or cut up."""
    top, left = max(int(box.y - box.height / 2), 0), max(int(box.x - box.length / 2), 0)
    crop = plane[top : int(box.y + box.height / 2), left : int(box.x + box.length / 2)]
    rows = np.flatnonzero(ink_by_column(np.ascontiguousarray(crop.T)) > 0)
    size = box.length / _GROWN
    cells = [_cell(box, top + start, top + end, size) for start, end in _spans(rows.tolist(), size)]
    return cells or [box]


def _spans(rows: Sequence[int], size: float) -> list[tuple[float, float]]:
    """Where characters begin and end, given the rows with print on them."""
    spans: list[tuple[float, float]] = []
    start = last = rows[0] if rows else 0
    for row in [*rows[1:], None]:
        if row is None or (row > last + 1 and row - start > 0.6 * size and row - start + 0.3 * size > size):
            count = max(round((last + 1 - start) / size), 1)
            step = (last + 1 - start) / count
            spans.extend((start + place * step, start + (place + 1) * step) for place in range(count))
            start = row if row is not None else start
        last = row if row is not None else last
    return spans if rows else []


def _cell(box: LineBox, start: float, end: float, size: float) -> LineBox:
    return LineBox(box.x, (start + end) / 2, size * _GROWN, size * _GROWN, 0.0)


def _one_each(reading: Reading, width: int, count: int) -> list[tuple[str, float]]:
    """The surest character of each of the cells that stand side by side, each so wide; none is the empty string."""
    letters = [("", 0.0)] * count
    for letter, middle, score in zip(reading.text, reading.middles, reading.scores, strict=True):
        cell = min(int((middle + 4) / width), count - 1)
        letters[cell] = max(letters[cell], (letter, score), key=lambda found: found[1])
    return letters


def _lying(crop: Plane, reader: Recogniser) -> Reading:
    height, width = crop.shape
    whole = LineBox((width - 1) / 2, (height - 1) / 2, width, height, 0.0)
    return reader.reading(strip_of(np.ascontiguousarray(crop), whole).grey)


def _sureness(reading: Reading) -> float:
    return sum(reading.scores) / len(reading.scores) if reading.scores else 0.0


def _line(text: str, box: LineBox, scores: tuple[float, ...]) -> ReadLine:
    edges = np.linspace(box.x - box.length / 2, box.x + box.length / 2, len(text) + 1)
    return ReadLine(text, tuple(edges.tolist()), box.y - box.height / 2, box.y + box.height / 2, scores)
