"""Lines as an engine read them to letters with boxes such as a PDF gives: of even size, cut at rules, without noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from casereview.load.ocr import ReadLine
from casereview.load.scan.print_sizes import is_wide, sizes_of
from casereview.load.tables import Rule

_SPACED_FIGURES = re.compile(r"[0-9](?: ?[0-9])+")
_WIDE_PITCH = 0.82  # sizes from figure to figure, from which they are wide ones
_TO_WIDE = 0xFEE0  # from a character to the wide one of Unicode
_WIDE_FIGURES = frozenset("０１２３４５６７８９")
_BREAKS, _STRAYED = 0.18, 0.8  # sizes that a letter may seem to lie off the next without a blank between
_SET_OFF = 0.45  # sizes of the blank that word processors set between figures and Chinese characters
_CHINESE = re.compile("[\u4e00-\u9fff]")
_NARROW = 0.62  # sizes that a letter, a digit or a mark has at the most
_TALL = 1.2  # sizes of the box of a letter
_AT_RULE = 0.15  # sizes that print stays clear of a rule
_ON_RULE = 0.4  # sizes from a rule, of what may be read for it
_UPRIGHT_STROKES, _LEVEL_STROKES = frozenset("|丨｜︱┃│¦"), frozenset("一—－-_ˉ¯‾﹣–―ー＿")
_NARROW_STROKES = frozenset("Il1!ij]['’‘,.:;、")
_SAYS_NOTHING = re.compile(r"[^\w□☑☒√✓✔×■/]+")
_SURE, _UNSURE = 0.9, 0.6
_MARGIN = 0.07  # of the page
_EDGE = 0.1  # of its height, where numbers of pages stand
_OF_BINDING, _OF_TEXT = 2, 6  # characters of a line
_NAME = 4  # characters at the most
_OVER, _BESIDE = 1.5, 3.0  # times as high as print that it covers, times the height of print from it
_MEET = 0.3  # of its height, that a line shares with the next one at the most


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as read: its box in points, how surely it was read, whether it is handwriting, what else it may be."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    sure: float
    is_hand: bool
    others: str = ""


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
    lines: Sequence[ReadLine],
    hand: Sequence[Sequence[tuple[int, int]]],
    ruling: Ruling,
    page: tuple[float, float],
    dpi: float,
) -> list[Letter]:
    """The letters of all lines but those that are no print; `page` are its width and height in points."""
    scale = 72 / dpi
    kept = [number for number, line in enumerate(lines) if not _is_noise(line, ruling, page[0], scale)]
    kept = [number for number in kept if not _is_bound_in(lines[number], lines, ruling, page[1], scale)]
    kept = [number for number in kept if not any(_read_twice(lines[number], lines[other]) for other in kept)]
    rows = {number: _in_one_row(lines[number], [lines[other] for other in kept]) for number in kept}
    sizes = sizes_of(list(rows.values()))
    letters: list[Letter] = []
    for (number, line), size in zip(rows.items(), sizes, strict=True):
        stretches = hand[number] if number < len(hand) else ()
        letters.extend(_letters(line, size, stretches, ruling, scale))
    return letters


def _in_one_row(line: ReadLine, lines: Sequence[ReadLine]) -> ReadLine:
    """A name written over two lines as one that stands in the line it covers more of: else it would join them."""
    height = line.bottom - line.top
    if len(line.text.strip()) > _NAME:
        return line
    beside = [
        one
        for one in lines
        if len(one.text) > _NAME
        and _OVER * (one.bottom - one.top) < height
        and _shared(line, one) >= (one.bottom - one.top) / 2
        and max(one.edges[0] - line.edges[-1], line.edges[0] - one.edges[-1]) < _BESIDE * (one.bottom - one.top)
    ]
    if all(_shared(one, other) > _MEET * (one.bottom - one.top) for one, other in combinations(beside, 2)):
        return line
    row = max(beside, key=lambda one: (_shared(line, one), -one.top))
    return replace(line, top=row.top, bottom=row.bottom)


def _shared(line: ReadLine, other: ReadLine) -> float:
    """By how much two lines stand at one height."""
    return min(line.bottom, other.bottom) - max(line.top, other.top)


def _letters(
    line: ReadLine, size: float, hand: Sequence[tuple[int, int]], ruling: Ruling, scale: float
) -> Iterator[Letter]:
    text = _with_wide_figures(line, size)
    size, middle = size * scale, (line.top + line.bottom) / 2 * scale
    rules = ruling.upright_at(middle)
    for index, letter in enumerate(text):
        if letter.isspace():
            continue  # gaps tell where blanks are, and how many
        left, following = line.edges[index] * scale, line.edges[index + 1] * scale
        after = _behind_blank(text, index)
        if after > index + 1 and line.edges[after] * scale < following + _SET_OFF * size:
            following = line.edges[after] * scale
        goes_on = text[index + 1 : index + 2].strip() != "" or following > line.edges[index + 1] * scale
        right = _right(letter, left, following, size, goes_on=goes_on)
        centre = (left + min(right, following)) / 2
        if _is_rule(letter, line.scores[index], centre, rules, size):
            continue
        left, right = _clear_of(rules, left, right, centre, _AT_RULE * size)
        is_hand = any(start <= index < end for start, end in hand)
        others = line.others[index] if line.others else ""
        half = _TALL * size / 2
        yield Letter(letter, left, middle - half, right, middle + half, line.scores[index], is_hand, others)


def _behind_blank(text: str, index: int) -> int:
    """The place of the character behind blanks that set a figure off from Chinese characters; else the next place."""
    after = len(text) - len(text[index + 1 :].lstrip())
    if after == len(text) or text[index].isascii() == text[after].isascii():
        return index + 1
    figure, letter = (text[index], text[after]) if text[index].isascii() else (text[after], text[index])
    return after if figure.isdigit() and _CHINESE.match(letter) else index + 1


def _right(letter: str, left: float, following: float, size: float, *, goes_on: bool) -> float:
    """Where a letter ends: no blank is between it and one that `goes_on` close behind it."""
    wide = is_wide(letter) or letter in _WIDE_FIGURES
    right = left + size if wide else max(min(following, left + _NARROW * size), left + 0.1 * size)
    strays = right + _BREAKS * size < following < right + _STRAYED * size
    return following if goes_on and strays else right


def _with_wide_figures(line: ReadLine, size: float) -> str:
    """The text with figures that are set as wide as Chinese characters as such, whatever they were read as."""
    letters = list(line.text)
    for found in _SPACED_FIGURES.finditer(line.text):
        places = [at for at in range(*found.span()) if not line.text[at].isspace()]
        pitch = (line.edges[places[-1]] - line.edges[places[0]]) / (len(places) - 1)
        if _WIDE_PITCH * size < pitch < size / _WIDE_PITCH:
            for at in places:
                letters[at] = chr(ord(letters[at]) + _TO_WIDE)
    return "".join(letters)


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


def _is_bound_in(line: ReadLine, lines: Sequence[ReadLine], ruling: Ruling, height: float, scale: float) -> bool:
    """Whether it stands left of all text: a hole or a thread, or a letter of the words along the binding."""
    middle = (line.top + line.bottom) / 2 * scale
    if len(line.text) > _OF_BINDING or not _EDGE * height < middle < (1 - _EDGE) * height:
        return False
    text = [one.edges[0] for one in lines if len(one.text) >= _OF_TEXT]
    if not text or line.edges[-1] + (line.bottom - line.top) / 2 > min(text):
        return False
    return not any(at < line.edges[0] * scale for at in ruling.upright_at(middle))


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
