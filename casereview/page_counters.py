"""What pages print of their place in their paper: 共 3 页 第 2 页."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.catalogue import counter_of, page_total
from casereview.model import Page


def telling_counters(pages: Sequence[Page]) -> list[int | None]:
    """The page counters; None where they run through the whole file, or print 1 on page after page."""
    counters = [counter_of(page) for page in pages]
    if counters.count(1) < 2 and _running(counters):
        return [None] * len(counters)
    return [None if _repeated(counters, index) else counter for index, counter in enumerate(counters)]


def promises_more(page: Page, counter: int | None) -> bool | None:
    """Whether a page with a telling counter says that more pages follow in its paper; None if it says nothing."""
    total = page_total(page)
    return counter < total if counter is not None and total is not None else None


def _running(counters: Sequence[int | None]) -> bool:
    """Whether the counters count the pages of the file, from the first that is counted."""
    counted = [(counter, counter - index) for index, counter in enumerate(counters) if counter is not None]
    return not counted or (counted[0][0] == 1 and len({start for _, start in counted}) == 1)


def _repeated(counters: Sequence[int | None], index: int) -> bool:
    """Whether a page prints 1 though the one before does and the next does not go on with 2."""
    if index == 0 or counters[index] != 1 or counters[index - 1] != 1:
        return False
    return index + 1 == len(counters) or counters[index + 1] != 2
