"""Text PDFs are read with boxes, paragraphs, ruled tables and marks."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pdfplumber
import pypdfium2
import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from casereview.load.files import UnreadableError
from casereview.load.pdf.document import page_count, read_pages, read_pdf
from casereview.load.pdf.upright import turn_upright
from casereview.load.pdf.volume import joined
from casereview.model import Block, Cell, Page, around
from casereview.terms import BlockKind, GraphicKind, ReadingMethod
from tests.casereview.load.made import fingerprint, ink, pdf_of, photo, seal

LONG = (
    "经查，你单位于2024年3月5日在某某路某号的车间内未按照规定设置明显的安全警示标志，上述行为违反了有关规定，责令改正。"
)


def pages_of(path: Path) -> tuple[Page, ...]:
    return read_pdf(path)[0]


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def written(document: FPDF, text: str) -> object:
    return document.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")


@settings(max_examples=8, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("行政处罚决定书当事人：，。〔〕Aa12"), min_size=1, max_size=60), min_size=1, max_size=8
    )
)
def test_the_text_is_that_of_pdfplumber(paragraphs: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = pdf_of(Path(folder) / "a.pdf", lambda d: [written(d, text) for text in paragraphs])
        ours = "".join(block.text for page in pages_of(path) for block in page.blocks)
        with pdfplumber.open(path) as other:
            theirs = "".join(page.extract_text() for page in other.pages)
    assert squeezed(ours) == squeezed(theirs) == squeezed("".join(paragraphs))


def fill_table(document: FPDF) -> None:
    written(document, "表前")
    with document.table(col_widths=(1, 2, 1, 2), first_row_as_headings=False) as table:
        row = table.row()
        row.cell("案由")
        row.cell("未设置警示标志", colspan=3)
        row = table.row()
        row.cell("当事人", rowspan=2)
        row.cell("名称")
        row.cell("某公司")
        row.cell(LONG[:40])
        row = table.row()
        for text in ("地址", "", "电话"):
            row.cell(text)
    written(document, "表后")


def test_ruled_cells_carry_their_text_and_spans(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", fill_table)
    (page,) = pages_of(path)
    assert [(block.cell, block.text) for block in page.blocks] == [
        (None, "表前"),
        (Cell(0, 0, 0), "案由"),
        (Cell(0, 0, 1, 1, 3), "未设置警示标志"),
        (Cell(0, 1, 0, 2, 1), "当事人"),
        (Cell(0, 1, 1), "名称"),
        (Cell(0, 1, 2), "某公司"),
        (Cell(0, 1, 3), LONG[:40]),
        (Cell(0, 2, 1), "地址"),
        (Cell(0, 2, 2), ""),
        (Cell(0, 2, 3), "电话"),
        (None, "表后"),
    ]
    with pdfplumber.open(path) as other:
        theirs = [squeezed(text) for row in other.pages[0].extract_table() or [] for text in row if text is not None]
    assert theirs == [squeezed(block.text) for block in page.blocks if block.cell]


def test_wrapped_lines_are_one_paragraph_with_edges_for_every_character(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: (written(d, "　　" + LONG * 3), written(d, "　　又查明。")))
    (page,) = pages_of(path)
    assert [block.text for block in page.blocks] == [LONG * 3, "又查明。"]
    first = page.blocks[0]
    assert len(first.lines) >= 3
    assert sum(len(line.edges) - 1 for line in first.lines) == len(first.text)
    assert all(left <= right for line in first.lines for left, right in pairwise(line.edges))


def test_labels_begin_paragraphs_of_their_own(tmp_path: Path) -> None:
    lines = ("当事人：" + "某" * 39, "地址：" + "某" * 12, "一、违法事实")
    path = pdf_of(tmp_path / "a.pdf", lambda d: [d.cell(0, 8, t, new_x="LMARGIN", new_y="NEXT") for t in lines])
    assert [block.text for block in pages_of(path)[0].blocks] == list(lines)


def test_boxes_are_those_of_pdfplumber(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: d.text(50, 100, "承办人签名处在这里"))
    box = pages_of(path)[0].blocks[0].box_of(3, 5)
    with pdfplumber.open(path) as other:
        characters = other.pages[0].chars[3:5]
    assert box is not None
    assert (box.x0, box.x1) == pytest.approx((characters[0]["x0"], characters[1]["x1"]), abs=0.5)
    assert box.y0 - 4 < characters[0]["top"] < characters[0]["bottom"] < box.y1 + 4


def test_letter_spacing_becomes_spaces(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        for number, letter in enumerate("决定书"):
            document.text(60 + 15 * number, 40, letter)

    (block,) = pages_of(pdf_of(tmp_path / "a.pdf", fill))[0].blocks
    assert block.text.split() == ["决", "定", "书"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_shown_on_its_side_is_read_as_one_shown_upright(tmp_path: Path, turn: int) -> None:
    def fill(document: FPDF) -> None:
        fill_table(document)
        document.image(ink(), x=100, y=150, w=40)

    path = pdf_of(tmp_path / "a.pdf", fill)
    document = pypdfium2.PdfDocument(path)
    shown = document[0]
    shown.set_rotation(turn)
    document.save(str(tmp_path / "b.pdf"))
    assert (turn_upright(shown.raw), shown.get_rotation()) == (turn != 0, 0)
    document.close()
    assert read_pdf(tmp_path / "b.pdf") == read_pdf(path)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_as_the_page_is_shown(tmp_path: Path, turn: int) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: d.text(20, 30, "左上角"))
    document = pypdfium2.PdfDocument(path)
    document[0].set_rotation(turn)
    document[0].set_cropbox(20, 100, 500, 800)
    document.save(str(tmp_path / "b.pdf"))
    document.close()
    (page,) = pages_of(tmp_path / "b.pdf")
    left, foot = 20 / 25.4 * 72 - 20, 800 - (841.89 - 30 / 25.4 * 72)
    corner = {0: (left, foot), 90: (700 - foot, left), 180: (480 - left, 700 - foot), 270: (foot, 480 - left)}[turn]
    box = around(tuple(block.box for block in page.blocks if block.box))
    assert (page.width, page.height) == ((480, 700) if turn in (0, 180) else (700, 480))
    assert box is not None
    nearest = {0: (box.x0, box.y1), 90: (box.x0, box.y0), 180: (box.x1, box.y0), 270: (box.x1, box.y1)}[turn]
    assert nearest == pytest.approx(corner, abs=6)


def test_pictures_are_told_by_what_they_show(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        written(document, "签章")
        document.image(ink(), x=20, y=100, w=40)
        document.image(seal(), x=100, y=100, w=42)
        document.image(fingerprint(), x=20, y=150, w=14)
        document.image(photo(), x=100, y=150, w=80)

    (page,) = pages_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [
        GraphicKind.INK,
        GraphicKind.SEAL,
        GraphicKind.FINGERPRINT,
        GraphicKind.PHOTO,
    ]
    box = page.graphics[0].box
    assert box is not None
    assert tuple(box)[:2] == pytest.approx((20 / 25.4 * 72, 100 / 25.4 * 72), abs=1)


@pytest.mark.parametrize("width", [6, 14, 40])
def test_a_signature_is_ink_however_small_it_is_printed(width: float, tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        written(document, "收件人签名")
        document.image(ink(), x=20, y=100, w=width)

    (page,) = pages_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK]


def test_drawn_strokes_are_ink_and_table_lines_are_not(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        fill_table(document)
        document.set_line_width(0.6)
        for start in range(60, 100, 5):
            document.bezier([(start, 150), (start + 4, 140), (start + 8, 160), (start + 6, 152)])

    (page,) = pages_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK]


def test_page_counters_are_footers(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.set_auto_page_break(False)
        written(document, LONG)
        document.text(90, 287, "第 1 页 共 2 页")

    blocks: tuple[Block, ...] = pages_of(pdf_of(tmp_path / "a.pdf", fill))[0].blocks
    assert [block.kind for block in blocks] == [BlockKind.BODY, BlockKind.FOOTER]


@pytest.mark.parametrize("cuts", [(0, 5), (0, 1, 5), (0, 2, 3, 5), (0, 1, 2, 3, 4, 5)])
def test_a_file_read_in_parts_is_the_file_read_whole(tmp_path: Path, cuts: tuple[int, ...]) -> None:
    def fill(document: FPDF) -> None:
        document.set_auto_page_break(False)
        for number in range(1, 6):
            if number > 1:
                document.add_page()
            document.text(60, 10, "某某应急管理局案卷")
            fill_table(document)
            document.image(photo(), x=0, y=0, w=210, h=297) if number == 3 else document.image(ink(), 30, 150, 40)
            document.text(100, 290, f"{number} / 5")

    path = pdf_of(tmp_path / "a.pdf", fill)
    parts = [page for low, high in pairwise(cuts) for page in read_pages(path, range(low, high))]
    assert page_count(path) == 5
    assert joined(parts) == read_pdf(path)
    last = joined(parts)[0][-1]
    assert (last.blocks[0].kind, last.blocks[-1].kind) == (BlockKind.HEADER, BlockKind.FOOTER)


def test_a_page_nobody_could_read_is_an_unread_page_of_a_readable_file(tmp_path: Path) -> None:
    (text,) = read_pages(pdf_of(tmp_path / "a.pdf", lambda d: written(d, LONG)))
    pages, reading, problem = joined([text, Page(2, 595.0, 842.0, (), legibility=0.0)])
    assert [len(page.blocks) for page in pages] == [1, 0]
    assert reading is ReadingMethod.TEXT
    assert [page.is_unread for page in pages] == [False, True]
    assert problem is None


def test_a_photograph_that_fills_a_page_is_one(tmp_path: Path) -> None:
    colours = np.random.default_rng(1).integers(0, 160, (30, 21, 3), np.uint8)
    scene = Image.fromarray(colours).resize((630, 900), Image.Resampling.NEAREST)
    path = pdf_of(tmp_path / "a.pdf", lambda d: d.image(scene, x=0, y=0, w=210, h=297))
    pages, _, problem = read_pdf(path)
    assert [[(graphic.kind) for graphic in page.graphics] for page in pages] == [[GraphicKind.PHOTO]]
    assert ([page.legibility for page in pages], problem) == ([None], None)


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: d.set_encryption("a", user_password="b"))
    with pytest.raises(UnreadableError, match="设有打开密码"):
        read_pdf(path)


def test_a_file_without_pages_is_not_said_to_have_a_password_after_one_that_has(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
    with pytest.raises(UnreadableError, match="密码"):
        read_pdf(pdf_of(tmp_path / "b.pdf", lambda d: d.set_encryption("a", user_password="b")))
    with pytest.raises(UnreadableError, match="已损坏"):
        read_pdf(tmp_path / "a.pdf")


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: written(d, LONG))
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(UnreadableError, match="已损坏"):
        read_pdf(path)


def test_right_aligned_lines_and_page_numbers_do_not_draw_text_to_them(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.set_auto_page_break(False)
        document.cell(0, 8, "某应急罚〔2025〕31号", align="R", new_x="LMARGIN", new_y="NEXT")
        for text in ("被处罚单位：某公司", "　　" + LONG * 2):
            written(document, text)
        document.cell(0, 8, "二〇二五年七月十七日", align="R", new_x="LMARGIN", new_y="NEXT")
        written(document, "本文书一式两份。")
        document.text(204, 288, "1")

    (page,) = pages_of(pdf_of(tmp_path / "a.pdf", fill))
    assert [(block.text, block.kind) for block in page.blocks] == [
        ("某应急罚〔2025〕31号", BlockKind.BODY),
        ("被处罚单位：某公司", BlockKind.BODY),
        (LONG * 2, BlockKind.BODY),
        ("二〇二五年七月十七日", BlockKind.BODY),
        ("本文书一式两份。", BlockKind.BODY),
        ("1", BlockKind.FOOTER),
    ]
