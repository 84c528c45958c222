"""Checks on the days that papers give of other papers."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.cited_papers import (
    decision_day_told_right,
    filing_day_told_right,
    inspection_day_told_right,
    notice_day_told_right,
    order_cited_right,
)
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION, NOTICE, RECORD = KindId("penalty_decision"), KindId("penalty_notice"), KindId("inspection_record")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("我局于2025年3月27日向你单位送达《行政处罚告知书》。", Outcome.PASS),
        ("我局于2025年3月28日向你单位送达《行政处罚告知书》。", Outcome.PASS),  # the day of service
        ("我局于2025年3月29日向你单位送达《行政处罚告知书》。", Outcome.FAIL),
        ("我大队于2025年3月27日告知你单位拟作出处罚的事实、理由、依据。", Outcome.PASS),
        ("我大队于2025年3月24日告知你单位拟作出处罚的事实、理由、依据。", Outcome.FAIL),
        ("我大队于2025年3月24日告知你单位检查结果。", Outcome.NOT_APPLICABLE),
        ("你单位于2025年4月2日提出陈述申辩。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_decision_gives_the_day_of_the_notice(text: str, outcome: Outcome) -> None:
    papers = (
        a_document(DECISION, text),
        a_document(NOTICE, "2025年3月27日"),
        a_document("service_receipt", "行政处罚告知书　送达日期2025年3月28日"),
    )
    case = a_case(*papers, facts=(a_fact("告知日期", date(2025, 3, 27), NOTICE),))

    assert notice_day_told_right(case, LAW).outcome is outcome


def test_a_day_is_not_held_against_the_notice_while_that_of_its_service_is_unread() -> None:
    told = a_document(DECISION, "我局于2025年3月28日送达了《行政处罚告知书》。")
    notice = a_document(NOTICE, "2025年3月27日")

    def judged(receipt: str) -> Outcome:
        papers = (told, notice, a_document("service_receipt", receipt))
        return notice_day_told_right(
            a_case(*papers, facts=(a_fact("告知日期", date(2025, 3, 27), NOTICE),)), LAW
        ).outcome

    assert judged("行政处罚告知书 2025年3 直接送月28日达") is Outcome.NOT_APPLICABLE
    assert judged("行政处罚告知书 2025年3月27日 直接送达") is Outcome.FAIL


def test_a_day_is_not_held_against_a_notice_that_no_receipt_names() -> None:
    told = a_document("penalty_decision", "我局于2025年3月28日向你单位送达《行政处罚告知书》。")
    receipt = a_document("service_receipt", "行政处罚决定书　送达日期2025年4月18日")
    facts = (a_fact("告知日期", date(2025, 3, 27), NOTICE),)
    case = a_case(told, a_document(NOTICE, "某县应急管理局 2025年3月27日"), receipt, facts=facts)

    assert notice_day_told_right(case, LAW).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2025年3月4日，本局执法人员对某公司进行检查时发现，台账缺失。", Outcome.PASS),
        ("2025年3月14日，本局执法人员对某公司进行检查时发现，台账缺失。", Outcome.FAIL),
        ("2025年3月14日，接到举报后对某公司进行检查。", Outcome.NOT_APPLICABLE),
        ("2025年3月18日，经复查，2025年1月起未开展检查。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_paper_gives_the_day_of_the_inspection(text: str, outcome: Outcome) -> None:
    papers = (a_document(DECISION, text), a_document(RECORD, "检查时间：2025年3月4日9时"))
    case = a_case(*papers, facts=(a_fact("检查日期", date(2025, 3, 4), RECORD),))

    assert inspection_day_told_right(case, LAW, kinds=(DECISION,)).outcome is outcome


def test_a_record_of_the_recheck_does_not_give_the_day_of_the_inspection() -> None:
    told = a_document(DECISION, "2025年3月4日，本局执法人员对某公司进行检查时发现，台账缺失。")
    recheck = a_document(RECORD, "□监督抽查 ☑复查", "检查时间：2025年3月18日9时")
    case = a_case(told, recheck, facts=(a_fact("检查日期", date(2025, 3, 18), RECORD),))

    assert inspection_day_told_right(case, LAW, kinds=(DECISION,)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2025年4月9日作出（某）应急罚〔2025〕17号行政处罚决定书，已执行完毕。", Outcome.PASS),
        ("2025年4月8日作出（某）应急罚〔2025〕17号行政处罚决定书，已执行完毕。", Outcome.FAIL),
    ],
)
def test_a_closing_gives_the_day_of_the_decision(text: str, outcome: Outcome) -> None:
    closing = KindId("closing_approval")
    papers = (a_document(DECISION, "2025年4月9日"), a_document(closing, text))
    case = a_case(*papers, facts=(a_fact("处罚决定日期", date(2025, 4, 9), DECISION),))

    assert decision_day_told_right(case, LAW, kinds=(closing,)).outcome is outcome


def test_a_day_is_only_asked_about_where_that_of_the_decision_was_not_surely_read() -> None:
    closing = KindId("closing_approval")
    told = a_document(closing, "2025年2月14日作出（某）应急罚〔2025〕17号行政处罚决定书，已执行完毕。")
    own = a_fact("处罚决定日期", date(2025, 2, 1), DECISION, confidence=0.5)
    case = a_case(a_document(DECISION, "决定"), told, facts=(own,))

    assert decision_day_told_right(case, LAW, kinds=(closing,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2025年3月6日，我局依法立案调查。", Outcome.PASS),
        ("2025年3月16日，我局依法立案调查。", Outcome.FAIL),
        ("2025年3月4日检查发现，后立案调查。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_decision_gives_the_day_of_filing(text: str, outcome: Outcome) -> None:
    papers = (a_document(DECISION, text), a_document("filing_approval", "同意立案。2025年3月6日"))
    case = a_case(*papers, facts=(a_fact("立案日期", date(2025, 3, 6), "filing_approval"),))

    assert filing_day_told_right(case, LAW, kinds=(DECISION,)).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("6", Outcome.PASS), ("16", Outcome.FAIL)])
def test_a_closing_gives_the_day_of_filing_behind_its_label(day: str, outcome: Outcome) -> None:
    closing = KindId("closing_approval")
    papers = (
        a_document(closing, f"立案日期 2025年3月{day}日"),
        a_document("filing_approval", "同意立案。2025年3月6日"),
    )
    case = a_case(*papers, facts=(a_fact("立案日期", date(2025, 3, 6), "filing_approval"),))

    assert filing_day_told_right(case, LAW, kinds=(closing,)).outcome is outcome


def test_without_the_filing_paper_a_day_is_no_other_than_the_one_it_is_held_against() -> None:
    papers = (a_document(DECISION, "我局于2025年3月6日立案调查。"),)
    case = a_case(*papers, facts=(a_fact("立案日期", date(2025, 3, 6), DECISION),))

    assert filing_day_told_right(case, LAW, kinds=(DECISION,)).outcome is not Outcome.FAIL


def test_the_day_on_which_a_case_was_decided_without_a_penalty_is_told_right() -> None:
    decision, closing = KindId("no_penalty_decision"), KindId("closing_approval")
    papers = (a_document(decision, "2025年4月9日"), a_document(closing, "2025年4月9日作出不予行政处罚决定。"))
    case = a_case(*papers, facts=(a_fact("处罚决定日期", date(2025, 4, 9), decision),))

    assert decision_day_told_right(case, LAW, kinds=(closing,)).outcome is not Outcome.FAIL


@pytest.mark.parametrize(
    ("cover", "outcome"),
    [
        ("立案日期：2025年3月6日　结案日期：2025年5月9日", Outcome.PASS),
        ("立案 2025年3月6日 结案 2025年5月19日", Outcome.FAIL),
        ("立案时间：2025年3月16日", Outcome.FAIL),
        ("归档日期：2025年6月9日", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_cover_gives_the_days_of_filing_and_closing(cover: str, outcome: Outcome) -> None:
    papers = (
        a_document("volume_cover", cover),
        a_document("filing_approval", "同意立案。2025年3月6日"),
        a_document("closing_approval", "同意结案。2025年5月9日"),
    )
    facts = (
        a_fact("立案日期", date(2025, 3, 6), "filing_approval"),
        a_fact("结案日期", date(2025, 5, 9), "closing_approval"),
        a_fact("结案日期", date(2025, 5, 19), "volume_cover"),
    )

    verdict = filing_day_told_right(a_case(*papers, facts=facts), LAW, kinds=(KindId("volume_cover"),))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("2日", Outcome.NOT_APPLICABLE), ("9日", Outcome.UNSURE)])
def test_no_case_is_filed_before_the_inspection_that_its_filing_tells_of(day: str, outcome: Outcome) -> None:
    filing = a_document("filing_approval", f"2025年3月{day}，执法人员检查发现通道堵塞。", "同意立案。2025年3月6日")
    facts = (a_fact("立案日期", date(2025, 3, 6), "filing_approval"),)

    assert filing_day_told_right(a_case(filing, facts=facts), LAW, kinds=()).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("9日", Outcome.PASS), ("19日", Outcome.FAIL)])
def test_a_decision_gives_the_day_of_the_hearing(day: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", f"应你单位申请于2026年4月{day}举行听证，理由不成立。")
    record = a_document("hearing_record", "听证时间：2026年4月9日9时00分至10时20分")
    facts = (a_fact("听证日期", date(2026, 4, 9), "hearing_record"),)

    assert notice_day_told_right(a_case(decision, record, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("受案时间 2025年3月4日 立案时间 2025年3月5日", Outcome.PASS),
        ("受案时间 2025年3月4日 立案时间 2025年3月6日", Outcome.FAIL),
        ("本机关于2025年3月4日立案调查", Outcome.FAIL),
    ],
)
def test_the_day_before_the_label_of_filing_is_of_another_step(words: str, outcome: Outcome) -> None:
    cover, filing = KindId("volume_cover"), a_document("filing_approval", "同意立案。2025年3月5日")
    case = a_case(a_document(cover, words), filing, facts=(a_fact("立案日期", date(2025, 3, 5), "filing_approval"),))

    assert filing_day_told_right(case, LAW, kinds=(cover,)).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("3月27日", Outcome.PASS), ("3月24日", Outcome.FAIL)])
def test_a_notice_told_face_to_face_needs_no_receipt_for_its_day(day: str, outcome: Outcome) -> None:
    papers = (
        a_document(DECISION, f"2025年{day}我大队已告知该单位拟作出行政处罚的事实、理由、依据。"),
        a_document(NOTICE, "告知时间：2025年3月27日", title="行政处罚告知笔录"),
        a_document("service_receipt", "行政处罚决定书　送达日期2025年4月3日"),
    )
    case = a_case(*papers, facts=(a_fact("告知日期", date(2025, 3, 27), NOTICE),))

    assert notice_day_told_right(case, LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("9月16日", Outcome.PASS), ("9月6日", Outcome.FAIL)])
def test_a_recheck_gives_the_day_of_the_order(day: str, outcome: Outcome) -> None:
    order, recheck = KindId("rectification_order"), KindId("recheck_opinion")
    facts = (a_fact("责改日期", date(2025, 9, 16), order), a_fact("文号", "（某）应急责改〔2025〕88号", order))
    told = f"本机关于2025年{day}作出了责令限期整改的决定〔（某）应急责改〔2025〕88号〕，经复查，已整改。2025年10月9日"
    case = a_case(a_document(order, "某区应急管理局 2025年9月16日"), a_document(recheck, told), facts=facts)

    assert order_cited_right(case, LAW, kinds=(recheck,), of=(order,)).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("你店于2025年3月26日陈述申辩，请求少罚。", Outcome.PASS),
        ("你店于2025年3月23日提出陈述申辩，请求少罚。", Outcome.FAIL),
        ("你店在2025年3月23日前未提出陈述申辩。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_decision_gives_the_day_on_which_the_party_was_heard(told: str, outcome: Outcome) -> None:
    papers = (a_document(DECISION, told), a_document("statement_record", "时间：2025年3月26日9时30分"))
    case = a_case(*papers, facts=(a_fact("陈述申辩日期", date(2025, 3, 26), "statement_record"),))

    assert notice_day_told_right(case, LAW).outcome is outcome


def test_a_day_without_its_year_parts_the_inspection_from_the_day_before_it() -> None:
    told = a_document(DECISION, "2025年3月4日监督抽样，4月1日现场检查，4月10日立案。")
    plain = a_document(DECISION, "2025年3月4日监督抽样时进行现场检查，4月10日立案。")
    record = a_document(RECORD, "检查时间：2025年4月1日14时")
    facts = (a_fact("检查日期", date(2025, 4, 1), RECORD),)

    parted = inspection_day_told_right(a_case(told, record, facts=facts), LAW, kinds=(DECISION,))
    same = inspection_day_told_right(a_case(plain, record, facts=facts), LAW, kinds=(DECISION,))

    assert (parted.outcome, same.outcome) == (Outcome.NOT_APPLICABLE, Outcome.FAIL)


@pytest.mark.parametrize(("published", "outcome"), [("2025年3月20日", Outcome.PASS), ("2025年3月21日", Outcome.FAIL)])
def test_a_notice_may_have_been_served_by_publication(published: str, outcome: Outcome) -> None:
    told = a_document(DECISION, "我局于2025年3月20日公告送达《行政处罚告知书》。")
    notice, receipt = a_document(NOTICE, "2025年3月17日"), a_document("service_receipt", "2025年4月19日视为送达")
    announced = a_document("public_service", "送达公告", published)
    facts = (
        a_fact("告知日期", date(2025, 3, 17), NOTICE),
        a_fact("告知送达日期", date(2025, 4, 19), "service_receipt"),
    )
    assert notice_day_told_right(a_case(told, notice, receipt, announced, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("title", "outcome"), [("行政处罚告知书", Outcome.PASS), ("情况说明", Outcome.FAIL)])
def test_the_day_of_a_notice_that_was_taken_back_may_be_told_too(title: str, outcome: Outcome) -> None:
    decision = a_document(DECISION, "我局2026年3月11日告知你单位拟作出的处罚，该告知书已撤回。3月18日重新告知。")
    gone = a_document("party_material", title, "2026年3月11日", title=title)
    case = a_case(
        decision, a_document(NOTICE, "2026年3月18日"), gone, facts=(a_fact("告知日期", date(2026, 3, 18), NOTICE),)
    )

    assert notice_day_told_right(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("cells", "outcome"),
    [
        (("同意。2025年4月8日", "申辩及复核", "当事人书面申辩，不予采纳"), Outcome.NOT_APPLICABLE),
        (("同意。", "2025年4月8日当事人提出申辩", "不予采纳"), Outcome.FAIL),
    ],
)
def test_a_day_that_ends_one_cell_is_not_of_what_the_next_is_headed(cells: tuple[str, ...], outcome: Outcome) -> None:
    approval = a_document("case_approval", "行政处罚审批表", (cells,))
    defence = a_document("statement_record", "陈述申辩书 2025年4月2日")
    case = a_case(approval, defence, facts=(a_fact("陈述申辩日期", date(2025, 4, 2), "statement_record"),))

    assert notice_day_told_right(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        (("2026年2月27日", "2026年4月23日"), Outcome.NOT_APPLICABLE),  # each under its label
        (("结案时间", "2026年2月27日"), Outcome.FAIL),
    ],
)
def test_the_labels_of_a_cover_may_stand_in_a_row_over_their_days(days: tuple[str, str], outcome: Outcome) -> None:
    cover = a_document("volume_cover", (("立案时间", "结案时间"), days))
    closing = a_document("closing_approval", "结案审批表 2026年4月23日")
    case = a_case(cover, closing, facts=(a_fact("结案日期", date(2026, 4, 23), "closing_approval"),))

    assert filing_day_told_right(case, LAW, kinds=(KindId("volume_cover"),)).outcome is outcome
