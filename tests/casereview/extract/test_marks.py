"""Marks of whole documents: every signature a form asks for, present, typed or blank, wherever it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.catalogue import Catalogue, read_catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Document, Graphic, Mark, Page
from casereview.terms import BlockKind, GraphicKind, MarkKind, MarkState
from tests.builders import a_document, a_page, a_printed_page, bound, printed

Read = tuple[str, str, str | None]
INK = GraphicKind.INK


def a_printed_document(kind: str, blocks: Sequence[Block], graphics: Sequence[Graphic]) -> Document:
    return bound(kind, a_printed_page(blocks, graphics))


def drawn(x0: float, y0: float, x1: float, y1: float, kind: GraphicKind = INK, digest: str = "") -> Graphic:
    return Graphic(kind, box=Box(x0, y0, x1, y1), digest=digest)


def marks(document: Document, catalogue: Catalogue) -> tuple[Mark, ...]:
    return extract_marks((document,), catalogue)


def read(document: Document, catalogue: Catalogue) -> list[Read]:
    return [(mark.slot, mark.state.value, mark.signer) for mark in marks(document, catalogue)]


def span(document: Document, words: str) -> tuple[int, int]:
    at = document.flow.text.rindex(words)
    return at, at + len(words)


RECORD = ("询问笔录", "询问人：张伟 李强", "记录人：李强", "问：你叫什么名字？", "答：我叫王芳。")


def test_each_line_at_the_foot_of_a_record_is_a_mark_and_its_head_is_not(catalogue: Catalogue) -> None:
    document = a_document(
        "inquiry_record", *RECORD, "被询问人（签名）：王芳  2024年3月1日", "询问人（签名）：____ 记录人（签名）：李强"
    )

    def mark(role: str, state: MarkState, words: str, signer: str | None = None, on: date | None = None) -> Mark:
        source = document.place(*span(document, words))
        label, slot = f"{role}（签名）：", f"{role}#1"
        return Mark(MarkKind.SIGNATURE, role, label, state, source, slot, signer, on, confidence=0.95)

    assert marks(document, catalogue) == (
        mark("被询问人", MarkState.TYPED, "被询问人(签名):王芳  2024年3月1日", "王芳", date(2024, 3, 1)),
        mark("询问人", MarkState.BLANK, "询问人(签名):____"),
        mark("记录人", MarkState.TYPED, "记录人(签名):李强", "李强"),
    )


def test_no_place_counts_as_blank_on_a_paper_of_which_pictures_were_lost(catalogue: Catalogue) -> None:
    page = replace(a_page(*RECORD, "被询问人（签名）：____", "询问人（签名）：李强"), lost=True)
    assert read(bound("inquiry_record", page), catalogue) == [
        ("被询问人#1", "unreadable", None),
        ("询问人#1", "typed", "李强"),
        ("记录人#1", "unreadable", None),
    ]


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (GraphicKind.INK, "present"),
        (GraphicKind.DIGITAL_SIGNATURE, "present"),
        (GraphicKind.SIGNATURE_LINE, "blank"),
        (GraphicKind.EMPTY, "blank"),
        (GraphicKind.OTHER, "unreadable"),
        (GraphicKind.SEAL, "blank"),
    ],
)
def test_a_picture_after_the_label_is_judged_by_what_it_looks_like(
    kind: GraphicKind, state: str, catalogue: Catalogue
) -> None:
    document = a_document(
        "volume_note", "备考表", "立卷人（签名）：", "检查人（签名）：张伟", graphics=[Graphic(kind, 1, 8)]
    )
    assert read(document, catalogue) == [("立卷人#1", state, None), ("检查人#1", "typed", "张伟")]


def test_a_digital_signature_names_its_signer_and_a_typed_name_beside_ink_is_kept(catalogue: Catalogue) -> None:
    document = a_document(
        "volume_note",
        "立卷人（签名）：",
        "检查人（签名）：李强",
        graphics=[Graphic(GraphicKind.DIGITAL_SIGNATURE, 0, 8, name="张伟"), Graphic(INK, 1, 8)],
    )
    assert read(document, catalogue) == [("立卷人#1", "present", "张伟"), ("检查人#1", "present", "李强")]


def test_a_seal_signs_where_the_party_may_sign_or_seal(catalogue: Catalogue) -> None:
    document = a_document(
        "waiver_statement", "自愿放弃", "声明人（签名或者盖章）：", graphics=[Graphic(GraphicKind.SEAL, 1, 12)]
    )
    assert read(document, catalogue) == [("当事人#1", "present", None)]


def test_a_fingerprint_is_its_own_mark_beside_the_signature(catalogue: Catalogue) -> None:
    pictures = [Graphic(INK, 0, 9, digest="a"), Graphic(GraphicKind.FINGERPRINT, 0, 9, digest="f")]
    document = a_document(
        "inquiry_record", "被询问人（签名）：", "询问人（签名）：张伟 记录人（签名）：李强", graphics=pictures
    )
    found = [(mark.kind.value, mark.slot, mark.state.value, mark.digest) for mark in marks(document, catalogue)]
    assert found == [
        ("signature", "被询问人#1", "present", "a"),
        ("fingerprint", "被询问人指印#1", "present", "f"),
        ("signature", "询问人#1", "typed", ""),
        ("signature", "记录人#1", "typed", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "检查人员（签名）：张伟、李强",
        "检查人员（签字）：张伟  李强",
        "检查人员：（签名）张伟，李强",
        "检查人员签名：张伟（津A01）、李强（津A02）",
        "检查人员（签名）：张 伟  李 强",
        "检查人员1（签名）：张伟 检查人员2（签名）：李强",
        "检查人员（签名）：张伟 证号：津A01 检查人员（签名）：李强 证号：津A02",
    ],
)
def test_two_officers_are_two_marks_however_they_share_a_line(line: str, catalogue: Catalogue) -> None:
    document = a_document("inspection_record", "现场检查记录", line, "被检查单位现场负责人（签名）：王芳")
    assert read(document, catalogue) == [
        ("检查人员#1", "typed", "张伟"),
        ("检查人员#2", "typed", "李强"),
        ("现场负责人#1", "typed", "王芳"),
    ]


@pytest.mark.parametrize("blank", ["", "____", "____、____", "________ ________", "          年  月  日", "/"])
def test_a_place_for_two_officers_that_nobody_signed_is_two_blanks(blank: str, catalogue: Catalogue) -> None:
    document = a_document("inspection_record", "现场检查记录", f"检查人员（签名）：{blank}", "现场负责人（签名）：王芳")
    assert read(document, catalogue) == [
        ("检查人员#1", "blank", None),
        ("检查人员#2", "blank", None),
        ("现场负责人#1", "typed", "王芳"),
    ]


def test_each_signed_page_has_its_own_marks(catalogue: Catalogue) -> None:
    foot = "检查人员（签名）：          被检查单位现场负责人（签名）："
    first = Page(
        1,
        None,
        None,
        (Block("现场检查记录"), Block(foot, kind=BlockKind.FOOTER)),
        (Graphic(INK, 1, 9), Graphic(INK, 1, 12), Graphic(INK, 1, len(foot))),
    )
    second = Page(2, None, None, (Block("续页"), Block(foot, kind=BlockKind.FOOTER)))
    found = marks(bound("inspection_record", first, second), catalogue)
    assert [(mark.slot, mark.state.value, mark.source.page) for mark in found] == [
        ("检查人员#1", "present", 1),
        ("检查人员#2", "present", 1),
        ("现场负责人#1", "present", 1),
        ("检查人员#3", "blank", 2),
        ("检查人员#4", "blank", 2),
        ("现场负责人#2", "blank", 2),
    ]


def test_an_approval_form_gives_each_opinion_its_signer_by_the_row(catalogue: Catalogue) -> None:
    document = a_document(
        "case_approval",
        (
            ("案件名称", "某案"),
            ("承办人意见", "建议处罚。\n承办人（签名）：张伟  证号：1\n承办人（签名）：  证号：2\n2024年3月1日"),
            ("法制审核意见", "同意。\n审核人（签名）：    年  月  日"),
            ("审 核\n意 见", "同意。负责人（签名）：赵敏 2024年3月3日"),
            ("审批意见", "同意。\n签名：\n年 月 日"),
        ),
    )
    found = [(mark.slot, mark.state.value, mark.signer, mark.signed_on) for mark in marks(document, catalogue)]
    assert found == [
        ("承办人#1", "typed", "张伟", date(2024, 3, 1)),
        ("承办人#2", "blank", None, date(2024, 3, 1)),
        ("法制审核人#1", "blank", None, None),
        ("审核人#1", "typed", "赵敏", date(2024, 3, 3)),
        ("审批人#1", "blank", None, None),
    ]


def test_an_opinion_without_any_label_is_signed_at_its_end(catalogue: Catalogue) -> None:
    document = a_document(
        "filing_approval",
        (
            ("承办人意见", "建议立案。\n张伟 李强\n2024年3月1日"),
            ("审核意见", "同意。 赵敏 2024.3.2"),
            ("审批意见", "同意立案。"),
        ),
        graphics=[Graphic(INK, 7, 5)],
    )
    assert read(document, catalogue) == [
        ("承办人#1", "typed", "张伟"),
        ("承办人#2", "typed", "李强"),
        ("审核人#1", "typed", "赵敏"),
        ("审批人#1", "present", None),
    ]


def test_two_opinions_of_heads_with_one_label_are_told_by_their_rows(catalogue: Catalogue) -> None:
    document = a_document(
        "preservation_approval",
        (
            ("承办人意见", "建议登记保存。\n承办人（签名）：张伟、李强"),
            ("承办部门负责人意见", "同意。\n负责人（签名）："),
            ("机关负责人意见", "同意。\n负责人（签名）：赵敏"),
        ),
    )
    assert read(document, catalogue) == [
        ("承办人#1", "typed", "张伟"),
        ("承办人#2", "typed", "李强"),
        ("负责人#1", "blank", None),
        ("审批人#1", "typed", "赵敏"),
    ]


HEADS = ("送达文书名称、文号", "收件人\n签名或者盖章", "送达地点", "送达日期", "送达方式", "送达人")


def test_each_filled_row_of_a_receipt_has_its_own_marks(catalogue: Catalogue) -> None:
    document = a_document(
        "service_receipt",
        "送达回证",
        (
            HEADS,
            ("行政处罚告知书", "王芳", "公司", "2024年3月1日", "直接送达", "张伟 李强"),
            ("行政处罚决定书", "", "公司", "2024年4月1日", "留置送达", "____、____"),
            ("", "", "", "", "", ""),
        ),
        "（印章）",
        graphics=[Graphic(GraphicKind.SEAL, 26, 0)],
    )
    assert [(m.slot, m.state.value, m.signer, m.signed_on) for m in marks(document, catalogue)] == [
        ("收件人#1", "typed", "王芳", date(2024, 3, 1)),
        ("送达人#1", "typed", "张伟", date(2024, 3, 1)),
        ("送达人#2", "typed", "李强", date(2024, 3, 1)),
        ("收件人#2", "refusal_noted", None, date(2024, 4, 1)),
        ("送达人#3", "blank", None, date(2024, 4, 1)),
        ("送达人#4", "blank", None, date(2024, 4, 1)),
        ("机关印章#1", "present", None, None),
    ]


def test_the_rows_of_a_receipt_go_on_over_the_page(catalogue: Catalogue) -> None:
    row = ("行政处罚决定书", "王芳", "公司", "2024年4月1日", "直接送达", "张伟")
    document = bound("service_receipt", a_page("送达回证", (HEADS, row)), a_page((row,), "（印章）", number=2))
    assert [(m.slot, m.state.value, m.source.page) for m in marks(document, catalogue)] == [
        ("收件人#1", "typed", 1),
        ("送达人#1", "typed", 1),
        ("收件人#2", "typed", 2),
        ("送达人#2", "typed", 2),
        ("机关印章#1", "blank", 2),
    ]


def test_a_receipt_for_one_paper_has_its_labels_one_below_the_other(catalogue: Catalogue) -> None:
    document = a_document(
        "service_receipt",
        (
            ("送达文书", "行政处罚决定书"),
            ("收件人（签名或者盖章）：", "天津海棠化工有限公司"),
            ("送达人：", "张伟、李强"),
            ("备注", ""),
        ),
    )
    assert read(document, catalogue) == [
        ("收件人#1", "typed", "天津海棠化工有限公司"),
        ("送达人#1", "typed", "张伟"),
        ("送达人#2", "typed", "李强"),
    ]


@pytest.mark.parametrize(("foot", "seals"), [((), []), (("应急管理局（印章）",), [("机关印章#1", "blank", None)])])
def test_a_receipt_lacks_the_seal_only_where_it_has_a_place_for_one(
    foot: tuple[str, ...], seals: list[tuple[str, str, str | None]], catalogue: Catalogue
) -> None:
    table = (("送达文书", "行政处罚决定书"), ("收件人：", "王芳"), ("送达人：", "张伟、李强"))
    found = read(a_document("service_receipt", table, *foot), catalogue)
    assert [mark for mark in found if mark[0].startswith("机关印章")] == seals


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("拒绝签字", "refusal_noted"),
        ("（拒签）", "refusal_noted"),
        ("被询问人拒不签名，理由不明。", "refusal_noted"),
        ("如拒绝签名，应当注明。", "blank"),
        ("拒绝签名的，由询问人注明。", "blank"),
    ],
)
def test_a_note_of_refusal_counts_and_a_printed_direction_does_not(
    words: str, state: str, catalogue: Catalogue
) -> None:
    document = a_document("inquiry_record", "询问人（签名）：张伟 记录人（签名）：李强", "被询问人（签名）：", words)
    assert read(document, catalogue)[2] == ("被询问人#1", state, None)


def test_everyone_listed_at_a_meeting_is_asked_to_sign(catalogue: Catalogue) -> None:
    listed = ("出席人员姓名及职务", "赵敏（局长）、李强（副局长）、张伟（科长）")
    document = a_document(
        "collective_discussion", "主持人：赵敏", "记录人：张伟", (listed, ("出席人员签名", "赵敏  李强"))
    )
    assert read(document, catalogue) == [
        ("出席人员#1", "typed", "赵敏"),
        ("出席人员#2", "typed", "李强"),
        ("出席人员#3", "blank", None),
    ]


def test_one_picture_may_hold_the_signatures_of_a_whole_meeting(catalogue: Catalogue) -> None:
    document = a_document(
        "collective_discussion",
        "出席人员：赵敏、李强、张伟",
        "出席人员签名：",
        graphics=[Graphic(INK, 1, 7)],
    )
    assert read(document, catalogue) == [("出席人员#1", "present", None)]


def test_the_line_that_says_whom_a_receipt_is_for_is_no_place_to_sign(catalogue: Catalogue) -> None:
    heads = ("文书名称", "收件人", "送达时间", "送达人")
    document = a_document(
        "service_receipt", (("受送达人", "天津海棠化工有限公司"),), (heads, ("决定书", "王芳", "2024年3月1日", "张伟"))
    )
    assert read(document, catalogue) == [("收件人#1", "typed", "王芳"), ("送达人#1", "typed", "张伟")]


def test_a_unit_may_stamp_where_its_head_would_sign(catalogue: Catalogue) -> None:
    document = a_document(
        "rectification_order",
        "执法人员（签名）：张伟、李强",
        "被检查单位（盖章）：",
        "应急管理局（印章）",
        graphics=[Graphic(GraphicKind.SEAL, 1, 10)],
    )
    assert read(document, catalogue) == [
        ("执法人员#1", "typed", "张伟"),
        ("执法人员#2", "typed", "李强"),
        ("现场负责人#1", "present", None),
        ("机关印章#1", "blank", None),
    ]


@pytest.mark.parametrize(
    ("written", "state", "signer"),
    [
        ("以上笔录已看过 属实 王芳", "typed", "王芳"),
        ("已核对", "blank", None),
        ("欧阳海棠", "typed", "欧阳海棠"),
        ("阿依古丽·买买提", "typed", "阿依古丽·买买提"),
        ("2024年3月1日", "blank", None),
    ],
)
def test_only_names_count_as_typed(written: str, state: str, signer: str | None, catalogue: Catalogue) -> None:
    document = a_document("inquiry_record", "询问人（签名）：张伟 记录人（签名）：李强", f"被询问人（签名）：{written}")
    assert read(document, catalogue)[2] == ("被询问人#1", state, signer)


def test_a_table_of_attendance_has_a_mark_a_row(catalogue: Catalogue) -> None:
    rows = (("姓名", "职务", "出席人员签名"), ("赵敏", "局长", ""), ("李强", "副局长", "李强"))
    document = a_document("collective_discussion", rows)
    assert read(document, catalogue) == [("出席人员#1", "blank", None), ("出席人员#2", "typed", "李强")]


def test_a_picture_in_a_pdf_belongs_to_the_label_on_its_line(catalogue: Catalogue) -> None:
    document = a_printed_document(
        "inquiry_record",
        [
            printed("被询问人（签名）：            2024年3月1日", 72, 700),
            printed("询问人（签名）：              记录人（签名）：", 72, 730),
        ],
        [drawn(180, 690, 230, 715, digest="a"), drawn(350, 722, 400, 745, digest="b")],
    )
    found = [(mark.slot, mark.state.value, mark.digest, mark.source.box) for mark in marks(document, catalogue)]
    assert found == [
        ("被询问人#1", "present", "a", Box(72, 690, 324, 718)),
        ("询问人#1", "blank", "", Box(72, 724, 252, 748)),
        ("记录人#1", "present", "b", Box(252, 722, 464, 748)),
    ]


def test_pictures_in_the_cells_of_a_pdf_form_go_to_the_nearest_line(catalogue: Catalogue) -> None:
    opinion, review, approval = Cell(0, 0, 1), Cell(0, 1, 1), Cell(0, 2, 1)
    document = a_printed_document(
        "filing_approval",
        [
            printed("承办人意见", 72, 200, Cell(0, 0, 0)),
            printed("承办人（签名）：        证号：001", 160, 220, opinion),
            printed("承办人（签名）：        证号：002", 160, 245, opinion),
            printed("审核意见", 72, 300, Cell(0, 1, 0)),
            printed("审核人（签名）：      年 月 日", 160, 330, review),
            printed("审批意见", 72, 400, Cell(0, 2, 0)),
            printed("同意立案", 160, 380, approval),
            printed("2024年3月2日", 400, 430, approval),
        ],
        [drawn(260, 210, 310, 238), drawn(265, 236, 315, 262), drawn(300, 410, 360, 440)],
    )
    assert read(document, catalogue) == [
        ("承办人#1", "present", None),
        ("承办人#2", "present", None),
        ("审核人#1", "blank", None),
        ("审批人#1", "present", None),
    ]


def test_the_cells_of_a_pdf_receipt_are_found_where_nothing_is_printed_in_them(catalogue: Catalogue) -> None:
    heads = ("送达文书", "收件人签名", "送达日期", "送达人")
    blocks = [printed(text, 72 + 80 * i, 100, Cell(0, 0, i)) for i, text in enumerate(heads)]
    for row, name in enumerate(("决定书", "告知书"), 1):
        blocks.append(printed(name, 72, 100 + 50 * row, Cell(0, row, 0)))
        blocks.append(printed("2024年3月1日", 232, 100 + 50 * row, Cell(0, row, 2)))
    pictures = [drawn(155, 140, 210, 170), drawn(315, 140, 350, 165), drawn(352, 142, 392, 168)]
    document = a_printed_document(
        "service_receipt",
        [*blocks, printed("（印章）", 400, 300)],
        [*pictures, drawn(380, 260, 480, 360, GraphicKind.SEAL)],
    )
    assert read(document, catalogue) == [
        ("收件人#1", "present", None),
        ("送达人#1", "present", None),
        ("送达人#2", "present", None),
        ("收件人#2", "blank", None),
        ("送达人#3", "blank", None),
        ("机关印章#1", "present", None),
    ]


def test_floating_pictures_anchored_to_one_line_are_handed_out_to_its_labels(catalogue: Catalogue) -> None:
    line = "询问人（签名）：          记录人（签名）："
    pictures = [Graphic(INK, 1, 0, digest=digest, floating=True) for digest in "12"]
    document = a_document("inquiry_record", "被询问人（签名）：王芳", line, graphics=pictures)
    assert [(m.slot, m.digest) for m in marks(document, catalogue)] == [
        ("被询问人#1", ""),
        ("询问人#1", "1"),
        ("记录人#1", "2"),
    ]


def test_a_name_or_picture_on_the_next_line_belongs_to_the_label_above(catalogue: Catalogue) -> None:
    document = a_document(
        "inquiry_record",
        "被询问人（签名）：",
        "",
        "2024年3月1日",
        "询问人（签名）：",
        "张伟",
        "记录人（签名）：李强",
        "天津市滨澜区应急管理局",
        graphics=[Graphic(INK, 1, 0)],
    )
    assert [(m.slot, m.state.value, m.signer, m.signed_on) for m in marks(document, catalogue)] == [
        ("被询问人#1", "present", None, date(2024, 3, 1)),
        ("询问人#1", "typed", "张伟", None),
        ("记录人#1", "typed", "李强", None),
    ]


def test_a_form_without_a_place_for_what_it_requires_has_doubtful_blanks(catalogue: Catalogue) -> None:
    document = a_document("hearing_report", "听证会报告书", "听证会基本情况摘要：略")
    blanks = tuple(
        Mark(MarkKind.SIGNATURE, r, r, MarkState.BLANK, document.whole(), f"{r}#1", confidence=0.6)
        for r in ("主持人", "负责人")
    )
    assert marks(document, catalogue) == blanks
    assert marks(replace(document, confidence=0.7), catalogue) == ()
    assert marks(replace(document, problem="无法读取"), catalogue) == ()


SPACES = st.text(alphabet=" \u3000", max_size=3)


@settings(max_examples=60, deadline=None)
@given(
    gaps=st.lists(SPACES, min_size=4, max_size=4), suffix=st.sampled_from(["（签名）", "(签字)", "【签名】", "签名"])
)
def test_a_label_is_read_however_its_letters_are_spaced(gaps: list[str], suffix: str) -> None:
    library = read_catalogue()
    label = gaps[0].join("立卷人") + gaps[1] + gaps[2].join(suffix) + gaps[3] + "："
    document = a_document("volume_note", "备考表", label + "张伟", "检查人（签名）：")
    assert read(document, library) == [("立卷人#1", "typed", "张伟"), ("检查人#1", "blank", None)]
