"""Checks on what the decision tells the party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.legibility import doubted
from casereview.checks.remedies import payment_told, remedies_told
from casereview.lawbook import LawBook
from casereview.model import Fact
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, scanned

LAW = LawBook()
DECISION = "penalty_decision"


@pytest.mark.parametrize(
    ("days", "months", "confidence", "outcome"),
    [
        (60, 6, 1.0, Outcome.PASS),
        (30, 6, 1.0, Outcome.FAIL),
        (60, 3, 1.0, Outcome.FAIL),
        (30, 6, 0.7, Outcome.UNSURE),
    ],
)
def test_the_periods_of_the_remedies_are_told(days: int, months: int, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact("复议期限天数", days, DECISION, confidence=confidence),
        a_fact("诉讼期限月数", months, DECISION),
    )

    assert remedies_told(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("可以在若干日即六十日内申请行政复议，也可以在六个月内提起行政诉讼。", Outcome.UNSURE),  # not read
        ("可以申请行政复议，也可以提起行政诉讼。", Outcome.FAIL),  # offered without a period
        ("可以在六十日内申请行政复议。", Outcome.FAIL),
        ("逾期不申请行政复议、六个月内不提起行政诉讼又不履行的，申请人民法院强制执行。", Outcome.FAIL),
        ("决定处罚款。", Outcome.FAIL),
    ],
)
def test_a_remedy_not_mentioned_is_missing(text: str, outcome: Outcome) -> None:
    assert remedies_told(a_case(a_document(DECISION, text)), LAW).outcome is outcome


PAYING = "罚款自收到本决定书之日起缴至某市商业银行。"


@pytest.mark.parametrize(("days", "outcome"), [(15, Outcome.PASS), (10, Outcome.FAIL), (None, Outcome.FAIL)])
def test_a_fine_is_paid_within_fifteen_days(days: int | None, outcome: Outcome) -> None:
    facts: tuple[Fact, ...] = (a_fact("罚款金额", Decimal(1000), DECISION),)
    if days is not None:
        facts = (*facts, a_fact("缴款期限天数", days, DECISION))

    assert payment_told(a_case(a_document(DECISION, PAYING), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("罚款自收到本决定书之日起15日内缴纳。", Outcome.FAIL),
        ("罚款自收到本决定书之日起15日内凭缴款码缴纳。", Outcome.PASS),
        ("自收到本决定书之日起15日内履行，罚款汇至指定账户。", Outcome.PASS),
        ("自收到本决定书之日起15日内到省农信联社青溪分社缴纳罚款。", Outcome.PASS),
        ("自收到本决定书之日起15日内到三号服务点缴清罚款。", Outcome.PASS),
        ("自收到本决定书之日起15日内向本机关缴纳罚款，到期不缴的加处罚款。", Outcome.FAIL),
    ],
)
def test_a_fine_is_paid_somewhere(text: str, outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(1000), DECISION), a_fact("缴款期限天数", 15, DECISION))

    assert payment_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize("told", ["罚款的履行方式：当场缴纳。", "决定罚款一百元，罚款当场收缴。"])
def test_a_fine_paid_on_the_spot_has_no_period(told: str) -> None:
    decision = a_document("summary_decision", told)
    facts = (a_fact("罚款金额", Decimal(100), "summary_decision"),)

    assert payment_told(a_case(decision, facts=facts), LAW).outcome is Outcome.PASS


def test_without_a_fine_nothing_is_to_be_paid() -> None:
    assert payment_told(a_case(a_document(DECISION)), LAW).outcome is Outcome.NOT_APPLICABLE


def test_a_suit_on_what_was_decided_on_the_spot_may_be_told_without_its_period() -> None:
    text = "可以在六十日内向某县人民政府申请行政复议；对行政复议决定不服的，可以依法向某县人民法院提起行政诉讼。"
    case = a_case(a_document("summary_decision", text), facts=(a_fact("复议期限天数", 60, "summary_decision"),))

    assert remedies_told(case, LAW).outcome is Outcome.PASS


def test_what_is_decided_on_the_spot_is_reconsidered_before_a_suit() -> None:
    text = "可以在60日内申请行政复议；对复议决定不服的，可以在收到复议决定书之日起15日内提起行政诉讼。"
    case = a_case(a_document("summary_decision", text), facts=(a_fact("复议期限天数", 60, "summary_decision"),))

    assert remedies_told(case, LAW).outcome is Outcome.PASS


def test_the_period_of_the_suit_is_none_of_the_reconsideration() -> None:
    text = "可以依法向某区人民政府申请行政复议，或者在6个月内依法向某区人民法院提起行政诉讼。"
    case = a_case(a_document(DECISION, text), facts=(a_fact("诉讼期限月数", 6, DECISION),))

    assert remedies_told(case, LAW).outcome is Outcome.FAIL


def test_a_period_to_pay_that_was_not_read_asks() -> None:
    text = "自收到本决定书之日起15日内履行，罚款汇至指定账户。"
    facts = (a_fact("罚款金额", Decimal(1000), DECISION),)

    assert payment_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("3%", Outcome.PASS),
        ("百分之三", Outcome.PASS),
        ("2%", Outcome.FAIL),
        ("百分之五", Outcome.FAIL),
        ("3‰", Outcome.FAIL),
    ],
)
def test_three_per_cent_are_added_for_each_day_of_delay(share: str, outcome: Outcome) -> None:
    text = f"自收到本决定书之日起15日内缴至某银行。到期不缴每日按罚款数额的{share}加处罚款。"
    facts = (a_fact("罚款金额", Decimal(1000), DECISION), a_fact("缴款期限天数", 15, DECISION))

    assert payment_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("suit", "on", "outcome"),
    [
        ("或者在6个月内提起行政诉讼", date(2024, 1, 1), Outcome.UNSURE),
        ("或者在6个月内提起行政诉讼", date(2023, 12, 31), Outcome.PASS),
        ("对复议决定不服的，再提起行政诉讼", date(2024, 1, 1), Outcome.PASS),
    ],
)
def test_since_2024_a_decision_on_the_spot_tells_that_reconsideration_comes_first(
    suit: str, on: date, outcome: Outcome
) -> None:
    kind = "summary_decision"
    told: dict[str, date | int] = {"处罚决定日期": on, "复议期限天数": 60, "诉讼期限月数": 6}
    facts = tuple(a_fact(name, value, kind) for name, value in told.items())
    decision = a_document(kind, f"可以在60日内向某区人民政府申请行政复议，{suit}。")

    assert remedies_told(a_case(decision, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("cap", "outcome"),
    [("加处罚款的数额不超过罚款的数额", Outcome.PASS), ("加处罚款的数额不超过罚款数额的二倍", Outcome.FAIL)],
)
def test_no_surcharge_goes_beyond_the_fine(cap: str, outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(1000), DECISION), a_fact("缴款期限天数", 15, DECISION))
    text = f"{PAYING}到期不缴的，每日按罚款数额的百分之三加处罚款，{cap}。"

    assert payment_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("on", "months", "outcome"),
    [
        (date(2015, 4, 30), 3, Outcome.PASS),
        (date(2015, 4, 30), 6, Outcome.UNSURE),
        (date(2015, 5, 1), 3, Outcome.FAIL),
        (date(2015, 5, 1), 6, Outcome.PASS),
    ],
)
def test_the_period_for_a_suit_is_that_of_the_law_of_the_time(on: date, months: int, outcome: Outcome) -> None:
    told: dict[str, date | int] = {"处罚决定日期": on, "复议期限天数": 60, "诉讼期限月数": months}
    facts = tuple(a_fact(name, value, DECISION) for name, value in told.items())

    assert remedies_told(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("自决定书送达之日起十五日内到海川县税务局稽查局缴纳入库。", Outcome.PASS),
        ("自收到之日起十五日内将罚款汇交海川委员会，开户银行某某，由该行上缴。", Outcome.PASS),
        ("自收到之日起十五日内将罚款缴至海川县农村信用合作联社。", Outcome.PASS),
        ("自收到之日起十五日内缴纳罚款。", Outcome.FAIL),
        ("应当自收到本行政处罚决定书之日起十五日内缴纳罚款。", Outcome.FAIL),
    ],
)
def test_where_to_pay_may_be_an_office(text: str, outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(1000), DECISION), a_fact("缴款期限天数", 15, DECISION))

    assert payment_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "outcome"), [("penalty_decision", Outcome.UNSURE), ("summary_decision", Outcome.PASS)]
)
def test_a_decision_that_is_first_reconsidered_gives_no_period_for_a_suit(kind: str, outcome: Outcome) -> None:
    text = "应当在六十日内依法先向某县人民政府申请行政复议，对复议决定不服的，可以再依法向人民法院提起行政诉讼。"
    facts = (a_fact("复议期限天数", 60, kind),)

    assert remedies_told(a_case(a_document(kind, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "on", "outcome"),
    [
        ("可以在60日内申请行政复议，或者在15日内向某区人民法院提起行政诉讼。", date(2025, 3, 18), Outcome.FAIL),
        ("可以在60日内申请行政复议，或者在15日内向某区人民法院提起行政诉讼。", date(2014, 3, 18), Outcome.PASS),
        (
            "可以在60日内申请行政复议；对复议决定不服的，可以在15日内向某区人民法院提起行政诉讼。",
            date(2025, 3, 18),
            Outcome.PASS,
        ),
    ],
)
def test_fifteen_days_are_for_a_suit_after_a_reconsideration(text: str, on: date, outcome: Outcome) -> None:
    facts = (a_fact("复议期限天数", 60, DECISION), a_fact("处罚决定日期", on, DECISION))

    assert remedies_told(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "amount", "outcome"),
    [
        ("罚款当场收缴。", 100, Outcome.PASS),
        ("罚款当场收缴。", 500, Outcome.UNSURE),
        ("当事人提出向指定银行缴纳罚款确有困难，罚款当场收缴。", 500, Outcome.PASS),
        ("不当场收缴事后难以执行，罚款当场收缴。", 500, Outcome.PASS),
        ("履行方式：□当场缴纳 ☑自收到本决定书之日起15日内缴至某银行。", 500, Outcome.PASS),
    ],
)
def test_more_than_a_hundred_yuan_is_collected_on_the_spot_for_a_reason(
    text: str, amount: int, outcome: Outcome
) -> None:
    case = a_case(
        a_document("summary_decision", text), facts=(a_fact("罚款金额", Decimal(amount), "summary_decision"),)
    )

    assert payment_told(case, LAW).outcome is outcome


@pytest.mark.parametrize(("sure", "outcome"), [(50, Outcome.UNSURE), (99, Outcome.FAIL)])
def test_a_period_of_which_a_seal_may_hide_a_character_is_not_missing(sure: int, outcome: Outcome) -> None:
    told = "可以自收到之日起60日内申请行政复议，或者在6个内向某某人民法院提起行政诉讼。"
    page = (read := scanned(a_document(DECISION, told), 0.999)).pages[0]
    surely = tuple(sure if letter == "个" else 100 for letter in told)
    page = replace(page, blocks=(replace(page.blocks[0], sure=surely),))
    case = a_case(replace(read, pages=(page,)), facts=(a_fact("复议期限天数", 60, DECISION),))

    assert doubted(remedies_told(case, LAW), case).outcome is outcome
