"""What was read wrongly of pages whose print is known: how many characters of each kind, and which for which."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import Levenshtein

from bench.page_layouts import Printed
from bench.scan_pages import ScanPage
from casereview.load.ocr.nouns import ReadLine

_ALIKE = str.maketrans("“”‘’—–―─・•", "\"\"''----··")  # what papers print for one another
_KINDS = {"digits": "0123456789", "letters": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
          "brackets": "〔〕()《》", "marks": ",。、:;?!.-%¥\"'/·□√×~³²"}  # fmt: skip
_ON_LEVEL = 0.55  # of the height of a line, by which what is read of it may lie off its middle
_SHARED = 0.5  # of the shorter one


@dataclass
class Errors:
    """Counts over pages: characters printed by kind, those wrong by kind, `strays` where nothing is printed."""

    printed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    confused: Counter[str] = field(default_factory=Counter)

    def rate(self) -> float:
        """Percent of all characters."""
        return 100 * self.wrong.total() / max(self.printed.total(), 1)

    def kinds(self) -> str:
        """Percent by kind."""
        rates = (f"{kind} {100 * self.wrong[kind] / self.printed[kind]:.2f}" for kind in sorted(self.printed))
        return f"{', '.join(rates)}; {self.wrong['strays']} where none are"

    def add(self, page: ScanPage, read: Sequence[ReadLine]) -> int:
        """Count a page; the errors on it."""
        before = self.wrong.total()
        pieces = [piece for piece in read if piece.text.strip()]
        for truth, seen in _matched(page.lines, pieces):
            self._compare(truth, seen)
        strays = [piece for piece in pieces if not any(_lies_on(piece, line) for line in page.lines)]
        self.wrong["strays"] += sum(len(plain(piece.text)) for piece in strays if not _is_of_seal(piece, page))
        return self.wrong.total() - before

    def _compare(self, truth: str, seen: str) -> None:
        self.printed.update(map(_kind, truth))
        for step in Levenshtein.editops(truth, seen):
            was = "" if step.tag == "insert" else truth[step.src_pos]
            now = "" if step.tag == "delete" else seen[step.dest_pos]
            self.wrong[_kind(was or now)] += 1
            self.confused[f"{was}>{now}"] += 1


def plain(text: str) -> str:
    """The text without blanks, with one of all marks that are printed for one another."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_ALIKE).split())


def _matched(lines: Sequence[Printed], pieces: Sequence[ReadLine]) -> list[tuple[str, str]]:
    """What is printed and what was read of it, lines taken together of which a piece was read as one."""
    group = list(range(len(lines)))
    for piece in pieces:
        on = [number for number, line in enumerate(lines) if _lies_on(piece, line)]
        for number in on[1:]:
            old, new = group[number], group[on[0]]
            group = [new if one == old else one for one in group]
    found: dict[int, tuple[list[tuple[float, str]], list[tuple[float, str]]]] = {}
    for number, line in enumerate(lines):
        found.setdefault(group[number], ([], []))[0].append((float(line.boxes[0, 0]), line.text))
    for piece in pieces:
        on = [number for number, line in enumerate(lines) if _lies_on(piece, line)]
        if on:
            found[group[on[0]]][1].append((piece.edges[0], piece.text))
    return [(_joined(truth), _joined(seen)) for truth, seen in found.values()]


def _joined(parts: list[tuple[float, str]]) -> str:
    return plain("".join(text for _, text in sorted(parts)))


def _lies_on(piece: ReadLine, line: Printed) -> bool:
    boxes = line.boxes
    left, right = max(piece.edges[0], boxes[:, 0].min()), min(piece.edges[-1], boxes[:, 2].max())
    length = min(piece.edges[-1] - piece.edges[0], boxes[:, 2].max() - boxes[:, 0].min())
    x, y = (left + right) / 2, (piece.top + piece.bottom) / 2
    level = float(np.interp(x, (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2))
    height = float((boxes[:, 3] - boxes[:, 1]).mean())
    return bool(right - left > _SHARED * length and abs(y - level) < _ON_LEVEL * height)


def _is_of_seal(piece: ReadLine, page: ScanPage) -> bool:
    x, y, reach = page.seal
    return float(np.hypot((piece.edges[0] + piece.edges[-1]) / 2 - x, (piece.top + piece.bottom) / 2 - y)) < reach


def _kind(letter: str) -> str:
    return next((kind for kind, letters in _KINDS.items() if letter in letters), "characters")
