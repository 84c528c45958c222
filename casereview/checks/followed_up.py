"""Checks on papers that other papers call for: the record behind an order, the re-check after it, each payment."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from casereview.checks.absence import is_certain, is_unread, missing, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, merged, not_applicable, passed, unsure
from casereview.spelling.choices import is_other_choice

_RECORDS = ("inspection_record", "fire_inspection_record", "survey_record")
_INSPECTED = re.compile(r"检查")
_DEADLINE = re.compile(r"(?:日|限|期)(?:之)?(?:前|内)[^。;]{0,12}(?:改正|整改|消除)|限期(?:改正|整改|消除)")
_AT_ONCE = re.compile(r"责令立即")
_RECHECK = re.compile(r"复查")
_IS_RECHECK = re.compile(
    r"(?:[☑√■✔✓]|检查(?:形式|性质|类型|方式|类别):)(?:消防)?(?:监督)?复查|复查[(]?[☑√■✔✓]|经(?:现场)?复查|复查(?:情况|记录|笔录)"
    r"|(?:通知书|指令书|决定书)[^。;,]{0,16}(?<!将)(?<!后)(?:进行|开展|实施)了?复查"
)
"""A form that offers the re-check among others to tick is none."""

_DONE = re.compile(
    r"(?:已|均|全部|按期|如期)[^。;]{0,8}(?:改正|整改|消除)|(?:改正|整改)(?:完毕|完成|到位)|(?:检[测验]|检定|验收)合格(?!后|的?方)"
)
_OWN_FORM = ("应急", "安全生产", "消防")
"""Bureaus whose forms have a paper for the re-check."""

_HEAD = 300


def inspection_recorded(case: CaseFile, law: LawBook, *, orders: tuple[KindId, ...]) -> Verdict:
    """Pass when a case with an order that rests on an inspection holds a record of it, not only of the re-check.

    Its sources are what rests on the inspection. Not applicable without such an order. Values: `title` (of the order).
    """
    told = tuple(d for d in case.of_kind(*orders) if _INSPECTED.search(words_of(d)))
    if not told:
        return not_applicable()
    records = case.of_kind(*_RECORDS)
    first = tuple(d for d in records if is_unread(d) or not is_recheck(case, d))
    if first or any(_INSPECTED.search(title_of(d)) for d in case.of_kind("av_evidence", "evidence_list")):
        return passed(*(document.whole() for document in (*told, *first)))
    resting = case.of_kind("penalty_decision", "evidence_list")
    return missing(case, told[0].itself(), *(paper.itself() for paper in resting), title=title_of(told[0]))


def is_recheck(case: CaseFile, record: Document) -> bool:
    """Whether the record is of an inspection that looks whether an order was obeyed."""
    names = {fact.name for fact in case.facts if fact.source.document == record.id}
    told = _IS_RECHECK.search(words_of(record)[:_HEAD]) is not None or "复查" in title_of(record)
    return told or ("复查日期" in names and "检查日期" not in names)


def correction_rechecked(case: CaseFile, law: LawBook, *, orders: tuple[KindId, ...]) -> Verdict:
    """Pass when what was to be corrected by a day was looked at again, on whatever form.

    Only orders with a term are judged. A bureau whose forms have no paper for it may tell elsewhere that all is
    corrected. Values: `title` (of the order).
    """
    termed = tuple(d for d in case.of_kind(*orders) if _has_term(d) and not is_unread(d))
    if not termed:
        return not_applicable()
    records = case.of_kind(*_RECORDS)
    rechecks = (*case.of_kind("recheck_opinion"), *(d for d in records if is_recheck(case, d)), *records[1:])
    if rechecks:
        return passed(*(document.whole() for document in (*termed, *rechecks)))
    later = tuple(d for d in case.documents if d not in termed and d.kind != "penalty_notice")
    if any(d.kind == "unknown" and _RECHECK.search(words_of(d)) for d in later):
        return unsure("请核对复查情况记载于何处", termed[0].whole(), title=title_of(termed[0]))
    if termed[0].kind == "fire_correction_notice" or any(name in (case.agency or "") for name in _OWN_FORM):
        lacking = missing(case, title=title_of(termed[0]))
        if not (lacking.failures and termed[0].unclear):  # of a page hard to read the term is not sure
            return replace(lacking, sources=(termed[0].whole(),))
    if any(_DONE.search(words_of(d)) for d in later):
        return passed(termed[0].whole())
    return unsure("请核对是否到期复查、复查情况记载于何处", termed[0].whole(), title=title_of(termed[0]))


def _has_term(order: Document) -> bool:
    words = words_of(order)
    told = any(not is_other_choice(words, match.start()) for match in _DEADLINE.finditer(words))
    return told and not _AT_ONCE.search(title_of(order))


_SUMS = re.compile(r"(?<![0-9,.])[0-9][0-9,]*\.[0-9]{2}(?![0-9.])")
"""Money on a slip, which may pay the fines of several decisions on as many lines."""


def each_fine_paid(case: CaseFile, law: LawBook, *, instead: tuple[KindId, ...]) -> Verdict:
    """Pass when the slips of a case with several decisions pay the fine of each.

    Papers of `instead` (deferral, demand, enforcement) explain what is not paid. Judged where every sum was read.
    Values: `title` (of the decision), `value` (its fine).
    """
    decisions, slips = case.of_kind("penalty_decision", "summary_decision"), case.of_kind("fine_receipt")
    if len(decisions) < 2 or not slips or case.of_kind(*instead):
        return not_applicable()
    fined = {d.id: _fine(case, d) for d in decisions}
    paid = [_fine(case, slip) for slip in slips]
    if None in fined.values() or None in paid:
        return not_applicable()
    sums = [_yuan(fact) for fact in paid if fact is not None]
    if sum(sums) >= sum(_yuan(fact) for fact in fined.values() if fact is not None):
        return passed(*(slip.whole() for slip in slips))
    sums += [Decimal(m.group().replace(",", "")) for slip in slips for m in _SUMS.finditer(slip.flow.text)]
    return merged(passed(), *(_paid(case, d, fact, sums) for d in decisions if (fact := fined[d.id]) is not None))


def _fine(case: CaseFile, document: Document) -> Fact | None:
    """The one certain sum of the paper."""
    found = tuple(f for f in case.facts_of("罚款金额") if f.source.document == document.id)
    return found[0] if found and is_certain(*found) and len({f.value for f in found}) == 1 else None


def _yuan(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))


def _paid(case: CaseFile, decision: Document, fact: Fact, sums: list[Decimal]) -> Verdict:
    if _yuan(fact) in sums:
        return passed(fact.source)
    return missing(case, fact.source, title=title_of(decision), value=fact.value)
