"""Checks on signatures and seals; drafts without any are not judged by them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from casereview.checks.absence import CERTAIN, is_unread, title_of
from casereview.checks.parameters import KindId, Role
from casereview.checks.seal_words import seals_of_others
from casereview.checks.signed_elsewhere import is_only_printed, is_signed_elsewhere
from casereview.checks.ways_of_service import arrival_told, is_carriers, papers_sent
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Mark,
    Page,
    Source,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.terms import BlockKind, Form, GraphicKind, MarkKind, MarkState
from casereview.text import squeezed

_AGENCY_SEAL = Role("机关印章")
_OFFICER, _KEEPER = Role("执法人员"), Role("记录人")
_ASKING = (Role("询问人"), _OFFICER, Role("检查人员"))
_PRINCIPAL, _PRINCIPALS_SEAL = Role("法定代表人"), Role("委托单位印章")
_GIVEN = (MarkState.PRESENT, MarkState.REFUSAL_NOTED)
_EACH_HIS_OWN, _MAKER = (Role("鉴定人"),), re.compile("拍摄|摄影|制作")
"""Who signs behind several labels, each of them another person; who signs for a picture apart from its sheet."""

_LEVELS = (Role("承办人"), Role("审核人"), Role("审批人"))
_STATEMENT, _SURVEY = "statement_record", "survey_record"
_OWN_WRITING = re.compile("(?:书|状|意见|材料|申请)$")
_BY_HAND = (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.FINGERPRINT)
_RECORDS = ("笔录", "记录", "记录表", "抽查抽样单", "抽检抽样单")
"""How papers are called that those present sign, and no seal confirms."""

_HIGHEST = 90.0
"""In points: a signature is less high."""

_TO_SIGN = re.compile("签[名字收章]|盖章")
"""What a label says behind which a name is no mere particular."""

_UNPRINTED = 0.6
"""The confidence of a place that the form should have and does not print."""


def signed(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    role: Role,
    count: int = 1,
    each_page: bool = False,
    or_sealed: bool = False,
    or_sent: bool = False,
    where_placed: bool = False,
) -> Verdict:
    """Pass when each document of these kinds bears `count` signatures of the role, with `each_page` on every page.

    With `or_sealed` a paper that prints no such place and bears the seal of the agency needs none; with `or_sent`
    none for what a receipt says went by post or electronically, if it is told that it arrived; with `where_placed`
    none where the form has no such place. A blank place fails,
    once a document, but for a level of approval that the form does not have; a typed or unreadable name and a place
    not found ask; a noted refusal counts as signed. Not applicable to drafts and without such a document.
    Values: `title`, `role`, `missing` (how many).
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    own = tuple(d for d in case.of_kind(*kinds) if not _is_written_by_party(d, role))
    printed = (d for d in own if not (is_carriers(d) or is_drawing(d) or _is_other_level(case, d, role)))
    placed = (d for d in printed if not where_placed or _marks_on(case, d, (role,)))
    judged = (d for d in placed if not (or_sealed and _sealed_instead(case, d, role)))
    return merged(*(_signed(case, d, role, count, each_page, or_sent) for d in judged))


def _signed(case: CaseFile, document: Document, role: Role, count: int, each_page: bool, or_sent: bool) -> Verdict:
    sent = papers_sent(document) if or_sent else 0
    marks = _marks_on(case, document, (role,))
    unsigned = tuple(mark for mark in marks if mark.state not in _GIVEN)
    if not sent or len(unsigned) > sent or (marks and not unsigned):
        return _borne(case, document, role, MarkKind.SIGNATURE, count, each_page)
    if arrival_told(case):
        return passed(*(mark.source for mark in marks))
    values = {"title": title_of(document), "role": role, "missing": len(unsigned)}
    return unsure("以邮寄或者电子方式送达的，请核对有无签收、到达的凭证", document.whole(), **values)


def _is_written_by_party(document: Document, role: Role) -> bool:
    """Whether the party itself wrote down what it has to say (陈述申辩书): no officer takes it down, any hand signs."""
    if document.kind != _STATEMENT or _OWN_WRITING.search(title_of(document)) is None:
        return False
    signed = any(graphic.kind in (*_BY_HAND, GraphicKind.SEAL) for page in document.pages for graphic in page.graphics)
    return signed or role != "陈述申辩人"


def is_drawing(document: Document) -> bool:
    """Whether the paper is the plan that goes with a survey, whose record the two inspectors sign."""
    return document.kind == _SURVEY and title_of(document).endswith("图")


def _is_other_level(case: CaseFile, document: Document, role: Role) -> bool:
    """Whether a form of two levels of approval, both signed, prints no place for this one below the last."""
    others = tuple(_marks_on(case, document, (level,)) for level in _LEVELS if level != role)
    if role not in _LEVELS[:-1] or not all(any(m.state in _GIVEN for m in marks) for marks in others):
        return False
    own = _marks_on(case, document, (role,))
    return all(_is_unprinted(mark) for mark in own)


def _is_unprinted(mark: Mark) -> bool:
    return mark.state is MarkState.BLANK and mark.label == mark.role and mark.confidence <= _UNPRINTED


def _sealed_instead(case: CaseFile, document: Document, role: Role) -> bool:
    """Whether the form has a seal and no printed place for the role (whose mark then bears the role as its label)."""
    printed = any(mark.label != mark.role or mark.state in _GIVEN for mark in _marks_on(case, document, (role,)))
    return not printed and any(
        mark.kind is MarkKind.SEAL and mark.state is MarkState.PRESENT
        for mark in _marks_on(case, document, (_AGENCY_SEAL,))
    )


def sealed(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], role: Role = _AGENCY_SEAL) -> Verdict:
    """Pass when each document of these kinds bears the seal. A blank place fails, a place not found asks.

    So do words of the agency's seal that were surely read and name another body than the paper does. A record
    (告知笔录, 复查记录) is signed instead and not judged without a place for the seal. Not applicable to drafts and
    without such a document. Values: `title`, `role`, `missing`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    judged = tuple(d for d in case.of_kind(*kinds) if not _is_signed_instead(case, d, role))
    named = judged if role == _AGENCY_SEAL else ()
    return merged(
        *(_borne(case, d, role, MarkKind.SEAL, 1, False) for d in judged),
        *(seals_of_others(case, d, _marks_on(case, d, (role,))) for d in named),
    )


def _is_signed_instead(case: CaseFile, document: Document, role: Role) -> bool:
    """Whether the paper is a record that prints no place for the seal and bears none."""
    marks = _marks_on(case, document, (role,))
    unprinted = all(mark.state is MarkState.BLANK and mark.label == mark.role for mark in marks)
    return unprinted and title_of(document).endswith(_RECORDS)


_PROPOSAL = re.compile("(?:承办|办案|送审)[^:]{0,8}意见:?$")


def places_filled(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    roles: tuple[Role, ...],
    otherwise: tuple[Role, ...] = (),
    as_records: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when no place that these documents have for a signature of these roles is blank.

    A paper without such a place is not judged; another filled place of the role, or a filled one of the roles of
    `otherwise` (a seal instead of a name), makes a blank place a question or none. Papers of `as_records` are judged
    where they are records (告知笔录): of others a receipt is signed. Not applicable to drafts. Values: `title`, `role`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    records = tuple(d for d in case.of_kind(*as_records) if title_of(d).endswith("笔录"))
    papers = (*case.of_kind(*kinds), *records)
    return merged(*(_filled(case, d, role, otherwise) for d in papers for role in roles))


def _filled(case: CaseFile, document: Document, role: Role, otherwise: tuple[Role, ...]) -> Verdict:
    marks = _marks_on(case, document, (role,))
    if document.kind == "legal_review_opinion":  # what the handlers propose is copied there and signed elsewhere
        marks = tuple(mark for mark in marks if not _PROPOSAL.search(squeezed(mark.label)))
    if not marks or is_unread(document) or all(_is_unprinted(mark) for mark in marks):
        return not_applicable()
    sources = tuple(mark.source for mark in marks)
    blank = tuple(mark for mark in marks if mark.state is MarkState.BLANK)
    values = {"title": title_of(document), "role": role}
    typed = tuple(m for m in marks if m.state is MarkState.TYPED and _TO_SIGN.search(squeezed(m.label)))
    if typed and len(typed) == len(marks) and _is_plainly_printed(case, document, role, typed, otherwise):
        return failed(*(mark.source for mark in typed), **values)
    if not blank or any(mark.state in _GIVEN for mark in _marks_on(case, document, otherwise)):
        return passed(*sources)
    if role == _OFFICER and len(blank) < len(marks) and _is_signed_by(case, document, _KEEPER):
        return passed(*sources)  # one officer spoke, the other kept the record
    if role == _PRINCIPAL and len(blank) < len(marks) and _is_signed_by(case, document, _PRINCIPALS_SEAL):
        return passed(*sources)  # the unit gives its power by its seal, and its head by name
    alone = tuple(mark for mark in blank if _stands_alone(mark, marks))
    own = role in _EACH_HIS_OWN or all(_MAKER.search(mark.label) for mark in alone)
    if own and alone and all(mark.confidence >= CERTAIN for mark in alone):
        return failed(*(mark.source for mark in alone), **values)
    if len(blank) == len(marks) and all(mark.confidence >= CERTAIN for mark in blank):
        return failed(*sources, **values)
    return unsure(f"{role}处似有空白，请核实", *(mark.source for mark in blank), **values)


def _stands_alone(blank: Mark, marks: tuple[Mark, ...]) -> bool:
    """Whether a blank place has a printed label that no signed place of the role has: 审核人 behind 检验人."""
    label = squeezed(blank.label)
    return label != blank.role and all(squeezed(m.label) != label for m in marks if m.state is not MarkState.BLANK)


def _is_plainly_printed(
    case: CaseFile, document: Document, role: Role, names: tuple[Mark, ...], otherwise: tuple[Role, ...]
) -> bool:
    """Whether a name is printed where the form asks for a hand, on the one paper of the case that has none there."""
    instead = any(mark.state in _GIVEN for mark in _marks_on(case, document, otherwise))
    return not instead and is_signed_elsewhere(case, document, role, 1) and is_only_printed(case, document, names)


def _is_signed_by(case: CaseFile, document: Document, role: Role) -> bool:
    """Whether somebody signed in this role."""
    return any(mark.state in _GIVEN for mark in _marks_on(case, document, (role,)))


def _marks_on(case: CaseFile, document: Document, roles: Iterable[Role]) -> tuple[Mark, ...]:
    wanted = frozenset(roles)
    return tuple(mark for mark in case.marks_on(document) if mark.role in wanted)


def _borne(case: CaseFile, document: Document, role: Role, kind: MarkKind, count: int, each_page: bool) -> Verdict:
    marks = tuple(m for m in _marks_on(case, document, (role,)) if m.kind is kind)
    blank = tuple(m for m in marks if m.state is MarkState.BLANK)
    values = {"title": title_of(document), "role": role, "missing": len(blank)}
    if role == _KEEPER and not marks and (both := _officers_on(case, document)) and not is_unread(document):
        return passed(*both)
    if is_unread(document) or not marks:
        return unsure(f"未识别到{role}签章处，请对照原件核实", document.whole(), **values)
    if blank and all(m.confidence >= CERTAIN for m in blank):
        return failed(*(m.source for m in blank), **values)
    plainly = kind is MarkKind.SIGNATURE and is_signed_elsewhere(case, document, role, count)
    if blank:
        one_of_two = plainly and count > 1 and len(blank) < len(marks)
        told = failed if one_of_two else partial(unsure, f"{role}处似为空白，请核实")
        return told(*(m.source for m in blank), **values)
    vague = tuple(m for m in marks if m.state not in _GIVEN)
    if vague and not _are_named_above(marks, vague, count):
        if plainly and is_only_printed(case, document, vague):
            return failed(*(m.source for m in vague), **{**values, "missing": len(vague)})
        asked = "未能辨认，请核对是否盖章" if kind is MarkKind.SEAL else "仅见打印姓名或未能辨认，请核对是否签名"
        return unsure(f"{role}处{asked}", *(m.source for m in vague), **values)
    if len(marks) < count and plainly and all(m.confidence >= CERTAIN for m in marks):
        return failed(*(m.source for m in marks), **{**values, "missing": count - len(marks)})
    if len(marks) < count:
        return unsure(f"只识别到{len(marks)}处{role}签章", *(m.source for m in marks), **values)
    if each_page and (bare := _bare_pages(case, document, marks)):
        pages = "、".join(map(str, bare))
        return unsure(f"第{pages}页未识别到{role}签名", document.whole(), **values)
    return passed(*(m.source for m in marks))


def _officers_on(case: CaseFile, document: Document) -> tuple[Source, ...]:
    """Where two officers signed a record without saying who asked and who wrote; nothing where fewer did."""
    given = tuple(m.source for m in _marks_on(case, document, _ASKING) if m.state in _GIVEN)
    return given if len(given) > 1 else ()


def _are_named_above(marks: tuple[Mark, ...], vague: tuple[Mark, ...], count: int) -> bool:
    """Whether the names printed behind another label are of those who sign: an opinion says who handles the case."""
    given = tuple(mark for mark in marks if mark not in vague)
    typed = all(mark.state is MarkState.TYPED for mark in vague)
    if any(_TO_SIGN.search(mark.label) for mark in vague):
        return False
    others = {mark.label for mark in vague}.isdisjoint(mark.label for mark in given)
    return typed and (others or len(given) > 1) and len(given) >= max(count, len(vague))


def _bare_pages(case: CaseFile, document: Document, marks: tuple[Mark, ...]) -> tuple[int, ...]:
    """The printed pages without any of the marks; none for Word files, whose pages are not printed pages.

    Handwriting at the foot counts on a page that has no place to sign at: nobody else signs there.
    """
    borne = {mark.source.page for mark in marks}
    asked = {mark.source.page for mark in case.marks_on(document)}
    return tuple(
        page.number
        for page in document.pages
        if page.width is not None and page.number not in borne and (page.number in asked or not _is_signed_below(page))
    )


def _is_signed_below(page: Page) -> bool:
    """Whether somebody wrote or pressed a finger below the text of a page, or in its margin at that height."""
    text = [block.box for block in page.blocks if block.kind is BlockKind.BODY and block.box is not None]
    foot = max((box.y0 for box in text), default=0.0)
    hands = (graphic.box for graphic in page.graphics if graphic.kind in _BY_HAND and graphic.box is not None)
    return any((box.y0 + box.y1) / 2 > foot and box.y1 - box.y0 < _HIGHEST for box in hands)
