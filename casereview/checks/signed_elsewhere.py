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
    if document.is_scanned:
        return False
    given = _signed(case, document, _OFFICERS if role in _OFFICERS else (role,))
    full = [marks for marks in given.values() if len(marks) >= count and all(map(_is_by_hand, marks))]
    like = {paper.id for paper in case.documents if count == 1 or paper.kind == document.kind}
    own = [marks for (paper, one), marks in given.items() if one == role and paper in like]
    if any(len(marks) < count or not all(map(_is_by_hand, marks)) for marks in own):
        return False
    return len(full) >= _FEWEST if count > 1 else len([mark for mark in case.marks if _is_by_hand(mark)]) >= _MANY


def is_only_printed(case: CaseFile, document: Document, names: Sequence[Mark]) -> bool:
    """Whether these are surely read names in print on the only paper of the case where anybody's stands for a hand."""
    printed = (mark for mark in case.marks if mark.state is MarkState.TYPED and mark.kind is MarkKind.SIGNATURE)
    elsewhere = any(mark.source.document != document.id for mark in printed)
    return all(mark.state is MarkState.TYPED for mark in names) and not elsewhere


def _signed(case: CaseFile, document: Document, roles: Sequence[str]) -> dict[tuple[str, str], list[Mark]]:
    """The places of these roles on the other papers, by paper and role."""
    found: dict[tuple[str, str], list[Mark]] = {}
    for mark in case.marks:
        if mark.role in roles and mark.kind is MarkKind.SIGNATURE and mark.source.document != document.id:
            found.setdefault((mark.source.document, mark.role), []).append(mark)
    return found


def _is_by_hand(mark: Mark) -> bool:
    return mark.kind is MarkKind.SIGNATURE and mark.state in _BY_HAND
