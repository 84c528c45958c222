"""From what a network says of each step along a line to characters, where they stand and how sure they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.models import Tensor
from casereview.load.ocr.nouns import Reading

STEP = 8  # pixels of a strip for each step
_NOTHING = 0  # the class that stands for no character
_SETTLED = 0.99  # a character as sure as this gains nothing from its likes
_BRACKETS = {"〔": "(（[［{【〔", "〕": ")）]］}】〕"}
_CLEAR = 0.97  # a character as sure as this is no other
_MAY_BE, _MOST = 0.02, 4  # the chance of a character from which it may be meant instead, and how many are kept
_SHELL = 0.02  # the chance of 〔 from which it is one: of others networks never say so much, of it often little more


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters of a network's classes, of which class 0 is none.

    `likes` gives for a class all those of the same mark, wide or narrow: where a network cannot tell which of them it
    sees, it is no less sure of the mark. `shells` gives for a bracket the class of 〔 or 〕 it may be.
    """

    letters: tuple[str, ...]
    likes: dict[int, list[int]]
    shells: dict[int, int]

    @classmethod
    def of(cls, letters: Sequence[str]) -> Alphabet:
        """The alphabet of the classes from 1."""
        same: dict[str, list[int]] = {}
        for number, letter in enumerate(letters, 1):
            same.setdefault(unicodedata.normalize("NFKC", letter), []).append(number)
        likes = {number: numbers for numbers in same.values() if len(numbers) > 1 for number in numbers}
        classes = {letter: number for number, letter in enumerate(letters, 1)}
        shells = {}
        for shell, brackets in _BRACKETS.items():
            group = [classes[letter] for letter in brackets if letter in classes]
            if shell in classes:
                shells.update(dict.fromkeys(group, classes[shell]))
                likes[classes[shell]] = group
        return cls(("", *letters), likes, shells)


def decoded(chances: Tensor, alphabet: Alphabet) -> Reading:
    """The characters in the chances of each class at each step."""
    classes = chances.argmax(axis=1)
    changes = np.flatnonzero(classes[1:] != classes[:-1]) + 1
    letters, middles, scores, others = [], [], [], []
    for begin, end in zip([0, *changes], [*changes, len(classes)], strict=True):
        number = int(classes[begin])
        if number != _NOTHING:
            sure = chances[begin:end, number]
            middles.append(_middle(sure, begin))
            best = chances[begin + int(sure.argmax())]
            number, score = _settled(best, number, alphabet)
            letters.append(alphabet.letters[number])
            scores.append(score)
            others.append("" if score >= _CLEAR else _others(best, number, alphabet))
    return Reading("".join(letters), tuple(middles), tuple(scores), tuple(others))


def _middle(sure: Tensor, begin: int) -> float:
    """Where a character is sure at several steps, it stands at their middle, weighed."""
    return STEP * (begin + float(sure @ np.arange(len(sure)) / sure.sum()))


def _settled(chances: NDArray[np.float32], number: int, alphabet: Alphabet) -> tuple[int, float]:
    """The class of a character and how sure it is, its likes taken together."""
    score = float(chances[number])
    if score >= _SETTLED:
        return number, min(score, 1.0)
    if chances[alphabet.shells.get(number, _NOTHING)] >= _SHELL:
        number = alphabet.shells.get(number, number)
    if number in alphabet.likes:
        score = float(chances[alphabet.likes[number]].sum())
    return number, min(score, 1.0)


def _others(chances: NDArray[np.float32], number: int, alphabet: Alphabet) -> str:
    """The characters that one may be instead, the likeliest first."""
    likely = sorted(np.flatnonzero(chances >= _MAY_BE).tolist(), key=lambda other: -chances[other])
    return "".join(alphabet.letters[other] for other in likely if other not in (number, _NOTHING))[:_MOST]
