"""Checks on the amount of the fine through the papers of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from casereview.checks.absence import CERTAIN, is_certain, is_legible, title_of, unexcused
from casereview.checks.amounts_concluded import concluded_alike, divided_alike
from casereview.checks.overpaid import paid_back, pays_besides
from casereview.checks.paid_parts import paid_by_parts
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import matches, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Fact,
    PenaltyItem,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.amounts import AmountFound, find_amounts

_HEARD = ("statement_record", "statement_review", "hearing_record", "hearing_report")
_ANSWERED = ("statement_review", "hearing_report")
"""The papers that say what becomes of what the party brought forward."""

_BY_PARTS = ("deferral_approval", "deferral_permit")
_RECEIPTS = ("fine_receipt",)
_CLOSING = "closing_approval"
_NOTICES = ("penalty_notice", "hearing_right_notice")
_PROPOSING = ("case_approval", "investigation_report")
_REPORT, _WEIGHING = "investigation_report", ("legal_review_opinion", "collective_discussion", "case_discussion_form")
_CHANGED = re.compile("建议|调整|改为|降[至为低]|减[至为]|下限|从轻")
_SEVERAL = 2
_TAKEN_IN = re.compile("罚没")
"""What says that a sum takes in what was confiscated: 缴清罚没款."""

_COVER = "volume_cover"
_A_FINE = re.compile(r"(?<!加处)(?<!每日按)罚款(?!数额的|决定|收据)(?:共计?|合计|金额)?:?(?:人民币)?:?")
_FINE_OF = re.compile(r"(?:[(](?:大写)?[^()]{2,20}[)])?的?(?:行政)?罚款")
"""Behind a sum: 给予30000元罚款的行政处罚."""

_GIVING = re.compile("(?:给予|作出|处以?|处罚款?|并处|科处)(?:人民币)?[¥]?$")
_REACH = 24
_NEAR = 2


def _amounts(case: CaseFile, *names: str) -> tuple[Fact, ...]:
    return tuple(f for name in names for f in case.facts_of(name) if isinstance(f.value, int | Decimal))


def _yuan(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))


def _decided(case: CaseFile) -> tuple[Fact, ...]:
    """The fine decided; before a decision, the fine notified."""
    readings = case.home_facts("罚款金额") or case.home_facts("拟罚款金额")
    return tuple(f for f in readings if isinstance(f.value, int | Decimal))


def _in_one(facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], ...]:
    """The readings by the document they stand in."""
    documents = dict.fromkeys(fact.source.document for fact in facts)
    return tuple(tuple(f for f in facts if f.source.document == document) for document in documents)


def _accepted(facts: tuple[Fact, ...]) -> frozenset[Decimal]:
    """The amounts that agree with these readings: each of them, their sum, and the sum of the most of each paper."""
    each = tuple(map(_yuan, facts))
    tops = tuple(max(map(_yuan, group)) for group in _in_one(facts))
    return frozenset((*each, sum(tops, Decimal(0)), sum(frozenset(each), Decimal(0))))


def amount_agrees(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when notice, approval, discussion, receipts and closing give the amount of the decision, or sum up to it.

    A notice above the decision asks where the party was heard, unless a paper of the hearing gives both amounts or
    the one that answers the party the lower, and a receipt below it where instalments were granted.
    Values: `title`, `value`, `home_value`.
    """
    decided = _decided(case)
    at_home = {fact.source.document for fact in decided}
    others = tuple(f for f in _amounts(case, "拟罚款金额", "罚款金额") if f.source.document not in at_home)
    if not decided or not others:
        return not_applicable()
    receipts = tuple(f for f in others if case.document(f.source.document).kind in _RECEIPTS)
    papers = _in_one(tuple(f for f in others if f not in receipts))
    groups = (*papers, receipts) if receipts else papers
    return merged(
        *(_same_amount(case, group, decided) for group in groups),
        *(_same_parts(case, paper, decided) for paper in case.of_kind(*_NOTICES, *_PROPOSING)),
        *(_result_told(case, paper, decided) for paper in case.of_kind(_CLOSING, _COVER)),
        *concluded_alike(
            case, decided, _accepted(decided) | _of_each_party(case, decided), heard=case.of_kind(*_HEARD)
        ),
        *divided_alike(case, decided, max(_accepted(decided))),
    )


def _result_told(case: CaseFile, paper: Document, decided: tuple[Fact, ...]) -> Verdict:
    """Whether the fines that a closing paper or a cover tells of are those decided, or their sum."""
    decisions = (case.document(document) for document in {fact.source.document for fact in decided})
    accepted = _accepted(decided).union(_of_each_party(case, decided), *(_fixed(decision) for decision in decisions))
    strange = next(
        (f for f in _fines_told(paper) if Decimal(f.value) not in accepted and f.confidence >= CERTAIN), None
    )
    if strange is None or len(decided) > _SEVERAL:
        return not_applicable()
    values = {"title": title_of(paper), "value": strange.value, "home_value": max(decided, key=_yuan).value}
    eased = case.of_kind(*_BY_PARTS, "surcharge_decision", "fine_demand", "execution_demand", "enforcement_application")
    if eased or not is_certain(*decided) or not is_legible(paper):
        return unsure("文书中有与决定书不同的金额，请核对", paper.whole(), decided[0].source, **values)
    return failed(paper.whole(), decided[0].source, **values)


def _fines_told(paper: Document) -> Iterator[AmountFound]:
    """The sums that a paper calls a fine, whichever of the two words comes first."""
    words = words_of(paper)
    for match in matches(paper, _A_FINE):
        yield from (f for f in find_amounts(words[match.end() : match.end() + _REACH])[:1] if f.start <= _NEAR)
    for found in find_amounts(words):
        given = _GIVING.search(words, max(found.start - _REACH, 0), found.start)
        if given is not None and not found.is_bound and _FINE_OF.match(words, found.end):
            yield found


def _same_parts(case: CaseFile, paper: Document, decided: tuple[Fact, ...]) -> Verdict:
    """Whether a paper that fines several acts apart before the decision fines each as that does."""
    acts = tuple((f, f.value.amount) for f in case.facts_of("处罚事项") if isinstance(f.value, PenaltyItem))
    parts = {amount: fact for fact, amount in acts if amount is not None}
    told = _told(paper)
    untold = tuple(amount for amount in parts if amount not in told)
    total = sum(parts, Decimal(0))
    of_one = len({fact.source.document for fact in parts.values()}) == 1
    if not of_one or len(parts) < _SEVERAL or len(untold) == len(parts) or bool(untold) is (total not in told):
        return not_applicable()
    if not untold:
        return _other_total(case, paper, total, decided)
    source = parts[untold[0]].source
    values = {"title": title_of(paper), "value": max(told), "home_value": untold[0]}
    if not is_certain(*parts.values(), *decided):
        return unsure("各项罚款与决定书似不一致，请核对", paper.whole(), source, **values)
    return failed(paper.whole(), source, **{**values, "value": _other_part(told, parts, total)})


def _other_total(case: CaseFile, notice: Document, total: Decimal, decided: tuple[Fact, ...]) -> Verdict:
    """Of a notice that fines each act as the decision does: whether it adds these up as the decision does."""
    sums = tuple(f for f in _amounts(case, "拟罚款金额") if f.source.document == notice.id)
    if not sums or total not in map(_yuan, decided) or max(map(_yuan, sums)) <= total or not is_certain(*sums):
        return not_applicable()
    most = max(sums, key=_yuan)
    return failed(most.source, decided[0].source, title=title_of(notice), value=most.value, home_value=total)


def _other_part(told: frozenset[Decimal], parts: Mapping[Decimal, Fact], total: Decimal) -> Decimal:
    """The sum that the notice tells in place of the one untold; its total where it tells no other."""
    return max((amount for amount in told if amount not in parts and amount < total), default=total)


def _of_each_party(case: CaseFile, decided: tuple[Fact, ...]) -> frozenset[Decimal]:
    """The fines of a decision that punishes several parties at once, which other papers may tell apart."""
    homes = {fact.source.document for fact in decided}
    parties = {(f.source.document, f.value) for f in case.facts_of("当事人") if f.source.document in homes and f.value}
    joint = {home for home in homes if sum(document == home for document, _ in parties) > 1}
    items = (f.value for f in case.facts_of("处罚事项") if f.source.document in joint)
    return frozenset(item.amount for item in items if isinstance(item, PenaltyItem) and item.amount is not None)


def _of_the_same(case: CaseFile, document: Document, decided: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The fines decided against the party of a paper, where several are punished apart; else all."""
    decisions = tuple(case.document(fact.source.document) for fact in decided)
    own = {decision.id for decision in of_its_party(case, document, decisions)}
    return tuple(fact for fact in decided if fact.source.document in own) or decided


def _same_amount(case: CaseFile, group: tuple[Fact, ...], decided: tuple[Fact, ...]) -> Verdict:
    accepted, off = _accepted(decided) | _of_each_party(case, decided), _one_receipt_off(case, group, decided)
    if _totals(group) & accepted and not off:
        return _said_twice(case, group, decided) or passed(*(fact.source for fact in group))
    most = max(group, key=lambda f: (_yuan(f) not in accepted, _yuan(f)))
    document = case.document(most.source.document)
    home = max(_of_the_same(case, document, decided), key=_yuan)
    values = {"title": title_of(document), "value": most.value, "home_value": home.value}
    sources = (most.source, home.source)
    settled = document.kind == _CLOSING and _yuan(most) > _yuan(home)
    early = document.kind not in _RECEIPTS and not (settled and is_certain(most, home))
    proposed = any(_yuan(most) in _told(paper) for paper in case.of_kind(*_NOTICES, *_PROPOSING))
    early = early and (proposed or document.kind not in _WEIGHING or len(case.of_kind("penalty_decision")) > 1)
    if early and _yuan(most) > _yuan(home) and (heard := case.of_kind(*_HEARD)):
        both = {_yuan(most), _yuan(home)}
        told = any(both <= _told(paper) for paper in heard) or _lowered(case.document(home.source.document), *both)
        if told or any(_yuan(home) in _told(paper) for paper in case.of_kind(*_ANSWERED)):
            return passed(*sources)
        return unsure("听取陈述申辩或听证后数额有变化，请核对复核意见", *sources, **values)
    if document.kind == _REPORT and _yuan(most) > _yuan(home) and (eased := _eased(case, _yuan(home))):
        return unsure("审核或者讨论时数额有变化，请核对", *sources, eased.whole(), **values)
    if document.kind in _RECEIPTS and _yuan(most) > _yuan(home):
        back = paid_back(case, _yuan(most) - _yuan(home))
        if back is not None or pays_besides(document, _yuan(home)):
            return passed(*sources, *((back,) if back is not None else ()))
    if _TAKEN_IN.search(words_of(document)) and _yuan(most) == _yuan(home) + _seized(case, home):
        return passed(*sources)
    if document.kind in _RECEIPTS and _yuan(most) < _yuan(home) and case.of_kind(*_BY_PARTS):
        if paid_by_parts(case, _yuan(home)):
            return passed(*sources)
        return unsure("有延期或分期缴纳材料，请核对缴款数额", *sources, **values)
    if not is_certain(most, home) or (_yuan(home) in map(_yuan, group) and not settled and not off):
        return unsure("文书中有与决定书不同的金额，请核对", *sources, **values)
    return unexcused(case, *sources, by="听取陈述申辩、延期或者其他缴款的材料", **values)


def _lowered(decision: Document, *told: Decimal) -> bool:
    """Whether the decision itself tells of the higher sum that the lower took the place of: 由30000元减为22000元."""
    words = words_of(decision)
    sums = [found for found in find_amounts(words) if found.value in told]
    return any(
        one.value > other.value and _CHANGED.search(words, one.end, other.start) and other.start - one.end <= _REACH
        for one, other in pairwise(sums)
    )


def _eased(case: CaseFile, fine: Decimal) -> Document | None:
    """The paper of those who reviewed or discussed a report which proposes, in place of its fine, the one decided."""
    for paper in case.of_kind(*_WEIGHING):
        words = words_of(paper)
        sums = (found for found in find_amounts(words) if found.value == fine)
        if any(_CHANGED.search(words, max(found.start - _REACH, 0), found.start) for found in sums):
            return paper
    return None


def _seized(case: CaseFile, home: Fact) -> Decimal:
    """What the decision of a fine confiscates."""
    seized = {_yuan(f) for f in _amounts(case, "没收金额") if f.source.document == home.source.document}
    return max(seized, default=Decimal(0))


def _said_twice(case: CaseFile, group: tuple[Fact, ...], decided: tuple[Fact, ...]) -> Verdict | None:
    """A doubt where a paper proposes the one fine decided and, elsewhere, another that no other paper tells of."""
    document = case.document(group[0].source.document)
    said = {_yuan(fact): fact for fact in group}
    others = [fact for amount, fact in said.items() if amount not in map(_yuan, decided)]
    single = len(set(map(_yuan, decided))) == 1 and len(case.home_facts("处罚事项")) <= 1
    if document.kind not in _PROPOSING or not single or len(said) != _SEVERAL or not others:
        return None
    papers = (d for d in case.documents if d.id != document.id and d.kind != "discretion_excerpt")
    if any(_yuan(others[0]) in _told(paper) for paper in papers):
        return None
    values = {"title": title_of(document), "value": others[0].value, "home_value": decided[0].value}
    return unsure("同一文书中有与决定书不同的金额，请核对", others[0].source, decided[0].source, **values)


def _one_receipt_off(case: CaseFile, group: tuple[Fact, ...], decided: tuple[Fact, ...]) -> bool:
    """Whether of several receipts for as many decisions one gives a sum that no decision sets."""
    papers, decisions = _in_one(group), _in_one(decided)
    receipts = all(case.document(fact.source.document).kind in _RECEIPTS for fact in group)
    paired = receipts and len(papers) == len(decisions) > 1
    return paired and any(not {_yuan(f) for f in paper} & set(map(_yuan, decided)) for paper in papers)


def _told(document: Document) -> frozenset[Decimal]:
    """The amounts that a paper tells of: one that heard the party gives both when it lowers a fine."""
    return frozenset(Decimal(found.value) for found in find_amounts(words_of(document)))


def _fixed(document: Document) -> frozenset[Decimal]:
    """The amounts that a paper tells of, without the bounds of what may be fined."""
    return frozenset(Decimal(found.value) for found in find_amounts(words_of(document)) if not found.is_bound)


def _totals(group: tuple[Fact, ...]) -> frozenset[Decimal]:
    """What a paper's readings can come to: the most, and the sums of all and of the different ones."""
    each = tuple(map(_yuan, group))
    return frozenset((max(each), sum(each, Decimal(0)), sum(frozenset(each), Decimal(0))))


def amount_not_raised(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the fine decided is not above the fine notified (article 45). Values: `value`, `home_value`."""
    decided = _decided(case)
    notified = tuple(f for f in _amounts(case, "拟罚款金额") if case.document(f.source.document).kind in _NOTICES)
    if not decided or not notified:
        return not_applicable()
    most, limit = max(decided, key=_yuan), max(notified, key=_yuan)
    values = {"value": most.value, "home_value": limit.value}
    if _yuan(most) <= max(_accepted(notified)):
        return passed(most.source, limit.source)
    if not is_certain(most, limit):
        return unsure("金额识别不确定，请核对", most.source, limit.source, **values)
    return unexcused(case, most.source, limit.source, by="其他告知书", **values)
