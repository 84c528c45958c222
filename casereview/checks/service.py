"""Checks on the service of the papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_letter_sure, is_word_sure, missing, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.receipted_papers import papers_named, plain_number
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.document_numbers import find_document_numbers
from casereview.terms import MarkState, Stage
from casereview.text import squeezed

_BRACKETS = re.compile(r"\([^()]*\)")
_REACH = 40
_BESIDE = 6
_WHOLE = 6
"""A number with fewer characters was read in part and could be any."""

_COMMON, _TELLING = "行政处罚", 5
_TAKERS = frozenset({"收件人", "当事人", "受委托人", "法定代表人"})


def receipt_rows_match(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each document of these kinds that a service receipt names has its own number there, or none.

    Fails where the receipts give another number right beside the name. Not applicable without receipts and to what
    they do not name. Values: `title`, `number` (that of the document), `value`, `home_value` (both, without brackets).
    """
    receipts = case.of_kind("service_receipt", "public_service")
    return merged(*(_numbered_alike(case, document, receipts) for document in case.of_kind(*kinds)))


def papers_served(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each document of these kinds is found on a service receipt, by its number or its name.

    A receipt signed on the paper itself counts, and a record of what was told (告知笔录) is signed for in no other way.
    Before the decision what is not found asks. Not applicable without receipts. Values: `title`, `number` (that of the
    document).
    """
    receipts = case.of_kind("service_receipt", "public_service")
    if not receipts:
        return not_applicable()
    papers = (document for document in case.of_kind(*kinds) if not title_of(document).endswith("笔录"))
    return merged(*(_served(case, document, receipts) for document in papers))


def _numbered_alike(case: CaseFile, document: Document, receipts: tuple[Document, ...]) -> Verdict:
    values = {"title": title_of(document), "number": document.number or ""}
    rows = tuple(row for receipt in receipts for row in _rows(receipt, document))
    if not rows:
        return merged(*_named_otherwise(case, document, receipts))
    unnumbered = any(other is None for _, other in rows) or not _own_number(case, document)
    if unnumbered or _is_numbered(case, document, receipts):
        return passed(*(source for source, _ in rows))
    if all(map(is_letter_sure, (document, *receipts))):
        numbers = {"value": plain_number(rows[0][1] or ""), "home_value": _own_number(case, document)}
        return failed(*(source for source, _ in rows), document.whole(), **values, **numbers)
    return unsure("送达回执未能可靠识别，请核对", *(receipt.whole() for receipt in receipts), **values)


def _named_otherwise(case: CaseFile, document: Document, receipts: tuple[Document, ...]) -> Iterator[Verdict]:
    """Rows that give the number of the paper beside the name of another paper of the case."""
    number = _own_number(case, document)
    others = [d for d in case.documents if d.kind != document.kind and number and _own_number(case, d) != number]
    for receipt in receipts if number else ():
        for told, name, place in papers_named(receipt):
            by_another = any(name in (squeezed(d.title or ""), squeezed(d.label)) for d in others)
            named_apart = by_another or _is_of_another_step(name, document) or _is_opposed(name, document)
            if told == number and named_apart:
                values = {"title": title_of(document), "number": document.number or "", "value": name}
                yield misstated(receipt, place, document.whole(), **values, home_value=title_of(document))


_STEP = re.compile("处罚决定|告知|责令|整改|改正|复查|催告|询问|保存|查封|扣押|审批|立案|结案|加处|听证告知")


def _is_of_another_step(name: str, document: Document) -> bool:
    """Whether the name tells of steps of a case, and of none that the paper's own title tells of."""
    own = set(_STEP.findall(squeezed(f"{document.title or ''} {document.label}")))
    return bool(own) and not own & set(_STEP.findall(name)) and _STEP.search(name) is not None


_OPPOSED = (
    ("处罚决定", "处理决定"),
    ("分期", "延期"),
    ("解除", "延长"),
    ("限期", "立即"),
    ("通知书", "决定书"),
    ("决定书", "建议书"),
)
"""Words of the names of two papers that are never one."""


def _is_opposed(name: str, document: Document) -> bool:
    """Whether the name has one of two opposed words where the paper's own title has the other."""
    own = squeezed(document.title or "")
    pairs = (*_OPPOSED, *((other, one) for one, other in _OPPOSED))
    return any(one in own and other not in own and other in name and one not in name for one, other in pairs)


def _own_number(case: CaseFile, document: Document) -> str:
    stated = (f.value for f in case.facts_of("文号", document.kind) if f.source.document == document.id)
    printed = plain_number(document.number or str(next(stated, "") or ""))
    return printed if len(printed) >= _WHOLE else ""


def _is_numbered(case: CaseFile, document: Document, receipts: tuple[Document, ...]) -> bool:
    """Whether a receipt gives the number of the paper."""
    number = _own_number(case, document)
    return bool(number and any(number in plain_number(words_of(r)) for r in receipts))


def _served(case: CaseFile, document: Document, receipts: tuple[Document, ...]) -> Verdict:
    values = {"title": title_of(document), "number": document.number or ""}
    rows = tuple(source for receipt in receipts for source, _ in _rows(receipt, document))
    if rows or _is_numbered(case, document, receipts) or _taken_on_paper(case, document):
        return passed(*(rows or (receipt.whole() for receipt in receipts)))
    if case.stage in (Stage.INVESTIGATION, Stage.LEGAL_EXAMINATION):
        return unsure("该文书是否已经送达请核对", document.whole(), **values)
    if not all(is_word_sure(receipt) for receipt in receipts):
        return unsure("送达回执未能可靠识别，请核对", *(receipt.whole() for receipt in receipts), **values)
    return missing(case, document.itself(), **values)


def _taken_on_paper(case: CaseFile, document: Document) -> bool:
    return any(m.role in _TAKERS and m.state is MarkState.PRESENT for m in case.marks_on(document))


def _in_a_row(name: str) -> str:
    """The name as a pattern; behind that of another paper its first words need not stand again: 告知书、听证告知书."""
    short = name.removeprefix(_COMMON)
    return re.escape(name) + (f"|(?<=[、和及与]){re.escape(short)}" if len(name) > len(short) >= _TELLING else "")


def _rows(receipt: Document, document: Document) -> Iterator[tuple[Source, str | None]]:
    """Where the receipt names the document, with the number right after the name."""
    words = words_of(receipt)
    names = (_BRACKETS.sub("", squeezed(text)) for text in (document.title, document.label) if text)
    for name in dict.fromkeys(name for name in names if not _is_opposed(name, document)):
        for match in re.finditer(_in_a_row(name), words):
            after = find_document_numbers(words[match.end() : match.end() + _REACH])
            beside = next((found for found in after if found.start <= _BESIDE), None)
            yield place_of(receipt, *match.span()), beside.value if beside else None
