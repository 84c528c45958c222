"""The text objects of an OFD page to characters with their boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lxml import etree

from casereview.load.ofd.package import Matrix, children

_ABOVE, _BELOW = 0.88, 0.12  # of the size, over and under the base line
_NARROW = 0.5  # of the size: letters and figures, where nothing tells their width
_WIDEST_BLANK = 0.6  # of the size: a wider step after a blank is a gap
_FARTHEST = 1e7  # millimetres
_SLANT = 0.17  # about ten degrees: a watermark, no line of the paper
_MOST_REPEATED = 100_000
_LINE_ENDS = "\r\n\t"

Character = tuple[str, float, float, float, float]
"""A character and its box in the coordinates of the page: x0, y0, x1, y1."""


def characters_in(text: etree._Element, matrix: Matrix) -> Iterator[Character]:
    """The characters of a text object; `matrix` leads from the object to the page. None for slanted print."""
    if _is_slanted(matrix):
        return
    size = _number(text.get("Size"), 3.5)
    stretch = _number(text.get("HScale"), 1.0)
    x = y = 0.0
    for code in children(text, "TextCode"):
        x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
        letters = code.text or ""
        across, down = deltas(code.get("DeltaX")), deltas(code.get("DeltaY"))
        if not across and len(letters.strip(_LINE_ENDS)) < len(letters):
            letters = letters.strip(_LINE_ENDS)  # the layout of the XML, not of the paper
        at_x, at_y = x, y
        for number, letter in enumerate(letters):
            step = _step(across, number, 0.0 if down else None)
            width = _width(letter, size * stretch, step if number + 1 < len(letters) else None)
            if letter not in _LINE_ENDS:
                yield letter, *_box(matrix, at_x, at_y, width, size)
            at_x += width if step is None else step
            at_y += _step(down, number, 0.0) or 0.0


def deltas(text: str | None) -> list[float]:
    """The steps between characters: `g 3 4.5` says three times 4.5. Empty if they cannot be read."""
    words = (text or "").split()
    found: list[float] = []
    place = 0
    try:
        while place < len(words):
            if words[place] == "g":
                count = int(words[place + 1])
                if not 0 <= count <= _MOST_REPEATED:
                    return []
                found.extend([float(words[place + 2])] * count)
                place += 3
            else:
                found.append(float(words[place]))
                place += 1
    except (ValueError, IndexError):
        return []
    return found if all(abs(step) < _FARTHEST for step in found) else []


def _step(steps: list[float], number: int, without: float | None) -> float | None:
    """The step after a character; where steps are lacking the last one goes on."""
    return steps[min(number, len(steps) - 1)] if steps else without


def _width(letter: str, size: float, step: float | None) -> float:
    """How wide a character is: as wide as its step if that may be, else as such characters commonly are."""
    wide = unicodedata.east_asian_width(letter) in "WFA"
    usual = size if wide else _NARROW * size
    if step is None or not 0.2 * size < step:
        return usual
    return step if step <= (_WIDEST_BLANK if letter.isspace() and not wide else 1.0) * size else usual


def _box(matrix: Matrix, x: float, y: float, width: float, size: float) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = matrix
    xs, ys = (x, x + width), (y - _ABOVE * size, y + _BELOW * size)
    points = [(a * u + c * v + e, b * u + d * v + f) for u in xs for v in ys]
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


def _is_slanted(matrix: Matrix) -> bool:
    """Whether print runs neither level nor upright."""
    a, b, c, d, _, _ = matrix
    level, upright = abs(b) <= _SLANT * abs(a), abs(a) <= _SLANT * abs(b)
    return not (level or upright) or (a, b, c, d) == (0.0, 0.0, 0.0, 0.0)


def _number(text: str | None, without: float) -> float:
    try:
        number = float(text) if text else without
    except ValueError:
        return without
    return number if abs(number) < _FARTHEST else without
