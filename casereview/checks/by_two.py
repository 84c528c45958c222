"""Whether two officers signed wherever the other papers of the case show that they sign by two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from casereview.checks.absence import is_unread, title_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import Form, MarkKind, MarkState
from casereview.text import squeezed

_ROLES = ("检查人员", "执法人员", "承办人", "询问人", "调查人员", "核对人", "复核人")
_ALONE = re.compile("[拍摄录]|[制协主]|记录|登记|经办|汇报|送检|联系|经手|复印|复制|[一二12]")
"""Labels behind which one signs alone."""

_WRITER, _EXCERPTS = "记录人", ("standard_excerpt", "discretion_excerpt")
_ASKED_BY = re.compile(
    r"(?:询问|检查|勘验|调查)人(?:员)?:?(?P<names>[\u4e00-\u9fff]{2,4}[、,和及][\u4e00-\u9fff]{2,4})"
)
_WRITTEN_BY = re.compile(r"记录人(?:员)?:?(?P<name>(?!签)[\u4e00-\u9fff]{2,3})")
_LABEL_END = re.compile(r"(?:\(?签[名字章]?(?:或者?盖章)?\)?|\(?盖章\)?)?:?$")
_TWO = 2
_USUAL = 3
"""In so many places at least two sign, where it is told by the case how its officers sign."""

_FEW = 2
"""Where more than so many places of a role bear one name, that is how the forms of the case are signed."""

_Place = tuple[Document, str, tuple[Mark, ...]]


def signed_by_two(case: CaseFile, law: LawBook) -> Verdict:
    """Pass where every place for the officers bears two signatures.

    One alone fails where nearly all places of the role bear two and so do three of the case, if the paper names two
    officers or another paper has two behind the same label; else it asks. Not applicable to drafts, to scans, and
    where the case does not show that two sign. Values: `title`, `role`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    places = tuple(place for paper in case.documents for place in _places(case, paper))
    two = tuple(place for place in places if len(_given(place[2])) >= _TWO)
    one = tuple(p for p in places if len(_given(p[2])) == 1 and not _is_shared_out(case, p))
    by_role = Counter(place[2][0].role for place in one)
    one = tuple(place for place in one if by_role[place[2][0].role] <= _FEW)
    if len(two) < _USUAL:
        return not_applicable()
    names = _names(case)
    return merged(passed(*(place[2][0].source for place in two)), *(_told(case, place, two, names) for place in one))


def _places(case: CaseFile, paper: Document) -> Iterator[_Place]:
    """The places of a paper for officers who sign together: those of a role behind one label, on one page."""
    if paper.is_scanned or is_unread(paper):
        return
    found: dict[tuple[str, str, int], list[Mark]] = {}
    for mark in case.marks_on(paper):
        label = _LABEL_END.sub("", squeezed(mark.label))
        if mark.kind is MarkKind.SIGNATURE and mark.role in _ROLES and _ALONE.search(label) is None:
            found.setdefault((mark.role, label, mark.source.page), []).append(mark)
    by_label: dict[tuple[str, str], list[tuple[Mark, ...]]] = {}
    for (role, label, _), marks in found.items():
        by_label.setdefault((role, label), []).append(tuple(marks))
    for (_, label), pages in by_label.items():
        parted = all(len(_given(marks)) == 1 for marks in pages)  # one signed above the turn of the page, one below
        yield from ((paper, label, marks) for marks in ((sum(pages, ()),) if parted else pages))


def _is_shared_out(case: CaseFile, place: _Place) -> bool:
    """Whether another officer signed the paper for his own part: who writes down, draws a plan, takes a picture."""
    paper, _, marks = place
    others = _given(tuple(m for m in case.marks_on(paper) if m.source not in {mark.source for mark in marks}))
    written = any(m.role == _WRITER for m in others) and not _is_written_by_a_third(case, paper)
    alone = any(_ALONE.search(squeezed(m.label)) and m.role in _ROLES for m in others)
    return paper.kind in _EXCERPTS or title_of(paper).endswith("图") or written or alone


def _is_written_by_a_third(case: CaseFile, paper: Document) -> bool:
    """Whether the head of a record names two who ask, and another as its writer: both of them sign."""
    text, names = _text(paper), _names(case)
    asking, writer = _ASKED_BY.search(text), _WRITTEN_BY.search(text)
    if asking is None or writer is None:
        return False
    both = [name for name in names if name in asking["names"]]
    return len(both) >= _TWO and not any(writer["name"].startswith(name[:2]) for name in both)


def _text(paper: Document) -> str:
    return squeezed("".join(block.text for page in paper.pages for block in page.blocks))


def _given(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.state is MarkState.PRESENT)


def _names(case: CaseFile) -> frozenset[str]:
    told = (fact.value for fact in case.facts_of("执法人员"))
    return frozenset(squeezed(str(name)) for name in (getattr(value, "name", None) for value in told) if name)


def _told(case: CaseFile, place: _Place, two: tuple[_Place, ...], names: frozenset[str]) -> Verdict:
    paper, label, marks = place
    role, source = marks[0].role, _given(marks)[0].source
    values = {"title": title_of(paper), "role": role}
    if any(mark.state is MarkState.UNREADABLE for mark in marks):
        return not_applicable()
    text = _text(paper)
    named = sum(name in text for name in names) >= _TWO
    alike = any(other == label for _, other, _ in two)
    if named or alike:
        return failed(source, **values)
    return unsure(f"{role}处仅见一人签名，卷内其他各处均为两人，请核对", source, **values)
