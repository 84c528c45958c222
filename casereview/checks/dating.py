"""Checks on dates that a paper leaves blank: beside signatures, at its foot, in the rows of a receipt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from casereview.checks.absence import CERTAIN, is_certain, is_legible, is_unread, title_of
from casereview.checks.parameters import FactName, KindId, Role
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.choices import is_other_choice
from casereview.spelling.dates import find_dates
from casereview.terms import BlockKind, Form, GraphicKind, MarkState
from casereview.text import squeezed

_BLANK = re.compile(r"(?<![0-9〇○零一二三四五六七八九十两])(?:20[0-9]{2}|二[〇○零][一二三四五六七八九〇○零]{2})?年月日")
_NO_DEADLINE = re.compile("(?:于|限|在|至)_*(?:20[0-9]{0,2})?年_*月_*日_*之?前(?:整改|改正|完成)")
"""The day until which an order sets, printed and not filled in."""

_FOOT = 60
_LINE = 40
_DAY_TOLD = re.compile(r"[0-9〇一二三四五六七八九十同〃″\"]")
_PAPER_HEAD = re.compile(r"文[书件]|材料|名称")
_REMARK = re.compile(r"(?:备注|附注|说明|注)(?:$|:)")
_DAY_HEAD = re.compile(r"(?:送达|收到|签收|收件)?(?:日期|时间)")


def signatures_dated(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], roles: tuple[Role, ...]) -> Verdict:
    """Pass when on each of these papers no role that signs leaves the printed date beside it blank.

    Judged where the paper has a blank date and others on it date their signature; where no day is written at all
    beside who signs, it asks, unless all others on a typed paper do. Not applicable to drafts. Values: `title`, `role`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    return merged(*(_dated(case, document, roles) for document in case.of_kind(*kinds)))


def _dated(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> Verdict:
    given = [m for m in case.marks if m.source.document == document.id and m.state is MarkState.PRESENT]
    by_role = {role: [m for m in given if m.role == role] for role in roles}
    signing = {role: marks for role, marks in by_role.items() if marks}
    dated = {role for role, marks in signing.items() if any(m.signed_on for m in marks)}
    if is_unread(document) or not is_legible(document) or not signing:
        return not_applicable()
    title = title_of(document)
    if not dated or not _BLANK.search(words_of(document)):
        undated = tuple(role for role in signing if role not in dated)
        if not undated or _free_date_lines(document, [m for role in dated for m in signing[role]]):
            return passed(document.whole())
        places = tuple(m.source for role in undated for m in signing[role])
        if len(dated) >= _OTHERS and not document.is_scanned and len(undated) == 1:
            return failed(*places, title=title, role=undated[0])
        return unsure(f"{'、'.join(undated)}签名处未见日期，请核对", *places, title=title, role="、".join(undated))
    return merged(
        passed(document.whole()),
        *(
            failed(*(m.source for m in marks), title=title, role=role)
            for role, marks in signing.items()
            if role not in dated and all(m.confidence >= CERTAIN for m in marks)
        ),
    )


def _free_date_lines(document: Document, dated: list[Mark]) -> int:
    """How many days stand on short lines of their own beyond those of signatures that are dated already."""
    lines = [squeezed(line) for page in document.pages for block in page.blocks for line in block.text.splitlines()]
    days = sum(len(line) <= _LINE and not line.endswith("。") and bool(find_dates(line)) for line in lines)
    return max(days - len({mark.slot for mark in dated}), 0)


def approved_by(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], role: Role, fact: FactName) -> Verdict:
    """Pass when who approves these papers signs them no later than the day of the fact.

    A later day that was not read surely asks. Values: `title`, `start` (the day of the fact), `end` (that of the
    signature).
    """
    days = [(f.value, f) for f in case.home_facts(fact) if isinstance(f.value, date)]
    papers = {document.id: document for document in case.of_kind(*kinds)}
    signed = [m for m in case.marks if m.role == role and m.signed_on and m.source.document in papers]
    if not days or not signed:
        return not_applicable()
    start, stated = min(days, key=lambda day: (not is_certain(day[1]), day[0]))
    verdicts = [passed(*(mark.source for mark in signed))]
    for mark in signed:
        if mark.signed_on is None or mark.signed_on <= start:
            continue
        places = (mark.source, stated.source)
        values = {"title": title_of(papers[mark.source.document]), "start": start, "end": mark.signed_on}
        if mark.confidence >= CERTAIN and is_certain(stated):
            verdicts.append(failed(*places, **values))
        else:
            verdicts.append(unsure(f"审批日期似晚于{fact}，请核对日期", *places, **values))
    return merged(*verdicts)


def dated_at_foot(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when none of these papers ends in a printed date that is left blank, nor is the day for putting right.

    On a scan a blank asks. Values: `title`, `part` (which date).
    """
    papers = case.of_kind(*kinds)
    others = [d for d in (*papers, *case.of_kind("penalty_decision")) if _has_date_line(d)]
    return merged(*(_ends_dated(document) for document in papers), *(_no_date(d) for d in papers if len(others) > 1))


def _ends_dated(document: Document) -> Verdict:
    if is_unread(document):
        return not_applicable()
    words = words_of(document)
    if any(not is_other_choice(words, match.start()) for match in _NO_DEADLINE.finditer(words)):
        return _left_blank(document, "整改期限", title=title_of(document), part="整改期限")
    if _sets_no_term(document, words):
        return _left_blank(document, "整改期限", title=title_of(document), part="整改期限")
    blanks = [match.start() for match in _BLANK.finditer(words)]
    near = blanks and find_dates(words[max(blanks[-1] - _FOOT, 0) :])
    if not blanks or len(words) - blanks[-1] > _FOOT or near or _has_date_line(document):
        return passed(document.whole())
    return _left_blank(document, "落款日期", title=title_of(document), part="落款日期")


def _no_date(document: Document) -> Verdict:
    """A typed paper that ends in the name of the bureau, without a day there or anything written by hand, fails."""
    body = (block for page in document.pages for block in page.blocks if block.kind is BlockKind.BODY)
    lines = [text for block in body if (text := squeezed(block.text))]
    drawn = any(graphic.kind is not GraphicKind.SEAL for page in document.pages for graphic in page.graphics)
    last = lines[-1] if lines else ""
    if is_unread(document) or document.is_scanned or drawn or not _BODY.search(last) or len(last) > _LINE:
        return not_applicable()
    words = words_of(document)
    if find_dates(words[-_FOOT:]) or _BLANK.search(words[-_FOOT:]):
        return not_applicable()
    return failed(document.whole(), title=title_of(document), part="落款日期")


_BODY = re.compile(r"(?:局|大队|支队|总队|委员会|政府)(?:\(?(?:盖章|印章|公章)\)?)?$")
_OTHERS = 2
_ORDERED = re.compile(
    r"责令(?!限期)你?(?:单位|公司|厂|店|场所|户|们)?(?P<told>(?:(?!责令)[^。;]){0,60}?)(?:整改|改正)(?:完毕|完成|到位)?(?=[,。;])"
)
_TIMED = re.compile(r"[0-9]|立即|当场|即日|期限|日前|日内|之前|限期|小时")


def _sets_no_term(document: Document, words: str) -> bool:
    """Whether an order that is titled one with a term orders putting right and tells none."""
    if "限期" not in (document.title or "") or re.search("立即|(?:整改|改正)期限|前(?:整改|改正)|限于", words):
        return False
    told = [match["told"] for match in _ORDERED.finditer(words)]
    return bool(told) and not any(_TIMED.search(clause) for clause in told)


def _left_blank(document: Document, place: str, **values: object) -> Verdict:
    """A fault of a paper that was typed; of a scan a question, as what is written by hand may not have been read."""
    if is_legible(document):
        return failed(document.whole(), **values)
    return unsure(f"{place}似为空白，请对照原件核实", document.whole(), **values)


def _has_date_line(document: Document) -> bool:
    """Whether a date stands at the end of a short line, as below a seal; what is blank is for the recipient then."""
    lines = (squeezed(line) for page in document.pages for block in page.blocks for line in block.text.splitlines())
    short = (line for line in lines if len(line) <= _LINE and not line.endswith("。"))
    return any(found.end == len(line) for line in short for found in find_dates(line)[-1:])


def receipts_dated(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each receipt tells the day of each service.

    A filled row with an empty cell below the head for the day fails, and so does a receipt without any date; on a
    scan it asks.
    Values: `title`, `paper` (what the row serves).
    """
    return merged(*(_rows_dated(document) for document in case.of_kind("service_receipt")))


def _rows_dated(receipt: Document) -> Verdict:
    if is_unread(receipt):
        return not_applicable()
    title = title_of(receipt)
    tables = tuple(_tables(receipt))
    bare = not find_dates(receipt.flow.text)
    if bare and (_BLANK.search(words_of(receipt)) or any(_asks_day(row) for _, rows in tables for row in rows)):
        return _left_blank(receipt, "送达日期", title=title, paper="所载文书")
    undated = (_left_blank(receipt, f"《{row}》的送达日期", title=title, paper=row) for row in _undated(tables, bare))
    return merged(passed(receipt.whole()), *undated)


_Row = dict[int, str]
_WRITTEN = "〃"
"""Stands for what is written into a cell by hand."""


def _tables(receipt: Document) -> Iterator[tuple[bool, list[_Row]]]:
    """The rows of each table, and whether it goes on from the page before."""
    for page in receipt.pages:
        written = {graphic.block for graphic in page.graphics if graphic.block is not None}
        tables: dict[int, dict[int, _Row]] = {}
        for at, block in enumerate(page.blocks):
            if (cell := block.cell) is not None:
                row = tables.setdefault(cell.table, {}).setdefault(cell.row, {})
                row[cell.column] = row.get(cell.column, "") + squeezed(block.text) + (_WRITTEN if at in written else "")
        for number, rows in enumerate(tables.values()):
            yield number == 0 and page.number != receipt.pages[0].number, list(rows.values())


def _asks_day(row: _Row) -> bool:
    """Whether a cell asks for the day of service and the one beside it is empty."""
    return any(_DAY_HEAD.fullmatch(text) and row.get(column + 1) == "" for column, text in row.items())


def _undated(tables: Iterable[tuple[bool, list[_Row]]], bare: bool) -> Iterator[str]:
    """What the rows are about whose cell for the day is empty, where other rows tell the day or nothing does."""
    column: int | None = None
    width = 0
    for goes_on, rows in tables:
        own, head = _day_column(rows)
        if own is not None:
            column, width = own, len(rows[head])
        elif not (goes_on and rows and len(rows[0]) == width):
            column = None
        later = rows[head + 1 :] if own is not None else rows
        if column is None or not (bare or own is None or any(find_dates(row.get(column, "")) for row in later)):
            continue
        for row in later:
            paper = next((text for text in row.values() if "书" in text), "")
            if any(_REMARK.match(text) for text in row.values()):
                continue
            if paper and not _DAY_TOLD.search(row.get(column, "")) and _told(row):
                yield paper.replace(_WRITTEN, "")


def _told(row: _Row) -> bool:
    """Whether the row has no date in another cell, beside the signature."""
    return not any(find_dates(text) for text in row.values())


def _day_column(rows: list[_Row]) -> tuple[int | None, int]:
    for number, row in enumerate(rows):
        for column, text in row.items():
            if _DAY_HEAD.fullmatch(text) and len(row) > 2 and any(_PAPER_HEAD.search(other) for other in row.values()):
                return column, number
    return None, 0
