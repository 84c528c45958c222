"""Blocks of scanned pages: the same as those of the same page as a text PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fpdf import FPDF

from casereview.load.ocr import ReadLine
from casereview.load.pdf.blocks import blocks_of
from casereview.load.pdf.characters import characters_of
from casereview.load.pdf.objects import drawn_on
from casereview.load.pdf.page import frame_of
from casereview.load.scan.layout import blocks_on
from casereview.load.tables import Rule, ruled_by
from casereview.model import Block, Guess
from tests.casereview.load.made import pdf_of
from tests.casereview.load.scan.simulated import as_read

DPI, WIDTH, HEIGHT = 200, 595.0, 842.0
NO_RULES: tuple[list[Rule], list[Rule]] = ([], [])


def line(
    text: str, left: float, top: float, pitch: float = 33.0, height: float = 44.0, score: float = 0.98
) -> ReadLine:
    edges = tuple(left + pitch * index for index in range(len(text) + 1))
    return ReadLine(text, edges, top, top + height, (score,) * len(text))


def blocks(*lines: ReadLine, rules: tuple[list[Rule], list[Rule]] = NO_RULES) -> tuple[Block, ...]:
    return blocks_on(lines, (), rules, WIDTH, HEIGHT, DPI)


def texts(found: tuple[Block, ...]) -> list[str]:
    return [block.text for block in found]


def letter(document: FPDF) -> None:
    """A centred title, a number to the right, running text with indents, a label with its value, a foot."""
    document.set_font_size(22)
    document.cell(0, 14, "行政处罚决定书", align="C", new_x="LMARGIN", new_y="NEXT")
    document.set_font_size(12)
    document.cell(0, 9, "虚应急罚〔2025〕12号", align="R", new_x="LMARGIN", new_y="NEXT")
    for paragraph in ("被处罚单位：北岭市云杉纺织有限公司", "　　" + "经查明，你单位未按规定设置安全警示标志。" * 9):
        document.multi_cell(0, 8, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
    document.cell(0, 9, "二〇二五年三月六日", align="R")


def form(document: FPDF) -> None:
    """A table of labels and values, one cell of several paragraphs."""
    for label, value in (("案由", "未设置安全警示标志"), ("当事人", "北岭市云杉纺织有限公司"), ("备注", "无")):
        document.cell(40, 9, label, border=1)
        document.cell(120, 9, value, border=1, new_x="LMARGIN", new_y="NEXT")
    x, y = document.get_x(), document.get_y()
    document.multi_cell(40, 30, "承办人意见", border=1)
    document.set_xy(x + 40, y)
    document.rect(x + 40, y, 120, 30)
    document.multi_cell(120, 7, "建议立案调查。\n承办人（签名）：\n2025年3月6日")


@pytest.mark.parametrize("fill", [letter, form])
@pytest.mark.parametrize("seed", range(4))
def test_a_page_read_off_its_picture_has_the_blocks_of_its_text(
    fill: Callable[[FPDF], None], seed: int, tmp_path: Path
) -> None:
    document = pypdfium2.PdfDocument(pdf_of(tmp_path / "page.pdf", fill))
    page = document[0]
    frame, text_page = frame_of(page.raw), pdfium.FPDFText_LoadPage(page.raw)
    drawn = drawn_on(document.raw, page.raw, frame)
    rules = drawn.horizontals, drawn.verticals
    characters = characters_of(text_page, frame)
    pdfium.FPDFText_ClosePage(text_page)
    document.close()
    wanted = blocks_of(characters, ruled_by(*rules), frame.width, frame.height)

    read = blocks_on(as_read(characters, DPI, seed), (), rules, frame.width, frame.height, DPI)

    assert [(one.text.replace(" ", ""), one.cell, one.centred) for one in read] == [
        (one.text.replace(" ", ""), one.cell, one.centred) for one in wanted
    ]


def test_every_character_is_as_sure_as_it_was_read_and_a_blank_as_its_less_sure_neighbour() -> None:
    label = ReadLine("承办人：", (100, 133, 166, 199, 232), 300, 344, (0.99, 0.98, 0.97, 0.96))
    name = ReadLine("李明", (330, 363, 396), 300, 344, (0.41, 0.52))

    (block,) = blocks_on((label, name), ((), ((0, 2),)), NO_RULES, WIDTH, HEIGHT, DPI)

    blanks = len(block.text) - 6
    assert block.text.replace(" ", "") == "承办人：李明"
    assert block.sure == (99, 98, 97, 96, *(41,) * blanks, 41, 52)
    assert block.hand == ((len(block.text) - 2, len(block.text)),)


def test_a_block_tells_what_its_unsure_characters_may_be_instead() -> None:
    label = ReadLine("承办入：", (100, 133, 166, 199, 232), 300, 344, (0.99, 0.98, 0.6, 0.96), ("", "", "人八", ""))

    (block,) = blocks_on((label, line("李明", 330, 300)), (), NO_RULES, WIDTH, HEIGHT, DPI)

    assert block.guesses == (Guess(2, "人八"),)
    assert (block.guessed(2), block.guessed(1)) == ("人八", "")


def test_a_name_written_over_two_lines_joins_them_no_more_than_a_short_one() -> None:
    above, below = line("被检查单位负责人（签名", 100, 300), line("行政执法人员（签名）：", 100, 360)
    name = ReadLine("朱", (470, 560), 290, 410, (0.55,))

    assert texts(blocks(above, name, below)) == ["被检查单位负责人（签名朱", "行政执法人员（签名）："]


def test_handwriting_that_goes_on_in_the_next_line_is_told_in_both() -> None:
    first, second = line("甲" * 40, 100, 300), line("乙乙丙", 100, 350)

    (block,) = blocks_on((first, second), (((38, 40),), ((0, 2),)), NO_RULES, WIDTH, HEIGHT, DPI)

    assert block.hand == ((38, 42),)


def test_a_line_read_over_an_upright_rule_is_cut_there() -> None:
    down = [Rule(at, 100.0, 130.0) for at in (30.0, 84.5, 300.0)]
    across = [Rule(at, 30.0, 300.0) for at in (100.0, 130.0)]

    found = blocks(line("当事人云杉公司", 136, 300), rules=(across, down))

    assert [(block.text, block.cell and block.cell.column) for block in found] == [("当事人", 0), ("云杉公司", 1)]


def test_the_blank_that_sets_figures_off_is_none_and_a_wider_one_is() -> None:
    def spaced(gap: float) -> ReadLine:
        edges = (100.0, 133.0, 166.0, 166.0 + gap, 183.0 + gap, 200.0 + gap, 200.0 + 2 * gap, 233.0 + 2 * gap)
        return ReadLine("一路 88 号", edges, 300.0, 344.0, (0.98,) * 7)

    assert texts(blocks(spaced(9))) == ["一路88号"]
    assert texts(blocks(spaced(40))) == ["一路   88   号"]


def test_a_rule_read_as_a_letter_is_none() -> None:
    down = [Rule(at, 100.0, 130.0) for at in (30.0, 90.5, 300.0)]
    across = [Rule(at, 30.0, 300.0) for at in (100.0, 130.0)]
    field = Rule(217.8, 30.0, 300.0)

    found = blocks(line("当事人丨云杉公司", 136, 300), line("一", 400, 600, height=10), rules=([*across, field], down))

    assert texts(found) == ["当事人", "云杉公司"]


@pytest.mark.parametrize(
    "noise",
    [
        line("：。", 700, 900, score=0.5),
        line("人", 10, 900, score=0.4),
        line("——", 700, 900, score=0.6),
        line("  ", 700, 900),
    ],
)
def test_specks_and_folds_read_as_characters_are_dropped(noise: ReadLine) -> None:
    assert texts(blocks(line("立案审批表", 700, 300), noise)) == ["立案审批表"]


def test_what_was_read_twice_stands_once() -> None:
    found = blocks(line("立案审批表", 700, 300), line("案审批", 735, 302, score=0.8))

    assert texts(found) == ["立案审批表"]


def test_a_title_set_wide_is_one_line_as_large_as_its_letters() -> None:
    body = [line("执法人员对你单位进行检查时发现上述违法行为", 200, 500 + 60 * row) for row in range(3)]

    title, *_ = blocks(line("行政处罚决定书", 500, 300, pitch=110, height=66), *body)

    assert "".join(title.text.split()) == "行政处罚决定书"
    assert title.centred
    assert title.size is not None
    assert 15 < title.size < 21


def test_letters_below_one_another_in_a_narrow_cell_are_one_word() -> None:
    across = [Rule(at, 30.0, 300.0) for at in (100.0, 190.0)]
    down = [Rule(at, 100.0, 190.0) for at in (30.0, 54.0, 300.0)]
    label = [line(one, 100, 320 + 60 * row) for row, one in enumerate("当事人")]

    found = blocks(*label, line("云杉公司", 200, 380), rules=(across, down))

    assert texts(found) == ["当事人", "云杉公司"]


def test_a_page_on_which_nothing_was_read_has_its_empty_cells() -> None:
    across = [Rule(at, 30.0, 300.0) for at in (100.0, 190.0)]
    down = [Rule(at, 100.0, 190.0) for at in (30.0, 54.0, 300.0)]

    assert [(block.text, block.sure) for block in blocks(rules=(across, down))] == [("", ()), ("", ())]
    assert blocks() == ()


def test_figures_set_as_wide_as_chinese_characters_stay_together() -> None:
    found = blocks(line("虚应急罚〔2025〕", 200, 300), line("立案审批表已经批准同意", 200, 600))

    assert texts(found) == ["虚应急罚〔２０２５〕", "立案审批表已经批准同意"]


def test_two_short_lines_of_a_narrow_cell_are_one_paragraph_whatever_their_heights() -> None:
    across = [Rule(at, 30.0, 400.0) for at in (100.0, 190.0)]
    down = [Rule(at, 100.0, 190.0) for at in (30.0, 70.0, 400.0)]
    label = line("直接", 100, 320, height=52), line("送达", 100, 380, height=36)

    found = blocks(*label, line("执法人员将决定书送到当事人住所", 220, 350), rules=(across, down))

    assert texts(found) == ["直接送达", "执法人员将决定书送到当事人住所"]


def test_what_is_read_of_the_binding_is_no_text_but_the_number_of_the_page_is() -> None:
    body = [line("执法人员对你单位进行检查时发现上述违法行为", 250, 500 + 60 * row) for row in range(3)]

    found = blocks(*body, line("装", 60, 560), line("6", 70, 1200), line("12", 80, 60, pitch=18))

    assert texts(found)[0] == "12"
    assert "".join(texts(found)[1:]) == "执法人员对你单位进行检查时发现上述违法行为" * 3


def test_letters_that_seem_a_little_apart_have_no_blank_between_them_where_none_was_read() -> None:
    edges = (200, 233, 266, 311, 344, 377)
    found = blocks(ReadLine("于5月8日", edges, 300, 344, (0.99,) * 5), line("立案审批表已经批准同意", 200, 600))

    assert texts(found)[0] == "于5月8日"
