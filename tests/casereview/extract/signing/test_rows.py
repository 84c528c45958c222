"""Pictures held by the edges of a page in a Word file go to the lines they lie on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Box, Cell, Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import Row, a_document, a_printed_page, bound, printed

NAME, DAY = (65.0, 25.0), (102.0, 20.0)
LINES = ("检查人员（签名）：          、          ", "被检查单位现场负责人（签名）：      ")
SIGNED, UNSURE = "present", "unreadable"


def laid(x: float, y: float, size: tuple[float, float] = NAME) -> Graphic:
    box = Box(x, y, x + size[0], y + size[1])
    return Graphic(GraphicKind.INK, 0, 0, digest=f"{x}-{y}", floating=True, size=size, laid=box)


def hung(block: int, x: float, y: float) -> Graphic:
    """A name that hangs from a paragraph, so far down from its top."""
    return replace(laid(x, y), block=block, hung=True)


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


@pytest.mark.parametrize(
    ("graphics", "found"),
    [
        ([laid(210, 500), laid(300, 502), laid(290, 526)], (SIGNED, SIGNED, SIGNED)),
        # one officer, and the one in charge with the day he wrote: as many pictures as are to sign
        ([laid(210, 500), laid(290, 526), laid(370, 528, DAY)], (SIGNED, "blank", SIGNED)),
        # the day on a line of its own
        ([laid(210, 500), laid(300, 502), laid(290, 526), laid(400, 550, DAY)], (SIGNED, SIGNED, SIGNED)),
        # wrapped to where the words of the next line would stand: whose it is nobody can say
        ([laid(210, 500), laid(75, 526)], (UNSURE, None, UNSURE)),
        ([laid(210, 500), laid(300, 500)], (UNSURE, None, UNSURE)),
    ],
)
def test_each_row_of_pictures_is_of_its_own_line(
    graphics: list[Graphic], found: tuple[str, str | None, str], catalogue: Catalogue
) -> None:
    document = a_document("inspection_record", "现场检查记录", *LINES, graphics=graphics)
    seen = dict(states(document, catalogue))
    assert (seen.get("检查人员#1"), seen.get("检查人员#2") if found[1] else None, seen.get("现场负责人#1")) == found


def test_the_line_under_a_label_holds_more_names_of_it(catalogue: Catalogue) -> None:
    lines = ("出席人员签名：        ", "              ", "记录人签名：     ")
    graphics = [laid(200, 500), laid(290, 500), laid(200, 525), laid(290, 525), laid(190, 550)]
    found = states(a_document("collective_discussion", "集体讨论记录", *lines, graphics=graphics), catalogue)
    assert [state for slot, state in found if slot.startswith("出席人员")] == [SIGNED] * 4
    assert ("记录人#1", SIGNED) in found


@pytest.mark.parametrize(
    ("graphics", "approver"),
    [
        ([laid(200, 300), laid(280, 300), laid(200, 380), laid(200, 480)], SIGNED),
        ([laid(200, 300), laid(200, 325), laid(200, 380)], UNSURE),  # perhaps the second of two stands lower
    ],
)
def test_the_rows_of_a_table_must_hold_all_their_names(
    graphics: list[Graphic], approver: str, catalogue: Catalogue
) -> None:
    table: tuple[Row, ...] = (
        ("承办人意见", "建议罚款\n承办人（签名）：    "),
        ("审核意见", "同意\n审核人（签名）：   "),
        ("审批意见", "同意\n审批人（签名）：   "),
    )
    found = states(a_document("case_approval", "案件处理呈批表", table, graphics=graphics), catalogue)
    assert ("审批人#1", approver) in found


@pytest.mark.parametrize(
    ("graphics", "found"),
    [
        # from the title, ten lines up
        ([hung(0, 210, 260), hung(0, 300, 261), hung(0, 290, 286)], (SIGNED, SIGNED, SIGNED)),
        ([hung(0, 210, 260), hung(0, 290, 286)], (SIGNED, "blank", SIGNED)),
        # from the label of one for the line of the other
        ([hung(10, 210, -4), hung(10, 300, -4), hung(10, 290, 22)], (SIGNED, SIGNED, SIGNED)),
        # so little below the title that they stand by nobody's label
        ([hung(0, 210, 60), hung(0, 300, 61), hung(0, 290, 86)], (UNSURE, UNSURE, UNSURE)),
    ],
)
def test_pictures_that_hang_from_one_paragraph_go_to_the_lines_they_reach(
    graphics: list[Graphic], found: tuple[str, ...], catalogue: Catalogue
) -> None:
    lines = [f"{number}.通风扇停转；" for number in range(1, 10)]
    document = a_document("inspection_record", "现场检查记录", *lines, *LINES, graphics=graphics)
    seen = dict(states(document, catalogue))
    assert (seen["检查人员#1"], seen.get("检查人员#2", UNSURE), seen["现场负责人#1"]) == found


def test_a_picture_on_its_own_line_stays_there(catalogue: Catalogue) -> None:
    graphics = [hung(0, 210, -4), hung(0, 300, -3), hung(1, 290, 5)]
    seen = states(a_document("inspection_record", *LINES, graphics=graphics), catalogue)
    assert seen == [("检查人员#1", SIGNED), ("检查人员#2", SIGNED), ("现场负责人#1", SIGNED)]


def test_a_line_with_a_typed_day_is_none_to_sign_on(catalogue: Catalogue) -> None:
    day = "2025年9月2日"
    lines = ("检查人员（签名）：     ", day, "被检查单位现场负责人（签名）：    ", day)
    graphics = [laid(210, 500), laid(300, 500), laid(290, 548)]
    seen = states(a_document("inspection_record", *lines, graphics=graphics), catalogue)
    assert seen == [("检查人员#1", SIGNED), ("检查人员#2", SIGNED), ("现场负责人#1", SIGNED)]


@pytest.mark.parametrize(
    ("graphics", "state"),
    [
        ([laid(200, 300), laid(450, 300), laid(200, 380), laid(450, 380)], SIGNED),
        ([laid(200, 300), laid(450, 300), laid(200, 380)], UNSURE),
    ],
)
def test_the_rows_of_a_list_are_signed_from_left_to_right(
    graphics: list[Graphic], state: str, catalogue: Catalogue
) -> None:
    heads = ("送达文书", "收件人签名", "送达方式", "送达人")
    table = (heads, ("告知书", "", "直接送达", ""), ("决定书", "", "直接送达", ""))
    seen = states(a_document("service_receipt", "送达回执", table, graphics=graphics), catalogue)
    assert seen[2:] == [("收件人#2", state), ("送达人#2", state)]


def test_a_day_under_a_label_whose_own_cell_is_signed_is_no_place_to_sign(catalogue: Catalogue) -> None:
    blocks = [
        printed("询问笔录", 250, 80),
        printed("询问人（签名）：", 70, 300, Cell(0, 0, 0)),
        printed("被询问人（签名）：", 300, 300, Cell(0, 0, 1)),
        printed("记录人（签名）：", 70, 350, Cell(0, 1, 0)),
        printed("2025年6月26日", 300, 350, Cell(0, 1, 1)),
    ]
    inks = [Graphic(GraphicKind.INK, box=Box(x, y, x + 50, y + 23)) for x, y in ((70, 317), (300, 317), (70, 367))]
    seen = states(bound("inquiry_record", a_printed_page(blocks, inks)), catalogue)

    assert [state for slot, state in seen if slot.startswith("被询问人")] == [SIGNED]


@pytest.mark.parametrize(
    ("offsets", "found"), [((0, 4, 8), [SIGNED, SIGNED, SIGNED]), ((4, 8), ["blank", SIGNED, SIGNED])]
)
def test_a_label_beside_a_cell_of_further_labels_is_signed_before_them(
    offsets: tuple[int, ...], found: list[str], catalogue: Catalogue
) -> None:
    rows: tuple[Row, ...] = (("检验结论", "不合格"), ("批准", "  审核  主检  "))
    inks = [Graphic(GraphicKind.INK, 4, offset) for offset in offsets]
    seen = states(a_document("appraisal_report", "检验报告", rows, graphics=inks), catalogue)

    assert [state for slot, state in seen if slot.startswith("鉴定人")] == found


@pytest.mark.parametrize(("offsets", "party"), [((5, 7, 12), SIGNED), ((5, 7), "blank")])
def test_who_received_a_paper_signs_on_the_line_of_the_officers(
    offsets: tuple[int, ...], party: str, catalogue: Catalogue
) -> None:
    inks = [Graphic(GraphicKind.INK, 1, offset) for offset in offsets]
    line = "执法人员：    签收： 2024年9月11日"
    seen = dict(states(a_document("rectification_order", "责令限期整改指令书", line, graphics=inks), catalogue))

    assert (seen["执法人员#1"], seen["执法人员#2"], seen["现场负责人#1"]) == (SIGNED, SIGNED, party)


@pytest.mark.parametrize(("inks", "server"), [([(3, 0), (4, 0), (4, 1)], SIGNED), ([(3, 0)], "blank")])
def test_a_second_row_of_heads_ends_the_columns_above(
    inks: list[tuple[int, int]], server: str, catalogue: Catalogue
) -> None:
    rows: tuple[Row, ...] = (
        ("文书名称", "收件人签名", "送达人签名"),
        ("行政处罚告知书", "", ""),
        ("送达时间", "送达地点", "送达方式"),
        ("2025年6月30日9时40分", "城南工业区6号", "直接送达"),
    )
    drawn = [Graphic(GraphicKind.INK, block + 2, offset) for block, offset in inks]
    seen = states(a_document("service_receipt", "送达回证", rows, graphics=drawn), catalogue)

    assert [s for slot, s in seen if slot.startswith("收件人")] == [SIGNED]
    assert {s for slot, s in seen if slot.startswith("送达人")} == {server}
