"""The check that nobody signs twice where two people should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, product

from casereview.checks.absence import CERTAIN, title_of
from casereview.checks.hand_shapes import signed_above_by_one_hand, signed_by_one_hand
from casereview.checks.parameters import KindId, Role
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import Form, MarkKind, MarkState
from casereview.text import squeezed

_OFFICERS = (
    "承办人", "检查人员", "执法人员", "询问人", "记录人", "调查人员", "送达人", "登记人", "立卷人", "提取人",
    "核对人", "复核人",
)  # fmt: skip


def hands_differ(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], roles: tuple[Role, ...], above: tuple[Role, ...] = ()
) -> Verdict:
    """Pass when on none of these papers one person stands for both signatures of a role, nor for one `above` it.

    Pictures are judged where the officers elsewhere sign with different ones: some cases show one picture for every
    signature. Signatures drawn anew that are shaped alike ask. A printed name counts as the picture's; one name that
    was not surely read twice asks, as does one read off handwriting. Values: `title`, `role`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    papers = case.of_kind(*kinds)
    upper = (_of_two_levels(case, document, papers, roles, above) for document in papers if above)
    between = (_of_two_levels(case, d, papers, (low,), (high,)) for d in papers for low, high in pairwise(above))
    shaped_between = (_by_one_shape(case, d, papers, (low,), (high,)) for d in papers for low, high in pairwise(above))
    shaped = (_by_one_shape(case, document, papers, roles, above) for document in papers)
    return merged(
        *(_by_two_hands(case, document, roles) for document in papers), *upper, *between, *shaped, *shaped_between
    )


def _by_one_shape(
    case: CaseFile, document: Document, papers: Sequence[Document], roles: tuple[Role, ...], above: tuple[Role, ...]
) -> Verdict:
    """The questions of signatures that are no one picture, but shaped as by one hand."""
    others = (paper for paper in papers if paper is not document)
    pairs = (
        pair for paper in others for pair in product(_signed_on(case, paper, roles), _signed_on(case, paper, above))
    )
    beside = signed_by_one_hand(case, document, _places(case, document, roles))
    lower, upper = _signed_on(case, document, roles), _signed_on(case, document, above)
    return merged(beside, signed_above_by_one_hand(document, lower, upper, pairs))


def _of_two_levels(
    case: CaseFile, document: Document, papers: Sequence[Document], roles: tuple[Role, ...], above: tuple[Role, ...]
) -> Verdict:
    """Whether who proposes signs in the place of who examines or approves, too.

    It asks where no other of these papers shows two people in these places: one picture may stand for every hand.
    """
    pair = _one_in_both(case, document, roles, above)
    if pair is None:
        return not_applicable()
    lower, upper = pair
    values = {"title": title_of(document), "role": f"{lower.role}、{upper.role}"}
    apart = any(_signed_on(case, other, above) and not _one_in_both(case, other, roles, above) for other in papers)
    if apart and lower.confidence >= CERTAIN and upper.confidence >= CERTAIN:
        return failed(lower.source, upper.source, **values)
    return unsure(f"{values['role']}签名似为同一人，请对照原件核实", lower.source, upper.source, **values)


def _one_in_both(
    case: CaseFile, document: Document, roles: tuple[Role, ...], above: tuple[Role, ...]
) -> tuple[Mark, Mark] | None:
    """A signature of these roles and one above them that bear one picture or one name."""
    pairs = ((one, other) for one in _signed_on(case, document, roles) for other in _signed_on(case, document, above))
    return next(((one, other) for one, other in pairs if _is_one(case, one, other)), None)


def _is_one(case: CaseFile, one: Mark, other: Mark) -> bool:
    if one.signer and other.signer and is_surely_named(case, one) and is_surely_named(case, other):
        return squeezed(one.signer) == squeezed(other.signer)
    return bool(one.digest) and one.digest == other.digest


def _signed_on(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> tuple[Mark, ...]:
    return tuple(mark for mark in _signed(case, roles) if mark.source.document == document.id)


def _by_two_hands(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> Verdict:
    verdicts = []
    for marks in _places(case, document, roles):
        names, pictures = {squeezed(m.signer or "") for m in marks}, {m.digest for m in marks}
        same = len(names) == 1 and "" not in names and all(is_surely_named(case, m) for m in marks)
        if len(marks) > 1 and (same or (len(pictures) == 1 and hands_told_apart(case, marks[0]))):
            verdicts.append(failed(*(m.source for m in marks), title=title_of(document), role=marks[0].role))
        else:
            verdicts.append(passed(*(m.source for m in marks)))
    return merged(*verdicts, *(_by_one_name(case, document, marks) for marks in _named(case, document, roles)))


def _by_one_name(case: CaseFile, document: Document, marks: tuple[Mark, ...]) -> Verdict:
    """A question where all these places bear one name, not all of them surely read."""
    names = {squeezed(m.signer or "") for m in marks}
    if len(marks) < 2 or len(names) > 1 or all(is_surely_named(case, m) for m in marks):
        return not_applicable()
    role = marks[0].role
    told = f"两处{role}签名似为同一人，请对照原件核实"
    return unsure(told, *(m.source for m in marks), title=title_of(document), role=role)


def _named(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> tuple[tuple[Mark, ...], ...]:
    """The signatures whose name was read, those beside one label on one page together."""
    return _beside_labels(document, (m for m in _signed(case, roles) if m.signer))


def _places(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> tuple[tuple[Mark, ...], ...]:
    """The certain signatures of these roles, those beside one label on one page together."""
    return _beside_labels(document, _drawn(case, roles))


def _beside_labels(document: Document, marks: Iterable[Mark]) -> tuple[tuple[Mark, ...], ...]:
    found: dict[tuple[str, str, int], list[Mark]] = {}
    for mark in marks:
        if mark.source.document == document.id:
            found.setdefault((mark.role, mark.label, mark.source.page), []).append(mark)
    return tuple(map(tuple, found.values()))


def _drawn(case: CaseFile, roles: Sequence[str]) -> tuple[Mark, ...]:
    return tuple(m for m in _signed(case, roles) if m.confidence >= CERTAIN)


def _signed(case: CaseFile, roles: Sequence[str]) -> tuple[Mark, ...]:
    return tuple(
        m
        for m in case.marks
        if m.role in roles and m.kind is MarkKind.SIGNATURE and m.state is MarkState.PRESENT and (m.digest or m.signer)
    )


def is_surely_named(case: CaseFile, mark: Mark) -> bool:
    """Whether it is certain who signed: what was read off handwriting on a picture may be another name."""
    read = not mark.digest and case.document(mark.source.document).is_scanned
    return mark.confidence >= CERTAIN and not (read and mark.state is MarkState.PRESENT)


def hands_told_apart(case: CaseFile, mark: Mark) -> bool:
    """Whether officers of the case sign with different pictures, this among them, and nobody else signs with this."""
    beside: dict[tuple[str, int], set[str]] = {}
    for other in _drawn(case, _OFFICERS):
        beside.setdefault((other.source.document, other.source.page), set()).add(other.digest)
    several = bool(mark.digest) and any(mark.digest in pictures and len(pictures) > 1 for pictures in beside.values())
    return several and not any(m.digest == mark.digest and m.role not in _OFFICERS for m in case.marks)
