"""The dates of the steps come from the place on the paper that counts."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.extract.steps import step_facts
from casereview.model import Document
from tests.builders import Part, Row, a_document


def dates_of(document: Document) -> dict[str, object]:
    return {fact.name: fact.value for fact in step_facts(document)}


@pytest.mark.parametrize(
    "opinions",
    [
        ("承办人意见：拟立案。", "承办人（签名）：张三  2024年1月4日", "审核人（签名）：赵六  2024年1月5日",
        "审批人（签名）：钱七  2024年1月6日"),
        ("承办人意见：拟立案。张三 2024年1月4日", "部门负责人意见：同意。2024年1月5日",
        "机关负责人意见：同意立案。钱七 2024年1月6日"),
        ((("承办人意见", "拟立案 2024年1月4日"), ("审核意见", "同意\n2024年1月5日"), ("审批意见",
        "同意立案\n2024年1月6日")),),
        ((("承办人意见", "审核意见", "审批意见"), ("拟立案\n2024年1月4日", "同意\n2024年1月5日",
        "同意\n2024年1月6日")),),
        ("承 办 人 意 见：", "拟立案", "2024年1月4日", "审 批 意 见：", "同意", "__2024__年__1__月__6__日"),
    ],
)  # fmt: skip
def test_a_case_is_filed_on_the_date_beside_the_approver(opinions: tuple[Part, ...]) -> None:
    form = a_document("filing_approval", "立案审批表", "案由：未培训   时间：2024年1月3日", *opinions)
    assert dates_of(form) == {"立案日期": date(2024, 1, 6)}


def test_an_approval_without_the_approvers_date_has_no_filing_date() -> None:
    form = a_document("filing_approval", "承办人（签名）：张三  2024年1月4日", "审批人（签名）：      年  月  日")
    assert dates_of(form) == {}


def test_a_submission_form_gives_the_handlers_the_lawyers_and_the_approvers_date() -> None:
    table: tuple[Row, ...] = (
        ("承办人意见", "建议罚款。\n承办人（签名）：\n2024年3月5日"),
        ("法规科审核意见", "同意\n审核人：孙八 2024年3月6日"),
        ("审核意见", "同意 2024年3月7日"),
        ("审批意见", "同意\n审批人（签名）：\n2024年3月8日"),
    )
    assert dates_of(a_document("case_approval", table)) == {
        "审批日期": date(2024, 3, 8),
        "呈批日期": date(2024, 3, 5),
        "法制审核日期": date(2024, 3, 6),
    }


@pytest.mark.parametrize(
    "foot",
    [
        ("海川市应急管理局（印章）", "2024年3月15日", "本文书一式两份：一份备案。"),
        ("海川市应急管理局", "二〇二四年三月十五日", "附：清单"),
        ("海川市应急管理局    2024年3月15日",),
        ("2024年3月15日", "（印章）"),
        ("（印章）", "　　　2024 年 3 月 15 日", "受送达人（签名）：王五  2024年3月18日"),
    ],
)
def test_a_decision_is_dated_at_its_foot(foot: tuple[Part, ...]) -> None:
    decision = a_document(
        "no_penalty_decision", "不予行政处罚决定书", "经查，2024年1月3日你单位存在问题。", "可以申请行政复议。", *foot
    )
    assert dates_of(decision) == {"处罚决定日期": date(2024, 3, 15)}


@pytest.mark.parametrize(
    ("right", "names"),
    [
        ("你单位有要求举行听证的权利。", {"告知日期", "听证告知日期"}),
        ("你单位有权进行陈述和申辩。", {"告知日期"}),
        ("本案不符合听证条件，可以陈述申辩。", {"告知日期"}),
        ("☑根据第四十四条，你单位可以陈述申辩。□根据第六十三条，你单位有权要求举行听证。", {"告知日期"}),
        (
            "☑根据第四十四条，你单位可以陈述申辩。☑根据第六十三条，你单位有权要求举行听证。",
            {"告知日期", "听证告知日期"},
        ),
    ],
)
def test_a_combined_notice_also_gives_the_date_of_the_hearing_notice(right: str, names: set[str]) -> None:
    notice = a_document(
        "penalty_notice", "行政处罚告知书", "某公司：", right, "海川市应急管理局（印章）", "2024年3月1日"
    )
    assert dates_of(notice) == dict.fromkeys(names, date(2024, 3, 1))


def test_an_order_gives_its_date_and_the_date_until_which_to_put_right() -> None:
    order = a_document(
        "rectification_order",
        "责令限期整改指令书",
        "现责令你单位对上述第1项问题于2024年1月15日前整改完毕。",
        "海川市应急管理局（印章）",
        "2024年1月3日",
        "被检查单位负责人（签名）：王五 2024年1月4日",
    )
    assert dates_of(order) == {"责改日期": date(2024, 1, 3), "整改期限": date(2024, 1, 15)}


@pytest.mark.parametrize(
    ("kind", "line", "name"),
    [
        ("collective_discussion", "讨论时间：2024年2月1日9时至10时", "集体讨论日期"),
        ("case_discussion_form", "时 间：2024年2月1日", "集体讨论日期"),
        ("hearing_record", "听证时间：2024年2月1日9时至11时", "听证日期"),
        ("statement_record", "时间：2024年2月1日9时至11时", "陈述申辩日期"),
        ("legal_review_opinion", "审核人（签名）：孙八   2024年2月1日", "法制审核日期"),
        ("volume_cover", "归档日期：2024年2月1日   归档号：3", "归档日期"),
        ("disclosure_proof", "公示日期：2024-02-01   决定日期：2024-01-15", "公示日期"),
        ("disclosure_proof", "2024-02-01 16:20  来源：海川市应急管理局  浏览次数：12", "公示日期"),
        ("disclosure_proof", "2024年2月1日", "公示日期"),
        ("recheck_opinion", "复查时间为2024年2月1日", "复查日期"),
    ],
)
def test_a_paper_gives_the_date_of_its_own_step(kind: str, line: str, name: str) -> None:
    assert dates_of(a_document(kind, "标题", line)) == {name: date(2024, 2, 1)}


@pytest.mark.parametrize(
    "line", ["打印时间：2024年3月2日", "决定日期 2024-02-20", "公示截止期：2025-02-20", "2024年2月20日作出处罚决定"]
)
def test_another_day_on_a_page_of_the_web_is_not_the_day_it_was_posted(line: str) -> None:
    assert dates_of(a_document("disclosure_proof", "信用中国", line)) == {}


def test_later_papers_repeat_the_day_of_filing() -> None:
    closing = (("立案时间", "2024年1月6日"), ("审批意见", "同意结案。2024年3月6日"))
    assert dates_of(a_document("closing_approval", closing)) == {
        "立案日期": date(2024, 1, 6),
        "结案日期": date(2024, 3, 6),
    }


def test_a_letter_tells_the_day_of_filing_and_a_report_the_day_of_the_hearing() -> None:
    letter = a_document("transfer_letter", "我局于2024年1月6日对海川公司涉嫌犯罪一案立案调查。", "2024年2月1日")
    report = a_document("hearing_report", (("听证时间", "2024年1月9日9时", "听证地点", "会议室"),))
    assert (dates_of(letter), dates_of(report)) == ({"立案日期": date(2024, 1, 6)}, {"听证日期": date(2024, 1, 9)})


def test_the_agency_itself_may_give_the_last_opinion() -> None:
    closing = (
        ("执法机构意见", "建议结案。负责人：赵六\n2024年5月28日"),
        ("执法机关意见", "同意结案。\n负责人：钱七\n2024年5月30日"),
    )
    assert dates_of(a_document("closing_approval", closing)) == {"结案日期": date(2024, 5, 30)}


def test_a_day_told_in_a_sentence_behind_the_opinions_is_none_of_them() -> None:
    report = a_document(
        "case_approval",
        "审批意见：同意处罚。钱七 2024年9月13日",
        "承办人意见：拟罚款。张三、李四 2024年9月11日",
        "现查明：2024年8月18日，该宾馆逾期未清除疏散通道内的杂物。",
    )
    assert dates_of(report) == {"呈批日期": date(2024, 9, 11), "审批日期": date(2024, 9, 13)}


def test_an_office_of_law_alone_heads_the_lawyers_opinion() -> None:
    approval = a_document(
        "case_approval",
        (
            ("办案人员", "签字：张三、李四    日期：2024年5月20日"),
            ("法规机构", "签字：孙八    日期：2024年5月21日"),
            ("主要领导", "签字：周五    日期：2024年5月23日"),
        ),
    )
    found = {fact.name: fact.value for fact in step_facts(approval)}

    assert found == {
        "呈批日期": date(2024, 5, 20), "法制审核日期": date(2024, 5, 21), "审批日期": date(2024, 5, 23)
    }  # fmt: skip


def test_each_row_of_a_list_of_problems_has_its_own_period() -> None:
    order = a_document(
        "rectification_order",
        (
            ("序号", "存在的问题", "整改期限"),
            ("1", "搅拌机无急停开关", "2024年5月10日"),
            ("2", "未配备绝缘手套", "2024年5月5日"),
            ("3", "未建立台账", "立即整改"),
        ),
    )

    assert [fact.value for fact in step_facts(order) if fact.name == "整改期限"] == [
        date(2024, 5, 10),
        date(2024, 5, 5),
    ]


def test_a_recheck_without_a_foot_was_on_the_day_its_sentence_tells() -> None:
    told = "我局于2024年1月5日责令你公司整改，2024年2月1日进行了现场复查，均已整改。"

    assert dates_of(a_document("recheck_opinion", "澜河晨光机械有限公司：", told, "津澜应急管理局")) == {
        "复查日期": date(2024, 2, 1)
    }


def test_the_day_on_which_a_case_was_sent_in_is_no_day_of_its_review() -> None:
    opinion = a_document(
        "legal_review_opinion",
        "法 制 审 核 意 见",
        "送审人：张三　　送审时间：2026年3月24日",
        "经审核，同意。",
        "审核人（签名）：",
        "2026年3月25日",
    )

    assert dates_of(opinion) == {"法制审核日期": date(2026, 3, 25)}


def test_the_last_head_approves_where_only_the_reason_for_approval_is_asked() -> None:
    table = (
        ("审批事项", "作出行政处罚决定"),
        ("提请审批的理由及依据", "当事人未陈述申辩。"),
        ("经办人意见", "建议处罚。\n2024年8月8日"),
        ("经办机构负责人意见", "同意\n2024年8月8日"),
        ("部门负责人意见", "同意\n2024年8月9日"),
    )
    found = dates_of(a_document("case_approval", "行政处罚案件有关事项审批表", table))
    assert found["审批日期"] == date(2024, 8, 9)


def test_what_somebody_says_of_the_approver_in_the_row_above_gives_no_day_of_approval() -> None:
    form = a_document(
        "filing_approval",
        "呈请立案审批表",
        (
            ("领导批示", "同意立案。\n2024年2月27日"),
            ("审核意见", "拟同意立案，呈领导审批。\n2024年2月27日"),
            ("办案单位意见", "拟同意\n2024年2月26日"),
        ),
    )
    assert dates_of(form) == {"立案日期": date(2024, 2, 27)}


@pytest.mark.parametrize(("day", "doubtful"), [("日期：2025年4月10日", False), ("日期：", True)])
def test_the_day_of_a_leader_is_doubtful_while_another_has_still_to_approve(day: str, doubtful: bool) -> None:
    rows = (
        ("承办人意见", "同意。\n日期：2025年4月8日"),
        ("分管负责人意见", "同意。\n日期：2025年4月9日"),
        ("主要负责人意见", f"同意。\n{day}"),
    )
    facts = step_facts(a_document("case_approval", "案件处理呈批表", rows))

    assert [fact.confidence <= 0.5 for fact in facts if fact.name == "审批日期"] == [doubtful]


@pytest.mark.parametrize(
    ("head", "days"),
    [("法规部门审查签字", [date(2025, 4, 11)]), ("承办人签字", [date(2025, 4, 14)])],
)
def test_the_day_in_a_row_that_somebody_else_signs_is_not_the_handlers(head: str, days: list[date]) -> None:
    rows = (("承办人签字", "2025年4月11日"), (head, "2025年4月14日"), ("局长签字", "2025年4月16日"))
    facts = step_facts(a_document("case_approval", "行政处罚案件审批表", rows))

    assert [fact.value for fact in facts if fact.name == "呈批日期"] == days


@pytest.mark.parametrize(
    ("head", "day"),
    [("负责人", date(2024, 8, 9)), ("大队长", date(2024, 8, 9)), ("联系人", None)],
)
def test_a_word_for_the_head_alone_begins_the_row_of_his_day(head: str, day: date | None) -> None:
    form = a_document("closing_approval", "结案表", (("承办人", "建议结案。 2024.8.8"), (head, "同意。 2024.8.9")))
    assert next((f.value for f in step_facts(form) if f.name == "结案日期"), None) == day


def test_the_leader_of_a_brigade_approves_whom_the_row_above_asks_to() -> None:
    table = (
        ("承办人意见", "建议立案。\n2025年11月4日"),
        ("部门负责人意见", "同意立案，请领导审批。\n2025年11月4日"),
        ("大队领导意见", "同意立案。\n2025年11月5日"),
    )
    assert dates_of(a_document("filing_approval", "立案审批表", table)) == {"立案日期": date(2025, 11, 5)}


@pytest.mark.parametrize("head", ["镇领导意见", "镇长意见", "街道办事处主任意见"])
def test_the_head_of_a_township_approves(head: str) -> None:
    rows = (
        ("承办人", "建议结案。\n2025年10月27日"),
        ("执法办负责人", "同意。\n2025年10月27日"),
        (head, "同意。\n2025年10月28日"),
    )

    assert dates_of(a_document("closing_approval", "结案审批表", rows))["结案日期"] == date(2025, 10, 28)
