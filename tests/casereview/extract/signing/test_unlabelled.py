"""Signatures on the forms of other trades: words of their own, opinions on lines, places that go on further down."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Box, Cell, Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import Part, a_document, a_printed_page, bound, printed

INK, SEAL = GraphicKind.INK, GraphicKind.SEAL
APPROVED = [("承办人#1", "present"), ("承办人#2", "present"), ("审核人#1", "present"), ("审批人#1", "present")]


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


def signed(kind: str, title: str, *parts: Part, inks: list[tuple[int, int]]) -> Document:
    return a_document(kind, title, *parts, graphics=[Graphic(INK, block, offset) for block, offset in inks])


def test_cells_with_words_of_their_own_are_signed_in_the_cells_beside(catalogue: Catalogue) -> None:
    table = (("提供人/单位", "", "提供时间", "2025年8月4日"), ("办案人员", " ", "核对意见", "与原件核对一致"))
    document = signed("business_licence", "营业执照", table, inks=[(2, 0), (6, 0), (6, 1)])
    assert states(document, catalogue) == [("提供人#1", "present"), ("核对人#1", "present"), ("核对人#2", "present")]


def test_opinions_on_lines_are_signed_after_what_they_say(catalogue: Catalogue) -> None:
    lines = (
        "承办人意见：申请延期。          2025年9月1日",
        "审核意见：拟同意。      2025年9月1日",
        "审批意见：同意。      2025年9月2日",
    )
    inks = [(1, 13), (1, 16), (2, 11), (3, 10)]
    assert states(signed("deadline_extension", "延长办案期限审批表", *lines, inks=inks), catalogue) == APPROVED


def test_a_label_in_the_line_of_an_opinion_is_the_place(catalogue: Catalogue) -> None:
    lines = ("承办人：  ", "部门负责人审核意见：同意。    签名：  2025年6月21日")
    document = signed("investigation_report", "案件调查终结报告", *lines, inks=[(1, 4), (1, 5), (2, 20)])
    assert states(document, catalogue) == APPROVED[:3]


@pytest.mark.parametrize(
    ("kind", "label", "slot"),
    [
        ("rectification_order", "执法人员签名 执法证件号：", "执法人员#1"),
        ("inspection_record", "主办人（签名）：", "检查人员#1"),
    ],
)
def test_officers_sign_under_many_names(kind: str, label: str, slot: str, catalogue: Catalogue) -> None:
    assert (slot, "present") in states(signed(kind, "文书", label, inks=[(1, len(label))]), catalogue)


def test_the_opinion_of_the_officers_and_that_of_their_office_are_two(catalogue: Catalogue) -> None:
    table = (
        ("执法人员意见", "建议立案。\n签名： "),
        ("执法机构意见", "同意。\n签名："),
        ("负责人意见", "同意。\n签名："),
    )
    document = signed("filing_approval", "立案审批表", table, inks=[(3, 3), (3, 4), (6, 3), (9, 3)])
    assert states(document, catalogue) == APPROVED


def test_those_attending_may_sign_in_a_table_under_their_label(catalogue: Catalogue) -> None:
    table = (("", ""), ("", ""))
    parts = ("出席人员签名：", table, "主持人：")
    document = signed("collective_discussion", "集体讨论记录", *parts, inks=[(2, 0), (3, 0), (4, 0), (6, 4)])
    assert [state for slot, state in states(document, catalogue) if slot.startswith("出席")] == ["present"] * 3


def test_the_second_officer_signs_under_the_first_beside_an_empty_cell(catalogue: Catalogue) -> None:
    table = (("执法人员（签名）：", "", "证号：", "LT0009"), ("", "", "证号：", "LT0013"))
    document = signed("rectification_order", "责令限期整改指令书", table, inks=[(2, 0), (6, 0)])
    assert states(document, catalogue)[:2] == [("执法人员#1", "present"), ("执法人员#2", "present")]


def test_names_of_two_may_stand_two_lines_under_their_label(catalogue: Catalogue) -> None:
    blocks = [
        printed("责令改正通知书", 250, 70),
        printed("执法人员签名：", 90, 220),
        printed("LT0009", 170, 252),
        printed("LT0013", 170, 284),
    ]
    inks = [Graphic(INK, box=Box(100, y, 150, y + 18)) for y in (246, 278)]
    found = states(bound("rectification_order", a_printed_page(blocks, inks)), catalogue)
    assert found[:2] == [("执法人员#1", "present"), ("执法人员#2", "present")]


def test_a_row_of_labels_ends_the_column_above(catalogue: Catalogue) -> None:
    table = (
        ("询问人签名及时间", "被询问人签名及时间"),
        ("  2025年8月4日", " 2025年8月4日"),
        ("记录人签名", ""),
    )
    document = signed("inquiry_record", "询问笔录", table, inks=[(3, 0), (3, 1), (4, 0), (6, 0)])
    assert sorted(states(document, catalogue)) == [
        ("被询问人#1", "present"),
        ("记录人#1", "present"),
        ("询问人#1", "present"),
        ("询问人#2", "present"),
    ]


@pytest.mark.parametrize("label", ["代收人（签名或者盖章）及与受送达人关系", "代收人\n（签名或者盖章）"])
def test_who_received_for_another_signs_beside_any_words(label: str, catalogue: Catalogue) -> None:
    table = (("受送达人（签名或者盖章）", ""), (label, "  妻子"), ("送达人（签名）", " "))
    at = 4 + label.count("\n")
    document = signed("service_receipt", "送达回证", table, inks=[(at, 0), (at + 2, 0), (at + 2, 1)])
    assert states(document, catalogue)[0] == ("收件人#1", "present")
    assert [slot for slot, _ in states(document, catalogue)].count("收件人#2") == 0


def test_a_seal_beside_a_name_does_not_displace_it(catalogue: Catalogue) -> None:
    blocks = [
        printed("责令限期整改指令书", 250, 64),
        printed("被检查单位负责人", 90, 210, Cell(0, 0, 0)),
        printed("（签名）：", 90, 226, Cell(0, 0, 0)),
        printed("", 193, 207, Cell(0, 0, 1)),
        printed("应急管理局（印章）", 390, 243),
    ]
    drawn = [Graphic(INK, box=Box(207, 206, 255, 224)), Graphic(SEAL, box=Box(300, 200, 410, 310))]
    found = states(bound("rectification_order", a_printed_page(blocks, drawn)), catalogue)
    assert ("现场负责人#1", "present") in found


def test_a_witness_under_a_refusal_signs_for_himself(catalogue: Catalogue) -> None:
    lines = ("当事人（签名或盖章）：当事人拒绝签名", "见证人（签名）：")
    found = states(signed("inspection_record", "现场检查笔录", *lines, inks=[(2, 8)]), catalogue)
    assert [(slot, state) for slot, state in found if slot.startswith("现场")] == [("现场负责人#1", "refusal_noted")]


def test_a_head_named_on_two_lines_of_a_cell_is_the_one_named_above(catalogue: Catalogue) -> None:
    table = (("检查人员\n签  字", "被检查单位\n负责人签字"), ("  ", ""))
    document = signed("inspection_record", "现场检查记录", table, inks=[(5, 0), (5, 1), (6, 0)])
    assert states(document, catalogue) == [
        ("检查人员#1", "present"),
        ("检查人员#2", "present"),
        ("现场负责人#1", "present"),
    ]


def test_the_opinion_of_the_party_is_signed_in_its_cell(catalogue: Catalogue) -> None:
    table = (("检查情况", "通道堆物。"), ("被检查单位意见", "属实。 \n2025年3月4日"), ("检查人员签名", " "))
    document = signed("inspection_record", "现场检查记录", table, inks=[(4, 3), (7, 0), (7, 1)])
    assert states(document, catalogue) == [
        ("现场负责人#1", "present"),
        ("检查人员#1", "present"),
        ("检查人员#2", "present"),
    ]


def test_whoever_a_form_names_signs_under_his_opinion(catalogue: Catalogue) -> None:
    head = ("承办人", "张三、李四", "案由", "违章")
    rows = (head, ("承办人意见", "建议撤案。 "), ("部门意见", "同意。 "), ("领导审批意见", "同意。 "))
    inks = [(6, 5), (6, 6), (8, 3), (10, 3)]
    assert states(signed("case_withdrawal", "撤案审批表", rows, inks=inks), catalogue) == APPROVED
    unsigned = states(signed("case_withdrawal", "撤案审批表", rows, inks=inks[2:]), catalogue)
    assert ("承办人#1", "present") not in unsigned


def test_what_is_proposed_is_signed_by_nobody(catalogue: Catalogue) -> None:
    rows = (("拟处理意见", "处6万元罚款"), ("审核意见", "同意。\n审核人： "))
    document = signed("legal_review_opinion", "法制审核意见书", rows, inks=[(5, 4)])
    assert [slot for slot, _ in states(document, catalogue)] == ["法制审核人#1"]


def test_whoever_took_a_picture_need_not_sign_beside_those_who_do(catalogue: Catalogue) -> None:
    rows = (("拍摄人", "张三", "拍摄时间", "2025年3月4日"),)
    lines = ("执法人员（签名）： ", "当事人（签名）： ")
    document = signed("photo_evidence", "现场照片", rows, *lines, inks=[(5, 9), (5, 10), (6, 8)])
    assert [slot for slot, _ in states(document, catalogue)] == ["执法人员#1", "执法人员#2", "当事人#1"]


def test_who_is_described_does_not_sign_there(catalogue: Catalogue) -> None:
    lines = ("申请人：海川局  法定代表人：张三   职务：局长", "特申请贵院强制执行。", "负责人：", "2025年3月4日")
    document = signed("enforcement_application", "强制执行申请书", *lines, inks=[(3, 4)])
    assert ("负责人#1", "present") in states(document, catalogue)
    assert "typed" not in dict(states(document, catalogue)).values()


@pytest.mark.parametrize("said", ["以上记录属实。", "上述笔录无误。", "以上内容我已看过，与我说的一致。"])
def test_what_was_said_is_signed_after_the_words_that_it_is_true(said: str, catalogue: Catalogue) -> None:
    document = signed("inquiry_record", "询问笔录", "问：是否属实？", "答：是。", said, inks=[(3, len(said))])
    assert ("被询问人#1", "present") in states(document, catalogue)


@pytest.mark.parametrize("kind", ["hearing_right_notice", "fire_seal_release", "coercive_disposal", "case_termination"])
def test_whoever_takes_a_paper_may_sign_on_it(kind: str, catalogue: Catalogue) -> None:
    told = a_document(kind, "文书", "海川公司：", "特此告知。")
    assert all(slot.startswith("机关印章") for slot, _ in states(told, catalogue))
    taken = signed(kind, "文书", "海川公司：", "特此告知。", "当事人（签名）：", inks=[(3, 8)])
    assert ("当事人#1", "present") in states(taken, catalogue)


def test_the_head_of_a_record_states_who_signs_at_its_foot(catalogue: Catalogue) -> None:
    rows = (("申请人", "海川商店", "法定代表人", "王五"), ("案件调查人员", "张三（37021001）、李四（37021002）"))
    said = "调查人员：2025年7月1日检查发现库存40箱，建议罚款5万元。"
    lines = (said, "主持人：  书记员： ", "案件调查人员：  ", "申请人： ")
    inks = [(8, 4), (8, 9), (9, 7), (9, 8), (10, 4)]
    found = states(signed("hearing_record", "听证笔录", rows, *lines, inks=inks), catalogue)
    assert [slot for slot, state in found if state == "typed"] == []
    assert [slot for slot, _ in found if slot.startswith("调查人员")] == ["调查人员#1", "调查人员#2"]


def test_a_leader_signs_after_his_instruction_on_a_line(catalogue: Catalogue) -> None:
    lines = ("承办人：  ", "部门负责人意见：拟同意。 ", "局领导批示：同意。 2024年7月3日")
    document = signed("filing_approval", "立案报告", *lines, inks=[(1, 4), (1, 5), (2, 12), (3, 9)])
    assert ("审批人#1", "present") in states(document, catalogue)


def test_an_opinion_is_that_of_whoever_the_form_calls_so(catalogue: Catalogue) -> None:
    lines = ("部门负责人意见：同意。 2024年2月2日", "分管领导意见：同意。 2024年2月2日")
    document = signed("investigation_plan", "案件调查方案", *lines, inks=[(1, 11), (2, 10)])
    assert states(document, catalogue) == [("负责人#1", "present"), ("审批人#1", "present")]


UNIT_OPINIONS = (
    "承办人意见：",
    "建议立案。",
    "承办人：、",
    "2024年7月23日",
    "中队意见：",
    "同意立案。",
    "  ",
    "2024年7月23日",
)


def test_an_opinion_on_lines_is_signed_over_its_day(catalogue: Catalogue) -> None:
    lines = (*UNIT_OPINIONS, "大队意见：", "同意。", "  ", "2024年7月24日")
    inks = [(3, 4), (3, 5), (7, 1), (11, 1)]
    assert states(signed("filing_approval", "立案审批表", *lines, inks=inks), catalogue) == APPROVED


def test_an_opinion_on_lines_with_a_day_and_no_name_is_blank(catalogue: Catalogue) -> None:
    lines = (*UNIT_OPINIONS, "大队意见：", "同意。", "  ", "2024年7月24日")
    found = states(signed("filing_approval", "立案审批表", *lines, inks=[(3, 4), (3, 5), (7, 1)]), catalogue)
    assert found == [*APPROVED[:3], ("审批人#1", "blank")]


LEADERS = (
    ("科室负责人", "同意", " ", "日期", "2024.8.8"),
    ("分管局长", "同意", " ", "日期", "2024.8.9"),
)


def test_a_row_of_a_leader_is_signed_behind_what_he_says(catalogue: Catalogue) -> None:
    form = signed("case_approval", "案件处理审批表", LEADERS, inks=[(3, 0), (8, 0)])
    assert states(form, catalogue)[:2] == [("审核人#1", "present"), ("审批人#1", "present")]


def test_a_row_of_a_leader_that_nobody_signed_tells_of_no_place(catalogue: Catalogue) -> None:
    form = signed("case_approval", "案件处理审批表", LEADERS[:1], inks=[])
    assert ("审核人#1", "present") not in states(form, catalogue)


def test_a_leader_may_sign_in_the_cell_of_what_he_says(catalogue: Catalogue) -> None:
    rows = (("办案机构负责人", "同意      2024年5月31日"),)
    form = signed("deadline_extension", "案件延期审批表", rows, inks=[(2, 4)])
    assert ("审核人#1", "present") in states(form, catalogue)


def test_a_bare_label_far_behind_an_opinion_is_of_whoever_gives_it(catalogue: Catalogue) -> None:
    rows = (
        ("承办人意见：同意结案          签名：  2024年9月2日", ""),
        ("审核意见：同意             签名： 2024年9月3日", ""),
        ("审批意见：同意             签名：    2024年9月3日", ""),
    )
    form = signed("closing_approval", "结案审批表", rows, inks=[(1, 23), (1, 24), (3, 23)])
    assert states(form, catalogue) == [*APPROVED[:3], ("审批人#1", "blank")]


@pytest.mark.parametrize(("inks", "state"), [([(2, 9)], "present"), ([], "typed")])
def test_a_sentence_signed_below_is_the_place_of_whoever_is_only_named_above(
    inks: list[tuple[int, int]], state: str, catalogue: Catalogue
) -> None:
    lines = ("陈述人：万小红    记录人：景小天", "本人已阅，无误。 ", "承办人：张伟、李强", "记录人：景小天")
    found = states(signed("statement_record", "陈述申辩笔录", *lines, inks=inks), catalogue)
    assert [one for one in found if one[0].startswith("陈述申辩人")] == [("陈述申辩人#1", state)]
