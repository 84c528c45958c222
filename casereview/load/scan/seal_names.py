"""The name on the rim of a seal: as surely read, or as the page prints it where enough of the letters agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np

from casereview.load.ocr.nouns import Engine, LevelLine, Reading
from casereview.load.scan.seal_arcs import Arc

_NAME = re.compile("[\u4e00-\u9fff（）()]{4,40}")
_APART = re.compile("[^\u4e00-\u9fff]+|二(?=[〇○零])")
_SURE, _LEAST = 0.95, 0.9  # of the mean and of the least sure letter of a name that is read by itself
_HIDDEN, _HALF = 0.08, 0.5  # of a letter that print hides, from where on it is no surer than half
_NARROWER = 0.8
_EVEN = 0.4  # of the usual distance of letters, by which one may differ: one that was left out makes it twice that
_PLACE = 0.33  # of that distance, by which a letter may lie off its place
_TRACE = 0.25  # of the usual distance, by which the end of a line below lies farther off, and nearer than two letters
_AGREE = 0.7  # of the letters of a printed name that a seal must bear, where it bears no other
_OTHER = 0.85  # from here on a letter speaks against another
_FEWEST = 4  # letters of a name
_LOST = 3  # letters of a name that may not have been read at all


def name_on(arc: Arc, engine: Engine, printed: Sequence[str]) -> str | None:
    """The name that runs along an arc; None where it is sure neither by itself nor by what is printed about it."""
    first = _tempered(engine.read_strip(arc.grey), arc)
    if len(first.text) < _FEWEST:
        return None
    first, arc = _without_traces(first, arc)
    if (name := _printed_name(first, arc, printed)) is not None:
        return name
    if not _is_sure(first, arc) or any(_differ_by_one(first.text, name) for name in _likely(first.text, printed)):
        return None
    again = engine.read_strip(_narrower(arc.grey))
    return first.text if first.text in again.text else None


def _without_traces(reading: Reading, arc: Arc) -> tuple[Reading, Arc]:
    """The reading without a letter at either end that lies farther off than letters do: the end of a line below.

    A letter of the words behind one that was not read lies twice as far off.
    """
    middles = reading.middles
    steps = [after - before for before, after in pairwise(middles)]
    usual = float(np.median(steps))
    first, last = (1.0 + _TRACE < step / usual < 2.0 - _TRACE for step in (steps[0], steps[-1]))
    if first:
        arc = arc._replace(begin=middles[1] - usual / 2)
    if last:
        arc = arc._replace(end=middles[-2] + usual / 2)
    kept = slice(int(first), len(middles) - int(last))
    return Reading(reading.text[kept], middles[kept], reading.scores[kept]), arc


def _tempered(reading: Reading, arc: Arc) -> Reading:
    """The reading with letters that print hides in part no surer than half."""
    reach = arc.letter / 2
    spans = [(max(int(middle - reach), 0), int(middle + reach) + 1) for middle in reading.middles]
    covered = [float(arc.hidden[begin:end].mean()) for begin, end in spans]
    scores = (min(s, _HALF) if share > _HIDDEN else s for s, share in zip(reading.scores, covered, strict=True))
    return Reading(reading.text, reading.middles, tuple(scores))


def _is_sure(reading: Reading, arc: Arc) -> bool:
    """Whether all letters are a name that was surely read, and none was left out."""
    if not _NAME.fullmatch(reading.text) or min(reading.scores) < _LEAST or float(np.mean(reading.scores)) < _SURE:
        return False
    return _fills(reading.middles, arc)


def _fills(middles: Sequence[float], arc: Arc) -> bool:
    """Whether letters stand as far apart as each other, from the beginning of the words to their end."""
    steps = [after - before for before, after in pairwise(middles)]
    usual = float(np.median(steps))
    ends = (middles[0] - arc.begin, arc.end - middles[-1])
    return all(abs(step - usual) < _EVEN * usual for step in steps) and max(ends) < usual


def _narrower(grey: LevelLine) -> LevelLine:
    height, width = grey.shape
    size = (max(round(width * _NARROWER / 16), 1) * 16, height)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _printed_name(reading: Reading, arc: Arc, printed: Sequence[str]) -> str | None:
    """The one name printed on the page that the letters are, as far as they were read; None if there is none."""
    found = {name for name in _likely(reading.text, printed) if _agrees(reading, arc, name)}
    return found.pop() if len(found) == 1 else None


def _likely(read: str, printed: Sequence[str]) -> Iterator[str]:
    """What stands by itself on the page, shares many letters with those read, and is about as long.

    A part of a longer name is none: letters before it may be those that were not read.
    """
    letters = set(read)
    for line in printed:
        for name in _APART.split(line.replace(" ", "").replace("\u3000", "")):
            if 0 <= len(name) - len(read) <= _LOST and sum(one in letters for one in name) >= _AGREE * len(name):
                yield name


def _differ_by_one(read: str, name: str) -> bool:
    """Whether a name on the page has one other letter, so that the letter may have been misread, however surely."""
    return len(read) == len(name) and sum(one != other for one, other in zip(read, name, strict=True)) == 1


def _agrees(reading: Reading, arc: Arc, name: str) -> bool:
    """Whether the letters, each in its place, are those of the name, and none surely another."""
    pitch = (arc.end - arc.begin - arc.letter) / (len(name) - 1)
    alike: set[int] = set()
    for letter, middle, score in zip(reading.text, reading.middles, reading.scores, strict=True):
        place = (middle - arc.begin - arc.letter / 2) / pitch
        at = round(place)
        if not 0 <= at < len(name) or abs(place - at) > _PLACE:
            return False
        if name[at] == letter:
            alike.add(at)
        elif score >= _OTHER:
            return False
    unlike = [at for at in range(len(name)) if at not in alike]
    if any(after == before + 1 for before, after in pairwise(unlike)):
        return False  # the name of a place is two letters: it would be taken for any other
    return len(alike) >= max(_AGREE * len(name), _FEWEST)
