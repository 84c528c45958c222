"""Days written by hand beside a name, and pictures beside words the form does not ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Box, Cell, Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import a_document, a_printed_page, bound, printed

INK = GraphicKind.INK
NAME, DAY = (65.0, 25.0), (102.0, 20.0)


def states(document: Document, catalogue: Catalogue) -> dict[str, str]:
    return {mark.slot: mark.state.value for mark in extract_marks((document,), catalogue)}


def written(x: float, y: float, size: tuple[float, float] = NAME) -> Graphic:
    return Graphic(INK, box=Box(x, y, x + size[0], y + size[1]), digest=f"{x}-{y}")


def in_text(block: int, offset: int, size: tuple[float, float] = NAME, *, floating: bool = False) -> Graphic:
    return Graphic(INK, block, offset, size=size, digest=f"{block}-{offset}", floating=floating)


def test_a_day_written_after_a_name_is_no_second_signature(catalogue: Catalogue) -> None:
    line = "审批人（签名）：  "
    graphics = [in_text(1, 9), in_text(1, 10, DAY)]
    document = a_document("filing_approval", "立案审批表", line, graphics=graphics)
    assert [slot for slot in states(document, catalogue) if slot.startswith("审批人")] == ["审批人#1"]


def test_a_day_under_the_last_name_of_a_printed_page_is_no_signature(catalogue: Catalogue) -> None:
    blocks = [printed("现场检查记录", 250, 80), printed("被检查单位现场负责人（签名）：", 70, 300)]
    page = a_printed_page(blocks, [written(255, 293), written(400, 318, DAY)])
    found = states(bound("inspection_record", page), catalogue)
    assert [slot for slot in found if slot.startswith("现场负责人")] == ["现场负责人#1"]


@pytest.mark.parametrize(("typed", "second"), [("", "unreadable"), ("2025年4月9日", "present")])
def test_the_second_of_two_officers_may_stand_with_his_day_in_one_picture(
    typed: str, second: str, catalogue: Catalogue
) -> None:
    line = "检查人员（签名）：  "
    graphics = [in_text(1, 9), in_text(1, 10, DAY)]
    document = a_document("inspection_record", "现场检查记录", line + typed, graphics=graphics)
    assert states(document, catalogue)["检查人员#2"] == second


def test_a_day_on_the_line_of_one_officer_does_not_sign_for_the_other(catalogue: Catalogue) -> None:
    lines = ("承办人（签名）： ", "承办人（签名）：")
    graphics = [in_text(1, 8), in_text(1, 9, DAY)]
    found = states(a_document("filing_approval", "立案审批表", *lines, graphics=graphics), catalogue)
    assert (found["承办人#1"], found["承办人#2"]) == ("present", "blank")


def test_a_day_drawn_with_the_pen_of_a_tablet_is_no_second_signature(catalogue: Catalogue) -> None:
    blocks = [printed("结案审批表", 250, 80), printed("审批人（签名）：", 70, 300)]
    drawn = [Graphic(INK, box=Box(160, 293, 225, 318)), Graphic(INK, box=Box(260, 296, 362, 316))]
    found = states(bound("closing_approval", a_printed_page(blocks, drawn)), catalogue)
    assert [slot for slot in found if slot.startswith("审批人")] == ["审批人#1"]


def test_wide_pictures_without_a_name_beside_them_are_kept(catalogue: Catalogue) -> None:
    graphics = [in_text(1, 9, DAY), in_text(1, 10, DAY)]
    document = a_document("inspection_record", "现场检查记录", "检查人员（签名）：  ", graphics=graphics)
    found = states(document, catalogue)
    assert (found["检查人员#1"], found["检查人员#2"]) == ("present", "present")


@pytest.mark.parametrize("head", ["见证人", "日期"])
def test_a_floating_picture_of_another_cell_signs_for_nobody_else(head: str, catalogue: Catalogue) -> None:
    table = (("收件人（签名或者盖章）", ""), ("送达人", "  "), (head, " "))
    graphics = [in_text(4, 0, floating=True), in_text(4, 1, floating=True), in_text(6, 0, floating=True)]
    document = a_document("service_receipt", "送达回证", table, graphics=graphics)
    found = states(document, catalogue)
    assert (found["收件人#1"], found["送达人#1"], found["送达人#2"]) == ("blank", "present", "present")


def test_pictures_nobody_can_part_leave_no_sure_blank_on_their_line(catalogue: Catalogue) -> None:
    lines = ("询问笔录", "被询问人（签名）：", "询问人（签名）：    、", "记录人（签名）：")
    graphics = [in_text(0, 0, floating=True), in_text(0, 1, floating=True)]
    found = states(a_document("inquiry_record", *lines, graphics=graphics), catalogue)
    assert "blank" not in {state for slot, state in found.items() if slot.startswith("询问人")}


def test_the_last_cell_of_a_table_may_be_signed_under_its_print(catalogue: Catalogue) -> None:
    rows = ("承办人意见", "同意立案。"), ("审批意见", "同意。")
    blocks = [printed("立案审批表", 250, 80)]
    for number, (head, text) in enumerate(rows):
        y = 120 + 60 * number
        blocks += [printed(head, 70, y, Cell(0, number, 0)), printed(text, 200, y, Cell(0, number, 1))]
    page = a_printed_page(blocks, [written(210, 140), written(210, 200)])
    assert states(bound("filing_approval", page), catalogue)["审批人#1"] == "present"


def test_a_day_under_the_empty_line_of_the_second_officer_leaves_open_whether_he_signed(catalogue: Catalogue) -> None:
    lines = ("承办人（签名）： ", "承办人（签名）：", " ", "审批人（签名）：")
    graphics = [in_text(1, 8), in_text(3, 0, DAY, floating=True)]
    found = states(a_document("filing_approval", "立案审批表", *lines, graphics=graphics), catalogue)
    assert (found["承办人#2"], found["审批人#1"]) == ("unreadable", "blank")


def test_names_reaching_down_from_the_row_above_leave_no_sure_blank_there(catalogue: Catalogue) -> None:
    heads = ("消防监督检查员（签名）", "被检查单位随同检查人员（签名）")
    blocks = [printed("消防监督检查记录", 250, 80)]
    for number, head in enumerate(heads):
        blocks.append(printed(head, 80, 165 + 21 * number, Cell(0, number, 0)))
    page = a_printed_page(blocks, [written(306, 170), written(380, 170), written(306, 191)])
    found = states(bound("fire_inspection_record", page), catalogue)
    assert "blank" not in {state for slot, state in found.items() if slot.startswith("检查人员")}


def test_who_told_the_party_signs_a_record_of_telling(catalogue: Catalogue) -> None:
    lines = ("行政处罚告知笔录", "告知人：单军、苗壮    被告知人：好运来饭店", "被告知人： ", "告知人：  ")
    graphics = [in_text(2, 5), in_text(3, 4), in_text(3, 5)]
    found = states(a_document("penalty_notice", *lines, title=lines[0], graphics=graphics), catalogue)
    assert found == {"当事人#1": "present", "执法人员#1": "present", "执法人员#2": "present"}


def test_a_label_may_ask_to_sign_and_confirm(catalogue: Catalogue) -> None:
    lines = ("询问笔录", "被询问人签字确认： ", "询问人：", "记录人：")
    found = states(a_document("inquiry_record", *lines, graphics=[in_text(1, 9)]), catalogue)
    assert found["被询问人#1"] == "present"


def test_a_cell_that_says_the_paper_was_not_taken_notes_a_refusal(catalogue: Catalogue) -> None:
    table = (("送达文书名称", "收件人签名或者盖章", "送达日期", "送达人"), ("听证告知书", "拒收", "2025年8月25日", " "))
    found = states(a_document("service_receipt", "送达回证", table), catalogue)
    assert found["收件人#1"] == "refusal_noted"


def test_an_opinion_without_a_word_may_end_the_paper(catalogue: Catalogue) -> None:
    blocks = [printed("立案审批表", 250, 80)]
    for number, (head, text) in enumerate((("审核意见", "审核人："), ("局领导意见", ""))):
        y = 120 + 60 * number
        blocks += [printed(head, 70, y, Cell(0, number, 0)), printed(text, 200, y, Cell(0, number, 1))]
    page = a_printed_page(blocks, [written(260, 112), written(210, 175)])
    found = states(bound("filing_approval", page), catalogue)
    assert (found["审核人#1"], found["审批人#1"]) == ("present", "present")


def test_a_picture_in_the_empty_cell_for_the_day_signs_for_nobody(catalogue: Catalogue) -> None:
    blocks = [printed("责令限期整改指令书", 250, 80)]
    for number, (head, other) in enumerate((("执法人员（签名）", "证号"), ("被检查单位负责人（签名）", "日期"))):
        y = 217 + 40 * number
        blocks += [printed(head, 80, y, Cell(0, number, 0)), printed(other, 303, y, Cell(0, number, 2))]
        empty = printed("", 410, y, Cell(0, number, 3))
        blocks.append(replace(empty, box=Box(410, y, 522, y + 35)))
    page = a_printed_page(blocks, [written(240, 252), written(415, 258, DAY)])
    found = states(bound("rectification_order", page), catalogue)
    assert {slot: state for slot, state in found.items() if "印章" not in slot} == {
        "执法人员#1": "blank",
        "执法人员#2": "blank",
        "现场负责人#1": "present",
    }
