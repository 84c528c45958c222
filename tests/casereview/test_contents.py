"""The entries of a contents list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue, Pointers, TitleBook, read_catalogue
from casereview.contents import ContentsEntry, contents_entries, same_paper
from casereview.model import Source
from tests.builders import Part, a_document, a_page

CATALOGUE = read_catalogue()
TABLE: Part = (
    ("序号", "文件名称及编号", "日期", "页号", "备注"),
    ("1", "行政处罚决定书（单位）\n津澜应急罚〔2024〕12号", "2024年4月12日", "1-3", ""),
    ("2", "现场检查笔录", "2024.3.1", "4", ""),
    ("3", "与案件有关的其他说明", "", "", ""),
    ("4", "", "", "", ""),
)


def plain(*parts: Part) -> list[tuple[int | None, str, str | None, int | None, int | None, str | None]]:
    entries = contents_entries(a_document("contents_list", *parts), CATALOGUE)
    return [(e.number, e.title, e.kind, e.page_from, e.page_to, e.document_number) for e in entries]


def test_rows_of_the_table_become_entries() -> None:
    assert plain("卷内目录", TABLE) == [
        (1, "行政处罚决定书(单位)", "penalty_decision", 1, 3, "津澜应急罚〔2024〕12号"),
        (2, "现场检查笔录", "inspection_record", 4, None, None),
        (3, "与案件有关的其他说明", None, None, None, None),
    ]


def test_an_entry_of_a_paper_of_no_kind_is_known_by_its_title_alone() -> None:
    table: Part = (("序号", "文件名称", "页号"), ("1", "权利义务告知书", "4"), ("2", "讯问笔录", "5"))

    assert [(title, kind) for _, title, kind, *_ in plain("卷内目录", table)] == [
        ("权利义务告知书", None),
        ("讯问笔录", "inquiry_record"),
    ]


def test_an_entry_stands_where_its_row_stands() -> None:
    entry = contents_entries(a_document("contents_list", "卷内目录", TABLE), CATALOGUE)[1]

    assert entry.source == Source("contents_list", 1, "2 现场检查笔录 2024.3.1 4")


@pytest.mark.parametrize(
    "line",
    [
        "2  现场检查笔录  2024年3月1日  4",
        "2、现场检查笔录 2024-3-1 4",
        "2 现场检查笔录……………………4",
        "2\t现场检查笔录\t\t4",
    ],
)
def test_lines_without_a_table_are_read_too(line: str) -> None:
    assert plain("卷内目录", line) == [(2, "现场检查笔录", "inspection_record", 4, None, None)]


def test_columns_with_title_and_number_apart_are_read() -> None:
    table: Part = (
        ("顺序号", "文号", "责任者", "题名", "日期", "页号", "备注"),
        ("1", "津澜应急罚〔2024〕12号", "应急局", "行政处罚决定书", "20240412", "1", ""),
    )

    assert plain("卷内目录", table) == [
        (1, "行政处罚决定书", "penalty_decision", 1, None, "津澜应急罚〔2024〕12号"),
    ]


def test_number_decides_before_kind_and_kind_before_title() -> None:
    entry = ContentsEntry(1, "行政处罚决定书", "penalty_decision", 1, Source("x", 1), None, "津澜应急罚〔2024〕12号")
    decision = a_document("penalty_decision", title="行政处罚决定书")

    assert same_paper(entry, replace(decision, number="津澜应急罚[2024] 12号"))
    assert not same_paper(entry, replace(decision, number="津澜应急罚〔2024〕13号"))
    assert same_paper(entry, decision)
    assert not same_paper(entry, a_document("filing_approval"))
    assert same_paper(replace(entry, kind=None, title="有关说明"), a_document("unknown", title="有 关 说 明"))


def test_a_row_that_breaks_at_the_foot_of_a_page_is_one_entry() -> None:
    head = ("序号", "文件名称", "页号")
    first, second = a_page((head, ("1", "重大行政", "4"))), a_page((("", "处罚案件集体讨论笔录", ""),), number=2)
    listing = replace(a_document("contents_list"), pages=(first, second))

    assert [(e.number, e.title, e.page_from) for e in contents_entries(listing, CATALOGUE)] == [
        (1, "行政处罚案件集体讨论笔录", 4)
    ]


def test_lines_that_count_papers_and_give_their_folios_are_entries_of_whatever_paper() -> None:
    lines = ("卷内目录", "1、当场处罚备案 …… 2024.6.20 …… 10", "2、其他 …… 备注", "经查，1、某某单位 存在问题")

    assert plain(*lines) == [(1, "当场处罚备案", None, 10, None, None)]


def test_two_lists_side_by_side_are_read_one_after_the_other() -> None:
    table: Part = (
        ("序号", "文书名称", "页码", "序号", "文书名称", "页码"),
        ("1", "立案审批表", "1", "3", "行政处罚决定书", "5"),
        ("2", "现场检查笔录", "2", "", "", ""),
    )

    assert [(number, title, page) for number, title, _, page, *_ in plain("卷内目录", table)] == [
        (1, "立案审批表", 1),
        (2, "现场检查笔录", 2),
        (3, "行政处罚决定书", 5),
    ]


def test_a_heading_of_a_group_in_a_list_that_counts_is_no_entry() -> None:
    grouped: Part = (
        ("序号", "文件名称", "页号"),
        ("", "一、正卷", ""),
        ("1", "行政处罚决定书", "1"),
        ("2", "送达回证", "2"),
        ("", "二、副卷", ""),
        ("3", "立案审批表", "3"),
        ("4", "结案审批表", "4"),
    )
    uncounted: Part = (("文件名称", "页号"), ("行政处罚决定书", ""), ("送达回证", ""))

    assert [title for _, title, *_ in plain("卷内目录", grouped)] == [
        "行政处罚决定书",
        "送达回证",
        "立案审批表",
        "结案审批表",
    ]
    assert [title for _, title, *_ in plain("卷内目录", uncounted)] == ["行政处罚决定书", "送达回证"]


def test_the_pages_of_an_entry_stand_under_their_head_and_not_where_copies_are_counted() -> None:
    table: Part = (
        ("顺序号", "文书题名", "起止页码", "份数"),
        ("1", "责令改正通知书、送达回证", "4-5", "2"),
        ("2", "询问笔录", "6", "1"),
    )

    assert [(title, first, last) for _, title, _, first, last, _ in plain("卷内目录", table)] == [
        ("责令改正通知书、送达回证", 4, 5),
        ("询问笔录", 6, None),
    ]


def test_a_line_whose_number_stands_apart_is_an_entry() -> None:
    lines = ("1. 立案审批表…………1", "2. 内部邮件．．．．．．2", "（3）无异议声明____3", "第三章 其他规定")

    found = contents_entries(
        a_document("contents_list", "目录", *lines), Catalogue({}, {}, frozenset(), TitleBook(()), Pointers(()))
    )
    assert [(entry.number, entry.title, entry.page_from) for entry in found] == [
        (1, "立案审批表", 1),
        (2, "内部邮件", 2),
        (3, "无异议声明", 3),
    ]
