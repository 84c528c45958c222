"""The words of a text hidden, each under one mask through the whole case: names, their short forms, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from casereview.text import fold, squeezed

FILL = "＊"
"""What a mask is filled up with where it has to be as long as the word."""
BREAK = "\ue000"
"""Between what stands apart: a name goes over it, a number does not."""


class Sort(StrEnum):
    """What a masked word names; its value is the mask."""

    AGENCY = "某机关"
    COURT = "某法院"
    PARTY = "某当事人"
    UNIT = "某单位"
    PLACE = "某地"
    ADDRESS = "某地址"
    DOCUMENT_NUMBER = "某文号"
    NUMBER = "某号码"
    PERSON = "某人"
    DRAWN = "签章"
    """Something drawn: that it is there may be seen, not how it looks."""
    UNSURE = "未辨"
    """Read too unsurely to tell whether it names anybody."""


class Masked(NamedTuple):
    """A stretch of a text, `end` exclusive, and what stands for it."""

    start: int
    end: int
    mask: str


_HAN = r"\u4e00-\u9fff"
NUMBERED = r"[〔\[【﹝(（]\s*(?:19|20)\d\d\s*[〕\]】﹞)）]"
"""The year of a document's number in its brackets."""
_PREFIX = re.compile(rf"(?:[（(][{_HAN}]{{1,6}}[）)][{_HAN}]{{0,8}}|[{_HAN}]{{1,8}})(?={NUMBERED}\s*第?\s*\d)")
"""What stands before the year of a document's number, whatever it is the number of."""
_NO_BUREAU = re.compile(r"国|某(?:文号?)?$")
"""Norms of the state are numbered alike; what is masked stays as it is."""
_NUMBERS = (
    r"(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])",
    r"(?<![0-9A-Za-z])[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}(?![0-9A-Za-z])",
    r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)",
    r"(?<!\d)0\d{2,3}[-－—]\d{7,8}(?!\d)",
    r"(?<!\d)\d{16}(?:\d{3})?(?!\d)",
    r"[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    r"(?<=微信号)[:： ]*[A-Za-z][\w-]{5,19}|(?<=QQ)号?码?[:： ]*\d{5,11}(?!\d)",
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[A-Z0-9]{5,6}(?![A-Z0-9])",
)
"""Identity, credit, telephone, bank and plate numbers and addresses of mail, whether anything says so or not."""


@dataclass(frozen=True)
class Masks:
    """The masks of one case by word, the same word always under the same."""

    words: Mapping[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """The text with every word under its mask."""
        return _replaced(text, self.spans(text), in_place=False)

    def in_place(self, text: str, torn: Iterable[Masked] = ()) -> str:
        """The same, of the same length and lines, with these parts of names that go on elsewhere masked too."""
        return _replaced(text, _united([*torn, *self.spans(text)]), in_place=True)

    def spans(self, printed: str) -> tuple[Masked, ...]:
        """What of the text is masked, the first first; widths of letters and blanks within make no odds."""
        if not printed.strip():
            return ()
        text, origins = fold(printed)
        named = [(*match.span(), self._mask_of(match[0])) for match in self._pattern.finditer(text)]
        found = sorted([*named, *_prefixes(text, named)])
        return tuple(Masked(origins[start], origins[end - 1] + 1, mask) for start, end, mask in found)

    def _mask_of(self, word: str) -> str:
        return str(self.words.get(squeezed(word.replace(BREAK, "")), Sort.NUMBER))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The longest words first: a name within a name is masked with it, once."""
        words = sorted(self.words, key=lambda word: (-len(word), word))
        each = [rf"[ {BREAK}]*".join(map(re.escape, word)) for word in words]
        return re.compile("|".join([*each, *_NUMBERS]))


def _prefixes(text: str, named: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """What stands before the year of a document's number, as far as it is not masked already."""
    masked = [(start, end) for start, end, _ in named]
    for match in _PREFIX.finditer(text):
        start = max([match.start(), *(end for begin, end in masked if begin < match.end())])
        if start < match.end() and not _NO_BUREAU.search(text[start : match.end()]):
            yield start, match.end(), str(Sort.DOCUMENT_NUMBER)


def _replaced(text: str, spans: Iterable[Masked], *, in_place: bool) -> str:
    parts, at = [], 0
    for start, end, mask in spans:
        parts += [text[at:start], _fitted(mask, text[start:end]) if in_place else mask]
        at = end
    return "".join([*parts, text[at:]])


def _united(spans: Iterable[Masked]) -> Iterator[Masked]:
    """The stretches in their order, those that overlap as one under the mask of the first."""
    whole: Masked | None = None
    for one in sorted(spans, key=lambda span: (span.start, -span.end)):
        if whole is not None and one.start < whole.end:
            whole = whole._replace(end=max(whole.end, one.end))
            continue
        if whole is not None:
            yield whole
        whole = one
    if whole is not None:
        yield whole


def _fitted(mask: str, words: str) -> str:
    """The mask cut or filled up to that length, line by line; a single character tells of what is too short."""
    first, *rest = words.split("\n")
    return "\n".join([mask[: len(first)].ljust(len(first), FILL), *(FILL * len(line) for line in rest)])
