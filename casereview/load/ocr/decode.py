"""From what a network says of each step along a line to characters, where they stand and how sure they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.models import Tensor

STEP = 8  # pixels of a strip for each step
_NOTHING = 0  # the class that stands for no character
_SETTLED = 0.99  # a character as sure as this gains nothing from its likes


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters read off a strip: where their middles are in its pixels, and how sure each is, from 0 to 1."""

    text: str
    middles: tuple[float, ...]
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters of a network's classes, of which class 0 is none, and for each class those that look like it.

    Wide and narrow forms of a mark are alike: where a network cannot tell which of the two it sees, it is no less
    sure of the mark.
    """

    letters: tuple[str, ...]
    likes: dict[int, list[int]]

    @classmethod
    def of(cls, letters: Sequence[str]) -> Alphabet:
        """The alphabet of the classes from 1."""
        same: dict[str, list[int]] = {}
        for number, letter in enumerate(letters, 1):
            same.setdefault(unicodedata.normalize("NFKC", letter), []).append(number)
        likes = {number: numbers for numbers in same.values() if len(numbers) > 1 for number in numbers}
        return cls(("", *letters), likes)


def decoded(chances: Tensor, alphabet: Alphabet) -> Reading:
    """The characters in the chances of each class at each step."""
    classes = chances.argmax(axis=1)
    changes = np.flatnonzero(classes[1:] != classes[:-1]) + 1
    letters, middles, scores = [], [], []
    for begin, end in zip([0, *changes], [*changes, len(classes)], strict=True):
        number = int(classes[begin])
        if number != _NOTHING:
            sure = chances[begin:end, number]
            letters.append(alphabet.letters[number])
            middles.append(_middle(sure, begin))
            scores.append(_score(chances[begin + int(sure.argmax())], number, alphabet))
    return Reading("".join(letters), tuple(middles), tuple(scores))


def _middle(sure: Tensor, begin: int) -> float:
    """Where a character is sure at several steps, it stands at their middle, weighed."""
    return STEP * (begin + float(sure @ np.arange(len(sure)) / sure.sum()))


def _score(chances: NDArray[np.float32], number: int, alphabet: Alphabet) -> float:
    score = float(chances[number])
    if score < _SETTLED and number in alphabet.likes:
        score = float(chances[alphabet.likes[number]].sum())
    return min(score, 1.0)
