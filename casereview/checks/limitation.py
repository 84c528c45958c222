"""Checks on how long after the act, and after the filing, a case was decided."""

from __future__ import annotations

import re
from datetime import date, timedelta

from casereview.checks.absence import is_certain, title_of
from casereview.checks.act_ends import last_day
from casereview.checks.due_steps import matter_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Mark, Source, Verdict, failed, not_applicable, passed, unsure
from casereview.workdays import days_between, next_workday

_GOES_ON = re.compile(
    r"连续|继续|持续|至今|仍|截至|以来|长期|一直|逾期未(?!提|申|陈|进行|行使|缴)|自\d{4}年|起至|期间|未按|未组织|未建立|未配备|未设置"
)
"""Words of an act that went on: the period runs from its end, which no single date tells."""

_GROUNDS = ("penalty_decision", "summary_decision", "case_approval", "investigation_report", "filing_approval")


def acted_within_limitation(case: CaseFile, law: LawBook, *, years: int, long_years: int) -> Verdict:
    """Pass when the act was found out within so many years; article 36 of the Penalty Law.

    Found out: the first day that an inspection, the filing or an inquiry bears. After `years` it asks whether life or
    health was harmed; after `long_years` one certain act that did not go on fails.
    Values: `start` (the act), `end` (when it was found out), `years`.
    """
    acts = _days(case, "违法行为日期")
    found = [f for name in ("检查日期", "立案日期", "询问日期") for f in _days(case, name)]
    if not acts or not found:
        return not_applicable()
    act, first = max(acts, key=lambda fact: fact.day), min(found, key=lambda fact: fact.day)
    start, end = act.day, first.day
    places = (act.source, first.source)
    if end <= _later(last_day(case, act) or start, years):
        return passed(*places)
    values = {"start": start, "end": end, "years": long_years}
    if end <= _later(start, long_years):
        reason = f"违法行为距被发现已满{years}年，请核对是否涉及公民生命健康安全且有危害后果，或者有连续、继续状态"
        return unsure(reason, *places, **values)
    if going_on := _goes_on(case):
        return unsure("违法行为距被发现已久，请核对是否有连续、继续状态", *places, going_on, **values)
    if not is_certain(act, first) or len({one.day for one in acts}) > 1:
        return unsure("违法行为日期识别不确定，请核对处罚时效", *places, **values)
    return failed(*places, **values)


def _days(case: CaseFile, name: str) -> list[Fact]:
    return [fact for fact in case.facts_of(name) if isinstance(fact.value, date)]


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _goes_on(case: CaseFile) -> Source | None:
    papers = case.of_kind(*_GROUNDS)
    return next((place_of(paper, *found.span()) for paper in papers for found in matches(paper, _GOES_ON)), None)


def within_former_limit(
    case: CaseFile,
    law: LawBook,
    *,
    days: int,
    beyond: int,
    until: date,
    extension: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when a safety case decided by `until` was decided within so many days of its filing, or had more granted.

    Between `days` and `beyond` without a paper of `extension` it asks; what lies beyond is judged by another rule, and
    so are cases decided later and those of other bodies, which the ministry's rule does not bind.
    Values: `start`, `end`, `elapsed`, `days`.
    """
    filed, decided = _days(case, "立案日期"), _days(case, "处罚决定日期")
    if not filed or not decided or _is_of_others(case):
        return not_applicable()
    first, last = min(filed, key=lambda fact: fact.day), max(decided, key=lambda fact: fact.day)
    start, end = first.day, last.day
    elapsed = days_between(start, end)
    if end > until or not 0 <= elapsed <= beyond:
        return not_applicable()
    places = (first.source, last.source)
    limit = next_workday(start + timedelta(days=days))
    if elapsed <= days or (limit is not None and end <= limit):
        return passed(*places)
    if granted := next(iter((*case.of_kind(*extension), *_granting(case))), None):
        late = _approved_after(case, granted, limit or start + timedelta(days=days))
        if late is not None:
            told = "延期办案的审批日期晚于原办案期限届满之日，请核对"
            return unsure(told, late.source, *places, start=start, end=end, elapsed=elapsed, days=days)
        return passed(*places, granted.whole())
    reason = f"自立案起历时{elapsed}日作出决定，当时的部门规章规定三十日，请核对有无批准延长的手续"
    return unsure(reason, *places, start=start, end=end, elapsed=elapsed, days=days)


def _approved_after(case: CaseFile, paper: Document, day: date) -> Mark | None:
    """The signature of who approves on a paper that granted more time only after that day."""
    approved = [m for m in case.marks_on(paper) if m.role == "审批人" and m.signed_on is not None]
    return next((m for m in approved if m.signed_on is not None and m.signed_on > day), None)


def _is_of_others(case: CaseFile) -> bool:
    """Whether another body than one for work safety handled the case; where none was read, the forms of fire tell."""
    own = case.of_kind("fire_inspection_record", "fire_correction_notice", "fire_seal_decision")
    return bool(own) or (case.agency is not None and matter_of(case) != "safety")


def _granting(case: CaseFile) -> tuple[Document, ...]:
    """Other papers that tell of more time granted."""
    return tuple(d for d in case.documents if "延期审批" in words_of(d) or "延长办案期限" in words_of(d))


def _told(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def nothing_after_archiving(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no dated step of the case lies after the day on which the volume was archived.

    Later days are stated and asked about, never called wrong. Values: `title`, `start` (archived), `end`.
    """
    archived = _days(case, "归档日期")
    if not archived:
        return not_applicable()
    last = max(archived, key=lambda fact: fact.day)
    day = last.day
    late = [f for name in _STEPS for f in _days(case, name) if f.day > day and is_certain(f, last)]
    if not late:
        return passed(last.source)
    told = "；".join(
        dict.fromkeys(f"《{title_of(case.document(f.source.document))}》所载日期{_told(f.day)}" for f in late)
    )
    return unsure(f"{told}，晚于归档日期{_told(day)}，请核对", last.source, *(f.source for f in late), start=day)


_STEPS = (
    *("立案日期", "复查日期", "法制审核日期", "告知日期", "听证日期"),
    *("集体讨论日期", "审批日期", "处罚决定日期", "缴款日期"),
)
"""Steps that a volume holds when it is archived; 结案日期 has a rule of its own."""
