"""Whether the party asked for the hearing within the days that the notice gave it."""

from __future__ import annotations

from datetime import date

from casereview.checks.absence import is_certain
from casereview.checks.paper_days import dated_papers
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, merged, passed, unsure
from casereview.workdays import workdays_between


def hearing_asked_in_time(case: CaseFile, law: LawBook, *, days: int) -> Verdict:
    """Pass when the application bears a day within so many working days of the service of the notice.

    Of several applications the first counts, for a further one asks for another day of the hearing. A late one asks:
    a bureau may hear the party all the same, and a letter may have been posted in time. Not applicable without the day
    of the service. Values: `start`, `end`, `elapsed`.
    """
    served = [f for f in case.facts_of("告知送达日期") if isinstance(f.value, date) and is_certain(f)]
    asked = dated_papers(case.of_kind("hearing_application"))
    if not served or not asked:
        return merged()
    home = max(served, key=lambda fact: str(fact.value))
    start, (end, _, place) = date.fromisoformat(str(home.value)[:10]), min(asked, key=lambda dated: dated[0])
    elapsed = workdays_between(start, end) if end > start else 0
    if elapsed is None or elapsed <= days:
        return passed(home.source, place)
    told = f"告知书{start}送达，听证申请日期{end}，相隔{elapsed}个工作日，超过{days}个工作日，请核对申请是否逾期"
    return unsure(told, home.source, place, start=start, end=end, elapsed=elapsed)
