"""Titles of which several characters were misread: what is left of them fits one known title and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from casereview.model import Block
from casereview.repairs.alike import was_read_for

_SHORTEST, _LONGEST = 5, 24  # characters of such a title
_EDITS = 0.34  # of its characters that may be wrong
_LEFT = 4  # characters of it that were read as they are
_UNSURE, _BEYOND_DOUBT = 85, 98  # percent; so sure of a letter that titles hold, as of 中 in 中止, it is no slip of 终
_STROKES = frozenset("一丨丶丿|Il1")
"""What is read of a rule, a fold or dirt beside a title."""
_ALIKE, _ANY, _SURELY, _STROKE, _LOST = 0.5, 0.8, 1.2, 0.4, 0.7
_LONG = 8  # characters of a title of which one may be wrong that was read surely
_NO_OTHER = 0.5  # by which any other title lies farther
_NEVER = 99.0


class Near(NamedTuple):
    """A title that a line nearly is: each of its letters with the offset in the block where it belongs."""

    title: str
    letters: tuple[tuple[int, str], ...]
    strokes: tuple[int, ...]
    cost: float


class NearTitles:
    """The long titles of the catalogue, each with the kinds that bear it."""

    def __init__(self, titles: Mapping[str, frozenset[str]]) -> None:
        self._titles = {title: kinds for title, kinds in titles.items() if _SHORTEST <= len(title) <= _LONGEST}
        self._letters = {title: Counter(title) for title in self._titles}
        self._known = frozenset("".join(titles))

    def nearest(self, block: Block, words: str, places: Sequence[int]) -> Near | None:
        """The one title that the words, which stand at these places of a block, were misread of; None without one."""
        meant = {at for at in places if block.text[at] in self._known and block.sure[at] >= _BEYOND_DOUBT}
        likely = (_aligned(block, words, places, title, meant) for title in self._likely(words))
        found = [near for near in likely if near is not None]
        found.sort(key=lambda near: near.cost)
        if not found:
            return None
        best = found[0]
        others = (near for near in found[1:] if not self._titles[near.title] & self._titles[best.title])
        rival = next(others, None)
        if rival is not None and rival.cost < best.cost + _NO_OTHER:
            return None
        return None if len(found) > 1 and found[1].cost == best.cost else best

    def _likely(self, words: str) -> Iterable[str]:
        """The titles that share enough of their letters with the words."""
        letters = Counter(words)
        for title, own in self._letters.items():
            if abs(len(title) - len(words)) <= _EDITS * len(title):
                shared = sum((own & letters).values())
                if shared >= max(_LEFT, (1 - _EDITS) * len(title)):
                    yield title


def _aligned(block: Block, words: str, places: Sequence[int], title: str, meant: Set[int]) -> Near | None:
    """The words letter by letter as the title; None where a letter surely read, or `meant`, speaks against it."""
    rows: list[list[tuple[float, int]]] = [[(0.0, 0), *((_NEVER, 2) for _ in title)]]
    for row in range(1, len(words) + 1):
        at = places[row - 1]
        stroke = _stroke(block, at, words[row - 1])
        rows.append([(rows[-1][0][0] + stroke, 1)])
        for column in range(1, len(title) + 1):
            rows[-1].append(
                min(
                    (rows[-2][column - 1][0] + _other(block, at, words[row - 1], title[column - 1], meant), 0),
                    (rows[-2][column][0] + stroke, 1),
                    (rows[-1][column - 1][0] + _lost(block, places, row), 2),
                )
            )
    cost = rows[-1][-1][0]
    return _near(rows, block, words, places, title) if 0 < cost < _NEVER else None


def _near(
    rows: Sequence[Sequence[tuple[float, int]]], block: Block, words: str, places: Sequence[int], title: str
) -> Near | None:
    row, column, edits = len(words), len(title), 0
    letters: list[tuple[int, str]] = []
    strokes: list[int] = []
    while row or column:
        way = rows[row][column][1]
        if way == 0:
            row, column = row - 1, column - 1
            letters.append((places[row], title[column]))
            edits += words[row] != title[column]
        elif way == 1:
            row, edits = row - 1, edits + 1
            strokes.append(places[row])
        else:
            column, edits = column - 1, edits + 1
            letters.append((places[row] - 1, title[column]))
    if edits > max(1, int(_EDITS * len(title))) or len(title) - edits < _LEFT:
        return None
    read = ((at, block.text[at], letter) for at, letter in letters)
    surely = sum(not one.isspace() and _other(block, at, one, letter, ()) == _SURELY for at, one, letter in read)
    if surely > (len(title) >= _LONG):
        return None
    return Near(title, tuple(reversed(letters)), tuple(strokes), rows[-1][-1][0])


def _other(block: Block, at: int, read: str, letter: str, meant: Container[int]) -> float:
    """What it costs that one letter was read for the other."""
    if read == letter:
        return 0.0
    if was_read_for(block, at, letter):
        return _ALIKE
    if at in meant:
        return _NEVER
    return _ANY if block.sure[at] < _UNSURE else _SURELY


def _stroke(block: Block, at: int, read: str) -> float:
    return _STROKE if read in _STROKES or (block.sure[at] < _UNSURE and not read.isalnum()) else _NEVER


def _lost(block: Block, places: Sequence[int], row: int) -> float:
    """What it costs that a letter was not read between two others: there must be room left for it."""
    if not 0 < row < len(places) or block.text[places[row] - 1] not in " \u3000":
        return _NEVER
    return _LOST
