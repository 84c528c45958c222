"""Finding phrases in a document whatever the spaces, widths and line breaks between their characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from casereview.model import Cell, Document, Source
from casereview.text import squeezed

_GAP = 12
"""How many characters the `*` of a phrase stands for at most."""

_TELLING = 4
"""Of a shorter phrase one character more or less makes another word."""

_PLAIN = 0.98
"""What is read more surely is not another character than was read."""


@lru_cache(maxsize=512)
def _without_spaces(text: str) -> tuple[str, tuple[int, ...]]:
    kept = tuple(index for index, character in enumerate(text) if not character.isspace())
    return "".join(text[index] for index in kept), kept


@lru_cache(maxsize=2048)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(re.escape(squeezed(phrase)).replace(r"\*", f".{{0,{_GAP}}}?"))


def words_of(document: Document) -> str:
    """The folded text of the document without any space."""
    return _without_spaces(document.flow.text)[0]


def matches(document: Document, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the pattern matches in the text without spaces."""
    return pattern.finditer(words_of(document))


def place_of(document: Document, start: int, end: int) -> Source:
    """The source of a stretch of the text without spaces."""
    offsets = _without_spaces(document.flow.text)[1]
    return document.place(offsets[start], offsets[end - 1] + 1)


def in_one_cell(document: Document, start: int, end: int) -> bool:
    """Whether a stretch of the text without spaces stays in one cell of a table, or outside of tables."""
    (one, first), (other, last) = (_cell_at(document, at) for at in (start, end - 1))
    return (one, first) == (other, last) or (first is None and last is None)


def is_beside(document: Document, label: int, value: int) -> bool:
    """Whether the value at one place of the text without spaces may go with the label at another.

    In a table it stands in the row or in the column of the label.
    """
    (_, one), (_, other) = _cell_at(document, label), _cell_at(document, value)
    return one is None or other is None or one.row == other.row or one.column == other.column


def _cell_at(document: Document, at: int) -> tuple[int, Cell | None]:
    """The page and the cell of a place in the text without spaces."""
    stretch = document.flow.stretches[document.flow.index_at(_without_spaces(document.flow.text)[1][at])]
    return stretch.page, document.pages[stretch.page].blocks[stretch.block].cell


def find_phrase(document: Document, phrase: str) -> Source | None:
    """The first place of the phrase; `*` in it stands for up to twelve characters."""
    found = _pattern(phrase).search(words_of(document))
    return place_of(document, *found.span()) if found and found.end() > found.start() else None


def phrase_places(words: str, phrase: str) -> Iterator[re.Match[str]]:
    """Every place of the phrase in words without spaces; `*` in it stands for up to twelve characters."""
    return _pattern(phrase).finditer(words)


def find_any(document: Document, phrases: Sequence[str]) -> Source | None:
    """The place of the first of these phrases that occurs."""
    for phrase in phrases:
        if source := find_phrase(document, phrase):
            return source
    return None


def find_nearly(document: Document, phrases: Sequence[str]) -> Source | None:
    """The place of words that differ from one of these phrases by one character, not all of them surely read.

    Of a phrase with `*` the longest part is looked for.
    """
    words = words_of(document) if document.is_scanned else ""
    for phrase in phrases:
        part = max(squeezed(phrase).split("*"), key=len)
        for start in _almost(words, part) if len(part) >= _TELLING else ():
            place = place_of(document, start, start + len(part))
            if place.sure < _PLAIN:
                return place
    return None


def _almost(words: str, part: str) -> Iterator[int]:
    """Where the words differ from the part by one character: one half of it stands there as it is."""
    half = len(part) // 2
    for piece, offset in ((part[:half], 0), (part[half:], half)):
        at = words.find(piece)
        while at >= 0:
            start = at - offset
            window = words[max(start, 0) : start + len(part)]
            if start >= 0 and len(window) == len(part) and sum(a != b for a, b in zip(window, part, strict=True)) == 1:
                yield start
            at = words.find(piece, at + 1)
