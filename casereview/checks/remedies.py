"""Checks on what the decision must tell the party: remedies and payment."""

from __future__ import annotations

from casereview.checks.absence import is_certain, title_of, unstated
from casereview.checks.wording import find_any
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, failed, merged, passed, unsure

_DECISION = "penalty_decision"


def remedies_told(case: CaseFile, law: LawBook, *, days: int = 60, months: int = 6) -> Verdict:
    """Pass when each decision tells of reconsideration within `days` days and of a suit within `months` months.

    Another period fails, as does a remedy not mentioned at all; a period that could not be read asks.
    Values: `title`, `fact`, and `missing` or `value` and `expected`.
    """
    return merged(
        *(
            _period(case, decision, fact, wanted, words)
            for decision in case.of_kind(_DECISION)
            for fact, wanted, words in (
                ("复议期限天数", days, ("行政复议", "申请复议")),
                ("诉讼期限月数", months, ("行政诉讼", "提起诉讼", "向*法院起诉", "起诉")),
            )
        )
    )


def payment_told(case: CaseFile, law: LawBook, *, days: int = 15) -> Verdict:
    """Pass when each decision that sets a fine gives `days` days to pay.

    Values: `title`, `fact`, and `missing` or `value` and `expected`.
    """
    fined = {fact.source.document for fact in case.facts_of("罚款金额", _DECISION)}
    decisions = tuple(decision for decision in case.of_kind(_DECISION) if decision.id in fined)
    words = ("缴纳罚款", "缴至", "缴到", "交至", "罚款缴", "缴入", "缴纳*罚款", "罚款*缴纳")
    return merged(*(_period(case, decision, "缴款期限天数", days, words) for decision in decisions))


def _period(case: CaseFile, decision: Document, fact: str, wanted: int, words: tuple[str, ...]) -> Verdict:
    readings = tuple(f for f in case.facts_of(fact, _DECISION) if f.source.document == decision.id)
    values = {"title": title_of(decision), "fact": fact}
    if readings:
        return _judged(readings, wanted, values)
    if place := find_any(decision, words):
        return unsure(f"未能辨认{fact}", place, **values, missing=fact)
    return unstated(decision, **values, missing=fact)


def _judged(readings: tuple[Fact, ...], wanted: int, values: dict[str, str]) -> Verdict:
    if any(reading.value == wanted for reading in readings):
        return passed(*(reading.source for reading in readings))
    first = readings[0]
    if not is_certain(first):
        return unsure(f"{first.name}识别不确定，请核对", first.source, **values)
    return failed(first.source, **values, value=first.value, expected=wanted)
