"""Checks on who signs: two officers, and nobody in two roles that exclude each other."""

from __future__ import annotations

import re
from collections import Counter

from casereview.checks.absence import CERTAIN, is_unread, misstated, title_of
from casereview.checks.hand_shapes import is_like, is_unlike
from casereview.checks.hands import hands_told_apart, is_surely_named
from casereview.checks.left_service import left_receipts
from casereview.checks.parameters import KindId, Role
from casereview.checks.signing import is_drawing
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Mark,
    Officer,
    Source,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.terms import Form, MarkKind, MarkState
from casereview.text import squeezed

_NAMED = (MarkState.PRESENT, MarkState.TYPED)
_SAME_TWICE = re.compile(
    r"(?:执法人员|检查人员|监督员|检查员|询问人|勘验人|调查人员)(?:\([^)]*\))?(?:为|是|有)?:?"
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?:\([^)]*\))?[、,和及](?P=name)(?=[,、;。:(]|证|的|$)"
    r"|(?<=[:、,])(?P<again>[\u4e00-\u9fff]{2,4})\(?(?:执法)?证件?号码?:?[\u4e00-\u9fff]{0,3}[^\u4e00-\u9fff]{2,20}"
    r"(?P=again)\(?(?:执法)?证件?号"
)
"""One officer printed as both."""

_WRITES_TOO = re.compile(
    r"询问人:?(?P<name>[\u4e00-\u9fff]{2,4})(?:\([^()]*\))?(?:(?:执法)?证件?号码?:?[\u4e00-\u9fff]{0,2}[0-9A-Za-z]{4,24})?(?:(?:工作)?单位(?:及职务)?:[^:。;、,]{2,24})?"
    r"记录人:?(?P=name)(?=\(|单位|工作|执法|被询问|询问人|问:|证件?号|$)"
)
"""The only one who asks printed as the one who writes."""


def two_officers(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    roles: tuple[Role, ...],
    left_by: tuple[Role, ...] = (),
) -> Verdict:
    """Pass when two different officers stand on each document of these kinds in these roles.

    The same certain name twice fails, in print too, and so does a certain blank beside a single officer; the same
    picture twice, a name read twice off handwriting or a single officer read asks. In a draft the officers named in
    the text count. So do two stand on a receipt of what was left behind (留置), in the roles of `left_by`.
    Values: `title`, `role`, `name`.
    """
    left = left_receipts(case) if left_by and case.form is not Form.DRAFT else ()
    return merged(
        *(_by_two(case, document, roles) for document in case.of_kind(*kinds) if not is_drawing(document)),
        *(_by_two(case, receipt, left_by) for receipt in left if _signatures(case, receipt, left_by)),
    )


def _by_two(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> Verdict:
    marks = _signatures(case, document, roles)
    borne = tuple(m for m in marks if m.state in _NAMED)
    officers = _officers(case, document) if case.form is Form.DRAFT or not marks else {}
    names = {**officers, **_names(borne)}
    sources = tuple(dict.fromkeys((*(m.source for m in borne), *names.values())))
    values = {"title": title_of(document), "role": "、".join(roles), "name": next(iter(names), "")}
    if (twice := next(matches(document, _SAME_TWICE), None)) is not None and not is_unread(document):
        told = {**values, "name": twice["name"] or twice["again"]}
        return _printed_for_both(document, place_of(document, *twice.span()), told)
    if len(names) >= 2 or _different_pictures(borne) >= 2:
        return passed(*sources)
    if not marks and not names:
        return (
            not_applicable() if case.form is Form.DRAFT else unsure("未识别到执法人员签名", document.whole(), **values)
        )
    if is_unread(document):
        return unsure("该文书未能可靠识别，请核对是否有两名执法人员", document.whole(), **values)
    return _by_one(case, marks, borne, sources or (document.whole(),), values)


def _printed_for_both(document: Document, place: Source, values: dict[str, str]) -> Verdict:
    """A failure for one name that is printed for two people; unsure where it was read off handwriting."""
    by_hand = (
        squeezed(block.text[start:end]) for page in document.pages for block in page.blocks for start, end in block.hand
    )
    if any(values["name"] in words for words in by_hand):
        return unsure(f"两处“{values['name']}”似为同一人，请对照原件核实", place, **values)
    return misstated(document, place, **values)


def _by_one(
    case: CaseFile,
    marks: tuple[Mark, ...],
    borne: tuple[Mark, ...],
    sources: tuple[Source, ...],
    values: dict[str, str],
) -> Verdict:
    blank = tuple(m for m in marks if m.state is MarkState.BLANK)
    if borne and blank and all(m.confidence >= CERTAIN for m in (*blank, *borne)):
        return failed(*sources, *(m.source for m in blank), **values)
    if _twice_on_a_page(case, borne) and all(is_surely_named(case, m) for m in borne):
        return failed(*sources, **values)
    if not borne and blank:
        return not_applicable()
    return unsure("只识别到一名执法人员，请核对是否有两名执法人员签名", *sources, **values)


def _signatures(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> tuple[Mark, ...]:
    return tuple(m for m in case.marks_on(document) if m.role in roles and m.kind is MarkKind.SIGNATURE)


def _names(marks: tuple[Mark, ...]) -> dict[str, Source]:
    return {squeezed(m.signer): m.source for m in marks if m.signer}


def _officers(case: CaseFile, document: Document) -> dict[str, Source]:
    readings = (f for f in case.facts_of("执法人员") if f.source.document == document.id)
    return {squeezed(f.value.name): f.source for f in readings if isinstance(f.value, Officer) and f.value.name}


def _different_pictures(marks: tuple[Mark, ...]) -> int:
    """How many different unnamed signatures stand on the page that bears most; without a digest each is its own."""
    pages: dict[int, set[str]] = {}
    for index, mark in enumerate(marks):
        if mark.state is MarkState.PRESENT and not mark.signer:
            pages.setdefault(mark.source.page, set()).add(mark.digest or str(index))
    return max(map(len, pages.values()), default=0)


def _twice_on_a_page(case: CaseFile, marks: tuple[Mark, ...]) -> bool:
    """Whether one name, or one officer's picture, stands twice on a page, as where one person signs for two."""
    pictures = {(m.source.page, m.digest) for m in marks if m.digest}
    if len(pictures) == 1 and len(marks) > 1 and all(m.digest for m in marks) and hands_told_apart(case, marks[0]):
        return True
    counts = Counter((m.source.page, squeezed(m.signer)) for m in marks if m.signer)
    return any(count > 1 for count in counts.values())


def signers_differ(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    role: Role,
    other: Role,
    other_kinds: tuple[KindId, ...] = (),
    unless_several: bool = False,
) -> Verdict:
    """Pass when nobody signs in both roles: on one document, or in `other` on any document of `other_kinds`.

    With `unless_several` one of several who sign in `role` may: there are two of them all the same.
    Two certain equal names fail, equal pictures ask. Not applicable where the names cannot be told.
    Values: `title`, `role`, `other`, `name`.
    """
    verdicts = []
    for document in dict.fromkeys(case.of_kind(*kinds)):  # copies of a paper bear each other's marks
        others = case.of_kind(*other_kinds) if other_kinds else (document,)
        mine = _signatures(case, document, (role,))
        theirs = tuple(m for paper in others for m in _signatures(case, paper, (other,)))
        if role == "询问人" and (alone := next(matches(document, _WRITES_TOO), None)) is not None:
            values = {"title": title_of(document), "role": role, "other": other, "name": alone["name"]}
            verdicts.append(_printed_for_both(document, place_of(document, *alone.span()), values))
            continue
        if unless_several and _several(mine):
            verdicts.append(passed(*(mark.source for mark in (*mine, *theirs))))
            continue
        verdicts.append(_apart(case, document, mine, theirs))
    return merged(*verdicts)


def _several(marks: tuple[Mark, ...]) -> bool:
    """Whether different people signed."""
    borne = tuple(mark for mark in marks if mark.state in _NAMED)
    return len(_names(borne)) >= 2 or _different_pictures(borne) >= 2


def _apart(case: CaseFile, document: Document, mine: tuple[Mark, ...], theirs: tuple[Mark, ...]) -> Verdict:
    pairs = tuple((one, two) for one in mine for two in theirs if one.role != two.role)
    for one, two in pairs:
        values = {"title": title_of(document), "role": one.role, "other": two.role, "name": one.signer or ""}
        if one.signer and two.signer and squeezed(one.signer) == squeezed(two.signer):
            if is_surely_named(case, one) and is_surely_named(case, two):
                return failed(one.source, two.source, **values)
            return unsure(f"{one.role}与{two.role}似为同一人，请核对", one.source, two.source, **values)
        if one.digest and one.digest == two.digest:
            if hands_told_apart(case, one):
                return failed(one.source, two.source, **{**values, "name": "一人"})
            return unsure(f"{one.role}与{two.role}的签名图片相同，请核对", one.source, two.source, **values)
    for one, two in pairs:
        if is_like(one, two) and any(mark.role == one.role and is_unlike(one, mark) for mark in case.marks):
            values = {"title": title_of(document), "role": one.role, "other": two.role, "name": "一人"}
            alike = f"《{values['title']}》{one.role}与{two.role}的签名笔迹、字形相近，似为一人，请对照原件核实"
            return unsure(alike, one.source, two.source, **values)
    told = any((one.signer and two.signer) or (one.digest and two.digest) for one, two in pairs)
    return passed(*(mark.source for mark in (*mine, *theirs))) if told else not_applicable()
