"""Whether a form leaves the cell beside a label blank that it owes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from math import inf
from typing import NamedTuple

from casereview.checks.absence import misstated, title_of
from casereview.checks.blank_lines import blank_lines
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Cell, Document, Page, Verdict, merged, passed, unsure
from casereview.text import squeezed

_Place = tuple[int, int, int]
_LABEL = re.compile(r"[\u4e00-\u9fff、()/]{2,14}")
_MAY_BE_BLANK = re.compile(
    r"备|附|合计|总计|收款|以下|送达|签[名字收]|盖章|姓名|性别|年龄|民族|出生|身份|职[务业]|单位|名称|邮|电话|传真|住|地址|代表人|负责人|经营者"
    r"|学历|文化|政治|字号|号码|代码|编号|文号|个人|公民|组织|法人|审[批核]|批准|意见|经办|承办|复核"
)
"""What is filled in for one sort of party alone, where somebody signs, or where there is something to remark."""


def cells_filled(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], labels: tuple[str, ...], others: bool = False
) -> Verdict:
    """Pass when the cell right of each of these labels, or the line behind it, holds something; a blank on a scan asks.

    With `others` a blank beside any other label of a printed form asks, but for what may be blank: 备注.
    Values: `title`, `label`.
    """
    papers = case.of_kind(*kinds)
    owed = (v for paper in papers for v in (*_filled(paper, labels), *blank_lines(paper, labels)))
    return merged(*owed, *(v for paper in papers if others for v in _left_blank(paper, labels)))


def _left_blank(paper: Document, labels: tuple[str, ...]) -> Iterator[Verdict]:
    """A question for each label of a form, none of these and none that may stay so, beside which nothing stands."""
    for page, texts, pictured, wide, covered in _forms(paper) if not paper.is_scanned else ():
        for cell, text in texts.items():
            label, beside = text.rstrip(":"), (cell[0], cell[1], cell[2] + wide[cell])
            if label in labels or beside in covered or _LABEL.fullmatch(label) is None or _MAY_BE_BLANK.search(label):
                continue
            if beside in texts and not texts[beside] and beside not in pictured:
                reason = f"《{title_of(paper)}》的“{label}”栏空白，请核对"
                yield unsure(reason, paper.of_page(page.number), title=title_of(paper), label=label)


def _filled(paper: Document, labels: tuple[str, ...]) -> Iterator[Verdict]:
    for page, texts, pictured, wide, covered in _forms(paper):
        for cell, text in texts.items():
            beside = (cell[0], cell[1], cell[2] + wide[cell])
            if text.rstrip(":") not in labels or beside in covered:
                continue
            if not (beside in texts or _is_unprinted(page, texts, beside)):
                continue
            if texts.get(beside) or beside in pictured:
                yield passed(paper.whole())
            else:
                yield _blank(paper, text.rstrip(":"))


def _blank(paper: Document, label: str) -> Verdict:
    """A failure for a cell in which nothing stands; a question on a picture, where a dash or a figure may be lost."""
    told: dict[str, object] = {"title": title_of(paper), "label": label}
    if paper.is_scanned:
        return unsure(f"《{title_of(paper)}》的“{label}”栏似为空白，请核对原件", paper.whole(), **told)
    return misstated(paper, paper.whole(), **told)


def columns_filled(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], labels: tuple[str, ...]) -> Verdict:
    """Pass when each filled row of a list holds something under these heads, and a form does beside them.

    Cells spanned by others are left aside.

    A row with fewer than three filled cells is a blank one. Values: `title`, `label`.
    """
    papers = case.of_kind(*kinds)
    return merged(*(v for paper in papers for v in (*_under_heads(paper, labels), *_filled(paper, labels))))


def _under_heads(paper: Document, labels: tuple[str, ...]) -> Iterator[Verdict]:
    for page in paper.pages if paper.problem is None else ():
        texts, pictured = _cells(page)
        spanning = {
            _place(b.cell)[::2] for b in page.blocks if b.cell and (b.cell.row_span > 1 or b.cell.column_span > 1)
        }
        for (table, head, column), words in texts.items():
            if words.rstrip(":") not in labels or (table, column) in spanning:
                continue
            rows = {at[1] for at in texts if at[0] == table and at[1] > head}
            for row in sorted(rows):
                filled = [
                    at for at in (*texts, *pictured) if at[:2] == (table, row) and (texts.get(at) or at in pictured)
                ]
                if len(set(filled)) < _FILLED or any(texts.get(cell, "").startswith(_SUMS) for cell in filled):
                    continue
                at = (table, row, column)
                if at in texts and not texts[at] and at not in pictured:
                    yield _blank(paper, words.rstrip(":"))
                elif at in texts:
                    yield passed(paper.whole())


def _is_unprinted(page: Page, texts: dict[_Place, str], at: _Place) -> bool:
    """Whether a printed page has such a column in that table, though nothing stands in this row of it."""
    return page.width is not None and any(place[::2] == at[::2] for place in texts)


def _drawn_beside(page: Page) -> set[_Place]:
    """The cells right of others in whose row a picture stands, on pages whose pictures belong to no cell.

    One behind what is printed farther on in the row stands in the cell of that.
    """
    boxed = [(b.box, b.cell) for b in page.blocks if b.cell is not None and b.box is not None]
    ends: dict[_Place, float] = {}
    for (_, cell), (other, beyond) in product(boxed, boxed):
        if (cell.table, cell.row) == (beyond.table, beyond.row) and beyond.column > cell.column + cell.column_span:
            ends[_place(cell)] = min(ends.get(_place(cell), inf), other.x0)
    drawn = [g.box for g in page.graphics if g.box is not None]
    return {
        (cell.table, cell.row, cell.column + 1)
        for box, cell in boxed
        for mark in drawn
        if box.x0 < mark.x0
        and (mark.x0 + mark.x1) / 2 < ends.get(_place(cell), inf)
        and box.y0 - _NEAR < (mark.y0 + mark.y1) / 2 < box.y1 + _NEAR
    }


_FILLED, _NEAR = 3, 12.0
_SUMS = ("合计", "总计", "小计", "共计")


class _Form(NamedTuple):
    """A page with the words of its cells, those with a picture, how wide they are, and which others cover."""

    page: Page
    texts: dict[_Place, str]
    pictured: set[_Place]
    wide: dict[_Place, int]
    covered: set[_Place]


@lru_cache(maxsize=256)
def _forms(paper: Document) -> tuple[_Form, ...]:
    """The pages of a paper that could be read."""
    pages = paper.pages if paper.problem is None else ()
    return tuple(_Form(page, *_cells(page), _widths(page), _covered(page)) for page in pages)


def _cells(page: Page) -> tuple[dict[_Place, str], set[_Place]]:
    """The words of each cell without spaces, and the cells with a picture."""
    texts: dict[_Place, str] = defaultdict(str)
    for block in page.blocks:
        if block.cell is not None:
            texts[_place(block.cell)] += squeezed(block.text)
    held = (page.blocks[g.block].cell for g in page.graphics if g.block is not None and g.block < len(page.blocks))
    return dict(texts), {_place(cell) for cell in held if cell is not None} | _drawn_beside(page)


def _widths(page: Page) -> dict[_Place, int]:
    """How many columns each cell takes up."""
    return {_place(block.cell): block.cell.column_span for block in page.blocks if block.cell is not None}


def _covered(page: Page) -> set[_Place]:
    """The places of a table that belong to a cell which begins above them or on their left."""
    cells = {block.cell for block in page.blocks if block.cell is not None}
    return {
        (cell.table, row, column)
        for cell in cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
        if (row, column) != (cell.row, cell.column)
    }


def _place(cell: Cell) -> _Place:
    return cell.table, cell.row, cell.column
