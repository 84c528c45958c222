"""What the other papers of a case tell of a place that may be unsigned: whoever signs there does so by hand."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.model import CaseFile, Document, Mark
from casereview.terms import MarkKind, MarkState

_FEWEST = 2
_MANY = 8
"""So many hands in a case show that its papers are signed by hand, not by names that are set in print."""

_OFFICERS = ("承办人", "检查人员", "执法人员", "询问人", "送达人", "核对人")
"""Who signs by two on one sort of paper does so on all."""

_BY_HAND = (MarkState.PRESENT, MarkState.REFUSAL_NOTED)


def is_signed_elsewhere(case: CaseFile, document: Document, role: str, count: int) -> bool:
    """Whether two other papers at least bear `count` signatures of the role by hand, and none of the same kind less.

    Where one signs alone anybody's signatures tell how a case is signed. A scan tells nothing: what is faint there
    may not have been seen.
    """
    others = [paper for paper in case.documents if paper.id != document.id]
    alike = _OFFICERS if role in _OFFICERS else (role,)
    given = [marks for paper in others for one in alike if (marks := _signed(case, paper, one))]
    full = [marks for marks in given if len(marks) >= count and all(map(_is_by_hand, marks))]
    like = (paper for paper in others if count == 1 or paper.kind == document.kind)
    own = [marks for paper in like if (marks := _signed(case, paper, role))]
    short = [marks for marks in own if len(marks) < count or not all(map(_is_by_hand, marks))]
    if document.is_scanned or short:
        return False
    return len(full) >= _FEWEST if count > 1 else len([mark for mark in case.marks if _is_by_hand(mark)]) >= _MANY


def is_only_printed(case: CaseFile, document: Document, names: Sequence[Mark]) -> bool:
    """Whether these are surely read names in print on the only paper of the case where anybody's stands for a hand."""
    printed = (mark for mark in case.marks if mark.state is MarkState.TYPED and mark.kind is MarkKind.SIGNATURE)
    elsewhere = any(mark.source.document != document.id for mark in printed)
    return all(mark.state is MarkState.TYPED for mark in names) and not elsewhere


def _signed(case: CaseFile, paper: Document, role: str) -> list[Mark]:
    return [mark for mark in case.marks_on(paper) if mark.role == role and mark.kind is MarkKind.SIGNATURE]


def _is_by_hand(mark: Mark) -> bool:
    return mark.kind is MarkKind.SIGNATURE and mark.state in _BY_HAND
