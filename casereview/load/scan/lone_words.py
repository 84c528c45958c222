"""Words that stand by themselves on a line and may be handwriting as a whole: a name behind a label or an opinion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.strokes import Patch

FEW_STROKES = 0.4
"""What a digit or letter weighs, whose strokes tell less."""
SIGN = re.compile(r"[^\w]|_")

_DOUBT = -0.4  # odds a character from where on few characters by themselves may be handwriting
_LARGE, _LARGEST, _NAME_FEWEST = 1.6, 4.0, 2  # times the height of the page's print; characters of a name
_SURELY_PRINT = -3.7  # the mean odds of characters that no hand draws so
_FEW, _TWO_NAMES, _SCRAWL = 5, 9, 3  # characters of a word by itself, of two names run together, and of a scrawl
_DOT = "·"
_PROSE = re.compile(r"[，,、。;；()（）“”《》]")
_NAMES_A_FIELD = re.compile("[，,、。;；()（）“”《》:：]")
_CHARACTER = re.compile("[\u4e00-\u9fff]")


def may_be_by_hand(
    line: ReadLine,
    word: tuple[int, int],
    odds: NDArray[np.float64],
    seen: dict[int, tuple[float, Patch]],
    high: float,
) -> bool:
    """Whether a word may be handwriting, by its odds or its size; `high` is the print of its page, 0 for titles."""
    start, end = word
    if _stands_apart(line.text, start, end) and _is_doubtful(line.text, start, end, odds[start:end]):
        return True
    return _is_large(line.text, [seen[at] for at in range(start, end) if at in seen], start, end, high)


def lone_words(line: ReadLine, breaks: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The stretches of no more characters than two names have, between signs and gaps."""
    cuts = [0, *np.flatnonzero(breaks).tolist(), len(line.text)]
    parts = [(a, b) for a, b in pairwise(cuts) if b > a and not SIGN.match(line.text[a])]
    words: list[tuple[int, int]] = []
    for start, end in parts:
        if words and _is_set_wide(line.text, words[-1], start, end):
            words[-1] = words[-1][0], end
        else:
            words.append((start, end))
    return [(a, b) for a, b in words if 0 < _length(line.text[a:b]) <= _TWO_NAMES]


def _length(word: str) -> int:
    """How many characters a word has but for blanks and the dot within a name."""
    return len("".join(word.split()).replace(_DOT, ""))


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether a word stands behind a label, or apart from others: neither in a sentence nor the name of a field."""
    return not _PROSE.match(text[start - 1 : start]) and not _NAMES_A_FIELD.match(text[end : end + 1])


def _is_set_wide(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether a character stands by itself a blank behind others, as those of a name set wide do."""
    last = text[before[0] : before[1]].split()[-1]
    return end - start == len(last) == 1 and not text[before[1] : start].strip()


def _is_doubtful(text: str, start: int, end: int, odds: NDArray[np.float64]) -> bool:
    """Whether a word may be handwriting; of figures and letters, as which scrawls are read, a few behind a label."""
    told = odds[odds != 0]
    if not len(told) or _length(text[start:end]) > _FEW:
        return False
    if _CHARACTER.search(text, start, end):
        return float(told.mean()) > _DOUBT
    alone = not text[:start].strip() or text[:start].rstrip().endswith((":", "："))
    return alone and end - start <= _SCRAWL and float(told.mean()) > _DOUBT * FEW_STROKES * 2


def _is_large(text: str, seen: Sequence[tuple[float, Patch]], start: int, end: int, high: float) -> bool:
    """Whether a name is larger than the print of its page (`high`, 0 where titles stand): forms print in one size.

    It may stand right behind what is said: 同意。name.
    """
    if not (_stands_apart(text, start, end) or text[:start].endswith("。")):
        return False
    plain = [patch.box[3] - patch.box[1] for _, patch in seen]
    letters = _CHARACTER.findall(text, start, end)
    if not high or len(plain) < _NAME_FEWEST or len(letters) != _length(text[start:end]):
        return False
    unlike = float(np.mean([value for value, _ in seen])) > _SURELY_PRINT
    return unlike and _LARGE < float(np.median(plain)) / high < _LARGEST
