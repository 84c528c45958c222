"""Files divided into papers at the tops of pages, and papers put into the order of the contents list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from casereview.catalogue import read_catalogue
from casereview.classify import classify
from casereview.divide import arrange, divide
from casereview.model import Block, Cell, Document, Page, SourceFile
from casereview.terms import BlockKind, OrderFrom, ReadingMethod
from casereview.text import flow_of
from tests.paper_texts import BODIES

CATALOGUE = read_catalogue()


def volume(*pages: Sequence[Block | str], name: str = "卷.pdf") -> SourceFile:
    made = tuple(
        Page(number, 595.0, 842.0, tuple(Block(one) if isinstance(one, str) else one for one in blocks))
        for number, blocks in enumerate(pages, 1)
    )
    return SourceFile(name, "a" * 64, made)


def parts(*pages: Sequence[Block | str]) -> list[tuple[int, int]]:
    """First and last page of each document the pages are divided into."""
    documents = divide([volume(*pages)], CATALOGUE)
    return [(document.pages[0].number, document.pages[-1].number) for document in documents]


def foot(text: str) -> Block:
    return Block(text, BlockKind.FOOTER)


INQUIRY: list[Block | str] = ["询 问 笔 录", *BODIES["inquiry_record"][0].splitlines()]
FILING: list[Block | str] = ["立案审批表", *BODIES["filing_approval"][0].splitlines()]
DECISION: list[Block | str] = ["行政处罚决定书", *BODIES["penalty_decision"][0].splitlines()]
MORE: list[str] = ["问：还有什么补充？", "答：没有。", "以上内容我已看过，与我所说一致。"]


def test_each_titled_page_begins_a_paper_and_others_go_on() -> None:
    assert parts(FILING, INQUIRY, MORE, DECISION, ["如不服本决定，可以申请行政复议。"]) == [(1, 1), (2, 3), (4, 5)]


def test_how_a_document_was_read_is_told_by_its_own_pages() -> None:
    file = volume(FILING, [], INQUIRY, MORE, DECISION)
    read = tuple(replace(p, legibility=0.95) if p.number in (3, 5) else p for p in file.pages)

    documents = divide([replace(file, pages=read, reading=ReadingMethod.MIXED)], CATALOGUE)

    assert [document.reading for document in documents] == [ReadingMethod.TEXT, ReadingMethod.MIXED, ReadingMethod.OCR]


def test_a_document_is_known_by_its_file_and_pages() -> None:
    documents = divide([volume(FILING, INQUIRY, MORE)], CATALOGUE)

    assert [document.id for document in documents] == ["aaaaaaaaaaaaaaaa:1-1", "aaaaaaaaaaaaaaaa:2-3"]
    assert documents[1].flow == flow_of(documents[1].pages)
    assert documents[1].source == "卷.pdf"


@pytest.mark.parametrize("title", ["询问笔录（续页）", "询问笔录 第2页", "询问笔录续页", "询 问 笔 录（续）"])
def test_a_continuation_page_bears_the_title_and_begins_nothing(title: str) -> None:
    assert parts(INQUIRY, [title, *MORE]) == [(1, 2)]


def test_the_page_counter_tells_a_continuation_from_a_second_paper() -> None:
    first = [*INQUIRY, foot("共 2 页 第 1 页")]

    assert parts(first, ["询问笔录", *MORE, foot("共 2 页 第 2 页")]) == [(1, 2)]
    assert parts(first, ["答：是。", foot("共 2 页 第 2 页")], first, [*MORE, foot("共2页 第2页")]) == [(1, 2), (3, 4)]


def test_a_counter_that_starts_again_begins_a_paper_without_title() -> None:
    body = BODIES["penalty_decision"][1].splitlines()

    assert parts([*FILING, foot("第1页 共1页")], [*body, foot("第1页 共2页")], ["缴款。", foot("第2页 共2页")]) == [
        (1, 1),
        (2, 3),
    ]


def test_two_papers_on_one_page_are_told_apart_by_their_place_on_it() -> None:
    first: list[Block | str] = [
        Block("立案审批表", centred=True),
        *BODIES["filing_approval"][0].splitlines(),
        "2025年3月6日",
    ]
    second: list[Block | str] = [Block("询问笔录", centred=True), *BODIES["inquiry_record"][0].splitlines()]

    documents = classify(divide([volume([*first, *second], MORE)], CATALOGUE), CATALOGUE)

    assert [(document.kind, document.id) for document in documents] == [
        ("filing_approval", "aaaaaaaaaaaaaaaa:1-1"),
        ("inquiry_record", "aaaaaaaaaaaaaaaa:1-2.1"),
    ]


def test_two_pages_on_one_sheet_give_papers_that_are_told_apart() -> None:
    file = volume(FILING, INQUIRY)
    left, right = file.pages

    papers = divide([replace(file, pages=(left, replace(right, number=left.number)))], CATALOGUE)

    assert [paper.id.rpartition(":")[2] for paper in papers] == ["1-1", "1-1.1"]


def test_a_counter_that_never_moves_begins_nothing() -> None:
    assert parts(*([*one, foot("第 1 页")] for one in (INQUIRY, MORE, DECISION, ["如不服本决定，可以起诉。"]))) == [
        (1, 2),
        (3, 4),
    ]


def test_the_running_foot_of_a_word_file_begins_nothing() -> None:
    pages = tuple(
        Page(number, None, None, (*(Block(line) for line in MORE), foot("共 1 页 第 1 页"))) for number in (1, 2)
    )

    documents = divide([SourceFile("询问笔录.docx", "c" * 64, pages)], CATALOGUE)

    assert [len(document.pages) for document in documents] == [2]


def test_a_counter_through_the_whole_volume_tells_nothing() -> None:
    pages = [FILING, INQUIRY, INQUIRY, DECISION]

    assert parts(*([*page, foot(f"第{number}页")] for number, page in enumerate(pages, 1))) == [
        (1, 1),
        (2, 2),
        (3, 3),
        (4, 4),
    ]


def test_two_papers_of_one_name_are_told_by_number_or_repeated_labels() -> None:
    body = BODIES["penalty_decision"][0].replace("12号", "13号")
    other = ["行政处罚决定书", *body.splitlines()]

    assert parts(DECISION, other) == [(1, 1), (2, 2)]
    assert parts(INQUIRY, INQUIRY) == [(1, 1), (2, 2)]
    assert parts(DECISION, ["行政处罚决定书", "津澜应急罚〔2024〕12号", "如不服本决定，可以起诉。"]) == [(1, 2)]


def test_a_running_head_begins_nothing() -> None:
    head = Block("行政处罚决定书", BlockKind.HEADER)

    assert parts([head, *DECISION], [head, "如不服本决定"], [head, "附：缴款方式"]) == [(1, 3)]


def test_entries_of_a_contents_list_that_runs_on_are_no_titles() -> None:
    rows = [
        Block(text, cell=Cell(0, row, column))
        for row, line in enumerate((("22", "现场照片", "2024年3月1日", "40"), ("23", "证据清单", "2024年3月2日", "41")))
        for column, text in enumerate(line)
    ]
    loose = ["结案审批表", "2024年5月6日", "50", "罚款收据", "51", "营业执照", "52", "卷内备考表", "53"]

    assert parts(["卷内目录", *BODIES["contents_list"][0].splitlines()], rows, loose, DECISION) == [(1, 3), (4, 4)]


@pytest.mark.parametrize(
    "kind", ["business_licence", "identity_proof", "standard_excerpt", "fine_receipt", "disclosure_proof"]
)
def test_a_page_plainly_of_another_kind_begins_a_paper_without_title(kind: str) -> None:
    page = BODIES[kind][0].splitlines()

    assert parts([*INQUIRY, "2024年3月5日"], page, FILING) == [(1, 1), (2, 2), (3, 3)]


def test_a_number_of_its_own_begins_a_paper_whose_title_is_missing() -> None:
    assert parts(FILING, BODIES["penalty_decision"][0].splitlines()) == [(1, 1), (2, 2)]


def test_a_plain_line_at_a_page_top_goes_on_in_a_paper_whose_title_stood_out() -> None:
    title = Block("案件调查终结报告", size=22.0, centred=True)
    body = [Block(line, size=12.0) for line in BODIES["investigation_report"][0].splitlines()]
    heading, listed = Block("证据清单", size=12.0), Block("1.现场检查记录；2.询问笔录；3.现场照片。", size=12.0)
    own_title = Block("证据清单", size=22.0, centred=True)

    assert parts([title, *body], [heading, listed]) == [(1, 2)]
    assert parts([title, *body], [own_title, listed]) == [(1, 1), (2, 2)]
    first, last = Block("第1页 共2页", size=9.0), Block("第2页 共2页", size=9.0)
    other = [*DECISION, "第1页 共1页"]
    assert parts([title, *body, first], [*body, last], [heading, listed], other) == [(1, 2), (3, 3), (4, 4)]


def test_empty_pages_belong_to_the_paper_before() -> None:
    assert parts(FILING, [], [" "], DECISION) == [(1, 3), (4, 4)]


def test_a_file_that_could_not_be_read_is_one_document_with_its_problem() -> None:
    documents = divide([SourceFile("坏.pdf", "b" * 64, (), problem="文件已损坏")], CATALOGUE)

    assert [(d.id, d.pages, d.problem) for d in documents] == [("bbbbbbbbbbbbbbbb:1-1", (), "文件已损坏")]


def case_of(names: Sequence[str], rows: Sequence[tuple[str, ...]]) -> tuple[Document, ...]:
    files = []
    for index, name in enumerate(names):
        blocks: list[Block | str] = [name]
        if name == "卷内目录":
            head = ("序号", "文件名称及编号", "日期", "页号")
            blocks += [
                Block(text, cell=Cell(0, row, column))
                for row, line in enumerate((head, *rows))
                for column, text in enumerate(line)
            ]
        files.append(SourceFile(f"{name}.docx", str(index) * 64, volume(blocks).pages))
    return classify(divide(files, CATALOGUE), CATALOGUE)


NAMES = ("卷内备考表", "行政处罚决定书", "询问笔录", "立案审批表", "卷内目录", "卷宗封面")
ROWS = (
    ("1", "行政处罚决定书（津澜）应急罚〔2024〕12号", "2024年4月12日", "1-3"),
    ("2", "立案审批表", "", "4"),
    ("3", "询问笔录", "", "5"),
)


def test_the_contents_list_orders_papers_that_only_names_could_order() -> None:
    documents, order_from = arrange(case_of(NAMES, ROWS), OrderFrom.FILE_NAMES, CATALOGUE)

    assert order_from is OrderFrom.CONTENTS_LIST
    assert [document.label for document in documents] == [
        "卷宗封面",
        "卷内目录",
        "行政处罚决定书",
        "立案审批表",
        "询问笔录",
        "卷内备考表",
    ]


@pytest.mark.parametrize("order_from", [OrderFrom.FILE_NUMBERS, OrderFrom.VOLUME])
def test_a_physical_order_is_not_changed(order_from: OrderFrom) -> None:
    documents = case_of(NAMES, ROWS)

    assert arrange(documents, order_from, CATALOGUE) == (documents, order_from)


def test_without_a_contents_list_the_names_order() -> None:
    documents = case_of(("询问笔录", "立案审批表"), ())

    assert arrange(documents, OrderFrom.FILE_NAMES, CATALOGUE) == (documents, OrderFrom.FILE_NAMES)


def test_a_second_slip_for_the_fine_goes_by_another_name_and_begins_a_paper() -> None:
    slip = ["非税收入一般缴款书", "填制日期：2025年7月11日", "收入项目：罚没收入", "金额（小写）：9000.00"]
    paid: list[Block | str] = [Block("微信支付凭证", centred=True), "当前状态 支付成功", "商品 罚款", "金额 500.00"]

    assert parts(slip, paid) == [(1, 1), (2, 2)]


def test_results_behind_the_cover_of_a_report_are_of_the_report() -> None:
    cover = [
        "检 验 报 告",
        "报告编号：某检24-0871",
        "产品名称：充电器",
        "委托单位：某市市场监督管理局",
        "检验类别：监督抽查",
    ]
    results = [
        "序号",
        "检验项目",
        "技术要求",
        "检验结果",
        "单项判定",
        "检验结论：经检验，不符合要求，判定为不合格。",
        "主检：甲　审核：乙",
    ]

    assert parts(cover, results) == [(1, 2)]
    assert parts(cover, DECISION) == [(1, 1), (2, 2)]


def test_a_short_paper_at_the_foot_does_not_take_the_next_page_under_its_own_title() -> None:
    table = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(("编号", "07", "11", "15"))]
    upper = [Block("仪器台账（摘）", centred=True), *table]
    lower = [Block("检测报告（摘）", centred=True), Block("仪器编号：07、11、15 结论：合格"), Block("与原件核对无异")]
    below = [Block("应急管理行政处罚裁量权基准（节选）", centred=True), *table]
    pages = tuple(Page(n, None, None, tuple(blocks)) for n, blocks in ((1, [*upper, *lower]), (2, below)))

    documents = divide([SourceFile("卷.docx", "a" * 64, pages)], CATALOGUE)

    assert [d.pages[0].blocks[0].text for d in documents][-1] == "应急管理行政处罚裁量权基准（节选）"
