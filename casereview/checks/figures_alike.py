"""Whether the papers tell the same figures of the act: as much bought, sold and left, at one price, of one batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.figures import Figure, figures_of
from casereview.checks.wording import place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure

_NOT_TOLD_HERE = frozenset(
    {
        "contents_list",
        "discretion_excerpt",
        "standard_excerpt",
        "recheck_opinion",
        "business_licence",
        "accident_report",
        "statement_record",
    }
)
"""Papers whose figures are not of the act, or are of another day."""

_OF_ITS_DAY = frozenset({"库存数量", "抽样数量"})
"""What a sampling record or an inspection counts on its own day."""

_ON_A_DAY = frozenset({"sampling_voucher", "inspection_record", "survey_record"})

_TELLERS = frozenset({"inquiry_record", "hearing_record", "party_material"})
"""Papers in which somebody tells what he remembers, or parts of a sum."""

_HEARD = ("statement_record", "statement_review", "hearing_record", "hearing_report")
_AFTER_HEARING = frozenset({"case_approval", "collective_discussion", "case_discussion_form", "legal_review_opinion"})
_SUMS = frozenset({"货值金额", "违法所得"})
"""What a paper gives twice at most: where it is found and where it is taken."""

_MANY, _SOME = 3, 2
_Told = dict[str, list[tuple[Document, Figure]]]


def figures_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper tells another figure of the act than the others do.

    A figure that one paper alone gives, against two or more that agree, fails; where a person tells it from memory it
    takes three. Two papers that differ ask if the decision is one of them.
    Values: `title`, `label`, `value`, `expected`.
    """
    by_what: dict[tuple[str, str], _Told] = defaultdict(lambda: defaultdict(list))
    for document in case.documents:
        if document.kind not in _NOT_TOLD_HERE:
            for figure in figures_of(document):
                if figure.label in _OF_ITS_DAY and document.kind in _ON_A_DAY:
                    continue
                by_what[(figure.label, figure.unit)][figure.value].append((document, figure))
    return merged(*(verdict for (label, _), told in by_what.items() for verdict in _alike(case, label, told)))


def _alike(case: CaseFile, label: str, told: _Told) -> Iterator[Verdict]:
    papers = {value: {document.id for document, _ in places} for value, places in told.items()}
    usual = max(papers, key=lambda value: len(papers[value]))
    if len(papers[usual]) > 1:
        yield passed(*(place_of(document, figure.start, figure.end) for document, figure in told[usual]))
    for value, places in told.items():
        if value == usual or len(papers[value]) != 1 or len(papers[usual]) == len(papers[value]) > 1:
            continue
        document, figure = places[0]
        if not _is_part(document, label, usual):
            yield from _odd(case, document, figure, told[usual], len(papers[usual]))


def _is_part(document: Document, label: str, usual: str) -> bool:
    """Whether the paper gives several figures of the sort, as of several goods or months."""
    here = {figure.value for figure in figures_of(document) if figure.label == label}
    return len(here) > (_SOME if label in _SUMS else 1)


def _odd(
    case: CaseFile, document: Document, figure: Figure, usual: list[tuple[Document, Figure]], agreeing: int
) -> Iterator[Verdict]:
    home, there = usual[0]
    places = (place_of(document, figure.start, figure.end), place_of(home, there.start, there.end))
    values = {"title": title_of(document), "label": figure.label, "value": _said(figure), "expected": _said(there)}
    enough = agreeing >= (_MANY if document.kind in _TELLERS else _SOME)
    if enough and _may_not_change(case, document, usual) and is_word_sure(document) and is_word_sure(home):
        yield failed(*places, **values)
    elif enough or "penalty_decision" in (document.kind, home.kind):
        reason = (
            f"《{title_of(document)}》所述{figure.label}为{_said(figure)}，《{title_of(home)}》为{_said(there)}，请核对"
        )
        yield unsure(reason, *places, **values)


def _may_not_change(case: CaseFile, document: Document, usual: list[tuple[Document, Figure]]) -> bool:
    """Whether the party was not heard, or what was written after it was heard tells the usual figure too."""
    if document.kind != "penalty_decision" or not case.of_kind(*_HEARD):
        return True
    return any(home.kind in _AFTER_HEARING for home, _ in usual)


def _said(figure: Figure) -> str:
    return f"{figure.value}{figure.unit}"
