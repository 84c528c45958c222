"""Pages on which one paper ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from casereview.catalogue import read_catalogue
from casereview.model import Block, Box, Cell, Graphic, Page
from casereview.parts import parts_of
from casereview.terms import BlockKind, GraphicKind

CATALOGUE = read_catalogue()
FOOT = ["澜河区应急管理局", "2025年3月6日"]


def title(text: str) -> Block:
    return Block(text, centred=True)


def page(*blocks: Block | str, graphics: Sequence[Graphic] = ()) -> Page:
    return Page(3, None, None, tuple(Block(b) if isinstance(b, str) else b for b in blocks), tuple(graphics))


def texts(whole: Page) -> list[list[str]]:
    return [[block.text for block in part.blocks] for part in parts_of(whole, CATALOGUE)]


NOTICE: list[Block | str] = [title("询问通知书"), "津澜应急询〔2025〕3号", "请你单位接受询问调查。", *FOOT]
RECORD: list[Block | str] = [title("询 问 笔 录"), "被询问人：甘小明", "问：何时开工？", "答：去年。"]


def test_a_title_that_stands_out_below_a_foot_begins_the_next_paper() -> None:
    first, second = parts_of(page(*NOTICE, *RECORD), CATALOGUE)

    assert first.blocks[-1].text == "2025年3月6日"
    assert second.blocks[0].text == "询 问 笔 录"
    assert first.number == second.number == 3


def test_a_table_too_ends_a_paper() -> None:
    table = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(("承办人意见", "同意立案"))]

    assert texts(page(title("立案审批表"), *table, *NOTICE)) == [
        ["立案审批表", "承办人意见", "同意立案"],
        [block.text if isinstance(block, Block) else block for block in NOTICE],
    ]


def test_a_title_that_fills_the_first_row_of_a_table_begins_a_paper() -> None:
    def form(table: int, *rows: str) -> list[Block]:
        return [Block(text, cell=Cell(table, row, 0)) for row, text in enumerate(rows)]

    first = form(0, "立案审批表", "案由：未培训", "同意立案")
    second = form(1, "现场检查方案", "检查方式：现场查看", "同意")

    assert [part[0] for part in texts(page(*first, *second))] == ["立案审批表", "现场检查方案"]


def test_a_plain_title_over_a_field_begins_a_paper_after_the_foot_of_another() -> None:
    plain: list[Block | str] = [*NOTICE, "询问笔录", "被询问人：甘小明", "问：何时开工？"]

    assert [part[0] for part in texts(page(*plain))] == ["询问通知书", "询问笔录"]


def test_the_same_title_again_begins_another_paper_after_the_foot_of_the_first() -> None:
    second: list[Block | str] = [title("询 问 笔 录"), "被询问人：邱大河", "问：谁在场？", "答：我。"]

    whole = page(*RECORD, "被询问人（签名）：甘小明", *second)

    assert [part[1] for part in texts(whole)] == ["被询问人：甘小明", "被询问人：邱大河"]


def test_a_title_that_fills_a_row_after_a_dated_one_begins_a_paper_whose_rows_count_anew() -> None:
    rows = ("立案审批表", "案由：未培训", "同意立案。2025年3月1日", "结案审批表", "执行情况：已缴", "同意结案。")
    one_table = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(rows)]

    first, second = parts_of(page(*one_table), CATALOGUE)

    assert [(block.text, block.cell and block.cell.row) for block in second.blocks] == [
        ("结案审批表", 0),
        ("执行情况：已缴", 1),
        ("同意结案。", 2),
    ]


def test_a_contents_list_follows_its_cover_and_photographs_the_foot_of_a_record() -> None:
    cover: list[Block | str] = [title("行政处罚案卷"), "案件名称：某案", "承办人：甲", "本卷共 12 页"]
    listed: list[Block | str] = [title("卷内目录"), "1 立案审批表", "2 现场检查记录", "3 询问笔录"]
    photos: list[Block | str] = [title("现场照片"), "拍摄时间：2025年3月1日", "拍摄人：甲", "地点：车间"]

    assert [part[0] for part in texts(page(*cover, *listed))] == ["行政处罚案卷", "卷内目录"]
    assert [part[0] for part in texts(page(*RECORD, "2025年3月6日", *photos))] == ["询 问 笔 录", "现场照片"]


def test_an_entry_of_a_contents_list_begins_no_paper_among_other_entries() -> None:
    rows = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(("1 现场检查方案", "2 现场检查记录", "日"))]
    above: list[Block | str] = [title("卷内目录"), *rows]
    below = ["责令限期改正指令书 2025年7月7日 5", "日", "立案审批表 2025年7月9日 6", "日"]

    assert len(texts(page(*above, title("授权委托书"), *below))) == 1
    assert [part[0] for part in texts(page(*above, *RECORD))] == ["卷内目录", "询 问 笔 录"]


def test_the_agency_over_a_title_goes_with_it() -> None:
    whole = page(*NOTICE, title("天津市澜河区应急管理局"), *RECORD)

    assert [part[0] for part in texts(whole)] == ["询问通知书", "天津市澜河区应急管理局"]


def test_a_label_for_signatures_ends_a_paper_and_another_colon_does_not() -> None:
    discussion: list[Block | str] = [title("案件集体讨论记录"), "时间：2025年3月6日", "结论性意见：罚款。"]

    assert len(parts_of(page(*discussion, "参加人员签名：", *NOTICE), CATALOGUE)) == 2
    assert len(parts_of(page(*discussion, "2025年3月6日", "附件：", *NOTICE), CATALOGUE)) == 1


def test_the_list_below_the_notice_it_goes_with_is_part_of_it() -> None:
    notice: list[Block | str] = [title("先行登记保存证据通知书"), "你单位涉嫌违法。", *FOOT]
    listed: list[Block | str] = [title("先行登记保存证据清单"), "物品所有人（签名）：", "承办人（签名）："]

    assert len(texts(page(*notice, *listed))) == 1
    assert len(texts(page(*NOTICE, *listed))) == 2


def test_a_headline_over_a_form_begins_a_paper_behind_one_without_a_foot() -> None:
    receipt = [
        Block("非税收入缴款书", size=20, centred=True),
        *(Block(f"第{n}联缴款人留存", size=12) for n in range(4)),
    ]
    form = [Block(text, cell=Cell(0, row, 0), size=12) for row, text in enumerate(("案件名称", "执行情况", "同意结案"))]

    for size, papers in ((20, 2), (12, 1)):
        closing = Block("结案审批表", size=size, centred=True)
        assert len(texts(page(*receipt, closing, *form))) == papers


def test_annexes_sentences_and_lists_part_nothing() -> None:
    annex = [*NOTICE, "附：", title("询问笔录"), "一份", "两页"]
    evidence = [*NOTICE, title("证据清单"), "一、照片", "二、笔录"]
    unfinished = ["经查，", title("询问通知书"), "津澜应急询〔2025〕3号", "请你单位", title("询问笔录"), "问：", "答："]
    names = [*NOTICE, title("询问笔录"), title("现场检查记录"), title("立案审批表"), "共三份"]

    enclosed = [*NOTICE, "询问笔录", "责令限期整改指令书", "澜河区应急管理局"]

    for blocks in (annex, evidence, unfinished, names, enclosed):
        assert len(parts_of(page(*blocks), CATALOGUE)) == 1


def test_lines_of_a_web_page_over_the_first_title_stay_with_it() -> None:
    assert len(parts_of(page("信息公开", "发布日期：2025年3月6日", *RECORD), CATALOGUE)) == 1


def test_running_lines_stand_on_every_part_and_pictures_on_their_own() -> None:
    head = Block("澜河区应急管理局", BlockKind.HEADER)
    ink = Graphic(GraphicKind.INK, block=8, digest="签名")

    first, second = parts_of(page(head, *NOTICE, *RECORD, graphics=[ink]), CATALOGUE)

    assert first.blocks[0] == second.blocks[0] == head
    assert first.graphics == ()
    assert [(graphic.digest, second.blocks[graphic.block or 0].text) for graphic in second.graphics] == [
        ("签名", "问：何时开工？")
    ]


def test_pictures_of_a_printed_page_go_by_their_height() -> None:
    def line(text: str, top: float, size: float = 12) -> Block:
        return Block(text, box=Box(80, top, 300, top + 14), size=size)

    blocks = (
        line("询问通知书", 60, 20),
        line("津澜应急询〔2025〕3号", 90),
        line("请你单位到本局二楼会议室接受询问调查。", 120),
        line("2025年3月6日", 150),
        line("询问笔录", 400, 20),
        line("被询问人：甘小明", 430),
        line("问：何时开工？答：去年年底就开工了。", 460),
    )
    seals = (
        Graphic(GraphicKind.INK, box=Box(90, 140, 180, 230)),
        Graphic(GraphicKind.INK, box=Box(90, 480, 180, 520)),
    )

    first, second = parts_of(Page(1, 595.0, 842.0, blocks, seals), CATALOGUE)

    assert (first.graphics, second.graphics) == (seals[:1], seals[1:])


INVITED = Block("津澜应急询〔2025〕3号")


def test_a_title_alone_at_the_foot_begins_the_paper_of_the_next_page() -> None:
    foot = page(*RECORD, "被询问人（签名）：甘小明", title("询问通知书"), INVITED)
    form, titled = page("甘小明：", "请你接受询问调查。"), page(title("送达回证"), "受送达人：甘小明")

    def last(below: Page | None) -> str:
        return parts_of(foot, CATALOGUE, None, below)[-1].blocks[0].text

    assert last(form) == "询问通知书"
    assert last(titled) == last(None) == "询 问 笔 录"


def test_the_end_of_a_paper_over_the_next_stays_with_the_page_before() -> None:
    whole = page("以上笔录属实。", "被询问人（签名）：甘小明", *NOTICE)

    first, second = parts_of(whole, CATALOGUE, page(*RECORD), None)

    assert first.blocks[-1].text == "被询问人（签名）：甘小明"
    assert second.blocks[0].text == "询问通知书"
    assert len(parts_of(whole, CATALOGUE)) == 1


def test_a_paper_of_no_kind_begins_below_a_foot_with_its_own_number_or_under_a_headline() -> None:
    def after_the_notice(*blocks: Block | str) -> int:
        return len(parts_of(page(*NOTICE, *blocks, "正文一。", "正文二。"), CATALOGUE))

    large = Block("涉案物品处理记录", size=22, centred=True)
    body = Block("时间：2025年3月9日", size=16)

    assert after_the_notice(title("协助调查函"), "津澜应急协〔2025〕2号") == 2
    assert after_the_notice(large, body) == 2
    assert after_the_notice(title("涉案物品处理记录"), "时间：2025年3月9日") == 1
    assert after_the_notice(Block("附：协助调查函", size=22, centred=True), body) == 1


def test_a_plain_title_in_no_list_begins_a_paper_directly_below_a_foot_and_over_a_field() -> None:
    plain: list[Block | str] = ["违法停放车辆调查询问情况记录", "被询问人：甘小明", "问：何时停放？"]

    assert len(parts_of(page(*NOTICE, *plain), CATALOGUE)) == 2
    assert len(parts_of(page(*NOTICE, "本通知一式两份。", *plain), CATALOGUE)) == 1


def test_a_headline_alone_at_the_foot_begins_a_paper_though_the_one_before_has_no_foot() -> None:
    large = Block("询问通知书", size=22, centred=True)
    card = [Block(text, size=14) for text in ("姓名 甘小明", "民族 汉", "住址 澜河区一号", "号码 一二三")]

    first, second = parts_of(page(*card, large), CATALOGUE, None, page("津澜应急询〔2025〕3号", "甘小明："))

    assert [block.text for block in second.blocks] == ["询问通知书"]
    assert len(first.blocks) == 4


def test_photographs_begin_below_the_foot_of_a_record_under_a_headline_in_no_list() -> None:
    large = Block("执法现场取证照片粘贴页", size=22, centred=True)
    text = [Block("被询问人：甘小明", size=14), Block("问：何时开工？", size=14), Block("被询问人（签名）：", size=14)]

    assert len(parts_of(page(title("询问笔录"), *text, large, "拍摄时间：三月", "拍摄人：丁健"), CATALOGUE)) == 2


@pytest.mark.parametrize(
    "opinion", [Block("同意承办人意见", size=16.0), Block("按敬办人意见", size=16.0, sure=(60,) * 6, hand=((0, 6),))]
)
def test_an_opinion_that_somebody_wrote_begins_no_paper(opinion: Block) -> None:
    def small(text: str) -> Block:
        return Block(text, size=10.5)

    above = [
        Block("立案审批表", size=18.0),
        *map(
            small,
            ("案由：未培训", "情况：属实", "意见：", "已经审核，同意。", "法制审核人（签名）： 许旭", "审核意见："),
        ),
    ]
    below = map(small, ("审核人（签名）：", "2025年3月6日", "领导意见：", "审批人（签名）："))

    assert len(texts(page(*above, opinion, *below))) == 1


def test_the_report_on_a_form_for_its_approval_is_a_part_of_it() -> None:
    cells = [Block(text, cell=Cell(0, row, column)) for row, column, text in (
        (0, 0, "领导批示"), (0, 1, "同意立案。2024年2月27日"), (1, 0, "审核意见"), (1, 1, "拟同意。2024年2月27日"),
    )]  # fmt: skip
    report = ["一、基本情况：消火栓无水。", "妥否，请批示。", "承办人：甘小明", "2024年2月26日"]
    form: list[Block | str] = [title("呈请立案审批表"), *cells, title("呈请对海川酒店立案的报告"), *report]
    assert len(texts(page(*form))) == 1
    assert len(texts(page(title("立案审批表"), *cells, title("案件调查终结报告"), *report))) == 2


def test_below_a_table_a_line_of_which_all_beneath_speaks_begins_a_bank_slip() -> None:
    receipt = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(("送达文书：决定书", "送达人"))]
    slip = ["河州商业银行 客户回单", "交易时间：2025-04-10 14:26 流水号：8800772", "付款户名：某厂 收款户名：财政专户"]
    remark = ["本页说明回单", "附件：另见卷末", "其余材料从略"]

    with_slip: list[Block | str] = [title("送达回执"), *receipt, *slip]
    with_remark: list[Block | str] = [title("送达回执"), *receipt, *remark]

    assert len(texts(page(*with_slip))) == 2
    assert len(texts(page(*with_remark))) == 1


def test_a_slip_that_a_bank_calls_as_it_likes_begins_below_a_table() -> None:
    receipt = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(("送达文书：决定书", "送达人"))]
    fields = ("付款人：某厂 收款人：市财政局", "金额：2,000.00 大写：贰仟元整", "附言：交通罚款")
    slip: list[Block | str] = [title("送达回证"), *receipt, "河州农商银行　业务凭证（客户联）", *fields]
    paid_in = ("流水号：202509080052 缴款人：某厂", "收款人：区财政局 金额：12,000.00", "款项来源：消防罚款")
    at_the_desk: list[Block | str] = [title("送达回证"), *receipt, "河州农商银行现金缴款单（客户联）", *paid_in]
    remark: list[Block | str] = [
        title("送达回证"),
        *receipt,
        "缴款时请出示河州农商银行业务凭证",
        "备注：无",
        "其他从略",
    ]

    assert [len(texts(page(*blocks))) for blocks in (slip, at_the_desk, remark)] == [2, 2, 1]


def test_a_paper_below_the_head_of_the_web_page_that_publishes_it_is_one_with_it() -> None:
    head = [
        "澜河区应急管理局行政处罚决定书（津澜应急罚〔2025〕3号）",
        "信息来源：区局  发布日期：2025年3月6日",
        "字体：",
    ]
    paper: tuple[Block | str, ...] = (
        title("行政处罚决定书"),
        "津澜应急罚〔2025〕3号",
        "当事人：某公司",
        "决定罚款。",
        *FOOT,
    )

    assert len(parts_of(page(*head, *paper), CATALOGUE)) == 1
