"""What a receipt of a payment proves: when, and how much of it as a fine and how much as confiscated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.extract import labels
from casereview.extract.dated import dates_in, fact_at, labelled_date
from casereview.extract.form_cells import regions, stretches
from casereview.extract.form_fields import field_values
from casereview.model import Document, Fact, Source
from casereview.spelling.amounts import AmountFound, find_amounts

_WHOLE_LABELS = (
    "金额合计(小写)", "合计(小写)", "小写", "金额合计", "实收金额", "实缴金额", "金额(小写)", "合计", "总金额",
    "合计金额", "总计",
)  # fmt: skip
_SUM_LABELS = ("缴款金额", "罚款金额", "交易金额", "金额", "应缴金额", "缴费金额", "缴纳金额", "付款金额", "转账金额")
_NOT_PAID = re.compile(
    r"(?:尚欠|欠缴|未缴|剩余|余额|手续费|注册资[本金]|货值)[^0-9一二三四五六七八九十壹贰叁肆伍陆柒捌玖]{0,12}$"
)
_FIGURES = re.compile(r"(?<![0-9.])[0-9][0-9,]*\.[0-9]{2}(?![0-9])")
_SEIZED, _FINED = re.compile(r"(?<!罚)没收|违法所得"), re.compile(r"罚款|罚没")
_SURCHARGE = re.compile(r"加处的?罚款|加罚|滞纳金")
_NAMING = re.compile(r"(?=(?<!罚)没收|罚款|罚没)")
Part = tuple[Decimal, Source]


def payment_facts(document: Document) -> Iterator[Fact]:
    """The day and the sums of a payment."""
    paid = labelled_date(document, labels.PAYMENT_TIME) or labelled_date(document, labels.ISSUED_TIME)
    if paid is not None:
        yield fact_at(document, "缴款日期", paid)
    elif dates := dates_in(document):
        yield fact_at(document, "缴款日期", dates[0], 0.8)
    if (whole := _whole(document)) is not None:
        parts = tuple(_parts(document))
        fined = tuple(part for of, part in parts if of is _FINED)
        others = tuple((of, part) for of, part in parts if of is not _FINED)
        if len(fined) == len(others) == 1 and others[0][1][0] + fined[0][0] == whole.value:
            yield Fact("罚款金额", fined[0][0], fined[0][1], 0.9)
            if others[0][0] is _SEIZED:
                yield Fact("没收金额", *others[0][1], 0.9)
        else:
            yield whole


def _whole(document: Document) -> Fact | None:
    """The sum of the receipt: the largest it names as paid, else the figures behind a label for a sum."""
    text = document.flow.text
    name = "没收金额" if "没收" in text and not re.search(r"罚款|罚没", text) else "罚款金额"
    if amounts := [amount for amount in find_amounts(text) if amount.value > 0 and _counts(text, amount)]:
        best = max(amounts, key=lambda amount: (amount.value, amount.confidence))
        return Fact(name, best.value, document.place(best.start, best.end), best.confidence)
    for value in (value for named in (_WHOLE_LABELS, _SUM_LABELS) for value in field_values(document, named)):
        figures = re.search(r"[0-9][0-9,]*(?:\.[0-9]{1,2})?", value.text)
        if figures and (found := find_amounts(figures[0] + "元")):
            return Fact(name, found[0].value, document.place(value.start, value.end), 0.9)
    return None


def _counts(text: str, amount: AmountFound) -> bool:
    return _NOT_PAID.search(text, max(amount.start - 20, 0), amount.start) is None


def _parts(document: Document) -> Iterator[tuple[re.Pattern[str], Part]]:
    """The sums of rows, lines or their parts that name a fine, what is confiscated, or what was added for delay."""
    for start, end in _lines(document):
        line = document.flow.text[start:end]
        both = _SEIZED.search(line) and _FINED.search(line)
        for words in _NAMING.split(line) if both else (line,):
            told = [_SURCHARGE] if _SURCHARGE.search(words) else [k for k in (_SEIZED, _FINED) if k.search(words)]
            sums = {Decimal(figures[0].replace(",", "")) for figures in _FIGURES.finditer(words)}
            sums = sums or {amount.value for amount in find_amounts(words)}
            if len(told) == len(sums) == 1:
                yield told[0], (sums.pop(), document.place(start, end))


def _lines(document: Document) -> tuple[tuple[int, int], ...]:
    """The table rows of a document and its lines outside of tables, as offsets into the flow."""
    rows: dict[tuple[int, int, int], tuple[int, int]] = {}
    for cell in regions(document):
        key = (cell.page, cell.cell.table, cell.cell.row)
        rows[key] = (rows.get(key, (cell.start, cell.end))[0], cell.end)
    outside = (span[:2] for span in stretches(document) if span[2].cell is None)
    return (*rows.values(), *outside)
