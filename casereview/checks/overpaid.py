"""Why a receipt may give more than the fine decided: it takes in other sums, or what was too much was given back."""

from __future__ import annotations

import re
from decimal import Decimal

from casereview.checks.wording import matches, place_of, words_of
from casereview.model import CaseFile, Document, Source
from casereview.spelling.amounts import find_amounts

_BESIDES = re.compile("加处罚款|滞纳金|没收|违法所得")
_FIGURES = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_GIVEN_BACK = re.compile("退还|退付|退库|返还")


def pays_besides(receipt: Document, fine: Decimal) -> bool:
    """Whether the receipt gives the fine as one part of its sum, beside a surcharge or what was confiscated."""
    words = words_of(receipt)
    figures = {Decimal(found.group().replace(",", "")) for found in _FIGURES.finditer(words)}
    return _BESIDES.search(words) is not None and fine in figures


def paid_back(case: CaseFile, over: Decimal) -> Source | None:
    """Where a paper tells that just what was paid over the fine was given back."""
    for paper in case.documents:
        match = next(matches(paper, _GIVEN_BACK), None)
        if match is not None and any(found.value == over for found in find_amounts(words_of(paper))):
            return place_of(paper, *match.span())
    return None
