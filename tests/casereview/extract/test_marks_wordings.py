"""Labels as other trades word them, and the places that carry no label of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Document, Graphic, Line, Page
from casereview.terms import GraphicKind
from tests.builders import Part, a_document, a_printed_page, bound, printed

INK, SEAL = GraphicKind.INK, GraphicKind.SEAL


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


@pytest.mark.parametrize(
    ("kind", "label", "slot"),
    [
        ("inquiry_record", "被调查询问人签名", "被询问人#1"),
        ("inquiry_record", "被询问人签名及时间：", "被询问人#1"),
        ("inspection_record", "现场人员签名：", "现场负责人#1"),
        ("inspection_record", "经营者：", "现场负责人#1"),
        ("inspection_record", "核对意见：以上属实。", "现场负责人#1"),
        ("recheck_opinion", "投资人：", "现场负责人#1"),
        ("rectification_order", "签收人：（签名或盖章）", "现场负责人#1"),
        ("hearing_record", "听证申请人签字", "当事人#1"),
        ("hearing_record", "当事人代理人：", "当事人#1"),
        ("item_list", "物品所有人：", "当事人#1"),
        ("item_list", "接收人：", "当事人#1"),
        ("preservation_disposal_decision", "接收人：", "当事人#1"),
        ("coercive_extension", "办案人员：", "执法人员#1"),
        ("fire_seal_release", "执法人员：", "执法人员#1"),
        ("fine_demand", "签收人：", "收件人#1"),
        ("hearing_report", "听证员：", "参会人员#1"),
        ("hearing_report", "记录员：", "记录人#1"),
        ("waiver_statement", "说明人：", "当事人#1"),
        ("fire_correction_notice", "消防监督员：", "执法人员#1"),
        ("rectification_order", "施工单位签收：", "现场负责人#1"),
        ("item_list", "移交人：", "执法人员#1"),
        ("penalty_notice", "被告知单位法定代表人：", "当事人#1"),
        ("inquiry_record", "被询问（调查）人（签名）：", "被询问人#1"),
        ("rectification_order", "受检单位签收：", "现场负责人#1"),
        ("fire_inspection_record", "被检查单位（场所）陪同检查人员签名：", "现场负责人#1"),
        ("inspection_record", "检查对象负责人意见：属实。", "现场负责人#1"),
        ("business_licence", "说明：本件系原件复印，证据提供人签字：", "提供人#1"),
        ("identity_proof", "与原件核对无误。", "提供人#1"),
        ("business_licence", "复印件由当事人提供，与原件一致。", "提供人#1"),
        ("inspection_record", "当事人：以上笔录已阅，属实。", "现场负责人#1"),
    ],
)
def test_those_dealt_with_are_named_in_many_ways(kind: str, label: str, slot: str, catalogue: Catalogue) -> None:
    document = a_document(kind, "笔录", label, graphics=[Graphic(INK, 1, len(label))])
    assert dict(states(document, catalogue))[slot] == "present"


@pytest.mark.parametrize("name", ["方根华", "时文斌", "即墨明", "张伟"])
def test_a_name_behind_the_colon_is_one_though_its_first_letter_goes_on_in_sentences(
    name: str, catalogue: Catalogue
) -> None:
    lines = ("承办人意见：", "建议立案。", f"承办人（签名）：{name} 证号：2899837512", "2025年6月5日")
    assert states(a_document("filing_approval", "立案审批表", *lines), catalogue)[:2] == [
        ("承办人#1", "typed"),
        ("承办人#2", "blank"),
    ]


def test_the_office_that_handles_a_case_is_not_the_head_who_approves(catalogue: Catalogue) -> None:
    table = (
        ("经办人意见", "建议立案\n签名：张伟、李强"),
        ("经办机构负责人意见", "同意\n签名：赵敏"),
        ("负责人审批意见", "同意\n签名："),
    )
    assert states(a_document("filing_approval", "立案登记表", table), catalogue) == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("审核人#1", "typed"),
        ("审批人#1", "blank"),
    ]


def test_the_last_of_two_heads_approves_where_none_is_said_to(catalogue: Catalogue) -> None:
    table = (
        ("提请理由", "案情复杂\n办案人员：张伟、李强"),
        ("办案机构负责人意见", "同意  赵敏"),
        ("部门负责人意见", ""),
    )
    assert states(a_document("special_approval", "有关事项审批表", table), catalogue) == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("审核人#1", "typed"),
        ("审批人#1", "blank"),
    ]


def test_the_head_of_a_brigade_approves_himself_where_nobody_else_does(catalogue: Catalogue) -> None:
    table = (("承办人意见", "建议立案"), ("大队负责人意见", "同意"))
    inks = [Graphic(INK, 2, 4), Graphic(INK, 2, 4), Graphic(INK, 4, 2)]
    assert (
        dict(states(a_document("filing_approval", "立案登记表", table, graphics=inks), catalogue))["审批人#1"]
        == "present"
    )


def test_a_column_of_signatures_may_ask_for_the_day_as_well(catalogue: Catalogue) -> None:
    head = ("送达文书名称、文号", "受送达人签名（盖章）及时间", "送达人签名")
    table = (head, ("责令改正通知书", "2024年3月1日", "张伟、李强"), ("行政处罚决定书", "2024年4月1日", "张伟、李强"))
    inks = [Graphic(INK, 5, 0), Graphic(INK, 8, 0)]
    marks = dict(states(a_document("service_receipt", "送达回证", table, graphics=inks), catalogue))
    assert (marks["收件人#1"], marks["收件人#2"]) == ("present", "present")


def test_one_person_took_the_picture(catalogue: Catalogue) -> None:
    line = "拍摄人（签名）：　　当事人（签名）："
    inks = [Graphic(INK, 1, 8), Graphic(INK, 1, len(line))]
    assert states(a_document("photo_evidence", "现场照片", line, graphics=inks), catalogue) == [
        ("执法人员#1", "present"),
        ("当事人#1", "present"),
    ]


def test_a_bare_bracket_carries_the_label_above_on(catalogue: Catalogue) -> None:
    lines = ("物品清单", "当事人：（签名）王芳", "执法人员：（签名）", "        （签名）")
    document = a_document("item_list", *lines, graphics=[Graphic(INK, 2, 9), Graphic(INK, 3, 12)])
    assert states(document, catalogue) == [("当事人#1", "typed"), ("执法人员#1", "present"), ("执法人员#2", "present")]


def test_a_label_may_break_over_two_lines(catalogue: Catalogue) -> None:
    blocks = [
        printed("听证主持人（签名）：赵敏  书记员（签名）：李强     当事人或委托代理", 72, 500),
        printed("人（签名）：", 72, 520),
    ]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(150, 512, 200, 532))])
    assert states(bound("hearing_record", page), catalogue) == [
        ("主持人#1", "typed"),
        ("书记员#1", "typed"),
        ("当事人#1", "present"),
    ]


@pytest.mark.parametrize(("written", "count"), [("、________", 2), ("", 1)])
def test_a_blank_after_a_comma_waits_for_a_second_server(written: str, count: int, catalogue: Catalogue) -> None:
    table: Part = (("收件人（签名）", "王芳"), ("送达人（签名）", written))
    found = states(a_document("service_receipt", "送达回证", table, graphics=[Graphic(INK, 4, 0)]), catalogue)
    servers = [state for slot, state in found if slot.startswith("送达人")]
    assert servers == ["present", "blank"][:count]


def test_the_remark_that_the_party_refused_stands_where_it_would_sign(catalogue: Catalogue) -> None:
    lines = ("现场笔录", "货架上有过期食品。", "当事人：（当事人拒绝签名）", "执法人员：张伟、李强", "2024年3月1日")
    assert dict(states(a_document("inspection_record", *lines), catalogue))["现场负责人#1"] == "refusal_noted"


def test_a_unit_signs_its_application_by_its_seal(catalogue: Catalogue) -> None:
    lines = ("听证申请书", "我单位申请听证。", "申请人：洛枫县宏运木业有限公司", "2024年4月12日")
    document = a_document("hearing_application", *lines, graphics=[Graphic(SEAL, 2, 15, floating=True)])
    assert states(document, catalogue) == [("当事人#1", "present")]


@pytest.mark.parametrize(("inks", "state"), [([Graphic(INK, 2, 0)], "present"), ([], "blank")])
def test_whoever_says_that_he_provides_a_copy_signs_beneath(
    inks: list[Graphic], state: str, catalogue: Catalogue
) -> None:
    lines = ("身份证复印件", "本件由我提供，与原件一致。", "  2024年3月1日")
    assert states(a_document("identity_proof", *lines, graphics=inks), catalogue) == [("提供人#1", state)]


def test_the_signatures_of_a_meeting_may_follow_a_column_of_opinions(catalogue: Catalogue) -> None:
    table = (("姓名", "职务", "意见", "签名"), ("赵敏", "局长", "同意", ""), ("张伟", "科长", "同意", ""))
    document = a_document("collective_discussion", "讨论记录", table, graphics=[Graphic(INK, 8, 0)])
    assert states(document, catalogue) == [("出席人员#1", "present"), ("出席人员#2", "blank")]


@pytest.mark.parametrize(
    ("kind", "label", "slot"),
    [
        ("rectification_order", "应急管理行政执法人员签名：", "执法人员#1"),  # 应急 is no 应当
        ("case_approval", "经办人签名：", "承办人#1"),
        ("recheck_opinion", "复查人员（签名）：", "执法人员#1"),
        ("recheck_opinion", "复核人：", "执法人员#1"),
        ("inquiry_record", "调查询问人：", "询问人#1"),
        ("volume_note", "审核人（签名）：", "检查人#1"),
    ],
)
def test_officials_are_named_in_many_ways(kind: str, label: str, slot: str, catalogue: Catalogue) -> None:
    document = a_document(kind, "文书", "情况如下。", label, graphics=[Graphic(INK, 2, len(label))])
    assert dict(states(document, catalogue))[slot] == "present"


def test_what_a_party_says_is_no_place_where_it_signs(catalogue: Catalogue) -> None:
    lines = ("听证笔录", "主持人：开始。", "当事人：请从轻处罚。", "主持人（签名）：赵敏", "书记员（签名）：李强")
    document = a_document("hearing_record", *lines, "听证申请人（签名）：拒绝签名")
    assert states(document, catalogue) == [("主持人#1", "typed"), ("书记员#1", "typed"), ("当事人#1", "refusal_noted")]


def test_a_head_under_the_opinion_of_the_chair_is_not_the_chair(catalogue: Catalogue) -> None:
    lines = ("听证报告", "主持人意见：维持。", "负责人（签名）：王芳     听证主持人（签名）：赵敏")
    assert states(a_document("hearing_report", *lines), catalogue) == [("负责人#1", "typed"), ("主持人#1", "typed")]


def test_a_picture_over_the_words_of_a_label_is_of_that_label(catalogue: Catalogue) -> None:
    blocks = [
        printed("执法人员（签名）：张伟、李强", 90, 193),
        printed("被检查单位（现场）负责人（签名或者盖章）：", 90, 221),
    ]
    page = a_printed_page(blocks, [Graphic(INK, box=Box(240, 216, 290, 235))])
    assert states(bound("inspection_record", page), catalogue) == [
        ("检查人员#1", "typed"),
        ("检查人员#2", "typed"),
        ("现场负责人#1", "present"),
    ]


def test_two_floating_signatures_of_inquirers_stay_with_them(catalogue: Catalogue) -> None:
    lines = ("询问笔录", "询问人（签名）：", "被询问人（签名）：________", "记录人（签名）：李强")
    document = a_document("inquiry_record", *lines, graphics=[Graphic(INK, 1, 8, floating=True)] * 2)
    assert states(document, catalogue) == [
        ("询问人#1", "present"),
        ("询问人#2", "present"),
        ("被询问人#1", "blank"),
        ("记录人#1", "typed"),
    ]


def test_a_label_printed_over_two_lines_is_signed_after_its_end(catalogue: Catalogue) -> None:
    first = printed("检查人员（签名）：张伟、李强      被检查单位在场人员（签名或", 90, 193)
    second = printed("者盖章）：", 90, 216)
    lines = (*first.lines, Line(len(first.text), second.lines[0].box, second.lines[0].edges))
    block = replace(first, text=first.text + second.text, box=Box(90, 193, 500, 228), lines=lines)
    page = a_printed_page([block], [Graphic(INK, box=Box(152, 208, 200, 228))])
    assert states(bound("inspection_record", page), catalogue) == [
        ("检查人员#1", "typed"),
        ("检查人员#2", "typed"),
        ("现场负责人#1", "present"),
    ]


@pytest.mark.parametrize(
    ("kind", "before", "label", "slot"),
    [
        ("business_licence", "本件与原件核对一致。", "提供人签字：", "提供人#1"),
        ("business_licence", "本件由我店提供，", "提供人签字：", "提供人#1"),
        ("inspection_record", "被检查对象意见：以上情况属实。", "签名：", "现场负责人#1"),
    ],
)
def test_a_label_may_follow_a_sentence_on_its_line(
    kind: str, before: str, label: str, slot: str, catalogue: Catalogue
) -> None:
    line = f"{before}{label}"
    signed = a_document(kind, "营业执照", f"{line}　　2024年3月1日", graphics=[Graphic(INK, 1, len(line))])
    assert dict(states(signed, catalogue))[slot] == "present"
    assert dict(states(a_document(kind, "营业执照", f"{line}张伟"), catalogue))[slot] == "typed"
    assert dict(states(a_document(kind, "营业执照", line), catalogue))[slot] == "blank"


def test_the_head_of_a_section_in_brackets_is_not_the_one_who_approves(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "建议立案。张伟、李强"),
        ("科（队）负责人意见", "拟同意。赵敏"),
        ("局领导批示", "同意。王芳"),
    )
    assert states(a_document("filing_approval", "立案审批表", table), catalogue) == [
        ("承办人#1", "typed"),
        ("承办人#2", "typed"),
        ("审核人#1", "typed"),
        ("审批人#1", "typed"),
    ]


def test_words_and_bracket_of_a_label_may_be_two_paragraphs_of_a_cell(catalogue: Catalogue) -> None:
    table: Part = (("检查人员\n（签字）", "\n"), ("被检查单位\n负责人（签字）", ""))
    document = a_document("inspection_record", "记录", table, graphics=[Graphic(INK, 3, 0), Graphic(INK, 4, 0)])
    assert states(document, catalogue) == [
        ("检查人员#1", "present"),
        ("检查人员#2", "present"),
        ("现场负责人#1", "blank"),
    ]


def test_those_who_inquire_may_have_a_cell_each(catalogue: Catalogue) -> None:
    table: Part = (("被询问人签名", "", "时间", "2024年3月1日"), ("询问人签名", "", "", ""))
    document = a_document("inquiry_record", "询问笔录", table, graphics=[Graphic(INK, n, 0) for n in (2, 6, 7)])
    found = dict(states(document, catalogue))
    assert {slot: found[slot] for slot in ("被询问人#1", "询问人#1", "询问人#2")} == {
        "被询问人#1": "present",
        "询问人#1": "present",
        "询问人#2": "present",
    }


def test_a_sentence_may_be_signed_beneath_before_the_date(catalogue: Catalogue) -> None:
    lines = [printed("本复印件由我厂提供，与原件一致。", 72, 300), printed("2024年3月1日", 130, 326)]
    page = a_printed_page(lines, [Graphic(INK, box=Box(72, 320, 122, 340))])
    assert states(bound("business_licence", page), catalogue) == [("提供人#1", "present")]


def test_the_sentence_of_whoever_was_asked_may_be_signed_without_a_label(catalogue: Catalogue) -> None:
    line = "上述内容我已看过，与我所述一致。　　"
    document = a_document("inquiry_record", "询问笔录", f"{line}2024年3月1日", graphics=[Graphic(INK, 1, len(line))])
    assert ("被询问人#1", "present") in states(document, catalogue)


def test_a_name_stated_at_the_head_is_no_signature_where_the_foot_is_signed(catalogue: Catalogue) -> None:
    lines = ("询问人员：张伟　　记录员：李强", *["问：是否培训？", "答：没有。"] * 6, "询问人员： 、 ", "记录员： ")
    inks = [Graphic(INK, 13, 5), Graphic(INK, 13, 7), Graphic(INK, 14, 4)]
    assert states(a_document("inquiry_record", *lines, graphics=inks), catalogue) == [
        ("询问人#1", "present"),
        ("询问人#2", "present"),
        ("记录人#1", "present"),
        ("被询问人#1", "blank"),
    ]


def test_the_opinion_of_an_office_is_signed_by_its_head(catalogue: Catalogue) -> None:
    table = (("承办人意见", "建议立案\n张伟 李强"), ("股室意见", ""), ("分管领导意见", ""))
    inks = [Graphic(INK, 5, 0), Graphic(INK, 7, 0)]
    found = states(a_document("filing_approval", "立案呈批表", table, graphics=inks), catalogue)
    assert found[-2:] == [("审核人#1", "present"), ("审批人#1", "present")]


@pytest.mark.parametrize("note", ["当事人不在场，拒绝返回签字", "拒绝配合签名", "拒签"])
def test_a_refusal_in_the_place_is_one_in_any_words(note: str, catalogue: Catalogue) -> None:
    document = a_document("inspection_record", "现场检查记录", f"被检查单位现场负责人（签名）：{note}")
    assert ("现场负责人#1", "refusal_noted") in states(document, catalogue)


def test_who_checks_a_copy_signs_beside_who_provides_it(catalogue: Catalogue) -> None:
    lines = ("设备台账", "提供人（签名）：  2025年9月2日", "核对人（签名）： 、  2025年9月2日")
    inks = [Graphic(INK, 1, 8), Graphic(INK, 2, 8), Graphic(INK, 2, 10)]
    assert states(a_document("party_material", *lines, graphics=inks), catalogue) == [
        ("提供人#1", "present"),
        ("核对人#1", "present"),
        ("核对人#2", "present"),
    ]


def test_one_of_two_at_the_head_lacks_though_his_office_follows(catalogue: Catalogue) -> None:
    line = "询问人（签名） 、       工作单位 松岩市消防救援大队"
    document = a_document("inquiry_record", "询问笔录", line, graphics=[Graphic(INK, 1, 8)])
    found = states(document, catalogue)
    assert found[:2] == [("询问人#1", "present"), ("询问人#2", "blank")]


@pytest.mark.parametrize(
    ("kind", "line", "slot", "state"),
    [
        ("inspection_record", "（三）现场负责人意见：情况属实。", "现场负责人#1", "present"),
        ("fire_correction_notice", "单位（场所）签收：", "现场负责人#1", "present"),
        ("fire_seal_decision", "被查封单位（场所）负责人：", "当事人#1", "present"),
        ("penalty_decision", "违法行为人：", "当事人#1", "present"),
    ],
)
def test_places_worded_by_other_forms_are_found(
    kind: str, line: str, slot: str, state: str, catalogue: Catalogue
) -> None:
    document = a_document(kind, "文书", line, graphics=[Graphic(INK, 1, len(line))])
    assert dict(states(document, catalogue))[slot] == state


def test_a_copy_is_vouched_for_before_the_day(catalogue: Catalogue) -> None:
    line = "经核对与原件一致  2024.1.9"
    document = a_document("identity_proof", "居民身份证复印件", line, graphics=[Graphic(INK, 1, 9)])
    assert dict(states(document, catalogue))["提供人#1"] == "present"


def test_a_record_read_and_signed_in_type_is_signed_behind_its_last_sentence(catalogue: Catalogue) -> None:
    signed = a_document("inquiry_record", "询问笔录", "以上笔录已阅，无误。邱小富  2024.5.17", "询问人：周小芳  廖小凯")
    unsigned = a_document("inquiry_record", "询问笔录", "以上笔录已阅，无误。2024.5.17", "询问人：周小芳  廖小凯")
    assert dict(states(signed, catalogue))["被询问人#1"] == "typed"
    assert dict(states(unsigned, catalogue))["被询问人#1"] == "blank"


def test_who_is_named_above_the_signatures_is_only_stated(catalogue: Catalogue) -> None:
    table = (("主持人", "努小甲", "记录人", "李小乙"), ("讨论意见", "同意处罚。"), ("参加人员签名", ""))
    document = a_document("collective_discussion", "集体讨论笔录", table)
    assert "记录人#1" not in dict(states(document, catalogue))


def test_a_head_of_several_rows_is_no_column_to_sign_in(catalogue: Catalogue) -> None:
    cells = (("当事人", 0, 0, 2), ("名称", 0, 1, 1), ("某公司", 0, 2, 1), ("住所", 1, 1, 1), ("某路1号", 1, 2, 1))
    blocks = tuple(Block(text, cell=Cell(0, row, column, row_span=span)) for text, row, column, span in cells)
    text = "你单位违法一案，现查明：2023年6月27日储存油漆未设置专用仓库，决定处罚。"
    page = Page(1, None, None, (Block("行政处罚决定书"), *blocks, *(Block(text) for _ in range(6))))
    assert [slot for slot, _ in states(bound("penalty_decision", page), catalogue) if "当事人" in slot] == []


def test_what_the_party_writes_itself_no_officer_signs(catalogue: Catalogue) -> None:
    lines = ("海川县应急管理局：", "我公司请求不予处罚。", "法定代表人：")
    written = a_document("statement_record", "陈述申辩书", *lines, title="陈述申辩书", graphics=[Graphic(INK, 3, 6)])
    taken = a_document("statement_record", "陈述申辩笔录", *lines, title="陈述申辩笔录", graphics=[Graphic(INK, 3, 6)])
    assert [slot for slot, _ in states(written, catalogue)] == ["陈述申辩人#1"]
    assert [slot for slot, _ in states(taken, catalogue)] == ["陈述申辩人#1", "承办人#1", "记录人#1"]


def test_who_sits_with_the_chair_signs_for_himself_only(catalogue: Catalogue) -> None:
    line = "听证主持人（签名）：    听证员（签名）：    书记员（签名）："
    document = a_document("hearing_record", "听证笔录", line, graphics=[Graphic(INK, 1, 11), Graphic(INK, 1, 23)])

    assert {
        role: state for role, state in states(document, catalogue) if role.startswith(("主持人", "出席", "书记员"))
    } == {
        "主持人#1": "present",
        "出席人员#1": "present",
        "书记员#1": "blank",
    }


@pytest.mark.parametrize(
    ("kind", "label", "slot"),
    [("case_discussion_form", "会审人员签名", "参会人员#1"), ("filing_approval", "核查人员签名", "承办人#1")],
)
def test_those_who_deal_with_a_case_are_named_in_many_ways(
    kind: str, label: str, slot: str, catalogue: Catalogue
) -> None:
    document = a_document(kind, "审批表", ((label, ""),), graphics=[Graphic(INK, 2, 0)])
    assert dict(states(document, catalogue))[slot] == "present"


@pytest.mark.parametrize(("name", "state"), [("冯小国", "present"), ("冯小兰", "blank")])
def test_the_name_of_who_is_asked_may_stand_for_the_label(name: str, state: str, catalogue: Catalogue) -> None:
    lines = ("询问笔录", "被询问人：冯小国　性别：男", "问：是否属实？答：属实。", f"{name}（签名捺印）：")
    document = a_document("inquiry_record", *lines, graphics=[Graphic(INK, 3, len(lines[3]))])
    assert dict(states(document, catalogue))["被询问人#1"] == state


def test_who_takes_a_copy_on_the_line_below_does_not_sign_for_who_provides_it(catalogue: Catalogue) -> None:
    lines = ("证据提取单", "以上复印件与原件一致，由我单位提供。", "证据提供单位（人）：", "提取人（执法人员）：")
    inks = [Graphic(INK, 2, 10), Graphic(INK, 3, 10), Graphic(INK, 3, 10)]
    document = a_document("business_licence", *lines, graphics=inks)
    assert states(document, catalogue)[:3] == [
        ("提供人#1", "present"),
        ("核对人#1", "present"),
        ("核对人#2", "present"),
    ]


@pytest.mark.parametrize(("ink", "found"), [(2, True), (None, False)])
def test_the_head_of_the_legal_office_counts_where_he_signs(ink: int | None, found: bool, catalogue: Catalogue) -> None:
    lines = ("法制审核意见书", "法制审核人员：", "法规室负责人：", "2024年10月24日")
    inks = [Graphic(INK, 1, 7), *([Graphic(INK, ink, 7)] if ink else [])]
    document = a_document("legal_review_opinion", *lines, graphics=inks)
    present = [slot for slot, state in states(document, catalogue) if state == "present"]

    assert (len(present) == 2) is found


def test_whoever_confirms_something_signs_at_the_end_of_the_line(catalogue: Catalogue) -> None:
    lines = ("现场检查笔录", "当事人确认：已看清，不申请回避。签名：", "检查情况：略。", "现场负责人签名：")
    document = a_document("inspection_record", *lines, graphics=[Graphic(INK, 1, 19), Graphic(INK, 3, 8)])

    assert [slot for slot in states(document, catalogue) if slot[0].startswith("现场负责人")] == [
        ("现场负责人#1", "present"),
        ("现场负责人#2", "present"),
    ]


@pytest.mark.parametrize(
    ("kind", "label", "slots"),
    [
        ("sampling_voucher", "抽样人员：", ["执法人员#1", "执法人员#2"]),
        ("appraisal_report", "价格认定人员：", ["鉴定人#1", "鉴定人#2"]),
    ],
)
def test_samplers_and_assessors_sign_under_the_names_of_their_work(
    kind: str, label: str, slots: list[str], catalogue: Catalogue
) -> None:
    document = a_document(kind, "抽样单", label, graphics=[Graphic(INK, 1, len(label)), Graphic(INK, 1, len(label))])

    assert [slot for slot, state in states(document, catalogue) if state == "present"] == slots


def test_the_head_of_the_legal_office_is_told_from_whoever_examined(catalogue: Catalogue) -> None:
    table = (
        ("审核人员", "", "日期", "2025年3月14日"),
        ("法制部门", "政策法规股", "负责人签字", ""),
        ("送审机构签收", "", "日期", "2025年3月14日"),
    )
    document = a_document("legal_review_opinion", "法制审核意见书", table)
    signed = replace(
        document, pages=(replace(document.pages[0], graphics=tuple(Graphic(INK, at, 0) for at in (2, 8, 10))),)
    )
    found = [(mark.slot, mark.label, mark.state.value) for mark in extract_marks((signed,), catalogue)]

    assert found == [("法制审核人#1", "审核人员", "present"), ("负责人#1", "负责人签字", "present")]


def test_a_name_with_an_address_behind_it_states_who_leads_the_party(catalogue: Catalogue) -> None:
    lines = ("强制执行申请书", "签发人：", "被申请执行人：海川县板材厂，负责人：石小龙，地址：海川县徐集村")
    document = a_document("enforcement_application", *lines, graphics=[Graphic(INK, 1, 4)])

    assert states(document, catalogue)[:1] == [("负责人#1", "present")]
    assert "负责人#2" not in dict(states(document, catalogue))


@pytest.mark.parametrize("label", ["消防救援人员：", "监督检查员："])
def test_those_who_seal_a_place_sign_in_the_name_of_their_service(label: str, catalogue: Catalogue) -> None:
    document = a_document("fire_seal_decision", "临时查封决定书", label, graphics=[Graphic(INK, 1, len(label))])

    assert ("执法人员#1", "present") in states(document, catalogue)


def test_policemen_sign_the_record_of_a_daily_inspection(catalogue: Catalogue) -> None:
    document = a_document("fire_inspection_record", "日常消防监督检查记录", "民警：", graphics=[Graphic(INK, 1, 3)])

    assert ("检查人员#1", "present") in states(document, catalogue)


def test_whoever_leads_the_unit_signs_its_waiver(catalogue: Catalogue) -> None:
    document = a_document("waiver_statement", "声明", "海川县收购站", "负责人：", graphics=[Graphic(INK, 2, 4)])

    assert states(document, catalogue) == [("当事人#1", "present")]


def test_words_of_assent_may_part_an_opinion_from_its_signature_by_a_narrow_gap(catalogue: Catalogue) -> None:
    table = (("现场负责人", "庞小保"), ("现场负责人意见：情况属实  签名： 2025年3月6日", ""))
    document = a_document("inspection_record", "现场检查笔录", table)
    signed = replace(document, pages=(replace(document.pages[0], graphics=(Graphic(INK, 3, 17),)),))

    assert [state for slot, state in states(signed, catalogue) if slot.startswith("现场负责人")] == ["present"]


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        (("大队长意见", "分管局长意见"), ["承办人", "承办人", "审核人", "审批人"]),
        (("中队长意见", "大队长意见"), ["承办人", "承办人", "审核人", "审批人"]),
    ],
)
def test_the_chief_of_a_brigade_examines_below_a_leader_of_the_bureau(
    heads: tuple[str, str], roles: list[str], catalogue: Catalogue
) -> None:
    table = (("承办人意见", "申请立案。   签字：张三、李四"), *((head, "同意。   签字：王五") for head in heads))
    marks = extract_marks((a_document("filing_approval", "立案审批表", table),), catalogue)

    assert [mark.role for mark in marks] == roles


def test_whoever_leads_the_party_is_told_in_its_row_and_signs_nothing(catalogue: Catalogue) -> None:
    table = (("当事人", "海川县冷鲜肉店", "负责人", "宫小河"), ("部门意见", "同意。", "", "王五 3月6日"))
    marks = extract_marks((a_document("preservation_approval", "先行登记保存证据审批表", table),), catalogue)

    assert "宫小河" not in [mark.signer for mark in marks]


def test_the_seal_of_who_authorises_is_not_the_hand_of_its_head(catalogue: Catalogue) -> None:
    lines = ("授权委托书", "委托人：海川旅游开发有限公司", "法定代表人：", "受委托人：")
    drawn = [Graphic(SEAL, 1, 14), Graphic(INK, 2, 6), Graphic(INK, 3, 5)]
    found = states(a_document("authorisation", *lines, graphics=drawn), catalogue)

    assert found == [("委托单位印章#1", "present"), ("法定代表人#1", "present"), ("受委托人#1", "present")]


def test_those_who_verify_a_report_give_what_they_propose_as_handlers(catalogue: Catalogue) -> None:
    table = (("核查人员建议", "建议立案。（签名）"), ("办案机构负责人意见", "拟同意。（签名）"))
    document = a_document("filing_approval", "立案审批表", table)
    signed = replace(document, pages=(replace(document.pages[0], graphics=(Graphic(INK, 2, 9), Graphic(INK, 2, 9))),))

    assert [state for slot, state in states(signed, catalogue) if slot.startswith("承办人")] == ["present", "present"]
