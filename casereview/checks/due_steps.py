"""The check that a step due from an amount on was taken: the hearing told, the case discussed, reviewed, approved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from casereview.checks.absence import is_certain, missing
from casereview.checks.fined_acts import day_decided
from casereview.checks.parameters import FactName, KindId
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import find_any, words_of
from casereview.lawbook import LawBook, Matter, Step
from casereview.model import CaseFile, Citation, Document, Fact, Source, Verdict, failed, not_applicable, passed, unsure
from casereview.terms import DueStep, PartyKind

_TRIFLING = {
    PartyKind.PERSON: Decimal(200),
    PartyKind.INDIVIDUAL_BUSINESS: Decimal(200),
    PartyKind.UNIT: Decimal(3000),
}
"""No larger than may be set on the spot (article 51), so no larger fine in the sense of articles 57 and 63."""

_OPINION_ROW = re.compile(r"(?:集体|会议)讨论(?:意见|结论|结果|情况)(?!办理|执行|作出|处理)")
"""A row of an approval form in which the discussion itself is recorded."""

_SAFETY = ("应急", "安全生产", "安全技术培训", "危险化学品", "烟花爆竹", "有限空间", "矿山安全")
"""Words of bureaus and of laws of work safety."""

_FOR_CONFISCATION = (DueStep.HEARING, DueStep.COLLECTIVE_DISCUSSION)

_IN_LAWBOOK: Mapping[DueStep, Step] = {
    DueStep.HEARING: "hearing",
    DueStep.LEGAL_REVIEW: "legal_review",
    DueStep.COLLECTIVE_DISCUSSION: "collective_discussion",
    DueStep.APPROVAL: "approval",
}


@dataclass(frozen=True, slots=True)
class _Limit:
    """From what amount on the step is due for units and for people, whether that amount is enough, how surely."""

    unit: Decimal | None
    person: Decimal | None
    inclusive: bool
    certain: bool

    def reached_by(self, amount: Decimal, party: PartyKind | None) -> bool | None:
        """Whether the step is due; None where the amount, or who the party is, does not let that be told."""
        limits = {PartyKind.UNIT: (self.unit,), PartyKind.PERSON: (self.person,)}
        own = limits[party] if party in (PartyKind.UNIT, PartyKind.PERSON) else (self.unit, self.person)
        answers = {None if one is None else amount > one or (self.inclusive and amount == one) for one in own}
        return answers.pop() if len(answers) == 1 else None


def step_taken_where_due(
    case: CaseFile,
    law: LawBook,
    *,
    step: DueStep,
    fact: FactName,
    kinds: tuple[KindId, ...],
    any_of: tuple[str, ...] = (),
    claimed: tuple[str, ...] = (),
    unit: Decimal | None = None,
    person: Decimal | None = None,
    inclusive: bool = True,
    areas: tuple[str, ...] = ("national",),
) -> Verdict:
    """Pass when a case whose fine reaches the amount has a paper of these kinds that holds one of the phrases, if any.

    A decision or approval that says by a phrase of `claimed` that the step was taken fails without such a paper,
    whatever the fine. The amounts are the pack's, else those of the law book for these areas; one that is not known
    asks and names the fine, one that is only recalled asks too, and so does as much confiscated. Not applicable below.
    Values: `amount`, `step`, `ground` (in words).
    """
    papers = case.of_kind(*kinds)
    taken = tuple(place for d in papers if (place := find_any(d, any_of) if any_of else d.whole()) is not None)
    fines = tuple(fine for fine in case.home_facts(fact) if isinstance(fine.value, Decimal))
    if taken:
        fines = _untold(case, fines, papers, {place.document for place in taken}) if any_of else ()
    if taken and not fines:
        return passed(*taken)
    if not papers and (said := _said_to_be_taken(case, claimed)) is not None:
        ground = f"文书称“{said.quote}”"
        return missing(case, said, amount=fines[0].value if fines else "", step=step.value, ground=ground)
    own = _Limit(unit, person, inclusive, certain=True) if (unit, person) != (None, None) else None
    limit = own or _known(case, law, step, areas)
    judged = ((fine, _due(case, fine, limit)) for fine in fines)
    owing = tuple(pair for pair in judged if pair[1] is not False)
    if not owing:
        return not_applicable() if taken else _much_confiscated(case, limit, step)
    fine, due = min(owing, key=lambda pair: (pair[1] is None, -_yuan(pair[0])))
    certain = bool(limit and limit.certain and is_certain(fine))
    return _not_taken(case, papers, fine, step) if due and certain else _questioned(fine, due, step)


def _not_taken(case: CaseFile, papers: tuple[Document, ...], fine: Fact, step: DueStep) -> Verdict:
    """The fault: on the papers that do not hold the phrases, else as a paper that is missing."""
    values = {"amount": fine.value, "step": step.value, "ground": f"罚款{_yuan(fine):f}元，数额较大"}
    whole = tuple(paper.whole() for paper in papers)
    return failed(*whole, fine.source, **values) if papers else missing(case, fine.source, **values)


def _questioned(fine: Fact, due: bool | None, step: DueStep) -> Verdict:
    known = "已达到收录的数额标准，该标准尚未核对" if due else "数额标准未收录或者不能断定"
    reason = f"罚款{_yuan(fine):f}元，{step.value}的{known}，请核对是否应当{step.value}"
    return unsure(reason, fine.source, amount=fine.value, step=step.value)


def _much_confiscated(case: CaseFile, limit: _Limit | None, step: DueStep) -> Verdict:
    """A doubt where as much is confiscated as a fine makes the step due from (article 63), though no fine does."""
    sums = tuple(f for f in case.home_facts("没收金额") if isinstance(f.value, Decimal))
    most = max(sums, key=_yuan, default=None)
    if step not in _FOR_CONFISCATION or limit is None or most is None:
        return not_applicable()
    if not limit.reached_by(_yuan(most), _fined(case, most)):
        return not_applicable()
    reason = f"没收{_yuan(most):f}元，请核对是否属于没收较大数额违法所得或者较大价值非法财物，应当{step.value}"
    return unsure(reason, most.source, amount=most.value, step=step.value)


def _said_to_be_taken(case: CaseFile, claimed: tuple[str, ...]) -> Source | None:
    """Where a decision or approval says that the step was taken; nothing where another form may record it."""
    papers = case.of_kind("penalty_decision", "case_approval")
    if case.of_kind("case_discussion_form") or any(_OPINION_ROW.search(words_of(paper)) for paper in papers):
        return None
    return next((place for paper in papers if (place := find_any(paper, claimed)) is not None), None)


def _untold(
    case: CaseFile, fines: tuple[Fact, ...], papers: tuple[Document, ...], telling: set[str]
) -> tuple[Fact, ...]:
    """The fines of a party of which none of its own papers tells, where those of another party do."""
    own = ((fine, of_its_party(case, case.document(fine.source.document), papers)) for fine in fines)
    return tuple(fine for fine, its in own if its and not any(paper.id in telling for paper in its))


def _due(case: CaseFile, fine: Fact, limit: _Limit | None) -> bool | None:
    """Whether this fine makes the step due for the party of its own paper; None where that cannot be told."""
    party = _fined(case, fine)
    if _yuan(fine) <= _TRIFLING.get(party or PartyKind.UNIT, Decimal(0)):
        return False
    return limit.reached_by(_yuan(fine), party) if limit else None


def _fined(case: CaseFile, fine: Fact) -> PartyKind | None:
    """What the paper that sets the fine says its party is, else what the party of the case is."""
    own = {f.value for f in case.facts_of("当事人类型") if f.source.document == fine.source.document and is_certain(f)}
    return PartyKind(str(own.pop())) if len(own) == 1 else case.party_kind


def _yuan(fact: Fact) -> Decimal:
    return fact.value if isinstance(fact.value, Decimal) else Decimal(0)


def _known(case: CaseFile, law: LawBook, step: DueStep, areas: tuple[str, ...]) -> _Limit | None:
    """What the law book has for the matter of the case, of the first of the areas that it knows."""
    matter, day = matter_of(case), day_decided(case)
    if matter is None or day is None:
        return None
    for one in law.thresholds_for(_IN_LAWBOOK[step], matter, areas, day):
        return _Limit(one.unit, one.person, one.inclusive, one.standing.deducts)
    return None


def matter_of(case: CaseFile) -> Matter | None:
    """Whether the case is one of fire protection or of work safety, by its bureau, else by the law that punishes.

    The laws tell where the bureau handles matters of every kind, as a government of a town does.
    """
    laws = {f.value.law or "" for f in case.facts_of("处罚依据") if isinstance(f.value, Citation)}
    for words in ((case.agency or "",), laws):
        if any("消防" in word for word in words):
            return "fire"
        if any(name in word for word in words for name in _SAFETY):
            return "safety"
    return None
