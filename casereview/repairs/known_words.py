"""Titles and labels that a wrong character leaves plain: exactly one known word lies so near."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from casereview.catalogue import SIGNING_SUFFIXES, Catalogue, TitleMatch, bare
from casereview.catalogue.titles import squeezed_with_origins
from casereview.extract.form_cells import is_label
from casereview.extract.labels import EVERY
from casereview.model import Block
from casereview.repairs.alike import ALIKE, was_read_for
from casereview.repairs.change import Change
from casereview.repairs.near_titles import Near, NearTitles
from casereview.text import folded, squeezed

OF_TITLE, OF_LABEL = "已知文书名称", "已知栏目名称"
_ANY, _BLANK = "?", " "
_LONGEST_LINE = 60  # characters that stand with a title in one block
_LONG_TITLE, _LONG_LABEL = 6, 5  # characters that a wrong one of any shape leaves plain
_FEW_WORDS = 2  # blanks in a block, an agency and a number beside its title; more set its letters wide
_UNSURE = 85  # percent
_LABEL = re.compile(
    r"(?:^|(?<=[\s　。；;，,）)]))([\u4e00-\u9fff（）()、]{2,14}?)(?=\s*(?:[:：]|$)|(?<=[签盖名章字][)）])\s)"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]$")
_SIGNED = tuple(suffix for suffix in SIGNING_SUFFIXES if not suffix.startswith("("))
_MISREAD = 0.5  # of the characters of a label
_TO_SIGN = re.compile(r"[签盖名章字][)）]$")  # behind which a colon may be lost
_SPACES = re.compile(r"\s+")


class _Slip(NamedTuple):
    """A character at this offset that should be another, to make the word."""

    at: int
    letter: str
    word: str


class KnownWords:
    """The titles and labels of the catalogue, to be found by all but one of their characters."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._titles = catalogue.titles
        titles = tuple(dict.fromkeys(bare(title) for kind in catalogue.kinds.values() for title in kind.titles))
        self._of_titles = _Nearly(title for title in titles if len(title) > 2)
        named: dict[str, set[str]] = {title: set() for title in titles}
        for kind in catalogue.kinds.values():
            for title in kind.titles:
                named[bare(title)].add(kind.id)
        self._near = NearTitles({title: frozenset(kinds) for title, kinds in named.items()})
        places = (place.labels for kind in catalogue.kinds.values() for place in kind.blocks)
        fields = (field.labels for kind in catalogue.kinds.values() for field in kind.fields)
        self._labels = {folded(label) for label in chain(EVERY, *places, *fields)}
        self._of_labels = _Nearly(self._labels)
        self._signed = _by_length(
            {*self._labels, *(f"{label}{suffix}" for label in self._labels for suffix in _SIGNED)}
        )
        self._suffixes = tuple(sorted(SIGNING_SUFFIXES, key=len, reverse=True))

    def title_change(self, block: Block) -> Change | None:
        """The change that makes a title of the block; None if it is one, or if none or several are as near."""
        words, places = _bare_words(block)
        if not 3 <= len(words) <= _LONGEST_LINE or _exact(self._titles.titled(block.text)):
            return None
        found: dict[tuple[int, str], int] = {}
        for slip in self._of_titles.slips(words, _doubtful(block, places)):
            at = places[slip.at]
            if not _likely(block, at, slip, _LONG_TITLE):
                continue
            match = self._titles.titled(block.text[:at] + slip.letter + block.text[at + 1 :])
            if match is not None and _exact(match) and slip.word in match.words and not self._other(block.text, match):
                found[at, slip.letter] = max(found.get((at, slip.letter), 0), len(match.words))
        longest = [place for place, size in found.items() if size == max(found.values())]
        if len(longest) != 1:
            return None
        (at, letter), (start, end) = longest[0], (places[0], places[-1] + 1)
        return Change(start, block.text[start:at] + letter + block.text[at + 1 : end], OF_TITLE)

    def large_title_change(self, block: Block) -> Change | None:
        """The change that makes a title of a block set as one, of which several characters may have been misread.

        None if it is one, or if it is by its wording the name of another paper.
        """
        words, places = _bare_words(block)
        if not 3 <= len(words) <= _LONGEST_LINE or _exact(self._titles.titled(block.text)):
            return None
        for first, stop in _stretches(block, places):
            near = self._near.nearest(block, words[first:stop], places[first:stop])
            if near is not None:
                change = _as_title(block, near, places[first], places[stop - 1] + 1)
                return change if self._makes_title(block, change, near.title) else None
        return None

    def _makes_title(self, block: Block, change: Change, title: str) -> bool:
        """Whether the block with the change is that title, and was not read as the name of another paper as long."""
        end = change.start + len(change.words)
        match = self._titles.titled(block.text[: change.start] + change.words + block.text[end:])
        if match is None or not _exact(match) or title not in match.words:
            return False
        worded = self._titles.worded(block.text)
        return worded is None or worded.known < len(title) or bool(set(worded.kinds) & set(match.kinds))

    def label_changes(self, block: Block) -> Iterator[Change]:
        """The changes that make labels of words before a colon, or of a cell that holds nothing else."""
        for found in _LABEL.finditer(block.text):
            alone = (
                block.cell is not None
                and not block.text[: found.start()].strip()
                and not block.text[found.end() :].strip()
            )
            if (
                not alone
                and not _TO_SIGN.search(found[1])
                and block.text[found.end() :].lstrip()[:1] not in (":", "：")
            ):
                continue
            start, stem = found.start(1), _BRACKETED.sub("", found[1])
            if change := self._label_change(block, start, stem):
                yield change

    def spaced_label_change(self, block: Block) -> Change | None:
        """The same for a label set wide, which is all of its cell."""
        if block.cell is None or not _SPACES.search(block.text.strip()) or len(squeezed(block.text)) > 8:
            return None
        return self._label_change(block, 0, block.text)

    def _label_change(self, block: Block, start: int, stem: str) -> Change | None:
        plain, origins = squeezed_with_origins(stem)
        suffix = next((one for one in self._suffixes if plain.endswith(one) and len(plain) > len(one) + 1), "")
        names = dict.fromkeys((plain, plain.removesuffix(suffix)))
        if len(plain) < 2 or any(is_label(name) or name in self._labels for name in names):
            return None
        slips = {
            (slip.at, slip.letter)
            for name in names
            for slip in self._of_labels.slips(name, _doubtful(block, [start + at for at in origins]), whole=True)
            if _likely(block, start + origins[slip.at], slip, _LONG_LABEL)
        }
        if not slips:
            return self._guessed_label(block, start, stem, plain, origins)
        if len(slips) != 1:
            return None
        at, letter = slips.pop()
        return Change(start, stem[: origins[at]] + letter + stem[origins[at] + 1 :], OF_LABEL)

    def _guessed_label(self, block: Block, start: int, stem: str, plain: str, origins: Sequence[int]) -> Change | None:
        """The change where several characters of a label were misread, each for one that its reader thought of."""
        wrong = [at for at, origin in enumerate(origins) if block.guessed(start + origin)]
        if not 1 < len(wrong) <= _MISREAD * len(plain):
            return None
        likely = {
            word
            for word in self._signed.get(len(plain), ())
            if all(
                one == other or was_read_for(block, start + origins[at], other)
                for at, (one, other) in enumerate(zip(plain, word, strict=True))
            )
        }
        if len(likely) != 1:
            return None
        letters = list(stem)
        for at, letter in zip(origins, likely.pop(), strict=True):
            letters[at] = letter if folded(letters[at]) != letter else letters[at]
        return Change(start, "".join(letters), OF_LABEL)

    def _other(self, text: str, match: TitleMatch) -> bool:
        """Whether what was read is by its wording the name of another paper."""
        worded = self._titles.worded(text)
        return worded is not None and not set(worded.kinds) & set(match.kinds)


def _by_length(words: Iterable[str]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for word in words:
        found.setdefault(len(word), []).append(word)
    return {length: tuple(sorted(alike)) for length, alike in found.items()}


class _Nearly:
    """Words by what is left of them without one character."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = sorted({len(word) for word in self._words})
        self._without: dict[str, list[tuple[int, str]]] = {}
        for word in self._words:
            for at in range(len(word)):
                self._without.setdefault(word[:at] + _ANY + word[at + 1 :], []).append((at, word))

    def slips(self, text: str, doubtful: Sequence[int], *, whole: bool = False) -> Iterator[_Slip]:
        """The characters at the `doubtful` offsets that keep a stretch of the text, or the whole, from being a word."""
        lengths: Sequence[int] = (len(text),) if whole else self._lengths
        for length in lengths:
            for start in range(len(text) - length + 1):
                part = text[start : start + length]
                if part in self._words:
                    continue
                for offset in doubtful:
                    at = offset - start
                    if 0 <= at < length:
                        for _, word in self._without.get(part[:at] + _ANY + part[at + 1 :], ()):
                            yield _Slip(offset, word[at], word)


def _bare_words(block: Block) -> tuple[str, list[int]]:
    """The folded letters of a block without spaces and brackets, and where in it each stands."""
    plain, origins = squeezed_with_origins(block.text)
    kept = [index for index, letter in enumerate(plain) if bare(letter)]
    return "".join(plain[index] for index in kept), [origins[index] for index in kept]


def _stretches(block: Block, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What of a block may be a title: all its letters, then each of several words that are set apart by blanks."""
    yield 0, len(places)
    starts = [n for n in range(1, len(places)) if block.text[places[n - 1] + 1 : places[n]].isspace()]
    if len(starts) <= _FEW_WORDS:
        yield from pairwise((0, *starts, len(places))) if starts else ()


def _as_title(block: Block, near: Near, start: int, end: int) -> Change:
    letters = list(block.text[start:end])
    for at in near.strokes:
        letters[at - start] = _BLANK
    for at, letter in near.letters:
        letters[at - start] = letter
    return Change(start, "".join(letters), OF_TITLE)


def _doubtful(block: Block, places: Sequence[int]) -> list[int]:
    """Which of these places of a block, by their order, hold a character that may be another."""
    return [
        n for n, at in enumerate(places) if block.text[at] in ALIKE or block.sure[at] < _UNSURE or block.guessed(at)
    ]


def _exact(match: TitleMatch | None) -> bool:
    """Whether the title is one as it stands, without a slip."""
    return match is not None and bare(squeezed(match.title)) == match.words


def _likely(block: Block, at: int, slip: _Slip, long: int) -> bool:
    """Whether the one character is read for the other, or was read so unsurely that it may be any."""
    if was_read_for(block, at, slip.letter):
        return True
    return len(slip.word) >= long and block.sure[at] < _UNSURE
