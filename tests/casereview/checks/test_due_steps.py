"""Steps that are due from an amount on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.due_steps import step_taken_where_due
from casereview.checks.parameters import FactName, KindId
from casereview.lawbook import LawBook, Threshold
from casereview.model import CaseFile, Citation, Document, Verdict
from casereview.terms import DueStep, Outcome, PartyKind, Standing
from tests.builders import a_case, a_document, a_fact

NOTICE, FINE = KindId("penalty_notice"), FactName("拟罚款金额")
TOLD, UNTOLD = a_document(NOTICE, "你单位有要求听证的权利。"), a_document(NOTICE, "你单位有权陈述和申辩。")
SEEN = Threshold(
    step="hearing",
    matter="safety",
    area="national",
    unit=Decimal(50_000),
    person=Decimal(20_000),
    inclusive=True,
    since=date(2015, 5, 1),
    until=date(2026, 1, 31),
    standing=Standing.SEEN,
    source="某规定",
)
LAW = LawBook(thresholds=(SEEN,))


def a_notified(
    amount: int, notice: Document = UNTOLD, party: PartyKind | None = PartyKind.UNIT, *, agency: str = "某县应急管理局"
) -> CaseFile:
    facts = (a_fact(FINE, Decimal(amount), NOTICE), a_fact("告知日期", date(2024, 3, 8), NOTICE))
    return replace(a_case(notice, facts=facts), party_kind=party, agency=agency)


def told(case: CaseFile, law: LawBook = LAW, **given: Decimal | bool) -> Verdict:
    return step_taken_where_due(case, law, step=DueStep.HEARING, fact=FINE, kinds=(NOTICE,), any_of=("听证",), **given)  # type: ignore[arg-type]  # amounts and the flag


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (a_notified(60_000, TOLD), Outcome.PASS),
        (a_notified(60_000), Outcome.FAIL),
        (a_notified(50_000), Outcome.FAIL),  # the amount itself is enough
        (a_notified(49_999), Outcome.NOT_APPLICABLE),
        (a_notified(30_000, party=PartyKind.PERSON), Outcome.FAIL),
        (a_notified(30_000, party=None), Outcome.UNSURE),  # due for a person, not for a unit
        (a_notified(60_000, party=None), Outcome.FAIL),
        (a_notified(60_000, agency="某县生态环境局"), Outcome.UNSURE),  # of this matter nothing is known
        (a_notified(3_000, agency="某县生态环境局"), Outcome.NOT_APPLICABLE),
        (a_notified(200, party=PartyKind.INDIVIDUAL_BUSINESS, agency="某县城市管理局"), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_step_is_due_from_the_amount_of_the_law_book(case: CaseFile, outcome: Outcome) -> None:
    assert told(case).outcome is outcome


def test_an_amount_that_is_not_known_asks_and_names_the_fine() -> None:
    verdict = told(a_notified(60_000), LawBook())

    assert [doubt.reason for doubt in verdict.doubts] == [
        "罚款60000元，告知听证的数额标准未收录或者不能断定，请核对是否应当告知听证"
    ]


def test_an_amount_that_is_only_recalled_asks() -> None:
    law = LawBook(thresholds=(replace(SEEN, standing=Standing.RECALLED),))

    assert told(a_notified(60_000), law).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("papers", "outcome"),
    [
        ((a_document("penalty_decision", "经集体讨论，决定给予罚款。"),), Outcome.FAIL),
        ((a_document("penalty_decision", "决定给予罚款。"),), Outcome.NOT_APPLICABLE),
        (
            (a_document("penalty_decision", "经集体讨论，决定给予罚款。"), a_document("case_discussion_form")),
            Outcome.NOT_APPLICABLE,  # another form of the same
        ),
        (
            (
                a_document("case_approval", "集体讨论意见：同意。"),
                a_document("penalty_decision", "经集体讨论决定罚款。"),
            ),
            Outcome.NOT_APPLICABLE,  # recorded on the approval
        ),
        ((a_document("penalty_decision", "经集体讨论，决定给予罚款。"), a_document("unknown")), Outcome.UNSURE),
    ],
)
def test_a_step_that_a_decision_claims_has_its_paper(papers: tuple[Document, ...], outcome: Outcome) -> None:
    verdict = step_taken_where_due(
        a_case(*papers),
        LawBook(),
        step=DueStep.COLLECTIVE_DISCUSSION,
        fact=FactName("罚款金额"),
        kinds=(KindId("collective_discussion"),),
        claimed=("经集体讨论",),
    )

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("amount", "inclusive", "outcome"),
    [(5_000, True, Outcome.FAIL), (5_000, False, Outcome.NOT_APPLICABLE), (5_001, False, Outcome.FAIL)],
)
def test_the_amount_of_the_pack_goes_first(amount: int, inclusive: bool, outcome: Outcome) -> None:
    own = Decimal(5_000)

    assert told(a_notified(amount), unit=own, person=own, inclusive=inclusive).outcome is outcome


def test_each_fine_is_held_against_the_limit_of_the_party_of_its_own_notice() -> None:
    unit, person = (a_document(NOTICE, "你有权陈述和申辩。", id=name) for name in ("unit", "person"))
    facts = (
        a_fact(FINE, Decimal(30_000), "unit"),
        a_fact("当事人类型", "单位", "unit"),
        a_fact(FINE, Decimal(5_000), "person"),
        a_fact("当事人类型", "个人", "person"),
        a_fact("告知日期", date(2024, 3, 8), "unit"),
    )
    case = replace(a_case(unit, person, facts=facts), party_kind=PartyKind.PERSON, agency="某县应急管理局")

    assert told(case).outcome is Outcome.NOT_APPLICABLE


def test_the_law_tells_the_matter_where_the_bureau_handles_all_of_them() -> None:
    case = a_notified(15_000, party=PartyKind.PERSON, agency="某县某镇人民政府")
    basis = a_fact("处罚依据", Citation("特种作业人员安全技术培训考核管理规定", "41"), NOTICE)

    assert told(case).outcome is Outcome.UNSURE
    assert told(replace(case, facts=(*case.facts, basis))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("told", "outcome"), [("unit", Outcome.UNSURE), ("both", Outcome.PASS)])
def test_each_of_several_parties_is_told_of_its_hearing(told: str, outcome: Outcome) -> None:
    both = "你单位有要求听证的权利。"
    notices = (
        a_document(NOTICE, both, id="unit"),
        a_document(NOTICE, both if told == "both" else "你有权陈述和申辩。", id="person"),
    )
    parties = {"unit": "某区清源浴室", "person": "贺云峥", "d1": "某区清源浴室", "d2": "贺云峥"}
    facts = (
        *(a_fact("当事人", name, document) for document, name in parties.items()),
        a_fact(FINE, Decimal(550_000), "unit"),
        a_fact(FINE, Decimal(38_400), "person"),
    )
    decisions = tuple(a_document("penalty_decision", id=name) for name in ("d1", "d2"))
    case = replace(a_case(*notices, *decisions, facts=facts), agency="某县应急管理局")

    verdict = step_taken_where_due(
        case, LAW, step=DueStep.HEARING, fact=FINE, kinds=(NOTICE,), any_of=("听证",), unit=None
    )

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("notice", "confiscated", "outcome"),
    [
        (UNTOLD, 50_000, Outcome.UNSURE),
        (UNTOLD, 49_999, Outcome.NOT_APPLICABLE),
        (TOLD, 50_000, Outcome.PASS),
    ],
)
def test_much_confiscated_asks_though_the_fine_is_small(notice: Document, confiscated: int, outcome: Outcome) -> None:
    case = a_notified(1_000, notice)
    seized = a_fact("没收金额", Decimal(confiscated), NOTICE)
    case = replace(case, facts=(*case.facts, seized), homes={**case.homes, "没收金额": (NOTICE,)})

    assert told(case).outcome is outcome
