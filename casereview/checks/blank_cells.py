"""Whether a form leaves the cell beside a label blank that it owes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Cell, Document, Page, Verdict, merged, passed
from casereview.text import squeezed


def cells_filled(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], labels: tuple[str, ...]) -> Verdict:
    """Pass when the cell right of each of these labels holds something; a blank on a scan asks.

    Values: `title`, `label`.
    """
    return merged(*(verdict for paper in case.of_kind(*kinds) for verdict in _filled(paper, labels)))


def _filled(paper: Document, labels: tuple[str, ...]) -> Iterator[Verdict]:
    if paper.problem is not None:
        return
    for page in paper.pages:
        texts, pictured = _cells(page)
        for cell, text in texts.items():
            beside = (cell[0], cell[1], cell[2] + 1)
            if text.rstrip(":") not in labels or beside not in texts:
                continue
            if texts[beside] or beside in pictured:
                yield passed(paper.whole())
            else:
                yield misstated(paper, paper.whole(), title=title_of(paper), label=text.rstrip(":"))


_Place = tuple[int, int, int]


def _cells(page: Page) -> tuple[dict[_Place, str], set[_Place]]:
    """The words of each cell without spaces, and the cells with a picture."""
    texts: dict[_Place, str] = defaultdict(str)
    for block in page.blocks:
        if block.cell is not None:
            texts[_place(block.cell)] += squeezed(block.text)
    held = (page.blocks[g.block].cell for g in page.graphics if g.block is not None and g.block < len(page.blocks))
    return dict(texts), {_place(cell) for cell in held if cell is not None}


def _place(cell: Cell) -> _Place:
    return cell.table, cell.row, cell.column
