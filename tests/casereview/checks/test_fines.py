"""Checks on each fine against the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.fines import (
    fine_allowed,
    fine_at_stage,
    fine_in_range,
    later_fine_grounded,
    summary_within_limits,
)
from casereview.lawbook import Fined, FineStage, LawBook, LawVersion, Statute, read_lawbook
from casereview.model import CaseFile, Check, Citation, Document, Fact, PenaltyItem
from casereview.terms import Outcome, PartyKind, Standing
from tests.builders import a_case, a_document, a_fact
from tests.law_builder import SINCE, a_liability

DECISION = "penalty_decision"
BOOK = read_lawbook()
SAFETY = "安全生产法"
PLAIN = "你单位未对从业人员进行安全生产教育和培训，依据《安全生产法》第九十七条第三项的规定，决定罚款。"
OVERDUE = "经复查，你单位逾期未改正。依据《安全生产法》第九十七条第三项的规定，决定罚款。"


UNIT_FIRST, UNIT_LATER = (Fined.UNIT, FineStage.FIRST), (Fined.UNIT, FineStage.LATER)
LAW = LawBook(
    statutes=(
        Statute(SAFETY, (LawVersion("2021", SINCE, None, Standing.SEEN, fines_complete=True),), Standing.SEEN, SAFETY),
    ),
    liabilities=(
        a_liability(
            "97",
            ("0-100000", *UNIT_FIRST),
            ("100000-200000", *UNIT_LATER),
            ("20000-50000", Fined.PERSON, FineStage.LATER),
            item=3,
        ),
        a_liability("94", ("20000-50000", Fined.PERSON, FineStage.FIRST)),
        a_liability("109", ("50000-100000", *UNIT_FIRST), ("100000-200000", *UNIT_LATER)),
        a_liability("95", ("上一年年收入40%", Fined.PERSON, FineStage.LATER), later_when="发生生产安全事故"),
        a_liability("92", ("违法所得2-5倍", *UNIT_FIRST), ("100000-200000", *UNIT_FIRST)),
        a_liability("67"),
        a_liability("66", fines=None),
    ),
)


def a_decision(
    amount: int,
    *articles: str,
    who: str | None = "单位",
    text: str = PLAIN,
    law: str = SAFETY,
    more: tuple[Document, ...] = (),
) -> CaseFile:
    basis = tuple(Citation(law, article, None, 3 if article == "97" else None) for article in articles)
    facts: tuple[Fact, ...] = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("处罚事项", PenaltyItem("某行为", (), basis, None, None, Decimal(amount)), DECISION),
    )
    if who:
        facts += (a_fact("当事人类型", who, DECISION),)
    return a_case(a_document(DECISION, text), *more, facts=facts)


@pytest.mark.parametrize(
    ("amount", "articles", "who", "outcome"),
    [
        (100_000, ("97",), "单位", Outcome.PASS),
        (200_000, ("97",), "单位", Outcome.PASS),
        (200_001, ("97",), "单位", Outcome.FAIL),
        (49_999, ("109",), "单位", Outcome.FAIL),
        (50_000, ("109",), "单位", Outcome.PASS),
        (60_000, ("97", "109"), "单位", Outcome.PASS),  # either article may carry it
        (30_000, ("94",), "个人", Outcome.PASS),
        (10_000, ("94",), "个人", Outcome.FAIL),
        (60_000, ("94",), "单位", Outcome.NOT_APPLICABLE),  # that no unit is fined is another rule's matter
        (30_000, ("92",), "单位", Outcome.UNSURE),  # a multiple of a gain that nobody tells
        (150_000, ("92",), "单位", Outcome.PASS),
        (30_000, ("66",), "单位", Outcome.UNSURE),  # the law book does not know how much
        (60_000, ("97",), None, Outcome.PASS),
    ],
)
def test_each_fine_lies_in_the_span_of_its_articles(
    amount: int, articles: tuple[str, ...], who: str | None, outcome: Outcome
) -> None:
    assert fine_in_range(a_decision(amount, *articles, who=who), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("breach", "basis", "fines", "outcome"),
    [
        (("36", "41"), (("99", 3), ("97", 5)), 1, Outcome.UNSURE),
        (("36",), (("99", 3), ("97", 5)), 1, Outcome.PASS),  # one duty, two grounds
        (("36", "41"), (("99", 3),), 1, Outcome.PASS),
        (("36", "41"), (("99", 3), ("97", 5)), 2, Outcome.PASS),  # each fined apart
    ],
)
def test_several_acts_are_not_fined_in_one_sum(
    breach: tuple[str, ...], basis: tuple[tuple[str, int], ...], fines: int, outcome: Outcome
) -> None:
    duties = tuple(Citation(SAFETY, article) for article in breach)
    grounds = tuple(Citation(SAFETY, article, None, item) for article, item in basis)
    item = PenaltyItem("某行为", duties, grounds, None, None, Decimal(40_000))
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("当事人类型", "单位", DECISION),
        *(a_fact("处罚事项", item, DECISION) for _ in range(fines)),
    )

    assert fine_in_range(a_case(a_document(DECISION, PLAIN), facts=facts), BOOK).outcome is outcome


def test_a_fine_below_the_span_may_be_one_that_is_lightened() -> None:
    lightened = "你单位主动消除危害后果，依法减轻行政处罚，决定罚款。"

    assert fine_in_range(a_decision(30_000, "109", text=lightened), LAW).outcome is Outcome.PASS
    assert fine_in_range(a_decision(300_000, "109", text=lightened), LAW).outcome is Outcome.FAIL


def test_an_article_the_law_book_does_not_know_asks_and_names_the_amount() -> None:
    verdict = fine_in_range(a_decision(30_000, "12", law="某省安全生产条例"), LAW)

    assert [doubt.reason for doubt in verdict.doubts] == [
        "未收录《某省安全生产条例》第12条的罚款幅度，请核对罚款30000元是否在法定幅度内"
    ]


def test_a_share_of_income_is_reckoned_where_the_income_is_told() -> None:
    right = "发生生产安全事故，其上一年年收入为100000元，处上一年年收入百分之四十的罚款。"
    behind = "发生生产安全事故（处上一年年收入百分之四十的罚款），你2024年年收入为100000元。"

    for told in (right, behind):
        assert fine_in_range(a_decision(40_000, "95", who="个人", text=told), LAW).outcome is Outcome.PASS
        assert fine_in_range(a_decision(50_000, "95", who="个人", text=told), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "发生生产安全事故，其上一年年收入无法确定，按年收入100000元处百分之四十的罚款。",
        "发生生产安全事故，其上一年年收入为100000元，本年度收入90000元，处百分之四十的罚款。",
        "发生生产安全事故，处上一年年收入百分之四十的罚款。",
    ],
)
def test_an_income_that_is_not_told_for_sure_asks(text: str) -> None:
    assert fine_in_range(a_decision(50_000, "95", who="个人", text=text), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("articles", "who", "outcome"),
    [
        (("97",), "单位", Outcome.PASS),
        (("67",), "单位", Outcome.FAIL),
        (("94",), "单位", Outcome.FAIL),
        (("94",), None, Outcome.PASS),
        (("28",), "单位", Outcome.FAIL),  # an article of a law whose fines are all known, that sets none
        (("66",), "单位", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_fine_needs_an_article_that_knows_one(articles: tuple[str, ...], who: str | None, outcome: Outcome) -> None:
    assert fine_allowed(a_decision(30_000, *articles, who=who), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "who", "outcome"),
    [
        (PLAIN, "个人", Outcome.FAIL),
        (OVERDUE, "个人", Outcome.PASS),
        (PLAIN, "单位", Outcome.PASS),
        (PLAIN + "逾期未改正的，责令停产停业整顿。", "个人", Outcome.FAIL),  # the words of the article, not of the case
        ("经复查，灭火器仍未更换。" + PLAIN, "个人", Outcome.PASS),
        ("经复查，灭火器已更换。" + PLAIN, "个人", Outcome.FAIL),
        (PLAIN, None, Outcome.PASS),
    ],
)
def test_people_are_fined_only_at_the_stage_that_the_article_names(
    text: str, who: str | None, outcome: Outcome
) -> None:
    assert fine_at_stage(a_decision(30_000, "97", who=who, text=text), LAW).outcome is outcome


ORDER = a_document("rectification_order", "责令限期整改，于2024年2月1日前整改完毕。")
FAILED = a_document("recheck_opinion", "经复查，你单位仍未整改。")
SILENT = a_document("recheck_opinion", "现场复查情况如下。")


@pytest.mark.parametrize(
    ("text", "papers", "outcome"),
    [
        (OVERDUE, (ORDER, FAILED), Outcome.PASS),
        (OVERDUE, (FAILED,), Outcome.FAIL),
        (OVERDUE, (ORDER,), Outcome.FAIL),
        (OVERDUE, (ORDER, SILENT), Outcome.UNSURE),
        (PLAIN, (ORDER, FAILED), Outcome.FAIL),
    ],
)
def test_a_fine_of_the_later_stage_rests_on_an_order_and_a_failed_recheck(
    text: str, papers: tuple[Document, ...], outcome: Outcome
) -> None:
    assert later_fine_grounded(a_decision(150_000, "97", text=text, more=papers), LAW).outcome is outcome


def test_a_fine_of_the_first_stage_needs_no_recheck() -> None:
    assert later_fine_grounded(a_decision(50_000, "97"), LAW).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("check", [fine_allowed, fine_at_stage, fine_in_range, later_fine_grounded])
def test_a_case_without_a_fine_is_not_judged(check: Check) -> None:
    assert check(a_case(a_document("filing_approval")), LAW).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("amount", "outcome"), [(10_000, Outcome.PASS), (10_001, Outcome.FAIL)])
def test_a_provision_that_fines_both_tells_them_apart_though_others_of_its_law_are_unknown(
    amount: int, outcome: Outcome
) -> None:
    both = a_liability("21", ("0-50000", *UNIT_FIRST), ("0-10000", Fined.PERSON, FineStage.FIRST))
    statute = Statute(SAFETY, (LawVersion("2024", SINCE, None, Standing.SEEN),), Standing.SEEN, SAFETY)
    law = LawBook(statutes=(statute,), liabilities=(both,))

    assert fine_in_range(a_decision(amount, "21", who="个人"), law).outcome is outcome


@pytest.mark.parametrize(
    ("amount", "breach", "basis", "outcome"),
    [
        (90_000, ("36", "33"), (("99", 2), ("99", 3)), Outcome.NOT_APPLICABLE),
        (110_000, ("36", "33"), (("99", 2), ("99", 3)), Outcome.FAIL),  # more than both allow together
        (90_000, ("36",), (("99", 3),), Outcome.FAIL),
    ],
)
def test_a_sum_for_several_breaches_need_not_be_one_of_the_later_stage(
    amount: int, breach: tuple[str, ...], basis: tuple[tuple[str, int], ...], outcome: Outcome
) -> None:
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("当事人类型", "单位", DECISION),
        a_fact("罚款金额", Decimal(amount), DECISION),
        *(a_fact("违反条款", Citation(SAFETY, article), DECISION) for article in breach),
        *(a_fact("处罚依据", Citation(SAFETY, article, None, item), DECISION) for article, item in basis),
    )

    assert later_fine_grounded(a_case(a_document(DECISION, PLAIN), facts=facts), BOOK).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "amount", "outcome"),
    [
        (PartyKind.UNIT, 3000, Outcome.PASS),
        (PartyKind.UNIT, 3001, Outcome.FAIL),
        (PartyKind.PERSON, 201, Outcome.FAIL),
        (None, 201, Outcome.UNSURE),
    ],
)
def test_a_fine_on_the_spot_has_its_limit(kind: PartyKind | None, amount: int, outcome: Outcome) -> None:
    facts = (a_fact("罚款金额", Decimal(amount), "summary_decision"),)
    case = a_case(a_document("summary_decision"), facts=facts, party_kind=kind)

    assert summary_within_limits(case, LawBook(), unit=Decimal(3000), person=Decimal(200)).outcome is outcome


GAINFUL = LawBook(
    statutes=LAW.statutes,
    liabilities=(
        a_liability(
            "103",
            ("违法所得2-5倍，违法所得满100000", *UNIT_FIRST),
            ("100000-200000，违法所得不满100000", *UNIT_FIRST),
        ),
    ),
)


@pytest.mark.parametrize(
    ("gain", "fine", "outcome"),
    [
        (None, 150_000, Outcome.PASS),
        (50_000, 150_000, Outcome.PASS),
        (300_000, 150_000, Outcome.UNSURE),  # of such a gain the law wants multiples
        (300_000, 900_000, Outcome.PASS),
        (300_000, 2_000_000, Outcome.UNSURE),
    ],
)
def test_the_unlawful_gain_tells_which_span_is_due(gain: int | None, fine: int, outcome: Outcome) -> None:
    case = a_decision(fine, "103", text="没收违法所得，依据《安全生产法》第一百零三条第一款的规定，决定罚款。")
    taken = (a_fact("没收金额", Decimal(gain), DECISION),) if gain else ()

    assert fine_in_range(replace(case, facts=(*case.facts, *taken)), GAINFUL).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("对火灾隐患经消防救援机构通知后不及时采取措施消除的行为", Outcome.PASS),
        ("我大队通知限期改正后，该单位到期未整改完毕", Outcome.PASS),
        ("责令限期改正期满，你单位未按要求整改到位", Outcome.PASS),
        ("该场所存在火灾隐患", Outcome.FAIL),
    ],
)
def test_a_hazard_is_fined_once_the_fire_unit_has_given_notice_of_it(words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("处罚决定日期", date(2025, 3, 18), DECISION),
        a_fact("处罚依据", Citation("消防法", "60", 1, 7), DECISION),
        a_fact("罚款金额", Decimal(6_000), DECISION),
        a_fact("当事人类型", "单位", DECISION),
    )

    assert fine_at_stage(a_case(a_document(DECISION, words), facts=facts), BOOK).outcome is outcome
