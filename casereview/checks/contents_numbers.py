"""Whether the entries of a contents list are numbered one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from casereview.checks.absence import is_unread, title_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Page, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.text import squeezed

_HEAD = re.compile(r"序号|顺序号|编号|件号|顺序")
_FEWEST = 4
_SKIPS = 2
"""More breaks in a run show that the column is none of running numbers."""


def entries_numbered(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the first column of the contents list counts on by one from entry to entry.

    A number that is left out or stands twice fails, on a scan it asks. Not applicable where that column holds no
    running numbers. Values: `title`, `value`, `expected`.
    """
    return merged(*(_numbered(paper) for paper in case.of_kind("contents_list") if not is_unread(paper)))


def _numbered(paper: Document) -> Verdict:
    numbers = [number for page in paper.pages for number in _first_column(page)]
    breaks = [
        (before, after) for before, after in pairwise(numbers) if after not in (before + 1, 1)
    ]  # a part begins anew
    if len(numbers) < _FEWEST or len(breaks) > _SKIPS:
        return not_applicable()
    if not breaks:
        return passed(paper.whole())
    before, after = breaks[0]
    values = {"title": title_of(paper), "value": after, "expected": before + 1}
    if paper.is_scanned:
        return unsure(f"《{title_of(paper)}》序号{before}之后为{after}，请核对", paper.whole(), **values)
    return failed(paper.whole(), **values)


def _first_column(page: Page) -> Iterator[int]:
    """The numbers below the head of the first column of each table."""
    heads: set[int] = set()
    for block in page.blocks:
        if block.cell is None or block.cell.column != 0:
            continue
        words = squeezed(block.text)
        if _HEAD.fullmatch(words):
            heads.add(block.cell.table)
        elif words.isdecimal() and (block.cell.table in heads or page.number > 1):
            yield int(words)
