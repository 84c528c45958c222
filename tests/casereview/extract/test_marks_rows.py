"""Marks of rows and cells: opinions over several cells, labels over a row, receipts that one of two signed."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Document, Graphic, Page
from casereview.terms import GraphicKind
from tests.builders import Row, a_document, a_printed_page, bound, printed

INK = GraphicKind.INK


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


def test_opinion_signature_and_date_may_have_a_cell_each(catalogue: Catalogue) -> None:
    table = (
        ("环节", "意见", "签名", "日期"),
        ("承办人意见", "建议罚款", "", "2024年5月6日"),
        ("审核意见", "同意", "", "2024年5月7日"),
        ("审批意见", "同意", "", "2024年5月8日"),
    )
    inks = [Graphic(INK, 7, 0), Graphic(INK, 7, 0, digest="2"), Graphic(INK, 11, 0)]
    assert states(a_document("case_approval", "呈批表", table, graphics=inks), catalogue) == [
        ("承办人#1", "present"),
        ("承办人#2", "present"),
        ("审核人#1", "present"),
        ("审批人#1", "blank"),
    ]


def test_a_label_that_names_nobody_is_signed_by_whose_opinion_its_row_holds(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "拟延长三十日", "承办人：张伟、李强"),
        ("部门意见", "同意", "负责人："),
        ("领导批示", "同意", ""),
    )
    document = a_document("deadline_extension", "延期审批表", table, graphics=[Graphic(INK, 6, 4)])
    assert states(document, catalogue) == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("审核人#1", "present"),
        ("审批人#1", "blank"),
    ]


def test_who_examines_under_the_legal_opinion_is_the_legal_examiner(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "拟罚款\n承办人：张伟、李强"),
        ("法制审核意见", "同意\n审核人：  "),
        ("部门负责人意见", "同意\n负责人：  "),
        ("机关负责人审批意见", "同意\n负责人：  "),
    )
    inks = [Graphic(INK, at, 4) for at in (6, 9, 12)]
    assert states(a_document("case_approval", "处罚审批表", table, graphics=inks), catalogue) == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("法制审核人#1", "present"),
        ("审核人#1", "present"),
        ("审批人#1", "present"),
    ]


def test_a_row_of_labels_is_signed_in_the_row_beneath(catalogue: Catalogue) -> None:
    table = (("被询问人签名", "询问人签名", "记录人签名"), ("", "", ""))
    document = a_document("inquiry_record", "询问笔录", table, graphics=[Graphic(INK, 4, 0), Graphic(INK, 6, 0)])
    assert states(document, catalogue) == [("被询问人#1", "present"), ("询问人#1", "blank"), ("记录人#1", "present")]


def test_labels_beside_each_other_in_cells_are_signed_where_they_stand(catalogue: Catalogue) -> None:
    table = (("被询问人签名： ", "询问人签名： "), ("日期：2025年3月12日", "询问人签名： "), ("", "记录人签名： "))
    inks = [Graphic(INK, at, 7) for at in (1, 2, 6)]
    assert states(a_document("inquiry_record", "询问笔录", table, graphics=inks), catalogue) == [
        ("被询问人#1", "present"),
        ("询问人#1", "present"),
        ("询问人#2", "blank"),
        ("记录人#1", "present"),
    ]


@pytest.mark.parametrize(
    ("signed", "found"),
    [((2,), ["present"]), ((4,), ["present"]), ((2, 4), ["present", "present"]), ((), ["blank"])],
)
def test_who_receives_for_another_is_missed_only_with_him(
    signed: tuple[int, ...], found: list[str], catalogue: Catalogue
) -> None:
    table = (("受送达人签名或盖章", ""), ("代收人签名", ""), ("送达人签名", ""))
    inks = [Graphic(INK, at, 0) for at in (*signed, 6)]
    seen = states(a_document("service_receipt", "送达回证", table, graphics=inks), catalogue)
    assert [state for slot, state in seen if slot.startswith("收件人")] == found


def test_a_name_wrapped_to_the_left_of_its_cell_is_of_the_label_above(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("当事人确认", 80, 260, Cell(0, 0, 0)),
        printed("以上情况属实。  签名：", 300, 260, Cell(0, 0, 1)),
        printed("检查人员", 80, 304, Cell(0, 1, 0)),
        printed("签名：", 300, 304, Cell(0, 1, 1)),
    ]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(300, 273, 365, 297), digest="1")])
    assert states(bound("inspection_record", page), catalogue)[:2] == [
        ("现场负责人#1", "present"),
        ("检查人员#1", "blank"),
    ]


@pytest.mark.parametrize(("signed", "recipient"), [((5,), "present"), ((), "blank")])
def test_a_heading_beside_the_label_proper_is_no_place_of_its_own(
    signed: tuple[int, ...], recipient: str, catalogue: Catalogue
) -> None:
    table = (
        ("送达文书", "行政处罚决定书"),
        ("受送达人签收", "本人已收到。\n受送达人（签名）： "),
        ("代收人签收", "代收人（签名）：\n年　月　日"),
        ("送达人", "送达人（签名）： "),
    )
    inks = [Graphic(INK, at, 9) for at in signed] + [Graphic(INK, 10, 8)]
    assert states(a_document("service_receipt", "送达回证", table, graphics=inks), catalogue) == [
        ("收件人#1", recipient),
        ("送达人#1", "present"),
    ]


def test_those_attending_may_sign_after_their_names_beside_one_label(catalogue: Catalogue) -> None:
    table = (("出席人员签名", "鬼谷", ""), ("", "卫庄", ""), ("", "荆轲", ""), ("结论", "罚款", "一万元"))
    inks = [Graphic(INK, at, 0) for at in (3, 9)]
    found = states(a_document("collective_discussion", "集体讨论记录", table, graphics=inks), catalogue)
    assert found == [("出席人员#1", "present"), ("出席人员#2", "blank"), ("出席人员#3", "present")]


def test_a_picture_in_the_next_row_is_not_of_the_opinion_above(catalogue: Catalogue) -> None:
    blocks = [
        printed("立案审批表", 226, 78),
        printed("部门负责人意见", 80, 213, Cell(0, 0, 0)),
        printed("同意。", 191, 223, Cell(0, 0, 1)),
        printed("单位负责人意见", 80, 243, Cell(0, 1, 0)),
        printed("同意立案。", 191, 253, Cell(0, 1, 1)),
    ]
    inks = [Graphic(INK, box=Box(x, y, x + 65, y + 26), digest=str(y)) for x, y in ((233, 209), (261, 239))]
    found = states(bound("filing_approval", a_printed_page(blocks, inks)), catalogue)
    assert [one for one in found if "承办人" not in one[0]] == [("审核人#1", "present"), ("审批人#1", "present")]


HEADS = ("送达文书", "收件人签名", "送达方式", "送达人")


@pytest.mark.parametrize(
    ("row", "second"),
    [
        (("决定书", "王芳", "直接送达", "张伟"), ["blank"]),
        (("决定书", "王芳", "邮寄送达", "张伟"), []),  # the post needs no second server
    ],
)
def test_one_server_where_two_signed_the_other_rows_is_one_short(
    row: Row, second: list[str], catalogue: Catalogue
) -> None:
    table = (HEADS, ("告知书", "王芳", "直接送达", "张伟 李强"), row)
    found = states(a_document("service_receipt", "送达回证", table, "（印章）"), catalogue)
    assert [state for slot, state in found if slot.startswith("送达人")] == ["typed", "typed", "typed", *second]


def test_an_officer_named_in_the_midst_of_a_report_signs_there_if_ink_follows(catalogue: Catalogue) -> None:
    lines = ("调查终结报告", "承办人：", "", *("调查情况如下。",) * 12)
    inks = [Graphic(INK, 1, 4), Graphic(INK, 2, 0)]
    found = dict(states(a_document("investigation_report", *lines, graphics=inks), catalogue))
    assert (found["承办人#1"], found["承办人#2"]) == ("present", "present")


def test_refusal_written_at_a_label_holds_whoever_signs_beneath(catalogue: Catalogue) -> None:
    blocks = [
        printed("检查人员（签名）：张伟、李强", 72, 500),
        printed("被检查单位现场负责人（签名）：拒绝签字", 72, 530),
        printed("见证人（签名）：", 72, 560),
    ]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(190, 552, 240, 572))])
    assert states(bound("inspection_record", page), catalogue) == [
        ("检查人员#1", "typed"),
        ("检查人员#2", "typed"),
        ("现场负责人#1", "refusal_noted"),
    ]


def test_a_picture_under_a_label_in_its_cell_is_not_of_the_row_beneath(catalogue: Catalogue) -> None:
    blocks = [
        printed("承办人意见", 72, 200, Cell(0, 0, 0)),
        printed("拟延长三十日", 160, 200, Cell(0, 0, 1)),
        printed("承办人：", 300, 200, Cell(0, 0, 2)),
        printed("审核意见", 72, 255, Cell(0, 1, 0)),
        printed("同意", 160, 255, Cell(0, 1, 1)),
        printed("审批意见", 72, 300, Cell(0, 2, 0)),
        printed("同意", 160, 300, Cell(0, 2, 1)),
    ]
    inks = [Graphic(INK, box=Box(310, y, 358, y + 18)) for y in (213, 232, 256)]
    assert states(bound("deadline_extension", a_printed_page(blocks, inks)), catalogue) == [
        ("承办人#1", "present"),
        ("承办人#2", "present"),
        ("审核人#1", "present"),
        ("审批人#1", "blank"),
    ]


def test_a_picture_without_room_after_the_last_label_wrapped_to_the_next_line(catalogue: Catalogue) -> None:
    line = "被询问人（签名）：    询问人（签名）：         记录人（签名）："
    blocks = [printed("询问笔录", 250, 80), printed(line, 90, 300)]
    inks = [Graphic(INK, box=Box(x, y, x + 48, y + 18)) for x, y in ((326, 296), (92, 316))]
    assert states(bound("inquiry_record", a_printed_page(blocks, inks)), catalogue) == [
        ("被询问人#1", "blank"),
        ("询问人#1", "present"),
        ("记录人#1", "present"),
    ]


def test_a_very_wide_picture_may_hold_both_signatures(catalogue: Catalogue) -> None:
    blocks = [printed("检查人员（签名）：", 72, 500), printed("现场负责人（签名）：王芳", 72, 530)]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(190, 494, 310, 516))])
    assert states(bound("inspection_record", page), catalogue) == [
        ("检查人员#1", "present"),
        ("检查人员#2", "unreadable"),
        ("现场负责人#1", "typed"),
    ]


def test_the_words_of_a_seal_further_down_are_no_names_of_those_who_signed(catalogue: Catalogue) -> None:
    blocks = [
        printed("执法人员（签名）：张伟、李强", 80, 289),
        printed("被处罚人（签名）：", 80, 329),
        printed("应急", 417, 345),
        printed("洛枫县应急管理局", 390, 365),
        printed("2024年3月1日", 400, 385),
    ]
    page = a_printed_page(blocks, [Graphic(GraphicKind.SEAL, box=Box(383, 335, 487, 439))])
    assert states(bound("summary_decision", page), catalogue) == [
        ("执法人员#1", "typed"),
        ("执法人员#2", "typed"),
        ("当事人#1", "blank"),
        ("机关印章#1", "present"),
    ]


def test_two_pictures_in_one_cell_are_not_of_the_row_beneath(catalogue: Catalogue) -> None:
    blocks = [
        printed("承办人意见", 90, 120, Cell(0, 0, 0)),
        printed("建议办理", 198, 120, Cell(0, 0, 1)),
        printed("审核意见", 90, 160, Cell(0, 1, 0)),
        printed("拟同意", 198, 160, Cell(0, 1, 1)),
        printed("审批意见", 90, 190, Cell(0, 2, 0)),
        printed("同意  王芳", 198, 190, Cell(0, 2, 1)),
    ]
    inks = [Graphic(INK, box=Box(315, y, 363, y + 18)) for y in (117, 138)]
    assert states(bound("closing_approval", a_printed_page(blocks, inks)), catalogue) == [
        ("承办人#1", "present"),
        ("承办人#2", "present"),
        ("审核人#1", "blank"),
        ("审批人#1", "typed"),
    ]


def test_a_picture_as_high_as_two_names_may_hold_both(catalogue: Catalogue) -> None:
    blocks = [printed("检查人员（签名）：", 72, 500), printed("现场负责人（签名）：王芳", 72, 560)]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(190, 490, 243, 536))])
    assert states(bound("inspection_record", page), catalogue)[:2] == [
        ("检查人员#1", "present"),
        ("检查人员#2", "unreadable"),
    ]


def test_those_named_under_a_head_sign_in_the_column_for_it(catalogue: Catalogue) -> None:
    table = (("出席人员", "职务", "意见", "签名"), ("汤勇", "局长", "同意", " "), ("闵捷", "副局长", "同意", ""))
    document = a_document("collective_discussion", "集体讨论记录", table, graphics=[Graphic(INK, 8, 0)])
    found = {mark.slot: mark.state.value for mark in extract_marks((document,), catalogue)}
    assert {slot: state for slot, state in found.items() if slot.startswith("出席")} == {
        "出席人员#1": "present",
        "出席人员#2": "blank",
    }


def test_each_who_attends_may_sign_under_an_opinion_of_his_own(catalogue: Catalogue) -> None:
    table = (("汤勇意见", "同意罚款。签名： "), ("闵捷意见", "同意。签名： "))
    graphics = [Graphic(INK, 2, 8), Graphic(INK, 4, 6)]
    document = a_document("collective_discussion", "集体讨论记录", table, graphics=graphics)
    found = {mark.slot: mark.state.value for mark in extract_marks((document,), catalogue)}
    assert (found["出席人员#1"], found["出席人员#2"]) == ("present", "present")


def test_a_cell_that_heads_a_place_to_sign_is_no_place_itself(catalogue: Catalogue) -> None:
    table = (("审核意见", "事实清楚。审核人员（签名）："), ("法制机构负责人", "同意。签名：    2025年8月8日"))
    document = a_document("legal_review_opinion", "法制审核意见书", table, graphics=[Graphic(INK, 4, 5)])
    assert states(document, catalogue) == [("法制审核人#1", "blank"), ("法制审核人#2", "present")]


def test_rows_on_the_service_as_a_whole_have_nobody_to_sign_them(catalogue: Catalogue) -> None:
    table = (
        ("文书名称", "文号", "收件人签章", "送达人"),
        ("行政处罚决定书", "某罚〔2024〕1号", "王小五", "张小三、李小四"),
        ("送达地点", "某镇某村", "送达方式", "直接送达"),
    )
    document = a_document("service_receipt", "送达回证", table)
    assert [mark.slot for mark in extract_marks((document,), catalogue)] == ["收件人#1", "送达人#1", "送达人#2"]


def test_who_served_signs_in_a_row_under_those_of_the_papers(catalogue: Catalogue) -> None:
    rows = (
        ("送达文书", "受送达人签名", "送达时间", "送达地点"),
        ("行政处罚决定书", "", "2024年8月2日", "某公司"),
        ("送达人", "", "", ""),
    )
    receipt = a_document("service_receipt", "送达回证", rows, graphics=[Graphic(GraphicKind.INK, 6, 0, digest="a")])

    marks = [m.state.value for m in extract_marks((receipt,), catalogue) if m.role == "收件人"]

    assert marks == ["present"]


def test_brackets_to_sign_in_belong_to_the_words_in_the_cell_beside(catalogue: Catalogue) -> None:
    table = (
        ("受送达人", "汪小丽", ""),
        ("收件人", "（签名或盖章）汪小丽", "2024年7月2日11时"),
        ("代收人", "（签名或盖章）", "与收件人关系："),
        ("送达人", "（签名）张小三、李小四", "2024年7月2日11时"),
    )
    marks = extract_marks((a_document("service_receipt", "送达回证", table),), catalogue)
    assert [(mark.slot, mark.label) for mark in marks] == [
        ("收件人#1", "收件人（签名或盖章）"),
        ("送达人#1", "送达人（签名）"),
        ("送达人#2", "送达人（签名）"),
    ]


def test_brackets_that_head_a_column_are_signed_beneath(catalogue: Catalogue) -> None:
    table = (
        ("送达文书", "收件人（签名或盖章）", "送达人（签名）"),
        ("行政处罚告知书", "汪小丽", "张小三、李小四"),
        ("行政处罚决定书", "", "张小三、李小四"),
    )
    marks = extract_marks((a_document("service_receipt", "送达回证", table),), catalogue)
    assert [(mark.role, mark.state.value) for mark in marks] == [
        ("收件人", "typed"), ("送达人", "typed"), ("送达人", "typed"),
        ("收件人", "blank"), ("送达人", "typed"), ("送达人", "typed"),
    ]  # fmt: skip


@pytest.mark.parametrize(("last", "blank"), [("以下空白", 0), ("行政处罚决定书", 1)])
def test_nobody_signs_in_the_rows_that_are_said_to_be_blank(last: str, blank: int, catalogue: Catalogue) -> None:
    rows = (("送达文书名称", "收件人签名", "送达日期"), ("行政处罚告知书", "", "2024年8月2日"), (last, "", ""))
    receipt = a_document("service_receipt", "文书送达回执", rows, graphics=[Graphic(GraphicKind.INK, 5, 0, digest="a")])

    marks = [m.state.value for m in extract_marks((receipt,), catalogue) if m.role == "收件人"]

    assert marks.count("blank") == blank


def test_opinions_whose_headings_stand_side_by_side_are_signed_beneath(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "审核意见", "审批意见"),
        ("建议处罚。 张小三、李小四 2024年3月1日", "同意。 王小五 2024年3月2日", "同意。 2024年3月3日"),
    )
    marks = extract_marks((a_document("case_approval", "案件处理呈批表", table),), catalogue)
    assert [(mark.slot, mark.state.value, mark.signer) for mark in marks] == [
        ("承办人#1", "typed", "张小三"),
        ("承办人#2", "typed", "李小四"),
        ("审核人#1", "typed", "王小五"),
        ("审批人#1", "blank", None),
    ]


def test_a_head_signs_for_the_opinion_of_his_row(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "建议保存", "承办人", "张小三、李小四"),
        ("部门负责人意见", "同意", "负责人", "王小五"),
        ("机关负责人意见", "同意", "负责人", ""),
    )
    marks = extract_marks((a_document("preservation_approval", "先行登记保存证据审批表", table),), catalogue)
    assert [(mark.slot, mark.state.value) for mark in marks] == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("负责人#1", "typed"),
        ("审批人#1", "blank"),
    ]


def test_whoever_submits_a_case_signs_under_what_he_submits(catalogue: Catalogue) -> None:
    table = (
        ("呈批意见", "建议结案 张小三 李小四 2024.9.5"),
        ("审核意见", "同意 王小五 2024.9.5"),
        ("批示", "同意结案 蒯小富 2024.9.6"),
    )
    marks = extract_marks((a_document("closing_approval", "结案呈批表", table),), catalogue)
    assert [(mark.role, mark.signer) for mark in marks] == [
        ("承办人", "张小三"),
        ("承办人", "李小四"),
        ("审核人", "王小五"),
        ("审批人", "蒯小富"),
    ]


def test_who_issues_a_receipt_does_not_sign_for_who_received_it(catalogue: Catalogue) -> None:
    texts = (("签收人", "本人"), ("填发人", ""))
    blocks = [printed("邮寄送达回证", 250, 60)]
    for row, (label, value) in enumerate(texts):
        blocks.append(printed(label, 300, 120 + 26 * row, Cell(0, row, 0)))
        blocks.append(printed(value, 380, 120 + 26 * row, Cell(0, row, 1)))
    document = bound("service_receipt", a_printed_page(blocks, [Graphic(INK, box=Box(380, 142, 430, 162))]))
    found = [m.state.value for m in extract_marks((document,), catalogue) if m.role == "收件人"]

    assert "present" not in found


def test_a_label_that_groups_particulars_heads_no_column_to_sign_in(catalogue: Catalogue) -> None:
    cells = [
        ("当事人", Cell(0, 0, 0, row_span=2)),
        ("姓名", Cell(0, 0, 1)),
        ("韩小三", Cell(0, 0, 2)),
        ("住址", Cell(0, 1, 1)),
        ("海川县扎巴镇", Cell(0, 1, 2)),
        ("告知", Cell(0, 2, 0)),
        ("不服可在60日内申请复议", Cell(0, 2, 1, column_span=2)),
        ("处罚前告知", Cell(0, 3, 0)),
        ("已告知陈述申辩权，当事人放弃。签名：", Cell(0, 3, 1, column_span=2)),
    ]
    blocks = (Block("当场行政处罚决定书"), *(Block(text, cell=cell) for text, cell in cells))
    page = Page(1, None, None, blocks, (Graphic(INK, 9, 18),))
    marks = extract_marks((bound("summary_decision", page),), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "当事人"] == ["present"]


def test_a_spaced_label_before_a_name_by_hand_asks_once(catalogue: Catalogue) -> None:
    lines = ("卷内备考表", "立 卷 人　", "检 查 人　", "立卷时间　2025.3.28")
    document = a_document("volume_note", *lines, graphics=[Graphic(INK, 1, 6), Graphic(INK, 2, 6)])
    marks = extract_marks((document,), catalogue)

    assert [(mark.role, mark.state.value) for mark in marks] == [("立卷人", "present"), ("检查人", "present")]


def test_a_refusal_in_the_row_of_a_paper_is_no_label_of_the_next_place(catalogue: Catalogue) -> None:
    table = (
        ("送达文书名称", "送达方式", "收件人签名或盖章"),
        ("行政处罚告知书", "直接送达", "王小海"),
        ("行政处罚决定书", "留置送达", "拒绝签收"),
        ("送达人签名", "张三、李四", ""),
    )
    marks = extract_marks((a_document("service_receipt", "送达回证", table),), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "收件人"] == ["typed", "refusal_noted"]
