"""Tables of the steps of an approval, a row a step, with the names typed by the system."""

from __future__ import annotations

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.extract.meetings import meeting_facts
from casereview.model import Document
from tests.builders import a_document

HEAD = ("序号", "审批节点", "审批人", "审批意见", "审批时间")
ROWS = (
    ("1", "承办", "俞小国", "建议处罚", "2024-08-16 10:21:05"),
    ("2", "协办", "陆小敏", "同意", "2024-08-16 10:33:47"),
    ("3", "部门审核", "金小星", "同意", "2024-08-16 15:02:18"),
    ("4", "法制审核", "计小华", "同意", "2024-08-19 09:10:30"),
    ("5", "负责人审批", "吕小明", "同意", "2024-08-19 14:45:52"),
)


def printed(*rows: tuple[str, ...]) -> Document:
    return a_document("case_approval", "行政处罚案件审批单", (HEAD, *rows))


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str, str | None]]:
    return [(mark.role, mark.state.value, mark.signer) for mark in extract_marks((document,), catalogue)]


def test_each_step_is_signed_by_whoever_its_row_names(catalogue: Catalogue) -> None:
    assert states(printed(*ROWS), catalogue) == [
        ("承办人", "typed", "俞小国"),
        ("承办人", "typed", "陆小敏"),
        ("审核人", "typed", "金小星"),
        ("法制审核人", "typed", "计小华"),
        ("审批人", "typed", "吕小明"),
    ]


def test_a_step_that_names_nobody_is_blank(catalogue: Catalogue) -> None:
    last = ("5", "负责人审批", "", "", "")
    assert states(printed(*ROWS[:4], last), catalogue)[-1] == ("审批人", "blank", None)


def test_the_head_of_the_column_names_no_approver() -> None:
    assert "俞小国" not in [fact.value for fact in meeting_facts(printed(*ROWS))]


def test_a_table_that_a_system_printed_as_its_trace_is_signed_there(catalogue: Catalogue) -> None:
    opinions = (("承办人意见", "建议处罚。"), ("审核意见", "同意。"), ("审批意见", "同意。"))
    trace = a_document("case_approval", "行政处罚案件审批单", opinions, "审批流转轨迹", (HEAD, *ROWS))

    assert states(trace, catalogue) == [
        ("承办人", "present", "俞小国"),
        ("承办人", "present", "陆小敏"),
        ("审核人", "present", "金小星"),
        ("法制审核人", "present", "计小华"),
        ("审批人", "present", "吕小明"),
    ]
