"""Checks on each fine against the law: whether the article knows one, at this stage, of this much, and if grounded."""

from __future__ import annotations

import re
from decimal import Decimal

from casereview.checks.absence import is_certain, is_unread, missing, title_of
from casereview.checks.fined_acts import FinedAct, fined_acts
from casereview.checks.pairing import duties_of
from casereview.checks.wording import words_of
from casereview.lawbook import Fine, Fined, FineStage, LawBook, Liability, Measure
from casereview.lawbook.names import short_name
from casereview.model import (
    CaseFile,
    Citation,
    Fact,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.amounts import find_amounts
from casereview.terms import PartyKind

_SUBJECTS = {Fined.UNIT: "单位", Fined.PERSON: "个人"}
_ORDERS = ("rectification_order", "fire_correction_notice", "on_site_measure_decision", "fire_inspection_record")
_RECHECKS = ("recheck_opinion", "fire_inspection_record", "inspection_record", "survey_record")
_UNMENDED = re.compile(
    r"(?:仍|尚|并|均)?(?:未|没有)(?:按[^。;,]{0,14})?(?:进行|完成|予以|全部|落实)*(?:整改|改正|消除|到位)|拒不"
    r"|仍(?:在|存在|未|没有|处于|继续|旧)"
)
_INCOME = re.compile(r"(?=((?:年收入|年度(?:工资)?收入)[^。;]{0,30}))")  # one may stand shortly behind another
_A_SHARE = re.compile(r"(?:[0-9]+%|百分之[一二三四五六七八九十]+)")
"""What follows the share is the fine."""

_ESTIMATED = re.compile(r"(?:无法|不能|难以)(?:确定|核实|查实)|平均工资|平均收入")
_GAIN = re.compile("没收(?:[^。;,]{0,6})违法所得")
_SEVERAL = 2
_SEVERE = re.compile(r"(?:情节|影响|后果)特别(?:严重|恶劣)")


def fine_allowed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the articles cited know a fine on whom the decision fines.

    Not applicable where the law book does not know every article. Values: `title`, `article`, `who`, `amount`.
    """
    return merged(*(_allowed(act) for act in fined_acts(case, law)))


def _allowed(act: FinedAct) -> Verdict:
    if not act.complete or not act.basis:
        return not_applicable()
    if act.fines():
        return passed(act.fact.source)
    values = _values(act)
    if act.surely and (act.fined is not None or not act.liabilities):
        return failed(act.fact.source, **values)
    return unsure(f"{act.cited}似没有规定可以处以罚款，请核对", act.fact.source, **values)


def fine_at_stage(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when whoever is fined may be at that stage: some are only once the deadline is missed, or on refusal.

    Values: `title`, `article`, `who`, `when` (what the law asks for first).
    """
    return merged(*(_at_stage(act) for act in fined_acts(case, law)))


def _at_stage(act: FinedAct) -> Verdict:
    if not act.complete or not act.fines():
        return not_applicable()
    if act.fines(FineStage.FIRST) or act.overdue():
        return passed(act.fact.source)
    values = {**_values(act), "when": _later(act.liabilities)}
    if act.surely and act.fined is not None:
        return failed(act.fact.source, **values)
    return unsure(f"{act.cited}规定{values['when']}才处罚款，请核对", act.fact.source, **values)


def fine_in_range(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each fine lies in the span that its articles set; a fine below it may be one that is lightened.

    Articles whose span the law book does not know ask, and so do fines by gain or income where these are not told.
    Values: `title`, `article`, `amount`, `range`.
    """
    acts = fined_acts(case, law)
    alone = (act for act in acts if sum(other.paper is act.paper for other in acts) == 1)
    return merged(*(_in_range(act, _gain(case, act)) for act in acts), *(_one_fine_for_several(act) for act in alone))


def _gain(case: CaseFile, act: FinedAct) -> Decimal | None:
    """The one unlawful gain that the paper confiscates; None where it tells of none, or of several."""
    found = {f.value for f in case.facts_of("没收金额") if f.source.document == act.paper.id and is_certain(f)}
    gains = [one for one in found if isinstance(one, Decimal)]
    return gains[0] if len(gains) == 1 and _GAIN.search(words_of(act.paper)) else None


def _of_gain(fine: Fine, gain: Decimal) -> Fine:
    """The span in yuan where it counts multiples of the gain."""
    return fine.in_yuan(gain) if fine.measure is Measure.GAIN else fine


def _one_fine_for_several(act: FinedAct) -> Verdict:
    """A doubt where the only fine of a paper is for several duties, each punished by a provision of its own."""
    breached = {(short_name(c.law or ""), c.article or "") for c in act.breach}
    met: dict[tuple[str, int | None], set[tuple[str, str]]] = {}
    for one in act.liabilities:
        met.setdefault((one.article, one.item), set()).update(breached & set(duties_of(one)))
    own = [duties for duties in met.values() if duties]
    apart = [duties for duties in own if not any(duties & other for other in own if other is not duties)]
    if len(apart) < _SEVERAL or not act.complete:
        return not_applicable()
    reason = f"依据{act.cited}处罚数项违法行为，只写明一个罚款数额{act.amount:f}元，请核对是否分别裁量、合并处罚"
    return unsure(reason, act.fact.source, **_values(act), range="")


def _in_range(act: FinedAct, gain: Decimal | None) -> Verdict:
    fines = act.fines()
    due = fines if gain is None else tuple(_of_gain(fine, gain) for fine in fines if fine.is_for_gain(gain))
    if any(_holds(fine, act) for fine in due):
        return passed(act.fact.source)
    values = {**_values(act), "range": "或者".join(dict.fromkeys(fine.worded() for fine in due or fines))}
    if any(_holds(fine, act) for fine in fines):
        reason = f"没收违法所得{gain:f}元的，{act.cited}的罚款为{values['range']}，请核对罚款{act.amount:f}元"
        return unsure(reason, act.fact.source, **values)
    if not act.complete:
        if not act.basis:
            return not_applicable()
        reason = f"未收录{act.cited}的罚款幅度，请核对罚款{act.amount:f}元是否在法定幅度内"
        return unsure(reason, act.fact.source, **values)
    if not fines:
        return not_applicable()
    if _off_the_income(fines, act):
        return failed(act.fact.source, **values)
    if any(fine.measure is not Measure.YUAN for fine in fines) or _aggravated(act):
        reason = f"{act.cited}的罚款为{values['range']}，请核对罚款{act.amount:f}元的计算"
        return unsure(reason, act.fact.source, **values)
    if act.lightened() and act.amount < min(fine.least for fine in fines):
        return passed(act.fact.source)
    if max(fine.most for fine in fines) < act.amount <= _together(act):
        reason = f"罚款{act.amount:f}元超过{act.cited}任一项的幅度，请核对是否为数项违法行为合并的罚款"
        return unsure(reason, act.fact.source, **values)
    return failed_if(act.surely, "罚款金额似不在法定幅度内，请核对", act.fact.source, **values)


def _together(act: FinedAct, stage: FineStage | None = None) -> Decimal:
    """The most that several provisions for several breaches allow, if each was applied and one sum told; else 0."""
    who = (act.fined,) if act.fined else tuple(Fined)
    spans = [
        [
            fine.most
            for one in act.liabilities
            if _punishes(one, cited)
            for of in who
            for fine in one.fines_on(of, stage)
        ]
        for cited in dict.fromkeys(act.basis)
    ]
    several = len(set(act.breach)) >= _SEVERAL and sum(bool(span) for span in spans) >= _SEVERAL
    return sum((max(span) for span in spans if span), Decimal(0)) if several else Decimal(0)


def _punishes(one: Liability, cited: Citation) -> bool:
    """Whether a provision is the one cited, not only one of an article's many items."""
    same = short_name(cited.law or "") == short_name(one.law) and cited.article == one.article
    return same and cited.item == one.item


def _aggravated(act: FinedAct) -> bool:
    """Whether the paper speaks of a case so serious that the law multiplies the fine."""
    return any(one.aggravated for one in act.liabilities) and _SEVERE.search(words_of(act.paper)) is not None


def _holds(fine: Fine, act: FinedAct) -> bool:
    """Whether the fine comes to this amount; a share of income if the paper tells an income that makes it so."""
    if fine.measure is Measure.YUAN:
        return fine.holds(act.amount)
    if fine.measure is not Measure.INCOME:
        return False
    shares = (act.amount * 100 / income for income in _incomes(act))
    return any(fine.least <= share <= fine.most for share in shares)


def _off_the_income(fines: tuple[Fine, ...], act: FinedAct) -> bool:
    """Whether a fine that can only be a share of the income is none of the one income that the paper tells."""
    by_income = bool(fines) and all(fine.measure is Measure.INCOME for fine in fines)
    return by_income and act.surely and len(_incomes(act)) == 1 and not _ESTIMATED.search(words_of(act.paper))


def _incomes(act: FinedAct) -> frozenset[Decimal]:
    """The incomes of a year that the paper tells of; the fine itself, told as a share of one, is none."""
    found = (m[1] for m in _INCOME.finditer(words_of(act.paper)))
    told = (sum_.value for text in found for sum_ in find_amounts(_A_SHARE.split(text)[0]))
    return frozenset(amount for amount in told if amount > 0)


def later_fine_grounded(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a fine that only the later stage allows rests on an order with a deadline and a failed re-check.

    Values: `title`, `article`, `amount`, `when`, `missing`.
    """
    return merged(*(_grounded(case, act) for act in fined_acts(case, law)))


def _grounded(case: CaseFile, act: FinedAct) -> Verdict:
    first, later = act.fines(FineStage.FIRST), act.fines(FineStage.LATER)
    yuan = all(fine.measure is Measure.YUAN for fine in (*first, *later))
    at_first = any(f.holds(act.amount) for f in first) or act.amount <= _together(act, FineStage.FIRST)
    only_later = any(f.holds(act.amount) for f in later) and not at_first
    if not act.complete or not yuan or not only_later or not _asks_for_order(act.liabilities):
        return not_applicable()
    values = {**_values(act), "when": _later(act.liabilities)}
    orders = case.of_kind(*_ORDERS)
    rechecks = tuple(d for d in case.of_kind(*_RECHECKS) if is_unread(d) or _UNMENDED.search(words_of(d)))
    if not act.overdue():
        if act.surely and first:
            return failed(act.fact.source, **values, missing=f"{values['when']}的事实")
        return unsure(f"这一数额只有{values['when']}才能处，请核对", act.fact.source, **values, missing="逾期的事实")
    if orders and rechecks:
        return passed(act.fact.source, *(d.whole() for d in (*orders, *rechecks)))
    silent = case.of_kind("recheck_opinion") if orders else ()
    if silent:  # a re-check that tells nothing of what is left
        return unsure("复查文书没有写明逾期未改正，请核对", *(d.whole() for d in silent), **values, missing="复查结果")
    lacking = "证明逾期未改正的复查文书" if orders else "责令限期改正的文书"
    if not act.surely:
        return unsure(f"按逾期的幅度罚款，卷内未见{lacking}，请核对", act.fact.source, **values, missing=lacking)
    return missing(case, act.fact.source, **values, missing=lacking)


def _asks_for_order(liabilities: tuple[Liability, ...]) -> bool:
    return all("事故" not in one.later_when for one in liabilities)


def _later(liabilities: tuple[Liability, ...]) -> str:
    return "或者".join(dict.fromkeys(one.later_when for one in liabilities))


def _values(act: FinedAct) -> dict[str, object]:
    who = _SUBJECTS[act.fined] if act.fined else "当事人"
    amount: Decimal = act.amount
    return {"title": act.title, "article": act.cited, "who": who, "amount": amount}


def summary_within_limits(case: CaseFile, law: LawBook, *, unit: Decimal, person: Decimal) -> Verdict:
    """Pass when no decision made on the spot sets a fine above the limit of summary procedure for its party.

    Between the limits it asks where the papers do not tell whether the party is a citizen.
    Values: `title`, `amount`, `limit`.
    """
    fines = tuple(f for f in case.facts_of("罚款金额", "summary_decision") if isinstance(f.value, int | Decimal))
    return merged(*(_within_limit(case, fine, unit, person) for fine in fines))


def _within_limit(case: CaseFile, fine: Fact, unit: Decimal, person: Decimal) -> Verdict:
    amount = Decimal(str(fine.value))
    limit = person if case.party_kind is PartyKind.PERSON else unit
    values = {"title": title_of(case.document(fine.source.document)), "amount": amount, "limit": limit}
    if amount > limit:
        surely = is_certain(fine)
        return failed_if(surely, "罚款金额识别不确定，请核对", fine.source, **values)
    if amount > person and case.party_kind is None:
        return unsure("未能识别当事人是否为公民，请核对当场处罚的限额", fine.source, **values)
    return passed(fine.source)
