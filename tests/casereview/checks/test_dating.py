"""Checks on dates left blank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.checks.dating import approved_by, dated_at_foot, receipts_dated, signatures_dated
from casereview.checks.parameters import FactName, KindId, Role
from casereview.lawbook import LawBook
from casereview.model import Block, Graphic
from casereview.terms import BlockKind, GraphicKind, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark, a_page, bound, scanned

LAW = LawBook()
FORM, NOTICE = KindId("case_approval"), KindId("penalty_notice")
HANDLER, APPROVER = Role("承办人"), Role("审批人")
DAY = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "days", "outcome"),
    [
        ("承办人 2025年4月1日 审批人 2025年4月1日", (DAY, DAY), Outcome.PASS),
        ("承办人 2025年4月1日 审批人 　年　月　日", (DAY, None), Outcome.FAIL),
        ("承办人 2025年4月1日 审批人", (DAY, None), Outcome.UNSURE),  # the form prints no date there
        ("承办人 　年　月　日 审批人 　年　月　日", (None, None), Outcome.UNSURE),  # none of the dates could be read
        ("承办人 审批人\n2025年4月1日", (DAY, None), Outcome.UNSURE),  # the one day is the handler's
        ("承办人\n2025年4月1日\n审批人\n2025年4月1日", (DAY, None), Outcome.PASS),  # a day on a line of its own
    ],
)
def test_who_signs_fills_in_the_printed_date(text: str, days: tuple[date | None, ...], outcome: Outcome) -> None:
    marks = tuple(a_mark(role, FORM, signed_on=day) for role, day in zip((HANDLER, APPROVER), days, strict=True))
    case = a_case(a_document(FORM, text), marks=marks)

    assert signatures_dated(case, LAW, kinds=(FORM,), roles=(HANDLER, APPROVER)).outcome is outcome


@pytest.mark.parametrize(
    ("foot", "outcome"),
    [("某县应急管理局　　年　月　日", Outcome.FAIL), ("某县应急管理局 2025年4月1日", Outcome.PASS)],
)
def test_a_notice_ends_in_its_date(foot: str, outcome: Outcome) -> None:
    case = a_case(a_document(NOTICE, "拟对你单位作出罚款的行政处罚。", foot))

    assert dated_at_foot(case, LAW, kinds=(NOTICE,)).outcome is outcome


def test_a_blank_day_on_a_scan_may_be_written_by_hand() -> None:
    notice, receipt = (a_document(kind, "某县应急管理局　　年　月　日") for kind in (NOTICE, "service_receipt"))
    case = a_case(*(scanned(paper) for paper in (notice, receipt)))

    assert dated_at_foot(case, LAW, kinds=(NOTICE,)).outcome is Outcome.UNSURE
    assert receipts_dated(case, LAW).outcome is Outcome.UNSURE


def test_a_receipt_without_any_day_tells_none() -> None:
    rows = (("送达文书名称", "收件人", "送达日期"), ("行政处罚告知书", "孙某甲", ""), ("行政处罚决定书", "孙某甲", ""))
    verdict = receipts_dated(a_case(a_document("service_receipt", rows)), LAW)

    assert [failure.values["paper"] for failure in verdict.failures] == ["行政处罚告知书", "行政处罚决定书"]


@pytest.mark.parametrize(
    ("day", "outcome"), [("2025年4月18日", Outcome.PASS), ("", Outcome.FAIL), ("同上", Outcome.PASS)]
)
def test_each_row_of_a_receipt_tells_its_day(day: str, outcome: Outcome) -> None:
    head = ("送达文书名称", "收件人", "送达日期")
    rows = (head, ("行政处罚告知书", "孙某甲", "2025年4月7日"), ("行政处罚决定书", "孙某甲", day))
    case = a_case(a_document("service_receipt", rows))

    assert receipts_dated(case, LAW).outcome is outcome


def test_a_receipt_for_one_paper_tells_its_day_too() -> None:
    rows = (("送达文书名称", "行政处罚决定书"), ("送达时间", "　　年　月　日"))
    case = a_case(a_document("service_receipt", rows))

    assert receipts_dated(case, LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(("day", "outcome"), [("2025年4月18日", Outcome.PASS), ("", Outcome.FAIL)])
def test_a_receipt_that_asks_for_the_day_in_one_cell_has_it_in_the_next(day: str, outcome: Outcome) -> None:
    rows = (("送达文书", "行政处罚决定书"), ("送达时间", day, "送达地点", "该公司"))

    assert receipts_dated(a_case(a_document("service_receipt", rows)), LAW).outcome is outcome


def test_rows_that_go_on_overleaf_tell_their_day_below_the_same_head() -> None:
    first = (("送达文书名称", "收件人", "送达日期"), ("询问通知书", "孙某甲", "2025年4月1日"))
    overleaf = (("行政处罚告知书", "孙某甲", ""), ("行政处罚决定书", "孙某甲", "2025年4月18日"))
    verdict = receipts_dated(a_case(bound("service_receipt", a_page(first), a_page(overleaf, number=2))), LAW)

    assert [failure.values["paper"] for failure in verdict.failures] == ["行政处罚告知书"]


def test_a_day_written_into_its_cell_by_hand_is_told() -> None:
    head, first = ("送达文书名称", "收件人", "送达日期"), ("询问通知书", "孙某甲", "2025年4月1日")
    rows = (head, first, ("行政处罚决定书", "孙某甲", ""))
    receipt = a_document("service_receipt", rows, graphics=(Graphic(GraphicKind.INK, block=8),))

    assert receipts_dated(a_case(receipt), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize("foot", ["　　年　月　日", "2025年　月　日", "二〇二五年　月　日"])
def test_a_notice_whose_day_and_month_are_blank_is_not_dated(foot: str) -> None:
    case = a_case(a_document(NOTICE, "某县应急管理局", foot))

    assert dated_at_foot(case, LAW, kinds=(NOTICE,)).outcome is Outcome.FAIL


def test_a_blank_for_the_recipient_is_no_blank_of_the_notice() -> None:
    told = (
        "本告知书一式两份，一份送达当事人，一份由本机关存入案卷备查，请妥善保管，遗失不补，涂改、复印均无效，特此说明。"
    )
    case = a_case(a_document(NOTICE, "某县应急管理局", "2025年4月1日", told, "当事人签收：　　年　月　日"))

    assert dated_at_foot(case, LAW, kinds=(NOTICE,)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("approved_on", "sure_mark", "sure_day", "outcome"),
    [
        (date(2025, 3, 31), 1.0, 1.0, Outcome.PASS),
        (date(2025, 4, 1), 1.0, 1.0, Outcome.FAIL),
        (date(2025, 4, 1), 0.6, 1.0, Outcome.UNSURE),
        (date(2025, 4, 1), 1.0, 0.6, Outcome.UNSURE),
        (date(2025, 3, 31), 0.6, 1.0, Outcome.PASS),
    ],
)
def test_a_plan_is_approved_by_the_day_of_the_inspection(
    approved_on: date, sure_mark: float, sure_day: float, outcome: Outcome
) -> None:
    plan, record = KindId("inspection_plan"), KindId("inspection_record")
    approved = a_mark(APPROVER, plan, signed_on=approved_on, confidence=sure_mark)
    inspected = a_fact("检查日期", date(2025, 3, 31), record, confidence=sure_day)
    case = a_case(a_document(plan), a_document(record), facts=(inspected,), marks=(approved,))

    verdict = approved_by(case, LAW, kinds=(plan,), role=APPROVER, fact=FactName("检查日期"))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("first", "outcome"),
    [("备注", Outcome.PASS), ("备注：收件人系该文书室管理员", Outcome.PASS), ("行政处罚决定书", Outcome.FAIL)],
)
def test_a_remark_under_the_papers_served_needs_no_day(first: str, outcome: Outcome) -> None:
    rows = (
        ("送达文书名称", "送达日期", "收件人"),
        ("行政处罚告知书", "2024年3月2日", "孙某甲"),
        (first, "", "已签署送达地址确认书"),
    )

    assert receipts_dated(a_case(a_document("service_receipt", rows)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("until", "outcome"),
    [
        ("于2025年9月30日前整改完毕", Outcome.PASS),
        ("于　　年　月　日前整改完毕", Outcome.FAIL),
        ("立即整改", Outcome.PASS),
    ],
)
def test_an_order_gives_the_day_until_which_it_sets(until: str, outcome: Outcome) -> None:
    order = KindId("rectification_order")
    case = a_case(a_document(order, f"现责令你单位对上述第1项问题{until}。", "某县应急管理局 2025年9月16日"))

    assert dated_at_foot(case, LAW, kinds=(order,)).outcome is outcome


@pytest.mark.parametrize(
    ("order", "outcome"),
    [
        ("现责令你：☑1.立即予以改正。□2.在__年__月__日前改正或者整改完毕。", Outcome.PASS),
        ("现责令你：□1.立即予以改正。☑2.在__年__月__日前改正或者整改完毕。", Outcome.FAIL),
        ("现责令你单位于__年__月__日前改正。", Outcome.FAIL),
    ],
)
def test_the_day_of_a_choice_that_was_not_ticked_may_stay_blank(order: str, outcome: Outcome) -> None:
    kind = KindId("rectification_order")

    assert dated_at_foot(a_case(a_document(kind, order, "2025年4月1日")), LAW, kinds=(kind,)).outcome is outcome


@pytest.mark.parametrize(
    ("title", "text", "outcome"),
    [
        ("责令限期改正通知书", "现责令你单位改正。", Outcome.FAIL),
        ("责令限期改正通知书", "现责令你单位于2025年3月21日前改正。", Outcome.PASS),
        ("责令限期改正通知书", "现责令你单位立即改正。", Outcome.PASS),
        ("责令改正通知书", "现责令你单位改正。", Outcome.PASS),
    ],
)
def test_an_order_with_a_term_tells_it(title: str, text: str, outcome: Outcome) -> None:
    order = a_document("rectification_order", title, text, "2025年3月11日", title=title)

    assert dated_at_foot(a_case(order), LawBook(), kinds=(KindId("rectification_order"),)).outcome is outcome


def test_a_typed_notice_that_ends_without_any_day_fails_where_the_others_have_one() -> None:
    notice, order = KindId("penalty_notice"), KindId("rectification_order")
    body = ("经查，你单位存在违法行为。" * 4, "黔岭市应急管理局")
    dated = (a_document(order, *body, "2025年6月19日"), a_document("penalty_decision", *body, "2025年7月18日"))

    def judged(*foot: str) -> Outcome:
        case = a_case(a_document(notice, *body, *foot), *dated)
        return dated_at_foot(case, LAW, kinds=(notice, order)).outcome

    assert judged() is Outcome.FAIL
    assert judged("2025年6月20日") is Outcome.PASS
    assert dated_at_foot(a_case(a_document(notice, *body)), LAW, kinds=(notice, order)).outcome is Outcome.PASS


def test_the_folio_below_is_no_line_of_the_notice() -> None:
    notice, order = KindId("penalty_notice"), KindId("rectification_order")
    body = ("经查，你单位存在违法行为。" * 4, "黔岭市应急管理局")
    dated = (a_document(order, *body, "2025年6月19日"), a_document("penalty_decision", *body, "2025年7月18日"))
    page = a_page(*body)
    undated = bound(notice, replace(page, blocks=(*page.blocks, Block("25", kind=BlockKind.FOOTER))))

    assert dated_at_foot(a_case(undated, *dated), LAW, kinds=(notice, order)).outcome is Outcome.FAIL
