"""Checks on the amount of the fine."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from casereview.checks.amounts import amount_agrees, amount_not_raised
from casereview.lawbook import LawBook
from casereview.model import CaseFile, PenaltyItem
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION, NOTICE, RECEIPT = "penalty_decision", "penalty_notice", "fine_receipt"
HOMES = {"罚款金额": (DECISION, RECEIPT), "拟罚款金额": (NOTICE,)}


def _case(decided: tuple[int, ...], notified: tuple[int, ...], paid: tuple[int, ...] = (), *more: str) -> CaseFile:
    facts = (
        *(a_fact("罚款金额", Decimal(value), DECISION) for value in decided),
        *(a_fact("拟罚款金额", Decimal(value), NOTICE) for value in notified),
        *(a_fact("罚款金额", Decimal(value), RECEIPT) for value in paid),
    )
    papers = (a_document(kind) for kind in (DECISION, NOTICE, RECEIPT, *more))
    return a_case(*papers, facts=facts, homes=HOMES)


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (_case((20_000,), (20_000,)), Outcome.PASS),
        (_case((20_000,), (25_000,)), Outcome.FAIL),
        (_case((20_000,), (25_000,), (), "statement_record"), Outcome.UNSURE),  # lowered after the party was heard
        (_case((20_000,), (15_000,), (), "statement_record"), Outcome.FAIL),
        (_case((10_000, 20_000), (30_000,)), Outcome.PASS),  # two acts and their sum
        (_case((30_000,), (10_000, 20_000)), Outcome.PASS),
        (_case((20_000,), (20_000, 25_000)), Outcome.UNSURE),
        (_case((20_000,), (), (10_000, 10_000)), Outcome.PASS),  # paid in two parts
        (_case((20_000,), (), (10_000,)), Outcome.FAIL),
        (_case((20_000,), (), (10_000,), "deferral_permit"), Outcome.UNSURE),
        (_case((20_000,), ()), Outcome.NOT_APPLICABLE),
    ],
)
def test_papers_give_the_amount_of_the_decision_or_sum_up_to_it(case: CaseFile, outcome: Outcome) -> None:
    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("建议罚款由25000元调整为20000元。", Outcome.PASS),
        ("建议罚款由25000元调整为22000元。", Outcome.UNSURE),
    ],
)
def test_a_lower_fine_is_explained_by_the_paper_of_the_hearing_that_gives_both(told: str, outcome: Outcome) -> None:
    case = _case((20_000,), (25_000,))
    report = a_document("hearing_report", told)

    assert amount_agrees(replace(case, documents=(*case.documents, report)), LAW).outcome is outcome


def test_a_hearing_lowers_no_fine_of_the_closing_paper() -> None:
    facts = (a_fact("罚款金额", Decimal(20_000), DECISION), a_fact("罚款金额", Decimal(25_000), "closing_approval"))
    papers = (a_document(kind) for kind in (DECISION, "hearing_record", "closing_approval"))

    assert amount_agrees(a_case(*papers, facts=facts, homes=HOMES), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("decided", "outcome"), [(20_000, Outcome.PASS), (20_001, Outcome.FAIL), (19_999, Outcome.PASS)]
)
def test_a_defence_never_raises_the_fine(decided: int, outcome: Outcome) -> None:
    assert amount_not_raised(_case((decided,), (20_000,)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("拟分别罚款60000元、15000元，合计罚款75000元。", Outcome.PASS),
        ("拟合并罚款75000元。", Outcome.PASS),  # only the total is told
        ("拟分别罚款65000元、15000元，合计罚款75000元。", Outcome.FAIL),
        ("拟罚款60000元，合计罚款75000元。", Outcome.FAIL),
    ],
)
@pytest.mark.parametrize("kind", [NOTICE, "case_approval"])
def test_a_paper_fines_each_act_as_the_decision_does(kind: str, told: str, outcome: Outcome) -> None:
    acts = tuple(
        a_fact("处罚事项", PenaltyItem(None, (), (), None, None, Decimal(part)), DECISION) for part in (60_000, 15_000)
    )
    sums = (a_fact("罚款金额", Decimal(75_000), DECISION), a_fact("拟罚款金额", Decimal(75_000), kind))
    case = a_case(a_document(DECISION), a_document(kind, told), facts=(*sums, *acts), homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(("second", "outcome"), [(3_000, Outcome.PASS), (2_000, Outcome.FAIL)])
def test_each_of_two_receipts_pays_a_decision(second: int, outcome: Outcome) -> None:
    papers = tuple(a_document(kind, id=f"{kind}-{n}") for kind in (DECISION, RECEIPT) for n in (1, 2))
    sums = (12_000, 3_000, 12_000, second)
    facts = tuple(a_fact("罚款金额", Decimal(value), paper.id) for paper, value in zip(papers, sums, strict=True))

    assert amount_agrees(a_case(*papers, facts=facts, homes=HOMES), LAW).outcome is outcome


def test_a_notice_adds_its_parts_up() -> None:
    told = "拟分别罚款20000元、15000元，合并罚款38000元。"
    parts = (Decimal(20_000), Decimal(15_000))
    acts = tuple(a_fact("处罚事项", PenaltyItem(None, (), (), None, None, part), DECISION) for part in parts)
    sums = (a_fact("罚款金额", Decimal(35_000), DECISION), a_fact("拟罚款金额", Decimal(38_000), NOTICE))
    papers = (a_document(DECISION), a_document(NOTICE, told), a_document("statement_record"))

    assert amount_agrees(a_case(*papers, facts=(*sums, *acts), homes=HOMES), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("proposed", "elsewhere", "outcome"),
    [
        ((18_000, 16_000), "", Outcome.UNSURE),
        ((18_000, 16_000), "原建议罚款16000元", Outcome.PASS),  # another paper tells of the change
        ((18_000, 10_000, 8_000), "", Outcome.PASS),
    ],
)
def test_a_paper_that_proposes_two_fines_asks(proposed: tuple[int, ...], elsewhere: str, outcome: Outcome) -> None:
    papers = (a_document(DECISION), a_document("case_approval"), a_document("legal_review_opinion", elsewhere))
    facts = (
        a_fact("罚款金额", Decimal(18_000), DECISION),
        *(a_fact("拟罚款金额", Decimal(value), "case_approval") for value in proposed),
    )

    assert amount_agrees(a_case(*papers, facts=facts, homes=HOMES), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ("罚款 50,000.00 加处罚款 50,000.00 合计 100,000.00", Outcome.PASS),
        ("罚款 100,000.00", Outcome.FAIL),
        ("罚款 60,000.00 加处罚款 40,000.00 合计 100,000.00", Outcome.FAIL),
    ],
)
def test_a_receipt_may_pay_the_surcharge_beside_the_fine(rows: str, outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(50_000), DECISION), a_fact("罚款金额", Decimal(100_000), RECEIPT))
    case = a_case(a_document(DECISION), a_document(RECEIPT, rows), facts=facts, homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "others", "outcome"),
    [
        ("已于2025年11月18日缴清罚款25000元。", (), Outcome.PASS),
        ("已于2025年11月18日缴清罚款20000元。", (), Outcome.FAIL),
        ("已于2025年11月18日缴清罚款25000元及加处罚款750元。", (), Outcome.PASS),
        ("第一期已缴罚款20000元。", ("deferral_permit",), Outcome.UNSURE),
        ("已于2025年11月18日缴清罚款10000元。", (), Outcome.FAIL),  # the least that may be fined
    ],
)
def test_a_closing_paper_tells_of_the_fine_decided(words: str, others: tuple[str, ...], outcome: Outcome) -> None:
    decided = a_document("penalty_decision", "处1万元以上3万元以下罚款，决定罚款25000元。")
    papers = (decided, a_document("closing_approval", words), *(a_document(kind) for kind in others))
    facts = (
        a_fact("罚款金额", Decimal(25_000), "penalty_decision"),
        a_fact("罚款金额", Decimal(25_000), "closing_approval"),
    )

    assert amount_agrees(a_case(*papers, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("sums", "outcome"),
    [(("200000.00", "38400.00", "175000.00", "175000.00"), Outcome.PASS), (("200000.00", "175000.00"), Outcome.UNSURE)],
)
def test_instalments_on_the_receipts_make_up_the_fine(sums: tuple[str, ...], outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(550_000), DECISION), a_fact("罚款金额", Decimal(200_000), RECEIPT))
    receipt = a_document(RECEIPT, *(f"罚款 {told} 2024-08-07" for told in sums))
    case = a_case(a_document(DECISION), receipt, a_document("deferral_permit"), facts=facts, homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("给予20000元罚款的行政处罚，隐患已整改完毕。", Outcome.PASS),
        ("给予30000元罚款的行政处罚，隐患已整改完毕。", Outcome.FAIL),
        ("处人民币叁万元的罚款。", Outcome.FAIL),
        ("处1万元以上3万元以下罚款的，应当集体讨论。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_cover_gives_the_fine_before_or_behind_the_word(result: str, outcome: Outcome) -> None:
    case = _case((20_000,), (20_000,))
    cover = a_document("volume_cover", f"处理结果：{result}")
    verdicts = amount_agrees(replace(case, documents=(*case.documents, cover)), LAW)

    expected = Outcome.PASS if outcome is Outcome.NOT_APPLICABLE else outcome
    assert verdicts.outcome is expected


@pytest.mark.parametrize(("parties", "outcome"), [(("某公司", "孙某甲"), Outcome.PASS), (("某公司",), Outcome.FAIL)])
def test_who_is_fined_together_may_be_told_apart(parties: tuple[str, ...], outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(22_000), DECISION),
        *(a_fact("当事人", party, DECISION) for party in parties),
        *(a_fact("处罚事项", PenaltyItem(None, (), (), None, None, Decimal(one)), DECISION) for one in (20_000, 2_000)),
        a_fact("拟罚款金额", Decimal(20_000), NOTICE),
    )
    case = a_case(a_document(DECISION), a_document(NOTICE), facts=facts, homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "amount", "outcome"),
    [
        ("缴清罚没款3007元", 3007, Outcome.PASS),
        ("缴清罚没款3008元", 3008, Outcome.FAIL),
        ("罚款3007元", 3007, Outcome.FAIL),
    ],
)
def test_what_was_paid_in_all_takes_in_what_was_confiscated(told: str, amount: int, outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(3000), "penalty_decision"),
        a_fact("没收金额", Decimal(7), "penalty_decision"),
        a_fact("罚款金额", Decimal(amount), "closing_approval"),
    )
    case = a_case(a_document("penalty_decision"), a_document("closing_approval", told), facts=facts)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "reviewed", "outcome"),
    [
        ("investigation_report", "当事人及时改正，建议按下限罚款20000元。", Outcome.UNSURE),
        ("investigation_report", "事实清楚，同意。", Outcome.FAIL),
        ("closing_approval", "当事人及时改正，建议按下限罚款20000元。", Outcome.FAIL),
    ],
)
def test_those_who_review_a_report_may_lower_the_fine_that_it_proposes(
    kind: str, reviewed: str, outcome: Outcome
) -> None:
    review = a_document("legal_review_opinion", reviewed)
    facts = (a_fact("罚款金额", Decimal(20_000), DECISION), a_fact("拟罚款金额", Decimal(25_000), kind))
    case = a_case(a_document(DECISION), a_document(kind), review, facts=facts, homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("经听证予以采纳，罚款由25000元减为20000元。", Outcome.PASS),
        ("原拟罚款25000元。决定罚款20000元。", Outcome.UNSURE),
    ],
)
def test_a_lower_fine_is_explained_by_the_decision_that_says_from_what_it_was_lowered(
    told: str, outcome: Outcome
) -> None:
    case = _case((20_000,), (25_000,))
    decision = a_document(DECISION, told)
    papers = (decision, *(d for d in case.documents if d.kind != DECISION), a_document("hearing_report"))
    assert amount_agrees(replace(case, documents=papers), LAW).outcome is outcome


@pytest.mark.parametrize(("heard", "outcome"), [("由52万元调整为50万元。", Outcome.PASS), ("维持。", Outcome.UNSURE)])
def test_a_notice_is_held_against_the_decision_on_the_same_party(heard: str, outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(500_000), "one"),
        a_fact("罚款金额", Decimal(580_000), "two"),
        a_fact("拟罚款金额", Decimal(520_000), "notice"),
        *(a_fact("当事人", name, id) for name, id in (("甲公司", "one"), ("乙公司", "two"), ("甲公司", "notice"))),
    )
    papers = (a_document(DECISION, id="one"), a_document(DECISION, id="two"), a_document(NOTICE, id="notice"))
    case = a_case(*papers, a_document("hearing_report", heard), facts=facts, homes=HOMES)

    assert amount_agrees(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [("采纳，建议罚款调整为20000元。", Outcome.PASS), ("不予采纳，维持原拟处罚意见。", Outcome.UNSURE)],
)
def test_what_answers_the_party_explains_the_lower_fine_that_it_proposes(told: str, outcome: Outcome) -> None:
    case = _case((20_000,), (25_000,))
    review = a_document("statement_review", told)

    assert amount_agrees(replace(case, documents=(*case.documents, review)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("collective_discussion", "讨论结论：同意罚款30000元。参加人员（签名）：", Outcome.PASS),
        ("collective_discussion", "建议罚款30000元。讨论结论：同意罚款20000元。参加人员（签名）：", Outcome.FAIL),
        ("deferral_permit", "罚款30000元，分两期缴纳：10000元、20000元。", Outcome.PASS),
        ("deferral_permit", "罚款38000元，分两期缴纳：10000元、20000元。", Outcome.FAIL),
    ],
)
def test_a_discussion_concludes_with_the_fine_and_a_permit_divides_it(kind: str, told: str, outcome: Outcome) -> None:
    case = _case((30_000,), (30_000,))
    more = replace(case, documents=(*case.documents, a_document(kind, told)))

    assert amount_agrees(more, LAW).outcome is outcome


@pytest.mark.parametrize(("noticed", "outcome"), [(65_000, Outcome.PASS), (60_000, Outcome.FAIL)])
def test_a_review_after_a_hearing_tells_no_sum_that_was_never_proposed(noticed: int, outcome: Outcome) -> None:
    kinds = {"penalty_notice": noticed, "legal_review_opinion": 65_000, "hearing_report": 60_000}
    papers = tuple(a_document(kind, f"罚款{amount}元") for kind, amount in kinds.items())
    facts = tuple(a_fact("拟罚款金额", Decimal(amount), kind) for kind, amount in kinds.items())
    decision = a_document("penalty_decision", "罚款60000元")
    decided = a_fact("罚款金额", Decimal(60_000), "penalty_decision")

    verdict = amount_agrees(a_case(*papers, decision, facts=(*facts, decided)), LawBook())

    assert (verdict.outcome is Outcome.FAIL) is (outcome is Outcome.FAIL)
