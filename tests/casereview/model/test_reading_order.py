"""Paragraphs and rows of forms that a page break parts."""

from __future__ import annotations

from casereview.extract.form_cells import regions
from casereview.extract.form_fields import field_values
from casereview.extract.prose import prose_of
from casereview.model import Block, Box, Cell, Document, Page
from casereview.model.reading_order import continued_cells, reading_order
from casereview.terms import BlockKind
from casereview.text import flow_of
from tests.builders import a_printed_page, printed

HEAD = Block("安全生产行政执法文书", BlockKind.HEADER)
FOOT = Block("共 2 页  第 1 页", BlockKind.FOOTER)


def cell(text: str, row: int, column: int, y: float = 700) -> Block:
    """A cell of a form with labels of a hundred points on the left; an empty one has the box of the cell."""
    place = Cell(0, row, column)
    if text:
        return printed(text, 60.0 + 105 * column, y, place)
    return Block("", box=Box(55.0 + 105 * column, y, 160.0 + 330 * column, y + 12), cell=place)


def paper(*pages: Page) -> Document:
    return Document("id", "sha", "案件处理呈批表.pdf", pages, flow_of(pages))


def form(above: tuple[str, ...], below: tuple[str, ...]) -> Document:
    """A form whose row `above` ends its first page and `below` begins its second."""
    first = [printed("案件处理呈批表", 200, 60), *(cell(text, 3, column) for column, text in enumerate(above)), FOOT]
    second = [HEAD, *(cell(text, 0, column, 70) for column, text in enumerate(below)), printed("备注", 60, 200)]
    return paper(a_printed_page(first), a_printed_page(second, number=2))


def test_a_sentence_goes_on_on_the_next_page_past_the_running_lines() -> None:
    first = a_printed_page([printed("上述行为违反了《中华人民共和国安全生产", 60, 750), FOOT])
    second = a_printed_page(
        [HEAD, printed("法》第二十八条第四款的规定。", 60, 60), printed("特此告知。", 60, 80)], number=2
    )
    document = paper(first, second)

    assert list(reading_order(document.pages)) == [(0, 1), (0, 0), (1, 1), (1, 2), (1, 0)]
    prose = prose_of(document)
    at = prose.text.index("《中华人民共和国安全生产法》第二十八条第四款")
    assert prose.place(at, at + 15).page == 1
    assert prose.place(at + 16, at + 20).page == 2


def test_the_value_of_a_form_goes_on_where_its_label_is_not_repeated() -> None:
    document = form(("承办人意见", "建议给予罚款"), ("", "人民币贰万元。"))

    assert dict(continued_cells(document.pages)) == {(1, 0, 0, 0): (0, 0, 3, 0), (1, 0, 0, 1): (0, 0, 3, 1)}
    assert [value.text for value in field_values(document, ("承办人意见",))] == ["建议给予罚款 人民币贰万元"]


def test_a_label_at_the_foot_of_a_page_finds_its_value_on_the_next() -> None:
    document = form(("案件名称", ""), ("", "甘小明未培训案"))

    value = field_values(document, ("案件名称",))[0]

    assert value.text == "甘小明未培训案"
    assert document.place(value.start, value.end).page == 2


def test_rows_with_a_label_of_their_own_and_rows_of_lists_go_on_nowhere() -> None:
    rows = [
        (("承办人意见", "建议罚款"), ("审批意见", "同意")),
        (("7", "现场检查记录", "12"), ("", "合计", "")),
        (("", "建议罚款"), ("", "同意")),
    ]

    assert [dict(continued_cells(form(above, below).pages)) for above, below in rows] == [{}, {}, {}]


def receipt_row(row: int, y: float, *texts: str) -> list[Block]:
    """The row of a list with columns of seventy points."""
    return [
        printed(text, 60 + 70 * column, y, Cell(0, row, column))
        if text
        else Block("", box=Box(55 + 70 * column, y, 125 + 70 * column, y + 12), cell=Cell(0, row, column))
        for column, text in enumerate(texts)
    ]


def receipt(above: tuple[str, ...], below: tuple[str, ...]) -> Document:
    first = a_printed_page([*receipt_row(4, 730, *above), FOOT])
    return paper(first, a_printed_page([HEAD, *receipt_row(0, 60, *below)], number=2))


def test_the_row_of_a_list_goes_on_cell_by_cell_from_lines_that_were_full() -> None:
    document = receipt(("行政处罚决", "白云山", "2025年5月", "公司"), ("定书", "", "2日", ""))

    assert set(continued_cells(document.pages)) == {(1, 0, 0, column) for column in range(4)}
    assert document.flow.text.split()[-7:-1] == ["行政处罚决", "定书", "白云山", "2025年5月", "2日", "公司"]
    assert [region.page for region in regions(document)] == [0] * 4


def test_a_row_of_its_own_is_no_rest_of_the_one_above() -> None:
    whole = ("行政处罚决定", "白云山", "2025年5月", "公司")
    rows = [("行政处罚告知", "", "", ""), ("8", "", "", ""), ("罚款", "甲", "2025年6月", "公司"), ("", "", "", "")]

    assert [dict(continued_cells(receipt(whole, below).pages)) for below in rows] == [{}] * 4
    number = continued_cells(receipt(("宜应急罚", "甲", "乙", "丙"), ("〔2025〕9号", "", "", "")).pages)
    assert len(number) == 4
