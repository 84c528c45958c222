"""What service receipts and fine receipts prove: which paper was served when, what was paid when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from casereview.extract import labels
from casereview.extract.dated import dates_in, fact_at
from casereview.extract.form_cells import Region, is_label, regions, stretches
from casereview.extract.form_fields import Value, field_values
from casereview.extract.payments import payment_facts
from casereview.extract.published import counted_day, deemed_days, published_service
from casereview.model import Document, Fact
from casereview.spelling.dates import find_dates
from casereview.spelling.found import Found

_DECISION = re.compile(r"处罚决定书|应急罚(?!告)|罚决字?")
_NOTICE = re.compile(r"告知书|告知笔录|罚告|听告|(?<![止正])违法行为通知书")
_OTHER_NOTICE = re.compile(r"(?:鉴定|检[测验]|结果|权利义务|信用|举报|期间)[^,、;]{0,6}告知书")
_CORRECTING = re.compile(r"(?:更正|补正)(?:通知|决定)?书")
"""Papers beside the notice of the penalty and the decision whose names hold the same words."""

_OTHER_DECISION = re.compile(r"强制|查封|扣押|现场处理|先行登记|加处罚款|改正|催告|催缴")
_REMARK = re.compile(r"\([^()]*\)")
_SOME_PAPER = re.compile(r"(?<!文)书|笔录|清单|凭证")
_PAPER = re.compile(r"\n(?! *[书录证单])|[、,;《]|(?<![0-9])[0-9][.、)](?![0-9])")
_MONTH_DAY = re.compile(
    r"(?<![0-9年月./-])(?P<month>[0-9]{1,2}) ?(?:月 ?|[./-])(?P<day>[0-9]{1,2})(?:[日号]|(?![0-9./-]))"
)
_NUMBER_YEAR = re.compile(r"[(\[〔【]\s*((?:19|20)[0-9]{2})\s*[)\]〕】]")
_SIGNER = re.compile(r"(?P<recipient>受送达人|收件人|签收人|代收人)|(?<!受)送达人|见证人|填发人|签发人")
_YEAR_INFERRED = 0.7
_PUBLISHED = 0.5
_SENTENCES = re.compile("[。;]")
_BY_ANNOUNCEMENT = re.compile(r"送达方式:?[^□☐☑√]{0,2}公告|[☑√■]公告|公告[^。;]{0,40}视为送达")
_HANDED_OVER = {
    "penalty_decision": "决定送达日期",
    "no_penalty_decision": "决定送达日期",
    "penalty_notice": "告知送达日期",
    "hearing_right_notice": "告知送达日期",
}
_SERVED_HERE = re.compile(
    r"(?:决定书|告知书)?已(?:依法)?(?:当场)?向(?:我|本人|我单位|本单位|我公司)[^。\n]{0,6}(?:宣告|告知)[^。\n]{0,4}(?:送达|交付)。?"
    r"|(?:^|\n|。) *(?:本人|我|本单位|我单位|我公司)?(?:已|今)?签?收到(?:本|此|上述|该)(?:决定书|告知书)"
    r"(?!之日|之?后|之?次日|起|的)。?"
    r"|(?:被(?:处罚|告知)(?:人|单位)|当事人|受送达人)(?:\([^()\n]{0,9}\))?(?:签收|\(签收\))(?:\([^()\n]{0,9}\))? *:"
    r"|(?:^|\n) *签收(?:人|单位|栏)?(?:\([^()\n]{0,9}\))? *:"
)
_POSTED = re.compile(r" *(?:[0-9]{1,2} *[时:][0-9 ]{0,3}分?)? *(?:交邮|交寄|寄出|邮寄|投邮|邮出|付邮|收寄|寄送|投递)")
_GOT = re.compile(r" *(?:[0-9]{1,2} *[时:][0-9 ]{0,3}分?)? *(?:由?[^。;,\n]{0,8})?(?:签收|妥投|收到|收悉)")
_GOT_ON = re.compile(r"(?:签收|妥投|收到)(?:日期|时间)? *[:为于]? *\Z")
_REACH = 70  # characters behind such words in which its day stands


def receipt_facts(document: Document) -> Iterator[Fact]:
    """The dates of service of notice and decision, or the date and sum of a payment."""
    if document.kind == "service_receipt":
        yield from _served(document)
    elif document.kind == "fine_receipt":
        yield from payment_facts(document)
    elif document.kind == "public_service":
        yield from _announced(document)
    elif name := _HANDED_OVER.get(document.kind):
        yield from _acknowledged(document, name)


def _announced(document: Document) -> Iterator[Fact]:
    """The day on which what an announcement serves counts as served."""
    if (served := published_service(document)) is None:
        return
    text = "".join(document.flow.text.split())
    said = [sentence for sentence in _SENTENCES.split(text) if "送达" in sentence]
    names = dict.fromkeys(name for sentence in said for name in served_facts(sentence))
    for name in names or dict.fromkeys(served_facts(text)):
        yield fact_at(document, name, served)


def _acknowledged(document: Document, name: str) -> Iterator[Fact]:
    """The day beside the words at the foot of a paper by which the party says that it was served or received."""
    text = document.flow.text
    for said in _SERVED_HERE.finditer(text, len(text) // 2):
        for found in dates_in(document, said.end(), min(said.end() + _REACH, len(text)))[:1]:
            yield fact_at(document, name, found, 0.9)
            return


def served_fact(text: str) -> str | None:
    """Which date of service a row of this text gives; None for papers whose service is no fact of the contract.

    What stands in brackets counts only where no paper is named outside of them.
    """
    return _named_service(_said("".join(text.split())))


def _said(text: str) -> str:
    """The text without remarks in brackets, if a paper is named outside of them."""
    outside = _REMARK.sub("", text)
    return outside if _named_service(outside) or _SOME_PAPER.search(outside) else text


def _named_service(name: str) -> str | None:
    if _CORRECTING.search(name):
        return None
    name = _OTHER_NOTICE.sub("", name)
    if _NOTICE.search(name):
        return "告知送达日期"
    of_fine = "行政处罚决定书" in name and not re.search(r"催告|催缴|加处", name)
    if of_fine or (_DECISION.search(name) and not _OTHER_DECISION.search(name)):
        return "决定送达日期"
    return None


def served_facts(text: str) -> tuple[str, ...]:
    """The dates of service that a row naming one or several papers gives, each once, in the order of the papers."""
    names = dict.fromkeys(served_fact(piece) for piece in _PAPER.split(_said(text)))
    return tuple(name for name in names if name is not None)


def _served(document: Document) -> Iterator[Fact]:
    given: set[tuple[str, int]] = set()
    told = (*_rows(document), *_columns(document), *_forms(document), *_lines(document))
    for name, found in _deemed(document, told or tuple(_named_above(document))):
        if (name, found.start) not in given and not any(n == name and v == found.start for n, v in given):
            given.add((name, found.start))
            yield fact_at(document, name, _arrived(document, found))


def _arrived(document: Document, found: Found[date]) -> Found[date]:
    """The day; of what was only posted on it, that on which the receipt says that it was received."""
    text = document.flow.text
    if _POSTED.match(text, found.end) is None:
        return found
    later = (day for day in dates_in(document) if day.value >= found.value and day is not found)
    got = [day for day in later if _GOT.match(text, day.end) or _GOT_ON.search(text, 0, day.start)]
    return got[0] if len({day.value for day in got}) == 1 else found


def _deemed(document: Document, told: tuple[tuple[str, Found[date]], ...]) -> tuple[tuple[str, Found[date]], ...]:
    """The days; of what was served by announcement that on which it counts as served, not that of publication.

    Where that day is neither named nor can be counted, the other is doubtful.
    """
    days = {found.value for _, found in told}
    if len(days) != 1 or _BY_ANNOUNCEMENT.search("".join(document.flow.text.split())) is None:
        return told
    served = next(deemed_days(document), None) or counted_day(document, told[0][1])
    return tuple((name, served or replace(found, confidence=min(found.confidence, _PUBLISHED))) for name, found in told)


def _rows(document: Document) -> Iterator[tuple[str, Found[date]]]:
    """Each table row that names a paper, with the date under the head of the service date, else the row's last date."""
    cells = regions(document)
    heads = [c for c in cells if is_label(document.flow.text[c.start : c.end], labels.SERVED_ON)]
    rows: dict[tuple[int, int, int], list[Region]] = {}
    for cell in cells:
        rows.setdefault((cell.page, cell.cell.table, cell.cell.row), []).append(cell)
    for row in rows.values():
        naming = next(
            (c for c in row if served_fact(document.flow.text[c.start : c.end]) and not _is_head(document, c)), None
        )
        if naming is None:
            continue
        names = served_facts(document.flow.text[naming.start : naming.end])
        columns = {h.cell.column for h in heads if h.cell.row < naming.cell.row or h.page < naming.page}
        under = [c for c in row if c.cell.column in columns]
        for cell in under or [c for c in row if c is not naming]:
            dates = dates_in(document, cell.start, cell.end) or _without_year(document, cell, row)
            if dates:
                yield from _shared(names, dates)
                break


def _shared(names: tuple[str, ...], dates: tuple[Found[date], ...]) -> Iterator[tuple[str, Found[date]]]:
    """Each paper of a row with its date: as many dates as papers in their order, else the row's last date for all."""
    if len(names) == len(dates):
        yield from zip(names, dates, strict=True)
    else:
        yield from ((name, dates[-1]) for name in names)


def _without_year(document: Document, cell: Region, row: list[Region]) -> tuple[Found[date], ...]:
    """The days of a cell written as month and day, in the year of the numbers in its row or of the other dates."""
    text = document.flow.text
    years = [int(year[1]) for c in row for year in _NUMBER_YEAR.finditer(text, c.start, c.end)]
    years = years or [found.value.year for found in dates_in(document)]
    days = (
        Found(match.start(), match.end(), found.value, _YEAR_INFERRED)
        for match in _MONTH_DAY.finditer(text, cell.start, cell.end)
        for found in find_dates(f"{years[-1]}年{match['month']}月{match['day']}日" if years else "")
    )
    return tuple(days)


def _columns(document: Document) -> Iterator[tuple[str, Found[date]]]:
    """Papers that stand side by side, each with its date of service in the same column."""
    cells = regions(document)
    text = document.flow.text
    for head in cells:
        if not is_label(text[head.start : head.end], labels.SERVED_ON):
            continue
        table = [c for c in cells if (c.page, c.cell.table) == (head.page, head.cell.table)]
        for row in {c.cell.row for c in table if c.cell.row < head.cell.row}:
            papers = [c for c in table if c.cell.row == row and c.cell.column > head.cell.column]
            names = {c.cell.column: served_fact(text[c.start : c.end]) for c in papers}
            if len(papers) < 2 or not any(names.values()):
                continue
            for cell in table:
                name = names.get(cell.cell.column) if cell.cell.row == head.cell.row else None
                if name and (dates := dates_in(document, cell.start, cell.end)):
                    yield name, dates[-1]
            break


def _is_head(document: Document, cell: Region) -> bool:
    return is_label(document.flow.text[cell.start : cell.end], labels.SERVED_PAPER)


def _forms(document: Document) -> Iterator[tuple[str, Found[date]]]:
    """A receipt for one paper, its labels one below the other."""
    papers = [(value, served_facts(value.text)) for value in field_values(document, labels.SERVED_PAPER)]
    for index, (value, names) in enumerate(papers):
        stop = papers[index + 1][0].start if index + 1 < len(papers) else len(document.flow.text)
        if not names or _in_heading_table(document, value.start):
            continue
        for served in field_values(document, labels.SERVED_ON):
            if value.start <= served.start < stop and (dates := dates_in(document, served.start, served.end)):
                yield from _shared(names, dates if len(dates) == len(names) else dates[:1])
                break
        else:
            yield from ((name, found) for name in names for found in _received(document, value.end, stop))


def _received(document: Document, start: int, stop: int) -> tuple[Found[date], ...]:
    """The day beside the recipient's signature, else the first day; at most one."""
    dates = dates_in(document, start, stop)
    text = document.flow.text
    signed = (found for found in dates if (last := _last_named(text, start, found.start)) and last["recipient"])
    first = next(signed, dates[0] if dates else None)
    return (first,) if first else ()


def _last_named(text: str, start: int, stop: int) -> re.Match[str] | None:
    return next(reversed(list(_SIGNER.finditer(text, start, stop))), None)


def _in_heading_table(document: Document, start: int) -> bool:
    """Whether a value stands in a table whose service dates are headed by a column: its rows are read as rows."""
    cells = regions(document)
    here = next((c for c in cells if c.start <= start < c.end), None)
    if here is None:
        return False
    above = [c for c in cells if (c.page, c.cell.table) == (here.page, here.cell.table) and c.cell.row < here.cell.row]
    papers = {c.cell.row for c in above if _is_head(document, c)}
    heads = [c for c in above if is_label(document.flow.text[c.start : c.end], labels.SERVED_ON)]
    return any(head.cell.row in papers or head.cell.column > here.cell.column for head in heads)


def _lines(document: Document) -> Iterator[tuple[str, Found[date]]]:
    """The papers that a line outside tables names, each with the date behind it: 处罚决定书 ×号 张三 2024年3月1日."""
    if regions(document):
        return
    for start, end, _, _ in stretches(document):
        text = document.flow.text[start:end]
        if len(text) > 160 or "统一使用" in text or "注:" in text:
            continue
        last = start
        for found in dates_in(document, start, end):
            yield from ((name, found) for name in served_facts(document.flow.text[last : found.start]))
            last = found.end


def _named_above(document: Document) -> Iterator[tuple[str, Found[date]]]:
    """Papers that lines name before the only day of service: 今收到下列文书：1.《…》 … 送达时间：2024年3月1日."""
    days = [found for value in field_values(document, labels.SERVED_ON) for found in _first_day(document, value)]
    if len(days) == 1:
        named = served_facts(document.flow.text[: days[0].start])
        yield from ((name, days[0]) for name in named)


def _first_day(document: Document, value: Value) -> tuple[Found[date], ...]:
    return dates_in(document, value.start, value.end)[:1]
