"""Checks that what is cited can carry a penalty: by its number, its rank, its organ, and no law going before it."""

from __future__ import annotations

import re
from datetime import date

from casereview.checks.absence import misstated, title_of
from casereview.checks.fined_acts import (
    DECISIONS,
    FinedAct,
    applicable_days,
    day_acted,
    day_decided,
    fined_acts,
)
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Citation,
    DiscretionCitation,
    Document,
    Fact,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)

_DUTY = re.compile(r"(?P<law>\D*?)(?P<article>[0-9]+(?:-[0-9]+)?)(?:[.(（].*)?")
_RESTING = re.compile(r"(?:依据|根据|依照|按照)《(?P<name>[^》]{2,40})》[^。;]{0,20}第[^第。]{1,8}[条项]")

_ORGANS = ("公安", "住房", "消防", "应急", "市场监督", "交通", "自然资源")
_CITED = ("违反条款", "处罚依据")


def articles_exist(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every article cited has a number that its law reaches in the text of the day.

    Values: `title`, `value` (as printed), `law`, `last` (the number of its articles).
    """
    days = applicable_days(case)
    cited = (f for name in _CITED for f in case.facts_of(name))
    return merged(*(_exists(case, law, fact, days) for fact in cited))


def _exists(case: CaseFile, law: LawBook, fact: Fact, days: tuple[date, ...]) -> Verdict:
    citation = fact.value
    if not isinstance(citation, Citation) or not citation.law or not citation.article:
        return not_applicable()
    statute = law.law_named(citation.law)
    texts = [text for day in days if statute and (text := statute.version_on(day)) and text.articles]
    if statute is None or not texts:
        return not_applicable()
    last = max(text.articles or 0 for text in texts)
    if int(citation.article.partition("-")[0]) <= last:
        return passed(fact.source)
    values = {
        "title": title_of(case.document(fact.source.document)),
        "value": fact.source.quote,
        "law": statute.name,
        "last": last,
    }
    if all(text.articles_standing.deducts for text in texts):
        return failed(fact.source, **values)
    return unsure(f"《{statute.name}》似没有这一条，请核对", fact.source, **values)


def higher_law_applied(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no fine rests alone on a provision that a higher or later law has overtaken.

    Values: `title`, `article`, `expected` (the provision that goes before it).
    """
    acts = fined_acts(case, law)
    day = day_acted(case) or day_decided(case)
    newer = () if day is None else tuple(_under_newer(law, act, day) for act in acts)
    return merged(*(_higher(act) for act in acts), *newer)


def _higher(act: FinedAct) -> Verdict:
    overtaken = tuple(one for one in act.liabilities if one.superseded_by)
    if not act.liabilities:
        return not_applicable()
    if not overtaken or len(overtaken) < len(act.liabilities):
        return passed(act.fact.source)
    expected = "、".join(dict.fromkeys(_provision(one.superseded_by or "") for one in overtaken))
    values = {"title": act.title, "article": act.cited, "expected": expected}
    return failed_if(act.surely, f"{act.cited}似应让位于{expected}，请核对", act.fact.source, **values)


def _under_newer(law: LawBook, act: FinedAct, day: date) -> Verdict:
    """Whether a fine rests alone on instruments beside which a newer and higher law stands."""
    statutes = tuple(law.law_named(citation.law or "") for citation in act.basis)
    newer = [
        one.overtaken_by if one and one.overtaken_on is not None and day >= one.overtaken_on else None
        for one in statutes
    ]
    if not newer or None in newer:
        return not_applicable()
    expected = "、".join(dict.fromkeys(f"《{name}》" for name in newer))
    reason = f"行为发生时{expected}已施行，请核对{act.cited}能否单独作为处罚依据"
    return unsure(reason, act.fact.source, title=act.title, article=act.cited, expected=expected)


def _provision(written: str) -> str:
    part = _DUTY.fullmatch(written)
    return f"《{part['law']}》第{part['article']}条" if part else written


def organ_competent(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no fine rests on a provision that another organ alone applies; whose powers lie where, only asks.

    Values: `title`, `article`, `organ`.
    """
    return merged(*(_competent(case, act) for act in fined_acts(case, law)))


def _competent(case: CaseFile, act: FinedAct) -> Verdict:
    organs = {one.organ for one in act.liabilities}
    agency = case.agency or ""
    if not organs or not agency:
        return not_applicable()
    if None in organs or any(_same_organ(agency, organ or "") for organ in organs):
        return passed(act.fact.source)
    organ = "、".join(sorted(organ for organ in organs if organ))
    reason = f"{act.cited}的处罚由{organ}决定，请核对{agency}有无管辖权"
    return unsure(reason, act.fact.source, title=act.title, article=act.cited, organ=organ)


def _same_organ(agency: str, organ: str) -> bool:
    return any(word in agency and word in organ for word in _ORGANS)


def basis_sets_penalties(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision rests on a law, regulation or rule, never on a normative document alone.

    Articles 4 and 16 of the Penalty Law. Values: `title`, `value` (the document).
    """
    return merged(*(_law_given(case, law, paper) for paper in case.of_kind(*DECISIONS)))


def _law_given(case: CaseFile, law: LawBook, paper: Document) -> Verdict:
    readings = tuple(f for f in case.facts_of("处罚依据") if f.source.document == paper.id)
    named = [(f.source, f.value.law) for f in readings if isinstance(f.value, Citation)]
    sets = [_sets_penalties(law, name) for _, name in named]
    if True in sets:
        return passed(*(source for source, _ in named))
    named += [(place_of(paper, *m.span()), m["name"]) for m in matches(paper, _RESTING)] if None not in sets else []
    for source, name in named:
        if None not in sets and _sets_penalties(law, name) is False:
            return misstated(paper, source, title=title_of(paper), value=name)
    return not_applicable()


def _sets_penalties(law: LawBook, name: str | None) -> bool | None:
    """Whether an instrument of that name can set a penalty; None where that is not known."""
    if name is None:
        return None
    if law.base_named(DiscretionCitation(name)) is not None:
        return False
    statute = law.law_named(name)
    return None if statute is None or statute.rank is None else statute.rank != "规范性文件"
