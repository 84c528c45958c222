"""The dated steps of a case, in the order of their dates."""

from __future__ import annotations

from datetime import date, datetime

from casereview.model import CaseFile, Event

STEPS = {
    "违法行为日期": "违法行为",
    "检查日期": "现场检查",
    "立案日期": "立案",
    "询问日期": "询问",
    "责改日期": "责令改正",
    "整改期限": "整改期限届满",
    "复查日期": "整改复查",
    "告知日期": "处罚告知",
    "听证告知日期": "听证告知",
    "告知送达日期": "告知送达",
    "陈述申辩日期": "陈述申辩",
    "听证日期": "听证",
    "法制审核日期": "法制审核",
    "集体讨论日期": "集体讨论",
    "呈批日期": "呈批",
    "审批日期": "审批",
    "处罚决定日期": "处罚决定",
    "决定送达日期": "决定送达",
    "缴款日期": "缴纳罚款",
    "结案日期": "结案",
    "公示日期": "公示",
    "归档日期": "归档",
}
"""Each date fact and what it is called as a step."""


def timeline_of(case: CaseFile) -> tuple[Event, ...]:
    """Every step whose date is stated in the paper it is at home in, once for each date."""
    events: dict[tuple[date, str], Event] = {}
    for name, title in STEPS.items():
        for fact in case.home_facts(name):
            if isinstance(fact.value, datetime) or not isinstance(fact.value, date):
                continue
            events.setdefault((fact.value, title), Event(title, fact.value, fact.source))
    return tuple(sorted(events.values(), key=lambda event: event.on))
