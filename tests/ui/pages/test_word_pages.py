"""Word pages laid out on their sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from casereview.load.docx.document import read_docx
from casereview.load.docx.looks import Look, Sheet, WordLooks, word_looks
from casereview.model import Block, Box, Cell, Graphic, Page, around
from casereview.terms import BlockKind, GraphicKind
from tests.casereview.load.made import bytes_of, seal
from ui.fonts import use_chinese_font
from ui.pages.word_pages import WordPage
from ui.turns import at_once

SAMPLE = Path(__file__).parents[3] / "sample_cases" / "many-faults-word"
PAPERS = sorted(SAMPLE.rglob("*.docx"))


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    return use_chinese_font(qapp)


def box_of(page: Page, index: int) -> Box:
    box = page.blocks[index].box
    assert box is not None
    return box


def laid_out(page: Page, looks: WordLooks, family: str) -> WordPage:
    laid = WordPage(page, looks, family)
    at_once(laid.lay_out())
    return laid


def dark(image: QImage, box: Box, scale: float) -> int:
    """How many pixels inside the box are not paper."""
    xs = range(int(box.x0 * scale), min(int(box.x1 * scale) + 1, image.width()))
    ys = range(int(box.y0 * scale), min(int(box.y1 * scale) + 1, image.height()))
    return sum(image.pixelColor(x, y).lightness() < 200 for x in xs for y in ys)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_character_of_the_sample_papers_is_drawn_inside_its_box(family: str, path: Path) -> None:
    page = read_docx(path)[0]

    laid = laid_out(page, word_looks(path), family)

    image = at_once(laid.drawn(1.5))
    assert (image.width(), image.height()) == (
        round((laid.page.width or 0) * 1.5),
        round((laid.page.height or 0) * 1.5),
    )
    for before, block in zip(page.blocks, laid.page.blocks, strict=True):
        assert (before.text, before.cell, before.kind) == (block.text, block.cell, block.kind)
        covered = sum(len(line.edges) - 1 for line in block.lines)
        assert covered == len(block.text)
        for line in block.lines:
            words = block.text[line.start : line.start + len(line.edges) - 1]
            assert list(line.edges) == sorted(line.edges)
            if words.strip():
                assert dark(image, line.box, 1.5) > 0, words


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_nothing_of_the_sample_papers_lies_beside_the_sheet_or_over_other_words(family: str, path: Path) -> None:
    laid = laid_out(read_docx(path)[0], word_looks(path), family).page

    lines = [line.box for block in laid.blocks for line in block.lines]
    whole = around(tuple(lines))
    assert whole is not None
    assert min(whole) >= 0
    assert whole.x1 <= (laid.width or 0)
    assert whole.y1 <= (laid.height or 0)
    for index, one in enumerate(lines):
        for other in lines[index + 1 :]:
            assert one.x1 <= other.x0 + 1 or other.x1 <= one.x0 + 1 or one.y1 <= other.y0 + 1 or other.y1 <= one.y0 + 1


def test_coordinates_hold_at_every_scale(family: str) -> None:
    path = PAPERS[2]
    laid = laid_out(read_docx(path)[0], word_looks(path), family)
    title = next(block for block in laid.page.blocks if block.text == "立案审批表")
    (line,) = title.lines
    blank = Box(line.box.x1 + 10, line.box.y0, line.box.x1 + 60, line.box.y1)

    for scale in (0.5, 1.0, 2.0, 3.3):
        image = at_once(laid.drawn(scale))
        assert dark(image, line.box, scale) > 20 * scale
        assert dark(image, blank, scale) == 0


def test_alignment_and_size_are_those_of_the_paper(family: str) -> None:
    blocks = (Block("标题", size=22.0), Block("日期", size=10.0), Block("正文", size=10.0))
    looks = WordLooks((Sheet(),), ((Look("center"), Look("right"), Look("left", first=24.0)),))

    page = laid_out(Page(1, None, None, blocks), looks, family).page

    title, day, text = (block.lines[0].box for block in page.blocks)
    assert (title.x0 + title.x1) / 2 == pytest.approx(Sheet().width / 2, abs=1)
    assert title.x1 - title.x0 == pytest.approx(44, abs=1)
    assert day.x1 == pytest.approx(Sheet().width - Sheet().right, abs=1)
    assert text.x0 == pytest.approx(Sheet().left + 24, abs=1)


def test_merged_cells_are_as_wide_and_high_as_what_they_span(family: str) -> None:
    cells = (
        Block("案由", cell=Cell(0, 0, 0)),
        Block("未取得特种作业操作证上岗作业，经责令限期改正后改正", cell=Cell(0, 0, 1, 1, 3)),
        Block("当事人", cell=Cell(0, 1, 0, 2, 1)),
        Block("名称", cell=Cell(0, 1, 1)),
        Block("某厂", cell=Cell(0, 1, 2)),
        Block("甲", cell=Cell(0, 1, 3)),
        Block("地址", cell=Cell(0, 2, 1)),
        Block("某路", cell=Cell(0, 2, 2)),
        Block("乙", cell=Cell(0, 2, 3)),
    )
    looks = WordLooks((Sheet(),), (), {0: (60.0, 120.0, 120.0, 120.0)})

    page = laid_out(Page(1, None, None, cells), looks, family).page

    edge = Sheet().left
    assert [len(block.lines) for block in page.blocks] == [1] * 9
    assert box_of(page, 1).x0 - edge == pytest.approx(65, abs=3)
    assert box_of(page, 4).x0 - edge == pytest.approx(185, abs=3)
    assert box_of(page, 6).y0 > box_of(page, 3).y1
    assert box_of(page, 6).x0 == box_of(page, 3).x0


def test_a_table_in_a_cell_stands_in_that_cell(family: str) -> None:
    blocks = (
        Block("外", cell=Cell(0, 0, 0)),
        Block("内一", cell=Cell(1, 0, 0)),
        Block("内二", cell=Cell(1, 0, 1)),
        Block("右", cell=Cell(0, 0, 1)),
        Block("下", cell=Cell(0, 1, 0)),
    )

    page = laid_out(Page(1, None, None, blocks), WordLooks(), family).page

    assert box_of(page, 0).y1 <= box_of(page, 1).y0
    assert box_of(page, 1).x1 < box_of(page, 2).x0 < box_of(page, 3).x0
    assert box_of(page, 2).y1 < box_of(page, 4).y0


def test_headers_stand_above_footers_below_and_text_boxes_apart(family: str) -> None:
    blocks = (
        Block("页眉", BlockKind.HEADER),
        Block("正文"),
        Block("框中", BlockKind.TEXT_BOX),
        Block("文后"),
        Block("页脚", BlockKind.FOOTER),
    )

    page = laid_out(Page(1, None, None, blocks), WordLooks(), family).page

    tops = [box_of(page, index).y0 for index in range(5)]
    assert tops == sorted(tops)
    assert tops[4] > Sheet().height - 80
    assert page.height == pytest.approx(Sheet().height, abs=1)


def test_a_page_that_does_not_fit_its_sheet_is_longer(family: str) -> None:
    page = laid_out(Page(1, None, None, tuple(Block(f"第{n}段") for n in range(90))), WordLooks(), family).page

    assert (page.height or 0) > box_of(page, 89).y1 > Sheet().height


def test_characters_beyond_the_basic_plane_do_not_shift_the_others(family: str) -> None:
    page = laid_out(Page(1, None, None, (Block("𠮷野家印", size=12.0),)), WordLooks(), family).page

    (line,) = page.blocks[0].lines
    assert len(line.edges) == 5
    assert line.edges[4] - line.edges[3] == pytest.approx(12, abs=0.5)


def test_line_ends_in_a_paragraph_begin_a_line(family: str) -> None:
    page = laid_out(Page(1, None, None, (Block("甲\n乙丙"),)), WordLooks(), family).page

    assert [(line.start, len(line.edges) - 1) for line in page.blocks[0].lines] == [(0, 2), (2, 2)]


def test_a_seal_over_the_text_lets_it_through_and_a_signature_stands_in_its_line(family: str) -> None:
    data = {"印": bytes_of(seal())}
    blocks = (Block("承办人：证号", size=12.0), Block("某某应急管理局（印章）", size=12.0))
    graphics = (
        Graphic(GraphicKind.INK, 0, 4, size=(60.0, 24.0), digest="没有"),
        Graphic(
            GraphicKind.SEAL, 1, digest="印", floating=True, size=(90.0, 90.0), laid=Box(80, -40, 170, 50), hung=True
        ),
    )

    laid = laid_out(Page(1, None, None, blocks, graphics), WordLooks(pictures=data), family)

    signature, stamp = (graphic.box for graphic in laid.page.graphics)
    (line,) = laid.page.blocks[0].lines
    assert signature is not None
    assert stamp is not None
    assert (signature.x1 - signature.x0, signature.y1 - signature.y0) == (60, 24)
    assert signature.x1 == pytest.approx(line.edges[4], abs=1)
    assert line.edges[4] - line.edges[3] == pytest.approx(72, abs=1)
    image = at_once(laid.drawn(2.0))
    words = laid.page.blocks[1].lines[0].box
    assert dark(image, words, 2.0) > 200
    red = sum(
        image.pixelColor(x, y).red() > 180 and image.pixelColor(x, y).green() < 90
        for x in range(int(stamp.x0 * 2), int(stamp.x1 * 2))
        for y in range(int(stamp.y0 * 2), int(stamp.y1 * 2))
    )
    assert red > 1000


def test_paper_is_white_whatever_the_palette(family: str) -> None:
    image = at_once(laid_out(Page(1, None, None, ()), WordLooks(), family).drawn(0.1))

    assert image.pixelColor(0, 0) == QColor("white")


WORDS = "问：你单位使用的起重机械是否经过检验？答：没有检验。"


def rows(number: int, many: int, *, across: int = 6) -> tuple[Block, ...]:
    """A table of short cells, every seventh row with a cell that goes on in the next."""
    return tuple(
        Block(WORDS[: 3 + (row + column) % 9], cell=Cell(number, row, column, 2 if row % 7 == 2 and not column else 1))
        for row in range(many)
        for column in range(across)
        if not (row % 7 == 3 and not column)
    )


@pytest.mark.parametrize(
    "blocks",
    [
        (*(Block(WORDS) for _ in range(100)), *rows(0, 40)),
        (Block(WORDS), *rows(0, 90), *rows(1, 20, across=3), Block(WORDS), Block(WORDS)),
        tuple(Block(WORDS, BlockKind.HEADER) for _ in range(60)) + rows(0, 9),
    ],
)
def test_a_long_page_is_laid_out_in_pieces_and_looks_as_if_it_were_of_one(
    family: str, monkeypatch: pytest.MonkeyPatch, blocks: tuple[Block, ...]
) -> None:
    page = Page(1, None, None, blocks)
    looks = WordLooks((Sheet(),), (), {0: (90.0, *[60.0] * 5)})

    in_pieces = WordPage(page, looks, family)
    steps = len(list(in_pieces.lay_out()))
    images = len(list(in_pieces.drawn(2.0)))
    monkeypatch.setattr("ui.pages.word_pieces._ENOUGH", 10_000)
    of_one = laid_out(page, looks, family)

    assert steps > len(blocks) // 40
    assert images > len(blocks) // 40
    assert in_pieces.page == of_one.page
    assert at_once(in_pieces.drawn(2.0)) == at_once(of_one.drawn(2.0))


def test_a_long_number_widens_its_column_in_no_piece_of_a_table(family: str) -> None:
    cells = list(rows(0, 60, across=3))
    cells[30] = Block("9" * 60, cell=cells[30].cell)

    page = laid_out(Page(1, None, None, tuple(cells)), WordLooks(), family).page

    assert (
        len({box_of(page, index).x0 for index, block in enumerate(cells) if block.cell and block.cell.column == 2}) == 1
    )
