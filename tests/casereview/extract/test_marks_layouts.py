"""Marks on pages laid out in uncommon ways: pictures off their line, heads without a name, remarks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Document, Graphic, Line, Page
from casereview.terms import GraphicKind, MarkKind
from tests.builders import a_document, a_printed_page, bound, printed

INK = GraphicKind.INK


def ink_at(x: float, y: float) -> Graphic:
    return Graphic(INK, box=Box(x, y, x + 50, y + 22))


def states(document: Document, catalogue: Catalogue) -> dict[str, str]:
    return {mark.slot: mark.state.value for mark in extract_marks((document,), catalogue)}


def test_pictures_that_wrapped_to_the_next_line_belong_to_the_label_they_follow(catalogue: Catalogue) -> None:
    blocks = [
        printed("案情讨论表", 250, 80),
        printed("出席人员：张伟、李强、赵敏", 70, 120),
        printed("参会人员签名：", 70, 480),
        printed("2024年3月1日", 400, 560),
    ]
    inks = [ink_at(200, 470), ink_at(350, 470), ink_at(75, 505)]
    assert states(bound("case_discussion_form", a_printed_page(blocks, inks)), catalogue) == {
        "参会人员#1": "present",
        "参会人员#2": "present",
        "参会人员#3": "present",
    }


@pytest.mark.parametrize("offset", [40, -40], ids=["labels above", "labels below"])
def test_labels_may_stand_over_or_under_their_pictures(offset: int, catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查人员（签名）", 70, 300),
        printed("现场负责人（签名）", 70, 380),
    ]
    y = 320 if offset > 0 else 270
    inks = [ink_at(75, y), ink_at(135, y), ink_at(75, y + 80)]
    assert states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue) == {
        "检查人员#1": "present",
        "检查人员#2": "present",
        "现场负责人#1": "present",
    }


def test_a_column_headed_by_a_bare_word_is_signed_by_those_named_in_its_rows(catalogue: Catalogue) -> None:
    table = (("姓名", "职务", "签名"), ("张伟", "局长", ""), ("李强", "副局长", ""), ("赵敏", "科长", ""))
    document = a_document(
        "collective_discussion", "集体讨论记录", table, graphics=[Graphic(INK, 6, 0), Graphic(INK, 12, 0)]
    )
    assert states(document, catalogue) == {"出席人员#1": "present", "出席人员#2": "blank", "出席人员#3": "present"}


def test_the_opinion_of_whoever_signs_in_another_row_is_nobody_elses(catalogue: Catalogue) -> None:
    table = (
        ("承办人意见", "建议立案"),
        ("承办人签名", "张伟、李强"),
        ("审核人意见", "同意"),
        ("审核人签名", "赵敏"),
        ("审批人意见", "同意"),
        ("审批人签名", "王芳"),
    )
    assert states(a_document("filing_approval", "立案审批表", table), catalogue) == {
        "承办人#1": "typed",
        "承办人#2": "typed",
        "审核人#1": "typed",
        "审批人#1": "typed",
    }


def test_a_refusal_in_the_remarks_of_a_form_counts_for_whoever_should_have_signed(catalogue: Catalogue) -> None:
    table = (
        ("送达文书", "行政处罚决定书"),
        ("收件人签名或盖章", ""),
        ("送达人签名", "张伟、李强"),
        ("送达地点", "某街一号"),
        ("送达方式", "直接送达"),
        ("送达日期", "2024年3月1日"),
        ("备注", "收件人拒绝签收，有见证人在场"),
    )
    found = states(a_document("service_receipt", "送达回执", table), catalogue)
    assert found["收件人#1"] == "refusal_noted"


def test_two_pictures_in_the_text_after_one_label_are_both_of_that_label(catalogue: Catalogue) -> None:
    line = "检查人员（签名）：\t现场负责人（签名）："
    document = a_document("inspection_record", "现场检查记录", line, graphics=[Graphic(INK, 1, 9), Graphic(INK, 1, 9)])
    assert states(document, catalogue) == {"检查人员#1": "present", "检查人员#2": "present", "现场负责人#1": "blank"}


@pytest.mark.parametrize(
    ("count", "expected"), [(3, ("present",) * 3), (1, ("unreadable", "blank", "unreadable")), (0, ("blank",) * 3)]
)
def test_pictures_floating_from_elsewhere_fill_the_places_only_if_as_many(
    count: int, expected: tuple[str, str, str], catalogue: Catalogue
) -> None:
    parts = ["现场检查记录", "以上情况属实。", "检查人员（签名）：", "现场负责人（签名）："]
    document = a_document("inspection_record", *parts, graphics=[Graphic(INK, 1, 3, floating=True)] * count)
    names = ("检查人员#1", "检查人员#2", "现场负责人#1")
    assert states(document, catalogue) == dict(zip(names, expected, strict=True))


def test_labels_of_a_word_file_may_stand_under_their_pictures(catalogue: Catalogue) -> None:
    parts = ["现场检查记录", "", "检查人员（签名）", "", "现场负责人（签名）"]
    inks = [Graphic(INK, 1, 0), Graphic(INK, 1, 0, digest="2"), Graphic(INK, 3, 0)]
    assert states(a_document("inspection_record", *parts, graphics=inks), catalogue) == {
        "检查人员#1": "present",
        "检查人员#2": "present",
        "现场负责人#1": "present",
    }


def test_labels_side_by_side_in_a_table_without_rows_are_signed_in_their_cells(catalogue: Catalogue) -> None:
    table = (("检查人员（签名）：张伟、李强", "现场负责人（签名）："), ("2024年3月1日", "2024年3月1日"))
    document = a_document("inspection_record", "现场检查记录", table, graphics=[Graphic(INK, 2, 10)])
    assert states(document, catalogue) == {"检查人员#1": "typed", "检查人员#2": "typed", "现场负责人#1": "present"}


def test_a_witness_beneath_signs_for_nobody_else(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查人员（签名）：张伟、李强", 70, 300),
        printed("现场负责人（签名）：拒签", 70, 318),
        printed("见证人（签名）：", 70, 336),
    ]
    assert states(bound("inspection_record", a_printed_page(blocks, [ink_at(220, 331)])), catalogue) == {
        "检查人员#1": "typed",
        "检查人员#2": "typed",
        "现场负责人#1": "refusal_noted",
    }


def test_the_second_officer_may_sign_before_a_certificate_number_on_the_next_line(catalogue: Catalogue) -> None:
    parts = ["现场检查记录", "检查人员（签名）：  证号：津A01", "        证号：津A02", "现场负责人（签名）：王芳"]
    document = a_document("inspection_record", *parts, graphics=[Graphic(INK, 1, 9), Graphic(INK, 2, 4)])
    assert states(document, catalogue) == {"检查人员#1": "present", "检查人员#2": "present", "现场负责人#1": "typed"}


def test_a_note_that_a_paper_takes_effect_once_signed_is_no_place_to_sign(catalogue: Catalogue) -> None:
    document = a_document(
        "penalty_decision", "行政处罚决定书", "附：当事人（签名）后生效。", "某市应急管理局", "2024年3月1日"
    )
    assert states(document, catalogue) == {"机关印章#1": "blank"}


def test_refusal_beside_a_label_is_no_column_of_a_table(catalogue: Catalogue) -> None:
    table = (
        ("送达文书", "行政处罚决定书"),
        ("收件人签名", "收件人拒收，留置送达"),
        ("送达人签名", "张伟、李强"),
    )
    found = states(a_document("service_receipt", "送达回执", table), catalogue)
    assert (found["收件人#1"], found["送达人#2"]) == ("refusal_noted", "typed")


def test_two_officers_may_sign_beneath_each_other_before_their_numbers(catalogue: Catalogue) -> None:
    blocks = [
        printed("责令限期整改指令书", 208, 78),
        printed("被检查单位负责人", 71, 275, Cell(0, 0, 0)),
        printed("2024年3月1日", 384, 286, Cell(0, 0, 1)),
        printed("行政执法人员", 71, 302, Cell(0, 1, 0)),
        printed("证号：皖P1008", 384, 313, Cell(0, 1, 1)),
        printed("证号：皖P1015", 384, 339, Cell(0, 1, 1)),
    ]
    inks = [ink_at(307, 272), ink_at(307, 299), ink_at(307, 325)]
    assert states(bound("rectification_order", a_printed_page(blocks, inks)), catalogue) == {
        "现场负责人#1": "present",
        "执法人员#1": "present",
        "执法人员#2": "present",
        "机关印章#1": "blank",
    }


def test_pictures_and_a_broken_date_on_the_lines_after_a_label_are_of_its_place(catalogue: Catalogue) -> None:
    blocks = [
        printed("结案审批表", 250, 80),
        printed("承办人意见", 70, 238, Cell(0, 0, 0)),
        printed("建议结案。承办人（签名）：", 298, 238, Cell(0, 0, 1)),
        printed("2025年", 469, 264, Cell(0, 0, 1)),
        printed("6月20日", 298, 280, Cell(0, 0, 1)),
        printed("审核意见", 70, 297, Cell(0, 1, 0)),
    ]
    document = bound("closing_approval", a_printed_page(blocks, [ink_at(306, 250), ink_at(392, 250)]))

    found = [(m.slot, m.state.value, m.signed_on) for m in extract_marks((document,), catalogue) if m.role == "承办人"]

    day = date(2025, 6, 20)
    assert found == [("承办人#1", "present", day), ("承办人#2", "present", day)]


def test_a_place_ends_at_the_label_of_somebody_the_form_does_not_ask_for(catalogue: Catalogue) -> None:
    line = "听证主持人（签名）：  听证员（签名）：   书记员（签名）："
    document = a_document("hearing_record", "听证笔录", line, graphics=[Graphic(INK, 1, 21), Graphic(INK, 1, 31)])

    found = {slot: state for slot, state in states(document, catalogue).items() if slot[:3] in ("主持人", "书记员")}

    assert found == {"主持人#1": "blank", "书记员#1": "present"}


def test_a_bare_label_of_somebody_else_ends_a_place_too(catalogue: Catalogue) -> None:
    line = "经核对与原件一致。提供人：  执法人员：  、  "
    document = a_document("party_material", "签到表", line, graphics=[Graphic(INK, 1, 20), Graphic(INK, 1, 23)])

    assert states(document, catalogue)["提供人#1"] == "blank"


def test_handwriting_close_by_that_goes_to_nobody_leaves_a_doubt(catalogue: Catalogue) -> None:
    lines = (("现场检查记录", 80), ("现场负责人（签名）：", 400), ("以下空白。", 422))
    blocks = [printed(text, 70, y) for text, y in lines]

    def state(*graphics: Graphic) -> str:
        return states(bound("inspection_record", a_printed_page(blocks, graphics)), catalogue)["现场负责人#1"]

    assert state(ink_at(480, 438)) == "unreadable"
    assert state(ink_at(480, 700)) == "blank"
    assert state(Graphic(GraphicKind.OTHER, box=Box(0, 0, 595, 842))) == "unreadable"
    assert state(Graphic(GraphicKind.PHOTO, box=Box(0, 0, 595, 842))) == "blank"


def test_a_date_after_somebody_else_in_the_line_is_for_all_of_it(catalogue: Catalogue) -> None:
    line = "提供人：  执法人员：  2025年5月14日"
    document = a_document("party_material", "签到表", line, graphics=[Graphic(INK, 1, 5), Graphic(INK, 1, 12)])

    assert [mark.signed_on for mark in extract_marks((document,), catalogue)] == [date(2025, 5, 14)] * 2


def test_the_second_officer_signs_left_of_the_number_on_the_line_below(catalogue: Catalogue) -> None:
    order = [printed("责令限期整改指令书", 250, 80), printed("现场负责人（签名）：", 70, 480)]
    for first, second in (("04001", "04002"), ("澜执1", "澜执2")):
        lines = [printed(f"执法人员（签名）：          证号：{first}", 70, 400), printed(f"证号：{second}", 250, 424)]
        page = a_printed_page([*order[:1], *lines, *order[1:]], [ink_at(170, 396), ink_at(150, 420)])

        found = states(bound("rectification_order", page), catalogue)

        assert {slot: state for slot, state in found.items() if slot.startswith("执法人员")} == {
            "执法人员#1": "present",
            "执法人员#2": "present",
        }


def test_a_witness_who_signs_after_the_party_does_not_sign_for_an_officer_below(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场笔录", 275, 78),
        printed("当事人（签名）：" + " " * 12 + "见证人（签名）：", 80, 263),
        printed("检查人员（签名）：" + " " * 12 + "检查人员（签名）：", 80, 286),
    ]
    inks = [Graphic(INK, box=Box(x, y, x + 60, y + 19)) for x, y in ((180, 261), (350, 261), (195, 284))]
    found = extract_marks((bound("inspection_record", a_printed_page(blocks, inks)),), catalogue)
    officers = [mark.state.value for mark in found if mark.role == "检查人员"]
    assert (officers.count("present"), len(officers)) == (1, 2)


def test_a_date_in_the_row_below_is_beside_a_signature_under_one_merged_label(
    catalogue: Catalogue,
) -> None:
    blocks = [
        Block("结案审批表"),
        Block("审核意见", cell=Cell(0, 0, 0, 3)),
        Block("同意结案。", cell=Cell(0, 0, 1)),
        Block("审核人（签名）：张伟", cell=Cell(0, 1, 1)),
        Block("2025年4月2日", cell=Cell(0, 2, 1)),
        Block("审批意见", cell=Cell(0, 3, 0)),
        Block("审批人（签名）：李强", cell=Cell(0, 3, 1)),
        Block("备注", cell=Cell(0, 4, 0)),
        Block("2025年4月9日", cell=Cell(0, 4, 1)),
    ]

    marks = extract_marks((bound("closing_approval", Page(1, None, None, tuple(blocks))),), catalogue)

    found = [(m.slot, m.signed_on) for m in marks if m.role in ("审核人", "审批人")]
    assert found == [("审核人#1", date(2025, 4, 2)), ("审批人#1", None)]


def test_a_finger_pressed_over_the_officers_line_is_no_officers(catalogue: Catalogue) -> None:
    blocks = [
        printed("询问笔录", 250, 80),
        printed("以上笔录我看过，与我所说一致。", 70, 300),
        printed("询问人（签名）：", 70, 330),
        printed("被询问人（签名）：", 70, 480),
    ]
    pressed = Graphic(GraphicKind.FINGERPRINT, box=Box(330, 300, 366, 345))
    page = a_printed_page(blocks, [ink_at(180, 322), ink_at(190, 472), pressed])
    marks = extract_marks((bound("inquiry_record", page),), catalogue)
    assert [mark.slot for mark in marks if mark.kind is MarkKind.FINGERPRINT and mark.role == "询问人"] == []


def test_a_name_before_the_day_alone_signs_the_opinion_of_its_row(catalogue: Catalogue) -> None:
    blocks = [
        printed("案件处理呈批表", 250, 80),
        printed("审核意见", 70, 200, Cell(0, 0, 0)),
        printed("2024年6月5日", 250, 200, Cell(0, 0, 1)),
        printed("审批意见", 70, 260, Cell(0, 1, 0)),
        printed("2024年6月6日", 250, 260, Cell(0, 1, 1)),
    ]
    found = states(bound("case_approval", a_printed_page(blocks, [ink_at(170, 195)])), catalogue)
    assert (found["审核人#1"], found["审批人#1"]) == ("present", "blank")


def test_a_copy_is_vouched_for_on_the_last_line_of_a_paragraph(catalogue: Catalogue) -> None:
    first, last = (
        printed("有效期限2016.03.02-2036.03.02的居民身份证复印件一份", 70, 200),
        printed("与原件一致", 70, 216),
    )
    joined = Block(
        first.text + last.text,
        box=Box(70, 200, first.box.x1 if first.box else 500, 228),
        lines=(*first.lines, replace(last.lines[0], start=len(first.text))),
        size=12,
    )
    page = a_printed_page([printed("居民身份证复印件", 250, 80), joined], [ink_at(140, 210)])
    assert states(bound("identity_proof", page), catalogue)["提供人#1"] == "present"


def test_what_is_proposed_without_a_day_needs_no_signature_of_its_own(catalogue: Catalogue) -> None:
    table = (("处理意见", "予以返还"), ("机关负责人意见", "同意 2024年5月18日"))
    document = a_document("preservation_disposal_approval", "先行登记保存证据处理审批表", table)
    assert [m.slot for m in extract_marks((document,), catalogue) if m.role in ("审批人", "负责人") and m.label] != []
    assert sum(m.label == "处理意见" for m in extract_marks((document,), catalogue)) == 0


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((75, 130, 245, 300, 440), {"被询问人": 2, "询问人": 2, "记录人": 1}),
        ((75, 245, 440), {"被询问人": 1, "询问人": 1, "记录人": 1}),
    ],
    ids=["two under some", "one under each"],
)
def test_names_under_a_line_of_labels_go_to_the_one_they_lie_under(
    places: tuple[int, ...], expected: dict[str, int], catalogue: Catalogue
) -> None:
    line = Block(
        "被询问人（签名）        询问人（签名）        记录人（签名）",
        box=Box(70, 300, 520, 312),
        lines=(Line(0, Box(70, 300, 520, 312), tuple(70.0 + 12 * at for at in range(39))),),
        size=12,
    )
    inks = [ink_at(x, 345) for x in places]
    found: dict[str, int] = {}
    for mark in extract_marks(
        (bound("inquiry_record", a_printed_page([printed("询问笔录", 250, 80), line], inks)),), catalogue
    ):
        if mark.state.value == "present":
            found[mark.role] = found.get(mark.role, 0) + 1
    assert found == expected


def test_names_on_the_next_line_of_which_none_is_under_the_first_label_are_nobodys_for_sure(
    catalogue: Catalogue,
) -> None:
    box = Box(70, 300, 520, 312)
    words = "被询问人（签名）        询问人（签名）        记录人（签名）"
    line = Block(words, box=box, lines=(Line(0, box, tuple(70.0 + 12 * at for at in range(39))),), size=12)
    page = a_printed_page(
        [printed("询问笔录", 250, 80), line, printed("、", 420, 325)],
        [ink_at(265, 320), ink_at(330, 320), ink_at(445, 320)],
    )
    found = {mark.slot: mark.state.value for mark in extract_marks((bound("inquiry_record", page),), catalogue)}
    assert "present" not in [found[slot] for slot in ("被询问人#1",)]


def test_those_who_met_may_sign_one_beneath_the_other_up_to_the_next_label(catalogue: Catalogue) -> None:
    lines = ("出席人员：张伟、李强、赵敏、王芳", "出席人员签名：", " ", " ", " ", "记录人签名： ")
    graphics = [Graphic(INK, block, 0, digest=str(block)) for block in (3, 4, 5)] + [Graphic(INK, 6, 6, digest="6")]
    document = a_document("collective_discussion", "集体讨论记录", *lines, graphics=graphics)
    assert states(document, catalogue) == {
        "出席人员#1": "present",
        "出席人员#2": "present",
        "出席人员#3": "present",
        "出席人员#4": "blank",
        "记录人#1": "present",
    }


def test_a_table_under_the_word_for_those_who_met_is_signed_in_its_last_column(catalogue: Catalogue) -> None:
    table = (
        ("姓名", "单位及职务", "是否同意", "签名"),
        ("张伟", "局长", "同意", ""),
        ("李强", "科长", "同意", ""),
        ("赵敏", "科员", "同意", "赵敏"),
    )
    document = a_document(
        "collective_discussion", "集体讨论记录", "参会人员签名：", table, graphics=[Graphic(INK, 9, 0)]
    )
    assert states(document, catalogue) == {"出席人员#1": "present", "出席人员#2": "blank", "出席人员#3": "typed"}


def two_rows(second: Graphic | None) -> Document:
    cells = (
        Block("检查人员（签名）", cell=Cell(0, 0, 0, row_span=2)),
        Block("", cell=Cell(0, 0, 1)),
        Block("现场负责人（签名）", cell=Cell(0, 0, 2, row_span=2)),
        Block("", cell=Cell(0, 0, 3, row_span=2)),
        Block("", cell=Cell(0, 1, 1)),
    )
    graphics = [Graphic(INK, 2, 0, digest="1"), Graphic(INK, 4, 0, digest="2"), *([second] if second else [])]
    return bound("inspection_record", Page(1, None, None, (Block("现场检查记录"), *cells), tuple(graphics)))


@pytest.mark.parametrize(("second", "state"), [(Graphic(INK, 5, 0, digest="3"), "present"), (None, "blank")])
def test_the_second_officer_signs_in_the_row_that_the_label_reaches_down_to(
    second: Graphic | None, state: str, catalogue: Catalogue
) -> None:
    assert states(two_rows(second), catalogue) == {
        "检查人员#1": "present",
        "检查人员#2": state,
        "现场负责人#1": "present",
    }


def test_a_picture_after_the_label_of_another_belongs_to_nobody_the_form_asks_for(catalogue: Catalogue) -> None:
    line = "被邀请人签名：    记录人签名："
    first, both = [Graphic(INK, 1, 7, digest="1")], [Graphic(INK, 1, 7, digest="1"), Graphic(INK, 1, 17, digest="2")]
    assert states(a_document("survey_record", "勘验笔录", line, graphics=both), catalogue)["记录人#1"] == "present"
    assert "记录人#2" not in states(a_document("survey_record", "勘验笔录", line, graphics=both), catalogue)
    assert states(a_document("survey_record", "勘验笔录", line, graphics=first), catalogue)["记录人#1"] == "blank"


def test_the_number_of_a_card_does_not_part_the_second_name_from_its_label(catalogue: Catalogue) -> None:
    blocks = [
        printed("责令限期整改指令书", 250, 80),
        printed("行政执法人员（签名）：", 70, 250),
        printed("证号：15042800113", 70, 275),
        printed("证号：15042800129", 70, 325),
        printed("被检查单位负责人（签名）：", 70, 350),
    ]
    inks = [ink_at(280, 246), ink_at(280, 297), ink_at(280, 346)]
    found = states(bound("rectification_order", a_printed_page(blocks, inks)), catalogue)
    assert (found["执法人员#1"], found["执法人员#2"], found["现场负责人#1"]) == ("present", "present", "present")


def test_the_second_officer_may_sign_under_the_first_over_the_line_of_the_next(catalogue: Catalogue) -> None:
    line = Block(
        "被询问人（签名）：         询问人（签名）：",
        box=Box(70, 208, 386, 225),
        lines=(Line(0, Box(70, 208, 386, 225), tuple(70.0 + 11.7 * at for at in range(28))),),
        size=12,
    )
    blocks = [printed("询问笔录", 250, 80), line, printed("记录人（签名）：", 70, 304)]
    inks = [ink_at(110, 228), ink_at(364, 228), ink_at(302, 273), ink_at(175, 300)]
    finger = Graphic(GraphicKind.FINGERPRINT, box=Box(183, 228, 220, 273))
    marks = extract_marks((bound("inquiry_record", a_printed_page(blocks, [*inks, finger])),), catalogue)
    assert [(m.role, m.kind, m.state.value) for m in marks] == [
        ("被询问人", MarkKind.SIGNATURE, "present"),
        ("被询问人", MarkKind.FINGERPRINT, "present"),
        ("询问人", MarkKind.SIGNATURE, "present"),
        ("询问人", MarkKind.SIGNATURE, "present"),
        ("记录人", MarkKind.SIGNATURE, "present"),
    ]


@pytest.mark.parametrize(("names", "asked"), [(2, False), (1, True)])
def test_a_form_without_a_line_for_the_recorder_asks_for_one_where_one_officer_signed(
    names: int, asked: bool, catalogue: Catalogue
) -> None:
    graphics = [Graphic(INK, 2, 9 + at, digest=str(at)) for at in range(names)]
    document = a_document(
        "inquiry_record", "询问笔录", "被询问人签名或盖章：张伟", "执法人员签名或盖章：  ", graphics=graphics
    )
    assert ("记录人#1" in states(document, catalogue)) is asked


def test_a_paper_that_a_unit_attests_asks_for_nobody_who_provides_it(catalogue: Catalogue) -> None:
    line = "张伟同志在我单位任经理，系我单位法定代表人。"
    letter = replace(a_document("identity_proof", "法定代表人身份证明书", line), title="法定代表人身份证明书")
    copy = replace(a_document("identity_proof", "身份证复印件", line), title="身份证复印件")
    assert (states(letter, catalogue), states(copy, catalogue)) == ({}, {"提供人#1": "blank"})


def test_those_who_met_sign_on_over_the_whole_line_and_the_next(catalogue: Catalogue) -> None:
    blocks = [
        printed("集体讨论记录", 250, 80),
        printed("出席人员签名：", 70, 300),
        printed("记录人签名：", 70, 364),
    ]
    inks = [*(ink_at(160 + 85 * at, 298) for at in range(5)), ink_at(72, 334), ink_at(158, 334), ink_at(148, 362)]
    found = states(bound("collective_discussion", a_printed_page(blocks, inks)), catalogue)
    assert found == {**{f"出席人员#{at}": "present" for at in range(1, 8)}, "记录人#1": "present"}


def test_brackets_to_sign_in_belong_to_whoever_the_cell_beside_names(catalogue: Catalogue) -> None:
    table = (
        ("当事人意见", "属实。当事人（签名、盖章）： "),
        ("检查人员", "（签名、盖章）：  "),
        ("见证人", "（签名、盖章）：年 月 日"),
    )
    graphics = [Graphic(INK, 2, 15, digest="1"), Graphic(INK, 4, 8, digest="2"), Graphic(INK, 4, 9, digest="3")]
    assert states(a_document("inspection_record", "现场笔录", table, graphics=graphics), catalogue) == {
        "现场负责人#1": "present",
        "检查人员#1": "present",
        "检查人员#2": "present",
    }


def test_a_name_may_stand_before_each_signature_of_a_row(catalogue: Catalogue) -> None:
    table = (("出席人员签名", "张伟：", "李强：", "赵敏："), ("记录人签名", "王芳：", "", ""))
    graphics = [Graphic(INK, block, 3, digest=str(block)) for block in (3, 4, 7)]
    lines = ("出席人员：张伟、李强、赵敏", table)
    found = states(a_document("collective_discussion", "集体讨论记录", *lines, graphics=graphics), catalogue)
    assert found == {"出席人员#1": "present", "出席人员#2": "present", "出席人员#3": "typed", "记录人#1": "present"}


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("被检查人阅后拒绝签名，理由：认为已整改。", "refusal_noted"),
        ("被检查人未到场，当事人应当签名。", "blank"),
        ("如被检查人拒绝签名，应当注明。", "blank"),
    ],
)
def test_a_sentence_tells_that_somebody_refused_where_no_place_is_printed(
    sentence: str, state: str, catalogue: Catalogue
) -> None:
    document = a_document("inspection_record", "现场检查笔录", sentence, "检查人员签名：张伟、李强")
    assert states(document, catalogue)["现场负责人#1"] == state


def test_the_name_of_a_witness_is_no_officers(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查笔录", 250, 80),
        printed("见证人签名：            身份证号：510000198508170223", 70, 232),
        printed("执法人员签名：", 70, 258),
        printed("记录人签名：", 70, 285),
    ]
    inks = [ink_at(145, 228), ink_at(160, 255), ink_at(148, 282)]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert (found["检查人员#1"], found.get("检查人员#2", "blank")) == ("present", "blank")


def cells(*texts: tuple[str, Cell, float, float]) -> list[Block]:
    return [printed(text, x, y, cell) for text, cell, x, y in texts]


def test_labels_of_a_cell_may_stand_over_their_names(catalogue: Catalogue) -> None:
    blocks = [
        printed("结案审批表", 250, 80),
        *cells(
            ("承办人意见", Cell(0, 0, 0), 78, 200),
            ("拟予结案。", Cell(0, 0, 1), 160, 200),
            ("承办人：", Cell(0, 0, 1), 160, 218),
            ("承办人：", Cell(0, 0, 1), 160, 264),
            ("2023年9月14日", Cell(0, 0, 1), 440, 309),
        ),
    ]
    found = states(bound("closing_approval", a_printed_page(blocks, [ink_at(165, 237), ink_at(165, 283)])), catalogue)
    assert (found["承办人#1"], found["承办人#2"], "承办人#3" in found) == ("present", "present", False)


def test_on_a_page_each_name_with_a_colon_has_the_hand_in_its_own_cell(catalogue: Catalogue) -> None:
    blocks = [
        printed("集体讨论记录", 250, 80),
        *cells(
            ("出席人员签名", Cell(0, 0, 0), 78, 224),
            ("张伟：", Cell(0, 0, 1), 163, 228),
            ("李强：", Cell(0, 0, 2), 291, 228),
            ("赵敏：", Cell(0, 0, 3), 398, 228),
        ),
    ]
    page = a_printed_page(blocks, [ink_at(207, 223), ink_at(442, 223)])
    assert states(bound("collective_discussion", page), catalogue) == {
        "出席人员#1": "present",
        "出席人员#2": "typed",
        "出席人员#3": "present",
    }


def test_a_name_over_the_day_in_its_cell_signs_an_opinion_beside_the_label_of_another(catalogue: Catalogue) -> None:
    blocks = [
        printed("案件处理呈批表", 250, 80),
        *cells(
            ("法制审核", Cell(0, 0, 0), 78, 302),
            ("2024年7月5日", Cell(0, 0, 1), 153, 329),
            ("审批人", Cell(0, 0, 2), 302, 302),
            ("2024年7月8日", Cell(0, 0, 3), 377, 329),
        ),
    ]
    found = states(bound("case_approval", a_printed_page(blocks, [ink_at(155, 303), ink_at(380, 303)])), catalogue)
    assert (found["法制审核人#1"], found["审批人#1"]) == ("present", "present")


def test_names_under_a_line_of_labels_are_dealt_out_though_some_reached_their_label(catalogue: Catalogue) -> None:
    box = Box(70, 250, 520, 262)
    words = "陈述申辩人（签名）    承办人（签名）      记录人（签名）"
    line = Block(words, box=box, lines=(Line(0, box, tuple(70.0 + 12 * at for at in range(len(words) + 1))),), size=12)
    blocks = [printed("陈述申辩笔录", 250, 80), line, printed("2024年8月22日", 440, 297)]
    page = a_printed_page(blocks, [ink_at(x, 268) for x in (74, 240, 320, 400)])
    assert states(bound("statement_record", page), catalogue) == {
        "陈述申辩人#1": "present",
        "承办人#1": "present",
        "承办人#2": "present",
        "记录人#1": "present",
    }


@pytest.mark.parametrize(("top", "state"), [(233, "present"), (None, "blank")])
def test_a_name_over_the_day_of_a_low_row_is_not_that_of_the_row_above(
    top: int | None, state: str, catalogue: Catalogue
) -> None:
    blocks = [printed("结案审批表", 250, 80)]
    for row, (heading, said, y) in enumerate((("审核意见", "同意。", 194), ("审批意见", "同意结案。", 246))):
        blocks.append(printed(heading, 77, y, Cell(0, row, 0)))
        blocks.append(printed(said, 161, y, Cell(0, row, 1)))
        blocks.append(printed("2025.2.6", 402, y + 13, Cell(0, row, 2)))
    inks = [Graphic(INK, box=Box(402, y, 458, y + 20)) for y in (181, top) if y is not None]
    document = bound("closing_approval", a_printed_page(blocks, inks))
    found = dict(states(document, catalogue))

    assert (found["审核人#1"], found["审批人#1"]) == ("present", state)


@pytest.mark.parametrize("kind", [GraphicKind.INK, GraphicKind.SEAL])
def test_a_name_before_the_day_in_its_cell_is_not_in_the_cell_of_the_label(
    kind: GraphicKind, catalogue: Catalogue
) -> None:
    blocks = [printed("结案报告", 250, 60)]
    inks = []
    for row, (label, said) in enumerate((("履行方式", "转账"), ("承办人", ""), ("科室负责人", ""), ("局领导", ""))):
        y = 133 + 30 * row
        blocks.append(printed(label, 77, y, Cell(0, row, 0)))
        blocks.append(printed(said or "2024年11月20日", 211 if said else 321, y, Cell(0, row, 1)))
        if not said:
            inks.append(Graphic(kind, box=Box(211, y - 1, 255, y + 16)))
    document = bound("closing_approval", a_printed_page(blocks, inks))
    found = states(document, catalogue)

    assert (found["审核人#1"], found["审批人#1"]) == ("present", "present")


@pytest.mark.parametrize(("count", "state"), [(2, ["present", "present"]), (1, ["present"])])
def test_two_officers_may_sign_beneath_each_other_in_the_cell_beside(
    count: int, state: list[str], catalogue: Catalogue
) -> None:
    blocks = [printed("送达回证", 250, 60), printed("送达人（签字）", 77, 343, Cell(0, 0, 0))]
    blocks.append(Block("", box=Box(217, 324, 520, 381), cell=Cell(0, 0, 1)))
    inks = [Graphic(INK, box=Box(220, y, 276, y + 20)) for y in (327, 353)[:count]]
    document = bound("service_receipt", a_printed_page(blocks, inks))
    marks = extract_marks((document,), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "送达人"] == state


def test_ink_over_the_day_of_the_next_row_is_not_of_the_row_above(catalogue: Catalogue) -> None:
    blocks = [printed("延长案件办理期限呈批表", 250, 80)]
    for row, (label, said) in enumerate(
        (("承办人", "2025年4月1日"), ("部门负责人意见", "2025年4月2日"), ("审批意见", "2025年4月3日"))
    ):
        y = 250 + 52 * row
        blocks += [
            printed(label, 77, y, Cell(0, row, 0)),
            printed(said, 184, y + 13, Cell(0, row, 1)),
        ]
    inks = [ink_at(190, 233), ink_at(255, 233), ink_at(190, 285), ink_at(190, 337)]
    found = states(bound("deadline_extension", a_printed_page(blocks, inks)), catalogue)

    assert found == {"承办人#1": "present", "承办人#2": "present", "审核人#1": "present", "审批人#1": "present"}


@pytest.mark.parametrize(("label", "signed"), [("保管人：", 2), ("执法人员：", 3)])
def test_who_signs_behind_a_bare_label_of_his_own_signs_for_nobody_else(
    label: str, signed: int, catalogue: Catalogue
) -> None:
    blocks = [printed("物品清单", 250, 80), printed("执法人员：", 70, 300), printed(label, 70, 322)]
    page = a_printed_page(blocks, [ink_at(160, 296), ink_at(230, 296), ink_at(160, 318)])
    found = states(bound("item_list", page), catalogue)

    assert sum(slot.startswith("执法人员") and state == "present" for slot, state in found.items()) == signed
