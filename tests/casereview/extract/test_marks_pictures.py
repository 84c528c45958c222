"""What the shape, size and neighbours of a picture say about who signed with it."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Box, Cell, Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import a_document, a_printed_page, bound, printed

INK, SEAL, OTHER = GraphicKind.INK, GraphicKind.SEAL, GraphicKind.OTHER


def states(document: Document, catalogue: Catalogue) -> dict[str, str]:
    return {mark.slot: mark.state.value for mark in extract_marks((document,), catalogue)}


def test_a_wide_picture_of_a_word_file_may_hold_two_names(catalogue: Catalogue) -> None:
    line = "检查人员（签名）："
    document = a_document("inspection_record", "现场检查记录", line, graphics=[Graphic(INK, 1, 9, size=(140, 22))])
    found = states(document, catalogue)
    assert (found["检查人员#1"], found["检查人员#2"]) == ("present", "unreadable")


@pytest.mark.parametrize(
    ("size", "state"), [((30, 30), "present"), ((84, 34), "present"), ((100, 100), "blank"), (None, "blank")]
)
def test_a_name_seal_signs_and_a_bodys_seal_does_not(
    size: tuple[float, float] | None, state: str, catalogue: Catalogue
) -> None:
    parts = ("询问笔录", "询问人（签名）：")
    document = a_document("inquiry_record", *parts, graphics=[Graphic(SEAL, 1, 8, size=size)])
    assert states(document, catalogue)["询问人#1"] == state


def test_a_name_seal_is_not_the_seal_of_the_agency(catalogue: Catalogue) -> None:
    parts = ("责令限期整改指令书", "执法人员（签名）：", "应急管理局（印章）")
    document = a_document("rectification_order", *parts, graphics=[Graphic(SEAL, 1, 9, size=(30, 30))])
    found = states(document, catalogue)
    assert (found["执法人员#1"], found["机关印章#1"]) == ("present", "blank")


def test_a_shape_drawn_free_hand_over_the_page_makes_the_empty_places_questions(catalogue: Catalogue) -> None:
    parts = ["现场检查记录", "检查人员（签名）：", "现场负责人（签名）："]
    document = a_document("inspection_record", *parts, graphics=[Graphic(OTHER, 0, 0, floating=True)])
    found = states(document, catalogue)
    assert (found["检查人员#1"], found["现场负责人#1"]) == ("unreadable", "unreadable")


def test_a_chart_laid_over_the_page_is_no_handwriting(catalogue: Catalogue) -> None:
    parts = ["现场检查记录", "检查人员（签名）：", "现场负责人（签名）："]
    document = a_document("inspection_record", *parts, graphics=[Graphic(OTHER, 0, 0, digest="1", floating=True)])
    assert set(states(document, catalogue).values()) == {"blank"}


def test_an_opinion_written_over_the_name_is_no_second_signature(catalogue: Catalogue) -> None:
    blocks = [printed("立案审批表", 250, 80), printed("审批人（签名）：", 300, 300)]
    inks = [Graphic(INK, box=Box(330, 262, 400, 284)), Graphic(INK, box=Box(400, 292, 450, 314))]
    assert states(bound("filing_approval", a_printed_page(blocks, inks)), catalogue)["审批人#1"] == "present"
    assert "审批人#2" not in states(bound("filing_approval", a_printed_page(blocks, inks)), catalogue)


@pytest.mark.parametrize(("high", "state"), [(22.0, "blank"), (44.0, "unreadable")])
def test_strokes_as_high_as_two_lines_may_be_of_both(high: float, state: str, catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查人员（签名）：", 70, 300),
        printed("现场负责人（签名）：", 70, 322),
    ]
    inks = [Graphic(INK, box=Box(200, 340 - high, 260, 340))]
    assert states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)["检查人员#1"] == state


def test_the_name_of_a_witness_in_the_remarks_is_nobody_elses(catalogue: Catalogue) -> None:
    remark = "备注：负责人看过后拒不签名，见证人（社区工作人员）："
    parts = ["现场检查记录", "现场负责人（签名）：", "检查人员（签名）：", remark]
    inks = [Graphic(INK, 2, 9), Graphic(INK, 2, 9, digest="2"), Graphic(INK, 3, len(remark), digest="3")]
    assert states(a_document("inspection_record", *parts, graphics=inks), catalogue) == {
        "现场负责人#1": "refusal_noted",
        "检查人员#1": "present",
        "检查人员#2": "present",
    }


@pytest.mark.parametrize(
    "note",
    ["认为罚款过重，未在笔录上签字捺印", "以需请示为由不予签字", "本人不同意签名", "未签名", "不肯在笔录上捺印"],
)
def test_words_in_the_place_itself_tell_that_the_party_did_not_sign(note: str, catalogue: Catalogue) -> None:
    document = a_document("inquiry_record", "询问笔录", f"被询问人（签名）：{note}。")
    assert states(document, catalogue)["被询问人#1"] == "refusal_noted"


def test_a_label_over_the_list_of_those_who_sign_has_no_place_of_its_own(catalogue: Catalogue) -> None:
    table = (("姓名", "职务", "签名"), ("张伟", "局长", ""), ("李强", "科长", ""))
    document = a_document(
        "collective_discussion", "集体讨论记录", "出席人员签名：", table, graphics=[Graphic(INK, 7, 0)]
    )
    assert states(document, catalogue) == {"出席人员#1": "present", "出席人员#2": "blank"}


@pytest.mark.parametrize(("maker", "state"), [("陈明", "typed"), ("", "blank")])
def test_who_took_a_picture_is_asked_in_a_cell(maker: str, state: str, catalogue: Catalogue) -> None:
    table = (("照片", "见附图"), ("拍摄人", maker), ("拍摄地点", "二号车间"), ("说明", "通道被占用"))
    found = states(a_document("photo_evidence", "照片证据", table), catalogue)
    assert found == {"执法人员#1": state}


def test_numbered_places_ask_for_as_many_servers(catalogue: Catalogue) -> None:
    table = (("送达文书", "收件人", "送达人"), ("行政处罚决定书", "王芳", "1．李强  2．"))
    found = states(a_document("service_receipt", "送达回执", table), catalogue)
    assert (found["送达人#1"], found["送达人#2"]) == ("typed", "blank")


def test_labels_a_gap_apart_in_one_line_are_three_places(catalogue: Catalogue) -> None:
    blocks = [printed("询问笔录", 250, 80), printed("被询问人签名        询问人签名        记录人签名", 90, 560)]
    starts = (90, 90 + 12 * 14, 90 + 12 * 27)
    inks = [Graphic(INK, box=Box(x, 525, x + 60, 550)) for x in starts]
    found = states(bound("inquiry_record", a_printed_page(blocks, inks)), catalogue)
    assert found == {"被询问人#1": "present", "询问人#1": "present", "记录人#1": "present"}


@pytest.mark.parametrize(("kind", "state"), [("inspection_record", "unreadable"), ("rectification_order", "blank")])
def test_a_seal_where_the_party_signs_is_a_question_unless_it_is_the_agencys(
    kind: str, state: str, catalogue: Catalogue
) -> None:
    parts = ("现场检查记录", "现场负责人（签名）：")
    document = a_document(kind, *parts, graphics=[Graphic(SEAL, 1, 10, size=(85, 85))])
    assert states(document, catalogue)["现场负责人#1"] == state


def decision(*graphics: Graphic, pages: int = 1) -> Document:
    first = [printed("行政处罚决定书", 250, 90), printed("被处罚单位：某某厂", 70, 130)]
    last = [printed("某某应急管理局", 400, 400), printed("2024年3月1日", 420, 424)]
    sheets = [first + last] if pages == 1 else [first, last]
    return bound("penalty_decision", *(a_printed_page(sheet, list(graphics)) for sheet in sheets))


def test_an_emblem_over_the_title_is_no_seal(catalogue: Catalogue) -> None:
    emblem = Graphic(SEAL, box=Box(270, 30, 320, 80))
    assert states(decision(emblem), catalogue)["机关印章#1"] == "blank"


def test_a_riding_seal_is_not_the_seal_at_the_foot(catalogue: Catalogue) -> None:
    slices = Graphic(SEAL, box=Box(540, 360, 595, 470))
    assert states(decision(slices, pages=2), catalogue)["机关印章#1"] == "blank"


def test_a_picture_over_two_places_in_a_line_leaves_the_second_open(catalogue: Catalogue) -> None:
    blocks = [
        printed("询问笔录", 250, 80),
        printed("询问人（签名）：", 70, 500),
        printed("记录人（签名）：", 320, 500),
    ]
    inks = [Graphic(INK, box=Box(165, 492, 465, 516))]
    found = states(bound("inquiry_record", a_printed_page(blocks, inks)), catalogue)
    assert (found["询问人#1"], found["记录人#1"]) == ("present", "unreadable")


def test_a_picture_under_the_label_of_its_cell_is_not_that_of_the_next_cell(catalogue: Catalogue) -> None:
    blocks = [
        printed("责令限期整改指令书", 250, 80),
        printed("被检查单位负责人（签名）：", 74, 257, Cell(0, 0, 0)),
        printed("执法人员（签名）：", 298, 267, Cell(0, 0, 1)),
        printed("执法人员（签名）：", 298, 310, Cell(0, 0, 1)),
    ]
    inks = [Graphic(INK, box=Box(83, 272, 144, 294)), Graphic(INK, box=Box(415, 260, 476, 280))]
    found = states(bound("rectification_order", a_printed_page(blocks, inks)), catalogue)
    assert (found["现场负责人#1"], found["执法人员#1"], found["执法人员#2"]) == ("present", "present", "blank")


def test_a_list_that_goes_with_a_sealed_notice_needs_no_seal_of_its_own(catalogue: Catalogue) -> None:
    title = "先行登记保存证据清单"
    document = a_document("preservation_notice", title, "承办人（签名）：张伟、李强", title=title)
    assert "机关印章#1" not in states(document, catalogue)


def test_an_opinion_with_its_signature_heads_no_column(catalogue: Catalogue) -> None:
    table = (
        ("当事人", "某某厂"),
        ("处理意见", "拟核查。登记人（签名）：张伟 2024年3月1日"),
        ("负责人意见", "同意。负责人（签名）："),
    )
    document = a_document("case_source_register", "案件来源登记表", table, graphics=[Graphic(INK, 6, 11)])
    assert states(document, catalogue) == {"登记人#1": "typed", "负责人#1": "present"}


def test_numbered_cells_beside_a_label_are_one_place_for_two(catalogue: Catalogue) -> None:
    table = (("送达文书", "行政处罚决定书"), ("收件人签名", "王芳"), ("送达人签名", "1. 李强", "2."))
    found = states(a_document("service_receipt", "送达回证", table), catalogue)
    assert (found["送达人#1"], found["送达人#2"]) == ("typed", "blank")


def test_a_name_beside_the_word_for_a_witness_is_the_witnesses(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查人员（签名）：", 70, 470),
        printed("现场负责人（签名）：", 70, 500),
        printed("见证人：", 70, 530),
    ]
    inks = [Graphic(INK, box=Box(200, 492, 260, 514)), Graphic(INK, box=Box(125, 524, 185, 546))]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert found == {"检查人员#1": "blank", "检查人员#2": "blank", "现场负责人#1": "present"}


def test_a_code_beside_a_label_signs_nothing(catalogue: Catalogue) -> None:
    document = a_document(
        "inspection_record", "现场检查记录", "现场负责人（签名）：", graphics=[Graphic(GraphicKind.CODE, 1, 10)]
    )
    assert states(document, catalogue)["现场负责人#1"] == "blank"


def test_names_in_a_row_under_all_the_labels_leave_the_empty_ones_open(catalogue: Catalogue) -> None:
    parts = ["现场检查记录", "检查人员（签名）：", "现场负责人（签名）：", "2024年3月1日", "   "]
    inks = [Graphic(INK, 4, at, digest=str(at)) for at in range(3)]
    found = states(a_document("inspection_record", *parts, graphics=inks), catalogue)
    assert found["检查人员#1"] == "unreadable"


def test_a_sentence_written_by_hand_over_the_name_is_no_second_name(catalogue: Catalogue) -> None:
    parts = ["询问笔录", "问：属实吗？", "答：属实。", "", "被询问人（签名）：", "询问人（签名）："]
    inks = [Graphic(INK, 3, 0, digest="1"), Graphic(INK, 4, 9, digest="2"), Graphic(INK, 5, 8, digest="3")]
    found = states(a_document("inquiry_record", *parts, graphics=inks), catalogue)
    assert (found["被询问人#1"], found["询问人#1"]) == ("present", "present")
    assert "被询问人#2" not in found
    without = states(a_document("inquiry_record", *parts, graphics=inks[:2]), catalogue)
    assert (without["被询问人#1"], without["询问人#1"]) == ("present", "blank")


def test_a_witness_named_at_the_end_of_a_note_of_refusal_signs_for_nobody_else(catalogue: Catalogue) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("现场负责人（签名）：", 70, 520),
        printed("现场负责人看过记录后拒绝签字，见证人：", 70, 546),
    ]
    inks = [Graphic(INK, box=Box(312, 540, 372, 562))]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert found["现场负责人#1"] == "refusal_noted"


@pytest.mark.parametrize(("count", "state"), [(1, "blank"), (3, "unreadable")])
def test_as_many_names_elsewhere_on_a_page_as_places_are_empty_leave_these_open(
    count: int, state: str, catalogue: Catalogue
) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查人员（签名）：", 70, 300),
        printed("现场负责人（签名）：", 70, 330),
    ]
    inks = [Graphic(INK, box=Box(200, 500 + 40 * at, 260, 522 + 40 * at)) for at in range(count)]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert set(found.values()) == {state}


def test_two_servers_in_their_cell_throw_no_doubt_on_a_receiver_who_did_not_sign(catalogue: Catalogue) -> None:
    table = (("送达文书", "行政处罚决定书"), ("收件人签名", ""), ("送达人签名", ""))
    inks = [Graphic(INK, 6, 0, digest="1"), Graphic(INK, 6, 0, digest="2")]
    found = states(a_document("service_receipt", "送达回证", table, graphics=inks), catalogue)
    assert (found["收件人#1"], found["送达人#1"], found["送达人#2"]) == ("blank", "present", "present")


def test_a_fingerprint_between_two_lines_is_that_of_whoever_was_asked(catalogue: Catalogue) -> None:
    lines = [printed("询问笔录", 250, 80), printed("记录人（签名）：", 80, 696), printed("被询问人（签名）：", 80, 732)]
    inks = [Graphic(INK, box=Box(192, 680, 240, 710)), Graphic(INK, box=Box(206, 714, 280, 746))]
    press = Graphic(GraphicKind.FINGERPRINT, box=Box(230, 702, 256, 735))
    found = states(bound("inquiry_record", a_printed_page(lines, [*inks, press])), catalogue)
    assert found["被询问人指印#1"] == "present"
    assert "记录人指印#1" not in found


@pytest.mark.parametrize(("top", "state"), [(320.0, "present"), (372.0, "blank")])
def test_the_party_signs_in_its_cell_of_a_pdf_and_not_on_the_line_below(
    top: float, state: str, catalogue: Catalogue
) -> None:
    blocks = [
        printed("现场检查记录", 250, 80),
        printed("检查情况", 80, 260, Cell(0, 0, 0)),
        printed("通道堆物。", 200, 260, Cell(0, 0, 1)),
        printed("被检查单位意见", 80, 320, Cell(0, 1, 0)),
        printed("属实。", 200, 320, Cell(0, 1, 1)),
        printed("检查人员（签名）：", 80, 386),
    ]
    inks = [Graphic(INK, box=Box(250, top, 324, top + 30))]
    found = states(bound("inspection_record", a_printed_page(blocks, inks)), catalogue)
    assert found["现场负责人#1"] == state


def test_a_high_picture_stands_on_the_foot_of_its_line(catalogue: Catalogue) -> None:
    said = printed("以上记录属实。", 80, 300)
    blocks = [printed("询问笔录", 250, 80), printed("答：是。", 80, 240), said]
    ink = Graphic(INK, box=Box(166, 278, 240, 312))
    assert states(bound("inquiry_record", a_printed_page(blocks, [ink])), catalogue)["被询问人#1"] == "present"


@pytest.mark.parametrize(
    ("blanks", "offsets", "expected"),
    [
        (2, (0, 1), {"被询问人": ["unreadable"], "询问人": ["unreadable"], "记录人": ["unreadable"]}),
        (16, (0, 6, 7, 14), {"被询问人": ["present"], "询问人": ["present", "present"], "记录人": ["present"]}),
    ],
    ids=["fewer than labels", "parted by gaps"],
)
def test_names_under_a_line_of_labels_go_by_the_gaps_between_them(
    blanks: int, offsets: tuple[int, ...], expected: dict[str, list[str]], catalogue: Catalogue
) -> None:
    labels = "被询问人（签名）        询问人（签名）        记录人（签名）"
    inks = [Graphic(GraphicKind.INK, 2, at) for at in offsets]
    document = a_document("inquiry_record", "询问笔录", labels, " " * blanks, graphics=inks)
    found: dict[str, list[str]] = {}
    for mark in extract_marks((document,), catalogue):
        found.setdefault(mark.role, []).append(mark.state.value)
    assert found == expected
