"""Which characters of the lines of a page are handwriting, told by the shape of their strokes against print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.lone_words import FEW_STROKES, SIGN, lone_words, may_be_by_hand
from casereview.load.scan.strokes import FEWEST, Floats, Patch, patch_of, penned, shapes, usual_of

_LONG, _EVERY, _LAST = 20, 5, 4  # of a line of prose that long every fifth character is looked at, and the last ones
_SURELY_READ = 0.9  # the least score in a line of prose
_MOST = 4.0  # in odds that one character adds
_PRINT, _PRINT_SHIFT = -2.0, 1.5  # what print has in the middle of a page; how far that of an odd fount may be off
_BLUE, _MOSTLY = 3.0, 0.5  # odds for ink of which that share is blue, unless its shape is plainly print: a stamp's
_WELL_READ, _ILL_READ = 0.7, 2.5  # the score of print; odds for each point below it
_TALL, _TALL_ODDS = 1.45, 1.0  # times the height of the line's other characters
_OFF_LEVEL, _OFF_ODDS, _LEVELLING = 0.4, 2.0, 3  # heights off the middle of the line's print; characters that tell it
_CHANGE, _CHANGE_AT_GAP = 5.0, 1.5  # odds that a hand begins within words, and behind a colon or gap
_GAP = 0.7  # of a line's height between two characters
_HEAD = 0.2  # of the lines of a page, by height, among which its titles stand
_ASKS = re.compile(r"签\s*[名字收章署]|[盖公印]\s*章|[捺按指手]\s*印")
_ASKING = -1.0  # at the most for words that ask for a signature: forms print them
_IN_WORD, _PLAIN = re.compile("[\u4e00-\u9fff ]"), -1.0  # the mean odds of characters that are print
ODD = 0.55
"""How surely a single character is handwriting whose word is print otherwise."""
_BREAK = re.compile(r"[\s:：,，、。;；()（）_]")
_NEXT_FIELD = re.compile(r"\d{6}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=(?:执法)?证件?号码?[:：])")
"""Behind a long number, and before the label of one: where a name ends or begins though nothing parts it."""
_LABEL = re.compile(r"[:：_]|\s{2}")
_SIMPLE = re.compile(r"[0-9A-Za-z一二三十]")


class Hand(NamedTuple):
    """A stretch of a line that is handwriting, and how surely, from 0.5 to 1."""

    start: int
    end: int
    sure: float


class Hands(NamedTuple):
    """The stretches of each line that are handwriting or may be, and how characters of the page usually look."""

    lines: tuple[tuple[Hand, ...], ...]
    usual: Floats | None


def hands_on(lightness: MatLike, dark: NDArray[np.bool_], blue: NDArray[np.bool_], lines: Sequence[ReadLine]) -> Hands:
    """For each line the stretches that are handwriting or may be."""
    first = _looked_at(lightness, dark, lines, [_first_looked_at(line) for line in lines])
    usual = usual_of(first.shapes)
    seen = _seen(first, usual, len(lines))
    shift = _print_shift(np.array([value for line in seen for value, _ in line.values()]))
    doubted = [
        max((value for value, _ in own.values()), default=-1.0) - shift > 0 or _is_uneven(line.text, own)
        for line, own in zip(lines, seen, strict=True)
    ]
    rest = [_signless(line) if doubt else [] for line, doubt in zip(lines, doubted, strict=True)]
    rest = [[at for at in chosen if at not in known] for chosen, known in zip(rest, seen, strict=True)]
    more = _seen(_looked_at(lightness, dark, lines, rest), usual, len(lines))
    for known, others in zip(seen, more, strict=True):
        known.update(others)
    shifted = [{at: (value - shift, patch) for at, (value, patch) in line.items()} for line in seen]
    high, head = _usual_height(shifted), _HEAD * max((line.bottom for line in lines), default=0.0)
    heights = [high if line.top > head else 0.0 for line in lines]
    of_lines = zip(lines, shifted, heights, strict=True)
    return Hands(tuple(_hands(line, own, blue, high) for line, own, high in of_lines), usual)


def _usual_height(seen: Sequence[dict[int, tuple[float, Patch]]]) -> float:
    """How high the print of a page is, in pixels; 0 where there is hardly any."""
    heights = [patch.box[3] - patch.box[1] for line in seen for value, patch in line.values() if value < 0]
    return float(np.median(heights)) if len(heights) >= FEWEST else 0.0


class _Looked(NamedTuple):
    """Characters by line and place in it, their strokes and the shapes of those."""

    spots: list[tuple[int, int]]
    patches: list[Patch]
    shapes: Floats


def _looked_at(
    lightness: MatLike, dark: NDArray[np.bool_], lines: Sequence[ReadLine], chosen: Sequence[Sequence[int]]
) -> _Looked:
    """The chosen characters of each line, but for those without any strokes."""
    spots = [(number, at) for number, own in enumerate(chosen) for at in own]
    patches = [patch_of(lightness, dark, _box(lines[number], at)) for number, at in spots]
    drawn = [(spot, patch) for spot, patch in zip(spots, patches, strict=True) if patch is not None]
    own = [patch for _, patch in drawn]
    return _Looked([spot for spot, _ in drawn], own, shapes([patch.drawn for patch in own]))


def _seen(looked: _Looked, usual: Floats | None, lines: int) -> list[dict[int, tuple[float, Patch]]]:
    """The odds and the strokes of the characters of each line."""
    odds = penned(looked.shapes, usual).clip(-_MOST, _MOST)
    by_line: list[dict[int, tuple[float, Patch]]] = [{} for _ in range(lines)]
    for (number, at), patch, value in zip(looked.spots, looked.patches, odds, strict=True):
        by_line[number][at] = float(value), patch
    return by_line


def _first_looked_at(line: ReadLine) -> list[int]:
    """The characters of a line that are looked at first: a few and the last of well read prose, else all."""
    size = len(line.text)
    if size < _LONG or min(line.scores) < _SURELY_READ or _LABEL.search(line.text):
        return _signless(line)
    return [at for at in _signless(line) if at % _EVERY == 0 or at >= size - _LAST]


def _is_uneven(text: str, seen: dict[int, tuple[float, Patch]]) -> bool:
    """Whether one of the characters looked at is taller than print of its line can be: 核查。name 2024年1月5日."""
    heights = [patch.box[3] - patch.box[1] for at, (_, patch) in seen.items() if _SIMPLE.match(text[at]) is None]
    return len(heights) >= _LEVELLING and max(heights) > _TALL * float(np.median(heights))


def _signless(line: ReadLine) -> list[int]:
    return [at for at in range(len(line.text)) if not SIGN.match(line.text[at])]


def _box(line: ReadLine, at: int) -> tuple[float, float, float, float]:
    margin = 0.05 * (line.bottom - line.top)
    return line.edges[at], line.top - margin, line.edges[at + 1], line.bottom + margin


def _print_shift(odds: NDArray[np.float64]) -> float:
    """By how much the print of this page looks more like a pen's than print does."""
    return float(np.clip(np.median(odds) - _PRINT, 0.0, _PRINT_SHIFT)) if len(odds) >= FEWEST else 0.0


def _hands(
    line: ReadLine, seen: dict[int, tuple[float, Patch]], blue: NDArray[np.bool_], high: float
) -> tuple[Hand, ...]:
    odds = _odds(line, seen, blue)
    if not odds.any():
        return ()
    breaks = _breaks(line)
    by_pen = _likeliest(odds, breaks)
    found = [Hand(start, end, _sure_among(line.text, odds, start, end)) for start, end in _runs(by_pen)]
    found.extend(
        Hand(start, end, 0.6)
        for start, end in lone_words(line, breaks)
        if not by_pen[start:end].any() and may_be_by_hand(line, (start, end), odds, seen, high)
    )
    return tuple(sorted(_trimmed(line, one) for one in found))


def _odds(line: ReadLine, seen: dict[int, tuple[float, Patch]], blue: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The odds of each character to be by a pen, 0 for those not looked at."""
    odds, coloured = np.zeros(len(line.text)), _any_blue(line, blue)
    printed = [patch.box for at, (value, patch) in seen.items() if value < 0 and _SIMPLE.match(line.text[at]) is None]
    heights = [patch.box[3] - patch.box[1] for value, patch in seen.values() if value < 0]
    usual = float(np.median(heights)) if heights else 0.0
    level = float(np.median([(box[1] + box[3]) / 2 for box in printed])) if len(printed) >= _LEVELLING else None
    for at, (value, patch) in seen.items():
        left, top, right, bottom = patch.box
        simple = _SIMPLE.match(line.text[at]) is not None
        odds[at] = value * (FEW_STROKES if simple else 1.0) + _ILL_READ * max(_WELL_READ - line.scores[at], 0.0)
        inked = max(float((patch.drawn > 0.5).mean()), 0.02)
        if coloured and value > _PRINT and blue[top:bottom, left:right].mean() > _MOSTLY * inked:
            odds[at] += _BLUE
        if usual and bottom - top > _TALL * usual and not simple:
            odds[at] += _TALL_ODDS
        if level is not None and not simple and abs((top + bottom) / 2 - level) > _OFF_LEVEL * usual:
            odds[at] += _OFF_ODDS
    for match in _ASKS.finditer(line.text):
        asked = odds[match.start() : match.end()]
        asked[asked > 0] = _ASKING
    return odds


def _any_blue(line: ReadLine, blue: NDArray[np.bool_]) -> bool:
    rows = slice(max(int(line.top), 0), int(line.bottom) + 1)
    return bool(blue[rows, max(int(line.edges[0]), 0) : int(line.edges[-1]) + 1].any())


def _breaks(line: ReadLine) -> NDArray[np.bool_]:
    """Before which characters a new word may begin: behind a sign or a gap."""
    height = line.bottom - line.top
    breaks = np.zeros(len(line.text), np.bool_)
    for at in range(1, len(line.text)):
        wide = line.edges[at] - line.edges[at - 1] > (1 + _GAP) * height
        breaks[at] = wide or _BREAK.match(line.text[at - 1]) is not None or _BREAK.match(line.text[at]) is not None
    for match in _NEXT_FIELD.finditer(line.text):
        breaks[match.end()] = True
    return breaks


def _likeliest(odds: NDArray[np.float64], breaks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The likeliest parting of a line into print and handwriting: a change must be worth it."""
    best = np.array([0.0, odds[0] - _CHANGE_AT_GAP])
    came = np.zeros((len(odds), 2), np.intp)
    for at in range(1, len(odds)):
        cost = _CHANGE_AT_GAP if breaks[at] else _CHANGE
        came[at] = (0 if best[0] >= best[1] - cost else 1), (1 if best[1] >= best[0] - cost else 0)
        best = np.array([max(best[0], best[1] - cost), max(best[1], best[0] - cost) + odds[at]])
    by_pen = np.zeros(len(odds), np.bool_)
    state = int(best[1] > best[0])
    for at in range(len(odds) - 1, -1, -1):
        by_pen[at] = bool(state)
        state = int(came[at, state])
    return by_pen


def _runs(by_pen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], by_pen, [False])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _sure(odds: NDArray[np.float64]) -> float:
    """How surely a stretch is handwriting: few characters, or such as look like print, tell less."""
    told = odds[odds != 0]
    total = float(told.sum()) * 0.6
    return round(float(np.clip(1 / (1 + np.exp(-total)), 0.5, 0.98)), 2)


def _sure_among(text: str, odds: NDArray[np.float64], start: int, end: int) -> float:
    """How surely a stretch is handwriting; a single character of a word that is print otherwise is hardly."""
    if end - start > 1:
        return _sure(odds[start:end])
    first, last = start, end
    while first and _IN_WORD.match(text[first - 1]):
        first -= 1
    while last < len(text) and _IN_WORD.match(text[last]):
        last += 1
    others = np.concatenate((odds[first:start], odds[end:last]))
    others = others[others != 0]
    return ODD if len(others) and float(others.mean()) < _PLAIN else _sure(odds[start:end])


def _trimmed(line: ReadLine, hand: Hand) -> Hand:
    """A stretch without signs and blanks at its ends."""
    start, end = hand.start, hand.end
    while start < end - 1 and SIGN.match(line.text[start]):
        start += 1
    while end > start + 1 and SIGN.match(line.text[end - 1]):
        end -= 1
    return Hand(start, end, hand.sure)
