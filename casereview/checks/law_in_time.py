"""Checks on laws that changed between the act and the decision (article 37 of the Penalty Law)."""

from __future__ import annotations

from datetime import date

from casereview.checks.absence import is_certain, title_of
from casereview.checks.act_ends import last_day
from casereview.checks.fined_acts import day_acted, day_decided, fined_acts
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Citation, Fact, Verdict, merged, not_applicable, passed, unsure


def milder_law_considered(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the law that punishes stayed as it was from act to decision; if amended, ask for the milder text.

    Values: `title`, `law`, `since` (the first day of the new text), `acted`.
    """
    acted, decided = _acted(case), day_decided(case)
    if acted is None or decided is None or acted >= decided:
        return not_applicable()
    papers = {act.paper.id for act in fined_acts(case, law)}
    cited = (f for f in case.facts_of("处罚依据") if f.source.document in papers and is_certain(f))
    return merged(*(_same_text(case, law, fact) for fact in cited))


def _acted(case: CaseFile) -> date | None:
    """The last day of the act; as this check only asks, one that is not certain will do."""
    told = (f for f in case.home_facts("违法行为日期") if isinstance(f.value, date))
    ends = {f.day: last_day(case, f) for f in told}
    first = day_acted(case) or min(ends, default=None)
    return ends.get(first) or first if first else None


def _same_text(case: CaseFile, law: LawBook, fact: Fact) -> Verdict:
    acted, decided = _acted(case), day_decided(case)
    named = fact.value.law if isinstance(fact.value, Citation) else None
    statute = law.law_named(named) if named else None
    if statute is None or acted is None or decided is None:
        return not_applicable()
    before, after = statute.version_on(acted), statute.version_on(decided)
    if before is None or after is None or before == after:
        return passed(fact.source)
    values = {"title": title_of(case.document(fact.source.document)), "law": statute.name}
    reason = f"违法行为发生后《{statute.name}》已修改，请核对适用的文本以及是否有较轻的规定"
    return unsure(reason, fact.source, **values, since=after.since, acted=acted)
