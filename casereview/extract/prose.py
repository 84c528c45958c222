"""The running text of a document, wrapped lines joined, every character knowing where it stands in the flow."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from casereview.extract.form_cells import regions, stretches
from casereview.model import Document, Source
from casereview.model.reading_order import continued_cells

_BLANK = re.compile("[ _]")
_ENDED = re.compile(r"[。;:!?]\s*$")
_BEGINS_ANEW = re.compile(r"\s*(?:[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、](?![0-9])|\(|[^\n]{1,16}:)")
_NUMBER_LAST = re.compile(r"[0-9A-Za-z] *$")  # with the year behind it, it would be one number
_DATE_FIRST = re.compile(r" *(?:19|20)[0-9]{2} ?年")
_WRAPPED_LENGTH = 18
_FIELD_LINE = re.compile(r"[^\n:]{2,16}:[^。,;]*")
_DESCRIBED = re.compile(r"[^\n:。]{2,16}: *(?P<who>[\u4e00-\u9fff()·]{2,40}),")
_OPENS_TELLING = re.compile(r"\s*(?:你|经|当事人|本机关|本局|我局|现查明|依据|根据|20[0-9]{2} ?年|违法)")


@dataclass(frozen=True, slots=True)
class Prose:
    """Joined text of a document; `offsets` gives for each character its offset in the flow."""

    document: Document
    text: str
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> Source:
        """The source of `text[start:end]`, quoted as printed."""
        return self.document.place(self.offsets[start], self.offsets[max(end - 1, start)] + 1)

    def ends_of_cells(self) -> Iterator[tuple[str, int]]:
        """The words of each table cell, and where in the text the break behind them stands."""
        flow = self.document.flow.text
        for region in regions(self.document):
            at = bisect_left(self.offsets, region.end)
            if at < len(self.text) and self.text[at] == "\n":
                yield flow[region.start : region.end], at


def prose_of(document: Document) -> Prose:
    """The running text of a document: no spaces beside Chinese letters, no breaks where a line only wraps, nothing
    that only underlines what is filled in.

    A line wraps if it is long, ends no sentence, and the next stands in the same cell (or both in none) and
    neither opens a numbered point nor a label, nor a sentence behind a line of fields or on whom a field describes.
    """
    flow = document.flow.text
    blank = (match.start() for match in _BLANK.finditer(flow))
    dropped = sorted(_wraps(document).union(at for at in blank if _needless(flow, at)))
    kept = [range(before + 1, at) for before, at in pairwise((-1, *dropped, len(flow)))]
    return Prose(document, "".join(flow[r.start : r.stop] for r in kept), tuple(chain.from_iterable(kept)))


def _wraps(document: Document) -> frozenset[int]:
    flow = document.flow.text
    blocks = tuple(stretches(document))
    found = set()
    begun = continued_cells(document.pages)
    for (start, end, block, page), (following, stop, after, below) in pairwise(blocks):
        here = flow[start:end]
        goes_over = page != below and after.cell is not None and (below, *after.cell[:3]) in begun
        together = goes_over or (block.cell == after.cell and block.kind == after.kind)
        goes_on = len(here.strip()) >= _WRAPPED_LENGTH and not _ENDED.search(here)
        dated = _NUMBER_LAST.search(here) and _DATE_FIRST.match(flow, following)
        described = _DESCRIBED.match(here)
        told = (_FIELD_LINE.fullmatch(here) and _OPENS_TELLING.match(flow, following, stop)) or (
            described and flow.startswith(described["who"], following)
        )
        if together and goes_on and not dated and not told and not _BEGINS_ANEW.match(flow, following, stop):
            found.add(end)
    return frozenset(found)


def _needless(flow: str, at: int) -> bool:
    """Whether a space stands beside a Chinese letter, or a short underscore only underlines what is filled in."""
    if flow[at] == "_":
        return "___" not in flow[max(at - 2, 0) : at + 3]
    around = flow[max(at - 1, 0) : at] + flow[at + 1 : at + 2]
    return any("\u4e00" <= letter <= "\u9fff" for letter in around)
