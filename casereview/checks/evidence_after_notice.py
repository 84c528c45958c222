"""Whether proof was gathered after the party had been told what it is punished for, and nothing was told anew."""

from __future__ import annotations

from datetime import date

from casereview.checks.absence import is_certain, title_of
from casereview.checks.evidence import EVIDENCE, comes_after, days_gathered
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Verdict, failed, merged, not_applicable, passed, unsure

_TOLD_ON = ("告知日期", "听证告知日期", "告知送达日期")
_OF_WHO_IT_IS = ("business_licence", "identity_proof", "evidence_list")
_LONG = 5  # years
_AFRESH = ("statement_record", "statement_review", "hearing_record")
"""What the party said of the notice may be looked into, by new proof."""


def evidence_before_notice(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no evidence is dated between the last notice and the decision.

    Papers on who the party is ask, and so does all evidence where the party answered the notice: what it said is
    looked into then. Values: `title` (of the evidence), `start` (the day of the notice), `end` (that of the evidence).
    """
    told = [fact for name in _TOLD_ON for fact in case.home_facts(name) if isinstance(fact.value, date)]
    decided = [fact for fact in case.home_facts("处罚决定日期") if isinstance(fact.value, date) and is_certain(fact)]
    if not told or not decided or not all(map(is_certain, told)):
        return not_applicable()
    notice, last = max(told, key=lambda fact: fact.day), max(fact.day for fact in decided)
    if notice.day >= last:
        return not_applicable()
    return merged(*_gathered(case, notice, last))


def _is_recent(day: date, last: date) -> bool:
    """Whether a day may be one of the case: a card tells when somebody was born."""
    return last.year - day.year < _LONG


def _gathered(case: CaseFile, notice: Fact, last: date) -> list[Verdict]:
    answered = bool(case.of_kind(*_AFRESH))
    verdicts = []
    for paper in case.of_kind(*EVIDENCE):
        days = (
            [] if comes_after(case, paper) else [one for one in days_gathered(case, paper) if _is_recent(one[0], last)]
        )
        late = [(day, place) for day, place, sure in days if sure and notice.day < day <= last]
        title = title_of(paper)
        if not late or len(late) < len(days):
            verdicts.append(passed(paper.whole()) if days else not_applicable())
            continue
        day, place = late[0]
        values = {"title": title, "start": notice.day, "end": day}
        if answered or paper.kind in _OF_WHO_IT_IS or paper.is_scanned:
            told = f"《{title}》的日期{day}在告知之后、决定之前，请核对有无据此重新告知"
            verdicts.append(unsure(told, place, notice.source, **values))
        else:
            verdicts.append(failed(place, notice.source, **values))
    return verdicts
