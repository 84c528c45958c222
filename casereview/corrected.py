"""The papers of a case as a person has mended them: read anew where they were mended, as they were where not.

The corrections of a case name its documents by their ids, which are made of the file and its pages, so that they
hold on every later reading of the same files. What refers to a document that is no longer there is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from casereview.catalogue import Catalogue
from casereview.classify import classify
from casereview.extract.facts import facts_of
from casereview.extract.marks import SURE_KIND, extract_marks
from casereview.load.folder import natural_key
from casereview.model import (
    CaseFile,
    Correction,
    Document,
    Merge,
    Page,
    ReadPaper,
    Reorder,
    Retype,
    Split,
)
from casereview.pipeline import assembled
from casereview.terms import OrderFrom
from casereview.text import flow_of


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document on the way; `kind` is the one a person gave it, `bounded` says that a person drew its bounds."""

    document: Document
    kind: str | None = None
    bounded: bool = False

    @property
    def id(self) -> str:
        return self.document.id


@dataclass(frozen=True, slots=True)
class _Lying:
    """The papers as they lie; `vouched` says that a person put them so."""

    papers: tuple[_Paper, ...]
    vouched: bool = False

    def at(self, document_id: str) -> int | None:
        """The place of the paper of that id."""
        return next((place for place, paper in enumerate(self.papers) if paper.id == document_id), None)


def corrected(case: CaseFile, corrections: Sequence[Correction], catalogue: Catalogue) -> CaseFile:
    """The case with its documents re-typed, split, merged and put in order, as if it had been read like that.

    A kind that a person gave is certain, and stays with what a document is split from or with what is merged into it.
    An order that a person gave holds as if the files were numbered so, and is then judged like any other.
    """
    lying, skipped = _mended(case, corrections, catalogue)
    if len(skipped) == len(corrections):
        return case
    papers = tuple(_read(paper, catalogue) for paper in _as_loaded(lying, case.order_from))
    return assembled(papers, _order_from(lying, case.order_from), case.sha256, catalogue)


def unfitting(case: CaseFile, corrections: Sequence[Correction], catalogue: Catalogue) -> tuple[Correction, ...]:
    """The corrections that refer to documents (or kinds) which are no longer there, as when a file was replaced."""
    return _mended(case, corrections, catalogue)[1]


def _mended(
    case: CaseFile, corrections: Sequence[Correction], catalogue: Catalogue
) -> tuple[_Lying, tuple[Correction, ...]]:
    lying = _Lying(tuple(_Paper(document) for document in case.documents))
    skipped: list[Correction] = []
    for correction in corrections:
        unknown = isinstance(correction, Retype) and correction.kind not in catalogue.kinds
        after = None if unknown else _with(lying, correction)
        if after is None:
            skipped.append(correction)
        else:
            lying = after
    return lying, tuple(skipped)


def _with(lying: _Lying, correction: Correction) -> _Lying | None:
    """The papers after one more correction; None if it does not fit them."""
    if isinstance(correction, Retype):
        return _retyped(lying, correction)
    if isinstance(correction, Split):
        return _split(lying, correction)
    if isinstance(correction, Merge):
        return _merged(lying, correction)
    return _reordered(lying, correction)


def _retyped(lying: _Lying, wish: Retype) -> _Lying | None:
    place = lying.at(wish.document)
    if place is None:
        return None
    return _replaced(lying, place, 1, replace(lying.papers[place], kind=wish.kind))


def _split(lying: _Lying, wish: Split) -> _Lying | None:
    place = lying.at(wish.document)
    if place is None:
        return None
    paper = lying.papers[place]
    pages = paper.document.pages
    cut = next((index for index, page in enumerate(pages) if index and page.number == wish.page), None)
    if cut is None:
        return None
    first = _Paper(_bounded(paper.document, pages[:cut], _part_of(paper.document)), paper.kind, True)
    second = _Paper(_bounded(paper.document, pages[cut:], _part_at(paper.document, cut)), bounded=True)
    return _replaced(lying, place, 1, first, second)


def _merged(lying: _Lying, wish: Merge) -> _Lying | None:
    first, second = lying.at(wish.first), lying.at(wish.second)
    if first is None or second is None or not _goes_on(lying.papers[first].document, lying.papers[second].document):
        return None
    upper, lower = lying.papers[first], lying.papers[second]
    pages = upper.document.pages + lower.document.pages
    whole = _Paper(_bounded(upper.document, pages, _part_of(upper.document)), upper.kind, True)
    rest = replace(lying, papers=tuple(paper for paper in lying.papers if paper is not lower))
    return _replaced(rest, first if first < second else first - 1, 1, whole)


def _goes_on(first: Document, second: Document) -> bool:
    """Whether the second document begins in the same file where the first ends."""
    if (first.sha256, first.source) != (second.sha256, second.source) or not first.pages or not second.pages:
        return False
    end = first.pages[-1].number
    if second.pages[0].number == end:
        return _part_of(second) == _part_at(first, len(first.pages))
    return second.pages[0].number == end + 1 and not _part_of(second)


def _reordered(lying: _Lying, wish: Reorder) -> _Lying | None:
    """The papers in that order, each with those it does not name that lay behind it; those in front stay in front."""
    here = {paper.id for paper in lying.papers}
    named = tuple(dict.fromkeys(one for one in wish.order if one in here))
    if len(named) < 2:
        return None
    groups: dict[str, list[_Paper]] = {"": []}
    current = ""
    for paper in lying.papers:
        current = paper.id if paper.id in named else current
        groups.setdefault(current, []).append(paper)
    return _Lying(tuple(paper for key in ("", *named) for paper in groups[key]), vouched=True)


def _replaced(lying: _Lying, place: int, many: int, *papers: _Paper) -> _Lying:
    return replace(lying, papers=lying.papers[:place] + papers + lying.papers[place + many :])


def _bounded(document: Document, pages: tuple[Page, ...], part: int) -> Document:
    """A document of these pages of the same file, named as dividing the file would have named it."""
    id = f"{document.sha256[:16]}:{pages[0].number}-{pages[-1].number}" + (f".{part}" if part else "")
    return replace(document, id=id, pages=pages, flow=flow_of(pages), number=None)


def _part_of(document: Document) -> int:
    """Which of the papers on its first page a document is; the first is 0."""
    return int(document.id.rpartition(".")[2]) if "." in document.id else 0


def _part_at(document: Document, index: int) -> int:
    """Which of the papers on its page one is that begins with the page of that index, or after the last."""
    pages = document.pages
    number = pages[min(index, len(pages) - 1)].number
    before = sum(page.number == number for page in pages[:index])
    return before + (_part_of(document) if before and number == pages[0].number else 0)


def _as_loaded(lying: _Lying, order_from: OrderFrom) -> tuple[_Paper, ...]:
    """The papers as the files lie, where no person says otherwise: a contents list may order other papers now."""
    if lying.vouched or order_from is not OrderFrom.CONTENTS_LIST:
        return lying.papers
    return tuple(sorted(lying.papers, key=lambda paper: _file_place(paper.document)))


def _file_place(document: Document) -> tuple[object, ...]:
    name = tuple(natural_key(part) for part in PurePosixPath(document.source).parts)
    return (name, document.pages[0].number if document.pages else 1, _part_of(document))


def _order_from(lying: _Lying, before: OrderFrom) -> OrderFrom:
    """Where the order comes from: a volume stays one, and what a person put in order is as good as numbered."""
    if before is OrderFrom.VOLUME:
        return before
    if lying.vouched:
        return OrderFrom.FILE_NUMBERS
    return OrderFrom.FILE_NAMES if before is OrderFrom.CONTENTS_LIST else before


def _read(paper: _Paper, catalogue: Catalogue) -> ReadPaper:
    """The paper with what it says and bears as the document it now is.

    What a person did not touch is heard again too: what another paper did not let it say may stand now.
    """
    document = paper.document
    try:
        if paper.bounded or paper.kind is not None:
            (document,) = classify((document,), catalogue)
        document = _of_kind(document, paper.kind, catalogue)
        return ReadPaper(document, facts_of(document, catalogue), extract_marks((document,), catalogue))
    except Exception as error:  # a file is untrusted: the other papers of the case must not suffer
        problem = f"内容未能识别（{type(error).__name__}），请人工查看。"
        return ReadPaper(replace(_of_kind(document, paper.kind, catalogue), problem=document.problem or problem))


def _of_kind(document: Document, kind: str | None, catalogue: Catalogue) -> Document:
    """The document as of the kind a person says it is; what was surely read as such is only agreed with."""
    if kind is None:
        return document
    if document.kind == kind and document.confidence >= SURE_KIND:
        return document
    return replace(document, kind=kind, label=catalogue.kinds[kind].label, confidence=1.0)
