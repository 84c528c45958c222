"""Whether each level of an approval says something: a name and a day alone approve nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_unread, title_of
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import (
    Block,
    CaseFile,
    Cell,
    Document,
    Page,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.dates import find_dates
from casereview.terms import Form, GraphicKind
from casereview.text import squeezed

_HEAD = re.compile(r"(?P<who>[\u4e00-\u9fff()、/]{2,14}?)(?:审核|审批|审查)?意见(?:[及和]签[名字])?:?")
_PROPOSING = re.compile("承办人|经办|办案|执法人员|调查")
"""Who handles the case may propose in a row of its own and sign here."""

_NO_WORDS = re.compile(
    r"(?:签[名字章]|签署|姓名|日期|时间|负责人|承办人|审核人|审批人|经办人|领导|盖章|公章|证号|执法证号?|年|月|日"
    r"|[0-9A-Za-z:：()（）、,，./\-_—\s])+"
)
_HANDS = (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.OTHER)
_AGREED = re.compile("同意|批准|准予|拟|建议")
_NAME = 4
_Row = tuple[int, int]


def opinions_given(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no level above the handlers is dated on these forms and says nothing, where others on the form do.

    What may be written by hand beside the name asks, and so does a word that decides nothing. Not applicable to
    drafts, scans and forms without a table. Values: `title`, `value` (whose opinion lacks).
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    papers = (paper for paper in case.of_kind(*kinds) if not paper.is_scanned and not is_unread(paper))
    return merged(*(_judged(paper) for paper in papers))


def _judged(paper: Document) -> Verdict:
    opinions = [one for page in paper.pages for one in _opinions(page)]
    if not any(_says(words) for _, words, _ in opinions):
        return not_applicable()
    verdicts = [passed(paper.whole())]
    for who, words, hands in opinions:
        if _PROPOSING.search(who) or _says(words) or not find_dates(words):
            continue
        values = {"title": title_of(paper), "value": who}
        if not _rest(words) and hands <= 1:
            verdicts.append(failed(paper.whole(), **values))
        else:
            told = f"《{values['title']}》{who}栏未见明确的意见，请核对是否手写"
            verdicts.append(unsure(told, paper.whole(), **values))
    return merged(*verdicts)


def _opinions(page: Page) -> Iterator[tuple[str, str, int]]:
    """Whose opinion each row of two cells holds, what is printed there, and how many hands are in the row."""
    rows: dict[_Row, dict[int, list[Block]]] = {}
    for block in page.blocks:
        if block.cell is not None:
            row = rows.setdefault((block.cell.table, block.cell.row), {})
            row.setdefault(block.cell.column, []).append(block)
    for at, cells in rows.items():
        columns = sorted(cells)
        head = _HEAD.fullmatch(_text(cells[columns[0]]))
        if head is not None and len(columns) > 1 and not any(_HEAD.fullmatch(_text(cells[c])) for c in columns[1:]):
            words = " ".join(_text(cells[column]) for column in columns[1:])
            yield head["who"], words, _hands_in(page, at, cells)


def _text(blocks: list[Block]) -> str:
    return "".join(squeezed(block.text) for block in blocks)


def _says(words: str) -> bool:
    """Whether more is said than a name, a day and the labels before them, or it is agreed."""
    return len(_rest(words)) > _NAME or _AGREED.search(words) is not None


def _rest(words: str) -> str:
    for day in reversed(find_dates(words)):
        words = words[: day.start] + words[day.end :]
    return _NO_WORDS.sub("", words)


def _hands_in(page: Page, row: _Row, cells: dict[int, list[Block]]) -> int:
    boxes = [block.box for blocks in cells.values() for block in blocks if block.box is not None]
    top, foot = min((box.y0 for box in boxes), default=0.0), max((box.y1 for box in boxes), default=0.0)
    count = 0
    for graphic in page.graphics:
        if graphic.kind not in _HANDS:
            continue
        if graphic.block is not None:
            cell: Cell | None = page.blocks[graphic.block].cell
            count += cell is not None and (cell.table, cell.row) == row
        elif graphic.box is not None:
            count += top <= (graphic.box.y0 + graphic.box.y1) / 2 <= foot
    return count
