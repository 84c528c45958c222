"""Checks on the numbers by which papers are cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.cited_numbers import numbers_cited_right
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION, NOTICE, RECORD = KindId("penalty_decision"), KindId("penalty_notice"), KindId("inspection_record")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("我局送达《行政处罚告知书》（（某）应急罚告〔2025〕17号）。", Outcome.PASS),
        ("我局送达某应急罚告[2025]第17号《行政处罚告知书》。", Outcome.PASS),
        ("我局送达了（某）应急罚告〔2025〕17号行政处罚事先告知书。", Outcome.PASS),
        ("我局送达了（某）应急罚告〔2025〕71号行政处罚告知书。", Outcome.FAIL),
        ("我局送达《行政处罚告知书》（（某）应急罚告〔2025〕71号）。", Outcome.FAIL),
        ("我局送达《行政处罚告知书》（（某）应急罚告〔2024〕17号）。", Outcome.UNSURE),  # of another year
        ("曾因同一行为收到《行政处罚告知书》（（某）应急罚告〔2023〕5号）。", Outcome.NOT_APPLICABLE),
        ("我大队下达《责令限期改正通知书》（某消限字〔2025〕第0126号）。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_decision_gives_the_number_of_the_notice(text: str, outcome: Outcome) -> None:
    facts = (a_fact("文号", "（某）应急罚告〔2025〕17号", NOTICE),)
    case = a_case(a_document(DECISION, text), a_document(NOTICE, "告知"), facts=facts)

    assert numbers_cited_right(case, LAW, kinds=(DECISION,), of=(NOTICE,)).outcome is outcome


@pytest.mark.parametrize(("number", "outcome"), [("17", Outcome.PASS), ("18", Outcome.PASS), ("81", Outcome.FAIL)])
def test_of_several_notices_a_decision_gives_the_number_of_one(number: str, outcome: Outcome) -> None:
    notices = tuple(a_document(NOTICE, "告知", id=name) for name in ("unit", "person"))
    decision = a_document(DECISION, f"我局送达了（某）应急罚告〔2025〕{number}号行政处罚告知书。")
    facts = tuple(a_fact("文号", f"（某）应急罚告〔2025〕{n}号", d.id) for n, d in zip((17, 18), notices, strict=True))

    verdict = numbers_cited_right(a_case(decision, *notices, facts=facts), LAW, kinds=(DECISION,), of=(NOTICE,))

    assert verdict.outcome is outcome


def test_a_number_may_stand_before_the_name() -> None:
    closing = KindId("closing_approval")
    papers = (a_document(DECISION), a_document(closing, "作出（某）应急罚〔2025〕71号行政处罚决定书。"))
    case = a_case(*papers, facts=(a_fact("文号", "（某）应急罚〔2025〕17号", DECISION),))

    assert numbers_cited_right(case, LAW, kinds=(closing,), of=(DECISION,)).outcome is Outcome.FAIL


def test_its_own_number_behind_its_title_is_no_other_papers() -> None:
    demand = replace(
        a_document("execution_demand", "履行行政处罚决定催告书 某应急催〔2025〕9号"), number="某应急催〔2025〕9号"
    )
    case = a_case(a_document(DECISION), demand, facts=(a_fact("文号", "（某）应急罚〔2025〕17号", DECISION),))

    verdict = numbers_cited_right(case, LAW, kinds=(KindId("execution_demand"),), of=(DECISION,))

    assert verdict.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("项目：安全生产罚款（某应急罚〔2025〕17号）", Outcome.PASS),
        ("项目：安全生产罚款（某应急罚〔2025〕71号）", Outcome.FAIL),
        ("票据：某财票〔2025〕71号", Outcome.NOT_APPLICABLE),  # a number of another series
        ("罚款：某应急罚〔2025〕71号、某应急罚〔2025〕72号", Outcome.NOT_APPLICABLE),  # nobody knows which is meant
    ],
)
def test_a_slip_gives_the_number_of_the_decision_whatever_it_calls_it(text: str, outcome: Outcome) -> None:
    slip = KindId("fine_receipt")
    facts = (a_fact("文号", "（某）应急罚〔2025〕17号", DECISION),)
    case = a_case(a_document(DECISION, "决定"), a_document(slip, text), facts=facts)

    assert numbers_cited_right(case, LAW, kinds=(slip,), of=(DECISION,)).outcome is outcome


@pytest.mark.parametrize(("number", "outcome"), [("第0052号", Outcome.PASS), ("第0025号", Outcome.FAIL)])
def test_a_second_fire_inspection_gives_the_number_of_the_order_it_looks_after(number: str, outcome: Outcome) -> None:
    order, record = KindId("fire_correction_notice"), KindId("fire_inspection_record")
    facts = (a_fact("文号", "某消限字〔2026〕第0052号", order),)
    text = f"对责令限期改正通知书（某消限字〔2026〕{number}）所列问题进行复查，已改正。"
    case = a_case(a_document(order, "限期改正"), a_document(record, text), facts=facts)

    of = (KindId("rectification_order"), order)
    assert numbers_cited_right(case, LAW, kinds=(record,), of=of).outcome is outcome


def test_a_notice_that_was_made_again_is_cited_by_its_own_number() -> None:
    decision = a_document(DECISION, "我局送达了（某）应急罚告〔2025〕15号行政处罚告知书，后予撤回。")
    notice = a_document(NOTICE, "告知", id="notice")
    before = replace(
        a_document("party_material", "告知", title="行政处罚告知书", id="before"), number="（某）应急罚告〔2025〕15号"
    )
    facts = (a_fact("文号", "（某）应急罚告〔2025〕18号", "notice"),)

    def judged(*papers: Document) -> Outcome:
        case = a_case(decision, notice, *papers, facts=facts)
        return numbers_cited_right(case, LAW, kinds=(DECISION,), of=(NOTICE,)).outcome

    assert (judged(before), judged()) == (Outcome.PASS, Outcome.FAIL)
