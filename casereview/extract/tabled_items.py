"""The acts that a decision punishes in the rows of a table, each with its own fine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from casereview.extract.acts import act_in
from casereview.extract.citing import BASIS, BREACH, Cited
from casereview.extract.form_cells import Region, regions
from casereview.extract.penalty_items import measured
from casereview.extract.prose import Prose
from casereview.model import Citation, PenaltyItem, Source
from casereview.spelling.amounts import find_amounts

_FINE_HEAD = re.compile(
    r"(?:拟|应|合计|单项|各项|分项)?(?:行政)?(?:罚款|处罚)(?:金额|数额|款额|额|结果|决定|意见|内容)?(?:\((?P<unit>元|万元|人民币元|单位:(?:万)?元)\))?"
)
_ACT_HEAD = re.compile(r"(?:具体)?(?:涉嫌)?(?:违法|违章)?(?:行为|事实|事项|问题|情形|案由)(?:及|描述|表现|内容|名称)*")
_GRADE_HEAD = re.compile(r"(?:违法|裁量|处罚)?(?:基准)?(?:阶次|档次|等级|情节|程度)")
_TOTAL = re.compile(r"合计|总计|共计|小计|合并")
_FIGURE = re.compile(r"¥?[0-9][0-9,]*(?:\.[0-9]{1,4})?")
TEN_THOUSAND = Decimal(10000)


@dataclass(frozen=True, slots=True)
class Tabled:
    """What one row punishes, and where its fine stands."""

    item: PenaltyItem
    place: Source


@dataclass(frozen=True, slots=True)
class _Row:
    act: Region
    fine: Region
    grade: Region | None
    cells: tuple[Region, ...]
    figure: Decimal
    in_yuan: bool


def tabled_items(prose: Prose, cited: tuple[Cited, ...], stated: Decimal | None) -> tuple[Tabled, ...]:
    """The rows that name an act and its fine; none unless they come to the sum that the text states, if it does."""
    for act, fine in _heads(prose):
        rows = tuple(_rows(prose, act, fine))
        worth = _worth(rows, _printed_unit(_words(prose, fine)), stated)
        if rows and worth is not None:
            return tuple(_tabled(prose, cited, row, worth) for row in rows)
    return ()


def _words(prose: Prose, cell: Region) -> str:
    return "".join(prose.document.flow.text[cell.start : cell.end].split())


def _heads(prose: Prose) -> Iterator[tuple[Region, Region]]:
    """The heads of two columns in one row: what was done, and the fine for it."""
    cells = regions(prose.document)
    for fine in cells:
        if not _FINE_HEAD.fullmatch(_words(prose, fine)):
            continue
        beside = (c for c in cells if _place(c)[:3] == _place(fine)[:3] and c is not fine)
        act = next((c for c in beside if _ACT_HEAD.fullmatch(_words(prose, c))), None)
        if act is not None:
            yield act, fine


def _place(cell: Region) -> tuple[int, int, int, int]:
    return cell.page, cell.cell.table, cell.cell.row, cell.cell.column


def _rows(prose: Prose, act: Region, fine: Region) -> Iterator[_Row]:
    """The rows below the heads that hold a figure under the fine and words under the act; not the row of the sum."""
    below: dict[int, list[Region]] = {}
    beside = (c for c in regions(prose.document) if _place(c)[:3] == _place(fine)[:3])
    graded = [c.cell.column for c in beside if _GRADE_HEAD.fullmatch(_words(prose, c))]
    for cell in regions(prose.document):
        if _place(cell)[:2] == _place(fine)[:2] and cell.cell.row > fine.cell.row:
            below.setdefault(cell.cell.row, []).append(cell)
    for cells in below.values():
        named = {cell.cell.column: cell for cell in cells}
        done, sum_of = named.get(act.cell.column), named.get(fine.cell.column)
        if done is None or sum_of is None or any(_TOTAL.match(_words(prose, cell)) for cell in cells[:2]):
            continue
        if (read := _figure(_words(prose, sum_of))) is not None and len(_words(prose, done)) > 3:
            yield _Row(
                done, sum_of, next((named[column] for column in graded if column in named), None), tuple(cells), *read
            )


def _figure(words: str) -> tuple[Decimal, bool] | None:
    """What a cell of the fines says, and whether it says the unit itself."""
    if amounts := [amount for amount in find_amounts(words) if not amount.is_bound]:
        return amounts[-1].value, True
    plain = _FIGURE.fullmatch(words)
    return (Decimal(plain[0].lstrip("¥").replace(",", "")), False) if plain else None


def _printed_unit(head: str) -> Decimal | None:
    named = _FINE_HEAD.fullmatch(head)
    if named is None or named["unit"] is None:
        return None
    return TEN_THOUSAND if "万" in named["unit"] else Decimal(1)


def _worth(rows: tuple[_Row, ...], unit: Decimal | None, stated: Decimal | None) -> Decimal | None:
    """In what the figures count: the unit of the head, else the one in which they come to the stated sum."""
    for worth in (unit,) if unit is not None else (Decimal(1), TEN_THOUSAND):
        whole = sum((_value(row, worth) for row in rows), Decimal(0))
        if whole == stated or (stated is None and (unit is not None or all(row.in_yuan for row in rows))):
            return worth
    return None


def _value(row: _Row, worth: Decimal) -> Decimal:
    value = row.figure if row.in_yuan else row.figure * worth
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _tabled(prose: Prose, cited: tuple[Cited, ...], row: _Row, worth: Decimal) -> Tabled:
    base, tier = measured(" ".join(_words(prose, cell) for cell in row.cells))
    item = PenaltyItem(
        act=act_in(_words(prose, row.act)),
        breach=_articles(prose, cited, row, BREACH),
        basis=_articles(prose, cited, row, BASIS),
        base=base,
        tier=tier or _graded(prose, row),
        amount=_value(row, worth),
    )
    return Tabled(item, prose.document.place(row.fine.start, row.fine.end))


def _articles(prose: Prose, cited: tuple[Cited, ...], row: _Row, role: str) -> tuple[Citation, ...]:
    start, end = row.cells[0].start, row.cells[-1].end
    own = (c.found.value for c in cited if c.role == role and start <= prose.offsets[c.found.start] < end)
    return tuple(dict.fromkeys(own))


def _graded(prose: Prose, row: _Row) -> str | None:
    """The tier in the row's column of tiers, by its letter or its word."""
    words = _words(prose, row.grade) if row.grade else ""
    return measured(f"裁量等级为{words}")[1] or measured(f"属{words}情形")[1] if words else None
