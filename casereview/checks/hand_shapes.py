"""Whether two places that two people should sign look signed by one hand: a question, as shapes prove nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from casereview.checks.absence import title_of
from casereview.handwriting import ONE_HAND, OTHER_HAND, likeness
from casereview.model import CaseFile, Document, Mark, Verdict, merged, not_applicable, unsure


def signed_by_one_hand(case: CaseFile, document: Document, places: Iterable[Sequence[Mark]]) -> Verdict:
    """A question for each of these places, signed by several, where all signatures are shaped alike.

    Only where two of these people sign unlike each other elsewhere: some cases show one scrawl for everybody.
    """
    return merged(*(_asked(document, marks) for marks in places if _is_one_hand(case, marks)))


def signed_above_by_one_hand(
    document: Document, lower: Sequence[Mark], upper: Sequence[Mark], elsewhere: Iterable[tuple[Mark, Mark]]
) -> Verdict:
    """A question where who proposed and who approved on a paper signed alike, and unlike each other on others."""
    pair = next(((one, other) for one, other in product(lower, upper) if _alike(one, other)), None)
    if pair is None or not any(one.hand and other.hand and is_unlike(one, other) for one, other in elsewhere):
        return not_applicable()
    return _asked(document, pair)


def _is_one_hand(case: CaseFile, marks: Sequence[Mark]) -> bool:
    if len(marks) < 2 or len({mark.digest for mark in marks}) == 1:
        return False
    alike = all(_alike(one, other) for one, other in combinations(marks, 2))
    return alike and _shaped_apart(case, marks[0])


def _shaped_apart(case: CaseFile, mark: Mark) -> bool:
    """Whether this hand, or one like it, stands somewhere beside another's who signs in its role."""
    beside: dict[tuple[str, int, str], list[Mark]] = {}
    for other in case.marks:
        if other.hand and other.role == mark.role:
            beside.setdefault((other.source.document, other.source.page, other.label), []).append(other)
    return any(
        any(is_like(mark, one) for one in group) and any(is_unlike(mark, one) for one in group)
        for group in beside.values()
    )


def _asked(document: Document, marks: Sequence[Mark]) -> Verdict:
    roles = "、".join(dict.fromkeys(mark.role for mark in marks))
    told = f"《{title_of(document)}》{roles}的签名笔迹、字形相近，似为一人所签，请对照原件核实"
    return unsure(told, *(mark.source for mark in marks), title=title_of(document), role=roles)


def _alike(one: Mark, other: Mark) -> bool:
    """Whether they are drawn anew by one hand; one picture that stands twice is told by its digest."""
    return one.digest != other.digest and is_like(one, other)


def is_like(one: Mark, other: Mark) -> bool:
    """Whether two signatures are shaped as by one hand."""
    return likeness(one.hand, other.hand) >= ONE_HAND


def is_unlike(one: Mark, other: Mark) -> bool:
    """Whether two signatures are shaped as by two hands."""
    return bool(one.hand and other.hand) and likeness(one.hand, other.hand) < OTHER_HAND
