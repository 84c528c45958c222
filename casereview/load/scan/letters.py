"""Lines as an engine read them to letters with boxes such as a PDF gives: of even size, cut at rules, without noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from casereview.load.ocr import ReadLine
from casereview.load.tables import Rule

_WIDE = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
_TELLING_PITCHES = 5
_USUAL_SHARE = 0.72  # of the height of a line as found, that is the size of its print
_WIDE_MARKS = frozenset("，。、；：！？（）《》〈〉“”‘’【】〔〕「」□☑☒")
_HALF = 0.55  # sizes of a letter or a digit on the whole
_NARROW = 0.62  # sizes that a letter, a digit or a mark has at the most
_TALL = 1.2  # sizes of the box of a letter
_SET_WIDE = 1.18  # sizes from letter to letter, from which they are set wide
_ONE_SIZE = 1.07  # by which sizes that are meant to be one differ
_MISJUDGED = 1.28  # by which the size of a few characters may be taken wrongly
_AT_RULE = 0.15  # sizes that print stays clear of a rule
_ON_RULE = 0.4  # sizes from a rule, of what may be read for it
_UPRIGHT_STROKES, _LEVEL_STROKES = frozenset("|丨｜︱┃│¦"), frozenset("一—－-_ˉ¯‾﹣–―ー＿")
_NARROW_STROKES = frozenset("Il1!ij]['’‘,.:;、")
_SAYS_NOTHING = re.compile(r"[^\w□☑☒√✓✔×■/]+")
_SURE, _UNSURE = 0.9, 0.6
_MARGIN = 0.07  # of the page


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as read: its box in points, how surely it was read, and whether it is handwriting."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    sure: float
    is_hand: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """The rules of a page, level and upright ones."""

    across: Sequence[Rule]
    down: Sequence[Rule]

    def upright_at(self, y: float) -> list[float]:
        """Where upright rules pass at this height, from the left."""
        return sorted(rule.at for rule in self.down if rule.start <= y <= rule.end)

    def level_within(self, x: float, top: float, bottom: float) -> bool:
        """Whether a level rule passes between two heights there."""
        return any(top <= rule.at <= bottom and rule.start <= x <= rule.end for rule in self.across)


def letters_of(
    lines: Sequence[ReadLine], hand: Sequence[Sequence[tuple[int, int]]], ruling: Ruling, width: float, dpi: float
) -> list[Letter]:
    """The letters of all lines but those that are no print; `width` is that of the page in points."""
    scale = 72 / dpi
    kept = [number for number, line in enumerate(lines) if not _is_noise(line, ruling, width, scale)]
    kept = [number for number in kept if not any(_read_twice(lines[number], lines[other]) for other in kept)]
    sizes = _sizes([lines[number] for number in kept])
    letters: list[Letter] = []
    for number, size in zip(kept, sizes, strict=True):
        stretches = hand[number] if number < len(hand) else ()
        letters.extend(_letters(lines[number], size, stretches, ruling, scale))
    return letters


def _sizes(lines: Sequence[ReadLine]) -> list[float]:
    """The size of the print of each line in pixels, sizes that differ little made one."""
    pitches = [_pitches(line) for line in lines]
    shares = [
        median(own) / (line.bottom - line.top)
        for line, own in zip(lines, pitches, strict=True)
        if len(own) >= _TELLING_PITCHES
    ]
    share = min(max(median(shares), 0.55), 1.0) if len(shares) > 2 else _USUAL_SHARE
    sizes = [_size(line, own, share) for line, own in zip(lines, pitches, strict=True)]
    weights = [len(own) for own in pitches]
    evened, plain = _evened(sizes, weights)
    return _of_few(lines, evened, plain, weights)


def _is_wide(letter: str) -> bool:
    return _WIDE.match(letter) is not None or letter in _WIDE_MARKS


def _pitches(line: ReadLine) -> list[float]:
    """How far it is from each Chinese character to the next one beside it."""
    return [
        line.edges[index + 1] - line.edges[index]
        for index, (one, other) in enumerate(pairwise(line.text))
        if _WIDE.match(one) and _WIDE.match(other)
    ]


def _size(line: ReadLine, pitches: list[float], share: float) -> float:
    """The size by the height of the line, or less where its characters stand closer than that."""
    by_height = share * (line.bottom - line.top)
    if len(pitches) >= _TELLING_PITCHES and median(pitches) < _SET_WIDE * by_height:
        return median(pitches)
    return min(by_height, _size_by_width(line))


def _size_by_width(line: ReadLine) -> float:
    """The size that its characters have if they are as wide as they are mostly; endless for one alone."""
    widths = [right - left for left, right in pairwise(line.edges)]
    letters = [(letter, width) for letter, width in zip(line.text, widths, strict=True) if not letter.isspace()]
    if len(letters) < 2:
        return float("inf")
    return sum(width for _, width in letters) / sum(1.0 if _is_wide(letter) else _HALF for letter, _ in letters)


def _evened(sizes: list[float], weights: list[int]) -> tuple[list[float], list[float]]:
    """The sizes with those close to one another made one, and which these are."""
    groups: list[list[int]] = []
    for index in sorted(range(len(sizes)), key=sizes.__getitem__):
        if (
            groups
            and sizes[index] <= _ONE_SIZE * sizes[groups[-1][-1]]
            and sizes[index] <= _ONE_SIZE**2 * sizes[groups[-1][0]]
        ):
            groups[-1].append(index)
        else:
            groups.append([index])
    evened = list(sizes)
    plain: list[float] = []
    for group in groups:
        total = sum(weights[index] for index in group)
        if total >= _TELLING_PITCHES:
            plain.append(sum(sizes[index] * weights[index] for index in group) / total)
            for index in group:
                evened[index] = plain[-1]
    return evened, plain


def _of_few(
    lines: Sequence[ReadLine], sizes: list[float], plain: Sequence[float], weights: Sequence[int]
) -> list[float]:
    """The sizes, those of lines too short to tell as the lines close to them have them, or as most of the page."""
    telling = [number for number, weight in enumerate(weights) if weight >= _TELLING_PITCHES]
    settled = list(sizes)
    for number, weight in enumerate(weights):
        if weight >= _TELLING_PITCHES:
            continue
        beside = [sizes[other] for other in telling if _close(lines[number], lines[other], sizes[other])]
        fitting = [size for size in beside if 1 / _MISJUDGED < sizes[number] / size < _MISJUDGED]
        nearest = min(fitting or plain, key=lambda size: abs(size - sizes[number]), default=sizes[number])
        if 1 / _MISJUDGED < sizes[number] / nearest < _MISJUDGED:
            settled[number] = nearest
    return settled


def _close(line: ReadLine, other: ReadLine, size: float) -> bool:
    """Whether a line stands right above or below another."""
    apart = max(line.top, other.top) - min(line.bottom, other.bottom)
    return apart < size and line.edges[0] < other.edges[-1] and other.edges[0] < line.edges[-1]


def _letters(
    line: ReadLine, size: float, hand: Sequence[tuple[int, int]], ruling: Ruling, scale: float
) -> Iterator[Letter]:
    size, middle = size * scale, (line.top + line.bottom) / 2 * scale
    rules = ruling.upright_at(middle)
    for index, letter in enumerate(line.text):
        if letter.isspace():
            continue  # gaps tell where blanks are, and how many
        left, following = line.edges[index] * scale, line.edges[index + 1] * scale
        if _is_wide(letter):
            right = left + size
        else:
            right = max(min(following, left + _NARROW * size), left + 0.1 * size)
        centre = (left + min(right, following)) / 2
        if _is_rule(letter, line.scores[index], centre, rules, size):
            continue
        left, right = _clear_of(rules, left, right, centre, _AT_RULE * size)
        is_hand = any(start <= index < end for start, end in hand)
        half = _TALL * size / 2
        yield Letter(letter, left, middle - half, right, middle + half, line.scores[index], is_hand)


def _is_rule(letter: str, score: float, centre: float, rules: Sequence[float], size: float) -> bool:
    if letter not in _UPRIGHT_STROKES and (letter not in _NARROW_STROKES or score >= _SURE):
        return False
    return any(abs(at - centre) < _ON_RULE * size for at in rules)


def _clear_of(rules: Sequence[float], left: float, right: float, centre: float, room: float) -> tuple[float, float]:
    """The sides of a letter, drawn back from rules that pass it on either side."""
    for at in rules:
        if left - room < at <= centre:
            left = at + room
        elif centre < at < right + room:
            right = at - room
    return left, max(right, left + 0.1)


def _is_noise(line: ReadLine, ruling: Ruling, width: float, scale: float) -> bool:
    """Whether what was read is a rule, a speck or a fold rather than print."""
    text = line.text.strip()
    if not text:
        return True
    score = sum(line.scores) / len(line.scores)
    left, right = line.edges[0] * scale, line.edges[-1] * scale
    top, bottom = line.top * scale, line.bottom * scale
    if all(letter in _LEVEL_STROKES or letter in _UPRIGHT_STROKES for letter in text):
        quarter = (bottom - top) / 4
        on_rule = ruling.level_within((left + right) / 2, top + quarter, bottom - quarter)
        beside = any(left <= at <= right for at in ruling.upright_at((top + bottom) / 2))
        return score < _SURE or on_rule or beside
    if _SAYS_NOTHING.fullmatch(text):
        return score < _SURE
    in_margin = right < _MARGIN * width or left > (1 - _MARGIN) * width
    return len(text) == 1 and score < _UNSURE and in_margin


def _read_twice(line: ReadLine, other: ReadLine) -> bool:
    """Whether most of the line lies on another that was read more surely, or as surely and longer."""
    if line is other:
        return False
    across = min(line.edges[-1], other.edges[-1]) - max(line.edges[0], other.edges[0])
    down = min(line.bottom, other.bottom) - max(line.top, other.top)
    area = (line.edges[-1] - line.edges[0]) * (line.bottom - line.top)
    if across <= 0 or down <= 0 or across * down < 0.7 * area:
        return False
    return _worth(line) < _worth(other)


def _worth(line: ReadLine) -> tuple[float, int, float, float]:
    """By what one of two readings of the same place is kept; never the same for two."""
    return sum(line.scores), len(line.text), line.edges[0], line.top
