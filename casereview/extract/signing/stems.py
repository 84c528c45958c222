"""Words that may ask for a signature without （签名）: those before a colon, a ruled line or the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from casereview.extract.strips import Paper

_CLOSING = re.compile(r" *: *|_{2,}|\Z")
_BETWEEN = re.compile(r" *(?:[12一二]|(?:确|签) *认)\Z")
_LAST = "12一二认"
_PART = re.compile(r"[\u4e00-\u9fff()、 ]{0,40}\Z")
_LONGEST = 40  # characters, the spaces of spaced-out words counted


@dataclass(frozen=True, slots=True)
class Stem:
    """Words of a strip by position: where they begin, where they and what closes them end, and without spaces.

    `colon` says that a colon closes them, or somebody who wrote over it.
    """

    strip: int
    start: int
    end: int
    words: str
    colon: bool


Stems = tuple[Stem, ...]
"""The labels that the words before one colon may be, the longest first."""


def stems_of(paper: Paper, labels: Set[str]) -> tuple[Stems, ...]:
    """The words before each colon, ruled line, hand and end of line that are among the labels."""
    endings = {label[-1] for label in labels}
    found: list[Stems] = []
    for position, strip in enumerate(paper.strips):
        text = strip.text
        hands = paper.hands(strip)
        if ":" in text or "_" in text or hands:
            closings = [(match.start(), match.end(), ":" in match.group()) for match in _CLOSING.finditer(text)]
            closings.extend((at, at, True) for at in hands)
            found.extend(_in_line(position, text, labels, endings, sorted(closings)))
        elif len(text) <= _LONGEST and text[(stop := _stop(text, len(text))) - 1 : stop] in endings:
            words = "".join(text[:stop].split())
            if words in labels:
                found.append((Stem(position, len(text) - len(text.lstrip()), len(text), words, False),))
    return tuple(found)


def _stop(text: str, end: int) -> int:
    """Where the words before `end` end, a number or 确认 after them left out."""
    stop = len(text[:end].rstrip())
    if not stop or text[stop - 1] not in _LAST or (between := _BETWEEN.search(text, 0, stop)) is None:
        return stop
    return between.start()


def among(stems: Sequence[Stems], labels: Set[str]) -> Iterator[Stem]:
    """Of all words those that are one of the labels."""
    for choices in stems:
        for stem in choices:
            if stem.words in labels:
                yield stem
                break


def _in_line(
    position: int, text: str, labels: Set[str], endings: Set[str], closings: Sequence[tuple[int, int, bool]]
) -> Iterator[Stems]:
    for opens, closes, colon in closings:
        stop = _stop(text, opens)
        if text[stop - 1 : stop] not in endings:
            continue
        before = _PART.search(text, max(stop - _LONGEST, 0), stop)
        first = before.start() if before is not None else stop
        end = closes if colon else opens
        found = tuple(
            Stem(position, start, end, words, colon)
            for start in range(first, stop)
            if text[start] != " " and not (start and "\u4e00" <= text[start - 1] <= "\u9fff")
            if (words := "".join(text[start:stop].split())) in labels
        )
        if found:
            yield found
