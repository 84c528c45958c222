"""Checks on the sequence of the papers in the volume and on its contents list."""

from __future__ import annotations

from casereview.checks.absence import RECOGNISED, title_of
from casereview.checks.contents_meant import listed_documents
from casereview.checks.parameters import KindId
from casereview.checks.sequence import longest_run
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Occurrence, Verdict, not_applicable, passed, unsure
from casereview.terms import OrderFrom


def in_filing_order(case: CaseFile, law: LawBook, *, order: tuple[KindId | tuple[KindId, ...], ...]) -> Verdict:
    """Pass when the documents lie in this order; an inner list is a group without an order of its own.

    Kinds that the order does not name are left out and never displace another. The fewest documents that must be
    moved are reported, one occurrence each. Where the order came from the contents list only what it names is judged;
    unsure where it came from unnumbered file names.
    Values: `title` (the misplaced document), `expected` (where it belongs).
    """
    ranks = {kind: rank for rank, place in enumerate(order) for kind in ((place,) if isinstance(place, str) else place)}
    documents = listed_documents(case) if case.order_from is OrderFrom.CONTENTS_LIST else case.documents
    ranked = tuple((document, ranks[KindId(document.kind)]) for document in documents if document.kind in ranks)
    if len(ranked) < 2:
        return not_applicable()
    kept = longest_run(tuple(rank for _, rank in ranked))
    if len(kept) == len(ranked):
        return passed(*(document.itself() for document, _ in ranked))
    if case.order_from is OrderFrom.FILE_NAMES:
        return unsure("文件名没有顺序编号，无法确认实际装订顺序，请对照原卷核对")
    keepers = tuple(ranked[index] for index in kept)
    return _misplaced(tuple(item for index, item in enumerate(ranked) if index not in kept), keepers)


def _misplaced(moved: tuple[tuple[Document, int], ...], kept: tuple[tuple[Document, int], ...]) -> Verdict:
    failures, doubts = [], []
    for document, rank in moved:
        values = {"title": title_of(document), "expected": _expected(rank, kept)}
        if document.confidence < RECOGNISED:
            doubts.append(Occurrence((document.itself(),), values, "该文书的种类未能确认，请核对其位置"))
        else:
            failures.append(Occurrence((document.itself(),), values))
    return Verdict(tuple(failures), tuple(doubts))


def _expected(rank: int, kept: tuple[tuple[Document, int], ...]) -> str:
    before = [document for document, other in kept if other <= rank]
    after = [document for document, other in kept if other > rank]
    places = ([f"《{title_of(before[-1])}》之后"] if before else []) + (
        [f"《{title_of(after[0])}》之前"] if after else []
    )
    return "、".join(places)


def _may_be_any(document: Document) -> bool:
    """Whether no page of a paper could be read: it may be the very one that belongs where it lies."""
    return document.kind == "unknown" and all(page.is_unread for page in document.pages)


def _out_of_place(
    opening: list[Document], closing: list[Document], told: tuple[Document, ...]
) -> list[tuple[Document, str]]:
    """Which of those that open and close the volume lie elsewhere, with where they belong."""
    wrong = [(d, "卷首") for d, stands in zip(opening, told, strict=False) if d.id != stands.id]
    tail = told[len(told) - len(closing) :]
    return wrong + [(d, "卷末") for d, stands in zip(closing, tail, strict=True) if d.id != stands.id]


def ends_in_place(case: CaseFile, law: LawBook, *, first: tuple[KindId, ...], last: tuple[KindId, ...]) -> Verdict:
    """Pass when the documents of `first` open the volume in that order and those of `last` close it.

    A kind the case lacks is no fault here, and a paper of no known kind before the rest may be the cover. Unsure
    where the order came from unnumbered file names; not applicable where it came from the contents list, or without
    such documents. Values: `title`, `expected`.
    """
    ends = case.of_kind(*first, *last)
    if not ends or case.order_from is OrderFrom.CONTENTS_LIST:
        return not_applicable()
    opening = sorted(case.of_kind(*first), key=lambda document: first.index(KindId(document.kind)))
    closing = sorted(case.of_kind(*last), key=lambda document: last.index(KindId(document.kind)))
    told = tuple(document for document in case.documents if not _may_be_any(document))
    wrong = _out_of_place(opening, closing, told)
    if not wrong:
        return passed(*(document.itself() for document in ends))
    front = case.documents[0]
    if front.kind == "unknown" and not case.of_kind(first[0]) and not _out_of_place(opening, closing, told[1:]):
        return unsure(
            "卷首的材料未能识别，可能即为封面，请核对", front.itself(), title=title_of(front), expected="卷首"
        )
    if case.order_from is OrderFrom.FILE_NAMES:
        return unsure("文件名没有顺序编号，无法确认实际装订顺序，请对照原卷核对")
    return Verdict(tuple(Occurrence((d.itself(),), {"title": title_of(d), "expected": place}) for d, place in wrong))
