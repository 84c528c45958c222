"""Pages that begin a paper because the one before was over, though no title tells it."""

from __future__ import annotations

import pytest

from casereview.endings import begins_afresh, left_room, signed
from casereview.model import Block, Box, Cell, Graphic, Page
from casereview.terms import GraphicKind


def printed(*texts: str, foot: float = 400) -> Page:
    boxes = [
        Box(80, foot - 20 * (len(texts) - index), 500, foot - 20 * (len(texts) - index) + 14)
        for index in range(len(texts))
    ]
    return Page(1, 595.0, 842.0, tuple(Block(text, box=box) for text, box in zip(texts, boxes, strict=True)))


def typed(*blocks: Block | str) -> Page:
    return Page(1, None, None, tuple(Block(one) if isinstance(one, str) else one for one in blocks))


OVER = ("请于三日内到本局接受询问。", "澜河区应急管理局", "2025年3月6日")


@pytest.mark.parametrize(
    "first",
    ["津澜应急告〔2025〕3号", "澜河晨光机械有限公司：", "讨论时间：2025年3月9日", "姓名 甘小明", "当事人：甘小明"],
)
def test_a_field_a_number_or_a_short_line_begins_a_paper_below_a_foot_with_room_left(first: str) -> None:
    assert begins_afresh(printed(first, "其余内容。"), printed(*OVER))
    assert begins_afresh(typed(first, "其余内容。"), typed(*OVER))


LONG = "还查明，该公司自去年三月起即未再安排专人对除尘管道进行清扫，也没有建立任何清扫记录，现场积尘明显"
GOING_ON = ("问：何时开工？", "附件：隐患清单", "二、处理建议", "3.未设警示标志。", "第四条 本办法所称粉尘")
SPEECH = ("主持人：请双方作最后陈述。", "当事人：对事实没有异议，请求从轻处罚。", "（续页）检查情况：共有四人在岗。")
LAST_LINES = ("（此页无正文）", "以上笔录我看过", "被询问人（签名）：甘小明")


@pytest.mark.parametrize("first", [*GOING_ON, *SPEECH, *LAST_LINES, LONG])
def test_what_goes_on_begins_no_paper(first: str) -> None:
    assert not begins_afresh(printed(first, "其余内容。"), printed(*OVER))


def test_a_page_written_to_its_foot_leaves_no_room() -> None:
    assert not begins_afresh(printed("讨论时间：2025年3月9日"), printed(*OVER, foot=760))
    assert not begins_afresh(typed("讨论时间：2025年3月9日"), typed(*["经查，该公司未培训。"] * 30, *OVER))


def test_a_table_that_goes_on_in_a_word_file_begins_no_paper() -> None:
    def row(table: int, number: int, text: str) -> Block:
        return Block(text, cell=Cell(table, number, 0))

    before = typed(row(4, 0, "承办人意见"), row(4, 1, "建议立案。2025年3月6日"))

    assert not begins_afresh(typed(row(4, 2, "审批意见")), before)
    assert not begins_afresh(typed(row(5, 0, "4"), row(5, 1, "赵一")), before)
    assert begins_afresh(typed(row(5, 0, "案件名称")), before)


def test_a_page_that_does_not_end_like_a_paper_goes_on() -> None:
    assert not begins_afresh(printed("讨论时间：2025年3月9日"), printed("经查，你单位存在下列问题"))


def test_room_is_told_by_the_height_of_a_printed_page_and_the_lines_of_a_typed_one() -> None:
    cells = [Block("很长的意见" * 10, cell=Cell(0, row, column)) for row in range(6) for column in range(4)]

    assert left_room(printed("一行"))
    assert not left_room(printed("一行", foot=700))
    assert left_room(typed("一行"))
    assert not left_room(typed(*cells))


@pytest.mark.parametrize("last", ["送达人：甘小明 丁健", "当事人（签名）：", "备注：", "甲方：澜河晨光机械有限公司"])
def test_a_place_to_sign_ends_a_paper(last: str) -> None:
    assert signed((Block("正文。"), Block(last)))


def test_a_text_does_not() -> None:
    assert not signed((Block("被检查单位负责人：甘小明在现场陪同了检查的全过程并作了说明。"),))


def test_a_table_begins_below_a_date_on_its_own_line_though_no_room_was_left() -> None:
    table = Page(2, 595.0, 842.0, (Block("案件名称", box=Box(80, 60, 160, 74), cell=Cell(0, 0, 0)),))

    assert begins_afresh(table, printed(*OVER, foot=760))
    assert not begins_afresh(table, printed("检查人员：丁健 2025年3月6日", foot=760))


def test_a_card_or_licence_needs_no_foot() -> None:
    card, form = typed("姓名 甘小明", "民族 汉"), typed("案件名称：甘小明案", "执行情况：已缴")

    assert begins_afresh(form, card, footless=True)
    assert not begins_afresh(form, card)


def test_a_large_picture_over_a_signature_begins_a_paper_and_a_small_one_does_not() -> None:
    def pictured(size: float) -> Page:
        picture = Graphic(GraphicKind.PHOTO, box=Box(80, 50, 80 + 2 * size, 50 + size))
        line = Block("绘制人（签名）：丁健", box=Box(80, 400, 300, 414))
        return Page(2, 595.0, 842.0, (line,), (picture,))

    assert begins_afresh(pictured(150), printed(*OVER))
    assert not begins_afresh(pictured(40), printed(*OVER))


def test_a_field_above_a_long_sentence_is_no_place_to_sign() -> None:
    sentence = "配电箱无门，未采取措施消除事故隐患，有现场检查记录和照片证实，决定给予罚款壹万元的处罚。"
    assert not signed([Block("被处罚单位：海川五金厂"), Block(sentence)])
    assert signed([Block("被检查单位：海川五金厂"), Block("2024年5月6日")])


def test_the_line_at_the_foot_at_which_each_page_is_signed_takes_no_room() -> None:
    def page(foot: str, last: float) -> Page:
        lines = [("以上属实。", 300.0), ("记录人：  2025年6月13日", last), (foot, 790.0)]
        return Page(1, 595.0, 842.0, tuple(Block(text, box=Box(60, at, 300, at + 16)) for text, at in lines))

    assert left_room(page("被询问人：", 330))
    assert not left_room(page("被询问人：", 700))
    assert not left_room(page("经查，该公司未培训，", 330))


@pytest.mark.parametrize("first", ["孙小甲询问笔录附件：2025年8月工资表", "（孙小甲询问笔录附件）"])
def test_what_calls_itself_the_annex_of_a_record_begins_no_paper(first: str) -> None:
    assert not begins_afresh(printed(first, "其余内容。"), printed(*OVER))
