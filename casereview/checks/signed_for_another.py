"""Whether somebody signed where another person should: two who were asked sign with one hand."""

from __future__ import annotations

from itertools import combinations

from casereview.checks.absence import title_of
from casereview.checks.hand_shapes import is_like, is_unlike
from casereview.checks.hands import is_surely_named
from casereview.checks.parameters import FactName, KindId, Role
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import Form, MarkState
from casereview.text import squeezed


def each_signs_for_himself(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], role: Role, fact: FactName
) -> Verdict:
    """Pass when each of these papers is signed in the role by the one it is on, and no two on different people by one.

    A name that is told with the signature fails. Shapes prove nothing: they ask, and only where others on the same
    paper sign unlike them. Values: `title`, `value` (who should), `other` (who did).
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    papers = [(paper, name) for paper in case.of_kind(*kinds) if (name := _person(case, paper, fact))]
    own = (_by_himself(case, paper, name, role) for paper, name in papers)
    pairs = (pair for pair in combinations(papers, 2) if pair[0][1] != pair[1][1])
    return merged(*own, *(_apart(case, one, other, role) for one, other in pairs))


def _by_himself(case: CaseFile, paper: Document, name: str, role: str) -> Verdict:
    """Whether a signature that names its signer names the one the paper is on."""
    named = [m for m in case.marks_on(paper) if m.role == role and m.signer and squeezed(m.signer) not in m.label]
    verdicts = []
    for mark in named:
        signer = squeezed(mark.signer or "")
        values = {"title": title_of(paper), "value": name, "other": signer}
        if name in signer or signer in name:
            verdicts.append(passed(mark.source))
        elif is_surely_named(case, mark) and not paper.is_scanned:
            verdicts.append(failed(mark.source, **values))
        else:
            told = f"《{title_of(paper)}》应由{name}签名处似为{signer}所签，请对照原件核实"
            verdicts.append(unsure(told, mark.source, **values))
    return merged(*verdicts)


def _person(case: CaseFile, paper: Document, fact: str) -> str:
    told = {squeezed(str(f.value)) for f in case.facts_of(fact) if f.source.document == paper.id and f.value}
    return next(iter(told)) if len(told) == 1 else ""


def _apart(case: CaseFile, one: tuple[Document, str], other: tuple[Document, str], role: str) -> Verdict:
    (paper, name), (second, another) = one, other
    mine, theirs = _signed(case, paper, role), _signed(case, second, role)
    pair = next(((a, b) for a in mine for b in theirs if is_like(a, b)), None)
    if pair is None or not any(is_unlike(pair[0], mark) for mark in case.marks_on(paper)):
        return passed(*(mark.source for mark in (*mine, *theirs)))
    told = f"《{title_of(paper)}》中{name}与{another}的签名笔迹、字形相近，似为一人所签，请对照原件核实"
    values = {"title": title_of(paper), "value": name, "other": another}
    return unsure(told, pair[0].source, pair[1].source, **values)


def _signed(case: CaseFile, paper: Document, role: str) -> tuple[Mark, ...]:
    return tuple(m for m in case.marks_on(paper) if m.role == role and m.state is MarkState.PRESENT and m.hand)
