"""Approval forms name their approver behind a label or right before the day of the approval."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.extract.meetings import meeting_facts
from casereview.extract.steps import step_facts
from tests.builders import Row, a_document

FIRST = ("经办机构负责人意见", "同意立案。\n                 孙八   2024年1月4日")


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (("审批意见", "同意。\n审批人（签名）：周九    2024年1月5日"), ["周九"]),
        (("负责人审批意见", "同意立案。\n签名：周九\n2024年1月5日"), ["周九"]),
        (("部门负责人意见", "同意立案。\n                 周九   2024年1月5日"), ["周九"]),
        (("机关负责人意见", "同意。周 九  2024年1月5日"), ["周九"]),
        (("局领导审批意见", "同意。 签名：周九   日期：2024.1.5"), ["周九"]),
        (("局长审批意见", "同意。\n签名：尉迟恭敬\n2024年1月5日"), ["尉迟恭敬"]),
        (("局长意见", "同意立案 崔嵬 2024.1.5"), ["崔嵬"]),
        (("机关负责人意见", "同意\n2024年1月5日"), []),
        (("审批意见", "准予立案 2024年1月5日"), []),
    ],
)
def test_the_approver_signs_before_the_day(row: Row, name: list[str]) -> None:
    form = a_document("filing_approval", (FIRST, row))
    assert [fact.value for fact in meeting_facts(form) if fact.name == "审批人"] == name


def test_the_last_opinion_approves_where_no_place_is_the_approvers() -> None:
    form = a_document("filing_approval", (FIRST, ("部门负责人意见", "同意立案。 周九 2024年1月5日")))
    facts = [(fact.name, fact.value, fact.confidence) for fact in step_facts(form)]
    assert facts == [("立案日期", date(2024, 1, 5), 0.85)]


def test_an_undated_approval_is_not_replaced_by_a_review() -> None:
    form = a_document("filing_approval", (FIRST, ("审批意见", "审批人（签名）：      年  月  日")))
    assert tuple(step_facts(form)) == ()


@pytest.mark.parametrize(
    "line", ["记录人：办公室 吴十", "记录员姓名：吴十", "书 记 员：吴十", "记录人：吴十（法规科科长）"]
)
def test_the_recorder_is_a_person_not_an_office(line: str) -> None:
    record = a_document("hearing_record", line)
    assert [fact.value for fact in meeting_facts(record)] == ["吴十"]


@pytest.mark.parametrize("office", ["大队领导审批", "部门负责人审批意见", "局领导审批"])
def test_an_office_may_stand_before_the_word_for_approval(office: str) -> None:
    form = a_document("filing_approval", "承办人：张三、李四 2024年1月4日", f"{office}：同意立案。 周九 2024年1月5日")
    assert [(f.name, f.value) for f in step_facts(form)] == [("立案日期", date(2024, 1, 5))]
    assert [f.value for f in meeting_facts(form)] == ["周九"]


def test_what_the_chair_says_in_a_hearing_is_no_second_chair() -> None:
    record = a_document("hearing_record", "主持人：张三  书记员：李四", "主持人：现在休会。", "主持人：听证结束。")
    assert [(fact.name, fact.value) for fact in meeting_facts(record)] == [("主持人", "张三"), ("记录人", "李四")]


def test_a_numbered_field_may_follow_another_on_its_line() -> None:
    form = a_document("collective_discussion", "集体讨论记录", "四、主持人：周九    五、记录人：钱十")
    assert [(fact.name, fact.value) for fact in meeting_facts(form)] == [("主持人", "周九"), ("记录人", "钱十")]


def test_the_rank_before_a_name_is_no_part_of_it() -> None:
    form = a_document("collective_discussion", "集体讨论记录", "主持人：支队长周九    记录：小队长钱十")
    assert [fact.value for fact in meeting_facts(form)] == ["周九", "钱十"]
