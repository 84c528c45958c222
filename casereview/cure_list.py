"""The officer's list of what to mend: by paper, by whom, how, and what can no longer be mended.

It never says what date, name or words would have to stand on a paper: what was not done is explained, not made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from casereview.catalogue import Catalogue
from casereview.catalogue.kinds import Form
from casereview.faults import Fault, faults_of, title_of
from casereview.mending import CureEntry, CureList, PaperToMend
from casereview.model import CaseFile, Review
from casereview.phrases import problem_text
from casereview.terms import Cure, Outcome, Topic

HANDLER = "承办人"
ARCHIVIST = "立卷人"
PARTY = "当事人"
_MAKERS = {role: role for role in (ARCHIVIST, "送达人", "法制审核人", "询问人", "检查人员", HANDLER)}
_MAKERS["执法人员"] = HANDLER
"""Who makes a paper, by the first of these roles that signs it."""

OUTSIDE = (PARTY, "被询问人", "收件人", "现场负责人", "陈述申辩人", "提供人", "鉴定人", "受委托人", "法定代表人")
"""Who signs but cannot be asked to mend a file."""

WAYS = {
    Cure.SUPPLEMENT: "已有而漏装的，补入原件或者核对过的复印件，次序、页码和目录据实调整；没有的，如实书面说明情况。",
    Cure.CORRECT: "由制作机关依法更正，更正的文书附卷，原件保持原样。",
    Cure.EXPLAIN: "如实书面说明情况，说明材料附卷，原件保持原样。",
    Cure.REDO: "在作出决定之前依法重新履行这一程序，文书如实制作，原有文书保持原样。",
    Cure.NONE: "已不能补正，如实书面说明情况，说明材料附卷，原件保持原样。",
}
"""How a fault is cured, where its rule says nothing of its own."""

UNTOUCHED = "不得在原件上再添签名、印章、日期。"
"""What is said wherever a mark or a day is lacking or out of turn."""

CHECK_YOURSELF = "请自行核对；确有问题的，如实书面说明情况，原件保持原样。"
_OF_MARKS = re.compile(r"签名|签字|盖章|印章|落款|日期|时间|早于|晚于")


def cure_list(review: Review, catalogue: Catalogue) -> CureList:
    """What an officer has to mend before the file is handed in."""
    case = review.case
    faults = faults_of(review)
    leading = {id(fault.finding): fault for fault in reversed(faults)}

    def told(fault: Fault) -> CureEntry:
        return _entry(fault, case, catalogue, leading[id(fault.finding)] is fault)

    wrong = sorted((fault for fault in faults if not fault.asks), key=_weight)
    asked = [fault for fault in faults if fault.asks]
    return CureList(
        _by_paper(map(told, wrong), case, catalogue),
        tuple(told(fault) for fault in asked if not fault.finding.manual),
        tuple(told(fault) for fault in asked if fault.finding.manual),
        tuple(document for document in case.documents if problem_text(document)),
    )


def _weight(fault: Fault) -> tuple[bool, Decimal]:
    """Vetoes first, then by points."""
    finding = fault.finding
    return finding.rule.veto is None, -(finding.deducted + finding.open)


def _by_paper(entries: Iterable[CureEntry], case: CaseFile, catalogue: Catalogue) -> tuple[PaperToMend, ...]:
    groups: dict[tuple[str | None, str | None], list[CureEntry]] = {}
    for entry in entries:
        groups.setdefault((entry.fault.document, entry.fault.missing), []).append(entry)
    titles = _titles(case)
    return tuple(
        PaperToMend(
            titles[document] if document else catalogue.kinds[kind].label if kind else "",
            document,
            kind is not None,
            tuple(group),
        )
        for (document, kind), group in groups.items()
    )


def _titles(case: CaseFile) -> dict[str, str]:
    """The title of each paper; where several bear one, with its place among them."""
    alike: dict[str, list[str]] = {}
    for document in case.documents:
        alike.setdefault(title_of(document), []).append(document.id)
    return {
        one: f"{title}（第{place}份）" if len(ids) > 1 else title
        for title, ids in alike.items()
        for place, one in enumerate(ids, 1)
    }


def _entry(fault: Fault, case: CaseFile, catalogue: Catalogue, leads: bool) -> CureEntry:
    deducted = fault.finding.deducted if leads else Decimal(0)
    return CureEntry(fault, _who(fault, case, catalogue), _how(fault), deducted)


def _how(fault: Fault) -> tuple[str, ...]:
    """The rule's own advice, else the way of its cure; with a warning where marks and days are concerned."""
    finding = fault.finding
    if finding.outcome is not Outcome.FAIL:
        return (CHECK_YOURSELF,)
    way = finding.advice or WAYS[finding.cure]
    concerned = finding.rule.topic is Topic.SIGNATURE or _OF_MARKS.search(fault.said)
    return (way, UNTOUCHED) if concerned and finding.cure is not Cure.SUPPLEMENT else (way,)


def _who(fault: Fault, case: CaseFile, catalogue: Catalogue) -> str:
    """Who is to mend it: who should have signed, else who makes such papers; the handler where it cannot be told."""
    rule = fault.finding.rule
    if rule.topic in (Topic.ORDER, Topic.ARCHIVE):
        return ARCHIVIST
    if rule.topic is Topic.SIGNATURE and (role := _signing(fault)):
        inside = role in catalogue.roles and role not in OUTSIDE and not role.endswith("印章")
        return role if inside else HANDLER
    return _maker(_kind(fault, case), catalogue)


def _signing(fault: Fault) -> str | None:
    """The role whose mark is at fault."""
    check = fault.finding.rule.check
    given = check.parameters if check is not None else {}
    if isinstance(role := given.get("role"), str):
        return role
    roles = given.get("roles")
    named = [one for one in roles if str(one) in fault.said] if isinstance(roles, tuple) else []
    return str(max(named, key=len)) if named else None


def _kind(fault: Fault, case: CaseFile) -> str | None:
    """The kind of the paper that the fault names as lacking, or as being at fault."""
    if fault.document is None:
        return fault.missing
    document = case.document(fault.document)
    return document.kind if f"《{title_of(document)}》" in fault.said else None


def _maker(kind_id: str | None, catalogue: Catalogue) -> str:
    kind = catalogue.kinds.get(kind_id or "")
    if kind is None:
        return HANDLER
    if kind.form is Form.RECEIVED and all(block.role in OUTSIDE for block in kind.blocks):
        return PARTY
    if kind.group == "归档":
        return ARCHIVIST
    return next((_MAKERS[block.role] for block in kind.blocks if block.role in _MAKERS), HANDLER)
