"""Marks on the forms of many bureaus: opinions over several rows, words apart from their label, shared words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Document, Graphic, Page
from casereview.terms import BlockKind, GraphicKind, MarkKind
from tests.builders import Part, a_document, a_printed_page, bound, printed

INK, PRINT = GraphicKind.INK, GraphicKind.FINGERPRINT
APPROVED = [("承办人#1", "present"), ("承办人#2", "present"), ("审核人#1", "present"), ("审批人#1", "present")]


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


def approval(*parts: Part, inks: list[tuple[int, int]]) -> Document:
    graphics = [Graphic(INK, block, offset) for block, offset in inks]
    return a_document("closing_approval", "结案审批表", *parts, graphics=graphics)


@pytest.mark.parametrize("label", ["", "签名："])
def test_an_opinion_may_be_signed_in_the_row_beneath_beside_an_empty_cell(label: str, catalogue: Catalogue) -> None:
    table = (
        *(("承办人\n意见", "建议结案。"), ("", f"{label}  2024年5月6日")),
        *(("审核\n意见", "同意。"), ("", f"{label} 2024年5月7日")),
        *(("审批\n意见", "同意。"), ("", f"{label} 2024年5月7日")),
    )
    at = len(label)
    inks = [(5, at), (5, at + 1), (10, at), (15, at)]
    assert states(approval(table, inks=inks), catalogue) == APPROVED


def test_an_opinion_as_wide_as_its_table_is_signed_under_its_heading(catalogue: Catalogue) -> None:
    table = (
        ("经办人意见：\n建议结案。\n  2024年5月6日",),
        ("大队意见：\n同意。\n 2024年5月7日",),
        ("局领导意见：\n同意。\n 2024年5月7日",),
    )
    assert states(approval(table, inks=[(3, 0), (3, 1), (6, 0), (9, 0)]), catalogue) == APPROVED


def test_several_opinions_in_one_cell_are_signed_apart(catalogue: Catalogue) -> None:
    text = "承办人意见：\n建议结案。\n  2024年5月6日\n审核意见：\n同意。\n 2024年5月7日\n审批意见：\n同意。\n "
    assert states(approval(((text,),), inks=[(3, 0), (3, 1), (6, 0)]), catalogue) == [
        *APPROVED[:3],
        ("审批人#1", "blank"),
    ]


def test_a_head_who_signs_in_the_opinion_of_his_office_is_its_examiner(catalogue: Catalogue) -> None:
    table = (("经办机构意见", "建议结案。\n经办人： 、\n负责人："), ("主管领导意见", "同意。\n签名："))
    assert states(approval(table, inks=[(3, 4), (3, 6), (4, 4), (7, 3)]), catalogue) == APPROVED


def test_a_row_of_plain_words_is_signed_in_the_row_beneath(catalogue: Catalogue) -> None:
    table = (("承办人", "审核人", "审批人"), ("  ", "", ""), ("2024年5月6日", "2024年5月7日", "年 月 日"))
    assert states(approval(table, inks=[(4, 0), (4, 1), (5, 0)]), catalogue) == [
        *APPROVED[:3],
        ("审批人#1", "blank"),
    ]


def test_the_first_word_of_a_heading_on_two_lines_is_no_label(catalogue: Catalogue) -> None:
    blocks = [printed("结案审批表", 250, 64)]
    for row, words in enumerate((("承办人", "意见"), ("审核", "意见"), ("审批", "意见"))):
        y = 150 + row * 90
        blocks += [printed(word, 65, y + 15 * at, Cell(0, row, 0)) for at, word in enumerate(words)]
        blocks += [printed("同意。", 160, y, Cell(0, row, 1)), printed("2024年5月7日", 430, y + 60, Cell(0, row, 1))]
    spots = [(311, 190), (371, 190), (311, 280), (311, 370)]
    inks = [Graphic(INK, box=Box(x, y, x + 50, y + 18)) for x, y in spots]
    assert states(bound("closing_approval", a_printed_page(blocks, inks)), catalogue) == APPROVED


@pytest.mark.parametrize(
    ("line", "pictures", "found"),
    [
        ("出席人员签名： 、 、____", [7, 9], ["present", "present", "blank"]),
        ("出席人员签名：____、____、____", [7, 12], ["present", "present", "blank"]),
        ("出席人员签名：张伟  李强  王芳____", [9, 13], ["present", "present", "blank"]),
        ("出席人员签名：____、____", [9, 14], ["present", "present"]),
    ],
)
def test_a_ruled_line_left_empty_among_those_attending_is_blank(
    line: str, pictures: list[int], found: list[str], catalogue: Catalogue
) -> None:
    graphics = [Graphic(INK, 1, at) for at in pictures]
    document = a_document("collective_discussion", "集体讨论记录", line, graphics=graphics)
    assert [state for slot, state in states(document, catalogue) if slot.startswith("出席")] == found


def test_one_label_that_two_signatures_may_go_by_is_of_the_one_that_has_no_other(catalogue: Catalogue) -> None:
    lines = ("审核人员：", "法制机构负责人：")
    graphics = [Graphic(INK, 1, 5), Graphic(INK, 2, 8)]
    document = a_document("legal_review_opinion", "法制审核意见书", *lines, graphics=graphics)
    assert states(document, catalogue)[:2] == [("法制审核人#1", "present"), ("负责人#1", "present")]


@pytest.mark.parametrize(
    ("kind", "line", "slot"),
    [
        ("statement_record", "陈述申辩人：以上记录属实。", "陈述申辩人#1"),
        ("inquiry_record", "被调查询问人确认笔录后签名：", "被询问人#1"),
        ("inquiry_record", "调查询问人签名及执法证编号：", "询问人#1"),
        ("inspection_record", "被检查单位负责人核对无误后签字：", "现场负责人#1"),
    ],
)
def test_words_said_before_signing_do_not_hide_the_place(kind: str, line: str, slot: str, catalogue: Catalogue) -> None:
    document = a_document(kind, "笔录", line, graphics=[Graphic(INK, 1, len(line))])
    assert (slot, "present") in states(document, catalogue)


def test_that_somebody_signs_after_reading_is_no_label_in_a_sentence(catalogue: Catalogue) -> None:
    document = a_document("inquiry_record", "询问笔录", "笔录经被询问人核对后签名", "被询问人（签名）：")
    assert [slot for slot, _ in states(document, catalogue)].count("被询问人#2") == 0


def test_the_rest_of_a_label_may_stand_on_the_line_below(catalogue: Catalogue) -> None:
    table = (("送达文书", "决定书"), ("收件人签名\n或盖章", "  \n 2024年7月3日"), ("送达人", " "))
    graphics = [Graphic(INK, 5, 1), Graphic(INK, 8, 0), Graphic(INK, 8, 1)]
    document = a_document("service_receipt", "送达回执", table, graphics=graphics)
    assert states(document, catalogue)[:3] == [
        ("收件人#1", "present"),
        ("送达人#1", "present"),
        ("送达人#2", "present"),
    ]


def test_refusal_in_the_remarks_holds_where_the_paper_was_left(catalogue: Catalogue) -> None:
    remark = "受送达人拒绝接收，邀请居委会人员到场见证，留置送达。"
    table = (("送达文书", "决定书"), ("收件人签名", ""), ("送达人签名", " "), ("备注", remark))
    document = a_document("service_receipt", "送达回证", table, graphics=[Graphic(INK, 6, 0), Graphic(INK, 6, 1)])
    assert ("收件人#1", "refusal_noted") in states(document, catalogue)


def test_who_takes_a_picture_and_who_enforces_are_two_officers(catalogue: Catalogue) -> None:
    lines = ("拍摄人（签名）：", "执法人员（签名）：")
    graphics = [Graphic(INK, 1, 8), Graphic(INK, 2, 9)]
    document = a_document("photo_evidence", "现场照片", *lines, graphics=graphics)
    assert states(document, catalogue) == [("执法人员#1", "present"), ("执法人员#2", "present")]


def test_names_in_a_box_over_the_line_are_typed(catalogue: Catalogue) -> None:
    blocks = (Block("现场检查记录"), Block("检查人员（签名）："), Block("张伟　李强", kind=BlockKind.TEXT_BOX))
    document = bound("inspection_record", Page(1, None, None, blocks, ()))
    assert states(document, catalogue)[:2] == [("检查人员#1", "typed"), ("检查人员#2", "typed")]


def test_a_word_without_a_colon_is_a_label_where_ink_follows(catalogue: Catalogue) -> None:
    blocks = [printed("卷内备考表", 250, 70), printed("立卷人", 330, 590), printed("检查人", 330, 630)]
    inks = [Graphic(INK, box=Box(380, y, 430, y + 18)) for y in (584, 624)]
    assert states(bound("volume_note", a_printed_page(blocks, inks)), catalogue) == [
        ("立卷人#1", "present"),
        ("检查人#1", "present"),
    ]


def test_a_sentence_may_be_signed_before_the_date_on_its_line(catalogue: Catalogue) -> None:
    blocks = [printed("身份证复印件", 250, 70), printed("此复印件与原件一致                    2024年6月5日", 70, 470)]
    marks = [Graphic(INK, box=Box(200, 462, 250, 482)), Graphic(PRINT, box=Box(255, 460, 277, 486))]
    assert states(bound("identity_proof", a_printed_page(blocks, marks)), catalogue) == [
        ("提供人#1", "present"),
        ("提供人指印#1", "present"),
    ]


def test_pictures_under_a_line_of_labels_are_dealt_out_from_left_to_right(catalogue: Catalogue) -> None:
    lines = ("检查人员（签名）：        现场负责人（签名）：", "      ")
    graphics = [Graphic(INK, 2, at) for at in (0, 2, 5)]
    document = a_document("inspection_record", "现场检查记录", *lines, graphics=graphics)
    assert states(document, catalogue) == [
        ("检查人员#1", "present"),
        ("检查人员#2", "present"),
        ("现场负责人#1", "present"),
    ]


def test_the_brackets_after_a_name_are_no_place_of_their_own(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查笔录", 250, 70),
        printed("现场负责人：            （签名或盖章）", 70, 400),
        printed("检查人员：            、            （签名）", 70, 440),
    ]
    spots = [(150, 396), (140, 436), (230, 436)]
    inks = [Graphic(INK, box=Box(x, y, x + 50, y + 18)) for x, y in spots]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert sorted(found) == [("检查人员#1", "present"), ("检查人员#2", "present"), ("现场负责人#1", "present")]


def test_the_last_of_two_legal_examiners_is_the_head_of_their_office(catalogue: Catalogue) -> None:
    table = (("法制审核意见", "同意。\n审核人（签名）："), ("法制机构负责人意见", "同意。\n签名："))
    graphics = [Graphic(INK, 3, 8), Graphic(INK, 6, 3)]
    document = a_document("legal_review_opinion", "法制审核表", table, graphics=graphics)
    assert states(document, catalogue)[:2] == [("法制审核人#1", "present"), ("负责人#1", "present")]


def test_brackets_for_the_stamp_under_the_name_of_who_receives_are_not_the_agencys(catalogue: Catalogue) -> None:
    table = (("收件人签名\n（盖章）", ""), ("送达人签名", " "))
    graphics = [Graphic(INK, 3, 0), Graphic(INK, 5, 0), Graphic(INK, 5, 1)]
    document = a_document("service_receipt", "送达回证", table, graphics=graphics)
    assert [slot for slot, _ in states(document, catalogue)] == ["收件人#1", "送达人#1", "送达人#2"]


def test_the_party_may_confirm_with_his_name_in_the_cell_beside(catalogue: Catalogue) -> None:
    table = (("制作时间", "2025年9月3日"), ("当事人确认", ""))
    document = a_document("av_evidence", "音像证据说明", table, graphics=[Graphic(INK, 4, 0)])
    assert ("当事人#1", "present") in states(document, catalogue)


def test_the_numbers_of_two_cards_under_blanks_do_not_make_them_doubtful(catalogue: Catalogue) -> None:
    lines = ("执法人员签字：____、____", "执法证号：LC0031、LC0046")
    marks = extract_marks((a_document("inspection_record", "现场检查记录", *lines),), catalogue)
    assert {mark.confidence for mark in marks if mark.role == "检查人员"} == {0.95}


def test_one_digital_signature_is_of_one_officer(catalogue: Catalogue) -> None:
    blocks = [printed("现场检查记录", 250, 70), printed("检查人员（签名）：", 70, 400)]
    signed = Graphic(GraphicKind.DIGITAL_SIGNATURE, box=Box(190, 390, 290, 412), name="闻立群")
    marks = extract_marks((bound("inspection_record", a_printed_page(blocks, [signed])),), catalogue)
    assert [(m.slot, m.state.value, m.confidence) for m in marks[:2]] == [
        ("检查人员#1", "present", 0.95),
        ("检查人员#2", "blank", 0.85),
    ]


def test_a_head_under_an_opinion_on_a_line_signs_as_who_gives_it(catalogue: Catalogue) -> None:
    lines = ("承办人意见：建议结案。", "承办人：", "负责人审批意见：同意结案。", "负责人：    2025年7月15日")
    inks = [Graphic(INK, 2, 4), Graphic(INK, 4, 4)]
    document = a_document("closing_approval", "结案报告", *lines, graphics=inks)

    assert {(mark.role, mark.state.value) for mark in extract_marks((document,), catalogue) if mark.label} >= {
        ("承办人", "present"),
        ("审批人", "present"),
    }


def test_who_takes_a_case_in_signs_in_the_words_of_the_fire_service(catalogue: Catalogue) -> None:
    lines = ("受案民警（消防监督员）：    2025年6月5日", "负责人：    2025年6月5日")
    inks = [Graphic(INK, 1, 12)]
    document = a_document("case_source_register", "受案登记表", *lines, graphics=inks)

    assert [(mark.role, mark.state.value) for mark in extract_marks((document,), catalogue)] == [
        ("登记人", "present"),
        ("负责人", "blank"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "roles"),
    [
        ("负责人意见", "审批意见", ["审核人", "审批人"]),
        ("主要领导意见", "审批意见", ["审批人", "审批人", "审核人"]),
    ],
)
def test_the_first_of_two_heads_examines_where_none_is_said_to(
    first: str, second: str, roles: list[str], catalogue: Catalogue
) -> None:
    rows = (("承办人意见", "申请结案。"), (first, "同意。"), (second, "同意结案。"))
    marks = extract_marks((a_document("closing_approval", "案件结案审批表", rows),), catalogue)

    assert [mark.role for mark in marks if mark.role != "承办人"] == roles


@pytest.mark.parametrize(("last", "state"), [("10月11日", "present"), ("", "blank")])
def test_a_leader_whose_row_lacks_what_the_others_have_has_not_signed(
    last: str, state: str, catalogue: Catalogue
) -> None:
    handled = (("承办人", "李强、张伟", ""), ("处理意见", "罚款三万元。（2024年10月8日）", ""))
    rows = (*handled, ("部门负责人", "同意", "10月9日"), ("主要领导", "同意", last))
    inks = [Graphic(GraphicKind.INK, 9, 0), *([Graphic(GraphicKind.INK, 12, 0)] if last else [])]
    document = a_document("case_approval", "案件处理呈批表", rows, graphics=inks)
    found = {(mark.role, mark.state.value) for mark in extract_marks((document,), catalogue)}

    assert {("审核人", "present"), ("审批人", state)} <= found


def test_of_two_heads_of_the_office_the_deputy_examines(catalogue: Catalogue) -> None:
    rows = (("承办人签字", ""), ("分管局长签字", ""), ("局长签字", ""))
    inks = [Graphic(GraphicKind.INK, block, 0) for block in (2, 4, 6)]
    document = a_document("case_approval", "行政处罚案件审批表", rows, graphics=inks)
    marks = extract_marks((document,), catalogue)

    assert [(m.role, m.state.value) for m in marks if m.role != "承办人"] == [
        ("审核人", "present"),
        ("审批人", "present"),
    ]


@pytest.mark.parametrize(
    ("heading", "role"), [("队长意见", "审核人"), ("股长审核意见", "审核人"), ("局长意见", "审批人")]
)
def test_the_head_of_a_team_examines(heading: str, role: str, catalogue: Catalogue) -> None:
    rows = (("承办人意见", "申请立案。"), (heading, "同意立案。"))
    inks = [Graphic(GraphicKind.INK, 4, 5)]
    marks = extract_marks((a_document("filing_approval", "立案审批表", rows, graphics=inks),), catalogue)

    assert [mark.role for mark in marks if mark.state.value == "present"] == [role]


def test_those_who_met_may_sign_beneath_each_other_in_one_cell(catalogue: Catalogue) -> None:
    blocks = [printed("案件集体讨论记录", 250, 60), printed("出席人员签名", 77, 175, Cell(0, 0, 0))]
    blocks.append(Block("", box=Box(181, 130, 520, 239), cell=Cell(0, 0, 1)))
    inks = [Graphic(GraphicKind.INK, box=Box(184, y, 240, y + 20)) for y in (133, 159, 186, 211)]
    document = bound("collective_discussion", a_printed_page(blocks, inks))
    marks = extract_marks((document,), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "出席人员"] == ["present"] * 4


@pytest.mark.parametrize("label", ["消防救援人员：", "执法人员："])
def test_officers_of_the_fire_brigade_sign_by_their_own_name(label: str, catalogue: Catalogue) -> None:
    lines = ("当场行政处罚决定书", "决定给予罚款人民币壹佰元的行政处罚。", label, "被处罚人：")
    inks = [Graphic(GraphicKind.INK, 2, len(label)), Graphic(GraphicKind.INK, 2, len(label))]
    marks = extract_marks((a_document("summary_decision", *lines, graphics=inks),), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "执法人员"] == ["present", "present"]


@pytest.mark.parametrize(
    ("title", "roles"),
    [("责令改正违法行为决定书", set()), ("责令限期整改指令书", {"执法人员", "现场负责人"})],
)
def test_an_order_made_out_as_a_decision_asks_nobody_to_sign(title: str, roles: set[str], catalogue: Catalogue) -> None:
    lines = (title, "海川食品厂：", "责令你厂立即停止建设。", "海川市生态环境局", "2025年4月2日")
    document = replace(a_document("rectification_order", *lines), title=title, confidence=0.98)
    signed = {mark.role for mark in extract_marks((document,), catalogue) if mark.kind is MarkKind.SIGNATURE}

    assert signed == roles
