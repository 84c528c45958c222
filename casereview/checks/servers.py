"""Whether a paper was served by as many people as the others of the case."""

from __future__ import annotations

from collections.abc import Iterator

from casereview.checks.absence import is_unread, title_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import Form, MarkState

_SERVER = "送达人"
_RECEIVER = "收件人"
_TWO = 2
_MANY = 3
"""Where two served so many papers, and all but one, the blank place beside a signature is that of the other."""


def served_by_two(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when two served each paper, by their signatures.

    One alone fails where two other papers of the case were served by two; a blank place beside asks, as it is another
    rule's, unless two served all the other papers. Not applicable where no paper was served by two, and to receipts
    that were scanned. Values: `title`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    served = [(receipt, marks) for receipt in case.of_kind("service_receipt") for marks in _servings(case, receipt)]
    usual = sum(len(_given(marks)) >= _TWO for _, marks in served)
    if not usual:
        return not_applicable()
    always = usual >= _MANY and usual == len(served) - 1
    return merged(*(_by_two(receipt, marks, usual, always=always) for receipt, marks in served))


def _servings(case: CaseFile, receipt: Document) -> Iterator[tuple[Mark, ...]]:
    """The places of those who served each paper of a receipt: they stand behind that of its receiver."""
    servers: list[Mark] = []
    for mark in (m for m in case.marks if m.source.document == receipt.id):
        if mark.role == _RECEIVER and servers:
            yield tuple(servers)
            servers = []
        elif mark.role == _SERVER:
            servers.append(mark)
    if servers:
        yield tuple(servers)


def _given(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.state is MarkState.PRESENT)


def _by_two(receipt: Document, marks: tuple[Mark, ...], usual: int, *, always: bool) -> Verdict:
    given = _given(marks)
    if len(given) >= _TWO or not given:
        return passed(*(mark.source for mark in given))
    if receipt.is_scanned:
        return not_applicable()  # on a scan names of two hands often run together in one
    if usual >= _TWO and (always or len(marks) == 1) and not is_unread(receipt):
        return failed(given[0].source, title=title_of(receipt))
    return unsure("送达人处仅见一人签名，请核对是否由两名执法人员送达", given[0].source, title=title_of(receipt))
