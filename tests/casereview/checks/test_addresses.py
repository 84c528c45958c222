"""Checks on the address of the party."""

from __future__ import annotations

import pytest

from casereview.checks.addresses import address_agrees
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
HOME = "某市甲区海河路8号"
PAPERS = (KindId("filing_approval"), KindId("case_approval"), KindId("closing_approval"))


@pytest.mark.parametrize(
    ("addresses", "outcome"),
    [
        ((HOME,), Outcome.PASS),
        (("甲区海河路8号",), Outcome.PASS),
        (("某市甲区海河路8号院2号楼",), Outcome.PASS),
        (("某市甲区海河路18号",), Outcome.FAIL),
        (("某市甲区海河北路8号",), Outcome.PASS),  # may be said shortly
        (("某市甲区海湖路8号",), Outcome.UNSURE),  # a letter of its name is another
        (("某市甲区海路8号",), Outcome.UNSURE),
        (("某市乙镇工业园三排",), Outcome.UNSURE),  # the party may have two places
        ((HOME, HOME, "乙镇工业园三排"), Outcome.FAIL),
        (("乙镇工业园三排", "乙镇工业园三排"), Outcome.FAIL),  # the decision alone has another
    ],
)
def test_papers_give_the_address_of_the_decision(addresses: tuple[str, ...], outcome: Outcome) -> None:
    kinds = PAPERS[: len(addresses)]
    facts = tuple(a_fact("地址", value, kind) for kind, value in zip(kinds, addresses, strict=True))
    papers = (a_document("penalty_decision"), *(a_document(kind) for kind in kinds))
    case = a_case(*papers, facts=(a_fact("地址", HOME, "penalty_decision"), *facts))

    assert address_agrees(case, LAW, kinds=PAPERS).outcome is outcome


@pytest.mark.parametrize(
    ("home", "told", "outcome"),
    [
        ("某市甲区海河北路8号", "某市甲区海河南路8号", Outcome.FAIL),
        ("某市甲区石材市场C区15号", "某市甲区石材市场B区15号", Outcome.FAIL),
        ("某市甲区石材市场C区15号", "某市甲区石材市场c区15号", Outcome.PASS),
        ("某市甲区海河路8号2幢", "某市甲区海河路8号2栋", Outcome.PASS),
    ],
)
def test_a_direction_or_letter_tells_places_apart(home: str, told: str, outcome: Outcome) -> None:
    facts = (a_fact("地址", home, "penalty_decision"), a_fact("地址", told, PAPERS[0]))
    case = a_case(a_document("penalty_decision"), a_document(PAPERS[0]), facts=facts)

    assert address_agrees(case, LAW, kinds=PAPERS).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(HOME, Outcome.PASS), ("某市甲区海河路18号", Outcome.FAIL), ("某市乙镇工业园三排", Outcome.NOT_APPLICABLE)],
)
def test_an_inspection_may_be_of_another_place_but_not_of_another_number(told: str, outcome: Outcome) -> None:
    record = KindId("inspection_record")
    facts = (a_fact("地址", HOME, "penalty_decision"), a_fact("地址", told, record))
    case = a_case(a_document("penalty_decision"), a_document(record), facts=facts)

    assert address_agrees(case, LAW, kinds=PAPERS, on_site=(record,)).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [("某县乙镇什林村五社24号", Outcome.PASS), ("某县乙镇什林村五社42号", Outcome.FAIL)],
)
def test_the_place_of_business_that_the_decision_gives_besides_is_no_other_address(told: str, outcome: Outcome) -> None:
    home = "某县乙镇什林村五社18号"
    decision = a_document("penalty_decision", f"住址：{home}。经营场所：某县乙镇什林村五社24号")
    facts = (a_fact("地址", home, "penalty_decision"), a_fact("地址", told, PAPERS[0]))

    assert address_agrees(a_case(decision, a_document(PAPERS[0]), facts=facts), LAW, kinds=PAPERS).outcome is outcome
